#include "ui/shell/palette_overlay.h"

#include "ui/delegates/palette_delegate.h"

#include <QListView>

namespace chalktalk::ui {

PaletteOverlay::PaletteOverlay(QWidget* window, std::function<std::vector<app::PaletteEntry>()> entries)
    : PickList(window, tr("Search"), tr("Search people, pages and commands")), m_entries(std::move(entries)) {
    list()->setItemDelegate(new PaletteDelegate(list()));
    setModel(&m_model);
}

void PaletteOverlay::opening() {
    m_model.setEntries(m_entries());
    PickList::opening();
}

void PaletteOverlay::search(const QString& words) { m_model.setQuery(words); }

void PaletteOverlay::take(int row) {
    const app::PaletteEntry entry = m_model.entry(row);
    close();
    Q_EMIT taken(entry);
}

} // namespace chalktalk::ui
