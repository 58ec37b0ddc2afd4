#include "app/commitments/commitment_changes.h"

#include "app/commitments/commitment_words.h"
#include "app/history/change_history.h"
#include "store/commitment_store.h"
#include "store/database.h"

#include <algorithm>

namespace chalktalk::app {

using domain::Commitment;
using domain::CommitmentState;

CommitmentChanges::CommitmentChanges(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::meChanged, this, &CommitmentChanges::forget);
    connect(&workspace, &Workspace::stateChanged, this, [this] {
        if (m_workspace.state() != Workspace::State::Ready) forget(); // of another store
    });
    connect(&workspace.history(), &ChangeHistory::changed, this, [this] {
        if (canUndo() && m_workspace.history().latest() != m_change) forget(); // undone, or something else came after
    });
}

const Commitment* CommitmentChanges::find(CommitmentId id) const {
    const auto log = m_workspace.coaching();
    const auto* line = log ? log->find(id) : nullptr;
    return line ? &line->commitment : nullptr;
}

void CommitmentChanges::close(CommitmentId id, CommitmentState state, const QString& reason) {
    const Commitment* now = find(id);
    if (!now || state == CommitmentState::Open) return;
    if (state == CommitmentState::Kept) return keep(id);
    const QString why = reason.trimmed();
    if (why.isEmpty()) {
        Q_EMIT failed(tr("Say in a few words why. It helps when you look back."));
        return;
    }
    Commitment wanted = *now;
    wanted.state = state;
    wanted.closedOn = m_workspace.today();
    wanted.reason = why;
    save(wanted, tr("%1: %2").arg(stateName(state), now->what));
}

void CommitmentChanges::keep(CommitmentId id, std::optional<Day> on) {
    const Commitment* now = find(id);
    if (!now || !now->isOpen()) return;
    const Day today = m_workspace.today();
    Commitment wanted = *now;
    wanted.state = CommitmentState::Kept;
    wanted.closedOn = std::clamp(on.value_or(now->dueNow()), std::min(now->madeOn, today), today);
    wanted.reason.clear();
    QString said = stateName(CommitmentState::Kept);
    if (now->isOverdue(today)) said = *wanted.closedOn <= now->dueNow() ? keptInTimeText() : keptLaterText();
    save(wanted, tr("%1: %2").arg(said, now->what));
}

void CommitmentChanges::reopen(CommitmentId id) {
    const Commitment* now = find(id);
    if (!now || now->isOpen()) return;
    Commitment wanted = *now;
    wanted.state = CommitmentState::Open;
    wanted.closedOn.reset();
    wanted.reason.clear();
    save(wanted, tr("Open again: %1").arg(now->what));
}

void CommitmentChanges::moveTo(CommitmentId id, Day due) {
    const Commitment* now = find(id);
    if (!now || !now->isOpen() || now->dueNow() == due) return;
    if (due < now->madeOn) {
        Q_EMIT failed(tr("That day lies before the commitment was made."));
        return;
    }
    Commitment wanted = *now;
    wanted.movedTo = due == now->due ? std::nullopt : std::optional(due);
    save(wanted, tr("Now due %1: %2").arg(weekdayText(due, m_workspace.today()), now->what));
}

void CommitmentChanges::undo() {
    if (canUndo() && !m_busy) m_workspace.history().undo();
}

void CommitmentChanges::forget() {
    m_change = 0;
    m_said.clear();
    Q_EMIT done();
}

void CommitmentChanges::save(const Commitment& wanted, const QString& said) {
    if (m_busy) return; // the version is on its way: a second press would only meet its own change
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    if (!ledger || me == domain::noPerson) {
        Q_EMIT needsMe();
        return;
    }
    m_busy = true;
    const PersonId by = ledger->person(me).id;
    m_workspace.write<Commitment>(
        this,
        [wanted, by, clock = m_workspace.clock()](store::Database& database) {
            return store::saveCommitment(database, wanted, by, clock);
        },
        [this, said](Result<Commitment> saved) {
            m_busy = false;
            if (!saved) {
                const bool conflict = saved.error().code == ErrorCode::Conflict;
                if (conflict) m_workspace.reloadCoaching();
                Q_EMIT failed(conflict
                                  ? tr("Somebody else changed this commitment meanwhile. It is shown as it is now.")
                                  : saved.error().message);
                return;
            }
            m_said = said;
            m_change = m_workspace.history().latest();
            Q_EMIT done();
        });
}

} // namespace chalktalk::app
