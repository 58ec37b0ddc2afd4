#include "ui/widgets/pill.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/grade_mark.h"

#include <QFontMetrics>
#include <QPainter>

namespace chalktalk::ui {
namespace {

QFont pillFont() { return textFont(TextSize::Small, QFont::DemiBold); }

} // namespace

Pill::Pill(const QString& text, Colour ink, Colour ground, QWidget* parent)
    : QWidget(parent), m_text(text), m_ink(ink), m_ground(ground) {
    setAccessibleRole(*this, QAccessible::StaticText);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

Pill* Pill::ofGrade(metrics::Grade grade, const QString& word) {
    const GradeLook look = gradeLook(grade);
    auto* pill = new Pill(word, look.ink, look.ground);
    pill->m_grade = grade;
    return pill;
}

void Pill::setText(const QString& text) {
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const {
    const QFontMetrics fm(pillFont());
    const int mark = m_grade ? fm.height() : 0;
    // Two more than the words need: widths of letters are fractions, and the last one must not be cut for a rounding.
    return {fm.horizontalAdvance(m_text) + mark + fm.height() * 11 / 10 + 2, fm.height() * 13 / 10};
}

QSize Pill::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(whole.width(), whole.height() * 4), whole.height()};
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const QRectF r = rect();
    p.setPen(Qt::NoPen);
    p.setBrush(colour(m_ground));
    p.drawRoundedRect(r, r.height() / 2, r.height() / 2);
    p.setFont(pillFont());
    const QFontMetrics fm(pillFont());
    const qreal side = fm.height() * 0.55;
    QRectF words = r.adjusted(side, 0, -side, 0);
    if (m_grade) {
        const qreal s = fm.height() * 0.72;
        QRectF mark(words.left() - 1, r.center().y() - s / 2, s, s);
        if (layoutDirection() == Qt::RightToLeft) mark.moveRight(words.right() + 1);
        paintGradeMark(p, mark, *m_grade);
        if (layoutDirection() == Qt::RightToLeft)
            words.setRight(mark.left() - side * 0.4);
        else
            words.setLeft(mark.right() + side * 0.4);
    }
    p.setPen(colour(m_ink));
    p.drawText(words, static_cast<int>(m_grade ? Qt::AlignVCenter | Qt::AlignLeading : Qt::AlignCenter),
               fm.elidedText(m_text, Qt::ElideRight, static_cast<int>(words.width()) + 1));
}

} // namespace chalktalk::ui
