#include "ui/paper/paper_preview.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <QPainter>

namespace chalktalk::ui {
namespace {

constexpr double s_highByWide = 297.0 / 210.0; // A4

} // namespace

PaperPreview::PaperPreview(const QString& name, Paint paint, Text text, QWidget* parent)
    : QWidget(parent), m_paint(std::move(paint)), m_text(std::move(text)) {
    setAccessibleRole(*this, QAccessible::Graphic);
    setAccessibleName(name);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PaperPreview::refresh() {
    m_page = {};
    setAccessibleDescription(m_text());
    update();
}

int PaperPreview::heightForWidth(int width) const { return static_cast<int>(width * s_highByWide); }

QSize PaperPreview::sizeHint() const {
    const int width = lineHeight() * 22;
    return {width, heightForWidth(width)};
}

QSize PaperPreview::minimumSizeHint() const {
    const int width = lineHeight() * 12;
    return {width, heightForWidth(width)};
}

void PaperPreview::paintEvent(QPaintEvent*) {
    // The sheet keeps its own proportions in whatever place it got.
    const double wide = std::min<double>(width(), height() / s_highByWide) - 1;
    const QRectF sheet((width() - wide) / 2, 0.5, wide, wide * s_highByWide - 1);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const double ratio = devicePixelRatioF() * 2; // small letters are drawn larger and scaled down
    const QSize pixels = (sheet.size() * ratio).toSize();
    if (m_page.size() != pixels) {
        m_page = QPixmap(pixels);
        m_page.fill(Qt::white); // paper, in either theme
        QPainter page(&m_page);
        page.setRenderHint(QPainter::Antialiasing);
        m_paint(page, QRectF(QPointF(), QSizeF(pixels)));
    }
    p.setRenderHint(QPainter::SmoothPixmapTransform);
    p.drawPixmap(sheet, m_page, QRectF(QPointF(), QSizeF(pixels)));
    p.setPen(QPen(colour(Colour::Line), 1));
    p.setBrush(Qt::NoBrush);
    p.drawRect(sheet);
}

} // namespace chalktalk::ui
