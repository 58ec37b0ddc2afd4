// Calls as they are kept, whole, with plan and debrief.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/call.h"
#include "domain/commitment.h"
#include "domain/focus.h"
#include "store/draft.h"

#include <optional>
#include <QStringList>
#include <span>
#include <vector>

namespace chalktalk::store {

class Database;

// NotFound for an unknown id.
[[nodiscard]] Result<domain::Call> loadCall(Database& database, CallId id);
// All of one person, newest first.
[[nodiscard]] Result<std::vector<domain::Call>> loadCallsOf(Database& database, PersonId person);
// Debriefed calls with the same account (or, without one, the same opportunity), newest first, at most `most`.
[[nodiscard]] Result<std::vector<domain::Call>> loadCallsWith(Database& database, AccountId account,
                                                              OpportunityId opportunity, int most);
// Of everybody, oldest first: for exports.
[[nodiscard]] Result<std::vector<domain::Call>> loadAllCalls(Database& database);

// A call with what its next step became, kept in one transaction together with its draft's removal.
struct CallSave {
    domain::Call call;                           // a null id: a new one
    std::vector<domain::Commitment> commitments; // new or changed ones
    std::vector<CommitmentId> removed;           // taken back before the debrief was finished
    PersonId by;                                 // who saves: author of the draft, for the trail
    SavedForm form = {};                         // what it includes of a form's typing
};

// Gives the call with its id and new version, and the commitments likewise, in the same order. Conflict when the stored
// version of any is another one than given: then nothing was changed. Invalid for a call of nobody, without a time, or
// that lasts no minute or more than a day. The judgement (significant, reasons, judgedAtMs) is kept as given, unless a
// later one is stored. A new commitment may bring its own id (with version 0), so that `nextCommitment` can name it;
// one in `removed` goes only when it was made in no one-to-one. Its form's draft goes, if one is named.
[[nodiscard]] Result<CallSave> saveCall(Database& database, const CallSave& save, const Clock& clock);
// The same within the caller's transaction; for store/ only. Throws Failure.
CallSave keepCall(Database& database, CallSave save, const Clock& clock);
// Many that have their ids already and are in no store yet; within a transaction.
void keepNewCalls(Database& database, const std::vector<CallSave>& saves, const Clock& clock);

// Several at once, of a calendar or of the CRM's activities; one transaction. New ones have a null id; a stored one
// that was changed since (another version) is left as it is and not in the answer. Leaves drafts alone.
[[nodiscard]] Result<std::vector<domain::Call>> saveCalls(Database& database, std::vector<domain::Call> calls,
                                                          PersonId by, const Clock& clock);

// What makes a call significant before it begins, and who said so. Leaves the version alone, and a call that has
// started: later judgements don't count.
struct Judgement {
    CallId call;
    bool significant = false;
    quint16 reasons = 0;
};
[[nodiscard]] Status saveJudgements(Database& database, const std::vector<Judgement>& judgements, const Clock& clock);

// Removes a call that was kept by mistake: nothing when it has a plan or a debrief, or somebody is typing one
// (Invalid: say cancelled instead), or when it comes from the CRM, from where it would only come again.
[[nodiscard]] Status removeCall(Database& database, CallId id, PersonId by, const Clock& clock);

// The stored calls of one calendar, or those of any calendar, by their keys.
[[nodiscard]] Result<std::vector<domain::Call>> loadCallsByCalendarKey(Database& database,
                                                                       const std::vector<QString>& keys);
// Those whose key begins with an event's id: every instance of one event.
[[nodiscard]] Result<std::vector<domain::Call>> loadCallsOfEvent(Database& database, const QString& uid);
[[nodiscard]] Result<std::vector<domain::Call>> loadCallsOfEvents(Database& database, const QStringList& uids);

// An activity of the CRM as a call begins from it.
struct ActivityCall {
    ActivityId activity;
    PersonId person;
    OpportunityId opportunity;
    AccountId account;
    domain::ActivityType type = domain::ActivityType::Call;
    domain::CallKind kind = domain::CallKind::Other;
    qint64 startMs = 0;
    int minutes = 0;
    QString subject;
};
// Those of them which no call of the workbench stands for yet. (Which activities can be calls is asked of the ledger,
// where days, kinds and minutes lie at hand: the table has no index on its times.)
[[nodiscard]] Result<std::vector<ActivityCall>> loadActivityCalls(Database& database, std::span<const ActivityId> ids);
// When the first call was kept in this store (UTC); nothing before that.
[[nodiscard]] Result<std::optional<qint64>> firstCallKeptAt(Database& database);

// Accounts and opportunities to choose from, whose name holds `words`; people's own first, at most `most`.
struct AccountChoice {
    AccountId account;
    QString name;
    PersonId owner;
};
struct OpportunityChoice {
    OpportunityId opportunity;
    AccountId account;
    QString name, accountName;
    PersonId owner;
    domain::Stage stage = domain::Stage::Prospect;
};
[[nodiscard]] Result<std::vector<AccountChoice>> findAccounts(Database& database, const QString& words, PersonId owner,
                                                              int most);
// Open ones of an account; without one, those owned by `owner`.
[[nodiscard]] Result<std::vector<OpportunityChoice>> openOpportunities(Database& database, AccountId account,
                                                                       PersonId owner);
// One of either, as it is named now; NotFound for an unknown id.
[[nodiscard]] Result<AccountChoice> loadAccountChoice(Database& database, AccountId account);
[[nodiscard]] Result<OpportunityChoice> loadOpportunityChoice(Database& database, OpportunityId opportunity);

// Whose calls are all planned for a while. A focus with id 0 is new.
[[nodiscard]] Result<domain::Focus> saveFocus(Database& database, domain::Focus focus, PersonId by, const Clock& clock);
[[nodiscard]] Status removeFocus(Database& database, qint64 id, PersonId by, const Clock& clock);
// Within the caller's transaction, and all of them; for store/ only. Throw Failure.
domain::Focus keepFocus(Database& database, domain::Focus focus, PersonId by, const Clock& clock);
[[nodiscard]] std::vector<domain::Focus> readFocuses(Database& database);

} // namespace chalktalk::store
