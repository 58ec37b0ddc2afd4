#include "store/ledger_loader.h"

#include "domain/ledger_builder.h"
#include "domain/local_time.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/settings_store.h"
#include "store/sql.h"
#include "store/statement.h"

#include <unordered_map>

namespace chalktalk::store {

namespace {

class Loader {
  public:
    Loader(Database& database, const Settings& settings, std::stop_token stop)
        : m_database(database), m_zone(settings.timeZone), m_stop(std::move(stop)) {
        m_builder.setFiscalStartMonth(settings.fiscalStartMonth);
        if (!settings.reportingCurrency.isEmpty()) m_builder.setCurrency(settings.reportingCurrency);
    }

    domain::LedgerPtr load(Day today) {
        m_builder.setToday(today);
        loadPeople();
        loadLines();
        loadCalendar();
        loadOpportunities();
        loadChanges();
        loadActivities();
        return m_builder.finish();
    }

  private:
    void loadPeople();
    void loadLines();
    void loadCalendar();
    void loadOpportunities();
    void loadChanges();
    void loadActivities();

    [[nodiscard]] domain::PersonIndex person(qint64 id) const {
        if (id == m_lastId) return m_lastIndex; // facts of one person often stand together
        const auto found = m_people.find(id);
        m_lastId = id;
        return m_lastIndex = found == m_people.end() ? domain::noPerson : found->second;
    }
    void checkStop(std::size_t row) const {
        if (row % 65536 == 0 && m_stop.stop_requested())
            throw Failure{{ErrorCode::Cancelled, QStringLiteral("Stopped."), {}}, 0};
    }

    Database& m_database;
    domain::LocalTime m_zone;
    std::stop_token m_stop;
    domain::LedgerBuilder m_builder;
    std::unordered_map<qint64, domain::PersonIndex> m_people;
    std::vector<std::optional<qint64>> m_managers; // by person
    mutable qint64 m_lastId = 0;
    mutable domain::PersonIndex m_lastIndex = domain::noPerson;
};

void Loader::loadPeople() {
    Statement row(m_database, sql::person::list);
    while (row.step()) {
        domain::Person who;
        who.id = PersonId{row.integer(0)};
        who.externalId = row.string(1);
        who.name = row.string(2);
        who.email = row.string(3);
        who.role = static_cast<domain::Role>(row.integer(4));
        m_managers.push_back(row.optionalInteger(5));
        who.peerGroup = row.string(6);
        who.region = row.string(7);
        who.hiredOn = row.day(8), who.inSeatOn = row.day(9), who.leftOn = row.day(10);
        who.isErased = row.integer(11) != 0;
        const qint64 id = who.id.value;
        m_people.emplace(id, m_builder.addPerson(std::move(who)));
    }
}

// The store keeps past lines and the present manager, who holds from the day after the last past line (without one,
// for all time). A line that is still open says itself since when it holds.
void Loader::loadLines() {
    std::vector<std::optional<Day>> presentFrom(m_managers.size());
    std::vector<bool> open(m_managers.size());
    Statement row(m_database, sql::reporting_line::list);
    while (row.step()) {
        const auto who = person(row.integer(0)), manager = person(row.integer(1));
        if (who == domain::noPerson || manager == domain::noPerson) continue;
        const auto to = row.day(3);
        m_builder.addReportingLine({who, manager, row.day(2), to});
        if (to)
            presentFrom[who] = std::max(presentFrom[who].value_or(*to + 1), *to + 1);
        else
            open[who] = true;
    }
    for (domain::PersonIndex who = 0; who < m_managers.size(); ++who) {
        if (!m_managers[who] || open[who]) continue;
        const auto manager = person(*m_managers[who]);
        if (manager != domain::noPerson) m_builder.addReportingLine({who, manager, presentFrom[who], {}});
    }
}

void Loader::loadCalendar() {
    Statement leave(m_database, sql::leave::list);
    while (leave.step()) {
        const auto from = leave.day(1), to = leave.day(2);
        const auto who = person(leave.integer(0));
        if (who != domain::noPerson && from && to) m_builder.addLeave({who, *from, *to});
    }
    Statement holiday(m_database, sql::holiday::list);
    while (holiday.step()) {
        if (const auto day = holiday.day(0)) m_builder.addHoliday(*day);
    }
    Statement quota(m_database, sql::quota::list);
    while (quota.step()) {
        const auto who = person(quota.integer(0));
        const auto start = quota.day(1);
        if (who != domain::noPerson && start) m_builder.addQuota({who, *start, Money{quota.integer(2)}});
    }
}

void Loader::loadOpportunities() {
    Statement row(m_database, sql::opportunity::load_facts);
    for (std::size_t n = 1; row.step(); ++n) {
        checkStop(n);
        domain::OpportunityFacts facts;
        facts.id = static_cast<quint32>(row.integer(0));
        facts.owner = person(row.integer(1));
        facts.stage = static_cast<domain::Stage>(row.integer(2));
        facts.source = static_cast<domain::Source>(row.integer(3));
        facts.amount = row.optionalInteger(4).value_or(domain::blankAmount);
        facts.listAmount = row.optionalInteger(5).value_or(domain::blankAmount);
        facts.createdOn = row.day(6);
        facts.closeDate = row.day(7);
        facts.hasNextStep = row.integer(8) != 0;
        m_builder.addOpportunity(facts);
    }
}

void Loader::loadChanges() {
    Statement row(m_database, sql::opportunity_change::load_facts);
    for (std::size_t n = 1; row.step(); ++n) {
        checkStop(n);
        domain::ChangeFacts facts;
        facts.opportunityId = static_cast<quint32>(row.integer(0));
        facts.field = static_cast<domain::ChangedField>(row.integer(1));
        facts.instantMs = row.integer(2);
        facts.day = m_zone.dayOf(facts.instantMs);
        facts.oldValue = row.integer(3);
        facts.newValue = row.integer(4);
        if (facts.field == domain::ChangedField::Owner) {
            facts.oldValue = person(facts.oldValue);
            facts.newValue = person(facts.newValue);
        }
        m_builder.addChange(facts);
    }
}

void Loader::loadActivities() {
    Statement row(m_database, sql::activity::load_facts);
    for (std::size_t n = 1; row.step(); ++n) {
        checkStop(n);
        domain::ActivityFacts facts;
        facts.id = static_cast<quint32>(row.integer(0));
        facts.person = person(row.integer(1));
        facts.opportunityId = static_cast<quint32>(row.integer(2)); // 0 when null
        facts.day = m_zone.dayOf(row.integer(3));
        facts.type = static_cast<domain::ActivityType>(row.integer(4));
        facts.direction = static_cast<domain::Direction>(row.integer(5));
        facts.kind = static_cast<domain::CallKind>(row.integer(6));
        facts.minutes = static_cast<int>(row.integer(7));
        m_builder.addActivity(facts);
    }
}

} // namespace

Result<domain::LedgerPtr> loadLedger(Database& database, Day today, std::stop_token stop) {
    return guarded([&] {
        const auto settings = loadSettings(database);
        if (!settings) throw Failure{settings.error(), 0};
        return Loader(database, *settings, std::move(stop)).load(today);
    });
}

} // namespace chalktalk::store
