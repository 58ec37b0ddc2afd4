#include "ui/calls/calls_view.h"

#include "ui/calls/call_delegate.h"
#include "ui/calls/call_route.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rows_view.h"

#include <algorithm>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace chalktalk::ui {

using domain::CallLine;
using domain::CallState;
using domain::Said;

CallsView::CallsView(Shell& shell, bool whole, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_list(shell.workspace()),
      m_whole(whole),
      m_bar(new Inset(Inset::Look::Info)),
      m_said(eliding({})),
      m_undo(button(tr("Undo"), ButtonLook::Link, QStringLiteral("undo-2"))),
      m_card(new Card),
      m_delegate(new CallDelegate(this)),
      m_view(new RowsView(tr("Calls"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* bar = new QHBoxLayout(m_bar);
    bar->setContentsMargins(14, 6, 8, 6);
    bar->addWidget(m_said, 1);
    bar->addWidget(m_undo);
    m_bar->hide();
    column->addWidget(m_bar);
    m_card->setAccessibleName(tr("Calls"));
    m_card->column()->setContentsMargins(6, 4, 6, 8);
    m_view->setItemDelegate(m_delegate);
    m_view->setModel(&m_list);
    m_view->setWhole(whole);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_card->column()->addWidget(m_view);
    column->addWidget(m_card);
    column->addStretch(whole ? 0 : 1);
    connectAll();
    restore();
}

void CallsView::connectAll() {
    connect(m_view, &RowsView::opened, this, &CallsView::openChosen);
    connect(m_view, &QListView::doubleClicked, this, &CallsView::openChosen);
    connect(m_view, &RowsView::chosen, this, [this](const QModelIndex& at) {
        if (m_quiet) return;
        if (const auto* line = m_list.at(at.row())) {
            m_wanted = line->id;
            m_wantedRow = at.row();
        }
        Q_EMIT chosenChanged();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, [this](const QPoint&) { showMenu(nullptr); });
    connect(&m_list, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_quiet = true; });
    connect(&m_list, &app::CallList::changed, this, &CallsView::restore);
    connect(&m_list, &app::CallList::said, this, &CallsView::showSaid);
    connect(&m_list, &app::CallList::failed, this, [this](const QString& words) { m_shell.toast(words, true); });
    connect(m_undo, &QPushButton::clicked, this, &CallsView::undo);
    auto* gone = new QShortcut(QKeySequence(Qt::Key_Delete), m_view);
    gone->setContext(Qt::WidgetWithChildrenShortcut);
    connect(gone, &QShortcut::activated, this, [this] {
        if (const auto* line = m_list.at(m_view->currentIndex().row())) remove(line->id);
    });
    for (const QKeySequence& asked : {QKeySequence(Qt::SHIFT | Qt::Key_F10), QKeySequence(Qt::Key_Menu)}) {
        auto* menu = new QShortcut(asked, m_view);
        menu->setContext(Qt::WidgetWithChildrenShortcut);
        connect(menu, &QShortcut::activated, this, [this] { showMenu(nullptr); });
    }
}

void CallsView::setWithPerson(bool with) {
    m_delegate->setWithPerson(with);
    m_view->viewport()->update();
}

CallId CallsView::chosen() const {
    const auto* line = m_list.at(m_view->currentIndex().row());
    return line ? line->id : CallId{};
}

void CallsView::choose(CallId call) {
    m_wanted = call;
    if (const int row = m_list.rowOf(call); row >= 0) m_view->setCurrentIndex(m_list.index(row));
}

void CallsView::openChosen() {
    const int row = m_view->currentIndex().row();
    const auto* line = m_list.at(row);
    if (!line) return;
    const PersonId person{m_list.index(row).data(app::CallList::PersonRole).toLongLong()};
    m_shell.go(callRoute(person, line->id, dueOf(*line, m_shell.workspace().clock().nowUtc().toMSecsSinceEpoch())));
}

void CallsView::addState(QMenu& menu, const CallLine& line) {
    const CallId id = line.id;
    const auto add = [&](const QString& words, const char* icon, CallState state) {
        menu.addAction(lineIcon(QString::fromLatin1(icon)), words, this,
                       [this, id, state] { m_list.setState(id, state); });
    };
    if (line.state != CallState::Set)
        add(tr("It takes place after all"), "undo-2", CallState::Set);
    else if (line.startMs <= m_shell.workspace().clock().nowUtc().toMSecsSinceEpoch())
        add(tr("It wasn't held"), "circle-x", CallState::NotHeld);
    else
        add(tr("It is cancelled"), "circle-x", CallState::Cancelled);
    menu.addSeparator();
    const auto judge = [&](const QString& words, const char* icon, Said said) {
        QAction* action = menu.addAction(lineIcon(QString::fromLatin1(icon)), words, this,
                                         [this, id, said] { m_list.setSignificant(id, said); });
        action->setCheckable(true);
        action->setChecked(line.byHand == said);
    };
    judge(tr("Significant, whatever the rule says"), "star", Said::Yes);
    judge(tr("Not significant, whatever the rule says"), "minus", Said::No);
    judge(tr("As the rule says"), "scale", Said::Unsaid);
}

void CallsView::fillMenu(QMenu& menu) {
    const int row = m_view->currentIndex().row();
    const auto* line = m_list.at(row);
    if (!line) return;
    const PersonId person{m_list.index(row).data(app::CallList::PersonRole).toLongLong()};
    const CallId id = line->id;
    menu.addAction(lineIcon(QStringLiteral("clipboard-list")), tr("Open the plan"), this,
                   [this, person, id] { m_shell.go(callRoute(person, id, CallPart::Plan)); });
    menu.addAction(lineIcon(QStringLiteral("history")), tr("Open the debrief"), this,
                   [this, person, id] { m_shell.go(callRoute(person, id, CallPart::Debrief)); });
    if (!line->account.isNull()) {
        QString part = QString::number(line->account.value);
        if (!line->opportunity.isNull()) part += u'/' + QString::number(line->opportunity.value);
        menu.addAction(lineIcon(QStringLiteral("building-2")), tr("The account's plan"), this, [this, part] {
            m_shell.go({QStringLiteral("account"), {}, part});
        });
    }
    menu.addAction(lineIcon(QStringLiteral("user")), tr("The person's page"), this, [this, person] {
        m_shell.go({QStringLiteral("person"), person, QStringLiteral("calls")});
    });
    menu.addSeparator();
    addState(menu, *line);
    if (line->origin == domain::CallOrigin::Activity) return; // it would come again from the CRM
    menu.addSeparator();
    QAction* mistake = menu.addAction(lineIcon(QStringLiteral("trash-2"), Colour::Bad),
                                      tr("Remove: it was kept by mistake"), this, [this, id] { remove(id); });
    mistake->setEnabled(line->plan == domain::PlanState::None && line->debrief == domain::DebriefState::None);
}

void CallsView::showMenu(QWidget* button) {
    if (m_menu || !m_list.at(m_view->currentIndex().row())) return; // one press may ask twice: as key and as event
    auto* menu = new QMenu(this);
    m_menu = menu;
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    const QRect row = m_view->visualRect(m_view->currentIndex());
    const QPoint at = button ? button->mapToGlobal(QPoint(0, button->height() + 4))
                             : m_view->viewport()->mapToGlobal(QPoint(row.left() + row.width() / 6, row.bottom()));
    menu->popup(at);
    menu->setActiveAction(menu->actions().constFirst());
}

// With the last one this view goes, and so does what it would say.
void CallsView::remove(CallId id) {
    int calls = 0; // the others are headings
    for (int row = 0; row < m_list.rowCount(); ++row) calls += m_list.at(row) != nullptr;
    m_saysItAll = calls == 1;
    m_list.remove(id);
}

void CallsView::undo() {
    m_bar->hide();
    m_list.undoLast();
}

void CallsView::showSaid(const QString& words) {
    if (std::exchange(m_saysItAll, false) && !words.isEmpty())
        m_shell.toast(tr("%1. Ctrl+Z brings it back.", "what was removed").arg(words));
    const bool had = m_undo->hasFocus();
    m_said->setText(words);
    m_bar->setVisible(!words.isEmpty());
    if (!words.isEmpty()) announce(*m_bar, words);
    if (had && !m_bar->isVisible()) m_view->setFocus(Qt::OtherFocusReason);
}

// Once the list has its place: what is on now, with what was just before it.
void CallsView::showInMiddle() {
    QTimer::singleShot(0, m_view, [this] {
        if (m_card->layout()) m_card->layout()->activate(); // the list has its height, whatever else still moves
        if (m_view->currentIndex().isValid())
            m_view->scrollTo(m_view->currentIndex(), QAbstractItemView::PositionAtCenter);
    });
}

void CallsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (!m_whole) showInMiddle();
}

int CallsView::usualRow() const {
    const qint64 now = m_shell.workspace().clock().nowUtc().toMSecsSinceEpoch();
    int first = -1;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        const auto* line = m_list.at(row);
        if (!line) continue;
        if (first < 0) first = row;
        if (m_list.show() == app::CallList::Show::Week && line->endMs >= now) return row;
        if (m_list.show() != app::CallList::Show::Week) break;
    }
    return first;
}

void CallsView::restore() {
    // The same call stays chosen; where it left the list, the one that took its place.
    m_quiet = false;
    if (!m_whole) {
        const QMargins around = m_card->column()->contentsMargins();
        m_card->setMaximumHeight(m_view->length() + around.top() + around.bottom()); // no longer than its rows
    }
    int row = m_wanted.isNull() ? -1 : m_list.rowOf(m_wanted);
    if (row < 0 && m_wantedRow >= 0 && !m_wanted.isNull())
        for (int i = std::min(m_wantedRow, m_list.rowCount() - 1); i >= 0 && row < 0; --i)
            if (m_list.at(i)) row = i;
    const bool usual = row < 0;
    if (usual) row = usualRow();
    if (row >= 0) m_view->setCurrentIndex(m_list.index(row));
    if (usual && row >= 0 && !m_whole) showInMiddle();
    Q_EMIT chosenChanged();
}

} // namespace chalktalk::ui
