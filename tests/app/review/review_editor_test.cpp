#include "app/review/review_editor.h"

#include "store/commitment_store.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/quarterly_review_store.h"
#include "tests/app/review/three_levels.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::ReviewEditor;
using State = ReviewEditor::State;

namespace {

// Rolf, too, who looks after the data.
CanonicalFiles withRevOps() {
    CanonicalFiles files = threeLevels();
    files[QStringLiteral("people.csv")].replace("m1,Mia", "o,Rolf Ops,,revops,c,,North,2018-01-01,,\nm1,Mia");
    return files;
}

struct Asked {
    Asked() : org(withRevOps()) { org.lookAs("Carla"); }

    void open(ReviewEditor& editor, const char* quarter = nullptr) {
        editor.open(org.id("Sven"), quarter ? std::optional(day(quarter)) : std::nullopt);
        REQUIRE(soon([&] { return editor.state() == State::Open && editor.pack(); }));
    }
    // Until what was typed is in the record, or its draft.
    void settle() {
        REQUIRE(soon([&] { return org.workspace().jobs().isIdle(); }));
        QTest::qWait(30);
        REQUIRE(soon([&] { return org.workspace().jobs().isIdle(); }));
    }
    [[nodiscard]] std::unique_ptr<store::Database> database() {
        auto opened = store::Database::open(org.workspace().storePath(), store::OpenMode::ReadWrite);
        REQUIRE(opened);
        return std::move(*opened);
    }
    [[nodiscard]] std::optional<domain::QuarterlyReview> stored(const char* quarter = "2026-04-01") {
        const auto found = store::loadQuarterlyReview(*database(), org.id("Sven"), org.id("Carla"), day(quarter));
        REQUIRE(found);
        return *found;
    }
    Coached org;
};

const domain::ReviewAnswer* answer(const domain::QuarterlyReview& review, const QString& question) {
    const auto at = std::ranges::find(review.answers, question, &domain::ReviewAnswer::question);
    return at == review.answers.end() ? nullptr : &*at;
}

std::size_t place(const ReviewEditor& editor, const QString& question) {
    const auto& all = editor.form().review.answers;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].question == question) return i;
    FAIL("nobody asks " << question.toStdString());
    return 0;
}

const QString s_together = QStringLiteral("plans-together");

} // namespace

TEST_CASE("looking at a review keeps nothing; the first word of an answer begins it, and leaving keeps it") {
    Asked asked;
    {
        ReviewEditor editor(asked.org.workspace());
        asked.open(editor);
        CHECK(editor.managerName() == u"Sven Second");
        CHECK(editor.askerName() == u"you");
        CHECK(editor.stateText() == u"Not begun");
        CHECK(editor.form().review.answers.size() >= 3);
        CHECK(editor.form().review.answers.front().text.startsWith(u"Sven, which two"));
        editor.leave();
        asked.settle();
        CHECK_FALSE(asked.stored());
        asked.open(editor);
        editor.setAnswer(place(editor, s_together), QStringLiteral("Ana and"));
        editor.setAnswer(place(editor, s_together), QStringLiteral("Ana and Dee"));
        REQUIRE(soon([&] { return editor.saved() == ReviewEditor::Saved::Yes && !editor.savedText().isEmpty(); }));
        REQUIRE(soon([&] { return !editor.form().review.id.isNull(); })); // the draft is on the disk before
        CHECK(editor.stateText() == u"Begun, not held yet");
        editor.undo(); // one step for what was typed in a row
        CHECK(editor.form().review.answers[place(editor, s_together)].answer.isEmpty());
        editor.redo();
        editor.leave();
    }
    asked.settle();
    const auto kept = asked.stored();
    REQUIRE(kept);
    REQUIRE(answer(*kept, s_together));
    CHECK(answer(*kept, s_together)->answer == u"Ana and Dee");
    ReviewEditor again(asked.org.workspace());
    asked.open(again);
    CHECK(again.form().review.answers[place(again, s_together)].answer == u"Ana and Dee");
    CHECK(again.cameBackText().isEmpty());
}

TEST_CASE("what is agreed is a commitment of the two; held, it comes back the next quarter with the answers") {
    Asked asked;
    ReviewEditor editor(asked.org.workspace());
    asked.open(editor, "2026-02-01");
    CHECK(editor.quarterText(editor.form().review.quarter) == u"January to March 2026");
    editor.setAnswer(place(editor, s_together), QStringLiteral("None yet"));
    editor.addAction({false, QStringLiteral("write two plans"), day("2026-07-20")});
    editor.addAction({true, QStringLiteral("free half a day a week"), day("2026-07-01")});
    REQUIRE(editor.form().commitments.size() == 2);
    editor.changeAction(1, {true, QStringLiteral("free a day a week"), day("2026-07-02")});
    editor.setNote(QStringLiteral("Good talk"));
    editor.hold();
    REQUIRE(soon([&] { return editor.saved() == ReviewEditor::Saved::Yes && editor.isHeld(); }));
    asked.settle();
    CHECK(editor.isReadOnly());
    CHECK(editor.stateText() == u"Held on 30 June");
    const auto held = asked.stored("2026-01-01");
    REQUIRE(held);
    CHECK(held->state == domain::ReviewState::Held);
    REQUIRE(held->commitments.size() == 2);
    REQUIRE(soon([&] { return asked.org.workspace().coaching()->find(held->commitments[0]) != nullptr; }));
    const auto& first = asked.org.workspace().coaching()->find(held->commitments[0])->commitment;
    CHECK(first.what == u"write two plans");
    CHECK(first.coach == asked.org.id("Carla"));
    CHECK(first.owner == asked.org.id("Sven"));
    const auto& second = asked.org.workspace().coaching()->find(held->commitments[1])->commitment;
    CHECK(second.what == u"free a day a week");
    CHECK(second.owner == asked.org.id("Carla"));
    CHECK(second.due == day("2026-07-02"));
    asked.open(editor);
    REQUIRE(soon([&] { return editor.pack() && editor.pack()->lastActions.size() == 2; }));
    CHECK(editor.pack()->lastQuarter == u"January to March 2026");
    REQUIRE(editor.lastAnswers().size() == 1);
    CHECK(editor.lastAnswers()[0].answer == u"None yet");
    CHECK(editor.quarters() == std::vector{day("2026-04-01"), day("2026-01-01")});
    CHECK(editor.form().commitments.empty());
    CHECK(editor.sheetAsText().contains(u"write two plans"));
}

TEST_CASE("an action that was taken back before the review was held leaves no commitment") {
    Asked asked;
    ReviewEditor editor(asked.org.workspace());
    asked.open(editor);
    editor.addAction({false, QStringLiteral("something hasty"), day("2026-07-20")});
    REQUIRE(soon([&] { return editor.saved() == ReviewEditor::Saved::Yes && !editor.form().review.id.isNull(); }));
    asked.settle();
    const auto id = asked.stored()->commitments.at(0);
    editor.removeAction(0);
    editor.leave();
    asked.settle();
    CHECK(asked.stored()->commitments.empty());
    asked.org.settle();
    CHECK_FALSE(asked.org.workspace().coaching()->find(id));
}

TEST_CASE("two who write into one review at once keep the words of both") {
    Asked asked;
    ReviewEditor one(asked.org.workspace()), other(asked.org.workspace());
    asked.open(one);
    one.setAnswer(place(one, s_together), QStringLiteral("Ana"));
    REQUIRE(soon([&] { return !one.form().review.id.isNull(); }));
    asked.settle();
    asked.open(other);
    const QString need = QStringLiteral("need-of-me");
    other.setAnswer(place(other, need), QStringLiteral("A day a week"));
    other.addAction({false, QStringLiteral("from the other"), day("2026-07-20")});
    other.leave();
    asked.settle();
    one.setAnswer(place(one, s_together), QStringLiteral("Ana and Bo"));
    one.leave();
    asked.settle();
    const auto kept = asked.stored();
    REQUIRE(kept);
    CHECK(answer(*kept, s_together)->answer == u"Ana and Bo");
    REQUIRE(answer(*kept, need));
    CHECK(answer(*kept, need)->answer == u"A day a week");
    CHECK(kept->commitments.size() == 1);
}

TEST_CASE("half an action comes back after the program ended; the manager reads what was asked and changes nothing") {
    Asked asked;
    {
        ReviewEditor editor(asked.org.workspace());
        asked.open(editor);
        editor.addQuestion(QStringLiteral("What of Leeds?"));
        editor.setUnfinished(QStringLiteral("hire some"));
        editor.leave();
        asked.settle();
    }
    ReviewEditor editor(asked.org.workspace());
    asked.open(editor);
    CHECK(editor.form().unfinished == u"hire some");
    CHECK(editor.cameBackText().startsWith(u"This came back"));
    CHECK(editor.form().review.answers.back().text == u"What of Leeds?");
    editor.leave();
    asked.settle();
    asked.org.lookAs("Sven");
    asked.open(editor);
    CHECK(editor.isReadOnly());
    CHECK(editor.askerName() == u"Carla Chief");
    CHECK(editor.form().unfinished.isEmpty()); // not theirs
    editor.setNote(QStringLiteral("mine"));
    CHECK(editor.form().review.note.isEmpty());
    asked.org.lookAs("Mia");
    editor.open(std::nullopt, std::nullopt);
    REQUIRE(soon([&] { return editor.state() == State::Failed; }));
    CHECK(editor.problem().startsWith(u"A quarterly review is held with somebody who leads managers"));
}

TEST_CASE("whoever looks after the data reads no review of two others, neither this quarter's nor one that was held") {
    Asked asked;
    ReviewEditor editor(asked.org.workspace());
    asked.open(editor, "2026-02-01");
    editor.setAnswer(place(editor, s_together), QStringLiteral("None yet"));
    editor.addAction({false, QStringLiteral("write two plans"), day("2026-07-20")});
    editor.hold();
    asked.settle();
    asked.org.lookAs("Rolf");
    for (const char* quarter : {"2026-02-01", "2026-05-01"}) {
        editor.open(asked.org.id("Sven"), day(quarter));
        REQUIRE(soon([&] { return editor.state() == State::Failed; }));
        CHECK(editor.problem() == u"A quarterly review is for the two who hold it: who asks, and who is asked.");
        CHECK(editor.form().review.answers.empty());
        CHECK(editor.form().commitments.empty());
        CHECK(editor.lastAnswers().empty());
    }
}

TEST_CASE(
    "what the owner did to an action meanwhile stays done, whatever is typed, saved and taken back in the review") {
    Asked asked;
    ReviewEditor editor(asked.org.workspace());
    asked.open(editor);
    editor.addAction({false, QStringLiteral("write two plans"), day("2026-07-20")});
    editor.leave();
    asked.settle();
    asked.open(editor);
    REQUIRE(editor.form().commitments.size() == 1);
    const CommitmentId id = editor.form().commitments[0].id;
    editor.changeAction(0, {false, QStringLiteral("write three"), day("2026-07-20")});
    editor.changeAction(0, {false, QStringLiteral("write three plans"), day("2026-07-20")});
    editor.undo(); // one step
    CHECK(editor.form().commitments[0].what == u"write two plans");
    editor.redo();
    asked.settle();
    auto kept = *store::loadCommitment(*asked.database(), id);
    kept.state = domain::CommitmentState::Kept, kept.closedOn = day("2026-06-30");
    REQUIRE(store::saveCommitment(*asked.database(), kept, asked.org.id("Sven"),
                                  *Clock::parse(QStringLiteral("2026-06-30"))));
    editor.leave();
    asked.settle();
    const auto both = store::loadCommitment(*asked.database(), id);
    CHECK(both->state == domain::CommitmentState::Kept);
    CHECK(both->what == u"write three plans");
}
