#include "io/canonical.h"

namespace chalktalk::io {

namespace {

using enum ColumnType;
constexpr CanonicalColumn people[] = {{u"person_id", true},
                                      {u"name", true},
                                      {u"email"},
                                      {u"role", true, Word},
                                      {u"manager_id"},
                                      {u"peer_group"},
                                      {u"region"},
                                      {u"hired_on", false, Date},
                                      {u"in_seat_on", false, Date},
                                      {u"left_on", false, Date}};
constexpr CanonicalColumn reportingLines[] = {
    {u"person_id", true}, {u"manager_id", true}, {u"from", true, Date}, {u"to", false, Date}};
constexpr CanonicalColumn leave[] = {{u"person_id", true}, {u"from", true, Date}, {u"to", true, Date}};
constexpr CanonicalColumn holidays[] = {{u"date", true, Date}, {u"name"}};
constexpr CanonicalColumn rates[] = {{u"currency", true}, {u"valid_from", true, Date}, {u"rate", true, Number}};
constexpr CanonicalColumn quotas[] = {
    {u"person_id", true}, {u"period_start", true, Date}, {u"amount", true, Amount}, {u"currency"}};
constexpr CanonicalColumn accounts[] = {{u"account_id", true}, {u"name"}, {u"owner_id"}, {u"segment"}, {u"industry"}};
constexpr CanonicalColumn opportunities[] = {{u"opportunity_id", true},
                                             {u"name"},
                                             {u"account_id"},
                                             {u"owner_id", true},
                                             {u"source", false, Word},
                                             {u"stage", true, Word},
                                             {u"amount", false, Amount},
                                             {u"list_amount", false, Amount},
                                             {u"currency"},
                                             {u"created_on", false, Date},
                                             {u"close_date", false, Date},
                                             {u"next_step"},
                                             {u"loss_reason"}};
constexpr CanonicalColumn changes[] = {
    {u"opportunity_id", true}, {u"changed_at", true, Time}, {u"field", true, Word}, {u"old_value"}, {u"new_value"}};
constexpr CanonicalColumn activities[] = {{u"activity_id", true},
                                          {u"person_id", true},
                                          {u"opportunity_id"},
                                          {u"account_id"},
                                          {u"type", true, Word},
                                          {u"direction", true, Word},
                                          {u"call_kind", false, Word},
                                          {u"started_at", true, Time},
                                          {u"minutes", false, Number},
                                          {u"subject"},
                                          {u"outcome"}};

using enum domain::FactKind;
constexpr CanonicalFile files[] = {
    {People, u"people", people},
    {ReportingLines, u"reporting_lines", reportingLines},
    {Leave, u"leave", leave},
    {Holidays, u"holidays", holidays},
    {Rates, u"rates", rates},
    {Quotas, u"quotas", quotas},
    {Accounts, u"accounts", accounts},
    {Opportunities, u"opportunities", opportunities},
    {Changes, u"opportunity_history", changes},
    {Activities, u"activities", activities},
};
static_assert(std::size(files) == domain::factKinds);

} // namespace

int CanonicalFile::column(QStringView columnName) const {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].name == columnName) return static_cast<int>(i);
    }
    return -1;
}

const CanonicalFile& canonicalFile(domain::FactKind kind) { return files[static_cast<std::size_t>(kind)]; }

const CanonicalFile* canonicalFile(QStringView fileName) {
    for (const CanonicalFile& file : files) {
        const auto size = file.name.size();
        if (fileName.size() == size + 4 && fileName.first(size).compare(file.name, Qt::CaseInsensitive) == 0 &&
            fileName.last(4).compare(u".csv", Qt::CaseInsensitive) == 0)
            return &file;
    }
    return nullptr;
}

std::span<const CanonicalFile> canonicalFiles() { return files; }

} // namespace chalktalk::io
