// Everybody's plans as a list, and one person's development at a glance.
#include "app/development/plan_list.h"

#include "app/development/person_development.h"
#include "store/assessment_store.h"
#include "store/development_plan_store.h"
#include "tests/app/coached.h"
#include "tests/app/session/begun_session.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::PersonDevelopment;
using app::PlanList;
using domain::DevelopmentPlan;

namespace {

DevelopmentPlan plan(Coached& coached, const char* person, const char* begun) {
    DevelopmentPlan made;
    made.person = coached.id(person), made.author = coached.id("Carla"), made.coach = coached.id("Mia");
    made.begunOn = day(begun);
    domain::FocusSkill& focus = made.focus.emplace_back();
    focus.skill = QStringLiteral("listening"), focus.name = QStringLiteral("Listening");
    return made;
}

void agreeOn(DevelopmentPlan& made, const char* iso) {
    made.contentAtMs = 1;
    for (const PersonId who : {made.person, made.author, made.coach})
        made.agreements.push_back({who, 2, day(iso), false});
}

void keep(Coached& coached, const DevelopmentPlan& made) {
    const auto kept = store::saveDevelopmentPlan(*opened(coached.workspace()), made, coached.id("Carla"),
                                                 coached.workspace().clock());
    REQUIRE(kept);
}

QString cell(const PlanList& list, int row, PlanList::Column column) {
    return list.data(list.index(row, column)).toString();
}

bool isRead(const PlanList& list) {
    return soon([&] { return !list.isLoading(); });
}

} // namespace

TEST_CASE("the list of plans says who needs what, the most pressing first, and each part holds its own") {
    Coached coached;
    coached.lookAs("Carla");
    DevelopmentPlan ana = plan(coached, "Ana", "2026-04-01"), bo = plan(coached, "Bo", "2026-06-20");
    agreeOn(ana, "2026-04-02");
    keep(coached, ana);
    keep(coached, bo);
    DevelopmentPlan cem = plan(coached, "Cem", "2026-01-10");
    cem.closedOn = day("2026-05-01"), cem.became = domain::Became::Reached;
    keep(coached, cem);
    coached.settle();
    PlanList list(coached.workspace());
    REQUIRE(isRead(list));
    CHECK(list.count(PlanList::Show::Running) == 2);
    CHECK(list.count(PlanList::Show::Closed) == 1);
    CHECK(list.count(PlanList::Show::All) == 6); // five reps, and the plan that is closed
    const int needing = list.count(PlanList::Show::Needing);
    CHECK(needing >= 2);
    CHECK(list.rowCount() == needing);
    CHECK(list.sentence().contains(u"of 5 people need something"));
    list.show(PlanList::Show::Running);
    REQUIRE(list.rowCount() == 2);
    CHECK(cell(list, 0, PlanList::Person) == u"Ana Abel"); // a review waits longer than a yes
    CHECK(cell(list, 0, PlanList::Needs) == u"89 days without a review");
    CHECK(cell(list, 0, PlanList::State) == u"Agreed");
    CHECK(cell(list, 0, PlanList::Focus) == u"Listening");
    CHECK(cell(list, 1, PlanList::Needs).startsWith(u"Waits for the yes of"));
    CHECK(list.data(list.index(0, 0), PlanList::PersonRole).toLongLong() == coached.id("Ana").value);
    CHECK(list.data(list.index(0, 0), PlanList::PlanRole).toLongLong() != 0);
    CHECK(list.data(list.index(0, 0), PlanList::ManagerRole).toString() == u"Mia Manager");
    list.show(PlanList::Show::Closed);
    REQUIRE(list.rowCount() == 1);
    CHECK(cell(list, 0, PlanList::Needs) == u"Reached, closed on 1 May");
    // A first-line manager sees their own people's.
    coached.lookAs("Max");
    REQUIRE(isRead(list));
    CHECK(list.count(PlanList::Show::All) == 2);
    CHECK(list.count(PlanList::Show::Closed) == 0);
}

TEST_CASE("a person's development shows plans, assessments and what was set by hand, to the line only") {
    Coached coached;
    coached.lookAs("Carla");
    DevelopmentPlan ana = plan(coached, "Ana", "2026-06-01");
    agreeOn(ana, "2026-06-02");
    keep(coached, ana);
    domain::Assessment rated;
    rated.person = coached.id("Ana"), rated.rater = coached.id("Mia"), rated.side = domain::Side::FirstLine;
    rated.day = day("2026-06-10"), rated.model = 1, rated.withoutOwn = true;
    rated.state = domain::AssessmentState::Done,
    rated.doneAtMs = QDateTime(QDate(2026, 6, 10), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    domain::SkillRating& listening = rated.ratings.emplace_back();
    listening.skill = QStringLiteral("listening"), listening.name = QStringLiteral("Listening");
    listening.level = 2, listening.anchor = QStringLiteral("…");
    listening.evidence.push_back(
        {domain::EvidenceKind::OneToOne, 1, day("2026-06-09"), QStringLiteral("Went on with the list")});
    REQUIRE(store::saveAssessment(*opened(coached.workspace()), rated, rated.rater, coached.workspace().clock()));
    coached.settle();
    PersonDevelopment development(coached.workspace());
    QSignalSpy failed(&development, &PersonDevelopment::failed), said(&development, &PersonDevelopment::said);
    development.setPerson(coached.id("Ana"));
    REQUIRE(soon([&] { return !development.isLoading() && !development.standings().empty(); }));
    REQUIRE(development.plans().size() == 1);
    CHECK(development.plans().front().title == u"Listening");
    CHECK(development.plans().front().detail == u"Agreed · begun 1 June");
    REQUIRE(development.assessments().size() == 1);
    CHECK(development.assessments().front().title == u"Mia Manager, 10 June");
    CHECK(development.assessments().front().detail.startsWith(u"First line · 1 skill"));
    CHECK(development.assessments().front().detail.endsWith(u" · without own ratings"));
    CHECK(development.need().need == coaching::PlanNeed::None);
    const auto standing =
        std::ranges::find(development.standings(), QStringLiteral("listening"), &coaching::SkillStanding::skill);
    REQUIRE(standing != development.standings().end());
    CHECK(standing->level == 2);
    CHECK(development.resultsText().contains(u"by results"));
    CHECK_FALSE(development.skillWill().quadrant); // one fresh rating

    development.place(domain::PlacementKind::SkillWill, static_cast<quint8>(domain::Quadrant::Stretch), {});
    CHECK(failed.count() == 1); // not without a reason
    development.place(domain::PlacementKind::SkillWill, static_cast<quint8>(domain::Quadrant::Stretch),
                      QStringLiteral("leads the new segment"));
    REQUIRE(soon([&] { return development.skillWill().quadrant == domain::Quadrant::Stretch; }));
    CHECK(development.skillWill().byHand->reason == u"leads the new segment");
    development.place(domain::PlacementKind::Results, static_cast<quint8>(domain::ResultGroup::A),
                      QStringLiteral("two deals slipped a day"));
    // The facts end before the day on which it was set: it is said beside what they say.
    REQUIRE(soon([&] { return development.resultsText().contains(u"set by hand"); }));
    CHECK(development.resultsText().contains(u"A from "));
    development.placeByFacts(domain::PlacementKind::Results);
    REQUIRE(soon([&] { return !development.resultsText().contains(u"by hand") && !development.isLoading(); }));

    coached.lookAs("Ana"); // one's own is read, and not placed
    REQUIRE(soon([&] { return !development.isLoading(); }));
    CHECK(development.plans().size() == 1);
    development.place(domain::PlacementKind::Results, 0, QStringLiteral("because"));
    CHECK(failed.count() == 2);
    coached.lookAs("Max");
    REQUIRE(soon([&] { return !development.isLoading(); }));
    CHECK(development.plans().empty());
    CHECK(development.standings().empty());
}
