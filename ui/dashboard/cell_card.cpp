#include "ui/dashboard/cell_card.h"

#include "ui/charts/peer_strip.h"
#include "ui/charts/sparkline.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using coaching::DashboardCell;

CellCard::CellCard(app::Dashboard& dashboard, QWidget* parent)
    : Card(parent),
      m_dashboard(dashboard),
      m_who(eliding({}, TextSize::H2)),
      m_what(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_number(text({}, TextSize::Number)),
      m_did(wrapped({})),
      m_against(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_trend(new Sparkline),
      m_strip(new PeerStrip),
      m_records(button({}, ButtonLook::Link, QStringLiteral("chevron-right"))) {
    setAccessibleName(tr("Chosen cell"));
    auto* numbers = new QHBoxLayout;
    numbers->setSpacing(lineHeight());
    numbers->addWidget(m_number);
    numbers->addWidget(m_trend, 1, Qt::AlignVCenter);
    column()->setSpacing(4);
    column()->addWidget(m_who);
    column()->addWidget(m_what);
    column()->addSpacing(lineHeight() / 4);
    column()->addLayout(numbers);
    column()->addWidget(m_did);
    column()->addWidget(m_against);
    column()->addSpacing(lineHeight() / 3);
    column()->addWidget(m_strip);
    column()->addWidget(m_records, 0, Qt::AlignLeading);
    connect(m_records, &QPushButton::clicked, this, &CellCard::recordsAsked);
    connect(&dashboard, &app::Dashboard::changed, this, [this] { show(-1, -1); });
    connect(&dashboard, &app::Dashboard::filled, this, &CellCard::refresh);
    connect(&dashboard, &app::Dashboard::trended, this, &CellCard::takeTrend);
    show(-1, -1);
}

void CellCard::show(int row, int column) {
    m_row = row;
    m_column = column;
    m_trend->hide();
    refresh();
    if (m_dashboard.has(row, column)) m_dashboard.askTrend(row, column);
}

void CellCard::refresh() {
    const bool some = m_dashboard.has(m_row, m_column);
    for (QWidget* part :
         {static_cast<QWidget*>(m_what), static_cast<QWidget*>(m_number), static_cast<QWidget*>(m_against),
          static_cast<QWidget*>(m_strip), static_cast<QWidget*>(m_records)})
        part->setVisible(some);
    if (!some) {
        m_who->setText(tr("Choose a cell"));
        m_did->setText(tr("Its number, its sentence and the records behind it stand here then."));
        return;
    }
    const auto& measure = coaching::dashboardMeasures()[static_cast<std::size_t>(m_column)];
    const auto& row = m_dashboard.rows()[static_cast<std::size_t>(m_row)];
    const DashboardCell& cell = row.cells[static_cast<std::size_t>(m_column)];
    m_who->setText(row.group.name);
    m_what->setText(measure.headText());
    m_number->setText(coaching::shownText(cell, measure));
    m_number->setSize(cell.isShown() ? TextSize::Number : TextSize::H1);
    m_number->setColour(cell.isShown() ? Colour::Ink : Colour::Ink2);
    const QString did = m_dashboard.did(m_row, m_column), lack = coaching::lackText(cell);
    m_did->setText(lack.isEmpty() ? did : did.isEmpty() ? tr("%1.").arg(lack) : tr("%1 (%2)").arg(did, lack));
    const QString against = m_dashboard.against(m_row, m_column);
    m_against->setText(against);
    m_against->setVisible(cell.isShown() && !against.isEmpty());
    const auto others = m_dashboard.others(m_row, m_column);
    m_strip->setValues(m_dashboard.firstNameOf(m_row), cell.isShown() ? cell.value : std::nullopt, others,
                       cell.step < 0 ? Colour::Warn : Colour::Accent,
                       [&measure](double value) { return measure.valueText(value); });
    m_strip->setVisible(cell.isShown() && others.size() > 1);
    m_records->setText(tr("Show the %1").arg(coaching::recordsText(cell.kind, cell.records)));
    m_records->setVisible(cell.records > 0);
}

void CellCard::takeTrend(int row, int column, const std::vector<coaching::TrendPoint>& points) {
    if (row != m_row || column != m_column || !m_dashboard.has(row, column)) return;
    const auto known = std::ranges::count_if(points, [](const auto& point) { return point.value.has_value(); });
    const auto& measure = coaching::dashboardMeasures()[static_cast<std::size_t>(column)];
    const DashboardCell& cell =
        m_dashboard.rows()[static_cast<std::size_t>(row)].cells[static_cast<std::size_t>(column)];
    m_trend->setVisible(known > 1);
    m_trend->setTrend(points, cell.target, cell.step < 0 ? Colour::Warn : Colour::Accent,
                      [&measure](double value) { return measure.valueText(value); });
    m_trend->setAccessibleName(tr("Trend over the last quarters"));
}

} // namespace chalktalk::ui
