#include "ui/palette_entries.h"

#include "app/workspace.h"
#include "domain/ledger.h"
#include "ui/commands.h"
#include "ui/pages.h"
#include "ui/shell/shell.h"
#include "ui/shell/who_am_i.h"

#include <QCoreApplication>

namespace chalktalk::ui {

using app::PaletteEntry;
using app::Route;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Palette)
};

} // namespace

std::vector<PaletteEntry> paletteEntries(Shell& shell) {
    const app::Workspace& workspace = shell.workspace();
    std::vector<PaletteEntry> entries;
    const bool ready = workspace.state() == app::Workspace::State::Ready;
    for (const PageEntry& page : pages()) {
        if (page.place == InRail::No || (page.needsStore && !ready)) continue;
        if (page.place == InRail::TopWithoutStore && ready) continue;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Page;
        entry.title = name(page);
        entry.icon = QString::fromLatin1(page.icon);
        entry.shortcut = QString::fromLatin1(page.shortcut);
        entry.route.page = QString::fromLatin1(page.id);
        entries.push_back(std::move(entry));
    }
    for (const Command& command : commands()) {
        if (QLatin1String(command.id) == QLatin1String("palette") || !command.enabled(shell)) continue;
        PaletteEntry entry;
        entry.title = name(command);
        entry.icon = QString::fromLatin1(command.icon);
        entry.also = alsoCalled(command);
        entry.shortcut = QString::fromLatin1(command.shortcut);
        entry.command = QString::fromLatin1(command.id);
        entries.push_back(std::move(entry));
    }
    const auto ledger = workspace.ledger();
    if (ready && ledger) {
        const auto add = [&](domain::PersonIndex i, const QString& page, const QString& title, const QString& detail) {
            PaletteEntry entry;
            entry.kind = PaletteEntry::Kind::Person;
            entry.title = title;
            entry.detail = detail;
            entry.icon = page == u"team" ? QStringLiteral("users") : QStringLiteral("user");
            entry.route = Route{page, ledger->person(i).id, {}};
            entries.push_back(std::move(entry));
        };
        for (const auto rep : workspace.visibleReps()) {
            const auto& who = ledger->person(rep);
            QStringList place{who.peerGroup, who.region};
            place.removeAll(QString());
            add(rep, QStringLiteral("person"), who.name, place.join(QStringLiteral(" · ")));
        }
        // Managers in one's line are coached like everybody else.
        for (domain::PersonIndex i = 0; i < ledger->people().size(); ++i) {
            const auto& who = ledger->person(i);
            if (domain::isManager(who.role) && i != workspace.me() && who.inSeat(workspace.today()) &&
                workspace.canCoach(i))
                add(i, QStringLiteral("person"), who.name, roleName(static_cast<int>(who.role)));
        }
        for (const auto& team : workspace.teams())
            if (team.manager != domain::noPerson)
                add(team.manager, QStringLiteral("team"),
                    Texts::tr("Team of %1").arg(ledger->person(team.manager).name),
                    team.reps.size() == 1 ? Texts::tr("1 rep")
                                          : Texts::tr("%n reps", nullptr, static_cast<int>(team.reps.size())));
    }
    return entries;
}

} // namespace chalktalk::ui
