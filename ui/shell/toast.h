// Short messages below the page, which makes room for them; one that reports a problem stays until it is closed.
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
    // `page` stands in the window and gives its lowest part away while something is said: no control is covered.
    Toast(QWidget* window, QWidget* page);

    void say(const QString& words, bool isProblem);
    // A problem with a way to what can be done about it.
    void offer(const QString& words, const QString& action, std::function<void()> run);
    void takeBack(); // what was offered: one is where it leads to
    [[nodiscard]] QString words() const;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void appear(const QString& words, bool isProblem);
    void place();

    QWidget* m_page;
    Label* m_words;
    QPushButton *m_act, *m_close;
    std::function<void()> m_run;
    QTimer* m_timer;
    bool m_problem = false;
};

} // namespace chalktalk::ui
