// DevelopmentEditor: each side's yes, reviews with what the indicators say, closing.
#include "app/development/development_inside.h"

#include "coaching/verdict_words.h"
#include "metrics/verdict.h"

#include <algorithm>

namespace chalktalk::app {

using domain::DevelopmentPlan;
using domain::FocusReview;
using domain::FocusSkill;
using domain::PlanReview;
using Kept = Result<KeptRecord<OfDevelopment>>;

namespace {

bool isBlank(const QString& text) { return text.trimmed().isEmpty(); }

QString outcomeWord(metrics::Outcome outcome) {
    switch (outcome) {
    case metrics::Outcome::Moved: return QStringLiteral("moved");
    case metrics::Outcome::NotMoved: return QStringLiteral("not-moved");
    case metrics::Outcome::TooEarly: return QStringLiteral("too-early");
    }
    return {};
}

} // namespace

QString DevelopmentEditor::notAgreeableBecause() const {
    const DevelopmentPlan& plan = this->plan();
    if (plan.focus.empty()) return tr("Put two or three skills in focus first.");
    for (const FocusSkill& focus : plan.focus) {
        if (isBlank(focus.why) && focus.facts.empty() && focus.evidence.empty())
            return tr("%1: say why, in a sentence or with a fact.").arg(focus.name);
        if (focus.levelAimed == 0 && focus.indicator.isEmpty())
            return tr("%1: say how progress will be seen, by a level or a number.").arg(focus.name);
    }
    const auto isAction = [](const domain::DevelopmentAction& action) {
        return !isBlank(action.what) && action.state != domain::ActionState::Dropped;
    };
    if (std::ranges::none_of(plan.actions, isAction) && plan.commitments.empty())
        return tr("Say what will be done, by whom and by when.");
    for (const domain::DevelopmentAction& action : plan.actions) {
        if (!isAction(action) || action.state != domain::ActionState::Open) continue;
        if (action.owner.isNull()) return tr("“%1” has nobody who does it yet.").arg(action.what.simplified());
        if (!action.due) return tr("“%1” has no day yet.").arg(action.what.simplified());
    }
    if (!plan.nextReview() && plan.reviews.empty()) return tr("Agree on a day for the first review.");
    return {};
}

bool DevelopmentEditor::mayAgreeFor(PersonId who) const {
    const DevelopmentPlan& plan = this->plan();
    const bool isOne = who == plan.person || who == plan.author || (!who.isNull() && who == plan.coach);
    return isOne && (!isOwn() || who == plan.person); // nobody says yes for those who lead them
}

void DevelopmentEditor::agree(PersonId by) {
    const DevelopmentPlan& plan = this->plan();
    if (isReadOnly() || !mayAgreeFor(by) || plan.isAgreedBy(by)) return;
    if (const QString lacks = notAgreeableBecause(); !lacks.isEmpty()) return Q_EMIT said(lacks);
    const qint64 now = m->workspace.clock().nowUtc().toMSecsSinceEpoch();
    const domain::Agreement yes{by, now, m->workspace.today(), by != m->me()};
    m->record.keepThen(
        [yes](PlanForm& form) {
            std::erase_if(form.plan.agreements, [&](const domain::Agreement& said) { return said.by == yes.by; });
            form.plan.agreements.push_back(yes);
            form.plan.agreements.back().atMs = std::max(yes.atMs, form.plan.contentAtMs);
        },
        [this, by](const Kept& kept) {
            if (!kept) return Q_EMIT said(kept.error().message);
            // Nobody says yes to words that they have not seen.
            if (!kept->ended) return Q_EMIT said(tr("Somebody changed this plan meanwhile. Read it once more."));
            Q_EMIT said(this->plan().isAgreed() ? tr("Everybody has agreed to it.")
                                                : tr("%1 has agreed.").arg(nameOf(by)));
        });
}

// Before: what was frozen with the focus. Since: up to the latest day that the facts reach.
void DevelopmentEditor::Inside::judge(PlanReview& review) const {
    // While everything is read anew, the facts that the page shows are those it was opened with.
    const SnapshotPtr snapshot = workspace.snapshot() ? workspace.snapshot() : openedWith;
    const auto whose = snapshot->engine->ledger().find(plan().person);
    const Day dataTo = std::min(workspace.defaultAsOf(), workspace.today());
    for (const FocusSkill& focus : plan().focus) {
        auto found = std::ranges::find(review.found, focus.skill, &FocusReview::skill);
        if (found == review.found.end()) found = review.found.insert(review.found.end(), {focus.skill, 0, {}, {}});
        const auto index = metrics::indicatorIndex(focus.indicator);
        if (!index || !whose) continue;
        const Day from = focus.baseline ? focus.baseline->asOf : plan().begunOn;
        const metrics::VerdictQuestion question{*whose, *index, focus.move, from, dataTo, dataTo, from};
        const metrics::Verdict verdict = metrics::verdict(*snapshot->engine, question);
        found->outcome = outcomeWord(verdict.outcome);
        found->verdict = coaching::verdictLine(*index, focus.move, verdict,
                                               coaching::verdictText(*snapshot->engine, question, verdict));
    }
}

void DevelopmentEditor::beginReview() {
    if (isReadOnly() || isOwn() || m->record.now().ahead) return;
    if (!plan().wasAgreed()) return Q_EMIT said(tr("A plan is reviewed once everybody has agreed to it."));
    PlanReview review;
    review.by = m->me();
    review.day = m->workspace.today();
    m->judge(review);
    m->record.change({}, [&](PlanForm& form) { form.ahead = review; });
}

void DevelopmentEditor::editReview(const QString& field, const std::function<void(PlanReview&)>& change) {
    if (isReadOnly() || isOwn() || !m->record.now().ahead) return;
    m->record.change(field.isEmpty() ? field : QStringLiteral("review/%1").arg(field), [&](PlanForm& form) {
        if (form.ahead) change(*form.ahead);
    });
}

void DevelopmentEditor::giveUpReview() {
    if (!isReadOnly()) m->record.change({}, [](PlanForm& form) { form.ahead.reset(); });
}

QString DevelopmentEditor::notReviewedBecause() const {
    const auto& ahead = m->record.now().ahead;
    if (!ahead) return tr("No review is being written.");
    const bool anyLevel = std::ranges::any_of(ahead->found, [](const FocusReview& found) { return found.level != 0; });
    if (isBlank(ahead->repWords) && isBlank(ahead->coachView) && !anyLevel)
        return tr("Write how it went, in %1's words first, or where a skill stands now.").arg(nameOf(plan().person));
    return {};
}

void DevelopmentEditor::finishReview(std::optional<Day> next) {
    if (isReadOnly() || isOwn()) return;
    if (const QString lacks = notReviewedBecause(); !lacks.isEmpty()) return Q_EMIT said(lacks);
    PlanReview review = *m->record.now().ahead;
    review.by = m->me();
    review.day = m->workspace.today();
    review.atMs = m->workspace.clock().nowUtc().toMSecsSinceEpoch();
    m->judge(review); // one that was begun on another day says what holds today
    const bool again = next && std::ranges::find(plan().reviewDays, *next) == plan().reviewDays.end();
    m->record.keepThen(
        [review, next, again](PlanForm& form) {
            form.plan.reviews.push_back(review);
            form.ahead.reset();
            if (!again) return;
            form.plan.reviewDays.push_back(*next);
            std::ranges::sort(form.plan.reviewDays);
        },
        [this, again](const Kept& kept) {
            if (!kept) return Q_EMIT said(kept.error().message);
            if (!kept->ended) return Q_EMIT said(tr("Somebody changed this plan meanwhile. Read it once more."));
            Q_EMIT said(again ? tr("The review is kept. The new day is for everybody to agree to.")
                              : tr("The review is kept."));
        });
}

void DevelopmentEditor::close(domain::Became became, const QString& words) {
    if (isReadOnly() || isOwn()) return;
    if (became == domain::Became::Unsaid) return Q_EMIT said(tr("Say what became of it."));
    m->record.keepThen(
        [became, words, today = m->workspace.today()](PlanForm& form) {
            form.plan.closedOn = today;
            form.plan.became = became;
            form.plan.becameWords = words.trimmed();
            form.ahead.reset();
        },
        [this](const Kept& kept) {
            if (!kept) return Q_EMIT said(kept.error().message);
            if (!kept->ended) return Q_EMIT said(tr("Somebody changed this plan meanwhile. Read it once more."));
            Q_EMIT said(tr("The plan is closed. It stays readable with everything that was agreed and found."));
        });
}

void DevelopmentEditor::discard() {
    if (isReadOnly() || isOwn()) return;
    if (!plan().agreements.empty() || !plan().reviews.empty())
        return Q_EMIT said(tr("Somebody has agreed to it: close it with what became of it instead."));
    m->record.discard(
        [by = m->record.author(), clock = m->workspace.clock()](store::Database& database, const PlanForm& form) {
            return store::removeDevelopmentDraft(database, form.plan.id, by, clock);
        },
        [this](const Status& removed) {
            if (!removed) return Q_EMIT said(removed.error().message);
            leave();
            Q_EMIT gone();
        });
}

} // namespace chalktalk::app
