#include "ui/safety/privacy_view.h"

#include "tests/support/catch.h"
#include "tests/ui/page_checks.h"
#include "tests/ui/window_under_test.h"
#include "ui/safety/safety_page.h"
#include "ui/widgets/label.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::Workspace;

namespace {

struct Privacy {
    WindowUnderTest test{StoreKind::Sample};
    ui::PrivacyView* view = nullptr;

    explicit Privacy(const QString& part, std::optional<PersonId> person = {}) {
        test.window().go(app::Route{QStringLiteral("safety"), person, part});
        test.settle();
        view = test.window().findChild<ui::PrivacyView*>();
        REQUIRE(view);
    }
    template <class Widget> Widget* named(const QString& name) const {
        for (auto* each : view->findChildren<Widget*>())
            if (each->accessibleName() == name) return each;
        FAIL("nothing is called " << name.toStdString());
        return nullptr;
    }
    [[nodiscard]] QPushButton* button(const QString& words) const {
        for (auto* each : view->findChildren<QPushButton*>())
            if (each->text() == words) return each;
        FAIL("no button reads " << words.toStdString());
        return nullptr;
    }
    [[nodiscard]] bool says(const QString& words) const {
        const auto labels = view->findChildren<ui::Label*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const ui::Label* label) { return label->isVisible() && label->text().contains(words); });
    }
    // Takes the one dialog that is open, and puts a file into it.
    static void choose(const QString& title, const QString& file) {
        QFileDialog* dialog = nullptr;
        REQUIRE(waitFor([&] {
            for (QWidget* each : QApplication::topLevelWidgets())
                if (auto* open = qobject_cast<QFileDialog*>(each);
                    open && open->isVisible() && open->windowTitle() == title)
                    dialog = open;
            return dialog != nullptr;
        }));
        auto* line = dialog->findChild<QLineEdit*>();
        REQUIRE(line);
        line->setText(file);
        QTest::keyClick(line, Qt::Key_Return);
    }
    [[nodiscard]] QString path(const char* name) {
        return QDir(test.workspace().dataDir()).filePath(QLatin1String(name));
    }
    void seal(const QString& file) {
        for (const char* field : {"Password", "The same again"})
            named<QLineEdit>(QLatin1String(field))->setText(QStringLiteral("a long password"));
        REQUIRE(button(QStringLiteral("Export sealed…"))->isEnabled());
        QTest::keyClick(button(QStringLiteral("Export sealed…")), Qt::Key_Space);
        choose(QStringLiteral("Export sealed"), file);
        REQUIRE(waitFor([&] { return QFile::exists(file); }));
        test.settle();
    }
    void open(const QString& sealed, const QString& to, const QString& password) {
        named<QLineEdit>(QStringLiteral("The password that it was sealed with"))->setText(password);
        QTest::keyClick(button(QStringLiteral("Open a sealed file…")), Qt::Key_Space);
        choose(QStringLiteral("Open a sealed file"), sealed);
        choose(QStringLiteral("Write what is in it to"), to);
    }
};

} // namespace

TEST_CASE("a store is sealed in the window and opened again, with that password only") {
    Privacy privacy(QStringLiteral("privacy/seal"));
    const QString sealed = privacy.path("mine.sealed"), opened = privacy.path("opened.chalktalk");
    privacy.seal(sealed);
    privacy.open(sealed, opened, QStringLiteral("another password"));
    privacy.test.settle();
    REQUIRE(waitFor(
        [&] { return privacy.button(QStringLiteral("Export sealed…")) && !privacy.says(QStringLiteral("Opening")); }));
    CHECK_FALSE(QFile::exists(opened));
    privacy.open(sealed, opened, QStringLiteral("a long password"));
    REQUIRE(waitFor([&] { return QFile::exists(opened); }));
}

TEST_CASE("erasing in the window says what came of it, and the store stays open") {
    Privacy privacy(QStringLiteral("privacy/erase"));
    Workspace& workspace = privacy.test.workspace();
    const QString path = workspace.storePath();
    const PersonId person = privacy.test.anybody();
    const QString name = workspace.ledger()->person(workspace.indexOf(person)).name;
    auto* who = privacy.named<QComboBox>(QStringLiteral("Who"));
    CHECK(QApplication::focusWidget() == who); // one came to erase
    who->setCurrentIndex(who->findData(QVariant::fromValue(person.value)));
    REQUIRE(waitFor([&] { return privacy.says(QStringLiteral("What goes:")); }));
    auto* erase = privacy.button(QStringLiteral("Erase"));
    CHECK_FALSE(erase->isEnabled());
    privacy.named<QLineEdit>(QStringLiteral("The person's name, to confirm"))->setText(name);
    REQUIRE(erase->isEnabled());
    QTest::keyClick(erase, Qt::Key_Space);
    REQUIRE(waitFor([&] { return privacy.says(QStringLiteral("Done. The numbers that stay")); }));
    REQUIRE(waitFor([&] { return workspace.state() == Workspace::State::Ready && workspace.snapshot(); }));
    privacy.test.settle();
    CHECK(workspace.storePath() == path);
    CHECK(privacy.says(QStringLiteral("Done. The numbers that stay"))); // still, after all was read anew
    CHECK(privacy.test.window().route().page == QStringLiteral("safety"));
    CHECK(workspace.ledger()->person(workspace.indexOf(person)).name != name);
    CHECK(privacy.test.window().isAncestorOf(QApplication::focusWidget()));
}
