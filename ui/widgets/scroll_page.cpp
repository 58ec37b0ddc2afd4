#include "ui/widgets/scroll_page.h"

#include "ui/theme/fonts.h"

#include <QApplication>
#include <QVBoxLayout>

namespace chalktalk::ui {

QMargins pageMargins() { return {lineHeight() * 2, lineHeight() * 3 / 2, lineHeight() * 2, lineHeight() * 3 / 2}; }

ScrollPage::ScrollPage(QWidget* parent) : QScrollArea(parent) {
    setFocusPolicy(Qt::NoFocus);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(pageMargins());
    m_column->setSpacing(16);
    setWidget(content);
    content->setAutoFillBackground(false);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now && widget()->isAncestorOf(now)) ensureWidgetVisible(now, 0, lineHeight() * 2);
    });
}

} // namespace chalktalk::ui
