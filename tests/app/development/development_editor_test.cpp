// A development plan: begun with what facts suggest, agreed by each side, reviewed with verdicts, closed; kept, undone.
#include "app/development/development_editor.h"

#include "app/development/development_record.h"
#include "app/forms/record_saving.h"
#include "io/development_json.h"
#include "store/development_plan_store.h"
#include "store/draft_store.h"
#include "tests/app/coached.h"
#include "tests/app/session/begun_session.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::DevelopmentEditor;
using domain::DevelopmentPlan;
using domain::DevelopmentState;

namespace {

void begin(DevelopmentEditor& editor, Coached& coached, const char* person) {
    editor.begin(coached.id(person));
    REQUIRE(soon([&] { return editor.state() == DevelopmentEditor::State::Open; }));
}

std::vector<DevelopmentPlan> stored(Coached& coached, const char* person) {
    const auto all = store::loadDevelopmentPlansOf(*opened(coached.workspace()), coached.id(person));
    REQUIRE(all);
    return *all;
}

// Everything that a plan needs before anybody can say yes to it.
void write(DevelopmentEditor& editor, Coached& coached, const char* person = "Ana") {
    while (!editor.plan().focus.empty()) editor.removeFocus(0);
    editor.addFocus(QStringLiteral("defending-price"));
    editor.edit(QStringLiteral("focus/0/why"), [](DevelopmentPlan& plan) {
        plan.focus[0].why = QStringLiteral("I give in before they have asked twice");
        plan.focus[0].gap = domain::GapKind::Fear;
    });
    editor.setIndicator(0, QStringLiteral("win_rate"));
    editor.edit({}, [&](DevelopmentPlan& plan) {
        domain::DevelopmentAction& action = plan.actions.emplace_back();
        action.what = QStringLiteral("Play the price talk every Thursday");
        action.owner = coached.id(person);
        action.due = day("2026-07-31");
        plan.reviewDays = {day("2026-07-28")};
    });
    REQUIRE(editor.notAgreeableBecause().isEmpty());
}

void agree(DevelopmentEditor& editor, PersonId by) {
    editor.agree(by);
    REQUIRE(soon([&] { return editor.plan().isAgreedBy(by); }));
}

} // namespace

TEST_CASE(
    "a plan is written by whoever looks, coached by the person's manager, and agreed by each of them with a day") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    QSignalSpy named(&editor, &DevelopmentEditor::named), said(&editor, &DevelopmentEditor::said);
    begin(editor, coached, "Ana");
    CHECK(editor.plan().author == coached.id("Carla"));
    CHECK(editor.plan().coach == coached.id("Mia"));
    CHECK(editor.plan().begunOn == day("2026-06-30"));
    CHECK(editor.plan().reviewDays.size() == 3);
    CHECK_FALSE(editor.choices().empty());
    CHECK_FALSE(editor.facts().empty());
    CHECK(editor.planState() == DevelopmentState::Draft);
    editor.agree(coached.id("Ana"));
    CHECK(said.count() == 1); // it lacks what will be done
    write(editor, coached);
    REQUIRE(editor.plan().focus[0].baseline);
    CHECK(editor.plan().focus[0].baseline->indicator == u"win_rate");
    CHECK(editor.plan().focus[0].move == domain::Move::Up);
    CHECK(editor.plan().focus[0].levelAimed == 3); // expected, and not rated yet
    agree(editor, coached.id("Carla"));
    CHECK(named.count() == 1);
    agree(editor, coached.id("Ana")); // written down for her
    CHECK(editor.planState() == DevelopmentState::Draft);
    agree(editor, coached.id("Mia"));
    CHECK(editor.planState() == DevelopmentState::Agreed);
    const auto kept = stored(coached, "Ana");
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().isAgreed());
    CHECK(kept.front().agreementOf(coached.id("Ana"))->onPaper);
    CHECK_FALSE(kept.front().agreementOf(coached.id("Carla"))->onPaper);
    CHECK(kept.front().agreementOf(coached.id("Ana"))->day == day("2026-06-30"));
    editor.agree(coached.id("Bo")); // none of the three
    CHECK(kept.front().agreements.size() == 3);
}

TEST_CASE("a plan that says something else needs everybody's yes again, and an action that is done does not") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    write(editor, coached);
    for (const char* who : {"Carla", "Ana", "Mia"}) agree(editor, coached.id(who));
    editor.edit({}, [](DevelopmentPlan& plan) { plan.actions[0].state = domain::ActionState::Done; });
    CHECK(editor.plan().actions[0].closedOn == day("2026-06-30"));
    CHECK(editor.plan().isAgreed());
    CHECK(editor.planState() == DevelopmentState::InProgress);
    editor.edit(QStringLiteral("purpose"),
                [](DevelopmentPlan& plan) { plan.purpose = QStringLiteral("Lead a team in two years"); });
    CHECK_FALSE(editor.plan().isAgreedBy(coached.id("Ana")));
    CHECK_FALSE(editor.plan().isAgreedBy(coached.id("Carla")));
    editor.undo(); // it says what they agreed to again
    CHECK(editor.plan().isAgreed());
    editor.redo();
    agree(editor, coached.id("Ana"));
    CHECK_FALSE(stored(coached, "Ana").front().isAgreed());
    CHECK(stored(coached, "Ana").front().isAgreedBy(coached.id("Ana")));
    CHECK(stored(coached, "Ana").front().purpose == u"Lead a team in two years");
}

TEST_CASE("a review is kept with the indicator's verdict as of that day, and never changed") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    QSignalSpy said(&editor, &DevelopmentEditor::said);
    begin(editor, coached, "Ana");
    write(editor, coached);
    editor.beginReview(); // nobody agreed to it yet
    CHECK_FALSE(editor.reviewAhead());
    CHECK(said.count() == 1);
    for (const char* who : {"Carla", "Ana", "Mia"}) agree(editor, coached.id(who));
    editor.beginReview();
    REQUIRE(editor.reviewAhead());
    const domain::PlanReview& ahead = editor.reviewAhead()->review;
    REQUIRE(ahead.found.size() == 1);
    CHECK(ahead.found[0].outcome == u"too-early"); // it was frozen today
    CHECK_FALSE(ahead.found[0].verdict.isEmpty());
    CHECK(editor.reviewAhead()->sinceText.startsWith(u"0 days since it was agreed"));
    editor.finishReview({});
    CHECK(editor.plan().reviews.empty()); // nothing was said
    editor.editReview(QStringLiteral("rep"),
                      [](domain::PlanReview& review) { review.repWords = QStringLiteral("I held the price twice"); });
    editor.editReview({}, [](domain::PlanReview& review) { review.found[0].level = 3; });
    editor.finishReview({});
    REQUIRE(soon([&] { return !editor.plan().reviews.empty(); }));
    CHECK_FALSE(editor.reviewAhead());
    CHECK(editor.planState() == DevelopmentState::Reviewed);
    CHECK(editor.plan().isAgreed()); // a review says nothing new to agree to
    editor.undo();                   // and is not taken back by an undo
    const auto kept = stored(coached, "Ana").front();
    REQUIRE(kept.reviews.size() == 1);
    CHECK(kept.reviews[0].repWords == u"I held the price twice");
    CHECK(kept.reviews[0].found[0].level == 3);
    CHECK(kept.reviews[0].by == coached.id("Carla"));
    CHECK(kept.reviews[0].day == day("2026-06-30"));
    // The next one, on a day that was not agreed on yet, is for everybody to agree to.
    editor.beginReview();
    editor.editReview(QStringLiteral("rep"),
                      [](domain::PlanReview& review) { review.repWords = QStringLiteral("Again"); });
    editor.finishReview(day("2026-09-01"));
    REQUIRE(soon([&] { return editor.plan().reviews.size() == 2; }));
    CHECK(editor.plan().reviewDays.back() == day("2026-09-01"));
    CHECK_FALSE(editor.plan().isAgreed());
}

TEST_CASE("half a review is on disk as it is typed, and comes back after a crash without being one") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    {
        DevelopmentEditor editor(coached.workspace());
        begin(editor, coached, "Ana");
        write(editor, coached);
        for (const char* who : {"Carla", "Ana", "Mia"}) agree(editor, coached.id(who));
        editor.beginReview();
        editor.editReview(QStringLiteral("rep"),
                          [](domain::PlanReview& review) { review.repWords = QStringLiteral("half a sentence"); });
    } // left: the record is saved, the review waits in a draft
    REQUIRE(soon([&] {
        const auto drafts = store::listDrafts(*opened(coached.workspace()), coached.id("Carla"));
        REQUIRE(drafts);
        return drafts->size() == 1 && drafts->front().key.record == stored(coached, "Ana").front().id.value;
    }));
    CHECK(stored(coached, "Ana").front().reviews.empty());
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    REQUIRE(editor.reviewAhead());
    CHECK(editor.reviewAhead()->review.repWords == u"half a sentence");
    CHECK_FALSE(editor.cameBackText().isEmpty());
    editor.giveUpReview();
    CHECK_FALSE(editor.reviewAhead());
}

TEST_CASE("what the first line asked and agreed is shown with shared words only; its commitments can be attached") {
    Coached coached;
    coached.lookAs("Mia");
    domain::Session session;
    session.coach = coached.id("Mia"), session.person = coached.id("Ana");
    session.state = domain::SessionState::Held;
    session.startedAtMs = QDateTime(QDate(2026, 6, 20), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    session.minutes = 30;
    session.answers.push_back(
        {QString(), QStringLiteral("What's going on here?"), QStringLiteral("They ask early"), {}});
    session.privateNote = QStringLiteral("thinks of leaving");
    const SessionId id = coached.save(session, "Mia");
    domain::Commitment made;
    made.session = id;
    made.coach = coached.id("Mia"), made.person = made.owner = coached.id("Ana");
    made.what = QStringLiteral("Say the price and be silent");
    made.madeOn = day("2026-06-20"), made.due = day("2026-07-10");
    const CommitmentId commitment = coached.save(made);
    coached.settle();
    coached.lookAs("Carla");
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    REQUIRE(editor.alreadyAsked().size() == 1);
    const app::AlreadyAsked& asked = editor.alreadyAsked().front();
    CHECK(asked.who.startsWith(u"Mia"));
    CHECK(asked.day == day("2026-06-20"));
    CHECK(asked.questions == QStringList{QStringLiteral("What's going on here?")});
    CHECK(asked.answers == QStringList{QStringLiteral("They ask early")});
    REQUIRE(asked.agreed.size() == 1);
    CHECK(asked.agreed.front().commitment.what == u"Say the price and be silent");
    const auto everything = editor.evidenceFor(QStringLiteral("listening"));
    for (const app::EvidenceChoice& one : everything) CHECK_FALSE(one.evidence.sentence.contains(u"leaving"));
    REQUIRE(editor.commitments().size() == 1);
    CHECK_FALSE(editor.commitments().front().attached);
    write(editor, coached);
    editor.attach(commitment, true);
    CHECK(editor.commitments().front().attached);
    for (const char* who : {"Carla", "Ana", "Mia"}) agree(editor, coached.id(who));
    CHECK(editor.planState() == DevelopmentState::InProgress);
    CHECK(editor.sheet().commitments.size() == 1);
    CHECK(stored(coached, "Ana").front().commitments == std::vector{commitment});
}

TEST_CASE("two people who write at the same time both find their words, and nobody agrees to what they have not read") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    write(editor, coached);
    agree(editor, coached.id("Carla"));
    DevelopmentPlan theirs = stored(coached, "Ana").front();
    theirs.purpose = QStringLiteral("Lead a team in two years");
    REQUIRE(store::saveDevelopmentPlan(*opened(coached.workspace()), theirs, coached.id("Mia"),
                                       coached.workspace().clock()));
    editor.edit(QStringLiteral("focus/0/why"),
                [](DevelopmentPlan& plan) { plan.focus[0].why = QStringLiteral("I want to hold the price"); });
    editor.agree(coached.id("Ana"));
    REQUIRE(soon([&] { return editor.saved() == DevelopmentEditor::Saved::Conflict; }));
    CHECK(editor.plan().purpose == u"Lead a team in two years");
    CHECK(editor.plan().focus[0].why == u"I want to hold the price");
    CHECK_FALSE(editor.plan().isAgreedBy(coached.id("Ana")));
    agree(editor, coached.id("Ana"));
    CHECK(stored(coached, "Ana").front().focus[0].why == u"I want to hold the price");
}

TEST_CASE("a plan is closed with what became of it and stays readable; only a draft is taken back") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    QSignalSpy gone(&editor, &DevelopmentEditor::gone), said(&editor, &DevelopmentEditor::said);
    begin(editor, coached, "Bo");
    write(editor, coached, "Bo");
    REQUIRE(soon([&] { // typed only: a draft of a plan that is new
        const auto drafts = store::listDrafts(*opened(coached.workspace()), coached.id("Carla"));
        REQUIRE(drafts);
        return drafts->size() == 1;
    }));
    editor.discard();
    REQUIRE(soon([&] { return gone.count() == 1; }));
    CHECK(stored(coached, "Bo").empty());
    CHECK(store::listDrafts(*opened(coached.workspace()), coached.id("Carla"))->empty());

    begin(editor, coached, "Ana");
    write(editor, coached);
    agree(editor, coached.id("Ana"));
    editor.discard(); // she has said yes
    CHECK(editor.state() == DevelopmentEditor::State::Open);
    editor.close(domain::Became::Unsaid, {});
    CHECK_FALSE(editor.plan().closedOn);
    editor.close(domain::Became::PartlyReached, QStringLiteral("She moved to another team"));
    REQUIRE(soon([&] { return editor.planState() == DevelopmentState::Closed; }));
    CHECK(editor.isReadOnly());
    const DevelopmentPlan kept = stored(coached, "Ana").front();
    CHECK(kept.closedOn == day("2026-06-30"));
    CHECK(kept.becameWords == u"She moved to another team");
    CHECK(editor.sheetAsText().contains(u"She moved to another team"));
    // A new one can be begun now.
    begin(editor, coached, "Ana");
    REQUIRE(soon([&] { return editor.state() == DevelopmentEditor::State::Open && editor.plan().id.isNull(); }));
    CHECK_FALSE(editor.isReadOnly());
}

TEST_CASE("nobody begins a plan of their own, and none is seen outside of the line") {
    Coached coached;
    coached.lookAs("Ana");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    editor.begin(coached.id("Ana"));
    REQUIRE(soon([&] { return editor.state() == DevelopmentEditor::State::Failed; }));
    CHECK_FALSE(editor.problem().isEmpty());
    coached.lookAs("Max");
    editor.begin(coached.id("Ana"));
    CHECK(editor.state() == DevelopmentEditor::State::Failed);
    CHECK(stored(coached, "Ana").empty());
}

TEST_CASE("while a yes or a review is being kept nothing is changed, and a second click keeps nothing twice") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    write(editor, coached);
    editor.agree(coached.id("Carla"));
    CHECK(editor.isReadOnly());
    CHECK(editor.isBeingKept());
    editor.edit(QStringLiteral("purpose"), [](DevelopmentPlan& plan) { plan.purpose = QStringLiteral("meanwhile"); });
    CHECK(editor.plan().purpose.isEmpty());
    REQUIRE(soon([&] { return editor.plan().isAgreedBy(coached.id("Carla")); }));
    CHECK_FALSE(editor.isReadOnly());
    for (const char* who : {"Ana", "Mia"}) agree(editor, coached.id(who));
    editor.beginReview();
    const auto say = [&](const char* words) {
        editor.editReview(QStringLiteral("rep"),
                          [words](domain::PlanReview& review) { review.repWords = QString::fromUtf8(words); });
    };
    say("I held the price twice");
    editor.finishReview({});
    say("and a third time");
    editor.finishReview({});
    REQUIRE(soon([&] { return !editor.isReadOnly(); }));
    coached.settle();
    CHECK_FALSE(editor.reviewAhead());
    editor.beginReview();
    say("half");
    editor.leave();
    coached.settle();
    const DevelopmentPlan kept = stored(coached, "Ana").front();
    REQUIRE(kept.reviews.size() == 1);
    CHECK(kept.reviews[0].repWords == u"I held the price twice");
}

TEST_CASE("who leaves while a review is being kept finds it kept once, and none being written") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    write(editor, coached);
    for (const char* who : {"Carla", "Ana", "Mia"}) agree(editor, coached.id(who));
    editor.beginReview();
    editor.editReview(QStringLiteral("rep"),
                      [](domain::PlanReview& review) { review.repWords = QStringLiteral("Twice"); });
    editor.finishReview({});
    editor.leave();
    begin(editor, coached, "Ana");
    CHECK(editor.plan().reviews.size() == 1);
    CHECK_FALSE(editor.reviewAhead());
    CHECK(store::listDrafts(*opened(coached.workspace()), coached.id("Carla"))->empty());
}

TEST_CASE("words that nobody has seen are newer than every yes, whatever time they came with") {
    app::PlanForm stored, typed;
    stored.plan.contentAtMs = 100;
    stored.plan.agreements = {{PersonId{1}, 500, day("2026-06-30"), false}};
    typed = stored;
    typed.plan.contentAtMs = 300; // of an earlier edit, before the yes
    typed.plan.purpose = QStringLiteral("typed while it was being saved");
    app::OfDevelopment::settle(typed, stored, 400);
    CHECK_FALSE(typed.plan.isAgreedBy(PersonId{1}));
    typed.plan.purpose.clear();
    app::OfDevelopment::settle(typed, stored, 400);
    CHECK(typed.plan.isAgreedBy(PersonId{1}));
}

TEST_CASE("saving a plan leaves the draft of a review that is being written where it is") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    write(editor, coached);
    for (const char* who : {"Carla", "Ana", "Mia"}) agree(editor, coached.id(who));
    app::PlanForm form{stored(coached, "Ana").front(), domain::PlanReview{}};
    const auto store = opened(coached.workspace());
    const store::DraftKey key = app::draftKey<app::OfDevelopment>(form, coached.id("Carla"));
    const Clock clock = coached.workspace().clock();
    const store::DraftMark waiting{815, 5, 0, 0}, ended{815, 7, 0, 0}; // a review waits beside what is saved
    store::Draft typed = app::draftOf<app::OfDevelopment>(form, key.author, clock, waiting);
    const store::SavedForm kept = app::beforeSaving(*store, typed, app::OfDevelopment::toJson(form), true);
    REQUIRE(app::OfDevelopment::save(*store, form, key.author, clock, kept));
    CHECK(store::loadDraft(*store, key).value().has_value());
    form.ahead.reset(), ++form.plan.version;
    REQUIRE(app::OfDevelopment::save(*store, form, key.author, clock, {ended, false}));
    CHECK_FALSE(store::loadDraft(*store, key).value().has_value());
}

TEST_CASE("whose plan it is says one's own yes and writes on it, and neither reviews nor closes it") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    DevelopmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    write(editor, coached);
    agree(editor, coached.id("Carla"));
    editor.leave();
    coached.settle();
    coached.lookAs("Ana");
    begin(editor, coached, "Ana");
    CHECK(editor.isOwn());
    CHECK_FALSE(editor.isReadOnly());
    CHECK_FALSE(editor.mayAgreeFor(coached.id("Mia")));
    editor.agree(coached.id("Mia"));
    CHECK_FALSE(editor.isBeingKept());
    agree(editor, coached.id("Ana"));
    CHECK_FALSE(stored(coached, "Ana").front().agreementOf(coached.id("Ana"))->onPaper);
    editor.leave();
    coached.settle();
    coached.lookAs("Mia");
    begin(editor, coached, "Ana");
    agree(editor, coached.id("Mia"));
    editor.leave();
    coached.settle();
    coached.lookAs("Ana");
    begin(editor, coached, "Ana");
    editor.beginReview();
    CHECK_FALSE(editor.reviewAhead());
    editor.close(domain::Became::Reached, QStringLiteral("all of it"));
    CHECK_FALSE(editor.isBeingKept());
    coached.settle();
    CHECK_FALSE(stored(coached, "Ana").front().closedOn);
}
