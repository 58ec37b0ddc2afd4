// A page's column inside a scroll area that is no tab stop and keeps the focused control in sight.
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace chalktalk::ui {

class ScrollPage : public QScrollArea {
    Q_OBJECT
  public:
    explicit ScrollPage(QWidget* parent = nullptr);

    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

  private:
    QVBoxLayout* m_column;
};

// The margins that every page has around its content.
QMargins pageMargins();

} // namespace chalktalk::ui
