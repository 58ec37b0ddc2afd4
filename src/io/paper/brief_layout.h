// How the brief lies on its page: how much of everything is shown so that it is always one page.
#pragma once

#include "coaching/brief.h"

#include <QSizeF>

class QPainter;

namespace chalktalk::io {

// What of a brief is put on the page. The levels shorten in a fixed order: lines for notes, changes, the size of
// letters, trends, then the longest texts and lists.
struct BriefFit {
    int notes = 8;   // ruled lines that there must be room for
    int changes = 6; // of a list: the rest is counted in a last line
    bool trends = true;
    int textLines = 6; // of one sentence, question, commitment …
    int listed = 12;   // commitments, questions, expectations
    double size = 1;   // of the letters
};

// The size of the page is in twentieths of a point (page_text.h), as are the painter's units. Returns the level that
// was taken: 0 is whole.
int layBrief(QPainter* painter, QSizeF page, const coaching::Brief& brief);

} // namespace chalktalk::io
