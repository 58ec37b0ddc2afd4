#include "ui/theme/fonts.h"

#include <algorithm>
#include <QApplication>
#include <QDirIterator>
#include <QFontDatabase>
#include <QFontMetrics>

namespace chalktalk::ui {
namespace {

double ratio(TextSize size) {
    switch (size) {
    case TextSize::Number: return 2.6;
    case TextSize::Display: return 2.05;
    case TextSize::H1: return 1.55;
    case TextSize::H2: return 1.16;
    case TextSize::Lead: return 1.07;
    case TextSize::Body: return 1.0;
    case TextSize::Small: return 0.89;
    }
    return 1.0;
}

QFont::Weight usualWeight(TextSize size) {
    switch (size) {
    case TextSize::Number:
    case TextSize::Display:
    case TextSize::H1:
    case TextSize::H2: return QFont::DemiBold;
    case TextSize::Lead: return QFont::DemiBold;
    default: return QFont::Normal;
    }
}

} // namespace

QFont textFont(TextSize size) { return textFont(size, usualWeight(size)); }

QFont textFont(TextSize size, QFont::Weight weight) {
    QFont f = QApplication::font();
    f.setPointSizeF(f.pointSizeF() * ratio(size));
    f.setWeight(weight);
    // Large letters look too far apart at the spacing made for reading sizes.
    if (ratio(size) > 1.5) f.setLetterSpacing(QFont::PercentageSpacing, 98);
    return f;
}

void installFonts() {
    QStringList families;
    for (QDirIterator it(QStringLiteral(":/fonts"), {QStringLiteral("*.ttf"), QStringLiteral("*.otf")});
         it.hasNext();) {
        const int id = QFontDatabase::addApplicationFont(it.next());
        families += QFontDatabase::applicationFontFamilies(id);
    }
    QFont f = QApplication::font();
    if (!families.isEmpty()) {
        // A face named after a style ("… Display") would be a second family: the shortest name is the text face.
        std::sort(families.begin(), families.end(),
                  [](const QString& a, const QString& b) { return a.size() < b.size(); });
        f.setFamilies({families.first()});
    }
    f.setPointSizeF(std::clamp(f.pointSizeF(), 10.5, 20.0));
    QApplication::setFont(f);
}

int lineHeight() { return QFontMetrics(QApplication::font()).height(); }
int enWidth() { return QFontMetrics(QApplication::font()).horizontalAdvance(u'n'); }

} // namespace chalktalk::ui
