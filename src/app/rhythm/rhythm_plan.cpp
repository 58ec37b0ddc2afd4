#include "app/rhythm/rhythm_plan.h"

#include "app/commitments/commitment_words.h"
#include "coaching/conversation.h"
#include "coaching/rhythm.h"
#include "domain/local_time.h"
#include "io/invitations.h"
#include "store/database.h"
#include "store/profile_store.h"
#include "store/session_store.h"

#include <algorithm>
#include <QDateTime>
#include <QSaveFile>
#include <tuple>

namespace chalktalk::app {

using domain::CoachingBlock;
using domain::Session;
using domain::SessionState;

namespace {

constexpr int s_cancelledDays = 30;

bool isSound(int minutes) { return minutes >= 5 && minutes <= 24 * 60; }

// The first day on or after `from` that a block falls on.
Day firstOf(const CoachingBlock& block) {
    return block.from + (block.weekday - block.from.toDate().dayOfWeek() + 7) % 7;
}

// It was ended before it ever took place: of the weeks nothing stays, but a calendar may have it already.
bool neverHeld(const CoachingBlock& block) { return block.to && *block.to < firstOf(block); }

// A status as a value, which is what a write gives back.
Result<bool> asValue(const Status& status) {
    if (!status) return tl::unexpected(status.error());
    return true;
}

} // namespace

RhythmPlan::RhythmPlan(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

std::optional<PersonId> RhythmPlan::me() {
    const auto ledger = m_workspace.ledger();
    if (ledger && m_workspace.me() != domain::noPerson) return ledger->person(m_workspace.me()).id;
    Q_EMIT needsMe();
    return {};
}

qint64 RhythmPlan::instant(Day day, QTime at) const {
    return domain::LocalTime(m_workspace.zone()).toUtc(day, at.msecsSinceStartOfDay());
}

template <class T> void RhythmPlan::write(std::function<Result<T>(store::Database&)> work, const QString& words) {
    m_workspace.write<T>(this, std::move(work), [this, words](Result<T> answer) {
        if (answer) {
            Q_EMIT done(words);
            return;
        }
        const bool conflict = answer.error().code == ErrorCode::Conflict;
        if (conflict) m_workspace.reloadCoaching();
        Q_EMIT failed(conflict ? tr("Somebody else changed this one-to-one meanwhile. It is shown as it is now.")
                               : answer.error().message);
    });
}

void RhythmPlan::plan(PersonId person, Day day, QTime at, int minutes) {
    const auto by = me();
    const auto ledger = m_workspace.ledger();
    const auto index = m_workspace.indexOf(person);
    if (!by || !ledger || index == domain::noPerson) return;
    if (*by == person || !m_workspace.canCoach(index)) {
        Q_EMIT failed(tr("A one-to-one is planned with somebody of your own line."));
        return;
    }
    if (day < m_workspace.today() || !at.isValid() || !isSound(minutes)) {
        Q_EMIT failed(tr("Choose a day from today on and a length of 5 minutes or more."));
        return;
    }
    store::SessionSave save;
    save.by = *by;
    save.session.coach = *by;
    save.session.person = person;
    save.session.plannedAtMs = instant(day, at);
    save.session.plannedMinutes = minutes;
    write<store::SessionSave>(
        [save, clock = m_workspace.clock()](store::Database& database) {
            return store::saveSession(database, save, clock);
        },
        tr("Planned with %1 for %2").arg(ledger->person(index).name, weekdayText(day, m_workspace.today())));
}

bool RhythmPlan::canChange(SessionId session) const {
    const auto log = m_workspace.coaching();
    const auto* line = log ? log->find(session) : nullptr;
    return line && line->state == SessionState::Planned && line->coach == m_workspace.me();
}

QDateTime RhythmPlan::plannedAt(SessionId session) const {
    const auto log = m_workspace.coaching();
    const auto* line = log ? log->find(session) : nullptr;
    return line ? QDateTime::fromMSecsSinceEpoch(line->plannedAtMs, m_workspace.zone()) : QDateTime();
}

void RhythmPlan::change(SessionId session, const std::function<void(Session&)>& edit, const QString& words) {
    const auto by = me();
    const auto log = m_workspace.coaching();
    const auto* line = log ? log->find(session) : nullptr;
    if (!by || !line) return;
    if (!canChange(session)) {
        Q_EMIT failed(tr("Only who planned a one-to-one can change it."));
        return;
    }
    write<store::SessionSave>(
        [session, by = *by, version = line->version, edit,
         clock = m_workspace.clock()](store::Database& database) -> Result<store::SessionSave> {
            auto found = store::loadSession(database, session, by);
            if (!found) return tl::unexpected(found.error());
            if (found->version != version) return fail(ErrorCode::Conflict, {});
            store::SessionSave save;
            save.session = std::move(*found);
            save.by = by;
            edit(save.session);
            return store::saveSession(database, save, clock);
        },
        words);
}

void RhythmPlan::replan(SessionId session, Day day, QTime at, int minutes) {
    if (day < m_workspace.today() || !at.isValid() || !isSound(minutes)) {
        Q_EMIT failed(tr("Choose a day from today on and a length of 5 minutes or more."));
        return;
    }
    change(
        session,
        [atMs = instant(day, at), minutes](Session& s) {
            s.plannedAtMs = atMs;
            s.plannedMinutes = minutes;
        },
        tr("Moved to %1").arg(weekdayText(day, m_workspace.today())));
}

void RhythmPlan::cancel(SessionId session) {
    change(
        session, [](Session& s) { s.state = SessionState::Cancelled; }, tr("The planned one-to-one is cancelled."));
}

void RhythmPlan::setCadence(PersonId person, std::optional<int> everyDays) {
    const auto by = me();
    if (!by) return;
    write<bool>(
        [person, everyDays, by = *by, clock = m_workspace.clock()](store::Database& database) {
            return asValue(store::saveCadence(database, person, everyDays, by, clock));
        },
        everyDays ? tr("One-to-ones: %1").arg(coaching::cadenceText(*everyDays)) : tr("As often as in the peer group"));
}

std::vector<CoachingBlock> RhythmPlan::myBlocks(Day day) const {
    std::vector<CoachingBlock> mine;
    const auto ledger = m_workspace.ledger();
    const auto log = m_workspace.coaching();
    if (!ledger || !log || m_workspace.me() == domain::noPerson) return mine;
    const PersonId id = ledger->person(m_workspace.me()).id;
    for (const CoachingBlock& block : log->blocks())
        if (block.person == id && (!block.to || (*block.to >= day && !neverHeld(block)))) mine.push_back(block);
    std::sort(mine.begin(), mine.end(), [](const CoachingBlock& a, const CoachingBlock& b) {
        return std::tuple(a.weekday, a.startMinute, a.id) < std::tuple(b.weekday, b.startMinute, b.id);
    });
    return mine;
}

void RhythmPlan::addBlock(int weekday, QTime at, int minutes) {
    const auto by = me();
    if (!by) return;
    CoachingBlock block;
    block.person = *by;
    block.weekday = weekday;
    block.startMinute = at.msecsSinceStartOfDay() / 60000;
    block.minutes = minutes;
    block.from = m_workspace.today();
    write<bool>(
        [block, by = *by, clock = m_workspace.clock()](store::Database& database) {
            return asValue(store::saveCoachingBlock(database, block, by, clock));
        },
        tr("This time is kept free each week."));
}

void RhythmPlan::endBlock(qint64 id) {
    const auto by = me();
    if (!by) return;
    const auto mine = myBlocks(m_workspace.today());
    const auto at = std::find_if(mine.begin(), mine.end(), [id](const CoachingBlock& b) { return b.id == id; });
    if (at == mine.end()) return;
    CoachingBlock block = *at;
    const Day today = m_workspace.today();
    block.to = today - 1;
    if (*block.to < block.from) { // made today: it is kept as ended, over a day on which it doesn't fall
        block.from = firstOf(block) == today ? today - 1 : today;
        block.to = block.from;
    }
    write<bool>(
        [block, by = *by, clock = m_workspace.clock()](store::Database& database) {
            return asValue(store::saveCoachingBlock(database, block, by, clock));
        },
        tr("This time is no longer kept free."));
}

io::Invitation RhythmPlan::invitation(const CoachingBlock& block) const {
    io::Invitation one;
    one.uid = QStringLiteral("block-%1@chalktalk").arg(block.id);
    one.sequence = block.to ? 1 : 0; // it changes once: when it ends
    one.summary = tr("Coaching time");
    one.startMs = domain::LocalTime(m_workspace.zone()).toUtc(firstOf(block), qint64{block.startMinute} * 60000);
    one.minutes = block.minutes;
    one.weekly = true;
    one.cancelled = neverHeld(block);
    if (!one.cancelled) one.until = block.to; // never before the start
    return one;
}

Result<QByteArray> RhythmPlan::calendar() const {
    const auto ledger = m_workspace.ledger();
    const auto log = m_workspace.coaching();
    const auto me = m_workspace.me();
    if (!ledger || !log || me == domain::noPerson)
        return fail(ErrorCode::Invalid, tr("Say first who you are: the calendar is yours."));
    const Day today = m_workspace.today(), since = today - s_cancelledDays;
    std::vector<io::Invitation> all;
    for (const domain::SessionLine& line : log->sessions()) {
        const bool cancelled = line.state == SessionState::Cancelled;
        if ((line.coach != me && line.person != me) || line.plannedAtMs == 0) continue;
        if (line.state != SessionState::Planned && !(cancelled && line.day >= since)) continue;
        io::Invitation one;
        one.uid = QStringLiteral("session-%1@chalktalk").arg(line.id.value);
        one.sequence = line.version;
        const auto other = line.coach == me ? line.person : line.coach;
        one.summary = tr("1:1 %1").arg(ledger->person(other).name);
        one.startMs = line.plannedAtMs;
        one.minutes = line.plannedMinutes;
        one.cancelled = cancelled;
        all.push_back(std::move(one));
    }
    const PersonId id = ledger->person(me).id;
    for (const CoachingBlock& block : log->blocks())
        if (block.person == id && (!block.to || *block.to >= since)) all.push_back(invitation(block));
    return io::toCalendar(all, m_workspace.zone(), m_workspace.clock().nowUtc().toMSecsSinceEpoch());
}

void RhythmPlan::exportTo(const QString& path) {
    const auto written = calendar();
    if (!written) {
        Q_EMIT failed(written.error().message);
        return;
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(*written) != written->size() || !file.commit()) {
        Q_EMIT failed(tr("The calendar can't be written there. Choose another folder."));
        return;
    }
    Q_EMIT done(tr("The calendar is written. Opening it again later changes its entries and doubles none."));
}

} // namespace chalktalk::app
