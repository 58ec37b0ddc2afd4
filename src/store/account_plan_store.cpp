#include "store/account_plan_store.h"

#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>

namespace chalktalk::store {

namespace {

using domain::AccountPlan;
using domain::DealPlan;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

std::optional<qint64> known(PersonId person) { return person.isNull() ? std::nullopt : std::optional(person.value); }

AccountPlan findAccountPlan(Database& database, AccountId account) {
    AccountPlan plan;
    plan.account = account;
    Statement row(database, sql::account_plan::find);
    if (!row.bind(1, account.value).step()) return plan;
    plan.version = static_cast<int>(row.integer(0));
    plan.needs = row.string(1), plan.standing = row.string(2), plan.missing = row.string(3);
    Statement stakeholder(database, sql::stakeholder::of_account);
    for (stakeholder.bind(1, account.value); stakeholder.step();)
        plan.stakeholders.push_back({stakeholder.string(0), stakeholder.string(1),
                                     static_cast<domain::Stance>(stakeholder.integer(2)), stakeholder.integer(3) != 0,
                                     stakeholder.string(4)});
    Statement move(database, sql::next_move::of_account);
    for (move.bind(1, account.value); move.step();)
        plan.moves.push_back({move.string(0), {move.integer(1)}, move.day(2), move.integer(3) != 0});
    return plan;
}

void keepLines(Database& database, const AccountPlan& plan) {
    const qint64 id = plan.account.value;
    Statement(database, sql::stakeholder::remove).bind(1, id).run();
    Statement(database, sql::next_move::remove).bind(1, id).run();
    Statement stakeholder(database, sql::stakeholder::insert);
    int position = 0;
    for (const domain::Stakeholder& who : plan.stakeholders) {
        stakeholder.bind(1, id).bind(2, position++).bind(3, who.name).bind(4, who.role);
        stakeholder.bind(5, static_cast<int>(who.stance)).bind(6, who.decides ? 1 : 0).bind(7, who.note).run();
    }
    Statement move(database, sql::next_move::insert);
    position = 0;
    for (const domain::NextMove& next : plan.moves) {
        move.bind(1, id).bind(2, position++).bind(3, next.what).bind(4, known(next.owner));
        move.bind(5, next.due).bind(6, next.done ? 1 : 0).run();
    }
}

DealPlan findDealPlan(Database& database, OpportunityId opportunity) {
    DealPlan plan;
    plan.opportunity = opportunity;
    Statement row(database, sql::deal_plan::find);
    if (!row.bind(1, opportunity.value).step()) return plan;
    plan.version = static_cast<int>(row.integer(0));
    plan.decisionProcess = row.string(1), plan.economicBuyer = row.string(2);
    plan.pain = row.string(3), plan.competition = row.string(4), plan.risks = row.string(5);
    plan.milestone = row.string(6), plan.milestoneBy = row.day(7);
    return plan;
}

void checkVersion(int stored, int given, const QString& detail) {
    if (stored != given)
        throwError(ErrorCode::Conflict, tr("This plan was changed by somebody else meanwhile. Nothing was saved."),
                   detail);
}

} // namespace

AccountPlan keepAccountPlan(Database& database, AccountPlan plan, PersonId by, const Clock& clock,
                            const SavedForm& form) {
    const qint64 id = plan.account.value;
    checkVersion(findAccountPlan(database, plan.account).version, plan.version,
                 QStringLiteral("account plan %1").arg(id));
    ++plan.version;
    Statement(database, sql::account_plan::upsert)
        .bind(1, id)
        .bind(2, plan.version)
        .bind(3, plan.needs)
        .bind(4, plan.standing)
        .bind(5, plan.missing)
        .run();
    keepLines(database, plan);
    noteInTrail(database, by, "account_plan.save", QString::number(id), clock);
    noteTaken(database, form, {QStringLiteral("account"), id, by, by}, plan.version);
    return plan;
}

DealPlan keepDealPlan(Database& database, DealPlan plan, PersonId by, const Clock& clock, const SavedForm& form) {
    const qint64 id = plan.opportunity.value;
    checkVersion(findDealPlan(database, plan.opportunity).version, plan.version,
                 QStringLiteral("deal plan %1").arg(id));
    ++plan.version;
    Statement(database, sql::deal_plan::upsert)
        .bind(1, id)
        .bind(2, plan.version)
        .bind(3, plan.decisionProcess)
        .bind(4, plan.economicBuyer)
        .bind(5, plan.pain)
        .bind(6, plan.competition)
        .bind(7, plan.risks)
        .bind(8, plan.milestone)
        .bind(9, plan.milestoneBy)
        .run();
    noteInTrail(database, by, "deal_plan.save", QString::number(id), clock);
    noteTaken(database, form, {QStringLiteral("deal"), id, by, by}, plan.version);
    return plan;
}

Result<AccountPlan> loadAccountPlan(Database& database, AccountId account) {
    return guarded([&] { return findAccountPlan(database, account); });
}

Result<DealPlan> loadDealPlan(Database& database, OpportunityId opportunity) {
    return guarded([&] { return findDealPlan(database, opportunity); });
}

Result<std::vector<AccountPlan>> loadAllAccountPlans(Database& database) {
    return guarded([&] {
        std::vector<AccountPlan> plans;
        Statement row(database, sql::account_plan::list);
        while (row.step()) plans.push_back(findAccountPlan(database, {row.integer(0)}));
        return plans;
    });
}

Result<std::vector<DealPlan>> loadAllDealPlans(Database& database) {
    return guarded([&] {
        std::vector<DealPlan> plans;
        Statement row(database, sql::deal_plan::list);
        while (row.step()) plans.push_back(findDealPlan(database, {row.integer(0)}));
        return plans;
    });
}

Result<AccountPlan> saveAccountPlan(Database& database, const AccountPlan& plan, PersonId by, const Clock& clock,
                                    const SavedForm& form) {
    return guarded([&] {
        Transaction transaction(database);
        AccountPlan kept = keepAccountPlan(database, plan, by, clock, form);
        transaction.commit();
        removeTaken(database, form);
        return kept;
    });
}

Result<DealPlan> saveDealPlan(Database& database, const DealPlan& plan, PersonId by, const Clock& clock,
                              const SavedForm& form) {
    return guarded([&] {
        Transaction transaction(database);
        DealPlan kept = keepDealPlan(database, plan, by, clock, form);
        transaction.commit();
        removeTaken(database, form);
        return kept;
    });
}

} // namespace chalktalk::store
