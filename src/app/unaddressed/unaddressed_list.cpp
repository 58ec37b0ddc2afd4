#include "app/unaddressed/unaddressed_list.h"

#include "app/session/usual_results.h"
#include "coaching/fact_writer.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace chalktalk::app {

using domain::noPerson;
using domain::PersonIndex;

QString unaddressedPart() {
    const auto indicator = metrics::indicatorIndex(u"unaddressed");
    return indicator ? QString::fromLatin1(metrics::indicator(*indicator).id) : QString();
}

UnaddressedList::UnaddressedList(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, &UnaddressedList::refresh);
    connect(&workspace, &Workspace::stateChanged, this, &UnaddressedList::refresh);
    connect(&workspace, &Workspace::meChanged, this, &UnaddressedList::refresh);
    refresh();
}

void UnaddressedList::refresh() {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    if (m_workspace.state() != Workspace::State::Ready || !snapshot) {
        m_job.cancel();
        m_loading = m_workspace.state() == Workspace::State::Loading || m_workspace.state() == Workspace::State::Ready;
        if (!m_rows.empty()) take({});
        Q_EMIT changed();
        return;
    }
    m_loading = true;
    m_job.read<std::vector<Row>>(
        m_workspace.jobs(), this,
        [snapshot, people = m_workspace.visibleReps(),
         asOf = m_workspace.asOf()](std::stop_token stop) -> Result<std::vector<Row>> {
            const metrics::Engine& engine = *snapshot->engine;
            std::vector<Row> rows;
            const auto gaps = coaching::unaddressedGaps(engine, people, asOf, stop);
            if (gaps.empty() || stop.stop_requested()) return rows;
            const metrics::Results results = usualResults(*snapshot, asOf, stop);
            if (stop.stop_requested()) return rows;
            const coaching::FactWriter writer(engine, results);
            for (const coaching::UnaddressedGap& gap : gaps) {
                const metrics::IndicatorResult* result = results.row(gap.person, gap.indicator);
                if (!result) continue;
                const coaching::Fact fact = writer.fact(*result, false);
                rows.push_back({gap, engine.ledger().person(gap.person).id, fact.id, fact.title, fact.headline,
                                coaching::asText(fact)});
            }
            return rows;
        },
        [this](Result<std::vector<Row>> rows) {
            m_loading = false;
            take(rows ? std::move(*rows) : std::vector<Row>{});
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

// The manager whose people have waited longest first.
void UnaddressedList::take(std::vector<Row> rows) {
    std::map<PersonIndex, Day> oldest;
    for (const Row& row : rows) {
        const auto [at, fresh] = oldest.try_emplace(row.gap.manager, row.gap.since);
        if (!fresh) at->second = std::min(at->second, row.gap.since);
    }
    std::ranges::stable_sort(rows, {}, [&](const Row& row) {
        return std::tuple(oldest[row.gap.manager], row.gap.manager, row.gap.since, row.gap.person, row.gap.indicator);
    });
    beginResetModel();
    m_rows = std::move(rows);
    m_managers = static_cast<int>(oldest.size());
    m_asOf = m_workspace.asOf();
    endResetModel();
}

QString UnaddressedList::nameOf(PersonIndex person) const {
    const auto ledger = m_workspace.ledger();
    if (!ledger || person >= ledger->people().size()) return person == noPerson ? tr("No manager") : QString();
    return ledger->person(person).name;
}

QString UnaddressedList::sentence() const {
    if (m_rows.empty()) return {};
    std::set<PersonIndex> people;
    const Row* oldest = &m_rows.front();
    for (const Row& row : m_rows) {
        people.insert(row.gap.person);
        if (row.gap.since < oldest->gap.since) oldest = &row;
    }
    const QString gaps = tr("%n gaps", nullptr, static_cast<int>(m_rows.size()));
    return tr("%1 of %2 have held for two weeks and more, and nobody has named them; the oldest %3.")
        .arg(gaps, tr("%n people", nullptr, static_cast<int>(people.size())),
             coaching::sinceText(oldest->gap, m_workspace.today()));
}

int UnaddressedList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int UnaddressedList::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : columns; }

QVariant UnaddressedList::display(std::size_t at, int column) const {
    const Row& row = m_rows[at];
    switch (column) {
    case Manager: // once: the rows under it are the same manager's
        return at > 0 && m_rows[at - 1].gap.manager == row.gap.manager ? QString() : nameOf(row.gap.manager);
    case Person: return nameOf(row.gap.person);
    case Gap: return row.title;
    case Since: return coaching::sinceText(row.gap, m_workspace.today());
    case Number: return row.headline;
    default: return {};
    }
}

QString UnaddressedList::spoken(std::size_t at, int column) const {
    const Row& row = m_rows[at];
    if (column == Manager) return nameOf(row.gap.manager);
    if (column == Number) return row.sentence;
    return display(at, column).toString();
}

QVariant UnaddressedList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto at = static_cast<std::size_t>(index.row());
    const Row& row = m_rows[at];
    switch (role) {
    case Qt::DisplayRole: return display(at, index.column());
    case Qt::AccessibleTextRole: return spoken(at, index.column());
    case PersonRole: return row.person.value;
    case IndicatorRole: return row.indicator;
    case NameRole: return nameOf(row.gap.person);
    case DetailRole: {
        const auto ledger = m_workspace.ledger();
        return ledger && row.gap.person < ledger->people().size() ? ledger->person(row.gap.person).peerGroup
                                                                  : QString();
    }
    case SentenceRole: return row.sentence;
    case GradeRole: return static_cast<int>(metrics::Grade::Gap);
    default: return {};
    }
}

QVariant UnaddressedList::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case Manager: return tr("Manager");
    case Person: return tr("Person");
    case Gap: return tr("Gap");
    case Since: return tr("Not talked about");
    case Number: return tr("Number");
    default: return {};
    }
}

} // namespace chalktalk::app
