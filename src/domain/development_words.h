// The closed vocabularies of skills, development plans and quarterly business reviews, with their texts as exports
// spell them.
#pragma once

#include "domain/words.h"

#include <array>

namespace chalktalk::domain {

// Who rated, seen from whom is rated. Kept with the rating, since lines change.
enum class Side : quint8 { Self, FirstLine, SecondLine, Other };
inline constexpr std::size_t sides = 4;

enum class AssessmentState : quint8 { Open, Done };

// What a rating, or the reason for a plan, stands on. Call moments and role-plays join as they come.
enum class EvidenceKind : quint8 { OneToOne, Commitment, CallPlan, Debrief };
inline constexpr std::array evidenceKinds{EvidenceKind::OneToOne, EvidenceKind::Commitment, EvidenceKind::CallPlan,
                                          EvidenceKind::Debrief};

// What stands between somebody and a skill. Fear is a kind of its own: practice against it is another one than more
// knowledge.
enum class GapKind : quint8 { Unsaid, Knowledge, Skill, Will, Fear, Situation };
inline constexpr std::array gapKinds{GapKind::Knowledge, GapKind::Skill, GapKind::Will, GapKind::Fear,
                                     GapKind::Situation};

// Where a development plan stands. It follows from what was agreed, done and reviewed (stateOf), nobody sets it.
enum class DevelopmentState : quint8 { Draft, Agreed, InProgress, Reviewed, Closed };

enum class ActionState : quint8 { Open, Done, Dropped };

// What became of a plan that is closed.
enum class Became : quint8 { Unsaid, Reached, PartlyReached, NotReached, Overtaken };

// By skill and will. Train: will without the skill yet; coach: neither yet; motivate: skill without the will; stretch:
// both.
enum class Quadrant : quint8 { Train, Coach, Motivate, Stretch };
inline constexpr std::array quadrants{Quadrant::Train, Quadrant::Coach, Quadrant::Motivate, Quadrant::Stretch};

// By results: the top fifth, the middle three fifths, the bottom fifth of the peer group.
enum class ResultGroup : quint8 { A, B, C };
inline constexpr std::array resultGroups{ResultGroup::A, ResultGroup::B, ResultGroup::C};

// What somebody set by hand about a person, instead of what the facts say.
enum class PlacementKind : quint8 { SkillWill, Results };

enum class ReviewState : quint8 { Open, Held };

QStringView toText(Side);
QStringView toText(AssessmentState);
QStringView toText(EvidenceKind);
QStringView toText(GapKind);
QStringView toText(DevelopmentState);
QStringView toText(ActionState);
QStringView toText(Became);
QStringView toText(Quadrant);
QStringView toText(ResultGroup);
QStringView toText(PlacementKind);
QStringView toText(ReviewState);

} // namespace chalktalk::domain
