// Short messages at the foot of the window; one that reports a problem stays until it is closed.
#pragma once

#include <QWidget>

class QPushButton;
class QTimer;

namespace chalktalk::ui {

class Label;

class Toast : public QWidget {
    Q_OBJECT
  public:
    explicit Toast(QWidget* window);

    void say(const QString& words, bool isProblem);
    [[nodiscard]] QString words() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void place();

    Label* m_words;
    QPushButton* m_close;
    QTimer* m_timer;
    bool m_problem = false;
};

} // namespace chalktalk::ui
