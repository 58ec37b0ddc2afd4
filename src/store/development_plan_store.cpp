#include "store/development_plan_store.h"

#include "domain/assessment.h"
#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/development_plan_parts.h"
#include "store/development_rows.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <set>

namespace chalktalk::store {

namespace {

using domain::DevelopmentPlan;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
QString detail(DevelopmentPlanId id) { return QStringLiteral("development plan %1").arg(id.value); }

DevelopmentPlan readRow(const Statement& row) {
    DevelopmentPlan found;
    found.id = {row.integer(0)};
    found.version = static_cast<int>(row.integer(1));
    found.person = {row.integer(2)}, found.author = {row.integer(3)}, found.coach = {row.integer(4)}; // 0 when null
    found.begunOn = row.day(5).value_or(Day{});
    found.purpose = row.string(6);
    found.contentAtMs = row.integer(7);
    found.closedOn = row.day(8);
    found.became = static_cast<domain::Became>(row.integer(9));
    found.becameWords = row.string(10);
    return found;
}

std::optional<DevelopmentPlan> find(Database& database, DevelopmentPlanId id) {
    Statement row(database, sql::development_plan::find);
    if (!row.bind(1, id.value).step()) return std::nullopt;
    DevelopmentPlan found = readRow(row);
    PlanPartsReader(database).readInto(found);
    return found;
}

std::vector<DevelopmentPlan> readAll(Database& database, Statement& row) {
    std::vector<DevelopmentPlan> all;
    PlanPartsReader parts(database);
    while (row.step()) {
        all.push_back(readRow(row));
        parts.readInto(all.back());
    }
    return all;
}

void checkSense(const DevelopmentPlan& now) {
    if (now.person.isNull() || now.author.isNull() || now.person == now.author)
        throwError(ErrorCode::Invalid, tr("A development plan is somebody's, written by somebody in their line."));
    if (now.focus.size() > domain::mostFocusSkills)
        throwError(ErrorCode::Invalid, tr("A plan has at most %1 skills in focus.").arg(domain::mostFocusSkills));
    std::set<QString> skills;
    for (const domain::FocusSkill& focus : now.focus) {
        if (focus.skill.isEmpty() || !skills.insert(focus.skill).second)
            throwError(ErrorCode::Invalid, tr("A skill is in focus once in a plan."));
        checkLevel(focus.levelNow);
        checkLevel(focus.levelAimed);
    }
    for (const domain::PlanReview& review : now.reviews) {
        for (const domain::FocusReview& found : review.found) checkLevel(found.level);
    }
    for (const domain::DevelopmentAction& action : now.actions) {
        if (action.state != domain::ActionState::Open && !action.closedOn)
            throwError(ErrorCode::Invalid, tr("An action that is done with has the day on which it was."));
    }
    if (now.closedOn && now.became == domain::Became::Unsaid)
        throwError(ErrorCode::Invalid, tr("A plan is closed with what became of it."));
}

void checkAgainst(Database& database, const std::optional<DevelopmentPlan>& before, const DevelopmentPlan& now) {
    if ((before ? before->version : 0) != now.version)
        throwError(ErrorCode::Conflict,
                   tr("This development plan was changed by somebody else meanwhile. Nothing was saved."),
                   detail(now.id));
    if (before && before->person != now.person)
        throwError(ErrorCode::Invalid, tr("A development plan stays the plan of the same person."));
    if (now.closedOn) return;
    Statement other(database, sql::development_plan::open_of_person);
    if (other.bind(1, now.person.value).bind(2, now.id.value).step())
        throwError(ErrorCode::Invalid, tr("This person has a development plan already. Close it before a new one."),
                   detail({other.integer(0)}));
}

// When the words were changed that everybody agrees on: after every yes to what they were, however the clocks stood.
qint64 changedAt(const std::optional<DevelopmentPlan>& before, const Clock& clock) {
    qint64 at = clock.nowUtc().toMSecsSinceEpoch();
    if (!before) return at;
    for (const domain::Agreement& said : before->agreements) at = std::max(at, said.atMs + 1);
    return at;
}

// A yes that comes with the words it is said to is one to these words, however the clocks stood.
void sayYesToWhatIsSaved(const std::optional<DevelopmentPlan>& before, DevelopmentPlan& now) {
    for (domain::Agreement& said : now.agreements) {
        const domain::Agreement* was = before ? before->agreementOf(said.by) : nullptr;
        if ((!was || said.atMs > was->atMs) && said.atMs < now.contentAtMs) said.atMs = now.contentAtMs;
    }
}

void keepRow(Database& database, const DevelopmentPlan& now, bool isNew) {
    std::optional<qint64> coach;
    if (!now.coach.isNull()) coach = now.coach.value;
    Statement row(database, isNew ? sql::development_plan::insert : sql::development_plan::update);
    row.bind(1, now.version).bind(2, now.person.value).bind(3, now.author.value).bind(4, coach);
    row.bind(5, std::optional(now.begunOn)).bind(6, now.purpose).bind(7, now.contentAtMs).bind(8, now.closedOn);
    row.bind(9, static_cast<int>(now.became)).bind(10, now.becameWords);
    runOnce(row.bind(11, now.id.value));
}

void addReviews(Database& database, const std::optional<DevelopmentPlan>& before, const DevelopmentPlan& now) {
    const auto isThere = [&before](const domain::PlanReview& review) {
        return before && std::ranges::any_of(before->reviews, [&review](const domain::PlanReview& was) {
                   return was.by == review.by && was.atMs == review.atMs;
               });
    };
    int position = before ? static_cast<int>(before->reviews.size()) : 0;
    for (const domain::PlanReview& review : now.reviews) {
        if (!isThere(review)) addReview(database, now.id, position++, review);
    }
}

std::string_view actionOf(const std::optional<DevelopmentPlan>& before, const DevelopmentPlan& now) {
    const DevelopmentPlan was = before.value_or(DevelopmentPlan{});
    if (now.closedOn && !was.closedOn) return "development.close";
    if (was.closedOn && !now.closedOn) return "development.reopen";
    if (now.reviews.size() > was.reviews.size()) return "development.review";
    const bool saidYes = std::ranges::any_of(now.agreements, [&was](const domain::Agreement& said) {
        const domain::Agreement* earlier = was.agreementOf(said.by);
        return !earlier || earlier->atMs < said.atMs;
    });
    if (saidYes) return "development.agree";
    return before ? "development.save" : "development.begin";
}

} // namespace

Result<DevelopmentPlan> loadDevelopmentPlan(Database& database, DevelopmentPlanId id) {
    return guarded([&] {
        auto found = find(database, id);
        if (!found) throwError(ErrorCode::NotFound, tr("This development plan is not in the store."), detail(id));
        return *std::move(found);
    });
}

Result<std::vector<DevelopmentPlan>> loadDevelopmentPlansOf(Database& database, PersonId person) {
    return guarded([&] {
        Statement row(database, sql::development_plan::of_person);
        row.bind(1, person.value);
        return readAll(database, row);
    });
}

Result<std::vector<DevelopmentPlan>> loadAllDevelopmentPlans(Database& database) {
    return guarded([&] {
        Statement row(database, sql::development_plan::list);
        return readAll(database, row);
    });
}

DevelopmentPlan keepDevelopmentPlan(Database& database, DevelopmentPlan now, PersonId by, const Clock& clock,
                                    const SavedForm& form) {
    checkSense(now);
    std::optional<DevelopmentPlan> before;
    if (!now.id.isNull()) before = find(database, now.id);
    checkAgainst(database, before, now);
    if (now.id.isNull()) now.id.value = newCoachingId();
    ++now.version;
    if (before && domain::saysTheSame(*before, now))
        now.contentAtMs = before->contentAtMs;
    else if (before || now.contentAtMs == 0)
        now.contentAtMs = changedAt(before, clock);
    sayYesToWhatIsSaved(before, now);
    keepRow(database, now, !before);
    keepPlanParts(database, now);
    keepAgreements(database, now);
    addReviews(database, before, now);
    noteInTrail(database, by, actionOf(before, now), QString::number(now.id.value), clock);
    noteTaken(database, form, {QStringLiteral("development"), now.id.value, by, now.person}, now.version);
    return *find(database, now.id);
}

Result<DevelopmentPlan> saveDevelopmentPlan(Database& database, const DevelopmentPlan& plan, PersonId by,
                                            const Clock& clock, const SavedForm& form) {
    return guarded([&] {
        Transaction transaction(database);
        DevelopmentPlan kept = keepDevelopmentPlan(database, plan, by, clock, form);
        transaction.commit();
        removeTaken(database, form);
        return kept;
    });
}

Status removeDevelopmentDraft(Database& database, DevelopmentPlanId id, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        const auto found = find(database, id);
        if (!found) throwError(ErrorCode::NotFound, tr("This development plan is not in the store."), detail(id));
        if (!found->agreements.empty() || !found->reviews.empty() || found->closedOn)
            throwError(ErrorCode::Invalid,
                       tr("Somebody agreed to this plan, or reviewed it. Close it instead: it stays."), detail(id));
        removePlanParts(database, id);
        Statement(database, sql::development_plan::remove).bind(1, id.value).run();
        noteInTrail(database, by, "development.remove", QString::number(id.value), clock);
        transaction.commit();
        removeDraftsOf(database, QStringLiteral("development"), id.value);
    });
}

} // namespace chalktalk::store
