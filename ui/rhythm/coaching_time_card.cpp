#include "ui/rhythm/coaching_time_card.h"

#include "ui/rhythm/week_bars.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTimeEdit>
#include <QVBoxLayout>

namespace chalktalk::ui {

namespace {

constexpr int s_weeks = 8;

} // namespace

CoachingTimeCard::CoachingTimeCard(Shell& shell, app::RhythmPlan& plan, QWidget* parent)
    : Card(parent), m_shell(shell), m_plan(plan) {
    setAccessibleName(tr("Your coaching time"));
    build();
    refresh();
}

void CoachingTimeCard::build() {
    column()->addWidget(text(tr("Your coaching time"), TextSize::H2));
    m_words = wrapped({}, TextSize::Body, Colour::Ink2);
    column()->addWidget(m_words);
    m_blocks = new QWidget;
    m_blockRows = new QVBoxLayout(m_blocks);
    m_blockRows->setContentsMargins(0, 0, 0, 0);
    m_blockRows->setSpacing(2);
    column()->addWidget(m_blocks);
    m_adding = new QWidget;
    auto* flow = new Flow(m_adding, 8);
    m_weekday = new QComboBox;
    for (int day = 1; day <= 7; ++day) m_weekday->addItem(QLocale().standaloneDayName(day), day);
    m_weekday->setAccessibleName(tr("Day of the week"));
    m_time = new QTimeEdit(QTime(9, 0));
    m_time->setDisplayFormat(tr("HH:mm"));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setAccessibleName(tr("From"));
    m_minutes = new QSpinBox;
    m_minutes->setRange(5, 600);
    m_minutes->setSingleStep(15);
    m_minutes->setValue(60);
    m_minutes->setSuffix(tr(" minutes"));
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setAccessibleName(tr("Minutes of coaching time"));
    auto* add = button(tr("Keep this time free"), ButtonLook::Plain, QStringLiteral("plus"));
    for (QWidget* w :
         {static_cast<QWidget*>(m_weekday), static_cast<QWidget*>(m_time), static_cast<QWidget*>(m_minutes)}) {
        stillWheel(*w);
        flow->addWidget(w);
    }
    flow->addWidget(add);
    column()->addWidget(m_adding);
    m_bars = new WeekBars;
    column()->addSpacing(6);
    column()->addWidget(m_bars);
    connect(add, &QPushButton::clicked, this,
            [this] { m_plan.addBlock(m_weekday->currentData().toInt(), m_time->time(), m_minutes->value()); });
}

void CoachingTimeCard::refresh() {
    auto& workspace = m_shell.workspace();
    const auto ledger = workspace.ledger();
    const auto log = workspace.coaching();
    const bool known = ledger && log && workspace.me() != domain::noPerson;
    m_adding->setVisible(known);
    m_bars->setVisible(known);
    if (!known) {
        m_words->setText(tr("Choose who you are to keep time for coaching free each week."));
        m_blocks->hide();
        return;
    }
    showBlocks();
    m_words->setText(m_shown.empty()
                         ? tr("Time for coaching that stands in the calendar like any other meeting is more often "
                              "used for it. Choose when.")
                         : tr("Kept free each week, and how much coaching you held. Pipeline and forecast reviews "
                              "don't count."));
    m_bars->setWeeks(
        coaching::coachingWeeks(*log, ledger->person(workspace.me()).id, workspace.me(), workspace.today(), s_weeks),
        workspace.today());
}

void CoachingTimeCard::showBlocks() {
    const auto blocks = m_plan.myBlocks(m_shell.workspace().today());
    std::vector<qint64> now;
    for (const auto& block : blocks) now.push_back(block.id);
    m_blocks->setVisible(!now.empty());
    if (now == m_shown) return; // the focus stays where it is
    m_shown = now;
    const bool hadFocus = m_blocks->isAncestorOf(window()->focusWidget());
    for (QWidget* old : m_blocks->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        old->hide();
        old->deleteLater(); // a button may be in the middle of its own click
    }
    QWidget* before = nullptr;
    for (const auto& block : blocks) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        const QString words = tr("%1, %2, %n minutes", nullptr, block.minutes)
                                  .arg(QLocale().standaloneDayName(block.weekday),
                                       QLocale().toString(QTime(0, 0).addSecs(block.startMinute * 60), tr("HH:mm")));
        line->addWidget(text(words), 1);
        auto* end = button(tr("End"), ButtonLook::Link);
        end->setAccessibleName(tr("End %1").arg(words));
        line->addWidget(end);
        m_blockRows->addWidget(row);
        if (before) setTabOrder(before, end);
        before = end;
        connect(end, &QPushButton::clicked, this, [this, id = block.id] { m_plan.endBlock(id); });
    }
    if (before) setTabOrder(before, m_weekday);
    if (hadFocus) m_weekday->setFocus(Qt::OtherFocusReason);
}

} // namespace chalktalk::ui
