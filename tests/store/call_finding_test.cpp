// Calls found again by customer, calendar and activity; what a call can be about; and calls as lines of the log.
#include "domain/local_time.h"
#include "store/audit_store.h"
#include "store/coaching_loader.h"
#include "store/export_reader.h"
#include "store/ledger_loader.h"
#include "store/settings_store.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

#include <array>
#include <ctime>

using namespace chalktalk;
using domain::Call;

namespace {

constexpr qint64 hour = 3'600'000;

std::vector<CallId> ids(const Result<std::vector<Call>>& calls) {
    REQUIRE(calls);
    std::vector<CallId> all;
    for (const Call& call : *calls) all.push_back(call.id);
    return all;
}

QStringList names(const Result<std::vector<store::AccountChoice>>& choices) {
    REQUIRE(choices);
    QStringList all;
    for (const auto& choice : *choices) all << choice.name;
    return all;
}

void moreAccounts(store::Database& database) {
    const auto written = store::writeFacts(database, tests::options(), [](domain::FactSink& sink) -> Status {
        const std::array<std::pair<const char*, const char*>, 4> accounts{
            {{"zulu", "Zulu Acme"}, {"oeko", "ÖKO Bau"}, {"halden", "Halden Foods"}, {"acmeb", "Acme Bakery"}}};
        for (const auto& [id, name] : accounts) {
            domain::AccountRow row;
            row.id = id, row.name = name, row.ownerId = row.id == "zulu" ? "ana" : "zoe";
            REQUIRE(sink.put(row) == domain::Refusal::None);
        }
        auto won = tests::deal("won");
        won.stage = domain::Stage::Won;
        auto other = tests::deal("other");
        other.ownerId = "zoe", other.closeDate.reset();
        REQUIRE((sink.put(won) == domain::Refusal::None && sink.put(other) == domain::Refusal::None));
        return {};
    });
    REQUIRE(written);
}

Day today() { return Day::fromDate(QDate(2026, 6, 1)); }

domain::CoachingLogPtr log(store::Database& database, std::optional<qint64> nowMs = {}) {
    const auto ledger = store::loadLedger(database, today());
    REQUIRE(ledger);
    const auto loaded = store::loadCoachingLog(database, **ledger, nowMs);
    REQUIRE(loaded);
    return *loaded;
}

} // namespace

TEST_CASE("debriefed calls with the same customer are found, newest first and not too many") {
    tests::CallStore store;
    Call call = store.call();
    call.calendarKey.clear(), call.activity = {};
    const Call first = store.save(call);
    call.startMs += hour, call.endedAtMs = 0;
    const Call second = store.save(call);
    call.debrief.state = domain::DebriefState::Draft;
    store.save(call); // not looked back on yet
    call.debrief.state = domain::DebriefState::Done, call.account = {};
    const Call byDeal = store.save(call);
    store.save(store.bareCall());
    using Ids = std::vector<CallId>;
    CHECK(ids(store::loadCallsWith(*store, store.acme, {}, 9)) == Ids{second.id, first.id});
    CHECK(ids(store::loadCallsWith(*store, store.acme, store.deal, 1)) == Ids{second.id});
    auto byOpportunity = ids(store::loadCallsWith(*store, {}, store.deal, 9));
    REQUIRE(byOpportunity.size() == 3);
    CHECK(byOpportunity[2] == first.id);
    CHECK(std::ranges::find(byOpportunity, byDeal.id) != byOpportunity.end());
    CHECK(ids(store::loadCallsWith(*store, {}, {}, 9)).empty()); // not: all that have neither
    CHECK_FALSE(store::loadCall(*store, {1}));
}

TEST_CASE("calls of a calendar are found by key and by event, and by nothing that only looks like one") {
    tests::CallStore store;
    const auto keyed = [&](const QString& key) {
        Call call = store.bareCall();
        call.calendarKey = key;
        return store.save(call).id;
    };
    const CallId whole = keyed(QStringLiteral("a%_b")), one = keyed(QStringLiteral("a%_b\n20260601T130000Z")),
                 two = keyed(QStringLiteral("a%_b\n20260608T130000Z"));
    keyed(QStringLiteral("a%_bc")), keyed(QStringLiteral("aXYb\n20260601T130000Z")), keyed(QStringLiteral("a%_"));
    store.save(store.bareCall());
    auto found = ids(store::loadCallsOfEvent(*store, QStringLiteral("a%_b")));
    std::ranges::sort(found);
    std::vector<CallId> expected{whole, one, two};
    std::ranges::sort(expected);
    CHECK(found == expected);
    CHECK(ids(store::loadCallsByCalendarKey(*store, {QStringLiteral("a%_b\n20260608T130000Z"),
                                                     QStringLiteral("nobody's"), QString()})) == std::vector{two});
}

TEST_CASE("accounts are found by their words, one's own first; deals only while they are open") {
    tests::CallStore store;
    moreAccounts(*store);
    const auto found = [&](const char* words, PersonId owner, int most = 9) {
        return names(store::findAccounts(*store, QString::fromUtf8(words), owner, most)).join(u'|');
    };
    CHECK(found("acme", {}) == u"Acme|Acme Bakery|Zulu Acme");
    CHECK(found("ACME", store.ana) == u"Zulu Acme|Acme|Acme Bakery");
    CHECK(found("bak acm", store.ana) == u"Acme Bakery");
    CHECK(found("öko", {}).toStdString() == "ÖKO Bau");
    CHECK(found("%", {}).isEmpty());
    CHECK(found("", store.zoe, 2).toStdString() == "Acme Bakery|Halden Foods");
    const auto ofAcme = store::openOpportunities(*store, store.acme, {});
    REQUIRE(ofAcme);
    REQUIRE(ofAcme->size() == 2);
    CHECK(ofAcme->at(0).opportunity == store.deal);
    CHECK(ofAcme->at(0).accountName == u"Acme");
    CHECK(ofAcme->at(0).stage == domain::Stage::Discovery);
    CHECK(store::openOpportunities(*store, {}, store.zoe)->size() == 1);
    CHECK(store::openOpportunities(*store, {}, {})->empty());
    CHECK(store::loadAccountChoice(*store, store.acme)->name == u"Acme");
    CHECK(store::loadOpportunityChoice(*store, store.deal)->account == store.acme);
    CHECK_FALSE(store::loadAccountChoice(*store, {999}));
    CHECK_FALSE(store::loadOpportunityChoice(*store, {999}));
}

TEST_CASE("an activity that a call stands for is not given again") {
    tests::CallStore store;
    const auto written = store::writeFacts(*store, tests::options(), [](domain::FactSink& sink) -> Status {
        for (const char* id : {"a1", "a2"}) {
            domain::ActivityRow row;
            row.id = id, row.personId = "ana", row.opportunityId = "o1", row.startedAtMs = tests::noon;
            row.type = domain::ActivityType::Meeting, row.kind = domain::CallKind::Demo, row.minutes = 45;
            row.subject = "Demo";
            REQUIRE(sink.put(row) == domain::Refusal::None);
        }
        return {};
    });
    REQUIRE(written);
    const ActivityId one{store.number("select id from activity where external_id = 'a1'")};
    const ActivityId two{store.number("select id from activity where external_id = 'a2'")};
    Call call = store.bareCall();
    call.activity = two;
    store.save(call);
    const auto found = store::loadActivityCalls(*store, std::array{one, two, ActivityId{999}});
    REQUIRE(found);
    REQUIRE(found->size() == 1);
    CHECK(found->at(0).activity == one);
    CHECK(found->at(0).person == store.ana);
    CHECK(found->at(0).opportunity == store.deal);
    CHECK(found->at(0).account == store.acme); // its deal's
    CHECK(found->at(0).kind == domain::CallKind::Demo);
    CHECK(found->at(0).minutes == 45);
    CHECK(found->at(0).subject == u"Demo");
}

TEST_CASE("a call stands in the log with what its plan and debrief came to") {
    tests::CallStore store;
    const Call call = store.save(store.call());
    const Call bare = store.save(store.bareCall());
    const auto loaded = log(*store, tests::noon);
    CHECK(loaded->knownToMs() == tests::noon);
    CHECK(loaded->anyPlan());
    CHECK(loaded->anyDebrief());
    const domain::CallLine* line = loaded->find(call.id);
    REQUIRE(line);
    const auto ledger = *store::loadLedger(*store, today());
    CHECK(ledger->person(line->person).id == store.ana);
    REQUIRE(line->along.size() == 2);
    CHECK(ledger->person(line->along[0]).id == store.mia);
    CHECK(line->startMs == call.startMs);
    CHECK(line->endMs == call.endMs());
    CHECK(line->customer == u"Acme"); // the account's name now
    CHECK(line->hadReadyPlan());
    CHECK(line->plannedOn == Day::fromDate(QDate(2026, 6, 1)));
    CHECK(line->debriefedOn == Day::fromDate(QDate(2026, 6, 1)));
    CHECK(ledger->person(line->plannedWith).id == store.mia);
    CHECK(ledger->person(line->debriefedWith).id == store.mia);
    CHECK((line->score == 84 && line->planMinutes == 12 && line->debriefMinutes == 9));
    CHECK((line->attendees == 2 && line->deciders == 1));
    CHECK((line->questions == 1 && line->asked == 1));
    CHECK((line->information == 1 && line->got == 1));
    CHECK((line->troubles == 1 && line->came == 0 && line->unforeseen == 1));
    CHECK(line->hesitated);
    CHECK(line->difficulties == call.debrief.difficulties);
    CHECK(line->differently == u"Ask about money earlier");
    CHECK(line->nextStep == call.debrief.nextStep);
    CHECK(line->milestone == call.plan.milestone);
    CHECK((line->significant && line->reasons == 129 && line->byHand == domain::Said::Yes));
    CHECK((line->outcome == domain::CallOutcome::Fallback && line->way == domain::CallWay::Visit));

    const domain::CallLine* nothing = loaded->find(bare.id);
    REQUIRE(nothing);
    CHECK_FALSE(nothing->plannedOn);
    CHECK_FALSE(nothing->debriefedOn);
    CHECK(nothing->plannedWith == domain::noPerson);
    CHECK((nothing->attendees == 0 && !nothing->hesitated && nothing->difficulties.empty()));
    CHECK(log(*store)->knownToMs() == std::numeric_limits<qint64>::max());
}

TEST_CASE("a call belongs to the day of its end where the store is at home") {
    tests::CallStore store;
    REQUIRE(store::saveSetting(*store, QStringLiteral("time_zone"), QStringLiteral("America/New_York"),
                               tests::coachingClock()));
    Call call = store.bareCall();
    const domain::LocalTime newYork(QTimeZone("America/New_York"));
    call.startMs = newYork.toUtc(Day::fromDate(QDate(2026, 3, 7)), 23 * hour + 30 * 60'000); // before the clocks change
    const auto dayOf = [&](int minutes) {
        call.minutes = minutes;
        const CallId id = store.save(call).id;
        const auto all = log(*store);
        REQUIRE(all->find(id));
        return all->find(id)->day;
    };
    CHECK(dayOf(45) == Day::fromDate(QDate(2026, 3, 8)));
    CHECK(dayOf(30) == Day::fromDate(QDate(2026, 3, 8))); // midnight itself is the next day
    CHECK(dayOf(29) == Day::fromDate(QDate(2026, 3, 7)));
}

TEST_CASE("whose calls are all planned for a while is kept, changed and taken back") {
    tests::CallStore store;
    const Day from = Day::fromDate(QDate(2026, 6, 1));
    auto focus = store::saveFocus(*store, {0, store.ana, domain::FocusKind::ThirtyDays, from, from}, store.mia,
                                  tests::coachingClock());
    REQUIRE(focus);
    CHECK(focus->id != 0);
    CHECK(log(*store)->focuses() == std::vector{*focus});
    focus->to.reset();
    REQUIRE(store::saveFocus(*store, *focus, store.mia, tests::coachingClock()));
    CHECK(store::readCoachingRecords(*store)->focuses == std::vector{*focus});
    CHECK(store::readCoachingRecords(*store, store.zoe)->focuses.empty());
    auto senseless = *focus;
    senseless.to = Day{from.value - 1};
    CHECK_FALSE(store::saveFocus(*store, senseless, store.mia, tests::coachingClock()));
    REQUIRE(store::removeFocus(*store, focus->id, store.mia, tests::coachingClock()));
    CHECK_FALSE(store::removeFocus(*store, focus->id, store.mia, tests::coachingClock()));
    CHECK(log(*store)->focuses().empty());
    CHECK(store::listAudit(*store, 1)->at(0).action == u"focus.remove");
}

TEST_CASE("twenty thousand calls are read with one pass over each table") {
    tests::CallStore store;
    std::vector<Call> calls(20'000, store.call());
    for (std::size_t i = 0; i < calls.size(); ++i) {
        calls[i].startMs += static_cast<qint64>(i) * 60'000, calls[i].endedAtMs = 0;
        calls[i].calendarKey = QString::number(i), calls[i].activity = {};
    }
    REQUIRE(store::saveCalls(*store, std::move(calls), store.mia, tests::coachingClock()));
    const auto ledger = *store::loadLedger(*store, today());
    const std::clock_t begin = std::clock();
    const auto loaded = store::loadCoachingLog(*store, *ledger);
    const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    REQUIRE(loaded);
    CHECK((*loaded)->calls().size() == 20'000);
    std::printf("20,000 calls in the log: %.0f ms of processor time\n", seconds * 1000);
    CHECK(seconds < 3); // a query per call takes several times that; the figure itself is for reading
}
