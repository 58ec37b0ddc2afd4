#include "store/fact_writer.h"

#include "store/backups/store_mark.h"
#include "store/fact_writer_statements.h"
#include "store/failure.h"
#include "store/transaction.h"

#include <algorithm>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

constexpr std::array<std::string_view, factKinds> kindNames{
    "people",        "reporting_lines",     "leave",     "holidays", "rates", "quotas", "accounts",
    "opportunities", "opportunity_history", "activities"};

// The pages of an import's indexes stay in memory while it runs; the store goes back to little afterwards.
class LargeCache {
  public:
    explicit LargeCache(Database& database) : m_database(database) { set("pragma cache_size = -131072"); }
    ~LargeCache() { set("pragma cache_size = -2000; pragma shrink_memory"); }
    LargeCache(const LargeCache&) = delete;
    LargeCache& operator=(const LargeCache&) = delete;

  private:
    void set(const char* pragma) { sqlite3_exec(m_database.handle(), pragma, nullptr, nullptr, nullptr); }
    Database& m_database;
};

} // namespace

// Whoever was the manager before keeps a line that ends on the day before the export that says otherwise.
void FactWriter::writeFormerManagers() {
    for (const auto& [person, manager] : m_formerManager) {
        const auto now = m_managerOf.find(person);
        if (m_linesPut.contains(person) || (now != m_managerOf.end() && now->second == manager)) continue;
        std::string begin;
        bool isOpen = false;
        Statement lines(m_database, sql::reporting_line::of_person);
        lines.bind(1, person);
        Day latest{std::numeric_limits<qint32>::min()};
        while (lines.step()) {
            if (lines.isNull(2)) {
                begin = lines.text(0);
                isOpen = lines.integer(1) == manager;
                break;
            }
            latest = std::max(latest, lines.day(2).value_or(latest));
            char iso[10];
            writeIsoDay(latest + 1, iso);
            begin.assign(iso, sizeof iso);
        }
        const Day end = m_differenceDay - 1;
        if (latest >= end) continue;
        if (isOpen) {
            m_sql->lines.update.bind(1, person).bind(2, begin).bind(3, manager).bind(4, std::optional(end)).run();
        } else {
            m_sql->lines.insert.bind(1, person).bind(2, begin).bind(3, manager).bind(4, std::optional(end));
            m_sql->lines.insert.bind(5, m_importId).run();
        }
        ++m_put[static_cast<std::size_t>(FactKind::ReportingLines)];
        ++m_counts[static_cast<std::size_t>(FactKind::ReportingLines)].added;
    }
}

void FactWriter::writeImportRows() {
    Statement insert(m_database, sql::import::insert_file);
    int position = 0;
    for (const SessionFile& file : m_files) {
        insert.bind(1, m_importId).bind(2, position++).bind(3, file.name);
        insert.bind(4, kindNames[static_cast<std::size_t>(file.kind)]).bind(5, file.read);
        insert.bind(6, file.counts.added).bind(7, file.counts.changed).bind(8, file.counts.same);
        insert.bind(9, file.rejected).bind(10, file.asOfMs).run();
    }
    const qint64 audit = takeCounter("audit");
    keepCounter("audit", audit + 1);
    Statement(m_database, sql::audit::insert)
        .bind(1, audit)
        .bind(2, m_options.nowMs)
        .bindNull(3)
        .bind(4, std::string_view("import"))
        .bind(5, QString::number(m_importId))
        .run();
}

// The first amounts fix the currency, named or assumed: with another one later their minor units would mean other sums.
void FactWriter::keepCurrency() {
    if (m_knowsCurrency) return;
    bool decided = !m_options.currencyIfNone.isEmpty();
    if (!decided) {
        Statement amounts(m_database, sql::setting::amounts);
        decided = amounts.step() && amounts.integer(0) > 0;
    }
    if (!decided) return;
    Statement(m_database, sql::setting::upsert)
        .bind(1, std::string_view("reporting_currency"))
        .bind(2, m_currencies[0].code)
        .run();
}

bool FactWriter::finish() {
    flushChanges();
    flushActivities();
    writeDifferences();
    writeFormerManagers();
    // An export that is the same but known to be newer must be remembered: it tells which ones are older.
    bool newer = false;
    Statement latest(m_database, sql::import::latest_as_of);
    for (const SessionFile& file : m_files) {
        latest.bind(1, m_options.source).bind(2, kindNames[static_cast<std::size_t>(file.kind)]).step();
        newer |= file.asOfMs && file.asOfMs > latest.optionalInteger(0);
        latest.reset();
    }
    if (!result().changedAnything && !newer) return false;
    keepCurrency();
    keepCounter("account", m_nextAccount);
    keepCounter("opportunity", m_nextOpportunity);
    keepCounter("opportunity_change", m_nextChange);
    keepCounter("activity", m_nextActivity);
    if (result().changedAnything)
        Statement(m_database, sql::setting::remove).bind(1, std::string_view(factsLeftOutKey)).run();
    writeImportRows();
    return true;
}

Result<SessionResult> writeFacts(Database& database, const SessionOptions& options,
                                 const std::function<Status(ImportSession&)>& fill) {
    return guarded([&] {
        const LargeCache cache(database);
        Transaction transaction(database, Transaction::Facts);
        SessionResult result;
        bool keep = false;
        {
            FactWriter writer(database, options);
            if (const Status filled = fill(writer); !filled) throw Failure{filled.error(), 0};
            keep = writer.finish();
            result = writer.result();
        } // its statements must be done before the transaction ends
        if (keep) {
            transaction.commit();
            // A log as large as an import is not left lying about.
            sqlite3_exec(database.handle(), "pragma wal_checkpoint(truncate)", nullptr, nullptr, nullptr);
        } else {
            transaction.rollback();
        }
        return result;
    });
}

} // namespace chalktalk::store
