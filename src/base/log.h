// The program's log: one named logger a layer, ids and codes only, never a name or a text from the store.
#pragma once

#include <string_view>

class QString;

namespace chalktalk::log {

enum class Level { Debug, Info, Warning, Error };

// Opens the log file (0600, rotated at 1 MB, two kept) in `folder`; without a call, warnings go to stderr.
void openFile(const QString& folder);

void write(Level level, std::string_view layer, std::string_view message);

inline void info(std::string_view layer, std::string_view message) { write(Level::Info, layer, message); }
inline void warning(std::string_view layer, std::string_view message) { write(Level::Warning, layer, message); }
inline void error(std::string_view layer, std::string_view message) { write(Level::Error, layer, message); }

} // namespace chalktalk::log
