#include "ui/session/prepare_page.h"

#include "metrics/catalogue.h"
#include "ui/session/agenda_row.h"
#include "ui/session/brief_output.h"
#include "ui/session/brief_preview.h"
#include "ui/session/commitment_row.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/theme/icons.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QCheckBox>
#include <QPushButton>

namespace chalktalk::ui {
namespace {

// A quiet link that shows and hides what stands under it.
QPushButton* fold(QWidget* inside) {
    auto* toggle = button({}, ButtonLook::Link, QStringLiteral("chevron-right"));
    toggle->setCheckable(true);
    inside->hide();
    QObject::connect(toggle, &QPushButton::toggled, inside, [toggle, inside](bool open) {
        inside->setVisible(open);
        toggle->setIcon(
            lineIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Colour::AccentInk));
    });
    return toggle;
}

// What became of a commitment, with the number that it names before its verdict.
CommitmentWords wordsOf(const coaching::FollowUp& up) {
    CommitmentWords words{up.owner, up.status, {}, up.verdictWord, up.verdictText, up.verdict.outcome};
    const auto index = metrics::indicatorIndex(up.commitment.indicator);
    if (!index || up.verdictWord.isEmpty()) return words;
    const QString name = metrics::name(metrics::indicator(*index));
    words.aim = up.commitment.move == domain::Move::Up ? PreparePage::tr("%1, up").arg(name)
                                                       : PreparePage::tr("%1, down").arg(name);
    return words;
}

QVBoxLayout* columnIn(QWidget* holder, int spacing) {
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

PreparePage::PreparePage(Shell& shell)
    : m_shell(shell),
      m_scroll(new ScrollPage),
      m_avatar(new Avatar(3.2)),
      m_name(eliding({}, TextSize::Display)),
      m_detail(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_start(button(tr("Start one-to-one"), ButtonLook::Primary, QStringLiteral("message-circle"))),
      m_empty(new EmptyState),
      m_content(new QWidget) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->column()->addLayout(buildHeader());
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight, m_content);
    m_sides->setContentsMargins(0, 0, 0, 0);
    m_sides->setSpacing(16);
    auto* chosen = new QVBoxLayout;
    chosen->setSpacing(16);
    for (QWidget* card : {buildFollowUps(), buildChanges(), buildFacts(), buildQuestions()}) chosen->addWidget(card);
    chosen->addStretch(1);
    m_sides->addLayout(chosen, 3);
    m_sides->addWidget(buildBrief(), 2, Qt::AlignTop);
    m_scroll->column()->addWidget(m_content);
    m_scroll->column()->addWidget(m_empty, 1);
    m_scroll->column()->addStretch(1);
    connect(&preparation(), &app::Preparation::changed, this, &PreparePage::refresh);
    connect(&preparation(), &app::Preparation::briefChanged, m_preview, &BriefPreview::refresh);
    connect(m_start, &QPushButton::clicked, this, &PreparePage::begin);
    refresh();
}

app::Preparation& PreparePage::preparation() const { return m_shell.preparation(); }

QLayout* PreparePage::buildHeader() {
    auto* row = new QHBoxLayout;
    row->setSpacing(lineHeight() * 3 / 4);
    auto* back = iconButton(QStringLiteral("arrow-left"), tr("Back"));
    connect(back, &QPushButton::clicked, this, [this] { m_shell.back(); });
    row->addWidget(back);
    row->addWidget(m_avatar);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    row->addWidget(m_start, 0, Qt::AlignVCenter);
    return row;
}

QWidget* PreparePage::buildFollowUps() {
    m_followCard = new Card;
    const QString title = tr("What became of the last commitments");
    m_followCard->setAccessibleName(title);
    m_followCard->column()->addWidget(wrapped(title, TextSize::H2));
    m_followColumn = new QVBoxLayout;
    m_followColumn->setSpacing(14);
    m_followCard->column()->addLayout(m_followColumn);
    return m_followCard;
}

QWidget* PreparePage::buildChanges() {
    m_changeCard = new Card;
    m_changeCard->setAccessibleName(tr("Since last time"));
    m_changeCard->column()->addWidget(text(tr("Since last time"), TextSize::H2));
    m_changeColumn = new QVBoxLayout;
    m_changeColumn->setSpacing(6);
    m_changeCard->column()->addLayout(m_changeColumn);
    return m_changeCard;
}

QWidget* PreparePage::buildFacts() {
    auto* card = new Card;
    card->setAccessibleName(tr("Worth talking about"));
    card->column()->addWidget(text(tr("Worth talking about"), TextSize::H2));
    m_factHint = wrapped({}, TextSize::Small, Colour::Ink2);
    card->column()->addWidget(m_factHint);
    m_firstColumn = new QVBoxLayout;
    m_firstColumn->setSpacing(lineHeight());
    card->column()->addLayout(m_firstColumn);
    m_moreFacts = new QWidget;
    m_moreColumn = columnIn(m_moreFacts, lineHeight());
    m_moreToggle = fold(m_moreFacts);
    card->column()->addWidget(m_moreToggle, 0, Qt::AlignLeading);
    card->column()->addWidget(m_moreFacts);
    return card;
}

QWidget* PreparePage::buildQuestions() {
    auto* card = new Card;
    card->setAccessibleName(tr("Ask"));
    card->column()->addWidget(text(tr("Ask"), TextSize::H2));
    m_askColumn = new QVBoxLayout;
    m_askColumn->setSpacing(8);
    card->column()->addLayout(m_askColumn);
    m_moreAsk = new QWidget;
    m_moreAskColumn = columnIn(m_moreAsk, 8);
    m_askToggle = fold(m_moreAsk);
    m_askToggle->setText(tr("More questions"));
    card->column()->addWidget(m_askToggle, 0, Qt::AlignLeading);
    card->column()->addWidget(m_moreAsk);
    return card;
}

QWidget* PreparePage::buildBrief() {
    m_briefCard = new Card;
    m_briefCard->setAccessibleName(tr("One-page brief"));
    m_briefCard->column()->addWidget(text(tr("One-page brief"), TextSize::H2));
    m_briefCard->column()->addWidget(
        wrapped(tr("For both of you. Nothing private is ever on it."), TextSize::Small, Colour::Ink2));
    m_preview = new BriefPreview(preparation());
    m_briefCard->column()->addWidget(m_preview);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    auto* print = button(tr("Print…"), ButtonLook::Plain, QStringLiteral("printer"));
    auto* pdf = button(tr("Save as PDF…"), ButtonLook::Plain, QStringLiteral("download"));
    auto* copy = button(tr("Copy as text"), ButtonLook::Plain, QStringLiteral("copy"));
    for (QPushButton* b : {print, pdf, copy}) flow->addWidget(b);
    m_briefCard->column()->addWidget(buttons);
    connect(print, &QPushButton::clicked, this, [this] { printBrief(m_shell, preparation(), window()); });
    connect(pdf, &QPushButton::clicked, this, [this] { saveBrief(m_shell, preparation(), window()); });
    connect(copy, &QPushButton::clicked, this, [this] { copyBrief(m_shell, preparation()); });
    return m_briefCard;
}

void PreparePage::enter(const app::Route& route) {
    m_person = route.person;
    m_fresh = true;
    preparation().setPerson(route.person);
    refresh();
}

QString PreparePage::title() const {
    const QString name = preparation().name();
    return name.isEmpty() ? QString() : tr("Prepare: %1").arg(name);
}

QWidget* PreparePage::firstFocus() { return m_start->isVisibleTo(this) ? m_start : nullptr; }

void PreparePage::refresh() {
    if (m_person != preparation().person()) return; // it prepares somebody else for another page
    const bool ready = m_person && preparation().problem().isEmpty() && !preparation().name().isEmpty();
    const bool reading = preparation().isLoading() && preparation().agenda().items.empty();
    m_avatar->setName(preparation().name());
    m_avatar->setVisible(ready);
    m_name->setText(preparation().name());
    m_name->setVisible(ready);
    m_content->setVisible(ready && !reading);
    m_empty->setVisible(!ready || reading);
    m_start->setVisible(ready && !reading);
    m_detail->setVisible(ready);
    if (!ready || reading) {
        showEmpty(reading && ready ? QString() : preparation().problem());
    } else {
        QStringList words{preparation().detail(), preparation().lastTime()};
        words.removeAll(QString());
        m_detail->setText(words.join(QStringLiteral(" · ")));
        m_start->setText(preparation().openSession() ? tr("Go on with the one-to-one") : tr("Start one-to-one"));
        showFollowUps();
        showFacts();
        showQuestions();
        m_preview->refresh();
    }
    arrange();
    tabFollowsSight(*this);
    Q_EMIT titleChanged();
    if (m_fresh && firstFocus()) {
        m_fresh = false;
        if (isVisible()) m_start->setFocus(Qt::OtherFocusReason);
    }
}

void PreparePage::showEmpty(const QString& why) {
    if (!m_person)
        m_empty->say(QStringLiteral("message-circle"), tr("Nobody is chosen"),
                     tr("Choose a person, and prepare a one-to-one from their page."));
    else if (why.isEmpty())
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the facts…"), {});
    else
        m_empty->say(QStringLiteral("message-circle"), tr("Nothing to prepare"), why);
}

void PreparePage::showFollowUps() {
    const auto& ups = preparation().agenda().followUps;
    const Day today = m_shell.workspace().today();
    fitRows(m_followUps, ups.size(), *m_followColumn,
            [](std::size_t) { return new CommitmentRow(CommitmentRow::Kind::Made); });
    for (std::size_t i = 0; i < ups.size(); ++i)
        m_followUps[i]->setCommitment(ups[i].commitment, wordsOf(ups[i]), today, true);
    m_followCard->setVisible(!ups.empty());
    const auto& changes = preparation().agenda().changes;
    fitRows(m_changes, static_cast<std::size_t>(changes.size()), *m_changeColumn,
            [](std::size_t) { return wrapped({}); });
    for (std::size_t i = 0; i < m_changes.size(); ++i)
        m_changes[i]->setText(unbroken(changes[static_cast<qsizetype>(i)]));
    m_changeCard->setVisible(!changes.isEmpty());
}

AgendaRow* PreparePage::makeRow(std::vector<std::size_t>& items, std::size_t position) {
    auto* row = new AgendaRow;
    connect(row, &AgendaRow::chosen, this, [this, &items, position](bool on) { choose(items[position], on); });
    return row;
}

void PreparePage::showFacts() {
    const auto& items = preparation().agenda().items;
    const auto snapshot = m_shell.workspace().snapshot();
    // What was offered or asked for stands first, and stays there when it is taken off the list.
    std::vector<std::size_t> first, more;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool stood = std::find(m_firstItems.begin(), m_firstItems.end(), i) != m_firstItems.end();
        // What a running commitment is about is not offered again, and says so where one looks for it.
        const bool running = items[i].offer == coaching::Offer::Running;
        (items[i].chosen || running || (stood && !m_fresh) ? first : more).push_back(i);
    }
    m_firstItems = std::move(first);
    m_moreItems = std::move(more);
    fitRows(m_first, m_firstItems.size(), *m_firstColumn, [this](std::size_t i) { return makeRow(m_firstItems, i); });
    fitRows(m_more, m_moreItems.size(), *m_moreColumn, [this](std::size_t i) { return makeRow(m_moreItems, i); });
    for (std::size_t i = 0; i < m_first.size(); ++i) m_first[i]->setItem(items[m_firstItems[i]], snapshot);
    for (std::size_t i = 0; i < m_more.size(); ++i) m_more[i]->setItem(items[m_moreItems[i]], snapshot);
    m_factHint->setText(items.empty() ? tr("This data has no facts about %1 yet. You can talk without them.")
                                            .arg(preparation().name().section(u' ', 0, 0))
                                      : tr("The few that say most. They go on the table as they stand today."));
    m_moreToggle->setText(tr("%n more facts", nullptr, static_cast<int>(m_moreItems.size())));
    m_moreToggle->setVisible(!m_moreItems.empty());
    m_moreFacts->setVisible(m_moreToggle->isChecked() && !m_moreItems.empty());
}

void PreparePage::choose(std::size_t item, bool on) {
    preparation().choose(item, on);
    const auto& items = preparation().agenda().items;
    if (on && item < items.size() && !items[item].chosen)
        m_shell.toast(tr("%n facts are enough for one conversation. Take another one off first.", nullptr,
                         app::Preparation::mostFacts));
    showFacts();
    tabFollowsSight(*this);
}

void PreparePage::showQuestions() {
    const auto& questions = preparation().content().questions;
    while (m_questions.size() > questions.size()) {
        delete m_questions.back();
        m_questions.pop_back();
    }
    while (m_questions.size() < questions.size()) {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::clicked, this,
                [this, i = m_questions.size()](bool on) { preparation().chooseQuestion(i, on); });
        m_questions.push_back(box);
    }
    for (std::size_t i = 0; i < questions.size(); ++i) {
        (questions[i].always ? m_askColumn : m_moreAskColumn)->addWidget(m_questions[i]);
        m_questions[i]->setText(QString(questions[i].text).replace(u'&', QStringLiteral("&&")));
        m_questions[i]->setAccessibleDescription(questions[i].about);
        m_questions[i]->setChecked(preparation().isQuestionChosen(i));
    }
}

void PreparePage::begin() {
    if (m_shell.workspace().me() == domain::noPerson) return m_shell.showWhoAmI(); // it has two sides
    m_shell.go({QStringLiteral("session"), m_person, QStringLiteral("new")});
}

void PreparePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrange();
}

void PreparePage::arrange() {
    const bool narrow = width() < lineHeight() * 48;
    if (narrow == m_narrow && m_arranged) return;
    m_arranged = true;
    m_narrow = narrow;
    m_sides->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace chalktalk::ui
