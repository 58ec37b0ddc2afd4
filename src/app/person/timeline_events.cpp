#include "app/person/timeline_events.h"

#include "app/commitments/commitment_words.h"
#include "coaching/agenda.h"
#include "coaching/conversation.h"
#include "coaching/number_words.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using domain::CommitmentState;
using domain::noPerson;
using Kind = TimelineEvent::Kind;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

class Collector {
  public:
    explicit Collector(const TimelineSource& source) : m_source(source) {}

    std::vector<TimelineEvent> collect() {
        addSessions();
        for (const domain::CommitmentLine& line : m_source.log->commitmentsAbout(m_source.person)) addCommitment(line);
        for (const domain::Expectation& agreed : m_source.expectations)
            add(agreed.agreedOn, Kind::Agreed, "user-check", Texts::tr("Expectation agreed"), agreed.text);
        addPlace();
        addSelling();
        std::stable_sort(m_events.begin(), m_events.end(),
                         [](const TimelineEvent& a, const TimelineEvent& b) { return a.day > b.day; });
        return std::move(m_events);
    }

  private:
    void add(Day day, Kind kind, const char* icon, const QString& title, const QString& detail,
             SessionId session = {}) {
        if (day <= m_source.today) m_events.push_back({day, kind, QString::fromLatin1(icon), title, detail, session});
    }

    [[nodiscard]] QString nameOf(domain::PersonIndex p) const {
        if (p == noPerson) return {};
        return p == m_source.me ? Texts::tr("you") : m_source.ledger->person(p).name;
    }

    void addSessions() {
        for (const domain::SessionLine& line : m_source.log->sessionsWith(m_source.person)) {
            if (line.state != domain::SessionState::Held) continue;
            QStringList parts{Texts::tr("with %1").arg(nameOf(line.coach))};
            if (line.minutes > 0) parts << Texts::tr("%n minutes", nullptr, line.minutes);
            if (!line.tabled.empty())
                parts << Texts::tr("%n facts on the table", nullptr, static_cast<int>(line.tabled.size()));
            add(line.day, Kind::Session, "message-circle", coaching::sessionTypeName(line.type),
                parts.join(QStringLiteral(" · ")), line.id);
        }
    }

    void addCommitment(const domain::CommitmentLine& line) {
        const domain::Commitment& c = line.commitment;
        const QString what = QStringLiteral("%1: %2").arg(nameOf(line.owner), c.what);
        add(c.madeOn, Kind::Commitment, "flag", Texts::tr("Agreed, by %1").arg(coaching::dayText(c.due, c.madeOn)),
            what, c.session);
        if (!c.isOpen() && c.closedOn) {
            const QString why = c.reason.isEmpty() ? what : QStringLiteral("%1 · %2").arg(what, c.reason);
            const char* icon = c.state == CommitmentState::Kept ? "circle-check" : "circle-x";
            add(*c.closedOn, Kind::Commitment, icon, stateName(c.state), why, c.session);
        }
        if (!c.checkOn || *c.checkOn > m_source.today) return;
        const auto followUp = coaching::followUp(*m_source.engine, line, m_source.today, m_source.dataTo);
        const auto index = metrics::indicatorIndex(c.indicator);
        if (!index || !followUp.isDecided || followUp.verdict.outcome == metrics::Outcome::TooEarly) return;
        add(*c.checkOn, Kind::Commitment, "trending-up",
            QStringLiteral("%1: %2").arg(metrics::name(metrics::indicator(*index)), followUp.verdictWord), what,
            c.session);
    }

    void addPlace() {
        const domain::Ledger& ledger = *m_source.ledger;
        const domain::Person& who = ledger.person(m_source.person);
        const QString group = who.peerGroup;
        if (who.hiredOn) add(*who.hiredOn, Kind::Role, "user-plus", Texts::tr("Joined"), group);
        if (who.inSeatOn && who.inSeatOn != who.hiredOn)
            add(*who.inSeatOn, Kind::Role, "user-plus", Texts::tr("In the seat"), group);
        if (who.leftOn) add(*who.leftOn, Kind::Role, "log-out", Texts::tr("Left"), {});
        for (const domain::ReportingLine& line : ledger.reportingLines()) {
            if (line.person != m_source.person || !line.from || line.manager == noPerson) continue;
            if (line.from == who.hiredOn || line.from == who.inSeatOn) continue; // said already
            add(*line.from, Kind::Role, "users", Texts::tr("Reports to %1").arg(nameOf(line.manager)), {});
        }
        for (const domain::Leave& leave : ledger.leaveOf(m_source.person))
            add(leave.from, Kind::Role, "calendar-days", Texts::tr("On leave"),
                Texts::tr("to %1").arg(coaching::dayText(leave.to, m_source.today)));
    }

    // Quotas as they began, and the first deal that is on record as won.
    void addSelling() {
        const domain::Ledger& ledger = *m_source.ledger;
        constexpr int quarters = 12;
        const int fiscalStart = ledger.calendar().fiscalStartMonth;
        Day start = domain::periodOf(m_source.today, fiscalStart).first;
        for (int back = 0; back < quarters; ++back) {
            if (const auto quota = ledger.quota(m_source.person, start))
                add(start, Kind::Role, "target", Texts::tr("A new quarter begins"),
                    Texts::tr("quota %1")
                        .arg(coaching::moneyText(static_cast<double>(quota->minor) / minorPerMajor(ledger.currency()),
                                                 ledger.currency())));
            start = domain::periodOf(start - 1, fiscalStart).first;
        }
        std::optional<Day> first;
        const auto [from, to] = ledger.ownedRange(m_source.person);
        for (quint32 i = from; i < to; ++i) {
            const domain::Opportunity& o = ledger.opportunity(i);
            if (o.stage != domain::Stage::Won || o.closeDate.isNone()) continue;
            if (!first || o.closeDate.day() < *first) first = o.closeDate.day();
        }
        if (first) add(*first, Kind::Role, "star", Texts::tr("First deal won"), Texts::tr("of those on record"));
    }

    const TimelineSource& m_source;
    std::vector<TimelineEvent> m_events;
};

} // namespace

std::vector<TimelineEvent> timelineEvents(const TimelineSource& source) { return Collector(source).collect(); }

} // namespace chalktalk::app
