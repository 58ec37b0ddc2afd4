// An assessment: rated by the person first, then beside them, each rating with its evidence; kept, undone, finished.
#include "app/assessment/assessment_editor.h"

#include "io/development_json.h"
#include "store/assessment_store.h"
#include "store/call_store.h"
#include "store/draft_store.h"
#include "tests/app/coached.h"
#include "tests/app/session/begun_session.h"
#include "tests/support/call_in_words.h"
#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <algorithm>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::AssessmentEditor;
using domain::Assessment;
using domain::AssessmentState;
using domain::Side;

namespace {

const QString s_listening = QStringLiteral("listening"), s_agenda = QStringLiteral("agenda");

void begin(AssessmentEditor& editor, Coached& coached, const char* person) {
    editor.begin(coached.id(person));
    REQUIRE(soon([&] { return editor.state() == AssessmentEditor::State::Open; }));
}

std::vector<Assessment> stored(Coached& coached, const char* person) {
    const auto all = store::loadAssessmentsOf(*opened(coached.workspace()), coached.id(person));
    REQUIRE(all);
    return *all;
}

domain::Evidence seen(const char* sentence) {
    return {domain::EvidenceKind::OneToOne, 7, day("2026-06-20"), QString::fromUtf8(sentence)};
}

// Both sides have rated listening, and the rating stands on something.
void rateListening(AssessmentEditor& editor) {
    editor.choose(s_listening, true);
    editor.setOwn(s_listening, 3);
    editor.setOwnWords(s_listening, QStringLiteral("I let them finish"));
    editor.finishOwn();
    editor.setLevel(s_listening, 2);
    editor.addEvidence(s_listening, seen("Asked the next question before the answer had ended"));
}

} // namespace

TEST_CASE("the person rates first, and only then whoever assesses; a rating needs what it stands on") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    QSignalSpy finished(&editor, &AssessmentEditor::finished), said(&editor, &AssessmentEditor::said);
    begin(editor, coached, "Ana");
    CHECK(editor.assessment().side == Side::SecondLine);
    CHECK(editor.notDoneBecause().contains(u"Choose"));
    editor.choose(s_listening, true);
    editor.setLevel(s_listening, 4); // not before the person's own
    CHECK(editor.assessment().find(s_listening)->level == 0);
    editor.finishOwn(); // nothing was rated yet
    CHECK(said.count() == 1);
    CHECK(editor.assessment().ownDoneAtMs == 0);
    editor.setOwn(s_listening, 3);
    CHECK(editor.assessment().find(s_listening)->ownAnchor == editor.model().anchor(s_listening, 3));
    editor.finishOwn();
    CHECK(editor.assessment().raterMayRate());
    editor.setOwn(s_listening, 4); // given is given, until it is opened again
    CHECK(editor.assessment().find(s_listening)->ownLevel == 3);
    editor.setLevel(s_listening, 2);
    editor.reopenOwn(); // it was rated beside it
    CHECK(editor.assessment().ownDoneAtMs != 0);
    editor.finish();
    CHECK(finished.count() == 0);
    CHECK(editor.notDoneBecause().contains(u"stands on"));
    editor.addEvidence(s_listening, seen(""));
    CHECK(editor.notDoneBecause().contains(u"one sentence"));
    editor.setEvidenceSentence(s_listening, 0, QStringLiteral("Spoke for forty of fifty minutes"));
    CHECK(editor.notDoneBecause().isEmpty());
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
    const auto kept = stored(coached, "Ana");
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().state == AssessmentState::Done);
    CHECK(kept.front().doneAtMs != 0);
    CHECK(kept.front().rater == coached.id("Carla"));
    CHECK(kept.front().ratings.front().anchor == editor.model().anchor(s_listening, 2));
    CHECK(kept.front().ratings.front().evidence.front().sentence == u"Spoke for forty of fifty minutes");
    CHECK(editor.isReadOnly());
}

TEST_CASE("up to six skills at a time; those seen in debriefs come first, with why") {
    Coached coached;
    coached.lookAs("Mia");
    domain::Call call = tests::call(coached.id("Ana"), "2026-06-20T10:00").with("Halden Foods").debriefed(30).whole();
    call.debrief.skills.push_back({QStringLiteral("defending-price"), 1, QStringLiteral("Gave ten percent at once")});
    keepCall(coached.workspace(), call);
    coached.held("Mia", "Ana", "2026-06-10");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    QSignalSpy said(&editor, &AssessmentEditor::said);
    begin(editor, coached, "Ana");
    CHECK(editor.assessment().side == Side::FirstLine);
    const auto choices = editor.choices();
    REQUIRE(choices.size() == 9);
    CHECK(choices.front().skill == u"defending-price");
    CHECK(choices.front().why.contains(u"een in 1 debrief"));
    const auto evidence = editor.evidenceFor(QStringLiteral("defending-price"));
    REQUIRE(evidence.size() == 2);
    CHECK(evidence[0].evidence.sentence == u"Gave ten percent at once");
    CHECK(evidence[0].title.contains(u"Halden Foods"));
    CHECK(evidence[0].evidence.day == day("2026-06-20"));
    CHECK(evidence[1].evidence.kind == domain::EvidenceKind::OneToOne);
    CHECK(editor.evidenceFor(s_listening).size() == 1); // what names another skill is no evidence for this one
    for (std::size_t i = 0; i < 6; ++i) editor.choose(choices[i].skill, true);
    CHECK(said.count() == 0);
    editor.choose(choices[6].skill, true);
    CHECK(said.count() == 1);
    CHECK(editor.assessment().ratings.size() == 6);
    editor.choose(choices[0].skill, false);
    CHECK(editor.assessment().ratings.size() == 5);
}

TEST_CASE("who is not there is rated without, which is said with it and can't be mixed up later") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    QSignalSpy said(&editor, &AssessmentEditor::said);
    begin(editor, coached, "Ana");
    editor.choose(s_listening, true);
    editor.setOwn(s_listening, 2);
    editor.setWithoutOwn(true); // there is an own one
    CHECK(said.count() == 1);
    CHECK_FALSE(editor.assessment().withoutOwn);
    editor.setOwn(s_listening, 0);
    editor.setWithoutOwn(true);
    CHECK(editor.assessment().raterMayRate());
    editor.setLevel(s_listening, 2);
    editor.setWithoutOwn(false); // rated already
    CHECK(said.count() == 2);
    CHECK(editor.assessment().withoutOwn);
}

TEST_CASE("of oneself there is one column, and it needs no evidence") {
    Coached coached;
    coached.lookAs("Ana");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    QSignalSpy finished(&editor, &AssessmentEditor::finished);
    begin(editor, coached, "Ana");
    CHECK(editor.assessment().side == Side::Self);
    editor.choose(s_listening, true);
    CHECK_FALSE(editor.notDoneBecause().isEmpty());
    editor.setOwn(s_listening, 3);
    editor.setLevel(s_listening, 3);
    CHECK(editor.assessment().find(s_listening)->level == 0);
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
    CHECK(stored(coached, "Ana").front().state == AssessmentState::Done);
}

TEST_CASE("what is typed is undone by fields, and is on disk within a second and a half") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    editor.choose(s_listening, true);
    editor.setOwnWords(s_listening, QStringLiteral("I"));
    editor.setOwnWords(s_listening, QStringLiteral("I let them finish"));
    const auto draft = [&] {
        const auto found = store::loadDraft(*opened(coached.workspace()),
                                            {QStringLiteral("assessment"), 0, coached.id("Mia"), coached.id("Ana")});
        REQUIRE(found);
        return *found;
    };
    REQUIRE(soon([&] { return draft().has_value(); }));
    const auto typed = io::assessmentFromJson(draft()->state.toUtf8());
    REQUIRE(typed);
    CHECK(typed->ratings.front().ownWords == u"I let them finish");
    editor.undo(); // all of what was typed in one field
    CHECK(editor.assessment().find(s_listening)->ownWords.isEmpty());
    editor.undo();
    CHECK(editor.assessment().ratings.empty());
    CHECK_FALSE(editor.canUndo());
    editor.redo();
    editor.redo();
    CHECK(editor.assessment().find(s_listening)->ownWords == u"I let them finish");
}

TEST_CASE("an assessment that was left is gone on with, and one that came back after a crash says so") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    {
        AssessmentEditor editor(coached.workspace());
        begin(editor, coached, "Ana");
        rateListening(editor);
    } // left
    REQUIRE(soon([&] { return stored(coached, "Ana").size() == 1 && stored(coached, "Ana").front().version > 1; }));
    const AssessmentId id = stored(coached, "Ana").front().id;
    Assessment typed = stored(coached, "Ana").front();
    typed.ratings.front().ownWords = QStringLiteral("typed just before the lights went out");
    REQUIRE(store::saveDraft(*opened(coached.workspace()),
                             {{QStringLiteral("assessment"), id.value, coached.id("Mia"), coached.id("Ana")},
                              typed.version,
                              QString::fromUtf8(io::toJson(typed)),
                              1}));
    AssessmentEditor editor(coached.workspace());
    begin(editor, coached, "Ana");
    CHECK(editor.assessment().id == id);
    CHECK_FALSE(editor.cameBackText().isEmpty());
    CHECK(editor.assessment().find(s_listening)->ownWords == u"typed just before the lights went out");
    // It belongs into the record, and nothing is left to come back.
    REQUIRE(soon([&] {
        return stored(coached, "Ana").front().ratings.front().ownWords == u"typed just before the lights went out";
    }));
    const auto left = store::listDrafts(*opened(coached.workspace()), coached.id("Mia"));
    REQUIRE(left);
    CHECK(left->empty());
}

TEST_CASE("what somebody else saved meanwhile stands beside one's own, and nothing is finished unseen") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    QSignalSpy finished(&editor, &AssessmentEditor::finished);
    begin(editor, coached, "Ana");
    rateListening(editor); // finishing the own ratings saves the record
    REQUIRE(soon([&] { return !editor.assessment().id.isNull(); }));
    Assessment theirs = stored(coached, "Ana").front();
    theirs.ratings.front().ownWords += QStringLiteral(" and ask back");
    domain::SkillRating more;
    more.skill = s_agenda, more.name = QStringLiteral("A confident agenda");
    theirs.ratings.push_back(more);
    REQUIRE(
        store::saveAssessment(*opened(coached.workspace()), theirs, coached.id("Mia"), coached.workspace().clock()));
    editor.finish();
    REQUIRE(soon([&] { return editor.saved() == AssessmentEditor::Saved::Conflict; }));
    CHECK(finished.count() == 0);
    CHECK(editor.assessment().state == AssessmentState::Open);
    CHECK(editor.assessment().find(s_agenda));
    CHECK(editor.assessment().find(s_listening)->ownWords.contains(u"and ask back"));
    CHECK(editor.assessment().find(s_listening)->level == 2);
    CHECK(editor.notDoneBecause().contains(u"agenda"));
    editor.choose(s_agenda, false);
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
    CHECK(stored(coached, "Ana").front().state == AssessmentState::Done);
}

TEST_CASE("an open assessment is taken back whole, and one of somebody else is only read") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    QSignalSpy finished(&editor, &AssessmentEditor::finished);
    begin(editor, coached, "Ana");
    rateListening(editor);
    REQUIRE(soon([&] { return !editor.assessment().id.isNull(); }));
    const AssessmentId id = editor.assessment().id;
    coached.settle();
    {
        coached.lookAs("Carla");
        AssessmentEditor other(coached.workspace());
        other.open(coached.id("Ana"), id);
        REQUIRE(soon([&] { return other.state() == AssessmentEditor::State::Open; }));
        CHECK(other.isReadOnly());
        other.choose(s_agenda, true);
        CHECK(other.assessment().ratings.size() == 1);
        coached.lookAs("Mia");
    }
    editor.discard();
    REQUIRE(soon([&] { return finished.count() == 1; }));
    CHECK(editor.state() == AssessmentEditor::State::Empty);
    CHECK(stored(coached, "Ana").empty());
    const auto left = store::listDrafts(*opened(coached.workspace()), coached.id("Mia"));
    REQUIRE(left);
    CHECK(left->empty());
}

TEST_CASE("people outside one's line are not assessed") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    editor.begin(coached.id("Dee"));
    CHECK(editor.state() == AssessmentEditor::State::Failed);
    CHECK_FALSE(editor.problem().isEmpty());
}

TEST_CASE("while an assessment is being finished nothing is typed into it, and it is finished once") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    AssessmentEditor editor(coached.workspace());
    QSignalSpy finished(&editor, &AssessmentEditor::finished);
    begin(editor, coached, "Ana");
    rateListening(editor);
    editor.finish();
    CHECK(editor.isReadOnly());
    editor.setEvidenceSentence(s_listening, 0, QStringLiteral("typed meanwhile"));
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
    coached.settle();
    CHECK(finished.count() == 1);
    CHECK(editor.assessment().state == AssessmentState::Done);
    editor.leave();
    coached.settle();
    const Assessment kept = stored(coached, "Ana").front();
    CHECK(kept.state == AssessmentState::Done);
    CHECK(kept.ratings.front().evidence.front().sentence == u"Asked the next question before the answer had ended");
    CHECK(store::listDrafts(*opened(coached.workspace()), coached.id("Carla"))->empty());
}
