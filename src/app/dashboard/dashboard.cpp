#include "app/dashboard/dashboard.h"

#include "app/today/today_source.h"
#include "coaching/unaddressed_gaps.h"

#include <algorithm>

namespace chalktalk::app {

using coaching::DashboardCell;
using coaching::DashboardGroup;
using coaching::dashboardMeasures;
using coaching::DashboardRow;
using domain::noPerson;

namespace {

using Cells = std::vector<std::vector<DashboardCell>>;

// A trend goes so many quarters back.
constexpr int s_quarters = 6;

Cells cellsOn(const coaching::DashboardDay& day, const std::vector<DashboardGroup>& groups,
              const std::stop_token& stop) {
    Cells cells;
    for (const DashboardGroup& group : groups) {
        auto& row = cells.emplace_back();
        for (const auto& measure : dashboardMeasures()) {
            if (stop.stop_requested()) return {};
            row.push_back(coaching::cellOf(day, group, measure, stop));
            coaching::countRecords(row.back(), day, group, measure);
        }
    }
    return cells;
}

// Of all reps of the source, each gap once: as many as the list of them has.
int unaddressedOf(const DashboardSource& source, const std::stop_token& stop) {
    const metrics::Engine& engine = *source.snapshot->engine;
    const auto index = metrics::indicatorIndex(u"unaddressed");
    if (!index || !engine.isRecorded(*index, source.asOf())) return 0; // nobody writes down what is talked about
    return coaching::unaddressedCount(engine, source.reps, source.asOf(), stop);
}

std::vector<Day> quarterEnds(const DashboardSource& source) {
    const int fiscal = source.snapshot->engine->ledger().calendar().fiscalStartMonth;
    std::vector<Day> days{source.asOf()};
    for (int i = 0; i < s_quarters; ++i) days.push_back(coaching::quarterBefore(days.back(), fiscal));
    std::ranges::reverse(days);
    return days;
}

std::vector<DashboardGroup> groupsOf(const std::vector<DashboardRow>& rows) {
    std::vector<DashboardGroup> groups;
    for (const DashboardRow& row : rows) groups.push_back(row.group);
    return groups;
}

} // namespace

Dashboard::Dashboard(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

void Dashboard::show(coaching::GroupBy by) {
    const auto source = dashboardSource(m_workspace);
    if (source == m_source && by == m_by && m_source) return;
    m_now.cancel();
    m_past.cancel();
    m_trend.cancel();
    m_by = by;
    m_source = source;
    m_rows.clear();
    m_unaddressed = 0;
    if (m_source) {
        const coaching::DashboardDay day = m_source->day();
        for (DashboardGroup& group : m_source->groups(by)) {
            DashboardRow& row = m_rows.emplace_back();
            row.group = std::move(group);
            for (const auto& measure : dashboardMeasures())
                row.cells.push_back(coaching::cellAtOnce(day, row.group, measure));
        }
        coaching::colourCells(m_rows);
        if (!m_rows.empty()) workOut();
    }
    Q_EMIT changed();
}

void Dashboard::workOut() {
    struct Now {
        Cells cells;
        int unaddressed = 0;
    };
    m_now.read<Now>(
        m_workspace.jobs(), this,
        [source = *m_source, groups = groupsOf(m_rows)](std::stop_token stop) -> Result<Now> {
            Now now{cellsOn(source.day(), groups, stop), unaddressedOf(source, stop)};
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
            return now;
        },
        [this](Result<Now> now) {
            if (!now) {
                Q_EMIT failed(now.error().message);
                return;
            }
            take(std::move(now->cells));
            m_unaddressed = now->unaddressed;
            workOutBefore();
            Q_EMIT filled();
        });
}

void Dashboard::workOutBefore() {
    m_past.read<Cells>(
        m_workspace.jobs(), this,
        [source = *m_source, by = m_by, groups = groupsOf(m_rows)](std::stop_token stop) -> Result<Cells> {
            const Day day = source.before();
            const metrics::Results results =
                source.snapshot->engine->compute({day, source.snapshot->window}, stop); // plans need everybody's gaps
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
            const coaching::DashboardDay then{*source.snapshot->engine, day, &results, source.snapshot->window,
                                              source.cadences};
            Cells cells = cellsOn(then, source.groupsThen(by, groups, day), stop);
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
            return cells;
        },
        [this](Result<Cells> cells) {
            if (!cells) {
                Q_EMIT failed(cells.error().message);
                return;
            }
            takeBefore(*cells);
            Q_EMIT filled();
        });
}

void Dashboard::take(Cells cells) {
    for (std::size_t i = 0; i < m_rows.size() && i < cells.size(); ++i) m_rows[i].cells = std::move(cells[i]);
    coaching::colourCells(m_rows);
}

void Dashboard::takeBefore(const Cells& cells) {
    for (std::size_t i = 0; i < m_rows.size() && i < cells.size(); ++i)
        for (std::size_t c = 0; c < m_rows[i].cells.size() && c < cells[i].size(); ++c)
            m_rows[i].cells[c].before = cells[i][c].isShown() ? cells[i][c].value : std::nullopt;
    coaching::colourCells(m_rows);
}

bool Dashboard::has(int row, int column) const {
    return row >= 0 && row < static_cast<int>(m_rows.size()) && column >= 0 &&
           column < static_cast<int>(dashboardMeasures().size());
}

QString Dashboard::picture() const {
    if (m_now.isRunning()) return {};
    return coaching::pictureText(m_rows, m_by, m_unaddressed);
}

QString Dashboard::did(int row, int column) const {
    const auto c = static_cast<std::size_t>(column);
    return coaching::didText(m_rows[static_cast<std::size_t>(row)].cells[c], dashboardMeasures()[c], asOf());
}

QString Dashboard::against(int row, int column) const {
    const auto c = static_cast<std::size_t>(column);
    return coaching::againstText(m_rows[static_cast<std::size_t>(row)].cells[c], dashboardMeasures()[c], asOf(),
                                 before());
}

CellPlace Dashboard::place(int row, int column) const {
    return {m_by, m_rows[static_cast<std::size_t>(row)].group.key,
            dashboardMeasures()[static_cast<std::size_t>(column)].id};
}

std::vector<double> Dashboard::others(int row, int column) const {
    std::vector<double> values;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const DashboardCell& cell = m_rows[i].cells[static_cast<std::size_t>(column)];
        if (static_cast<int>(i) != row && cell.isShown() && cell.value) values.push_back(*cell.value);
    }
    std::ranges::sort(values);
    return values;
}

QString Dashboard::firstNameOf(int row) const {
    const DashboardGroup& group = m_rows[static_cast<std::size_t>(row)].group;
    return group.manager() == noPerson ? group.name : firstName(group.name);
}

std::optional<PersonId> Dashboard::secondLineOf(int row) const {
    const auto second = m_rows[static_cast<std::size_t>(row)].group.secondLine;
    if (second == noPerson || !m_source) return std::nullopt;
    return m_source->snapshot->engine->ledger().person(second).id;
}

QString Dashboard::nameOf(PersonId person) const {
    const auto index = m_workspace.indexOf(person);
    return index == noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

void Dashboard::askTrend(int row, int column) {
    m_trend.cancel();
    if (!m_source || !has(row, column)) return;
    const auto& measure = dashboardMeasures()[static_cast<std::size_t>(column)];
    const bool isCheap = measure.own != coaching::DashboardMeasure::Own::Plans &&
                         (!measure.indicator || metrics::indicator(*measure.indicator).hasTrend);
    if (!isCheap) return; // everybody's gaps of each quarter would have to be worked out
    using Points = std::vector<coaching::TrendPoint>;
    m_trend.read<Points>(
        m_workspace.jobs(), this,
        [source = *m_source, by = m_by, group = m_rows[static_cast<std::size_t>(row)].group,
         measure](std::stop_token stop) -> Result<Points> {
            Points points;
            for (const Day day : quarterEnds(source)) {
                if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
                const coaching::DashboardDay then{*source.snapshot->engine, day, nullptr, source.snapshot->window,
                                                  source.cadences};
                const DashboardCell cell =
                    coaching::cellOf(then, source.groupsThen(by, {group}, day).front(), measure, stop);
                points.push_back({day, cell.isShown() ? cell.value : std::nullopt});
            }
            return points;
        },
        [this, row, column](Result<Points> points) {
            if (points) Q_EMIT trended(row, column, *points);
        });
}

} // namespace chalktalk::app
