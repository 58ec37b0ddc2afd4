#include "app/sample/sample_development.h"

#include "app/sample/sample_development_words.h"
#include "app/sample/sample_plans.h"
#include "coaching/review_pack.h"
#include "coaching/review_words.h"
#include "store/coaching_records.h"

#include <algorithm>

namespace chalktalk::app {

using domain::CommitmentState;
using domain::noPerson;
using domain::PersonIndex;
using sample::DevelopmentGround;
using sample::Dice;

namespace {

QString words(const char* text) { return QString::fromUtf8(text); }

class Reviews {
  public:
    Reviews(const DevelopmentGround& ground, std::set<qint64>& ids, store::CoachingRecords& records)
        : m_ground(ground), m_ids(ids), m_records(records) {}

    // The one of the last quarter, and the one before it.
    void with(PersonIndex manager, PersonIndex asker, int which) {
        Dice dice(m_ground.seed, 1'800'000 + manager);
        const Day last = coaching::quarterBefore(m_ground.ledger, coaching::quarterOf(m_ground.ledger, m_ground.asOf));
        hold(manager, asker, coaching::quarterBefore(m_ground.ledger, last), 3 * which + 3, true, dice);
        hold(manager, asker, last, 3 * which, false, dice);
    }

  private:
    [[nodiscard]] std::vector<coaching::ReviewQuestion> questions(PersonIndex manager) const {
        const QString first = m_ground.ledger.person(manager).name.section(u' ', 0, 0);
        std::vector<coaching::ReviewQuestion> all = coaching::openingQuestions(first);
        for (const char* rule : {"silent-gaps", "no-plan", "commitments", "ramping"})
            all.push_back({QString::fromLatin1(rule), coaching::questionOf(rule)});
        for (coaching::ReviewQuestion& one : coaching::closingQuestions()) all.push_back(std::move(one));
        return all;
    }

    void hold(PersonIndex manager, PersonIndex asker, Day quarter, int action, bool longAgo, Dice& dice) {
        store::ReviewSave save;
        save.by = m_ground.ledger.person(asker).id;
        domain::QuarterlyReview& review = save.review;
        review.id = {sample::freshId(m_ids, dice)};
        review.manager = m_ground.ledger.person(manager).id, review.asker = save.by;
        review.quarter = quarter;
        review.state = domain::ReviewState::Held;
        review.heldOn = sample::workday(quarter + dice.between(10, 20));
        for (const coaching::ReviewQuestion& one : questions(manager)) {
            const char* said = sample::reviewAnswer(one.id, dice);
            review.answers.push_back({one.id, one.text, said ? words(said) : QString()});
        }
        review.note = words(sample::reviewNote(dice));
        for (int i = 0; i < 3; ++i) save.commitments.push_back(agreed(review, action + i, i, longAgo, dice));
        m_records.reviews.push_back(std::move(save));
    }

    // Some were kept, some are still to do: these come back in the next review.
    domain::Commitment agreed(const domain::QuarterlyReview& review, int action, int which, bool longAgo, Dice& dice) {
        domain::Commitment made;
        made.id = {sample::freshId(m_ids, dice)};
        made.coach = review.asker, made.person = review.manager;
        made.owner = which == 2 ? review.asker : review.manager;
        made.what = words(sample::reviewAction(action));
        made.madeOn = *review.heldOn;
        made.due = sample::workday(made.madeOn + 21 * (which + 1));
        const bool kept = which == 0 || (longAgo && which == 1);
        if (kept) {
            made.state = CommitmentState::Kept, made.closedOn = sample::workday(made.due - dice.between(0, 3));
        } else if (longAgo) {
            made.state = CommitmentState::Missed, made.closedOn = made.due;
            made.reason = QStringLiteral("The quarter's end took the days that were set aside for it");
        }
        if (made.closedOn && *made.closedOn > m_ground.asOf) made.state = CommitmentState::Open, made.closedOn.reset();
        return made;
    }

    const DevelopmentGround& m_ground;
    std::set<qint64>& m_ids;
    store::CoachingRecords& m_records;
};

// A few in the organisation, each with its reason, one of them over.
void drawPlacements(const DevelopmentGround& ground, store::CoachingRecords& records) {
    std::vector<PersonIndex> reps;
    for (PersonIndex p = 0; p < ground.ledger.people().size(); ++p) {
        const domain::Person& who = ground.ledger.person(p);
        if (who.role == domain::Role::Rep && who.inSeat(ground.asOf) && who.inSeat(ground.asOf - 400))
            reps.push_back(p);
    }
    Dice dice(ground.seed, 1'900'000);
    const auto place = [&](domain::PlacementKind kind, quint8 where, const char* reason, int daysAgo, int until) {
        if (reps.empty()) return;
        const auto at = dice.below(static_cast<int>(reps.size()));
        const PersonIndex person = reps[static_cast<std::size_t>(at)];
        reps.erase(reps.begin() + at);
        const PersonIndex manager = ground.ledger.managerOf(person, ground.asOf);
        if (manager == noPerson) return;
        domain::Placement placement{0,
                                    ground.ledger.person(person).id,
                                    ground.ledger.person(manager).id,
                                    kind,
                                    where,
                                    words(reason),
                                    ground.asOf - daysAgo,
                                    {}};
        if (until != 0) placement.to = ground.asOf - until;
        records.placements.push_back(std::move(placement));
    };
    using domain::PlacementKind;
    using domain::Quadrant;
    const auto bySkill = [&](Quadrant quadrant, int daysAgo, int until) {
        place(PlacementKind::SkillWill, static_cast<quint8>(quadrant), sample::placementReason(quadrant), daysAgo,
              until);
    };
    bySkill(Quadrant::Coach, 150, 70);
    bySkill(Quadrant::Motivate, 58, 0);
    place(PlacementKind::Results, static_cast<quint8>(domain::ResultGroup::B), sample::resultsReason(), 41, 0);
    bySkill(Quadrant::Stretch, 20, 0);
}

} // namespace

void drawSampleDevelopment(const SampleDevelopmentQuestion& question, store::CoachingRecords& records) {
    const domain::Ledger& ledger = question.engine.ledger();
    const Day asOf = question.options.asOf;
    const quint64 seed = question.options.seed;
    const domain::LocalTime time(question.zone);
    const sample::SampleEvidence evidence(records, time);
    const sample::SampleSkills skills(ledger, question.model, asOf, seed);
    const DevelopmentGround ground{ledger, question.model, skills, evidence, time, asOf, seed};
    std::set<qint64> ids;
    sample::drawAssessments(ground, ids, records);
    sample::drawPlans({ground, question.engine, question.resultsBefore}, ids, records);
    drawPlacements(ground, records);
    Reviews reviews(ground, ids, records);
    int which = 0;
    for (PersonIndex p = 0; p < ledger.people().size(); ++p) {
        const domain::Person& who = ledger.person(p);
        const PersonIndex asker = ledger.managerOf(p, asOf);
        if (who.role == domain::Role::SecondLineManager && who.inSeat(asOf) && asker != noPerson)
            reviews.with(p, asker, which++);
    }
}

} // namespace chalktalk::app
