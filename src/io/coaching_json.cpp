#include "io/coaching_json.h"

#include "io/coaching_json_parts.h"

#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QDateTime>

namespace chalktalk::io {

namespace {

constexpr qsizetype s_mostBytes = 4 * 1024 * 1024;
constexpr int s_deepest = 12;
constexpr int s_formatVersion = 1;

QString byNumber(PersonId person) { return QString::number(person.value); }

// What is not as toJson writes it. Never leaves this file.
struct NotOurs {};

const Json& at(const Json& object, const char* key) {
    if (!object.is_object() || !object.contains(key)) throw NotOurs{};
    return object[key];
}

const Json& list(const Json& object, const char* key) {
    const Json& found = at(object, key);
    if (!found.is_array()) throw NotOurs{};
    return found;
}

QString readText(const Json& object, const char* key) {
    const Json& found = at(object, key);
    if (!found.is_string()) throw NotOurs{};
    return QString::fromStdString(found.get_ref<const std::string&>());
}

int readInt(const Json& object, const char* key) {
    const Json& found = at(object, key);
    if (!found.is_number_integer()) throw NotOurs{};
    const auto number = found.get<qint64>();
    if (number < std::numeric_limits<int>::min() || number > std::numeric_limits<int>::max()) throw NotOurs{};
    return static_cast<int>(number);
}

bool readFlag(const Json& object, const char* key) {
    const Json& found = at(object, key);
    if (!found.is_boolean()) throw NotOurs{};
    return found.get<bool>();
}

std::optional<double> readNumber(const Json& object, const char* key) {
    const Json& found = at(object, key);
    if (found.is_null()) return std::nullopt;
    if (!found.is_number()) throw NotOurs{};
    return found.get<double>();
}

qint64 idOf(const Json& found) {
    if (found.is_null()) return 0;
    if (!found.is_string()) throw NotOurs{};
    bool ok = false;
    const qint64 id = QString::fromStdString(found.get_ref<const std::string&>()).toLongLong(&ok);
    if (!ok) throw NotOurs{};
    return id;
}

PersonId readPerson(const Json& object, const char* key) { return {idOf(at(object, key))}; }

qint64 readTime(const Json& object, const char* key) {
    if (at(object, key).is_null()) return 0;
    const QDateTime time = QDateTime::fromString(readText(object, key), Qt::ISODateWithMs);
    if (!time.isValid()) throw NotOurs{};
    return time.toMSecsSinceEpoch();
}

std::optional<Day> readOptionalDay(const Json& object, const char* key) {
    if (at(object, key).is_null()) return std::nullopt;
    const auto day = dayFromIso(readText(object, key));
    if (!day) throw NotOurs{};
    return day;
}

Day readDay(const Json& object, const char* key) {
    const auto day = readOptionalDay(object, key);
    if (!day) throw NotOurs{};
    return *day;
}

template <class Word> Word readWord(const Json& object, const char* key) {
    const auto word = domain::fromText<Word>(readText(object, key));
    if (!word) throw NotOurs{};
    return *word;
}

domain::FrozenFact readFact(const Json& json) {
    const auto window = domain::Window::parse(readText(json, "window"));
    if (!window) throw NotOurs{};
    return {readText(json, "indicator"),
            readDay(json, "as_of"),
            *window,
            readNumber(json, "value"),
            readNumber(json, "low"),
            readNumber(json, "high"),
            readNumber(json, "numerator"),
            readNumber(json, "denominator"),
            readNumber(json, "peer_value"),
            readNumber(json, "target"),
            readInt(json, "n"),
            readInt(json, "peer_count"),
            readText(json, "grade"),
            readText(json, "title"),
            readText(json, "headline"),
            readText(json, "sentence"),
            readText(json, "comparison")};
}

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

domain::Commitment readCommitment(const Json& json) {
    domain::Commitment commitment;
    commitment.id = {idOf(at(json, "id"))};
    commitment.version = readInt(json, "version");
    commitment.session = {idOf(at(json, "session"))};
    commitment.coach = readPerson(json, "coach"), commitment.person = readPerson(json, "person");
    commitment.owner = readPerson(json, "owner");
    commitment.what = readText(json, "what");
    commitment.madeOn = readDay(json, "made_on"), commitment.due = readDay(json, "due");
    commitment.movedTo = readOptionalDay(json, "moved_to");
    commitment.indicator = readText(json, "indicator");
    commitment.move = readWord<domain::Move>(json, "move");
    commitment.checkOn = readOptionalDay(json, "check_on");
    if (const Json& baseline = at(json, "baseline"); !baseline.is_null()) commitment.baseline = readFact(baseline);
    commitment.state = readWord<domain::CommitmentState>(json, "state");
    commitment.closedOn = readOptionalDay(json, "closed_on");
    commitment.reason = readText(json, "reason");
    return commitment;
}

Json formJson(const domain::SessionForm& form) {
    Json session = sessionJson(form.session, byNumber);
    session["private_note"] = text(form.session.privateNote);
    Json commitments = Json::array(), carried = Json::array();
    for (const auto& commitment : form.commitments) commitments.push_back(commitmentJson(commitment, byNumber));
    for (const auto& commitment : form.carried) carried.push_back(commitmentJson(commitment, byNumber));
    return {{"form", "session"},
            {"format", s_formatVersion},
            {"session", std::move(session)},
            {"commitments", std::move(commitments)},
            {"carried", std::move(carried)},
            {"unfinished", text(form.unfinished)}};
}

Json formJson(const domain::Profile& profile) {
    Json json = profileJson(profile, byNumber);
    json["private_note"] = text(profile.privateNote);
    return {{"form", "profile"},
            {"format", s_formatVersion},
            {"profile", std::move(json)},
            {"unfinished", text(profile.unfinished)}};
}

void readForm(const Json& json, domain::SessionForm& form) {
    form.session = readSession(at(json, "session"));
    for (const Json& commitment : list(json, "commitments")) form.commitments.push_back(readCommitment(commitment));
    for (const Json& commitment : list(json, "carried")) form.carried.push_back(readCommitment(commitment));
    form.unfinished = readText(json, "unfinished");
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

tl::unexpected<Error> unreadable(const char* why) {
    return fail(ErrorCode::Unreadable,
                QCoreApplication::translate("Coaching", "What was typed can't be read back: it was not written by "
                                                        "this program, or is damaged."),
                QString::fromLatin1(why));
}

Json parsed(const QByteArray& bytes) {
    const auto limitDepth = [](int depth, Json::parse_event_t, Json&) {
        if (depth > s_deepest) throw NotOurs{};
        return true;
    };
    return Json::parse(bytes.begin(), bytes.end(), limitDepth);
}

template <class Form> Result<Form> read(const QByteArray& bytes) {
    if (bytes.size() > s_mostBytes) return unreadable("larger than 4 MB");
    try {
        const Json json = parsed(bytes);
        Form form;
        readForm(json, form);
        // Whatever it holds beside that, or otherwise spelt, would be lost without a word.
        if (formJson(form) != json) return unreadable("not as it is written");
        return form;
    } catch (const NotOurs&) {
        return unreadable("not of the expected shape");
    } catch (const Json::exception&) {
        return unreadable("not JSON");
    }
}

template <class Form> QByteArray write(const Form& form) {
    return QByteArray::fromStdString(formJson(form).dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

QByteArray toJson(const domain::SessionForm& form) { return write(form); }
QByteArray toJson(const domain::Profile& profile) { return write(profile); }
Result<domain::SessionForm> sessionFormFromJson(const QByteArray& json) { return read<domain::SessionForm>(json); }
Result<domain::Profile> profileFromJson(const QByteArray& json) { return read<domain::Profile>(json); }

} // namespace chalktalk::io
