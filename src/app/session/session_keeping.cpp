// SessionEditor: how a one-to-one is begun, read, kept on disk while it is typed, and saved.
#include "app/session/session_editor.h"

#include "app/forms/leaving_save.h"
#include "app/session/session_opening.h"
#include "app/session/usual_results.h"
#include "coaching/fact_writer.h"
#include "io/coaching_json.h"
#include "store/coaching_loader.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/session_store.h"

#include <QTimer>

namespace chalktalk::app {

using domain::Commitment;
using domain::SessionForm;
using domain::SessionState;
using store::Database;
using store::OpenMode;

namespace {

constexpr int s_patienceMs = 50;

// Over what somebody else (or one's own save that was still on its way) kept meanwhile: every word of both.
Result<store::SessionSave> saveOver(Database& database, store::SessionSave save, const SessionForm& form,
                                    const QString& between, const Clock& clock) {
    const auto stored = store::loadSession(database, save.session.id, save.by);
    if (!stored) return tl::unexpected(stored.error());
    const bool held = stored->state == SessionState::Held;
    save.form.withOthers = true;
    save.session = domain::withBoth(form, *stored, between).session;
    if (held) save.session.state = SessionState::Held;
    std::erase_if(save.commitments, [&](const Commitment& c) { // one that somebody changed since stays as they left it
        const auto other = store::loadCommitment(database, c.id);
        return other && other->version > c.version;
    });
    return store::saveSession(database, save, clock);
}

} // namespace

SessionEditor::~SessionEditor() { leave(); }

void SessionEditor::failWith(const QString& words) {
    m_state = State::Failed;
    m_problem = words;
    Q_EMIT changed();
}

void SessionEditor::setSaved(Saved saved, const QString& words) {
    if (m_saved == saved && m_savedWords == words) return;
    m_saved = saved;
    if (saved != Saved::Typing) m_savedWords = words;
    Q_EMIT savedChanged();
}

void SessionEditor::begin(const SessionStart& start) {
    leave();
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    const auto person = m_workspace.indexOf(start.person);
    if (!ledger) return failWith(tr("The store is still being read."));
    if (me == domain::noPerson) return failWith(tr("Say who you are first: a one-to-one has two sides."));
    if (person == domain::noPerson || !m_workspace.canCoach(person) || person == me)
        return failWith(tr("A one-to-one is held with somebody in your own line."));
    read(start.planned, start.person, &start);
}

void SessionEditor::open(SessionId id) {
    if (m_form.session.id == id && (m_state == State::Open || m_state == State::Held)) return;
    leave();
    read(id, {}, nullptr);
}

// Reads one from the store, or makes a new one; `added` brings what was chosen while preparing.
void SessionEditor::read(SessionId id, PersonId person, const SessionStart* added) {
    m_state = State::Loading;
    m_problem.clear();
    Q_EMIT changed();
    const auto ledger = m_workspace.ledger();
    if (!ledger) return failWith(tr("The store is still being read."));
    const PersonId me = m_workspace.me() == domain::noPerson ? PersonId{} : ledger->person(m_workspace.me()).id;
    m_place = m_workspace.place();
    const Opening opening{m_place.path,
                          m_workspace.dataDir(),
                          ledger,
                          m_workspace.clock(),
                          m_workspace.zone(),
                          m_workspace.today(),
                          me,
                          id,
                          person,
                          added ? std::optional(*added) : std::nullopt};
    const auto work = [opening](std::stop_token) { return openSession(opening); };
    const auto done = [this, begins = added != nullptr, round = m_round](Result<OpenedSession> opened) {
        if (round != m_round) return; // left meanwhile
        if (!opened) return failWith(opened.error().message);
        const domain::Session& session = opened->form.session;
        const auto mine = m_workspace.me();
        const bool isMine = mine != domain::noPerson &&
                            (m_workspace.indexOf(session.coach) == mine || m_workspace.indexOf(session.person) == mine);
        if (!isMine && !m_workspace.canCoach(m_workspace.indexOf(session.person)))
            return failWith(tr("This one-to-one was not held in your line."));
        const bool mustSave = begins || !opened->cameBack.isEmpty();
        take(std::move(*opened));
        if (!mustSave || !iAmCoach()) return; // also of one that is finished: what came back belongs into it
        m_unsaved = true;
        keepSession(false);
    };
    // What is still on its way to the disk has to be there first.
    if (*m_leaving > 0)
        m_workspace.jobs().write<OpenedSession>(this, work, done);
    else
        m_reading.read<OpenedSession>(m_workspace.jobs(), this, work, done);
}

void SessionEditor::take(OpenedSession opened) {
    m_form = std::move(opened.form);
    m_profile = std::move(opened.profile);
    m_typing.begin(opened.cameFrom);
    m_content = std::move(opened.content);
    m_cameBack = std::move(opened.cameBack);
    m_history.clear();
    m_stored.clear();
    for (const Commitment& c : opened.known) m_stored[c.id] = c;
    m_unsaved = false;
    m_saved = Saved::Yes;
    m_savedWords.clear();
    m_state = m_form.session.state == SessionState::Open ? State::Open : State::Held;
    readFacts();
    Q_EMIT changed();
    Q_EMIT savedChanged();
}

// The person's facts as they are now, for what is added and for the baselines of commitments.
void SessionEditor::readFacts() {
    const SnapshotPtr snapshot = m_workspace.snapshot();
    const auto index = m_workspace.indexOf(m_form.session.person);
    if (m_state != State::Open || !snapshot || index == domain::noPerson) return;
    m_factsJob.read<std::vector<coaching::Fact>>(
        m_workspace.jobs(), this,
        [snapshot, index,
         asOf = m_workspace.defaultAsOf()](std::stop_token stop) -> Result<std::vector<coaching::Fact>> {
            const metrics::Results results = usualResults(*snapshot, asOf, stop);
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
            return coaching::FactWriter(*snapshot->engine, results).facts(index, false);
        },
        [this, round = m_round](Result<std::vector<coaching::Fact>> facts) {
            if (!facts || round != m_round) return;
            const bool first = m_facts.empty();
            m_facts = std::move(*facts);
            if (first) Q_EMIT changed();
        });
}

store::Draft SessionEditor::draft() const {
    const domain::Session& session = m_form.session;
    return {{QStringLiteral("session"), session.id.value, session.coach, session.person},
            session.version,
            {},
            m_workspace.clock().nowUtc().toMSecsSinceEpoch(),
            m_typing.at(m_edits, m_form.waits())};
}

// A breath behind the typing: the whole form into its draft.
void SessionEditor::keepDraft() {
    if (!m_unsaved || m_form.session.id.isNull()) return;
    app::keepDraft(
        m_workspace.jobs(), this, m_place, draft(), [form = m_form] { return io::toJson(form); },
        [this, edits = m_edits, round = m_round](const Status& kept) {
            if (round != m_round) return;
            if (!kept) {
                setSaved(Saved::Failed, KeepingTexts::notOnDisk(kept.error()));
                if (isWorthTrying(kept.error()))
                    m_autosave->start(); // the text stays in the form, and it is tried again
            } else if (edits == m_edits && m_saved != Saved::Conflict) {
                saidSaved();
            }
        });
}

// The record as it would be saved now: the form, the commitments that are new or changed, and those taken back.
store::SessionSave SessionEditor::toSave() const {
    store::SessionSave save;
    save.session = m_form.session;
    save.by = m_form.session.coach;
    for (const Commitment& c : m_form.commitments) save.commitments.push_back(c);
    for (const Commitment& c : m_form.carried)
        if (const auto stored = m_stored.find(c.id); stored == m_stored.end() || !(stored->second == c))
            save.commitments.push_back(c);
    for (Commitment& c : save.commitments) {
        const auto stored = m_stored.find(c.id);
        c.version = stored == m_stored.end() ? 0 : stored->second.version;
    }
    for (const auto& [id, commitment] : m_stored) {
        const auto is = [wanted = id](const Commitment& c) { return c.id == wanted; };
        const bool there = std::any_of(m_form.commitments.begin(), m_form.commitments.end(), is) ||
                           std::any_of(m_form.carried.begin(), m_form.carried.end(), is);
        if (!there && commitment.session == m_form.session.id) save.removed.push_back(id);
    }
    return save;
}

// The record itself, with what was agreed in it, and a note of what it includes of the draft, which is written at once:
// the writer may have an import to finish first.
void SessionEditor::keepSession(bool leaving) {
    if (!m_unsaved || m_form.session.id.isNull()) return;
    m_autosave->stop();
    keepDraft();
    using Answer = Result<store::SessionSave>;
    std::function<Answer(Database&)> work = [save = toSave(), form = m_form, draft = draft(),
                                             clock = m_workspace.clock()](Database& database) mutable -> Answer {
        // Half a commitment is no record: it waits in a draft.
        save.form = beforeSaving(database, draft, io::toJson(form), form.waits());
        return store::saveSession(database, save, clock);
    };
    if (leaving) { // nobody waits here for the answer; a failure is said by the window, and the draft is there
        struct Left {
            bool merged = false;
        };
        const auto keep = [work, save = toSave(), form = m_form, draft = draft(), clock = m_workspace.clock(),
                           between =
                               tr("— changed elsewhere meanwhile: —")](Database& database) mutable -> Result<Left> {
            Answer saved = work(database);
            if (saved) return Left{};
            if (saved.error().code != ErrorCode::Conflict) return tl::unexpected(saved.error());
            save.form = beforeSaving(database, draft, io::toJson(form), form.waits());
            saved = saveOver(database, save, form, between, clock);
            if (!saved) return tl::unexpected(saved.error());
            return Left{true};
        };
        return saveOnLeaving<Left>(m_workspace, m_place, m_leaving, keep);
    }
    if (m_place != m_workspace.place()) return; // it is left in a moment, and kept by that
    if (std::exchange(m_saving, true)) {
        m_again = true; // the one before has to come back first: its version is what this one builds on
        return;
    }
    m_workspace.write<store::SessionSave>(this, std::move(work),
                                          [this, edits = m_edits, round = m_round](Answer saved) {
                                              if (round != m_round) return; // the answer to another one-to-one's save
                                              m_saving = false;
                                              const bool again = std::exchange(m_again, false);
                                              if (!saved) return takeRefusal(saved.error());
                                              takeSaved(*saved, edits);
                                              if (again) keepSession(false);
                                          });
}

void SessionEditor::takeRefusal(const Error& error) {
    if (error.code == ErrorCode::Conflict) return resolve();
    setSaved(Saved::Failed, KeepingTexts::notSaved(error));
    const bool finishing = m_form.session.state == SessionState::Held && m_state == State::Open;
    if (finishing || m_form.session.state == SessionState::Cancelled) { // it is not, then
        m_state = State::Open;
        m_form.session.state = SessionState::Open;
        Q_EMIT changed();
    }
    if (isWorthTrying(error)) m_autosave->start();
}

void SessionEditor::takeSaved(const store::SessionSave& saved, quint64 edits) {
    m_form.session.version = saved.session.version;
    for (const Commitment& c : saved.commitments) {
        m_stored[c.id] = c;
        for (auto* list : {&m_form.commitments, &m_form.carried})
            for (Commitment& own : *list)
                if (own.id == c.id) own.version = c.version;
    }
    for (const CommitmentId id : saved.removed) m_stored.erase(id);
    if (edits == m_edits) {
        m_unsaved = m_form.waits(); // the record has no place for half a commitment, a draft has
        if (m_unsaved) m_autosave->start();
        saidSaved();
    }
    if (m_form.session.state == SessionState::Held && m_state == State::Open) {
        m_state = State::Held;
        Q_EMIT changed();
        Q_EMIT finished(m_form.session.id);
    }
}

void SessionEditor::saidSaved() {
    const qint64 now = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    setSaved(Saved::Yes, tr("Saved %1").arg(clockText(now, m_workspace.zone())));
}

void SessionEditor::resolve() {
    struct Stored {
        domain::Session session;
        std::vector<Commitment> commitments;
    };
    const bool wasHeld = m_form.session.state == SessionState::Held;
    m_reading.read<Stored>(
        m_workspace.jobs(), this,
        [path = m_place.path, session = m_form.session,
         ledger = m_workspace.ledger()](std::stop_token) -> Result<Stored> {
            auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            auto stored = store::loadSession(**database, session.id, session.coach);
            if (!stored) return tl::unexpected(stored.error());
            const auto log = store::loadCoachingLog(**database, *ledger);
            if (!log) return tl::unexpected(log.error());
            Stored found{std::move(*stored), {}};
            if (const auto person = ledger->find(session.person))
                for (const domain::CommitmentLine& line : (*log)->commitmentsAbout(*person))
                    found.commitments.push_back(line.commitment);
            return found;
        },
        [this, wasHeld](Result<Stored> stored) {
            if (!stored) return setSaved(Saved::Failed, KeepingTexts::notSaved(stored.error()));
            if (wasHeld) m_form.session.state = SessionState::Open; // to be looked at once more
            m_form = domain::withBoth(std::move(m_form), stored->session, tr("— changed elsewhere meanwhile: —"));
            domain::takeNewer(m_form, stored->commitments);
            m_stored.clear();
            for (const Commitment& c : stored->commitments) m_stored[c.id] = c;
            if (stored->session.state == SessionState::Held) m_form.session.state = SessionState::Held;
            m_history.clear();
            m_unsaved = true;
            ++m_edits;
            m_state = m_form.session.state == SessionState::Open ? State::Open : State::Held;
            setSaved(Saved::Conflict, tr("Somebody changed this one-to-one meanwhile. Both versions are shown below."));
            Q_EMIT changed();
            m_autosave->start();
        });
}

void SessionEditor::leave() {
    if (m_state == State::Open && iAmCoach()) {
        m_form.session.endedAtMs = m_workspace.clock().nowUtc().toMSecsSinceEpoch(); // left at; it may be gone on with
        m_unsaved = true;
    }
    keepSession(true); // unsaved is only ever what its coach typed, whoever looks by now
    ++m_round;
    m_reading.cancel();
    m_factsJob.cancel();
    m_autosave->stop();
    m_state = State::Empty;
    m_form = {};
    m_facts.clear();
    m_unsaved = m_saving = m_again = false;
}

void SessionEditor::reopen() {
    if (m_state != State::Held || !iAmCoach()) return;
    m_form.session.state = SessionState::Open;
    m_form.session.endedAtMs = 0;
    m_state = State::Open;
    m_unsaved = true;
    ++m_edits;
    keepSession(false);
    readFacts();
    Q_EMIT changed();
}

void SessionEditor::finish() {
    if (isReadOnly() || factsWithoutEnding() > 0) return;
    if (m_saving) { // the one before has to come back first: its version is what this one builds on
        QTimer::singleShot(s_patienceMs, this, &SessionEditor::finish);
        return;
    }
    m_form.session.minutes = minutesSoFar();
    m_form.session.endedAtMs = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    m_form.session.state = SessionState::Held;
    m_unsaved = true;
    ++m_edits;
    m_history.clear();
    keepSession(false);
}

void SessionEditor::cancelSession() {
    if (isReadOnly()) return;
    m_form.session.state = SessionState::Cancelled;
    m_form.session.endedAtMs = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    m_unsaved = true;
    ++m_edits;
    keepSession(false);
    m_state = State::Held; // nothing more is written; it may be taken back
    Q_EMIT changed();
}

void SessionEditor::say(PersonId by, bool wasCoaching, int useful, bool onPaper) {
    if (m_state != State::Held) return;
    const domain::SessionView view{by, wasCoaching, useful, onPaper, m_workspace.clock().nowUtc().toMSecsSinceEpoch()};
    m_workspace.write<bool>(
        this,
        [id = m_form.session.id, view, clock = m_workspace.clock()](Database& database) -> Result<bool> {
            if (const Status kept = store::saveSessionView(database, id, view, clock); !kept)
                return tl::unexpected(kept.error());
            return true;
        },
        [this, view, round = m_round](Result<bool> kept) {
            if (round != m_round) return;
            if (!kept) return setSaved(Saved::Failed, KeepingTexts::notSaved(kept.error()));
            std::erase_if(m_form.session.views, [&](const auto& v) { return v.by == view.by; });
            m_form.session.views.push_back(view);
            Q_EMIT changed();
        });
}

} // namespace chalktalk::app
