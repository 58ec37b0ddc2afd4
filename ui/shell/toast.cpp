#include "ui/shell/toast.h"

#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace chalktalk::ui {

namespace {

constexpr int s_around = 12; // above and below it

} // namespace

Toast::Toast(QWidget* window, QWidget* page)
    : QWidget(window),
      m_page(page),
      m_words(wrapped({}, TextSize::Body, Colour::OnChosen)),
      m_act(button({}, ButtonLook::Plain)),
      m_close(button(tr("Close"), ButtonLook::Plain)),
      m_timer(new QTimer(this)) {
    setAccessibleRole(*this, QAccessible::AlertMessage);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(lineHeight() * 2, 9, 10, 9);
    row->setSpacing(14);
    row->addWidget(m_words, 1);
    row->addWidget(m_act);
    row->addWidget(m_close);
    m_act->hide();
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_act, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run) m_run();
    });
    page->installEventFilter(this);
    hide();
}

QString Toast::words() const { return isVisible() ? m_words->text() : QString(); }

void Toast::offer(const QString& words, const QString& action, std::function<void()> run) {
    m_run = std::move(run);
    m_act->setText(action);
    m_act->show();
    appear(words, true);
}

void Toast::say(const QString& words, bool isProblem) {
    m_act->hide();
    appear(words, isProblem);
}

void Toast::takeBack() {
    if (isVisible() && !m_act->isHidden()) hide();
}

void Toast::appear(const QString& words, bool isProblem) {
    m_problem = isProblem;
    m_words->setText(words);
    m_close->setVisible(isProblem);
    m_timer->stop();
    if (!isProblem) m_timer->start(std::max(4000, static_cast<int>(words.size()) * 70));
    place();
    raise();
    show();
    announce(*this, words);
}

void Toast::place() {
    const bool mirrored = layoutDirection() == Qt::RightToLeft; // the icon stands at the leading edge
    layout()->setContentsMargins(mirrored ? 10 : lineHeight() * 2, 9, mirrored ? lineHeight() * 2 : 10, 9);
    const int most = std::min(m_page->width() - 48, lineHeight() * 40);
    const int words = m_words->fontMetrics().horizontalAdvance(m_words->text()) + 4;
    const int around = layout()->contentsMargins().left() + layout()->contentsMargins().right() +
                       (m_problem ? m_close->sizeHint().width() + layout()->spacing() : 8) +
                       (m_act->isHidden() ? 0 : m_act->sizeHint().width() + layout()->spacing());
    const int width = std::min(most, words + around);
    const int height = std::max(layout()->totalHeightForWidth(width), lineHeight() * 2);
    m_page->setContentsMargins(0, 0, 0, height + 2 * s_around);
    const QPoint corner = m_page->mapTo(parentWidget(), QPoint(0, m_page->height()));
    setGeometry(corner.x() + (m_page->width() - width) / 2, corner.y() - height - s_around, width, height);
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_page && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void Toast::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (isHidden()) m_page->setContentsMargins(0, 0, 0, 0); // not when only the window goes
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(colour(Colour::Chosen));
    p.drawRoundedRect(rect(), 10, 10);
    const int side = lineHeight();
    const int x = layoutDirection() == Qt::RightToLeft ? width() - side - 12 : 12;
    lineIcon(m_problem ? QStringLiteral("circle-alert") : QStringLiteral("circle-check"), Colour::OnChosen)
        .paint(&p, QRect(x, (height() - side) / 2, side, side));
}

} // namespace chalktalk::ui
