// What the window shows while it closes: what was typed is saved first, then the backup of what changed is made. It
// does not leave by itself while something is not saved; whoever closes it may leave without either.
#pragma once

#include "app/backups/exit_backup.h"
#include "ui/shell/overlay.h"

class QPushButton;

namespace chalktalk::app {
class LeavingSaves;
}

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
    void stay(); // something is not saved, or there is no backup, and one wants to see to that first

  protected:
    QWidget* firstFocus() override;
    [[nodiscard]] int panelHeight(int most) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

  private:
    void go();
    void goIfSaved();
    [[nodiscard]] bool isSaved() const;
    [[nodiscard]] bool beginBackup();
    void sayBackingUp();
    void sayUnsaved();
    void lookAtSaves();
    void openSoon();
    void ask(); // shows the choice
    void showProblem(const QString& words);

    app::ExitBackup m_backup;
    app::LeavingSaves& m_saves;
    bool m_leaves = false;
    bool m_waits = false; // for what is not saved yet
    QString m_lost;       // why something could not be saved since one began to leave
    Label *m_title, *m_words;
    BusyBar* m_busy;
    QWidget* m_choice;
    QPushButton *m_without, *m_stay;
};

} // namespace chalktalk::ui
