#include "app/import/import_run.h"

#include "store/import_store.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace chalktalk::app {

namespace {

using domain::FactKind;

constexpr std::size_t keptRejects = 10'000;
constexpr qint64 dayMs = 86'400'000;
constexpr std::size_t opportunityCurrency = 8; // its column in io/canonical.cpp

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Import", text, nullptr, n); }

static_assert(domain::factKinds == domain::factKinds);

QString kindName(FactKind kind) { return io::canonicalFile(kind).name.toString(); }

} // namespace

ImportRun::ImportRun(store::Database& database, const ImportRequest& request, ImportPlan plan, store::Settings settings,
                     const Clock& clock, const ProgressFn& progress, std::stop_token stop)
    : m_database(database),
      m_request(request),
      m_plan(std::move(plan)),
      m_settings(std::move(settings)),
      m_nowMs(clock.nowUtc().toMSecsSinceEpoch()),
      m_zone(m_settings.timeZone),
      m_today(m_zone.dayOf(m_nowMs)),
      m_progress(progress),
      m_stop(std::move(stop)) {
    m_report.preset = m_plan.preset->id;
    m_report.source = source();
    for (const PlannedFile& file : m_plan.files) {
        ImportedFileReport report;
        report.file = file.name;
        QStringList kinds;
        for (const PlannedPart& part : file.parts) {
            if (const QString kind = kindName(part.kind); !kinds.contains(kind)) kinds << kind;
        }
        if (file.parts.empty() && file.rule) kinds << file.rule->id; // only joined to
        report.recognisedAs = kinds.join(QStringLiteral(", "));
        m_report.files.push_back(std::move(report));
        m_bytesTotal += QFileInfo(file.path).size() * static_cast<qint64>(file.parts.size());
    }
}

QString ImportRun::source() const { return m_request.source.isEmpty() ? m_plan.preset->source : m_request.source; }

std::optional<qint64> ImportRun::endOfExport() const {
    if (!m_request.exportedOn) return std::nullopt;
    return std::min(m_nowMs, m_zone.toUtc(*m_request.exportedOn, dayMs - 1000));
}

Result<ImportReport> ImportRun::run() {
    if (m_request.exportedOn && *m_request.exportedOn > m_today)
        return fail(ErrorCode::Invalid, tr("The export can't be from a day that has not come yet."));
    auto joins = m_plan.readJoins();
    if (!joins) return tl::unexpected<Error>(joins.error());
    m_joins = std::move(*joins);
    if (const Status surveyed = survey(); !surveyed) return tl::unexpected<Error>(surveyed.error());
    const bool older = std::find(m_older.begin(), m_older.end(), true) != m_older.end();
    const store::SessionOptions options{source(), m_plan.preset->id, m_nowMs, m_request.exportedOn, m_currency, older};
    const auto written = store::writeFacts(m_database, options, [this](store::ImportSession& s) { return fill(s); });
    if (!written) return tl::unexpected<Error>(written.error());
    m_report.changedAnything = written->changedAnything;
    const qint64 fromDifferences = written->counts[static_cast<std::size_t>(domain::FactKind::Changes)].added;
    qint64 fromFiles = 0;
    for (const auto& file : m_report.files) fromFiles += file.recognisedAs == u"opportunity_history" ? file.added : 0;
    if (const auto count = static_cast<int>(fromDifferences - fromFiles); count > 0)
        m_report.notes << (count == 1 ? tr("1 change of a known opportunity was kept as history.")
                                      : tr("%n changes of known opportunities were kept as history.", count));
    for (const PlannedFile& file : m_plan.unrecognised) m_report.files.push_back({file.name, {}, 0, 0, 0, 0, 0, {}});
    if (m_asOf) m_report.asOf = m_zone.dayOf(*m_asOf);
    return m_report;
}

Status ImportRun::fill(store::ImportSession& session) {
    m_session = &session;
    m_reader = std::make_unique<FactReader>(session, m_plan.style(), m_zone, m_today);
    for (std::size_t kind = 0; kind < domain::factKinds; ++kind) {
        session.setOnlyAdd(m_older[kind]);
        if (auto read = readKind(static_cast<FactKind>(kind)); !read) return read;
    }
    writeNotes(session);
    sortRejects();
    if (!m_request.rejectsFile.isEmpty() && m_report.rejected > 0) {
        if (auto saved = saveRejects(m_report.rejects, m_request.rejectsFile); !saved) return saved;
        std::map<QString, std::set<qint64>> lines;
        for (const Reject& reject : m_report.rejects) lines[reject.file].insert(reject.line);
        const QFileInfo list(m_request.rejectsFile);
        const QString folder = list.absoluteDir().filePath(list.completeBaseName() + QStringLiteral("-rows"));
        if (auto saved = saveRejectedRows(m_plan, lines, folder); !saved) return saved;
    }
    if (m_request.strict && m_report.rejected > 0) {
        const Reject& first = m_report.rejects.front();
        const QString count = m_report.rejected == 1 ? tr("1 row can't be taken, so nothing was imported.")
                                                     : tr("%n rows can't be taken, so nothing was imported.",
                                                          static_cast<int>(m_report.rejected));
        return fail(ErrorCode::Rejected,
                    count + u' ' +
                        tr("The first: %1, line %2: %3").arg(first.file, QString::number(first.line), first.reason));
    }
    return {};
}

Status ImportRun::readKind(FactKind kind) {
    if (kind == FactKind::People) return readPeople();
    for (std::size_t file = 0; file < m_plan.files.size(); ++file) {
        for (const PlannedPart& part : m_plan.files[file].parts) {
            if (part.kind != kind) continue;
            if (auto read = readPart(file, part); !read) return read;
        }
    }
    return kind == FactKind::Opportunities ? readDeferred() : Status{};
}

Status ImportRun::readPart(std::size_t file, const PlannedPart& part) {
    const auto before = m_session->counts(part.kind);
    const qint64 rejectedBefore = m_report.rejected, rowsBefore = m_rows;
    auto read = eachRow(file, part, true, [&](const Place& place, const auto& row, const auto& mapper) {
        if (part.kind == FactKind::Opportunities) return takeOpportunity(place, row, mapper);
        take(place, row, mapper, {});
    });
    if (!read) return read;
    finishFile(file, part, before, m_rows - rowsBefore, m_report.rejected - rejectedBefore);
    return {};
}

// People can refer to managers further down, or in another file: they are held and put in order of the line.
Status ImportRun::readPeople() {
    PeopleOrder people;
    std::vector<std::pair<Place, QString>> places; // and the name of the manager's column
    std::map<const PlannedPart*, std::pair<std::size_t, qint64>> parts;
    std::map<const PlannedPart*, store::FactCounts> counted;
    const qint64 rejectedBefore = m_report.rejected;
    std::map<const PlannedPart*, qint64> rejected;
    auto read = eachRowOf(FactKind::People, true, [&](const Place& place, const auto& row, const auto& mapper) {
        ++parts.try_emplace(place.part, place.file, 0).first->second.second;
        people.add(row, places.size());
        places.emplace_back(place, mapper.columnName(4));
    });
    if (!read) return read;
    if (m_plan.files.empty() || (places.empty() && m_report.rejected == rejectedBefore)) return {};
    people.each([&](std::size_t tag, const io::CanonicalRow& row, bool inCircle) {
        const auto& [place, managerColumn] = places[tag];
        const auto before = m_session->counts(domain::FactKind::People);
        std::optional<FactIssue> issue;
        if (inCircle)
            issue = FactIssue{4, tr("The line of managers leads back to the person.")};
        else
            issue = m_reader->read(FactKind::People, row);
        if (issue) {
            const QString column = issue->column == 4  ? managerColumn
                                   : issue->column < 0 ? QString()
                                                       : io::canonicalFile(FactKind::People)
                                                             .columns[static_cast<std::size_t>(issue->column)]
                                                             .name.toString();
            reject(place, row, column, *issue);
            ++rejected[place.part];
        }
        const bool taken = !issue;
        const auto after = m_session->counts(domain::FactKind::People);
        auto& sum = counted[place.part];
        sum.added += after.added - before.added;
        sum.changed += after.changed - before.changed;
        sum.repeated += after.repeated - before.repeated;
        return taken;
    });
    for (const auto& [part, fileAndRows] : parts) {
        const auto [file, rows] = fileAndRows;
        auto& report = m_report.files[file];
        const auto& sum = counted[part];
        report.added += sum.added, report.changed += sum.changed;
        const qint64 same = rows - sum.added - sum.changed - rejected[part];
        report.same = std::max<qint64>(0, report.read - report.added - report.changed - report.rejected);
        m_session->noteFile({report.file,
                             domain::FactKind::People,
                             rows,
                             rejected[part],
                             {sum.added, sum.changed, same, sum.repeated},
                             endOfExport()});
    }
    m_repeated += people.repeated();
    return {};
}

// One that is closed without saying when waits for the history; of rows with one id the later counts.
void ImportRun::takeOpportunity(const Place& place, const io::CanonicalRow& row, const io::RowMapper& mapper) {
    const std::string id(row.values[0]);
    std::optional<Day> closedOn;
    if (!id.empty() && m_reader->lacksClosingDay(row)) {
        const bool won = row.values[5] == "won";
        closedOn = m_session->reachedOn(id, won ? domain::Stage::Won : domain::Stage::Lost);
        // An amount to be converted needs the latest day, and the files may tell a later one.
        if (!closedOn || !row.values[opportunityCurrency].empty()) {
            Deferred& deferred = m_deferred[id];
            (won ? deferred.wonOn : deferred.lostOn) = closedOn;
            deferred.rows.emplace_back(place.file, place.line);
            m_deferredLines[place.file].insert(place.line);
            return;
        }
    }
    if (!take(place, row, mapper, closedOn)) return;
    const auto earlier = m_deferred.find(id);
    if (earlier == m_deferred.end()) return;
    for (const auto& [file, line] : earlier->second.rows) {
        m_deferredLines[file].erase(line);
        ++m_superseded[file];
        ++m_repeated;
    }
    m_deferred.erase(earlier);
}

// Won or lost ones without a closing day are taken if the files' own history tells it.
Status ImportRun::readDeferred() {
    if (m_deferredLines.empty()) return {};
    auto read = eachRowOf(FactKind::Changes, false, [&](const Place&, const io::CanonicalRow& row, const auto&) {
        if (row[2] != "stage") return;
        const auto found = m_deferred.find(row[0]);
        if (found == m_deferred.end()) return;
        auto& [wonOn, lostOn, rows] = found->second;
        const auto day = m_reader->dayOfChange(row); // none is before any
        if (row[4] == "won") wonOn = std::max(wonOn, day);
        if (row[4] == "lost") lostOn = std::max(lostOn, day);
    });
    if (!read) return read;
    for (const auto& [file, lines] : m_deferredLines) {
        for (const PlannedPart& part : m_plan.files[file].parts) {
            if (part.kind != FactKind::Opportunities) continue;
            const auto before = m_session->counts(domain::FactKind::Opportunities);
            const qint64 rejectedBefore = m_report.rejected, rowsBefore = m_rows;
            auto again = eachRow(file, part, false, [&](const Place& place, const auto& row, const auto& mapper) {
                if (!lines.contains(place.line)) return;
                const auto found = m_deferred.find(row.values[0]);
                std::optional<Day> closedOn;
                if (found != m_deferred.end())
                    closedOn = row.values[5] == "won" ? found->second.wonOn : found->second.lostOn;
                take(place, row, mapper, closedOn);
            });
            if (!again) return again;
            m_rows = rowsBefore;
            finishFile(file, part, before, 0, m_report.rejected - rejectedBefore);
        }
    }
    return {};
}

Status ImportRun::eachRowOf(FactKind kind, bool rejecting, const RowFn& row) {
    for (std::size_t file = 0; file < m_plan.files.size(); ++file) {
        for (const PlannedPart& part : m_plan.files[file].parts) {
            if (part.kind != kind) continue;
            if (auto read = eachRow(file, part, rejecting, row); !read) return read;
        }
    }
    return {};
}

Status ImportRun::eachRow(std::size_t file, const PlannedPart& part, bool rejecting, const RowFn& row) {
    const PlannedFile& planned = m_plan.files[file];
    auto table = io::TableFile::open(planned.path, m_plan.format());
    if (!table) return tl::unexpected<Error>(table.error());
    auto mapper = m_plan.mapper(planned, part, table->header(), m_joins);
    if (!mapper) return tl::unexpected<Error>(mapper.error());
    if (rejecting) noteUnknownColumns(file, table->header(), mapper->usedColumns());
    io::CanonicalRow canonical;
    qint64 rows = 0;
    while (table->next()) {
        if (rows++ % 512 == 0) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, tr("The import was stopped. Nothing was changed."));
            showProgress(*table, file, false);
        }
        const Place place{file, &part, table->line()};
        if (rejecting) ++m_rows;
        if (table->issue()) {
            if (rejecting) reject(place, *table->issue());
        } else if (mapper->map(table->fields(), canonical)) {
            row(place, canonical, *mapper);
        }
    }
    if (rejecting) {
        auto& report = m_report.files[file];
        const bool firstPart = planned.parts.empty() || &part == &planned.parts.front();
        if (firstPart) report.read = rows;
        m_recoded += table->recodedFields();
    }
    m_bytesBefore += table->size();
    showProgress(*table, file, true);
    return {};
}

bool ImportRun::take(const Place& place, const io::CanonicalRow& row, const io::RowMapper& mapper,
                     std::optional<Day> closedOn) {
    const auto issue = m_reader->read(mapper.kind(), row, closedOn);
    if (issue) reject(place, row, mapper.columnName(issue->column), *issue);
    return !issue;
}

void ImportRun::reject(const Place& place, const io::RowIssue& issue) {
    auto& report = m_report.files[place.file];
    ++report.rejected;
    ++m_report.rejected;
    if (m_report.rejects.size() < keptRejects)
        m_report.rejects.push_back({report.file, place.line, issue.column, issue.text, issue.reason});
}

void ImportRun::reject(const Place& place, const io::CanonicalRow& row, const QString& column, const FactIssue& issue) {
    reject(place, io::RowIssue{column, io::shownText(issue.column < 0 ? row[0] : row[issue.column]), issue.reason});
}

// People are put in the order of their line, and deals without a closing day last: a report reads as the files do.
void ImportRun::sortRejects() {
    std::map<QString, std::size_t> position;
    for (std::size_t i = 0; i < m_report.files.size(); ++i) position.try_emplace(m_report.files[i].file, i);
    std::stable_sort(m_report.rejects.begin(), m_report.rejects.end(), [&](const Reject& a, const Reject& b) {
        return std::pair(position[a.file], a.line) < std::pair(position[b.file], b.line);
    });
}

void ImportRun::noteUnknownColumns(std::size_t file, const QStringList& header, const QStringList& used) {
    QStringList& known = m_usedColumns[file];
    known << used;
    QStringList unknown;
    for (const QString& column : header) {
        if (!column.isEmpty() && !known.contains(column) && !unknown.contains(column)) unknown << column;
    }
    m_report.files[file].unknownColumns = unknown;
}

void ImportRun::finishFile(std::size_t file, const PlannedPart& part, const store::FactCounts& before, qint64 read,
                           qint64 rejected) {
    const auto after = m_session->counts(part.kind);
    auto& report = m_report.files[file];
    store::FactCounts own{after.added - before.added, after.changed - before.changed, after.same - before.same,
                          after.repeated - before.repeated};
    if (part.kind == FactKind::Opportunities) own.same += std::exchange(m_superseded[file], 0);
    report.added += own.added, report.changed += own.changed, report.same += own.same;
    auto asOf = m_reader->takeAsOf();
    if (asOf) m_asOf = std::max(m_asOf.value_or(*asOf), *asOf);
    if (m_request.exportedOn) asOf = endOfExport();
    m_session->noteFile({report.file, part.kind, read, rejected, own, asOf});
}

void ImportRun::showProgress(const io::TableFile& table, std::size_t file, bool last) {
    if (!m_progress) return;
    const auto now = std::chrono::steady_clock::now();
    if (!last && now - m_shown < std::chrono::milliseconds(50)) return;
    m_shown = now;
    const qint64 done = m_bytesBefore + (last ? 0 : table.bytesRead());
    m_progress({m_plan.files[file].name, std::min(done, m_bytesTotal), m_bytesTotal, m_rows});
}

} // namespace chalktalk::app
