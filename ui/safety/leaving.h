// What the window shows while it closes: the backup of what changed is being made. One may leave without it.
#pragma once

#include "app/backups/exit_backup.h"
#include "ui/shell/overlay.h"

class QPushButton;

namespace chalktalk::ui {

class BusyBar;
class Label;

class Leaving : public Overlay {
    Q_OBJECT
  public:
    Leaving(QWidget* window, app::Workspace& workspace);

    // True: the window may close now. False: it is not to close yet; leave() or stay() follows.
    [[nodiscard]] bool mayLeave();

  Q_SIGNALS:
    void leave();
    void stay(); // there is no backup, and one wants to see to that first

  protected:
    QWidget* firstFocus() override;
    [[nodiscard]] int panelHeight(int most) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    void go();
    void showProblem(const QString& words);

    app::ExitBackup m_backup;
    bool m_leaves = false;
    Label *m_title, *m_words;
    BusyBar* m_busy;
    QWidget* m_choice;
    QPushButton *m_without, *m_stay;
};

} // namespace chalktalk::ui
