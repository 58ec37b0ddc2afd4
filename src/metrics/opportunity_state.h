// One opportunity as it stood at the end of a day: INDICATORS' "Opportunity at D", read from the packed histories.
#pragma once

#include "domain/ledger.h"
#include "domain/window.h"

namespace chalktalk::metrics {

// A PackedDay of "none" means: not known, or never.
struct OpportunityState {
    quint32 position = 0;
    domain::PackedDay created;
    domain::Stage stage = domain::Stage::Prospect;
    bool hasStageHistory = false;
    domain::PackedDay closedOn;        // of one won or lost; none there: closed, but on no day
    domain::PackedDay lastStageChange; // by D
    domain::PackedDay closeDate;       // expected, as it stood
    // First activity of the kind or first entry into the stage or a later one short of won and lost.
    domain::PackedDay firstDiscovery, firstDemo, firstProposal;
    qint64 amount = domain::blankAmount; // as it stood

    [[nodiscard]] bool isOpen() const { return !domain::isClosed(stage); }
    [[nodiscard]] bool isWon() const { return stage == domain::Stage::Won; }
    [[nodiscard]] bool hasAmount() const { return amount != domain::blankAmount; }
    [[nodiscard]] bool createdIn(const domain::DaySpan& span) const { return in(created, span); }
    [[nodiscard]] bool closedIn(const domain::DaySpan& span) const { return !isOpen() && in(closedOn, span); }
    [[nodiscard]] bool wonIn(const domain::DaySpan& span) const { return isWon() && in(closedOn, span); }

    // The earlier of a day and the day of winning; none when neither is.
    [[nodiscard]] domain::PackedDay orWinning(domain::PackedDay first) const;

    static bool in(domain::PackedDay day, const domain::DaySpan& span) {
        return !day.isNone() && span.contains(day.day());
    }
};

// True when it was created by the end of D (without a creation day: always).
bool existedAt(const domain::Ledger& ledger, quint32 position, Day day);

// Stage and closing day only (no amounts, dates or firsts): enough for "was it open then?".
OpportunityState stageAt(const domain::Ledger& ledger, quint32 position, Day day);

// Everything. The opportunity must exist on that day.
OpportunityState stateAt(const domain::Ledger& ledger, quint32 position, Day day);

// Minor units as they stood at the end of D; blankAmount when blank.
qint64 amountAt(const domain::Ledger& ledger, quint32 position, Day day);

// The expected close date as it stood at the end of D.
domain::PackedDay closeDateAt(const domain::Ledger& ledger, quint32 position, Day day);

// Whoever owned it at the end of the day.
domain::PersonIndex ownerOn(const domain::Ledger& ledger, quint32 position, Day day);
// Whoever owned it at the end of its closing day, or of D while it is open (or closed on no day).
domain::PersonIndex ownerOf(const domain::Ledger& ledger, const OpportunityState& state, Day day);

} // namespace chalktalk::metrics
