// Skill by will as four fields, the one that holds filled; read out as its name.
#pragma once

#include "domain/development_words.h"

#include <optional>
#include <QWidget>

namespace chalktalk::ui {

class QuadrantView : public QWidget {
    Q_OBJECT
  public:
    explicit QuadrantView(QWidget* parent = nullptr);
    void show(std::optional<domain::Quadrant> quadrant, bool byHand);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::optional<domain::Quadrant> m_quadrant;
    bool m_byHand = false;
};

} // namespace chalktalk::ui
