// Tool tips of plain text: a tip guesses whether its text is rich, so what is said is escaped and said to be rich.
#pragma once

#include <QString>

class QPoint;
class QWidget;

namespace chalktalk::ui {

QString tipText(const QString& plain);
void showTip(const QPoint& at, const QString& plain, QWidget* widget);

} // namespace chalktalk::ui
