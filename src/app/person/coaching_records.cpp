#include "app/person/coaching_records.h"

#include "coaching/conversation.h"

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
    Reader(const metrics::Engine& engine, const std::vector<metrics::RecordRef>& refs, Day asOf)
        : m_engine(engine), m_refs(refs), m_asOf(asOf) {}

    [[nodiscard]] RecordTable sessions() const {
        RecordTable table;
        table.columns = {{QStringLiteral("date"), Texts::tr("Date"), true},
                         {QStringLiteral("coach"), Texts::tr("With")},
                         {QStringLiteral("type"), Texts::tr("Type")},
                         {QStringLiteral("minutes"), Texts::tr("Minutes"), true}};
        for (const auto& ref : m_refs) {
            const domain::SessionLine& session = m_engine.coaching().sessions()[ref.position];
            table.lines.push_back(
                {{day(session.day), person(session.coach),
                  RecordCell{coaching::sessionTypeName(session.type), domain::toText(session.type).toString()},
                  text(QString::number(session.minutes))},
                 ref.counted});
        }
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
        }
        return table;
    }

  private:
    [[nodiscard]] RecordCell person(domain::PersonIndex who) const {
        return who == domain::noPerson ? RecordCell{} : text(m_engine.ledger().person(who).name);
    }
    [[nodiscard]] RecordCell idOf(domain::PersonIndex who) const {
        return text(m_engine.ledger().person(who).externalId);
    }

    const metrics::Engine& m_engine;
    const std::vector<metrics::RecordRef>& m_refs;
    Day m_asOf;
};

} // namespace

RecordTable coachingRecords(const metrics::Engine& engine, metrics::RecordRef::Kind kind,
                            const std::vector<metrics::RecordRef>& refs, Day asOf) {
    const Reader reader(engine, refs, asOf);
    using Kind = metrics::RecordRef::Kind;
    switch (kind) {
    case Kind::Session: return reader.sessions();
    case Kind::Commitment: return reader.commitments();
    case Kind::Person: return reader.people();
    case Kind::Gap: return reader.gaps();
    case Kind::Opportunity:
    case Kind::Activity: break;
    }
    return {};
}

} // namespace chalktalk::app
