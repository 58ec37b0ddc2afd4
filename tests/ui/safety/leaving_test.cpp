#include "ui/safety/leaving.h"

#include "app/forms/leaving_saves.h"
#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/window_under_test.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::LeavingSaves;

namespace {

struct Closing {
    WindowUnderTest test{StoreKind::Sample};
    LeavingSaves& saves = LeavingSaves::of(test.workspace());
    ui::Leaving* leaving = test.window().findChild<ui::Leaving*>();

    [[nodiscard]] bool says(const QString& words) const {
        const auto labels = leaving->findChildren<ui::Label*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const ui::Label* label) { return label->isVisible() && label->text().contains(words); });
    }
    [[nodiscard]] bool isOpen() { return test.window().isVisible(); }
};

} // namespace

TEST_CASE("a window whose words are saved closes at once") { // the control
    Closing closing;
    REQUIRE(closing.leaving);
    CHECK(closing.test.window().close());
}

TEST_CASE("the window waits for what is being saved, and closes by itself when it is") {
    Closing closing;
    closing.saves.began();
    CHECK_FALSE(closing.test.window().close());
    REQUIRE(waitFor([&] { return closing.leaving->isVisible(); }));
    CHECK(closing.says(QStringLiteral("is being saved")));
    CHECK(closing.isOpen());
    closing.saves.ended();
    REQUIRE(waitFor([&] { return !closing.isOpen(); }));
}

TEST_CASE("the window stays while something can't be saved, says why, and goes when it could be") {
    Closing closing;
    closing.saves.began();
    closing.saves.failed(QStringLiteral("The disk is full."));
    CHECK_FALSE(closing.test.window().close());
    REQUIRE(waitFor([&] { return closing.leaving->isVisible(); }));
    CHECK(closing.says(QStringLiteral("Not everything is saved yet")));
    CHECK(closing.says(QStringLiteral("The disk is full.")));
    CHECK(clipped(closing.test.window()).isEmpty());
    auto* stay = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(stay);
    CHECK(stay->text() == u"Stay");
    QTest::keyClick(stay, Qt::Key_Escape);
    REQUIRE(waitFor([&] { return !closing.leaving->isVisible(); }));
    closing.saves.failed(QStringLiteral("The disk is still full."));
    QTest::qWait(50);
    CHECK(closing.isOpen()); // who stayed is not sent away later
    closing.saves.ended();
    QTest::qWait(50);
    CHECK(closing.isOpen());
    CHECK(closing.test.window().close());
}

TEST_CASE("one may leave all the same, by keyboard") {
    Closing closing;
    closing.saves.began();
    closing.saves.failed(QStringLiteral("The disk is full."));
    CHECK_FALSE(closing.test.window().close());
    REQUIRE(waitFor([&] { return closing.leaving->isVisible(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto* leave = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(leave);
    CHECK(leave->text() == u"Leave all the same");
    QTest::keyClick(leave, Qt::Key_Space);
    CHECK(waitFor([&] { return !closing.isOpen(); }));
    closing.saves.ended();
}

TEST_CASE("what is lost while the window closes keeps it open") {
    Closing closing;
    closing.saves.began();
    CHECK_FALSE(closing.test.window().close());
    closing.saves.gaveUp(QStringLiteral("Somebody erased this person."));
    REQUIRE(waitFor([&] { return closing.leaving->isVisible(); }));
    CHECK(closing.says(QStringLiteral("Somebody erased this person.")));
    CHECK_FALSE(closing.test.window().close()); // one chooses, and is not gone by the way
    CHECK(closing.isOpen());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    REQUIRE(waitFor([&] { return !closing.leaving->isVisible(); }));
    CHECK(closing.test.window().close()); // said, read, and what was typed is in its draft
}
