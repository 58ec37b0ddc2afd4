// One line that asks why, in the place of the choice that needs a reason; taken by Enter, left without a trace.
#pragma once

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace chalktalk::ui {

class ReasonLine : public QWidget {
    Q_OBJECT
  public:
    explicit ReasonLine(QWidget* parent = nullptr);

    // `question` stands in the field, `take` on the button that ends it.
    void ask(const QString& question, const QString& take);

  Q_SIGNALS:
    void given(const QString& reason); // never empty
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QLineEdit* m_words;
    QPushButton* m_take;
};

} // namespace chalktalk::ui
