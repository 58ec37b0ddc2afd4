#include "app/palette/palette_model.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>

using namespace chalktalk::app;

namespace {

PaletteEntry entry(const char16_t* title, const char16_t* detail = u"") {
    PaletteEntry made;
    made.title = QString::fromUtf16(title);
    made.detail = QString::fromUtf16(detail);
    return made;
}

QStringList shown(const PaletteModel& model) {
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) titles << model.entry(row).title;
    return titles;
}

} // namespace

TEST_CASE("the palette finds people and commands by any of their words, without accents or case") {
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries({entry(u"Open Ida Ekström", u"enterprise · North"), entry(u"Open Priya Nair"),
                      entry(u"Import an export"), entry(u"Switch to dark theme")});
    CHECK(model.rowCount() == 4);
    model.setQuery(QStringLiteral("EKSTROM"));
    CHECK(shown(model) == QStringList{QStringLiteral("Open Ida Ekström")});
    model.setQuery(QStringLiteral("north ida"));
    CHECK(shown(model) == QStringList{QStringLiteral("Open Ida Ekström")});
    model.setQuery(QStringLiteral("nobody"));
    CHECK(model.rowCount() == 0);
    model.setQuery(QString());
    CHECK(model.rowCount() == 4);
}

TEST_CASE("the palette finds a command by what it is called elsewhere, and does not show that") {
    PaletteModel model;
    PaletteEntry backups = entry(u"Safety: the backups of the store");
    backups.also = QStringLiteral("restore, bring back");
    model.setEntries({backups, entry(u"Import an export")});
    model.setQuery(QStringLiteral("resto"));
    CHECK(shown(model) == QStringList{backups.title});
    CHECK_FALSE(model.index(0).data(Qt::AccessibleTextRole).toString().contains(u"restore"));
}

TEST_CASE("the palette puts titles that begin with what was typed first, then words that do") {
    PaletteModel model;
    model.setEntries({entry(u"Reimport the export"), entry(u"Show imports"), entry(u"Import an export")});
    model.setQuery(QStringLiteral("import"));
    CHECK(shown(model) == QStringList{QStringLiteral("Import an export"), QStringLiteral("Show imports"),
                                      QStringLiteral("Reimport the export")});
}

TEST_CASE("the palette never lists more than fifty") {
    PaletteModel model;
    std::vector<PaletteEntry> many(5000, entry(u"Open Somebody"));
    model.setEntries(many);
    CHECK(model.rowCount() == 50);
}
