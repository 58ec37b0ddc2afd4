// The one page that goes along to a call: plan and room, in the order in which they are needed.
#pragma once

#include "coaching/call_content.h"
#include "domain/call.h"

#include <QTimeZone>
#include <vector>

namespace chalktalk::coaching {

struct SheetLine {
    QString text, under; // `under` smaller: what a good answer sounds like, the answer to a trouble
};
struct SheetPart {
    QString title;
    std::vector<SheetLine> lines;
    bool room = false; // leaves lines to write on
};
struct PlanSheet {
    QString title;    // "Discovery with Halden Foods"
    QString subtitle; // "Thu 12 March, 14:00–14:45 · Marcus Hale, with Dana Reed"
    QString milestone, milestoneUnder;
    std::vector<SheetPart> parts;
    QString foot;
};

[[nodiscard]] PlanSheet planSheet(const domain::Call& call, const QString& person, const QStringList& along,
                                  const QString& customer, const QTimeZone& zone);
[[nodiscard]] QString sheetText(const PlanSheet& sheet); // to paste

} // namespace chalktalk::coaching
