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
    return std::make_shared<const CoachingLog>(std::move(sessions), std::move(commitments));
}

} // namespace chalktalk::tests
