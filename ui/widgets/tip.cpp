#include "ui/widgets/tip.h"

#include <QToolTip>

namespace chalktalk::ui {

QString tipText(const QString& plain) {
    // The element around it makes a long tip wrap, and an ampersand is never shown as its escape.
    return QStringLiteral("<div>%1</div>").arg(plain.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
}

void showTip(const QPoint& at, const QString& plain, QWidget* widget) {
    QToolTip::showText(at, tipText(plain), widget); // escaped above: own words
}

} // namespace chalktalk::ui
