// Tells UTF-8 from other bytes, and reads what is not UTF-8 as Windows-1252.
#pragma once

#include <string>
#include <string_view>

namespace chalktalk::io {

[[nodiscard]] bool isUtf8(std::string_view text); // well-formed by RFC 3629
void appendWindows1252(std::string_view text, std::string& utf8);

} // namespace chalktalk::io
