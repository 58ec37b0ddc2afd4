#include "app/person/record_table.h"

#include "app/person/coaching_records.h"
#include "base/money.h"
#include "coaching/number_words.h"
#include "io/csv_writer.h"
#include "metrics/opportunity_state.h"
#include "store/records_store.h"
#include "store/settings_store.h"

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
    return {QLocale().toString(value->toDate(), Texts::tr("d MMM yyyy")), value->toDate().toString(Qt::ISODate)};
}

RecordCell packedDay(domain::PackedDay value) {
    return day(value.isNone() ? std::nullopt : std::optional(value.day()));
}

QString stageName(domain::Stage stage) {
    switch (stage) {
    case domain::Stage::Prospect: return Texts::tr("Prospect");
    case domain::Stage::Discovery: return Texts::tr("Discovery");
    case domain::Stage::Demo: return Texts::tr("Demo");
    case domain::Stage::Proposal: return Texts::tr("Proposal");
    case domain::Stage::Negotiation: return Texts::tr("Negotiation");
    case domain::Stage::Won: return Texts::tr("Won");
    case domain::Stage::Lost: return Texts::tr("Lost");
    }
    return {};
}

QString activityName(domain::ActivityType type) {
    switch (type) {
    case domain::ActivityType::Call: return Texts::tr("Call");
    case domain::ActivityType::Email: return Texts::tr("E-mail");
    case domain::ActivityType::Meeting: return Texts::tr("Meeting");
    case domain::ActivityType::Message: return Texts::tr("Message");
    case domain::ActivityType::Other: return Texts::tr("Other");
    }
    return {};
}

RecordCell counted(bool yes) {
    return {yes ? Texts::tr("Yes") : Texts::tr("No"), yes ? QStringLiteral("1") : QStringLiteral("0")};
}

class Reader {
  public:
    Reader(store::Database& database, const metrics::Engine& engine, Day asOf)
        : m_database(database), m_ledger(engine.ledger()), m_asOf(asOf) {}

    Result<RecordTable> opportunities(const std::vector<metrics::RecordRef>& refs) const {
        std::vector<OpportunityId> ids;
        for (const auto& ref : refs) ids.push_back(m_ledger.opportunityId(ref.position));
        const auto records = store::loadOpportunities(m_database, ids);
        if (!records) return tl::unexpected(records.error());
        RecordTable table;
        table.columns = {{QStringLiteral("opportunity_id"), Texts::tr("Id"), false, true},
                         {QStringLiteral("name"), Texts::tr("Opportunity")},
                         {QStringLiteral("account"), Texts::tr("Account")},
                         {QStringLiteral("stage"), Texts::tr("Stage")},
                         {QStringLiteral("amount"), Texts::tr("Amount"), true},
                         {QStringLiteral("list_amount"), Texts::tr("List amount"), true, true},
                         {QStringLiteral("created_on"), Texts::tr("Created"), true},
                         {QStringLiteral("close_date"), Texts::tr("Close date"), true},
                         {QStringLiteral("next_step"), Texts::tr("Next step"), false, true},
                         {QStringLiteral("source"), Texts::tr("Source"), false, true},
                         {QStringLiteral("counted"), Texts::tr("Counted")}};
        for (std::size_t i = 0; i < records->size() && i < refs.size(); ++i)
            table.lines.push_back(opportunity(refs[i], (*records)[i]));
        return table;
    }

    Result<RecordTable> activities(const std::vector<metrics::RecordRef>& refs) const {
        std::vector<ActivityId> ids;
        for (const auto& ref : refs) ids.push_back(m_ledger.activityId(ref.position));
        const auto records = store::loadActivities(m_database, ids);
        const auto settings = store::loadSettings(m_database);
        if (!records) return tl::unexpected(records.error());
        if (!settings) return tl::unexpected(settings.error());
        RecordTable table;
        table.columns = {{QStringLiteral("activity_id"), Texts::tr("Id"), false, true},
                         {QStringLiteral("started_at"), Texts::tr("When"), true},
                         {QStringLiteral("type"), Texts::tr("Type")},
                         {QStringLiteral("direction"), Texts::tr("Direction"), false, true},
                         {QStringLiteral("call_kind"), Texts::tr("Call kind")},
                         {QStringLiteral("minutes"), Texts::tr("Minutes"), true},
                         {QStringLiteral("account"), Texts::tr("Account")},
                         {QStringLiteral("opportunity"), Texts::tr("Opportunity")},
                         {QStringLiteral("subject"), Texts::tr("Subject")},
                         {QStringLiteral("outcome"), Texts::tr("Outcome"), false, true}};
        for (const store::ActivityRecord& record : *records)
            table.lines.push_back(activity(record, settings->timeZone));
        return table;
    }

  private:
    [[nodiscard]] RecordCell money(qint64 minor) const {
        if (minor == domain::blankAmount) return {};
        const int decimals = m_ledger.currencyDecimals();
        const double major = static_cast<double>(minor) / minorPerMajor(m_ledger.currency());
        return {coaching::moneyText(major, m_ledger.currency()), moneyToPlain({minor}, decimals)};
    }

    [[nodiscard]] RecordLine opportunity(const metrics::RecordRef& ref, const store::OpportunityRecord& record) const {
        const auto state = metrics::stateAt(m_ledger, ref.position, m_asOf);
        const auto closing = state.isOpen() || state.closedOn.isNone() ? state.closeDate : state.closedOn;
        const QString name = record.name.isEmpty() ? record.externalId : record.name;
        return {{text(record.externalId), text(name), text(record.accountName),
                 RecordCell{stageName(state.stage), domain::toText(state.stage).toString()}, money(state.amount),
                 money(record.listAmount.value_or(domain::blankAmount)), packedDay(state.created), packedDay(closing),
                 text(record.nextStep), text(domain::toText(record.source).toString()), counted(ref.counted)},
                ref.counted};
    }

    [[nodiscard]] static RecordLine activity(const store::ActivityRecord& record, const QTimeZone& zone) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(record.startedAtMs, zone);
        const QString minutes = record.minutes ? QString::number(*record.minutes) : QString();
        const QString kind =
            record.kind == domain::CallKind::Other ? QString() : domain::toText(record.kind).toString();
        return {{text(record.externalId),
                 RecordCell{QLocale().toString(time, Texts::tr("d MMM yyyy, HH:mm")),
                            time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate)},
                 RecordCell{activityName(record.type), domain::toText(record.type).toString()},
                 text(domain::toText(record.direction).toString()), text(kind), text(minutes), text(record.accountName),
                 text(record.opportunityName), text(record.subject), text(record.outcome)},
                true};
    }

    store::Database& m_database;
    const domain::Ledger& m_ledger;
    Day m_asOf;
};

} // namespace

QByteArray RecordTable::toCsv() const {
    QByteArray csv;
    std::vector<QByteArray> cells;
    for (const RecordColumn& column : columns) cells.push_back(io::csvExact(column.key));
    csv += io::csvRow(cells);
    for (const RecordLine& line : lines) {
        cells.clear();
        for (std::size_t i = 0; i < line.cells.size(); ++i) {
            const QString& plain = line.cells[i].plain;
            cells.push_back(columns[i].isNumber ? io::csvExact(plain) : io::csvText(plain));
        }
        csv += io::csvRow(cells);
    }
    return csv;
}

namespace {

Result<RecordTable> read(store::Database& database, const metrics::Engine& engine,
                         const std::vector<metrics::RecordRef>& refs, metrics::IndicatorIndex indicator,
                         const metrics::Question& question, bool ofMany) {
    const Reader reader(database, engine, question.asOf);
    const auto& asked = metrics::indicator(indicator);
    if (asked.records == metrics::RecordRef::Kind::Activity) return reader.activities(refs);
    if (asked.records != metrics::RecordRef::Kind::Opportunity)
        return ofMany ? coachingRecordsOfMany(engine, indicator, refs, question)
                      : coachingRecords(engine, asked.records, refs, question.asOf);
    auto table = reader.opportunities(refs);
    // The last column says what was counted ("Won"), where that is short enough to stand over a yes or no.
    QString words = metrics::text(asked.counted);
    constexpr int mostLetters = 16;
    if (table && !words.isEmpty() && words.size() <= mostLetters) {
        words[0] = words[0].toUpper();
        table->columns.back().title = words;
    }
    return table;
}

} // namespace

Result<RecordTable> readRecords(store::Database& database, const metrics::Engine& engine, domain::PersonIndex person,
                                metrics::IndicatorIndex indicator, const metrics::Question& question) {
    const bool ofMany = metrics::indicator(indicator).about == metrics::About::Managers;
    return read(database, engine, engine.records(person, indicator, question), indicator, question, ofMany);
}

Result<RecordTable> readRecordsOf(store::Database& database, const metrics::Engine& engine, const metrics::Group& group,
                                  metrics::IndicatorIndex indicator, const metrics::Question& question) {
    return read(database, engine, engine.recordsOf(group, indicator, question), indicator, question, true);
}

} // namespace chalktalk::app
