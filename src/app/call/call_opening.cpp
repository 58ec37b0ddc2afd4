#include "app/call/call_opening.h"

#include "app/forms/draft_keeping.h"
#include "app/session/session_opening.h"
#include "io/call_content_json.h"
#include "io/call_json.h"
#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/draft_store.h"

#include <QCoreApplication>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CallEditor)
};

constexpr int s_callsBefore = 6;

// What was typed and not saved goes over the record; where the record was changed since, both are kept.
void addDraft(store::Database& database, const CallOpening& opening, OpenedCall& opened) {
    const domain::Call stored = opened.form.call;
    const auto draft = store::loadDraft(database, {QStringLiteral("call"), stored.id.value, opening.me, stored.person});
    if (!draft || !*draft) return;
    auto typed = io::callFormFromJson((*draft)->state.toUtf8());
    if (!typed) return;
    opened.form = (*draft)->baseVersion == stored.version
                      ? std::move(*typed)
                      : domain::withBoth(std::move(*typed), stored, Texts::tr("— changed elsewhere meanwhile: —"));
    opened.form.call.version = stored.version;
    opened.cameBack = KeepingTexts::cameBack(clockText((*draft)->updatedAtMs, opening.zone));
    opened.cameFrom = (*draft)->mark;
}

// Accounts and deals are named as they are named now; a call without one has the words that were written.
Status addSurroundings(store::Database& database, OpenedCall& opened) {
    const domain::Call& call = opened.form.call;
    opened.customerName = call.customer;
    if (!call.account.isNull()) {
        const auto account = store::loadAccountChoice(database, call.account);
        if (account) opened.customerName = account->name;
        auto plan = store::loadAccountPlan(database, call.account);
        if (!plan) return tl::unexpected(plan.error());
        opened.account = std::move(*plan);
    }
    if (!call.opportunity.isNull()) {
        const auto deal = store::loadOpportunityChoice(database, call.opportunity);
        if (deal) opened.dealName = deal->name;
        auto plan = store::loadDealPlan(database, call.opportunity);
        if (!plan) return tl::unexpected(plan.error());
        opened.deal = std::move(*plan);
    }
    if (call.account.isNull() && call.opportunity.isNull()) return {};
    auto before = store::loadCallsWith(database, call.account, call.opportunity, s_callsBefore);
    if (!before) return tl::unexpected(before.error());
    std::erase_if(*before, [&](const domain::Call& c) { return c.id == call.id || c.startMs >= call.startMs; });
    opened.before = std::move(*before);
    return {};
}

} // namespace

Result<OpenedCall> openCall(const CallOpening& opening) {
    auto database = store::Database::open(opening.storePath, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    OpenedCall opened;
    opened.content = io::loadCallContent(opening.dataDir);
    opened.languages = io::loadPlanLanguages();
    auto call = store::loadCall(**database, opening.id);
    if (!call) return tl::unexpected(call.error());
    opened.stored = opened.form.call = std::move(*call);
    if (const CommitmentId next = opened.stored.debrief.nextCommitment; !next.isNull())
        if (auto commitment = store::loadCommitment(**database, next)) {
            opened.commitment = *commitment;
            opened.form.commitments.push_back(std::move(*commitment));
        }
    addDraft(**database, opening, opened);
    if (const Status read = addSurroundings(**database, opened); !read) return tl::unexpected(read.error());
    return opened;
}

} // namespace chalktalk::app
