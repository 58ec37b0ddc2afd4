#include "ui/session/brief_preview.h"

#include "app/session/preparation.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <QPainter>

namespace chalktalk::ui {
namespace {

constexpr double s_highByWide = 297.0 / 210.0; // A4

} // namespace

BriefPreview::BriefPreview(const app::Preparation& preparation, QWidget* parent)
    : QWidget(parent), m_preparation(preparation) {
    setAccessibleRole(*this, QAccessible::Graphic);
    setAccessibleName(tr("The brief as it is printed"));
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void BriefPreview::refresh() {
    m_page = {};
    setAccessibleDescription(coaching::asText(m_preparation.brief()));
    update();
}

int BriefPreview::heightForWidth(int width) const { return static_cast<int>(width * s_highByWide); }

QSize BriefPreview::sizeHint() const {
    const int width = lineHeight() * 22;
    return {width, heightForWidth(width)};
}

QSize BriefPreview::minimumSizeHint() const {
    const int width = lineHeight() * 12;
    return {width, heightForWidth(width)};
}

void BriefPreview::paintEvent(QPaintEvent*) {
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
        m_preparation.paint(page, QRectF(QPointF(), QSizeF(pixels)));
    }
    p.setRenderHint(QPainter::SmoothPixmapTransform);
    p.drawPixmap(sheet, m_page, QRectF(QPointF(), QSizeF(pixels)));
    p.setPen(QPen(colour(Colour::Line), 1));
    p.setBrush(Qt::NoBrush);
    p.drawRect(sheet);
}

} // namespace chalktalk::ui
