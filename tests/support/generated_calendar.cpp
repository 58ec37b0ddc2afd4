#include "tests/support/generated_calendar.h"

#include <QDateTime>
#include <QTimeZone>

namespace chalktalk::tests {

namespace {

constexpr qint64 s_dayMs = 86'400'000;

// As Outlook describes it: another name, rules without an end, years from 1601 on.
const QByteArray s_outlook = "BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\nBEGIN:STANDARD\r\n"
                             "DTSTART:16010101T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                             "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n"
                             "DTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                             "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
// A zone of nobody's: half an hour, and clocks that change in May and September.
const QByteArray s_own = "BEGIN:VTIMEZONE\r\nTZID:Ship's time\r\nBEGIN:STANDARD\r\nDTSTART:20000903T030000\r\n"
                         "TZOFFSETFROM:+0430\r\nTZOFFSETTO:+0330\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=9\r\n"
                         "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:20000507T020000\r\nTZOFFSETFROM:+0330\r\n"
                         "TZOFFSETTO:+0430\r\nRRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=5\r\nEND:DAYLIGHT\r\n"
                         "END:VTIMEZONE\r\n";

const QByteArray s_zones[] = {"UTC",
                              "",
                              "Europe/Berlin",
                              "America/New_York",
                              "Australia/Sydney",
                              "Asia/Kolkata",
                              "America/Sao_Paulo",
                              "Europe/London",
                              "W. Europe Standard Time",
                              "Ship's time"};

QByteArray folded(const QByteArray& line) {
    QByteArray out;
    qsizetype at = 0;
    for (; line.size() - at > 60; at += 60) out += line.mid(at, 60) + "\r\n ";
    return out + line.mid(at) + "\r\n";
}

QByteArray basic(const QDateTime& time) { return time.toString(QStringLiteral("yyyyMMdd'T'HHmmss")).toLatin1(); }

} // namespace

QByteArray timeLine(const char* property, const GeneratedEvent& event, qint64 ms) {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC);
    if (event.wholeDay)
        return QByteArray(property) + ";VALUE=DATE:" + utc.toString(QStringLiteral("yyyyMMdd")).toLatin1();
    if (event.zone.isEmpty()) return QByteArray(property) + ':' + basic(utc);
    const QByteArray iana = QTimeZone::isTimeZoneIdAvailable(event.zone) ? event.zone : QByteArray("UTC");
    if (iana == "UTC") return QByteArray(property) + ':' + basic(utc) + 'Z';
    return QByteArray(property) + ";TZID=" + iana + ':' + basic(utc.toTimeZone(QTimeZone(iana)));
}

GeneratedCalendar::GeneratedCalendar(unsigned seed) : m_random(seed) {
    m_fromDay = QDate(2025, 1, 1).toJulianDay();
    for (int i = number(5) + 1; i > 0; --i) events.push_back(event(i));
}

GeneratedEvent GeneratedCalendar::event(int index) {
    GeneratedEvent event;
    event.uid = QStringLiteral("event-%1-%2@made.up").arg(index).arg(m_random());
    event.zone = s_zones[number(static_cast<int>(std::size(s_zones)))];
    event.wholeDay = oneIn(8);
    event.minutes = (number(8) + 1) * 15;
    const QDate day = QDate::fromJulianDay(m_fromDay + number(600));
    // In a zone never at an hour that its clocks skip or repeat: once its walk meets such a one, libical has later
    // times an hour off as well (seen with 3.0.16). What those hours mean is tested by hand.
    const bool zoned = !event.zone.isEmpty() && event.zone != "UTC";
    const QTime time(zoned ? number(20) + 4 : number(24), number(4) * 15);
    const auto at = [&](QDate date) {
        if (event.wholeDay) return ";VALUE=DATE:" + date.toString(QStringLiteral("yyyyMMdd")).toLatin1();
        const QByteArray local = basic(QDateTime(date, time, Qt::UTC));
        if (event.zone == "UTC") return ':' + local + 'Z';
        const QByteArray zone = event.zone.contains(' ') ? '"' + event.zone + '"' : event.zone;
        return (zone.isEmpty() ? QByteArray() : ";TZID=" + zone) + ':' + local;
    };
    // Single days of an event in a zone are given in UTC: libical's own walk takes them for that whatever they say.
    const auto utcOrOwn = [&](QDate date) {
        return !event.wholeDay && !event.zone.isEmpty() ? ':' + basic(QDateTime(date, time, Qt::UTC)) + 'Z' : at(date);
    };
    event.lines = folded("DTSTART" + at(day));
    if (event.wholeDay)
        event.lines += "DURATION:P1D\r\n";
    else if (oneIn(2))
        event.lines += "DURATION:PT" + QByteArray::number(event.minutes) + "M\r\n";
    else
        event.lines += folded(
            "DTEND" + QByteArray(at(day)).replace(basic(QDateTime(day, time, Qt::UTC)),
                                                  basic(QDateTime(day, time, Qt::UTC).addSecs(event.minutes * 60LL))));
    event.recurs = !oneIn(5);
    if (event.recurs) {
        event.lines += folded("RRULE:" + rule(event.wholeDay, event));
        for (int i = number(4); i > 0; --i) event.lines += folded("EXDATE" + at(day.addDays(7 * number(12))));
        for (int i = number(3); i > 0; --i) event.lines += folded("RDATE" + utcOrOwn(day.addDays(number(90))));
    }
    return event;
}

QByteArray GeneratedCalendar::rule(bool wholeDay, const GeneratedEvent& event) {
    static const QByteArray days[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    QByteArray rule;
    switch (number(7)) {
    case 0: rule = "FREQ=DAILY;INTERVAL=" + QByteArray::number(number(5) + 1); break;
    case 1: rule = "FREQ=WEEKLY"; break;
    case 2: rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + days[number(7)] + ',' + days[number(7)] + ";WKST=SU"; break;
    case 3: rule = "FREQ=MONTHLY;BYDAY=" + QByteArray::number(number(5) - 1) + days[number(7)]; break;
    case 4: rule = "FREQ=MONTHLY;BYMONTHDAY=-1," + QByteArray::number(number(31) + 1); break;
    case 5: rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"; break;
    default: rule = "FREQ=YEARLY;BYMONTH=" + QByteArray::number(number(12) + 1) + ";BYDAY=2" + days[number(7)]; break;
    }
    rule.replace("BYDAY=0", "BYDAY=");
    if (oneIn(3)) return rule + ";COUNT=" + QByteArray::number(number(40) + 1);
    if (oneIn(2)) return rule;
    const QDateTime until(QDate::fromJulianDay(m_fromDay + 300 + number(700)), QTime(number(24), 0), Qt::UTC);
    if (wholeDay) return rule + ";UNTIL=" + until.date().toString(QStringLiteral("yyyyMMdd")).toLatin1();
    return rule + ";UNTIL=" + basic(until) + (event.zone.isEmpty() ? "" : "Z");
}

std::vector<GeneratedCalendar::Apart> GeneratedCalendar::setApart(GeneratedEvent& event,
                                                                  const std::vector<qint64>& originals) {
    std::vector<Apart> all;
    for (const qint64 original : originals) {
        if (!oneIn(6)) continue;
        Apart apart{original, original + (event.wholeDay ? s_dayMs * (number(5) + 1) : (number(9) + 1) * 1'800'000LL),
                    oneIn(3)};
        // The second of two hours of one name can't be written as a local time: it would be read as the first.
        if (timeLine("DTSTART", event, apart.startMs) == timeLine("DTSTART", event, apart.startMs - 3'600'000))
            apart.startMs += 2 * 3'600'000LL;
        event.apart += "BEGIN:VEVENT\r\nUID:" + event.uid.toUtf8() + "\r\nSEQUENCE:" + QByteArray::number(number(3)) +
                       "\r\n" + folded(timeLine("RECURRENCE-ID", event, original)) +
                       folded(timeLine("DTSTART", event, apart.startMs)) +
                       (apart.cancelled ? "STATUS:CANCELLED\r\n" : "") + "END:VEVENT\r\n";
        all.push_back(apart);
    }
    return all;
}

QByteArray GeneratedCalendar::text() const {
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\n" + s_outlook + s_own;
    for (const GeneratedEvent& event : events) {
        // An instance that differs may stand before its event.
        if (event.lines.size() % 2 == 0) text += event.apart;
        text +=
            "BEGIN:VEVENT\r\nUID:" + event.uid.toUtf8() + "\r\n" + event.lines + "SUMMARY:Made up\r\nEND:VEVENT\r\n";
        if (event.lines.size() % 2 != 0) text += event.apart;
    }
    return text + "END:VCALENDAR\r\n";
}

} // namespace chalktalk::tests
