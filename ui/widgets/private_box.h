// The ground of what only its author sees: tinted, with a lock, told apart from everything that is shared.
#pragma once

#include "ui/widgets/card.h"

class QVBoxLayout;

namespace chalktalk::ui {

class Label;

class PrivateBox : public Inset {
    Q_OBJECT
  public:
    explicit PrivateBox(const QString& title, QWidget* parent = nullptr);

    void setHint(const QString& words); // small, under the title
    [[nodiscard]] QVBoxLayout* column() const { return m_column; }

  private:
    QVBoxLayout* m_column;
    Label* m_hint;
};

} // namespace chalktalk::ui
