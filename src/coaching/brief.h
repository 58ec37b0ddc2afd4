// The one page that both look at: facts, what became of the last commitments, and the questions. Nothing private.
#pragma once

#include "coaching/fact.h"

#include <QStringList>

namespace chalktalk::coaching {

struct BriefFact {
    QString title, sentence, headline, caption, comparison;
    QString note; // why it is here: "Changed since 3 March: was 4 of 12"
    std::vector<TrendPoint> trend;
    std::optional<double> target;
};

struct BriefCommitment {
    QString who, what;
    QString status;  // "by Tue 17 March", "Kept on 3 March", "Was due on 3 March"
    QString verdict; // "Win rate, up: not moved. 4 of 40 …"; empty where there is none to say
};

struct Brief {
    QString occasion; // "1:1 brief · Thursday 12 March 2026, 16:00"
    QString name;
    QString detail;               // "Mid-market, Leeds · new rep, month 4"
    QString dataLine;             // "Data to 11 March 2026 · compared with 9 peers"
    std::vector<BriefFact> facts; // at most four
    std::vector<BriefCommitment> commitments;
    QStringList changes; // since last time
    QStringList questions;
    QStringList expectations; // agreed, restated
};

// As it is pasted into a message.
[[nodiscard]] QString asText(const Brief& brief);

} // namespace chalktalk::coaching
