// What has to be known of an export before its first row is written: its currency, and whether it is an older one.
#include "app/import/import_run.h"

#include "store/import_store.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

namespace {

using domain::FactKind;

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Import", text, nullptr, n); }

constexpr std::array datedKinds{FactKind::Opportunities, FactKind::Changes, FactKind::Activities};
constexpr int opportunityCurrency = 8, quotaCurrency = 3; // columns in io/canonical.cpp

} // namespace

Status ImportRun::survey() {
    if (auto currency = decideCurrency(); !currency) return currency;
    return decideAge();
}

// An empty store takes the preset's currency, else the most frequent of the opportunities, else of the quotas.
Status ImportRun::decideCurrency() {
    if (!m_settings.reportingCurrency.isEmpty()) return {};
    m_currency = m_plan.preset->reportingCurrency;
    for (const auto& [kind, column] :
         {std::pair(FactKind::Opportunities, opportunityCurrency), std::pair(FactKind::Quotas, quotaCurrency)}) {
        if (!m_currency.isEmpty()) return {};
        std::map<std::string, qint64, std::less<>> counts;
        auto read = eachRowOf(kind, false, [&](const Place&, const io::CanonicalRow& row, const auto&) {
            const auto code = currencyCode(row[column]);
            if (!code) return;
            if (const auto found = counts.find(*code); found != counts.end())
                ++found->second;
            else if (counts.size() < 1000)
                counts.emplace(*code, 1);
        });
        if (!read) return read;
        const auto most = std::max_element(counts.begin(), counts.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most != counts.end()) m_currency = QString::fromStdString(most->first);
    }
    m_bytesBefore = 0;
    return {};
}

// How recent the given files of a kind are, by their own latest change or as the request says.
Result<ImportRun::Age> ImportRun::ageOf(FactKind kind) {
    const bool given = std::any_of(m_plan.files.begin(), m_plan.files.end(), [&](const PlannedFile& file) {
        return std::any_of(file.parts.begin(), file.parts.end(),
                           [&](const PlannedPart& part) { return part.kind == kind; });
    });
    const bool dated = std::find(datedKinds.begin(), datedKinds.end(), kind) != datedKinds.end();
    if (!given || (!dated && !m_request.exportedOn)) return Age::Unknown;
    const QString name = io::canonicalFile(kind).name.toString();
    const auto last = store::latestAsOf(m_database, source(), std::span(&name, 1));
    if (!last) return tl::unexpected<Error>(last.error());
    if (!*last) return Age::Unknown;
    std::optional<qint64> own = endOfExport();
    if (!own) {
        FactReader reader(m_plan.style(), m_zone, m_today);
        auto read = eachRowOf(
            kind, false, [&](const Place&, const io::CanonicalRow& row, const auto&) { reader.survey(kind, row); });
        if (!read) return tl::unexpected<Error>(read.error());
        own = reader.takeAsOf();
        m_bytesBefore = 0;
    }
    if (!own) return Age::Unknown;
    return *own < **last ? Age::Older : *own == **last ? Age::Same : Age::Newer;
}

// Kind by kind, compared with what came before from the same source: a file of calls says nothing about how recent
// the deals are. Only where a kind itself leaves it open do the others decide, if they agree.
Status ImportRun::decideAge() {
    std::array<Age, domain::factKinds> ages{};
    for (std::size_t kind = 0; kind < ages.size(); ++kind) {
        const auto age = ageOf(static_cast<FactKind>(kind));
        if (!age) return tl::unexpected<Error>(age.error());
        ages[kind] = *age;
    }
    const auto has = [&](Age age) { return std::find(ages.begin(), ages.end(), age) != ages.end(); };
    const bool others = has(Age::Older) && !has(Age::Newer);
    QStringList older;
    for (std::size_t kind = 0; kind < ages.size(); ++kind) {
        m_older[kind] = ages[kind] == Age::Older || (ages[kind] != Age::Newer && others);
        if (ages[kind] == Age::Older) older << io::canonicalFile(static_cast<FactKind>(kind)).name.toString();
    }
    if (others)
        m_report.notes << tr("This export is older than the last one from %1: what was new was added, and nothing "
                             "that is newer was changed.")
                              .arg(source());
    else if (!older.isEmpty())
        m_report.notes << tr("In part this export is older than the last one from %1 (%2): there, what was new was "
                             "added, and nothing that is newer was changed.")
                              .arg(source(), older.join(QStringLiteral(", ")));
    return {};
}

void ImportRun::writeNotes(store::ImportSession& session) {
    QStringList& notes = m_report.notes;
    const FactNotes& seen = m_reader->notes();
    const auto note = [&](qint64 count, const QString& one, const QString& many) {
        if (count > 0) notes << (count == 1 ? one : many);
    };
    const auto many = [](const char* text, qint64 count) { return tr(text, static_cast<int>(count)); };
    note(seen.withoutCreation, tr("1 opportunity has no creation date."),
         many("%n opportunities have no creation date.", seen.withoutCreation));
    note(seen.blankAccounts, tr("1 opportunity names no account."),
         many("%n opportunities name no account.", seen.blankAccounts));
    note(session.unknownAccounts(), tr("1 row names an account that is not known; it was left blank."),
         many("%n rows name an account that is not known; it was left blank.", session.unknownAccounts()));
    note(seen.unknownSources, tr("1 opportunity has a source that is not known; it counts as “other”."),
         many("%n opportunities have a source that is not known; it counts as “other”.", seen.unknownSources));
    note(seen.unknownKinds, tr("1 activity has a call kind that is not known; it counts as “other”."),
         many("%n activities have a call kind that is not known; it counts as “other”.", seen.unknownKinds));
    note(m_recoded, tr("1 field is not UTF-8 and was read as Windows-1252."),
         many("%n fields are not UTF-8 and were read as Windows-1252.", m_recoded));
    qint64 repeated = m_repeated;
    for (std::size_t kind = 0; kind < domain::factKinds; ++kind)
        repeated += session.counts(static_cast<domain::FactKind>(kind)).repeated;
    note(repeated, tr("1 row repeats an earlier row's id with other values; the later row counts."),
         many("%n rows repeat an earlier row's id with other values; the later row counts.", repeated));
    if (m_settings.reportingCurrency.isEmpty())
        notes << (m_currency.isEmpty() ? tr("No currency is named; amounts are taken as %1.")
                                       : tr("Amounts are reported in %1."))
                     .arg(session.reportingCurrency());
}

} // namespace chalktalk::app
