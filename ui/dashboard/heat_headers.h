// The heat map's two headers: what is measured, over the columns, in as many lines as it takes; and who, before the
// rows, with a quiet second line.
#pragma once

#include <QHeaderView>

namespace chalktalk::ui {

class HeatHeader : public QHeaderView {
    Q_OBJECT
  public:
    explicit HeatHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int longestWord(int section) const; // in pixels: a column narrower would cut it

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool event(QEvent* event) override;
};

class NameHeader : public QHeaderView {
    Q_OBJECT
  public:
    explicit NameHeader(QWidget* parent = nullptr);

    // As wide as its names, within bounds.
    [[nodiscard]] int wantedWidth(int most) const;
    void setChosen(int row); // drawn strong

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool event(QEvent* event) override;

  private:
    int m_chosen = -1;
};

// Draws a sort arrow whose tip looks where the order grows to.
void paintSortArrow(QPainter& painter, const QPointF& centre, bool ascends);

} // namespace chalktalk::ui
