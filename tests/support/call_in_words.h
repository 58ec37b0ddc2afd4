// Calls in words, for tests: call(ana, "2026-06-30T14:00").with("Halden Foods").significant().ready(84).debriefed(30).
//
// Kept in a store by keepCall (tests/support/kept_call.h), or put into a log as a line.
#pragma once

#include "domain/call_line.h"
#include "domain/ledger.h"

#include <QTimeZone>

namespace chalktalk::tests {

qint64 instant(const char* isoTime, const char* zone = "UTC"); // of a local clock time, "2026-06-30T14:00"

// A discovery meeting of 30 minutes that was set by hand, not significant, without plan and debrief, unless told
// otherwise.
class CallInWords {
  public:
    CallInWords(PersonId person, qint64 startMs);

    CallInWords& lasts(int minutes);
    CallInWords& with(const char* customer); // as it was written; no account of the store
    CallInWords& account(AccountId account);
    CallInWords& opportunity(OpportunityId opportunity);
    CallInWords& titled(const char* title);
    CallInWords& kind(domain::CallKind kind);
    CallInWords& way(domain::CallWay way);
    CallInWords& zone(const char* iana);
    CallInWords& origin(domain::CallOrigin origin);
    CallInWords& along(PersonId person, domain::Going going = domain::Going::Joint);  // one more
    CallInWords& significant(domain::Significant reason = domain::Significant::Kind); // one more reason
    CallInWords& cancelled() { return is(domain::CallState::Cancelled); }
    CallInWords& notHeld() { return is(domain::CallState::NotHeld); }
    CallInWords& ended(int minutesAfterStart); // really

    // The plan: begun, or ready so many minutes before the call (negative: only after it had begun).
    CallInWords& draft(int score = 40);
    CallInWords& ready(int score = 84, int minutesBefore = 60);
    CallInWords& plannedWith(PersonId coach, int minutes = 12);
    CallInWords& milestone(const char* text);
    CallInWords& question(const char* text, domain::Said asked = domain::Said::Unsaid);
    CallInWords& information(const char* text, domain::Said got = domain::Said::Unsaid);
    CallInWords& trouble(const char* text, const char* answer, domain::Said came = domain::Said::Unsaid);
    CallInWords& attendee(const char* name, bool decides = false);

    // The debrief: begun, or done so many minutes after the call's end.
    CallInWords& debriefBegun();
    CallInWords& debriefed(int minutesAfter = 30);
    CallInWords& debriefedWith(PersonId coach, int minutes = 10);
    CallInWords& outcome(domain::CallOutcome outcome);
    CallInWords& difficulty(const char* idOrWords);
    CallInWords& hesitated(const char* words);
    CallInWords& nextStep(const char* words);

    [[nodiscard]] const domain::Call& whole() const { return m_call; }
    // As the log has it; `id` where the call has none yet.
    [[nodiscard]] domain::CallLine line(const domain::Ledger& ledger, qint64 id,
                                        const QTimeZone& zone = QTimeZone::utc()) const;

  private:
    CallInWords& is(domain::CallState state);

    domain::Call m_call;
};

inline CallInWords call(PersonId person, const char* isoTime, const char* zone = "UTC") {
    return {person, instant(isoTime, zone)};
}

} // namespace chalktalk::tests
