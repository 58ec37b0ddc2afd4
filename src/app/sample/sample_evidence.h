// What the sample's ratings and plans stand on: its one-to-ones, commitments and calls, by person and day.
#pragma once

#include "app/sample/dice.h"
#include "domain/evidence.h"
#include "domain/local_time.h"

#include <map>
#include <vector>

namespace chalktalk::store {
struct CoachingRecords;
}

namespace chalktalk::app::sample {

class SampleEvidence {
  public:
    SampleEvidence(const store::CoachingRecords& records, const domain::LocalTime& time);

    // Up to `most` records of the two months up to a day, the latest first drawn, each with what it shows of the skill.
    [[nodiscard]] std::vector<domain::Evidence> of(PersonId person, const QString& skill, Day until, int most,
                                                   Dice& dice) const;
    // Commitments of one-to-ones that were made with the person between two days.
    [[nodiscard]] std::vector<CommitmentId> commitments(PersonId person, Day first, Day last) const;

  private:
    struct Record {
        domain::Evidence evidence;
        std::map<QString, QString> moments; // by skill: what a debrief wrote down
    };
    struct Made {
        CommitmentId id;
        Day day;
    };
    std::map<PersonId, std::vector<Record>> m_records; // by day
    std::map<PersonId, std::vector<Made>> m_made;
};

} // namespace chalktalk::app::sample
