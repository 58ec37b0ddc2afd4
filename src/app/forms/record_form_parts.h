// The members of RecordForm; included by its header only.
#pragma once

#include "app/forms/leaving_save.h"
#include "app/forms/record_form.h"

namespace chalktalk::app {

template <class Of> void RecordForm<Of>::take(OpenedRecord<Of> opened, const StorePlace& place, PersonId author) {
    m_form = std::move(opened.form);
    m_stored = opened.stored;
    m_writing = std::make_shared<RecordWriting<Of>>();
    m_writing->base = std::move(opened.stored);
    m_cameBack = std::move(opened.cameBack);
    m_place = place;
    m_typing.begin(opened.cameFrom);
    m_author = author;
    m_history.clear();
    m_saved = RecordSaved::Yes;
    m_savedWords.clear();
    m_open = true;
    m_ending = false;
    m_unsaved = !m_cameBack.isEmpty();
}

template <class Of> void RecordForm<Of>::setSaved(RecordSaved saved, const QString& words) {
    if (m_saved == saved && m_savedWords == words) return;
    m_saved = saved;
    if (saved != RecordSaved::Typing) m_savedWords = words;
    m_told.savedChanged();
}

template <class Of> void RecordForm<Of>::saidSaved() {
    const qint64 now = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    setSaved(RecordSaved::Yes, RecordTexts::tr("Saved %1").arg(clockText(now, m_workspace.zone())));
}

template <class Of> void RecordForm<Of>::change(const QString& field, const Change& edit) {
    if (!m_open || m_ending) return;
    Form before = m_form;
    edit(m_form);
    Of::settle(m_form, m_stored, m_workspace.clock().nowUtc().toMSecsSinceEpoch());
    if (m_form == before) return;
    m_history.note(field, std::move(before));
    noteChange(!field.isEmpty());
}

template <class Of> void RecordForm<Of>::noteChange(bool onlyText) {
    m_unsaved = true;
    ++m_edits;
    setSaved(RecordSaved::Typing, m_savedWords);
    if (!m_autosave->isActive()) m_autosave->start();
    m_told.changed(onlyText);
}

template <class Of> void RecordForm<Of>::restore(bool (FormHistory<Form>::*step)(Form&)) {
    const Form now = m_form;
    if (!m_open || m_ending || !(m_history.*step)(m_form)) return;
    Of::keepWhatIsNotUndone(m_form, now); // what the store has is not undone, it is saved over
    Of::settle(m_form, m_stored, m_workspace.clock().nowUtc().toMSecsSinceEpoch());
    noteChange(false);
}

template <class Of> store::Draft RecordForm<Of>::draft() const {
    return draftOf<Of>(m_form, m_author, m_workspace.clock(), m_typing.at(m_edits, Of::waits(m_form)));
}

// A breath behind the typing: the whole form into its draft.
template <class Of> void RecordForm<Of>::keepDraft() {
    if (!m_unsaved || !m_open || m_ending) return;
    app::keepDraft(
        m_workspace.jobs(), m_owner, m_place, draft(), [form = m_form] { return Of::toJson(form); },
        [this, edits = m_edits, round = m_round](const Status& kept) {
            if (round != m_round) return;
            if (!kept) {
                setSaved(RecordSaved::Failed, KeepingTexts::notOnDisk(kept.error()));
                if (isWorthTrying(kept.error()))
                    m_autosave->start(); // the text stays in the form, and it is tried again
            } else if (edits == m_edits && m_saved != RecordSaved::Conflict) {
                saidSaved();
            }
        });
}

template <class Of> void RecordForm<Of>::keepThen(Change end, Done done) {
    if (!m_open || m_ending || (!m_unsaved && !end) || !isOfOpenStore()) return;
    m_autosave->stop();
    keepDraft(); // at once: the writer may have an import to finish first
    const bool ends = static_cast<bool>(end);
    LeavingSaves& all = LeavingSaves::of(m_workspace);
    if (ends) m_ending = true, ++*m_leaving, all.began(); // who leaves meanwhile, and comes back, sees how it ended
    m_workspace.template write<KeptRecord<Of>>(
        m_owner,
        [form = m_form, draft = draft(), writing = m_writing, clock = m_workspace.clock(), end = std::move(end)](
            store::Database& database) { return keepRecord<Of>(database, form, *writing, draft, clock, end); },
        [this, ends, edits = m_edits, round = m_round, leaving = m_leaving, &all,
         done = std::move(done)](Result<KeptRecord<Of>> kept) {
            if (ends) --*leaving;
            if (ends && !kept && round != m_round)
                all.gaveUp(kept.error().message);
            else if (ends)
                all.ended();
            if (round != m_round) { // the answer to another record's save
                if (!kept) Q_EMIT m_workspace.failed(kept.error().message);
                return;
            }
            if (ends) m_ending = false;
            takeKept(kept, edits);
            if (done) done(kept);
        });
    if (ends) m_told.changed(false);
}

template <class Of> void RecordForm<Of>::takeKept(const Result<KeptRecord<Of>>& kept, quint64 edits) {
    if (!kept) {
        setSaved(RecordSaved::Failed, KeepingTexts::notSaved(kept.error()));
        m_unsaved = true;
        if (isWorthTrying(kept.error())) m_autosave->start();
        return m_told.changed(false);
    }
    const bool newer = edits != m_edits; // typed on meanwhile: that goes on top
    m_stored = kept->form;
    if (kept->merged || kept->ended) {
        m_form = newer ? Of::withBoth(std::move(m_form), kept->form, RecordTexts::between(), &kept->sent) : kept->form;
        m_history.clear();
    } else if (!newer) {
        m_form = kept->form;
    }
    Of::setId(m_form, Of::id(kept->form));
    Of::setVersion(m_form, Of::version(kept->form));
    if (newer) Of::settle(m_form, m_stored, m_workspace.clock().nowUtc().toMSecsSinceEpoch());
    if (newer)
        m_autosave->start();
    else
        m_unsaved = Of::waits(m_form);
    if (kept->merged)
        setSaved(RecordSaved::Conflict, m_told.conflict);
    else if (!newer)
        saidSaved();
    m_told.kept();
    m_told.changed(!kept->merged && !kept->ended);
}

template <class Of>
void RecordForm<Of>::discard(std::function<Status(store::Database&, const Form&)> remove,
                             std::function<void(Status)> done) {
    if (!m_open || !isOfOpenStore()) return;
    m_autosave->stop();
    m_workspace.template write<bool>(
        m_owner,
        [given = draft(), writing = m_writing, remove = std::move(remove)](store::Database& database) -> Result<bool> {
            Status gone;
            if (Of::id(writing->base) != 0) gone = remove(database, writing->base);
            if (gone) gone = store::removeDraft(database, given.key, given.mark);
            if (!gone) return tl::unexpected(gone.error());
            return true;
        },
        [this, round = m_round, done = std::move(done)](Result<bool> gone) {
            if (round != m_round) return;
            if (!gone) {
                if (m_unsaved) m_autosave->start();
                return done(tl::unexpected(gone.error()));
            }
            m_unsaved = false;
            leave();
            done({});
        });
}

template <class Of> void RecordForm<Of>::keepLeaving() {
    if (!m_unsaved || !m_open || m_ending) return; // a save that ends it is on its way, and nothing was typed since
    keepDraft();
    saveOnLeaving<KeptRecord<Of>>(
        m_workspace, m_place, m_leaving,
        [form = m_form, draft = draft(), writing = m_writing, clock = m_workspace.clock()](store::Database& database) {
            return keepRecord<Of>(database, form, *writing, draft, clock, {});
        });
}

template <class Of> void RecordForm<Of>::leave() {
    keepLeaving(); // unsaved is only ever what its author typed, whoever looks by now
    ++m_round;
    m_autosave->stop();
    m_form = {};
    m_stored = {};
    m_history.clear();
    m_cameBack.clear();
    m_open = m_unsaved = m_ending = false;
}

} // namespace chalktalk::app
