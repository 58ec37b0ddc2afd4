#include "ui/calls/rule_card.h"

#include "coaching/call_content.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <algorithm>
#include <cmath>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace chalktalk::ui {

using domain::CallKind;
using domain::Stage;

namespace {

constexpr std::array s_kinds{CallKind::Prospecting, CallKind::Discovery, CallKind::Demo, CallKind::Proposal,
                             CallKind::Negotiation, CallKind::Review,    CallKind::Other};

double major(int decimals) { return std::pow(10.0, decimals); }

} // namespace

RuleCard::RuleCard(Shell& shell, app::CallRule& rule, QWidget* parent)
    : Card(parent),
      m_shell(shell),
      m_rule(rule),
      m_words(wrapped({})),
      m_effect(wrapped({}, TextSize::Body, Colour::AccentInk)),
      m_whose(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_form(new QWidget),
      m_fields(new QVBoxLayout(m_form)),
      m_undoBar(new Inset(Inset::Look::Info)),
      m_undo(button(tr("Undo"), ButtonLook::Link, QStringLiteral("undo-2"))) {
    setAccessibleName(tr("Which calls are significant"));
    column()->addWidget(text(tr("Which calls are significant"), TextSize::H2));
    column()->addWidget(wrapped(tr("A significant call is planned before it begins and looked back on within the hour. "
                                   "Each says why it is one; by hand you can always say otherwise."),
                                TextSize::Body, Colour::Ink2));
    auto* said = new Inset;
    auto* box = new QVBoxLayout(said);
    box->setContentsMargins(14, 10, 14, 10);
    box->addWidget(m_words);
    box->addWidget(m_effect);
    box->addWidget(m_whose);
    column()->addWidget(said);
    addUndo();
    m_fields->setContentsMargins(0, 0, 0, 0);
    m_fields->setSpacing(column()->spacing());
    column()->addWidget(m_form);
    buildDeal();
    buildPeople();
    buildWeek();
    refresh();
}

void RuleCard::addUndo() {
    auto* bar = new QHBoxLayout(m_undoBar);
    bar->setContentsMargins(14, 6, 8, 6);
    bar->addWidget(wrapped(tr("The rule has changed, for everybody.")), 1);
    bar->addWidget(m_undo);
    column()->addWidget(m_undoBar);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_byAmount->setFocus(Qt::OtherFocusReason); // the bar goes
        m_rule.undoRule();
    });
}

QSpinBox* RuleCard::number(const QString& name, int least, int most, const QString& suffix) {
    auto* box = new QSpinBox;
    box->setRange(least, most);
    box->setSuffix(suffix);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    box->setKeyboardTracking(false);
    box->setAccessibleName(name);
    stillWheel(*box);
    connect(box, &QSpinBox::valueChanged, this, &RuleCard::take);
    return box;
}

QWidget* RuleCard::kindBoxes(const QString& name, Kinds& kinds) {
    auto* row = new QWidget;
    row->setAccessibleName(name);
    auto* flow = new Flow(row, 14);
    for (const CallKind kind : s_kinds) {
        auto* box = new QCheckBox(coaching::callKindName(kind));
        box->setAccessibleDescription(name);
        connect(box, &QCheckBox::toggled, this, &RuleCard::take);
        flow->addWidget(box);
        kinds.push_back({kind, box});
    }
    return row;
}

void RuleCard::buildDeal() {
    m_fields->addSpacing(6);
    auto* head = text(tr("By the deal and the call"));
    head->setWeight(QFont::DemiBold);
    m_fields->addWidget(head);
    auto* amount = new QWidget;
    auto* flow = new Flow(amount, 10);
    m_byAmount = new QCheckBox(tr("The deal is worth at least"));
    m_amount = new QDoubleSpinBox;
    m_amount->setRange(0, 1e9);
    m_amount->setDecimals(0);
    m_amount->setGroupSeparatorShown(true);
    m_amount->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_amount->setKeyboardTracking(false);
    m_amount->setAccessibleName(tr("The deal is worth at least"));
    stillWheel(*m_amount);
    flow->addWidget(m_byAmount);
    flow->addWidget(m_amount);
    m_fields->addWidget(amount);
    connect(m_byAmount, &QCheckBox::toggled, this, &RuleCard::take);
    connect(m_amount, &QDoubleSpinBox::valueChanged, this, &RuleCard::take);
    m_fields->addWidget(text(tr("Its deal is at"), TextSize::Small, Colour::Ink2));
    auto* stages = new QWidget;
    auto* stageFlow = new Flow(stages, 14);
    for (const auto& [stage, name] :
         {std::pair(Stage::Prospect, tr("Prospect")), std::pair(Stage::Discovery, tr("Discovery")),
          std::pair(Stage::Demo, tr("Demo")), std::pair(Stage::Proposal, tr("Proposal")),
          std::pair(Stage::Negotiation, tr("Negotiation"))}) {
        auto* box = new QCheckBox(name);
        box->setAccessibleDescription(tr("Its deal is at"));
        connect(box, &QCheckBox::toggled, this, &RuleCard::take);
        stageFlow->addWidget(box);
        m_stages.push_back({stage, box});
    }
    m_fields->addWidget(stages);
    m_fields->addWidget(text(tr("It is, whoever holds it"), TextSize::Small, Colour::Ink2));
    m_fields->addWidget(kindBoxes(tr("It is, whoever holds it"), m_kinds));
}

void RuleCard::buildPeople() {
    m_fields->addSpacing(6);
    auto* head = text(tr("By whose call it is"));
    head->setWeight(QFont::DemiBold);
    m_fields->addWidget(head);
    auto* days = new QWidget;
    auto* flow = new Flow(days, 10);
    m_newRep = number(tr("New in the seat for fewer days than"), 0, 999, tr(" days"));
    m_newRep->setSpecialValueText(tr("not by that"));
    auto* label = text(tr("New in the seat for fewer than"));
    label->setBuddy(m_newRep);
    flow->addWidget(label);
    flow->addWidget(m_newRep);
    m_fields->addWidget(days);
    m_struggling = new QCheckBox(tr("Somebody for whom a gap stands open"));
    m_thirtyDays = new QCheckBox(tr("Somebody in a 30-day start"));
    m_wants = new QCheckBox(tr("Somebody at the top who wants it"));
    for (QCheckBox* box : {m_struggling, m_thirtyDays, m_wants}) {
        connect(box, &QCheckBox::toggled, this, &RuleCard::take);
        m_fields->addWidget(box);
    }
    m_fields->addWidget(text(tr("Of their calls"), TextSize::Small, Colour::Ink2));
    m_fields->addWidget(kindBoxes(tr("Of their calls"), m_repKinds));
}

void RuleCard::buildWeek() {
    m_fields->addSpacing(6);
    auto* head = text(tr("What fits into your week"));
    head->setWeight(QFont::DemiBold);
    m_fields->addWidget(head);
    m_hours = new QDoubleSpinBox;
    m_hours->setRange(0, 60);
    m_hours->setDecimals(1);
    m_hours->setSuffix(tr(" hours a week"));
    m_hours->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_hours->setKeyboardTracking(false);
    m_hours->setAccessibleName(tr("Hours a week for planning, debriefing and one-to-ones"));
    stillWheel(*m_hours);
    connect(m_hours, &QDoubleSpinBox::valueChanged, this, &RuleCard::take);
    m_plan = number(tr("Minutes that a plan takes"), 1, 120, tr(" min a plan"));
    m_debrief = number(tr("Minutes that a debrief takes"), 1, 120, tr(" min a debrief"));
    auto* row = new QWidget;
    auto* flow = new Flow(row, 10);
    for (QWidget* box : std::initializer_list<QWidget*>{m_hours, m_plan, m_debrief}) flow->addWidget(box);
    m_fields->addWidget(row);
}

void RuleCard::refresh() {
    m_quiet = true;
    const auto rule = m_rule.rule();
    const auto ledger = m_shell.workspace().ledger();
    const int decimals = ledger ? ledger->currencyDecimals() : 2;
    m_words->setText(m_rule.inWords());
    m_effect->setText(m_rule.effectText());
    m_effect->setVisible(!m_rule.effectText().isEmpty());
    m_whose->setText(m_rule.whoseText());
    m_form->setEnabled(m_rule.mayChange());
    m_undoBar->setVisible(m_rule.canUndo());
    m_amount->setPrefix(ledger && !ledger->currency().isEmpty() ? tr("%1 ").arg(ledger->currency()) : QString());
    m_byAmount->setChecked(rule.amountFrom.has_value());
    m_amount->setVisible(rule.amountFrom.has_value());
    if (rule.amountFrom && !m_amount->hasFocus())
        m_amount->setValue(static_cast<double>(*rule.amountFrom) / major(decimals));
    const auto holds = [](const auto& all, auto one) { return std::find(all.begin(), all.end(), one) != all.end(); };
    for (const auto& choice : m_stages) choice.box->setChecked(holds(rule.stages, choice.word));
    for (const auto& choice : m_kinds) choice.box->setChecked(holds(rule.kinds, choice.word));
    for (const auto& choice : m_repKinds) choice.box->setChecked(holds(rule.repKinds, choice.word));
    if (!m_newRep->hasFocus()) m_newRep->setValue(rule.newRepDays);
    m_struggling->setChecked(rule.struggling);
    m_thirtyDays->setChecked(rule.thirtyDays);
    m_wants->setChecked(rule.wants);
    if (!m_hours->hasFocus()) m_hours->setValue(rule.coachingHours);
    if (!m_plan->hasFocus()) m_plan->setValue(rule.planMinutes);
    if (!m_debrief->hasFocus()) m_debrief->setValue(rule.debriefMinutes);
    m_quiet = false;
}

void RuleCard::take() {
    if (m_quiet) return;
    const auto ledger = m_shell.workspace().ledger();
    const int decimals = ledger ? ledger->currencyDecimals() : 2;
    auto rule = m_rule.rule();
    m_amount->setVisible(m_byAmount->isChecked());
    if (m_byAmount->isChecked()) {
        if (!rule.amountFrom && m_amount->value() <= 0) { // switched on: from the usual amount
            m_quiet = true;
            m_amount->setValue(static_cast<double>(coaching::usualRule().amountFrom.value_or(5'000'000)) /
                               major(decimals));
            m_quiet = false;
        }
        rule.amountFrom = qRound64(m_amount->value() * major(decimals));
    } else {
        rule.amountFrom.reset();
    }
    const auto chosen = [](const auto& choices, auto& to) {
        to.clear();
        for (const auto& choice : choices)
            if (choice.box->isChecked()) to.push_back(choice.word);
    };
    chosen(m_stages, rule.stages);
    chosen(m_kinds, rule.kinds);
    chosen(m_repKinds, rule.repKinds);
    rule.newRepDays = m_newRep->value();
    rule.struggling = m_struggling->isChecked();
    rule.thirtyDays = m_thirtyDays->isChecked();
    rule.wants = m_wants->isChecked();
    rule.coachingHours = m_hours->value();
    rule.planMinutes = m_plan->value();
    rule.debriefMinutes = m_debrief->value();
    m_rule.setRule(rule);
}

QWidget* RuleCard::firstStop() const { return m_form->isEnabled() ? m_byAmount : nullptr; }

} // namespace chalktalk::ui
