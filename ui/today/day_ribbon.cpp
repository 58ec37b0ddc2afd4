#include "ui/today/day_ribbon.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/today/ribbon_block.h"
#include "ui/today/ribbon_lanes.h"
#include "ui/widgets/accessible.h"

#include <algorithm>
#include <QApplication>
#include <QLocale>
#include <QPainter>

namespace chalktalk::ui {

using app::RibbonItem;

namespace {

constexpr int s_hourMinutes = 60;
constexpr int s_manyLanes = 3; // from here on each block is one line high

// Whether a block that shows `shown` still stands for `item`: what it leads to is the same.
bool isSame(const RibbonItem& shown, const RibbonItem& item) {
    if (shown.call || item.call) return shown.call == item.call;
    if (shown.session || item.session) return shown.session == item.session;
    return shown.kind == item.kind && shown.startMinute == item.startMinute && shown.title == item.title;
}

} // namespace

// Over the blocks, and no hindrance to the mouse.
class DayRibbon::NowLine : public QWidget {
  public:
    explicit NowLine(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleRole(*this, QAccessible::Graphic);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const qreal middle = width() / 2.0;
        p.setPen(QPen(colour(Colour::Bad), 1.6));
        p.drawLine(QPointF(middle, 3), QPointF(middle, height()));
        p.setPen(Qt::NoPen);
        p.setBrush(colour(Colour::Bad));
        p.drawEllipse(QPointF(middle, 4), 4, 4);
    }
};

DayRibbon::DayRibbon(QWidget* parent) : CardFrame(parent), m_nowLine(new NowLine(this)) {
    setAccessibleRole(*this, QAccessible::List);
    setAccessibleName(tr("The day"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_nowLine->hide();
}

RibbonBlock* DayRibbon::make() {
    auto* block = new RibbonBlock(this);
    connect(block, &QAbstractButton::clicked, this, [this, block] { Q_EMIT opened(block->item()); });
    connect(block, &RibbonBlock::moveAsked, this, [this, block](int by) { move(block, by); });
    connect(block, &RibbonBlock::focused, this, [this, block] { setCurrent(block); });
    block->setVisible(true);
    return block;
}

// Blocks stay for what they stand for, so that a change leaves the keyboard where it is.
void DayRibbon::fit(const std::vector<RibbonItem>& items) {
    std::vector<RibbonBlock*> free = std::move(m_blocks);
    m_blocks.assign(items.size(), nullptr);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto same =
            std::find_if(free.begin(), free.end(), [&](RibbonBlock* b) { return isSame(b->item(), items[i]); });
        if (same == free.end()) continue;
        m_blocks[i] = *same;
        free.erase(same);
    }
    for (auto& block : m_blocks)
        if (!block) {
            if (free.empty()) {
                block = make();
            } else {
                block = free.back();
                free.pop_back();
            }
        }
    for (std::size_t i = 0; i < items.size(); ++i) {
        m_blocks[i]->show(items[i]);
        m_blocks[i]->raise(); // a screen reader goes by the order of the children
    }
    bool lost = false;
    for (RibbonBlock* gone : free) {
        lost = lost || gone->hasFocus();
        if (gone == m_current) m_current = nullptr;
        gone->hide();
        gone->deleteLater(); // it may be what asked for its going
    }
    if (!m_current && !m_blocks.empty()) {
        const auto next = std::find_if(m_blocks.begin(), m_blocks.end(),
                                       [this](RibbonBlock* b) { return b->item().endMinute > m_now; });
        setCurrent(next == m_blocks.end() ? m_blocks.back() : *next);
    }
    if (lost && m_current) m_current->setFocus(Qt::OtherFocusReason);
}

void DayRibbon::show(const app::Today& today) {
    m_first = today.firstHour();
    m_last = std::max(m_first + 1, today.lastHour());
    m_now = today.nowMinute();
    m_hours = today.hours();
    auto items = today.ribbon();
    std::stable_sort(items.begin(), items.end(),
                     [](const RibbonItem& a, const RibbonItem& b) { return a.startMinute < b.startMinute; });
    fit(items);
    m_none = today.otherCalls() > 0 ? tr("No call of today asks for a plan.") : tr("Nothing is set for today.");
    setAccessibleDescription(items.empty() ? m_none : tr("%n entries", nullptr, static_cast<int>(items.size())));
    arrange();
    update();
}

RibbonBlock* DayRibbon::current() const { return m_current; }

void DayRibbon::setCurrent(RibbonBlock* block) {
    if (m_current == block) return;
    if (m_current) m_current->setFocusPolicy(Qt::ClickFocus);
    m_current = block;
    if (block) block->setFocusPolicy(Qt::StrongFocus);
}

void DayRibbon::move(RibbonBlock* from, int by) {
    const auto at = std::find(m_blocks.begin(), m_blocks.end(), from) - m_blocks.begin();
    const auto last = static_cast<std::ptrdiff_t>(m_blocks.size()) - 1;
    RibbonBlock* to = m_blocks[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(at + by, 0, last))];
    setCurrent(to);
    to->setFocus(Qt::TabFocusReason); // by keyboard: the ring shows where
}

qreal DayRibbon::at(int minute) const {
    const qreal side = lineHeight() * 1.4, room = width() - 2 * side;
    const qreal part = (minute - m_first * s_hourMinutes) / static_cast<qreal>((m_last - m_first) * s_hourMinutes);
    return side + room * std::clamp(part, 0.0, 1.0);
}

int DayRibbon::top() const { return lineHeight() * 9 / 4; }
int DayRibbon::laneHeight() const { return m_lanes >= s_manyLanes ? lineHeight() * 3 / 2 : lineHeight() * 5 / 2; }
int DayRibbon::wantedHeight() const {
    return top() + m_lanes * laneHeight() + (m_lanes - 1) * 4 + lineHeight() * 3 / 2;
}

QSize DayRibbon::sizeHint() const { return {lineHeight() * 40, wantedHeight()}; }
QSize DayRibbon::minimumSizeHint() const { return {lineHeight() * 20, wantedHeight()}; }

void DayRibbon::arrange() {
    const qreal least = enWidth() * 5.0, gap = 2;
    std::vector<RibbonSpan> spans;
    for (const RibbonBlock* block : m_blocks) {
        const qreal from = at(block->item().startMinute);
        spans.push_back({from, std::max(from + least, at(block->item().endMinute))});
    }
    const std::vector<int> lanes = lanesOf(spans);
    const int before = m_lanes;
    m_lanes = 1;
    for (const int lane : lanes) m_lanes = std::max(m_lanes, lane + 1);
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const int y = top() + lanes[i] * (laneHeight() + 4);
        m_blocks[i]->setOneLine(m_lanes >= s_manyLanes);
        // In place by itself: the layout's direction must not turn time round.
        m_blocks[i]->setGeometry(QRectF(spans[i].from, y, spans[i].to - spans[i].from - gap, laneHeight()).toRect());
    }
    const bool onRibbon = m_now >= m_first * s_hourMinutes && m_now <= m_last * s_hourMinutes;
    m_nowLine->setVisible(onRibbon);
    if (onRibbon) {
        m_nowLine->setAccessibleName(
            tr("It is %1").arg(QLocale().toString(QTime(std::min(23, m_now / 60), m_now % 60), QLocale::ShortFormat)));
        const int y = lineHeight() * 7 / 4;
        m_nowLine->setGeometry(static_cast<int>(at(m_now)) - 5, y, 11, wantedHeight() - y - lineHeight() / 2);
        m_nowLine->raise();
    }
    if (before != m_lanes) updateGeometry();
}

void DayRibbon::resizeEvent(QResizeEvent* event) {
    CardFrame::resizeEvent(event);
    arrange();
}

void DayRibbon::changeEvent(QEvent* event) {
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange) arrange();
}

void DayRibbon::paintEvent(QPaintEvent* event) {
    CardFrame::paintEvent(event);
    QPainter p(this);
    const QFont small = textFont(TextSize::Small);
    const QFontMetrics fm(small);
    p.setFont(small);
    const int labelTop = lineHeight() * 6 / 10, gridTop = top() - 4, gridBottom = height() - lineHeight();
    const qreal hourWidth = at((m_first + 1) * s_hourMinutes) - at(m_first * s_hourMinutes);
    const int each = hourWidth < fm.horizontalAdvance(QStringLiteral("00")) * 1.6 ? 2 : 1;
    for (int hour = m_first; hour <= m_last; ++hour) {
        const int x = static_cast<int>(at(hour * s_hourMinutes));
        p.fillRect(QRect(x, gridTop, 1, gridBottom - gridTop), colour(Colour::Line2));
        if ((hour - m_first) % each != 0) continue;
        p.setPen(colour(Colour::Ink2));
        p.drawText(QRect(x - 40, labelTop, 80, fm.height()), Qt::AlignCenter, QLocale().toString(hour));
    }
    if (m_blocks.empty()) {
        p.setFont(textFont(TextSize::Body));
        p.setPen(colour(Colour::Ink2));
        p.drawText(rect().adjusted(0, top(), 0, -lineHeight()), Qt::AlignCenter, m_none);
    }
    // The hour after a significant call, in which its debrief is worth most.
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(Qt::NoPen);
    p.setBrush(colour(Colour::Warn));
    const qreal y = top() + m_lanes * (laneHeight() + 4) + 1;
    for (const auto& hour : m_hours)
        p.drawRoundedRect(QRectF(at(hour.startMinute), y, std::max(4.0, at(hour.endMinute) - at(hour.startMinute)), 4),
                          2, 2);
}

} // namespace chalktalk::ui
