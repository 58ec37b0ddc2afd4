// A thousand calendars with rules, zones and changes of the clocks: every instance is where libical itself, asked
// another way, has it.
#include "io/calendar_file.h"
#include "tests/support/catch.h"
#include "tests/support/generated_calendar.h"

#include <libical/ical.h>
#include <map>
#include <memory>
#include <QDateTime>
#include <random>
#include <set>

using namespace chalktalk;
using tests::GeneratedCalendar;
using tests::GeneratedEvent;

namespace {

constexpr int calendars = 1000;
constexpr qint64 dayMs = 86'400'000;
const qint64 fromMs = QDateTime(QDate(2026, 2, 1), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();
const qint64 toMs = QDateTime(QDate(2026, 11, 15), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch();

// Starts of one event by libical's own walk over all of it: it finds zones, exceptions and single days by itself.
std::map<QString, std::set<qint64>> byLibical(const QByteArray& text) {
    std::map<QString, std::set<qint64>> all;
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> root(icalparser_parse_string(text.constData()),
                                                                        icalcomponent_free);
    REQUIRE(root);
    const icaltimetype from = icaltime_from_string("20260101T000000Z"), to = icaltime_from_string("20261231T000000Z");
    icalcomponent* event = icalcomponent_get_first_component(root.get(), ICAL_VEVENT_COMPONENT);
    for (; event; event = icalcomponent_get_next_component(root.get(), ICAL_VEVENT_COMPONENT)) {
        if (icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) continue;
        auto& starts = all[QString::fromUtf8(icalcomponent_get_uid(event))];
        icalcomponent_foreach_recurrence(
            event, from, to,
            [](icalcomponent*, icaltime_span* span, void* into) {
                static_cast<std::set<qint64>*>(into)->insert(static_cast<qint64>(span->start) * 1000);
            },
            &starts);
        std::erase_if(starts, [](qint64 ms) { return ms < fromMs || ms >= toMs; });
    }
    return all;
}

struct Read {
    std::map<QString, std::set<qint64>> starts; // of those that take place
    std::set<QString> keys;
    bool doubles = false;
};

Read byChalktalk(const QByteArray& text) {
    const auto file = io::readCalendar(text, fromMs, toMs, QTimeZone::utc());
    REQUIRE(file);
    Read read;
    for (const io::CalendarInstance& instance : file->instances) {
        read.doubles = !read.keys.insert(instance.key()).second || read.doubles;
        if (!instance.cancelled) read.starts[instance.uid].insert(instance.startMs);
    }
    return read;
}

bool sameStarts(const std::map<QString, std::set<qint64>>& expected, const Read& read) {
    for (const auto& [uid, starts] : expected) {
        const auto found = read.starts.find(uid);
        if ((found == read.starts.end() ? std::set<qint64>() : found->second) != starts) return false;
    }
    return true;
}

std::string told(const std::map<QString, std::set<qint64>>& expected, const Read& read) {
    std::string all;
    for (const auto& [uid, starts] : expected) {
        const auto at = read.starts.find(uid);
        const std::set<qint64> found = at == read.starts.end() ? std::set<qint64>() : at->second;
        const auto list = [&](const char* what, const std::set<qint64>& one, const std::set<qint64>& other) {
            for (const qint64 ms : one) {
                if (!other.contains(ms))
                    all += what + QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate).toStdString();
            }
        };
        list(" missing ", starts, found);
        list(" extra ", found, starts);
    }
    return all;
}

} // namespace

TEST_CASE("a thousand calendars: every instance is where libical has it, moved ones moved, cancelled ones gone") {
    const unsigned seed = qEnvironmentVariableIsSet("CHALKTALK_SEED") ? qEnvironmentVariable("CHALKTALK_SEED").toUInt()
                                                                      : std::random_device()();
    std::size_t instances = 0, moved = 0, cancelled = 0, differences = 0;
    for (unsigned i = 0; i < calendars; ++i) {
        GeneratedCalendar calendar(seed + i);
        auto expected = byLibical(calendar.text());
        const Read plain = byChalktalk(calendar.text());
        INFO("CHALKTALK_SEED=" << seed + i << told(expected, plain) << "\n" << calendar.text().toStdString());
        REQUIRE(sameStarts(expected, plain));
        REQUIRE_FALSE(plain.doubles);
        if (i % 5 == 0) { // the control: the same comparison notices exceptions and zones that are forgotten
            for (const auto& [word, other] : {std::pair("EXDATE", "X-NO-EXDATE"), std::pair(";TZID=", ";X-Z=")}) {
                const auto lacking = byChalktalk(QByteArray(calendar.text()).replace(word, other));
                differences += sameStarts(expected, lacking) ? 0 : 1;
            }
        }

        for (GeneratedEvent& event : calendar.events) {
            if (!event.recurs) continue;
            auto& starts = expected[event.uid];
            const std::vector<qint64> originals(starts.begin(), starts.end());
            const auto apart = calendar.setApart(event, originals);
            for (const auto& one : apart) starts.erase(one.originalMs);
            for (const auto& one : apart) {
                if (!one.cancelled && one.startMs >= fromMs && one.startMs < toMs) starts.insert(one.startMs);
                (one.cancelled ? cancelled : moved) += 1;
            }
        }
        const Read changed = byChalktalk(calendar.text());
        INFO("with changes:" << told(expected, changed) << "\n" << calendar.text().toStdString());
        REQUIRE(sameStarts(expected, changed));
        REQUIRE_FALSE(changed.doubles);
        // Whatever kept its time or was moved within the span kept its key, so that no second call comes of it.
        for (const QString& key : plain.keys) {
            if (!changed.keys.contains(key)) continue;
            ++instances;
        }
        const Read again = byChalktalk(calendar.text());
        REQUIRE(again.keys == changed.keys);
    }
    std::printf(
        "%d calendars from CHALKTALK_SEED=%u: %zu instances, %zu moved, %zu cancelled; the control differed %zu "
        "times\n",
        calendars, seed, instances, moved, cancelled, differences);
    CHECK(instances > 10'000);
    CHECK(moved > 1000);
    CHECK(cancelled > 500);
    CHECK(differences > 100);
}
