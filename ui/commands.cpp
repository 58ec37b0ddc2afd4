#include "ui/commands.h"

#include "app/history/change_history.h"
#include "app/repair/store_checks.h"
#include "app/workspace.h"
#include "ui/shell/page.h"
#include "ui/shell/shell.h"
#include "ui/shell/store_dialogs.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCoreApplication>

namespace chalktalk::ui {
namespace {

using app::Workspace;

bool always(Shell&) { return true; }
bool ready(Shell& shell) { return shell.workspace().state() == Workspace::State::Ready; }
// Also one that can't be read: it can be made anew.
bool sampleOpen(Shell& shell) {
    return shell.workspace().isSample() && shell.workspace().state() != Workspace::State::Loading;
}
bool sampleNotOpen(Shell& shell) { return !sampleOpen(shell); }

template <ThemeChoice choice> void theme(Shell& shell) { shell.theme().choose(choice); }

template <SortBy by> bool canSort(Shell& shell) { return shell.canSort(by); }
template <SortBy by> void sort(Shell& shell) { shell.sort(by); }

// Somebody in one's own line is looked at, and it is not oneself.
bool hasPartner(Shell& shell) {
    if (!ready(shell) || !shell.route().person) return false;
    const auto person = shell.workspace().indexOf(*shell.route().person);
    return person != domain::noPerson && person != shell.workspace().me() && shell.workspace().canSee(person);
}

void prepare(Shell& shell) { shell.go({QStringLiteral("prepare"), shell.route().person, {}}); }
void beginOneToOne(Shell& shell) {
    if (shell.route().page != u"session") // where one is open already
        shell.go({QStringLiteral("session"), shell.route().person, QStringLiteral("new")});
}

constexpr char backupsPart[] = "", binPart[] = "bin", checkPart[] = "check";
template <const char* part> void safety(Shell& shell) {
    shell.go({QStringLiteral("safety"), {}, QString::fromLatin1(part)});
}

bool damaged(Shell& shell) {
    return shell.workspace().state() == Workspace::State::Failed && shell.workspace().checks().isUnreadable();
}

void otherTheme(Shell& shell) {
    shell.theme().choose(shell.theme().scheme() == Scheme::Dark ? ThemeChoice::Light : ThemeChoice::Dark);
}

constexpr Command s_commands[] = {
    {"palette", QT_TRANSLATE_NOOP("Commands", "Search"), "search", "Ctrl+K", -1, always,
     [](Shell& s) { s.showPalette(); }},
    {"back", QT_TRANSLATE_NOOP("Commands", "Back"), "arrow-left", "Alt+Left", 0, [](Shell& s) { return s.canGoBack(); },
     [](Shell& s) { s.back(); }},
    {"forward", QT_TRANSLATE_NOOP("Commands", "Forward"), "arrow-right", "Alt+Right", 0,
     [](Shell& s) { return s.canGoForward(); }, [](Shell& s) { s.forward(); }},
    {"filter", QT_TRANSLATE_NOOP("Commands", "Filter this page"), "funnel", "Ctrl+F", 0,
     [](Shell& s) { return s.canFilter(); }, [](Shell& s) { s.focusFilter(); }},
    {"sort-gaps", QT_TRANSLATE_NOOP("Commands", "Sort by gaps"), "arrow-up-down", "", -1, canSort<SortBy::Gaps>,
     sort<SortBy::Gaps>},
    {"sort-name", QT_TRANSLATE_NOOP("Commands", "Sort by name"), "arrow-up-down", "", -1, canSort<SortBy::Name>,
     sort<SortBy::Name>},
    {"sort-coverage", QT_TRANSLATE_NOOP("Commands", "Sort by coverage"), "arrow-up-down", "", -1,
     canSort<SortBy::Coverage>, sort<SortBy::Coverage>},
    {"sort-attainment", QT_TRANSLATE_NOOP("Commands", "Sort by attainment"), "arrow-up-down", "", -1,
     canSort<SortBy::Attainment>, sort<SortBy::Attainment>},
    {"undo", QT_TRANSLATE_NOOP("Commands", "Undo the last change (Ctrl+Z)"), "undo-2", "", 0,
     [](Shell& s) { return s.workspace().history().canUndo(); }, [](Shell& s) { s.workspace().history().undo(); }},
    {"redo", QT_TRANSLATE_NOOP("Commands", "Do it again (Ctrl+Shift+Z)"), "redo-2", "", 0,
     [](Shell& s) { return s.workspace().history().canRedo(); }, [](Shell& s) { s.workspace().history().redo(); }},
    {"capture", QT_TRANSLATE_NOOP("Commands", "Capture a call"), "plus", "Ctrl+N", 0, ready,
     [](Shell& s) { s.captureCall(); }},
    {"calendar", QT_TRANSLATE_NOOP("Commands", "Import a calendar…"), "calendar-days", "", 1, ready,
     [](Shell& s) {
         s.go({QStringLiteral("calls"), {}, QStringLiteral("calendar")});
     }},
    {"prepare", QT_TRANSLATE_NOOP("Commands", "Prepare a one-to-one with this person"), "file-text", "Ctrl+Shift+P", 0,
     hasPartner, prepare},
    {"begin", QT_TRANSLATE_NOOP("Commands", "Start a one-to-one with this person"), "message-circle", "Ctrl+Shift+O", 0,
     hasPartner, beginOneToOne},
    {"who", QT_TRANSLATE_NOOP("Commands", "Choose who I am"), "user-check", "Ctrl+Shift+I", 0, ready,
     [](Shell& s) { s.showWhoAmI(); }},
    {"choose-import", QT_TRANSLATE_NOOP("Commands", "Import an export of your CRM…"), "upload", "Ctrl+I", 1, always,
     [](Shell& s) { chooseImport(s); }},
    {"open", QT_TRANSLATE_NOOP("Commands", "Open a store…"), "folder-open", "Ctrl+O", 1, always,
     [](Shell& s) { chooseStore(s); }},
    {"sample", QT_TRANSLATE_NOOP("Commands", "Look round the sample organisation"), "compass", "", 1, sampleNotOpen,
     [](Shell& s) { s.workspace().createSample(); }},
    {"remove-sample", QT_TRANSLATE_NOOP("Commands", "Remove the sample organisation"), "trash-2", "", 1, sampleOpen,
     [](Shell& s) { s.workspace().removeSample(); }},
    {"backup", QT_TRANSLATE_NOOP("Commands", "Back up the store…"), "save", "", 1, ready,
     [](Shell& s) { chooseBackup(s); }},
    {"check", QT_TRANSLATE_NOOP("Commands", "Check the store"), "shield-check", "", 1, ready, safety<checkPart>,
     QT_TRANSLATE_NOOP("Commands", "safety, repair, damage, integrity")},
    {"repair", QT_TRANSLATE_NOOP("Commands", "Repair the damaged store…"), "shield-check", "", 1, damaged,
     [](Shell& s) {
         s.go({QStringLiteral("repair"), {}, {}});
     }},
    {"safety", QT_TRANSLATE_NOOP("Commands", "Safety: the backups of the store"), "archive", "", 1, ready,
     safety<backupsPart>, QT_TRANSLATE_NOOP("Commands", "restore, bring back, recover")},
    {"bin", QT_TRANSLATE_NOOP("Commands", "Safety: what was deleted"), "trash-2", "", -1, ready, safety<binPart>,
     QT_TRANSLATE_NOOP("Commands", "trash, bin, removed, put back")},
    {"seal", QT_TRANSLATE_NOOP("Commands", "Export sealed, or open a sealed file…"), "lock", "", 1, ready,
     [](Shell& s) {
         s.go({QStringLiteral("safety"), {}, QStringLiteral("privacy/seal")});
     },
     QT_TRANSLATE_NOOP("Commands", "safety, encrypt, password, carry")},
    {"erase", QT_TRANSLATE_NOOP("Commands", "Erase a person…"), "trash-2", "", -1, ready,
     [](Shell& s) {
         s.go({QStringLiteral("safety"), s.route().person, QStringLiteral("privacy/erase")});
     },
     QT_TRANSLATE_NOOP("Commands", "safety, delete a person, forget, privacy")},
    {"theme", QT_TRANSLATE_NOOP("Commands", "Switch between light and dark"), "sun-moon", "Ctrl+Shift+D", 2, always,
     otherTheme},
    {"theme-system", QT_TRANSLATE_NOOP("Commands", "Use the desktop's light or dark"), "monitor", "", 2, always,
     theme<ThemeChoice::System>},
    {"theme-light", QT_TRANSLATE_NOOP("Commands", "Light theme"), "sun", "", -1, always, theme<ThemeChoice::Light>},
    {"theme-dark", QT_TRANSLATE_NOOP("Commands", "Dark theme"), "moon", "", -1, always, theme<ThemeChoice::Dark>},
    {"quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "log-out", "Ctrl+Q", 3, always,
     [](Shell&) { QApplication::closeAllWindows(); }},
};

} // namespace

std::span<const Command> commands() { return s_commands; }

const Command* findCommand(const QString& id) {
    for (const Command& command : s_commands)
        if (id == QLatin1String(command.id)) return &command;
    return nullptr;
}

QString alsoCalled(const Command& command) {
    return *command.alsoCalled ? QCoreApplication::translate("Commands", command.alsoCalled) : QString();
}

QString name(const Command& command) { return QCoreApplication::translate("Commands", command.name); }

} // namespace chalktalk::ui
