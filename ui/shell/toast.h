// Short messages at the foot of the window; one that reports a problem stays until it is closed.
#pragma once

#include <functional>
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
    // A problem with a way to what can be done about it.
    void offer(const QString& words, const QString& action, std::function<void()> run);
    [[nodiscard]] QString words() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void appear(const QString& words, bool isProblem);
    void place();

    Label* m_words;
    QPushButton *m_act, *m_close;
    std::function<void()> m_run;
    QTimer* m_timer;
    bool m_problem = false;
};

} // namespace chalktalk::ui
