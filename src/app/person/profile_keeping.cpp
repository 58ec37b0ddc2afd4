// ProfileEditor: how a profile is read, kept on disk while it is typed, and saved.
#include "app/person/profile_editor.h"

#include "app/forms/leaving_save.h"
#include "io/coaching_json.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/profile_store.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>
#include <QTimer>
#include <utility>

namespace chalktalk::app {

using domain::Expectation;
using domain::Profile;
using store::Database;
using store::OpenMode;

namespace {

store::DraftKey draftKey(PersonId person, PersonId author) {
    return {QStringLiteral("profile"), person.value, author, person};
}

// The record that a form makes: expectations without the spaces around them, and none without a word.
Profile record(Profile form) {
    for (Expectation& expectation : form.expectations) expectation.text = expectation.text.trimmed();
    std::erase_if(form.expectations, [](const Expectation& e) { return e.text.isEmpty(); });
    form.unfinished.clear();
    return form;
}

} // namespace

QString bothTexts(const QString& mine, const QString& theirs) {
    if (theirs.isEmpty() || mine.contains(theirs)) return mine;
    if (mine.isEmpty() || theirs.contains(mine)) return theirs;
    return mine + u'\n' + QCoreApplication::translate("ProfileEditor", "— changed elsewhere meanwhile: —") + u'\n' +
           theirs;
}

Profile withBoth(Profile mine, const Profile& theirs) {
    mine.version = theirs.version;
    mine.wants = bothTexts(mine.wants, theirs.wants);
    mine.feedback = bothTexts(mine.feedback, theirs.feedback);
    for (const Expectation& other : theirs.expectations)
        if (std::find(mine.expectations.begin(), mine.expectations.end(), other) == mine.expectations.end())
            mine.expectations.push_back(other);
    return mine;
}

void ProfileEditor::readAgain() {
    if (!m_person || m_workspace.state() == Workspace::State::Loading) return;
    if (m_place != m_workspace.place())
        give(); // into the store that it came from
    else if (m_dirty)
        return;
    read();
    Q_EMIT changed();
}

// Saves what is open and forgets it.
void ProfileEditor::give() {
    leave();
    m_job.cancel();
    m_saveTimer->stop();
    m_writing.reset();
    m_place = {};
    m_profile = {};
    m_undo.clear();
    m_lastField.clear();
    m_savedWords.clear();
    m_cameBack.clear();
    m_dirty = m_readWaits = false;
    m_saved = Saved::Yes;
    m_state = State::Empty;
}

void ProfileEditor::read() {
    m_author = me();
    m_job.cancel();
    m_readWaits = isSaving(); // what was typed about the same person is on its way to the store
    if (m_state != State::Open) m_state = State::Loading;
    if (m_workspace.state() != Workspace::State::Ready || m_readWaits) return;
    if (!m_workspace.canCoach(m_workspace.indexOf(*m_person))) {
        m_state = State::Failed;
        m_problem = tr("A profile is for the person and the line that they are in today.");
        return;
    }
    m_place = m_workspace.place();
    m_job.read<Opened>(
        m_workspace.jobs(), this,
        [path = m_place.path, person = *m_person, author = m_author](std::stop_token) -> Result<Opened> {
            auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            auto stored = store::loadProfile(**database, person, author);
            if (!stored) return tl::unexpected(stored.error());
            Opened opened{*stored, false, false, {}};
            const auto draft = store::loadDraft(**database, draftKey(person, author));
            if (author.isNull() || !draft || !*draft) return opened;
            if (auto typed = io::profileFromJson((*draft)->state.toUtf8())) {
                const bool isOld = (*draft)->baseVersion != stored->version;
                opened.profile = isOld ? withBoth(std::move(*typed), *stored) : std::move(*typed);
                opened.profile.version = stored->version;
                opened.profile.person = person;
                opened.cameFrom = (*draft)->mark;
                opened.fromDraft = !(opened.profile == *stored);
                opened.cameBack = !(record(opened.profile) == *stored); // half an expectation merely waits
            }
            return opened;
        },
        [this, edits = m_edits](Result<Opened> opened) {
            if (m_state == State::Open && edits != m_edits) return; // typed on meanwhile: that is newer
            if (opened) {
                take(std::move(*opened));
                return;
            }
            m_state = State::Failed;
            m_problem = opened.error().message;
            Q_EMIT changed();
        });
}

void ProfileEditor::take(Opened opened) {
    m_profile = std::move(opened.profile);
    m_writing = std::make_shared<Writing>();
    m_typing.begin(opened.cameFrom);
    m_state = State::Open;
    m_dirty = opened.cameBack;
    m_cameBack = opened.cameBack ? tr("What you typed before the program ended is here again.") : QString();
    if (m_dirty) m_saveTimer->start();
    Q_EMIT changed();
}

store::Draft ProfileEditor::draft() const {
    return {draftKey(m_profile.person, m_author),
            m_profile.version,
            {},
            m_workspace.clock().nowUtc().toMSecsSinceEpoch(),
            m_typing.at(m_edits, !m_profile.unfinished.isEmpty())};
}

// A breath behind the typing, also while a save is on its way.
void ProfileEditor::keepDraft() {
    if (!m_dirty || m_author.isNull() || m_place.path.isEmpty()) return;
    app::keepDraft(
        m_workspace.jobs(), this, m_place, draft(), [form = m_profile] { return io::toJson(form); },
        [this, writing = m_writing](const Status& kept) {
            if (kept || writing != m_writing) return;
            m_saved = Saved::Failed;
            m_problem = KeepingTexts::notOnDisk(kept.error());
            if (isWorthTrying(kept.error())) m_draftTimer->start(); // and tried again
            Q_EMIT savedChanged();
        });
}

void ProfileEditor::leave() {
    if (m_dirty && !(isSaving() && m_sent == m_edits)) keepProfile(); // behind a save that is under way
}

void ProfileEditor::save() {
    if (!m_dirty) return;
    if (isSaving())
        m_saveTimer->start(); // that one's answer comes first; a draft is written meanwhile
    else
        keepProfile();
}

// The record itself, with every word of both when somebody else saved it meanwhile; half an expectation is no record
// and waits in the draft, which is written at once: the writer may have an import to finish first.
void ProfileEditor::keepProfile() {
    m_saveTimer->stop();
    m_draftTimer->stop();
    if (m_author.isNull() || m_place.path.isEmpty()) return;
    keepDraft();
    using Answer = Result<Kept>;
    std::function<Answer(Database&)> work = [sent = m_profile, author = m_author, given = draft(),
                                             clock = m_workspace.clock(),
                                             writing = m_writing](Database& database) -> Answer {
        store::SavedForm typed = beforeSaving(database, given, io::toJson(sent), !sent.unfinished.isEmpty());
        Profile form = sent;
        form.version = std::max(form.version, writing->version); // one's own earlier save is nobody else's change
        Kept kept;
        auto version = store::saveProfile(database, record(form), author, clock, typed);
        if (!version && version.error().code == ErrorCode::Conflict) {
            const auto stored = store::loadProfile(database, form.person, author);
            if (!stored) return tl::unexpected(stored.error());
            form = withBoth(std::move(form), *stored);
            kept.merged = typed.withOthers = true;
            version = store::saveProfile(database, record(form), author, clock, typed);
        }
        if (!version) return tl::unexpected(version.error());
        form.version = *version;
        if (!kept.merged) writing->version = *version;
        kept.profile = std::move(form);
        return kept;
    };
    m_saving.insert(m_profile.person);
    m_sent = m_edits;
    LeavingSaves& all = LeavingSaves::of(m_workspace);
    ++m_writing->underWay;
    if (!std::exchange(m_writing->isCounted, true)) all.began(); // who closes the window waits for this, too
    // Of the workspace, so that a failure is said also when this form is gone.
    const auto done = [self = QPointer<ProfileEditor>(this), workspace = &m_workspace, person = m_profile.person,
                       writing = m_writing, edits = m_edits, place = m_place, &all, work](Answer kept) {
        const bool isShown = self && self->m_writing == writing;
        const bool mayBeTried = !kept && (isShown ? isWorthTrying(kept.error()) : mayPass(kept.error()));
        const bool isLast = --writing->underWay == 0; // what was typed on may be on its way behind this
        if (mayBeTried && isShown) {
            all.failed(kept.error().message);
        } else {
            if (mayBeTried) saveOnLeaving<Kept>(*workspace, place, std::make_shared<int>(0), work); // until it is saved
            if (isLast && std::exchange(writing->isCounted, false))
                kept || mayBeTried ? all.ended() : all.gaveUp(kept.error().message);
        }
        if (!kept && !mayBeTried) Q_EMIT workspace->failed(kept.error().message);
        if (kept && kept->merged && !isShown) Q_EMIT workspace->notice(LeavingTexts::merged());
        if (!self) return;
        self->m_saving.erase(self->m_saving.find(person));
        if (isShown) self->answered(kept, edits);
        if (self->m_readWaits && !self->isSaving()) {
            self->read();
            Q_EMIT self->changed();
        }
    };
    if (m_place == m_workspace.place()) return m_workspace.write<Kept>(&m_workspace, work, done);
    m_workspace.jobs().write<Kept>(
        &m_workspace, [place = m_place, work](std::stop_token) { return writeInto<Kept>(place, work); }, done);
}

void ProfileEditor::answered(const Result<Kept>& kept, quint64 edits) {
    if (!kept) {
        m_saved = Saved::Failed;
        m_problem = KeepingTexts::notSaved(kept.error());
        if (isWorthTrying(kept.error())) m_saveTimer->start(); // and tried again
        Q_EMIT savedChanged();
        return;
    }
    const bool typedOn = edits != m_edits;
    if (kept->merged) {
        m_undo.push_back(m_profile);
        m_profile = typedOn ? withBoth(m_profile, kept->profile) : kept->profile;
        m_cameBack = tr("Somebody else changed this profile meanwhile: what both wrote stands here.");
        Q_EMIT changed();
    }
    m_profile.version = kept->profile.version;
    if (typedOn) {
        if (isSaving() && m_sent == m_edits) return; // what was typed on is on its way already: no draft behind it
        m_saveTimer->start();
        return;
    }
    m_dirty = false;
    m_saved = Saved::Yes;
    const QTime now = m_workspace.clock().nowUtc().toTimeZone(m_workspace.zone()).time();
    m_savedWords = tr("Saved %1").arg(QLocale().toString(now, QStringLiteral("HH:mm")));
    Q_EMIT savedChanged();
}

} // namespace chalktalk::app
