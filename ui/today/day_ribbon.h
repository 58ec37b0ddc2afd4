// The day as a ribbon: calls, one-to-ones and blocked time at their hours, what overlaps in lanes, and where now is.
//
// One Tab stop: arrow keys go from block to block in the order of time, Enter opens. To a screen reader it is a list.
#pragma once

#include "app/today/today.h"
#include "ui/widgets/card.h"

#include <vector>

namespace chalktalk::ui {

class RibbonBlock;

class DayRibbon : public CardFrame {
    Q_OBJECT
  public:
    explicit DayRibbon(QWidget* parent = nullptr);

    void show(const app::Today& today);
    // The block that Tab leads to: the last one gone to, at first what is on now or comes next; nullptr on an empty
    // day.
    [[nodiscard]] RibbonBlock* current() const;
    [[nodiscard]] const std::vector<RibbonBlock*>& blocks() const { return m_blocks; }
    [[nodiscard]] int lanes() const { return m_lanes; }
    [[nodiscard]] qreal at(int minute) const; // where a minute of the day lies

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void opened(const chalktalk::app::RibbonItem& item);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    class NowLine;
    void fit(const std::vector<app::RibbonItem>& items);
    RibbonBlock* make();
    void arrange();
    void move(RibbonBlock* from, int by);
    void setCurrent(RibbonBlock* block);
    [[nodiscard]] int laneHeight() const;
    [[nodiscard]] int top() const;
    [[nodiscard]] int wantedHeight() const;

    std::vector<RibbonBlock*> m_blocks; // in the order of time
    std::vector<app::RibbonHour> m_hours;
    RibbonBlock* m_current = nullptr;
    NowLine* m_nowLine;
    QString m_none; // what an empty ribbon says
    int m_first = 8, m_last = 18, m_now = -1, m_lanes = 1;
};

} // namespace chalktalk::ui
