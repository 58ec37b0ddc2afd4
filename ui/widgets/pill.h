// A small rounded label on a soft ground ("New rep · month 4"), optionally with a grade's mark before it.
#pragma once

#include "ui/theme/colours.h"

#include "metrics/result.h"
#include <optional>
#include <QWidget>

namespace chalktalk::ui {

class Pill : public QWidget {
    Q_OBJECT
  public:
    explicit Pill(const QString& text, Colour ink = Colour::Ink2, Colour ground = Colour::Sunk,
                  QWidget* parent = nullptr);
    // A grade's word with its mark, in its colours.
    static Pill* ofGrade(metrics::Grade grade, const QString& word);

    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_text;
    Colour m_ink, m_ground;
    std::optional<metrics::Grade> m_grade;
};

} // namespace chalktalk::ui
