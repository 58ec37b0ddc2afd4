#include "io/invitations.h"
#include "tests/support/catch.h"

#include <libical/ical.h>
#include <memory>
#include <QDateTime>

using namespace chalktalk;
using io::Invitation;

namespace {

const QTimeZone berlin("Europe/Berlin");
constexpr qint64 stamp = 1'780'315'200'000; // 2026-06-01T12:00:00Z

qint64 at(const QTimeZone& zone, QDate day, int hour, int minute = 0) {
    return QDateTime(day, QTime(hour, minute), zone).toMSecsSinceEpoch();
}

Invitation meeting() {
    return {QStringLiteral("s1@chalktalk"),
            0,
            QStringLiteral("1:1 with Ana"),
            at(berlin, QDate(2026, 6, 8), 14),
            30,
            false,
            {},
            false};
}

QByteArray written(const std::vector<Invitation>& invitations, const QTimeZone& zone = berlin) {
    const auto text = io::toCalendar(invitations, zone, stamp);
    REQUIRE(text);
    return *text;
}

// A calendar read back by libical, with the zone it carries.
class Read {
  public:
    explicit Read(const QByteArray& text) : m_root(icalcomponent_new_from_string(text.constData())) {
        REQUIRE(m_root);
        REQUIRE(icalcomponent_count_errors(m_root) == 0);
        if (auto* zone = icalcomponent_get_first_component(m_root, ICAL_VTIMEZONE_COMPONENT)) {
            m_zone = icaltimezone_new();
            // It takes the component: out of the calendar's hands.
            icalcomponent_remove_component(m_root, zone);
            REQUIRE(icaltimezone_set_component(m_zone, zone) == 1);
        }
    }
    ~Read() {
        if (m_zone) icaltimezone_free(m_zone, 1);
        icalcomponent_free(m_root);
    }
    Read(const Read&) = delete;
    Read& operator=(const Read&) = delete;

    [[nodiscard]] icalcomponent* event(int number = 0) const {
        auto* found = icalcomponent_get_first_component(m_root, ICAL_VEVENT_COMPONENT);
        while (found && number-- > 0) found = icalcomponent_get_next_component(m_root, ICAL_VEVENT_COMPONENT);
        REQUIRE(found);
        return found;
    }
    [[nodiscard]] int events() const { return icalcomponent_count_components(m_root, ICAL_VEVENT_COMPONENT); }
    [[nodiscard]] qint64 utc(icaltimetype time) const {
        icaltimezone* zone = time.zone == icaltimezone_get_utc_timezone() ? icaltimezone_get_utc_timezone() : m_zone;
        return static_cast<qint64>(icaltime_as_timet_with_zone(time, zone)) * 1000;
    }
    [[nodiscard]] qint64 start(int number = 0) const { return utc(icalcomponent_get_dtstart(event(number))); }
    [[nodiscard]] qint64 end(int number = 0) const { return utc(icalcomponent_get_dtend(event(number))); }
    // All times that a repeated one takes place, at most `most`.
    [[nodiscard]] std::vector<qint64> repeats(int most) const {
        auto* rule = icalcomponent_get_first_property(event(), ICAL_RRULE_PROPERTY);
        REQUIRE(rule);
        std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator*)> next(
            icalrecur_iterator_new(icalproperty_get_rrule(rule), icalcomponent_get_dtstart(event())),
            icalrecur_iterator_free);
        std::vector<qint64> times;
        for (auto time = icalrecur_iterator_next(next.get());
             !icaltime_is_null_time(time) && static_cast<int>(times.size()) < most;
             time = icalrecur_iterator_next(next.get()))
            times.push_back(utc(time));
        return times;
    }
    [[nodiscard]] bool hasZone() const { return m_zone != nullptr; }

  private:
    icalcomponent* m_root;
    icaltimezone* m_zone = nullptr;
};

} // namespace

TEST_CASE("a meeting in a calendar file is read back at its own instant, in any zone") {
    for (const char* id : {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "America/Sao_Paulo",
                           "Africa/Casablanca", "Pacific/Chatham", "UTC", "Etc/UTC"}) {
        INFO(id);
        const QTimeZone zone(id);
        REQUIRE(zone.isValid());
        std::vector<Invitation> all;
        for (int i = 0; i < 60; ++i) {
            Invitation one = meeting();
            one.uid = QStringLiteral("s%1@chalktalk").arg(i);
            one.startMs = at(zone, QDate(2026, 1, 5).addDays(13 * i), 10, 30);
            all.push_back(one);
        }
        const Read read(written(all, zone));
        CHECK(read.hasZone() == (QByteArray(id) != "UTC" && QByteArray(id) != "Etc/UTC"));
        REQUIRE(read.events() == 60);
        for (int i = 0; i < 60; ++i) {
            CHECK(read.start(i) == all[static_cast<std::size_t>(i)].startMs);
            CHECK(read.end(i) == read.start(i) + 30 * 60'000);
        }
    }
}

TEST_CASE("a weekly block stays at its clock time when the clocks change, and ends on its last day") {
    Invitation block = meeting();
    block.startMs = at(berlin, QDate(2026, 3, 9), 9), block.minutes = 90;
    block.weekly = true, block.until = Day::fromDate(QDate(2026, 11, 9));
    const Read read(written({block}));
    const auto times = read.repeats(100);
    REQUIRE(times.size() == 36);
    for (std::size_t i = 0; i < times.size(); ++i)
        CHECK(times[i] == at(berlin, QDate(2026, 3, 9).addDays(7 * static_cast<int>(i)), 9));
    CHECK(times[2] - times[1] == 7 * 86'400'000LL);
    CHECK(times[3] - times[2] == 7 * 86'400'000LL - 3'600'000); // 29 March: an hour less
    CHECK(times[34] - times[33] == 7 * 86'400'000LL);
    CHECK(times[33] - times[32] == 7 * 86'400'000LL + 3'600'000); // 25 October: an hour more
}

TEST_CASE("a weekly block without an end goes on, and keeps to the clocks of later years") {
    Invitation block = meeting();
    block.weekly = true;
    const Read read(written({block}));
    const auto times = read.repeats(300);
    REQUIRE(times.size() == 300);
    for (std::size_t i = 0; i < times.size(); i += 13)
        CHECK(times[i] == at(berlin, QDate(2026, 6, 8).addDays(7 * static_cast<int>(i)), 14));
}

TEST_CASE("an entry keeps its name when it changes, and its number rises") {
    Invitation moved = meeting();
    const Read before(written({moved}));
    moved.startMs += 86'400'000, moved.sequence = 3, moved.cancelled = true;
    const QByteArray text = written({moved});
    const Read after(text);
    CHECK(QByteArray(icalcomponent_get_uid(before.event())) == "s1@chalktalk");
    CHECK(QByteArray(icalcomponent_get_uid(after.event())) == "s1@chalktalk");
    CHECK(icalcomponent_get_sequence(before.event()) == 0);
    CHECK(icalcomponent_get_sequence(after.event()) == 3);
    CHECK(icalcomponent_get_status(before.event()) == ICAL_STATUS_CONFIRMED);
    CHECK(icalcomponent_get_status(after.event()) == ICAL_STATUS_CANCELLED);
    CHECK(written({moved}) == text); // the same input, the same bytes: an export again makes no doubles
}

TEST_CASE("a text in a calendar comes back as it was, however long or strange") {
    for (const QString& summary :
         {QStringLiteral("1:1 with Ana, Bo; and \\n Cy"), QStringLiteral("two\nlines"), QStringLiteral("BEGIN:VALARM"),
          QStringLiteral("Coaching: עדי und Jürgen 😀 ").repeated(20).trimmed()}) {
        Invitation one = meeting();
        one.summary = summary;
        const QByteArray text = written({one});
        const Read read(text);
        CHECK(QString::fromUtf8(icalcomponent_get_summary(read.event())) == summary);
        CHECK_FALSE(text.contains("\nBEGIN:VALARM"));
        for (const QByteArray& line : text.split('\n')) {
            CHECK(line.size() <= 76); // 75 octets and the carriage return
            CHECK_FALSE(QString::fromUtf8(line).contains(QChar::ReplacementCharacter)); // never folded inside a letter
        }
    }
    Invitation one = meeting();
    one.summary = QStringLiteral(" ");
    CHECK_FALSE(icalcomponent_get_summary(Read(written({one})).event()));
    one.summary = QStringLiteral("a\rb\u0007c") + QChar(u'\0') + u'd';
    CHECK(QByteArray(icalcomponent_get_summary(Read(written({one})).event())) == "abcd");
}

TEST_CASE("a calendar file says who made it and in which zone its times are") {
    const QByteArray text = written({meeting()});
    CHECK(text.startsWith("BEGIN:VCALENDAR\r\n"));
    CHECK(text.contains("\r\nPRODID:-//Chalktalk//Chalktalk//EN\r\n"));
    CHECK(text.contains("\r\nTZID:Europe/Berlin\r\n"));
    CHECK(text.contains("\r\nDTSTART;TZID=Europe/Berlin:20260608T140000\r\n"));
    CHECK(text.contains("\r\nDTSTAMP:20260601T120000Z\r\n"));
    CHECK(text.count("BEGIN:VTIMEZONE") == 1);
    CHECK(text.size() < 1500); // the zone's rules of today, not those of a century
}

TEST_CASE("an entry without a name or a length is refused, and nothing to write is an empty calendar") {
    Invitation one = meeting();
    one.minutes = 0;
    CHECK_FALSE(io::toCalendar({one}, berlin, stamp));
    one = meeting();
    one.uid.clear();
    CHECK_FALSE(io::toCalendar({one}, berlin, stamp));
    CHECK_FALSE(io::toCalendar({meeting()}, QTimeZone("Mars/Olympus"), stamp));
    CHECK(Read(written({})).events() == 0);
}
