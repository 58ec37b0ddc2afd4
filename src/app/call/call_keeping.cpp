#include "app/call/call_keeping.h"

#include "app/call/call_judging.h"
#include "app/call/same_call.h"
#include "metrics/results.h"
#include "store/known_activities.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

namespace chalktalk::app {

namespace {

using domain::Call;
using domain::CallKind;
using domain::CallLine;
using domain::PersonIndex;

constexpr qint64 s_minuteMs = 60'000, s_dayMs = 1440 * s_minuteMs;
constexpr int s_shortestMinutes = 10, s_usualMinutes = 30;
constexpr int s_daysBack = 35; // an import after a holiday still brings its calls

int minutesOf(const store::ActivityCall& activity) {
    return std::clamp(activity.minutes > 0 ? activity.minutes : s_usualMinutes, 1, 24 * 60);
}
qint64 endOf(const store::ActivityCall& activity) { return activity.startMs + minutesOf(activity) * s_minuteMs; }

template <class T> tl::unexpected<Error> failed(const T& result) { return tl::unexpected<Error>(result.error()); }

class Keeping {
  public:
    Keeping(store::Database& database, const domain::Ledger& ledger, const domain::CoachingLog& log, CallJudge judge,
            const Clock& clock)
        : m_database(database),
          m_ledger(ledger),
          m_log(log),
          m_judge(std::move(judge)),
          m_clock(clock),
          m_nowMs(clock.nowUtc().toMSecsSinceEpoch()),
          m_today(m_judge.dayOf(m_nowMs)) {}

    Result<int> run() {
        const auto judged = judgeAnew();
        if (!judged) return judged;
        if (Status followed = followActivities(); !followed) return failed(followed);
        if (Status taken = takeActivities(); !taken) return failed(taken);
        if (m_calls.empty()) return *judged;
        const auto kept = store::saveCalls(m_database, std::move(m_calls), {}, m_clock);
        if (!kept) return failed(kept);
        return *judged + static_cast<int>(kept->size());
    }

  private:
    Result<int> judgeAnew() {
        std::vector<store::Judgement> changed;
        for (const CallLine& line : m_log.calls()) {
            if (line.startMs <= m_nowMs || line.state != domain::CallState::Set) continue;
            Call call;
            call.person = m_ledger.person(line.person).id;
            call.kind = line.kind, call.opportunity = line.opportunity, call.account = line.account;
            call.byHand = line.byHand, call.startMs = line.startMs;
            const coaching::Judged now = m_judge.judge(call);
            if (now.significant != line.significant || now.reasons != line.reasons)
                changed.push_back({line.id, now.significant, now.reasons});
        }
        if (const Status saved = store::saveJudgements(m_database, changed, m_clock); !saved) return failed(saved);
        return static_cast<int>(changed.size());
    }

    // Calls that came from the CRM and were not looked back on: when they are, and of which kind, it says.
    Status followActivities() {
        std::vector<ActivityId> ids;
        for (const CallLine& line : m_log.calls()) {
            if (!line.activity.isNull() && line.startMs > m_nowMs - (s_daysBack + 1) * s_dayMs)
                ids.push_back(line.activity);
        }
        const auto activities = store::loadKnownActivities(m_database, ids);
        if (!activities) return failed(activities);
        for (const store::ActivityCall& activity : *activities) m_known.insert({activity.activity, activity});
        for (const CallLine& line : m_log.calls()) {
            const auto known = m_known.find(line.activity);
            if (line.origin != domain::CallOrigin::Activity || known == m_known.end()) continue;
            if (Status followed = follow(line, known->second); !followed) return followed;
        }
        return {};
    }

    // What was said by hand stands until the CRM knows another time: a call off, and a clock time of what is over.
    [[nodiscard]] bool canFollow(const CallLine& line, const store::ActivityCall& activity) const {
        if (line.isDebriefed()) return false;
        const bool isAhead = endOf(activity) > m_nowMs;
        if (line.state != domain::CallState::Set) return isAhead && activity.startMs != line.startMs;
        const bool isOver = line.endMs <= m_nowMs && !isAhead;
        if (isOver && m_judge.dayOf(line.startMs) == m_judge.dayOf(activity.startMs)) return false;
        return activity.startMs != line.startMs || endOf(activity) != line.endMs || activity.kind != line.kind;
    }

    Status follow(const CallLine& line, const store::ActivityCall& activity) {
        if (!canFollow(line, activity)) return {};
        auto call = store::loadCall(m_database, line.id);
        if (!call) return failed(call);
        if (!call->calendarKey.isEmpty()) return {}; // the calendar says when
        const int minutes = activity.minutes > 0 ? minutesOf(activity) : call->minutes;
        const bool moves = call->startMs != activity.startMs || call->minutes != minutes;
        // A plan was made for the kind that it says.
        const bool takesKind = activity.kind != CallKind::Other && activity.kind != call->kind &&
                               (moves || call->plan.state == domain::PlanState::None);
        if (!moves && !takesKind) return {};
        if (moves) {
            call->startMs = activity.startMs, call->minutes = minutes, call->endedAtMs = 0;
            call->state = domain::CallState::Set;
            if (!activity.subject.isEmpty()) call->title = activity.subject;
        }
        if (takesKind) call->kind = activity.kind;
        if (call->startMs > m_nowMs) takeJudgement(*call); // one that began is as it was judged last before
        m_moved[call->id] = {call->startMs, call->endMs()};
        m_calls.push_back(*std::move(call));
        return {};
    }

    bool takeJudgement(Call& call) const {
        const coaching::Judged judged = m_judge.judge(call);
        call.significant = judged.significant, call.reasons = judged.reasons, call.judgedAtMs = m_nowMs;
        return call.significant;
    }

    Status takeActivities() {
        const auto first = store::firstCallKeptAt(m_database);
        if (!first) return failed(first);
        if (!*first) return {};
        const auto found =
            store::loadActivityCalls(m_database, candidates(std::max(m_judge.dayOf(**first), m_today - s_daysBack)));
        if (!found) return failed(found);
        for (const CallLine& line : m_log.calls()) {
            if (line.state == domain::CallState::Set) note(line);
        }
        std::vector<store::ActivityCall> activities;
        std::ranges::copy_if(*found, std::back_inserter(activities),
                             [&](const store::ActivityCall& activity) { return activity.startMs >= **first; });
        std::ranges::stable_sort(activities, {}, &store::ActivityCall::startMs);
        std::vector<CallTrace> traces;
        for (const store::ActivityCall& activity : activities) traces.push_back(traceOf(activity));
        const auto pairs = pairUp(traces, m_traces, [&](std::size_t activity, std::size_t call) {
            return apart(traces[activity], m_traces[call]);
        });
        for (std::size_t i = 0; i < activities.size(); ++i) {
            if (!pairs[i]) continue;
            m_logged[activities[i].person].push_back(traces[i]);
            if (Status done = join(m_ids[*pairs[i]], activities[i]); !done) return done;
        }
        for (std::size_t i = 0; i < activities.size(); ++i) {
            if (!pairs[i]) takeAsNew(activities[i], traces[i]);
        }
        return {};
    }

    // By what the ledger has at hand; those that calls stand for already are left out.
    [[nodiscard]] std::vector<ActivityId> candidates(Day from) const {
        std::set<ActivityId> known;
        for (const CallLine& line : m_log.calls()) known.insert(line.activity);
        std::vector<ActivityId> ids;
        const Day last = m_today + 400;
        for (PersonIndex person = 0; person < m_ledger.people().size(); ++person) {
            if (m_ledger.person(person).isErased) continue;
            const auto [begin, end] = m_ledger.activityRange(person, from, last);
            for (quint32 i = begin; i < end; ++i) {
                if (canBeCall(i) && !known.contains(m_ledger.activityId(i))) ids.push_back(m_ledger.activityId(i));
            }
        }
        return ids;
    }

    [[nodiscard]] bool canBeCall(quint32 i) const {
        const domain::ActivityType type = m_ledger.activityType(i);
        if (type != domain::ActivityType::Call && type != domain::ActivityType::Meeting) return false;
        if (m_ledger.activityDirection(i) == domain::Direction::Internal) return false;
        const bool isAhead = m_ledger.activityDay(i) > m_today;
        return isAhead ||
               (m_ledger.activityMinutes(i) >= s_shortestMinutes && m_ledger.activityKind(i) != CallKind::Other);
    }

    void note(const CallLine& line) {
        CallTrace trace{m_ledger.person(line.person).id, line.startMs, line.endMs, line.account, line.customer};
        if (const auto moved = m_moved.find(line.id); moved != m_moved.end())
            std::tie(trace.startMs, trace.endMs) = moved->second;
        for (const PersonIndex along : line.along) {
            CallTrace theirs = trace;
            theirs.person = m_ledger.person(along).id;
            noteFree(std::move(theirs), {});
        }
        if (line.activity.isNull()) return noteFree(std::move(trace), line.id);
        if (const auto known = m_known.find(line.activity); known != m_known.end()) trace = traceOf(known->second);
        m_logged[trace.person].push_back(std::move(trace));
    }
    void noteFree(CallTrace trace, CallId id) {
        m_traces.push_back(std::move(trace));
        m_ids.push_back(id);
    }

    CallTrace traceOf(const store::ActivityCall& activity) {
        return {activity.person, activity.startMs, endOf(activity), activity.account, nameOf(activity.account)};
    }
    QString nameOf(AccountId account) {
        if (account.isNull()) return {};
        const auto [at, isNew] = m_names.try_emplace(account);
        if (isNew) {
            if (const auto choice = store::loadAccountChoice(m_database, account)) at->second = choice->name;
        }
        return at->second;
    }

    // A null call: this person merely goes along to it.
    Status join(CallId id, const store::ActivityCall& activity) {
        if (id.isNull()) return {};
        auto call = store::loadCall(m_database, id);
        if (!call) return failed(call);
        if (call->activity.isNull()) m_calls.push_back(joined(*std::move(call), activity));
        return {};
    }

    // What was typed or planned stands; what it did not know, the CRM says.
    static Call joined(Call call, const store::ActivityCall& activity) {
        call.activity = activity.activity;
        if (call.account.isNull()) call.account = activity.account;
        if (call.opportunity.isNull() && call.account == activity.account) call.opportunity = activity.opportunity;
        if (call.kind == CallKind::Other) call.kind = activity.kind;
        return call;
    }

    void takeAsNew(const store::ActivityCall& activity, const CallTrace& trace) {
        auto& logged = m_logged[activity.person];
        if (std::ranges::any_of(logged, [&](const CallTrace& other) { return isLoggedTwice(trace, other); })) return;
        Call call;
        call.person = activity.person;
        call.kind = activity.kind;
        call.way = activity.type == domain::ActivityType::Call ? domain::CallWay::Phone : domain::CallWay::Meeting;
        call.startMs = activity.startMs, call.minutes = minutesOf(activity);
        call.title = activity.subject;
        call.account = activity.account, call.opportunity = activity.opportunity;
        call.origin = domain::CallOrigin::Activity, call.activity = activity.activity;
        if (!takeJudgement(call)) return;
        logged.push_back(trace);
        m_calls.push_back(std::move(call));
    }

    store::Database& m_database;
    const domain::Ledger& m_ledger;
    const domain::CoachingLog& m_log;
    CallJudge m_judge;
    const Clock& m_clock;
    qint64 m_nowMs;
    Day m_today;
    std::map<ActivityId, store::ActivityCall> m_known;   // that calls stand for already
    std::map<CallId, std::pair<qint64, qint64>> m_moved; // start and end by now
    std::vector<CallTrace> m_traces;                     // of calls that no activity is known of …
    std::vector<CallId> m_ids;                           // … and which ones
    std::map<PersonId, std::vector<CallTrace>> m_logged; // what the CRM knows of and is a call
    std::map<AccountId, QString> m_names;
    std::vector<Call> m_calls; // to be kept
};

} // namespace

std::set<PersonIndex> withGaps(const metrics::Results& results) {
    std::set<PersonIndex> people;
    for (const metrics::IndicatorResult& row : results.rows()) {
        if (row.grade == metrics::Grade::Gap) people.insert(row.person);
    }
    return people;
}

Result<int> keepCallsTrue(store::Database& database, const domain::Ledger& ledger, const domain::CoachingLog& log,
                          const std::set<PersonIndex>& struggling, const Clock& clock) {
    if (!log.anyCall()) return 0; // whoever keeps no calls is not given any
    auto judge = CallJudge::of(database, ledger, log, struggling, clock.nowUtc().toMSecsSinceEpoch());
    if (!judge) return failed(judge);
    return Keeping(database, ledger, log, *std::move(judge), clock).run();
}

} // namespace chalktalk::app
