#include "tests/app/call/facts_store.h"

#include "store/coaching_loader.h"
#include "store/import_session.h"
#include "store/ledger_loader.h"
#include "store/settings_store.h"
#include "tests/support/catch.h"

namespace chalktalk::tests {

namespace {

store::SessionOptions options() {
    return {QStringLiteral("test"), QStringLiteral("test"), FactsStore::noon, {}, QStringLiteral("USD"), false};
}

domain::PersonRow person(const char* id, const char* name, const char* email, domain::Role role) {
    domain::PersonRow row;
    row.id = id, row.name = name, row.email = email, row.role = role;
    if (role == domain::Role::Rep) row.managerId = row.id == "zoe" ? "max" : "mia";
    return row;
}

Status fill(domain::FactSink& sink) {
    using domain::Role;
    bool ok = true;
    for (const auto& row :
         {person("mia", "Mia Manager", "mia@own.example", Role::FirstLineManager),
          person("max", "Max Manager", "max@own.example", Role::FirstLineManager),
          person("ana", "Ana Abel", "Ana@Own.example", Role::Rep), person("bo", "Bo Hsu", "bo@own.example", Role::Rep),
          person("zoe", "Zoe Zander", "zoe@own.example", Role::Rep)})
        ok &= sink.put(row) == domain::Refusal::None;
    for (const auto& [id, name] : {std::pair("halden", "Halden Foods GmbH"), std::pair("acme", "Acme")}) {
        domain::AccountRow account;
        account.id = id, account.name = name;
        ok &= sink.put(account) == domain::Refusal::None;
    }
    domain::OpportunityRow deal;
    deal.id = "o1", deal.name = "Deal", deal.accountId = "halden", deal.ownerId = "ana";
    deal.stage = domain::Stage::Discovery, deal.amount = 100'000'00;
    deal.createdOn = Day::fromDate(QDate(2026, 5, 1)), deal.closeDate = Day::fromDate(QDate(2026, 9, 1));
    ok &= sink.put(deal) == domain::Refusal::None;
    REQUIRE(ok);
    return {};
}

} // namespace

FactsStore::FactsStore() {
    auto made = store::Database::open(path("store.chalktalk"), store::OpenMode::Create);
    REQUIRE(made);
    m_database = std::move(*made);
    REQUIRE(store::saveSetting(*m_database, QStringLiteral("time_zone"), QStringLiteral("UTC"), clock()));
    REQUIRE(store::writeFacts(*m_database, options(), fill));
    loadLedger();
}

void FactsStore::loadLedger() {
    auto loaded = store::loadLedger(*m_database, Day::fromDate(QDate(2026, 6, 1)));
    REQUIRE(loaded);
    m_ledger = std::move(*loaded);
}

PersonId FactsStore::id(const char* externalId) const {
    for (const domain::Person& person : m_ledger->people()) {
        if (person.externalId == QLatin1StringView(externalId)) return person.id;
    }
    FAIL("nobody is called " << externalId);
    return {};
}

domain::CoachingLogPtr FactsStore::log() {
    auto loaded = store::loadCoachingLog(*m_database, *m_ledger, noon);
    REQUIRE(loaded);
    return *loaded;
}

std::vector<domain::Call> FactsStore::calls() {
    auto all = store::loadAllCalls(*m_database);
    REQUIRE(all);
    return *all;
}

domain::Call FactsStore::keep(const domain::Call& call, const Clock& clock) {
    const auto kept = store::saveCall(*m_database, {call, {}, {}, call.person}, clock);
    REQUIRE(kept);
    return kept->call;
}

void FactsStore::activity(const char* id, const char* person, int minutesAfterNoon, domain::ActivityType type,
                          domain::CallKind kind, int minutes) {
    const auto written = store::writeFacts(*m_database, options(), [&](domain::FactSink& sink) -> Status {
        domain::ActivityRow row;
        row.id = id, row.personId = person, row.opportunityId = "o1", row.accountId = "halden";
        row.startedAtMs = noon + minutesAfterNoon * 60'000LL, row.type = type, row.kind = kind;
        row.direction = domain::Direction::Outbound, row.minutes = minutes, row.subject = "Logged";
        REQUIRE(sink.put(row) == domain::Refusal::None);
        return {};
    });
    REQUIRE(written);
    loadLedger();
}

void FactsStore::stage(int minutesAfterNoon, domain::Stage from, domain::Stage to) {
    const auto written = store::writeFacts(*m_database, options(), [&](domain::FactSink& sink) -> Status {
        domain::ChangeRow row;
        row.opportunityId = "o1", row.changedAtMs = noon + minutesAfterNoon * 60'000LL;
        row.oldValue = static_cast<qint64>(from), row.newValue = static_cast<qint64>(to);
        REQUIRE(sink.put(row) == domain::Refusal::None);
        return {};
    });
    REQUIRE(written);
    loadLedger();
}

Clock FactsStore::clock(int minutesAfterNoon) {
    return Clock(QDateTime::fromMSecsSinceEpoch(noon + minutesAfterNoon * 60'000LL, Qt::UTC));
}

} // namespace chalktalk::tests
