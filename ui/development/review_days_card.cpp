#include "ui/development/review_days_card.h"

#include "app/development/plan_beginning.h"
#include "ui/call/day_field.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

ReviewDayRow::ReviewDayRow(std::size_t position)
    : day(new DayField(tr("Review %1: on which day").arg(position + 1))),
      words(text({}, TextSize::Small, Colour::Ink2)),
      remove(iconButton(QStringLiteral("x"), tr("Take this day away"))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(day);
    row->addWidget(words, 1);
    row->addWidget(remove);
}

ReviewDaysCard::ReviewDaysCard(app::Workspace& workspace, app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("Looked at together on"), {}, parent),
      m_workspace(workspace),
      m_column(new QVBoxLayout),
      m_adding(new QWidget),
      m_new(new DayField(tr("Another day to look at it together"))),
      m_usual(button(tr("Every four weeks, three times"), ButtonLook::Soft, QStringLiteral("calendar-days"))) {
    m_column->setSpacing(6);
    body()->addLayout(m_column);
    auto* flow = new Flow(m_adding, 8);
    flow->addWidget(m_new);
    flow->addWidget(m_usual);
    body()->addWidget(m_adding);
    m_new->setPlaceholderText(tr("another day"));
    // Up and Down go through the days: only Enter, or going on, takes one.
    connect(m_new, &QLineEdit::editingFinished, this, [this] {
        const auto day = m_new->day();
        if (!day) return;
        m_new->setDay({});
        add(*day);
    });
    connect(m_usual, &QPushButton::clicked, this, [this] {
        this->editor().edit({}, [today = m_workspace.today()](domain::DevelopmentPlan& plan) {
            plan.reviewDays = app::usualReviewDays(today);
        });
        m_new->setFocus(Qt::OtherFocusReason);
    });
}

void ReviewDaysCard::add(Day day) {
    editor().edit({}, [day](domain::DevelopmentPlan& plan) {
        if (std::ranges::find(plan.reviewDays, day) != plan.reviewDays.end()) return;
        plan.reviewDays.push_back(day);
        std::ranges::sort(plan.reviewDays);
    });
}

void ReviewDaysCard::change(std::size_t position, std::optional<Day> day) {
    const auto steps = QStringLiteral("review-day/%1").arg(position);
    editor().edit(day ? steps : QString(), [position, day](domain::DevelopmentPlan& plan) {
        if (position >= plan.reviewDays.size()) return;
        if (day)
            plan.reviewDays[position] = *day;
        else
            plan.reviewDays.erase(plan.reviewDays.begin() + static_cast<std::ptrdiff_t>(position));
        std::ranges::sort(plan.reviewDays);
        const auto doubled = std::ranges::unique(plan.reviewDays);
        plan.reviewDays.erase(doubled.begin(), doubled.end());
    });
}

QString ReviewDaysCard::about(Day day) const {
    const Day today = m_workspace.today();
    const auto& reviews = plan().reviews;
    const bool held = std::ranges::any_of(reviews, [&](const auto& review) { return review.day >= day; });
    if (held) return tr("looked at");
    if (day < today) return tr("%n days ago, and not looked at", nullptr, today - day);
    if (day == today) return tr("today");
    return tr("in %n days", nullptr, day - today);
}

void ReviewDaysCard::refresh() {
    const bool readOnly = editor().isReadOnly();
    const auto& days = plan().reviewDays;
    const auto before = m_rows.size();
    fitRows(m_rows, days.size(), *m_column, [this](std::size_t i) {
        auto* row = new ReviewDayRow(i);
        connect(row->day, &DayField::dayChosen, this, [this, i](std::optional<Day> day) { change(i, day); });
        connect(row->remove, &QPushButton::clicked, this, [this, i] {
            change(i, {});
            m_new->setFocus(Qt::OtherFocusReason);
        });
        return row;
    });
    for (std::size_t i = 0; i < days.size(); ++i) {
        m_rows[i]->day->setFrom(m_workspace.today());
        m_rows[i]->day->setDay(days[i]);
        m_rows[i]->day->setVisible(!readOnly);
        m_rows[i]->words->setText(readOnly ? tr("%1, %2").arg(dayWords(days[i], m_workspace.today()), about(days[i]))
                                           : about(days[i]));
        m_rows[i]->remove->setVisible(!readOnly);
        m_rows[i]->remove->setAccessibleDescription(dayWords(days[i], m_workspace.today()));
    }
    m_new->setFrom(m_workspace.today());
    m_adding->setVisible(!readOnly);
    m_usual->setVisible(days.empty());
    setHint(readOnly ? QString() : tr("A plan that nobody looks at for 45 days is listed as waiting."));
    if (before != m_rows.size()) Q_EMIT rowsChanged();
}

QWidget* ReviewDaysCard::firstStop() const {
    return editor().isReadOnly() ? nullptr : m_rows.empty() ? m_new : m_rows.front()->day;
}

} // namespace chalktalk::ui
