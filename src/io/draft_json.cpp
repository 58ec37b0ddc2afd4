#include "io/draft_json.h"

#include <nlohmann/json.hpp>
#include <QCoreApplication>
#include <QDateTime>

namespace chalktalk::io::draft {

namespace {

constexpr qsizetype s_mostBytes = 4 * 1024 * 1024;
constexpr int s_deepest = 12;

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

} // namespace

QString byNumber(PersonId person) { return QString::number(person.value); }

const Json& at(const Json& object, const char* key) {
    if (!object.is_object() || !object.contains(key)) throw NotOurs{};
    return object[key];
}

const Json& list(const Json& object, const char* key) {
    const Json& found = at(object, key);
    if (!found.is_array()) throw NotOurs{};
    return found;
}

QString readText(const Json& object, const char* key) { return textOf(at(object, key)); }

QString textOf(const Json& value) {
    if (!value.is_string()) throw NotOurs{};
    return QString::fromStdString(value.get_ref<const std::string&>());
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

Status readForm(const QByteArray& bytes, const Take& take) {
    if (bytes.size() > s_mostBytes) return unreadable("larger than 4 MB");
    try {
        take(parsed(bytes));
        return {};
    } catch (const NotOurs&) {
        return unreadable("not of the expected shape");
    } catch (const Json::exception&) {
        return unreadable("not JSON");
    }
}

QByteArray bytesOf(const Json& json) {
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace chalktalk::io::draft
