#include "io/coaching_json.h"

#include "io/draft_json.h"

#include <nlohmann/json.hpp>
namespace chalktalk::io {

namespace {

using namespace draft;

domain::Session readSession(const Json& json) {
    domain::Session session;
    session.id = {idOf(at(json, "id"))};
    session.version = readInt(json, "version");
    session.coach = readPerson(json, "coach"), session.person = readPerson(json, "person");
    session.type = readWord<domain::SessionType>(json, "type");
    session.state = readWord<domain::SessionState>(json, "state");
    session.plannedAtMs = readTime(json, "planned_at"), session.plannedMinutes = readInt(json, "planned_minutes");
    session.startedAtMs = readTime(json, "started_at"), session.endedAtMs = readTime(json, "ended_at");
    session.minutes = readInt(json, "minutes");
    for (const Json& fact : list(json, "facts"))
        session.facts.push_back(
            {readFact(at(fact, "fact")), readWord<domain::Ending>(fact, "ending"), readText(fact, "reason")});
    for (const Json& answer : list(json, "answers"))
        session.answers.push_back({readText(answer, "question"), readText(answer, "text"),
                                   readText(answer, "rep_words"), readText(answer, "coach_view")});
    for (const Json& cause : list(json, "causes"))
        session.causes.push_back({readText(cause, "cause"), readText(cause, "words")});
    session.expectationsRestated = readFlag(json, "expectations_restated");
    session.sharedNote = readText(json, "shared_note");
    session.privateNote = readText(json, "private_note");
    for (const Json& view : list(json, "views"))
        session.views.push_back({readPerson(view, "by"), readFlag(view, "was_coaching"), readInt(view, "useful"),
                                 readFlag(view, "on_paper"), readTime(view, "at")});
    return session;
}

Json formJson(const domain::SessionForm& form) {
    Json session = sessionJson(form.session, byNumber);
    session["private_note"] = text(form.session.privateNote);
    Json commitments = Json::array(), carried = Json::array();
    for (const auto& commitment : form.commitments) commitments.push_back(commitmentJson(commitment, byNumber));
    for (const auto& commitment : form.carried) carried.push_back(commitmentJson(commitment, byNumber));
    Json json{{"form", "session"},
              {"format", formatVersion},
              {"session", std::move(session)},
              {"commitments", std::move(commitments)},
              {"carried", std::move(carried)},
              {"unfinished", text(form.unfinished)}};
    Json reasons = Json::object();
    for (const auto& [key, words] : form.halfReasons) reasons[key.toStdString()] = text(words);
    if (!reasons.empty()) json["half_reasons"] = std::move(reasons); // drafts of before have none
    return json;
}

Json formJson(const domain::Profile& profile) {
    Json json = profileJson(profile, byNumber);
    json["private_note"] = text(profile.privateNote);
    return {{"form", "profile"},
            {"format", formatVersion},
            {"profile", std::move(json)},
            {"unfinished", text(profile.unfinished)}};
}

void readForm(const Json& json, domain::SessionForm& form) {
    form.session = readSession(at(json, "session"));
    for (const Json& commitment : list(json, "commitments")) form.commitments.push_back(readCommitment(commitment));
    for (const Json& commitment : list(json, "carried")) form.carried.push_back(readCommitment(commitment));
    form.unfinished = readText(json, "unfinished");
    if (!json.contains("half_reasons")) return;
    for (const auto& [key, words] : at(json, "half_reasons").items())
        form.halfReasons[QString::fromStdString(key)] = readText(at(json, "half_reasons"), key.c_str());
}

void readForm(const Json& form, domain::Profile& profile) {
    const Json& json = at(form, "profile");
    profile.person = readPerson(json, "person");
    profile.version = readInt(json, "version");
    profile.wants = readText(json, "wants"), profile.feedback = readText(json, "feedback");
    for (const Json& expectation : list(json, "expectations"))
        profile.expectations.push_back({readText(expectation, "text"), readDay(expectation, "agreed_on")});
    profile.privateNote = readText(json, "private_note");
    profile.unfinished = readText(form, "unfinished");
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

template <class Form> QByteArray write(const Form& form) { return bytesOf(formJson(form)); }

} // namespace

QByteArray toJson(const domain::SessionForm& form) { return write(form); }
QByteArray toJson(const domain::Profile& profile) { return write(profile); }
Result<domain::SessionForm> sessionFormFromJson(const QByteArray& json) { return read<domain::SessionForm>(json); }
Result<domain::Profile> profileFromJson(const QByteArray& json) { return read<domain::Profile>(json); }

} // namespace chalktalk::io
