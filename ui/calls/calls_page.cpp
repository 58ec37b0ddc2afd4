#include "ui/calls/calls_page.h"

#include "app/history/change_history.h"
#include "coaching/number_words.h"
#include "ui/calls/calendar_view.h"
#include "ui/calls/calls_view.h"
#include "ui/calls/focus_card.h"
#include "ui/calls/rule_card.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <utility>

namespace chalktalk::ui {

using app::Workspace;
using Show = app::CallList::Show;

CallsPage::CallsPage(Shell& shell)
    : m_shell(shell),
      m_back(iconButton(QStringLiteral("arrow-left"), tr("Back to the calls"))),
      m_ruleButton(button(tr("What is significant"), ButtonLook::Plain, QStringLiteral("scale"))),
      m_calendarButton(button(tr("Import a calendar"), ButtonLook::Plain, QStringLiteral("calendar-days"))),
      m_capture(button(tr("Capture a call"), ButtonLook::Primary, QStringLiteral("plus"))),
      m_title(text({}, TextSize::Display)),
      m_words(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_tools(new QWidget),
      m_weekTools(new QWidget),
      m_segments(new Segments),
      m_filter(new QLineEdit),
      m_significant(button(tr("Only significant"), ButtonLook::Plain, QStringLiteral("star"))),
      m_previous(iconButton(QStringLiteral("chevron-left"), tr("Previous week (Ctrl+Page Up)"))),
      m_next(iconButton(QStringLiteral("chevron-right"), tr("Next week (Ctrl+Page Down)"))),
      m_thisWeek(button(tr("This week"), ButtonLook::Link)),
      m_actions(iconButton(QStringLiteral("ellipsis"), tr("What can be done with the chosen call"))),
      m_week(text({})),
      m_capacityBox(new Inset(Inset::Look::Warn)),
      m_capacity(wrapped({}, TextSize::Body, Colour::Warn)),
      m_stack(new QStackedWidget),
      m_parts(new QStackedWidget),
      m_view(new CallsView(shell, false)),
      m_empty(new EmptyState),
      m_rule(std::make_unique<app::CallRule>(shell.workspace())) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(pageMargins());
    whole->setSpacing(12);
    whole->addWidget(buildHeader());
    m_parts->addWidget(buildCalls());
    whole->addWidget(m_parts, 1);
    connectAll();
    addKeys();
    refresh();
}

QWidget* CallsPage::buildHeader() {
    auto* head = new QWidget;
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_back);
    row->addWidget(m_title);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    for (QPushButton* b : {m_ruleButton, m_calendarButton, m_capture}) flow->addWidget(b);
    m_capture->setToolTip(tr("In one line, from anywhere: Ctrl+N"));
    row->addStretch(1);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(6);
    m_head->addLayout(row, 1);
    m_head->addWidget(buttons);
    column->addLayout(m_head);
    column->addWidget(m_words);
    return head;
}

QWidget* CallsPage::buildTools() {
    for (int i = 0; i < 5; ++i) m_segments->addTab({});
    m_segments->setAccessibleName(tr("Which calls are listed"));
    m_filter->setPlaceholderText(tr("Filter by words or name"));
    m_filter->setAccessibleName(tr("Filter by words or name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(lineHeight() * 13);
    m_filter->addAction(lineIcon(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    if (auto* clear = m_filter->findChild<QAction*>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear"));
    m_significant->setCheckable(true);
    auto* week = new QHBoxLayout(m_weekTools);
    week->setContentsMargins(0, 0, 0, 0);
    week->setSpacing(2);
    for (QWidget* one : std::initializer_list<QWidget*>{m_previous, m_week, m_next, m_thisWeek}) week->addWidget(one);
    auto* tools = new Flow(m_tools, 10);
    // What can be done with a call stands with the button before it: alone in a second row it belongs to nothing.
    auto* pair = new QWidget;
    auto* together = new QHBoxLayout(pair);
    together->setContentsMargins(0, 0, 0, 0);
    together->setSpacing(6);
    together->addWidget(m_significant);
    together->addWidget(m_actions);
    for (QWidget* one : std::initializer_list<QWidget*>{m_segments, m_filter, pair, m_weekTools}) tools->addWidget(one);
    return m_tools;
}

QWidget* CallsPage::buildCalls() {
    auto* part = new QWidget;
    auto* column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(buildTools());
    auto* box = new QHBoxLayout(m_capacityBox);
    box->setContentsMargins(14, 8, 14, 8);
    box->setSpacing(8);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("gauge"), Colour::Warn);
    box->addWidget(icon, 0, Qt::AlignTop);
    box->addWidget(m_capacity, 1);
    column->addWidget(m_capacityBox);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    return part;
}

QWidget* CallsPage::buildRule() {
    auto* scroll = new ScrollPage;
    scroll->column()->setContentsMargins(0, 0, 0, 0);
    m_ruleCard = new RuleCard(m_shell, *m_rule);
    m_focusCard = new FocusCard(m_shell, *m_rule);
    m_ruleColumns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_ruleColumns->setSpacing(16);
    m_ruleColumns->addWidget(m_ruleCard, 3);
    m_ruleColumns->addWidget(m_focusCard, 2, Qt::AlignTop);
    scroll->column()->addLayout(m_ruleColumns);
    scroll->column()->addStretch(1);
    connect(m_rule.get(), &app::CallRule::changed, this, [this] {
        m_ruleCard->refresh();
        m_focusCard->refresh();
    });
    return scroll;
}

void CallsPage::connectAll() {
    auto& list = m_view->list();
    connect(m_segments, &QTabBar::currentChanged, this,
            [this](int at) { m_view->list().setShow(static_cast<Show>(at)); });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) { m_view->list().setWords(words); });
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (m_view->list().shownCount() > 0) m_view->view()->setFocus(Qt::TabFocusReason);
    });
    connect(m_significant, &QPushButton::toggled, this, [this](bool only) { m_view->list().setOnlySignificant(only); });
    connect(m_previous, &QPushButton::clicked, this, [this] { turnWeek(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { turnWeek(1); });
    connect(m_thisWeek, &QPushButton::clicked, this, [this] { turnWeek(0); });
    connect(m_actions, &QPushButton::clicked, this, [this] { m_view->showMenu(m_actions); });
    connect(&list, &app::CallList::changed, this, &CallsPage::refresh);
    connect(m_view, &CallsView::chosenChanged, this, [this] { m_actions->setEnabled(!m_view->chosen().isNull()); });
    connect(m_rule.get(), &app::CallRule::failed, this, [this](const QString& words) { m_shell.toast(words, true); });
    connect(m_back, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("calls"), {}, {}}); });
    connect(m_ruleButton, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("calls"), {}, QStringLiteral("rule")});
    });
    connect(m_calendarButton, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("calls"), {}, QStringLiteral("calendar")});
    });
    connect(m_capture, &QPushButton::clicked, this, [this] { m_shell.captureCall(); });
    for (const auto signal : {&Workspace::stateChanged, &Workspace::meChanged})
        connect(&m_shell.workspace(), signal, this, &CallsPage::refresh);
}

void CallsPage::addKeys() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_PageUp), [this] { turnWeek(-1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_PageDown), [this] { turnWeek(1); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Home), [this] { turnWeek(0); });
    add(QKeySequence(Qt::Key_Escape), [this] { leave(); });
    add(QKeySequence::Undo, [this] {
        if (m_part == Part::Rule && m_rule->canUndo())
            m_rule->undoRule();
        else
            m_shell.workspace().history().undo();
    });
}

void CallsPage::turnWeek(int weeks) {
    if (m_part != Part::Calls) return;
    auto& list = m_view->list();
    m_segments->setCurrentIndex(static_cast<int>(Show::Week));
    list.setWeek(weeks == 0 ? m_shell.workspace().today() : list.monday() + 7 * weeks);
}

// One step out: the filter's words, then the part.
void CallsPage::leave() {
    if (m_part != Part::Calls) return m_shell.go({QStringLiteral("calls"), {}, {}});
    if (m_filter->text().isEmpty()) return;
    m_filter->clear();
    if (m_view->list().shownCount() > 0) m_view->view()->setFocus(Qt::TabFocusReason);
}

QString CallsPage::title() const {
    if (m_part == Part::Rule) return tr("Significant calls");
    if (m_part == Part::Calendar) return tr("Import a calendar");
    switch (m_view->list().show()) {
    case Show::Week: return tr("Calls of the week");
    case Show::NeedsPlan: return tr("Calls to plan");
    case Show::NeedsDebrief: return tr("Calls to debrief");
    case Show::Ahead: return tr("Calls ahead");
    case Show::Past: return tr("Past calls");
    }
    return {};
}

void CallsPage::enter(const app::Route& route) {
    auto& list = m_view->list();
    const QString& part = route.part;
    const auto show = [this](Show which) { m_segments->setCurrentIndex(static_cast<int>(which)); };
    if (part == u"plan") show(Show::NeedsPlan);
    if (part == u"debrief") show(Show::NeedsDebrief);
    if (part == u"ahead") show(Show::Ahead);
    if (part == u"past") show(Show::Past);
    if (part == u"week") show(Show::Week);
    if (part == u"list")
        show(list.count(Show::NeedsDebrief) > 0 ? Show::NeedsDebrief
             : list.count(Show::NeedsPlan) > 0  ? Show::NeedsPlan
                                                : Show::Ahead);
    m_awaited = true;
    showPart(part == u"rule" ? Part::Rule : part == u"calendar" ? Part::Calendar : Part::Calls);
    refresh();
}

void CallsPage::showPart(Part part) {
    m_part = part;
    if (part == Part::Rule && !m_ruleCard) m_parts->addWidget(buildRule());
    if (part == Part::Calendar && !m_calendar) {
        m_calendar = new CalendarView(m_shell);
        connect(m_calendar, &CalendarView::kept, this, [this] {
            m_shell.go({QStringLiteral("calls"), {}, QStringLiteral("week")});
        });
        m_parts->addWidget(new ScrollPage(m_calendar, nullptr));
    }
    QWidget* shown = m_parts->widget(0);
    for (int i = 1; i < m_parts->count(); ++i) {
        QWidget* one = m_parts->widget(i);
        if ((part == Part::Rule && one->isAncestorOf(m_ruleCard)) ||
            (part == Part::Calendar && one->isAncestorOf(m_calendar)))
            shown = one;
    }
    m_parts->setCurrentWidget(shown);
    if (part == Part::Rule) {
        arrangeRule();
        m_ruleCard->refresh();
        m_focusCard->refresh();
    }
    if (part == Part::Calendar) m_calendar->enter();
}

void CallsPage::refresh() {
    auto& list = m_view->list();
    auto& workspace = m_shell.workspace();
    const auto named = [&](const QString& words, Show show) { return tr("%1 %2").arg(words).arg(list.count(show)); };
    m_segments->setTabText(0, named(tr("Week"), Show::Week));
    m_segments->setTabText(1, named(tr("To plan"), Show::NeedsPlan));
    m_segments->setTabText(2, named(tr("To debrief"), Show::NeedsDebrief));
    m_segments->setTabText(3, named(tr("Ahead"), Show::Ahead));
    m_segments->setTabText(4, named(tr("Past"), Show::Past));
    m_segments->updateGeometry();
    const bool week = list.show() == Show::Week;
    const bool thisWeek = list.monday() <= workspace.today() && workspace.today() < list.monday() + 7;
    m_weekTools->setVisible(week);
    m_week->setText(thisWeek ? tr("This week")
                             : tr("Week of %1").arg(coaching::dayText(list.monday(), workspace.today())));
    m_thisWeek->setVisible(week && !thisWeek);
    m_thisWeek->setText(tr("Back to this week"));
    const QString capacity = week ? list.capacityText() : QString();
    m_capacity->setText(capacity);
    m_capacityBox->setVisible(!capacity.isEmpty());
    m_actions->setEnabled(!m_view->chosen().isNull());
    m_title->setText(m_part == Part::Rule       ? tr("Significant calls")
                     : m_part == Part::Calendar ? tr("Import a calendar")
                                                : tr("Calls"));
    m_back->setVisible(m_part != Part::Calls);
    m_words->setText(tr("Enter opens the plan before a call and the debrief after it."));
    m_words->setVisible(m_part == Part::Calls && height() >= lineHeight() * 36);
    for (QWidget* one : {m_ruleButton, m_calendarButton, m_capture}) one->setVisible(m_part == Part::Calls);
    if (const QString words = title(); words != std::exchange(m_said, words)) Q_EMIT titleChanged();
    const bool some = list.shownCount() > 0;
    if (!some) sayNothing();
    m_tools->setVisible(workspace.hasFacts());
    m_stack->setCurrentWidget(some ? static_cast<QWidget*>(m_view) : m_empty);
    if (!m_awaited || m_part != Part::Calls || !some || !isVisible()) return;
    m_awaited = false;
    const QWidget* at = window()->focusWidget();
    if (!at || !at->isVisible() || (isAncestorOf(at) && at != m_segments))
        m_view->view()->setFocus(Qt::OtherFocusReason);
}

void CallsPage::sayNothing() {
    auto& list = m_view->list();
    QPushButton* action = m_empty->setAction({});
    action->disconnect(this);
    const auto offer = [&](const QString& words, auto what) {
        connect(m_empty->setAction(words), &QPushButton::clicked, this, what);
    };
    int all = 0;
    for (const Show show : {Show::Week, Show::Ahead, Show::Past}) all += list.count(show);
    if (m_shell.workspace().state() != Workspace::State::Ready) {
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
    } else if (!m_shell.workspace().hasFacts()) {
        m_empty->say(QStringLiteral("phone"), tr("Nobody is here yet"),
                     tr("Import an export of your CRM first, so that it is known whose calls they are."));
        offer(tr("Import an export"), [this] { m_shell.go({QStringLiteral("import"), {}, {}}); });
    } else if (!m_filter->text().isEmpty()) {
        m_empty->say(QStringLiteral("funnel"), tr("Nothing matches “%1”").arg(m_filter->text()), {});
        offer(tr("Clear the filter"), [this] {
            m_filter->clear();
            m_filter->setFocus(Qt::OtherFocusReason);
        });
    } else if (all == 0) {
        m_empty->say(QStringLiteral("phone"), tr("No calls yet"),
                     tr("A calendar brings the calls of your people here. One call can be captured in a line: "
                        "“Thu 14:00 discovery Halden with Marcus”."));
        offer(tr("Import a calendar"), [this] {
            m_shell.go({QStringLiteral("calls"), {}, QStringLiteral("calendar")});
        });
    } else if (list.onlySignificant()) {
        m_empty->say(QStringLiteral("star"), tr("No significant call is among these"),
                     tr("The rule says which calls are significant."));
        offer(tr("Show all calls"), [this] { m_significant->setChecked(false); });
    } else if (list.show() == Show::NeedsPlan) {
        m_empty->say(QStringLiteral("circle-check"), tr("Every significant call ahead has its plan"), {});
    } else if (list.show() == Show::NeedsDebrief) {
        m_empty->say(QStringLiteral("circle-check"), tr("No debrief waits"), {});
    } else if (list.show() == Show::Week) {
        m_empty->say(QStringLiteral("calendar-days"), tr("No calls in this week"), {});
    } else {
        m_empty->say(QStringLiteral("phone"),
                     list.show() == Show::Ahead ? tr("No call lies ahead") : tr("No call lies behind"), {});
    }
}

QWidget* CallsPage::firstFocus() {
    if (m_part == Part::Rule) return m_ruleCard->firstStop() ? m_ruleCard->firstStop() : m_back;
    if (m_part == Part::Calendar) return m_calendar->firstStop();
    if (m_stack->currentWidget() == m_view) return m_view->view();
    return m_capture->isVisibleTo(this) ? m_capture : nullptr; // the calls may still be on their way
}

QWidget* CallsPage::filter() { return m_part == Part::Calls && m_tools->isVisible() ? m_filter : nullptr; }

void CallsPage::arrangeRule() {
    if (m_ruleColumns)
        m_ruleColumns->setDirection(width() < lineHeight() * 50 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CallsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool low = height() < lineHeight() * 36;
    m_title->setSize(low ? TextSize::H1 : TextSize::Display);
    m_words->setVisible(!low && m_part == Part::Calls);
    m_head->setDirection(width() < lineHeight() * 46 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    layout()->setSpacing(low ? 8 : 12);
    layout()->setContentsMargins(low ? pageMargins() * 0.65 : pageMargins());
    arrangeRule();
}

} // namespace chalktalk::ui
