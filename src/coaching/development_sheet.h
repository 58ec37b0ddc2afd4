// A development plan as one page: what both look at, print and sign.
#pragma once

#include "coaching/agenda.h"
#include "coaching/competencies.h"
#include "domain/development_plan.h"

#include <functional>
#include <QStringList>
#include <vector>

namespace chalktalk::coaching {

struct DevelopmentSheet {
    QString title;    // "Development plan · Priya Nair"
    QString subtitle; // "Mid-market, Leeds · with Marta Oliveira, coached by Dana Reed · begun 3 March 2026"
    QString purpose;
    struct Focus {
        QString name;   // "Listening"
        QString levels; // "now 2, aimed at 3: …what one sees and hears…"
        QString why;
        QStringList facts, evidence;
        QString progress; // "Discovery to demo, up from 4 of 40"
    };
    std::vector<Focus> focus;
    struct Action {
        QString what, who, when;
        bool done = false;
    };
    std::vector<Action> actions;
    QStringList commitments;
    struct Review {
        QString text;      // "Review on 14 April: Listening now 3, moved"; of one ahead "Review on 12 May"
        bool held = false; // one ahead has lines to write on
    };
    std::vector<Review> reviews;
    QStringList agreements; // "Priya Nair · agreed on 3 March", or a line to sign
    QString foot;
};

// What the plan itself does not hold.
struct SheetAround {
    std::function<QString(PersonId)> nameOf;
    QString where;                     // "Mid-market, Leeds"
    std::vector<FollowUp> commitments; // attached, as of today
    Day today;
};
[[nodiscard]] DevelopmentSheet developmentSheet(const domain::DevelopmentPlan& plan, const CompetencyModel& model,
                                                const SheetAround& around);
[[nodiscard]] QString sheetText(const DevelopmentSheet& sheet); // to paste

// How progress of a focus skill will be seen: "Discovery to demo, up from 4 of 40"; empty where none is named.
[[nodiscard]] QString progressText(const domain::FocusSkill& focus);
// The verdict words as a review keeps them: "Moved", "Not moved", "Too early" of "moved", "not-moved", "too-early".
[[nodiscard]] QString outcomeName(const QString& outcome);

} // namespace chalktalk::coaching
