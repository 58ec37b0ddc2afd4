// Today's lists of people: one-to-ones, who has had nothing for too long, and commitments that are due.
#include "app/today/today_lists.h"

#include "app/session/session_opening.h"
#include "coaching/conversation.h"
#include "coaching/last_contact.h"
#include "coaching/number_words.h"

#include <algorithm>
#include <QCoreApplication>
#include <tuple>

namespace chalktalk::app {

using coaching::Due;
using domain::CallLine;
using domain::noPerson;
using domain::PersonIndex;
using domain::SessionLine;
using domain::SessionState;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

// The first day that anything was recorded: before it, nobody's absence says anything.
std::optional<Day> firstRecord(const TodaySource& source) {
    std::optional<Day> first;
    const auto take = [&](std::optional<Day> day) {
        if (day) first = std::min(first.value_or(*day), *day);
    };
    for (const SessionLine& session : source.log->sessions())
        if (session.isHeldCoaching()) take(session.day);
    for (const CallLine& call : source.log->calls()) {
        take(call.plannedOn);
        take(call.debriefedOn);
    }
    return first;
}

struct Waits {
    std::optional<Day> last;
    bool tooLong = false;
};
Waits waits(const TodaySource& source, PersonIndex person, std::optional<Day> firstRecorded) {
    Waits found;
    const auto rhythm = coaching::rhythmOf(*source.log, *source.ledger, person, source.cadences, source.today());
    if (rhythm.everyDays <= 0 || !firstRecorded) return found;
    for (const domain::Leave& leave : source.ledger->leaveOf(person))
        if (leave.from <= source.today() && source.today() <= leave.to) return found;
    found.last = coaching::lastContact(*source.log, person, source.today());
    const domain::Person& who = source.ledger->person(person);
    const auto seat = who.inSeatOn ? who.inSeatOn : who.hiredOn;
    const Day since = found.last.value_or(std::max(*firstRecorded, seat.value_or(*firstRecorded)));
    found.tooLong = source.today() - since > 2 * rhythm.everyDays;
    return found;
}

TodayOneToOne oneToOne(const TodaySource& source, const SessionLine& session) {
    const bool coaches = session.coach == source.me();
    const PersonIndex other = coaches ? session.person : session.coach;
    TodayOneToOne row;
    row.session = session.id;
    row.person = source.idOf(other);
    row.isOpen = session.state == SessionState::Open;
    row.title = session.type == domain::SessionType::Coaching ? Texts::tr("One-to-one")
                                                              : coaching::sessionTypeName(session.type);
    const qint64 at = row.isOpen ? session.startedAtMs : session.plannedAtMs;
    if (at != 0) row.time = clockText(at, source.zone);
    if (row.isOpen)
        row.when = session.day == source.today()
                       ? Texts::tr("begun")
                       : Texts::tr("begun %1").arg(coaching::dayText(session.day, source.today()));
    else if (at > source.nowMs)
        row.when = inText(at, source.nowMs);
    QStringList parts{source.nameOf(other)};
    int open = 0;
    for (const domain::CommitmentLine& line : source.log->commitmentsAbout(session.person))
        open += line.commitment.isOpen();
    if (row.isOpen) parts << Texts::tr("not finished yet");
    if (open > 0) parts << Texts::tr("%n commitments open", nullptr, open);
    row.detail = parts.join(QStringLiteral(" · "));
    return row;
}

} // namespace

std::vector<TodayOneToOne> oneToOnesOf(const TodaySource& source) {
    std::vector<const SessionLine*> sessions;
    for (const SessionLine& session : source.log->sessions()) {
        const bool mine = session.coach == source.me() || session.person == source.me();
        const bool open = session.state == SessionState::Open && session.coach == source.me();
        const bool planned = session.state == SessionState::Planned && session.day == source.today();
        if (mine && (open || planned)) sessions.push_back(&session);
    }
    std::ranges::sort(sessions, {}, [](const SessionLine* s) {
        const bool planned = s->state == SessionState::Planned;
        return std::tuple(planned, planned ? s->plannedAtMs : s->startedAtMs, s->id.value);
    });
    std::vector<TodayOneToOne> rows;
    for (const SessionLine* session : sessions) rows.push_back(oneToOne(source, *session));

    std::vector<std::pair<int, TodayOneToOne>> due;
    const auto first = firstRecord(source);
    for (const PersonIndex person : source.own.reports()) {
        const auto rhythm = coaching::rhythmOf(*source.log, *source.ledger, person, source.cadences, source.today());
        const bool isDue = rhythm.state == Due::Today || rhythm.state == Due::Overdue || rhythm.state == Due::TooLong;
        const bool planned = rhythm.next && *rhythm.next >= source.today();
        const bool shown =
            std::ranges::any_of(rows, [&](const auto& row) { return row.person == source.idOf(person); });
        if (!isDue || planned || shown || waits(source, person, first).tooLong) continue;
        TodayOneToOne row;
        row.person = source.idOf(person);
        row.title = Texts::tr("One-to-one");
        row.when = coaching::dueText(rhythm);
        row.detail =
            Texts::tr("%1 · last %2").arg(source.nameOf(person), coaching::dayText(*rhythm.last, source.today()));
        due.emplace_back(source.today() - *rhythm.due, std::move(row));
    }
    std::ranges::stable_sort(due, std::greater<>(), &std::pair<int, TodayOneToOne>::first);
    for (auto& [days, row] : due) rows.push_back(std::move(row));
    return rows;
}

std::vector<TodayWaiting> waitingOf(const TodaySource& source) {
    std::vector<std::pair<qint32, TodayWaiting>> found;
    const auto first = firstRecord(source);
    for (const PersonIndex person : source.own.reports()) {
        const Waits waiting = waits(source, person, first);
        if (!waiting.tooLong) continue;
        const bool planned = std::ranges::any_of(source.log->sessionsWith(person), [&](const SessionLine& session) {
            return session.state == SessionState::Planned && session.day == source.today();
        });
        if (planned) continue; // today's one-to-one ends it
        TodayWaiting row{source.idOf(person), source.nameOf(person), {}};
        row.detail = waiting.last
                         ? Texts::tr("nothing together since %1").arg(coaching::dayText(*waiting.last, source.today()))
                         : Texts::tr("nothing together recorded yet");
        found.emplace_back(waiting.last ? waiting.last->value : 0, std::move(row));
    }
    std::ranges::stable_sort(found, {}, &std::pair<qint32, TodayWaiting>::first);
    std::vector<TodayWaiting> rows;
    for (auto& [day, row] : found) rows.push_back(std::move(row));
    return rows;
}

std::vector<domain::CommitmentLine> commitmentsDue(const TodaySource& source) {
    std::vector<domain::CommitmentLine> found;
    for (const domain::CommitmentLine& line : source.log->commitments()) {
        const domain::Commitment& c = line.commitment;
        if (c.isOpen() && c.dueNow() <= source.today() && source.own.isPerson(line.owner)) found.push_back(line);
    }
    std::ranges::sort(found, {}, [](const domain::CommitmentLine& line) {
        return std::tuple(line.commitment.dueNow().value, line.commitment.id.value);
    });
    return found;
}

} // namespace chalktalk::app
