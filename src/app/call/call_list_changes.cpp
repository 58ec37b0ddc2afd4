// CallList: what can be done to a call from the list, and the way back.
#include "app/call/call_judging.h"
#include "app/call/call_list.h"
#include "app/call/call_times.h"
#include "app/history/change_history.h"
#include "store/call_store.h"
#include "store/database.h"

namespace chalktalk::app {

using domain::Call;
using domain::CallLine;
using domain::CallState;
using domain::noPerson;
using domain::Said;

void CallList::write(const QString& words, std::function<Status(store::Database&, PersonId)> work) {
    if (m_busy) return; // the version is on its way: a second press would only meet its own change
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    if (!ledger || me == noPerson) {
        Q_EMIT failed(tr("Say who you are first: what is changed is noted with a name."));
        return;
    }
    m_busy = true;
    m_workspace.write<bool>(
        this,
        [work = std::move(work), by = ledger->person(me).id](store::Database& db) -> Result<bool> {
            return work(db, by).map([] { return true; });
        },
        [this, words](Result<bool> changed) {
            m_busy = false;
            if (!changed) {
                const bool conflict = changed.error().code == ErrorCode::Conflict;
                if (conflict) m_workspace.reloadCoaching();
                Q_EMIT failed(conflict ? tr("Somebody else changed this call meanwhile. It is shown as it is now.")
                                       : changed.error().message);
                return;
            }
            m_change = m_workspace.history().latest();
            Q_EMIT said(words);
        });
}

void CallList::changeCall(CallId id, const QString& words, std::function<void(Call&)> edit) {
    const CallLine* line = m_log ? m_log->find(id) : nullptr;
    if (!line) return;
    write(words.arg(callTitle(*line)),
          [id, edit = std::move(edit), clock = m_workspace.clock()](store::Database& db, PersonId by) -> Status {
              auto wanted = store::loadCall(db, id); // whole: the list knows only lines
              if (!wanted) return tl::unexpected(wanted.error());
              edit(*wanted);
              const auto saved = store::saveCall(db, {std::move(*wanted), {}, {}, by}, clock);
              return saved ? Status{} : tl::unexpected(saved.error());
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
    write(tr("Removed: %1").arg(callTitle(*line)), [id, clock = m_workspace.clock()](store::Database& db, PersonId by) {
        return store::removeCall(db, id, by, clock);
    });
}

void CallList::undoLast() {
    if (m_change != 0 && !m_busy) m_workspace.history().undo();
}

} // namespace chalktalk::app
