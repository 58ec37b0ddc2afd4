#include "ui/review/review_page.h"

#include "app/session/preparation.h"
#include "coaching/review_pack.h"
#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/window_under_test.h"
#include "ui/review/questions_card.h"
#include "ui/review/review_facts.h"
#include "ui/unaddressed/unaddressed_view.h"
#include "ui/widgets/people_rows.h"
#include "ui/widgets/plain_edit.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using State = app::ReviewEditor::State;

namespace {

// The sample's window with its CRO looking, and the first second line below.
struct Chief {
    explicit Chief(QSize size = {1280, 800}) : test(StoreKind::Sample, size) {
        const auto ledger = test.workspace().ledger();
        std::vector<domain::PersonIndex> all;
        for (domain::PersonIndex p = 0; p < ledger->people().size(); ++p) {
            all.push_back(p);
            if (ledger->person(p).role == domain::Role::Cro) chief = p;
        }
        REQUIRE(chief != domain::noPerson);
        std::erase(all, chief);
        const auto asked = coaching::managersOfManagers(*ledger, all, test.workspace().today());
        REQUIRE_FALSE(asked.empty());
        second = asked.front();
        test.workspace().setMe(chief);
        test.settle();
    }
    ui::ReviewPage& open() {
        test.go(QStringLiteral("team"));
        test.go(QStringLiteral("review"), test.workspace().ledger()->person(second).id);
        auto* page = dynamic_cast<ui::ReviewPage*>(test.window().page());
        REQUIRE(page);
        REQUIRE(waitFor([&] { return page->editor().state() == State::Open && page->editor().pack(); }));
        test.settle();
        return *page;
    }
    WindowUnderTest test;
    domain::PersonIndex chief = domain::noPerson, second = domain::noPerson;
};

template <class Widget> Widget* named(QWidget& page, const QString& name) {
    for (auto* one : page.findChildren<Widget*>())
        if (one->isVisible() && one->accessibleName() == name) return one;
    return nullptr;
}

QPushButton* buttonOf(QWidget& page, const QString& words) {
    for (auto* one : page.findChildren<QPushButton*>())
        if (one->isVisible() && one->text().remove(u'&') == words) return one;
    return nullptr;
}

} // namespace

TEST_CASE("a quarterly review is held with the keyboard alone, and is there again as it was left") {
    Chief chief;
    auto& page = chief.open();
    const auto answers = page.questions()->answers();
    REQUIRE(answers.size() >= 3);
    CHECK(QApplication::focusWidget() == answers[0]); // the first question waits for its answer
    CHECK(answers[0]->accessibleName().contains(u"which two of your people"));
    QTest::keyClicks(answers[0], QStringLiteral("Two of mine"));
    QTest::keyClick(answers[0], Qt::Key_Return, Qt::ControlModifier);
    CHECK(QApplication::focusWidget() == answers[1]);
    auto* action = named<QLineEdit>(page, QStringLiteral("The next action"));
    REQUIRE(action);
    action->setFocus();
    QTest::keyClicks(action, QStringLiteral("write both plans"));
    QTest::keyClick(action, Qt::Key_Return);
    REQUIRE(page.editor().form().commitments.size() == 1);
    CHECK(action->text().isEmpty());
    chief.open(); // away and back
    CHECK(page.editor().form().review.answers[0].answer == u"Two of mine");
    CHECK(page.editor().form().commitments.at(0).what == u"write both plans");
    auto* held = buttonOf(page, QStringLiteral("It was held"));
    REQUIRE(held);
    held->click(); // answers are missing: it asks once
    CHECK_FALSE(page.editor().isHeld());
    held->click();
    REQUIRE(waitFor([&] { return page.editor().isHeld() && page.editor().saved() == app::ReviewEditor::Saved::Yes; }));
    chief.test.settle();
    CHECK_FALSE(buttonOf(page, QStringLiteral("It was held")));
    CHECK_FALSE(answers[0]->isVisible());
    REQUIRE(buttonOf(page, QStringLiteral("Change something")));
}

TEST_CASE("who struggles is a step from the person's development") {
    Chief chief;
    auto& page = chief.open();
    REQUIRE_FALSE(page.editor().pack()->struggling.empty());
    const PersonId first = page.editor().pack()->struggling.front().person;
    auto* table = page.struggling()->table();
    table->setFocus(Qt::TabFocusReason);
    QTest::keyClick(table, Qt::Key_Return);
    chief.test.settle();
    CHECK(chief.test.window().route().page == u"person");
    CHECK(chief.test.window().route().part == u"development");
    CHECK(chief.test.window().route().person == first);
}

TEST_CASE("the review's page is named, reachable by Tab and uncut, with nobody looking, open and held") {
    for (const qreal points : {10.5, 13.0}) {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(points);
        QApplication::setFont(large);
        Chief chief(points > 11 ? QSize(1024, 700) : QSize(1440, 900));
        auto& page = chief.open();
        look(chief.test, QStringLiteral("a review at %1 points").arg(points));
        page.editor().addQuestion(QStringLiteral("What of Leeds?"));
        page.editor().addAction({true, QStringLiteral("free half a day"), chief.test.workspace().today() + 14});
        page.editor().hold();
        chief.test.settle();
        look(chief.test, QStringLiteral("a held review at %1 points").arg(points));
        QApplication::setFont(before);
    }
}

TEST_CASE("a gap nobody named leads to its fact, and to a one-to-one with it on the list") {
    Chief chief;
    ui::UnaddressedView view(chief.test.window());
    view.resize(900, 600);
    view.show();
    REQUIRE(waitFor([&] { return !view.list().isLoading(); }));
    REQUIRE(view.list().rowCount() > 0);
    CHECK(view.firstFocus() == view.table());
    const QModelIndex first = view.list().index(0, 0);
    const PersonId person{first.data(app::UnaddressedList::PersonRole).toLongLong()};
    const QString indicator = first.data(app::UnaddressedList::IndicatorRole).toString();
    view.table()->setFocus();
    view.openFact();
    CHECK(chief.test.window().route() == app::Route{QStringLiteral("person"), person, indicator});
    view.prepare();
    CHECK(chief.test.window().route().page == u"prepare");
    CHECK(chief.test.window().preparation().isWanted(person, indicator));
}
