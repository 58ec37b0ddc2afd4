#include "tests/support/catch.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QSet>

using namespace chalktalk::ui;

TEST_CASE("every text colour has a contrast of at least 4.5 on every ground it is drawn on, in both schemes") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark})
        for (const auto& pair : textGrounds()) {
            const double ratio = contrast(colour(pair.text, scheme), colour(pair.ground, scheme));
            const auto& rows = colourTable();
            INFO(rows[static_cast<std::size_t>(pair.text)].name << " on "
                                                                << rows[static_cast<std::size_t>(pair.ground)].name
                                                                << (scheme == Scheme::Dark ? ", dark" : ", light"));
            CHECK(ratio >= 4.5);
        }
}

TEST_CASE("the contrast is that of WCAG") {
    CHECK(contrast(Qt::black, Qt::white) == Approx(21));
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.48).margin(0.01)); // the known near miss
}

TEST_CASE("every colour role has a row of its own, in the order of the roles") {
    QSet<QString> names;
    for (std::size_t i = 0; i < colourTable().size(); ++i) {
        CHECK(static_cast<std::size_t>(colourTable()[i].role) == i);
        names << QString::fromLatin1(colourTable()[i].name);
    }
    CHECK(names.size() == static_cast<qsizetype>(colourTable().size()));
}

TEST_CASE("the style sheet names only roles that exist") {
    for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
        const QString sheet = Theme::styleSheet(scheme);
        REQUIRE(sheet.size() > 1000);
        // What is left in braces are the sheet's own rules: they hold a colon, an unreplaced role does not.
        for (const QString& part : sheet.split(u'{').mid(1)) CHECK(part.section(u'}', 0, 0).contains(u':'));
    }
}

TEST_CASE("light and dark are told apart by the palette alone, and go over live") {
    Theme theme;
    theme.choose(ThemeChoice::Dark);
    CHECK(shownScheme() == Scheme::Dark);
    CHECK(QApplication::palette().color(QPalette::Window) == colour(Colour::Canvas, Scheme::Dark));
    theme.choose(ThemeChoice::Light);
    CHECK(shownScheme() == Scheme::Light);
    CHECK(colour(Colour::Ink) == colour(Colour::Ink, Scheme::Light));
}

TEST_CASE("the chosen theme survives being written down") {
    for (const auto choice : {ThemeChoice::System, ThemeChoice::Light, ThemeChoice::Dark})
        CHECK(Theme::fromText(Theme::toText(choice)) == choice);
    CHECK(Theme::fromText(QStringLiteral("nonsense")) == ThemeChoice::System);
}

TEST_CASE("an icon is drawn in the colour of its role, and an unknown one draws nothing") {
    Theme theme;
    theme.choose(ThemeChoice::Light);
    const QImage image = lineIcon(QStringLiteral("users"), Colour::Accent).pixmap(32, 32).toImage();
    bool accent = false;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor c = image.pixelColor(x, y);
            if (c.alpha() == 255) accent = accent || c == colour(Colour::Accent);
        }
    CHECK(accent);
    CHECK(lineIcon(QStringLiteral("no such icon")).isNull());
}
