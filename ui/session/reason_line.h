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
    // The same with what was typed before, and without taking the keyboard.
    void comeBack(const QString& question, const QString& take, const QString& words);
    void setWords(const QString& words); // as they are now, where they were changed elsewhere

  Q_SIGNALS:
    void typed(const QString& words);  // also when it is left: nothing then
    void given(const QString& reason); // never empty
    void left();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void leave();

    QLineEdit* m_words;
    QPushButton* m_take;
};

} // namespace chalktalk::ui
