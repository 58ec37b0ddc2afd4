#include "tests/support/call_in_words.h"

#include <QDateTime>

namespace chalktalk::tests {

using namespace domain;

namespace {

constexpr qint64 s_minute = 60'000;

Day dayAt(qint64 ms, const QTimeZone& zone) { return Day::fromDate(QDateTime::fromMSecsSinceEpoch(ms, zone).date()); }

PersonIndex indexIn(const Ledger& ledger, PersonId id) {
    return id.isNull() ? noPerson : ledger.find(id).value_or(noPerson);
}

} // namespace

qint64 instant(const char* isoTime, const char* zone) {
    const auto local = QDateTime::fromString(QString::fromLatin1(isoTime), Qt::ISODate);
    return QDateTime(local.date(), local.time(), QTimeZone(QByteArray(zone))).toMSecsSinceEpoch();
}

CallInWords::CallInWords(PersonId person, qint64 startMs) {
    m_call.person = person;
    m_call.startMs = startMs;
    m_call.kind = CallKind::Discovery;
}

CallInWords& CallInWords::lasts(int minutes) {
    m_call.minutes = minutes;
    return *this;
}

CallInWords& CallInWords::with(const char* customer) {
    m_call.customer = QString::fromUtf8(customer);
    return *this;
}

CallInWords& CallInWords::account(AccountId account) {
    m_call.account = account;
    return *this;
}

CallInWords& CallInWords::opportunity(OpportunityId opportunity) {
    m_call.opportunity = opportunity;
    return *this;
}

CallInWords& CallInWords::titled(const char* title) {
    m_call.title = QString::fromUtf8(title);
    return *this;
}

CallInWords& CallInWords::kind(CallKind kind) {
    m_call.kind = kind;
    return *this;
}

CallInWords& CallInWords::way(CallWay way) {
    m_call.way = way;
    return *this;
}

CallInWords& CallInWords::zone(const char* iana) {
    m_call.zone = QString::fromLatin1(iana);
    return *this;
}

CallInWords& CallInWords::origin(CallOrigin origin) {
    m_call.origin = origin;
    return *this;
}

CallInWords& CallInWords::along(PersonId person, Going going) {
    m_call.along.push_back(person);
    m_call.going = going;
    return *this;
}

CallInWords& CallInWords::significant(Significant reason) {
    m_call.significant = true;
    m_call.reasons = static_cast<quint16>(m_call.reasons | static_cast<quint16>(reason));
    if (reason == Significant::ByHand) m_call.byHand = Said::Yes;
    return *this;
}

CallInWords& CallInWords::is(CallState state) {
    m_call.state = state;
    return *this;
}

CallInWords& CallInWords::ended(int minutesAfterStart) {
    m_call.endedAtMs = m_call.startMs + minutesAfterStart * s_minute;
    return *this;
}

CallInWords& CallInWords::draft(int score) {
    m_call.plan.state = PlanState::Draft;
    m_call.plan.score = score;
    return *this;
}

CallInWords& CallInWords::ready(int score, int minutesBefore) {
    m_call.plan.state = PlanState::Ready;
    m_call.plan.score = score;
    m_call.plan.readyAtMs = m_call.startMs - minutesBefore * s_minute;
    return *this;
}

CallInWords& CallInWords::plannedWith(PersonId coach, int minutes) {
    m_call.plan.with = coach;
    m_call.plan.minutes = minutes;
    return *this;
}

CallInWords& CallInWords::milestone(const char* text) {
    if (m_call.plan.state == PlanState::None) m_call.plan.state = PlanState::Draft;
    m_call.plan.milestone = QString::fromUtf8(text);
    return *this;
}

CallInWords& CallInWords::question(const char* text, Said asked) {
    m_call.questions.push_back({QString::fromUtf8(text), {}, true, asked, {}});
    return *this;
}

CallInWords& CallInWords::information(const char* text, Said got) {
    m_call.information.push_back({QString::fromUtf8(text), true, got, {}});
    return *this;
}

CallInWords& CallInWords::trouble(const char* text, const char* answer, Said came) {
    m_call.troubles.push_back({QString::fromUtf8(text), QString::fromUtf8(answer), true, came, {}});
    return *this;
}

CallInWords& CallInWords::attendee(const char* name, bool decides) {
    m_call.attendees.push_back({QString::fromUtf8(name), {}, Stance::Unknown, decides});
    return *this;
}

CallInWords& CallInWords::debriefBegun() {
    m_call.debrief.state = DebriefState::Draft;
    return *this;
}

CallInWords& CallInWords::debriefed(int minutesAfter) {
    m_call.debrief.state = DebriefState::Done;
    m_call.debrief.doneAtMs = m_call.endMs() + minutesAfter * s_minute;
    return *this;
}

CallInWords& CallInWords::debriefedWith(PersonId coach, int minutes) {
    m_call.debrief.with = coach;
    m_call.debrief.minutes = minutes;
    return *this;
}

CallInWords& CallInWords::outcome(CallOutcome outcome) {
    m_call.debrief.outcome = outcome;
    return *this;
}

CallInWords& CallInWords::difficulty(const char* idOrWords) {
    m_call.debrief.difficulties.push_back(QString::fromUtf8(idOrWords));
    return *this;
}

CallInWords& CallInWords::hesitated(const char* words) {
    m_call.debrief.hesitations.push_back(QString::fromUtf8(words));
    return *this;
}

CallInWords& CallInWords::nextStep(const char* words) {
    m_call.debrief.nextStep = QString::fromUtf8(words);
    return *this;
}

CallLine CallInWords::line(const Ledger& ledger, qint64 id, const QTimeZone& zone) const {
    const Call& c = m_call;
    CallLine line;
    line.id = c.id.isNull() ? CallId{id} : c.id;
    line.version = 1;
    line.person = indexIn(ledger, c.person);
    for (const PersonId who : c.along) line.along.push_back(indexIn(ledger, who));
    line.going = c.going, line.kind = c.kind, line.way = c.way, line.state = c.state, line.origin = c.origin;
    line.startMs = c.startMs, line.endMs = c.endMs();
    line.day = dayAt(line.endMs, zone);
    line.title = c.title, line.customer = c.customer;
    line.account = c.account, line.opportunity = c.opportunity, line.activity = c.activity;
    line.significant = c.significant, line.reasons = c.reasons, line.byHand = c.byHand;
    line.plan = c.plan.state, line.readyAtMs = c.plan.readyAtMs, line.score = c.plan.score;
    if (c.plan.state == PlanState::Ready && c.plan.readyAtMs) line.plannedOn = dayAt(c.plan.readyAtMs, zone);
    line.plannedWith = indexIn(ledger, c.plan.with), line.planMinutes = c.plan.minutes;
    line.milestone = c.plan.milestone;
    line.debrief = c.debrief.state, line.debriefedAtMs = c.debrief.doneAtMs, line.outcome = c.debrief.outcome;
    if (c.debrief.state == DebriefState::Done) line.debriefedOn = dayAt(c.debrief.doneAtMs, zone);
    line.debriefedWith = indexIn(ledger, c.debrief.with), line.debriefMinutes = c.debrief.minutes;
    line.attendees = static_cast<int>(c.attendees.size());
    for (const Attendee& who : c.attendees) line.deciders += who.decides;
    for (const CallQuestion& q : c.questions)
        line.questions += q.planned, line.asked += q.planned && q.asked == Said::Yes,
            line.notAsked += q.planned && q.asked == Said::No;
    for (const CallInformation& i : c.information)
        line.information += i.planned, line.got += i.planned && i.got == Said::Yes,
            line.notGot += i.planned && i.got == Said::No;
    for (const CallTrouble& t : c.troubles) {
        line.troubles += t.planned, line.came += t.planned && t.came == Said::Yes;
        line.unforeseen += !t.planned;
    }
    line.hesitated = !c.debrief.hesitations.empty();
    line.difficulties = c.debrief.difficulties;
    line.nextStep = c.debrief.nextStep;
    return line;
}

} // namespace chalktalk::tests
