#include "ui/review/review_page.h"

#include "ui/call/field.h"
#include "ui/paper/paper_preview.h"
#include "ui/review/actions_card.h"
#include "ui/review/questions_card.h"
#include "ui/review/review_facts.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::ReviewEditor;

namespace {

constexpr int s_rest = 400; // ms without typing before the page is drawn anew

} // namespace

ReviewPage::ReviewPage(Shell& shell)
    : m_shell(shell),
      m_editor(shell.workspace()),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState),
      m_scroll(new ScrollPage),
      m_back(iconButton(QStringLiteral("arrow-left"), tr("Back"))),
      m_undo(iconButton(QStringLiteral("undo-2"), tr("Undo (Ctrl+Z)"))),
      m_redo(iconButton(QStringLiteral("redo-2"), tr("Redo (Ctrl+Shift+Z)"))),
      m_occasion(text({}, TextSize::Small, Colour::AccentInk)),
      m_detail(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_title(eliding({}, TextSize::Display)),
      m_saved(eliding({}, TextSize::Small, Colour::Ink2)),
      m_manager(new QComboBox),
      m_quarter(new QComboBox),
      m_held(button(tr("It was held"), ButtonLook::Primary, QStringLiteral("check"))),
      m_reopen(button(tr("Change something"), ButtonLook::Plain)),
      m_cameBack(new Inset(Inset::Look::Info)),
      m_cameBackText(wrapped({})),
      m_questions(new QuestionsCard(m_editor)),
      m_actions(new ActionsCard(m_editor, shell.workspace())),
      m_note(new Field(tr("Note"), tr("Note of the review"), tr("What else was said; both may read it"),
                       Field::Kind::Text, 2)),
      m_findings(new SentencesCard(coaching::findingsTitle(), QStringLiteral("circle-alert"), Colour::Warn)),
      m_wins(new SentencesCard(coaching::winsTitle(), QStringLiteral("trending-up"), Colour::AccentInk)),
      m_lastTime(new LastTimeCard),
      m_struggling(new StrugglingCard(shell)),
      m_later(new QTimer(this)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_scroll);
    auto* column = m_scroll->column();
    column->addLayout(buildHead());
    column->addWidget(buildTools());
    auto* back = new QHBoxLayout(m_cameBack);
    back->setContentsMargins(16, 10, 16, 10);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("history"), Colour::Info);
    back->addWidget(icon, 0, Qt::AlignTop);
    back->addWidget(m_cameBackText, 1);
    column->addWidget(m_cameBack);
    buildColumns();
    connectAll();
    refresh();
}

QLayout* ReviewPage::buildHead() {
    m_occasion->setWeight(QFont::DemiBold);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_back, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    for (QWidget* one : std::initializer_list<QWidget*>{m_occasion, m_title, m_detail, m_saved}) words->addWidget(one);
    row->addLayout(words, 1);
    row->addWidget(m_undo, 0, Qt::AlignTop);
    row->addWidget(m_redo, 0, Qt::AlignTop);
    return row;
}

QWidget* ReviewPage::buildTools() {
    auto* tools = new QWidget;
    auto* flow = new Flow(tools, 10);
    m_manager->setAccessibleName(tr("With whom"));
    m_quarter->setAccessibleName(tr("Quarter"));
    for (QComboBox* one : {m_manager, m_quarter}) {
        one->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        stillWheel(*one);
        flow->addWidget(one);
    }
    flow->addWidget(m_held);
    flow->addWidget(m_reopen);
    return tools;
}

QWidget* ReviewPage::buildPaper() {
    auto* card = new Card;
    card->setAccessibleName(tr("On paper"));
    card->column()->addWidget(text(tr("On paper"), TextSize::H2));
    m_paperWords = wrapped({}, TextSize::Small, Colour::Ink2);
    card->column()->addWidget(m_paperWords);
    m_preview = new PaperPreview(
        tr("Page one as it is printed"),
        [this](QPainter& painter, const QRectF& page) { m_editor.paintSheet(painter, page, 0); },
        [this] { return m_editor.sheetAsText(); });
    card->column()->addWidget(m_preview);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    auto* print = button(tr("Print…"), ButtonLook::Plain, QStringLiteral("printer"));
    auto* pdf = button(tr("Save as PDF…"), ButtonLook::Plain, QStringLiteral("download"));
    auto* copy = button(tr("Copy as text"), ButtonLook::Plain, QStringLiteral("copy"));
    for (QPushButton* b : {print, pdf, copy}) flow->addWidget(b);
    card->column()->addWidget(buttons);
    connect(print, &QPushButton::clicked, this, [this] { printPaper(m_shell, paper(), window()); });
    connect(pdf, &QPushButton::clicked, this, [this] { savePaper(m_shell, paper(), window()); });
    connect(copy, &QPushButton::clicked, this, [this] { copyPaper(m_shell, paper()); });
    return card;
}

// The questions come before every number and every name.
void ReviewPage::buildColumns() {
    auto* note = new Card;
    note->setAccessibleName(tr("Note of the review"));
    note->column()->addWidget(m_note);
    auto* left = new QVBoxLayout;
    auto* right = new QVBoxLayout;
    for (QVBoxLayout* one : {left, right}) one->setSpacing(16);
    for (QWidget* one : std::initializer_list<QWidget*>{m_questions, m_actions, note}) left->addWidget(one);
    left->addStretch(1);
    for (QWidget* one : std::initializer_list<QWidget*>{m_findings, m_lastTime}) right->addWidget(one);
    right->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addLayout(left, 3);
    m_columns->addLayout(right, 2);
    auto* column = m_scroll->column();
    column->addLayout(m_columns);
    column->addWidget(m_struggling);
    m_paperCard = buildPaper();
    m_last = new QBoxLayout(QBoxLayout::LeftToRight);
    m_last->setSpacing(16);
    m_last->addWidget(m_wins, 3, Qt::AlignTop);
    m_last->addWidget(m_paperCard, 2, Qt::AlignTop);
    column->addLayout(m_last);
    column->addStretch(1);
}

void ReviewPage::connectAll() {
    connect(&m_editor, &ReviewEditor::changed, this, &ReviewPage::refresh);
    connect(&m_editor, &ReviewEditor::textChanged, this, [this] {
        showSaved();
        m_later->start();
    });
    connect(&m_editor, &ReviewEditor::savedChanged, this, &ReviewPage::showSaved);
    connect(&m_shell.workspace(), &app::Workspace::meChanged, this, [this] {
        if (m_inside) start();
    });
    connect(&m_shell.workspace(), &app::Workspace::stateChanged, this, [this] {
        if (m_inside && m_editor.state() != ReviewEditor::State::Open) start();
    });
    m_later->setSingleShot(true);
    m_later->setInterval(s_rest);
    connect(m_later, &QTimer::timeout, this, &ReviewPage::showPaper);
    connect(m_manager, &QComboBox::activated, this,
            [this] { go(PersonId{m_manager->currentData().toLongLong()}, m_shell.workspace().today()); });
    connect(m_quarter, &QComboBox::activated, this,
            [this] { go(m_editor.form().review.manager, Day{m_quarter->currentData().toInt()}); });
    connect(m_held, &QPushButton::clicked, this, &ReviewPage::hold);
    connect(m_reopen, &QPushButton::clicked, &m_editor, &ReviewEditor::reopen);
    connect(m_note, &Field::typed, &m_editor, &ReviewEditor::setNote);
    connect(m_back, &QPushButton::clicked, this, [this] { m_shell.back(); });
    connect(m_undo, &QPushButton::clicked, &m_editor, &ReviewEditor::undo);
    connect(m_redo, &QPushButton::clicked, &m_editor, &ReviewEditor::redo);
    const auto add = [this](const QKeySequence& keys, void (ReviewEditor::*act)()) {
        // A field that is typed in undoes its own typing first: it takes these keys for itself.
        auto* shortcut = new QShortcut(keys, this, &m_editor, act);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_Z), &ReviewEditor::undo);
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &ReviewEditor::redo);
}

// A held review is closed: where answers are missing it takes a second press.
void ReviewPage::hold() {
    const auto& answers = m_editor.form().review.answers;
    const auto open = std::ranges::count_if(answers, [](const auto& one) { return one.answer.trimmed().isEmpty(); });
    const auto& review = m_editor.form().review;
    if (open > 0 && m_askedToHold != review.manager) {
        m_askedToHold = review.manager;
        m_shell.toast(tr("%n questions have no answer yet. Press it again to close the review all the same.", nullptr,
                         static_cast<int>(open)));
        return;
    }
    m_askedToHold = {};
    m_editor.hold();
}

void ReviewPage::go(PersonId manager, Day quarter) {
    const auto ledger = m_shell.workspace().ledger();
    if (!ledger || manager.isNull()) return;
    const Day first = coaching::quarterOf(*ledger, quarter);
    const bool now = first == coaching::quarterOf(*ledger, m_shell.workspace().today());
    m_shell.go({QStringLiteral("review"), manager, now ? QString() : first.toString()});
}

void ReviewPage::enter(const app::Route& route) {
    if (m_inside && route == m_route && m_editor.state() == ReviewEditor::State::Open) return;
    m_route = route;
    start();
}

void ReviewPage::start() {
    m_inside = m_awaited = true;
    m_editor.open(m_route.person, dayFromIso(m_route.part));
    refresh();
}

QString ReviewPage::title() const {
    return m_editor.state() == ReviewEditor::State::Open ? tr("Quarterly review · %1").arg(m_editor.managerName())
                                                         : QString();
}

void ReviewPage::refresh() {
    const bool open = m_editor.state() == ReviewEditor::State::Open;
    if (!open) showNothing();
    m_stack->setCurrentWidget(open ? static_cast<QWidget*>(m_scroll) : m_empty);
    if (!open) return;
    if (m_title->text() != m_editor.managerName()) {
        m_title->setText(m_editor.managerName());
        Q_EMIT titleChanged();
    }
    m_cameBackText->setText(m_editor.cameBackText());
    m_cameBack->setVisible(!m_editor.cameBackText().isEmpty());
    showChoices();
    m_questions->refresh();
    m_actions->refresh();
    m_note->setReadOnly(m_editor.isReadOnly());
    m_note->setWords(m_editor.form().review.note);
    m_held->setVisible(!m_editor.isReadOnly());
    m_reopen->setVisible(m_editor.iAsk() && m_editor.isHeld());
    showPack();
    showSaved();
    tabFollowsSight(*this);
    if (!m_awaited || !isVisible() || !m_editor.pack()) return;
    m_awaited = false;
    const QWidget* at = window()->focusWidget();
    QWidget* first = firstFocus();
    if (first && (!at || !at->isVisible() || isAncestorOf(at))) first->setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showChoices() {
    const domain::QuarterlyReview& review = m_editor.form().review;
    m_manager->clear();
    for (const app::ReviewChoice& one : m_editor.managers()) m_manager->addItem(one.name, one.manager.value);
    m_manager->setCurrentIndex(m_manager->findData(review.manager.value));
    m_quarter->clear();
    for (const Day quarter : m_editor.quarters()) m_quarter->addItem(m_editor.quarterText(quarter), quarter.value);
    m_quarter->setCurrentIndex(m_quarter->findData(review.quarter.value));
    m_manager->setVisible(m_manager->count() > 1);
    m_quarter->setVisible(m_quarter->count() > 1);
}

void ReviewPage::showPack() {
    const coaching::ReviewPack* pack = m_editor.pack();
    m_occasion->setText(tr("Quarterly review · %1").arg(m_editor.quarterText(m_editor.form().review.quarter)));
    m_detail->setText(pack ? tr("%1 · %2").arg(pack->detail, m_editor.stateText()) : tr("Working out the facts…"));
    QStringList findings;
    if (pack)
        for (const coaching::ReviewFinding& finding : pack->findings) findings << finding.text;
    m_findings->show(findings, pack ? coaching::noFindings() : tr("Working out the facts…"),
                     pack ? pack->dataLine : QString());
    m_lastTime->show(pack ? *pack : coaching::ReviewPack{}, m_editor.lastAnswers());
    m_wins->show(pack ? pack->wins : QStringList{}, {});
    m_struggling->setVisible(pack);
    m_paperCard->setVisible(pack);
    if (!pack) return;
    m_struggling->show(*pack);
    m_later->start();
}

void ReviewPage::showPaper() {
    if (!m_editor.pack()) return;
    m_preview->refresh();
    m_paperWords->setText(tr("%n pages; the questions and the facts stand on the first, before anybody is named.",
                             nullptr, m_editor.sheetPages()));
}

void ReviewPage::showSaved() {
    m_saved->setText(m_editor.iAsk() ? m_editor.savedText()
                                     : tr("You read this; %1 asks and writes.").arg(m_editor.askerName()));
    m_saved->setVisible(!m_saved->text().isEmpty());
    m_undo->setEnabled(m_editor.canUndo());
    m_redo->setEnabled(m_editor.canRedo());
    m_undo->setVisible(!m_editor.isReadOnly());
    m_redo->setVisible(!m_editor.isReadOnly());
}

void ReviewPage::showNothing() {
    auto& workspace = m_shell.workspace();
    QPushButton* action = m_empty->setAction({});
    m_emptyAction = nullptr;
    action->disconnect(this);
    if (m_editor.state() == ReviewEditor::State::Loading) {
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the quarterly review…"), {});
    } else if (workspace.state() == app::Workspace::State::Ready && workspace.me() == domain::noPerson) {
        m_empty->say(QStringLiteral("user-check"), tr("Who are you?"),
                     tr("A quarterly review is held with each manager of managers in your line: the questions put to "
                        "them first, then the facts, and what is agreed comes back next quarter."));
        m_empty->setAction(tr("Say who you are"));
        m_emptyAction = action;
        connect(action, &QPushButton::clicked, this, [this] { m_shell.showWhoAmI(); });
    } else {
        m_empty->say(QStringLiteral("clipboard-list"), tr("There is no quarterly review to show"),
                     m_editor.problem().isEmpty()
                         ? tr("With each manager of managers: the questions put to them, the facts, what was agreed.")
                         : m_editor.problem());
    }
}

QWidget* ReviewPage::firstFocus() {
    if (m_stack->currentWidget() != m_scroll) return m_emptyAction;
    QWidget* first = m_questions->firstStop();
    return first ? first : m_back;
}

Paper ReviewPage::paper() const {
    Paper paper;
    paper.name = tr("Quarterly review %1").arg(m_editor.managerName());
    paper.askPrint = tr("Print the review");
    paper.askSave = tr("Save the review as PDF");
    paper.saved = tr("Review saved: %1");
    paper.copied = tr("Copied: the review as text");
    paper.pages = [&editor = m_editor] { return editor.sheetPages(); };
    paper.paintPage = [&editor = m_editor](QPainter& painter, const QRectF& page, int number) {
        editor.paintSheet(painter, page, number);
    };
    paper.writePdf = [&editor = m_editor](const QString& path) { return editor.writeSheetPdf(path); };
    paper.text = [&editor = m_editor] { return editor.sheetAsText(); };
    return paper;
}

void ReviewPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    if (event->spontaneous() || !m_inside) return; // only put away with its window
    m_inside = false;
    m_editor.leave();
    m_questions->forget();
    m_actions->forget();
}

void ReviewPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < lineHeight() * 48;
    for (QBoxLayout* one : {m_columns, m_last})
        one->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_title->setSize(height() < lineHeight() * 36 ? TextSize::H1 : TextSize::Display);
}

} // namespace chalktalk::ui
