#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/export_reader.h"
#include "store/failure.h"
#include "store/profile_store.h"
#include "store/session_store.h"
#include "store/sql.h"
#include "store/statement.h"

namespace chalktalk::store {

namespace {

template <class T> T orThrow(Result<T> result) {
    if (!result) throw Failure{result.error(), 0};
    return *std::move(result);
}

std::vector<domain::Commitment> readCommitments(Database& database) {
    std::vector<domain::Commitment> commitments;
    Statement row(database, sql::commitment::list);
    while (row.step()) {
        commitments.push_back(readCommitment(row));
        commitments.back().baseline = findBaseline(database, commitments.back().id);
    }
    return commitments;
}

std::vector<domain::Profile> readProfiles(Database& database) {
    std::vector<domain::Profile> profiles;
    Statement row(database, sql::profile::list);
    while (row.step()) profiles.push_back(orThrow(loadProfile(database, {row.integer(0)}, {})));
    return profiles;
}

std::vector<domain::Cadence> readCadences(Database& database) {
    std::vector<domain::Cadence> cadences;
    Statement row(database, sql::cadence::list);
    while (row.step()) cadences.push_back({{row.integer(0)}, static_cast<int>(row.integer(1))});
    return cadences;
}

} // namespace

Result<domain::CoachingRecords> readCoachingRecords(Database& database, std::optional<PersonId> person) {
    return guarded([&] {
        domain::CoachingRecords records;
        records.sessions = orThrow(loadAllSessions(database));
        records.commitments = readCommitments(database);
        records.profiles = readProfiles(database);
        records.cadences = readCadences(database);
        records.blocks = readBlocks(database);
        if (!person) return records;
        const auto who = *person;
        std::erase_if(records.sessions, [who](const auto& s) { return s.coach != who && s.person != who; });
        std::erase_if(records.commitments, [who](const auto& c) { return c.coach != who && c.person != who; });
        std::erase_if(records.profiles, [who](const auto& p) { return p.person != who; });
        std::erase_if(records.cadences, [who](const auto& c) { return c.person != who; });
        std::erase_if(records.blocks, [who](const auto& b) { return b.person != who; });
        return records;
    });
}

Result<std::vector<domain::PrivateNote>> readPrivateNotes(Database& database, PersonId person) {
    return guarded([&] {
        std::vector<domain::PrivateNote> notes;
        Statement row(database, sql::private_note::about);
        row.bind(1, person.value);
        while (row.step()) notes.push_back({{row.integer(0)}, {row.integer(1)}, {row.integer(2)}, row.string(3)});
        return notes;
    });
}

Result<std::vector<Draft>> readDrafts(Database& database, PersonId person) {
    return guarded([&] { return draftsWhere(database, sql::draft::about, person); });
}

} // namespace chalktalk::store
