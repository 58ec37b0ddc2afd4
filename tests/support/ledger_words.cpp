#include "tests/support/ledger_words.h"

#include <algorithm>
#include <random>
#include <set>
#include <stdexcept>

namespace chalktalk::tests {

using namespace domain;

Day day(const char* iso) {
    const auto day = dayFromIso(QString::fromLatin1(iso));
    if (!day) throw std::invalid_argument(iso);
    return *day;
}

namespace {
qint64 minor(double major) { return qRound64(major * 100); }
} // namespace

OpportunityWords& OpportunityWords::source(Source source) {
    m_facts.source = source;
    return *this;
}

OpportunityWords& OpportunityWords::amount(double now) {
    m_facts.amount = minor(now);
    return *this;
}

OpportunityWords& OpportunityWords::list(double now) {
    m_facts.listAmount = minor(now);
    return *this;
}

OpportunityWords& OpportunityWords::nextStep() {
    m_facts.hasNextStep = true;
    return *this;
}

OpportunityWords& OpportunityWords::closes(const char* on) {
    m_facts.closeDate = day(on);
    return *this;
}

OpportunityWords& OpportunityWords::is(Stage now) {
    m_facts.stage = now;
    return *this;
}

OpportunityWords& OpportunityWords::startsIn(Stage first) {
    m_last = m_facts.stage = first;
    return *this;
}

OpportunityWords& OpportunityWords::change(ChangedField field, qint64 before, qint64 after, const char* on) {
    const Day when = day(on);
    // The order of the words is the order of the instants of one day.
    const qint64 instant = qint64{86400000} * when.value + static_cast<qint64>(m_all->m_changes.size());
    m_all->m_changes.push_back({m_facts.id, field, instant, when, before, after});
    return *this;
}

OpportunityWords& OpportunityWords::to(Stage stage, const char* on) {
    change(ChangedField::Stage, static_cast<qint64>(m_last), static_cast<qint64>(stage), on);
    m_last = m_facts.stage = stage;
    return *this;
}

OpportunityWords& OpportunityWords::amountFrom(double before, double after, const char* on) {
    return change(ChangedField::Amount, minor(before), minor(after), on).amount(after);
}

OpportunityWords& OpportunityWords::amountFromBlank(double after, const char* on) {
    return change(ChangedField::Amount, blankAmount, minor(after), on).amount(after);
}

OpportunityWords& OpportunityWords::closeDateFrom(const char* before, const char* after, const char* on) {
    return change(ChangedField::CloseDate, day(before).value, day(after).value, on).closes(after);
}

OpportunityWords& OpportunityWords::ownerFrom(const char* before, const char* on) {
    return change(ChangedField::Owner, m_all->rep(before).m_index, m_facts.owner, on);
}

OpportunityWords& OpportunityWords::call(CallKind kind, const char* on, const char* by) {
    ActivityFacts a;
    a.id = static_cast<quint32>(m_all->m_activities.size() + 1);
    a.person = by ? m_all->rep(by).m_index : m_facts.owner;
    a.opportunityId = m_facts.id;
    a.type = kind == CallKind::Other ? ActivityType::Email : ActivityType::Call;
    a.kind = kind;
    a.day = day(on);
    a.minutes = 30;
    m_all->m_activities.push_back(a);
    return *this;
}

OpportunityWords& OpportunityWords::discovery(const char* on, const char* by) {
    return call(CallKind::Discovery, on, by);
}
OpportunityWords& OpportunityWords::demo(const char* on, const char* by) { return call(CallKind::Demo, on, by); }
OpportunityWords& OpportunityWords::proposal(const char* on, const char* by) {
    return call(CallKind::Proposal, on, by);
}
OpportunityWords& OpportunityWords::email(const char* on, const char* by) { return call(CallKind::Other, on, by); }

RepWords& RepWords::group(const char* label) {
    m_all->m_people[m_index].peerGroup = QString::fromLatin1(label);
    return *this;
}

RepWords& RepWords::role(Role role) {
    m_all->m_people[m_index].role = role;
    return *this;
}

RepWords& RepWords::reportsTo(const char* manager, const char* from, const char* to) {
    const PersonIndex above = m_all->rep(manager).m_index;
    m_all->m_lines.push_back(
        {m_index, above, from ? std::optional(day(from)) : std::nullopt, to ? std::optional(day(to)) : std::nullopt});
    return *this;
}

RepWords& RepWords::hired(const char* on) {
    m_all->m_people[m_index].hiredOn = day(on);
    return *this;
}

RepWords& RepWords::left(const char* on) {
    m_all->m_people[m_index].leftOn = day(on);
    return *this;
}

RepWords& RepWords::leave(const char* from, const char* to) {
    m_all->m_leave.push_back({m_index, day(from), day(to)});
    return *this;
}

RepWords& RepWords::quota(const char* periodStart, double amount) {
    m_all->m_quotas.push_back({m_index, day(periodStart), {minor(amount)}});
    return *this;
}

RepWords& RepWords::activity(ActivityType type, Direction direction, CallKind kind, const char* on, int minutes) {
    const auto id = static_cast<quint32>(m_all->m_activities.size() + 1);
    m_all->m_activities.push_back({id, m_index, 0, type, direction, kind, day(on), minutes});
    return *this;
}

RepWords& RepWords::outbound(int count, const char* on) {
    for (int i = 0; i < count; ++i) activity(ActivityType::Email, Direction::Outbound, CallKind::Other, on);
    return *this;
}

RepWords& RepWords::wins(int count, const char* closedOn, double amount) {
    for (int i = 0; i < count; ++i) opportunity("2020-01-01").amount(amount).won(closedOn);
    return *this;
}

RepWords& RepWords::losses(int count, const char* closedOn) {
    for (int i = 0; i < count; ++i) opportunity("2020-01-01").lost(closedOn);
    return *this;
}

OpportunityWords& RepWords::opportunity(const char* createdOn) {
    OpportunityWords& words = m_all->m_opportunities.emplace_back();
    words.m_all = m_all;
    words.m_facts.id = static_cast<quint32>(m_all->m_opportunities.size());
    words.m_facts.owner = m_index;
    if (createdOn) words.m_facts.createdOn = day(createdOn);
    return words;
}

RepWords& LedgerWords::rep(const char* name) {
    const PersonIndex known = index(name);
    if (known != noPerson) return m_reps[known];
    Person person;
    person.id = {static_cast<qint64>(m_people.size()) + 1};
    person.name = person.externalId = QString::fromLatin1(name);
    RepWords& words = m_reps.emplace_back();
    words.m_all = this;
    words.m_index = static_cast<PersonIndex>(m_people.size());
    m_people.push_back(person);
    return words;
}

LedgerWords& LedgerWords::holiday(const char* on) {
    m_holidays.push_back(day(on));
    return *this;
}

LedgerWords& LedgerWords::fiscalStart(int month) {
    m_fiscalStart = month;
    return *this;
}

PersonIndex LedgerWords::index(const char* name) const {
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].name == QLatin1StringView(name)) return static_cast<PersonIndex>(i);
    }
    return noPerson;
}

LedgerWords::Facts LedgerWords::facts() const {
    Facts facts{{}, m_changes, m_activities};
    for (const OpportunityWords& words : m_opportunities) facts.opportunities.push_back(words.m_facts);
    return facts;
}

LedgerWords::Facts LedgerWords::factsUntil(Day last) const {
    Facts all = facts();
    std::stable_sort(all.changes.begin(), all.changes.end(),
                     [](const auto& a, const auto& b) { return a.instantMs < b.instantMs; });
    Facts kept;
    std::set<std::pair<quint32, ChangedField>> undone;
    for (const ChangeFacts& c : all.changes) {
        if (c.day <= last) {
            kept.changes.push_back(c);
        } else if (undone.insert({c.opportunityId, c.field}).second) {
            OpportunityFacts& o = all.opportunities[c.opportunityId - 1]; // ids count from 1
            const bool blankDay = c.oldValue == ChangeFacts::noDay;
            switch (c.field) {
            case ChangedField::Stage: o.stage = static_cast<Stage>(c.oldValue); break;
            case ChangedField::Amount: o.amount = c.oldValue; break;
            case ChangedField::Owner: o.owner = static_cast<PersonIndex>(c.oldValue); break;
            case ChangedField::CloseDate:
                o.closeDate = blankDay ? std::nullopt : std::optional(Day{static_cast<qint32>(c.oldValue)});
                break;
            }
        }
    }
    for (const auto& o : all.opportunities)
        if (!o.createdOn || *o.createdOn <= last) kept.opportunities.push_back(o);
    for (const auto& a : all.activities)
        if (a.day <= last) kept.activities.push_back(a);
    return kept;
}

LedgerPtr LedgerWords::build(unsigned seed, std::optional<Day> until) const {
    auto [opportunities, changes, activities] = until ? factsUntil(*until) : facts();
    if (seed != 0) {
        std::mt19937 random(seed);
        std::shuffle(opportunities.begin(), opportunities.end(), random);
        std::shuffle(activities.begin(), activities.end(), random);
        std::shuffle(changes.begin(), changes.end(), random); // no two have one instant
    }
    LedgerBuilder builder;
    builder.setFiscalStartMonth(m_fiscalStart);
    for (const Person& person : m_people) builder.addPerson(person);
    for (const ReportingLine& line : m_lines) builder.addReportingLine(line);
    for (const Leave& leave : m_leave) builder.addLeave(leave);
    for (const Quota& quota : m_quotas) builder.addQuota(quota);
    for (const Day holiday : m_holidays) builder.addHoliday(holiday);
    for (const auto& facts : opportunities) builder.addOpportunity(facts);
    for (const auto& facts : changes) builder.addChange(facts);
    for (const auto& facts : activities) builder.addActivity(facts);
    return builder.finish();
}

} // namespace chalktalk::tests
