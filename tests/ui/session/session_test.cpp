#include "app/session/preparation.h"
#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/window_under_test.h"
#include "ui/person/fact_card.h"
#include "ui/person/person_page.h"
#include "ui/session/agenda_row.h"
#include "ui/session/answer_box.h"
#include "ui/session/commitment_entry.h"
#include "ui/session/commitments_card.h"
#include "ui/session/conversation_card.h"
#include "ui/session/fact_on_table.h"
#include "ui/session/facts_column.h"
#include "ui/session/notes_card.h"
#include "ui/session/prepare_page.h"
#include "ui/session/session_page.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::SessionEditor;

namespace {

// A manager at the window, with one of their reps.
struct Table {
    explicit Table(QSize size = {1280, 800}) : test(StoreKind::Sample, size) {
        person = test.anybody();
        const auto& ledger = *test.workspace().ledger();
        rep = test.workspace().indexOf(person);
        coach = ledger.managerOf(rep, test.workspace().today());
        REQUIRE(coach != domain::noPerson);
        firstName = ledger.person(rep).name.section(u' ', 0, 0);
        test.workspace().setMe(coach);
        test.settle();
    }

    ui::SessionPage& begin() {
        test.go(QStringLiteral("session"), person, QStringLiteral("new"));
        auto* page = dynamic_cast<ui::SessionPage*>(test.window().page());
        REQUIRE(page);
        REQUIRE(waitFor([&] { return page->editor().state() == SessionEditor::State::Open; }));
        test.settle();
        return *page;
    }

    // The visible button that reads so, on the page.
    QPushButton* find(const QString& words) {
        for (auto* b : test.window().page()->findChildren<QPushButton*>())
            if (b->isVisible() && b->text().remove(u'&') == words) return b;
        return nullptr;
    }
    void press(const QString& words) {
        QPushButton* b = find(words);
        INFO(words.toStdString());
        REQUIRE(b);
        REQUIRE(b->isEnabled());
        b->click();
        test.settle();
    }
    bool says(const QString& words) {
        for (const QLabel* label : test.window().page()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    WindowUnderTest test;
    PersonId person;
    domain::PersonIndex rep = domain::noPerson, coach = domain::noPerson;
    QString firstName;
};

void type(QWidget* into, const QString& words) {
    REQUIRE(into);
    REQUIRE(into->isVisible());
    into->setFocus();
    QTest::keyClicks(into, words);
}

void endFacts(ui::SessionPage& page) {
    auto& editor = page.editor();
    for (std::size_t i = 0; i < editor.form().session.facts.size(); ++i)
        if (editor.form().session.facts[i].ending == domain::Ending::None) editor.endFact(i, domain::Ending::Discussed);
}

void answer(QWidget& page, const QString& coaching, const QString& useful) {
    int pressed = 0;
    for (auto* choice : page.findChildren<QRadioButton*>())
        if (choice->isVisible() && (choice->text() == coaching || choice->text() == useful)) {
            choice->click();
            ++pressed;
        }
    REQUIRE(pressed == 2);
}

} // namespace

TEST_CASE("from preparing to a finished one-to-one by what stands on the pages") {
    Table table;
    auto& test = table.test;
    test.go(QStringLiteral("prepare"), table.person);
    auto* prepare = dynamic_cast<ui::PreparePage*>(test.window().page());
    REQUIRE(prepare);
    REQUIRE(waitFor([&] { return prepare->startButton()->isVisible(); }));
    REQUIRE(!prepare->facts().empty());
    CHECK(prepare->facts().size() <= static_cast<std::size_t>(app::Preparation::mostFacts));
    CHECK(QApplication::focusWidget() == prepare->startButton()); // opening and one key is all that preparing needs
    const auto chosen = test.window().preparation().start().facts.size();
    QTest::keyClick(prepare->startButton(), Qt::Key_Space);
    test.settle();
    auto* page = dynamic_cast<ui::SessionPage*>(test.window().page());
    REQUIRE(page);
    auto& editor = page->editor();
    REQUIRE(waitFor([&] { return editor.state() == SessionEditor::State::Open; }));
    test.settle();
    const auto& form = editor.form();
    CHECK(form.session.facts.size() == chosen);
    REQUIRE(form.session.answers.size() == 3);
    CHECK(test.window().route().part == QString::number(form.session.id.value)); // no longer "new"

    // The person's words come first, and Ctrl+Enter goes on to the next question.
    QWidget* words = QApplication::focusWidget();
    REQUIRE(words == page->conversation().answers()[0]->repWords());
    QTest::keyClicks(words, QStringLiteral("Too early"));
    QTest::keyClick(words, Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(QApplication::focusWidget() == page->conversation().answers()[1]->repWords());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Ask first"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Listen in"));
    CHECK(form.session.answers[2].repWords == QStringLiteral("Listen in"));

    // A fact becomes a commitment: its number is chosen already.
    const QString indicator = form.session.facts[0].fact.indicator;
    table.press(QStringLiteral("Commitment…"));
    auto* what = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(what);
    QTest::keyClicks(what, QStringLiteral("Ask for the pain before the demo"));
    QTest::keyClick(what, Qt::Key_Return);
    test.settle();
    REQUIRE(form.commitments.size() == 1);
    CHECK(form.commitments[0].indicator == indicator);
    CHECK(form.commitments[0].owner == table.person);
    CHECK(form.commitments[0].checkOn.has_value());
    CHECK(form.session.facts[0].ending == domain::Ending::Commitment);
    // The next one is the other side's.
    auto* who = page->commitments().entry().findChild<QTabBar*>();
    REQUIRE(who);
    CHECK(who->currentIndex() == 0); // nobody's name changes by itself
    who->setCurrentIndex(1);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Sit in on two calls"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    test.settle();
    REQUIRE(form.commitments.size() == 2);
    CHECK(form.commitments[1].owner != table.person);

    // Not every fact has an ending: finishing leads to the first that has none.
    if (form.session.facts.size() > 1) {
        table.press(QStringLiteral("Finish"));
        CHECK(editor.state() == SessionEditor::State::Open);
        CHECK(QApplication::focusWidget() == page->facts().firstOpen());
    }
    while (page->facts().firstOpen()) {
        static_cast<QPushButton*>(page->facts().firstOpen())->click();
        test.settle();
    }
    table.press(QStringLiteral("Finish"));
    REQUIRE(waitFor([&] { return editor.state() == SessionEditor::State::Held; }));
    test.settle();
    CHECK(table.says(QStringLiteral("What was agreed")));
    CHECK(table.says(QStringLiteral("Sit in on two calls")));
    CHECK(!table.says(QStringLiteral("Too early")));
    const auto log = test.workspace().coaching();
    const auto* line = log->find(form.session.id);
    REQUIRE(line);
    CHECK(line->state == domain::SessionState::Held);
}

TEST_CASE("the coach's view has no place before the rep's words, unless it is asked for") {
    Table table;
    auto& page = table.begin();
    auto* first = page.conversation().answers()[0];
    const auto editors = [&] {
        int seen = 0;
        for (const auto* edit : first->findChildren<ui::PlainEdit*>()) seen += edit->isVisible();
        return seen;
    };
    CHECK(editors() == 1);
    QTest::keyClicks(first->repWords(), QStringLiteral("x"));
    CHECK(editors() == 2);
    QTest::keyClick(first->repWords(), Qt::Key_Backspace);
    CHECK(editors() == 1);
    table.press(QStringLiteral("Add your view first"));
    CHECK(editors() == 2);
    CHECK(QApplication::focusWidget() != first->repWords());
}

TEST_CASE("what was typed is there again after leaving the page, and undo takes back what was done") {
    Table table;
    auto& page = table.begin();
    auto& editor = page.editor();
    type(page.notes().shared(), QStringLiteral("Call Ada together"));
    REQUIRE(!editor.form().session.facts.empty());
    const auto facts = editor.form().session.facts.size();
    editor.endFact(0, domain::Ending::Discussed);
    page.facts().setFocus();
    const auto open = editor.factsWithoutEnding();
    QTest::keyClick(table.find(QStringLiteral("Add a fact")), Qt::Key_Z, Qt::ControlModifier);
    CHECK(editor.factsWithoutEnding() == open + 1);
    QTest::keyClick(table.find(QStringLiteral("Add a fact")), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(editor.factsWithoutEnding() == open);
    table.test.go(QStringLiteral("team"));
    CHECK(editor.state() == SessionEditor::State::Empty);
    CHECK(page.notes().shared()->words().isEmpty()); // nothing lies about for whom the page shows next
    CHECK(!page.notes().shared()->document()->isUndoAvailable());
    table.begin();
    CHECK(page.notes().shared()->words() == QStringLiteral("Call Ada together"));
    CHECK(editor.form().session.facts.size() == facts);
    CHECK(editor.factsWithoutEnding() == open);
}

TEST_CASE("an answer afterwards stays covered until the other side has given its own") {
    Table table;
    auto& page = table.begin();
    endFacts(page);
    page.editor().finish();
    REQUIRE(waitFor([&] { return page.editor().state() == SessionEditor::State::Held; }));
    table.test.settle();
    answer(page, QStringLiteral("Yes"), QStringLiteral("4"));
    table.press(QStringLiteral("Keep this answer"));
    const auto& session = page.editor().form().session;
    REQUIRE(page.editor().viewOf(session.coach));
    CHECK(!table.says(QStringLiteral("useful: 4 of 5")));
    table.press(QStringLiteral("Hand the screen to %1").arg(table.firstName));
    CHECK(!table.says(QStringLiteral("What was agreed"))); // only the question is on the screen
    CHECK(!table.says(QStringLiteral("useful: 4 of 5")));
    answer(page, QStringLiteral("No"), QStringLiteral("2"));
    table.press(QStringLiteral("Keep this answer"));
    const auto theirs = page.editor().viewOf(table.person);
    REQUIRE(theirs);
    CHECK(!theirs->wasCoaching);
    CHECK(theirs->useful == 2);
    CHECK(!theirs->onPaper);
    CHECK(table.says(QStringLiteral("useful: 4 of 5")));
    CHECK(table.says(QStringLiteral("useful: 2 of 5")));
}

TEST_CASE("somebody else reads a held one-to-one without its private note, and changes nothing") {
    Table table;
    auto& page = table.begin();
    const QString secret = QStringLiteral("only-for-the-coach"), open = QStringLiteral("for-both");
    type(page.notes().ownNote(), secret);
    type(page.notes().shared(), open);
    endFacts(page);
    page.editor().finish();
    REQUIRE(waitFor([&] { return page.editor().state() == SessionEditor::State::Held; }));
    table.test.settle();
    const QString id = QString::number(page.editor().form().session.id.value);
    const auto shown = [&](const QString& words) {
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->text().contains(words)) return true;
        for (const auto* edit : page.findChildren<QPlainTextEdit*>())
            if (edit->toPlainText().contains(words)) return true;
        return false;
    };
    table.test.go(QStringLiteral("team"));
    table.test.go(QStringLiteral("session"), table.person, id);
    CHECK(shown(secret)); // its author finds it
    CHECK(shown(open));
    table.test.workspace().setMe(table.rep);
    table.test.settle();
    table.test.go(QStringLiteral("session"), table.person, id);
    REQUIRE(page.editor().state() == SessionEditor::State::Held);
    CHECK(page.editor().isReadOnly());
    CHECK(shown(open));
    CHECK(!shown(secret)); // neither on the page nor behind it
    CHECK(!table.find(QStringLiteral("Finish")));
    CHECK(!table.find(QStringLiteral("Ask something else")));
    for (const auto* edit : page.findChildren<QPlainTextEdit*>()) CHECK(!edit->isVisible());
}

TEST_CASE("a one-to-one needs somebody who holds it") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("session"), test.anybody(), QStringLiteral("new"));
    auto* page = dynamic_cast<ui::SessionPage*>(test.window().page());
    REQUIRE(page);
    CHECK(page->editor().state() == SessionEditor::State::Failed);
    QPushButton* who = nullptr;
    for (auto* b : page->findChildren<QPushButton*>())
        if (b->isVisible() && b->text() == QStringLiteral("Say who you are")) who = b;
    REQUIRE(who);
    CHECK(QApplication::focusWidget() == who);
}

TEST_CASE("a fact put on the list from its card lies on the table of the next one-to-one") {
    Table table;
    auto& test = table.test;
    test.go(QStringLiteral("person"), table.person);
    auto* person = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(person);
    REQUIRE(waitFor([&] { return person->cards().size() > 4; }));
    const QString indicator = person->cards()[4]->indicator();
    QPushButton* use = nullptr;
    for (auto* b : person->cards()[4]->findChildren<QPushButton*>())
        if (b->text() == QStringLiteral("Use in 1:1")) use = b;
    REQUIRE(use);
    use->click();
    CHECK(use->isChecked());
    CHECK(test.window().preparation().isWanted(table.person, indicator));
    auto& page = table.begin();
    const auto& facts = page.editor().form().session.facts;
    CHECK(std::any_of(facts.begin(), facts.end(), [&](const auto& f) { return f.fact.indicator == indicator; }));
    CHECK(!test.window().preparation().isWanted(table.person, indicator)); // it is where it was to be
}

TEST_CASE("the brief follows what is chosen, and no more than four facts are") {
    Table table;
    table.test.go(QStringLiteral("prepare"), table.person);
    auto* page = dynamic_cast<ui::PreparePage*>(table.test.window().page());
    REQUIRE(page);
    REQUIRE(waitFor([&] { return !page->facts().empty(); }));
    auto& preparation = table.test.window().preparation();
    const auto before = preparation.brief().facts.size();
    REQUIRE(before >= 1);
    page->facts()[0]->box()->click();
    CHECK(preparation.brief().facts.size() == before - 1);
    page->facts()[0]->box()->click();
    CHECK(preparation.brief().facts.size() == before);
    if (auto* more = page->findChildren<QPushButton*>().isEmpty() ? nullptr : page; more)
        for (auto* b : page->findChildren<QPushButton*>())
            if (b->isVisible() && b->isCheckable() && b->text().contains(QStringLiteral("more fact"))) b->click();
    for (auto* box : page->findChildren<QCheckBox*>())
        if (box->isVisible() && !box->isChecked() && qobject_cast<ui::AgendaRow*>(box->parentWidget())) box->click();
    CHECK(preparation.brief().facts.size() == static_cast<std::size_t>(app::Preparation::mostFacts));
    int checked = 0;
    for (const auto* box : page->findChildren<QCheckBox*>())
        checked += box->isChecked() && qobject_cast<ui::AgendaRow*>(box->parentWidget());
    CHECK(checked == app::Preparation::mostFacts);
}

TEST_CASE("the pages of a one-to-one are named, reachable by Tab and uncut, wide and narrow") {
    const QFont before = QApplication::font();
    for (const bool narrow : {false, true}) {
        QFont font = before;
        if (narrow) font.setPointSizeF(13);
        QApplication::setFont(font);
        Table table(narrow ? QSize(1024, 700) : QSize(1440, 900));
        auto& test = table.test;
        test.go(QStringLiteral("prepare"), table.person);
        look(test, QStringLiteral("prepare"));
        auto& page = table.begin();
        look(test, QStringLiteral("session"));
        auto& editor = page.editor();
        type(page.conversation().answers()[0]->repWords(), QStringLiteral("Words that are long enough to be seen"));
        REQUIRE(!editor.content().causes.empty());
        editor.addCause(editor.content().causes[0].id, editor.content().causes[0].text);
        editor.addCommitment({true, QStringLiteral("Sit in on two calls"), test.workspace().today() + 7,
                              editor.form().session.facts[0].fact.indicator, domain::Move::Up,
                              test.workspace().today() + 28});
        test.settle();
        look(test, QStringLiteral("session with words"));
        test.theme().choose(ui::ThemeChoice::Dark);
        test.settle();
        look(test, QStringLiteral("session in the dark"));
        test.theme().choose(ui::ThemeChoice::Light);
        endFacts(page);
        editor.finish();
        REQUIRE(waitFor([&] { return editor.state() == SessionEditor::State::Held; }));
        test.settle();
        look(test, QStringLiteral("closing"));
        table.press(QStringLiteral("Read it again"));
        look(test, QStringLiteral("read again"));
        CHECK(test.window().size() == (narrow ? QSize(1024, 700) : QSize(1440, 900)));
    }
    QApplication::setFont(before);
}
