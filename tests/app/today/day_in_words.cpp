#include "tests/app/today/day_in_words.h"

namespace chalktalk::tests {

DayInWords::DayInWords() {
    m_words.rep("Carla Chief").role(domain::Role::Cro);
    m_words.manager("Mia Manager").reportsTo("Carla Chief");
    m_words.manager("Max Manager").reportsTo("Carla Chief");
    for (const char* name : {"Ana Abel", "Bo Hsu", "Cem O'Brien"})
        m_words.rep(name).reportsTo("Mia Manager").hired("2020-01-01");
    for (const char* name : {"Dee Vega", "Eli Castro"}) m_words.rep(name).reportsTo("Max Manager").hired("2020-01-01");
    m_ledger = m_words.build();
}

domain::PersonIndex DayInWords::index(const char* person) const {
    const auto& people = m_ledger->people();
    for (domain::PersonIndex p = 0; p < people.size(); ++p)
        if (people[p].name.startsWith(QString::fromUtf8(person))) return p;
    return domain::noPerson;
}

PersonId DayInWords::id(const char* person) const { return m_ledger->person(index(person)).id; }

CallInWords& DayInWords::call(const char* person, const char* isoTime, const char* zone) {
    return m_calls.emplace_back(tests::call(id(person), isoTime, zone));
}

domain::SessionLine& DayInWords::session(const char* coach, const char* person, const char* on) {
    domain::SessionLine& line = m_sessions.emplace_back();
    line.id = SessionId{static_cast<qint64>(m_sessions.size())};
    line.coach = index(coach), line.person = index(person);
    line.state = domain::SessionState::Held;
    line.day = day(on);
    line.minutes = 30;
    return line;
}

void DayInWords::commitment(const char* owner, const char* what, const char* due) {
    domain::CommitmentLine line;
    line.person = line.owner = index(owner);
    line.coach = index("Mia");
    line.commitment.id = CommitmentId{static_cast<qint64>(m_commitments.size()) + 1};
    line.commitment.person = line.commitment.owner = id(owner);
    line.commitment.coach = id("Mia");
    line.commitment.what = QString::fromUtf8(what);
    line.commitment.madeOn = day(due) - 14;
    line.commitment.due = day(due);
    m_commitments.push_back(line);
}

void DayInWords::block(const char* person, int weekday, int startMinute, int minutes, const char* from) {
    m_blocks.push_back({1, id(person), weekday, startMinute, minutes, day(from), {}});
}

void DayInWords::focus(const char* person, domain::FocusKind kind, const char* from) {
    domain::Focus focus;
    focus.id = static_cast<qint64>(m_focuses.size()) + 1;
    focus.person = id(person);
    focus.kind = kind;
    focus.from = day(from);
    focus.to = focus.from + 29;
    m_focuses.push_back(focus);
}

app::TodaySource DayInWords::seenBy(const char* person, const char* isoTime, const char* zone) const {
    const QTimeZone where{QByteArray(zone)};
    std::vector<domain::CallLine> calls;
    for (const CallInWords& words : m_calls)
        calls.push_back(words.line(*m_ledger, static_cast<qint64>(calls.size()) + 1, where));
    const auto log = std::make_shared<const domain::CoachingLog>(
        std::vector<domain::SessionLine>(m_sessions.begin(), m_sessions.end()), m_commitments,
        std::map<domain::PersonIndex, int>{}, m_blocks, std::move(calls), m_focuses);
    return {m_ledger, log, index(person), instant(isoTime, zone), where};
}

} // namespace chalktalk::tests
