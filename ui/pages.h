// The table of pages: rail, palette and shortcuts are built from it. Adding a page is adding a line here.
#pragma once

#include <QString>
#include <span>

namespace chalktalk::ui {

class Page;
class Shell;

enum class InRail : quint8 { No, Top, TopWithoutStore, Bottom };

struct PageEntry {
    const char* id;   // Route::page
    const char* name; // for translation (context "Pages")
    const char* icon; // in resources/icons
    InRail place;
    bool needsStore;      // only reachable while a store is open
    const char* shortcut; // may be empty
    Page* (*make)(Shell& shell);
    const char* under = "team"; // the page of the rail that one not in it belongs to
};

std::span<const PageEntry> pages();
const PageEntry* findPage(const QString& id);
QString name(const PageEntry& page);

} // namespace chalktalk::ui
