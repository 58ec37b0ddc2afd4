// A scrolled view with two sides: beside one another where there is room, the second under the first where there isn't.
#pragma once

#include <QWidget>

class QBoxLayout;
class QVBoxLayout;

namespace chalktalk::ui {

class ScrollPage;

class TwoSides : public QWidget {
    Q_OBJECT

  protected:
    explicit TwoSides(QWidget* parent);

    [[nodiscard]] QVBoxLayout* page() const; // the scrolled column, within the page's margins
    // The first is a little wider; whoever calls puts them where they belong.
    [[nodiscard]] QBoxLayout* sides(QVBoxLayout* first, QVBoxLayout* second);

    void arrange(); // again where the letters may have changed
    void resizeEvent(QResizeEvent* event) override;

  private:
    ScrollPage* m_scroll;
    QBoxLayout* m_sides = nullptr;
};

} // namespace chalktalk::ui
