#include "store/records/bin_about.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"

namespace chalktalk::store {

namespace {

bool isNumber(const RecordImage& image, std::string_view column, PersonId person) {
    const auto cell = cellOf(image, column);
    const auto* number = cell ? std::get_if<qint64>(&*cell) : nullptr;
    return number && *number == person.value;
}

} // namespace

bool isAbout(const RecordImage& image, PersonId person) {
    if (image.key.kind == RecordKind::PrivateNote && isNumber(image, "author_id", person)) return true;
    return isNumber(image, "person_id", person) || isNumber(image, "manager_id", person);
}

Result<std::vector<BinRecord>> binAbout(Database& database, PersonId person) {
    return guarded([&] {
        std::vector<BinRecord> records;
        Statement row(database, sql::record_past::bin);
        while (row.step()) {
            auto image = imageFrom(row.bytes(5));
            if (!image || !isAbout(*image, person)) continue;
            if (image->key.kind == RecordKind::PrivateNote && !isNumber(*image, "person_id", person)) continue;
            records.push_back({*std::move(image), {row.integer(4)}, row.integer(3)});
        }
        return records;
    });
}

} // namespace chalktalk::store
