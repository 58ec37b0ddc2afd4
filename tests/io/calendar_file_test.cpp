// Calendars as other programs write them, and as they are when something went wrong on the way.
#include "io/calendar_file.h"
#include "tests/support/catch.h"

#include <QDateTime>

using namespace chalktalk;

namespace {

const QTimeZone berlin("Europe/Berlin");
const qint64 from = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
const qint64 to = QDateTime(QDate(2027, 1, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

QByteArray calendar(const QByteArray& events, const QByteArray& head = {}) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + head + events + "END:VCALENDAR\r\n";
}

QByteArray event(const QByteArray& lines, const QByteArray& uid = "u1") {
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Demo\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

io::CalendarFile read(const QByteArray& bytes) {
    auto file = io::readCalendar(bytes, from, to, berlin);
    REQUIRE(file);
    return *std::move(file);
}

std::string instant(qint64 ms) {
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(QStringLiteral("MM-ddTHH:mm")).toStdString();
}

// "06-01T12:00-06-01T12:30 u1", "x" before a cancelled one.
std::vector<std::string> told(const std::vector<io::CalendarInstance>& instances) {
    std::vector<std::string> all;
    for (const auto& one : instances)
        all.push_back((one.cancelled ? "x " : "") + instant(one.startMs) + " " + instant(one.endMs));
    return all;
}

std::vector<std::string> told(const QByteArray& events, const QByteArray& head = {}) {
    return told(read(calendar(events, head)).instances);
}

using Told = std::vector<std::string>;

const QByteArray s_outlook = "BEGIN:VTIMEZONE\r\nTZID:Customized Time Zone\r\nBEGIN:STANDARD\r\n"
                             "DTSTART:16010101T030000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0600\r\n"
                             "RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n"
                             "DTSTART:16010101T020000\r\nTZOFFSETFROM:-0600\r\nTZOFFSETTO:-0500\r\n"
                             "RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";

} // namespace

TEST_CASE("a time is read by its zone: UTC, a name, Windows' name, the file's own, or the reader's") {
    const auto at = [](const QByteArray& start, const QByteArray& head = {}) {
        return told(event("DTSTART" + start + "\r\nDURATION:PT45M"), head);
    };
    CHECK(at(":20260601T120000Z") == Told{"06-01T12:00 06-01T12:45"});
    CHECK(at(";TZID=America/New_York:20260601T120000") == Told{"06-01T16:00 06-01T16:45"});
    CHECK(at(";TZID=America/New_York:20261201T120000") == Told{"12-01T17:00 12-01T17:45"});
    CHECK(at(";TZID=/freeassociation.sourceforge.net/Europe/London:20260601T120000") ==
          Told{"06-01T11:00 06-01T11:45"});
    CHECK(at(";TZID=\"W. Europe Standard Time\":20260601T120000") == Told{"06-01T10:00 06-01T10:45"}); // no VTIMEZONE
    CHECK(at(";TZID=Customized Time Zone:20260601T120000", s_outlook) == Told{"06-01T17:00 06-01T17:45"});
    CHECK(at(";TZID=Customized Time Zone:20261201T120000", s_outlook) == Told{"12-01T18:00 12-01T18:45"});
    CHECK(at(":20260601T120000") == Told{"06-01T10:00 06-01T10:45"}); // floating: by the reader's clock
    const auto unknown = read(calendar(event("DTSTART;TZID=Mars/Olympus:20260601T120000")));
    CHECK(told(unknown.instances) == Told{"06-01T10:00 06-01T10:00"});
    REQUIRE(unknown.problems.size() == 1);
    CHECK(unknown.problems[0].contains(QStringLiteral("Mars/Olympus")));
    CHECK(read(calendar(event("DTSTART;TZID=America/New_York:20260601T120000"))).instances[0].zone ==
          u"America/New_York");
    CHECK(read(calendar(event("DTSTART:20260601T120000Z"))).instances[0].zone.isEmpty());
}

TEST_CASE("a clock reading that is skipped or repeated is one instant, and those after it are right") {
    const QByteArray daily = "DTSTART;TZID=Europe/Berlin:20260327T023000\r\nRRULE:FREQ=DAILY;COUNT=4";
    CHECK(told(event(daily)) == Told{"03-27T01:30 03-27T01:30", "03-28T01:30 03-28T01:30", "03-29T01:30 03-29T01:30",
                                     "03-30T00:30 03-30T00:30"});
    const QByteArray autumn = "DTSTART;TZID=Europe/Berlin:20261024T023000\r\nRRULE:FREQ=DAILY;COUNT=3";
    CHECK(told(event(autumn)) == Told{"10-24T00:30 10-24T00:30", "10-25T00:30 10-25T00:30", "10-26T01:30 10-26T01:30"});
    // Over a clock change the meeting keeps its clock time, and its length.
    const QByteArray weekly = "DTSTART;TZID=America/New_York:20260304T150000\r\nDTEND;TZID=America/New_York:"
                              "20260304T160000\r\nRRULE:FREQ=WEEKLY;UNTIL=20260311T190000Z";
    CHECK(told(event(weekly)) == Told{"03-04T20:00 03-04T21:00", "03-11T19:00 03-11T20:00"});
    // The sixth of monthly ones at a skipped hour: libical's own walk would have it an hour late.
    const QByteArray monthly = "DTSTART;TZID=Australia/Sydney:20260604T023000\r\n"
                               "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=6";
    const auto all = told(event(monthly));
    REQUIRE(all.size() == 6);
    CHECK(all[4].starts_with("10-29T15:30"));
    CHECK(all[5].starts_with("11-29T15:30"));
}

TEST_CASE("single days and exceptions go by their own zones, several in one line, a day alone excepts its time") {
    const QByteArray base = "DTSTART;TZID=Europe/Berlin:20260601T140000\r\nRRULE:FREQ=DAILY;COUNT=5\r\n";
    CHECK(told(event(base + "EXDATE;TZID=Europe/Berlin:20260602T140000,20260603T140000\r\n"
                            "EXDATE:20260604T120000Z")) == Told{"06-01T12:00 06-01T12:00", "06-05T12:00 06-05T12:00"});
    CHECK(told(event(base + "EXDATE;VALUE=DATE:20260602,20260603,20260604,20260605")) ==
          Told{"06-01T12:00 06-01T12:00"});
    CHECK(told(event("DTSTART;TZID=Europe/Berlin:20260601T140000\r\n"
                     "RDATE;TZID=America/New_York:20260610T100000\r\nRDATE:20260611T090000Z,20260611T090000Z")) ==
          Told{"06-01T12:00 06-01T12:00", "06-10T14:00 06-10T14:00", "06-11T09:00 06-11T09:00"});
    CHECK(told(event(base + "EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=3")) ==
          Told{"06-02T12:00 06-02T12:00", "06-04T12:00 06-04T12:00"});
    // The end of a rule as a day, as some write it: that day still belongs to it.
    CHECK(told(event("DTSTART;TZID=Europe/Berlin:20260601T140000\r\nRRULE:FREQ=DAILY;UNTIL=20260602")).size() == 2);
}

TEST_CASE("whole days begin and end at midnight of the reader, also when a day has 23 hours") {
    const auto file = read(calendar(event("DTSTART;VALUE=DATE:20260328\r\nDTEND;VALUE=DATE:20260330")));
    CHECK(told(file.instances) == Told{"03-27T23:00 03-29T22:00"});
    CHECK(file.instances[0].wholeDay);
    CHECK(told(event("DTSTART;VALUE=DATE:20260601")) == Told{"05-31T22:00 06-01T22:00"});
    const auto weekly = read(calendar(event("DTSTART;VALUE=DATE:20260601\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"
                                            "EXDATE;VALUE=DATE:20260601")));
    REQUIRE(weekly.instances.size() == 1);
    CHECK(weekly.instances[0].instance == u"20260608");
}

TEST_CASE("instances that were moved or cancelled stand for themselves, whatever order and zone they come in") {
    const QByteArray series = event("DTSTART;TZID=Europe/Berlin:20260601T140000\r\nDURATION:PT1H\r\n"
                                    "RRULE:FREQ=WEEKLY;COUNT=4");
    const QByteArray moved = event("RECURRENCE-ID:20260608T120000Z\r\nDTSTART:20260609T080000Z\r\nDURATION:PT30M");
    const QByteArray gone = event("RECURRENCE-ID;TZID=America/New_York:20260615T080000\r\nDTSTART:20260615T120000Z\r\n"
                                  "STATUS:CANCELLED");
    const Told expected{"06-01T12:00 06-01T13:00", "06-09T08:00 06-09T08:30", "x 06-15T12:00 06-15T12:00",
                        "06-22T12:00 06-22T13:00"};
    CHECK(told(series + moved + gone) == expected);
    CHECK(told(gone + moved + series) == expected);
    const auto file = read(calendar(series + moved + gone));
    CHECK(file.uids == QStringList{QStringLiteral("u1")});
    CHECK(file.instances[1].key() == u"u1\n20260608T120000Z"); // the key is its first time, not the new one
    // A day alone names what begins on it.
    CHECK(told(series + event("RECURRENCE-ID;VALUE=DATE:20260608\r\nDTSTART:20260609T080000Z")).size() == 4);
    // One that nobody knows of, and one without its event.
    CHECK(told(event("RECURRENCE-ID:20260608T120000Z\r\nDTSTART:20260609T080000Z")).size() == 1);
}

TEST_CASE("what was moved out of the span, and a single event outside of it, is still known") {
    const QByteArray series = event("DTSTART:20261201T120000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4");
    const auto file = read(calendar(series + event("RECURRENCE-ID:20261208T120000Z\r\nDTSTART:20270209T080000Z") +
                                    event("DTSTART:20280101T080000Z", "far")));
    CHECK(file.instances.size() == 3);
    REQUIRE(file.elsewhere.size() == 2);
    CHECK(file.elsewhere[0].key() == u"u1\n20261208T120000Z");
    CHECK(file.elsewhere[1].key() == u"far");
    CHECK(file.uids.size() == 2);
}

TEST_CASE("several calendars in one file: the newest word on an event counts, a cancelling message cancels") {
    const auto with = [](const char* method, const char* sequence, const char* start) {
        return calendar(event(QByteArray("SEQUENCE:") + sequence + "\r\nDTSTART:" + start),
                        QByteArray("METHOD:") + method + "\r\n");
    };
    const QByteArray first = with("REQUEST", "0", "20260601T120000Z"), later = with("REQUEST", "2", "20260602T120000Z"),
                     cancel = with("CANCEL", "3", "20260602T120000Z"), answer = with("REPLY", "9", "20260603T120000Z");
    CHECK(told(read(first + later).instances) == Told{"06-02T12:00 06-02T12:00"});
    CHECK(told(read(later + first + answer).instances) == Told{"06-02T12:00 06-02T12:00"});
    CHECK(told(read(cancel + later + first).instances) == Told{"x 06-02T12:00 06-02T12:00"});
    CHECK(told(read(cancel).instances) == Told{"x 06-02T12:00 06-02T12:00"});
    // One of the same number that cancels comes after what it cancels.
    CHECK(told(read(with("REQUEST", "1", "20260601T120000Z") + with("CANCEL", "1", "20260601T120000Z")).instances) ==
          Told{"x 06-01T12:00 06-01T12:00"});
}

TEST_CASE("people are those who come: no rooms, nobody who declined; private entries are marked") {
    const auto file = read(calendar(event(
        "DTSTART:20260601T120000Z\r\nCLASS:CONFIDENTIAL\r\nLOCATION:Room 1\\, floor 2\r\n"
        "ORGANIZER;CN=\"Hold, Hanna\":MAILTO:Hanna@Halden.Example\r\n"
        "ATTENDEE;CN=Ana;PARTSTAT=ACCEPTED:mailto:ana@own.example\r\n"
        "ATTENDEE;CUTYPE=ROOM:mailto:room1@resource.example\r\nATTENDEE;PARTSTAT=DECLINED:mailto:bo@own.example\r\n"
        "ATTENDEE;CN=Somebody:invalid:nomail")));
    REQUIRE(file.instances.size() == 1);
    const auto& one = file.instances[0];
    CHECK(one.isPrivate);
    CHECK(one.location == u"Room 1, floor 2");
    CHECK(one.organiser.name == u"Hold, Hanna");
    CHECK(one.organiser.email == u"hanna@halden.example");
    REQUIRE(one.attendees.size() == 2);
    CHECK(one.attendees[0].email == u"ana@own.example");
    CHECK(one.attendees[1].email.isEmpty());
}

TEST_CASE("folded lines, other line ends, a mark before the text and Latin-1 are read; zeros don't end the file") {
    QByteArray text = calendar("BEGIN:VEVENT\r\nUID:u\r\n 1\r\nDTSTART:2026060\r\n 1T120000Z\r\n"
                               "SUMMARY:M\xc3\xbcller\\, und\r\n  mehr\r\nEND:VEVENT\r\n");
    const auto summary = [](const QByteArray& bytes) {
        const auto file = read(bytes);
        REQUIRE(file.instances.size() == 1);
        CHECK(file.instances[0].uid == u"u1");
        return file.instances[0].summary.toStdString();
    };
    CHECK(summary(text) == "Müller, und mehr");
    CHECK(summary("\xef\xbb\xbf" + text) == "Müller, und mehr");
    CHECK(summary(QByteArray(text).replace("\r\n", "\n")) == "Müller, und mehr");
    CHECK(summary(QByteArray(text).replace("\xc3\xbc", "\xfc")) == "Müller, und mehr");
    CHECK(summary(QByteArray(text).replace("VERSION", QByteArray("\0VERSION", 8))) == "Müller, und mehr");
}

TEST_CASE("what is no calendar is refused; what can't be read of one is said, and the rest is read") {
    for (const QByteArray& bytes : {QByteArray(), QByteArray("hello"), QByteArray("\xff\xfe\x00garbage", 10),
                                    QByteArray("BEGIN:VCARD\r\nEND:VCARD\r\n"), QByteArray("id,name\r\n1,x\r\n")}) {
        const auto file = io::readCalendar(bytes, from, to, berlin);
        REQUIRE_FALSE(file);
        CHECK(file.error().code == ErrorCode::Unreadable);
    }
    const auto file = read(calendar(event("DTSTART:20260601T120000Z\r\nNO COLON HERE\r\nRRULE:FREQ=SOMETIMES", "a") +
                                    event("DTSTART:2026-06-01", "b") + event("X-NOTHING:1", "c") +
                                    event("DTSTART:20260230T120000Z", "d") + event("DTSTART:20260603T120000Z", "e")));
    CHECK(file.uids.size() == 5);
    CHECK(told(file.instances) ==
          Told{"05-31T22:00 06-01T22:00", "06-01T12:00 06-01T12:00", "06-03T12:00 06-03T12:00"});
    CHECK(file.problems.size() == 2); // lines, and entries without a time
    CHECK(read(calendar({})).instances.empty());
}

TEST_CASE("an event that repeats every second ends, and it is said; a damaged file does no harm") {
    const auto file = read(calendar(event("DTSTART:20260101T000000Z\r\nRRULE:FREQ=SECONDLY", "s") +
                                    event("DTSTART:20260601T120000Z", "e")));
    CHECK(file.instances.size() <= 20'000);
    CHECK(file.problems.size() == 1);
    const QByteArray good = calendar(event("DTSTART;TZID=Europe/Berlin:20260601T140000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\n"
                                           "EXDATE;TZID=Europe/Berlin:20260608T140000"),
                                     s_outlook);
    for (qsizetype size = 0; size < good.size(); size += 3) {
        const auto cut = io::readCalendar(good.left(size), from, to, berlin);
        if (cut) CHECK(cut->instances.size() <= 60); // a rule whose end is cut off goes on for the year
    }
}

TEST_CASE("events without an id are told apart by time and title, and known again") {
    const QByteArray one = "BEGIN:VEVENT\r\nSUMMARY:A\r\nDTSTART:20260601T120000Z\r\nEND:VEVENT\r\n";
    const QByteArray two = QByteArray(one).replace("SUMMARY:A", "SUMMARY:B");
    const auto file = read(calendar(one + two)), again = read(calendar(two + one));
    REQUIRE((file.instances.size() == 2 && again.instances.size() == 2));
    CHECK(file.instances[0].key() == again.instances[0].key());
    CHECK(file.instances[0].key() != file.instances[1].key());
}

TEST_CASE("an event is whole only when it is in the file itself, was read to its end and nothing of it was left out") {
    const QByteArray series = "DTSTART:20260601T120000Z\r\nRRULE:FREQ=WEEKLY;COUNT=4";
    const QByteArray instance = event("RECURRENCE-ID:20260608T120000Z\r\nDTSTART:20260609T080000Z");
    const auto whole = [](const QByteArray& bytes) { return read(bytes).whole; };
    const QStringList u1{QStringLiteral("u1")};
    CHECK(whole(calendar(event(series))) == u1);
    CHECK(whole(calendar(event("DTSTART:20260601T120000Z"))) == u1);
    CHECK(whole(calendar(event(series) + instance)) == u1);
    CHECK(whole(calendar(instance)).isEmpty()); // a message about one changed instance
    CHECK(whole(calendar(instance, "METHOD:CANCEL\r\n")).isEmpty());
    CHECK(whole(calendar(event(series) + event("RECURRENCE-ID:20260608T120000Z"))).isEmpty()); // moved to when?
    CHECK(whole(calendar(event("DTSTART:20260601T120000Z\r\nRRULE:FREQ=SOMETIMES"))).isEmpty());
    CHECK(whole(calendar(event("DTSTART:20260101T000000Z\r\nRRULE:FREQ=SECONDLY"))).isEmpty());
    // A file that was cut off says nothing of what would have come.
    const QByteArray all = calendar(event(series)) + calendar(event(series, "u2"));
    CHECK(whole(all).size() == 2);
    CHECK(whole(all.left(all.size() - 20)).isEmpty());
    // More times than are taken: what comes after them is not gone.
    const auto many = read(calendar(event("DTSTART:20260101T000000Z\r\nRRULE:FREQ=MINUTELY;COUNT=20001", "a") +
                                    event("DTSTART:20260601T120000Z", "b") + event("DTSTART:20280601T120000Z", "c")));
    CHECK(many.instances.size() == 20'000);
    CHECK(many.whole == QStringList{QStringLiteral("c")});
}
