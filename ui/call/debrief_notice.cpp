#include "ui/call/debrief_notice.h"

#include "ui/charts/hour_ring.h"
#include "ui/theme/colours.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace chalktalk::ui {

DebriefNotice::DebriefNotice(app::CallWatch& watch, QWidget* window)
    : QWidget(window),
      m_watch(watch),
      m_ring(new HourRing(2.6)),
      m_title(wrapped({}, TextSize::Lead)),
      m_detail(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_start(button(tr("Start debrief"), ButtonLook::Primary)),
      m_close(iconButton(QStringLiteral("x"), tr("Close this notice"))) {
    setAccessibleRole(*this, QAccessible::AlertMessage);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 14, 12, 14);
    row->setSpacing(14);
    row->addWidget(m_ring, 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    row->addWidget(m_start, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(&m_watch, &app::CallWatch::ended, this, &DebriefNotice::say);
    connect(&m_watch, &app::CallWatch::dueChanged, this, &DebriefNotice::refresh);
    connect(m_close, &QPushButton::clicked, this, [this] { dismiss(m_due.call); });
    connect(m_start, &QPushButton::clicked, this, [this] {
        const app::DueDebrief due = m_due;
        dismiss(due.call);
        Q_EMIT debriefAsked(due.call, due.person);
    });
    window->installEventFilter(this);
    hide();
}

void DebriefNotice::say(const app::DueDebrief& due) {
    m_due = due;
    if (m_quiet) return;
    m_ring->setMinutesLeft(due.minutesLeft);
    m_title->setText(due.title);
    m_detail->setText(tr("%1 · has ended; within the hour a debrief is worth most").arg(due.who));
    m_start->setAccessibleDescription(due.title);
    setVisible(true); // and no focus: somebody may be typing
    place();
    raise();
    const QString spoken = tr("%1 has ended. %2.").arg(due.title, hourText(due.minutesLeft));
    setAccessibleName(spoken);
    announce(*this, spoken);
}

void DebriefNotice::dismiss(CallId call) {
    if (std::ranges::find(m_dismissed, call) == m_dismissed.end()) m_dismissed.push_back(call);
    if (call == m_due.call && !isHidden()) sayNext();
}

void DebriefNotice::sayNext() {
    hide();
    for (const app::DueDebrief& due : m_watch.due())
        if (std::ranges::find(m_dismissed, due.call) == m_dismissed.end()) return say(due);
}

void DebriefNotice::setQuiet(bool quiet) {
    m_quiet = quiet;
    if (quiet) hide();
}

void DebriefNotice::refresh() {
    if (isHidden()) return;
    const auto all = m_watch.due();
    const auto now = std::find_if(all.begin(), all.end(), [this](const auto& due) { return due.call == m_due.call; });
    if (now == all.end()) return sayNext();
    m_due = *now;
    m_ring->setMinutesLeft(now->minutesLeft);
}

void DebriefNotice::place() {
    const QWidget* window = parentWidget();
    layout()->activate(); // its words may be others than those it was laid out for
    const int width = std::min(window->width() - 48, lineHeight() * 34);
    const int height = std::max(layout()->totalHeightForWidth(width), lineHeight() * 4);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setGeometry(mirrored ? 24 : window->width() - width - 24, window->height() - height - lineHeight() * 4, width,
                height);
}

bool DebriefNotice::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    return QWidget::eventFilter(watched, event);
}

void DebriefNotice::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(colour(Colour::Control), 1));
    p.setBrush(colour(Colour::Card));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 12, 12);
}

} // namespace chalktalk::ui
