// A short row of rounded tabs: one is chosen; arrows move between them, a screen reader hears page tabs.
#pragma once

#include <QTabBar>

namespace chalktalk::ui {

class Segments : public QTabBar {
    Q_OBJECT
  public:
    explicit Segments(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    // Where there is little room, the words stand closer to their edges before anything is cut off.
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;
};

} // namespace chalktalk::ui
