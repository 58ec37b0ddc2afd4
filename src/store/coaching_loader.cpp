#include "store/coaching_loader.h"

#include "domain/local_time.h"
#include "store/call_line_loader.h"
#include "store/call_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/development_line_loader.h"
#include "store/failure.h"
#include "store/settings_store.h"
#include "store/sql.h"
#include "store/statement.h"

#include <unordered_map>

namespace chalktalk::store {

namespace {

using domain::PersonIndex;

class Loader {
  public:
    Loader(Database& database, const domain::Ledger& ledger, const QTimeZone& zone)
        : m_database(database), m_zone(zone) {
        for (PersonIndex who = 0; who < ledger.people().size(); ++who) m_people.emplace(ledger.person(who).id, who);
    }

    domain::CoachingLogPtr load(std::optional<qint64> nowMs) {
        auto sessions = loadSessions();
        auto commitments = loadCommitments();
        auto cadence = loadCadence();
        auto log =
            std::make_shared<domain::CoachingLog>(std::move(sessions), std::move(commitments), std::move(cadence),
                                                  loadBlocks(), readCallLines(m_database, m_people, m_zone),
                                                  loadFocuses(), readDevelopmentLines(m_database, m_people, m_zone));
        if (nowMs) log->setKnownTo(*nowMs);
        return log;
    }

  private:
    [[nodiscard]] PersonIndex person(qint64 id) const {
        const auto found = m_people.find(PersonId{id});
        return found == m_people.end() ? domain::noPerson : found->second;
    }
    std::vector<domain::SessionLine> loadSessions();
    void loadFactsOf(std::vector<domain::SessionLine>& sessions);
    std::vector<domain::CommitmentLine> loadCommitments();
    std::map<PersonIndex, int> loadCadence();
    std::vector<domain::CoachingBlock> loadBlocks();
    std::vector<domain::Focus> loadFocuses();

    Database& m_database;
    domain::LocalTime m_zone;
    std::unordered_map<PersonId, PersonIndex> m_people;
};

std::vector<domain::SessionLine> Loader::loadSessions() {
    std::vector<domain::SessionLine> sessions;
    Statement row(m_database, sql::session::load);
    while (row.step()) {
        domain::SessionLine line;
        line.id = {row.integer(0)};
        line.version = static_cast<int>(row.integer(1));
        line.coach = person(row.integer(2)), line.person = person(row.integer(3));
        if (line.coach == domain::noPerson || line.person == domain::noPerson) continue;
        line.type = static_cast<domain::SessionType>(row.integer(4));
        line.state = static_cast<domain::SessionState>(row.integer(5));
        line.plannedAtMs = row.integer(6); // 0 when null, also below
        line.plannedMinutes = static_cast<int>(row.integer(7));
        line.startedAtMs = row.integer(8);
        line.minutes = static_cast<int>(row.integer(10));
        const qint64 endedAtMs = row.integer(9);
        const qint64 when = line.startedAtMs != 0   ? line.startedAtMs
                            : line.plannedAtMs != 0 ? line.plannedAtMs
                                                    : endedAtMs;
        line.day = m_zone.dayOf(when);
        sessions.push_back(std::move(line));
    }
    loadFactsOf(sessions);
    return sessions;
}

void Loader::loadFactsOf(std::vector<domain::SessionLine>& sessions) {
    std::unordered_map<qint64, domain::SessionLine*> byId;
    for (domain::SessionLine& line : sessions) byId.emplace(line.id.value, &line);
    Statement row(m_database, sql::session_fact::load);
    while (row.step()) {
        const auto found = byId.find(row.integer(0));
        if (found == byId.end()) continue;
        domain::TabledFact fact{row.string(1),
                                row.string(2),
                                row.string(3),
                                row.optionalReal(4),
                                row.optionalReal(5),
                                row.optionalReal(6),
                                static_cast<domain::Ending>(row.integer(7)),
                                row.string(8)};
        found->second->indicators.push_back(fact.indicator);
        found->second->tabled.push_back(std::move(fact));
    }
}

std::vector<domain::CommitmentLine> Loader::loadCommitments() {
    std::unordered_map<qint64, domain::FrozenFact> baselines;
    Statement frozen(m_database, sql::commitment_baseline::list);
    while (frozen.step()) baselines.emplace(frozen.integer(0), readFact(frozen, 1));
    std::vector<domain::CommitmentLine> commitments;
    Statement row(m_database, sql::commitment::list);
    while (row.step()) {
        domain::CommitmentLine line;
        line.commitment = readCommitment(row);
        line.coach = person(line.commitment.coach.value), line.person = person(line.commitment.person.value);
        line.owner = person(line.commitment.owner.value);
        if (line.coach == domain::noPerson || line.person == domain::noPerson || line.owner == domain::noPerson)
            continue;
        if (const auto found = baselines.find(line.commitment.id.value); found != baselines.end())
            line.commitment.baseline = std::move(found->second);
        commitments.push_back(std::move(line));
    }
    return commitments;
}

std::map<PersonIndex, int> Loader::loadCadence() {
    std::map<PersonIndex, int> days;
    Statement row(m_database, sql::cadence::list);
    while (row.step()) {
        if (const PersonIndex who = person(row.integer(0)); who != domain::noPerson)
            days.emplace(who, static_cast<int>(row.integer(1)));
    }
    return days;
}

std::vector<domain::CoachingBlock> Loader::loadBlocks() {
    std::vector<domain::CoachingBlock> blocks;
    for (domain::CoachingBlock& block : readBlocks(m_database)) {
        if (person(block.person.value) != domain::noPerson) blocks.push_back(block);
    }
    return blocks;
}

std::vector<domain::Focus> Loader::loadFocuses() {
    std::vector<domain::Focus> focuses = readFocuses(m_database);
    std::erase_if(focuses, [this](const auto& focus) { return person(focus.person.value) == domain::noPerson; });
    return focuses;
}

} // namespace

Result<domain::CoachingLogPtr> loadCoachingLog(Database& database, const domain::Ledger& ledger,
                                               std::optional<qint64> nowMs) {
    return guarded([&] {
        const auto settings = loadSettings(database);
        if (!settings) throw Failure{settings.error(), 0};
        return Loader(database, ledger, settings->timeZone).load(nowMs);
    });
}

} // namespace chalktalk::store
