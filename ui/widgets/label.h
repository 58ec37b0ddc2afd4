// Plain-text labels in a text size and a colour role. Names and texts from imports are data: never rich text.
#pragma once

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"

#include <QLabel>

namespace chalktalk::ui {

class Label : public QLabel {
    Q_OBJECT
  public:
    explicit Label(QWidget* parent); // for forms; the look is given by the code beside the form
    explicit Label(const QString& text = {}, TextSize size = TextSize::Body, Colour colour = Colour::Ink,
                   QWidget* parent = nullptr);

    void setColour(Colour colour);
    void setSize(TextSize size);
    void setWeight(QFont::Weight weight);

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void applyColour();
    void applyFont();
    [[nodiscard]] QFont wantedFont() const;

    TextSize m_size;
    Colour m_colour;
    int m_weight = -1;
    bool m_applying = false;
};

// One line that shortens itself with an ellipsis; the whole text is in the tooltip while it is shortened.
class ElidingLabel : public Label {
    Q_OBJECT
  public:
    using Label::Label;

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool isElided() const;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

// The factories that pages use.
Label* text(const QString& words, TextSize size = TextSize::Body, Colour colour = Colour::Ink);
Label* wrapped(const QString& words, TextSize size = TextSize::Body, Colour colour = Colour::Ink);
ElidingLabel* eliding(const QString& words, TextSize size = TextSize::Body, Colour colour = Colour::Ink);

} // namespace chalktalk::ui
