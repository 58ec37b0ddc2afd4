// Three versions of one thing: mine, theirs, and what both began from where that is known; put together so that no word
// of either is lost.
#pragma once

#include "domain/both_texts.h"

#include <algorithm>
#include <vector>

namespace chalktalk::domain {

// Where something has no base, a field of it has none either.
template <class Part, class Of> const Part* of(const Of* base, Part Of::*part) {
    return base ? &(base->*part) : nullptr;
}

class ThreeVersions {
  public:
    // `line` stands between two texts that differ.
    explicit ThreeVersions(const QString& line) : m_line(line) {}

    void text(QString& mine, const QString& theirs, const QString* base) const {
        if (base && mine == *base)
            mine = theirs;
        else if (!base || theirs != *base)
            mine = bothTexts(mine, theirs, m_line);
    }
    // One that can't be both: mine where I changed it, else theirs.
    template <class Value> static void choice(Value& mine, const Value& theirs, const Value* base) {
        if (base ? mine == *base : mine == Value{}) mine = theirs;
    }
    // `same` tells which lines are one and the same, `merge(own, other, before)` puts such a pair together.
    template <class Line, class Same, class Merge>
    static void list(std::vector<Line>& mine, const std::vector<Line>& theirs, const std::vector<Line>* base,
                     const Same& same, const Merge& merge) {
        // What they took away and I left as it was is gone; what they have and I took away stays away unless they wrote
        // on.
        std::erase_if(mine, [&](const Line& own) {
            const Line* before = find(base, own, same);
            return before && *before == own && !find(&theirs, own, same);
        });
        for (const Line& other : theirs) {
            const Line* before = find(base, other, same);
            const auto own = std::ranges::find_if(mine, [&](const Line& line) { return same(line, other); });
            if (own != mine.end())
                merge(*own, other, before);
            else if (!before || !(*before == other))
                mine.push_back(other);
        }
    }
    // Of lines that are whole in themselves.
    template <class Line>
    static void list(std::vector<Line>& mine, const std::vector<Line>& theirs, const std::vector<Line>* base) {
        const auto equal = [](const Line& a, const Line& b) { return a == b; };
        list(mine, theirs, base, equal, [](Line&, const Line&, const Line*) {});
    }

  private:
    template <class Line, class Same>
    static const Line* find(const std::vector<Line>* lines, const Line& wanted, const Same& same) {
        if (!lines) return nullptr;
        const auto at = std::ranges::find_if(*lines, [&](const Line& line) { return same(line, wanted); });
        return at == lines->end() ? nullptr : &*at;
    }

    const QString& m_line;
};

} // namespace chalktalk::domain
