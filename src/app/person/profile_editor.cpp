#include "app/person/profile_editor.h"

#include "io/coaching_json.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/profile_store.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>
#include <QTimer>

namespace chalktalk::app {

using domain::Expectation;
using domain::Profile;
using store::Database;
using store::OpenMode;

namespace {

constexpr int s_draftMs = 700; // at most 1.5 s of typing may be lost
constexpr int s_saveMs = 3000; // of quiet, before the record itself is saved
constexpr std::size_t s_most = 200;

store::DraftKey draftKey(PersonId person, PersonId author) {
    return {QStringLiteral("profile"), person.value, author, person};
}

Profile merged(Profile mine, const Profile& stored) {
    mine.version = stored.version;
    mine.wants = bothTexts(mine.wants, stored.wants);
    mine.feedback = bothTexts(mine.feedback, stored.feedback);
    for (const Expectation& other : stored.expectations)
        if (std::find(mine.expectations.begin(), mine.expectations.end(), other) == mine.expectations.end())
            mine.expectations.push_back(other);
    return mine;
}

} // namespace

QString bothTexts(const QString& mine, const QString& theirs) {
    if (theirs.isEmpty() || mine.contains(theirs)) return mine;
    if (mine.isEmpty() || theirs.contains(mine)) return theirs;
    return mine + u'\n' + QCoreApplication::translate("ProfileEditor", "— changed elsewhere meanwhile: —") + u'\n' +
           theirs;
}

ProfileEditor::ProfileEditor(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_draftTimer(new QTimer(this)), m_saveTimer(new QTimer(this)) {
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(s_draftMs);
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(s_saveMs);
    connect(m_draftTimer, &QTimer::timeout, this, &ProfileEditor::keepDraft);
    connect(m_saveTimer, &QTimer::timeout, this, &ProfileEditor::save);
    const auto again = [this] {
        if (m_person && !m_dirty) read();
    };
    connect(&workspace, &Workspace::stateChanged, this, again);
    connect(&workspace, &Workspace::meChanged, this, [this] {
        leave(); // as whoever typed it
        m_dirty = false;
        if (m_person) read();
    });
}

ProfileEditor::~ProfileEditor() { leave(); }

PersonId ProfileEditor::me() const {
    const auto ledger = m_workspace.ledger();
    return ledger && m_workspace.me() != domain::noPerson ? ledger->person(m_workspace.me()).id : PersonId{};
}

bool ProfileEditor::mayWrite() const {
    return m_state == State::Open && m_person && m_workspace.me() != domain::noPerson &&
           m_workspace.canSee(m_workspace.indexOf(*m_person));
}

void ProfileEditor::setPerson(std::optional<PersonId> person) {
    if (person == m_person) return;
    leave();
    m_dirty = false;
    m_person = person;
    m_undo.clear();
    m_lastField.clear();
    m_savedWords.clear();
    m_cameBack.clear();
    m_profile = {};
    m_saved = Saved::Yes;
    if (person)
        read();
    else
        m_state = State::Empty;
    Q_EMIT savedChanged();
}

void ProfileEditor::read() {
    m_author = me();
    if (m_workspace.state() != Workspace::State::Ready) {
        m_state = State::Loading;
        Q_EMIT changed();
        return;
    }
    m_state = m_state == State::Open ? State::Open : State::Loading;
    m_job.read<Opened>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), person = *m_person, author = m_author](std::stop_token) -> Result<Opened> {
            auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            auto stored = store::loadProfile(**database, person, author);
            if (!stored) return tl::unexpected(stored.error());
            Opened opened{*stored, false, false};
            const auto draft = store::loadDraft(**database, draftKey(person, author));
            if (author.isNull() || !draft || !*draft) return opened;
            if (auto typed = io::profileFromJson((*draft)->state.toUtf8())) {
                opened.merged = (*draft)->baseVersion != stored->version;
                opened.profile = opened.merged ? merged(std::move(*typed), *stored) : std::move(*typed);
                opened.profile.version = stored->version;
                opened.profile.person = person;
                opened.fromDraft = !(opened.profile == *stored);
            }
            return opened;
        },
        [this](Result<Opened> opened) {
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
    m_state = State::Open;
    m_dirty = opened.fromDraft;
    m_cameBack = opened.fromDraft ? tr("What you typed before the program ended is here again.") : QString();
    if (m_dirty) m_saveTimer->start();
    Q_EMIT changed();
}

QString ProfileEditor::savedText() const {
    switch (m_saved) {
    case Saved::Typing: return tr("Typing…");
    case Saved::Failed: return m_problem;
    case Saved::Yes: break;
    }
    return m_savedWords;
}

void ProfileEditor::edit(const QString& field, const std::function<void(Profile&)>& change) {
    if (!mayWrite()) return;
    Profile now = m_profile;
    change(now);
    if (now == m_profile) return;
    if (field.isEmpty() || field != m_lastField) {
        m_undo.push_back(m_profile);
        if (m_undo.size() > s_most) m_undo.erase(m_undo.begin());
    }
    m_lastField = field;
    m_profile = std::move(now);
    m_dirty = true;
    ++m_edits;
    m_saved = Saved::Typing;
    if (!m_draftTimer->isActive()) m_draftTimer->start(); // counted from the first letter, not put off by the next
    m_saveTimer->start();
    if (field.isEmpty()) { // not typed: shown anew, and worth saving at once
        save();
        Q_EMIT changed();
    }
    Q_EMIT savedChanged();
}

void ProfileEditor::setWants(const QString& words) {
    edit(QStringLiteral("wants"), [&](Profile& p) { p.wants = words; });
}

void ProfileEditor::setFeedback(const QString& words) {
    edit(QStringLiteral("feedback"), [&](Profile& p) { p.feedback = words; });
}

void ProfileEditor::setPrivateNote(const QString& words) {
    edit(QStringLiteral("note"), [&](Profile& p) { p.privateNote = words; });
}

void ProfileEditor::addExpectation(const QString& words, Day agreedOn) {
    const QString text = words.trimmed();
    if (text.isEmpty()) return;
    edit({}, [&](Profile& p) { p.expectations.push_back({text, agreedOn}); });
}

void ProfileEditor::setExpectation(std::size_t at, const QString& words, Day agreedOn) {
    const QString text = words.trimmed();
    if (at >= m_profile.expectations.size() || text.isEmpty()) return;
    edit({}, [&](Profile& p) { p.expectations[at] = {text, agreedOn}; });
}

void ProfileEditor::removeExpectation(std::size_t at) {
    if (at >= m_profile.expectations.size()) return;
    edit({}, [&](Profile& p) { p.expectations.erase(p.expectations.begin() + static_cast<qsizetype>(at)); });
}

void ProfileEditor::undo() {
    if (m_undo.empty() || !mayWrite()) return;
    Profile before = std::move(m_undo.back());
    m_undo.pop_back();
    before.version = m_profile.version;
    m_profile = std::move(before);
    m_lastField.clear();
    m_dirty = true;
    ++m_edits;
    m_saved = Saved::Typing;
    save();
    Q_EMIT changed();
    Q_EMIT savedChanged();
}

void ProfileEditor::keepDraft() {
    if (!m_dirty || m_author.isNull() || m_saving) return;
    const store::Draft draft{draftKey(m_profile.person, m_author), m_profile.version,
                             QString::fromUtf8(io::toJson(m_profile)),
                             m_workspace.clock().nowUtc().toMSecsSinceEpoch()};
    m_workspace.jobs().write<bool>(
        this,
        [path = m_workspace.storePath(), draft](std::stop_token) -> Result<bool> {
            auto database = Database::open(path, OpenMode::ReadWrite);
            if (!database) return tl::unexpected(database.error());
            if (const Status kept = store::saveDraft(**database, draft); !kept) return tl::unexpected(kept.error());
            return true;
        },
        [this](Result<bool> kept) {
            if (kept) return;
            m_saved = Saved::Failed;
            m_problem = tr("Not saved: %1").arg(kept.error().message);
            Q_EMIT savedChanged();
        });
}

void ProfileEditor::leave() {
    m_draftTimer->stop();
    if (m_dirty) save();
}

void ProfileEditor::save() {
    m_saveTimer->stop();
    if (!m_dirty || m_author.isNull() || m_saving || m_workspace.storePath().isEmpty()) return;
    m_saving = true;
    m_draftTimer->stop();
    m_workspace.write<int>(
        this,
        [profile = m_profile, author = m_author, clock = m_workspace.clock()](Database& database) {
            return store::saveProfile(database, profile, author, clock);
        },
        [this, person = m_profile.person, edits = m_edits](Result<int> version) {
            m_saving = false;
            if (m_person == person) saved(version, edits);
        });
}

void ProfileEditor::saved(const Result<int>& version, quint64 edits) {
    if (!version) {
        if (version.error().code == ErrorCode::Conflict) return mergeWithStored();
        m_saved = Saved::Failed;
        m_problem = tr("Not saved: %1").arg(version.error().message);
        m_saveTimer->start(); // and tried again
        Q_EMIT savedChanged();
        return;
    }
    m_profile.version = *version;
    if (edits != m_edits) { // typed on meanwhile
        keepDraft();
        m_saveTimer->start();
        return;
    }
    m_dirty = false;
    m_saved = Saved::Yes;
    const QTime now = m_workspace.clock().nowUtc().toTimeZone(m_workspace.zone()).time();
    m_savedWords = tr("Saved %1").arg(QLocale().toString(now, QStringLiteral("HH:mm")));
    Q_EMIT savedChanged();
}

void ProfileEditor::mergeWithStored() {
    m_job.read<Profile>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), person = m_profile.person,
         author = m_author](std::stop_token) -> Result<Profile> {
            auto database = Database::open(path, OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            return store::loadProfile(**database, person, author);
        },
        [this](Result<Profile> stored) {
            if (!stored) return;
            m_undo.push_back(m_profile);
            m_profile = merged(m_profile, *stored);
            ++m_edits;
            m_cameBack = tr("Somebody else changed this profile meanwhile: what both wrote stands here.");
            Q_EMIT changed();
            save();
        });
}

} // namespace chalktalk::app
