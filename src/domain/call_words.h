// The closed vocabularies of calls, their plans and debriefs, with their texts as exports spell them.
#pragma once

#include "domain/words.h"

#include <array>

namespace chalktalk::domain {

enum class CallWay : quint8 { Meeting, Phone, Visit };

// Whether somebody goes along: takes part (joint), or only watches (ride-along).
enum class Going : quint8 { Alone, Joint, RideAlong };

// A call that is set and whose end has passed was held, unless somebody says otherwise.
enum class CallState : quint8 { Set, Cancelled, NotHeld };

enum class CallOrigin : quint8 { Hand, Calendar, Activity };

enum class PlanState : quint8 { None, Draft, Ready };
enum class DebriefState : quint8 { None, Draft, Done };

// How somebody in the room stands to it.
enum class Stance : quint8 { Unknown, Champion, For, Neutral, Against };

enum class Said : quint8 { Unsaid, Yes, No };

// Where the call ended: the milestone or the fallback of its plan, another advance (the customer does something by a
// day), talks that only go on (continuation), or no decision at all.
enum class CallOutcome : quint8 { Unsaid, Milestone, Fallback, Advance, Continuation, NoDecision };
constexpr bool isAdvance(CallOutcome o) {
    return o == CallOutcome::Milestone || o == CallOutcome::Fallback || o == CallOutcome::Advance;
}

// Why a call is significant; several may hold at once.
enum class Significant : quint16 {
    Amount = 1,      // of its opportunity
    Stage = 2,       // of its opportunity
    Kind = 4,        // of the call
    NewRep = 8,      //
    Struggling = 16, // a gap stands open, or chosen by hand
    ThirtyDays = 32, // in a 30-day start
    Wants = 64,      // a top performer who wants it
    ByHand = 128,
};
inline constexpr std::array significantFor{Significant::Amount, Significant::Stage,      Significant::Kind,
                                           Significant::NewRep, Significant::Struggling, Significant::ThirtyDays,
                                           Significant::Wants,  Significant::ByHand};

// Whose calls are all planned and debriefed for a while.
enum class FocusKind : quint8 { ThirtyDays, Wants, Struggling };

QStringView toText(CallWay);
QStringView toText(Going);
QStringView toText(CallState);
QStringView toText(CallOrigin);
QStringView toText(PlanState);
QStringView toText(DebriefState);
QStringView toText(Stance);
QStringView toText(Said);
QStringView toText(CallOutcome);
QStringView toText(Significant);
QStringView toText(FocusKind);

} // namespace chalktalk::domain
