// AccountPlanEditor: how the plans are read, kept on disk while they are typed, and saved.
#include "app/account/account_plan_editor.h"

#include "app/forms/leaving_save.h"
#include "app/session/session_opening.h"
#include "io/call_json.h"
#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "store/database.h"
#include "store/draft_store.h"

#include <QTimer>

namespace chalktalk::app {

using domain::AccountPlan;
using domain::DealPlan;
using store::Database;
using store::OpenMode;

namespace {

// What is the same for an account's plan and for a deal's.
struct OfAccount {
    using Plan = AccountPlan;
    static store::DraftKey key(const Plan& plan, PersonId author) {
        return {QStringLiteral("account"), plan.account.value, author, author};
    }
    static Result<Plan> load(Database& database, const Plan& plan) {
        return store::loadAccountPlan(database, plan.account);
    }
    static Result<Plan> save(Database& database, const Plan& plan, PersonId by, const Clock& clock,
                             const store::SavedForm& typed) {
        return store::saveAccountPlan(database, plan, by, clock, typed);
    }
    static Result<Plan> fromJson(const QByteArray& json) { return io::accountPlanFromJson(json); }
};
struct OfDeal {
    using Plan = DealPlan;
    static store::DraftKey key(const Plan& plan, PersonId author) {
        return {QStringLiteral("deal"), plan.opportunity.value, author, author};
    }
    static Result<Plan> load(Database& database, const Plan& plan) {
        return store::loadDealPlan(database, plan.opportunity);
    }
    static Result<Plan> save(Database& database, const Plan& plan, PersonId by, const Clock& clock,
                             const store::SavedForm& typed) {
        return store::saveDealPlan(database, plan, by, clock, typed);
    }
    static Result<Plan> fromJson(const QByteArray& json) { return io::dealPlanFromJson(json); }
};

// The plan as it is stored, under what was typed and not saved; the time until which that was, 0 without any.
template <class Of>
Result<qint64> readPlan(Database& database, typename Of::Plan& plan, PersonId author, const QString& between,
                        store::DraftMark& cameFrom) {
    auto stored = Of::load(database, plan);
    if (!stored) return tl::unexpected(stored.error());
    plan = std::move(*stored);
    const auto draft = store::loadDraft(database, Of::key(plan, author));
    if (!draft || !*draft) return 0;
    auto typed = Of::fromJson((*draft)->state.toUtf8());
    if (!typed) return 0;
    const int version = plan.version;
    plan = (*draft)->baseVersion == version ? std::move(*typed) : domain::withBoth(std::move(*typed), plan, between);
    plan.version = version;
    cameFrom = (*draft)->mark;
    return (*draft)->updatedAtMs;
}

// Saves over what somebody else saved meanwhile with every word of both.
template <class Of>
Status savePlan(Database& database, typename Of::Plan plan, int& version, const store::Draft& draft, const Clock& clock,
                const QString& between) {
    store::SavedForm typed{draft.mark, false};
    constexpr int mostTries = 3;
    plan.version = version;
    for (int tries = 0;; ++tries) {
        const auto saved = Of::save(database, plan, draft.key.author, clock, typed);
        if (saved) {
            version = saved->version;
            return {};
        }
        if (saved.error().code != ErrorCode::Conflict || tries == mostTries) return tl::unexpected(saved.error());
        const auto stored = Of::load(database, plan);
        if (!stored) return tl::unexpected(stored.error());
        plan = domain::withBoth(std::move(plan), *stored, between);
        typed.withOthers = true;
    }
}

} // namespace

AccountPlanEditor::~AccountPlanEditor() { leave(); }

void AccountPlanEditor::open(AccountId account, OpportunityId deal) {
    const bool there = m_state == State::Open && m_plans.account.account == account && m_author == me();
    if (there && (deal.isNull() || m_plans.deal.opportunity == deal)) return;
    leave();
    read(account, deal);
}

void AccountPlanEditor::openDeal(OpportunityId deal) {
    const AccountId account = m_plans.account.account;
    if (!account.isNull()) open(account, deal);
}

void AccountPlanEditor::read(AccountId account, OpportunityId deal) {
    m_state = State::Loading;
    m_problem.clear();
    Q_EMIT changed();
    m_author = me();
    m_place = m_workspace.place();
    const auto work = [path = m_place.path, account, deal, author = m_author, zone = m_workspace.zone(),
                       between = tr("— changed elsewhere meanwhile: —")](std::stop_token) -> Result<Opened> {
        auto database = Database::open(path, OpenMode::ReadOnly);
        if (!database) return tl::unexpected(database.error());
        const auto named = store::loadAccountChoice(**database, account);
        if (!named) return tl::unexpected(named.error());
        Opened opened;
        opened.name = named->name;
        opened.owner = named->owner;
        const auto deals = store::openOpportunities(**database, account, {});
        if (!deals) return tl::unexpected(deals.error());
        for (const store::OpportunityChoice& open : *deals) opened.deals.push_back({open.opportunity, open.name});
        opened.plans.account.account = account;
        opened.plans.deal.opportunity = !deal.isNull()             ? deal
                                        : opened.deals.size() == 1 ? opened.deals.front().opportunity
                                                                   : OpportunityId{};
        auto typedAt = readPlan<OfAccount>(**database, opened.plans.account, author, between, opened.accountFrom);
        if (!typedAt) return tl::unexpected(typedAt.error());
        qint64 latest = *typedAt;
        if (!opened.plans.deal.opportunity.isNull()) {
            typedAt = readPlan<OfDeal>(**database, opened.plans.deal, author, between, opened.dealFrom);
            if (!typedAt) return tl::unexpected(typedAt.error());
            latest = std::max(latest, *typedAt);
        }
        if (latest != 0) opened.cameBack = KeepingTexts::cameBack(clockText(latest, zone));
        return opened;
    };
    const auto done = [this, round = m_round](Result<Opened> opened) {
        if (round != m_round) return; // left meanwhile
        if (opened) return take(std::move(*opened));
        m_state = State::Failed;
        m_problem = opened.error().message;
        Q_EMIT changed();
    };
    // What is still on its way to the disk has to be there first.
    if (*m_leaving > 0)
        m_workspace.jobs().write<Opened>(this, work, done);
    else
        m_job.read<Opened>(m_workspace.jobs(), this, work, done);
}

void AccountPlanEditor::take(Opened opened) {
    m_plans = std::move(opened.plans);
    m_name = std::move(opened.name);
    m_deals = std::move(opened.deals);
    m_owner = opened.owner;
    m_cameBack = std::move(opened.cameBack);
    m_writing = std::make_shared<Writing>(Writing{m_plans.account.version, m_plans.deal.version});
    m_accountTyping.begin(opened.accountFrom);
    m_dealTyping.begin(opened.dealFrom);
    m_history.clear();
    m_state = State::Open;
    m_savedWords.clear();
    m_unsaved = !m_cameBack.isEmpty();
    Q_EMIT changed();
    Q_EMIT savedChanged();
    if (m_unsaved) noteChange(true);
}

AccountPlanEditor::Drafts AccountPlanEditor::drafts() const {
    const qint64 now = nowMs();
    return {{OfAccount::key(m_plans.account, m_author),
             m_plans.account.version,
             {},
             now,
             m_accountTyping.at(m_edits, false)},
            {OfDeal::key(m_plans.deal, m_author), m_plans.deal.version, {}, now, m_dealTyping.at(m_edits, false)}};
}

void AccountPlanEditor::keepDraft() {
    if (!m_unsaved || m_state != State::Open) return;
    const auto done = [this, edits = m_edits, round = m_round](const Status& kept) {
        takeDraftKept(kept, edits, round);
    };
    const Drafts given = drafts();
    const auto keepAccount = [&](const std::function<void(const Status&)>& kept) {
        app::keepDraft(
            m_workspace.jobs(), this, m_place, given.account, [plan = m_plans.account] { return io::toJson(plan); },
            kept);
    };
    if (m_plans.deal.opportunity.isNull()) return keepAccount(done);
    keepAccount([done](const Status& kept) {
        if (!kept) done(kept);
    });
    app::keepDraft(
        m_workspace.jobs(), this, m_place, given.deal, [plan = m_plans.deal] { return io::toJson(plan); }, done);
}

void AccountPlanEditor::takeDraftKept(const Status& kept, quint64 edits, quint64 round) {
    if (round != m_round) return;
    if (!kept) {
        setSaved(KeepingTexts::notOnDisk(kept.error()));
        if (isWorthTrying(kept.error())) m_autosave->start(); // the text stays in the form, and it is tried again
    } else if (edits == m_edits) {
        setSaved(tr("Saved %1").arg(clockText(nowMs(), m_workspace.zone())));
    }
}

// The records themselves, when the page is left. Nobody waits for the answer; a failure is said by the window, and the
// drafts are there.
void AccountPlanEditor::keepPlans() {
    if (!m_unsaved || m_plans.account.account.isNull()) return;
    keepDraft();
    saveOnLeaving<bool>(
        m_workspace, m_place, m_leaving,
        [plans = m_plans, given = drafts(), writing = m_writing, clock = m_workspace.clock(),
         between = tr("— changed elsewhere meanwhile: —")](Database& database) -> Result<bool> {
            Status kept = savePlan<OfAccount>(database, plans.account, writing->account, given.account, clock, between);
            if (kept && !plans.deal.opportunity.isNull())
                kept = savePlan<OfDeal>(database, plans.deal, writing->deal, given.deal, clock, between);
            if (!kept) return tl::unexpected(kept.error());
            return true;
        });
}

void AccountPlanEditor::leave() {
    keepPlans(); // unsaved is only ever what its author typed, whoever looks by now
    ++m_round;
    m_job.cancel();
    m_autosave->stop();
    m_state = State::Empty;
    m_plans = {};
    m_history.clear();
    m_unsaved = false;
}

} // namespace chalktalk::app
