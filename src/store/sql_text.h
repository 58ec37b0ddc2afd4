// One whole SQL statement with the name it goes by in errors and logs.
#pragma once

#include <string_view>

namespace chalktalk::store {

struct Sql {
    std::string_view name; // "person/insert"
    std::string_view text;
};

} // namespace chalktalk::store
