#include "ui/call/two_sides.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/scroll_page.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

TwoSides::TwoSides(QWidget* parent) : QWidget(parent), m_scroll(new ScrollPage) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    const QMargins around = pageMargins();
    page()->setContentsMargins(around.left(), lineHeight() * 3 / 4, around.right(), around.bottom());
}

QVBoxLayout* TwoSides::page() const { return m_scroll->column(); }

QBoxLayout* TwoSides::sides(QVBoxLayout* first, QVBoxLayout* second) {
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->setSpacing(16);
    m_sides->addLayout(first, 5);
    m_sides->addLayout(second, 3);
    arrange();
    return m_sides;
}

void TwoSides::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void TwoSides::arrange() {
    const bool narrow = width() < lineHeight() * 46;
    const auto direction = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_sides && m_sides->direction() != direction) m_sides->setDirection(direction);
}

} // namespace chalktalk::ui
