// Which entries of a calendar are calls, whose, and what becomes of them when the calendar is read again.
#include "app/call/calendar_reading.h"

#include "store/audit_store.h"
#include "tests/app/call/facts_store.h"
#include "tests/support/catch.h"
#include "tests/support/generated_calendar.h"

#include <map>
#include <QFile>

using namespace chalktalk;
using app::CalendarFate;
using app::CalendarRow;
using domain::Call;
using domain::CallState;
using tests::FactsStore;

namespace {

QByteArray event(const QByteArray& uid, const QByteArray& start, const QByteArray& more) {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nDTSTART:" + start + "\r\nDURATION:PT45M\r\n" + more + "END:VEVENT\r\n";
}

const QByteArray s_ana = "ATTENDEE:mailto:ana@own.example\r\n", s_mia = "ORGANIZER:mailto:mia@own.example\r\n",
                 s_zoe = "ATTENDEE:mailto:zoe@own.example\r\n",
                 s_hanna = "ATTENDEE:mailto:hanna@haldenfoods.example\r\n";

class CalendarStore : public FactsStore {
  public:
    PersonId owner = id("mia");

    [[nodiscard]] app::CalendarReading read(const QByteArray& events) {
        QFile file(path("calendar.ics"));
        REQUIRE(file.open(QFile::WriteOnly));
        const bool whole = events.startsWith("BEGIN:VCALENDAR");
        file.write(whole ? events : "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n");
        file.close();
        app::CalendarRequest request{{path("calendar.ics")}, owner, owner, ledger(), log(), {}};
        request.content.kindWords = {{domain::CallKind::Demo, {QStringLiteral("demo"), QStringLiteral("made up")}},
                                     {domain::CallKind::Review, {QStringLiteral("review")}}};
        auto reading = app::readCalendars(**this, request, clock());
        if (!reading) FAIL(reading.error().message.toStdString());
        return *std::move(reading);
    }
    // Keeps what the window would keep without another word.
    int keep(const app::CalendarReading& reading) {
        std::vector<Call> chosen;
        for (std::size_t i = 0; i < reading.merge.rows.size(); ++i) {
            if (reading.merge.rows[i].chosen) chosen.push_back(reading.merge.calls[i]);
        }
        const auto kept = app::keepCalendarCalls(**this, std::move(chosen), *ledger(), *log(), {}, owner, clock());
        if (!kept) FAIL(kept.error().message.toStdString() + kept.error().detail.toStdString());
        CHECK(kept->leftOut == 0);
        return kept->kept;
    }
    int readAndKeep(const QByteArray& events) { return keep(read(events)); }
    using FactsStore::keep;
};

int count(const app::CalendarReading& reading, CalendarFate fate) {
    return static_cast<int>(std::ranges::count(reading.merge.rows, fate, &CalendarRow::fate));
}

} // namespace

TEST_CASE("a call is where one's own and somebody from outside meet, or a note in one's calendar that names a kind") {
    CalendarStore store;
    const auto reading =
        store.read(event("a", "20260602T080000Z", "SUMMARY:Halden Foods: first demo\r\n" + s_mia + s_ana + s_hanna) +
                   event("b", "20260602T090000Z", "SUMMARY:Pipeline review\r\n" + s_mia + s_ana) +
                   event("c", "20260602T100000Z", "SUMMARY:Demo for nobody yet\r\n") +
                   event("d", "20260602T110000Z", "SUMMARY:Dentist\r\n") +
                   event("e", "20260602T120000Z", "SUMMARY:Lunch\r\nCLASS:PRIVATE\r\n" + s_mia + s_hanna) +
                   event("f", "20260602T130000Z", "SUMMARY:Demo\r\nSTATUS:CANCELLED\r\n" + s_mia + s_hanna) +
                   event("g", "20260602T140000Z", "SUMMARY:Demo with another's\r\n" + s_mia + s_zoe + s_hanna) +
                   event("h", "20260101T140000Z", "SUMMARY:Demo long ago\r\n" + s_mia + s_hanna));
    REQUIRE(reading.merge.rows.size() == 7);
    const auto& rows = reading.merge.rows;
    using F = CalendarFate;
    const F expected[] = {F::New, F::NotACall, F::New, F::NotACall, F::NotACall, F::NotACall, F::New};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        INFO(i << ' ' << rows[i].why.toStdString());
        CHECK(rows[i].fate == expected[i]);
        CHECK(rows[i].chosen == (expected[i] == F::New));
        CHECK_FALSE(rows[i].why.isEmpty());
    }
    CHECK(rows[0].person == store.id("ana"));
    CHECK(rows[0].why.startsWith(QStringLiteral("Ana Abel is invited")));
    CHECK(rows[0].kind == domain::CallKind::Demo);
    CHECK(rows[0].customer == u"Halden Foods GmbH");
    CHECK(reading.merge.calls[0].along == std::vector{store.id("mia")});
    CHECK(reading.merge.calls[0].going == domain::Going::Joint);
    CHECK_FALSE(reading.merge.calls[0].opportunity.isNull()); // her one open deal there
    CHECK(rows[2].person == store.id("mia"));
    CHECK_FALSE(rows[4].what.contains(QStringLiteral("Lunch")));
    CHECK(rows[6].person == store.id("mia"));        // Zoe's calls are not Mia's to keep
    CHECK(rows[6].customer == u"Halden Foods GmbH"); // by the address
    const QString summary = app::calendarSummary(rows);
    CHECK(summary.startsWith(QStringLiteral("3 calls: 3 new.")));
    CHECK(summary.contains(QStringLiteral("4 other entries")));
}

TEST_CASE("calls of a calendar are kept once, follow it when it changes, and keep their plan") {
    CalendarStore store;
    const QByteArray people = "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna;
    const QByteArray series = "RRULE:FREQ=WEEKLY;COUNT=4\r\n" + people;
    const QByteArray first = event("one", "20260603T080000Z", people) + event("many", "20260602T090000Z", series);
    CHECK(store.readAndKeep(first) == 5);
    CHECK(store.readAndKeep(first) == 0);
    auto calls = store.calls();
    REQUIRE(calls.size() == 5);
    for (const Call& call : calls) CHECK(call.origin == domain::CallOrigin::Calendar);
    Call planned = calls[0]; // 2 June 09:00
    planned.plan.milestone = QStringLiteral("Hanna names a day"), planned.plan.state = domain::PlanState::Ready;
    planned.plan.readyAtMs = FactsStore::noon;
    planned = store.keep(planned, FactsStore::clock());

    // The first of the series a day later, the second cancelled, the third excepted, the single one moved far out.
    const QByteArray changed =
        event("one", "20261203T080000Z", "SEQUENCE:1\r\n" + people) +
        event("many", "20260602T090000Z", "EXDATE:20260616T090000Z\r\n" + series) +
        event("many", "20260603T100000Z", "RECURRENCE-ID:20260602T090000Z\r\n" + people) +
        event("many", "20260609T090000Z", "RECURRENCE-ID:20260609T090000Z\r\nSTATUS:CANCELLED\r\n" + people);
    const auto reading = store.read(changed);
    CHECK(count(reading, CalendarFate::Moved) == 2);
    CHECK(count(reading, CalendarFate::Cancelled) == 2);
    CHECK(count(reading, CalendarFate::Same) == 1);
    CHECK(count(reading, CalendarFate::New) == 0);
    CHECK(store.keep(reading) == 4);
    calls = store.calls();
    REQUIRE(calls.size() == 5);
    const Call moved = *store::loadCall(*store, planned.id);
    CHECK(moved.startMs == planned.startMs + 25 * 3'600'000);
    CHECK(moved.plan == planned.plan);
    CHECK(std::ranges::count(calls, CallState::Cancelled, &Call::state) == 2);
    CHECK(calls.back().startMs > FactsStore::noon + 180LL * 86'400'000); // it follows beyond the span that was read
    CHECK(store.readAndKeep(changed) == 0);
    // An event that is not in the file at all is left alone: it may be another calendar's.
    CHECK(store.readAndKeep(event("else", "20260603T080000Z", "SUMMARY:Dentist\r\n")) == 0);
    CHECK(store.calls() == calls);
}

TEST_CASE("a message about one instance changes that one: the rest of its series is not in the file, and not gone") {
    CalendarStore store;
    const QByteArray people = "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna;
    const QByteArray series = event("many", "20260602T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4\r\n" + people);
    CHECK(store.readAndKeep(series) == 4);
    const QByteArray moved = event("many", "20260610T100000Z", "RECURRENCE-ID:20260609T090000Z\r\n" + people);
    const auto reading = store.read(moved);
    CHECK(count(reading, CalendarFate::Moved) == 1);
    CHECK(count(reading, CalendarFate::Cancelled) == 0);
    CHECK(store.keep(reading) == 1);
    for (const Call& call : store.calls()) CHECK(call.state == CallState::Set);
    // With the event itself in the file, what is missing of it is gone.
    const QByteArray ended = event("many", "20260602T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2\r\n" + people);
    CHECK(count(store.read(ended + moved), CalendarFate::Cancelled) == 2);
}

TEST_CASE("what was debriefed or said by hand stands against the calendar; a new time sets a cancelled call anew") {
    CalendarStore store;
    const QByteArray people = "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna;
    store.readAndKeep(event("held", "20260601T080000Z", people) + event("off", "20260603T080000Z", people));
    auto calls = store.calls();
    REQUIRE(calls.size() == 2);
    calls[0].debrief.state = domain::DebriefState::Done, calls[0].debrief.doneAtMs = FactsStore::noon;
    calls[1].state = CallState::Cancelled;
    for (const Call& call : calls) store.keep(call, FactsStore::clock());
    CHECK(store.readAndKeep(event("held", "20260601T100000Z", "STATUS:CANCELLED\r\n" + people) +
                            event("off", "20260603T080000Z", people)) == 0);
    CHECK(store.readAndKeep(event("off", "20260604T080000Z", people)) == 1);
    calls = store.calls();
    CHECK(calls[0].state == CallState::Set);
    CHECK(calls[1].state == CallState::Set);
    CHECK(calls[1].startMs == FactsStore::noon + 68LL * 3'600'000);
}

TEST_CASE("a call written down by hand and its entry in the calendar are one call") {
    CalendarStore store;
    Call byHand;
    byHand.person = store.id("ana"), byHand.startMs = FactsStore::noon + 20LL * 3'600'000;
    byHand.plan.milestone = QStringLiteral("typed");
    byHand = store.keep(byHand, FactsStore::clock());
    const QByteArray people = "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna;
    const QByteArray text = event("one", "20260602T081500Z", people);
    CHECK(store.readAndKeep(text) == 1);
    CHECK(store.readAndKeep(text) == 0);
    REQUIRE(store.calls().size() == 1);
    const Call joined = store.calls()[0];
    CHECK(joined.id == byHand.id);
    CHECK(joined.calendarKey == u"one");
    CHECK(joined.plan.milestone == u"typed");
    CHECK(joined.startMs == byHand.startMs + 15 * 60'000);
    // An event that begins to recur keeps the call it had.
    CHECK(store.readAndKeep(event("one", "20260602T081500Z", "RRULE:FREQ=WEEKLY;COUNT=2\r\n" + people)) == 2);
    CHECK(store.calls().size() == 2);
    CHECK(store::loadCall(*store, byHand.id)->state == CallState::Set);
}

TEST_CASE("an entry is the call that begins nearest to it, each call one entry's, and none of another customer") {
    CalendarStore store;
    const auto typed = [&](int minutesAfterEight, const char* customer) {
        Call call;
        call.person = store.id("ana"), call.startMs = FactsStore::noon + 20LL * 3'600'000 + minutesAfterEight * 60'000;
        call.customer = QString::fromLatin1(customer), call.plan.milestone = call.customer;
        return store.keep(call, FactsStore::clock());
    };
    const QByteArray halden = "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna;
    const Call first = typed(0, ""), nearer = typed(20, "halden"), acme = typed(15, "Acme"), later = typed(180, "");
    store.readAndKeep(event("one", "20260602T081500Z", halden));
    CHECK(store.calls().size() == 4);
    CHECK(store::loadCall(*store, nearer.id)->calendarKey == u"one");
    CHECK(*store::loadCall(*store, first.id) == first);
    CHECK(*store::loadCall(*store, acme.id) == acme); // at that very time, and somebody else's meeting
    // The one at the same time first, whatever stands before it in the file; the other is a call of its own.
    store.readAndKeep(event("two", "20260602T105000Z", halden) + event("three", "20260602T110000Z", halden));
    CHECK(store.calls().size() == 5);
    CHECK(store::loadCall(*store, later.id)->calendarKey == u"three");
    // A quarter of an hour apart, one after the other: two calls.
    store.readAndKeep(event("four", "20260602T071500Z", halden));
    CHECK(store.calls().size() == 6);
    CHECK(store::loadCall(*store, first.id)->calendarKey.isEmpty());
}

TEST_CASE("a call that is joined to its entry without moving can be left as it was") {
    CalendarStore store;
    Call byHand;
    byHand.person = store.id("ana"), byHand.startMs = FactsStore::noon + 20LL * 3'600'000, byHand.minutes = 45;
    byHand = store.keep(byHand, FactsStore::clock());
    const QByteArray text = event("one", "20260602T080000Z", "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna);
    auto reading = store.read(text);
    REQUIRE(reading.merge.rows.size() == 1);
    CalendarRow& row = reading.merge.rows[0];
    CHECK((row.fate == CalendarFate::Same && row.chosen && row.joins && row.canChoose()));
    row.chosen = false;
    CHECK(store.keep(reading) == 0);
    CHECK(store.calls() == std::vector{byHand});
    CHECK(store.readAndKeep(text) == 1);
    const auto again = store.read(text);
    CHECK_FALSE(again.merge.rows.at(0).canChoose()); // nothing to keep, and nothing to leave out
}

TEST_CASE("a series that was parted under a new name keeps its calls, with their plans") {
    CalendarStore store;
    const QByteArray people = "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna;
    CHECK(store.readAndKeep(event("old", "20260602T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4\r\n" + people)) == 4);
    Call planned = store.calls()[2];
    planned.plan.milestone = QStringLiteral("Hanna names a day");
    planned = store.keep(planned, FactsStore::clock());
    const QByteArray parted =
        event("old", "20260602T090000Z", "RRULE:FREQ=WEEKLY;UNTIL=20260615T000000Z\r\n" + people) +
        event("new", "20260616T090000Z", "RRULE:FREQ=WEEKLY;COUNT=2\r\n" + people);
    const auto reading = store.read(parted);
    CHECK(count(reading, CalendarFate::Cancelled) == 0);
    CHECK(store.keep(reading) == 2);
    CHECK(store.readAndKeep(parted) == 0);
    CHECK(store.calls().size() == 4);
    const Call kept = *store::loadCall(*store, planned.id);
    CHECK(kept.calendarKey == u"new\n20260616T090000Z");
    CHECK(kept.plan == planned.plan);
    CHECK(kept.state == CallState::Set);
}

TEST_CASE("the same meeting in two calendars under two names is one call") {
    CalendarStore store;
    const QByteArray people = "SUMMARY:Demo\r\n" + s_mia + s_ana + s_hanna;
    const QByteArray anas = event("a", "20260602T090000Z", people), mias = event("b", "20260602T090000Z", people);
    const auto both = store.read(anas + mias);
    CHECK(count(both, CalendarFate::New) == 1);
    CHECK(store.keep(both) == 1);
    CHECK(store.readAndKeep(anas + mias) == 0);
    REQUIRE(store.calls().size() == 1);
    // Each read for itself: neither takes it from the other unless somebody says so.
    CHECK(store.readAndKeep(anas) == 0);
    CHECK(store.readAndKeep(mias) == 0);
    CHECK(store.calls().size() == 1);
    auto offered = store.read(mias);
    REQUIRE(offered.merge.rows.size() == 1);
    CHECK(offered.merge.rows[0].canChoose());
    offered.merge.rows[0].chosen = true;
    CHECK(store.keep(offered) == 1);
    CHECK(store.calls().at(0).calendarKey == u"b");
    // Two customers at one time are two calls.
    CHECK(store.readAndKeep(event("c", "20260602T090000Z",
                                  "SUMMARY:Demo\r\n" + s_mia + s_ana + "ATTENDEE:mailto:a@acme.example\r\n")) == 1);
}

TEST_CASE("calls are judged as they are kept: those ahead, and none that nobody could have planned here") {
    CalendarStore store;
    const QByteArray people = "SUMMARY:Halden Foods demo\r\n" + s_mia + s_ana + s_hanna;
    store.readAndKeep(event("past", "20260528T080000Z", people) + event("ahead", "20260603T080000Z", people));
    const auto calls = store.calls();
    REQUIRE(calls.size() == 2);
    CHECK(calls[0].judgedAtMs == 0);
    CHECK_FALSE(calls[0].significant);
    CHECK(calls[1].judgedAtMs >= FactsStore::noon); // the clock runs on
    CHECK(store::listAudit(*store, 1)->at(0).action == u"calls.import");
}

TEST_CASE("an entry that had begun is judged as things stood then") {
    CalendarStore store;
    const QByteArray people = "SUMMARY:Halden Foods review\r\n" + s_mia + s_ana + s_hanna;
    Call first;
    first.person = store.id("bo"), first.startMs = FactsStore::noon;
    store.keep(first, FactsStore::clock(-10 * 24 * 60));
    store.stage(-60, domain::Stage::Discovery, domain::Stage::Proposal); // 11:00 today, after the call
    CHECK(store.readAndKeep(event("begun", "20260601T090000Z", people) + event("ahead", "20260603T090000Z", people)) ==
          2);
    for (const Call& call : store.calls()) {
        if (call.calendarKey == u"begun") CHECK((call.judgedAtMs >= FactsStore::noon && !call.significant));
        if (call.calendarKey == u"ahead") CHECK(call.significant);
    }
}

TEST_CASE("a file that is no calendar, or that is not there, is refused by its name") {
    CalendarStore store;
    QFile file(store.path("x.ics"));
    REQUIRE(file.open(QFile::WriteOnly));
    file.write("hello");
    file.close();
    for (const char* name : {"x.ics", "missing.ics"}) {
        const auto reading =
            app::readCalendars(*store, {{store.path(name)}, store.owner, store.owner, store.ledger(), store.log(), {}},
                               FactsStore::clock());
        REQUIRE_FALSE(reading);
        CHECK(reading.error().code == ErrorCode::Unreadable);
        CHECK(reading.error().message.contains(QString::fromLatin1(name)));
    }
}

TEST_CASE("made-up calendars read again give no doubles; what was moved follows, what was cancelled is gone") {
    CalendarStore store;
    std::size_t kept = 0, moved = 0, cancelled = 0;
    for (unsigned seed = 1; seed <= 60; ++seed) {
        tests::GeneratedCalendar calendar(seed);
        kept += static_cast<std::size_t>(store.readAndKeep(calendar.text()));
        const auto before = store.calls();
        REQUIRE(store.readAndKeep(calendar.text()) == 0);
        std::map<QString, tests::GeneratedCalendar::Apart> apart; // by key
        for (tests::GeneratedEvent& event : calendar.events) {
            std::vector<qint64> originals;
            for (const Call& call : before) {
                const bool isOf = call.calendarKey.startsWith(event.uid + u'\n');
                if (isOf && call.startMs > FactsStore::noon) originals.push_back(call.startMs);
            }
            for (const auto& one : calendar.setApart(event, originals)) {
                const QString name = QDateTime::fromMSecsSinceEpoch(one.originalMs, Qt::UTC)
                                         .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
                apart.emplace(event.uid + u'\n' + name, one);
            }
        }
        store.readAndKeep(calendar.text());
        REQUIRE(store.readAndKeep(calendar.text()) == 0);
        const auto after = store.calls();
        REQUIRE(after.size() == before.size());
        for (const Call& call : after) {
            const auto at = apart.find(call.calendarKey);
            if (at == apart.end()) continue;
            INFO("seed " << seed << ' ' << call.calendarKey.toStdString());
            REQUIRE((call.state == CallState::Cancelled) == at->second.cancelled);
            if (!at->second.cancelled) REQUIRE(call.startMs == at->second.startMs);
            (at->second.cancelled ? cancelled : moved) += 1;
        }
    }
    CHECK(kept > 300);
    CHECK(moved > 20);
    CHECK(cancelled > 10);
}
