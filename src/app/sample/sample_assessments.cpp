#include "app/sample/sample_assessments.h"

#include "app/sample/sample_development_words.h"
#include "app/sample/working_calendar.h"
#include "store/coaching_records.h"

#include <algorithm>

namespace chalktalk::app::sample {

using domain::Assessment;
using domain::AssessmentState;
using domain::PersonIndex;
using domain::Side;

qint64 freshId(std::set<qint64>& ids, Dice& dice) {
    for (;;)
        if (const auto id = static_cast<qint64>(dice.next() >> 1); id > 0 && ids.insert(id).second) return id;
}

Day workday(Day day) {
    while (weekday(day) > 4) day = day - 1;
    return day;
}

qint64 timeOn(const DevelopmentGround& ground, Day day, int minuteOfDay) {
    return ground.time.toUtc(day, minuteOfDay * qint64{60'000});
}

namespace {

class Draw {
  public:
    Draw(const DevelopmentGround& ground, std::set<qint64>& ids, store::CoachingRecords& records)
        : m_ground(ground), m_ids(ids), m_records(records) {}

    void ofTeam(PersonIndex manager) {
        Dice habit(m_ground.seed, 1'500'000 + manager);
        const PersonIndex second = m_ground.ledger.managerOf(manager, m_ground.asOf);
        const bool all = manager == m_ground.skills.mildRater(); // so that it can be seen
        const double first = all ? 1 : 0.45 + 0.5 * habit.uniform(), above = all ? 1 : 0.3 + 0.3 * habit.uniform();
        bool begun = false;
        for (const PersonIndex person : m_ground.ledger.directReports(manager, m_ground.asOf)) {
            const domain::Person& who = m_ground.ledger.person(person);
            if (!who.inSeat(m_ground.asOf) || who.role != domain::Role::Rep) continue;
            Dice dice(m_ground.seed, 1'600'000 + person);
            if (dice.chance(first)) {
                if (dice.chance(0.5)) done(person, manager, Side::FirstLine, dice.between(100, 165), 0, dice);
                // Some were rated a while ago, and not since: these have gone stale.
                const bool longAgo = dice.chance(0.2);
                done(person, manager, Side::FirstLine, longAgo ? dice.between(95, 150) : dice.between(6, 80), 0, dice);
            }
            if (second != domain::noPerson && dice.chance(above))
                done(person, second, Side::SecondLine, dice.between(12, 120), 1, dice);
            else if (second != domain::noPerson && !begun && m_ground.asOf - *who.hiredOn > 100)
                begun = open(person, second, dice);
            if (dice.chance(0.12)) ofOneself(person, dice);
        }
    }

  private:
    Assessment begin(PersonIndex person, PersonIndex rater, Side side, Day day, Dice& dice) {
        Assessment made;
        made.id = {freshId(m_ids, dice)};
        made.person = m_ground.ledger.person(person).id, made.rater = m_ground.ledger.person(rater).id;
        made.side = side, made.model = m_ground.model.version, made.day = day;
        return made;
    }

    domain::SkillRating rated(PersonIndex person, std::size_t skill, bool own, Dice& dice) {
        const coaching::Competency& one = m_ground.model.skills[skill];
        domain::SkillRating rating;
        rating.skill = one.id, rating.name = one.name;
        if (!own) return rating;
        rating.ownLevel = m_ground.skills.own(person, skill, dice);
        rating.ownAnchor = one.seen[static_cast<std::size_t>(rating.ownLevel - 1)];
        if (dice.chance(0.6))
            rating.ownWords = QString::fromUtf8(wordsOf(one.id).own[static_cast<std::size_t>(dice.below(2))]);
        return rating;
    }

    // Not of somebody who was not there then, or of whom nothing is known.
    void done(PersonIndex person, PersonIndex rater, Side side, int daysAgo, std::size_t shift, Dice& dice) {
        const Day day = workday(m_ground.asOf - daysAgo);
        const domain::Person& who = m_ground.ledger.person(person);
        if (who.hiredOn && day - *who.hiredOn < 25) return;
        Assessment made = begin(person, rater, side, day, dice);
        made.state = AssessmentState::Done;
        made.withoutOwn = dice.chance(0.06);
        const int minute = 30 * dice.between(17, 32);
        if (!made.withoutOwn) made.ownDoneAtMs = timeOn(m_ground, day, minute);
        made.doneAtMs = timeOn(m_ground, day, minute + dice.between(12, 35));
        const auto order = m_ground.skills.orderOf(person);
        const auto count = static_cast<std::size_t>(dice.between(domain::fewestSkills, 5));
        int stands = 0;
        for (std::size_t i = shift; i < order.size() && made.ratings.size() < count; ++i) {
            domain::SkillRating rating = rated(person, order[i], !made.withoutOwn, dice);
            rating.evidence = m_ground.evidence.of(made.person, rating.skill, day, dice.between(1, 3), dice);
            if (!rating.evidence.empty()) {
                rating.level = m_ground.skills.seenBy(rater, person, order[i], dice);
                rating.anchor = m_ground.model.skills[order[i]].seen[static_cast<std::size_t>(rating.level - 1)];
                ++stands;
            }
            made.ratings.push_back(std::move(rating));
        }
        if (stands > 0) m_records.assessments.push_back(std::move(made));
    }

    // The rep has rated, and the other side is still to come.
    bool open(PersonIndex person, PersonIndex rater, Dice& dice) {
        Assessment made = begin(person, rater, Side::SecondLine, workday(m_ground.asOf - 1), dice);
        made.ownDoneAtMs = timeOn(m_ground, made.day, 9 * 60 + 20);
        const auto order = m_ground.skills.orderOf(person);
        for (std::size_t i = 0; i < order.size() && i < domain::fewestSkills; ++i)
            made.ratings.push_back(rated(person, order[i], true, dice));
        m_records.assessments.push_back(std::move(made));
        return true;
    }

    void ofOneself(PersonIndex person, Dice& dice) {
        const Day day = workday(m_ground.asOf - dice.between(3, 60));
        const domain::Person& who = m_ground.ledger.person(person);
        if (who.hiredOn && day - *who.hiredOn < 25) return;
        Assessment made = begin(person, person, Side::Self, day, dice);
        made.state = AssessmentState::Done;
        made.ownDoneAtMs = made.doneAtMs = timeOn(m_ground, day, 16 * 60 + dice.below(60));
        const auto order = m_ground.skills.orderOf(person);
        for (std::size_t i = 0; i < order.size() && i < domain::fewestSkills; ++i) {
            made.ratings.push_back(rated(person, order[i], true, dice));
            if (dice.chance(0.5))
                made.ratings.back().evidence =
                    m_ground.evidence.of(made.person, made.ratings.back().skill, day, 1, dice);
        }
        m_records.assessments.push_back(std::move(made));
    }

    const DevelopmentGround& m_ground;
    std::set<qint64>& m_ids;
    store::CoachingRecords& m_records;
};

} // namespace

void drawAssessments(const DevelopmentGround& ground, std::set<qint64>& ids, store::CoachingRecords& records) {
    Draw draw(ground, ids, records);
    for (PersonIndex p = 0; p < ground.ledger.people().size(); ++p) {
        const domain::Person& who = ground.ledger.person(p);
        if (who.role == domain::Role::FirstLineManager && who.inSeat(ground.asOf)) draw.ofTeam(p);
    }
    std::ranges::stable_sort(records.assessments, {}, &Assessment::day);
}

} // namespace chalktalk::app::sample
