// What was deleted in the last 30 days and can be put back.
#pragma once

#include <QWidget>

namespace chalktalk::app {
class Workspace;
}

namespace chalktalk::ui {

class EmptyState;
class Shell;

class BinView : public QWidget {
    Q_OBJECT
  public:
    BinView(app::Workspace& workspace, Shell& shell, QWidget* parent);

  private:
    EmptyState* m_empty;
};

} // namespace chalktalk::ui
