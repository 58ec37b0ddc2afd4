// How the record of a form is kept, off the window's thread: a draft behind the typing, the record itself, and both
// versions where somebody else was faster.
//
// `Of` says what kind of record it is: Form, draftForm(), id(), setId(), person(), version(), setVersion(), toJson(),
// fromJson(), load(), save(), withBoth(), waits() (something in the form has no place in the record),
// keepWhatIsNotUndone(), settle() (what follows from a change).
#pragma once

#include "app/forms/draft_keeping.h"
#include "app/session/session_opening.h"
#include "store/database.h"
#include "store/draft_store.h"

#include <functional>
#include <QCoreApplication>

namespace chalktalk::app {

struct RecordTexts {
    Q_DECLARE_TR_FUNCTIONS(RecordForm)

  public:
    static QString between() { return tr("— changed elsewhere meanwhile: —"); }
};

template <class Of> struct OpenedRecord {
    typename Of::Form form;
    typename Of::Form stored; // as the store has it (or as a new one begins), before a draft changed any of it
    QString cameBack;         // when a draft was found: until when it was typed
    store::DraftMark cameFrom = {};
};

template <class Of> struct KeptRecord {
    typename Of::Form sent, form;
    bool merged = false; // with what somebody else saved meanwhile
    bool ended = false;  // what was to be done once it was saved was done
};

// Of one record that was opened: the writer's thread remembers here what its own saves made of it.
template <class Of> struct RecordWriting {
    typename Of::Form base; // as one's own form began from it, or saved it last
    // Where a save met somebody else's words: what was sent then, and the version since which both are in the record.
    // A form that is older has not been told of them yet.
    typename Of::Form sent;
    int mergedVersion = 0;

    [[nodiscard]] bool isNewsTo(const typename Of::Form& form) const { return Of::version(form) < mergedVersion; }
};

template <class Of> store::DraftKey draftKey(const typename Of::Form& form, PersonId author) {
    return {Of::draftForm(), Of::id(form), author, Of::person(form)};
}

// Without its state.
template <class Of>
store::Draft draftOf(const typename Of::Form& form, PersonId author, const Clock& clock, const store::DraftMark& mark) {
    return {draftKey<Of>(form, author), Of::version(form), {}, clock.nowUtc().toMSecsSinceEpoch(), mark};
}

// What was typed and not saved goes over the record; where the record was changed since, both are kept.
template <class Of>
OpenedRecord<Of> withDraft(store::Database& database, typename Of::Form stored, PersonId author,
                           const QTimeZone& zone) {
    OpenedRecord<Of> opened{stored, std::move(stored), {}, {}};
    const auto draft = store::loadDraft(database, draftKey<Of>(opened.stored, author));
    if (!draft || !*draft) return opened;
    auto typed = Of::fromJson((*draft)->state.toUtf8());
    if (!typed) return opened;
    opened.form = (*draft)->baseVersion == Of::version(opened.stored)
                      ? std::move(*typed)
                      : Of::withBoth(std::move(*typed), opened.stored, RecordTexts::between(), nullptr);
    Of::setId(opened.form, Of::id(opened.stored));
    Of::setVersion(opened.form, Of::version(opened.stored));
    opened.cameBack = KeepingTexts::cameBack(clockText((*draft)->updatedAtMs, zone));
    opened.cameFrom = (*draft)->mark;
    return opened;
}

// The record as it is saved now, over whatever somebody else saved meanwhile.
template <class Of>
Status saveOver(store::Database& database, KeptRecord<Of>& kept, const RecordWriting<Of>& writing, PersonId author,
                const Clock& clock, store::SavedForm typed) {
    constexpr int mostTries = 3;
    for (int tries = 0;; ++tries) {
        typed.withOthers = kept.merged;
        auto saved = Of::save(database, kept.form, author, clock, typed);
        if (saved) {
            kept.form = std::move(*saved);
            return {};
        }
        if (saved.error().code != ErrorCode::Conflict || tries == mostTries) return tl::unexpected(saved.error());
        const auto stored = Of::load(database, kept.form);
        if (!stored) return tl::unexpected(stored.error());
        kept.form = Of::withBoth(std::move(kept.form), *stored, RecordTexts::between(), &writing.base);
        Of::setVersion(kept.form, Of::version(*stored));
        kept.merged = true;
    }
}

// `draft` is the form's, without its state. `end` is what is to be done to a record that stands in the store as its
// author sees it (a yes, finished): not to one that somebody else had changed.
template <class Of>
Result<KeptRecord<Of>> keepRecord(store::Database& database, typename Of::Form form, RecordWriting<Of>& writing,
                                  store::Draft draft, const Clock& clock,
                                  const std::function<void(typename Of::Form&)>& end) {
    const PersonId author = draft.key.author;
    const store::SavedForm typed = beforeSaving(database, draft, Of::toJson(form), Of::waits(form));
    KeptRecord<Of> kept{form, std::move(form), false, false};
    if (writing.isNewsTo(kept.sent)) {
        kept.form = Of::withBoth(std::move(kept.form), writing.base, RecordTexts::between(), &writing.sent);
        kept.merged = true;
    }
    Of::setId(kept.form, Of::id(writing.base));
    Of::setVersion(kept.form, Of::version(writing.base));
    if (const Status done = saveOver<Of>(database, kept, writing, author, clock, typed); !done)
        return tl::unexpected(done.error());
    if (kept.merged) writing.sent = kept.sent, writing.mergedVersion = Of::version(kept.form);
    writing.base = kept.form;
    if (end && !kept.merged) {
        typename Of::Form ended = kept.form;
        end(ended);
        store::SavedForm all{draft.mark, false}; // also of what waited, unless it still does
        auto saved = Of::save(database, ended, author, clock, Of::waits(ended) ? typed : all);
        if (!saved) return tl::unexpected(saved.error());
        writing.base = kept.form = std::move(*saved);
        kept.ended = true;
    }
    return kept;
}

} // namespace chalktalk::app
