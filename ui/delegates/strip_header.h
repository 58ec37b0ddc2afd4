// A table header whose one strip column carries the indicators' names, written upwards over their cells.
#pragma once

#include <QHeaderView>

namespace chalktalk::ui {

class StripHeader : public QHeaderView {
    Q_OBJECT
  public:
    explicit StripHeader(int stripSection, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    bool event(QEvent* event) override;

  private:
    int m_strip;
};

} // namespace chalktalk::ui
