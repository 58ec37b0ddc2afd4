// The chooser of who is looking: pages and people follow that person's place in the reporting line.
#pragma once

#include "ui/shell/pick_list.h"

#include "app/palette/palette_model.h"

namespace chalktalk::app {
class Workspace;
}

namespace chalktalk::ui {

class WhoAmI : public PickList {
    Q_OBJECT
  public:
    WhoAmI(QWidget* window, app::Workspace& workspace);

  protected:
    void opening() override;
    void search(const QString& words) override;
    void take(int row) override;

  private:
    app::Workspace& m_workspace;
    std::vector<app::PaletteEntry> m_entries; // everybody, in the order of the list
    app::PaletteModel m_model;                // of these those who may be meant
};

// "First-line manager", "Rep" … as it stands beside a name.
QString roleName(int role); // a domain::Role

} // namespace chalktalk::ui
