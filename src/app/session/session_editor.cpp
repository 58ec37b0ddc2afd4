// SessionEditor: the state and what changes it. How it is read and kept stands in session_keeping.cpp.
#include "app/session/session_editor.h"

#include "coaching/agenda.h"

#include <algorithm>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimer>

namespace chalktalk::app {

using domain::Commitment;
using domain::CommitmentState;
using domain::Ending;
using domain::SessionForm;
using domain::SessionState;

namespace {

constexpr int s_minuteMs = 60'000;
constexpr int s_autosaveMs = 600; // with the write itself well under the 1.5 s that may be lost

QString firstName(const QString& name) { return name.section(u' ', 0, 0); }

} // namespace

SessionEditor::SessionEditor(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_autosave(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(s_autosaveMs);
    connect(m_autosave, &QTimer::timeout, this, &SessionEditor::keepDraft);
    connect(&workspace, &Workspace::resultsChanged, this, &SessionEditor::readFacts);
}

QString SessionEditor::personName() const {
    const auto index = m_workspace.indexOf(m_form.session.person);
    return index == domain::noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

QString SessionEditor::personFirstName() const { return firstName(personName()); }

QString SessionEditor::coachName() const {
    const auto index = m_workspace.indexOf(m_form.session.coach);
    return index == domain::noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

bool SessionEditor::iAmCoach() const {
    const auto me = m_workspace.me();
    return me != domain::noPerson && m_workspace.indexOf(m_form.session.coach) == me;
}

const coaching::Fact* SessionEditor::factNow(const QString& indicator) const {
    const auto at = std::find_if(m_facts.begin(), m_facts.end(), [&](const auto& f) { return f.id == indicator; });
    return at == m_facts.end() ? nullptr : &*at;
}

QString SessionEditor::savedText() const {
    switch (m_saved) {
    case Saved::Yes: return m_savedWords;
    case Saved::Typing: return tr("Typing…");
    case Saved::Failed:
    case Saved::Conflict: return m_savedWords;
    }
    return {};
}

int SessionEditor::minutesSoFar() const {
    const domain::Session& session = m_form.session;
    if (session.minutes > 0 || session.startedAtMs == 0) return session.minutes;
    // One that stayed open over lunch or over night did not take that long: then the planned length is the better
    // guess.
    constexpr qint64 longest = 150;
    constexpr int usual = 30;
    const qint64 gone = (m_workspace.clock().nowUtc().toMSecsSinceEpoch() - session.startedAtMs) / s_minuteMs;
    if (gone > longest) return session.plannedMinutes > 0 ? session.plannedMinutes : usual;
    return static_cast<int>(std::max<qint64>(1, gone));
}

int SessionEditor::factsWithoutEnding() const {
    const auto& facts = m_form.session.facts;
    return static_cast<int>(
        std::count_if(facts.begin(), facts.end(), [](const auto& f) { return f.ending == Ending::None; }));
}

QString SessionEditor::openEnds() const {
    const int open = factsWithoutEnding();
    if (open == 0) return {};
    return tr("%n facts have no ending yet: say whether each was discussed, agreed on or put aside.", nullptr, open);
}

void SessionEditor::change(const QString& field, const Edit& edit) {
    if (isReadOnly()) return;
    SessionForm before = m_form;
    edit(m_form);
    if (m_form == before) return;
    m_history.note(field, std::move(before));
    m_unsaved = true;
    ++m_edits;
    setSaved(Saved::Typing);
    if (!m_autosave->isActive()) m_autosave->start();
    if (field.isEmpty())
        Q_EMIT changed();
    else
        Q_EMIT textChanged();
}

void SessionEditor::restore(bool (FormHistory<SessionForm>::*step)(SessionForm&)) {
    const int version = m_form.session.version;
    if (isReadOnly() || !(m_history.*step)(m_form)) return;
    m_form.session.version = version; // what the store has is not undone, it is saved over
    m_unsaved = true;
    ++m_edits;
    setSaved(Saved::Typing);
    if (!m_autosave->isActive()) m_autosave->start();
    Q_EMIT changed();
}

void SessionEditor::undo() { restore(&FormHistory<SessionForm>::undo); }
void SessionEditor::redo() { restore(&FormHistory<SessionForm>::redo); }

void SessionEditor::setType(domain::SessionType type) {
    change({}, [&](SessionForm& form) { form.session.type = type; });
}

void SessionEditor::setRepWords(std::size_t answer, const QString& words) {
    if (answer >= m_form.session.answers.size()) return;
    change(QStringLiteral("rep/%1").arg(answer),
           [&](SessionForm& form) { form.session.answers[answer].repWords = words; });
}

void SessionEditor::setCoachView(std::size_t answer, const QString& words) {
    if (answer >= m_form.session.answers.size()) return;
    change(QStringLiteral("view/%1").arg(answer),
           [&](SessionForm& form) { form.session.answers[answer].coachView = words; });
}

void SessionEditor::addQuestion(const QString& id, const QString& text) {
    if (text.trimmed().isEmpty()) return;
    change({}, [&](SessionForm& form) { form.session.answers.push_back({id, text.trimmed(), {}, {}}); });
}

void SessionEditor::removeQuestion(std::size_t answer) {
    if (answer >= m_form.session.answers.size()) return;
    change({}, [&](SessionForm& form) {
        form.session.answers.erase(form.session.answers.begin() + static_cast<std::ptrdiff_t>(answer));
    });
}

void SessionEditor::addFact(const coaching::Fact& fact) {
    const auto& there = m_form.session.facts;
    if (std::any_of(there.begin(), there.end(), [&](const auto& f) { return f.fact.indicator == fact.id; })) return;
    change({}, [&](SessionForm& form) {
        form.session.facts.push_back({coaching::frozen(fact), Ending::None, {}});
        showCommitmentsAsEndings(form);
    });
}

void SessionEditor::removeFact(std::size_t fact) {
    if (fact >= m_form.session.facts.size()) return;
    change({}, [&](SessionForm& form) {
        form.halfReasons.erase(domain::reasonKey(form.session.facts[fact]));
        form.session.facts.erase(form.session.facts.begin() + static_cast<std::ptrdiff_t>(fact));
    });
}

void SessionEditor::endFact(std::size_t fact, Ending ending, const QString& reason) {
    if (fact >= m_form.session.facts.size()) return;
    if (ending == Ending::PutAside && reason.trimmed().isEmpty()) return; // it is put aside with a reason or not at all
    change({}, [&](SessionForm& form) {
        form.session.facts[fact].ending = ending;
        form.session.facts[fact].reason = ending == Ending::PutAside ? reason.trimmed() : QString();
        form.halfReasons.erase(domain::reasonKey(form.session.facts[fact]));
    });
}

void SessionEditor::addCause(const QString& id, const QString& words) {
    if (id.isEmpty() && words.trimmed().isEmpty()) return;
    change({}, [&](SessionForm& form) { form.session.causes.push_back({id, words.trimmed()}); });
}

void SessionEditor::removeCause(std::size_t cause) {
    if (cause >= m_form.session.causes.size()) return;
    change({}, [&](SessionForm& form) {
        form.session.causes.erase(form.session.causes.begin() + static_cast<std::ptrdiff_t>(cause));
    });
}

void SessionEditor::setExpectationsRestated(bool restated) {
    change({}, [&](SessionForm& form) { form.session.expectationsRestated = restated; });
}

void SessionEditor::setSharedNote(const QString& words) {
    change(QStringLiteral("shared"), [&](SessionForm& form) { form.session.sharedNote = words; });
}

void SessionEditor::setPrivateNote(const QString& words) {
    change(QStringLiteral("private"), [&](SessionForm& form) { form.session.privateNote = words; });
}

void SessionEditor::setMinutes(int minutes) {
    change(QStringLiteral("minutes"), [&](SessionForm& form) { form.session.minutes = minutes; });
}

domain::FrozenFact SessionEditor::baselineOf(const QString& indicator) const {
    for (const domain::SessionFact& fact : m_form.session.facts) // the one that was talked about
        if (fact.fact.indicator == indicator) return fact.fact;
    const coaching::Fact* now = factNow(indicator);
    return now ? coaching::frozen(*now) : domain::FrozenFact{};
}

Commitment SessionEditor::made(const CommitmentWish& wish) const {
    const domain::Session& session = m_form.session;
    Commitment commitment;
    commitment.session = session.id;
    commitment.coach = session.coach;
    commitment.person = session.person;
    commitment.owner = wish.mine ? session.coach : session.person;
    commitment.what = wish.what.trimmed();
    commitment.madeOn = m_workspace.today();
    commitment.due = wish.due;
    commitment.indicator = wish.indicator;
    commitment.move = wish.move;
    if (!wish.indicator.isEmpty()) {
        commitment.checkOn = wish.checkOn;
        const domain::FrozenFact baseline = baselineOf(wish.indicator);
        if (!baseline.indicator.isEmpty()) commitment.baseline = baseline;
    }
    return commitment;
}

// A fact that a commitment names has its ending by that, and loses it with the commitment.
void SessionEditor::showCommitmentsAsEndings(SessionForm& form) const {
    for (domain::SessionFact& fact : form.session.facts) {
        const bool named = std::any_of(form.commitments.begin(), form.commitments.end(),
                                       [&](const Commitment& c) { return c.indicator == fact.fact.indicator; });
        if (named)
            fact.ending = Ending::Commitment, fact.reason.clear();
        else if (fact.ending == Ending::Commitment)
            fact.ending = Ending::None;
    }
}

void SessionEditor::setUnfinished(const QString& words) {
    change(QStringLiteral("unfinished"), [&](SessionForm& form) { form.unfinished = words; });
}

void SessionEditor::setHalfReason(const QString& key, const QString& words) {
    change(QStringLiteral("reason ") + key, [&](SessionForm& form) {
        if (words.isEmpty())
            form.halfReasons.erase(key);
        else
            form.halfReasons[key] = words;
    });
}

QString SessionEditor::halfReason(const QString& key) const {
    const auto at = m_form.halfReasons.find(key);
    return at == m_form.halfReasons.end() ? QString() : at->second;
}

void SessionEditor::addCommitment(const CommitmentWish& wish) {
    if (wish.what.trimmed().isEmpty()) return;
    change({}, [&](SessionForm& form) {
        Commitment commitment = made(wish);
        // The id is given here, so that a save's answer finds it again whatever was typed meanwhile.
        commitment.id = CommitmentId{static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1)};
        form.commitments.push_back(std::move(commitment));
        form.unfinished.clear();
        showCommitmentsAsEndings(form);
    });
}

void SessionEditor::changeCommitment(std::size_t position, const CommitmentWish& wish) {
    if (position >= m_form.commitments.size() || wish.what.trimmed().isEmpty()) return;
    change({}, [&](SessionForm& form) {
        Commitment& old = form.commitments[position];
        Commitment commitment = made(wish);
        commitment.id = old.id, commitment.version = old.version, commitment.madeOn = old.madeOn;
        if (old.indicator == wish.indicator) commitment.baseline = old.baseline;
        old = std::move(commitment);
        showCommitmentsAsEndings(form);
    });
}

void SessionEditor::removeCommitment(std::size_t position) {
    if (position >= m_form.commitments.size()) return;
    change({}, [&](SessionForm& form) {
        form.commitments.erase(form.commitments.begin() + static_cast<std::ptrdiff_t>(position));
        showCommitmentsAsEndings(form);
    });
}

void SessionEditor::closeCarried(std::size_t position, CommitmentState state, const QString& reason,
                                 std::optional<Day> on) {
    const bool needsReason = state == CommitmentState::Missed || state == CommitmentState::Dropped;
    if (position >= m_form.carried.size() || (needsReason && reason.trimmed().isEmpty())) return;
    change({}, [&](SessionForm& form) {
        Commitment& commitment = form.carried[position];
        commitment.state = state;
        commitment.closedOn = on.value_or(m_workspace.today());
        commitment.reason = reason.trimmed();
        for (const CommitmentState one : {CommitmentState::Missed, CommitmentState::Dropped})
            form.halfReasons.erase(domain::reasonKey(commitment, one));
    });
}

void SessionEditor::reopenCarried(std::size_t position) {
    if (position >= m_form.carried.size()) return;
    change({}, [&](SessionForm& form) {
        Commitment& commitment = form.carried[position];
        commitment.state = CommitmentState::Open;
        commitment.closedOn.reset();
        commitment.reason.clear();
    });
}

void SessionEditor::moveCarried(std::size_t position, Day due) {
    if (position >= m_form.carried.size()) return;
    change({}, [&](SessionForm& form) {
        Commitment& commitment = form.carried[position];
        commitment.movedTo = due == commitment.due ? std::nullopt : std::optional(due);
    });
}

std::optional<domain::SessionView> SessionEditor::viewOf(PersonId by) const {
    for (const domain::SessionView& view : m_form.session.views)
        if (view.by == by) return view;
    return std::nullopt;
}

} // namespace chalktalk::app
