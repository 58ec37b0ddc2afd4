// The closed vocabularies of coaching records, with their texts as exports spell them.
#pragma once

#include "domain/words.h"

#include <array>

namespace chalktalk::domain {

// What a session was for. Inspecting deals or numbers is useful, and is not coaching.
enum class SessionType : quint8 {
    Coaching,
    RideAlong,
    Practice,
    Onboarding,
    DealReview,
    PipelineReview,
    Forecast,
    Other
};
inline constexpr std::array sessionTypes{SessionType::Coaching,   SessionType::RideAlong,  SessionType::Practice,
                                         SessionType::Onboarding, SessionType::DealReview, SessionType::PipelineReview,
                                         SessionType::Forecast,   SessionType::Other};
constexpr bool isCoaching(SessionType t) {
    return t == SessionType::Coaching || t == SessionType::RideAlong || t == SessionType::Practice ||
           t == SessionType::Onboarding;
}

enum class SessionState : quint8 { Planned, Open, Held, Cancelled };

// Where a fact ended that was put on the table.
enum class Ending : quint8 { None, Discussed, Commitment, PutAside };

enum class CommitmentState : quint8 { Open, Kept, Missed, Dropped };

// Which way a commitment should move its indicator.
enum class Move : quint8 { Up, Down };

QStringView toText(SessionType);
QStringView toText(SessionState);
QStringView toText(Ending);
QStringView toText(CommitmentState);
QStringView toText(Move);

} // namespace chalktalk::domain
