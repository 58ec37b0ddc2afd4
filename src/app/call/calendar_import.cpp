#include "app/call/calendar_import.h"

#include "app/call/calendar_reading.h"
#include "app/call/call_keeping.h"
#include "io/call_content_json.h"
#include "store/coaching_loader.h"
#include "store/database.h"

namespace chalktalk::app {

using store::Database;
using store::OpenMode;

namespace {

PersonId idOf(Workspace& workspace, domain::PersonIndex person) {
    const auto ledger = workspace.ledger();
    return ledger && person != domain::noPerson ? ledger->person(person).id : PersonId{};
}

} // namespace

CalendarImport::CalendarImport(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::stateChanged, this, &CalendarImport::forgetOtherStores);
}

// Its people and calls are not those of the store that is open now. (A store that is being opened has its path at
// once.)
void CalendarImport::forgetOtherStores() {
    if (m_workspace.storePath() == m_storePath || (m_paths.isEmpty() && m_owner.isNull())) return;
    m_job.cancel();
    m_reading = false, m_owner = {};
    m_paths.clear(), m_problem.clear();
    m_rows.clear(), m_calls.clear(), m_remarks.clear();
    Q_EMIT changed();
}

void CalendarImport::read(const QStringList& paths, PersonId owner) {
    m_paths = paths, m_owner = owner;
    m_problem.clear();
    if (!m_workspace.ledger() || !m_workspace.coaching() || paths.isEmpty()) return;
    m_reading = true, m_storePath = m_workspace.storePath();
    Q_EMIT changed();
    CalendarRequest request;
    request.paths = paths, request.owner = owner;
    request.looking = idOf(m_workspace, m_workspace.me());
    request.ledger = m_workspace.ledger(), request.log = m_workspace.coaching();
    m_job.read<CalendarReading>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), dataDir = m_workspace.dataDir(), request = std::move(request),
         clock = m_workspace.clock()](std::stop_token) mutable -> Result<CalendarReading> {
            auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            request.content = io::loadCallContent(dataDir);
            return readCalendars(**database, request, clock);
        },
        [this](Result<CalendarReading> reading) { take(std::move(reading)); });
}

void CalendarImport::take(Result<CalendarReading> reading) {
    m_reading = false;
    m_rows.clear(), m_calls.clear(), m_remarks.clear();
    if (reading) {
        m_rows = std::move(reading->merge.rows), m_calls = std::move(reading->merge.calls);
        m_remarks = std::move(reading->remarks);
    } else {
        m_problem = reading.error().message;
    }
    Q_EMIT changed();
}

void CalendarImport::setOwner(PersonId owner) {
    if (owner == m_owner) return;
    m_owner = owner;
    if (m_paths.isEmpty()) m_storePath = m_workspace.storePath();
    if (!m_paths.isEmpty()) read(m_paths, owner);
}

QString CalendarImport::summary() const { return m_rows.empty() ? QString() : calendarSummary(m_rows); }

void CalendarImport::choose(std::size_t row, bool chosen) {
    if (row >= m_rows.size() || m_rows[row].chosen == chosen) return;
    if (chosen && m_rows[row].person.isNull()) {
        Q_EMIT failed(tr("Say first whose call it is."));
        return;
    }
    m_rows[row].chosen = chosen;
    Q_EMIT changed();
}

void CalendarImport::setPerson(std::size_t row, PersonId person) {
    if (row >= m_rows.size() || m_rows[row].person == person) return;
    m_rows[row].person = m_calls[row].person = person;
    std::erase(m_calls[row].along, person);
    m_rows[row].chosen = !person.isNull();
    Q_EMIT changed();
}

void CalendarImport::setKind(std::size_t row, domain::CallKind kind) {
    if (row >= m_rows.size() || m_rows[row].kind == kind) return;
    m_rows[row].kind = m_calls[row].kind = kind;
    m_rows[row].chosen = m_rows[row].chosen || !m_rows[row].person.isNull();
    Q_EMIT changed();
}

void CalendarImport::keep() {
    if (m_workspace.storePath() != m_storePath) {
        Q_EMIT failed(tr("Another store was opened since this calendar was read. Read it again."));
        return;
    }
    std::vector<domain::Call> calls;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].chosen && !m_calls[i].person.isNull()) calls.push_back(m_calls[i]);
    }
    const auto snapshot = m_workspace.snapshot();
    m_workspace.write<CalendarKept>(
        this,
        [calls = std::move(calls), ledger = m_workspace.ledger(), by = idOf(m_workspace, m_workspace.me()),
         struggling = snapshot ? withGaps(snapshot->results) : std::set<domain::PersonIndex>{},
         clock = m_workspace.clock()](Database& database) -> Result<CalendarKept> {
            const auto log = store::loadCoachingLog(database, *ledger, clock.nowUtc().toMSecsSinceEpoch());
            if (!log) return tl::unexpected(log.error());
            return keepCalendarCalls(database, calls, *ledger, **log, struggling, by, clock);
        },
        [this](Result<CalendarKept> done) {
            if (!done) {
                Q_EMIT failed(done.error().message);
                return;
            }
            QString words = tr("%n calls kept.", nullptr, done->kept);
            if (done->leftOut > 0)
                words += u' ' + tr("%n changed meanwhile and stay as they are.", nullptr, done->leftOut);
            m_rows.clear(), m_calls.clear(), m_remarks.clear(), m_paths.clear();
            Q_EMIT changed();
            Q_EMIT kept(words);
        });
}

} // namespace chalktalk::app
