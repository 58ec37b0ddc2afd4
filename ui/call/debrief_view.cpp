#include "ui/call/debrief_view.h"

#include "app/workspace.h"
#include "ui/call/back_list.h"
#include "ui/call/call_words.h"
#include "ui/call/chips.h"
#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/call/looking_card.h"
#include "ui/call/next_card.h"
#include "ui/call/skills_card.h"
#include "ui/call/tags_card.h"
#include "ui/session/answer_box.h"
#include "ui/session/session_words.h"
#include "ui/shell/shell.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"
#include "ui/widgets/segments.h"

#include <QApplication>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

DebriefView::DebriefView(Shell& shell, app::CallEditor& editor, QWidget* parent)
    : TwoSides(parent),
      m_editor(editor),
      m_content(new QWidget),
      m_early(new EmptyState),
      m_lists{questionsBack(editor), informationBack(editor), troublesBack(editor)},
      m_looking(new LookingCard(editor)),
      m_skills(new SkillsCard(editor)),
      m_hesitations(hesitationsCard(editor)),
      m_difficulties(difficultiesCard(editor)),
      m_next(new NextCard(shell.workspace(), editor)) {
    page()->addWidget(m_early, 1);
    page()->addWidget(m_content);
    page()->addStretch(1);
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(buildTools());
    auto* left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(buildOutcome());
    for (BackList* list : m_lists) left->addWidget(list);
    left->addWidget(m_looking);
    left->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(12);
    for (QWidget* card : std::initializer_list<QWidget*>{m_skills, m_hesitations, m_difficulties, m_next})
        right->addWidget(card);
    right->addStretch(1);
    column->addLayout(sides(left, right));
    connectParts();
}

QWidget* DebriefView::buildTools() {
    m_tools = new QWidget;
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(14);
    m_length = new Segments;
    m_length->setAccessibleName(tr("How much is asked"));
    m_length->addTab(tr("Everything"));
    m_length->addTab(tr("Two minutes"));
    m_hint =
        wrapped(tr("While it is fresh, ten minutes are enough. Saved as you type."), TextSize::Small, Colour::Ink2);
    row->addWidget(m_length);
    row->addWidget(m_hint, 1);
    connect(m_length, &QTabBar::currentChanged, this, [this](int tab) {
        if (!m_quiet) m_editor.edit({}, [tab](domain::Call& call) { call.debrief.isShort = tab == 1; });
    });
    return m_tools;
}

QWidget* DebriefView::buildOutcome() {
    m_outcomeCard = new Card;
    const QString question = tr("Where did it end?");
    m_outcomeCard->setAccessibleName(question);
    m_milestone = wrapped({}, TextSize::Small, Colour::Ink2);
    m_fallback = wrapped({}, TextSize::Small, Colour::Ink2);
    QStringList words;
    for (int i = 1; i <= static_cast<int>(domain::CallOutcome::NoDecision); ++i)
        words << coaching::outcomeName(static_cast<domain::CallOutcome>(i));
    m_outcome = new Chips(Chips::Pick::One, question, words);
    m_outcomeCard->column()->addWidget(text(question, TextSize::H2));
    m_outcomeCard->column()->addWidget(m_milestone);
    m_outcomeCard->column()->addWidget(m_fallback);
    m_outcomeCard->column()->addWidget(m_outcome);
    connect(m_outcome, &Chips::picked, this, [this](int chosen) {
        m_editor.edit(
            {}, [chosen](domain::Call& call) { call.debrief.outcome = static_cast<domain::CallOutcome>(chosen + 1); });
    });
    return m_outcomeCard;
}

void DebriefView::connectParts() {
    for (BackList* list : m_lists) {
        connect(list, &BackList::rowsChanged, this, &DebriefView::rowsChanged);
        connect(list, &BackList::leftAtEnd, this, &DebriefView::goOn);
    }
    connect(m_skills, &SkillsCard::rowsChanged, this, &DebriefView::rowsChanged);
    for (TagsCard* card : {m_hesitations, m_difficulties}) {
        connect(card, &TagsCard::rowsChanged, this, &DebriefView::rowsChanged);
        connect(card, &TagsCard::unfinished, &m_editor, &app::CallEditor::setUnfinished);
    }
    connect(m_next, &NextCard::nextCallAsked, this, &DebriefView::nextCallAsked);
}

void DebriefView::refresh() {
    const auto& call = m_editor.call();
    const bool early = !m_editor.hasStarted();
    m_early->setVisible(early);
    m_content->setVisible(!early);
    if (early) {
        m_early->say(QStringLiteral("clock"), tr("This call lies ahead"),
                     tr("Its debrief opens when it ends, prefilled from the plan."));
        return;
    }
    const bool readOnly = m_editor.isReadOnly();
    const bool isShort = call.debrief.isShort;
    m_quiet = true;
    m_length->setCurrentIndex(isShort ? 1 : 0);
    m_quiet = false;
    m_tools->setVisible(!readOnly);
    showOutcome();
    for (BackList* list : m_lists) {
        list->refresh();
        const bool adds = list == m_lists.back() && !readOnly; // what came unforeseen
        list->setVisible(!isShort && (adds || !list->isEmpty()));
    }
    m_looking->refresh();
    m_skills->refresh();
    m_hesitations->refresh();
    m_difficulties->refresh();
    m_difficulties->showUnfinished(m_editor.form().unfinished);
    m_skills->setVisible(!isShort && (!readOnly || !m_skills->isEmpty()));
    m_hesitations->setVisible(!isShort && (!readOnly || !m_hesitations->isEmpty()));
    m_difficulties->setVisible(!isShort && (!readOnly || !m_difficulties->isEmpty()));
    m_next->refresh();
    m_next->setVisible(!readOnly || !m_next->isEmpty());
    arrange();
}

void DebriefView::showOutcome() {
    const auto& call = m_editor.call();
    const auto& plan = call.plan;
    const bool readOnly = m_editor.isReadOnly();
    const QString by = plan.milestoneBy ? tr(" by %1").arg(dayWords(*plan.milestoneBy, dayOf(call))) : QString();
    m_milestone->setText(tr("Milestone: %1%2").arg(plan.milestone, by));
    m_milestone->setVisible(!plan.milestone.isEmpty());
    m_fallback->setText(tr("Fallback: %1").arg(plan.fallback));
    m_fallback->setVisible(!plan.fallback.isEmpty());
    m_outcome->setOffered(0, !plan.milestone.isEmpty());
    m_outcome->setOffered(1, !plan.fallback.isEmpty());
    m_outcome->setChosen(static_cast<int>(call.debrief.outcome) - 1);
    m_outcome->setReadOnly(readOnly);
    m_outcomeCard->setVisible(!readOnly || call.debrief.outcome != domain::CallOutcome::Unsaid);
}

void DebriefView::textChanged() {
    m_looking->textChanged();
    m_next->textChanged();
}

std::vector<std::pair<const QWidget*, QWidget*>> DebriefView::stations() const {
    std::vector<std::pair<const QWidget*, QWidget*>> all{{m_outcomeCard, m_outcome->firstStop()}};
    for (const BackList* list : m_lists) all.emplace_back(list, list->firstStop());
    for (const AnswerBox* box : m_looking->boxes()) all.emplace_back(box, box->repWords());
    all.emplace_back(m_skills, m_skills->firstStop());
    all.emplace_back(m_hesitations, m_hesitations->firstStop());
    all.emplace_back(m_difficulties, m_difficulties->firstStop());
    all.emplace_back(m_next, m_next->step()->edit());
    return all;
}

void DebriefView::goOn() {
    const auto all = stations();
    const QWidget* at = QApplication::focusWidget();
    std::size_t next = 0;
    for (std::size_t i = 0; at && i < all.size(); ++i)
        if (all[i].first->isAncestorOf(at)) next = i + 1;
    for (; next < all.size(); ++next)
        if (all[next].second && all[next].second->isVisibleTo(this))
            return all[next].second->setFocus(Qt::TabFocusReason);
    Q_EMIT endAsked();
}

void DebriefView::forget() {
    for (BackList* list : m_lists)
        for (PlainEdit* edit : list->findChildren<PlainEdit*>()) edit->forget();
    for (AnswerBox* box : m_looking->boxes()) box->forget();
    for (QWidget* card : std::initializer_list<QWidget*>{m_skills, m_next})
        for (PlainEdit* edit : card->findChildren<PlainEdit*>()) edit->forget();
    m_hesitations->forget();
    m_difficulties->forget();
    m_next->forget();
}

QWidget* DebriefView::firstStop() const {
    return m_editor.isReadOnly() || m_content->isHidden() ? nullptr : m_outcome->firstStop();
}

} // namespace chalktalk::ui
