#include "ui/session/closing_view.h"

#include "ui/session/both_sides.h"
#include "ui/session/commitments_card.h"
#include "ui/session/kept_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <algorithm>
#include <QPushButton>

namespace chalktalk::ui {

ClosingView::ClosingView(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_title(wrapped({}, TextSize::Display)),
      m_summary(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_rows(new QVBoxLayout),
      m_none(wrapped(tr("No commitment was made this time."), TextSize::Body, Colour::Ink2)),
      m_both(new BothSides(workspace, editor)) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new ScrollPage;
    whole->addWidget(scroll);
    auto* middle = new QWidget;
    middle->setMaximumWidth(lineHeight() * 46);
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(buildAgreed());
    column->addWidget(m_both);
    auto* links = new QWidget;
    auto* flow = new Flow(links, 8);
    m_person = button(tr("To their page"), ButtonLook::Plain, QStringLiteral("user"));
    auto* again = button(tr("Read it again"), ButtonLook::Plain, QStringLiteral("book-open"));
    auto* brief = button(tr("One-page brief"), ButtonLook::Plain, QStringLiteral("file-text"));
    auto* plan = button(tr("Plan the next one"), ButtonLook::Plain, QStringLiteral("calendar-days"));
    m_correct = button(tr("Correct something"), ButtonLook::Plain, QStringLiteral("square-pen"));
    for (QPushButton* b : {plan, m_person, again, m_correct, brief}) flow->addWidget(b);
    connect(plan, &QPushButton::clicked, this, &ClosingView::planAsked);
    connect(m_correct, &QPushButton::clicked, &m_editor, &app::SessionEditor::reopen);
    column->addWidget(links);
    scroll->column()->addWidget(middle);
    scroll->column()->addStretch(1);
    connect(m_both, &BothSides::screenHandedOver, this, &ClosingView::screenHandedOver);
    connect(m_person, &QPushButton::clicked, this, &ClosingView::personAsked);
    connect(again, &QPushButton::clicked, this, &ClosingView::readAsked);
    connect(brief, &QPushButton::clicked, this, &ClosingView::nextAsked);
}

QWidget* ClosingView::buildAgreed() {
    auto* card = new Card;
    card->setAccessibleName(tr("What was agreed"));
    card->column()->addWidget(text(tr("What was agreed"), TextSize::H1));
    m_rows->setSpacing(12);
    card->column()->addLayout(m_rows);
    card->column()->addWidget(m_none);
    return card;
}

void ClosingView::refresh() {
    const auto& form = m_editor.form();
    const auto& session = form.session;
    const QString first = m_editor.personFirstName();
    m_title->setText(tr("Finished: one-to-one with %1").arg(m_editor.personName()));
    const auto ended = [&](domain::Ending ending) {
        return static_cast<int>(std::count_if(session.facts.begin(), session.facts.end(),
                                              [&](const auto& fact) { return fact.ending == ending; }));
    };
    QStringList said;
    if (session.minutes > 0) said << tr("%n minutes", nullptr, session.minutes);
    if (const int n = ended(domain::Ending::Discussed)) said << tr("%n facts discussed", nullptr, n);
    if (const int n = ended(domain::Ending::Commitment)) said << tr("%n facts turned into commitments", nullptr, n);
    if (const int n = ended(domain::Ending::PutAside)) said << tr("%n facts put aside", nullptr, n);
    m_summary->setText(said.join(QStringLiteral(" · ")));
    m_summary->setVisible(!said.isEmpty());
    showAgreed();
    m_both->refresh();
    m_both->setVisible(m_both->concernsMe());
    m_person->setText(tr("To %1's page").arg(first));
    m_correct->setVisible(m_editor.iAmCoach());
}

void ClosingView::showAgreed() {
    const auto& made = m_editor.form().commitments;
    const Day today = m_workspace.today();
    fitRows(m_commitments, made.size(), *m_rows,
            [](std::size_t) { return new CommitmentRow(CommitmentRow::Kind::Made); });
    for (std::size_t i = 0; i < made.size(); ++i) {
        CommitmentWords words;
        words.who = made[i].owner == m_editor.form().session.person ? m_editor.personFirstName()
                    : m_editor.iAmCoach()                           ? tr("You")
                                                                    : m_editor.coachName();
        words.moves = movesWords(made[i], today);
        m_commitments[i]->setCommitment(made[i], words, today, true);
    }
    m_none->setVisible(made.empty());
}

QWidget* ClosingView::firstStop() const {
    QWidget* stop = m_both->firstStop();
    return stop ? stop : m_person;
}

} // namespace chalktalk::ui
