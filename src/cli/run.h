// Reads the command line of chalktalk-cli and runs the command it names.
#pragma once

#include <QStringList>
#include <stop_token>

namespace chalktalk::cli {

// `arguments` without the program's name. Gives the exit code: 0 done, 1 findings, 2 wrong use, 3 can't be used.
int run(const QStringList& arguments, std::stop_token stop);

} // namespace chalktalk::cli
