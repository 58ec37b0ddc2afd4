#include "ui/call/next_card.h"

#include "app/workspace.h"
#include "ui/call/call_words.h"
#include "ui/call/day_field.h"
#include "ui/call/field.h"
#include "ui/call/time_field.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <QDateTime>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr int s_usualDays = 7;

} // namespace

NextCard::NextCard(app::Workspace& workspace, app::CallEditor& editor, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_step(new Field({}, tr("Next step"), tr("Who does what next"), Field::Kind::Text, 1)),
      m_day(new DayField(tr("Next step: by which day"))),
      m_by(text(tr("by"), TextSize::Small, Colour::Ink2)),
      m_ways(new QWidget),
      m_commit(button({}, ButtonLook::Soft, QStringLiteral("list-checks"))),
      m_mine(button(tr("My commitment"), ButtonLook::Plain, QStringLiteral("list-checks"))),
      m_call(button(tr("Set the next call"), ButtonLook::Plain, QStringLiteral("phone"))),
      m_at(new TimeField(tr("The next call begins at"))),
      m_became(new QWidget),
      m_becameText(wrapped({})),
      m_takeBack(button(tr("Take it back"), ButtonLook::Link)),
      m_next(new QWidget),
      m_openNext(button(tr("Plan the next call"), ButtonLook::Soft, QStringLiteral("arrow-right"))) {
    setAccessibleName(tr("Next step"));
    build();
    connect(m_step, &Field::typed, this, [this](const QString& words) {
        m_editor.edit(QStringLiteral("nextStep"), [=](domain::Call& call) { call.debrief.nextStep = words; });
    });
    connect(m_day, &DayField::dayChosen, this, [this](std::optional<Day> day) {
        m_editor.edit(QStringLiteral("nextBy"), [=](domain::Call& call) { call.debrief.nextBy = day; });
    });
    connect(m_commit, &QPushButton::clicked, this,
            [this] { m_editor.nextStepAsCommitment(m_step->words(), dayOrNextWeek(), false); });
    connect(m_mine, &QPushButton::clicked, this,
            [this] { m_editor.nextStepAsCommitment(m_step->words(), dayOrNextWeek(), true); });
    connect(m_call, &QPushButton::clicked, this, &NextCard::setNextCall);
    connect(m_takeBack, &QPushButton::clicked, this, [this] {
        m_editor.removeCommitment(0);
        m_step->edit()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_openNext, &QPushButton::clicked, this,
            [this] { Q_EMIT nextCallAsked(m_editor.call().debrief.nextCall); });
}

void NextCard::build() {
    column()->addWidget(text(tr("Next step"), TextSize::H2));
    column()->addWidget(m_step);
    auto* by = new QHBoxLayout;
    by->setSpacing(8);
    by->addWidget(m_by);
    by->addWidget(m_day);
    by->addStretch(1);
    column()->addLayout(by);
    auto* flow = new Flow(m_ways, 8);
    flow->addWidget(m_commit);
    flow->addWidget(m_mine);
    flow->addWidget(m_call);
    flow->addWidget(m_at);
    column()->addWidget(m_ways);
    auto* became = new QHBoxLayout(m_became);
    became->setContentsMargins(0, 0, 0, 0);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("circle-check"), Colour::AccentInk);
    became->addWidget(icon, 0, Qt::AlignTop);
    became->addWidget(m_becameText, 1);
    became->addWidget(m_takeBack, 0, Qt::AlignTop);
    column()->addWidget(m_became);
    auto* next = new QHBoxLayout(m_next);
    next->setContentsMargins(0, 0, 0, 0);
    next->addWidget(m_openNext);
    next->addStretch(1);
    column()->addWidget(m_next);
}

Day NextCard::dayOrNextWeek() const {
    return m_editor.call().debrief.nextBy.value_or(m_workspace.today() + s_usualDays);
}

void NextCard::setNextCall() { m_editor.nextStepAsCall(dayOrNextWeek(), m_at->time()); }

void NextCard::forget() { m_timeOf = {}; }

bool NextCard::isEmpty() const {
    const auto& debrief = m_editor.call().debrief;
    return debrief.nextStep.isEmpty() && debrief.nextCommitment.isNull() && debrief.nextCall.isNull();
}

void NextCard::refresh() {
    const auto& call = m_editor.call();
    const auto& debrief = call.debrief;
    const bool readOnly = m_editor.isReadOnly();
    const Day today = m_workspace.today(); // the page outlives the day it was made on
    m_step->setReadOnly(readOnly);
    m_step->setWords(debrief.nextStep);
    m_day->setFrom(today);
    m_day->setDay(debrief.nextBy);
    m_day->setVisible(!readOnly);
    m_by->setText(readOnly && debrief.nextBy ? tr("by %1").arg(dayWords(*debrief.nextBy, today)) : tr("by"));
    m_by->setVisible(!readOnly || debrief.nextBy);
    m_commit->setText(tr("Commitment of %1").arg(m_editor.personFirstName()));
    if (m_timeOf != call.id) { // once: a time that was typed stays
        m_timeOf = call.id;
        m_at->showTime(QDateTime::fromMSecsSinceEpoch(call.startMs, m_workspace.zone()).time());
    }
    const bool committed = !m_editor.form().commitments.empty();
    if (committed) {
        const auto& made = m_editor.form().commitments.front();
        const bool theirs = made.owner == made.person;
        m_becameText->setText(
            theirs ? tr("A commitment of %1, by %2.").arg(m_editor.personFirstName(), dayWords(made.dueNow(), today))
                   : tr("Your commitment, by %1.").arg(dayWords(made.dueNow(), today)));
    } else if (!debrief.nextCommitment.isNull()) {
        m_becameText->setText(tr("It became a commitment."));
    }
    const bool had = m_takeBack->hasFocus() || m_commit->hasFocus() || m_mine->hasFocus();
    m_became->setVisible(committed || !debrief.nextCommitment.isNull());
    m_takeBack->setVisible(committed && !readOnly);
    m_next->setVisible(!debrief.nextCall.isNull());
    textChanged();
    if (had && !m_takeBack->isHidden()) m_takeBack->setFocus(Qt::OtherFocusReason);
    Q_EMIT rowsChanged();
}

void NextCard::textChanged() {
    const auto& debrief = m_editor.call().debrief;
    const bool open = !m_editor.isReadOnly();
    const bool some = !debrief.nextStep.trimmed().isEmpty();
    const bool committed = !m_editor.form().commitments.empty() || !debrief.nextCommitment.isNull();
    m_commit->setVisible(open && !committed);
    m_mine->setVisible(open && !committed);
    m_commit->setEnabled(some);
    m_mine->setEnabled(some);
    m_call->setVisible(open && debrief.nextCall.isNull());
    m_at->setVisible(open && debrief.nextCall.isNull());
    m_ways->setVisible(!m_commit->isHidden() || !m_call->isHidden());
}

} // namespace chalktalk::ui
