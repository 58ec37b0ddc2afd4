#include "ui/shell/overlay.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

class Panel : public QWidget {
  public:
    using QWidget::QWidget;

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(colour(Colour::Control), 1));
        p.setBrush(colour(Colour::Card));
        p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 14, 14);
    }
};

} // namespace

Overlay::Overlay(QWidget* window, const QString& name)
    : QWidget(window), m_panel(new Panel(this)), m_column(new QVBoxLayout(m_panel)) {
    setAccessibleRole(*this, QAccessible::Dialog);
    setAccessibleName(name);
    m_column->setContentsMargins(13, 13, 13, 13);
    m_column->setSpacing(8);
    window->installEventFilter(this);
    hide();
}

void Overlay::open() {
    m_focusBefore = QApplication::focusWidget();
    opening();
    place();
    raise();
    show();
    if (QWidget* first = firstFocus()) first->setFocus(Qt::PopupFocusReason);
}

void Overlay::close() {
    if (!isVisible()) return;
    hide();
    if (m_focusBefore && m_focusBefore->isVisible()) m_focusBefore->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

void Overlay::place() {
    setGeometry(parentWidget()->rect());
    const int width = std::min(lineHeight() * 34, this->width() - lineHeight() * 4);
    const int height = panelHeight(std::min(lineHeight() * 25, this->height() * 3 / 4));
    m_panel->setGeometry((this->width() - width) / 2, std::max(lineHeight(), this->height() / 9), width, height);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void Overlay::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(rect(), colour(Colour::Scrim));
}

void Overlay::mousePressEvent(QMouseEvent* event) {
    if (!m_panel->geometry().contains(event->pos())) close();
}

void Overlay::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

bool Overlay::focusNextPrevChild(bool next) {
    // Tab goes round inside the panel.
    QList<QWidget*> stops;
    for (QWidget *w = firstFocus(), *at = w; at;) {
        if (at->focusPolicy() & Qt::TabFocus && isAncestorOf(at) && at->isVisible() && at->isEnabled()) stops << at;
        at = at->nextInFocusChain();
        if (at == w) break;
    }
    if (stops.isEmpty()) return true;
    const auto here = stops.indexOf(QApplication::focusWidget());
    const auto to = (here + (next ? 1 : -1) + stops.size()) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace chalktalk::ui
