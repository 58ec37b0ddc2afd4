#include "tests/faults/saves.h"

#include "store/commitment_store.h"
#include "store/profile_store.h"
#include "tests/store/call_help.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <optional>
#include <sqlite3.h>

namespace chalktalk::tests {

using namespace domain;

namespace {

// Words that no other step has; beside them those that are easily damaged on the way.
QString said(const char* what, int n) {
    return QStringLiteral("%1 %2 – ängstlich, \"always\"\n'; drop table session; -- עדי")
        .arg(QString::fromUtf8(what))
        .arg(n);
}

qint64 one(store::Database& database, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    qint64 found = -1;
    if (sqlite3_prepare_v2(database.handle(), sql, -1, &statement, nullptr) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW)
        found = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    return found;
}

template <class T> QString other(const Result<T>& found, const T& expected, const char* what, qint64 id = 0) {
    if (found && *found == expected) return {};
    return QStringLiteral("%1 %2 %3")
        .arg(QString::fromUtf8(what))
        .arg(id)
        .arg(found ? QStringLiteral("has other words") : QStringLiteral("is not there: ") + found.error().message);
}

} // namespace

Beginnings::Beginnings() : m_calls(std::make_unique<CallStore>()), m_development(std::make_unique<DevelopmentStore>()) {
    // Records of the one store are saved in the other: the same people.
    m_development->ana = m_calls->ana, m_development->mia = m_calls->mia, m_development->zoe = m_calls->zoe;
    m_development->close();
    m_calls->close(); // with nothing left in its log
}

Beginnings::~Beginnings() = default;

QString Beginnings::store() const { return m_calls->path(); }

// What is saved in one step; at most one of each.
struct Words::Step {
    std::optional<Session> session;
    std::optional<Commitment> commitment;
    std::optional<Call> call;
    std::optional<Assessment> assessment;
    std::optional<Profile> profile;
    std::optional<DevelopmentPlan> plan;
    std::optional<AccountPlan> accountPlan;
    std::optional<DealPlan> dealPlan;
    std::optional<QuarterlyReview> review;
    std::optional<int> everyDays;
    qint64 removed = 0;
};

Words::Step Words::step(int n) const {
    const CallStore& from = m_from->calls();
    const DevelopmentStore& development = m_from->development();
    Step step;
    const auto oneToOne = [&] {
        step.session = from.session();
        step.session->id.value = 1'000'000 + n;
        step.session->sharedNote = said("We both wrote this", n);
        step.session->privateNote = said("only Mia reads this", n);
        step.commitment = from.commitment();
        step.commitment->id.value = 2'000'000 + n, step.commitment->session = step.session->id;
        step.commitment->what = said("Ask about cost", n);
    };
    switch (n % kinds) {
    case 0:
    case 3: oneToOne(); break;
    case 1: // the one-to-one of before is written on
        step.session = m_sessions.rbegin()->second;
        step.session->answers[0].repWords = said("I rush", n), step.session->privateNote = said("still", n);
        step.session->facts.pop_back();
        break;
    case 2:
        step.commitment = m_commitments.rbegin()->second;
        step.commitment->state = CommitmentState::Kept, step.commitment->reason = said("she did", n);
        break;
    case 4:
        step.call = from.call();
        step.call->id.value = 3'000'000 + n;
        step.call->activity.value = 100 + n; // there is one call of each
        step.call->calendarKey = QStringLiteral("uid@host\n%1").arg(n);
        step.call->plan.milestone = said("Hanna brings the CFO", n);
        break;
    case 5:
        step.call = m_calls.rbegin()->second;
        step.call->debrief.looking[1] = {said("I talked", n), said("so I saw", n)};
        step.call->questions.push_back({said("Who else?", n), {}, false, Said::Yes, {}});
        break;
    case 6:
        step.profile = m_profile;
        step.profile->person = from.ana;
        step.profile->wants = said("to lead", n), step.profile->privateNote = said("of Ana", n);
        step.profile->expectations.assign(3, {said("six calls a day", n), dayIn2026(6, 1)});
        break;
    case 7:
        step.plan = m_plan.version == 0 ? development.plan() : m_plan;
        step.plan->id.value = 4'000'000;
        step.plan->focus[0].evidence.clear(); // it names a call that this store does not have
        step.plan->purpose = said("larger firms", n), step.plan->contentAtMs = noon + n;
        break;
    case 8:
        step.accountPlan = from.accountPlan();
        step.accountPlan->version = m_accountPlan.version;
        step.accountPlan->missing = said("who signs", n);
        break;
    case 9:
        step.dealPlan = from.dealPlan();
        step.dealPlan->version = m_dealPlan.version, step.dealPlan->decisionProcess = said("two sign", n);
        break;
    case 10:
        step.assessment = development.assessment();
        step.assessment->id.value = 5'000'000 + n;
        step.assessment->ratings[0].evidence.clear();
        step.assessment->ratings[0].ownWords = said("I talk too much", n);
        break;
    case 11:
        step.review = m_review.version == 0 ? development.review() : m_review;
        step.review->id.value = 6'000'000, step.review->note = said("Both read this", n);
        break;
    case 12: step.everyDays = 7 + n % 5; break;
    case 13: // kept by mistake two rounds ago, or now
        if (n / kinds % 2 == 0) {
            step.call = from.bareCall();
            step.call->id.value = 7'000'000 + n, step.call->title = said("by mistake", n);
        } else {
            step.removed = 7'000'000 + n - kinds;
        }
        break;
    }
    return step;
}

Status Words::save(store::Database& database, int n) {
    Step now = step(n);
    const CallStore& from = m_from->calls();
    const Clock clock = coachingClock();
    const auto status = [](const auto& kept) { return kept ? Status{} : tl::unexpected<Error>(kept.error()); };
    Status done;
    if (now.session) {
        store::SessionSave save{*now.session, {}, {}, from.mia};
        if (now.commitment) save.commitments = {*now.commitment};
        done = status(store::saveSession(database, save, clock));
    } else if (now.commitment) {
        done = status(store::saveCommitment(database, *now.commitment, from.mia, clock));
    } else if (now.call) {
        done = status(store::saveCall(database, {*now.call, {}, {}, from.mia}, clock));
    } else if (now.profile) {
        done = status(store::saveProfile(database, *now.profile, from.mia, clock));
    } else if (now.plan) {
        const auto kept = store::saveDevelopmentPlan(database, *now.plan, from.zoe, clockAt(noon + n));
        done = status(kept);
    } else if (now.accountPlan) {
        done = status(store::saveAccountPlan(database, *now.accountPlan, from.mia, clock));
    } else if (now.dealPlan) {
        done = status(store::saveDealPlan(database, *now.dealPlan, from.mia, clock));
    } else if (now.assessment) {
        done = status(store::saveAssessment(database, *now.assessment, from.zoe, clock));
    } else if (now.review) {
        done = status(store::saveQuarterlyReview(database, {*now.review, {}, {}, from.zoe}, clock));
    } else if (now.everyDays) {
        done = store::saveCadence(database, from.ana, *now.everyDays, from.mia, clock);
    } else if (now.removed != 0) {
        done = store::removeCall(database, {now.removed}, from.mia, clock);
    }
    if (done) put(std::move(now));
    return done;
}

void Words::take(int n) { put(step(n)); }

void Words::put(Step step) {
    const auto into = [](auto& records, auto& record) {
        if (!record) return;
        ++record->version;
        records[record->id.value] = *std::move(record);
    };
    into(m_sessions, step.session);
    into(m_commitments, step.commitment);
    into(m_calls, step.call);
    into(m_assessments, step.assessment);
    const auto over = [](auto& was, auto& record) {
        if (!record) return;
        ++record->version;
        was = *std::move(record);
    };
    over(m_profile, step.profile);
    over(m_plan, step.plan);
    over(m_accountPlan, step.accountPlan);
    over(m_dealPlan, step.dealPlan);
    over(m_review, step.review);
    if (step.everyDays) m_everyDays = *step.everyDays;
    m_calls.erase(step.removed);
}

std::size_t Words::records() const {
    return m_sessions.size() + m_commitments.size() + m_calls.size() + m_assessments.size();
}

QString Words::differenceOfMeetings(store::Database& database) const {
    const PersonId reader = m_from->calls().mia;
    for (const auto& [id, session] : m_sessions)
        if (auto found = other(store::loadSession(database, {id}, reader), session, "session", id); !found.isEmpty())
            return found;
    for (const auto& [id, commitment] : m_commitments)
        if (auto found = other(store::loadCommitment(database, {id}), commitment, "commitment", id); !found.isEmpty())
            return found;
    for (const auto& [id, call] : m_calls)
        if (auto found = other(store::loadCall(database, {id}), call, "call", id); !found.isEmpty()) return found;
    return {};
}

QString Words::differenceOfPlans(store::Database& database) const {
    const CallStore& from = m_from->calls();
    QString found;
    for (const auto& [id, assessment] : m_assessments)
        if (found = other(store::loadAssessment(database, {id}), assessment, "assessment", id); !found.isEmpty())
            return found;
    if (m_plan.version > 0) {
        auto kept = store::loadDevelopmentPlan(database, m_plan.id);
        // The store says itself when the words were changed, by a clock that goes on.
        if (kept && std::abs(kept->contentAtMs - m_plan.contentAtMs) < 60'000) kept->contentAtMs = m_plan.contentAtMs;
        found += other(kept, m_plan, "development plan");
    }
    if (m_accountPlan.version > 0)
        found += other(store::loadAccountPlan(database, from.acme), m_accountPlan, "account plan");
    if (m_dealPlan.version > 0) found += other(store::loadDealPlan(database, from.deal), m_dealPlan, "deal plan");
    if (m_review.version > 0) {
        const auto kept = store::loadQuarterlyReview(database, from.mia, from.zoe, m_review.quarter);
        if (!kept || *kept != m_review) found += QStringLiteral("review has other words");
    }
    return found;
}

QString Words::differenceOfTheRest(store::Database& database) const {
    const CallStore& from = m_from->calls();
    QString found;
    if (m_profile.version > 0)
        found += other(store::loadProfile(database, from.ana, from.mia), m_profile, "profile", m_profile.version);
    const auto counted = [&](const char* sql, std::size_t expected) {
        if (const qint64 rows = one(database, sql); rows != static_cast<qint64>(expected))
            found += QStringLiteral("%1 instead of %2: %3. ").arg(rows).arg(expected).arg(QString::fromUtf8(sql));
    };
    counted("select count(*) from session", m_sessions.size());
    counted("select count(*) from commitment", m_commitments.size());
    counted("select count(*) from call", m_calls.size());
    counted("select count(*) from assessment", m_assessments.size());
    counted("select count(*) from private_note where session_id > 0", m_sessions.size());
    if (m_everyDays > 0) counted("select every_days from cadence", static_cast<std::size_t>(m_everyDays));
    return found;
}

QString Words::differenceFrom(store::Database& database) const {
    if (auto found = differenceOfMeetings(database); !found.isEmpty()) return found;
    if (auto found = differenceOfPlans(database); !found.isEmpty()) return found;
    return differenceOfTheRest(database);
}

} // namespace chalktalk::tests
