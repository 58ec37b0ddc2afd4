#include "ui/shell/who_am_i.h"

#include "app/workspace.h"
#include "coaching/quick_capture.h"
#include "ui/delegates/palette_delegate.h"

#include <algorithm>
#include <QCoreApplication>
#include <QListView>

namespace chalktalk::ui {
namespace {

// Managers first, the widest view at the top: most who open the workbench are one of them.
int rank(domain::Role role) {
    switch (role) {
    case domain::Role::Cro: return 0;
    case domain::Role::SecondLineManager: return 1;
    case domain::Role::FirstLineManager: return 2;
    case domain::Role::RevOps: return 3;
    case domain::Role::Rep: return 4;
    }
    return 5;
}

// How well a name is meant by what was typed: 0 as its beginning, 1 by beginnings of its words, 2 by parts of them;
// nothing: not at all.
std::optional<int> closeness(const QString& name, const QString& typed) {
    const QString folded = coaching::foldedName(name).replace(u'-', u' ');
    const QString wanted = coaching::foldedName(typed).replace(u'-', u' ').simplified();
    if (folded.startsWith(wanted)) return 0;
    int worst = 1;
    for (const QString& word : wanted.split(u' ', Qt::SkipEmptyParts)) {
        if ((u' ' + folded).contains(u' ' + word)) continue;
        if (!folded.contains(word)) return std::nullopt;
        worst = 2;
    }
    return worst;
}

} // namespace

QString roleName(int role) {
    switch (static_cast<domain::Role>(role)) {
    case domain::Role::Rep: return QCoreApplication::translate("Roles", "Rep");
    case domain::Role::FirstLineManager: return QCoreApplication::translate("Roles", "First-line manager");
    case domain::Role::SecondLineManager: return QCoreApplication::translate("Roles", "Second-line manager");
    case domain::Role::Cro: return QCoreApplication::translate("Roles", "CRO");
    case domain::Role::RevOps: return QCoreApplication::translate("Roles", "Revenue operations");
    }
    return {};
}

WhoAmI::WhoAmI(QWidget* window, app::Workspace& workspace)
    : PickList(window, tr("Who are you?"), tr("Who are you? Type a name")), m_workspace(workspace) {
    list()->setItemDelegate(new PaletteDelegate(list()));
    setModel(&m_model);
    setNote(tr("You then see your own part of the organisation. On your own machine this is a convenience, not a lock: "
               "whoever owns the file can read all of it."));
}

void WhoAmI::opening() {
    m_entries.clear();
    app::PaletteEntry all;
    all.title = tr("Nobody in particular: show everybody");
    all.icon = QStringLiteral("users");
    m_entries.push_back(all);
    if (const auto ledger = m_workspace.ledger()) {
        std::vector<domain::PersonIndex> order;
        for (domain::PersonIndex i = 0; i < ledger->people().size(); ++i)
            if (!ledger->person(i).isErased) order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) {
            const auto &pa = ledger->person(a), &pb = ledger->person(b);
            if (rank(pa.role) != rank(pb.role)) return rank(pa.role) < rank(pb.role);
            return pa.name.localeAwareCompare(pb.name) < 0;
        });
        for (const auto i : order) {
            const auto& who = ledger->person(i);
            app::PaletteEntry entry;
            entry.kind = app::PaletteEntry::Kind::Person;
            entry.title = who.name;
            entry.detail = roleName(static_cast<int>(who.role));
            entry.icon = i == m_workspace.me() ? QStringLiteral("user-check") : QStringLiteral("user");
            entry.route.person = who.id;
            m_entries.push_back(std::move(entry));
        }
    }
    PickList::opening();
}

// By names alone: whoever types "Ana" looks for no mANAger.
void WhoAmI::search(const QString& words) {
    std::vector<std::pair<int, const app::PaletteEntry*>> found;
    for (const app::PaletteEntry& entry : m_entries) {
        const auto close = closeness(entry.title, words);
        const bool isNobody = !entry.route.person;
        if (!close || (isNobody && *close > 0)) continue;
        found.emplace_back(*close, &entry);
    }
    std::ranges::stable_sort(found, {}, [](const auto& one) { return one.first; });
    std::vector<app::PaletteEntry> shown;
    for (const auto& [close, entry] : found) shown.push_back(*entry);
    m_model.setEntries(std::move(shown));
}

void WhoAmI::take(int row) {
    if (row < 0 || row >= m_model.rowCount()) return;
    const auto person = m_model.entry(row).route.person;
    close();
    m_workspace.setMe(person ? m_workspace.indexOf(*person) : domain::noPerson);
}

} // namespace chalktalk::ui
