// Through which lens the facts are seen: as of which day and over which window. The same on every page with facts.
#pragma once

#include <QWidget>

class QComboBox;
class QDateEdit;
class QPushButton;

namespace chalktalk::app {
class Workspace;
}

namespace chalktalk::ui {

class LensBar : public QWidget {
    Q_OBJECT
  public:
    explicit LensBar(app::Workspace& workspace, QWidget* parent = nullptr);

  private:
    void refresh();

    app::Workspace& m_workspace;
    QDateEdit* m_asOf;
    QComboBox* m_window;
    QPushButton* m_latest;
    bool m_quiet = false;
};

} // namespace chalktalk::ui
