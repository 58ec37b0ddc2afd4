// A page's column inside a scroll area that is no tab stop and keeps the focused control in sight.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace chalktalk::ui {

class ScrollPage : public QScrollArea {
    Q_OBJECT
  public:
    explicit ScrollPage(QWidget* parent = nullptr);

    // Its column, or `content` with the layout that it has already.
    ScrollPage(QWidget* content, QWidget* parent);

    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

  private:
    QVBoxLayout* m_column = nullptr; // of a page that began empty
};

// Puts all that stands on a page into a scroll area of its own: on a low window it scrolls instead of being squeezed.
void letScroll(QWidget& page);

// The margins that every page has around its content.
QMargins pageMargins();

} // namespace chalktalk::ui
