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
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent* event) override;
};

} // namespace chalktalk::ui
