#include "ui/person/calls_part.h"

#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/today/busy_day.h"
#include "ui/calls/calls_view.h"
#include "ui/person/person_page.h"
#include "ui/person/recurring_row.h"

#include <QPushButton>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

ui::CallsPart& openPart(BusyDay& day) {
    day.settle();
    day.m.test.go(QStringLiteral("person"), day.m.person, QStringLiteral("calls"));
    auto* page = dynamic_cast<ui::PersonPage*>(day.m.test.window().page());
    REQUIRE(page);
    REQUIRE(page->calls());
    return *page->calls();
}

} // namespace

TEST_CASE("a person's calls stand on their page, and only theirs") {
    BusyDay day;
    const CallId mine = day.keep(day.at("15:00").with("Halden").significant());
    auto& workspace = day.m.test.workspace();
    PersonId other;
    for (const auto index : workspace.visibleReps())
        if (index != day.m.rep) other = workspace.ledger()->person(index).id;
    const CallId theirs = day.keep(call(other, "2026-03-12T15:00").with("Castell"));
    auto& part = openPart(day);
    CHECK(waitFor([&] { return part.view()->list().rowOf(mine) >= 0; }));
    CHECK(part.view()->list().rowOf(theirs) < 0);
    look(day.m.test, QStringLiteral("a person's calls"));
}

TEST_CASE("what recurs is said with its calls, and each of them can be opened") {
    BusyDay day;
    std::vector<CallId> hindered;
    for (int i = 1; i <= 6; ++i)
        hindered.push_back(day.keep(call(day.m.person, QStringLiteral("2026-03-0%1T10:00").arg(i).toUtf8().constData())
                                        .with("Halden")
                                        .question("What does it cost you today?", domain::Said::No)
                                        .difficulty("the same thing again")
                                        .debriefed(20)));
    auto& part = openPart(day);
    REQUIRE(waitFor([&] { return !part.findChildren<ui::RecurringRow*>().isEmpty(); }));
    ui::RecurringRow* found = nullptr;
    for (auto* row : part.findChildren<ui::RecurringRow*>())
        if (row->isVisible() && row->calls().size() >= 3) found = row;
    REQUIRE(found);
    found->toggle()->click();
    day.m.test.settle();
    REQUIRE(found->calls().front()->isVisible());
    look(day.m.test, QStringLiteral("what recurs"));
    found->calls().front()->click();
    day.m.test.settle();
    CHECK(day.m.test.window().route().page == u"call");
    CHECK(day.m.test.window().route().part.endsWith(u"/debrief"));
}
