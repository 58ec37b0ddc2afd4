#include "ui/today/today_page.h"

#include "ui/calls/call_route.h"
#include "ui/shell/shell.h"
#include "ui/today/day_ribbon.h"
#include "ui/today/ribbon_block.h"
#include "ui/today/today_card.h"
#include "ui/today/today_side.h"
#include "ui/today/today_words.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <algorithm>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace chalktalk::ui {

using app::Workspace;

namespace {

constexpr std::size_t s_mostRows = 6;    // of one card; the rest is one link away
constexpr std::size_t s_mostLeading = 9; // of several kinds, each with a row or two

app::Route to(const char* page, const char* part = "") {
    return {QString::fromLatin1(page), {}, QString::fromLatin1(part)};
}

} // namespace

TodayPage::TodayPage(Shell& shell)
    : m_shell(shell),
      m_today(shell.workspace()),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_scroll(new ScrollPage),
      m_date(text({}, TextSize::Small, Colour::AccentInk)),
      m_greeting(wrapped({}, TextSize::Display)),
      m_lead(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_calendar(button(tr("Import a calendar"), ButtonLook::Plain, QStringLiteral("calendar-days"))),
      m_capture(button(tr("Capture a call"), ButtonLook::Primary, QStringLiteral("plus"))),
      m_ribbon(new DayRibbon),
      m_others(button({}, ButtonLook::Link)),
      m_undoBar(new Inset(Inset::Look::Info)),
      m_said(eliding({})),
      m_undo(button(tr("Undo"), ButtonLook::Link, QStringLiteral("undo-2"))),
      m_main(new QWidget),
      m_side(new TodaySide) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    auto* column = m_scroll->column();
    column->addLayout(buildHeader());
    auto* bar = new QHBoxLayout(m_undoBar);
    bar->setContentsMargins(14, 6, 8, 6);
    bar->addWidget(m_said, 1);
    bar->addWidget(m_undo);
    m_undoBar->hide();
    column->addWidget(m_undoBar);
    column->addWidget(m_ribbon);
    column->addWidget(m_others, 0, Qt::AlignLeading);
    buildCards();
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addWidget(m_main, 21);
    m_columns->addWidget(m_side, 10);
    column->addLayout(m_columns);
    column->addStretch(1);
    connect(&m_today, &app::Today::changed, this, &TodayPage::refresh);
    connect(&m_today, &app::Today::minuteGone, this, &TodayPage::refresh);
    connect(&m_today, &app::Today::said, this, &TodayPage::showUndo);
    connect(&m_today, &app::Today::failed, this, [this](const QString& words) { m_shell.toast(words, true); });
    connect(&shell.workspace(), &Workspace::stateChanged, this, &TodayPage::refresh);
    connect(&shell.workspace(), &Workspace::meChanged, this, &TodayPage::refresh);
    connect(m_ribbon, &DayRibbon::opened, this, &TodayPage::openItem);
    connect(m_others, &QPushButton::clicked, this, [this] { m_shell.go(to("calls", "week")); });
    connect(m_side, &TodaySide::callsAsked, this, [this](PersonId person) {
        m_shell.go({QStringLiteral("person"), person, QStringLiteral("calls")});
    });
    connect(m_calendar, &QPushButton::clicked, this, [this] { m_shell.go(to("calls", "calendar")); });
    connect(m_capture, &QPushButton::clicked, this, [this] { m_shell.captureCall(); });
    connect(m_undo, &QPushButton::clicked, this, [this] { m_today.undoCommitment(); });
    addKeys();
    refresh();
    orderTabs();
}

QLayout* TodayPage::buildHeader() {
    m_date->setWeight(QFont::DemiBold);
    m_capture->setToolTip(tr("In one line, from anywhere: Ctrl+N"));
    auto* words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_date);
    words->addWidget(m_greeting);
    words->addWidget(m_lead);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 10);
    flow->addWidget(m_calendar);
    flow->addWidget(m_capture);
    m_header = new QBoxLayout(QBoxLayout::LeftToRight);
    m_header->setSpacing(lineHeight() / 2);
    m_header->addLayout(words, 1);
    m_header->addWidget(buttons, 0, Qt::AlignBottom);
    return m_header;
}

void TodayPage::buildCards() {
    auto* column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    const auto add = [&](CardOf which, const QString& title, const QString& hint, int key, const QString& all) {
        auto* card = new TodayCard(title, hint, QString::number(key));
        card->setAllWords(all);
        m_cards[which] = card;
        column->addWidget(card);
        connect(card, &TodayCard::stopsChanged, this, &TodayPage::orderTabs);
        connect(card, &TodayCard::focusLost, this, [this] { m_awaited = true; });
    };
    add(Debriefs, tr("Debrief while it is fresh"), tr("within the hour after the call"), 2, tr("All that wait"));
    add(Plans, tr("Needs a plan"), tr("10–15 minutes each"), 3, tr("All that need a plan"));
    add(OneToOnes, tr("One-to-ones"), {}, 4, tr("All one-to-ones"));
    add(Commitments, tr("Commitments due"), {}, 5, tr("All commitments"));
    add(Waiting, tr("Nothing for too long"), tr("they have had no one-to-one"), 6, tr("Everybody"));
    add(Leading, tr("Developing your people"), {}, 7, tr("All of it"));
    column->addWidget(m_calm = buildCalm());
    column->addStretch(1);
    const auto call = [this](const std::vector<app::TodayCall>& calls, qint64 key, CallPart part) {
        for (const auto& one : calls)
            if (one.call.value == key) return m_shell.go(callRoute(one.person, one.call, part));
    };
    connect(m_cards[Debriefs], &TodayCard::acted, this,
            [this, call](qint64 key) { call(m_today.debriefs(), key, CallPart::Debrief); });
    connect(m_cards[Plans], &TodayCard::acted, this,
            [this, call](qint64 key) { call(m_today.plans(), key, CallPart::Plan); });
    connect(m_cards[OneToOnes], &TodayCard::acted, this, &TodayPage::openOneToOne);
    connect(m_cards[Commitments], &TodayCard::acted, this,
            [this](qint64 key) { m_today.keepCommitment(CommitmentId{key}); });
    connect(m_cards[Waiting], &TodayCard::acted, this, [this](qint64 key) {
        m_shell.go({QStringLiteral("prepare"), PersonId{key}, {}});
    });
    connect(m_cards[Debriefs], &TodayCard::allAsked, this, [this] { m_shell.go(to("calls", "debrief")); });
    connect(m_cards[Plans], &TodayCard::allAsked, this, [this] { m_shell.go(to("calls", "plan")); });
    connect(m_cards[Commitments], &TodayCard::allAsked, this, [this] { m_shell.go(to("commitments")); });
    connect(m_cards[Leading], &TodayCard::acted, this, &TodayPage::openLeading);
    connect(m_cards[Leading], &TodayCard::allAsked, this, [this] { m_shell.go(to("plans", "needing")); });
    for (const CardOf which : {OneToOnes, Waiting})
        connect(m_cards[which], &TodayCard::allAsked, this, [this] { m_shell.go(to("rhythm")); });
}

// Nothing waits: what could be done all the same.
QWidget* TodayPage::buildCalm() {
    auto* card = new Card;
    card->setAccessibleName(tr("Nothing waits for you"));
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("circle-check"), Colour::AccentInk);
    head->addWidget(icon);
    head->addWidget(text(tr("Nothing waits for you"), TextSize::H2), 1);
    card->column()->addLayout(head);
    m_calmWords = wrapped({}, TextSize::Body, Colour::Ink2);
    card->column()->addWidget(m_calmWords);
    auto* ways = new QWidget;
    auto* flow = new Flow(ways, 8);
    auto* calendar = button(tr("Import a calendar"), ButtonLook::Soft, QStringLiteral("calendar-days"));
    auto* capture = button(tr("Capture a call"), ButtonLook::Soft, QStringLiteral("plus"));
    auto* rhythm = button(tr("Plan one-to-ones"), ButtonLook::Soft, QStringLiteral("message-circle"));
    for (QPushButton* b : {calendar, capture, rhythm}) flow->addWidget(b);
    connect(calendar, &QPushButton::clicked, this, [this] { m_shell.go(to("calls", "calendar")); });
    connect(capture, &QPushButton::clicked, this, [this] { m_shell.captureCall(); });
    connect(rhythm, &QPushButton::clicked, this, [this] { m_shell.go(to("rhythm")); });
    card->column()->addWidget(ways);
    return card;
}

void TodayPage::addKeys() {
    const auto add = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence(Qt::Key_1), [this] {
        if (RibbonBlock* block = m_ribbon->current()) block->setFocus(Qt::ShortcutFocusReason);
    });
    for (int i = 0; i < static_cast<int>(std::size(m_cards)); ++i)
        add(QKeySequence(Qt::Key_2 + i), [this, i] {
            if (QWidget* stop = m_cards[i]->firstStop()) stop->setFocus(Qt::ShortcutFocusReason);
        });
}

void TodayPage::enter(const app::Route&) {
    m_undoBar->hide();
    m_awaited = true;
    refresh();
}

void TodayPage::showNothing() {
    auto& workspace = m_shell.workspace();
    QPushButton* action = m_empty->setAction({});
    m_emptyAction = action;
    action->disconnect(this);
    if (workspace.state() != Workspace::State::Ready) {
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
    } else if (!workspace.hasFacts()) {
        m_empty->say(QStringLiteral("sun"), tr("Your day will stand here"),
                     tr("Import an export of your CRM first, so that your people are known. Then a calendar brings "
                        "their calls: which of them to plan, and which to look back on while it is fresh."));
        m_empty->setAction(tr("Import an export"));
        connect(action, &QPushButton::clicked, this, [this] { m_shell.go(to("import")); });
    } else {
        m_empty->say(QStringLiteral("user-check"), tr("Who are you?"),
                     tr("Say who you are, and your day stands here: the calls of your people, their plans and "
                        "debriefs, your one-to-ones and what was agreed."));
        m_empty->setAction(tr("Say who you are"));
        connect(action, &QPushButton::clicked, this, [this] { m_shell.showWhoAmI(); });
    }
}

void TodayPage::refresh() {
    ++m_timesShown;
    auto& workspace = m_shell.workspace();
    const bool ready = workspace.state() == Workspace::State::Ready && workspace.hasFacts() && !m_today.needsMe();
    if (!ready) showNothing();
    m_stack->setCurrentWidget(ready ? static_cast<QWidget*>(m_scroll) : m_empty);
    if (!ready) return takeKeyboard();
    m_date->setText(m_today.dateText());
    m_greeting->setText(m_today.greeting());
    m_lead->setText(m_today.lead());
    m_lead->setVisible(!m_today.lead().isEmpty());
    m_ribbon->show(m_today);
    m_others->setVisible(m_today.otherCalls() > 0);
    m_others->setText(tr("and %n other calls of your people today", nullptr, m_today.otherCalls()));
    showCards();
    m_side->show(m_today);
    m_side->setVisible(!m_side->isBare());
    if (m_side->stops() != m_sideStops) orderTabs();
    takeKeyboard();
}

void TodayPage::takeKeyboard() {
    if (!m_awaited || !isVisible()) return;
    const QWidget* at = window()->focusWidget();
    QWidget* first = firstFocus();
    if (!first || (at && at->isVisible() && !isAncestorOf(at))) return;
    m_awaited = first == m_capture || first == m_emptyAction; // what is there to do may still be on its way
    first->setFocus(Qt::OtherFocusReason);
}

void TodayPage::showCards() {
    const auto& ledger = m_shell.workspace().ledger();
    const auto nameOf = [&](PersonId person) {
        const auto index = m_shell.workspace().indexOf(person);
        return ledger && index != domain::noPerson ? ledger->person(index).name : QString();
    };
    m_cards[Debriefs]->show(debriefRows(m_today.debriefs(), nameOf), s_mostRows, true);
    m_cards[Plans]->show(planRows(m_today.plans(), nameOf, m_today.debriefs().empty()), s_mostRows, true);
    m_cards[OneToOnes]->show(oneToOneRows(m_today.oneToOnes(), nameOf), s_mostRows, false);
    m_cards[Commitments]->show(commitmentRows(m_today.commitments(), m_shell.workspace().today()), s_mostRows, false);
    m_cards[Waiting]->show(waitingRows(m_today.waiting()), s_mostRows, false);
    m_cards[Leading]->show(leadingRows(m_today.leading()), s_mostLeading, false);
    bool calm = true;
    for (const TodayCard* one : m_cards) calm = calm && !one->firstStop();
    m_calm->setVisible(calm);
    if (!calm) return;
    const auto& items = m_today.ribbon();
    const bool calls =
        std::any_of(items.begin(), items.end(), [](const auto& item) { return item.call && item.significant; });
    m_calmWords->setText(
        calls
            ? tr("What is significant today is planned, and nothing is left to look back on.")
            : tr("A calendar brings your people's calls here, and each significant one asks for its plan in time. One "
                 "call can be captured in a line, too."));
}

QWidget* TodayPage::firstFocus() {
    if (m_stack->currentWidget() == m_empty)
        return m_emptyAction && m_emptyAction->isVisibleTo(this) ? m_emptyAction : nullptr;
    for (const TodayCard* one : m_cards)
        if (QWidget* stop = one->firstStop()) return stop;
    return m_capture;
}

// The next best action first, then the other cards, the ribbon, and the ways to add something.
void TodayPage::orderTabs() {
    std::vector<QWidget*> stops;
    for (const TodayCard* one : m_cards)
        if (one)
            for (QWidget* stop : one->stops()) stops.push_back(stop);
    if (!m_calm) return; // still being built
    for (auto* b : m_calm->findChildren<QPushButton*>()) stops.push_back(b);
    stops.push_back(m_undo);
    for (RibbonBlock* block : m_ribbon->blocks()) stops.push_back(block);
    stops.push_back(m_others);
    m_sideStops = m_side->stops();
    stops.insert(stops.end(), m_sideStops.begin(), m_sideStops.end());
    stops.push_back(m_calendar);
    stops.push_back(m_capture);
    for (std::size_t i = 1; i < stops.size(); ++i) setTabOrder(stops[i - 1], stops[i]);
}

void TodayPage::showUndo(const QString& words) {
    if (m_undo->hasFocus()) m_awaited = true;
    m_undoBar->setVisible(!words.isEmpty());
    m_said->setText(words);
    if (!words.isEmpty()) announce(*m_undoBar, words);
}

void TodayPage::openItem(const app::RibbonItem& item) {
    const auto log = m_shell.workspace().coaching();
    if (item.call) {
        const bool over = item.endMinute <= m_today.nowMinute();
        return m_shell.go(callRoute(item.person, *item.call, over ? CallPart::Debrief : CallPart::Plan));
    }
    if (!item.session) return m_shell.go(to("rhythm"));
    const auto* line = log ? log->find(*item.session) : nullptr;
    const bool planned = line && line->state == domain::SessionState::Planned;
    m_shell.go(planned ? app::Route{QStringLiteral("prepare"), item.person, {}}
                       : app::Route{QStringLiteral("session"), item.person, QString::number(item.session->value)});
}

void TodayPage::openOneToOne(qint64 key) {
    for (const auto& one : m_today.oneToOnes()) {
        if (oneToOneKey(one) != key) continue;
        return m_shell.go(one.isOpen
                              ? app::Route{QStringLiteral("session"), one.person, QString::number(one.session.value)}
                              : app::Route{QStringLiteral("prepare"), one.person, {}});
    }
}

void TodayPage::openLeading(qint64 key) {
    for (const auto& one : m_today.leading())
        if (one.key == key) return m_shell.go(one.where);
}

void TodayPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < lineHeight() * 46, low = height() < lineHeight() * 36;
    m_header->setDirection(width() < lineHeight() * 42 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_greeting->setSize(low ? TextSize::H1 : TextSize::Display);
}

} // namespace chalktalk::ui
