#include "ui/account/account_page.h"

#include "ui/account/account_calls.h"
#include "ui/account/deal_card.h"
#include "ui/account/moves_card.h"
#include "ui/account/stakeholders_card.h"
#include "ui/call/field.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QHideEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace chalktalk::ui {

using app::AccountPlanEditor;
using domain::AccountPlan;

AccountPage::AccountPage(Shell& shell)
    : m_shell(shell),
      m_editor(shell.workspace()),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_scroll(new ScrollPage),
      m_back(iconButton(QStringLiteral("arrow-left"), tr("Back"))),
      m_undo(iconButton(QStringLiteral("undo-2"), tr("Undo (Ctrl+Z)"))),
      m_redo(iconButton(QStringLiteral("redo-2"), tr("Redo (Ctrl+Shift+Z)"))),
      m_title(eliding({}, TextSize::Display)),
      m_saved(eliding({}, TextSize::Small, Colour::Ink2)),
      m_cameBack(new Inset(Inset::Look::Info)),
      m_lacks(new Inset(Inset::Look::Info)),
      m_cameBackText(wrapped({})),
      m_lacksText(wrapped({})),
      m_people(new StakeholdersCard(m_editor)),
      m_moves(new MovesCard(shell, m_editor)),
      m_deal(new DealCard(shell, m_editor)),
      m_calls(new AccountCalls(shell)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto* column = m_scroll->column();
    column->addLayout(buildHead());
    auto* back = new QHBoxLayout(m_cameBack);
    back->setContentsMargins(16, 10, 16, 10);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("history"), Colour::Info);
    back->addWidget(icon, 0, Qt::AlignTop);
    back->addWidget(m_cameBackText, 1);
    column->addWidget(m_cameBack);
    column->addWidget(buildLacks());
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* one : {left, right}) one->setSpacing(16);
    left->addWidget(m_people);
    left->addWidget(buildTexts());
    left->addWidget(m_moves);
    left->addStretch(1);
    right->addWidget(m_deal);
    right->addWidget(m_calls);
    right->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addLayout(left, 3);
    m_columns->addLayout(right, 2);
    column->addLayout(m_columns);
    column->addStretch(1);
    connectAll();
    refresh();
}

QLayout* AccountPage::buildHead() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_back);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_saved);
    row->addLayout(words, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    return row;
}

QWidget* AccountPage::buildLacks() {
    auto* box = new QHBoxLayout(m_lacks);
    box->setContentsMargins(16, 10, 16, 10);
    box->setSpacing(10);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("circle-question-mark"), Colour::Info);
    box->addWidget(icon, 0, Qt::AlignTop);
    box->addWidget(m_lacksText, 1);
    return m_lacks;
}

QWidget* AccountPage::buildTexts() {
    auto* card = new Card;
    card->setAccessibleName(tr("What is known"));
    card->column()->addWidget(text(tr("What is known"), TextSize::H2));
    const auto add = [&](const char* id, const QString& title, const QString& hint, QString AccountPlan::*words) {
        auto* field = new Field(title, title, hint, Field::Kind::Text, 2);
        card->column()->addWidget(field);
        connect(field, &Field::typed, this,
                [this, words, name = QStringLiteral("account/") + QString::fromLatin1(id)](const QString& typed) {
                    m_editor.edit(name, [&](app::AccountPlans& plans) { plans.account.*words = typed; });
                });
        return field;
    };
    m_needs = add("needs", tr("What they need"), tr("In their words"), &AccountPlan::needs);
    m_standing = add("standing", tr("Where we stand"), {}, &AccountPlan::standing);
    m_missing = add("missing", tr("What we don't know yet"), tr("It is asked for in the next call's plan"),
                    &AccountPlan::missing);
    return card;
}

void AccountPage::connectAll() {
    connect(&m_editor, &AccountPlanEditor::changed, this, &AccountPage::refresh);
    connect(&m_editor, &AccountPlanEditor::textChanged, this, [this] {
        showSaved();
        showLacks();
    });
    connect(&m_editor, &AccountPlanEditor::savedChanged, this, &AccountPage::showSaved);
    connect(&m_shell.workspace(), &app::Workspace::changed, this, [this] {
        if (m_inside && m_editor.state() == AccountPlanEditor::State::Open) m_calls->show(m_editor.calls());
    });
    connect(&m_shell.workspace(), &app::Workspace::meChanged, this, [this] {
        if (m_inside) start();
    });
    connect(m_back, &QPushButton::clicked, this, [this] { m_shell.back(); });
    connect(m_undo, &QPushButton::clicked, &m_editor, &AccountPlanEditor::undo);
    connect(m_redo, &QPushButton::clicked, &m_editor, &AccountPlanEditor::redo);
    const auto add = [this](const QKeySequence& keys, void (AccountPlanEditor::*act)()) {
        // A field that is typed in undoes its own typing first: it takes these keys for itself.
        auto* shortcut = new QShortcut(keys, this, &m_editor, act);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), &AccountPlanEditor::undo);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &AccountPlanEditor::redo);
}

void AccountPage::enter(const app::Route& route) {
    if (m_inside && route == m_route && m_editor.state() == AccountPlanEditor::State::Open) return;
    m_route = route;
    start();
}

void AccountPage::start() {
    m_inside = m_awaited = true;
    const QStringList parts = m_route.part.split(u'/');
    const AccountId account{parts.value(0).toLongLong()};
    if (account.isNull())
        m_editor.leave();
    else
        m_editor.open(account, OpportunityId{parts.value(1).toLongLong()});
    refresh();
}

void AccountPage::refresh() {
    const bool open = m_editor.state() == AccountPlanEditor::State::Open;
    if (!open) showNothing();
    m_stack->setCurrentWidget(open ? static_cast<QWidget*>(m_scroll) : m_empty);
    if (!open) return;
    if (m_title->text() != m_editor.accountName()) {
        m_title->setText(m_editor.accountName());
        Q_EMIT titleChanged();
    }
    m_cameBackText->setText(m_editor.cameBackText());
    m_cameBack->setVisible(!m_editor.cameBackText().isEmpty());
    m_people->refresh();
    showTexts();
    m_moves->refresh();
    m_deal->refresh();
    m_calls->show(m_editor.calls());
    showLacks();
    showSaved();
    tabFollowsSight(*this);
    if (!m_awaited || !isVisible()) return;
    m_awaited = false;
    const QWidget* at = window()->focusWidget();
    QWidget* first = firstFocus();
    if (first && (!at || !at->isVisible() || isAncestorOf(at))) first->setFocus(Qt::OtherFocusReason);
}

void AccountPage::showTexts() {
    const auto& plan = m_editor.plans().account;
    for (const auto& [field, words] :
         {std::pair(m_needs, plan.needs), std::pair(m_standing, plan.standing), std::pair(m_missing, plan.missing)}) {
        field->setReadOnly(m_editor.isReadOnly());
        field->setWords(words);
    }
}

void AccountPage::showSaved() {
    m_saved->setText(m_editor.isReadOnly() ? tr("You read this; say who you are to change it.") : m_editor.savedText());
    m_undo->setEnabled(m_editor.canUndo());
    m_redo->setEnabled(m_editor.canRedo());
    m_undo->setVisible(!m_editor.isReadOnly());
    m_redo->setVisible(!m_editor.isReadOnly());
}

void AccountPage::showLacks() {
    const QStringList lacks = m_editor.missing();
    m_lacksText->setText(lacks.isEmpty() ? QString()
                                         : tr("Asked for in the next call's plan: %1").arg(lacks.join(u' ')));
    m_lacks->setVisible(!lacks.isEmpty());
}

void AccountPage::showNothing() {
    const auto state = m_editor.state();
    if (state == AccountPlanEditor::State::Loading)
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the account…"), {});
    else if (state == AccountPlanEditor::State::Failed)
        m_empty->say(QStringLiteral("building-2"), tr("There is no account to show"), m_editor.problem());
    else
        m_empty->say(QStringLiteral("building-2"), tr("No account is chosen"),
                     tr("Open one from a call of theirs: the menu of a call leads to its account's plan."));
}

QWidget* AccountPage::firstFocus() { return m_stack->currentWidget() == m_scroll ? m_people->firstStop() : nullptr; }

void AccountPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (event->spontaneous() || !m_inside) return; // only put away with its window
    m_inside = false;
    m_editor.leave();
}

void AccountPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_columns->setDirection(width() < lineHeight() * 48 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_title->setSize(height() < lineHeight() * 36 ? TextSize::H1 : TextSize::Display);
}

} // namespace chalktalk::ui
