#include "ui/pictures/development_shots.h"

#include "app/unaddressed/unaddressed_list.h"
#include "app/workspace.h"
#include "ui/main_window.h"

namespace chalktalk::ui::shots {

namespace {

// The plan of somebody in the line of whoever looks that is as wanted.
std::optional<domain::DevelopmentPlanLine> planFor(const PictureScene& scene,
                                                   bool (*wanted)(const domain::DevelopmentPlanLine&)) {
    const auto log = scene.workspace.coaching();
    for (const domain::DevelopmentPlanLine& line : log->plans())
        if (scene.workspace.canCoach(line.person) && wanted(line)) return line;
    return {};
}

void openPlan(PictureScene& scene, const std::optional<domain::DevelopmentPlanLine>& plan) {
    if (!plan) return;
    scene.window.go({QStringLiteral("development"), scene.workspace.ledger()->person(plan->person).id,
                     QString::number(plan->id.value)});
}

} // namespace

bool lookAs(PictureScene& scene, domain::Role role) {
    const auto ledger = scene.workspace.ledger();
    if (!ledger) return false;
    const Day today = scene.workspace.today();
    domain::PersonIndex chosen = domain::noPerson;
    std::size_t most = 0;
    for (domain::PersonIndex who = 0; who < ledger->people().size(); ++who) {
        if (ledger->person(who).role != role || !ledger->person(who).inSeat(today)) continue;
        const std::size_t line = ledger->lineOf(who, today).size();
        if (chosen == domain::noPerson || line > most) chosen = who, most = line;
    }
    if (chosen != domain::noPerson) scene.workspace.setMe(chosen);
    return chosen != domain::noPerson;
}

void goTo(PictureScene& scene, const char* page, const char* part) {
    scene.window.go({QString::fromLatin1(page), {}, QString::fromLatin1(part)});
}

void todayOfSecondLine(PictureScene& scene) {
    if (lookAs(scene, domain::Role::SecondLineManager)) goTo(scene, "today", "");
}

void plans(PictureScene& scene) {
    if (lookAs(scene, domain::Role::SecondLineManager)) goTo(scene, "plans", "");
}

void reviewedPlan(PictureScene& scene) {
    openPlan(scene, planFor(scene, [](const domain::DevelopmentPlanLine& plan) {
                 return plan.state == domain::DevelopmentState::Reviewed;
             }));
}

void draftedPlan(PictureScene& scene) {
    openPlan(scene, planFor(scene, [](const domain::DevelopmentPlanLine& plan) {
                 return plan.state == domain::DevelopmentState::Draft;
             }));
}

void newAssessment(PictureScene& scene) {
    const auto plan =
        planFor(scene, [](const domain::DevelopmentPlanLine& line) { return line.agreedOn && !line.closedOn; });
    if (!plan) return;
    scene.window.go(
        {QStringLiteral("assessment"), scene.workspace.ledger()->person(plan->person).id, QStringLiteral("new")});
}

void doneAssessment(PictureScene& scene) {
    const auto log = scene.workspace.coaching();
    const domain::AssessmentLine* latest = nullptr;
    for (const domain::AssessmentLine& line : log->assessments())
        if (line.state == domain::AssessmentState::Done && scene.workspace.canCoach(line.person) &&
            (!latest || latest->day < line.day))
            latest = &line;
    if (latest)
        scene.window.go({QStringLiteral("assessment"), scene.workspace.ledger()->person(latest->person).id,
                         QString::number(latest->id.value)});
}

void personDevelopment(PictureScene& scene) {
    const auto plan = planFor(scene, [](const domain::DevelopmentPlanLine& line) { return !line.closedOn; });
    if (plan)
        scene.window.go({QStringLiteral("person"), scene.workspace.ledger()->person(plan->person).id,
                         QStringLiteral("development")});
}

void todayOfCro(PictureScene& scene) {
    if (lookAs(scene, domain::Role::Cro)) goTo(scene, "today", "");
}

void unaddressed(PictureScene& scene) { scene.window.go({QStringLiteral("dashboard"), {}, app::unaddressedPart()}); }

void cell(PictureScene& scene) {
    const auto ledger = scene.workspace.ledger();
    for (const auto& team : scene.workspace.teams())
        if (team.manager != domain::noPerson && !team.reps.empty())
            return goTo(
                scene, "cell",
                qPrintable(QStringLiteral("manager/%1/coaching_coverage").arg(ledger->person(team.manager).id.value)));
}

void quarterlyReview(PictureScene& scene) { goTo(scene, "review", ""); }

} // namespace chalktalk::ui::shots
