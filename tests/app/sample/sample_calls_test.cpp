#include "app/sample/sample_organisation.h"
#include "app/sample/sample_store.h"
#include "coaching/plan_reading.h"
#include "coaching/recurring.h"
#include "io/call_content_json.h"
#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "store/coaching_loader.h"
#include "store/database.h"
#include "store/ledger_loader.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <algorithm>

using namespace chalktalk;
using domain::Call;
using domain::DebriefState;
using domain::PlanState;

namespace {

constexpr qint64 s_minute = 60'000;

// A Wednesday at ten past eleven.
struct Sample {
    explicit Sample(quint64 seed = 3) {
        auto opened = store::Database::open(folder.path(QStringLiteral("sample.chalktalk")), store::OpenMode::Create);
        REQUIRE(opened);
        database = std::move(*opened);
        app::SampleOptions options;
        options.reps = 14;
        options.months = 9;
        options.seed = seed;
        options.asOf = asOf;
        REQUIRE(app::fillSample(*database, options, clock));
        auto all = store::loadAllCalls(*database);
        REQUIRE(all);
        calls = std::move(*all);
    }

    [[nodiscard]] std::vector<const Call*> today() const {
        std::vector<const Call*> found;
        for (const Call& call : calls)
            if (Day::fromDate(QDateTime::fromMSecsSinceEpoch(call.startMs, Qt::UTC).date()) == asOf)
                found.push_back(&call);
        return found;
    }

    tests::TempFolder folder;
    Clock clock = *Clock::parse(QStringLiteral("2026-06-17T11:10:00Z"));
    Day asOf = *dayFromIso(u"2026-06-17");
    qint64 now = clock.nowUtc().toMSecsSinceEpoch() / s_minute * s_minute;
    std::unique_ptr<store::Database> database;
    std::vector<Call> calls; // oldest first
};

// The numbers of people are drawn anew for each store.
std::vector<Call> withoutPeople(std::vector<Call> calls) {
    for (Call& call : calls) {
        call.person = call.plan.with = call.debrief.with = {};
        for (PersonId& who : call.along) who = {};
    }
    return calls;
}

template <class Holds> bool any(const std::vector<const Call*>& calls, const Holds& holds) {
    return std::ranges::any_of(calls, [&](const Call* call) { return holds(*call); });
}

} // namespace

TEST_CASE("the sample's calls go back half a year and ahead a week, and nothing was written after now") {
    const Sample sample;
    REQUIRE(sample.calls.size() > 200);
    CHECK(sample.calls.front().startMs < sample.now - 150 * 24 * 60 * s_minute);
    CHECK(sample.calls.back().startMs > sample.now + 3 * 24 * 60 * s_minute);
    CHECK(sample.calls.back().startMs < sample.now + 10 * 24 * 60 * s_minute);
    const coaching::PlanReader reader(io::loadPlanLanguages());
    int planned = 0, tooLate = 0, late = 0, missing = 0, joint = 0;
    for (const Call& call : sample.calls) {
        const bool over = call.endMs() <= sample.now;
        const bool debriefed = call.debrief.state == DebriefState::Done;
        CHECK(call.plan.readyAtMs <= sample.now + s_minute);
        CHECK(call.debrief.doneAtMs <= sample.now + s_minute);
        CHECK((!debriefed || call.endMs() < call.debrief.doneAtMs));
        CHECK((over || !debriefed));
        if (call.plan.state == PlanState::Ready) CHECK(call.plan.score == reader.read(call).score);
        planned += call.hadReadyPlan() ? 1 : 0;
        tooLate += call.plan.state == PlanState::Ready && !call.hadReadyPlan() ? 1 : 0;
        late += debriefed && call.debrief.doneAtMs - call.endMs() > 60 * s_minute ? 1 : 0;
        missing += over && call.significant && !debriefed ? 1 : 0;
        joint += call.along.empty() ? 0 : 1;
    }
    CHECK(planned > 100);
    for (const int some : {tooLate, late, missing, joint}) CHECK(some > 3);
}

TEST_CASE("today holds a call with a ready plan, one without, and one that ended within the hour") {
    const Sample sample;
    const auto today = sample.today();
    CHECK(any(today, [&](const Call& c) {
        return c.startMs > sample.now && c.significant && c.plan.state == PlanState::Ready && !c.along.empty();
    }));
    CHECK(any(today, [&](const Call& c) {
        return c.startMs > sample.now && c.significant && c.plan.state == PlanState::None;
    }));
    CHECK(any(today, [&](const Call& c) {
        const qint64 since = sample.now - c.endMs();
        return c.significant && since > 0 && since < 60 * s_minute && c.debrief.state == DebriefState::None;
    }));
    CHECK(any(today, [](const Call& c) { return c.debrief.state == DebriefState::Done; }));
}

TEST_CASE("the same seed gives the same calls, another one others") {
    const Sample first, again, other(4);
    CHECK((withoutPeople(first.calls) == withoutPeople(again.calls)));
    CHECK((withoutPeople(first.calls) != withoutPeople(other.calls)));
}

TEST_CASE("something recurs in the calls of one rep or another, and accounts and deals have plans") {
    Sample sample;
    const auto ledger = store::loadLedger(*sample.database, sample.asOf);
    REQUIRE(ledger);
    const auto log = store::loadCoachingLog(*sample.database, **ledger, sample.now);
    REQUIRE(log);
    const auto content = io::loadCallContent({});
    QStringList found;
    for (domain::PersonIndex p = 0; p < (*ledger)->people().size(); ++p)
        for (const auto& one : coaching::recurringOf((*log)->callsOf(p), content, {}, sample.asOf)) found << one.id;
    CHECK(found.contains(QStringLiteral("room.nobody-decides")));
    REQUIRE((*log)->focuses().size() >= 1);
    CHECK((*log)->focuses().front().holdsOn(sample.asOf));
    CHECK(store::loadAllAccountPlans(*sample.database)->size() > 1);
    CHECK(store::loadAllDealPlans(*sample.database)->size() > 1);
}
