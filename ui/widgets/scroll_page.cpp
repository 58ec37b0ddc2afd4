#include "ui/widgets/scroll_page.h"

#include "ui/theme/fonts.h"

#include <QApplication>
#include <QVBoxLayout>

namespace chalktalk::ui {

QMargins pageMargins() { return {lineHeight() * 2, lineHeight() * 3 / 2, lineHeight() * 2, lineHeight() * 3 / 2}; }

ScrollPage::ScrollPage(QWidget* parent) : ScrollPage(new QWidget, parent) {
    m_column = new QVBoxLayout(widget());
    m_column->setContentsMargins(pageMargins());
    m_column->setSpacing(16);
}

ScrollPage::ScrollPage(QWidget* content, QWidget* parent) : QScrollArea(parent) {
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    setWidget(content);
    content->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && widget()->isAncestorOf(now)) ensureWidgetVisible(now, 0, lineHeight() * 2);
    });
}

void letScroll(QWidget& page) {
    auto* content = new QWidget(&page); // a child from the start: the order of Tab stays
    content->setLayout(page.layout());
    auto* whole = new QVBoxLayout(&page);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(new ScrollPage(content, &page));
}

} // namespace chalktalk::ui
