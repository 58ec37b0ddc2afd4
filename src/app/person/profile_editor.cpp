#include "app/person/profile_editor.h"

#include <QTimer>

namespace chalktalk::app {

using domain::Profile;

namespace {

constexpr int s_draftMs = 700; // at most 1.5 s of typing may be lost
constexpr int s_saveMs = 3000; // of quiet, before the record itself is saved
constexpr std::size_t s_most = 200;

} // namespace

ProfileEditor::ProfileEditor(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_draftTimer(new QTimer(this)), m_saveTimer(new QTimer(this)) {
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(s_draftMs);
    m_saveTimer->setSingleShot(true);
    m_saveTimer->setInterval(s_saveMs);
    connect(m_draftTimer, &QTimer::timeout, this, &ProfileEditor::keepDraft);
    connect(m_saveTimer, &QTimer::timeout, this, &ProfileEditor::save);
    connect(&workspace, &Workspace::stateChanged, this, &ProfileEditor::readAgain);
    connect(&workspace, &Workspace::meChanged, this, [this] {
        give(); // as whoever typed it
        if (m_person) read();
        Q_EMIT changed();
    });
}

ProfileEditor::~ProfileEditor() { leave(); }

PersonId ProfileEditor::me() const {
    const auto ledger = m_workspace.ledger();
    return ledger && m_workspace.me() != domain::noPerson ? ledger->person(m_workspace.me()).id : PersonId{};
}

bool ProfileEditor::mayWrite() const {
    return m_state == State::Open && m_person && m_workspace.me() != domain::noPerson &&
           m_place == m_workspace.place() && m_workspace.canCoach(m_workspace.indexOf(*m_person));
}

void ProfileEditor::setPerson(std::optional<PersonId> person) {
    if (person == m_person) return;
    give();
    m_person = person;
    if (person) read();
    Q_EMIT savedChanged();
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
    edit({}, [&](Profile& p) {
        p.expectations.push_back({text, agreedOn});
        p.unfinished.clear();
    });
}

void ProfileEditor::setExpectation(std::size_t at, const QString& words, Day agreedOn) {
    if (at >= m_profile.expectations.size()) return;
    edit(QStringLiteral("expectation %1").arg(at), [&](Profile& p) {
        p.expectations[at] = {words, agreedOn}; // as it is typed, with the space that another word will follow
    });
}

void ProfileEditor::setUnfinished(const QString& words) {
    edit(QStringLiteral("unfinished"), [&](Profile& p) { p.unfinished = words; });
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

} // namespace chalktalk::app
