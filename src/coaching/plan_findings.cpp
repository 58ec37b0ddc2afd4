#include "coaching/plan_findings.h"

#include <algorithm>

namespace chalktalk::coaching {

namespace {

using Words = std::vector<PlanText::Word>;

// Goes over one milestone, looking for what the customer does.
class MilestoneReader {
  public:
    MilestoneReader(const PlanText& text, const PlanDictionary& language, const QSet<QString>& names)
        : m_text(text), m_words(text.words()), m_language(language), m_names(names), m_empty(text.size(), false) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            const std::size_t length = language.emptyMilestones.lengthAt(text, i);
            for (std::size_t j = i; j < i + length; ++j) m_empty[j] = m_isWish = true;
        }
        m_startsWithSeller = language.sellerVerbs.isAt(text, 0);
    }

    [[nodiscard]] Finding find(bool hasDay) const {
        const bool hedged = m_language.hedges.occursIn(m_text);
        if (customerActs()) {
            if (hedged) return Finding::Hedge;
            return hasDay || m_language.namesADay(m_text) ? Finding::None : Finding::NoDay;
        }
        if (m_isWish) return Finding::Wish;
        if (hedged) return Finding::Hedge;
        if (sellerActs(false)) return Finding::Activity;
        if (m_language.feelings.occursIn(m_text)) return Finding::Feeling;
        if (somebodyActs()) return hasDay || m_language.namesADay(m_text) ? Finding::None : Finding::NoDay;
        return sellerActs(true) ? Finding::Activity : Finding::Nobody;
    }

  private:
    [[nodiscard]] bool isCustomer(std::size_t at) const {
        if (m_language.customerWords.isAt(m_text, at) || m_names.contains(m_words[at].lower)) return true;
        return m_language.namesByCapital && at > 0 && m_words[at].capital && !m_language.time.isAt(m_text, at) &&
               !m_language.sellerWords.isAt(m_text, at);
    }
    [[nodiscard]] bool customerBefore(std::size_t end) const {
        for (std::size_t i = 0; i < end; ++i)
            if (isCustomer(i) || (i == 0 && firstMayBeName())) return true;
        return false;
    }
    // The first word is written with a capital anyway: a name if it is no word that is known.
    [[nodiscard]] bool firstMayBeName() const { return m_language.namesByCapital && firstIsUnknown(); }
    [[nodiscard]] bool firstIsUnknown() const {
        return m_words[0].capital && !m_language.sellerWords.isAt(m_text, 0) && !m_language.common.isAt(m_text, 0) &&
               !m_language.sellerVerbs.isAt(m_text, 0) && !m_language.time.isAt(m_text, 0) && !m_empty[0];
    }
    [[nodiscard]] bool endsLikeVerb(const QString& word) const {
        return std::ranges::any_of(m_language.verbEndings, [&](const QString& end) { return word.endsWith(end); });
    }
    // "the tests", "our offers", "run tests": a noun.
    [[nodiscard]] bool isNoun(std::size_t at) const {
        if (at == 0) return false;
        if (m_language.modals.isAt(m_text, at - 1)) return false;
        return m_language.beforeNouns.isAt(m_text, at - 1) || (at == 1 && m_startsWithSeller);
    }
    // "we agree", "stellen wir vor".
    [[nodiscard]] bool isSellers(std::size_t at) const {
        return (at > 0 && m_language.sellerWords.isAt(m_text, at - 1)) ||
               (at + 1 < m_text.size() && m_language.sellerWords.isAt(m_text, at + 1));
    }
    // "find out who decides", "understand how they buy".
    [[nodiscard]] bool isAsked(std::size_t at) const {
        for (std::size_t i = at; i-- > 0;)
            if (m_language.open.isAt(m_text, i)) return true;
        return false;
    }
    [[nodiscard]] bool modalBefore(std::size_t end) const {
        bool customer = false;
        for (std::size_t i = 0; i < end; ++i) {
            customer = customer || isCustomer(i) || (i == 0 && firstMayBeName());
            if (customer && m_language.modals.isAt(m_text, i)) return true;
        }
        return false;
    }

    // As an infinitive does where verbs come last.
    [[nodiscard]] bool endsClause(std::size_t at) const {
        return at + 1 == m_text.size() || m_words[at + 1].startsClause;
    }
    [[nodiscard]] bool isCustomersVerb(std::size_t at) const {
        if (m_empty[at] || !m_language.customerVerbs.isAt(m_text, at) || isNoun(at) || isSellers(at)) return false;
        if (m_startsWithSeller && isAsked(at)) return false;
        if (m_language.feelings.lengthAt(m_text, at) > 1) return false; // "hält uns für", "takes us for"
        if (!m_language.sellerVerbs.isAt(m_text, at))                   // nobody but a customer does that
            return customerBefore(m_text.size()) || (endsLikeVerb(m_words[at].lower) && !endsClause(at)) ||
                   (at > 0 && !endsClause(at));
        if (m_startsWithSeller || at == 0) return false;
        if (modalBefore(at)) return true;
        return !endsClause(at) && (isCustomer(at - 1) || (at == 1 && firstMayBeName()));
    }
    [[nodiscard]] bool customerActs() const {
        bool act = false;
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (isCustomersVerb(i)) return true;
            act = act || (!m_empty[i] && m_language.customerActs.isAt(m_text, i));
        }
        return act && !m_startsWithSeller && customerBefore(m_text.size());
    }
    // A verb that stands in no list, after somebody of the customer's: the benefit of the doubt.
    [[nodiscard]] bool somebodyActs() const {
        for (std::size_t i = 1; i < m_text.size(); ++i) {
            const auto& word = m_words[i];
            if (word.capital || word.lower.size() < 4 || !endsLikeVerb(word.lower) || m_empty[i] || isNoun(i)) continue;
            if (m_language.modals.isAt(m_text, i) || endsClause(i)) continue;
            if (m_language.sellerVerbs.isAt(m_text, i) || m_language.time.isAt(m_text, i) ||
                m_language.common.isAt(m_text, i) || m_language.customerWords.isAt(m_text, i))
                continue;
            if (i == 1 && firstIsUnknown()) return true;
            for (std::size_t before = i > 5 ? i - 5 : 0; before < i; ++before)
                if (isCustomer(before)) return true;
        }
        return false;
    }
    // First or after "we"; with `anywhere` at any place.
    [[nodiscard]] bool sellerActs(bool anywhere) const {
        for (std::size_t i = 0; i < m_text.size(); ++i) {
            if (!m_language.sellerVerbs.isAt(m_text, i)) {
                // "I call", "Ich rufe … an": whatever it is, it is the seller's.
                if (i == 0 && m_language.sellerWords.isAt(m_text, 0)) return true;
                continue;
            }
            if (isNoun(i)) continue;
            if (anywhere || i == 0 || m_language.sellerWords.isAt(m_text, i - 1) || !customerBefore(i)) return true;
        }
        return false;
    }

    const PlanText& m_text;
    const Words& m_words;
    const PlanDictionary& m_language;
    const QSet<QString>& m_names;
    std::vector<bool> m_empty; // words of phrases that say nothing
    bool m_isWish = false, m_startsWithSeller = false;
};

// Whether the words of one sentence, [first, last), leave room to answer.
bool isOpen(const PlanText& text, std::size_t first, std::size_t last, const PlanDictionary& language) {
    bool either = false;
    for (std::size_t i = first; i < last; ++i) {
        if (language.orNot.isAt(text, i)) return false;
        either = either || language.orWords.isAt(text, i);
    }
    const std::size_t open = language.open.lengthAt(text, first), yesNo = language.yesNo.lengthAt(text, first);
    if (open > 0 && open >= yesNo) return true;
    if (either) return true;
    if (yesNo > 0) return false;
    for (std::size_t i = first + 1; i < last; ++i) {
        if (language.open.isAt(text, i) && !language.beforeNouns.isAt(text, i - 1)) return true;
    }
    return false;
}

} // namespace

PlanDictionary::PlanDictionary(const PlanLanguage& l)
    : id(l.id),
      common(l.commonWords),
      emptyMilestones(l.emptyMilestones),
      sellerVerbs(l.sellerVerbs),
      sellerWords(l.sellerWords),
      customerVerbs(l.customerVerbs),
      customerActs(l.customerActs),
      customerWords(l.customerWords),
      modals(l.customerModals),
      beforeNouns(l.beforeNouns),
      feelings(l.feelings),
      hedges(l.hedges),
      yesNo(l.yesNoOpenings),
      open(l.openOpenings),
      orWords(l.orWords),
      orNot(l.orNot),
      leading(l.leadingOpenings),
      emptyAnswers(l.emptyAnswers),
      money(l.moneyWords),
      time(l.timeWords),
      decision(l.decisionWords),
      verbEndings(l.verbEndings),
      namesByCapital(l.namesByCapital) {}

bool PlanDictionary::namesADay(const PlanText& text) const {
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.isDate(i) || time.isAt(text, i)) return true;
    return false;
}

const PlanDictionary& languageOf(const PlanText& text, const std::vector<PlanDictionary>& languages) {
    // The other words are only asked where the common ones leave it open: in short texts.
    const auto further = [&](const PlanDictionary& l) {
        int sum = 0;
        for (const WordSet* set : {&l.customerVerbs, &l.sellerVerbs, &l.emptyMilestones, &l.customerWords,
                                   &l.emptyAnswers, &l.time, &l.open, &l.yesNo})
            sum += set->countIn(text);
        return sum;
    };
    std::vector<const PlanDictionary*> best;
    int most = -1;
    for (const PlanDictionary& language : languages) {
        const int common = language.common.countIn(text);
        if (common > most) best.clear(), most = common;
        if (common == most) best.push_back(&language);
    }
    if (best.size() == 1) return *best.front();
    return **std::ranges::max_element(best, {}, [&](const PlanDictionary* l) { return further(*l); });
}

Finding findInMilestone(const PlanText& text, const PlanDictionary& language, const QSet<QString>& names, bool hasDay) {
    if (text.isEmpty()) return Finding::Missing;
    return MilestoneReader(text, language, names).find(hasDay);
}

Finding findInQuestion(const PlanText& text, const PlanDictionary& language) {
    if (text.isEmpty()) return Finding::None;
    if (language.leading.startsClauseOf(text)) return Finding::Leading;
    if (text.size() <= 2 && !language.open.isAt(text, 0) && !language.yesNo.isAt(text, 0)) return Finding::Topic;
    // With several sentences it is the questions among them that count, and one open one is enough.
    bool anyYesNo = false;
    for (std::size_t first = 0, last = 0; first < text.size(); first = last) {
        last = first + 1;
        while (last < text.size() && !text.words()[last].startsSentence) ++last;
        const bool asked = text.words()[first].asked;
        if (text.asks() && !asked) continue;
        if (isOpen(text, first, last, language)) return Finding::None;
        anyYesNo = anyYesNo || asked || language.yesNo.isAt(text, first);
    }
    return anyYesNo ? Finding::YesNo : Finding::None;
}

Finding findInAnswer(const PlanText& text, const PlanDictionary& language) {
    if (text.size() <= 1) return Finding::EmptyAnswer; // one word helps nobody in the moment
    const std::size_t length = language.emptyAnswers.lengthAt(text, 0);
    if (length == 0) return Finding::None;
    // "Stay calm, ask why": what follows may be an answer after all.
    for (std::size_t i = length; i < text.size(); ++i) {
        if (text.words()[i].startsClause && (language.sellerVerbs.isAt(text, i) || language.open.isAt(text, i)))
            return Finding::None;
    }
    return Finding::EmptyAnswer;
}

} // namespace chalktalk::coaching
