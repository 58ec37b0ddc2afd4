// One call, one-to-one or blocked time on the ribbon of the day.
#pragma once

#include "app/today/today.h"

#include <QAbstractButton>

namespace chalktalk::ui {

class RibbonBlock : public QAbstractButton {
    Q_OBJECT
  public:
    explicit RibbonBlock(QWidget* parent);

    void show(const app::RibbonItem& item);
    [[nodiscard]] const app::RibbonItem& item() const { return m_item; }
    void setOneLine(bool one); // title and name beside each other

    [[nodiscard]] QSize sizeHint() const override;

  Q_SIGNALS:
    void moveAsked(int by); // arrow keys: -1, 1; Home and End: more than any number of blocks
    void focused();

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] QRectF paintGround(QPainter& painter) const; // gives the room for words
    app::RibbonItem m_item;
    bool m_oneLine = false;
};

} // namespace chalktalk::ui
