#include "store/audit_store.h"
#include "store/commitment_store.h"
#include "store/draft_store.h"
#include "store/store_check.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using domain::Call;
using domain::CallState;

namespace {

constexpr qint64 hour = 3'600'000;

QStringList trail(store::Database& database) {
    QStringList actions;
    const auto lines = store::listAudit(database, 100);
    REQUIRE(lines);
    for (const auto& line : *lines) {
        if (line.action != u"import") actions.prepend(line.action);
    }
    return actions;
}

store::DraftKey draftKey(const Call& call, PersonId author) {
    return {QStringLiteral("call"), call.id.value, author, call.person};
}

void type(store::Database& database, const store::DraftKey& key) {
    REQUIRE(store::saveDraft(database, {key, 0, QStringLiteral("{}"), tests::noon}));
}

template <class T> ErrorCode codeOf(const Result<T>& result) {
    REQUIRE_FALSE(result);
    return result.error().code;
}

} // namespace

TEST_CASE("a call with everything in it comes back as it was saved") {
    tests::CallStore store;
    Call given = store.call();
    const Call kept = store.save(given);
    given.id = kept.id, given.version = 1;
    CHECK_FALSE(kept.id.isNull());
    CHECK(kept == given);
    CHECK(*store::loadCall(*store, given.id) == given);
    CHECK(*store::loadCallsOf(*store, store.ana) == std::vector{given});
    CHECK(store::loadCallsOf(*store, store.mia)->empty());
    CHECK(*store::loadAllCalls(*store) == std::vector{given});
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("a call with nothing in it comes back as it was saved") {
    tests::CallStore store;
    Call given = store.bareCall();
    given.id = store.save(given).id, given.version = 1;
    CHECK(*store::loadCall(*store, given.id) == given);
    CHECK(store.text(
              "select ended_at, account_id, opportunity_id, activity_id, judged_at, plan_ready_at, milestone_by, "
              "plan_with_id, debriefed_at, next_by, next_commitment_id, next_call_id, debrief_with_id from call") ==
          "null null null null null null null null null null null null null");
    CHECK(store.number("select count(*) from call_looking_back") == 0);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("saving a call again replaces its lines, and a given id is kept") {
    tests::CallStore store;
    Call call = store.call();
    call.id.value = 4711;
    call = store.save(call);
    CHECK(call.id.value == 4711);
    call.along.clear(), call.attendees.pop_back(), call.questions.clear(), call.information[0].learned.clear();
    call.troubles.pop_back(), call.debrief.looking[0] = {}, call.debrief.skills.clear();
    call.debrief.hesitations.clear(), call.debrief.difficulties.pop_back();
    const Call kept = store.save(call);
    call.version = 2;
    CHECK(kept == call);
    CHECK(*store::loadCall(*store, call.id) == call);
    CHECK(store.number("select count(*) from call_difficulty") == 1);
}

TEST_CASE("what somebody else changed of a call meanwhile is a conflict, and nothing of the save is kept") {
    tests::CallStore store;
    Call call = store.save(store.call());
    store.save(call); // somebody else's window
    type(*store, draftKey(call, store.mia));
    const QByteArray before = tests::digestOf(*store);
    const auto conflict = [&](const store::CallSave& save) {
        CHECK(codeOf(store::saveCall(*store, save, tests::coachingClock())) == ErrorCode::Conflict);
        CHECK(tests::digestOf(*store) == before);
    };
    conflict({call, {store.commitment()}, {}, store.mia});
    call.version = 2;
    auto promise = store.commitment();
    promise.id.value = 5, promise.version = 7; // an old commitment undoes the whole save
    conflict({call, {store.commitment(), promise}, {}, store.mia});
    call.version = 0; // a new one under an id that is taken
    conflict({call, {}, {}, store.mia});
    call.id.value = 12345, call.version = 3; // gone
    conflict({call, {}, {}, store.mia});
}

TEST_CASE("a call belongs to somebody, has a time, and lasts from a minute to a day") {
    tests::CallStore store;
    const QByteArray before = tests::digestOf(*store);
    const auto refused = [&](auto change) {
        Call call = store.bareCall();
        change(call);
        CHECK(codeOf(store::saveCall(*store, {call, {}, {}, store.mia}, tests::coachingClock())) == ErrorCode::Invalid);
        CHECK(codeOf(store::saveCalls(*store, {call}, store.mia, tests::coachingClock())) == ErrorCode::Invalid);
    };
    refused([](Call& call) { call.person = {}; });
    refused([](Call& call) { call.startMs = 0; });
    refused([](Call& call) { call.minutes = 0; });
    refused([](Call& call) { call.minutes = 1441; });
    refused([](Call& call) { call.endedAtMs = call.startMs - 1; });
    CHECK(tests::digestOf(*store) == before);
}

TEST_CASE("a call that names what is not there is refused whole") {
    tests::CallStore store;
    const QByteArray before = tests::digestOf(*store);
    const auto refused = [&](auto change) {
        Call call = store.call();
        change(call);
        CHECK(codeOf(store::saveCall(*store, {call, {}, {}, store.mia}, tests::coachingClock())) ==
              ErrorCode::StoreFailed);
        CHECK(tests::digestOf(*store) == before);
    };
    refused([](Call& call) { call.person = {999}; });
    refused([](Call& call) { call.account = {999}; });
    refused([](Call& call) { call.opportunity = {999}; });
    refused([](Call& call) { call.along.push_back({999}); });
    refused([](Call& call) { call.plan.with = {999}; });
    refused([](Call& call) { call.debrief.with = {999}; });
    refused([](Call& call) { call.debrief.nextCall = {999}; });
    refused([](Call& call) { call.debrief.nextCommitment = {999}; });
}

TEST_CASE("a next step becomes a commitment or the next call, and what is taken back goes") {
    tests::CallStore store;
    const Call next = store.save(store.bareCall());
    Call call = store.call();
    auto promise = store.commitment();
    promise.id.value = 815; // brought along, so that the call can name it
    call.debrief.nextCommitment = promise.id, call.debrief.nextCall = next.id;
    const auto kept = store.save(call, {promise, store.commitment()});
    REQUIRE(kept.commitments.size() == 2);
    CHECK(kept.commitments[0].id.value == 815);
    CHECK(kept.commitments[0].session.isNull());
    CHECK(kept.call.debrief.nextCommitment.value == 815);
    CHECK(kept.call.debrief.nextCall == next.id);
    CHECK(*store::loadCommitment(*store, {815}) == kept.commitments[0]);

    const auto inSession = store.save(store.session(), {store.commitment()}).commitments.at(0);
    const auto after = store.save(kept.call, {}, {CommitmentId{815}, inSession.id});
    CHECK(after.call.debrief.nextCommitment.isNull());
    CHECK_FALSE(store::loadCommitment(*store, {815}));
    CHECK(store::loadCommitment(*store, inSession.id)); // made in a one-to-one: not this form's to take back
    CHECK(store::loadCommitment(*store, kept.commitments[1].id));
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("the draft of a call goes with the save that includes it, and only that one") {
    tests::CallStore store;
    const Call call = store.save(store.bareCall()), other = store.save(store.bareCall());
    const store::DraftMark mark{815, 4, 0, 0};
    REQUIRE(store::saveDraft(*store, {draftKey(call, store.mia), 0, QStringLiteral("{}"), tests::noon, mark}));
    type(*store, draftKey(call, store.ana)); // the rep types on another desk
    type(*store, draftKey(other, store.mia));
    Call old = call;
    old.version = 9;
    CHECK_FALSE(store::saveCall(*store, {old, {}, {}, store.mia, {mark, false}}, tests::coachingClock()));
    CHECK(store::listDrafts(*store, store.mia)->size() == 2); // a save that fails leaves the typed words
    Call now = call;
    now.person = store.zoe; // the draft was typed while it was Ana's
    REQUIRE(store::saveCall(*store, {now, {}, {}, store.mia, {mark, false}}, tests::coachingClock()));
    CHECK(store::listDrafts(*store, store.mia)->size() == 1);
    CHECK_FALSE(store::loadDraft(*store, draftKey(call, store.mia))->has_value());
    CHECK(store::loadDraft(*store, draftKey(call, store.ana))->has_value());
}

TEST_CASE("the trail says what happened to a call, with codes and ids only") {
    tests::CallStore store;
    Call call = store.save(store.bareCall());
    call.plan.milestone = QStringLiteral("MARKER-WORDS"), call.plan.state = domain::PlanState::Draft;
    call = store.save(call);
    call.plan.state = domain::PlanState::Ready, call.plan.readyAtMs = tests::noon;
    call = store.save(call);
    call.debrief.state = domain::DebriefState::Done, call.debrief.doneAtMs = tests::noon + 3 * hour;
    call = store.save(call);
    call.startMs += 60'000;
    call = store.save(call);
    call.state = CallState::Cancelled;
    call = store.save(call);
    call.title = QStringLiteral("MARKER-WORDS");
    store.save(call);
    CHECK(trail(*store) == QStringList{QStringLiteral("call.save"), QStringLiteral("call.plan"),
                                       QStringLiteral("call.ready"), QStringLiteral("call.debrief"),
                                       QStringLiteral("call.move"), QStringLiteral("call.cancel"),
                                       QStringLiteral("call.save")});
    CHECK(store.number("select count(*) from audit where action like 'call.%' and subject = "
                       "(select cast(id as text) from call) and person_id = "
                       "(select id from person where external_id = 'mia')") == 7);
    CHECK(store.number("select count(*) from audit where subject like '%MARKER%' or action like '%MARKER%'") == 0);
}

TEST_CASE("several calls are brought in at once; one that was changed since is left alone and said so") {
    tests::CallStore store;
    std::vector<Call> given{store.call(), store.bareCall()};
    auto kept = store::saveCalls(*store, given, store.mia, tests::coachingClock());
    REQUIRE(kept);
    REQUIRE(kept->size() == 2);
    CHECK(trail(*store) == QStringList{QStringLiteral("calls.import")});
    Call typed = kept->at(0);
    typed.plan.fallback = QStringLiteral("typed meanwhile");
    store.save(typed);
    kept->at(0).startMs += hour, kept->at(1).state = CallState::Cancelled;
    kept->push_back(store.bareCall());
    const auto again = store::saveCalls(*store, *kept, store.mia, tests::coachingClock());
    REQUIRE(again);
    REQUIRE(again->size() == 2); // the cancelled one and the new one
    CHECK(again->at(0).id == kept->at(1).id);
    CHECK(again->at(0).version == 2);
    CHECK(store::loadCall(*store, typed.id)->plan.fallback == typed.plan.fallback);
    CHECK(store::loadCall(*store, typed.id)->startMs == store.call().startMs);
    CHECK(store.number("select count(*) from call") == 3);
    REQUIRE(store::saveCalls(*store, {}, store.mia, tests::coachingClock()));
    CHECK(trail(*store).count(QStringLiteral("calls.import")) == 2); // nothing was done the last time
}

TEST_CASE("one instance of a calendar, and one activity, is one call") {
    tests::CallStore store;
    store.save(store.call());
    const QByteArray before = tests::digestOf(*store);
    Call other = store.bareCall();
    other.calendarKey = store.call().calendarKey;
    CHECK(codeOf(store::saveCalls(*store, {store.bareCall(), other}, store.mia, tests::coachingClock())) ==
          ErrorCode::StoreFailed);
    other.calendarKey.clear(), other.activity = store.call().activity;
    CHECK(codeOf(store::saveCalls(*store, {store.bareCall(), other}, store.mia, tests::coachingClock())) ==
          ErrorCode::StoreFailed);
    CHECK(tests::digestOf(*store) == before);
}

TEST_CASE("a judgement changes no version, counts only before the call, and no older form overwrites it") {
    tests::CallStore store;
    Call ahead = store.save(store.bareCall());
    Call begun = store.bareCall();
    begun.startMs = tests::noon;
    begun = store.save(begun);
    REQUIRE(store::saveJudgements(*store, {{ahead.id, true, 4}, {begun.id, true, 4}}, tests::coachingClock()));
    Call judged = *store::loadCall(*store, ahead.id);
    CHECK(judged.significant);
    CHECK(judged.reasons == 4);
    CHECK((judged.judgedAtMs >= tests::noon && judged.judgedAtMs < tests::noon + 60'000)); // a clock that runs
    CHECK(judged.version == 1);
    CHECK(*store::loadCall(*store, begun.id) == begun);
    ahead.title = QStringLiteral("typed in a form that was opened before");
    const Call kept = store.save(ahead);
    CHECK(kept.significant);
    CHECK(kept.title == ahead.title);
    Call byHand = kept;
    byHand.byHand = domain::Said::No, byHand.significant = false, byHand.reasons = 0;
    byHand.judgedAtMs = tests::noon + 1; // judged anew
    CHECK_FALSE(store.save(byHand).significant);
}

TEST_CASE("a call kept by mistake can be removed, one with words in it can't") {
    tests::CallStore store;
    Call empty = store.bareCall();
    empty.along = {store.mia}, empty.attendees = {{QStringLiteral("Bo"), {}, domain::Stance::Unknown, false}};
    empty = store.save(empty);
    Call before = store.call();
    before.debrief.nextCall = empty.id;
    before = store.save(before);
    CHECK(codeOf(store::removeCall(*store, before.id, store.mia, tests::coachingClock())) == ErrorCode::Invalid);
    type(*store, draftKey(empty, store.ana));
    CHECK(codeOf(store::removeCall(*store, empty.id, store.mia, tests::coachingClock())) == ErrorCode::Invalid);
    REQUIRE(store::removeDraft(*store, draftKey(empty, store.ana)));
    type(*store, draftKey(empty, store.mia)); // one's own words, too: they may be those that a crash left
    CHECK(codeOf(store::removeCall(*store, empty.id, store.mia, tests::coachingClock())) == ErrorCode::Invalid);
    REQUIRE(store::removeDraft(*store, draftKey(empty, store.mia)));
    REQUIRE(store::removeCall(*store, empty.id, store.mia, tests::coachingClock()));
    CHECK(codeOf(store::removeCall(*store, empty.id, store.mia, tests::coachingClock())) == ErrorCode::NotFound);
    CHECK(store::loadCall(*store, before.id)->debrief.nextCall.isNull());
    CHECK_FALSE(store::hasDraft(*store, QStringLiteral("call"), empty.id.value).value());
    CHECK(store.number("select count(*) from call_attendee") == 2);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("a full disk keeps nothing of a call, and the next save is whole") {
    tests::CallStore store;
    Call call = store.save(store.bareCall());
    type(*store, draftKey(call, store.mia));
    const QByteArray before = tests::digestOf(*store);
    store.exec(("pragma max_page_count = " + store.text("pragma page_count")).c_str());
    Call talkative = store.call();
    talkative.id = call.id, talkative.version = call.version;
    for (int i = 0; i < 200; ++i)
        talkative.questions.push_back({QString(500, u'x'), {}, true, domain::Said::Unsaid, {}});
    const auto failed = store::saveCall(*store, {talkative, {}, {}, store.mia}, tests::coachingClock());
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == ErrorCode::StoreFailed);
    CHECK(failed.error().message.contains(QStringLiteral("full")));
    CHECK(tests::digestOf(*store) == before);
    store.exec("pragma max_page_count = 1000000");
    CHECK(store.save(talkative).questions.size() == 202);
}

TEST_CASE("the check of a store finds calls that can't be") {
    tests::CallStore store;
    store.save(store.call());
    REQUIRE(store::saveFocus(*store, {0, store.ana, domain::FocusKind::Wants, Day{1}, Day{2}}, store.mia,
                             tests::coachingClock()));
    REQUIRE(store::checkStore(*store)->isEmpty());
    store.exec("pragma foreign_keys = off");
    const char* damage[] = {
        "update call_trouble set came = 3",       "update call set minutes = 0", "update call set debriefed_at = null",
        "update focus set to_day = '1960-01-01'", "update call set version = 0",
    };
    int findings = 0;
    for (const char* sql : damage) {
        store.exec(sql);
        INFO(sql);
        const auto found = store::checkStore(*store)->size();
        CHECK(found > findings);
        findings = static_cast<int>(found);
    }
}
