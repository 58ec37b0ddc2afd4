#include "ui/development/plan_actions_card.h"

#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using domain::ActionState;
using domain::DevelopmentAction;

PlanActionRow::PlanActionRow(std::size_t line)
    : done(new QCheckBox),
      what(new Field({}, tr("Action %1").arg(line + 1), {}, Field::Kind::Line)),
      who(new QComboBox),
      due(new DayField(tr("Action %1: by which day").arg(line + 1))),
      read(wrapped({}, TextSize::Small, Colour::Ink2)),
      remove(iconButton(QStringLiteral("x"), tr("Take this action away"))),
      m_parts(new QBoxLayout(QBoxLayout::LeftToRight)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(done, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(what);
    words->addWidget(read);
    auto* rest = new QHBoxLayout;
    rest->setSpacing(8);
    rest->addWidget(who, 0, Qt::AlignTop);
    rest->addWidget(due, 0, Qt::AlignTop);
    rest->addStretch(1);
    m_parts->setSpacing(8);
    m_parts->addLayout(words, 1);
    m_parts->addLayout(rest);
    row->addLayout(m_parts, 1);
    row->addWidget(remove, 0, Qt::AlignTop);
    who->setAccessibleName(tr("Action %1: who does it").arg(line + 1));
    who->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    stillWheel(*who);
    done->setAccessibleName(tr("Action %1: done").arg(line + 1));
    QSizePolicy kept = done->sizePolicy(); // the empty line begins where the others do
    kept.setRetainSizeWhenHidden(true);
    done->setSizePolicy(kept);
    kept = remove->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    remove->setSizePolicy(kept);
    read->hide();
}

void PlanActionRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const auto direction = width() < lineHeight() * 32 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_parts->direction() != direction) m_parts->setDirection(direction);
}

PlanActionsCard::PlanActionsCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("What will be done"),
               tr("Who does what, by when: the rep's practice, and what coach and manager do for it."), parent),
      m_workspace(workspace),
      m_column(new QVBoxLayout),
      m_none(wrapped(tr("No action was written down."), TextSize::Body, Colour::Ink2)) {
    m_column->setSpacing(8);
    body()->addLayout(m_column);
    body()->addWidget(m_none);
    m_none->hide();
}

std::vector<PersonId> PlanActionsCard::people() const {
    std::vector<PersonId> all;
    for (const PersonId one : {plan().person, plan().coach, plan().author})
        if (!one.isNull() && std::ranges::find(all, one) == all.end()) all.push_back(one);
    return all;
}

void PlanActionsCard::edit(const QString& field, std::size_t line,
                           const std::function<void(DevelopmentAction&)>& change) {
    editor().edit(field.isEmpty() ? field : QStringLiteral("action/%1/%2").arg(line).arg(field),
                  [line, change](domain::DevelopmentPlan& plan) {
                      if (line < plan.actions.size()) change(plan.actions[line]);
                  });
}

void PlanActionsCard::type(std::size_t line, const QString& words) {
    const auto before = plan().actions.size();
    if (line > before || (line == before && words.isEmpty())) return;
    editor().edit(QStringLiteral("action/%1/what").arg(line), [line, words](domain::DevelopmentPlan& plan) {
        if (line == plan.actions.size()) {
            plan.actions.emplace_back();
            plan.actions.back().owner = plan.person;
        }
        plan.actions[line].what = words;
    });
    if (plan().actions.size() != before) refresh();
}

PlanActionRow* PlanActionsCard::makeRow(std::size_t line) {
    auto* row = new PlanActionRow(line);
    connect(row->what, &Field::typed, this, [this, line](const QString& words) { type(line, words); });
    connect(row->what->line(), &LineEdit::entered, this, [this, line] {
        if (line + 1 < m_rows.size()) m_rows[line + 1]->what->edit()->setFocus(Qt::TabFocusReason);
    });
    connect(row->what->line(), &LineEdit::takenBack, this, [this, line] { removeLine(line); });
    connect(row->who, &QComboBox::activated, this, [this, line, row](int at) {
        const PersonId owner{row->who->itemData(at).toLongLong()};
        edit({}, line, [owner](DevelopmentAction& action) { action.owner = owner; });
    });
    connect(row->due, &DayField::dayChosen, this, [this, line](std::optional<Day> day) {
        edit(QStringLiteral("due"), line, [day](DevelopmentAction& action) { action.due = day; });
    });
    connect(row->done, &QCheckBox::clicked, this, [this, line](bool on) {
        edit({}, line, [on, today = m_workspace.today()](DevelopmentAction& action) {
            action.state = on ? ActionState::Done : ActionState::Open;
            action.closedOn = on ? std::optional(today) : std::nullopt;
        });
    });
    connect(row->remove, &QPushButton::clicked, this, [this, line] { removeLine(line); });
    return row;
}

// What everybody agreed on is dropped and stays to be read; before that a line goes without a trace.
void PlanActionsCard::removeLine(std::size_t line) {
    if (line >= plan().actions.size()) return;
    const auto state = plan().actions[line].state;
    if (plan().wasAgreed() && !plan().actions[line].what.isEmpty()) {
        edit({}, line, [state, today = m_workspace.today()](DevelopmentAction& action) {
            action.state = state == ActionState::Dropped ? ActionState::Open : ActionState::Dropped;
            action.closedOn = action.state == ActionState::Dropped ? std::optional(today) : std::nullopt;
        });
        return;
    }
    editor().edit({}, [line](domain::DevelopmentPlan& plan) {
        plan.actions.erase(plan.actions.begin() + static_cast<std::ptrdiff_t>(line));
    });
    if (const std::size_t to = line > 0 ? line - 1 : 0; to < m_rows.size())
        m_rows[to]->what->edit()->setFocus(Qt::OtherFocusReason);
}

void PlanActionsCard::showOwners(QComboBox& box, PersonId owner) {
    auto choices = people();
    if (!owner.isNull() && std::ranges::find(choices, owner) == choices.end()) choices.push_back(owner);
    const QSignalBlocker quiet(box);
    box.clear();
    if (owner.isNull()) box.addItem(tr("Who?"), 0);
    for (const PersonId one : choices) box.addItem(editor().nameOf(one), one.value);
    box.setCurrentIndex(std::max(0, box.findData(owner.value)));
}

void PlanActionsCard::showRow(PlanActionRow& row, std::size_t line) {
    const auto& actions = plan().actions;
    const bool readOnly = editor().isReadOnly(), there = line < actions.size();
    const DevelopmentAction action = there ? actions[line] : DevelopmentAction{};
    const Day today = m_workspace.today();
    const bool dropped = action.state == ActionState::Dropped;
    row.what->setReadOnly(readOnly || dropped);
    row.what->setWords(action.what);
    row.what->setPlaceholder(there ? QString() : tr("The next action"));
    row.done->setVisible(there && !dropped);
    row.done->setEnabled(!readOnly);
    row.done->setChecked(action.state == ActionState::Done);
    row.done->setAccessibleDescription(action.what);
    row.who->setVisible(there && !readOnly && !dropped);
    row.due->setVisible(there && !readOnly && !dropped);
    showOwners(*row.who, action.owner);
    row.due->setFrom(today);
    row.due->setDay(action.due);
    QStringList words;
    if (readOnly || dropped) {
        if (!action.owner.isNull()) words << editor().nameOf(action.owner);
        if (action.due) words << tr("by %1").arg(dayWords(*action.due, today));
    }
    if (action.state == ActionState::Done && action.closedOn)
        words << tr("done %1").arg(dayWords(*action.closedOn, today));
    if (dropped) words << tr("dropped");
    if (action.isOverdue(today)) words << tr("was due %1").arg(dayWords(*action.due, today));
    row.read->setText(words.join(QStringLiteral(" · ")));
    row.read->setColour(action.isOverdue(today) ? Colour::Warn : Colour::Ink2);
    row.read->setVisible(there && !words.isEmpty());
    row.remove->setVisible(there && !readOnly);
    const QString what = dropped              ? tr("It stands again")
                         : plan().wasAgreed() ? tr("Drop this action")
                                              : tr("Take this action away");
    row.remove->setAccessibleName(what);
    row.remove->setToolTip(tipText(what));
    row.remove->setAccessibleDescription(action.what);
}

void PlanActionsCard::refresh() {
    const bool readOnly = editor().isReadOnly();
    const auto before = m_rows.size();
    fitRows(m_rows, plan().actions.size() + (readOnly ? 0 : 1), *m_column,
            [this](std::size_t i) { return makeRow(i); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) showRow(*m_rows[i], i);
    m_none->setVisible(readOnly && plan().actions.empty());
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

QWidget* PlanActionsCard::firstStop() const {
    return m_rows.empty() || editor().isReadOnly() ? nullptr : m_rows.front()->what->edit();
}

} // namespace chalktalk::ui
