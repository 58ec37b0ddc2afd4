#include "ui/session/facts_column.h"

#include "ui/session/at_hand_card.h"
#include "ui/session/fact_on_table.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/choice_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>

namespace chalktalk::ui {

FactsColumn::FactsColumn(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_hint(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_column(new QVBoxLayout),
      m_add(button(tr("Add a fact"), ButtonLook::Plain, QStringLiteral("plus"))),
      m_atHand(new AtHandCard(workspace, editor)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(text(tr("On the table"), TextSize::H1));
    column->addWidget(m_hint);
    m_column->setSpacing(10);
    column->addLayout(m_column);
    column->addWidget(m_add, 0, Qt::AlignLeading);
    column->addSpacing(4);
    column->addWidget(m_atHand);
    connect(m_add, &QPushButton::clicked, this, &FactsColumn::addFact);
    connect(m_atHand, &AtHandCard::profileAsked, this, &FactsColumn::profileAsked);
}

FactOnTable* FactsColumn::makeFact(std::size_t position) {
    auto* card = new FactOnTable;
    connect(card, &FactOnTable::ended, this, [this, position](domain::Ending ending, const QString& reason) {
        m_editor.endFact(position, ending, reason);
    });
    connect(card, &FactOnTable::reasonTyped, this, [this, position](const QString& words) {
        const auto& facts = m_editor.form().session.facts;
        if (position < facts.size()) m_editor.setHalfReason(domain::reasonKey(facts[position]), words);
    });
    connect(card, &FactOnTable::takenOff, this, [this, position] { m_editor.removeFact(position); });
    connect(card, &FactOnTable::commitmentAsked, this, [this, position] {
        const auto& facts = m_editor.form().session.facts;
        if (position < facts.size()) Q_EMIT commitmentAsked(facts[position].fact.indicator);
    });
    return card;
}

void FactsColumn::refresh() {
    const auto& facts = m_editor.form().session.facts;
    const bool readOnly = m_editor.isReadOnly();
    fitRows(m_facts, facts.size(), *m_column, [this](std::size_t i) { return makeFact(i); });
    for (std::size_t i = 0; i < facts.size(); ++i)
        m_facts[i]->setFact(facts[i], m_workspace.today(), m_editor.content().asideReasons, readOnly,
                            m_editor.halfReason(domain::reasonKey(facts[i])));
    const int open = m_editor.factsWithoutEnding();
    if (facts.empty())
        m_hint->setText(readOnly ? tr("No facts lay on the table.")
                                 : tr("No facts yet. You can talk without them, or put one here."));
    else if (readOnly)
        m_hint->setText(tr("As they stood on the day."));
    else
        m_hint->setText(open ? tr("As they stood when they were put here. %n still open.", nullptr, open)
                             : tr("Each fact has ended somewhere."));
    m_add->setVisible(!readOnly && !m_editor.factsNow().empty());
    m_atHand->refresh();
}

void FactsColumn::addFact() {
    if (!m_list) {
        m_list = new ChoiceList(this, tr("Add a fact"), tr("Which fact belongs on the table?"));
        connect(m_list, &ChoiceList::chosen, this, [this](const QString& id) {
            if (const auto* fact = m_editor.factNow(id)) m_editor.addFact(*fact);
        });
    }
    std::vector<Choice> choices;
    const auto& there = m_editor.form().session.facts;
    for (const auto& fact : m_editor.factsNow())
        if (fact.hasValue() &&
            std::none_of(there.begin(), there.end(), [&](const auto& f) { return f.fact.indicator == fact.id; }))
            choices.push_back({fact.id, fact.title,
                               QStringLiteral("%1 · %2").arg(fact.headline, coaching::gradeWord(fact.result)),
                               QStringLiteral("chart-line")});
    m_list->choose(choices);
}

QWidget* FactsColumn::firstOpen() const {
    for (const FactOnTable* card : m_facts)
        if (QWidget* choice = card->firstChoice()) return choice;
    return nullptr;
}

} // namespace chalktalk::ui
