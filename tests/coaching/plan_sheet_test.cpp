// The sheet that goes along, in words.
#include "coaching/plan_sheet.h"
#include "tests/support/catch.h"

#include <QDateTime>

using namespace chalktalk;
using coaching::PlanSheet;
using domain::Call;

namespace {

Call callAt(const QDate& day, const QTime& time, int minutes) {
    Call call;
    call.kind = domain::CallKind::Demo;
    call.startMs = QDateTime(day, time, QTimeZone("Europe/London")).toMSecsSinceEpoch();
    call.minutes = minutes;
    return call;
}

PlanSheet sheetOf(const Call& call, const QString& customer = QStringLiteral("Halden Foods")) {
    return coaching::planSheet(call, QStringLiteral("Marcus Hale"), {}, customer, QTimeZone("Europe/London"));
}

} // namespace

TEST_CASE("the head of the sheet says what, when and who, across midnight and in another zone") {
    Call call = callAt({2026, 3, 12}, {14, 0}, 45);
    CHECK(sheetOf(call).title == QStringLiteral("Demo with Halden Foods"));
    CHECK(sheetOf(call).subtitle == QStringLiteral("Thu 12 March, 14:00–14:45 · Marcus Hale"));
    call.title = QStringLiteral("Kick-off");
    CHECK(sheetOf(call, {}).title == QStringLiteral("Kick-off"));
    CHECK(sheetOf(callAt({2026, 3, 12}, {23, 30}, 60))
              .subtitle.startsWith(QStringLiteral("Thu 12 March, 23:30–Fri 00:30")));
    call.zone = QStringLiteral("America/New_York");
    CHECK(sheetOf(call).subtitle.startsWith(QStringLiteral("Thu 12 March, 10:00–10:45 (")));
    call.zone = QStringLiteral("Nowhere/At_All");
    CHECK(sheetOf(call).subtitle.startsWith(QStringLiteral("Thu 12 March, 14:00–14:45")));
    // The hour that does not exist lies in between: 00:30 and an hour is 02:30.
    CHECK(sheetOf(callAt({2026, 3, 29}, {0, 30}, 60)).subtitle.contains(QStringLiteral("00:30–02:30")));
}

TEST_CASE("only what was planned stands on the sheet, and only parts that have something in them") {
    Call call = callAt({2026, 3, 12}, {14, 0}, 45);
    CHECK(sheetOf(call).parts.empty());
    call.questions.emplace_back().text = QStringLiteral("What changed?");
    call.questions.emplace_back().text = QStringLiteral("Did the fire alarm ring?");
    call.questions.back().planned = false;
    call.troubles.emplace_back().text = QStringLiteral("The alarm");
    call.troubles.back().planned = false;
    call.information.emplace_back().text = QStringLiteral("   ");
    call.attendees.emplace_back();
    const PlanSheet sheet = sheetOf(call);
    REQUIRE(sheet.parts.size() == 1);
    CHECK(sheet.parts.front().title == QStringLiteral("Ask"));
    CHECK(sheet.parts.front().lines.size() == 1);
    CHECK(sheet.parts.front().room);
}

TEST_CASE("the sheet can be pasted: milestone with its day and fallback, then part by part") {
    Call call = callAt({2026, 3, 12}, {14, 0}, 45);
    call.plan.milestone = QStringLiteral("Dana invites her CFO");
    call.plan.milestoneBy = Day::fromDate({2026, 3, 20});
    call.plan.fallback = QStringLiteral("She names him");
    call.plan.agenda = QStringLiteral("What you want\n\nHow we go on");
    call.attendees = {{QStringLiteral("Dana Reed"), QStringLiteral("COO"), domain::Stance::Champion, true}};
    CHECK(
        coaching::sheetText(sheetOf(call)) ==
        QStringLiteral("Demo with Halden Foods\n"
                       "Thu 12 March, 14:00–14:45 · Marcus Hale\n\n"
                       "Milestone: Dana invites her CFO\n"
                       "by Friday 20 March · Else: She names him\n\n"
                       "In the room\n- Dana Reed, COO\n  Champion · decides on the money\n\n"
                       "Agenda to offer\n- What you want\n- How we go on\n\n"
                       "Debrief within the hour after: reached the milestone? what came back? what next, by when?\n"));
}
