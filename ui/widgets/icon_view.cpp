#include "ui/widgets/icon_view.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QPainter>

namespace chalktalk::ui {

IconView::IconView(QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); }

void IconView::setName(const QString& name, Colour ink) {
    m_name = name;
    m_ink = ink;
    update();
}

QSize IconView::sizeHint() const { return {lineHeight(), lineHeight()}; }

void IconView::paintEvent(QPaintEvent*) {
    QPainter p(this);
    lineIcon(m_name, m_ink).paint(&p, rect());
}

} // namespace chalktalk::ui
