#include "ui/safety/leaving.h"

#include "app/forms/leaving_saves.h"
#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/window_under_test.h"
#include "ui/shell/page.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"

#include <QApplication>
#include <QFile>
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
    // One form can't be saved, and the window is to close.
    void closeUnsaved() {
        saves.began();
        saves.failed(QStringLiteral("The disk is full."));
        CHECK_FALSE(test.window().close());
        REQUIRE(waitFor([&] { return leaving->isVisible(); }));
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
    closing.closeUnsaved();
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
    closing.closeUnsaved();
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

TEST_CASE("what is typed into a profile while the store is away keeps the window open until it is saved") {
    Closing closing;
    auto& workspace = closing.test.workspace();
    workspace.setMe(workspace.teams().front().manager);
    closing.test.settle();
    const PersonId person = workspace.ledger()->person(workspace.visibleReps().front()).id;
    closing.test.go(QStringLiteral("person"), person, QStringLiteral("profile"));
    closing.test.settle();
    ui::PlainEdit* edit = nullptr;
    REQUIRE(waitFor([&] {
        for (auto* each : closing.test.window().page()->findChildren<ui::PlainEdit*>())
            if (!edit && each->isVisible() && each->isEnabled() && !each->isReadOnly()) edit = each;
        return edit != nullptr;
    }));
    const QString path = workspace.storePath(), away = path + QStringLiteral(".away");
    REQUIRE(QFile::rename(path, away));
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("typed just before"));
    CHECK_FALSE(closing.test.window().close());
    REQUIRE(waitFor([&] { return closing.leaving->isVisible() && closing.says(QStringLiteral("no longer there")); }));
    CHECK(closing.says(QStringLiteral("Not everything is saved yet")));
    CHECK_FALSE(closing.says(QStringLiteral("All your words are saved")));
    REQUIRE(QFile::rename(away, path));
    REQUIRE(waitFor([&] { return !closing.isOpen(); })); // by itself
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("typed just before"));
}

TEST_CASE("who stays goes on where one was") {
    Closing closing;
    closing.test.go(QStringLiteral("settings"));
    closing.test.settle();
    auto* before = closing.test.window().page()->findChildren<QPushButton*>().first();
    for (auto* each : closing.test.window().page()->findChildren<QPushButton*>())
        if (each->isVisible() && each->isEnabled() && each->focusPolicy() != Qt::NoFocus) before = each;
    before->setFocus(Qt::TabFocusReason);
    REQUIRE(QApplication::focusWidget() == before);
    closing.closeUnsaved();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    REQUIRE(waitFor([&] { return !closing.leaving->isVisible(); }));
    CHECK(closing.test.window().page()->isVisible());
    CHECK(QApplication::focusWidget() == before);
    closing.saves.ended();
}
