// One import from its plan to the report: reads the files in dependency order into one session.
#pragma once

#include "app/import/fact_reader.h"
#include "app/import/file_plan.h"
#include "app/import/import_export.h"
#include "app/import/people_order.h"
#include "store/settings_store.h"

#include <chrono>
#include <map>
#include <set>

namespace chalktalk::app {

class ImportRun {
  public:
    ImportRun(store::Database& database, const ImportRequest& request, ImportPlan plan, store::Settings settings,
              const Clock& clock, const ProgressFn& progress, std::stop_token stop);

    [[nodiscard]] Result<ImportReport> run();

  private:
    struct Place { // where a row stands
        std::size_t file = 0;
        const PlannedPart* part = nullptr;
        qint64 line = 0;
    };
    enum class Age { Unknown, Older, Same, Newer };       // compared with what came last from the same source
    struct Deferred {                                     // deals that are closed, their rows not saying when
        std::optional<Day> wonOn, lostOn;                 // the latest that history tells
        std::vector<std::pair<std::size_t, qint64>> rows; // file and line
    };
    using RowFn = std::function<void(const Place&, const io::CanonicalRow&, const io::RowMapper&)>;

    [[nodiscard]] Status survey();
    [[nodiscard]] Status decideCurrency();
    [[nodiscard]] Status decideAge();
    [[nodiscard]] Result<Age> ageOf(domain::FactKind kind);
    [[nodiscard]] Status fill(store::ImportSession& session);
    [[nodiscard]] Status readKind(domain::FactKind kind);
    [[nodiscard]] Status readPart(std::size_t file, const PlannedPart& part);
    [[nodiscard]] Status readPeople();
    [[nodiscard]] Status readDeferred();
    // Every row of a part that has the shape of one; others are rejected when `rejecting`.
    [[nodiscard]] Status eachRow(std::size_t file, const PlannedPart& part, bool rejecting, const RowFn& row);
    [[nodiscard]] Status eachRowOf(domain::FactKind kind, bool rejecting, const RowFn& row);
    bool take(const Place& place, const io::CanonicalRow& row, const io::RowMapper& mapper,
              std::optional<Day> closedOn);
    void takeOpportunity(const Place& place, const io::CanonicalRow& row, const io::RowMapper& mapper);
    void reject(const Place& place, const io::RowIssue& issue);
    void reject(const Place& place, const io::CanonicalRow& row, const QString& column, const FactIssue& issue);
    void sortRejects();
    void noteUnknownColumns(std::size_t file, const QStringList& header, const QStringList& used);
    void finishFile(std::size_t file, const PlannedPart& part, const store::FactCounts& before, qint64 read,
                    qint64 rejected);
    void showProgress(const io::TableFile& table, std::size_t file, bool last);
    void writeNotes(store::ImportSession& session);
    [[nodiscard]] QString source() const;
    [[nodiscard]] std::optional<qint64> endOfExport() const;

    store::Database& m_database;
    const ImportRequest& m_request;
    ImportPlan m_plan;
    store::Settings m_settings;
    qint64 m_nowMs;
    domain::LocalTime m_zone;
    Day m_today;
    const ProgressFn& m_progress;
    std::stop_token m_stop;

    io::JoinTables m_joins;
    store::ImportSession* m_session = nullptr;
    std::unique_ptr<FactReader> m_reader;
    ImportReport m_report;
    QString m_currency;
    std::array<bool, domain::factKinds> m_older{}; // kinds of which this is an older export
    std::optional<qint64> m_asOf;
    std::map<std::string, Deferred, std::less<>> m_deferred; // by opportunity id
    std::map<std::size_t, std::set<qint64>> m_deferredLines;
    std::map<std::size_t, qint64> m_superseded; // deferred rows by file whose id came again later and was taken
    qint64 m_repeated = 0;                      // rows that a later one replaced before they were written
    std::map<std::size_t, QStringList> m_usedColumns;
    qint64 m_recoded = 0;
    qint64 m_bytesBefore = 0, m_bytesTotal = 0, m_rows = 0;
    std::chrono::steady_clock::time_point m_shown;
};

// Writes the rejected rows of each file as they stood, with their header, into a folder beside the list of rejects.
[[nodiscard]] Status saveRejectedRows(const ImportPlan& plan, const std::map<QString, std::set<qint64>>& linesByPath,
                                      const QString& folder);

} // namespace chalktalk::app
