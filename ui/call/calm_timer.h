// How long planning or debriefing has taken, with ten to fifteen minutes marked; it never hurries anybody.
#pragma once

#include <QWidget>

namespace chalktalk::ui {

class CalmTimer : public QWidget {
    Q_OBJECT
  public:
    explicit CalmTimer(QWidget* parent = nullptr);

    void setMinutes(int minutes);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    [[nodiscard]] QString words() const;

    int m_minutes = 0;
};

} // namespace chalktalk::ui
