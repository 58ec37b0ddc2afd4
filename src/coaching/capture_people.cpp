#include "coaching/capture_people.h"

namespace chalktalk::coaching {

namespace {

using Words = std::vector<CaptureWord>;
using People = std::vector<CapturePerson>;

constexpr std::size_t s_mostWordsOfAName = 4;

bool isAnd(const CaptureWord& word) { return word.folded == u"and" || word.folded == u"&" || word.folded == u"+"; }
bool isFree(const Words& words, std::size_t i) { return i < words.size() && !words[i].taken; }

QStringList partsOf(const QString& folded) {
    return QString(folded).replace(u'-', u' ').split(u' ', Qt::SkipEmptyParts);
}

enum class Fit {
    Beginnings, // of any words of the name, in their order
    WholeWords, // whole ones
    First,      // whole ones from the first: "Ana", "Ana Torres", not "Torres"
};

bool meets(const QStringList& name, const QStringList& wanted, Fit fit) {
    if (fit == Fit::First && (name.isEmpty() || name.front() != wanted.front())) return false;
    qsizetype at = 0;
    for (const QString& word : wanted) {
        while (at < name.size() && !(fit == Fit::Beginnings ? name[at].startsWith(word) : name[at] == word)) ++at;
        if (at++ == name.size()) return false;
    }
    return true;
}

std::vector<PersonId> named(const QStringList& wanted, const People& people, Fit fit) {
    std::vector<PersonId> found;
    for (const CapturePerson& person : people)
        if (meets(partsOf(foldedName(person.name)), wanted, fit)) found.push_back(person.id);
    return found;
}

struct Someone {
    std::vector<PersonId> ids;
    std::size_t words = 0;
};

// Whom the words from `first` on name: as many of them as fit one name.
Someone someoneAt(const Words& words, std::size_t first, const People& people, bool wholeNames) {
    Someone found;
    QStringList wanted;
    for (std::size_t i = first; i < first + s_mostWordsOfAName && isFree(words, i); ++i) {
        wanted += partsOf(words[i].folded);
        if (wanted.isEmpty() || wanted.back().size() < 2) continue;
        auto ids = named(wanted, people, wholeNames ? Fit::First : Fit::WholeWords); // "Ann" is Ann before it is Anna
        if (ids.empty() && !wholeNames) ids = named(wanted, people, Fit::Beginnings);
        if (!ids.empty()) found = {std::move(ids), i - first + 1};
        if (words[i].comma) break;
    }
    return found;
}

// Those who follow someone whose name ended before `next`, between commas and "and"; moves `next` behind them.
std::vector<PersonId> othersAt(const Words& words, std::size_t& next, const People& people, bool wholeNames) {
    std::vector<PersonId> others;
    while (isFree(words, next)) {
        const bool afterAnd = isAnd(words[next]), afterComma = words[next - 1].comma;
        if (!afterAnd && !afterComma) break;
        const std::size_t at = next + (afterAnd ? 1 : 0);
        const Someone other = someoneAt(words, at, people, wholeNames || !afterAnd);
        if (other.ids.size() != 1) break;
        others.push_back(other.ids.front());
        next = at + other.words;
    }
    return others;
}

void take(Words& words, std::size_t first, std::size_t end) {
    for (std::size_t i = first; i < end; ++i) words[i].taken = true;
}

// The people who are named from `first` on, each clearly; moves `first` behind them.
CapturedPeople listAt(const Words& words, std::size_t& first, const People& people) {
    const Someone someone = someoneAt(words, first, people, true);
    if (someone.ids.size() != 1) return {};
    first += someone.words;
    CapturedPeople found{someone.ids, {}, {}};
    found.along = othersAt(words, first, people, true);
    return found;
}

} // namespace

bool isWith(const CaptureWord& word) { return word.folded == u"with" || word.folded == u"w/"; }

bool isLittle(const QString& folded) {
    static const QStringList little{QStringLiteral("at"), QStringLiteral("for"),   QStringLiteral("on"),
                                    QStringLiteral("@"),  QStringLiteral("with"),  QStringLiteral("w/"),
                                    QStringLiteral("to"), QStringLiteral("about"), QStringLiteral("and"),
                                    QStringLiteral("-"),  QStringLiteral("–"),     QStringLiteral(":")};
    return little.contains(folded);
}

CapturedPeople takePeople(Words& words, const People& people) {
    CapturedPeople captured;
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        if (words[i].taken || !isWith(words[i])) continue;
        const Someone someone = someoneAt(words, i + 1, people, false);
        if (someone.words == 0) {
            if (!words[i + 1].taken) captured.unknown = words[i + 1].written;
            continue;
        }
        if (captured.people.empty())
            captured.people = someone.ids;
        else if (someone.ids.size() == 1)
            captured.along.push_back(someone.ids.front());
        std::size_t next = i + 1 + someone.words;
        for (const PersonId other : othersAt(words, next, people, false)) captured.along.push_back(other);
        take(words, i, next);
    }
    return captured;
}

CapturedPeople guessPeople(Words& words, const People& people) {
    std::size_t end = words.size();
    while (end > 0 && words[end - 1].taken) --end;
    for (std::size_t first = 0; first < end; ++first) {
        if (words[first].taken) continue;
        std::size_t next = first;
        CapturedPeople found = listAt(words, next, people);
        if (found.people.empty() || next != end) continue;
        take(words, first, next);
        return found;
    }
    std::size_t first = 0;
    while (first < end && (words[first].taken || isLittle(words[first].folded))) ++first;
    std::size_t next = first;
    CapturedPeople found = listAt(words, next, people);
    take(words, first, found.people.empty() ? first : next);
    return found;
}

} // namespace chalktalk::coaching
