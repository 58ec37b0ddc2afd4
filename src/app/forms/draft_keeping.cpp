#include "app/forms/draft_keeping.h"

#include "store/draft_file.h"
#include "store/draft_store.h"
#include "store/erase.h"

namespace chalktalk::app {

void FormTyping::begin(const store::DraftMark& cameBack) {
    m_begun = {store::newWriting(), 0, cameBack.writing, cameBack.number};
}

// Two numbers for each edit: the record as it stands then, and the record with what waits beside it.
store::DraftMark FormTyping::at(quint64 edits, bool waits) const {
    store::DraftMark mark = m_begun;
    mark.number = 2 * static_cast<qint64>(edits) + (waits ? 1 : 0);
    return mark;
}

void keepDraft(Jobs& jobs, QObject* owner, const StorePlace& place, store::Draft draft,
               std::function<QByteArray()> state, std::function<void(const Status&)> done) {
    jobs.draft<bool>(
        owner,
        [place, draft = std::move(draft), state = std::move(state)](std::stop_token) mutable -> Result<bool> {
            draft.state = QString::fromUtf8(state());
            auto file = store::DraftFile::open(place.path, place.id);
            if (!file) return tl::unexpected<Error>(file.error());
            if (const Status kept = (*file)->save(draft); !kept) return tl::unexpected<Error>(kept.error());
            if (const Status known = store::refuseErasedAtOnce(place.path, draft.key.person, draft.key.author);
                !known) {
                const Status gone = (*file)->remove(draft.mark);
                return tl::unexpected<Error>(gone ? known.error() : gone.error());
            }
            return true;
        },
        [done = std::move(done)](const Result<bool>& kept) {
            if (kept)
                done({});
            else
                done(tl::unexpected<Error>(kept.error()));
        });
}

store::SavedForm beforeSaving(store::Database& database, store::Draft draft, const QByteArray& state, bool waits) {
    store::SavedForm form{draft.mark, false};
    if (!waits) return form;
    draft.state = QString::fromUtf8(state);
    if (const Status kept = store::saveDraft(database, std::move(draft)); !kept) return {};
    --form.mark.number;
    return form;
}

} // namespace chalktalk::app
