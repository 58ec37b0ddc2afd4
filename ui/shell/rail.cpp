#include "ui/shell/rail.h"

#include "ui/pages.h"
#include "ui/shell/rail_parts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr int s_pageRole = Qt::UserRole + 1;

} // namespace

Rail::Rail(QWidget* parent)
    : QWidget(parent),
      m_menu(iconButton(QStringLiteral("ellipsis"), tr("Menu"))),
      m_top(makeList(static_cast<int>(InRail::Top), tr("Pages"))),
      m_bottom(makeList(static_cast<int>(InRail::Bottom), tr("More pages"))),
      m_search(new RailSearch),
      m_who(new WhoButton),
      m_mark(new RailMark) {
    setFixedWidth(enWidth() * 26 + 10);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 20, 14, 14);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    auto* mark = text(QStringLiteral("Chalktalk"), TextSize::H2, Colour::RailInk);
    mark->setWeight(QFont::Bold);
    head->addSpacing(10);
    head->addWidget(mark, 1);
    m_menu->setIcon(lineIcon(QStringLiteral("ellipsis"), Colour::RailInk2));
    m_menu->setProperty("look", QStringLiteral("rail"));
    head->addWidget(m_menu);
    column->addLayout(head);
    column->addSpacing(12);
    column->addWidget(m_top);
    column->addStretch(1);
    column->addWidget(m_mark);
    column->addWidget(m_search);
    column->addWidget(m_bottom);
    column->addSpacing(6);
    column->addWidget(m_who);
    m_mark->hide();
    connect(m_search, &QPushButton::clicked, this, &Rail::searchAsked);
    connect(m_who, &QPushButton::clicked, this, &Rail::whoAsked);
    fill();
}

bool Rail::listHasFocus() const { return m_top->hasFocus() || m_bottom->hasFocus(); }

QListWidget* Rail::makeList(int place, const QString& name) {
    auto* list = new QListWidget;
    list->setAccessibleName(name);
    list->setProperty("place", place);
    list->setProperty("ownFocus", true);
    list->setItemDelegate(new RailDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    list->setMouseTracking(true);
    list->setCursor(Qt::PointingHandCursor);
    // The chosen row is the page shown, whoever chose it: mouse, arrow keys or a screen reader. Not the current one: a
    // list that gets the focus by Tab makes its first row current, and nobody has chosen anything yet.
    connect(list, &QListWidget::itemSelectionChanged, this, [this, list] {
        const auto chosen = list->selectedItems();
        if (!chosen.isEmpty() && !m_quiet) Q_EMIT pageChosen(chosen.first()->data(s_pageRole).toString());
    });
    // Focus makes a row current without choosing it: Enter does.
    connect(list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { Q_EMIT pageChosen(item->data(s_pageRole).toString()); });
    return list;
}

void Rail::fill() {
    m_quiet = true;
    for (QListWidget* list : {m_top, m_bottom}) {
        list->clear();
        for (const PageEntry& page : pages()) {
            const bool toStart = page.place == InRail::TopWithoutStore && !m_ready;
            const InRail place = toStart ? InRail::Top : page.place;
            if (static_cast<int>(place) != list->property("place").toInt()) continue;
            if (page.needsStore && !m_ready) continue;
            auto* item = new QListWidgetItem(name(page));
            item->setData(s_pageRole, QString::fromLatin1(page.id));
            item->setData(RailDelegate::IconRole, QString::fromLatin1(page.icon));
            list->addItem(item);
        }
        list->setFixedHeight(list->count() * RailDelegate::rowHeight());
        list->setVisible(list->count() > 0);
    }
    m_quiet = false;
    setCurrent(m_current);
}

void Rail::setReady(bool storeOpen) {
    m_who->setVisible(storeOpen);
    if (m_ready == storeOpen) return;
    m_ready = storeOpen;
    fill();
}

void Rail::setCurrent(const QString& page) {
    m_current = page;
    m_quiet = true;
    for (QListWidget* list : {m_top, m_bottom}) {
        QListWidgetItem* found = nullptr;
        for (int i = 0; i < list->count(); ++i)
            if (list->item(i)->data(s_pageRole).toString() == page) found = list->item(i);
        list->setCurrentItem(found);
        if (!found) list->clearSelection();
    }
    m_quiet = false;
}

void Rail::setWho(const QString& name, const QString& role) { m_who->setWho(name, role); }

void Rail::setMarked(const QString& words) {
    static_cast<RailMark*>(m_mark)->setWords(words);
    m_mark->setVisible(!words.isEmpty());
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), colour(Colour::Rail));
}

} // namespace chalktalk::ui
