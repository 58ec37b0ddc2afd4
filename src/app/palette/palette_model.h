// What Ctrl+K finds: pages, people and commands, ranked by how well they match what was typed.
#pragma once

#include "app/route.h"

#include <QAbstractListModel>

namespace chalktalk::app {

struct PaletteEntry {
    enum class Kind { Command, Page, Person };
    Kind kind = Kind::Command;
    QString title;    // "Open Priya Nair", "Switch to dark theme"
    QString detail;   // "mid-market · South"
    QString also;     // found by these words, too; not shown
    QString icon;     // name in resources/icons
    QString shortcut; // "Ctrl+1"
    QString command;  // id in the command table (Kind::Command)
    Route route;      // where it leads (Page, Person)
};

class PaletteModel : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role { IconRole = Qt::UserRole + 1, DetailRole, ShortcutRole };

    explicit PaletteModel(QObject* parent = nullptr);

    void setEntries(std::vector<PaletteEntry> entries);
    // Every typed word must begin a word of the title or detail, or occur in it; best matches first, 50 at most.
    // Case and accents don't matter ("nair" finds "Naïr").
    void setQuery(const QString& query);
    [[nodiscard]] const PaletteEntry& entry(int row) const { return m_entries[m_shown[static_cast<std::size_t>(row)]]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

  private:
    std::vector<PaletteEntry> m_entries;
    std::vector<QString> m_folded; // title and detail without accents, lower case
    std::vector<std::size_t> m_shown;
};

} // namespace chalktalk::app
