#include "tests/support/log_words.h"

#include "tests/support/ledger_words.h"

namespace chalktalk::tests {

using namespace domain;

SessionWords& SessionWords::type(SessionType type) {
    m_line.type = type;
    return *this;
}

SessionWords& SessionWords::state(SessionState state) {
    m_line.state = state;
    return *this;
}

SessionWords& SessionWords::minutes(int minutes) {
    m_line.minutes = minutes;
    return *this;
}

SessionWords& SessionWords::names(const char* indicator) {
    m_line.indicators.push_back(QString::fromLatin1(indicator));
    TabledFact& fact = m_line.tabled.emplace_back();
    fact.indicator = m_line.indicators.back();
    fact.ending = Ending::Discussed;
    return *this;
}

CommitmentWords& CommitmentWords::what(const char* text) {
    m_line.commitment.what = QString::fromUtf8(text);
    return *this;
}

CommitmentWords& CommitmentWords::ofCoach() {
    m_line.owner = m_line.coach;
    m_line.commitment.owner = m_line.commitment.coach;
    return *this;
}

CommitmentWords& CommitmentWords::names(const char* indicator, Move move) {
    m_line.commitment.indicator = QString::fromLatin1(indicator);
    m_line.commitment.move = move;
    return *this;
}

CommitmentWords& CommitmentWords::movedTo(const char* on) {
    m_line.commitment.movedTo = day(on);
    return *this;
}

CommitmentWords& CommitmentWords::closed(CommitmentState state, const char* on) {
    m_line.commitment.state = state;
    m_line.commitment.closedOn = day(on);
    return *this;
}

namespace {

constexpr qint64 minuteMs = 60'000, dayMs = 24 * 60 * minuteMs;

Day dayOf(qint64 ms) { return Day{static_cast<qint32>(ms / dayMs)}; }

// Without the plan and the debrief that came after the day.
CallLine asKnownBy(CallLine line, Day last) {
    if (line.plannedOn && *line.plannedOn > last) {
        line.plan = PlanState::Draft;
        line.readyAtMs = 0;
        line.plannedOn.reset();
    }
    if (line.debriefedOn && *line.debriefedOn > last) {
        line.debrief = DebriefState::None;
        line.debriefedAtMs = 0;
        line.debriefedOn.reset();
    }
    return line;
}

} // namespace

CallWords& CallWords::at(const char* time) {
    const qint64 length = m_line.endMs - m_line.startMs;
    const QTime clock = QTime::fromString(QString::fromLatin1(time), QStringLiteral("HH:mm"));
    m_line.startMs = m_line.startMs / dayMs * dayMs + clock.msecsSinceStartOfDay();
    m_line.endMs = m_line.startMs + length;
    m_line.day = dayOf(m_line.endMs);
    return *this;
}

CallWords& CallWords::minutes(int minutes) {
    m_line.endMs = m_line.startMs + minutes * minuteMs;
    m_line.day = dayOf(m_line.endMs);
    return *this;
}

CallWords& CallWords::kind(CallKind kind) {
    m_line.kind = kind;
    return *this;
}

CallWords& CallWords::state(CallState state) {
    m_line.state = state;
    return *this;
}

CallWords& CallWords::notSignificant() {
    m_line.significant = false;
    m_line.reasons = 0;
    return *this;
}

CallWords& CallWords::title(const char* words) {
    m_line.title = QString::fromUtf8(words);
    return *this;
}

CallWords& CallWords::planned(int score, int minutesBefore) {
    m_line.plan = PlanState::Ready;
    m_line.readyAtMs = m_line.startMs - minutesBefore * minuteMs;
    m_line.plannedOn = dayOf(m_line.readyAtMs);
    m_line.score = score;
    return *this;
}

CallWords& CallWords::plannedWith(const char* name, int minutes) {
    m_line.plannedWith = m_all->rep(name).m_index;
    m_line.planMinutes = minutes;
    return *this;
}

CallWords& CallWords::debriefed(int minutesAfter) {
    m_line.debrief = DebriefState::Done;
    m_line.debriefedAtMs = m_line.endMs + minutesAfter * minuteMs;
    m_line.debriefedOn = dayOf(m_line.debriefedAtMs);
    return *this;
}

CallWords& CallWords::debriefedWith(const char* name, int minutes) {
    m_line.debriefedWith = m_all->rep(name).m_index;
    m_line.debriefMinutes = minutes;
    return *this;
}

CallWords& CallWords::difficulty(const char* id) {
    m_line.difficulties.push_back(QString::fromUtf8(id));
    return *this;
}

CallWords& CallWords::outcome(CallOutcome outcome) {
    m_line.outcome = outcome;
    return *this;
}

CallWords& RepWords::call(const char* on) {
    CallWords& words = m_all->m_calls.emplace_back();
    words.m_all = m_all;
    CallLine& line = words.m_line;
    line.id = {static_cast<qint64>(m_all->m_calls.size())};
    line.person = m_index;
    line.kind = CallKind::Discovery;
    line.significant = true;
    line.reasons = static_cast<quint16>(Significant::Kind);
    line.startMs = day(on).value * dayMs + 10 * 60 * minuteMs;
    return words.minutes(30);
}

SessionWords& RepWords::session(const char* on, const char* coach) {
    SessionWords& words = m_all->m_sessions.emplace_back();
    words.m_line.id = {static_cast<qint64>(m_all->m_sessions.size())};
    words.m_line.person = m_index;
    if (coach) words.m_line.coach = m_all->rep(coach).m_index;
    words.m_line.state = SessionState::Held;
    words.m_line.day = day(on);
    words.m_line.minutes = 30;
    return words;
}

CommitmentWords& RepWords::commitment(const char* madeOn, const char* due, const char* coach) {
    const PersonIndex with = coach ? m_all->rep(coach).m_index : noPerson;
    CommitmentWords& words = m_all->m_commitments.emplace_back();
    words.m_line.person = words.m_line.owner = m_index;
    words.m_line.coach = with;
    Commitment& what = words.m_line.commitment;
    what.id = {static_cast<qint64>(m_all->m_commitments.size())};
    what.person = what.owner = m_all->m_people[m_index].id;
    if (with != noPerson) what.coach = m_all->m_people[with].id;
    what.madeOn = day(madeOn);
    what.due = day(due);
    return words;
}

RepWords& RepWords::placed(ResultGroup group, const char* from, const char* to) {
    PlacementLine& line = m_all->m_placements.emplace_back();
    line.person = m_index;
    line.placement.person = m_all->m_people[m_index].id;
    line.placement.kind = PlacementKind::Results;
    line.placement.place = static_cast<quint8>(group);
    line.placement.reason = QStringLiteral("because");
    line.placement.from = day(from);
    if (to) line.placement.to = day(to);
    return *this;
}

RepWords& RepWords::thirtyDays(const char* from) {
    Focus& focus = m_all->m_focuses.emplace_back();
    focus.person = m_all->m_people[m_index].id;
    focus.from = day(from);
    focus.to = focus.from + 29;
    return *this;
}

RepWords& RepWords::region(const char* name) {
    m_all->m_people[m_index].region = QString::fromUtf8(name);
    return *this;
}

CoachingLogPtr LedgerWords::log(std::optional<Day> until) const {
    std::vector<SessionLine> sessions;
    std::vector<CommitmentLine> commitments;
    for (const SessionWords& words : m_sessions)
        if (!until || words.m_line.day <= *until) sessions.push_back(words.m_line);
    for (const CommitmentWords& words : m_commitments) {
        CommitmentLine line = words.m_line;
        Commitment& what = line.commitment;
        if (until && what.madeOn > *until) continue;
        if (until && what.closedOn && *what.closedOn > *until) {
            what.state = CommitmentState::Open;
            what.closedOn.reset();
        }
        commitments.push_back(line);
    }
    std::vector<CallLine> calls;
    for (const CallWords& words : m_calls) calls.push_back(until ? asKnownBy(words.m_line, *until) : words.m_line);
    DevelopmentLines development;
    for (const PlacementLine& line : m_placements)
        if (!until || line.placement.from <= *until) development.placements.push_back(line);
    std::vector<Focus> focuses;
    for (const Focus& focus : m_focuses)
        if (!until || focus.from <= *until) focuses.push_back(focus);
    auto log = std::make_shared<CoachingLog>(std::move(sessions), std::move(commitments), std::map<PersonIndex, int>{},
                                             std::vector<CoachingBlock>{}, std::move(calls), std::move(focuses),
                                             std::move(development));
    if (until) log->setKnownTo((until->value + 1) * dayMs - 1);
    return log;
}

} // namespace chalktalk::tests
