#include "app/history/record_words.h"

#include "store/records/record_shapes.h"

#include <QCoreApplication>

namespace chalktalk::app {

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordWords)
};
} // namespace

QString recordWords(int kind) {
    using store::RecordKind;
    switch (static_cast<RecordKind>(kind)) {
    case RecordKind::Session: return Texts::tr("a one-to-one");
    case RecordKind::Commitment: return Texts::tr("a commitment");
    case RecordKind::Profile: return Texts::tr("a profile");
    case RecordKind::PrivateNote: return Texts::tr("a private note");
    case RecordKind::Cadence: return Texts::tr("how often you meet");
    case RecordKind::CoachingBlock: return Texts::tr("a coaching block");
    case RecordKind::Call: return Texts::tr("a call");
    case RecordKind::AccountPlan: return Texts::tr("an account plan");
    case RecordKind::DealPlan: return Texts::tr("a deal plan");
    case RecordKind::Focus: return Texts::tr("calls planned for a while");
    case RecordKind::Assessment: return Texts::tr("a skill assessment");
    case RecordKind::DevelopmentPlan: return Texts::tr("a development plan");
    case RecordKind::Placement: return Texts::tr("a place set by hand");
    case RecordKind::QuarterlyReview: return Texts::tr("a quarterly review");
    }
    return {};
}

} // namespace chalktalk::app
