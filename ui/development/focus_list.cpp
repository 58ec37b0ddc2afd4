#include "ui/development/focus_list.h"

#include "ui/development/focus_skill_card.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/choice_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

FocusList::FocusList(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_hint(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_column(new QVBoxLayout),
      m_add(button(tr("Add a focus skill…"), ButtonLook::Soft, QStringLiteral("plus"))) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(12);
    m_column->setSpacing(12);
    all->addLayout(m_column);
    all->addWidget(m_hint);
    all->addWidget(m_add, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, &FocusList::choose);
}

FocusSkillCard* FocusList::makeCard(std::size_t position) {
    auto* card = new FocusSkillCard(m_workspace, m_editor, position);
    connect(card, &PlanCard::rowsChanged, this, &FocusList::rowsChanged);
    connect(card, &PlanCard::recordAsked, this, &FocusList::recordAsked);
    connect(card, &FocusSkillCard::removeAsked, this, [this, position] {
        m_editor.removeFocus(position);
        m_add->setFocus(Qt::OtherFocusReason);
    });
    return card;
}

void FocusList::refresh() {
    const auto& focus = m_editor.plan().focus;
    const bool readOnly = m_editor.isReadOnly();
    const auto before = m_cards.size();
    fitRows(m_cards, focus.size(), *m_column, [this](std::size_t i) { return makeCard(i); });
    for (FocusSkillCard* card : m_cards) card->refresh();
    const bool enough = focus.size() >= domain::mostFocusSkills;
    m_add->setVisible(!readOnly && !enough);
    m_hint->setText(focus.empty() ? tr("Two or three skills, no more: what everybody can keep in mind on a call.")
                                  : tr("Two are enough to begin; three are the most."));
    m_hint->setVisible(!readOnly && focus.size() < domain::fewestFocusSkills);
    if (before != m_cards.size()) Q_EMIT rowsChanged();
}

void FocusList::choose() {
    std::vector<Choice> choices;
    for (const auto& one : m_editor.choices())
        if (!one.chosen) choices.push_back({one.skill, one.name, one.why, QStringLiteral("target")});
    if (!m_list) {
        m_list = new ChoiceList(this, tr("Skills"), tr("Which skill is worth the most to this person now?"));
        connect(m_list, &ChoiceList::chosen, this, [this](const QString& id) { take(id); });
    }
    m_list->choose(choices);
}

void FocusList::take(const QString& skill) {
    const auto before = m_cards.size();
    m_editor.addFocus(skill);
    if (m_cards.size() > before)
        if (QWidget* stop = m_cards.back()->firstStop()) stop->setFocus(Qt::TabFocusReason);
}

QWidget* FocusList::firstStop() const {
    if (m_editor.isReadOnly()) return nullptr;
    return m_cards.empty() ? m_add : m_cards.front()->firstStop();
}

} // namespace chalktalk::ui
