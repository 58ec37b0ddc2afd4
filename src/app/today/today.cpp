#include "app/today/today.h"

#include "app/commitments/commitment_changes.h"
#include "app/session/usual_results.h"
#include "app/today/today_leading.h"
#include "app/today/today_lists.h"
#include "app/today/today_ribbon.h"
#include "app/today/today_shares.h"
#include "app/today/today_week.h"
#include "app/today/today_words.h"
#include "app/when_not_ready.h"
#include "coaching/recurring.h"
#include "io/call_content_json.h"
#include "io/competencies_json.h"

#include <algorithm>
#include <QLocale>
#include <QTimer>

namespace chalktalk::app {

using domain::noPerson;

namespace {

constexpr int s_firstHour = 8, s_lastHour = 18;
constexpr std::size_t s_mostRecurring = 3;

struct Answer {
    std::vector<coaching::FollowUp> commitments;
    std::vector<TodayRecurrence> recurring;
    std::vector<TodayLeading> leading;
    Shares shares;
};

std::vector<TodayRecurrence> recurringOf(const TodaySource& source, const coaching::CallContent& content) {
    std::vector<coaching::Recurrence> found;
    if (source.hasReports()) {
        found = coaching::recurringAcross(*source.log, *source.ledger, source.own.reports(), content, source.today());
    } else {
        found = coaching::recurringOf(source.log->callsOf(source.me()), content, {}, source.today());
    }
    std::vector<TodayRecurrence> some;
    for (std::size_t i = 0; i < std::min(found.size(), s_mostRecurring); ++i) {
        const auto& people = found[i].people;
        some.push_back({found[i].sentence, source.idOf(people.empty() ? source.me() : people.front())});
    }
    return some;
}

} // namespace

Today::Today(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_changes(new CommitmentChanges(workspace, this)),
      m_minute(new QTimer(this)) {
    const auto anew = [this] { refresh(Why::Records); };
    connect(&workspace, &Workspace::changed, this, anew);
    connect(&workspace, &Workspace::resultsChanged, this, anew);
    whenNotReady(workspace, this, anew);
    connect(&workspace, &Workspace::meChanged, this, [this] {
        clear(); // what is still to be worked out must not be shown as another's meanwhile
        refresh(Why::Records);
    });
    connect(m_changes, &CommitmentChanges::failed, this, &Today::failed);
    connect(m_changes, &CommitmentChanges::done, this, [this] {
        Q_EMIT said(m_changes->said()); // empty: nothing is left to take back
    });
    m_minute->setSingleShot(true);
    connect(m_minute, &QTimer::timeout, this, [this] {
        waitForNextMinute();
        refresh(Why::Minute);
    });
    waitForNextMinute();
    refresh(Why::Records);
}

Today::~Today() = default;

bool Today::needsMe() const { return m_workspace.state() == Workspace::State::Ready && m_workspace.me() == noPerson; }

QDateTime Today::now() const { return m_workspace.clock().nowUtc().toTimeZone(m_workspace.zone()); }

// The clock is asked anew each time: after the machine slept the first tick is right again.
void Today::waitForNextMinute() {
    constexpr qint64 minute = 60'000;
    const qint64 into = m_workspace.clock().nowUtc().toMSecsSinceEpoch() % minute;
    m_minute->start(static_cast<int>(minute - into));
}

QString Today::dateText() const { return QLocale().toString(now().date(), tr("dddd d MMMM")); }

QString Today::greeting() const {
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    return greetingText(now().time().hour(), ledger && me != noPerson ? firstName(ledger->person(me).name) : QString());
}

QString Today::lead() const {
    if (needsMe()) return tr("Say who you are, and what waits for you stands here.");
    if (m_workspace.state() != Workspace::State::Ready) return {};
    WhatWaits waits;
    for (const TodayCall& row : m_debriefs) {
        if (!row.isLate && waits.freshDebriefs == 0) waits.firstMinutesLeft = row.minutesLeft;
        row.isLate ? ++waits.lateDebriefs : ++waits.freshDebriefs;
    }
    waits.plansToday = m_plansToday;
    waits.plansLater = static_cast<int>(m_plans.size()) - m_plansToday;
    for (const TodayOneToOne& row : m_oneToOnes) {
        waits.unfinished += row.isOpen;
        waits.oneToOnesDue += row.session.isNull();
    }
    waits.commitments = static_cast<int>(m_commitments.size());
    waits.waiting = static_cast<int>(m_waiting.size());
    for (const TodayLeading& row : m_leading) {
        waits.yeses += row.kind == TodayLeading::Kind::Yes;
        waits.development += row.kind != TodayLeading::Kind::Yes && row.kind != TodayLeading::Kind::Quarter;
        waits.quarters += row.kind == TodayLeading::Kind::Quarter;
    }
    const int minute = nowMinute();
    for (const RibbonItem& item : m_ribbon) {
        if (!item.call || item.startMinute <= minute) continue;
        waits.nextCall =
            QLocale().toString(QTime(item.startMinute / 60, item.startMinute % 60), QStringLiteral("HH:mm"));
        break;
    }
    return leadText(waits);
}

int Today::nowMinute() const {
    const QTime time = now().time();
    return time.hour() * 60 + time.minute();
}

int Today::firstHour() const {
    int first = s_firstHour;
    for (const RibbonItem& item : m_ribbon) first = std::min(first, item.startMinute / 60);
    return first;
}

int Today::lastHour() const {
    int last = s_lastHour;
    for (const RibbonItem& item : m_ribbon) last = std::max(last, (item.endMinute + 59) / 60);
    for (const RibbonHour& hour : m_hours) last = std::max(last, (hour.endMinute + 59) / 60);
    return last;
}

void Today::clear() {
    m_job.cancel();
    m_ribbon.clear(), m_hours.clear(), m_debriefs.clear(), m_plans.clear(), m_oneToOnes.clear();
    m_commitments.clear(), m_waiting.clear(), m_week.clear(), m_starts.clear(), m_shares.clear();
    m_capacity.clear(), m_sharesText.clear(), m_recurring.clear(), m_leading.clear();
    m_otherCalls = m_plansToday = 0;
    m_day = {};
}

void Today::refresh(Why why) {
    const auto source = todaySource(m_workspace);
    if (!source) {
        if (why == Why::Minute) return;
        clear();
        Q_EMIT changed();
        return;
    }
    const auto before = shape();
    const bool newDay = m_day != source->today();
    fill(*source);
    if (why == Why::Records || newDay) ask(*source);
    if (why == Why::Records || newDay || shape() != before)
        Q_EMIT changed();
    else
        Q_EMIT minuteGone();
}

void Today::fill(const TodaySource& source) {
    m_day = source.today();
    Ribbon ribbon = ribbonOf(source);
    m_ribbon = std::move(ribbon.items);
    m_hours = std::move(ribbon.hours);
    m_otherCalls = ribbon.otherCalls;
    m_debriefs = debriefsOf(source);
    m_plans = plansOf(source);
    m_plansToday = plansBefore(source, source.day.endMs());
    m_oneToOnes = oneToOnesOf(source);
    m_waiting = waitingOf(source);
    m_week = weekOf(source);
    m_weekTitle = weekTitleOf(source);
    m_capacity = capacityText(source);
    m_starts = startsOf(source);
}

// Verdicts on commitments take milliseconds each, what recurs is counted over all debriefs, and what waits for a leader
// over everybody below.
void Today::ask(const TodaySource& source) {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    if (!snapshot) return; // it comes with resultsChanged()
    m_job.read<Answer>(
        m_workspace.jobs(), this,
        [source, snapshot, dataTo = m_workspace.defaultAsOf(),
         folder = m_workspace.dataDir()](std::stop_token stop) -> Result<Answer> {
            Answer answer;
            for (const domain::CommitmentLine& line : commitmentsDue(source)) {
                if (stop.stop_requested()) return answer;
                answer.commitments.push_back(coaching::followUp(*snapshot->engine, line, source.today(), dataTo));
            }
            if (source.log->anyDebrief()) answer.recurring = recurringOf(source, io::loadCallContent(folder));
            answer.shares = sharesOf(source, &snapshot->engine->resultGroups(dataTo));
            if (stop.stop_requested()) return answer;
            const metrics::Results results = usualResults(*snapshot, dataTo, stop);
            if (stop.stop_requested()) return answer;
            const coaching::CompetencyModel model = io::loadCompetencies(folder);
            answer.leading = leadingOf({source, *snapshot->engine, results, model}, stop);
            return answer;
        },
        [this](Result<Answer> answer) {
            if (!answer) return;
            m_commitments = std::move(answer->commitments);
            m_recurring = std::move(answer->recurring);
            m_leading = std::move(answer->leading);
            m_shares = std::move(answer->shares.shares);
            m_sharesText = std::move(answer->shares.text);
            Q_EMIT changed();
        });
}

// Which rows there are, without their words: what a view has to build anew when it changes.
std::vector<qint64> Today::shape() const {
    std::vector<qint64> shape;
    constexpr qint64 between = -1;
    for (const RibbonItem& item : m_ribbon) {
        shape.push_back(item.call ? item.call->value : item.session ? item.session->value : item.startMinute);
        shape.push_back(static_cast<qint64>(item.kind));
    }
    shape.push_back(between);
    for (const RibbonHour& hour : m_hours) shape.push_back(hour.call.value);
    for (const TodayCall& row : m_debriefs) shape.insert(shape.end(), {row.call.value, qint64{row.isLate}});
    shape.push_back(between);
    for (const TodayCall& row : m_plans) shape.push_back(row.call.value);
    shape.push_back(between);
    for (const TodayOneToOne& row : m_oneToOnes) shape.insert(shape.end(), {row.session.value, row.person.value});
    for (const TodayWaiting& row : m_waiting) shape.push_back(row.person.value);
    for (const TodayBar& bar : m_week) shape.insert(shape.end(), {bar.done, bar.of, qint64{bar.isBehind}});
    return shape;
}

void Today::keepCommitment(CommitmentId commitment) { m_changes->keep(commitment, m_workspace.today()); }
void Today::undoCommitment() { m_changes->undo(); }

} // namespace chalktalk::app
