#include "ui/pictures/picture_shots.h"

#include "app/workspace.h"
#include "metrics/catalogue.h"
#include "ui/main_window.h"
#include "ui/person/fact_card.h"
#include "ui/person/person_page.h"
#include "ui/pictures/development_shots.h"
#include "ui/pictures/safety_shots.h"
#include "ui/session/session_page.h"

#include <algorithm>

namespace chalktalk::ui {

namespace {

using Scene = PictureScene;

constexpr char nowhere[] = "";
template <const char* page, const char* part = nowhere> void goTo(Scene& scene) {
    scene.window.go({QString::fromLatin1(page), {}, QString::fromLatin1(part)});
}

template <const char* part> void goToPerson(Scene& scene) {
    const auto rep = scene.rep ? scene.rep : tellingRep(scene.workspace);
    scene.window.go({QStringLiteral("person"), rep, QString::fromLatin1(part)});
}

void goToImport(Scene& scene) {
    if (scene.exports.isEmpty())
        scene.window.go({QStringLiteral("import"), {}, {}});
    else
        scene.window.importFiles(scene.exports);
}

void openRecords(Scene& scene) {
    if (auto* page = dynamic_cast<PersonPage*>(scene.window.page()); page && !page->cards().empty())
        page->cards().front()->setOpen(true);
}

void goToPrepare(Scene& scene) {
    scene.rep = tellingRep(scene.workspace, scene.frame);
    scene.workspace.setMe(coachOf(scene.workspace, *scene.rep));
    scene.window.go({QStringLiteral("prepare"), scene.rep, {}});
}

void goToSession(Scene& scene) { scene.window.go({QStringLiteral("session"), scene.rep, QStringLiteral("new")}); }

// A one-to-one with something said in it.
void talk(Scene& scene) {
    auto* page = dynamic_cast<SessionPage*>(scene.window.page());
    if (!page || !page->editor().form().commitments.empty()) return;
    auto& editor = page->editor();
    editor.setRepWords(0, QStringLiteral("I talk about the product too early, so they ask me to send something."));
    editor.setCoachView(0, QStringLiteral("On the two calls I heard, the pain came up after the demo was offered."));
    editor.setRepWords(1, QStringLiteral("Ask what it costs them before I show anything."));
    if (!editor.content().causes.empty())
        editor.addCause(editor.content().causes.front().id, editor.content().causes.front().text);
    editor.setSharedNote(QStringLiteral("Next time: listen to one call together."));
    editor.setPrivateNote(QStringLiteral("Seems tired; ask how the move went."));
    app::CommitmentWish wish;
    wish.what = QStringLiteral("Agree the milestone up front");
    wish.due = scene.workspace.today() + 7;
    if (!editor.form().session.facts.empty()) {
        wish.indicator = editor.form().session.facts.front().fact.indicator;
        wish.checkOn = scene.workspace.today() + 28;
        if (const auto index = metrics::indicatorIndex(wish.indicator))
            wish.move =
                metrics::indicator(*index).better == metrics::Better::More ? domain::Move::Up : domain::Move::Down;
    }
    editor.addCommitment(wish);
}

void finishSession(Scene& scene) {
    auto* page = dynamic_cast<SessionPage*>(scene.window.page());
    if (!page) return;
    auto& editor = page->editor();
    for (std::size_t i = 0; i < editor.form().session.facts.size(); ++i)
        if (editor.form().session.facts[i].ending == domain::Ending::None) editor.endFact(i, domain::Ending::Discussed);
    editor.finish();
}

void stay(Scene&) {}

// A call to show: a significant one of the team of whoever is photographed, as `wanted` says; the nearest to now.
std::optional<domain::CallLine> callFor(Scene& scene, bool (*wanted)(const domain::CallLine&, qint64 nowMs)) {
    const auto log = scene.workspace.coaching();
    const qint64 now = scene.workspace.clock().nowUtc().toMSecsSinceEpoch();
    std::optional<domain::CallLine> nearest;
    for (const domain::CallLine& line : log->calls())
        if (line.significant && line.state == domain::CallState::Set && scene.workspace.canCoach(line.person) &&
            wanted(line, now) && (!nearest || std::abs(line.startMs - now) < std::abs(nearest->startMs - now)))
            nearest = line;
    return nearest;
}

void goToCall(Scene& scene, const std::optional<domain::CallLine>& call, const QString& work) {
    if (!call) return;
    scene.call = call->id;
    scene.window.go({QStringLiteral("call"), scene.workspace.ledger()->person(call->person).id,
                     QString::number(call->id.value) + u'/' + work});
}

void goToPlan(Scene& scene) {
    goToCall(scene,
             callFor(scene, [](const domain::CallLine& line,
                               qint64 now) { return line.startMs > now && line.plan == domain::PlanState::Ready; }),
             QStringLiteral("plan"));
}

void goToNewPlan(Scene& scene) {
    goToCall(scene,
             callFor(scene, [](const domain::CallLine& line,
                               qint64 now) { return line.startMs > now && line.plan == domain::PlanState::None; }),
             QStringLiteral("plan"));
}

void goToDebrief(Scene& scene) {
    goToCall(scene,
             callFor(scene, [](const domain::CallLine& line,
                               qint64 now) { return line.endMs <= now && line.hadReadyPlan() && !line.isDebriefed(); }),
             QStringLiteral("debrief"));
}

void goToDebriefed(Scene& scene) {
    goToCall(scene,
             callFor(scene, [](const domain::CallLine& line,
                               qint64 now) { return line.endMs <= now && line.hadReadyPlan() && line.isDebriefed(); }),
             QStringLiteral("debrief"));
}

void goToAccount(Scene& scene) {
    const auto call = callFor(scene, [](const domain::CallLine& line, qint64) { return !line.account.isNull(); });
    if (call) scene.window.go({QStringLiteral("account"), {}, QString::number(call->account.value)});
}

constexpr char start[] = "start", team[] = "team", all[] = "all", settings[] = "settings", facts[] = "",
               oneToOnes[] = "one-to-ones", commitments[] = "commitments", profile[] = "profile",
               timeline[] = "timeline", rhythm[] = "rhythm", today[] = "today", calls[] = "calls", week[] = "week",
               rule[] = "rule", calendar[] = "calendar", personCalls[] = "calls", regions[] = "habits/region",
               capacity[] = "capacity", ramp[] = "ramp";

constexpr PictureShot s_shots[] = {
    {"start", Needs::Nothing, goTo<start>},
    {"import", Needs::Nothing, goToImport},
    {"team", Needs::Store, goTo<team>},
    {"reps", Needs::Store, goTo<team, all>},
    {"person", Needs::Store, goToPerson<facts>},
    {"records", Needs::Store, openRecords},
    {"palette", Needs::Store, [](Scene& scene) { scene.window.showPalette(); }},
    {"settings", Needs::Store, goTo<settings>},
    {"prepare", Needs::Sample, goToPrepare},
    {"session", Needs::Sample, goToSession, talk},
    {"closing", Needs::Sample, stay, finishSession},
    {"person-oneonones", Needs::Sample, goToPerson<oneToOnes>},
    {"person-commitments", Needs::Sample, goToPerson<commitments>},
    {"person-profile", Needs::Sample, goToPerson<profile>},
    {"person-timeline", Needs::Sample, goToPerson<timeline>},
    {"commitments", Needs::Sample, goTo<commitments>},
    {"rhythm", Needs::Sample, goTo<rhythm>},
    {"today", Needs::Sample, goTo<today>},
    {"calls", Needs::Sample, goTo<calls, week>},
    {"calls-rule", Needs::Sample, goTo<calls, rule>},
    {"calls-calendar", Needs::Sample, goTo<calls, calendar>},
    {"plan", Needs::Sample, goToPlan},
    {"plan-new", Needs::Sample, goToNewPlan},
    {"debrief", Needs::Sample, goToDebrief},
    {"debriefed", Needs::Sample, goToDebriefed},
    {"person-calls", Needs::Sample, goToPerson<personCalls>},
    {"account", Needs::Sample, goToAccount},
    {"capture", Needs::Sample, [](Scene& scene) { scene.window.captureCall(); }},
    {"today-second-line", Needs::Sample, shots::todayOfSecondLine},
    {"development", Needs::Sample, shots::plans},
    {"development-plan", Needs::Sample, shots::reviewedPlan},
    {"development-draft", Needs::Sample, shots::draftedPlan},
    {"assessment", Needs::Sample, shots::newAssessment},
    {"assessment-done", Needs::Sample, shots::doneAssessment},
    {"person-development", Needs::Sample, shots::personDevelopment},
    {"today-cro", Needs::Sample, shots::todayOfCro},
    {"dashboard", Needs::Sample, shots::dashboard<facts>},
    {"dashboard-regions", Needs::Sample, shots::dashboard<regions>},
    {"dashboard-capacity", Needs::Sample, shots::dashboard<capacity>},
    {"dashboard-ramp", Needs::Sample, shots::dashboard<ramp>},
    {"dashboard-unaddressed", Needs::Sample, shots::unaddressed},
    {"cell", Needs::Sample, shots::cell},
    {"review", Needs::Sample, shots::quarterlyReview},
    {"backups", Needs::Sample, shots::backups, shots::makeBackups},
    {"backups-compared", Needs::Sample, stay, shots::compare},
    {"bin", Needs::Sample, shots::bin},
    {"check", Needs::Sample, shots::check},
    {"seal", Needs::Sample, shots::seal},
    {"erase", Needs::Sample, shots::erase},
};

} // namespace

std::span<const PictureShot> pictureShots() { return s_shots; }

std::optional<PersonId> tellingRep(app::Workspace& workspace, std::size_t nth) {
    const auto snapshot = workspace.snapshot();
    std::vector<std::pair<long, PersonId>> reps;
    if (snapshot)
        for (const auto rep : workspace.visibleReps()) {
            const auto rows = snapshot->results.rowsOf(rep);
            const auto said = std::count_if(rows.begin(), rows.end(), [](const auto& row) {
                return row.grade == metrics::Grade::Gap || row.grade == metrics::Grade::Strength;
            });
            reps.emplace_back(said, workspace.ledger()->person(rep).id);
        }
    if (reps.empty()) return {};
    std::stable_sort(reps.begin(), reps.end(), [](const auto& x, const auto& y) { return x.first > y.first; });
    return reps[nth % reps.size()].second;
}

domain::PersonIndex coachOf(app::Workspace& workspace, PersonId rep) {
    return workspace.ledger()->managerOf(workspace.indexOf(rep), workspace.today());
}

} // namespace chalktalk::ui
