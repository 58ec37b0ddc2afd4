#include "io/coaching_json_parts.h"

#include <nlohmann/json.hpp>
#include <QDateTime>

namespace chalktalk::io {

namespace {

Json numberJson(std::optional<double> number) { return number ? Json(*number) : Json(); }

Json viewJson(const domain::SessionView& view, const PersonText& person) {
    return {{"by", text(person(view.by))},
            {"was_coaching", view.wasCoaching},
            {"useful", view.useful},
            {"on_paper", view.onPaper},
            {"at", timeJson(view.atMs)}};
}

} // namespace

Json text(QStringView words) { return words.toString().toStdString(); }

Json idJson(qint64 id) { return id == 0 ? Json() : Json(std::to_string(id)); }

Json timeJson(qint64 ms) {
    if (ms == 0) return {};
    return text(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs));
}

Json dayJson(std::optional<Day> day) { return day ? text(day->toString()) : Json(); }

Json factJson(const domain::FrozenFact& fact) {
    return {{"indicator", text(fact.indicator)},
            {"as_of", dayJson(fact.asOf)},
            {"window", text(fact.window.toString())},
            {"value", numberJson(fact.value)},
            {"low", numberJson(fact.low)},
            {"high", numberJson(fact.high)},
            {"numerator", numberJson(fact.numerator)},
            {"denominator", numberJson(fact.denominator)},
            {"peer_value", numberJson(fact.peerValue)},
            {"target", numberJson(fact.target)},
            {"n", fact.n},
            {"peer_count", fact.peerCount},
            {"grade", text(fact.grade)},
            {"title", text(fact.title)},
            {"headline", text(fact.headline)},
            {"sentence", text(fact.sentence)},
            {"comparison", text(fact.comparison)}};
}

Json sessionJson(const domain::Session& session, const PersonText& person) {
    Json facts = Json::array(), answers = Json::array(), causes = Json::array(), views = Json::array();
    for (const auto& onTable : session.facts)
        facts.push_back({{"fact", factJson(onTable.fact)},
                         {"ending", text(domain::toText(onTable.ending))},
                         {"reason", text(onTable.reason)}});
    for (const auto& answer : session.answers)
        answers.push_back({{"question", text(answer.question)},
                           {"text", text(answer.text)},
                           {"rep_words", text(answer.repWords)},
                           {"coach_view", text(answer.coachView)}});
    for (const auto& named : session.causes)
        causes.push_back({{"cause", text(named.cause)}, {"words", text(named.words)}});
    for (const auto& view : session.views) views.push_back(viewJson(view, person));
    return {{"id", idJson(session.id.value)},
            {"version", session.version},
            {"coach", text(person(session.coach))},
            {"person", text(person(session.person))},
            {"type", text(domain::toText(session.type))},
            {"state", text(domain::toText(session.state))},
            {"planned_at", timeJson(session.plannedAtMs)},
            {"planned_minutes", session.plannedMinutes},
            {"started_at", timeJson(session.startedAtMs)},
            {"ended_at", timeJson(session.endedAtMs)},
            {"minutes", session.minutes},
            {"facts", std::move(facts)},
            {"answers", std::move(answers)},
            {"causes", std::move(causes)},
            {"expectations_restated", session.expectationsRestated},
            {"shared_note", text(session.sharedNote)},
            {"views", std::move(views)}};
}

Json commitmentJson(const domain::Commitment& commitment, const PersonText& person) {
    return {{"id", idJson(commitment.id.value)},
            {"version", commitment.version},
            {"session", idJson(commitment.session.value)},
            {"coach", text(person(commitment.coach))},
            {"person", text(person(commitment.person))},
            {"owner", text(person(commitment.owner))},
            {"what", text(commitment.what)},
            {"made_on", dayJson(commitment.madeOn)},
            {"due", dayJson(commitment.due)},
            {"moved_to", dayJson(commitment.movedTo)},
            {"indicator", text(commitment.indicator)},
            {"move", text(domain::toText(commitment.move))},
            {"check_on", dayJson(commitment.checkOn)},
            {"baseline", commitment.baseline ? factJson(*commitment.baseline) : Json()},
            {"state", text(domain::toText(commitment.state))},
            {"closed_on", dayJson(commitment.closedOn)},
            {"reason", text(commitment.reason)}};
}

Json profileJson(const domain::Profile& profile, const PersonText& person) {
    Json expectations = Json::array();
    for (const auto& expectation : profile.expectations)
        expectations.push_back({{"text", text(expectation.text)}, {"agreed_on", dayJson(expectation.agreedOn)}});
    return {{"person", text(person(profile.person))},
            {"version", profile.version},
            {"wants", text(profile.wants)},
            {"feedback", text(profile.feedback)},
            {"expectations", std::move(expectations)}};
}

} // namespace chalktalk::io
