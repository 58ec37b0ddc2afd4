// Calls ahead follow the rule; significant activities of the CRM become calls, each once.
#include "app/call/call_keeping.h"

#include "coaching/significance.h"
#include "store/erase.h"
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

TEST_CASE("activities of somebody who was erased become no calls, and keep nobody else's from becoming some") {
    KeptStore store;
    store.keep(store.bare("bo", -2 * day), FactsStore::clock(-2 * day));
    store.activity("hers", "ana", -90, ActivityType::Meeting, CallKind::Demo, 45);
    store.activity("ahead", "ana", 3 * day, ActivityType::Meeting, CallKind::Other, 30);
    const PersonId ana = store.id("ana");
    const auto name = [](int) { return QStringLiteral("Erased person 1"); };
    REQUIRE(store::erasePerson(*store, ana, name, std::nullopt, FactsStore::clock()));
    store.activity("his", "bo", -300, ActivityType::Meeting, CallKind::Demo, 45); // reads the people anew, too
    CHECK(store.ledger()->person(*store.ledger()->find(ana)).isErased);
    CHECK(store.keepTrue(0) == 1);
    for (const Call& call : store.calls()) CHECK(call.person != ana);
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

TEST_CASE("an activity about when a call of the same person is, with the same customer, is that call") {
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

TEST_CASE("an activity is the call nearest to it, each call one activity's, and none of another customer") {
    KeptStore store;
    const auto planned = [&](int minutes, const char* customer) {
        Call call = store.bare("ana", minutes);
        call.customer = QString::fromLatin1(customer), call.plan.milestone = call.customer;
        return store.keep(call, FactsStore::clock(-2 * day));
    };
    const Call early = planned(-320, ""), exact = planned(-300, "Halden"), acme = planned(-600, "Acme");
    store.activity("exact", "ana", -300, ActivityType::Meeting, CallKind::Demo, 45);
    store.activity("halden", "ana", -600, ActivityType::Meeting, CallKind::Demo, 45); // not with Acme
    CHECK(store.keepTrue(0) == 2);
    CHECK(*store::loadCall(*store, early.id) == early);
    CHECK(*store::loadCall(*store, acme.id) == acme);
    CHECK_FALSE(store::loadCall(*store, exact.id)->activity.isNull());
    CHECK(store.calls().size() == 4);
}

TEST_CASE("two significant activities half an hour apart stay two calls, one logged twice is one") {
    KeptStore store;
    store.keep(store.bare("bo", -2 * day), FactsStore::clock(-2 * day));
    store.activity("first", "ana", -300, ActivityType::Meeting, CallKind::Demo, 45);
    store.activity("again", "ana", -290, ActivityType::Call, CallKind::Demo, 20);
    store.activity("second", "ana", -270, ActivityType::Meeting, CallKind::Demo, 45);
    CHECK(store.keepTrue(0) == 2);
    CHECK(store.keepTrue(0) == 0);
    // Also where one of them was planned: it stands for that one, and for no other.
    Call planned = store.bare("ana", -120);
    planned.minutes = 90;
    store.keep(planned, FactsStore::clock(-2 * day));
    store.activity("third", "ana", -120, ActivityType::Meeting, CallKind::Demo, 30);
    store.activity("fourth", "ana", -90, ActivityType::Meeting, CallKind::Demo, 30);
    CHECK(store.keepTrue(0) == 2);
    CHECK(store.keepTrue(0) == 0);
    CHECK(store.calls().size() == 5);
}

TEST_CASE(
    "what had begun is judged as things stood then: not by what the call brought about, nor by what is so today") {
    KeptStore store;
    store.keep(store.bare("bo", -20 * day), FactsStore::clock(-20 * day));
    auto rule = coaching::usualRule();
    rule.amountFrom.reset(), rule.stages = {domain::Stage::Proposal}, rule.kinds.clear();
    rule.repKinds = {CallKind::Demo}, rule.newRepDays = 0;
    store.setRule(rule);
    // The deal reached its stage by this very call, an hour later; what came afterwards says nothing either.
    store.activity("demo", "ana", -10 * day, ActivityType::Meeting, CallKind::Demo, 45);
    store.stage(-10 * day + 60, domain::Stage::Discovery, domain::Stage::Proposal);
    const Day today = Day::fromDate(QDate(2026, 6, 1));
    const auto ana = *store.ledger()->find(store.id("ana"));
    REQUIRE(store::saveFocus(*store, {0, store.id("ana"), domain::FocusKind::ThirtyDays, today - 5, {}}, {},
                             FactsStore::clock()));
    CHECK(store.keepTrue(0, {ana}) == 0);
    // The day after, the stage stood; and a focus counts that held then, though it holds no more.
    store.activity("next", "ana", -9 * day, ActivityType::Meeting, CallKind::Review, 45);
    CHECK(store.keepTrue(0) == 1);
    REQUIRE(store::saveFocus(*store, {0, store.id("ana"), domain::FocusKind::Wants, today - 14, today - 8}, {},
                             FactsStore::clock()));
    CHECK(store.keepTrue(0) == 1);
    for (const Call& call : store.calls()) {
        if (call.kind == CallKind::Demo) CHECK(call.reasons == static_cast<quint16>(domain::Significant::Wants));
        if (call.kind == CallKind::Review) CHECK(call.reasons == static_cast<quint16>(domain::Significant::Stage));
    }
}

TEST_CASE("a meeting of the CRM that moves takes its call along, also when its old time has passed") {
    KeptStore store;
    store.keep(store.bare("bo", -2 * day), FactsStore::clock(-2 * day));
    store.activity("one", "ana", day, ActivityType::Meeting, CallKind::Discovery, 30);
    CHECK(store.keepTrue(0) == 1);
    Call call = store.calls().back();
    call.plan.milestone = QStringLiteral("Hanna names a day"), call.plan.state = domain::PlanState::Draft;
    call = store.keep(call, FactsStore::clock());
    const auto now = [&] { return *store::loadCall(*store, call.id); };

    store.activity("one", "ana", 2 * day, ActivityType::Meeting, CallKind::Demo, 60);
    CHECK(store.keepTrue(0) == 1);
    CHECK(store.keepTrue(0) == 0);
    CHECK((now().startMs == FactsStore::noon + 2 * day * 60'000LL && now().minutes == 60));
    CHECK(now().kind == CallKind::Demo);
    CHECK(now().plan == call.plan);
    CHECK(now().significant);
    // It was to be two days ago, was not debriefed, and is to be tomorrow.
    store.activity("one", "ana", 5 * day, ActivityType::Meeting, CallKind::Demo, 60);
    CHECK(store.keepTrue(4 * day) == 1);
    CHECK(now().startMs == FactsStore::noon + 5 * day * 60'000LL);
    // What was corrected by hand on its day stands once it is over; what was looked back on stays for good.
    call = now();
    call.startMs += 30 * 60'000;
    call = store.keep(call, FactsStore::clock(6 * day));
    CHECK(store.keepTrue(6 * day) == 0);
    call.debrief.state = domain::DebriefState::Done, call.debrief.doneAtMs = FactsStore::noon + 6 * day * 60'000LL;
    call = store.keep(call, FactsStore::clock(6 * day));
    store.activity("one", "ana", 9 * day, ActivityType::Meeting, CallKind::Demo, 60);
    CHECK(store.keepTrue(6 * day) == 0);
    CHECK(now() == call);
    CHECK(store.calls().size() == 2);
}
