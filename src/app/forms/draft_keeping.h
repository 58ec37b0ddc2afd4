// How every form has its typing on the disk: a draft behind it on a thread of its own, numbered, so that whatever a
// save included is told apart from what was typed since, without a clock.
#pragma once

#include "app/jobs.h"
#include "app/store_place.h"
#include "base/clock.h"
#include "store/draft.h"

#include <QCoreApplication>

namespace chalktalk::app {

// Of one form while it is open.
class FormTyping {
  public:
    void begin(const store::DraftMark& cameBack = {}); // the mark of the draft that came back into it
    // How far it has come. `waits`: something in the form has no place in the record, and is left when that is saved.
    [[nodiscard]] store::DraftMark at(quint64 edits, bool waits) const;

  private:
    store::DraftMark m_begun;
};

// Whether a form that stays open tries again to keep what is in it.
[[nodiscard]] inline bool isWorthTrying(const Error& error) { return error.code != ErrorCode::Erased; }

struct KeepingTexts {
    Q_DECLARE_TR_FUNCTIONS(KeepingTexts)

  public:
    static QString notOnDisk(const Error& error) { // not even as a draft
        if (!isWorthTrying(error)) return error.message;
        return tr("Not on disk yet: %1 What you typed is still here, and it is tried again by itself.")
            .arg(error.message);
    }
    static QString notSaved(const Error& error) {
        if (!isWorthTrying(error)) return error.message;
        return tr("Not saved: %1 What you typed is still here.").arg(error.message);
    }
    static QString cameBack(const QString& until) {
        return tr("This came back as you typed it, until %1: it had not been saved yet.").arg(until);
    }
};

// `state` is asked for on the drafts' thread; `done` is told on the window's, and never after `owner` is gone.
void keepDraft(Jobs& jobs, QObject* owner, const StorePlace& place, store::Draft draft,
               std::function<QByteArray()> state, std::function<void(const Status&)> done);

// On the writer's thread, before a form is saved: what the save includes of its typing. What has no place in the record
// waits in a draft, on the disk before the record is; can that not be written, all drafts stay, and come back as well.
[[nodiscard]] store::SavedForm beforeSaving(store::Database& database, store::Draft draft, const QByteArray& state,
                                            bool waits);

} // namespace chalktalk::app
