#include "app/person/coaching_records.h"

#include "base/money.h"
#include "coaching/call_content.h"
#include "coaching/conversation.h"
#include "coaching/number_words.h"
#include "metrics/result_groups.h"
#include "metrics/seat.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Records)
};

RecordCell text(const QString& value) { return {value, value}; }

RecordCell day(std::optional<Day> value) {
    if (!value) return {};
    return {QLocale().toString(value->toDate(), Texts::tr("d MMM yyyy")), value->toString()};
}

RecordCell yesOrNo(bool yes) {
    return {yes ? Texts::tr("Yes") : Texts::tr("No"), yes ? QStringLiteral("1") : QStringLiteral("0")};
}

class Reader {
  public:
    Reader(const metrics::Engine& engine, const std::vector<metrics::RecordRef>& refs, Day asOf, bool ofMany = false)
        : m_engine(engine), m_refs(refs), m_asOf(asOf), m_ofMany(ofMany) {}

    [[nodiscard]] RecordTable sessions() const {
        RecordTable table;
        table.columns = {{QStringLiteral("date"), Texts::tr("Date"), true},
                         {QStringLiteral("coach"), Texts::tr("With")},
                         {QStringLiteral("type"), Texts::tr("Type")},
                         {QStringLiteral("minutes"), Texts::tr("Minutes"), true}};
        std::vector<Spent> all;
        for (const auto& ref : m_refs) all.push_back(spent(ref));
        std::ranges::stable_sort(all, {}, &Spent::day);
        for (const Spent& one : all)
            table.lines.push_back(
                {{day(one.day), person(one.with), one.what, text(QString::number(one.minutes))}, true});
        if (m_ofMany) addWhose(table, all);
        return table;
    }

    [[nodiscard]] RecordTable calls() const {
        RecordTable table;
        table.columns = {{QStringLiteral("date"), Texts::tr("Date"), true},
                         {QStringLiteral("call"), Texts::tr("Call")},
                         {QStringLiteral("call_kind"), Texts::tr("Call kind")},
                         {QStringLiteral("planned"), Texts::tr("Plan ready before")},
                         {QStringLiteral("score"), Texts::tr("Plan reads"), true},
                         {QStringLiteral("debriefed_after"), Texts::tr("Debriefed after (minutes)"), true},
                         {QStringLiteral("on_time"), Texts::tr("Within 60 minutes")}};
        for (const auto& ref : m_refs) {
            const domain::CallLine& call = m_engine.coaching().calls()[ref.position];
            const bool debriefed = call.isDebriefed() && call.debriefedOn && *call.debriefedOn <= m_asOf;
            const bool onTime =
                debriefed && domain::timeliness(call.endMs, call.debriefedAtMs) == domain::Timeliness::OnTime;
            table.lines.push_back(
                {{day(call.day), text(nameOf(call)),
                  RecordCell{coaching::callKindName(call.kind), domain::toText(call.kind).toString()},
                  yesOrNo(call.hadReadyPlan()), call.hadReadyPlan() ? text(QString::number(call.score)) : RecordCell{},
                  debriefed ? text(QString::number(minutesAfter(call))) : RecordCell{}, yesOrNo(onTime)},
                 ref.counted});
            leadsTo(table.lines.back(), call.person, call.id);
            if (m_ofMany) table.lines.back().cells.insert(table.lines.back().cells.begin() + 1, person(call.person));
        }
        if (m_ofMany) table.columns.insert(table.columns.begin() + 1, {QStringLiteral("person"), Texts::tr("Rep")});
        return table;
    }

    [[nodiscard]] RecordTable commitments() const {
        RecordTable table;
        table.columns = {{QStringLiteral("what"), Texts::tr("Commitment")},
                         {QStringLiteral("owner"), Texts::tr("Who")},
                         {QStringLiteral("made_on"), Texts::tr("Made"), true, true},
                         {QStringLiteral("due"), Texts::tr("Due"), true},
                         {QStringLiteral("closed_on"), Texts::tr("Closed"), true},
                         {QStringLiteral("kept"), Texts::tr("Kept by then")}};
        for (const auto& ref : m_refs) {
            const domain::CommitmentLine& line = m_engine.coaching().commitments()[ref.position];
            const domain::Commitment& what = line.commitment;
            const bool closed = what.closedOn && *what.closedOn <= m_asOf;
            table.lines.push_back({{text(what.what), person(line.owner), day(what.madeOn), day(what.due),
                                    day(closed ? what.closedOn : std::nullopt), yesOrNo(ref.counted)},
                                   ref.counted});
            leadsTo(table.lines.back(), line.person);
        }
        return table;
    }

    [[nodiscard]] RecordTable people() const {
        RecordTable table;
        table.columns = {{QStringLiteral("person_id"), Texts::tr("Id"), false, true},
                         {QStringLiteral("person"), Texts::tr("Name")},
                         {QStringLiteral("last_session"), Texts::tr("Last coaching session"), true},
                         {QStringLiteral("coached"), Texts::tr("In these days")}};
        for (const auto& ref : m_refs) {
            std::optional<Day> last;
            for (const domain::SessionLine& session : m_engine.coaching().sessionsWith(ref.position)) {
                if (session.isHeldCoaching() && session.day <= m_asOf) last = session.day;
            }
            table.lines.push_back(
                {{idOf(ref.position), person(ref.position), day(last), yesOrNo(ref.counted)}, ref.counted});
            leadsTo(table.lines.back(), ref.position);
        }
        return table;
    }

    // Direct reports: whether they were coached is another number's.
    [[nodiscard]] RecordTable reports() const {
        RecordTable table;
        table.columns = {{QStringLiteral("person_id"), Texts::tr("Id"), false, true},
                         {QStringLiteral("person"), Texts::tr("Name")},
                         {QStringLiteral("in_seat_since"), Texts::tr("In the seat since"), true}};
        for (const auto& ref : m_refs) {
            const auto from = metrics::seatFrom(m_engine.ledger().person(ref.position));
            table.lines.push_back({{idOf(ref.position), person(ref.position), day(from)}, ref.counted});
            leadsTo(table.lines.back(), ref.position);
        }
        return table;
    }

    [[nodiscard]] RecordTable growth(const domain::DaySpan& days) const {
        RecordTable table;
        table.columns = {{QStringLiteral("person_id"), Texts::tr("Id"), false, true},
                         {QStringLiteral("person"), Texts::tr("Rep")},
                         {QStringLiteral("won_before"), Texts::tr("Won in the time before"), true},
                         {QStringLiteral("months_before"), Texts::tr("Months in the seat"), true},
                         {QStringLiteral("won"), Texts::tr("Won in these days"), true},
                         {QStringLiteral("months"), Texts::tr("Months in the seat"), true},
                         {QStringLiteral("growth"), Texts::tr("Change a month"), true}};
        metrics::Group group;
        for (const auto& ref : m_refs) group.line.push_back(ref.position);
        for (const metrics::OwnGrowth& rep : m_engine.growth(group, m_asOf, days).reps) {
            const RecordCell change =
                rep.growth ? RecordCell{coaching::percentText(*rep.growth), QString::number(*rep.growth, 'g', 17)}
                           : RecordCell{};
            table.lines.push_back({{idOf(rep.person), person(rep.person), money(rep.wonBefore),
                                    months(rep.monthsBefore), money(rep.won), months(rep.months), change},
                                   true});
            leadsTo(table.lines.back(), rep.person);
        }
        return table;
    }

    [[nodiscard]] RecordTable gaps() const {
        RecordTable table;
        table.columns = {{QStringLiteral("person_id"), Texts::tr("Id"), false, true},
                         {QStringLiteral("person"), Texts::tr("Rep")},
                         {QStringLiteral("indicator_id"), Texts::tr("Indicator id"), false, true},
                         {QStringLiteral("indicator"), Texts::tr("Gap")},
                         {QStringLiteral("since"), Texts::tr("At least since"), true},
                         {QStringLiteral("not_addressed"), Texts::tr("Unaddressed")}};
        std::vector<metrics::Gap> gaps;
        for (const auto& ref : m_refs) gaps.push_back(metrics::gapAt(ref.position));
        const std::vector<Day> since = m_engine.heldSince(gaps, m_asOf);
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            const metrics::Indicator& indicator = metrics::indicator(gaps[i].indicator);
            table.lines.push_back(
                {{idOf(gaps[i].person), person(gaps[i].person), text(QString::fromLatin1(indicator.id)),
                  text(metrics::name(indicator)), day(since[i]), yesOrNo(m_refs[i].counted)},
                 m_refs[i].counted});
            leadsTo(table.lines.back(), gaps[i].person);
        }
        return table;
    }

  private:
    // Time that somebody spent with the person: a session, or the planning or debriefing of a call.
    struct Spent {
        metrics::RecordRef ref;
        domain::PersonIndex whose = domain::noPerson;
        Day day;
        domain::PersonIndex with = domain::noPerson;
        RecordCell what;
        int minutes = 0;
    };
    [[nodiscard]] Spent spent(const metrics::RecordRef& ref) const {
        const domain::CoachingLog& log = m_engine.coaching();
        if (ref.kind == metrics::RecordRef::Kind::Planning) {
            const domain::CallLine& call = log.calls()[ref.position];
            return {ref,
                    call.person,
                    call.plannedOn.value_or(call.day),
                    call.plannedWith,
                    {Texts::tr("Planning: %1").arg(nameOf(call)), QStringLiteral("planning")},
                    call.planMinutes};
        }
        if (ref.kind == metrics::RecordRef::Kind::Debriefing) {
            const domain::CallLine& call = log.calls()[ref.position];
            return {ref,
                    call.person,
                    call.debriefedOn.value_or(call.day),
                    call.debriefedWith,
                    {Texts::tr("Debriefing: %1").arg(nameOf(call)), QStringLiteral("debriefing")},
                    call.debriefMinutes};
        }
        const domain::SessionLine& session = log.sessions()[ref.position];
        return {ref,
                session.person,
                session.day,
                session.coach,
                {coaching::sessionTypeName(session.type), domain::toText(session.type).toString()},
                session.minutes};
    }

    void leadsTo(RecordLine& line, domain::PersonIndex person, CallId call = {}) const {
        if (person != domain::noPerson) line.whose = m_engine.ledger().person(person).id;
        line.call = call;
    }

    // Whose, and where they stand by results.
    void addWhose(RecordTable& table, const std::vector<Spent>& all) const {
        table.columns.insert(table.columns.begin() + 1, {QStringLiteral("person"), Texts::tr("Rep")});
        table.columns.push_back({QStringLiteral("by_results"), Texts::tr("By results")});
        const metrics::ResultGroups& places = m_engine.resultGroups(m_asOf);
        for (std::size_t i = 0; i < all.size(); ++i) {
            RecordLine& line = table.lines[i];
            line.cells.insert(line.cells.begin() + 1, person(all[i].whose));
            const auto group = places.of(all[i].whose).group;
            line.cells.push_back(text(group ? domain::toText(*group).toString() : QString()));
            line.counted = all[i].ref.counted;
            leadsTo(line, all[i].whose);
        }
    }

    [[nodiscard]] static QString nameOf(const domain::CallLine& call) {
        if (!call.title.isEmpty()) return call.title;
        return call.customer.isEmpty() ? coaching::callKindName(call.kind) : call.customer;
    }
    // As the hour counts them: sixty and a half are more than sixty.
    [[nodiscard]] static qint64 minutesAfter(const domain::CallLine& call) {
        const qint64 after = call.debriefedAtMs - call.endMs;
        return after <= 0 ? 0 : (after + 59'999) / 60'000;
    }

    [[nodiscard]] RecordCell money(qint64 minor) const {
        const domain::Ledger& ledger = m_engine.ledger();
        const double major = static_cast<double>(minor) / minorPerMajor(ledger.currency());
        return {coaching::moneyText(major, ledger.currency()), moneyToPlain({minor}, ledger.currencyDecimals())};
    }
    [[nodiscard]] static RecordCell months(double count) {
        return {QLocale().toString(count, 'f', 1), QString::number(count, 'g', 17)};
    }
    [[nodiscard]] RecordCell person(domain::PersonIndex who) const {
        return who == domain::noPerson ? RecordCell{} : text(m_engine.ledger().person(who).name);
    }
    [[nodiscard]] RecordCell idOf(domain::PersonIndex who) const {
        return text(m_engine.ledger().person(who).externalId);
    }

    const metrics::Engine& m_engine;
    const std::vector<metrics::RecordRef>& m_refs;
    Day m_asOf;
    bool m_ofMany;
};

RecordTable tableOf(const Reader& reader, metrics::RecordRef::Kind kind) {
    using Kind = metrics::RecordRef::Kind;
    switch (kind) {
    case Kind::Session:
    case Kind::Planning:
    case Kind::Debriefing: return reader.sessions();
    case Kind::Call: return reader.calls();
    case Kind::Commitment: return reader.commitments();
    case Kind::Person: return reader.people();
    case Kind::Gap: return reader.gaps();
    case Kind::Opportunity:
    case Kind::Activity: break;
    }
    return {};
}

} // namespace

RecordTable coachingRecords(const metrics::Engine& engine, metrics::RecordRef::Kind kind,
                            const std::vector<metrics::RecordRef>& refs, Day asOf) {
    return tableOf(Reader(engine, refs, asOf), kind);
}

RecordTable coachingRecordsOfMany(const metrics::Engine& engine, metrics::IndicatorIndex indicator,
                                  const std::vector<metrics::RecordRef>& refs, const metrics::Question& question) {
    const Reader reader(engine, refs, question.asOf, true);
    const metrics::Indicator& which = metrics::indicator(indicator);
    if (which.records == metrics::RecordRef::Kind::Person) {
        if (which.readsResults) return reader.growth(engine.span(indicator, question));
        if (which.window == domain::Window::asOf()) return reader.reports();
    }
    return tableOf(reader, which.records);
}

} // namespace chalktalk::app
