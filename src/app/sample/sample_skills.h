// How far each of the sample's people is in each skill, and how its raters see it: drawn once, the same whoever asks.
#pragma once

#include "app/sample/dice.h"
#include "coaching/competencies.h"
#include "domain/ledger.h"

namespace chalktalk::app::sample {

class SampleSkills {
  public:
    SampleSkills(const domain::Ledger& ledger, const coaching::CompetencyModel& model, Day asOf, quint64 seed);

    // Positions in the model of what is expected of such people, in the person's own order: first what is looked at
    // first.
    [[nodiscard]] std::vector<std::size_t> orderOf(domain::PersonIndex person) const;
    [[nodiscard]] int level(domain::PersonIndex person, std::size_t skill) const; // 1 to 4
    // As a rater says it: one in the organisation is clearly milder than the others.
    [[nodiscard]] int seenBy(domain::PersonIndex rater, domain::PersonIndex person, std::size_t skill,
                             Dice& dice) const;
    [[nodiscard]] int own(domain::PersonIndex person, std::size_t skill, Dice& dice) const;
    [[nodiscard]] domain::PersonIndex mildRater() const { return m_mild; } // noPerson in a small organisation

  private:
    const domain::Ledger& m_ledger;
    const coaching::CompetencyModel& m_model;
    Day m_asOf;
    quint64 m_seed;
    domain::PersonIndex m_mild = domain::noPerson;
};

} // namespace chalktalk::app::sample
