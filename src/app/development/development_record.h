// A development plan with the review that is being written, as a form's record (app/forms/record_saving.h).
#pragma once

#include "domain/development_plan.h"
#include "io/development_json.h"
#include "store/development_plan_store.h"

#include <algorithm>

namespace chalktalk::app {

struct PlanForm {
    domain::DevelopmentPlan plan;
    std::optional<domain::PlanReview> ahead; // being written: no part of the record until it is finished

    friend bool operator==(const PlanForm&, const PlanForm&) = default;
};

struct OfDevelopment {
    using Form = PlanForm;

    static QString draftForm() { return QStringLiteral("development"); }
    static qint64 id(const Form& form) { return form.plan.id.value; }
    static void setId(Form& form, qint64 id) { form.plan.id = DevelopmentPlanId{id}; }
    static PersonId person(const Form& form) { return form.plan.person; }
    static int version(const Form& form) { return form.plan.version; }
    static void setVersion(Form& form, int version) { form.plan.version = version; }

    // A review being written stands last among the others in a draft, without a time.
    static QByteArray toJson(const Form& form) {
        domain::DevelopmentPlan plan = form.plan;
        if (form.ahead) {
            plan.reviews.push_back(*form.ahead);
            plan.reviews.back().atMs = 0;
        }
        return io::toJson(plan);
    }
    static Result<Form> fromJson(const QByteArray& json) {
        auto plan = io::developmentPlanFromJson(json);
        if (!plan) return tl::unexpected(plan.error());
        Form form{std::move(*plan), {}};
        if (!form.plan.reviews.empty() && form.plan.reviews.back().atMs == 0) {
            form.ahead = std::move(form.plan.reviews.back());
            form.plan.reviews.pop_back();
        }
        return form;
    }
    static Result<Form> load(store::Database& database, const Form& like) {
        auto plan = store::loadDevelopmentPlan(database, like.plan.id);
        if (!plan) return tl::unexpected(plan.error());
        return Form{std::move(*plan), {}};
    }
    static Result<Form> save(store::Database& database, const Form& form, PersonId by, const Clock& clock,
                             const store::SavedForm& typed) {
        auto plan = store::saveDevelopmentPlan(database, form.plan, by, clock, typed);
        if (!plan) return tl::unexpected(plan.error());
        return Form{std::move(*plan), form.ahead};
    }
    static Form withBoth(Form mine, const Form& theirs, const QString& line, const Form* base) {
        mine.plan = domain::withBoth(std::move(mine.plan), theirs.plan, line, base ? &base->plan : nullptr);
        return mine;
    }
    static bool waits(const Form& form) { return form.ahead.has_value(); }

    // What somebody said, found or closed is not taken back by undoing an edit.
    static void keepWhatIsNotUndone(Form& form, const Form& now) {
        form.plan.id = now.plan.id, form.plan.version = now.plan.version;
        form.plan.agreements = now.plan.agreements;
        form.plan.reviews = now.plan.reviews;
        form.plan.closedOn = now.plan.closedOn;
        form.plan.became = now.plan.became, form.plan.becameWords = now.plan.becameWords;
    }
    // A plan that says something else than what is stored waits for everybody's yes from now on.
    static void settle(Form& form, const Form& stored, qint64 nowMs) {
        domain::DevelopmentPlan& plan = form.plan;
        std::ranges::sort(plan.reviewDays);
        const auto twice = std::ranges::unique(plan.reviewDays);
        plan.reviewDays.erase(twice.begin(), twice.end());
        if (domain::saysTheSame(plan, stored.plan)) {
            plan.contentAtMs = stored.plan.contentAtMs;
            return;
        }
        // Whatever time it came with: what nobody has seen yet is newer than every yes.
        if (plan.contentAtMs <= stored.plan.contentAtMs) plan.contentAtMs = nowMs;
        for (const domain::Agreement& said : plan.agreements)
            plan.contentAtMs = std::max(plan.contentAtMs, said.atMs + 1);
    }
};

} // namespace chalktalk::app
