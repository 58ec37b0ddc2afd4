#include "app/call/call_watch.h"

#include "app/call/call_times.h"
#include "app/call/own_calls.h"
#include "app/when_not_ready.h"

#include <algorithm>
#include <QTimer>

namespace chalktalk::app {

using domain::CallLine;
using domain::CallState;
using domain::noPerson;

namespace {

constexpr qint64 s_minute = 60'000, s_hour = 60 * s_minute;

Day dayAt(qint64 ms, const QTimeZone& zone) { return Day::fromDate(QDateTime::fromMSecsSinceEpoch(ms, zone).date()); }

} // namespace

CallWatch::CallWatch(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_next(new QTimer(this)) {
    m_next->setSingleShot(true);
    connect(m_next, &QTimer::timeout, this, &CallWatch::look);
    connect(&workspace, &Workspace::changed, this, &CallWatch::look);
    connect(&workspace, &Workspace::meChanged, this, &CallWatch::look);
    whenNotReady(workspace, this, [this] {
        if (m_workspace.state() == Workspace::State::NoStore) { // another store's calls are others
            m_said.clear();
            m_readToMs = 0;
        }
        look();
    });
    m_next->start(0); // whoever made it listens by then
}

qint64 CallWatch::nowMs() const { return m_workspace.clock().nowUtc().toMSecsSinceEpoch(); }

// Of today and the days beside it: a call may end after midnight, and the hour after it reach into the next day.
std::vector<const CallLine*> CallWatch::calls() const {
    const auto ledger = m_workspace.ledger();
    const auto log = m_workspace.coaching();
    if (m_workspace.state() != Workspace::State::Ready || !ledger || !log || m_workspace.me() == noPerson) return {};
    const Day today = dayAt(nowMs(), m_workspace.zone());
    auto calls = OwnCalls(*ledger, m_workspace.me(), today).within(*log, today - 1, today + 1);
    std::erase_if(calls, [](const CallLine* call) { return call->state != CallState::Set; });
    return calls;
}

std::vector<DueDebrief> CallWatch::due() const {
    std::vector<DueDebrief> found;
    const qint64 now = nowMs();
    for (const CallLine* call : calls()) {
        if (!call->significant || call->isDebriefed() || !call->wasHeldBy(now) || now - call->endMs > s_hour) continue;
        const domain::Person& who = m_workspace.ledger()->person(call->person);
        const bool mine = call->person == m_workspace.me();
        found.push_back({call->id, who.id, callTitle(*call), mine ? tr("you") : who.name, call->endMs,
                         minutesLeftOfHour(call->endMs, now)});
    }
    std::ranges::stable_sort(found, {}, &DueDebrief::endMs);
    return found;
}

void CallWatch::look() {
    const auto now = due();
    const bool any = !now.empty();
    for (const DueDebrief& one : now) {
        if (std::ranges::find(m_said, one.call) != m_said.end()) continue;
        m_said.push_back(one.call);
        Q_EMIT ended(one);
    }
    if (any || m_hadDue) Q_EMIT dueChanged(); // once more when the last one is over or done
    m_hadDue = any;
    readAnewAfterAnEnd();
    waitForNext();
}

// What the engine counts as held follows the instant up to which the log was read.
void CallWatch::readAnewAfterAnEnd() {
    const auto log = m_workspace.coaching();
    if (!log || m_workspace.state() != Workspace::State::Ready) return;
    const qint64 now = nowMs(), known = std::max(log->knownToMs(), m_readToMs);
    const auto all = calls();
    const bool ended =
        std::ranges::any_of(all, [&](const CallLine* call) { return known < call->endMs && call->endMs <= now; });
    if (!ended) return;
    m_readToMs = now;
    m_workspace.reloadCoaching();
}

// Timers stand still while the machine sleeps: whatever comes next, the clock is looked at once a minute.
void CallWatch::waitForNext() {
    const qint64 now = nowMs();
    qint64 wait = s_minute - now % s_minute;
    for (const CallLine* call : calls())
        if (call->endMs > now) wait = std::min(wait, call->endMs - now);
    m_next->start(static_cast<int>(wait));
}

} // namespace chalktalk::app
