// CallList: what can be done to a call from the list, and the way back.
#include "app/call/call_judging.h"
#include "app/call/call_list.h"
#include "app/call/call_times.h"
#include "store/call_store.h"
#include "store/database.h"

namespace chalktalk::app {

using domain::Call;
using domain::CallLine;
using domain::CallState;
using domain::noPerson;
using domain::Said;

void CallList::write(const QString& words, bool canUndo,
                     std::function<Result<Change>(store::Database&, PersonId)> work) {
    if (m_busy) return; // the version is on its way: a second press would only meet its own change
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    if (!ledger || me == noPerson) {
        Q_EMIT failed(tr("Say who you are first: what is changed is noted with a name."));
        return;
    }
    m_busy = true;
    m_workspace.write<Change>(
        this, [work = std::move(work), by = ledger->person(me).id](store::Database& db) { return work(db, by); },
        [this, words, canUndo](Result<Change> change) {
            m_busy = false;
            if (!change) {
                const bool conflict = change.error().code == ErrorCode::Conflict;
                if (conflict) m_workspace.reloadCoaching();
                Q_EMIT failed(conflict ? tr("Somebody else changed this call meanwhile. It is shown as it is now.")
                                       : change.error().message);
                return;
            }
            m_last.reset();
            if (canUndo) m_last = std::move(*change);
            Q_EMIT said(words);
        });
}

void CallList::changeCall(CallId id, const QString& words, std::function<void(Call&)> edit) {
    const CallLine* line = m_log ? m_log->find(id) : nullptr;
    if (!line) return;
    write(
        words.arg(callTitle(*line)), true,
        [id, edit = std::move(edit), clock = m_workspace.clock()](store::Database& db, PersonId by) -> Result<Change> {
            auto before = store::loadCall(db, id); // whole: the list knows only lines
            if (!before) return tl::unexpected(before.error());
            Call wanted = *before;
            edit(wanted);
            auto saved = store::saveCall(db, {wanted, {}, {}, by, false}, clock);
            if (!saved) return tl::unexpected(saved.error());
            return Change{std::move(*before), std::move(saved->call)};
        });
}

void CallList::setState(CallId call, CallState state) {
    QString words = tr("Takes place: %1");
    if (state == CallState::Cancelled) words = tr("Cancelled: %1");
    if (state == CallState::NotHeld) words = tr("Not held: %1");
    changeCall(call, words, [state](Call& c) { c.state = state; });
}

void CallList::setSignificant(CallId call, Said byHand) {
    QString words = tr("By the rule again: %1");
    if (byHand == Said::Yes) words = tr("Significant: %1");
    if (byHand == Said::No) words = tr("Not significant: %1");
    changeCall(call, words, [byHand, ahead = JudgeAhead(m_workspace)](Call& c) {
        c.byHand = byHand;
        ahead.judge(c); // one that began counts as it was judged before
    });
}

void CallList::remove(CallId id) {
    const CallLine* line = m_log ? m_log->find(id) : nullptr;
    if (!line) return;
    write(tr("Removed: %1").arg(callTitle(*line)), true,
          [id, clock = m_workspace.clock()](store::Database& db, PersonId by) -> Result<Change> {
              auto before = store::loadCall(db, id);
              if (!before) return tl::unexpected(before.error());
              if (const Status removed = store::removeCall(db, id, by, clock); !removed)
                  return tl::unexpected(removed.error());
              return Change{std::move(*before), {}};
          });
}

void CallList::undoLast() {
    if (!m_last || m_busy) return;
    write({}, false, // an undo is not undone
          [last = *m_last, clock = m_workspace.clock()](store::Database& db, PersonId by) -> Result<Change> {
              Call wanted = last.before;
              if (last.after.id.isNull()) {
                  wanted.id = {}; // removed: it comes back as a new one
                  wanted.version = 0;
              } else {
                  wanted.version = last.after.version;
                  // The newest judgement wins, and this one is: it takes back what was said by hand.
                  if (wanted.byHand != last.after.byHand) wanted.judgedAtMs = clock.nowUtc().toMSecsSinceEpoch();
              }
              auto saved = store::saveCall(db, {std::move(wanted), {}, {}, by}, clock);
              if (!saved) return tl::unexpected(saved.error());
              return Change{{}, std::move(saved->call)};
          });
}

} // namespace chalktalk::app
