#include "app/call/call_judging.h"

#include "app/call/call_keeping.h"
#include "app/workspace.h"
#include "store/settings_store.h"

#include <algorithm>
#include <map>

namespace chalktalk::app {

Result<coaching::SignificanceRule> loadRule(store::Database& database) {
    const auto settings = store::listSettings(database);
    if (!settings) return tl::unexpected(settings.error());
    const std::map<QString, QString> values(settings->begin(), settings->end());
    return coaching::ruleFrom([&values](const QString& key) {
        const auto found = values.find(key);
        return found == values.end() ? QString() : found->second;
    });
}

Result<CallJudge> CallJudge::of(store::Database& database, const domain::Ledger& ledger, const domain::CoachingLog& log,
                                std::set<domain::PersonIndex> struggling, qint64 nowMs) {
    auto rule = loadRule(database);
    if (!rule) return tl::unexpected(rule.error());
    const auto settings = store::loadSettings(database);
    if (!settings) return tl::unexpected(settings.error());
    return CallJudge(*std::move(rule), settings->timeZone, ledger, log, std::move(struggling), nowMs);
}

coaching::Judged CallJudge::judge(const domain::Call& call) const {
    const bool hasBegun = call.startMs <= m_nowMs;
    const auto person = m_ledger->find(call.person);
    const bool struggling = person && m_struggling.contains(*person);
    const auto standing = hasBegun ? coaching::standingAtStart(call, *m_ledger, *m_log, m_local.dayOf(call.startMs))
                                   : coaching::standingOf(call, *m_ledger, *m_log, m_local.dayOf(m_nowMs), struggling);
    return coaching::judge(call.kind, call.byHand, standing, m_rule);
}

JudgeAhead::JudgeAhead(const Workspace& workspace)
    : m_ledger(workspace.ledger()),
      m_log(workspace.coaching()),
      m_snapshot(workspace.snapshot()),
      m_rule(coaching::ruleFrom([&](const QString& key) { return workspace.storeSetting(key); })),
      m_today(workspace.today()),
      m_nowMs(workspace.clock().nowUtc().toMSecsSinceEpoch()) {}

void JudgeAhead::judge(domain::Call& call, qint64 graceMs) const {
    if (!m_ledger || !m_log || call.startMs <= m_nowMs - graceMs) return;
    const auto person = m_ledger->find(call.person);
    const bool struggling = person && m_snapshot && withGaps(m_snapshot->results).contains(*person);
    const auto standing = coaching::standingOf(call, *m_ledger, *m_log, m_today, struggling);
    const coaching::Judged judged = coaching::judge(call.kind, call.byHand, standing, m_rule);
    call.significant = judged.significant, call.reasons = judged.reasons;
    call.judgedAtMs = std::min(m_nowMs, call.startMs);
}

} // namespace chalktalk::app
