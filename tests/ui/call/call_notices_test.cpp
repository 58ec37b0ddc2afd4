#include "store/call_store.h"
#include "store/database.h"
#include "tests/support/catch.h"
#include "tests/support/kept_call.h"
#include "tests/ui/call/call_table.h"
#include "ui/call/capture_overlay.h"
#include "ui/call/debrief_notice.h"
#include "ui/charts/hour_ring.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <set>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

// The first word of several accounts of the sample, and how many of them there are.
std::pair<QString, int> sharedWord(const app::Workspace& workspace) {
    const auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadOnly);
    REQUIRE(database);
    const auto all = store::findAccounts(**database, {}, {}, 1000);
    REQUIRE(all);
    for (const auto& account : *all) {
        const QString word = account.name.section(u' ', 0, 0);
        const auto found = store::findAccounts(**database, word, {}, 10);
        REQUIRE(found);
        if (word.size() > 5 && word != account.name && found->size() > 1 && found->size() < 6)
            return {word, static_cast<int>(found->size())};
    }
    FAIL("no two accounts begin alike");
    return {};
}

} // namespace

TEST_CASE("one typed line is understood while one types, and Enter keeps it") {
    CallTable table;
    auto& test = table.m.test;
    const QString rep = test.workspace().ledger()->person(table.m.rep).name;
    ui::CaptureOverlay overlay(test.window(), &test.window());
    const auto before = test.workspace().coaching()->calls().size();
    overlay.open();
    REQUIRE(QApplication::focusWidget() == overlay.field());
    QTest::keyClick(overlay.field(), Qt::Key_Return);
    CHECK(overlay.isVisible()); // nothing is kept of nothing
    QTest::keyClicks(overlay.field(), QStringLiteral("Fri 14:00 discovery Brandnew Customer with ") + rep);
    test.settle();
    CHECK(overlay.understood().contains(QStringLiteral("14:00")));
    CHECK(overlay.understood().contains(rep));
    CHECK(overlay.field()->accessibleDescription() == overlay.understood());
    QTest::keyClick(overlay.field(), Qt::Key_Return);
    test.settle();
    REQUIRE(waitFor([&] { return !overlay.isVisible(); }));
    REQUIRE(waitFor([&] { return test.workspace().coaching()->calls().size() == before + 1; }));
    overlay.open();
    CHECK(overlay.field()->text().isEmpty());
    QTest::keyClick(overlay.field(), Qt::Key_Escape);
    CHECK(!overlay.isVisible());
}

TEST_CASE("what is shown under quick capture is what a screen reader is told, a problem after a pause") {
    CallTable table;
    auto& test = table.m.test;
    ui::CaptureOverlay overlay(test.window(), &test.window());
    overlay.open();
    const auto* label = [&]() -> const QLabel* {
        overlay.field()->setText(QStringLiteral("Fri 14:00 discovery Brandnew Customer"));
        test.settle();
        for (const QLabel* one : overlay.findChildren<QLabel*>())
            if (one->text() == overlay.understood()) return one;
        return nullptr;
    }();
    REQUIRE(label);
    CHECK(label->accessibleName() == label->text());
    QStringList heard;
    QObject::connect(&overlay, &ui::CaptureOverlay::saidAloud, &overlay, [&](const QString& words) { heard << words; });
    QTest::keyClicks(overlay.field(), QStringLiteral(" with Zoltan"));
    CHECK(label->text().contains(QStringLiteral("is called Zoltan")));
    CHECK(label->accessibleName() == label->text());
    CHECK(overlay.field()->accessibleDescription() == label->text());
    CHECK(heard.filter(QStringLiteral("Zolt")).isEmpty()); // not with every letter
    CHECK(waitFor([&] { return heard.contains(label->text()); }));
    overlay.field()->clear();
    CHECK(label->accessibleName().isEmpty());
}

TEST_CASE("several customers that may be meant are chosen from before anything is kept, the words themselves last") {
    CallTable table;
    auto& test = table.m.test;
    const QString rep = test.workspace().ledger()->person(table.m.rep).name;
    const auto [word, accounts] = sharedWord(test.workspace());
    const QString asWritten = word + QStringLiteral(" (as written)");
    ui::CaptureOverlay overlay(test.window(), &test.window());
    const auto kept = [&] { return test.workspace().coaching()->calls().size(); };
    const auto before = kept();
    overlay.open();
    overlay.field()->setText(QStringLiteral("Fri 14:10 demo %1 with %2").arg(word, rep));
    test.settle();
    const auto* choices = overlay.choices()->model();
    REQUIRE(waitFor([&, many = accounts] { return choices->rowCount() == many + 1; }));
    CHECK(choices->index(accounts, 0).data().toString() == asWritten);
    CHECK(!overlay.choices()->currentIndex().isValid());
    QTest::keyClick(overlay.field(), Qt::Key_Return, Qt::ControlModifier);
    test.settle();
    CHECK(overlay.isVisible());
    CHECK(kept() == before);
    CHECK(overlay.choices()->currentIndex().row() == 0);
    CHECK(overlay.understood().contains(QStringLiteral("(a known account)")));
    QTest::keyClick(overlay.field(), Qt::Key_Down);
    CHECK(overlay.choices()->currentIndex().row() == 1);
    for (int i = 1; i < accounts; ++i) QTest::keyClick(overlay.field(), Qt::Key_Down);
    CHECK(overlay.choices()->currentIndex().row() == accounts);
    CHECK(overlay.understood().contains(asWritten));
    QTest::keyClick(overlay.field(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return !overlay.isVisible() && kept() == before + 1; }));

    // The same again: said, and kept by a second Enter.
    overlay.open();
    overlay.field()->setText(QStringLiteral("Fri 14:10 demo Brandnew Customer with ") + rep);
    test.settle();
    CHECK(overlay.understood().contains(rep + QStringLiteral(" already has a call at 14:10: ") + word));
    QTest::keyClick(overlay.field(), Qt::Key_Return);
    test.settle();
    CHECK(overlay.isVisible());
    CHECK(overlay.understood().contains(QStringLiteral("Enter once more")));
    QTest::keyClick(overlay.field(), Qt::Key_Return);
    CHECK(waitFor([&] { return !overlay.isVisible() && kept() == before + 2; }));
}

TEST_CASE("the notice of a call that has ended says so without taking the focus, and leads to its debrief") {
    CallTable table;
    auto& test = table.m.test;
    const auto call = keepCall(test.workspace(), table.today("11:00").with("Halden Foods").significant());
    test.workspace().reloadCoaching();
    test.settle();
    app::CallWatch watch(test.workspace());
    ui::DebriefNotice notice(watch, &test.window());
    CHECK(!notice.isVisible());
    QWidget* at = QApplication::focusWidget();
    const auto all = watch.due();
    const auto due = std::find_if(all.begin(), all.end(), [&](const auto& d) { return d.call == call.id; });
    REQUIRE(due != all.end());
    Q_EMIT watch.ended(*due);
    REQUIRE(notice.isVisible());
    CHECK(QApplication::focusWidget() == at);
    CHECK(notice.ring()->minutesLeft() == due->minutesLeft);
    CHECK(!notice.closeButton()->accessibleName().isEmpty());
    CHECK(notice.accessibleName().contains(due->title)); // what a screen reader hears
    QSignalSpy asked(&notice, &ui::DebriefNotice::debriefAsked);
    notice.startButton()->click();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].value<CallId>() == call.id);
    const auto saysIt = [&] { return notice.isVisible() && notice.accessibleName().contains(due->title); };
    CHECK(!saysIt());
    Q_EMIT watch.ended(*due);
    CHECK(saysIt());
    notice.closeButton()->click();
    CHECK(!saysIt());
}

TEST_CASE("of two calls that ended at once each has its notice, one after the other") {
    CallTable table;
    auto& test = table.m.test;
    const auto one = keepCall(test.workspace(), table.today("11:00").with("Halden Foods").significant());
    const auto other = keepCall(test.workspace(), table.today("11:00").with("Castell Group").significant());
    test.workspace().reloadCoaching();
    test.settle();
    app::CallWatch watch(test.workspace());
    const auto all = watch.due();
    REQUIRE(all.size() >= 2);
    const auto sayAll = [&] {
        for (const auto& due : all) Q_EMIT watch.ended(due);
    };
    const auto isSaid = [&](const ui::DebriefNotice& notice, const char* customer) {
        return notice.isVisible() && notice.accessibleName().contains(QString::fromLatin1(customer));
    };
    {
        ui::DebriefNotice notice(watch, &test.window());
        QSignalSpy asked(&notice, &ui::DebriefNotice::debriefAsked);
        sayAll();
        for (std::size_t i = 0; i < all.size(); ++i) {
            REQUIRE(notice.isVisible());
            notice.startButton()->click();
        }
        CHECK(!notice.isVisible());
        std::set<CallId> calls;
        for (const auto& words : asked) calls.insert(words[0].value<CallId>());
        CHECK(calls.size() == all.size());
        CHECK(calls.contains(one.id));
        CHECK(calls.contains(other.id));
    }
    ui::DebriefNotice notice(watch, &test.window());
    sayAll();
    for (const auto& due : all) // their debriefs are opened elsewhere, all but two
        if (due.call != one.id && due.call != other.id) notice.dismiss(due.call);
    const bool first = isSaid(notice, "Halden Foods");
    CHECK(first != isSaid(notice, "Castell Group"));
    notice.closeButton()->click();
    CHECK(isSaid(notice, first ? "Castell Group" : "Halden Foods"));
    notice.dismiss(first ? other.id : one.id);
    CHECK(!notice.isVisible());
}
