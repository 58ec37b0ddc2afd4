// An icon that stands beside words and says nothing of its own.
#pragma once

#include "ui/theme/colours.h"

#include <QWidget>

namespace chalktalk::ui {

class IconView : public QWidget {
    Q_OBJECT
  public:
    explicit IconView(QWidget* parent = nullptr);
    void setName(const QString& name, Colour ink = Colour::Ink2);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_name;
    Colour m_ink = Colour::Ink2;
};

} // namespace chalktalk::ui
