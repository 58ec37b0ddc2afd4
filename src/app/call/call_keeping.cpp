#include "app/call/call_keeping.h"

#include "coaching/significance.h"
#include "domain/local_time.h"
#include "metrics/results.h"
#include "store/call_store.h"
#include "store/settings_store.h"

#include <algorithm>
#include <map>

namespace chalktalk::app {

namespace {

using domain::Call;
using domain::CallKind;
using domain::CallLine;
using domain::PersonIndex;

constexpr qint64 s_apartMs = 30 * 60'000;
constexpr int s_shortestMinutes = 10, s_usualMinutes = 30;
constexpr int s_daysBack = 35; // an import after a holiday still brings its calls

template <class T> tl::unexpected<Error> failed(const T& result) { return tl::unexpected<Error>(result.error()); }

class Keeping {
  public:
    Keeping(store::Database& database, const domain::Ledger& ledger, const domain::CoachingLog& log,
            const std::set<PersonIndex>& struggling, const Clock& clock)
        : m_database(database),
          m_ledger(ledger),
          m_log(log),
          m_struggling(struggling),
          m_clock(clock),
          m_nowMs(clock.nowUtc().toMSecsSinceEpoch()) {}

    Result<int> run() {
        if (!m_log.anyCall()) return 0; // whoever keeps no calls is not given any
        const auto settings = store::listSettings(m_database);
        if (!settings) return failed(settings);
        const std::map<QString, QString> values(settings->begin(), settings->end());
        m_rule = coaching::ruleFrom([&values](const QString& key) {
            const auto found = values.find(key);
            return found == values.end() ? QString() : found->second;
        });
        const auto store = store::loadSettings(m_database);
        if (!store) return failed(store);
        const domain::LocalTime local(store->timeZone);
        m_today = local.dayOf(m_nowMs);
        const auto judged = judgeAnew();
        if (!judged) return judged;
        const auto taken = takeActivities(local);
        if (!taken) return taken;
        return *judged + *taken;
    }

  private:
    [[nodiscard]] coaching::Judged judge(const Call& call) const {
        const auto person = m_ledger.find(call.person);
        const bool struggling = person && m_struggling.contains(*person);
        const auto standing = coaching::standingOf(call, m_ledger, m_log, m_today, struggling);
        return coaching::judge(call.kind, call.byHand, standing, m_rule);
    }

    Result<int> judgeAnew() {
        std::vector<store::Judgement> changed;
        for (const CallLine& line : m_log.calls()) {
            if (line.startMs <= m_nowMs || line.state != domain::CallState::Set) continue;
            Call call;
            call.person = m_ledger.person(line.person).id;
            call.kind = line.kind, call.opportunity = line.opportunity, call.account = line.account;
            call.byHand = line.byHand, call.startMs = line.startMs;
            const coaching::Judged now = judge(call);
            if (now.significant != line.significant || now.reasons != line.reasons)
                changed.push_back({line.id, now.significant, now.reasons});
        }
        if (const Status saved = store::saveJudgements(m_database, changed, m_clock); !saved) return failed(saved);
        return static_cast<int>(changed.size());
    }

    Result<int> takeActivities(const domain::LocalTime& local) {
        const auto first = store::firstCallKeptAt(m_database);
        if (!first) return failed(first);
        if (!*first) return 0;
        const Day from = std::max(local.dayOf(**first), m_today - s_daysBack);
        const auto activities = store::loadActivityCalls(m_database, candidates(from));
        if (!activities) return failed(activities);
        for (const CallLine& line : m_log.calls()) {
            if (line.state == domain::CallState::Set) note(line);
        }
        for (const store::ActivityCall& activity : *activities) {
            if (activity.startMs < **first) continue;
            if (Status taken = take(activity); !taken) return failed(taken);
        }
        if (m_calls.empty()) return 0;
        const auto kept = store::saveCalls(m_database, std::move(m_calls), {}, m_clock);
        if (!kept) return failed(kept);
        return static_cast<int>(kept->size());
    }

    // By what the ledger has at hand; those that calls stand for already are left out.
    [[nodiscard]] std::vector<ActivityId> candidates(Day from) const {
        std::set<ActivityId> known;
        for (const CallLine& line : m_log.calls()) known.insert(line.activity);
        std::vector<ActivityId> ids;
        const Day last = m_today + 400;
        for (PersonIndex person = 0; person < m_ledger.people().size(); ++person) {
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

    struct Near {
        qint64 startMs = 0;
        CallId call; // null: one that is only being taken, or that this person merely goes along to
    };
    void note(const CallLine& line) {
        const bool isFree = line.activity.isNull();
        m_near[m_ledger.person(line.person).id].push_back({line.startMs, isFree ? line.id : CallId{}});
        for (const PersonIndex person : line.along) m_near[m_ledger.person(person).id].push_back({line.startMs, {}});
    }

    Status take(const store::ActivityCall& activity) {
        auto& near = m_near[activity.person];
        const auto at = std::ranges::find_if(
            near, [&](const Near& other) { return std::abs(other.startMs - activity.startMs) <= s_apartMs; });
        if (at == near.end()) {
            takeAsNew(activity);
        } else if (!at->call.isNull()) {
            auto call = store::loadCall(m_database, std::exchange(at->call, {}));
            if (!call) return tl::unexpected(call.error());
            if (call->activity.isNull()) m_calls.push_back(joined(*std::move(call), activity));
        }
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

    void takeAsNew(const store::ActivityCall& activity) {
        Call call;
        call.person = activity.person;
        call.kind = activity.kind;
        call.way = activity.type == domain::ActivityType::Call ? domain::CallWay::Phone : domain::CallWay::Meeting;
        call.startMs = activity.startMs;
        call.minutes = std::clamp(activity.minutes > 0 ? activity.minutes : s_usualMinutes, 1, 24 * 60);
        call.title = activity.subject;
        call.account = activity.account, call.opportunity = activity.opportunity;
        call.origin = domain::CallOrigin::Activity, call.activity = activity.activity;
        const coaching::Judged judged = judge(call);
        if (!judged.significant) return;
        call.significant = true, call.reasons = judged.reasons, call.judgedAtMs = m_nowMs;
        m_near[activity.person].push_back({activity.startMs, {}}); // a call logged twice is one
        m_calls.push_back(std::move(call));
    }

    store::Database& m_database;
    const domain::Ledger& m_ledger;
    const domain::CoachingLog& m_log;
    const std::set<PersonIndex>& m_struggling;
    const Clock& m_clock;
    qint64 m_nowMs;
    Day m_today;
    coaching::SignificanceRule m_rule;
    std::map<PersonId, std::vector<Near>> m_near;
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
    return Keeping(database, ledger, log, struggling, clock).run();
}

} // namespace chalktalk::app
