#include "app/sample/sample_skills.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::app::sample {

using domain::PersonIndex;

namespace {

int levelOf(double seen) {
    return std::clamp(static_cast<int>(std::lround(seen)), domain::lowestLevel, domain::highestLevel);
}

} // namespace

SampleSkills::SampleSkills(const domain::Ledger& ledger, const coaching::CompetencyModel& model, Day asOf, quint64 seed)
    : m_ledger(ledger), m_model(model), m_asOf(asOf), m_seed(seed) {
    std::vector<PersonIndex> managers;
    for (PersonIndex p = 0; p < ledger.people().size(); ++p)
        if (ledger.person(p).role == domain::Role::FirstLineManager && ledger.person(p).inSeat(asOf))
            managers.push_back(p);
    if (managers.size() > 1) m_mild = managers[1];
}

std::vector<std::size_t> SampleSkills::orderOf(PersonIndex person) const {
    constexpr int longInSeat = 60; // months
    const domain::Role role = m_ledger.person(person).role;
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < m_model.skills.size(); ++i) {
        const coaching::Competency& skill = m_model.skills[i];
        if (!skill.retired && m_model.expected(skill.id, role, longInSeat)) order.push_back(i);
    }
    Dice dice(m_seed, 1'300'000 + person);
    for (std::size_t i = order.size(); i > 1; --i)
        std::swap(order[i - 1], order[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
    return order;
}

int SampleSkills::level(PersonIndex person, std::size_t skill) const {
    Dice dice(m_seed, 2'000'000 + 100 * quint64{person} + skill);
    const domain::Person& who = m_ledger.person(person);
    const int days = who.hiredOn ? m_asOf - *who.hiredOn : 1000;
    const double usual = days < 90 ? 1.2 : days < 270 ? 1.8 : days < 700 ? 2.4 : 2.7;
    return levelOf(usual + 0.7 * dice.bell());
}

int SampleSkills::seenBy(PersonIndex rater, PersonIndex person, std::size_t skill, Dice& dice) const {
    Dice habit(m_seed, 1'400'000 + rater);
    const double mildness = rater == m_mild ? 1.1 : 0.15 * habit.bell();
    return levelOf(level(person, skill) + mildness + 0.3 * dice.bell());
}

int SampleSkills::own(PersonIndex person, std::size_t skill, Dice& dice) const {
    return levelOf(level(person, skill) + 0.25 + 0.6 * dice.bell());
}

} // namespace chalktalk::app::sample
