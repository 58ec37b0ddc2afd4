#include "ui/dashboard/scatter_card.h"

#include "ui/charts/scatter.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <algorithm>
#include <QComboBox>
#include <QVBoxLayout>

namespace chalktalk::ui {

using coaching::DashboardMeasure;
using coaching::dashboardMeasures;

namespace {

std::optional<std::size_t> growthColumn() {
    const auto all = dashboardMeasures();
    const auto at = std::ranges::find_if(all, &DashboardMeasure::isSigned);
    if (at == all.end()) return std::nullopt;
    return static_cast<std::size_t>(at - all.begin());
}

} // namespace

ScatterCard::ScatterCard(app::Dashboard& dashboard, QWidget* parent)
    : Card(parent),
      m_dashboard(dashboard),
      m_title(text(tr("Habits and growth, side by side"), TextSize::H2)),
      m_words(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_habit(new QComboBox),
      m_chart(new Scatter) {
    setAccessibleName(tr("A habit against growth"));
    m_habit->setAccessibleName(tr("Habit on the axis below"));
    stillWheel(*m_habit);
    const auto all = dashboardMeasures();
    for (std::size_t column = 0; column < all.size(); ++column)
        if (all[column].isHabit) m_habit->addItem(all[column].headText(), static_cast<int>(column));
    auto* head = new QWidget;
    auto* flow = new Flow(head, lineHeight());
    flow->setLastAside(true);
    flow->addWidget(m_title);
    flow->addWidget(m_habit);
    column()->addWidget(head);
    column()->addWidget(m_chart);
    column()->addWidget(m_words);
    connect(m_habit, &QComboBox::currentIndexChanged, this, &ScatterCard::refresh);
    connect(m_chart, &Scatter::chosen, this, [this](int point) {
        if (point >= 0 && point < static_cast<int>(m_rows.size()))
            Q_EMIT rowChosen(m_rows[static_cast<std::size_t>(point)]);
    });
    connect(&dashboard, &app::Dashboard::changed, this, &ScatterCard::refresh);
    connect(&dashboard, &app::Dashboard::filled, this, &ScatterCard::refresh);
    refresh();
}

std::size_t ScatterCard::habitColumn() const { return static_cast<std::size_t>(m_habit->currentData().toInt()); }

void ScatterCard::choose(int row, int column) {
    m_row = row;
    const int at = m_habit->findData(column);
    if (at >= 0 && at != m_habit->currentIndex())
        m_habit->setCurrentIndex(at); // refreshes
    else
        refresh();
}

void ScatterCard::refresh() {
    m_rows.clear();
    const auto growth = growthColumn();
    if (!growth) { // never made visible from here: without a parent yet it would be a window of its own
        hide();
        return;
    }
    const auto& habit = dashboardMeasures()[habitColumn()];
    const auto& grown = dashboardMeasures()[*growth];
    std::vector<ScatterPoint> points;
    std::optional<double> target;
    const auto& rows = m_dashboard.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto &x = rows[i].cells[habitColumn()], &y = rows[i].cells[*growth];
        if (!x.isShown() || !y.isShown() || !x.value || !y.value) continue;
        const auto row = static_cast<int>(i);
        points.push_back({m_dashboard.firstNameOf(row), *x.value, *y.value, row == m_row});
        m_rows.push_back(row);
        if (x.target) target = x.target;
    }
    const bool enough = points.size() >= fewestPoints;
    m_chart->setVisible(enough);
    const auto count = static_cast<int>(points.size());
    if (enough)
        m_words->setText(
            tr("%n points: %1 across, %2 upwards. What lies side by side is no proof that one leads to the "
               "other: with so few, luck, the territory or the people can do as much.",
               nullptr, count)
                .arg(habit.nameText(), grown.nameText()));
    else
        m_words->setText(
            tr("Too few: %n rows have a number for both %1 and %2. Five at least make a picture.", nullptr, count)
                .arg(habit.nameText(), grown.nameText()));
    if (enough)
        m_chart->setPoints(
            std::move(points), target, [&habit](double v) { return habit.valueText(v); },
            [&grown](double v) { return grown.valueText(v); }, habit.nameText(), grown.nameText());
}

} // namespace chalktalk::ui
