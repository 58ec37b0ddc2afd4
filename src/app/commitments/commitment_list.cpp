#include "app/commitments/commitment_list.h"

#include "app/commitments/commitment_words.h"
#include "metrics/catalogue.h"

#include <algorithm>
#include <tuple>
#include <unordered_map>

namespace chalktalk::app {

using domain::CommitmentLine;
using domain::noPerson;

namespace {

constexpr int s_weeksBack = 13;

} // namespace

CommitmentList::CommitmentList(Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, &CommitmentList::refresh);
    connect(&workspace, &Workspace::stateChanged, this, &CommitmentList::refresh);
    connect(&workspace, &Workspace::meChanged, this, &CommitmentList::refresh);
    refresh();
}

void CommitmentList::setPerson(std::optional<PersonId> person) {
    if (person == m_person) return;
    m_person = person;
    m_rows.clear();
    arrange();
    refresh();
}

void CommitmentList::setShow(Show show) {
    if (show == m_show) return;
    m_show = show;
    arrange();
}

void CommitmentList::setWords(const QString& words) {
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    arrange();
}

std::vector<CommitmentLine> CommitmentList::lines() const {
    std::vector<CommitmentLine> found;
    const auto log = m_workspace.coaching();
    const auto person = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    if (!log || (m_person && person == noPerson)) return found;
    const Day since = m_workspace.today() - 7 * s_weeksBack;
    // Whether somebody may be seen is found once and not for each commitment: it walks the whole reporting line.
    std::map<domain::PersonIndex, bool> known;
    const auto seen = [&](domain::PersonIndex who) {
        const auto [at, fresh] = known.try_emplace(who, false);
        if (fresh) at->second = m_workspace.canCoach(who);
        return at->second;
    };
    for (const CommitmentLine& line : log->commitments()) {
        const bool here =
            m_person ? line.person == person || line.owner == person : seen(line.owner) || seen(line.person);
        // Of the line's closed ones only the latest are ever shown: verdicts of years would take long and help nobody.
        const domain::Commitment& c = line.commitment;
        const bool old = !m_person && !c.isOpen() && c.closedOn && *c.closedOn < since;
        if (here && !old) found.push_back(line);
    }
    return found;
}

void CommitmentList::refresh() {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    if (m_workspace.state() != Workspace::State::Ready || !snapshot) {
        m_job.cancel();
        m_loading = m_workspace.state() == Workspace::State::Loading || m_workspace.state() == Workspace::State::Ready;
        if (!m_loading) m_rows.clear();
        arrange();
        return;
    }
    m_loading = true;
    using FollowUps = std::vector<coaching::FollowUp>;
    m_job.read<FollowUps>(
        m_workspace.jobs(), this,
        // The log that the lines stand in is kept by their copies; verdicts take a few milliseconds each.
        [snapshot, lines = lines(), today = m_workspace.today(),
         dataTo = m_workspace.defaultAsOf()](std::stop_token stop) -> Result<FollowUps> {
            FollowUps all;
            for (const CommitmentLine& line : lines) {
                if (stop.stop_requested()) break;
                all.push_back(coaching::followUp(*snapshot->engine, line, today, dataTo));
            }
            return all;
        },
        [this](Result<FollowUps> all) {
            m_loading = false;
            if (all) take(std::move(*all));
        });
}

void CommitmentList::take(std::vector<coaching::FollowUp> followUps) {
    m_rows.clear();
    const auto ledger = m_workspace.ledger();
    const Day today = m_workspace.today();
    // Thousands of commitments of a thousand people: everybody is looked up once, not for each of them.
    std::unordered_map<qint64, domain::PersonIndex> places;
    for (domain::PersonIndex p = 0; ledger && p < ledger->people().size(); ++p) places[ledger->person(p).id.value] = p;
    const auto placeOf = [&](PersonId id) {
        const auto at = places.find(id.value);
        return at == places.end() ? noPerson : at->second;
    };
    for (auto& followUp : followUps) {
        CommitmentRow row;
        const domain::Commitment& c = followUp.commitment;
        row.owner = placeOf(c.owner);
        row.person = placeOf(c.person);
        row.coach = placeOf(c.coach);
        if (!ledger || row.owner == noPerson || row.person == noPerson || row.coach == noPerson) continue;
        const auto me = m_workspace.me();
        const auto name = [&](domain::PersonIndex p) { return p == me ? tr("you") : ledger->person(p).name; };
        row.mine = row.owner == me;
        row.ownerName = name(row.owner);
        row.otherName = name(row.owner == row.person ? row.coach : row.person);
        row.due = dueText(c, today);
        row.aim = aimText(c, today);
        row.followUp = std::move(followUp);
        m_rows.push_back(std::move(row));
    }
    arrange();
}

bool CommitmentList::belongs(const CommitmentRow& row, Show show, Day today) {
    const domain::Commitment& c = row.followUp.commitment;
    switch (show) {
    case Show::Open: return c.isOpen();
    case Show::ThisWeek: { // to Sunday; what is overdue is asked for apart
        const Day sunday = today + (7 - today.toDate().dayOfWeek());
        return c.isOpen() && today <= c.dueNow() && c.dueNow() <= sunday;
    }
    case Show::Overdue: return c.isOverdue(today);
    case Show::Closed: return !c.isOpen() && c.closedOn && *c.closedOn >= today - 7 * s_weeksBack;
    }
    return false;
}

bool CommitmentList::matches(const CommitmentRow& row) const {
    if (m_words.isEmpty()) return true;
    const QString text =
        row.followUp.commitment.what + u' ' + row.ownerName + u' ' + row.otherName + u' ' + row.aim + u' ' + row.due;
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

void CommitmentList::addGroup(const QString& heading, std::vector<int> rows) {
    if (rows.empty()) return;
    const auto& all = m_rows;
    std::sort(rows.begin(), rows.end(), [&](int a, int b) {
        const auto key = [&](int i) {
            const domain::Commitment& c = all[static_cast<std::size_t>(i)].followUp.commitment;
            // The longest overdue first, so the earliest date; of closed ones the latest first.
            return std::tuple(c.isOpen() ? c.dueNow().value : -c.closedOn.value_or(c.due).value, c.id.value);
        };
        return key(a) < key(b);
    });
    m_shown.push_back({-1, heading});
    for (const int row : rows) m_shown.push_back({row, {}});
    m_shownCount += static_cast<int>(rows.size());
}

void CommitmentList::arrange() {
    beginResetModel();
    m_shown.clear();
    m_shownCount = 0;
    const Day today = m_workspace.today(); // a time zone has to be made for it: once
    std::vector<int> first, second;
    for (int i = 0; i < static_cast<int>(m_rows.size()); ++i) {
        const CommitmentRow& row = m_rows[static_cast<std::size_t>(i)];
        if (!matches(row)) continue;
        if (m_person)
            (row.followUp.commitment.isOpen() ? first : second).push_back(i);
        else if (belongs(row, m_show, today))
            (row.mine ? first : second).push_back(i);
    }
    if (m_person) {
        addGroup(tr("Open"), std::move(first));
        addGroup(tr("Closed"), std::move(second));
    } else {
        const bool known = m_workspace.me() != noPerson;
        addGroup(tr("Yours"), std::move(first));
        addGroup(known ? tr("Theirs") : tr("Everybody's"), std::move(second));
    }
    endResetModel();
    Q_EMIT changed();
}

int CommitmentList::count(Show show) const {
    const Day today = m_workspace.today();
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(),
                                          [&](const CommitmentRow& row) { return belongs(row, show, today); }));
}

const CommitmentRow* CommitmentList::at(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const int i = m_shown[static_cast<std::size_t>(row)].row;
    return i < 0 ? nullptr : &m_rows[static_cast<std::size_t>(i)];
}

int CommitmentList::rowOf(CommitmentId id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (const CommitmentRow* r = at(row); r && r->followUp.commitment.id == id) return row;
    return -1;
}

int CommitmentList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

Qt::ItemFlags CommitmentList::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return at(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

QString CommitmentList::spoken(const CommitmentRow& row) const {
    const domain::Commitment& c = row.followUp.commitment;
    QStringList parts{c.what, row.ownerName, c.isOpen() ? tr("due %1").arg(row.due) : row.due};
    if (c.isOverdue(m_workspace.today())) parts.back() = row.due;
    parts << tr("with %1").arg(row.otherName);
    if (!row.aim.isEmpty()) parts << row.aim;
    if (!row.followUp.verdictWord.isEmpty()) parts << row.followUp.verdictWord;
    return parts.join(QStringLiteral(", "));
}

QVariant CommitmentList::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const CommitmentRow* row = at(index.row());
    if (!row) {
        const QString& heading = m_shown[static_cast<std::size_t>(index.row())].heading;
        if (role == HeadingRole) return true;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(heading) : QVariant();
    }
    const domain::Commitment& c = row->followUp.commitment;
    switch (role) {
    case Qt::DisplayRole: return c.what;
    case Qt::AccessibleTextRole: return spoken(*row);
    case HeadingRole: return false;
    case IdRole: return c.id.value;
    case WhoRole: return row->ownerName;
    case DueRole: return row->due;
    case OverdueRole: return c.isOverdue(m_workspace.today());
    case DetailRole: {
        QStringList parts{tr("with %1").arg(row->otherName)};
        if (!row->aim.isEmpty()) parts << row->aim;
        return parts.join(QStringLiteral(" · "));
    }
    case VerdictWordRole: return row->followUp.isDecided ? row->followUp.verdictWord : QString();
    case OutcomeRole: return static_cast<int>(row->followUp.verdict.outcome);
    case StateRole: return static_cast<int>(c.state);
    default: return {};
    }
}

} // namespace chalktalk::app
