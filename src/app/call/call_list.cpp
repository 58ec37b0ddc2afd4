#include "app/call/call_list.h"

#include "app/call/call_times.h"
#include "app/call/own_calls.h"
#include "app/commitments/commitment_words.h"
#include "app/history/change_history.h"
#include "app/when_not_ready.h"
#include "coaching/call_content.h"
#include "coaching/significance.h"

#include <algorithm>
#include <QTimer>

namespace chalktalk::app {

using domain::CallLine;
using domain::CallState;
using domain::noPerson;

namespace {

constexpr std::array s_shows{CallList::Show::Week, CallList::Show::NeedsPlan, CallList::Show::NeedsDebrief,
                             CallList::Show::Ahead, CallList::Show::Past};
constexpr qint64 s_day = 24 * 3'600'000;
constexpr qint64 s_remembered = 28 * s_day; // a debrief that late is still worth asking for

Day mondayOf(Day day) { return day - (day.toDate().dayOfWeek() - 1); }

bool newestFirst(CallList::Show show) { return show == CallList::Show::Past || show == CallList::Show::NeedsDebrief; }

} // namespace

CallList::CallList(Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent),
      m_workspace(workspace),
      m_monday(mondayOf(workspace.today())),
      m_zone(workspace.zone()),
      m_you(tr("you")),
      m_minute(new QTimer(this)) {
    connect(&workspace, &Workspace::changed, this, &CallList::refresh);
    whenNotReady(workspace, this, [this] { refresh(); });
    connect(&workspace, &Workspace::meChanged, this, &CallList::refresh);
    connect(&workspace.history(), &ChangeHistory::changed, this, [this] {
        if (m_change == 0 || m_busy || m_workspace.history().latest() == m_change) return;
        m_change = 0; // undone, or something else came after
        Q_EMIT said({});
    });
    m_minute->setSingleShot(true);
    connect(m_minute, &QTimer::timeout, this, [this] {
        waitForNextMinute();
        arrange(true);
    });
    waitForNextMinute();
    refresh();
}

// The clock is asked anew each time: after the machine slept the first tick is right again.
void CallList::waitForNextMinute() {
    constexpr qint64 minute = 60'000;
    m_minute->start(static_cast<int>(minute - m_workspace.clock().nowUtc().toMSecsSinceEpoch() % minute));
}

void CallList::setPerson(std::optional<PersonId> person) {
    if (person == m_person) return;
    m_person = person;
    arrange(false);
}

void CallList::setShow(Show show) {
    if (show == m_show) return;
    m_show = show;
    arrange(false);
}

void CallList::setWeek(Day anyDay) {
    const Day monday = mondayOf(anyDay);
    if (monday == m_monday) return;
    m_monday = monday;
    arrange(false);
}

void CallList::setOnlySignificant(bool only) {
    if (only == m_onlySignificant) return;
    m_onlySignificant = only;
    arrange(false);
}

void CallList::setWords(const QString& words) {
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words) return;
    m_words = wanted;
    arrange(false);
}

void CallList::refresh() { arrange(false); }

std::vector<quint8> CallList::seen() const {
    std::vector<quint8> seen(m_ledger->people().size(), 0);
    if (m_person) {
        const auto person = m_workspace.indexOf(*m_person);
        if (person != noPerson && m_workspace.canCoach(person)) seen[person] = 1;
        return seen;
    }
    // Found once a person and not once a call: it walks the whole reporting line.
    for (domain::PersonIndex p = 0; p < seen.size(); ++p)
        seen[p] = !m_log->callsOf(p).empty() && m_workspace.canCoach(p);
    return seen;
}

bool CallList::belongs(const CallLine& line, Day day, Show show) const {
    const bool on = line.state == CallState::Set;
    switch (show) {
    case Show::Week: return m_monday <= day && day < m_monday + 7;
    case Show::NeedsPlan: return line.significant && on && line.startMs > m_nowMs && !line.hadReadyPlan();
    case Show::NeedsDebrief:
        return line.significant && line.wasHeldBy(m_nowMs) && !line.isDebriefed() &&
               m_nowMs - line.endMs <= s_remembered;
    case Show::Ahead: return line.endMs > m_nowMs;
    case Show::Past: return line.endMs <= m_nowMs;
    }
    return false;
}

bool CallList::matches(const CallLine& line) const {
    if (m_words.isEmpty()) return true;
    const QString text = line.title + u' ' + line.customer + u' ' + nameOf(line.person) + u' ' +
                         coaching::callKindName(line.kind) + u' ' + mainReason(line);
    return std::ranges::all_of(m_words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

std::vector<CallList::Shown> CallList::shownNow(Counts& counts) const {
    std::vector<Shown> rows;
    const auto& calls = m_log->calls();
    const auto allowed = seen();
    const auto me = m_workspace.me();
    for (quint32 i = 0; i < calls.size(); ++i) {
        const CallLine& line = calls[i];
        if (line.person == noPerson) continue;
        const bool along = !m_person && me != noPerson && std::ranges::find(line.along, me) != line.along.end();
        if ((allowed[line.person] == 0 && !along) || (m_onlySignificant && !line.significant)) continue;
        const Day day = dayOf(line);
        for (std::size_t at = 0; at < s_shows.size(); ++at) counts[at] += belongs(line, day, s_shows[at]);
        if (belongs(line, day, m_show) && matches(line)) rows.push_back({i, day, false});
    }
    const bool back = newestFirst(m_show);
    std::ranges::sort(rows, [&](const Shown& a, const Shown& b) {
        const CallLine& one = calls[a.line];
        const CallLine& other = calls[b.line];
        if (one.startMs != other.startMs) return back ? one.startMs > other.startMs : one.startMs < other.startMs;
        return one.id < other.id;
    });
    std::vector<Shown> shown;
    shown.reserve(rows.size() + rows.size() / 4 + 1);
    for (const Shown& row : rows) {
        if (shown.empty() || shown.back().day != row.day) shown.push_back({0, row.day, true});
        shown.push_back(row);
    }
    return shown;
}

void CallList::arrange(bool sameRecords) {
    m_nowMs = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    const bool ready = m_workspace.state() == Workspace::State::Ready && m_workspace.ledger() && m_workspace.coaching();
    if (sameRecords && (!ready || m_log != m_workspace.coaching() || m_ledger != m_workspace.ledger())) return;
    if (!sameRecords) beginResetModel();
    m_ledger = ready ? m_workspace.ledger() : nullptr;
    m_log = ready ? m_workspace.coaching() : nullptr;
    if (!m_time || m_zone != m_workspace.zone()) {
        m_zone = m_workspace.zone();
        m_time = std::make_unique<domain::LocalTime>(m_zone);
    }
    Counts counts{};
    std::vector<Shown> shown = ready ? shownNow(counts) : std::vector<Shown>{};
    const bool same = sameRecords && shown == m_shown && counts == m_counts;
    if (sameRecords && !same) beginResetModel();
    m_shown = std::move(shown);
    m_counts = counts;
    m_shownCount = static_cast<int>(std::ranges::count(m_shown, false, &Shown::isHeading));
    if (!same) endResetModel();
    if (!same)
        Q_EMIT changed();
    else if (!m_shown.empty()) // minutes have gone
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {DebriefRole, DebriefStateRole, Qt::AccessibleTextRole});
}

int CallList::count(Show show) const { return m_counts[static_cast<std::size_t>(show)]; }

const CallLine* CallList::at(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Shown& shown = m_shown[static_cast<std::size_t>(row)];
    return shown.isHeading ? nullptr : &m_log->calls()[shown.line];
}

int CallList::rowOf(CallId id) const {
    for (int row = 0; row < rowCount(); ++row)
        if (const CallLine* line = at(row); line && line->id == id) return row;
    return -1;
}

QString CallList::capacityText() const {
    const auto me = m_workspace.me();
    if (!m_log || !m_ledger || m_person || me == noPerson) return {};
    const OwnCalls own(*m_ledger, me, m_workspace.today());
    if (own.reports().empty()) return {};
    int calls = 0, minutes = 0;
    for (const CallLine* call : own.within(*m_log, m_monday, m_monday + 6))
        calls += call->significant && call->state == CallState::Set;
    for (const domain::SessionLine& session : m_log->sessions()) {
        if (session.coach != me || session.day < m_monday || m_monday + 6 < session.day) continue;
        if (session.state == domain::SessionState::Planned) minutes += session.plannedMinutes;
        if (session.state == domain::SessionState::Held) minutes += session.minutes;
    }
    const auto rule = coaching::ruleFrom([this](const QString& key) { return m_workspace.storeSetting(key); });
    return coaching::capacityOf(calls, minutes, rule).text;
}

int CallList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

Qt::ItemFlags CallList::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return at(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::ItemFlags(Qt::ItemNeverHasChildren);
}

} // namespace chalktalk::app
