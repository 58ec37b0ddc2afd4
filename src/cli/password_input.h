// Where a password comes from: typed on the terminal without being shown, or the first line of a file. Never an
// argument, which every other program on the machine can read.
#pragma once

#include "cli/command.h"
#include "io/sealed/password.h"

namespace chalktalk::cli {

enum class Asking { Once, Twice };

// The option --password-file of the commands that need one.
[[nodiscard]] QCommandLineOption passwordFileOption();
// `file` is that option's value: "-" is standard input, "/dev/fd/3" a descriptor; empty: the terminal.
[[nodiscard]] Result<io::Password> askPassword(const QString& file, Asking asking, const Context& context);

// Asks on the terminal for one line; nothing when there is no terminal, or when it was interrupted.
[[nodiscard]] std::optional<QString> askLine(const QString& question, bool isShown, const Context& context);

} // namespace chalktalk::cli
