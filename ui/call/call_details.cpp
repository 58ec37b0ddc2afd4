#include "ui/call/call_details.h"

#include "app/workspace.h"
#include "ui/call/day_field.h"
#include "ui/call/time_field.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <algorithm>
#include <QApplication>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace chalktalk::ui {

using domain::Call;

namespace {

constexpr int s_mostMinutes = 12 * 60;
constexpr int s_longestName = 200;

} // namespace

CallDetails::CallDetails(app::Workspace& workspace, app::CallEditor& editor, QWidget& owner)
    : Overlay(owner.window(), tr("Time and customer of this call")),
      m_workspace(workspace),
      m_editor(editor),
      m_owner(owner),
      m_day(new DayField(tr("On which day"))),
      m_time(new TimeField(tr("Begins at"))),
      m_minutes(new QSpinBox),
      m_kind(new QComboBox),
      m_way(new QComboBox),
      m_customerTitle(text(tr("Customer"), TextSize::Small, Colour::Ink2)),
      m_customer(new QLineEdit),
      m_problem(wrapped({}, TextSize::Body, Colour::Bad)),
      m_keep(button(tr("Change"), ButtonLook::Primary, QStringLiteral("check"))),
      m_cancel(button(tr("Cancel"))) {
    build();
    connect(m_keep, &QPushButton::clicked, this, &CallDetails::keep);
    connect(m_cancel, &QPushButton::clicked, this, &Overlay::close);
    owner.installEventFilter(this);
}

void CallDetails::build() {
    m_minutes->setRange(1, s_mostMinutes);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setAccessibleName(tr("How many minutes"));
    m_kind->setAccessibleName(tr("Kind of call"));
    m_way->setAccessibleName(tr("How it takes place"));
    for (int i = 0; i <= static_cast<int>(domain::CallKind::Other); ++i)
        m_kind->addItem(coaching::callKindName(static_cast<domain::CallKind>(i)));
    for (int i = 0; i <= static_cast<int>(domain::CallWay::Visit); ++i)
        m_way->addItem(coaching::callWayName(static_cast<domain::CallWay>(i)));
    for (QWidget* chooser : std::initializer_list<QWidget*>{m_minutes, m_kind, m_way}) stillWheel(*chooser);
    m_customer->setAccessibleName(tr("Customer, as it is written"));
    m_customer->setMaxLength(s_longestName);
    auto* title = text(tr("Time and customer"), TextSize::H2);
    title->setContentsMargins(6, 2, 6, 2);
    column()->addWidget(title);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(6, 2, 6, 2);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    const auto titled = [&](int row, const QString& words, QWidget* field) {
        grid->addWidget(text(words, TextSize::Small, Colour::Ink2), row, 0);
        grid->addWidget(field, row, 1, Qt::AlignLeft);
    };
    titled(0, tr("Day"), m_day);
    titled(1, tr("Begins at"), m_time);
    titled(2, tr("Length"), m_minutes);
    titled(3, tr("Kind"), m_kind);
    titled(4, tr("Way"), m_way);
    grid->addWidget(m_customerTitle, 5, 0);
    grid->addWidget(m_customer, 5, 1);
    grid->setColumnStretch(1, 1);
    column()->addLayout(grid);
    column()->addWidget(m_problem);
    m_problem->setContentsMargins(6, 0, 6, 0);
    column()->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(6, 0, 6, 0);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_keep);
    column()->addLayout(buttons);
}

QWidget* CallDetails::firstFocus() { return m_day; }

QString CallDetails::problem() const { return m_problem->isHidden() ? QString() : m_problem->text(); }

void CallDetails::opening() {
    const Call& call = m_editor.call();
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(call.startMs, m_workspace.zone());
    m_day->setFrom(m_workspace.today());
    m_day->setDay(Day::fromDate(start.date()));
    m_time->showTime(start.time());
    m_minutes->setMaximum(std::max(s_mostMinutes, call.minutes)); // a longer one is not cut by looking at it
    m_minutes->setValue(call.minutes);
    m_kind->setCurrentIndex(static_cast<int>(call.kind));
    m_way->setCurrentIndex(static_cast<int>(call.way));
    m_customer->setText(call.customer);
    m_customer->setVisible(call.account.isNull());
    m_customerTitle->setVisible(call.account.isNull());
    say({});
}

int CallDetails::panelHeight(int most) const {
    const int width = std::min(lineHeight() * 34, this->width() - lineHeight() * 4);
    return std::min(most, column()->hasHeightForWidth() ? column()->totalHeightForWidth(width)
                                                        : column()->totalSizeHint().height());
}

void CallDetails::say(const QString& problem) {
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    if (!problem.isEmpty()) announce(*m_problem, problem);
    if (isVisible()) fit();
}

// What was not touched stays to the second.
qint64 CallDetails::startMs() const {
    const QDateTime was = QDateTime::fromMSecsSinceEpoch(m_editor.call().startMs, m_workspace.zone());
    const QDateTime is(m_day->day()->toDate(), m_time->time(), m_workspace.zone());
    const bool same =
        was.date() == is.date() && was.time().hour() == is.time().hour() && was.time().minute() == is.time().minute();
    return (same ? was : is).toMSecsSinceEpoch();
}

QString CallDetails::wrongBecause() const {
    if (!m_day->day() || m_day->isModified()) return tr("On which day? Such as Fri, or 20 March.");
    const Call& call = m_editor.call();
    const qint64 start = startMs();
    if (start == call.startMs) return {};
    const bool begun = start <= m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    // Neither may end what is open here: nothing could be changed any more, not even back.
    if (m_editor.work() == app::CallEditor::Work::Debrief && !begun)
        return tr("It is looked back on here: it can't lie ahead.");
    if (m_editor.work() == app::CallEditor::Work::Plan && begun && call.plan.state == domain::PlanState::Ready)
        return tr("Its plan is ready: the call has to lie ahead. Make the plan a draft again first.");
    return {};
}

void CallDetails::keep() {
    if (m_editor.isReadOnly()) return close();
    if (const QString wrong = wrongBecause(); !wrong.isEmpty()) return say(wrong);
    const qint64 start = startMs();
    m_editor.edit({}, [&](Call& call) {
        const bool moved = start != call.startMs;
        call.startMs = start;
        call.minutes = m_minutes->value();
        call.kind = static_cast<domain::CallKind>(m_kind->currentIndex());
        call.way = static_cast<domain::CallWay>(m_way->currentIndex());
        if (call.account.isNull()) call.customer = m_customer->text().trimmed();
        // When it really ended was said of another time, unless it may still be so.
        constexpr qint64 longest = qint64{s_mostMinutes} * 60'000;
        if (moved && (call.endedAtMs < start || call.endedAtMs - start > longest)) call.endedAtMs = 0;
    });
    close();
}

bool CallDetails::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &m_owner && event->type() == QEvent::Hide) close();
    return Overlay::eventFilter(watched, event);
}

// Field by field: what numbers are typed into is made of two widgets, of which one hands the focus to the other.
bool CallDetails::focusNextPrevChild(bool next) {
    QList<QWidget*> stops{m_day, m_time, m_minutes, m_kind, m_way, m_customer, m_cancel, m_keep};
    stops.removeIf([](const QWidget* stop) { return !stop->isVisible(); });
    if (stops.isEmpty()) return true; // it is being closed
    const auto to = (stops.indexOf(QApplication::focusWidget()) + (next ? 1 : -1) + stops.size()) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

// Enter keeps it from every field; on a button it is that button's.
void CallDetails::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return Overlay::keyPressEvent(event);
    if (auto* on = qobject_cast<QPushButton*>(QApplication::focusWidget()))
        on->click();
    else
        keep();
}

} // namespace chalktalk::ui
