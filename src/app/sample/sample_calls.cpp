#include "app/sample/sample_calls.h"

#include "app/sample/sample_account_plans.h"
#include "app/sample/sample_habits.h"
#include "app/sample/sample_preparation.h"
#include "app/sample/working_calendar.h"
#include "coaching/significance.h"
#include "domain/coaching_log.h"
#include "domain/local_time.h"
#include "io/call_content_json.h"
#include "metrics/opportunity_state.h"
#include "store/coaching_records.h"

#include <algorithm>
#include <set>

namespace chalktalk::app {

using domain::ActivityType;
using domain::Call;
using domain::CallKind;
using domain::Going;
using domain::Ledger;
using domain::noPerson;
using domain::PersonIndex;
using domain::Said;
using domain::Stage;
using sample::Dice;
using sample::Recurs;

namespace {

constexpr int s_weeks = 26;
constexpr qint64 s_minute = 60'000;

struct Deal {
    OpportunityId id;
    AccountId account;
    Stage stage = Stage::Discovery;
};

CallKind nextKind(Stage stage) {
    switch (stage) {
    case Stage::Prospect: return CallKind::Discovery;
    case Stage::Discovery: return CallKind::Demo;
    case Stage::Demo: return CallKind::Proposal;
    default: return CallKind::Negotiation;
    }
}

bool isCustomerCall(const Ledger& ledger, quint32 activity) {
    const CallKind kind = ledger.activityKind(activity);
    const ActivityType type = ledger.activityType(activity);
    return kind >= CallKind::Discovery && kind <= CallKind::Negotiation && ledger.activityMinutes(activity) >= 10 &&
           (type == ActivityType::Call || type == ActivityType::Meeting);
}

class Drawer {
  public:
    Drawer(store::Database& database, const Ledger& ledger, const SampleCallsQuestion& question,
           store::CoachingRecords& records)
        : m_database(database),
          m_ledger(ledger),
          m_question(question),
          m_asOf(question.options.asOf),
          m_seed(question.options.seed),
          m_time(question.zone),
          m_records(records),
          m_calls(io::loadCallContent({}), io::loadPlanLanguages(), question.options.seed),
          m_rule(coaching::usualRule()),
          m_habits(ledger, m_asOf, m_seed) {}

    Status draw() {
        const auto activities = pastCalls();
        if (!activities) return tl::unexpected(activities.error());
        drawFocuses();
        for (PersonIndex p = 0; p < m_ledger.people().size(); ++p) {
            if (m_ledger.person(p).role != domain::Role::Rep) continue;
            Dice dice(m_seed, 1'100'000 + p);
            const auto own =
                std::ranges::equal_range(*activities, m_ledger.person(p).id, {}, &store::ActivityCall::person);
            for (const store::ActivityCall& activity : own) drawPast(p, activity, dice);
            if (!m_ledger.person(p).inSeat(m_asOf)) continue;
            if (const Status ahead = drawAhead(p, dice); !ahead) return ahead;
        }
        for (PersonIndex p = 0; p < m_ledger.people().size(); ++p)
            if (m_ledger.person(p).role == domain::Role::FirstLineManager) drawToday(p);
        return {};
    }

  private:
    // Of all reps, by person and then time.
    Result<std::vector<store::ActivityCall>> pastCalls() {
        std::vector<ActivityId> ids;
        for (PersonIndex p = 0; p < m_ledger.people().size(); ++p) {
            if (m_ledger.person(p).role != domain::Role::Rep) continue;
            const auto [first, last] = m_ledger.activityRange(p, m_asOf - 7 * s_weeks, m_asOf);
            for (quint32 i = first; i < last; ++i)
                if (isCustomerCall(m_ledger, i)) ids.push_back(m_ledger.activityId(i));
        }
        auto calls = store::loadActivityCalls(m_database, ids);
        if (calls) std::ranges::stable_sort(*calls, {}, [](const auto& c) { return std::tuple(c.person, c.startMs); });
        return calls;
    }

    // A 30-day start for whoever came last, and one of the best who asked for it.
    void drawFocuses() {
        std::optional<PersonIndex> newest;
        std::vector<PersonIndex> reps;
        for (PersonIndex p = 0; p < m_ledger.people().size(); ++p) {
            const domain::Person& who = m_ledger.person(p);
            if (who.role != domain::Role::Rep || !who.inSeat(m_asOf)) continue;
            reps.push_back(p);
            if (who.hiredOn && (!newest || *who.hiredOn > *m_ledger.person(*newest).hiredOn)) newest = p;
        }
        if (reps.empty()) return;
        Dice dice(m_seed, 1'000'001);
        const auto add = [&](PersonIndex person, domain::FocusKind kind, Day from, std::optional<Day> to) {
            m_focuses.push_back({0, m_ledger.person(person).id, kind, from, to});
            const PersonIndex manager = m_ledger.managerOf(person, m_asOf);
            const PersonIndex by = manager == noPerson ? person : manager;
            m_records.focuses.push_back({m_focuses.back(), m_ledger.person(by).id});
        };
        const PersonIndex starting = newest.value_or(reps.front());
        add(starting, domain::FocusKind::ThirtyDays, m_asOf - 9, m_asOf + 20);
        const PersonIndex wants = reps[static_cast<std::size_t>(dice.below(static_cast<int>(reps.size())))];
        if (wants != starting) add(wants, domain::FocusKind::Wants, m_asOf - 60, std::nullopt);
    }

    [[nodiscard]] PersonId idOf(PersonIndex person) const {
        return person == noPerson ? PersonId{} : m_ledger.person(person).id;
    }

    qint64 freshId(Dice& dice) {
        for (;;)
            if (const auto id = static_cast<qint64>(dice.next() >> 1); id > 0 && m_ids.insert(id).second) return id;
    }

    void judge(Call& call, PersonIndex person, Day day) {
        static const domain::CoachingLog none;
        auto standing =
            coaching::standingOf(call, m_ledger, none, std::min(day, m_asOf), m_question.struggling(person, day));
        for (const domain::Focus& focus : m_focuses) {
            if (focus.person != call.person || !focus.holdsOn(day)) continue;
            standing.thirtyDays |= focus.kind == domain::FocusKind::ThirtyDays;
            standing.wants |= focus.kind == domain::FocusKind::Wants;
        }
        const coaching::Judged judged = coaching::judge(call.kind, call.byHand, standing, m_rule);
        call.significant = judged.significant;
        call.reasons = judged.reasons;
        call.judgedAtMs = std::min(call.startMs - 30 * s_minute, m_question.nowMs);
    }

    void drawPast(PersonIndex person, const store::ActivityCall& activity, Dice& dice) {
        Call call;
        call.id = CallId{freshId(dice)};
        call.person = activity.person;
        call.account = activity.account, call.opportunity = activity.opportunity, call.activity = activity.activity;
        call.kind = activity.kind;
        const bool phone = activity.type == ActivityType::Call;
        call.way = phone              ? domain::CallWay::Phone
                   : dice.chance(0.2) ? domain::CallWay::Visit
                                      : domain::CallWay::Meeting;
        call.startMs = activity.startMs;
        call.minutes = activity.minutes;
        call.origin = domain::CallOrigin::Activity;
        if (dice.chance(0.02)) call.byHand = Said::Yes;
        const Day day = m_time.dayOf(call.startMs);
        judge(call, person, day);
        const bool kept = call.significant || (m_asOf - day < 35 && dice.chance(0.25));
        if (!kept || call.endMs() > m_question.nowMs) return;
        prepareAndLookBack(std::move(call), person, day, dice);
    }

    void prepareAndLookBack(Call call, PersonIndex person, Day day, Dice& dice) {
        const PersonIndex manager = m_ledger.managerOf(person, day);
        const sample::CallHabit habit = m_habits.of(manager);
        const double sinceBegin = 1 - 0.45 * (m_asOf - day) / (7.0 * s_weeks); // it was new half a year ago
        const double share = call.significant ? 1 : 0.3;
        if (manager != noPerson && dice.chance(0.15)) {
            call.going = dice.chance(0.6) ? Going::Joint : Going::RideAlong;
            call.along.push_back(idOf(manager));
        }
        if (dice.chance(habit.plans * sinceBegin * share)) {
            sample::Planning how;
            how.quality = std::clamp(habit.quality + 0.22 * dice.bell(), 0.05, 1.0);
            if (!dice.chance(0.05)) {
                const bool late = dice.chance(0.07);
                const int before = late ? -dice.between(1, 10) : dice.between(10, 28 * 60);
                how.readyAtMs = std::min(call.startMs - before * s_minute, m_question.nowMs);
            }
            if (dice.chance(0.55)) how.with = idOf(manager);
            how.recurs = m_habits.recursIn(person);
            m_calls.plan(call, how, dice);
        } else if (dice.chance(0.3)) {
            call.attendees = m_calls.peopleAt(call.account);
        }
        lookBack(call, person, manager, habit.debriefs * share, dice);
    }

    void lookBack(Call& call, PersonIndex person, PersonIndex manager, double share, Dice& dice) {
        store::CallSave save;
        save.by = call.person;
        const bool wanted = dice.chance(share);
        const double die = dice.uniform();
        const int after = die < 0.84   ? dice.between(4, 59)
                          : die < 0.94 ? dice.between(61, 20 * 60)
                          : die < 0.98 ? dice.between(25 * 60, 47 * 60)
                                       : dice.between(50 * 60, 96 * 60);
        sample::Debriefing how;
        how.doneAtMs = call.endMs() + after * s_minute;
        how.isShort = dice.chance(0.35);
        if (dice.chance(0.5)) how.with = idOf(manager);
        how.recurs = m_habits.recursIn(person);
        if (wanted && how.doneAtMs <= m_question.nowMs) {
            m_calls.debrief(call, how, dice);
            if (!how.with.isNull() && dice.chance(0.12)) promise(call, save, dice);
        }
        save.call = std::move(call);
        m_records.calls.push_back(std::move(save));
    }

    // The next step becomes a commitment.
    void promise(Call& call, store::CallSave& save, Dice& dice) {
        if (call.debrief.nextStep.isEmpty()) return;
        domain::Commitment c;
        c.id = CommitmentId{freshId(dice)};
        c.coach = call.debrief.with;
        c.person = c.owner = call.person;
        c.what = call.debrief.nextStep;
        c.madeOn = m_time.dayOf(call.debrief.doneAtMs);
        c.due = std::max(call.debrief.nextBy.value_or(c.madeOn + 7), c.madeOn + 1);
        call.debrief.nextBy = c.due;
        const Day closed = c.due - dice.between(0, 1);
        if (closed <= m_asOf && dice.chance(0.8)) {
            c.state = dice.chance(0.8) ? domain::CommitmentState::Kept : domain::CommitmentState::Missed;
            c.closedOn = c.state == domain::CommitmentState::Kept ? closed : c.due;
            if (*c.closedOn > m_asOf) c.state = domain::CommitmentState::Open, c.closedOn.reset();
        }
        call.debrief.nextCommitment = c.id;
        save.commitments.push_back(std::move(c));
    }

    // Open opportunities of a rep, up to `most`, in an order drawn.
    Result<std::vector<Deal>> dealsOf(PersonIndex person, std::size_t most, Dice& dice) {
        std::vector<std::pair<quint64, quint32>> order;
        const auto [first, last] = m_ledger.ownedRange(person);
        for (quint32 i = first; i < last; ++i)
            if (metrics::existedAt(m_ledger, i, m_asOf) && metrics::stageAt(m_ledger, i, m_asOf).isOpen())
                order.emplace_back(dice.next(), i);
        std::ranges::sort(order);
        std::vector<Deal> deals;
        for (const auto& [drawn, i] : order) {
            if (deals.size() == most) break;
            const auto choice = store::loadOpportunityChoice(m_database, m_ledger.opportunityId(i));
            if (!choice) return tl::unexpected(choice.error());
            if (!choice->account.isNull())
                deals.push_back({choice->opportunity, choice->account, metrics::stageAt(m_ledger, i, m_asOf).stage});
        }
        return deals;
    }

    Call ahead(PersonIndex person, const Deal& deal, qint64 startMs, Dice& dice) {
        Call call;
        call.id = CallId{freshId(dice)};
        call.person = idOf(person);
        call.account = deal.account, call.opportunity = deal.id;
        call.kind = nextKind(deal.stage);
        call.way = dice.chance(0.3) ? domain::CallWay::Phone : domain::CallWay::Meeting;
        call.startMs = startMs;
        call.minutes = 15 * dice.between(2, 4);
        judge(call, person, m_asOf);
        return call;
    }

    void put(Call call) {
        store::CallSave save;
        save.by = call.person;
        save.call = std::move(call);
        m_records.calls.push_back(std::move(save));
    }

    // The week ahead, and what the accounts and deals are known by.
    Status drawAhead(PersonIndex person, Dice& dice) {
        const auto deals = dealsOf(person, 5, dice);
        if (!deals) return tl::unexpected(deals.error());
        const PersonIndex manager = m_ledger.managerOf(person, m_asOf);
        const sample::CallHabit habit = m_habits.of(manager);
        for (std::size_t i = 0; i < deals->size(); ++i) {
            const Day day = m_asOf + 1 + static_cast<int>(i) * 7 / 5 + dice.below(2);
            if (sample::weekday(day) > 4 || dice.chance(0.25)) continue;
            Call call = ahead(person, (*deals)[i], m_time.toUtc(day, (540 + 30 * dice.below(15)) * s_minute), dice);
            if (dice.chance(call.significant ? habit.plans * 0.5 : 0.1)) {
                sample::Planning how;
                how.quality = std::clamp(habit.quality + 0.22 * dice.bell(), 0.05, 1.0);
                if (dice.chance(0.6)) how.readyAtMs = m_question.nowMs - dice.between(20, 24 * 60) * s_minute;
                if (dice.chance(0.55)) how.with = idOf(manager);
                how.recurs = m_habits.recursIn(person);
                m_calls.plan(call, how, dice);
            }
            put(std::move(call));
        }
        for (std::size_t i = 0; i < deals->size() && i < 2; ++i)
            if (dice.chance(0.3)) drawPlans(person, (*deals)[i], dice);
        if (!deals->empty()) m_deals[person] = deals->front();
        return {};
    }

    void drawPlans(PersonIndex person, const Deal& deal, Dice& dice) {
        if (!m_planned.insert(deal.account).second) return;
        m_records.accountPlans.push_back(
            {sample::accountPlan(deal.account, m_calls.peopleAt(deal.account), idOf(person), m_asOf, dice),
             idOf(person)});
        m_records.dealPlans.push_back(
            {sample::dealPlan(deal.id, nextKind(deal.stage), m_calls.peopleAt(deal.account), m_asOf, dice),
             idOf(person)});
    }

    // A day to look at in each team: one that is ready, one without a plan, one just over, one behind.
    void drawToday(PersonIndex manager) {
        Dice dice(m_seed, 1'200'000 + manager);
        std::vector<PersonIndex> team;
        for (const PersonIndex person : m_ledger.directReports(manager, m_asOf))
            if (m_deals.contains(person)) team.push_back(person);
        const qint64 half = 30 * s_minute, now = m_question.nowMs, next = (now / half + 1) * half;
        const qint64 offsets[] = {next + 2 * half, next + 4 * half, now, now - 4 * half};
        for (std::size_t i = 0; i < std::size(offsets) && i < team.size(); ++i) {
            const PersonIndex person = team[i];
            Call call = ahead(person, m_deals[person], offsets[i], dice);
            const bool justOver = i == 2, earlier = i == 3;
            if (justOver) call.startMs = now - (call.minutes + 22) * s_minute;
            if (m_time.dayOf(call.startMs) != m_asOf || m_time.dayOf(call.endMs()) != m_asOf) continue;
            if (!call.significant) {
                call.byHand = Said::Yes;
                judge(call, person, m_asOf);
            }
            if (i != 1) {
                sample::Planning how;
                how.quality = 0.95;
                how.readyAtMs = std::min(call.startMs, now) - dice.between(30, 240) * s_minute;
                how.with = idOf(manager);
                m_calls.plan(call, how, dice);
            }
            if (i == 0) call.going = Going::Joint, call.along.push_back(idOf(manager));
            if (earlier)
                m_calls.debrief(call, {call.endMs() + 25 * s_minute, false, idOf(manager), Recurs::Nothing}, dice);
            put(std::move(call));
        }
    }

    store::Database& m_database;
    const Ledger& m_ledger;
    const SampleCallsQuestion& m_question;
    Day m_asOf;
    quint64 m_seed;
    domain::LocalTime m_time;
    store::CoachingRecords& m_records;
    sample::CallDrawer m_calls;
    coaching::SignificanceRule m_rule;
    std::vector<domain::Focus> m_focuses;
    sample::CallHabits m_habits;
    std::map<PersonIndex, Deal> m_deals;
    std::set<AccountId> m_planned;
    std::set<qint64> m_ids;
};

} // namespace

Status drawSampleCalls(store::Database& database, const Ledger& ledger, const SampleCallsQuestion& question,
                       store::CoachingRecords& records) {
    return Drawer(database, ledger, question, records).draw();
}

} // namespace chalktalk::app
