#include "base/language.h"
#include "tests/support/catch.h"
#include "ui/rhythm/rhythm_page.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/text_table.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

using namespace chalktalk::ui;

TEST_CASE("a name that looks like HTML stays text") {
    Label label(QStringLiteral("<b>Bobby</b> & Söhne"));
    CHECK(label.textFormat() == Qt::PlainText);
    CHECK(label.text() == QStringLiteral("<b>Bobby</b> & Söhne"));
}

TEST_CASE("an eliding label gives way without forcing its width on the window") {
    ElidingLabel label(QStringLiteral("A very long name of a person from a very long town"));
    CHECK(label.minimumSizeHint().width() < label.sizeHint().width() / 3);
    label.resize(80, 20);
    CHECK(label.isElided());
    label.resize(label.sizeHint());
    CHECK(!label.isElided());
}

TEST_CASE("a label keeps its size when it is given a place in the window and when the theme changes") {
    Theme theme;
    theme.choose(ThemeChoice::Light);
    QStackedWidget window;
    auto* page = new QWidget;
    auto* scroll = new QScrollArea(page);
    auto* content = new QWidget;
    auto* label = new Label(content);
    scroll->setWidget(content);
    label->setSize(TextSize::Display);
    const qreal wanted = textFont(TextSize::Display).pointSizeF();
    window.addWidget(page);
    window.show();
    CHECK(label->font().pointSizeF() == Approx(wanted));
    theme.choose(ThemeChoice::Dark);
    CHECK(label->font().pointSizeF() == Approx(wanted));
    CHECK(label->palette().color(QPalette::WindowText) == colour(Colour::Ink, Scheme::Dark));
    theme.choose(ThemeChoice::Light);
}

TEST_CASE("a person's colours are the same at every start") {
    CHECK(avatarColours(QStringLiteral("Priya Nair")) == avatarColours(QStringLiteral("Priya Nair")));
    // FNV-1a of the UTF-8 bytes, modulo six: written down so that another hash would be noticed.
    CHECK(avatarColours(QStringLiteral("")).first ==
          static_cast<Colour>(static_cast<int>(Colour::Avatar1) + 2 * (2166136261u % 6)));
    CHECK(initials(QStringLiteral("  priya   van der Nair ")) == QStringLiteral("PN"));
    CHECK(initials(QStringLiteral("Cher")) == QStringLiteral("C"));
    CHECK(initials({}).isEmpty());
}

TEST_CASE("the card grid goes from two columns to one, and an open card takes the whole row") {
    QWidget holder;
    auto* grid = new CardGrid(300, 2, &holder);
    std::vector<QWidget*> cards;
    for (int i = 0; i < 4; ++i) {
        cards.push_back(new QWidget);
        cards.back()->setFixedHeight(50);
        grid->addWidget(cards.back());
    }
    holder.show();
    holder.resize(700, 400);
    grid->setGeometry(holder.rect());
    CHECK(cards[0]->y() == cards[1]->y());
    CHECK(cards[2]->y() > cards[0]->y());
    grid->setWholeRow(cards[1], true);
    grid->setGeometry(holder.rect());
    CHECK(cards[1]->y() > cards[0]->y());
    CHECK(cards[1]->width() == 700);
    CHECK(cards[2]->y() == cards[3]->y());
    holder.resize(500, 800);
    grid->setWholeRow(cards[1], false);
    grid->setGeometry(holder.rect());
    for (std::size_t i = 1; i < 4; ++i) CHECK(cards[i]->y() > cards[i - 1]->y());
    CHECK(grid->heightForWidth(500) == 4 * 50 + 3 * grid->spacing());
}

TEST_CASE("a flow goes on in the next line when it is full") {
    QWidget holder;
    auto* flow = new Flow(&holder, 10);
    for (int i = 0; i < 3; ++i) {
        auto* w = new QWidget;
        w->setFixedSize(100, 20);
        flow->addWidget(w);
    }
    CHECK(flow->heightForWidth(320) == 20);
    CHECK(flow->heightForWidth(319) == 50);
    CHECK(flow->heightForWidth(100) == 80);
}

TEST_CASE("the text table is a sound model, with rows shorter than its header") {
    TextTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    table.set({QStringLiteral("a"), QStringLiteral("b")},
              {{QStringLiteral("1")}, {QStringLiteral("2"), QStringLiteral("3")}}, {1});
    CHECK(table.rowCount() == 2);
    CHECK(table.data(table.index(0, 1)).toString().isEmpty());
    table.set({}, {});
    CHECK(table.rowCount() == 0);
}

TEST_CASE("one and many are told apart in the window's own texts") {
    chalktalk::installLanguage(*QCoreApplication::instance());
    CHECK(RhythmPage::tr("%n are overdue", nullptr, 1) == u"1 is overdue");
    CHECK(RhythmPage::tr("%n are overdue", nullptr, 2) == u"2 are overdue");
}
