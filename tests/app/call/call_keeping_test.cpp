// Calls ahead follow the rule; significant activities of the CRM become calls, each once.
#include "app/call/call_keeping.h"

#include "coaching/significance.h"
#include "store/settings_store.h"
#include "tests/app/call/facts_store.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using domain::ActivityType;
using domain::Call;
using domain::CallKind;
using tests::FactsStore;

namespace {

// Nothing is significant but what the amount says, so that each test says what is.
class KeptStore : public FactsStore {
  public:
    KeptStore() {
        coaching::SignificanceRule rule = coaching::usualRule();
        rule.amountFrom = 50'000'00, rule.stages.clear(), rule.kinds.clear(), rule.repKinds.clear();
        setRule(rule);
    }
    void setRule(const coaching::SignificanceRule& rule) {
        for (const auto& [key, value] : coaching::settingsOf(rule))
            REQUIRE(store::saveSetting(**this, key, value, clock()));
    }
    [[nodiscard]] Call bare(const char* person, int minutesAfterNoon) const {
        Call call;
        call.person = id(person), call.startMs = noon + minutesAfterNoon * 60'000LL;
        return call;
    }
    int keepTrue(int minutesAfterNoon, const std::set<domain::PersonIndex>& struggling = {}) {
        const auto kept = app::keepCallsTrue(**this, *ledger(), *log(), struggling, clock(minutesAfterNoon));
        if (!kept) FAIL(kept.error().message.toStdString() + kept.error().detail.toStdString());
        return *kept;
    }
};

constexpr int day = 24 * 60;

} // namespace

TEST_CASE("calls ahead are judged anew when the rule changes, calls that began stay as they were judged") {
    KeptStore store;
    Call ahead = store.bare("ana", 60), begun = store.bare("ana", -60);
    ahead.kind = begun.kind = CallKind::Demo;
    ahead = store.keep(ahead, FactsStore::clock(-day)), begun = store.keep(begun, FactsStore::clock(-day));
    CHECK(store.keepTrue(0) == 0);
    auto rule = coaching::usualRule();
    rule.amountFrom.reset(), rule.stages.clear(), rule.kinds = {CallKind::Demo}, rule.repKinds.clear();
    store.setRule(rule);
    CHECK(store.keepTrue(0) == 1);
    CHECK(store.keepTrue(0) == 0); // again: nothing to do
    CHECK(store::loadCall(*store, ahead.id)->significant);
    CHECK(store::loadCall(*store, ahead.id)->version == ahead.version);
    CHECK(*store::loadCall(*store, begun.id) == begun);
    CHECK(store.keepTrue(61) == 0);
    rule.kinds.clear(), rule.repKinds = {CallKind::Demo}, rule.newRepDays = 0;
    store.setRule(rule);
    Call other = store.bare("bo", 120);
    other.kind = CallKind::Demo;
    other = store.keep(other, FactsStore::clock());
    const auto bo = *store.ledger()->find(store.id("bo"));
    CHECK(store.keepTrue(61, {bo}) == 1);
    CHECK(store::loadCall(*store, other.id)->reasons == static_cast<quint16>(domain::Significant::Struggling));
    CHECK(store::loadCall(*store, ahead.id)->significant); // it began with that word
}

TEST_CASE("significant activities since the first call was kept become calls; others and earlier ones don't") {
    KeptStore store;
    store.activity("early", "ana", -3 * day, ActivityType::Meeting, CallKind::Demo, 45);
    CHECK(store.keepTrue(0) == 0);
    CHECK(store.calls().empty()); // whoever keeps no calls is not given any
    store.keep(store.bare("bo", -2 * day), FactsStore::clock(-2 * day));
    store.activity("demo", "ana", -90, ActivityType::Meeting, CallKind::Demo, 45);
    store.activity("phone", "ana", -600, ActivityType::Call, CallKind::Discovery, 20);
    store.activity("short", "ana", -200, ActivityType::Call, CallKind::Discovery, 9);
    store.activity("other", "ana", -300, ActivityType::Meeting, CallKind::Other, 45);
    store.activity("mail", "ana", -400, ActivityType::Email, CallKind::Demo, 45);
    store.activity("ahead", "ana", 3 * day, ActivityType::Meeting, CallKind::Other, 0);
    CHECK(store.keepTrue(0) == 3);
    CHECK(store.keepTrue(0) == 0);
    const auto calls = store.calls();
    REQUIRE(calls.size() == 4);
    const Call& demo = calls[2];
    CHECK(calls[1].way == domain::CallWay::Phone);
    CHECK(demo.origin == domain::CallOrigin::Activity);
    CHECK_FALSE(demo.activity.isNull());
    CHECK(demo.person == store.id("ana"));
    CHECK((demo.minutes == 45 && demo.kind == CallKind::Demo && demo.title == u"Logged"));
    CHECK_FALSE(demo.opportunity.isNull());
    CHECK_FALSE(demo.account.isNull());
    CHECK(demo.significant);
    CHECK(demo.reasons == static_cast<quint16>(domain::Significant::Amount));
    CHECK(calls[3].minutes == 30);
    CHECK(store::removeCall(*store, demo.id, {}, FactsStore::clock()).error().code == ErrorCode::Invalid);
}

TEST_CASE("activities that are not significant become no calls") {
    KeptStore store;
    store.keep(store.bare("bo", -2 * day), FactsStore::clock(-2 * day));
    auto rule = coaching::usualRule();
    rule.amountFrom.reset(), rule.stages.clear(), rule.kinds.clear(), rule.repKinds.clear();
    store.setRule(rule);
    store.activity("demo", "ana", -90, ActivityType::Meeting, CallKind::Demo, 45);
    CHECK(store.keepTrue(0) == 0);
    CHECK(store.calls().size() == 1);
}

TEST_CASE("an activity within half an hour of a call of the same person is that call") {
    KeptStore store;
    Call planned = store.bare("ana", -60);
    planned.customer = QStringLiteral("Halden"), planned.plan.milestone = QStringLiteral("She names a day");
    planned = store.keep(planned, FactsStore::clock(-2 * day));
    Call cancelled = store.bare("ana", -600);
    cancelled.state = domain::CallState::Cancelled;
    store.keep(cancelled, FactsStore::clock(-2 * day));
    Call along = store.bare("bo", -300);
    along.along = {store.id("ana")};
    store.keep(along, FactsStore::clock(-2 * day));
    store.activity("same", "ana", -31, ActivityType::Meeting, CallKind::Demo, 45);
    store.activity("twice", "ana", -40, ActivityType::Call, CallKind::Demo, 45);     // logged a second time
    store.activity("along", "ana", -290, ActivityType::Meeting, CallKind::Demo, 45); // as whoever goes along logs it
    store.activity("instead", "ana", -600, ActivityType::Call, CallKind::Demo, 45);  // was held after all
    CHECK(store.keepTrue(0) == 2);
    CHECK(store.keepTrue(0) == 0);
    const auto calls = store.calls();
    REQUIRE(calls.size() == 4);
    const Call joined = *store::loadCall(*store, planned.id);
    CHECK_FALSE(joined.activity.isNull());
    CHECK(joined.kind == CallKind::Demo);
    CHECK(joined.plan.milestone == planned.plan.milestone);
    CHECK(joined.startMs == planned.startMs);
    CHECK_FALSE(joined.opportunity.isNull());
    // One minute more apart it is another call.
    store.activity("another", "bo", -269, ActivityType::Meeting, CallKind::Demo, 45);
    CHECK(store.keepTrue(0) == 1);
    CHECK(store.calls().size() == 5);
}
