// Work that takes a while: what it is doing, how far it is, and a way to stop it.
#pragma once

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace chalktalk::ui {

class ElidingLabel;

class BusyBar : public QWidget {
    Q_OBJECT
  public:
    explicit BusyBar(QWidget* parent = nullptr);

    void report(int percent, const QString& what); // percent < 0: not known how far

  Q_SIGNALS:
    void cancelled();

  private:
    ElidingLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace chalktalk::ui
