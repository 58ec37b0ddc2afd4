// The chooser of who is looking: found by name, and by nothing else.
#include "ui/shell/who_am_i.h"

#include "coaching/quick_capture.h"
#include "tests/support/catch.h"
#include "tests/ui/manager_window.h"

#include <algorithm>
#include <QLineEdit>
#include <QListView>
#include <QRegularExpression>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

TEST_CASE("whoever looks is found by the beginnings of their name's words, not by what they do") {
    ManagerWindow manager;
    auto& workspace = manager.test.workspace();
    const auto ledger = workspace.ledger();
    const QString name = ledger->person(manager.rep).name;
    ui::WhoAmI chooser(&manager.test.window(), workspace);
    chooser.open();
    const auto* found = chooser.list()->model();
    const auto titleAt = [&](int row) { return found->index(row, 0).data().toString(); };
    CHECK(found->rowCount() > 2);

    chooser.field()->setText(QStringLiteral("manager")); // what many are, and nobody is called
    CHECK(found->rowCount() == 0);
    QTest::keyClick(chooser.field(), Qt::Key_Return);
    CHECK(chooser.isVisible());
    CHECK(workspace.me() == manager.coach);

    // The end of a name is found, too, but behind all that begin so.
    const QString part = name.section(u' ', -1).left(2);
    chooser.field()->setText(part);
    REQUIRE(found->rowCount() > 0);
    const auto begins = [&](const QString& title) {
        const auto words = title.split(QRegularExpression(QStringLiteral("[ -]")));
        return std::ranges::any_of(words, [&](const QString& w) { return w.startsWith(part, Qt::CaseInsensitive); });
    };
    CHECK(begins(titleAt(0)));

    chooser.field()->setText(QStringLiteral("nobody in"));
    REQUIRE(found->rowCount() == 1);
    chooser.field()->setText(name.toUpper());
    REQUIRE(found->rowCount() == 1);
    CHECK(titleAt(0) == name);
    QTest::keyClick(chooser.field(), Qt::Key_Return);
    CHECK_FALSE(chooser.isVisible());
    CHECK(workspace.me() == manager.rep);
}

TEST_CASE("a name that begins so comes before one that only holds the letters") {
    WindowUnderTest test(StoreKind::Sample);
    ui::WhoAmI chooser(&test.window(), test.workspace());
    chooser.open();
    const auto* found = chooser.list()->model();
    bool wereOthers = false;
    for (const QChar letter : QStringLiteral("adkmr")) {
        chooser.field()->setText(letter);
        bool past = false; // those whose words begin so
        for (int row = 0; row < found->rowCount(); ++row) {
            const QString name = coaching::foldedName(found->index(row, 0).data().toString()).replace(u'-', u' ');
            INFO(name.toStdString());
            CHECK(name.contains(letter));
            const bool begins = (u' ' + name).contains(QStringLiteral(" %1").arg(letter));
            CHECK_FALSE((past && begins));
            past = past || !begins;
        }
        wereOthers = wereOthers || past;
    }
    CHECK(wereOthers);
}
