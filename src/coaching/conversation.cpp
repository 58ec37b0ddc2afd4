#include "coaching/conversation.h"

#include <QCoreApplication>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Conversation)
};

} // namespace

QString sessionTypeName(domain::SessionType type) {
    switch (type) {
    case domain::SessionType::Coaching: return Texts::tr("Coaching");
    case domain::SessionType::RideAlong: return Texts::tr("Ride-along");
    case domain::SessionType::Practice: return Texts::tr("Practice");
    case domain::SessionType::Onboarding: return Texts::tr("Onboarding");
    case domain::SessionType::DealReview: return Texts::tr("Deal review");
    case domain::SessionType::PipelineReview: return Texts::tr("Pipeline review");
    case domain::SessionType::Forecast: return Texts::tr("Forecast");
    case domain::SessionType::Other: return Texts::tr("Other");
    }
    return {};
}

QString sessionTypeHint(domain::SessionType type) {
    return domain::isCoaching(type)
               ? Texts::tr("Counts as coaching.")
               : Texts::tr(
                     "Kept, but not counted as coaching: it is about deals or numbers, not about getting better.");
}

} // namespace chalktalk::coaching
