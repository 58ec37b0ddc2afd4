// How a development plan lies on its page: how much of everything is shown so that it is always one page.
#pragma once

#include "coaching/development_sheet.h"

#include <QSizeF>

class QPainter;

namespace chalktalk::io {

// The size of the page is in twentieths of a point (page_text.h), as are the painter's units. Returns the level that
// was taken: 0 is whole; the first few only give up lines to write on and the size of the letters.
int layDevelopmentSheet(QPainter* painter, QSizeF page, const coaching::DevelopmentSheet& sheet);

} // namespace chalktalk::io
