#include "io/call_json.h"

#include "io/call_json_parts.h"
#include "io/draft_json.h"

#include <nlohmann/json.hpp>
namespace chalktalk::io {

namespace {

using namespace draft;

const RecordNames& byNumbers() {
    const auto number = [](auto id) { return QString::number(id.value); };
    static const RecordNames names{number, number, number, number};
    return names;
}

quint16 readReasons(const Json& json) {
    quint16 reasons = 0;
    for (const Json& reason : list(json, "reasons")) {
        const QString words = textOf(reason);
        const auto known = std::ranges::find_if(domain::significantFor,
                                                [&](domain::Significant one) { return domain::toText(one) == words; });
        if (known == domain::significantFor.end()) throw NotOurs{};
        reasons = static_cast<quint16>(reasons | static_cast<quint16>(*known));
    }
    return reasons;
}

std::vector<QString> readTexts(const Json& object, const char* key) {
    std::vector<QString> texts;
    for (const Json& words : list(object, key)) texts.push_back(textOf(words));
    return texts;
}

void readLines(const Json& json, domain::Call& call) {
    for (const Json& who : list(json, "attendees"))
        call.attendees.push_back({readText(who, "name"), readText(who, "role"), readWord<domain::Stance>(who, "stance"),
                                  readFlag(who, "decides")});
    for (const Json& line : list(json, "questions"))
        call.questions.push_back({readText(line, "text"), readText(line, "good_answer"), readFlag(line, "planned"),
                                  readWord<domain::Said>(line, "asked"), readText(line, "answer")});
    for (const Json& line : list(json, "information"))
        call.information.push_back({readText(line, "text"), readFlag(line, "planned"),
                                    readWord<domain::Said>(line, "got"), readText(line, "learned")});
    for (const Json& line : list(json, "troubles"))
        call.troubles.push_back({readText(line, "text"), readText(line, "answer"), readFlag(line, "planned"),
                                 readWord<domain::Said>(line, "came"), readText(line, "how")});
}

domain::CallPlan readPlan(const Json& json) {
    domain::CallPlan plan;
    plan.state = readWord<domain::PlanState>(json, "state");
    plan.readyAtMs = readTime(json, "ready_at");
    plan.kindTemplate = readText(json, "template");
    plan.milestone = readText(json, "milestone"), plan.milestoneBy = readOptionalDay(json, "milestone_by");
    plan.fallback = readText(json, "fallback"), plan.agenda = readText(json, "agenda");
    plan.value = readText(json, "value"), plan.opens = readText(json, "opens"), plan.ends = readText(json, "ends");
    plan.score = readInt(json, "score");
    plan.with = readPerson(json, "with"), plan.minutes = readInt(json, "minutes");
    return plan;
}

domain::Debrief readDebrief(const Json& json) {
    domain::Debrief debrief;
    debrief.state = readWord<domain::DebriefState>(json, "state");
    debrief.doneAtMs = readTime(json, "done_at");
    debrief.isShort = readFlag(json, "short");
    debrief.outcome = readWord<domain::CallOutcome>(json, "outcome");
    const Json& looking = at(json, "looking_back");
    for (std::size_t i = 0; i < domain::lookings; ++i) {
        const Json& back = at(looking, lookingKey(i));
        debrief.looking[i] = {readText(back, "rep_words"), readText(back, "coach_view")};
    }
    for (const Json& seen : list(json, "skills"))
        debrief.skills.push_back({readText(seen, "skill"), readInt(seen, "level"), readText(seen, "moment")});
    debrief.hesitations = readTexts(json, "hesitations"), debrief.difficulties = readTexts(json, "difficulties");
    debrief.nextStep = readText(json, "next_step"), debrief.nextBy = readOptionalDay(json, "next_by");
    debrief.nextCommitment = {idOf(at(json, "next_commitment"))}, debrief.nextCall = {idOf(at(json, "next_call"))};
    debrief.with = readPerson(json, "with"), debrief.minutes = readInt(json, "minutes");
    return debrief;
}

domain::Call readCall(const Json& json) {
    domain::Call call;
    call.id = {idOf(at(json, "id"))};
    call.version = readInt(json, "version");
    call.person = readPerson(json, "person");
    for (const Json& person : list(json, "along")) call.along.push_back({idOf(person)});
    call.going = readWord<domain::Going>(json, "going");
    call.kind = readWord<domain::CallKind>(json, "kind"), call.way = readWord<domain::CallWay>(json, "way");
    call.state = readWord<domain::CallState>(json, "state");
    call.startMs = readTime(json, "start_at"), call.minutes = readInt(json, "minutes");
    call.endedAtMs = readTime(json, "ended_at");
    call.zone = readText(json, "zone"), call.title = readText(json, "title"),
    call.customer = readText(json, "customer");
    call.account = {idOf(at(json, "account"))}, call.opportunity = {idOf(at(json, "opportunity"))};
    call.origin = readWord<domain::CallOrigin>(json, "origin"), call.calendarKey = readText(json, "calendar_key");
    call.activity = {idOf(at(json, "activity"))};
    call.significant = readFlag(json, "significant"), call.reasons = readReasons(json);
    call.judgedAtMs = readTime(json, "judged_at"), call.byHand = readWord<domain::Said>(json, "by_hand");
    readLines(json, call);
    call.plan = readPlan(at(json, "plan"));
    call.debrief = readDebrief(at(json, "debrief"));
    return call;
}

Json formJson(const domain::CallForm& form) {
    Json commitments = Json::array();
    for (const domain::Commitment& made : form.commitments) commitments.push_back(commitmentJson(made, byNumber));
    return {{"form", "call"},
            {"format", formatVersion},
            {"call", callJson(form.call, byNumbers())},
            {"commitments", std::move(commitments)},
            {"unfinished", text(form.unfinished)}};
}

Json formJson(const domain::AccountPlan& plan) {
    return {{"form", "account"}, {"format", formatVersion}, {"plan", accountPlanJson(plan, byNumbers())}};
}

Json formJson(const domain::DealPlan& plan) {
    return {{"form", "deal"}, {"format", formatVersion}, {"plan", dealPlanJson(plan, byNumbers())}};
}

void readForm(const Json& json, domain::CallForm& form) {
    form.call = readCall(at(json, "call"));
    for (const Json& made : list(json, "commitments")) form.commitments.push_back(readCommitment(made));
    form.unfinished = readText(json, "unfinished");
}

void readForm(const Json& form, domain::AccountPlan& plan) {
    const Json& json = at(form, "plan");
    plan.account = {idOf(at(json, "account"))}, plan.version = readInt(json, "version");
    for (const Json& who : list(json, "stakeholders"))
        plan.stakeholders.push_back({readText(who, "name"), readText(who, "role"),
                                     readWord<domain::Stance>(who, "stance"), readFlag(who, "decides"),
                                     readText(who, "note")});
    plan.needs = readText(json, "needs"), plan.standing = readText(json, "standing");
    plan.missing = readText(json, "missing");
    for (const Json& move : list(json, "moves"))
        plan.moves.push_back(
            {readText(move, "what"), readPerson(move, "owner"), readOptionalDay(move, "due"), readFlag(move, "done")});
}

void readForm(const Json& form, domain::DealPlan& plan) {
    const Json& json = at(form, "plan");
    plan.opportunity = {idOf(at(json, "opportunity"))}, plan.version = readInt(json, "version");
    plan.decisionProcess = readText(json, "decision_process"), plan.economicBuyer = readText(json, "economic_buyer");
    plan.pain = readText(json, "pain"), plan.competition = readText(json, "competition");
    plan.risks = readText(json, "risks"), plan.milestone = readText(json, "milestone");
    plan.milestoneBy = readOptionalDay(json, "milestone_by");
}

template <class Form> Result<Form> read(const QByteArray& bytes) {
    Form form;
    const Status taken = draft::readForm(bytes, [&form](const Json& json) {
        readForm(json, form);
        // Whatever it holds beside that, or otherwise spelt, would be lost without a word.
        if (formJson(form) != json) throw NotOurs{};
    });
    if (!taken) return tl::unexpected<Error>(taken.error());
    return form;
}

} // namespace

QByteArray toJson(const domain::CallForm& form) { return bytesOf(formJson(form)); }
QByteArray toJson(const domain::AccountPlan& plan) { return bytesOf(formJson(plan)); }
QByteArray toJson(const domain::DealPlan& plan) { return bytesOf(formJson(plan)); }
Result<domain::CallForm> callFormFromJson(const QByteArray& json) { return read<domain::CallForm>(json); }
Result<domain::AccountPlan> accountPlanFromJson(const QByteArray& json) { return read<domain::AccountPlan>(json); }
Result<domain::DealPlan> dealPlanFromJson(const QByteArray& json) { return read<domain::DealPlan>(json); }

} // namespace chalktalk::io
