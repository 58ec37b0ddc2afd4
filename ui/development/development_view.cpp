#include "ui/development/development_view.h"

#include "ui/development/agreement_card.h"
#include "ui/development/already_asked_card.h"
#include "ui/development/focus_list.h"
#include "ui/development/focus_skill_card.h"
#include "ui/development/plan_actions_card.h"
#include "ui/development/plan_closing_card.h"
#include "ui/development/plan_commitments_card.h"
#include "ui/development/plan_history_card.h"
#include "ui/development/plan_paper_card.h"
#include "ui/development/plan_review_card.h"
#include "ui/development/plan_words.h"
#include "ui/development/purpose_card.h"
#include "ui/development/review_days_card.h"
#include "ui/shell/shell.h"
#include "ui/widgets/plain_edit.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

DevelopmentView::DevelopmentView(Shell& shell, app::DevelopmentEditor& editor, QWidget* parent)
    : TwoSides(parent),
      m_editor(editor),
      m_purpose(new PurposeCard(editor)),
      m_focus(new FocusList(shell.workspace(), editor)),
      m_actions(new PlanActionsCard(shell.workspace(), editor)),
      m_days(new ReviewDaysCard(shell.workspace(), editor)),
      m_commitments(new PlanCommitmentsCard(editor)),
      m_agreement(new AgreementCard(shell.workspace(), editor)),
      m_review(new PlanReviewCard(shell.workspace(), editor)),
      m_closing(new PlanClosingCard(shell.workspace(), editor)),
      m_asked(new AlreadyAskedCard(shell.workspace())),
      m_history(new PlanHistoryCard(shell.workspace(), editor)),
      m_paper(new PlanPaperCard(shell, editor)) {
    m_cards = {m_review, m_purpose, m_actions, m_days, m_commitments, m_agreement, m_closing, m_history, m_paper};
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    // A review is what one came for: it stands before the plan that it looks back on.
    for (QWidget* one : std::initializer_list<QWidget*>{m_review, m_purpose, m_focus, m_actions, m_days, m_commitments,
                                                        m_agreement, m_closing})
        left->addWidget(one);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_asked);
    right->addWidget(m_history);
    right->addWidget(m_paper);
    right->addStretch(1);
    page()->addLayout(sides(left, right));
    page()->addStretch(1);
    for (PlanCard* card : m_cards) {
        connect(card, &PlanCard::rowsChanged, this, &DevelopmentView::rowsChanged);
        connect(card, &PlanCard::recordAsked, this, &DevelopmentView::recordAsked);
        connect(card, &PlanCard::refused, this, &DevelopmentView::refused);
    }
    connect(m_focus, &FocusList::rowsChanged, this, &DevelopmentView::rowsChanged);
    connect(m_focus, &FocusList::recordAsked, this, &DevelopmentView::recordAsked);
    connect(m_asked, &AlreadyAskedCard::sessionAsked, this, &DevelopmentView::sessionAsked);
    connect(m_asked, &AlreadyAskedCard::rowsChanged, this, &DevelopmentView::rowsChanged);
}

void DevelopmentView::refresh() {
    for (PlanCard* card : m_cards) card->refresh();
    m_focus->refresh();
    m_asked->show(m_editor.alreadyAsked(), firstName(m_editor.nameOf(m_editor.plan().person)));
    arrange();
}

void DevelopmentView::textChanged() {
    m_paper->refresh();
    m_agreement->refresh(); // what it lacks may be there now
}

void DevelopmentView::forget() {
    for (PlainEdit* edit : findChildren<PlainEdit*>()) edit->forget();
    m_closing->forget();
}

std::vector<QWidget*> DevelopmentView::stops() const {
    std::vector<QWidget*> all;
    const auto add = [&](QWidget* stop) {
        if (stop && stop->isVisibleTo(this)) all.push_back(stop);
    };
    add(m_review->firstStop());
    add(m_purpose->firstStop());
    for (const FocusSkillCard* card : m_focus->cards()) add(card->firstStop());
    add(m_focus->addButton());
    add(m_actions->firstStop());
    add(m_days->firstStop());
    add(m_agreement->firstStop());
    return all;
}

void DevelopmentView::goOn() {
    const auto all = stops();
    const QWidget* at = QApplication::focusWidget();
    // The part that one is in is the last one whose first stop stands before the focus, in the order of Tab.
    std::size_t next = 0;
    for (const QWidget* w = at; w && w != this; w = w->previousInFocusChain()) {
        const auto found = std::find(all.begin(), all.end(), w);
        if (found == all.end()) continue;
        next = static_cast<std::size_t>(found - all.begin()) + 1;
        break;
    }
    if (next >= all.size()) return Q_EMIT endAsked();
    all[next]->setFocus(Qt::TabFocusReason);
}

QWidget* DevelopmentView::firstStop() const {
    if (m_editor.reviewAhead()) return m_review->firstStop();
    if (QWidget* stop = m_editor.planState() == domain::DevelopmentState::Draft ? m_purpose->firstStop() : nullptr)
        return stop;
    const auto all = stops();
    return all.empty() ? nullptr : all.front();
}

} // namespace chalktalk::ui
