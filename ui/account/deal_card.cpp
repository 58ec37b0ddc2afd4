#include "ui/account/deal_card.h"

#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/shell/shell.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QHBoxLayout>

namespace chalktalk::ui {

using domain::DealPlan;

DealCard::DealCard(Shell& shell, app::AccountPlanEditor& editor, QWidget* parent)
    : Card(parent),
      m_shell(shell),
      m_editor(editor),
      m_deals(new QComboBox),
      m_none(wrapped(tr("No deal is open with this account."), TextSize::Body, Colour::Ink2)),
      m_fields(new QWidget) {
    setAccessibleName(tr("The deal"));
    column()->addWidget(text(tr("The deal"), TextSize::H2));
    m_deals->setAccessibleName(tr("Which deal"));
    m_deals->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_deals->setMinimumContentsLength(16);
    stillWheel(*m_deals);
    column()->addWidget(m_deals);
    column()->addWidget(m_none);
    auto* inner = new QVBoxLayout(m_fields);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(10);
    column()->addWidget(m_fields);
    add("decision_process", tr("How they decide"), tr("Who signs, in which order, by when"),
        &DealPlan::decisionProcess);
    add("economic_buyer", tr("Who pays"), tr("Whose budget it is"), &DealPlan::economicBuyer);
    add("pain", tr("What it costs them not to change"), tr("In their money"), &DealPlan::pain);
    add("competition", tr("What else they look at"), tr("Others, and doing nothing"), &DealPlan::competition);
    add("risks", tr("What might go wrong"), {}, &DealPlan::risks);
    add("milestone", tr("The next milestone"), tr("What the customer will do"), &DealPlan::milestone);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_by = new DayField(tr("The milestone by when"));
    auto* label = text(tr("by"), TextSize::Small, Colour::Ink2);
    label->setBuddy(m_by);
    row->addWidget(label);
    row->addWidget(m_by);
    row->addStretch(1);
    inner->addLayout(row);
    connect(m_by, &DayField::dayChosen, this, [this](std::optional<Day> day) {
        m_editor.edit({}, [day](app::AccountPlans& plans) { plans.deal.milestoneBy = day; });
    });
    connect(m_deals, &QComboBox::activated, this,
            [this] { m_editor.openDeal(OpportunityId{m_deals->currentData().toLongLong()}); });
}

void DealCard::add(const char* id, const QString& title, const QString& placeholder, QString DealPlan::*words) {
    auto* field = new Field(title, title, placeholder, Field::Kind::Text, 1);
    m_fields->layout()->addWidget(field);
    m_parts.push_back({field, words});
    connect(field, &Field::typed, this,
            [this, words, name = QStringLiteral("deal/") + QString::fromLatin1(id)](const QString& typed) {
                m_editor.edit(name, [&](app::AccountPlans& plans) { plans.deal.*words = typed; });
            });
}

void DealCard::refresh() {
    const auto& deal = m_editor.plans().deal;
    const auto& deals = m_editor.deals();
    const bool some = !deal.opportunity.isNull();
    m_deals->clear();
    for (const auto& choice : deals) m_deals->addItem(choice.name, choice.opportunity.value);
    m_deals->setCurrentIndex(m_deals->findData(deal.opportunity.value));
    m_deals->setVisible(!deals.empty());
    m_deals->setPlaceholderText(tr("Choose a deal"));
    m_none->setVisible(deals.empty());
    m_fields->setVisible(some);
    for (const Part& part : m_parts) {
        part.field->setReadOnly(m_editor.isReadOnly());
        part.field->setWords(deal.*part.words);
    }
    m_by->setFrom(m_shell.workspace().today());
    m_by->setDay(deal.milestoneBy);
    m_by->setReadOnly(m_editor.isReadOnly());
}

} // namespace chalktalk::ui
