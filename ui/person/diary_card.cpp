#include "ui/person/diary_card.h"

#include "ui/session/session_words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/private_box.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

namespace {

Label* strong(const QString& words, TextSize size = TextSize::Body) {
    auto* label = wrapped(words, size);
    label->setWeight(QFont::DemiBold);
    return label;
}

} // namespace

DiaryCard::DiaryCard(const app::DiaryEntry& entry, const QString& person, bool open)
    : m_entry(entry), m_person(person), m_toggle(button(entry.when, ButtonLook::Link)) {
    setAccessibleName(tr("%1, %2").arg(entry.when, entry.kind));
    auto* head = new QWidget;
    auto* flow = new Flow(head, 10);
    m_toggle->setCheckable(true);
    m_toggle->setFont(textFont(TextSize::H2));
    flow->addWidget(m_toggle);
    const bool coaching = domain::isCoaching(entry.session.type);
    flow->addWidget(new Pill(entry.kind, coaching ? Colour::AccentInk : Colour::Ink2,
                             coaching ? Colour::AccentSoft : Colour::Sunk));
    flow->addWidget(text(entry.detail, TextSize::Body, Colour::Ink2));
    column()->addWidget(head);
    connect(m_toggle, &QPushButton::toggled, this, &DiaryCard::setOpen);
    m_toggle->setIcon(lineIcon(QStringLiteral("chevron-right"), Colour::AccentInk));
    setOpen(open);
}

void DiaryCard::setOpen(bool open) {
    if (open == m_open) return;
    m_open = open;
    if (open && !m_content) fill();
    if (m_content) m_content->setVisible(open);
    m_toggle->setChecked(open);
    m_toggle->setIcon(
        lineIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Colour::AccentInk));
    Q_EMIT opened(open);
}

void DiaryCard::fill() {
    m_content = new QWidget;
    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    if (!m_entry.facts.empty()) inner->addWidget(buildFacts());
    addAnswers(*inner);
    addNotes(*inner);
    addCommitments(*inner);
    addViews(*inner);
    auto* open = button(tr("Open this one-to-one"), ButtonLook::Link, QStringLiteral("message-circle"));
    open->setAccessibleName(tr("Open the one-to-one of %1").arg(m_entry.when));
    connect(open, &QPushButton::clicked, this, &DiaryCard::sessionAsked);
    inner->addWidget(open, 0, Qt::AlignLeading);
    column()->addWidget(m_content);
}

QWidget* DiaryCard::buildFacts() {
    auto* holder = new QWidget;
    auto* grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 4, 0, 4);
    grid->setHorizontalSpacing(lineHeight());
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 4);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);
    grid->setColumnStretch(3, 3);
    const QString heads[] = {tr("Fact"), tr("Then"), tr("Now"), tr("What came of it")};
    for (int c = 0; c < 4; ++c) {
        auto* head = text(heads[c], TextSize::Small, Colour::Ink2);
        head->setWeight(QFont::DemiBold);
        grid->addWidget(head, 0, c);
    }
    int row = 1;
    for (const app::DiaryFact& fact : m_entry.facts) {
        grid->addWidget(strong(fact.title), row, 0, Qt::AlignTop);
        grid->addWidget(strong(fact.then), row, 1, Qt::AlignTop);
        grid->addWidget(fact.now.isEmpty() ? wrapped(tr("no number"), TextSize::Body, Colour::Ink2) : strong(fact.now),
                        row, 2, Qt::AlignTop);
        grid->addWidget(wrapped(fact.ending, TextSize::Body, Colour::Ink2), row, 3, Qt::AlignTop);
        ++row;
        if (!fact.sentence.isEmpty())
            grid->addWidget(wrapped(fact.sentence, TextSize::Small, Colour::Ink2), row++, 0, 1, 4);
    }
    return holder;
}

void DiaryCard::addAnswers(QVBoxLayout& column) {
    for (const domain::Answer& answer : m_entry.session.answers) {
        if (answer.repWords.isEmpty() && answer.coachView.isEmpty()) continue;
        column.addWidget(strong(answer.text));
        if (!answer.repWords.isEmpty()) column.addWidget(wrapped(tr("%1: %2").arg(m_person, answer.repWords)));
        if (!answer.coachView.isEmpty())
            column.addWidget(
                wrapped(m_entry.mine ? tr("You: %1").arg(answer.coachView) : tr("The coach: %1").arg(answer.coachView),
                        TextSize::Body, Colour::Ink2));
    }
    for (const domain::NamedCause& cause : m_entry.session.causes)
        column.addWidget(wrapped(tr("Named from outside: %1").arg(cause.words), TextSize::Body, Colour::Ink2));
    if (m_entry.session.expectationsRestated)
        column.addWidget(wrapped(tr("What is expected of the role was said again."), TextSize::Small, Colour::Ink2));
}

void DiaryCard::addNotes(QVBoxLayout& column) {
    const domain::Session& session = m_entry.session;
    if (!session.sharedNote.isEmpty()) {
        column.addWidget(strong(tr("Shared notes")));
        column.addWidget(wrapped(session.sharedNote));
    }
    if (!m_entry.mine || session.privateNote.isEmpty()) return;
    auto* box = new PrivateBox(tr("Private notes: only you see them"));
    box->column()->addWidget(wrapped(session.privateNote));
    column.addWidget(box);
}

void DiaryCard::addCommitments(QVBoxLayout& column) {
    if (m_entry.commitments.empty()) return;
    column.addWidget(strong(tr("What was agreed")));
    for (const auto& followUp : m_entry.commitments) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        using domain::CommitmentState;
        auto* icon = new IconView;
        const CommitmentState state = followUp.commitment.state;
        icon->setName(state == CommitmentState::Kept   ? QStringLiteral("circle-check")
                      : state == CommitmentState::Open ? QStringLiteral("circle")
                                                       : QStringLiteral("circle-x"),
                      state == CommitmentState::Kept ? Colour::Accent : Colour::Ink2);
        line->addWidget(icon, 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(wrapped(tr("%1: %2").arg(followUp.owner, followUp.commitment.what)));
        words->addWidget(wrapped(followUp.status, TextSize::Small, Colour::Ink2));
        if (!followUp.verdictWord.isEmpty() && followUp.isDecided)
            words->addWidget(wrapped(tr("%1. %2").arg(followUp.verdictWord, followUp.verdictText), TextSize::Small,
                                     outcomeLook(followUp.verdict.outcome).ink));
        line->addLayout(words, 1);
        column.addWidget(row);
    }
}

void DiaryCard::addViews(QVBoxLayout& column) {
    if (m_entry.views.empty() && !m_entry.bothAnswered) return;
    column.addWidget(strong(tr("How it was seen afterwards")));
    if (m_entry.views.empty()) column.addWidget(wrapped(tr("Both have answered. What they said stays between them.")));
    for (const app::DiaryView& view : m_entry.views) column.addWidget(wrapped(tr("%1: %2").arg(view.who, view.words)));
}

} // namespace chalktalk::ui
