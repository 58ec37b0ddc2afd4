#include "app/development/plan_list.h"

#include "app/development/my_line.h"
#include "app/session/usual_results.h"
#include "coaching/number_words.h"

#include <algorithm>
#include <array>
#include <QLocale>
#include <tuple>

namespace chalktalk::app {

using coaching::PlanNeed;
using domain::noPerson;
using domain::PersonIndex;

struct PlanList::Row {
    coaching::PlanStanding standing;                   // of a closed plan only the person and the plan
    const domain::DevelopmentPlanLine* plan = nullptr; // in the log that is held below
    QString name, where, state, focus, reviewed, next, needs;
    bool closed = false;

    [[nodiscard]] bool needsSomething() const {
        return !closed && standing.need != PlanNeed::None && standing.need != PlanNeed::NotNeeded;
    }
    // The most pressing first: no plan, reviews, waiting for a yes, actions.
    [[nodiscard]] auto order() const {
        return std::tuple(closed, static_cast<int>(standing.need), -standing.days,
                          -static_cast<int>(standing.gaps.size()));
    }
};

PlanList::PlanList(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, &PlanList::refresh);
    connect(&workspace, &Workspace::meChanged, this, &PlanList::refresh);
    refresh();
}

PlanList::~PlanList() = default;

void PlanList::show(Show which) {
    if (m_show == which) return;
    m_show = which;
    arrange();
}

bool PlanList::isLoading() const { return m_loading; }

// Standings need everybody's facts over the usual spans: of a page that looks at others they are computed anew.
void PlanList::refresh() {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    const auto log = m_workspace.coaching();
    const auto ledger = m_workspace.ledger();
    m_job.cancel();
    if (!snapshot || !log || !ledger) {
        m_rows.clear();
        m_loading = false;
        return arrange();
    }
    std::vector<PersonIndex> people;
    const Day today = m_workspace.today();
    const std::vector<PersonIndex> line = myLine(m_workspace);
    for (const PersonIndex p : line) {
        const domain::Person& who = ledger->person(p);
        if (who.inSeat(today) && (who.role == domain::Role::Rep || log->planOn(p, today))) people.push_back(p);
    }
    m_loading = true;
    m_job.read<std::vector<coaching::PlanStanding>>(
        m_workspace.jobs(), this,
        [snapshot, log, ledger, people, asOf = std::min(m_workspace.defaultAsOf(), today),
         today](std::stop_token stop) -> Result<std::vector<coaching::PlanStanding>> {
            const metrics::Results results = usualResults(*snapshot, asOf, stop);
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
            return coaching::planStandings(*log, *ledger, results, people, today);
        },
        [this, ledger, log, line](Result<std::vector<coaching::PlanStanding>> standings) {
            m_loading = false;
            m_problem = standings ? QString() : standings.error().message;
            if (!standings) return arrange(); // what was listed before stays
            m_ledger = ledger, m_log = log;
            take(std::move(*standings), line);
        });
}

void PlanList::take(std::vector<coaching::PlanStanding> standings, const std::vector<PersonIndex>& line) {
    m_rows.clear();
    for (coaching::PlanStanding& standing : standings) {
        Row& row = m_rows.emplace_back();
        row.plan = standing.plan.isNull() ? nullptr : m_log->find(standing.plan);
        row.standing = std::move(standing);
    }
    for (const domain::DevelopmentPlanLine& plan : m_log->plans()) {
        if (!plan.closedOn || std::ranges::find(line, plan.person) == line.end()) continue;
        Row& row = m_rows.emplace_back();
        row.plan = &plan;
        row.closed = true;
        row.standing.person = plan.person, row.standing.plan = plan.id;
    }
    for (Row& row : m_rows) describe(row);
    std::ranges::stable_sort(m_rows, [](const Row& a, const Row& b) {
        if (a.closed && b.closed) return *a.plan->closedOn > *b.plan->closedOn; // the latest first
        return a.order() < b.order();
    });
    arrange();
}

void PlanList::describe(Row& row) const {
    const domain::Ledger& ledger = *m_ledger;
    const Day today = m_workspace.today();
    const auto on = [today](Day day) { return coaching::dayText(day, today); };
    const domain::Person& who = ledger.person(row.standing.person);
    row.name = who.name;
    QStringList where{who.peerGroup};
    const PersonIndex manager = ledger.managerOf(row.standing.person, today);
    if (manager != noPerson) where += tr("with %1").arg(ledger.person(manager).name);
    where.removeAll(QString());
    row.where = where.join(QStringLiteral(" · "));
    row.needs = row.standing.text;
    if (!row.plan) {
        row.state = tr("No plan");
        return;
    }
    const domain::DevelopmentPlanLine& plan = *row.plan;
    row.state = coaching::developmentStateName(plan.state);
    QStringList focus;
    for (const auto& one : plan.focus) focus += one.name;
    row.focus = focus.join(QStringLiteral(", "));
    if (plan.lastReview) row.reviewed = on(*plan.lastReview);
    if (!row.closed && plan.nextReview) row.next = on(*plan.nextReview);
    if (row.closed)
        row.needs = plan.became == domain::Became::Unsaid
                        ? tr("Closed on %1").arg(on(*plan.closedOn))
                        : tr("%1, closed on %2").arg(coaching::becameName(plan.became), on(*plan.closedOn));
}

bool PlanList::belongs(const Row& row, Show show) const {
    switch (show) {
    case Show::Needing: return row.needsSomething();
    case Show::Running: return row.plan && !row.closed;
    case Show::Closed: return row.closed;
    case Show::All: return true;
    }
    return false;
}

void PlanList::arrange() {
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (belongs(m_rows[i], m_show)) m_shown.push_back(i);
    endResetModel();
    Q_EMIT changed();
}

int PlanList::count(Show show) const {
    return static_cast<int>(std::ranges::count_if(m_rows, [&](const Row& row) { return belongs(row, show); }));
}

QString PlanList::sentence() const {
    int people = 0;
    std::array<int, 6> needs{};
    for (const Row& row : m_rows) {
        if (row.closed) continue;
        ++people;
        ++needs[static_cast<std::size_t>(row.standing.need)];
    }
    if (people == 0) return {};
    const auto of = [&needs](PlanNeed need) { return needs[static_cast<std::size_t>(need)]; };
    QStringList parts;
    if (const int n = of(PlanNeed::NoPlan)) parts += tr("%n have a gap and no plan", nullptr, n);
    if (const int n = of(PlanNeed::Review)) parts += tr("%n plans wait for a review", nullptr, n);
    if (const int n = of(PlanNeed::Yes)) parts += tr("%n wait for somebody's yes", nullptr, n);
    if (const int n = of(PlanNeed::Action)) parts += tr("%n have an action past its day", nullptr, n);
    const int needing = count(Show::Needing);
    if (needing == 0)
        return tr("Nothing waits: every gap of your %n people has a plan that was looked at in time.", nullptr, people);
    return tr("%1 of %n people need something: %2.", nullptr, people)
        .arg(QLocale().toString(needing), QLocale().createSeparatedList(parts));
}

int PlanList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}
int PlanList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QString PlanList::textOf(const Row& row, int column) const {
    switch (column) {
    case Person: return row.name;
    case State: return row.state;
    case Focus: return row.focus;
    case Reviewed: return row.reviewed;
    case Next: return row.next;
    case Needs: return row.needs;
    default: return {};
    }
}

QVariant PlanList::sortKey(const Row& row, int column, int position) const {
    const auto day = [](const std::optional<Day>& on) { return on ? on->value : -1; };
    switch (column) {
    case State: return row.plan ? static_cast<int>(row.plan->state) : -1;
    case Reviewed: return row.plan ? day(row.plan->lastReview) : -1;
    case Next: return row.plan ? day(row.plan->nextReview) : -1;
    case Needs: return position; // as they stand: the most pressing first
    default: return textOf(row, column);
    }
}

QVariant PlanList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    const Row& row = m_rows[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole: return textOf(row, index.column());
    case Qt::AccessibleTextRole: {
        const QString text = textOf(row, index.column());
        return text.isEmpty() ? tr("none") : text;
    }
    case PersonRole: return m_ledger->person(row.standing.person).id.value;
    case PlanRole: return row.standing.plan.value;
    case DetailRole: return index.column() == Person ? row.where : QString();
    case SortRole: return sortKey(row, index.column(), index.row());
    case NeedRole: return static_cast<int>(row.closed ? PlanNeed::NotNeeded : row.standing.need);
    case ManagerRole: {
        const auto manager = m_ledger->managerOf(row.standing.person, m_workspace.today());
        return manager == noPerson ? QString() : m_ledger->person(manager).name;
    }
    default: return {};
    }
}

QVariant PlanList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    const std::array<QString, columns> titles{tr("Person"),        tr("State"),       tr("In focus"),
                                              tr("Last reviewed"), tr("Next review"), tr("What it needs")};
    return section >= 0 && section < columns ? titles[static_cast<std::size_t>(section)] : QVariant();
}

} // namespace chalktalk::app
