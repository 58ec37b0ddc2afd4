// Small words and marks that assessments and development plans share.
#pragma once

#include "app/route.h"
#include "domain/development_plan.h"
#include "ui/theme/colours.h"

#include <QString>

namespace chalktalk::ui {

struct EvidenceLook {
    QString name, icon;
};
EvidenceLook evidenceLook(domain::EvidenceKind kind);
// "Debrief, 3 March"
QString evidenceTitle(const domain::Evidence& evidence, Day today);
// Where the record can be read.
app::Route evidenceRoute(const domain::Evidence& evidence, PersonId person);
// As an id of a list to choose from, and back: the position is the record's, not the list's.
QString evidenceKey(const domain::Evidence& evidence);

struct PlanStateLook {
    Colour ink, ground;
};
PlanStateLook stateLook(domain::DevelopmentState state);

// What a review's verdict looks like ("moved", "not-moved", "too-early").
struct OutcomeWord {
    QString word, icon;
    Colour ink;
};
OutcomeWord outcomeWord(const QString& outcome);

// "Priya", of "Priya Nair"
QString firstName(const QString& name);

} // namespace chalktalk::ui
