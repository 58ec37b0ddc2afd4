// How the sheet of a plan lies on its page: how much of everything is shown so that it is always one page.
#pragma once

#include "coaching/plan_sheet.h"

#include <QSizeF>

class QPainter;

namespace chalktalk::io {

// What of a plan is put on the page. The levels shorten in a fixed order: lines to write on, the size of letters, what
// stands small under a line, then the longest texts and lists.
struct SheetFit {
    int answerLines = 1; // to write on, under each line of a part with room
    int underLines = 3;  // of what stands small under a line
    int textLines = 4;   // of one text
    int listed = 20;     // of one part
    double size = 1;     // of the letters
};

// The size of the page is in twentieths of a point (page_text.h), as are the painter's units. Returns the level that
// was taken: 0 is whole.
int layPlanSheet(QPainter* painter, QSizeF page, const coaching::PlanSheet& sheet);

} // namespace chalktalk::io
