#include "tests/ui/today/busy_day.h"

#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <ctime>

namespace chalktalk::tests {

double ownMilliseconds() {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

BusyDay::BusyDay(QSize size) : m(size) {}

CallInWords BusyDay::at(const char* time) const { return call(m.person, (std::string("2026-03-12T") + time).c_str()); }

CallId BusyDay::keep(CallInWords words) {
    auto& workspace = m.test.workspace();
    return keepCall(workspace, words, workspace.ledger()->person(m.coach).id).id;
}

void BusyDay::fillWeek(int reps, int calls) {
    auto& workspace = m.test.workspace();
    const auto ledger = workspace.ledger();
    const auto team = workspace.visibleReps();
    const PersonId me = ledger->person(workspace.me()).id;
    REQUIRE(static_cast<int>(team.size()) >= reps);
    std::vector<domain::Call> all;
    constexpr qint64 minute = 60'000, day = 24 * 60 * minute;
    const qint64 monday = instant("2026-03-09T08:00");
    for (int i = 0; i < calls; ++i) {
        const auto index = team[static_cast<std::size_t>(i % reps)];
        const qint64 start = monday + (i % 5) * day + (i * 37 % 600) * minute;
        CallInWords words(ledger->person(index).id, start);
        words.with("Halden Foods").lasts(30 + 15 * (i % 3)).along(me); // so that it is one's own to plan, too
        if (i % 2 == 0) words.significant();
        if (i % 4 == 0) words.ready();
        all.push_back(words.whole());
    }
    auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    REQUIRE(store::saveCalls(**database, std::move(all), ledger->person(m.coach).id, workspace.clock()));
}

void BusyDay::settle() {
    m.test.workspace().reloadCoaching();
    m.test.settle();
}

domain::CallLine BusyDay::line(CallId id) {
    m.test.settle();
    const auto* line = m.test.workspace().coaching()->find(id);
    REQUIRE(line);
    return *line;
}

} // namespace chalktalk::tests
