// What drafts of every form share: values read back strictly, limits on size and depth, nothing lost without a word.
// Seen by the files that read JSON only.
#pragma once

#include "base/result.h"
#include "io/coaching_json_parts.h"

#include <QByteArray>

namespace chalktalk::io::draft {

inline constexpr int formatVersion = 1;

// What is not as toJson writes it. Never leaves readForm.
struct NotOurs {};

[[nodiscard]] QString byNumber(PersonId person);

// All throw NotOurs for what is missing or of another type.
[[nodiscard]] const Json& at(const Json& object, const char* key);
[[nodiscard]] const Json& list(const Json& object, const char* key);
[[nodiscard]] QString readText(const Json& object, const char* key);
[[nodiscard]] QString textOf(const Json& value);
[[nodiscard]] int readInt(const Json& object, const char* key);
[[nodiscard]] bool readFlag(const Json& object, const char* key);
[[nodiscard]] std::optional<double> readNumber(const Json& object, const char* key);
[[nodiscard]] qint64 idOf(const Json& value); // 0 for null
[[nodiscard]] PersonId readPerson(const Json& object, const char* key);
[[nodiscard]] qint64 readTime(const Json& object, const char* key); // 0 for null
[[nodiscard]] std::optional<Day> readOptionalDay(const Json& object, const char* key);
[[nodiscard]] Day readDay(const Json& object, const char* key);
template <class Word> [[nodiscard]] Word readWord(const Json& object, const char* key) {
    const auto word = domain::fromText<Word>(readText(object, key));
    if (!word) throw NotOurs{};
    return *word;
}
[[nodiscard]] domain::FrozenFact readFact(const Json& json);
[[nodiscard]] domain::Commitment readCommitment(const Json& json);

// Nothing where the bytes are too many, too deep, or no JSON; else `take` is run on it, and may throw NotOurs.
using Take = std::function<void(const Json& json)>;
[[nodiscard]] Status readForm(const QByteArray& bytes, const Take& take);
[[nodiscard]] QByteArray bytesOf(const Json& json);

} // namespace chalktalk::io::draft
