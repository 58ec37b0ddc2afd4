// Ctrl+K: pages, people and commands, found by typing.
#pragma once

#include "ui/shell/pick_list.h"

#include "app/palette/palette_model.h"

#include <functional>

namespace chalktalk::ui {

class PaletteOverlay : public PickList {
    Q_OBJECT
  public:
    // `entries` is asked each time it opens, so that it never offers what isn't there.
    PaletteOverlay(QWidget* window, std::function<std::vector<app::PaletteEntry>()> entries);

  Q_SIGNALS:
    void taken(const chalktalk::app::PaletteEntry& entry);

  protected:
    void opening() override;
    void search(const QString& words) override;
    void take(int row) override;

  private:
    std::function<std::vector<app::PaletteEntry>()> m_entries;
    app::PaletteModel m_model;
};

} // namespace chalktalk::ui
