// Reads everything out of a store again as it went in: facts in the order of the sink, coaching records whole.
#pragma once

#include "base/result.h"
#include "domain/coaching_records.h"
#include "domain/fact_sink.h"
#include "store/draft_store.h"

#include <map>
#include <stop_token>

namespace chalktalk::store {

class Database;

struct FactsRead {
    // Opportunities and quotas whose own currency is left out, because today's rates would give them another amount
    // than the one that was stored: these stand in the reporting currency.
    qint64 inReportingCurrency = 0;
};

// All facts, or those of one person: their own row, lines, leave, quotas, accounts, opportunities that are or once were
// theirs with their history, and activities. An amount comes in its own currency where converting it again gives
// exactly the stored one. Ids are the source's; if two sources use the same, the younger's carries its name before it.
[[nodiscard]] Result<FactsRead> readFacts(Database& database, domain::FactSink& sink,
                                          std::optional<PersonId> person = {}, std::stop_token stop = {});

// How the people of coaching records are called in these facts.
[[nodiscard]] Result<std::map<PersonId, QString>> readPersonTexts(Database& database);

// The same of the customers' records that calls and plans name.
struct RecordTexts {
    std::map<PersonId, QString> people;
    std::map<AccountId, QString> accounts;
    std::map<OpportunityId, QString> opportunities;
    std::map<ActivityId, QString> activities;
};
[[nodiscard]] Result<RecordTexts> readRecordTexts(Database& database);

// Of everybody, or those in which one person has a part. No private notes.
[[nodiscard]] Result<domain::CoachingRecords> readCoachingRecords(Database& database,
                                                                  std::optional<PersonId> person = {});
// About this person, whoever wrote them; the same of what is being typed.
[[nodiscard]] Result<std::vector<domain::PrivateNote>> readPrivateNotes(Database& database, PersonId person);
[[nodiscard]] Result<std::vector<Draft>> readDrafts(Database& database, PersonId person);

} // namespace chalktalk::store
