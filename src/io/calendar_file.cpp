#include "io/calendar_file.h"

#include "io/calendar_event.h"
#include "io/calendar_recurrence.h"
#include "io/text_encoding.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <set>
#include <span>

namespace chalktalk::io {

namespace {

constexpr qsizetype s_mostBytes = 64 * 1024 * 1024;
constexpr std::size_t s_mostInstances = 20'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

// UTF-8 without a mark before it and without the zeros at which C would stop; other bytes are read as Windows-1252.
std::string plainText(const QByteArray& bytes) {
    std::string_view text(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    std::string plain;
    if (isUtf8(text))
        plain = text;
    else
        appendWindows1252(text, plain);
    std::erase(plain, '\0');
    return plain;
}

// Whether the last line is the one that ends a calendar: a file that was cut off on its way has another.
bool endsAsCalendar(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    if (last == std::string_view::npos) return false;
    text = text.substr(0, last + 1);
    const std::size_t line = text.find_last_of("\r\n");
    if (line != std::string_view::npos) text.remove_prefix(line + 1);
    return QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())).toUpper() == "END:VCALENDAR";
}

class CalendarReader {
  public:
    CalendarReader(qint64 fromMs, qint64 toMs, const QTimeZone& zone) : m_fromMs(fromMs), m_zone(zone) {
        m_limits.toMs = toMs;
    }

    Result<CalendarFile> read(const QByteArray& bytes) {
        if (bytes.size() > s_mostBytes)
            return fail(ErrorCode::Unreadable, Texts::tr("This calendar is larger than 64 MB."));
        const std::string text = plainText(bytes);
        const Component root(icalparser_parse_string(text.c_str()));
        if (!root || !takeCalendars(root.get()))
            return fail(ErrorCode::Unreadable, Texts::tr("This is no calendar file (.ics)."));
        for (auto& [uid, event] : m_events) expand(uid, event);
        for (auto* list : {&m_file.instances, &m_file.elsewhere}) sort(*list);
        const bool isComplete = endsAsCalendar(text);
        for (const auto& [uid, event] : m_events) {
            m_file.uids << uid;
            if (isComplete && event.isRead) m_file.whole << uid;
        }
        sayProblems();
        return std::move(m_file);
    }

  private:
    // All that the file says of one event: the event, and instances that differ from it by their names.
    struct Event {
        std::optional<CalendarEvent> whole;
        std::map<QString, CalendarEvent> differing;
        bool isRead = false; // the event itself, with all its times
    };

    bool takeCalendars(icalcomponent* root) {
        if (icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT) {
            takeCalendar(root);
            return true;
        }
        bool any = false;
        icalcomponent* calendar = icalcomponent_get_first_component(root, ICAL_VCALENDAR_COMPONENT);
        for (; calendar; calendar = icalcomponent_get_next_component(root, ICAL_VCALENDAR_COMPONENT)) {
            takeCalendar(calendar);
            any = true;
        }
        return any;
    }

    void takeCalendar(icalcomponent* calendar) {
        m_unreadLines += icalcomponent_count_errors(calendar);
        if (m_file.name.isEmpty()) m_file.name = calendarName(calendar);
        const icalproperty_method method = icalcomponent_get_method(calendar);
        if (method == ICAL_METHOD_REPLY || method == ICAL_METHOD_COUNTER || method == ICAL_METHOD_REFRESH ||
            method == ICAL_METHOD_DECLINECOUNTER)
            return; // an answer to an event, and not the event
        m_zones.push_back(std::make_unique<CalendarZones>(calendar, m_zone, m_clocks));
        icalcomponent* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
        for (; event; event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
            CalendarEvent taken(event, *m_zones.back(), m_unknownZones);
            taken.isCancel = method == ICAL_METHOD_CANCEL;
            take(std::move(taken));
        }
    }

    void take(CalendarEvent event) {
        Event& known = m_events[event.uid()];
        if (event.instanceName()) {
            const auto [at, isNew] = known.differing.try_emplace(*event.instanceName(), event);
            if (!isNew && !at->second.isNewerThan(event)) at->second = std::move(event);
        } else if (!known.whole || !known.whole->isNewerThan(event)) {
            known.whole = std::move(event);
        }
    }

    void expand(const QString& uid, Event& event) {
        std::set<QString> apart; // instances that stand by themselves
        bool allApart = true;
        for (auto& [name, differing] : event.differing) {
            if (differing.isForLaterOnes()) ++m_laterOnes;
            apart.insert(event.whole ? differing.nameWithin(*event.whole) : name);
            allApart &= addAlone(uid, event.whole ? differing.nameWithin(*event.whole) : name, differing,
                                 event.whole && event.whole->isCancelled());
        }
        if (!event.whole) return;
        const auto occurrences =
            occurrencesOf(event.whole->component(), event.whole->zones(), m_limits, m_unknownZones);
        if (!occurrences) {
            ++m_timeless;
            return;
        }
        m_cutShort = m_cutShort || occurrences->cutShort;
        if (occurrences->unclear) ++m_unclear;
        // A line that can't be read may be the one that says how it repeats.
        event.isRead = allApart && !occurrences->cutShort && !occurrences->unclear &&
                       icalcomponent_count_errors(event.whole->component()) == 0;
        if (!occurrences->recurs) {
            event.isRead &= addAlone(uid, {}, *event.whole, false);
            return;
        }
        for (const Occurrence& one : occurrences->all) {
            const QString name = event.whole->nameOf(one);
            if (one.startMs < m_fromMs || apart.contains(name)) continue;
            CalendarInstance instance = event.whole->instanceAt(one.startMs);
            instance.instance = name;
            if (!add(std::move(instance), uid)) event.isRead = false;
        }
    }

    // One that does not follow from a rule: also where it lies outside of the span. False: it could not be taken.
    bool addAlone(const QString& uid, const QString& name, const CalendarEvent& event, bool wholeIsCancelled) {
        const auto startMs = event.startMs();
        if (!startMs) {
            // Whoever cancels need not say when it would have been.
            ++m_timeless;
            return false;
        }
        CalendarInstance instance = event.instanceAt(*startMs);
        instance.instance = name;
        instance.cancelled = instance.cancelled || wholeIsCancelled;
        return add(std::move(instance), uid);
    }

    bool add(CalendarInstance instance, const QString& uid) {
        const bool isInSpan = instance.startMs >= m_fromMs && instance.startMs < m_limits.toMs;
        auto& list = isInSpan ? m_file.instances : m_file.elsewhere;
        if (isInSpan && list.size() >= s_mostInstances) {
            m_cutShort = true;
            return false;
        }
        instance.uid = uid;
        list.push_back(std::move(instance));
        return true;
    }

    static void sort(std::vector<CalendarInstance>& instances) {
        std::ranges::stable_sort(instances, [](const CalendarInstance& a, const CalendarInstance& b) {
            return std::pair(a.startMs, a.key()) < std::pair(b.startMs, b.key());
        });
    }

    void sayProblems() {
        const auto many = [](const char* text, int n) {
            return QCoreApplication::translate("Calendar", text, nullptr, n);
        };
        auto& all = m_file.problems;
        if (m_unreadLines > 0)
            all << many(QT_TRANSLATE_NOOP("Calendar", "%n lines of this file can't be read and are left out."),
                        m_unreadLines);
        if (m_timeless > 0)
            all << many(QT_TRANSLATE_NOOP("Calendar", "%n entries have no time of beginning and are left out."),
                        m_timeless);
        if (m_unclear > 0)
            all << many(QT_TRANSLATE_NOOP("Calendar", "How %n entries repeat can't be understood."), m_unclear);
        if (m_laterOnes > 0)
            all << many(QT_TRANSLATE_NOOP("Calendar", "%n changes are said to hold for all later times too: only the "
                                                      "one time is taken."),
                        m_laterOnes);
        if (m_cutShort)
            all << Texts::tr("Entries repeat too often: this file is read up to %L1 times only.").arg(s_mostInstances);
        m_unknownZones.removeDuplicates();
        for (const QString& zone : m_unknownZones)
            all << Texts::tr("The time zone %1 is not known: its times are taken as those of %2.")
                       .arg(zone.left(80), QString::fromLatin1(m_zone.id()));
    }

    qint64 m_fromMs;
    QTimeZone m_zone;
    RecurrenceLimits m_limits;
    CalendarZones::Known m_clocks;
    std::vector<std::unique_ptr<CalendarZones>> m_zones;
    std::map<QString, Event> m_events;
    CalendarFile m_file;
    QStringList m_unknownZones;
    int m_unreadLines = 0, m_timeless = 0, m_unclear = 0, m_laterOnes = 0;
    bool m_cutShort = false;
};

} // namespace

Result<CalendarFile> readCalendar(const QByteArray& bytes, qint64 fromMs, qint64 toMs, const QTimeZone& zone) {
    return CalendarReader(fromMs, toMs, zone).read(bytes);
}

} // namespace chalktalk::io
