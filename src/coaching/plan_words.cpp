#include "coaching/plan_words.h"

#include <algorithm>

namespace chalktalk::coaching {

namespace {

constexpr int s_widestGap = 8; // words that "*" may stand for

bool isApostrophe(QChar c) { return c == u'\'' || c == u'’' || c == u'‘'; }
bool isSign(QChar c) { return c == u'%' || c.category() == QChar::Symbol_Currency; }
bool endsSentence(QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u'…' || c == u'\n'; }
bool endsClause(QChar c) {
    return endsSentence(c) || c == u',' || c == u';' || c == u':' || c == u'–' || c == u'—' || c == u'(' || c == u')' ||
           c == u'"' || c == u'„' || c == u'“' || c == u'”';
}

// Where the word that begins at `from` ends. A number goes on over one point, slash, colon or hyphen between digits.
qsizetype endOfWord(const QString& text, qsizetype from) {
    qsizetype at = from;
    const bool number = text[from].isDigit();
    while (at < text.size()) {
        const QChar c = text[at];
        const bool inside = at > from && at + 1 < text.size();
        if (c.isLetterOrNumber() || c.isMark() || (isApostrophe(c) && inside && text[at + 1].isLetter()))
            ++at;
        else if (number && inside && text[at - 1].isDigit() && text[at + 1].isDigit() &&
                 QStringView(u".,/:-").contains(c))
            ++at;
        else
            break;
    }
    return at;
}

QString shapeOf(const QString& lower) {
    if (!lower[0].isDigit()) return lower;
    const auto letter = std::ranges::find_if(lower, [](QChar c) { return c.isLetter(); });
    return u'#' + lower.mid(letter - lower.begin());
}

// "she'll" is "she" and "'ll"; "don't" stays whole.
qsizetype tailOf(const QString& lower) {
    static const QStringList tails{QStringLiteral("'ll"), QStringLiteral("'s"), QStringLiteral("'re"),
                                   QStringLiteral("'ve"), QStringLiteral("'d"), QStringLiteral("'m")};
    for (const QString& tail : tails)
        if (lower.size() > tail.size() && lower.endsWith(tail)) return tail.size();
    return 0;
}

} // namespace

PlanText::PlanText(const QString& text) {
    bool clause = true, sentence = true;
    std::size_t first = 0; // of the sentence
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text[at];
        if (!c.isLetterOrNumber() && !isSign(c)) {
            if (c == u'?') {
                m_asks = true;
                for (std::size_t i = first; i < m_words.size(); ++i) m_words[i].asked = true;
            }
            // The point of "Dr. Weiß" and of "12. May" ends nothing.
            const bool abbreviated = c == u'.' && !m_words.empty() &&
                                     (m_words.back().shape.startsWith(u'#') || m_words.back().lower.size() <= 2);
            const bool dash = c == u'-' && at > 0 && text[at - 1].isSpace();
            clause = clause || dash || (endsClause(c) && !abbreviated);
            if (coaching::endsSentence(c) && !abbreviated) sentence = true, first = m_words.size();
            ++at;
            continue;
        }
        const qsizetype end = isSign(c) ? at + 1 : endOfWord(text, at);
        QString lower = text.mid(at, end - at).toLower();
        for (QChar& letter : lower)
            if (isApostrophe(letter)) letter = u'\'';
        const qsizetype tail = tailOf(lower);
        const QString head = lower.chopped(tail);
        m_words.push_back({head, shapeOf(head), c.isUpper(), clause, sentence, false});
        if (tail > 0) m_words.push_back({lower.right(tail), lower.right(tail), false, false, false, false});
        clause = sentence = false;
        at = end;
    }
}

QStringList PlanText::wordsOf(const QString& text) {
    const PlanText read(text);
    QStringList words;
    for (const Word& word : read.m_words) words << word.lower;
    return words;
}

bool PlanText::isDate(std::size_t at) const {
    const QString& word = m_words[at].lower;
    const QString& shape = m_words[at].shape;
    if (shape == u"#am" || shape == u"#pm") return true;
    if (shape != u"#") return false;
    const auto separators = std::ranges::count_if(word, [](QChar c) { return !c.isDigit(); });
    const qsizetype head = std::ranges::find_if(word, [](QChar c) { return !c.isDigit(); }) - word.begin();
    const qsizetype last = word.size() - (word.lastIndexOf(QChar(word[std::min(head, word.size() - 1)])) + 1);
    if (separators == 1) return head <= 2 && last <= 2 && !word.contains(u',');
    return separators == 2 && !word.contains(u',') && (head <= 2 || head == 4);
}

bool PlanText::endsSentence(std::size_t at) const { return at + 1 == m_words.size() || m_words[at + 1].startsSentence; }

WordSet::WordSet(const QStringList& phrases) {
    for (const QString& written : phrases) {
        Phrase phrase;
        QString text = written;
        if (text.startsWith(u'^')) phrase.bound = Bound::Start;
        if (text.startsWith(u'$') && text.size() > 1) phrase.bound = Bound::End;
        if (text.startsWith(u'~')) phrase.bound = Bound::Anywhere;
        if (phrase.bound != Bound::Free) text.remove(0, 1);
        // A number's place holder is no letter: it is put back after the text was taken apart.
        const qsizetype gap = text.indexOf(u'*');
        if (gap > 0) phrase.gapBefore = PlanText::wordsOf(text.left(gap)).size();
        phrase.words = PlanText::wordsOf(text.replace(u'#', u'0'));
        for (QString& word : phrase.words)
            if (word.startsWith(u'0')) word[0] = u'#';
        if (!phrase.words.isEmpty()) m_byFirst[phrase.words.front()].push_back(std::move(phrase));
    }
}

std::size_t WordSet::coveredBy(const Phrase& phrase, const PlanText& text, std::size_t at) {
    const auto& words = text.words();
    std::size_t here = at;
    for (qsizetype i = 0; i < phrase.words.size(); ++i) {
        const QString& wanted = phrase.words[i];
        const auto fits = [&](std::size_t place) {
            return place < words.size() && (words[place].lower == wanted || words[place].shape == wanted);
        };
        if (phrase.gapBefore == i && i > 0)
            for (int skipped = 0; skipped < s_widestGap && !fits(here); ++skipped) ++here;
        if (!fits(here)) return 0;
        ++here;
    }
    if (phrase.bound == Bound::Start && at != 0) return 0;
    if (phrase.bound == Bound::End && !text.endsSentence(here - 1)) return 0;
    return here - at;
}

WordSet::Found WordSet::longestAt(const PlanText& text, std::size_t at) const {
    Found found;
    const auto look = [&](const QString& first) {
        const auto same = m_byFirst.constFind(first);
        if (same == m_byFirst.cend()) return;
        for (const Phrase& phrase : *same) {
            const std::size_t length = coveredBy(phrase, text, at);
            if (length > found.length) found = {length, phrase.bound};
        }
    };
    const PlanText::Word& word = text.words()[at];
    look(word.lower);
    if (word.shape != word.lower) look(word.shape);
    return found;
}

bool WordSet::occursIn(const PlanText& text) const { return countIn(text) > 0; }

bool WordSet::startsClauseOf(const PlanText& text) const {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const Found found = longestAt(text, i);
        if (found.length > 0 && (text.words()[i].startsClause || found.bound == Bound::Anywhere)) return true;
    }
    return false;
}

int WordSet::countIn(const PlanText& text) const {
    int count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) count += isAt(text, i) ? 1 : 0;
    return count;
}

} // namespace chalktalk::coaching
