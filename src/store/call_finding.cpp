// Reads calls, and what a call can be about, for call_store.h.
#include "store/call_lines.h"
#include "store/call_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/known_activities.h"
#include "store/sql.h"

#include <QCoreApplication>
#include <QSet>
#include <tuple>

namespace chalktalk::store {

namespace {

using domain::Call;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

// Whole calls whose ids a statement gives, in its order.
std::vector<Call> callsOf(Database& database, Statement& ids) {
    std::vector<Call> calls;
    CallReader reader(database);
    while (ids.step()) {
        if (auto call = reader.find({ids.integer(0)})) calls.push_back(*std::move(call));
    }
    return calls;
}

template <class Sql>
std::vector<ActivityCall> activitiesOf(Database& database, const Sql& one, std::span<const ActivityId> ids) {
    std::vector<ActivityCall> calls;
    Statement row(database, one);
    for (const ActivityId id : ids) {
        if (row.bind(1, id.value).step())
            calls.push_back({{row.integer(0)},
                             {row.integer(1)},
                             {row.integer(2)}, // 0 when null, also below
                             {row.integer(3)},
                             static_cast<domain::ActivityType>(row.integer(4)),
                             static_cast<domain::CallKind>(row.integer(5)),
                             row.integer(6),
                             static_cast<int>(row.integer(7)),
                             row.string(8)});
        row.reset();
    }
    return calls;
}

OpportunityChoice readChoice(const Statement& row) {
    return {{row.integer(0)}, {row.integer(1)}, row.string(2),
            row.string(3),    {row.integer(4)}, static_cast<domain::Stage>(row.integer(5))};
}

bool holdsAll(const QString& name, const QStringList& words) {
    return std::ranges::all_of(words, [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

} // namespace

Result<Call> loadCall(Database& database, CallId id) {
    return guarded([&] {
        auto call = CallReader(database).find(id);
        if (!call)
            throwError(ErrorCode::NotFound, tr("This call is not in the store."),
                       QStringLiteral("call %1").arg(id.value));
        return *std::move(call);
    });
}

Result<std::vector<Call>> loadCallsOf(Database& database, PersonId person) {
    return guarded([&] {
        Statement ids(database, sql::call::of_person);
        return callsOf(database, ids.bind(1, person.value));
    });
}

Result<std::vector<Call>> loadCallsWith(Database& database, AccountId account, OpportunityId opportunity, int most) {
    if (account.isNull() && opportunity.isNull()) return {};
    return guarded([&] {
        const bool hasAccount = !account.isNull();
        Statement ids(database, hasAccount ? sql::call::debriefed_with_account : sql::call::debriefed_with_opportunity);
        return callsOf(database, ids.bind(1, hasAccount ? account.value : opportunity.value).bind(2, most));
    });
}

Result<std::vector<Call>> loadAllCalls(Database& database) {
    return guarded([&] {
        Statement ids(database, sql::call::list);
        return callsOf(database, ids);
    });
}

Result<std::vector<Call>> loadCallsByCalendarKey(Database& database, const std::vector<QString>& keys) {
    return guarded([&] {
        std::vector<Call> calls;
        CallReader reader(database);
        Statement id(database, sql::call::of_calendar_key);
        for (const QString& key : keys) {
            if (id.bind(1, key).step()) {
                if (auto call = reader.find({id.integer(0)})) calls.push_back(*std::move(call));
            }
            id.reset();
        }
        return calls;
    });
}

Result<std::vector<Call>> loadCallsOfEvent(Database& database, const QString& uid) {
    return guarded([&] {
        Statement ids(database, sql::call::of_event);
        // Keys of instances are the event's id, a line feed, and which one: all that lies before the next character.
        return callsOf(database, ids.bind(1, uid).bind(2, QString(uid + u'\n')).bind(3, QString(uid + u'\v')));
    });
}

// One pass over what any calendar brought, however many events a file has.
Result<std::vector<Call>> loadCallsOfEvents(Database& database, const QStringList& uids) {
    return guarded([&] {
        const QSet<QString> wanted(uids.begin(), uids.end());
        std::vector<Call> calls;
        CallReader reader(database);
        Statement row(database, sql::call::of_calendars);
        while (row.step()) {
            if (!wanted.contains(row.string(1).section(u'\n', 0, 0))) continue;
            if (auto call = reader.find({row.integer(0)})) calls.push_back(*std::move(call));
        }
        return calls;
    });
}

Result<std::vector<ActivityCall>> loadActivityCalls(Database& database, std::span<const ActivityId> ids) {
    return guarded([&] { return activitiesOf(database, sql::activity::call, ids); });
}

Result<std::vector<ActivityCall>> loadKnownActivities(Database& database, std::span<const ActivityId> ids) {
    return guarded([&] { return activitiesOf(database, sql::activity::of_call, ids); });
}

Result<std::optional<qint64>> firstCallKeptAt(Database& database) {
    return guarded([&] {
        Statement row(database, sql::call::first_kept);
        row.step();
        return row.optionalInteger(0);
    });
}

// The words are compared here: SQLite knows capital letters of English only.
Result<std::vector<AccountChoice>> findAccounts(Database& database, const QString& words, PersonId owner, int most) {
    return guarded([&] {
        const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
        std::vector<AccountChoice> found;
        Statement row(database, sql::account::by_name);
        while (row.step()) {
            AccountChoice choice{{row.integer(0)}, row.string(1), {row.integer(2)}};
            if (holdsAll(choice.name, wanted)) found.push_back(std::move(choice));
        }
        const auto rank = [&](const AccountChoice& choice) {
            const bool isOwn = !owner.isNull() && choice.owner == owner;
            const bool begins = wanted.isEmpty() || choice.name.startsWith(wanted.first(), Qt::CaseInsensitive);
            return std::tuple(!isOwn, !begins);
        };
        std::ranges::stable_sort(found, {}, rank);
        if (found.size() > static_cast<std::size_t>(std::max(most, 0)))
            found.resize(static_cast<std::size_t>(std::max(most, 0)));
        return found;
    });
}

Result<std::vector<OpportunityChoice>> openOpportunities(Database& database, AccountId account, PersonId owner) {
    return guarded([&] {
        std::vector<OpportunityChoice> found;
        Statement row(database, account.isNull() ? sql::opportunity::open_of_owner : sql::opportunity::open_of_account);
        row.bind(1, account.isNull() ? owner.value : account.value);
        while (row.step()) found.push_back(readChoice(row));
        return found;
    });
}

Result<AccountChoice> loadAccountChoice(Database& database, AccountId account) {
    return guarded([&] {
        Statement row(database, sql::account::choice);
        if (!row.bind(1, account.value).step())
            throwError(ErrorCode::NotFound, tr("This account is not in the store."),
                       QStringLiteral("account %1").arg(account.value));
        return AccountChoice{{row.integer(0)}, row.string(1), {row.integer(2)}};
    });
}

Result<OpportunityChoice> loadOpportunityChoice(Database& database, OpportunityId opportunity) {
    return guarded([&] {
        Statement row(database, sql::opportunity::choice);
        if (!row.bind(1, opportunity.value).step())
            throwError(ErrorCode::NotFound, tr("This opportunity is not in the store."),
                       QStringLiteral("opportunity %1").arg(opportunity.value));
        return readChoice(row);
    });
}

} // namespace chalktalk::store
