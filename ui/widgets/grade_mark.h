// How a grade is drawn: each has its own shape as well as its colour, so that colour is never alone.
#pragma once

#include "metrics/result.h"
#include "ui/theme/colours.h"

class QPainter;
class QRectF;

namespace chalktalk::ui {

struct GradeLook {
    Colour ink;    // of the mark and the words
    Colour ground; // soft, behind them
};

GradeLook gradeLook(metrics::Grade grade);

// The mark alone, centred in a square: gap ▼, watch ▽, strength ▲, steady ●, too few ◌, off target ⌄,
// on target ✓, nothing known as a short dash.
void paintGradeMark(QPainter& painter, const QRectF& square, metrics::Grade grade);

// "Gap", "Watch" … without a result to look at; the same words as coaching::gradeWord.
QString gradeName(metrics::Grade grade);

} // namespace chalktalk::ui
