// A text as the reading of plans sees it: words in lower case, sentences and clauses; and sets of words to look for in
// it.
#pragma once

#include <QHash>
#include <QStringList>
#include <vector>

namespace chalktalk::coaching {

// Words are letters and digits; "she'll" is two, "don't" is one, "one-pager" two. Signs of money and "%" are words.
class PlanText {
  public:
    explicit PlanText(const QString& text);

    struct Word {
        QString lower;
        QString shape; // "#" for a number, "#th" for "12th", else as `lower`
        bool capital = false;
        bool startsClause = false, startsSentence = false;
        bool asked = false; // its sentence ends in a question mark
    };
    [[nodiscard]] const std::vector<Word>& words() const { return m_words; }
    [[nodiscard]] std::size_t size() const { return m_words.size(); }
    [[nodiscard]] bool isEmpty() const { return m_words.empty(); }
    [[nodiscard]] bool asks() const { return m_asks; }  // holds a question mark
    [[nodiscard]] bool isDate(std::size_t at) const;    // "15/4", "2026-03-12", "14:30", "2pm"
    [[nodiscard]] bool endsSentence(std::size_t) const; // the last word of one
    [[nodiscard]] static QStringList wordsOf(const QString& text);

  private:
    std::vector<Word> m_words;
    bool m_asks = false;
};

// Words and phrases of one kind. "^" before a phrase: only at the beginning of the text; "$": only where it ends a
// sentence; "*": up to eight words in between; "~": wherever it stands, for sets that are otherwise looked for at the
// beginning of clauses.
class WordSet {
  public:
    WordSet() = default;
    explicit WordSet(const QStringList& phrases);

    [[nodiscard]] std::size_t lengthAt(const PlanText& text, std::size_t at) const { // of the longest there; 0: none
        return longestAt(text, at).length;
    }
    [[nodiscard]] bool isAt(const PlanText& text, std::size_t at) const { return lengthAt(text, at) > 0; }
    [[nodiscard]] bool occursIn(const PlanText& text) const;
    [[nodiscard]] bool startsClauseOf(const PlanText& text) const; // or stands anywhere with "~"
    [[nodiscard]] int countIn(const PlanText& text) const;

  private:
    enum class Bound : quint8 { Free, Start, End, Anywhere };
    struct Phrase {
        QStringList words;
        qsizetype gapBefore = 0; // which of the words may stand further on; 0: none
        Bound bound = Bound::Free;
    };
    struct Found {
        std::size_t length = 0;
        Bound bound = Bound::Free;
    };
    [[nodiscard]] static std::size_t coveredBy(const Phrase& phrase, const PlanText& text, std::size_t at);
    [[nodiscard]] Found longestAt(const PlanText& text, std::size_t at) const;

    QHash<QString, std::vector<Phrase>> m_byFirst;
};

} // namespace chalktalk::coaching
