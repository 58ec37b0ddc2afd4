#include "store/call_store.h"

#include "store/audit_store.h"
#include "store/call_lines.h"
#include "store/call_rows.h"
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

using domain::Call;
using domain::CallState;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
QString detail(CallId id) { return QStringLiteral("call %1").arg(id.value); }

void checkSense(const Call& call) {
    if (call.person.isNull()) throwError(ErrorCode::Invalid, tr("A call belongs to somebody."));
    if (call.startMs <= 0) throwError(ErrorCode::Invalid, tr("A call has a day and a time."));
    if (call.minutes < 1 || call.minutes > 24 * 60)
        throwError(ErrorCode::Invalid, tr("A call lasts at least a minute and at most a day."));
    if (call.endedAtMs != 0 && call.endedAtMs < call.startMs)
        throwError(ErrorCode::Invalid, tr("A call ends after it began."));
}

void checkVersion(const std::optional<Call>& before, const Call& now) {
    if ((before ? before->version : 0) != now.version)
        throwError(ErrorCode::Conflict, tr("This call was changed by somebody else meanwhile. Nothing was saved."),
                   detail(now.id));
}

bool samePlan(const Call& a, const Call& b) {
    return a.plan == b.plan && a.questions == b.questions && a.information == b.information &&
           a.troubles == b.troubles && a.attendees == b.attendees;
}

// What happened to it, as the trail says it.
std::string_view actionOf(const std::optional<Call>& before, const Call& now) {
    const Call was = before.value_or(Call{});
    if (was.state != now.state && now.state != CallState::Set)
        return now.state == CallState::Cancelled ? "call.cancel" : "call.not_held";
    if (was.debrief.state != now.debrief.state && now.debrief.state == domain::DebriefState::Done)
        return "call.debrief";
    if (was.plan.state != now.plan.state && now.plan.state == domain::PlanState::Ready) return "call.ready";
    if (!before) return "call.save";
    if (was.startMs != now.startMs || was.minutes != now.minutes) return "call.move";
    return samePlan(was, now) ? "call.save" : "call.plan";
}

// Calls ahead are judged while a form stands open: what the form read of it is the older word.
void takeLaterJudgement(const std::optional<Call>& before, Call& now) {
    if (!before || before->judgedAtMs <= now.judgedAtMs) return;
    now.significant = before->significant, now.reasons = before->reasons, now.judgedAtMs = before->judgedAtMs;
}

void keepRow(Database& database, const Call& call, bool isNew) {
    Statement row(database, isNew ? sql::call::insert : sql::call::update);
    bindCall(row, call);
    if (row.run() != 1) throwError(ErrorCode::StoreFailed, tr("The store could not do this. Nothing was changed."));
}

// Before the call, whose row names one of them.
void keepCommitments(Database& database, CallSave& save, const Clock& clock) {
    for (domain::Commitment& commitment : save.commitments)
        commitment = keepCommitment(database, std::move(commitment), save.by, clock);
}

// After the call, whose row named one of them.
void removeCommitments(Database& database, const CallSave& save, const Clock& clock) {
    for (const CommitmentId id : save.removed) removeCommitment(database, id, SessionId(), save.by, clock);
}

// One of a calendar or of the CRM: nothing when it was changed since it was read.
std::optional<Call> keepBroughtIn(Database& database, CallReader& reader, Call call, PersonId by, const Clock& clock) {
    std::optional<Call> before;
    if (!call.id.isNull()) before = reader.find(call.id);
    if ((before ? before->version : 0) != call.version) return std::nullopt;
    checkSense(call);
    takeLaterJudgement(before, call);
    if (call.id.isNull()) call.id.value = newCoachingId();
    ++call.version;
    keepRow(database, call, !before);
    keepCallLines(database, call);
    if (before) noteInTrail(database, by, actionOf(before, call), QString::number(call.id.value), clock);
    return call;
}

} // namespace

CallSave keepCall(Database& database, CallSave save, const Clock& clock) {
    Call& call = save.call;
    checkSense(call);
    std::optional<Call> before;
    if (!call.id.isNull()) before = CallReader(database).find(call.id);
    checkVersion(before, call);
    takeLaterJudgement(before, call);
    if (std::ranges::find(save.removed, call.debrief.nextCommitment) != save.removed.end())
        call.debrief.nextCommitment = {};
    if (call.id.isNull()) call.id.value = newCoachingId();
    ++call.version;
    keepCommitments(database, save, clock);
    keepRow(database, call, !before);
    keepCallLines(database, call);
    removeCommitments(database, save, clock);
    noteInTrail(database, save.by, actionOf(before, call), QString::number(call.id.value), clock);
    noteTaken(database, save.form, {QStringLiteral("call"), call.id.value, save.by, call.person}, call.version);
    call = *CallReader(database).find(call.id);
    return save;
}

void keepNewCalls(Database& database, const std::vector<CallSave>& saves, const Clock& clock) {
    Statement row(database, sql::call::insert);
    CallLineKeeper lines(database);
    for (const CallSave& save : saves) {
        Call call = save.call;
        checkSense(call);
        ++call.version;
        for (const domain::Commitment& commitment : save.commitments)
            keepCommitment(database, commitment, save.by, clock);
        bindCall(row, call);
        row.run();
        lines.keep(call);
        noteInTrail(database, save.by, actionOf(std::nullopt, call), QString::number(call.id.value), clock);
    }
}

Result<CallSave> saveCall(Database& database, const CallSave& given, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        CallSave saved = keepCall(database, given, clock);
        transaction.commit();
        removeTaken(database, given.form);
        return saved;
    });
}

Result<std::vector<Call>> saveCalls(Database& database, std::vector<Call> calls, PersonId by, const Clock& clock) {
    return guarded([&] {
        std::vector<Call> kept;
        Transaction transaction(database);
        CallReader reader(database);
        for (Call& call : calls) {
            if (auto one = keepBroughtIn(database, reader, std::move(call), by, clock)) kept.push_back(*std::move(one));
        }
        if (!kept.empty()) noteInTrail(database, by, "calls.import", QString::number(kept.size()), clock);
        transaction.commit();
        return kept;
    });
}

Status saveJudgements(Database& database, const std::vector<Judgement>& judgements, const Clock& clock) {
    if (judgements.empty()) return {};
    return guarded([&] {
        Transaction transaction(database);
        Statement judge(database, sql::call::judge);
        for (const Judgement& judgement : judgements)
            judge.bind(1, judgement.call.value)
                .bind(2, judgement.significant ? 1 : 0)
                .bind(3, int{judgement.reasons})
                .bind(4, clock.nowUtc().toMSecsSinceEpoch())
                .run();
        transaction.commit();
    });
}

Status removeCall(Database& database, CallId id, PersonId by, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        const auto call = CallReader(database).find(id);
        if (!call) throwError(ErrorCode::NotFound, tr("This call is not in the store."), detail(id));
        if (call->origin == domain::CallOrigin::Activity)
            throwError(ErrorCode::Invalid,
                       tr("This call comes from the CRM and would come again. Say that it is not significant."),
                       detail(id));
        const auto isTyped = hasDraft(database, QStringLiteral("call"), id.value);
        if (!isTyped) throw Failure{isTyped.error(), 0};
        if (call->plan.state != domain::PlanState::None || call->debrief.state != domain::DebriefState::None ||
            *isTyped)
            throwError(ErrorCode::Invalid,
                       tr("This call has a plan or a debrief. Say that it was cancelled: the words stay."), detail(id));
        Statement(database, sql::call::forget_next).bind(1, id.value).run();
        removeCallLines(database, id);
        Statement(database, sql::call::remove).bind(1, id.value).run();
        noteInTrail(database, by, "call.remove", QString::number(id.value), clock);
        transaction.commit();
    });
}

} // namespace chalktalk::store
