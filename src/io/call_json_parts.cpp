#include "io/call_json_parts.h"

#include <nlohmann/json.hpp>

namespace chalktalk::io {

namespace {

// Null for nobody and nothing.
template <class Id> Json nameJson(Id id, const std::function<QString(Id)>& name) {
    return id.isNull() ? Json() : text(name(id));
}

template <class Word> Json wordJson(Word word) { return text(domain::toText(word)); }

Json reasonsJson(quint16 reasons) {
    Json all = Json::array();
    for (const domain::Significant reason : domain::significantFor) {
        if ((reasons & static_cast<quint16>(reason)) != 0) all.push_back(wordJson(reason));
    }
    return all;
}

Json textsJson(const std::vector<QString>& texts) {
    Json all = Json::array();
    for (const QString& words : texts) all.push_back(text(words));
    return all;
}

void addLines(Json& json, const domain::Call& call) {
    Json attendees = Json::array(), questions = Json::array(), information = Json::array(), troubles = Json::array();
    for (const domain::Attendee& who : call.attendees)
        attendees.push_back({{"name", text(who.name)},
                             {"role", text(who.role)},
                             {"stance", wordJson(who.stance)},
                             {"decides", who.decides}});
    for (const domain::CallQuestion& line : call.questions)
        questions.push_back({{"text", text(line.text)},
                             {"good_answer", text(line.goodAnswer)},
                             {"planned", line.planned},
                             {"asked", wordJson(line.asked)},
                             {"answer", text(line.answer)}});
    for (const domain::CallInformation& line : call.information)
        information.push_back({{"text", text(line.text)},
                               {"planned", line.planned},
                               {"got", wordJson(line.got)},
                               {"learned", text(line.learned)}});
    for (const domain::CallTrouble& line : call.troubles)
        troubles.push_back({{"text", text(line.text)},
                            {"answer", text(line.answer)},
                            {"planned", line.planned},
                            {"came", wordJson(line.came)},
                            {"how", text(line.how)}});
    json["attendees"] = std::move(attendees);
    json["questions"] = std::move(questions);
    json["information"] = std::move(information);
    json["troubles"] = std::move(troubles);
}

Json planJson(const domain::CallPlan& plan, const RecordNames& names) {
    return {{"state", wordJson(plan.state)},
            {"ready_at", timeJson(plan.readyAtMs)},
            {"template", text(plan.kindTemplate)},
            {"milestone", text(plan.milestone)},
            {"milestone_by", dayJson(plan.milestoneBy)},
            {"fallback", text(plan.fallback)},
            {"agenda", text(plan.agenda)},
            {"value", text(plan.value)},
            {"opens", text(plan.opens)},
            {"ends", text(plan.ends)},
            {"score", plan.score},
            {"with", nameJson(plan.with, names.person)},
            {"minutes", plan.minutes}};
}

Json debriefJson(const domain::Debrief& debrief, const RecordNames& names) {
    Json looking = Json::object(), skills = Json::array();
    for (std::size_t i = 0; i < domain::lookings; ++i)
        looking[lookingKey(i)] = {{"rep_words", text(debrief.looking[i].repWords)},
                                  {"coach_view", text(debrief.looking[i].coachView)}};
    for (const domain::SkillSeen& seen : debrief.skills)
        skills.push_back({{"skill", text(seen.skill)}, {"level", seen.level}, {"moment", text(seen.moment)}});
    return {{"state", wordJson(debrief.state)},
            {"done_at", timeJson(debrief.doneAtMs)},
            {"short", debrief.isShort},
            {"outcome", wordJson(debrief.outcome)},
            {"looking_back", std::move(looking)},
            {"skills", std::move(skills)},
            {"hesitations", textsJson(debrief.hesitations)},
            {"difficulties", textsJson(debrief.difficulties)},
            {"next_step", text(debrief.nextStep)},
            {"next_by", dayJson(debrief.nextBy)},
            {"next_commitment", idJson(debrief.nextCommitment.value)},
            {"next_call", idJson(debrief.nextCall.value)},
            {"with", nameJson(debrief.with, names.person)},
            {"minutes", debrief.minutes}};
}

} // namespace

const char* lookingKey(std::size_t question) {
    static constexpr std::array keys{"went_well", "went_badly", "learned", "differently"};
    static_assert(keys.size() == domain::lookings);
    return keys[question];
}

Json callJson(const domain::Call& call, const RecordNames& names) {
    Json along = Json::array();
    for (const PersonId person : call.along) along.push_back(nameJson(person, names.person));
    Json json{{"id", idJson(call.id.value)},
              {"version", call.version},
              {"person", nameJson(call.person, names.person)},
              {"along", std::move(along)},
              {"going", wordJson(call.going)},
              {"kind", wordJson(call.kind)},
              {"way", wordJson(call.way)},
              {"state", wordJson(call.state)},
              {"start_at", timeJson(call.startMs)},
              {"minutes", call.minutes},
              {"ended_at", timeJson(call.endedAtMs)},
              {"zone", text(call.zone)},
              {"title", text(call.title)},
              {"customer", text(call.customer)},
              {"account", nameJson(call.account, names.account)},
              {"opportunity", nameJson(call.opportunity, names.opportunity)},
              {"origin", wordJson(call.origin)},
              {"calendar_key", text(call.calendarKey)},
              {"activity", nameJson(call.activity, names.activity)},
              {"significant", call.significant},
              {"reasons", reasonsJson(call.reasons)},
              {"judged_at", timeJson(call.judgedAtMs)},
              {"by_hand", wordJson(call.byHand)}};
    addLines(json, call);
    json["plan"] = planJson(call.plan, names);
    json["debrief"] = debriefJson(call.debrief, names);
    return json;
}

Json accountPlanJson(const domain::AccountPlan& plan, const RecordNames& names) {
    Json stakeholders = Json::array(), moves = Json::array();
    for (const domain::Stakeholder& who : plan.stakeholders)
        stakeholders.push_back({{"name", text(who.name)},
                                {"role", text(who.role)},
                                {"stance", wordJson(who.stance)},
                                {"decides", who.decides},
                                {"note", text(who.note)}});
    for (const domain::NextMove& move : plan.moves)
        moves.push_back({{"what", text(move.what)},
                         {"owner", nameJson(move.owner, names.person)},
                         {"due", dayJson(move.due)},
                         {"done", move.done}});
    return {{"account", nameJson(plan.account, names.account)},
            {"version", plan.version},
            {"stakeholders", std::move(stakeholders)},
            {"needs", text(plan.needs)},
            {"standing", text(plan.standing)},
            {"missing", text(plan.missing)},
            {"moves", std::move(moves)}};
}

Json dealPlanJson(const domain::DealPlan& plan, const RecordNames& names) {
    return {{"opportunity", nameJson(plan.opportunity, names.opportunity)},
            {"version", plan.version},
            {"decision_process", text(plan.decisionProcess)},
            {"economic_buyer", text(plan.economicBuyer)},
            {"pain", text(plan.pain)},
            {"competition", text(plan.competition)},
            {"risks", text(plan.risks)},
            {"milestone", text(plan.milestone)},
            {"milestone_by", dayJson(plan.milestoneBy)}};
}

Json focusJson(const domain::Focus& focus, const RecordNames& names) {
    return {{"id", idJson(focus.id)},
            {"person", nameJson(focus.person, names.person)},
            {"kind", wordJson(focus.kind)},
            {"from", dayJson(focus.from)},
            {"to", dayJson(focus.to)}};
}

} // namespace chalktalk::io
