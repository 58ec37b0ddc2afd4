#include "app/history/change_history.h"

#include "app/history/record_words.h"
#include "app/workspace.h"
#include "store/database.h"
#include "store/records/record_past.h"

#include <algorithm>

namespace chalktalk::app {

ChangeHistory::ChangeHistory(Workspace& workspace) : m_workspace(workspace) {
    connect(&workspace, &Workspace::meChanged, this, &ChangeHistory::clear);
}

void ChangeHistory::note(const std::vector<qint64>& changes) {
    constexpr std::size_t mostSteps = 200;
    if (changes.empty()) return;
    m_undo.push_back(changes);
    if (m_undo.size() > mostSteps) m_undo.erase(m_undo.begin());
    m_redo.clear();
    Q_EMIT changed();
}

void ChangeHistory::clear() {
    ++m_round;
    m_busy = false;
    m_undo.clear();
    m_redo.clear();
    Q_EMIT changed();
}

void ChangeHistory::undo() {
    if (canUndo()) takeBack(m_undo, m_redo, true);
}

void ChangeHistory::redo() {
    if (canRedo()) takeBack(m_redo, m_undo, false);
}

// A step that can't be taken back is given up: what it was about was changed by somebody since. It stays when only the
// disk was full or the store busy or away.
void ChangeHistory::takeBack(std::vector<Step>& from, std::vector<Step>& to, bool isUndo) {
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    if (!ledger || me == domain::noPerson) return;
    Step step = std::move(from.back());
    from.pop_back();
    m_busy = true;
    m_workspace.jobs().write<store::Undone>(
        this,
        [place = m_workspace.place(), step, by = ledger->person(me).id, clock = m_workspace.clock()](std::stop_token) {
            return writeInto<store::Undone>(
                place, [&](store::Database& database) { return store::undoChanges(database, step, by, clock); });
        },
        [this, step, &from, &to, isUndo, round = m_round,
         under = static_cast<std::ptrdiff_t>(from.size())](Result<store::Undone> undone) {
            if (round != m_round) return;
            m_busy = false;
            if (undone) {
                if (undone->change != 0) to.push_back({undone->change});
                Q_EMIT m_workspace.notice(said(*undone, isUndo));
                m_workspace.reloadCoaching();
            } else {
                // Nothing was changed; what was saved meanwhile comes before it.
                if (mayPass(undone.error()))
                    from.insert(from.begin() + std::min(under, static_cast<std::ptrdiff_t>(from.size())), step);
                Q_EMIT m_workspace.failed(undone.error().message);
            }
            Q_EMIT changed();
        });
    Q_EMIT changed();
}

QString ChangeHistory::said(const store::Undone& undone, bool isUndo) {
    const store::Undone::Record& first = undone.records.front();
    QString what = recordWords(static_cast<int>(first.key.kind));
    if (!first.title.isEmpty()) what = tr("%1, “%2”").arg(what, first.title.left(60));
    if (undone.records.size() > 1)
        what = tr("%1 and %n more", nullptr, static_cast<int>(undone.records.size()) - 1).arg(what);
    return isUndo ? tr("Undone: %1. Ctrl+Shift+Z does it again.").arg(what) : tr("Done again: %1.").arg(what);
}

} // namespace chalktalk::app
