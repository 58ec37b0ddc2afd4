// A white card with a hairline and rounded corners: the ground that facts and forms stand on.
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace chalktalk::ui {

// In a form the layout is the form's: use CardFrame there.
class CardFrame : public QFrame {
    Q_OBJECT
  public:
    explicit CardFrame(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

class Card : public CardFrame {
    Q_OBJECT
  public:
    explicit Card(QWidget* parent = nullptr);

    // The card's own column, with its margins set.
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

  private:
    QVBoxLayout* m_column;
};

// A sunk or tinted box inside a page with a hairline: for notices and drop zones.
class Inset : public QFrame {
    Q_OBJECT
  public:
    enum class Look { Sunk, Info, Warn, Bad, Drop, DropReady };
    explicit Inset(QWidget* parent) : Inset(Look::Sunk, parent) {}
    explicit Inset(Look look = Look::Sunk, QWidget* parent = nullptr);
    void setLook(Look look);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    Look m_look;
};

} // namespace chalktalk::ui
