#include "ui/rhythm/rhythm_details.h"

#include "app/rhythm/cadences.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace chalktalk::ui {

namespace {

constexpr int s_usualMinutes = 30;

} // namespace

RhythmDetails::RhythmDetails(Shell& shell, app::RhythmPlan& plan, QWidget* parent)
    : Card(parent), m_shell(shell), m_plan(plan) {
    setAccessibleName(tr("The chosen person"));
    build();
}

void RhythmDetails::build() {
    m_none = wrapped(tr("Choose somebody to prepare or plan a one-to-one."), TextSize::Body, Colour::Ink2);
    m_content = new QWidget;
    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    m_name = wrapped({}, TextSize::H2);
    m_due = wrapped({}, TextSize::Body);
    m_due->setWeight(QFont::DemiBold);
    m_last = wrapped({}, TextSize::Body, Colour::Ink2);
    m_next = wrapped({}, TextSize::Body, Colour::Ink2);
    m_open = wrapped({}, TextSize::Body, Colour::Ink2);
    for (Label* label : {m_name, m_due, m_last, m_next, m_open}) inner->addWidget(label);
    auto* actions = new QWidget;
    auto* flow = new Flow(actions, 8);
    m_prepare = button(tr("Prepare"), ButtonLook::Primary, QStringLiteral("clipboard-list"));
    m_planOne = button(tr("Plan…"), ButtonLook::Plain, QStringLiteral("calendar-days"));
    m_cancel = button(tr("Cancel it"), ButtonLook::Plain, QStringLiteral("x"));
    m_page = button(tr("The person"), ButtonLook::Link, QStringLiteral("user"));
    for (QPushButton* b : {m_prepare, m_planOne, m_cancel, m_page}) flow->addWidget(b);
    inner->addWidget(actions);
    inner->addWidget(buildPlanning());
    m_often = text(tr("How often"), TextSize::Body);
    m_often->setWeight(QFont::DemiBold);
    m_cadence = new QComboBox;
    m_cadence->setAccessibleName(tr("How often"));
    m_cadence->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cadence->setMinimumContentsLength(14);
    stillWheel(*m_cadence);
    inner->addSpacing(4);
    inner->addWidget(m_often);
    inner->addWidget(m_cadence);
    column()->addWidget(m_none);
    column()->addWidget(m_content);
    column()->addStretch(1);
    m_content->hide();
    connect(m_prepare, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("prepare"), m_person, {}}); });
    connect(m_page, &QPushButton::clicked, this, [this] {
        m_shell.go({QStringLiteral("person"), m_person, QStringLiteral("one-to-ones")});
    });
    connect(m_planOne, &QPushButton::clicked, this, &RhythmDetails::ask);
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_plan.cancel(m_planned); });
    connect(m_cadence, &QComboBox::activated, this, [this](int at) {
        const QVariant days = m_cadence->itemData(at);
        if (!m_quiet && m_person)
            m_plan.setCadence(*m_person, days.isValid() ? std::optional(days.toInt()) : std::nullopt);
    });
}

QWidget* RhythmDetails::buildPlanning() {
    auto* planning = new Inset;
    m_planning = planning;
    auto* box = new QVBoxLayout(planning);
    box->setContentsMargins(12, 10, 12, 12);
    m_day = new QDateEdit;
    m_day->setDisplayFormat(tr("ddd d MMM yyyy"));
    m_day->setAccessibleName(tr("Day"));
    m_time = new QTimeEdit;
    m_time->setDisplayFormat(tr("HH:mm"));
    m_time->setAccessibleName(tr("Time"));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes = new QSpinBox;
    m_minutes->setRange(5, 240);
    m_minutes->setSingleStep(5);
    m_minutes->setSuffix(tr(" minutes"));
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setAccessibleName(tr("Minutes"));
    m_take = button({}, ButtonLook::Primary);
    auto* never = button(tr("Leave it"), ButtonLook::Quiet);
    auto* fields = new QWidget;
    auto* flow = new Flow(fields, 8);
    for (QWidget* w : {static_cast<QWidget*>(m_day), static_cast<QWidget*>(m_time), static_cast<QWidget*>(m_minutes)}) {
        stillWheel(*w);
        flow->addWidget(w);
    }
    auto* buttons = new QWidget;
    auto* row = new Flow(buttons, 8);
    row->addWidget(m_take);
    row->addWidget(never);
    box->addWidget(fields);
    box->addWidget(buttons);
    connect(m_take, &QPushButton::clicked, this, &RhythmDetails::answer);
    connect(never, &QPushButton::clicked, this, [this] {
        stopAsking();
        m_planOne->setFocus(Qt::OtherFocusReason);
    });
    planning->hide();
    return planning;
}

void RhythmDetails::show(const app::RhythmRow* row) {
    const auto ledger = m_shell.workspace().ledger();
    const bool some = row && ledger;
    m_none->setVisible(!some);
    m_content->setVisible(some);
    if (!some) {
        m_person.reset();
        stopAsking();
        return;
    }
    const domain::Person& who = ledger->person(row->person);
    if (m_person != who.id) stopAsking();
    m_person = who.id;
    m_planned = row->rhythm.planned;
    const auto put = [](Label* label, const QString& words) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    };
    auto& workspace = m_shell.workspace();
    put(m_name, who.name);
    put(m_due, coaching::dueText(row->rhythm));
    m_due->setColour(row->rhythm.state == coaching::Due::TooLong   ? Colour::Bad
                     : row->rhythm.state == coaching::Due::Overdue ? Colour::Warn
                                                                   : Colour::Ink);
    put(m_last, row->rhythm.last ? tr("Last: %1").arg(app::lastText(workspace, row->rhythm)) : QString());
    const QString next = app::nextText(workspace, row->rhythm);
    const bool passed = row->rhythm.next && *row->rhythm.next < workspace.today();
    put(m_next, next.isEmpty() ? QString() : passed ? next : tr("Next: %1").arg(next));
    const QString open = app::openText(row->commitments);
    put(m_open, open.isEmpty() ? QString() : tr("Commitments: %1").arg(open));
    const bool mine = row->person != workspace.me();
    const bool change = m_plan.canChange(m_planned);
    m_prepare->setVisible(mine);
    m_planOne->setVisible(mine && (m_planned.isNull() || change));
    m_planOne->setText(change ? tr("Move…") : tr("Plan…"));
    m_cancel->setVisible(change);
    m_often->setVisible(mine);
    m_cadence->setVisible(mine);
    showCadence(*row);
}

void RhythmDetails::showCadence(const app::RhythmRow& row) {
    const auto ledger = m_shell.workspace().ledger();
    const int usual = app::cadencesOf(m_shell.workspace()).of(ledger->person(row.person).peerGroup);
    m_quiet = true;
    m_cadence->clear();
    m_cadence->addItem(tr("As usual: %1").arg(coaching::cadenceText(usual)));
    for (const int days : {7, 14, 21, 28, 0}) m_cadence->addItem(coaching::cadenceText(days), days);
    int at = 0;
    if (row.rhythm.byHand) {
        at = m_cadence->findData(row.rhythm.everyDays);
        if (at < 0) {
            m_cadence->addItem(coaching::cadenceText(row.rhythm.everyDays), row.rhythm.everyDays);
            at = m_cadence->count() - 1;
        }
    }
    m_cadence->setCurrentIndex(at);
    m_quiet = false;
}

void RhythmDetails::focusFirst() {
    if (m_prepare->isVisible()) m_prepare->setFocus(Qt::OtherFocusReason);
}

void RhythmDetails::ask() {
    const bool change = m_plan.canChange(m_planned);
    const QDateTime at = m_plan.plannedAt(m_planned);
    const Day today = m_shell.workspace().today();
    m_day->setMinimumDate(today.toDate());
    m_day->setDate(change && at.isValid() ? std::max(at.date(), today.toDate()) : today.toDate().addDays(1));
    m_time->setTime(change && at.isValid() ? at.time() : QTime(9, 0));
    const auto log = m_shell.workspace().coaching();
    const auto* line = log && change ? log->find(m_planned) : nullptr;
    m_minutes->setValue(line && line->plannedMinutes > 0 ? line->plannedMinutes : s_usualMinutes);
    m_take->setText(change ? tr("Move it") : tr("Plan it"));
    m_planning->show();
    m_day->setFocus(Qt::OtherFocusReason);
}

void RhythmDetails::answer() {
    const Day day = Day::fromDate(m_day->date());
    if (m_plan.canChange(m_planned))
        m_plan.replan(m_planned, day, m_time->time(), m_minutes->value());
    else if (m_person)
        m_plan.plan(*m_person, day, m_time->time(), m_minutes->value());
    stopAsking();
    m_planOne->setFocus(Qt::OtherFocusReason);
}

void RhythmDetails::stopAsking() { m_planning->hide(); }

void RhythmDetails::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) {
        Card::keyPressEvent(event);
        return;
    }
    if (m_planning->isVisible()) {
        stopAsking();
        m_planOne->setFocus(Qt::OtherFocusReason);
    } else {
        Q_EMIT left();
    }
}

} // namespace chalktalk::ui
