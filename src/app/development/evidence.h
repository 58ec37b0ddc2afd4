// What of the last months could stand behind a rating or a focus skill: one-to-ones, commitments, plans and debriefs.
#pragma once

#include "domain/evidence.h"

#include <QStringList>

namespace chalktalk::app {

// A record of the last months that could stand behind a rating.
struct EvidenceChoice {
    domain::Evidence evidence; // the sentence it would begin with: the moment of a debrief, what a commitment says
    QString title;             // "Debrief · Northwind discovery, 3 March"
    QStringList skills;        // that it names itself; those come first for them
};

} // namespace chalktalk::app
