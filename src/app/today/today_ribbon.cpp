#include "app/today/today_ribbon.h"

#include "app/session/session_opening.h"
#include "coaching/conversation.h"

#include <algorithm>
#include <QCoreApplication>
#include <tuple>

namespace chalktalk::app {

using domain::CallLine;
using domain::CallState;
using domain::SessionLine;
using domain::SessionState;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

constexpr qint64 s_minute = 60'000, s_hour = 60 * s_minute;

class RibbonMaker {
  public:
    explicit RibbonMaker(const TodaySource& source) : m_source(source) {}

    Ribbon make() {
        // A call of yesterday's evening may end today, and its hour later still; one of tonight may end tomorrow.
        for (const CallLine* call : m_source.own.within(*m_source.log, m_source.today() - 1, m_source.today() + 1))
            addCall(*call);
        addOthers();
        for (const SessionLine& session : m_source.log->sessions()) addSession(session);
        for (const domain::CoachingBlock& block : m_source.log->blocks()) addBlock(block);
        std::ranges::stable_sort(m_ribbon.items, {},
                                 [](const RibbonItem& item) { return std::tuple(item.startMinute, item.endMinute); });
        std::ranges::sort(m_ribbon.hours, {}, &RibbonHour::startMinute);
        return std::move(m_ribbon);
    }

  private:
    [[nodiscard]] QString timesText(qint64 fromMs, qint64 toMs) const {
        return Texts::tr("%1 to %2").arg(clockText(fromMs, m_source.zone), clockText(toMs, m_source.zone));
    }

    static QString stateText(const CallLine& call, RibbonKind kind) {
        if (call.isDebriefed()) return Texts::tr("debriefed");
        if (kind == RibbonKind::Planned) return Texts::tr("plan ready");
        return kind == RibbonKind::Unplanned ? Texts::tr("no plan yet") : QString();
    }

    void addCall(const CallLine& call) {
        if (call.state != CallState::Set) return;
        addHour(call);
        const auto part = m_source.day.part(call.startMs, call.endMs);
        if (!part) return;
        RibbonItem item;
        item.kind = call.hadReadyPlan() ? RibbonKind::Planned
                    : call.significant  ? RibbonKind::Unplanned
                                        : RibbonKind::Other;
        const bool mine = call.person == m_source.me() || !m_source.own.isPerson(call.person) ||
                          std::ranges::find(call.along, m_source.me()) != call.along.end();
        item.significant = call.significant;
        item.startMinute = part->start, item.endMinute = part->end;
        item.title = call.customer.isEmpty() ? callTitle(call) : call.customer;
        item.who = call.person == m_source.me() ? m_source.nameOf(call.person) : m_source.firstNameOf(call.person);
        item.call = call.id;
        item.person = m_source.idOf(call.person);
        QStringList words{callTitle(call), m_source.nameOf(call.person), timesText(call.startMs, call.endMs)};
        if (call.significant) words << Texts::tr("significant");
        words << stateText(call, item.kind);
        words.removeAll(QString());
        item.spoken = words.join(QStringLiteral(", "));
        if (item.kind == RibbonKind::Other && !mine)
            (call.origin == domain::CallOrigin::Hand ? m_byHand : m_others).push_back(std::move(item));
        else
            m_ribbon.items.push_back(std::move(item));
    }

    // Calls of one's people that ask for nothing: all of them while the day is easy to see, else those that somebody
    // set by hand (they would be looked for) and the number of the rest.
    void addOthers() {
        constexpr std::size_t most = 12;
        const bool few = m_ribbon.items.size() + m_byHand.size() + m_others.size() <= most;
        const auto take = [&](std::vector<RibbonItem>& from, std::size_t count) {
            std::ranges::stable_sort(from, {}, &RibbonItem::startMinute);
            count = std::min(count, from.size());
            m_ribbon.otherCalls += static_cast<int>(from.size() - count);
            for (std::size_t i = 0; i < count; ++i) m_ribbon.items.push_back(std::move(from[i]));
        };
        take(m_byHand, most);
        take(m_others, few ? most : 0);
    }

    void addHour(const CallLine& call) {
        if (!call.significant || call.isDebriefed() || !call.wasHeldBy(m_source.nowMs)) return;
        if (const auto part = m_source.day.part(call.endMs, call.endMs + s_hour))
            m_ribbon.hours.push_back({part->start, part->end, call.id});
    }

    void addSession(const SessionLine& session) {
        const bool coaches = session.coach == m_source.me();
        if ((!coaches && session.person != m_source.me()) || session.state == SessionState::Cancelled) return;
        const bool begun = session.startedAtMs != 0;
        const qint64 from = begun ? session.startedAtMs : session.plannedAtMs;
        if (from == 0) return;
        const bool over = session.state == SessionState::Held && session.minutes > 0;
        const int minutes = over ? session.minutes : session.plannedMinutes > 0 ? session.plannedMinutes : 30;
        const qint64 to = from + minutes * s_minute;
        const auto part = m_source.day.part(from, to);
        if (!part) return;
        RibbonItem item;
        item.kind = RibbonKind::OneToOne;
        item.startMinute = part->start, item.endMinute = part->end;
        const auto other = coaches ? session.person : session.coach;
        item.title = Texts::tr("1:1");
        item.who = m_source.firstNameOf(other);
        item.session = session.id;
        item.person = m_source.idOf(other);
        item.spoken = QStringList{Texts::tr("One-to-one with %1").arg(m_source.nameOf(other)),
                                  coaching::sessionTypeName(session.type), timesText(from, to)}
                          .join(QStringLiteral(", "));
        m_ribbon.items.push_back(std::move(item));
    }

    void addBlock(const domain::CoachingBlock& block) {
        const Day today = m_source.today();
        if (block.person != m_source.idOf(m_source.me()) || block.weekday != today.toDate().dayOfWeek()) return;
        if (today < block.from || (block.to && *block.to < today)) return;
        RibbonItem item; // on the clock from the start: 9:00 is 9:00 on a day of 23 hours too
        item.kind = RibbonKind::Coaching;
        item.startMinute = std::clamp(block.startMinute, 0, minutesOfDay - 1);
        item.endMinute = std::clamp(item.startMinute + block.minutes, item.startMinute + 1, minutesOfDay);
        item.title = Texts::tr("Coaching time");
        item.person = block.person;
        item.spoken = Texts::tr("%1, %n minutes", nullptr, block.minutes).arg(item.title);
        m_ribbon.items.push_back(std::move(item));
    }

    const TodaySource& m_source;
    Ribbon m_ribbon;
    std::vector<RibbonItem> m_byHand, m_others; // of one's people, neither significant nor planned
};

} // namespace

Ribbon ribbonOf(const TodaySource& source) { return RibbonMaker(source).make(); }

} // namespace chalktalk::app
