#include "app/rhythm/rhythm_table.h"

#include "app/commitments/commitment_words.h"
#include "app/rhythm/cadences.h"
#include "app/when_not_ready.h"
#include "coaching/conversation.h"
#include "coaching/number_words.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace chalktalk::app {

using coaching::Due;
using coaching::Rhythm;
using domain::noPerson;
using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RhythmTable)
};

QString peopleDetail(const domain::Person& who) {
    QStringList parts{who.peerGroup, who.region};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

OpenCommitments openCommitments(const domain::CoachingLog& log, PersonIndex person, Day today) {
    OpenCommitments found;
    for (const domain::CommitmentLine& line : log.commitmentsAbout(person)) {
        found.open += line.commitment.isOpen();
        found.overdue += line.commitment.isOverdue(today);
    }
    return found;
}

QString nextText(const Workspace& workspace, const Rhythm& rhythm) {
    if (!rhythm.next) return {};
    const Day today = workspace.today();
    if (*rhythm.next < today) return Texts::tr("was planned for %1").arg(coaching::dayText(*rhythm.next, today));
    const auto log = workspace.coaching();
    const auto* line = log ? log->find(rhythm.planned) : nullptr;
    QString when = *rhythm.next == today       ? Texts::tr("today")
                   : *rhythm.next == today + 1 ? Texts::tr("tomorrow")
                                               : weekdayText(*rhythm.next, today);
    if (line && line->plannedAtMs > 0) {
        const auto at = QDateTime::fromMSecsSinceEpoch(line->plannedAtMs, workspace.zone());
        when += u' ' + QLocale().toString(at.time(), Texts::tr("HH:mm"));
    }
    return when;
}

QString lastText(const Workspace& workspace, const Rhythm& rhythm) {
    if (!rhythm.last) return Texts::tr("never");
    const QString day = coaching::dayText(*rhythm.last, workspace.today());
    return rhythm.lastType == domain::SessionType::Coaching
               ? day
               : Texts::tr("%1, %2").arg(day, coaching::sessionTypeName(rhythm.lastType));
}

QString openText(const OpenCommitments& commitments) {
    if (commitments.open == 0) return {};
    const QString open = Texts::tr("%n open", nullptr, commitments.open);
    if (commitments.overdue == 0) return open;
    return Texts::tr("%1, %2").arg(open, Texts::tr("%n overdue", nullptr, commitments.overdue));
}

RhythmTable::RhythmTable(Workspace& workspace, QObject* parent) : QAbstractTableModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, &RhythmTable::refresh);
    whenNotReady(workspace, this, [this] { refresh(); });
    connect(&workspace, &Workspace::meChanged, this, [this] {
        m_scope = {};
        refresh();
    });
    refresh();
}

void RhythmTable::setScope(const Scope& scope) {
    if (scope == m_scope) return;
    m_scope = scope;
    refresh();
}

std::vector<RhythmTable::Choice> RhythmTable::choices() const {
    std::vector<Choice> found;
    const auto ledger = m_workspace.ledger();
    if (!ledger) return found;
    const auto me = m_workspace.me();
    const Day today = m_workspace.today();
    const bool sees = me == noPerson || ledger->person(me).role != domain::Role::Rep;
    if (me != noPerson)
        found.push_back({{Scope::Kind::Mine, {}}, sees ? tr("My direct line") : tr("Mine")});
    else
        found.push_back({{Scope::Kind::Mine, {}}, tr("Everybody")});
    if (!sees) return found;
    std::vector<bool> leads(ledger->people().size()); // found in one walk: hundreds of managers lead a thousand
    for (PersonIndex p = 0; p < ledger->people().size(); ++p) {
        const PersonIndex manager = ledger->managerOf(p, today);
        if (manager != noPerson && manager != p) leads[manager] = true;
    }
    for (PersonIndex p = 0; p < ledger->people().size(); ++p) {
        const domain::Person& who = ledger->person(p);
        if (p == me || !domain::isManager(who.role) || !who.inSeat(today) || !leads[p]) continue;
        if (!m_workspace.canCoach(p)) continue;
        found.push_back({{Scope::Kind::Manager, who.id}, tr("Line of %1").arg(who.name)});
    }
    if (me != noPerson && found.size() > 1) found.push_back({{Scope::Kind::Everybody, {}}, tr("Everybody below me")});
    return found;
}

std::vector<PersonIndex> RhythmTable::people() const {
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    const Day today = m_workspace.today();
    std::vector<PersonIndex> found;
    if (m_scope.kind == Scope::Kind::Manager) {
        const auto manager = m_workspace.indexOf(m_scope.manager);
        if (manager != noPerson && m_workspace.canCoach(manager)) found = ledger->directReports(manager, today);
    } else if (m_scope.kind == Scope::Kind::Mine && me != noPerson) {
        found = ledger->person(me).role == domain::Role::Rep ? std::vector{me} : ledger->directReports(me, today);
    } else {
        for (PersonIndex p = 0; p < ledger->people().size(); ++p) {
            const domain::Role role = ledger->person(p).role;
            if (p != me && m_workspace.canCoach(p) && role != domain::Role::RevOps && role != domain::Role::Cro)
                found.push_back(p);
        }
    }
    std::erase_if(found, [&](PersonIndex p) { return !ledger->person(p).inSeat(today) || ledger->person(p).isErased; });
    return found;
}

void RhythmTable::refresh() {
    beginResetModel();
    m_rows.clear();
    const auto ledger = m_workspace.ledger();
    const auto log = m_workspace.coaching();
    if (ledger && log && m_workspace.state() == Workspace::State::Ready) {
        const auto cadences = cadencesOf(m_workspace);
        const Day today = m_workspace.today();
        for (const PersonIndex p : people())
            m_rows.push_back(
                {p, coaching::rhythmOf(*log, *ledger, p, cadences, today), openCommitments(*log, p, today)});
    }
    endResetModel();
    Q_EMIT changed();
}

const RhythmRow* RhythmTable::at(int row) const {
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

int RhythmTable::count(Due due) const {
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [&](const RhythmRow& row) { return row.rhythm.state == due; }));
}

int RhythmTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RhythmTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString RhythmTable::display(const RhythmRow& row, int column) const {
    switch (column) {
    case NameColumn: return m_workspace.ledger()->person(row.person).name;
    case DueColumn: return coaching::dueText(row.rhythm);
    case LastColumn: return lastText(m_workspace, row.rhythm);
    case NextColumn: return nextText(m_workspace, row.rhythm);
    case EveryColumn: return coaching::cadenceText(row.rhythm.everyDays);
    case OpenColumn: return openText(row.commitments);
    default: return {};
    }
}

QVariant RhythmTable::sortKey(const RhythmRow& row, int column) const {
    constexpr int far = 100000;
    const auto days = [](std::optional<Day> day) { return day ? QVariant(day->value) : QVariant(); };
    switch (column) {
    case DueColumn: // smallest first: nothing ever, nothing for the longest, overdue the longest, due the soonest
        switch (row.rhythm.state) {
        case Due::Never: return -2 * far;
        case Due::TooLong: return -far - row.rhythm.days;
        case Due::Overdue: return -row.rhythm.days;
        case Due::Today:
        case Due::Later: return row.rhythm.days;
        case Due::None: return {};
        }
        return {};
    case LastColumn: return days(row.rhythm.last);
    case NextColumn: return days(row.rhythm.next);
    case EveryColumn: return row.rhythm.everyDays > 0 ? QVariant(row.rhythm.everyDays) : QVariant();
    case OpenColumn: return row.commitments.overdue * 1000 + row.commitments.open;
    default: return display(row, column);
    }
}

QVariant RhythmTable::data(const QModelIndex& index, int role) const {
    const auto ledger = m_workspace.ledger();
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !ledger) return {};
    const RhythmRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (row.person >= ledger->people().size()) return {}; // the store changed under us; new rows are on their way
    const domain::Person& who = ledger->person(row.person);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return display(row, index.column());
    case PersonRole: return who.id.value;
    case SortRole: return sortKey(row, index.column());
    case NameRole: return who.name;
    case DetailRole: return peopleDetail(who);
    case DueRole: return static_cast<int>(row.rhythm.state);
    case OverdueRole: return row.commitments.overdue > 0;
    default: return {};
    }
}

QVariant RhythmTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
    case NameColumn: return tr("Person");
    case DueColumn: return tr("One-to-one");
    case LastColumn: return tr("Last");
    case NextColumn: return tr("Next");
    case EveryColumn: return tr("How often");
    case OpenColumn: return tr("Commitments");
    default: return {};
    }
}

} // namespace chalktalk::app
