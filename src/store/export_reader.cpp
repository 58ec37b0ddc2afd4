#include "store/export_reader.h"

#include "base/money.h"
#include "domain/local_time.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/rates.h"
#include "store/settings_store.h"
#include "store/sql.h"
#include "store/statement.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace chalktalk::store {

namespace {

using domain::blankAmount;

// What a line that always held is written with: the canonical file asks for a day, and no fact lies before this one.
const Day s_always = Day::fromDate(QDate(1950, 1, 1));

class FactsReader {
  public:
    FactsReader(Database& database, domain::FactSink& sink, std::optional<PersonId> person, std::stop_token stop)
        : m_database(database),
          m_sink(sink),
          m_stop(std::move(stop)),
          m_currency(currencyOf(database)),
          m_zone(zoneOf(database)) {
        if (person) m_person = person->value;
    }

    FactsRead read() {
        readPeople();
        readLines();
        readLeave();
        if (!m_person) readHolidays();
        readRates();
        readQuotas();
        readAccounts();
        readOpportunities();
        readChanges();
        readActivities();
        return m_read;
    }

  private:
    struct Foreign {
        std::string currency;
        int decimals = 2;
        double rate = 1;
    };
    static QString currencyOf(Database& database) {
        const auto settings = loadSettings(database);
        if (!settings) throw Failure{settings.error(), 0};
        return settings->reportingCurrency;
    }
    static QTimeZone zoneOf(Database& database) {
        const auto settings = loadSettings(database);
        if (!settings) throw Failure{settings.error(), 0};
        return settings->timeZone;
    }
    [[nodiscard]] bool isTheirs(qint64 person) const { return !m_person || *m_person == person; }
    [[nodiscard]] domain::Utf8 person(qint64 id) const { return textOf(m_people, id); }
    static domain::Utf8 textOf(const std::unordered_map<qint64, std::string>& texts, qint64 id) {
        const auto found = texts.find(id);
        return found == texts.end() ? domain::Utf8() : domain::Utf8(found->second);
    }
    template <class Row> void put(const Row& row) {
        if (m_stop.stop_requested()) throw Failure{{ErrorCode::Cancelled, QStringLiteral("Stopped."), {}}, 0};
        static_cast<void>(m_sink.put(row)); // nothing is refused on the way out
    }

    void readPeople();
    void readLines();
    void readLeave();
    void readHolidays();
    void readRates();
    void readQuotas();
    void readAccounts();
    void readOpportunities();
    void readChanges();
    void readActivities();
    [[nodiscard]] std::unordered_set<qint64> opportunitiesOf(qint64 person);
    [[nodiscard]] std::optional<Foreign> foreign(const QString& currency, std::optional<Day> first,
                                                 std::optional<Day> second) const;
    [[nodiscard]] bool comesBack(const Foreign& from, std::optional<qint64> original,
                                 std::optional<qint64> amount) const;
    [[nodiscard]] std::optional<qint64> backwards(const Foreign& from, qint64 amount) const;
    [[nodiscard]] bool historyComesBack(const Foreign& from, qint64 opportunity);
    [[nodiscard]] std::optional<Day> closingDay(qint64 id, domain::Stage stage, std::optional<Day> closeDate);

    Database& m_database;
    domain::FactSink& m_sink;
    std::stop_token m_stop;
    QString m_currency;
    domain::LocalTime m_zone;
    std::optional<qint64> m_person;
    Rates m_rates;
    std::unordered_map<qint64, std::string> m_people, m_accounts, m_opportunities; // their texts
    std::unordered_set<qint64> m_theirs;                                           // that were put
    std::unordered_map<qint64, Foreign> m_foreign; // opportunities that go out in their own currency
    FactsRead m_read;
};

void FactsReader::readPeople() {
    Statement row(m_database, sql::person::export_rows);
    while (row.step()) m_people.emplace(row.integer(0), row.text(1));
    row.reset();
    while (row.step()) {
        if (!isTheirs(row.integer(0))) continue;
        domain::PersonRow who;
        who.id = row.text(1), who.name = row.text(2), who.email = row.text(3);
        who.role = static_cast<domain::Role>(row.integer(4));
        if (!row.isNull(5)) who.managerId = person(row.integer(5));
        who.peerGroup = row.text(6), who.region = row.text(7);
        who.hiredOn = row.day(8), who.inSeatOn = row.day(9), who.leftOn = row.day(10);
        put(who);
    }
}

void FactsReader::readLines() {
    Statement row(m_database, sql::reporting_line::export_rows);
    while (row.step()) {
        if (!isTheirs(row.integer(0)) && !isTheirs(row.integer(1))) continue;
        put(domain::ReportingLineRow{person(row.integer(0)), person(row.integer(1)), row.day(2).value_or(s_always),
                                     row.day(3)});
    }
}

void FactsReader::readLeave() {
    Statement row(m_database, sql::leave::export_rows);
    while (row.step()) {
        if (isTheirs(row.integer(0)))
            put(domain::LeaveRow{person(row.integer(0)), row.day(1).value_or(Day{}), row.day(2).value_or(Day{})});
    }
}

void FactsReader::readHolidays() {
    Statement row(m_database, sql::holiday::export_rows);
    while (row.step()) put(domain::HolidayRow{row.day(0).value_or(Day{}), row.text(1)});
}

void FactsReader::readRates() {
    Statement row(m_database, sql::rate::list);
    while (row.step()) {
        const Day from = row.day(1).value_or(Day{});
        m_rates.add(row.string(0), from, row.real(2));
        if (!m_person) put(domain::RateRow{row.text(0), from, row.real(2)});
    }
}

void FactsReader::readQuotas() {
    Statement row(m_database, sql::quota::export_rows);
    while (row.step()) {
        if (!isTheirs(row.integer(0))) continue;
        const std::string own = m_currency.toStdString();
        domain::QuotaRow quota;
        quota.personId = person(row.integer(0)), quota.periodStart = row.day(1).value_or(Day{});
        quota.amount = row.integer(2), quota.currency = own;
        if (!row.isNull(4)) {
            const auto from = foreign(row.string(4), quota.periodStart, {});
            if (from && comesBack(*from, row.optionalInteger(3), quota.amount))
                quota.amount = row.integer(3), quota.currency = row.text(4);
            else
                ++m_read.inReportingCurrency;
        }
        put(quota);
    }
}

void FactsReader::readAccounts() {
    Statement row(m_database, sql::account::export_rows);
    while (row.step()) {
        m_accounts.emplace(row.integer(0), row.text(1));
        if (m_person && (row.isNull(3) || !isTheirs(row.integer(3)))) continue;
        domain::AccountRow account{row.text(1), row.text(2), {}, row.text(4), row.text(5)};
        if (!row.isNull(3)) account.ownerId = person(row.integer(3));
        put(account);
    }
}

// --- amounts in their own currency ---

std::optional<FactsReader::Foreign> FactsReader::foreign(const QString& currency, std::optional<Day> first,
                                                         std::optional<Day> second) const {
    const auto rate = m_rates.rate(currency, first, second);
    if (!rate) return std::nullopt;
    return Foreign{currency.toStdString(), currencyDecimals(currency), *rate};
}

bool FactsReader::comesBack(const Foreign& from, std::optional<qint64> original, std::optional<qint64> amount) const {
    if (!original || !amount) return original.has_value() == amount.has_value();
    return convertMinor(*original, from.decimals, from.rate, currencyDecimals(m_currency)) == amount;
}

// An amount that converts to the stored one; nothing where none does.
std::optional<qint64> FactsReader::backwards(const Foreign& from, qint64 amount) const {
    if (amount == blankAmount) return blankAmount;
    const int decimals = currencyDecimals(m_currency);
    const auto near = convertMinor(amount, decimals, 1 / from.rate, from.decimals);
    if (!near) return std::nullopt;
    for (const qint64 guess : {*near, *near - 1, *near + 1}) {
        if (convertMinor(guess, from.decimals, from.rate, decimals) == amount) return guess;
    }
    return std::nullopt;
}

bool FactsReader::historyComesBack(const Foreign& from, qint64 opportunity) {
    Statement row(m_database, sql::opportunity_change::amounts);
    row.bind(1, opportunity).bind(2, static_cast<qint64>(domain::ChangedField::Amount));
    while (row.step()) {
        if (!backwards(from, row.integer(0)) || !backwards(from, row.integer(1))) return false;
    }
    return true;
}

// As an import finds the day whose rate counts.
std::optional<Day> FactsReader::closingDay(qint64 id, domain::Stage stage, std::optional<Day> closeDate) {
    if (!domain::isClosed(stage) || closeDate) return domain::isClosed(stage) ? closeDate : std::nullopt;
    Statement row(m_database, sql::opportunity_change::reaches);
    row.bind(1, id).bind(2, static_cast<qint64>(domain::ChangedField::Stage)).bind(3, static_cast<qint64>(stage));
    if (!row.step()) return std::nullopt;
    return m_zone.dayOf(row.integer(0));
}

// --- opportunities and what happened ---

std::unordered_set<qint64> FactsReader::opportunitiesOf(qint64 who) {
    std::unordered_set<qint64> once;
    Statement row(m_database, sql::opportunity_change::owned_by);
    row.bind(1, static_cast<qint64>(domain::ChangedField::Owner)).bind(2, who);
    while (row.step()) once.insert(row.integer(0));
    return once;
}

void FactsReader::readOpportunities() {
    std::unordered_set<qint64> once;
    if (m_person) once = opportunitiesOf(*m_person);
    const std::string own = m_currency.toStdString();
    Statement row(m_database, sql::opportunity::export_rows);
    while (row.step()) {
        const qint64 id = row.integer(0);
        m_opportunities.emplace(id, row.text(1));
        if (!isTheirs(row.integer(4)) && !once.contains(id)) continue;
        m_theirs.insert(id);
        domain::OpportunityRow o;
        o.id = row.text(1), o.name = row.text(2);
        if (!row.isNull(3)) o.accountId = textOf(m_accounts, row.integer(3));
        o.ownerId = person(row.integer(4));
        o.source = static_cast<domain::Source>(row.integer(5)), o.stage = static_cast<domain::Stage>(row.integer(6));
        const auto amount = row.optionalInteger(7), list = row.optionalInteger(8);
        o.amount = amount.value_or(blankAmount), o.listAmount = list.value_or(blankAmount), o.currency = own;
        o.createdOn = row.day(12), o.closeDate = row.day(13);
        o.nextStep = row.text(14), o.lossReason = row.text(15);
        if (!row.isNull(9)) {
            const auto originalAmount = row.optionalInteger(10), originalList = row.optionalInteger(11);
            const auto from = foreign(row.string(9), closingDay(id, o.stage, o.closeDate), o.createdOn);
            if (from && comesBack(*from, originalAmount, amount) && comesBack(*from, originalList, list) &&
                historyComesBack(*from, id)) {
                o.amount = originalAmount.value_or(blankAmount), o.listAmount = originalList.value_or(blankAmount);
                o.currency = row.text(9);
                m_foreign.emplace(id, *from);
            } else {
                ++m_read.inReportingCurrency;
            }
        }
        put(o);
    }
}

void FactsReader::readChanges() {
    Statement row(m_database, sql::opportunity_change::load_facts);
    while (row.step()) {
        const qint64 opportunity = row.integer(0);
        if (!m_theirs.contains(opportunity)) continue;
        domain::ChangeRow change;
        change.opportunityId = textOf(m_opportunities, opportunity);
        change.field = static_cast<domain::ChangedField>(row.integer(1));
        change.changedAtMs = row.integer(2);
        change.oldValue = row.integer(3), change.newValue = row.integer(4);
        if (change.field == domain::ChangedField::Owner) {
            change.oldOwnerId = person(change.oldValue), change.newOwnerId = person(change.newValue);
        } else if (change.field == domain::ChangedField::Amount) {
            if (const auto from = m_foreign.find(opportunity); from != m_foreign.end()) {
                change.oldValue = backwards(from->second, change.oldValue).value_or(blankAmount);
                change.newValue = backwards(from->second, change.newValue).value_or(blankAmount);
            }
        }
        put(change);
    }
}

void FactsReader::readActivities() {
    Statement row(m_database, sql::activity::export_rows);
    row.bind(1, m_person);
    while (row.step()) {
        domain::ActivityRow a;
        a.id = row.text(0), a.personId = person(row.integer(1));
        if (!row.isNull(2)) a.opportunityId = textOf(m_opportunities, row.integer(2));
        if (!row.isNull(3)) a.accountId = textOf(m_accounts, row.integer(3));
        a.type = static_cast<domain::ActivityType>(row.integer(4));
        a.direction = static_cast<domain::Direction>(row.integer(5));
        a.kind = static_cast<domain::CallKind>(row.integer(6));
        a.startedAtMs = row.integer(7);
        if (!row.isNull(8)) a.minutes = static_cast<int>(row.integer(8));
        a.subject = row.text(9), a.outcome = row.text(10);
        put(a);
    }
}

template <class Id> std::map<Id, QString> textsOf(Database& database, const Sql& sql) {
    std::map<Id, QString> texts;
    Statement row(database, sql);
    while (row.step()) texts.emplace(Id{row.integer(0)}, row.string(1));
    return texts;
}

} // namespace

Result<FactsRead> readFacts(Database& database, domain::FactSink& sink, std::optional<PersonId> person,
                            std::stop_token stop) {
    return guarded([&] { return FactsReader(database, sink, person, std::move(stop)).read(); });
}

Result<std::map<PersonId, QString>> readPersonTexts(Database& database) {
    return guarded([&] { return textsOf<PersonId>(database, sql::person::export_rows); });
}

Result<RecordTexts> readRecordTexts(Database& database) {
    return guarded([&] {
        return RecordTexts{textsOf<PersonId>(database, sql::person::export_rows),
                           textsOf<AccountId>(database, sql::account::named),
                           textsOf<OpportunityId>(database, sql::opportunity::named),
                           textsOf<ActivityId>(database, sql::activity::named)};
    });
}

} // namespace chalktalk::store
