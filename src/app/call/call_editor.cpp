// CallEditor: the state and what changes it. How it is read and kept stands in call_saving.cpp, its words in
// call_editor_words.cpp.
#include "app/call/call_editor.h"

#include "app/call/call_judging.h"

#include <algorithm>
#include <QRandomGenerator>
#include <QTimer>
#include <tuple>

namespace chalktalk::app {

using domain::Call;
using domain::CallForm;
using domain::DebriefState;
using domain::PlanState;

namespace {

constexpr int s_minuteMs = 60'000;
constexpr int s_autosaveMs = 600;             // with the write itself well under the 1.5 s that may be lost
constexpr qint64 s_pauseMs = 10 * s_minuteMs; // longer without a keystroke, and the two were elsewhere

bool isBlank(const QString& text) { return text.trimmed().isEmpty(); }

// Whether more was changed than when, where and with whom the call is.
bool isWork(const Call& now, const Call& then) {
    const auto work = [](const Call& call) {
        return std::tie(call.plan, call.debrief, call.attendees, call.questions, call.information, call.troubles);
    };
    return work(now) != work(then);
}

void add(std::vector<domain::CallQuestion>& to, const QString& text, const QString& goodAnswer) {
    domain::CallQuestion& line = to.emplace_back();
    line.text = text, line.goodAnswer = goodAnswer;
}
void add(std::vector<domain::CallInformation>& to, const QString& text) { to.emplace_back().text = text; }
void add(std::vector<domain::CallTrouble>& to, const QString& text, const QString& answer) {
    domain::CallTrouble& line = to.emplace_back();
    line.text = text, line.answer = answer;
}

} // namespace

CallEditor::CallEditor(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_autosave(new QTimer(this)), m_minute(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(s_autosaveMs);
    connect(m_autosave, &QTimer::timeout, this, &CallEditor::keepDraft);
    m_minute->setInterval(s_minuteMs / 4); // a quarter: the ring is never a whole minute behind
    connect(m_minute, &QTimer::timeout, this, &CallEditor::minuteGone);
}

qint64 CallEditor::nowMs() const { return m_workspace.clock().nowUtc().toMSecsSinceEpoch(); }

PersonId CallEditor::me() const {
    const auto ledger = m_workspace.ledger();
    const auto index = m_workspace.me();
    return ledger && index != domain::noPerson ? ledger->person(index).id : PersonId{};
}

bool CallEditor::hasStarted() const { return m_form.call.startMs <= nowMs(); }
bool CallEditor::hasEnded() const { return m_form.call.endMs() <= nowMs(); }

bool CallEditor::isReadOnly() const {
    if (m_state != State::Open || m_author.isNull() || me() != m_author) return true;
    const auto person = m_workspace.indexOf(m_form.call.person);
    if (m_form.call.person != m_author && (person == domain::noPerson || !m_workspace.canCoach(person))) return true;
    // A plan that went into the call stays as it was used; a debrief that is done is opened again to be corrected.
    if (m_work == Work::Plan) return m_form.call.plan.state == PlanState::Ready && hasStarted();
    return (m_form.call.debrief.state == DebriefState::Done && !m_correcting) || !hasStarted();
}

bool CallEditor::isEnded() const {
    return m_work == Work::Plan ? m_form.call.plan.state == PlanState::Ready
                                : m_form.call.debrief.state == DebriefState::Done && !m_correcting;
}

int CallEditor::minutesSinceEnd() const {
    const Call& call = m_form.call;
    const qint64 to = call.debrief.state == DebriefState::Done ? call.debrief.doneAtMs : nowMs();
    const qint64 gone = to - call.endMs();
    constexpr int hour = 60;
    const qint64 minutes = gone >= 0 ? gone / s_minuteMs : -((-gone + s_minuteMs - 1) / s_minuteMs);
    // Late by a second is late: that is not said to be after 60 minutes.
    return static_cast<int>(minutes == hour && gone > hour * qint64{s_minuteMs} ? hour + 1 : minutes);
}

void CallEditor::countMinutes() {
    const qint64 now = nowMs();
    if (const qint64 gone = now - m_countedToMs; m_countedToMs != 0 && gone > 0 && gone <= s_pauseMs)
        m_workedMs += gone;
    m_countedToMs = now;
}

int CallEditor::minutesSoFar() const {
    const qint64 gone = m_countedToMs == 0 ? 0 : nowMs() - m_countedToMs;
    const qint64 worked = m_workedMs + (gone > 0 && gone <= s_pauseMs ? gone : 0);
    return m_minutesBefore + static_cast<int>((worked + s_minuteMs - 1) / s_minuteMs);
}

// What the first keystroke says of the work itself: that it has begun. With whom is for somebody to say.
void CallEditor::beginWork(Call& call) {
    if (m_work == Work::Plan) {
        if (call.plan.state == PlanState::None) call.plan.state = PlanState::Draft;
        call.plan.minutes = std::max(call.plan.minutes, minutesSoFar());
    } else {
        if (call.debrief.state == DebriefState::None) call.debrief.state = DebriefState::Draft;
        call.debrief.minutes = std::max(call.debrief.minutes, minutesSoFar());
    }
}

void CallEditor::change(const QString& field, const Edit& edit) {
    if (isReadOnly()) return;
    CallForm before = m_form;
    edit(m_form);
    if (m_form == before) return;
    const Call &now = m_form.call, &then = before.call;
    if (now.kind != then.kind || now.startMs != then.startMs || now.opportunity != then.opportunity)
        judgeAgain(m_form.call);
    countMinutes();
    if (isWork(now, then)) beginWork(m_form.call);
    m_history.note(field, std::move(before));
    noteChange(!field.isEmpty());
}

void CallEditor::noteChange(bool onlyText) {
    m_unsaved = true;
    ++m_edits;
    setSaved(Saved::Typing);
    if (!m_autosave->isActive()) m_autosave->start();
    if (onlyText)
        Q_EMIT textChanged();
    else
        Q_EMIT changed();
    readAgain();
}

void CallEditor::restore(bool (FormHistory<CallForm>::*step)(CallForm&)) {
    const CallForm now = m_form;
    if (isReadOnly() || !(m_history.*step)(m_form)) return;
    // What the store has is not undone, it is saved over; nor is time that was spent, nor that a plan was ready in
    // time: that is taken back on purpose or not at all.
    m_form.call.version = now.call.version;
    m_form.call.plan.minutes = now.call.plan.minutes;
    m_form.call.debrief.minutes = now.call.debrief.minutes;
    m_form.call.plan.state = now.call.plan.state;
    m_form.call.plan.readyAtMs = now.call.plan.readyAtMs;
    judgeAgain(m_form.call);
    noteChange(false);
}

void CallEditor::undo() { restore(&FormHistory<CallForm>::undo); }
void CallEditor::redo() { restore(&FormHistory<CallForm>::redo); }

void CallEditor::edit(const QString& field, const std::function<void(Call&)>& edited) {
    change(field, [&](CallForm& form) { edited(form.call); });
}

void CallEditor::setUnfinished(const QString& words) {
    change(QStringLiteral("unfinished"), [&](CallForm& form) { form.unfinished = words; });
}

void CallEditor::readAgain() {
    if (m_work != Work::Plan) return;
    m_reading = m_reader.read(m_form.call);
    m_form.call.plan.score = m_reading.score;
    Q_EMIT readingChanged();
}

void CallEditor::suggestAgain() {
    const auto log = m_workspace.coaching();
    const auto person = m_workspace.indexOf(m_form.call.person);
    if (!log || person == domain::noPerson || m_work != Work::Plan) return m_suggestions.clear();
    const Call& call = m_form.call;
    m_suggestions =
        coaching::suggestionsFor(call, m_before, log->callsOf(person), call.account.isNull() ? nullptr : &m_accountPlan,
                                 call.opportunity.isNull() ? nullptr : &m_dealPlan, m_content, m_workspace.zone());
}

void CallEditor::take(std::size_t position) {
    if (position >= m_suggestions.size()) return;
    const coaching::Suggestion suggestion = m_suggestions[position];
    m_suggestions.erase(m_suggestions.begin() + static_cast<std::ptrdiff_t>(position));
    using For = coaching::SuggestedFor;
    edit({}, [&](Call& call) {
        switch (suggestion.part) {
        case For::Question: add(call.questions, suggestion.text, suggestion.answer); break;
        case For::Information: add(call.information, suggestion.text); break;
        case For::Trouble: add(call.troubles, suggestion.text, suggestion.answer); break;
        case For::Attendee: call.attendees.push_back(suggestion.attendee); break;
        case For::Rehearse: add(call.troubles, suggestion.text, suggestion.answer); break;
        }
    });
}

void CallEditor::useTemplate(const QString& id) {
    const coaching::PlanTemplate* found = m_content.findTemplate(id);
    if (!found) return;
    edit({}, [&](Call& call) {
        call.plan.kindTemplate = found->id;
        for (auto [mine, theirs] :
             {std::pair{&call.plan.agenda, &found->agenda}, std::pair{&call.plan.opens, &found->opens},
              std::pair{&call.plan.ends, &found->ends}})
            if (isBlank(*mine)) *mine = *theirs;
        const auto has = [](const auto& lines, const QString& text) {
            return std::any_of(lines.begin(), lines.end(), [&](const auto& line) { return line.text == text; });
        };
        for (const auto& question : found->questions)
            if (!has(call.questions, question.text)) add(call.questions, question.text, question.goodAnswer);
        for (const QString& wanted : found->information)
            if (!has(call.information, wanted)) add(call.information, wanted);
        for (const auto& trouble : found->troubles)
            if (!has(call.troubles, trouble.text)) add(call.troubles, trouble.text, trouble.answer);
    });
}

void CallEditor::setTogether(bool together) {
    edit({}, [&](Call& call) {
        PersonId& with = m_work == Work::Plan ? call.plan.with : call.debrief.with;
        with = together ? m_author : PersonId{};
    });
}

void CallEditor::judgeAgain(Call& call) const { JudgeAhead(m_workspace).judge(call); }

void CallEditor::setSignificant(domain::Said byHand) {
    edit({}, [&](Call& call) {
        call.byHand = byHand;
        judgeAgain(call);
    });
}

QString CallEditor::notReadyBecause() const {
    if (isBlank(m_form.call.plan.milestone))
        return tr("Say first what the customer will do at the end of this call: that is what the plan is for.");
    return {};
}

void CallEditor::setReady(bool ready) {
    if (m_work != Work::Plan || (ready && !notReadyBecause().isEmpty())) return;
    if (isReadOnly()) return;
    countMinutes();
    beginWork(m_form.call);
    m_form.call.plan.state = ready ? PlanState::Ready : PlanState::Draft;
    m_form.call.plan.readyAtMs = ready ? nowMs() : 0;
    noteChange(false); // no step of undo
    keepCall(false);
}

QString CallEditor::notDoneBecause() const {
    const domain::Debrief& debrief = m_form.call.debrief;
    if (!hasStarted()) return tr("This call has not begun yet.");
    const bool anyWord = std::any_of(debrief.looking.begin(), debrief.looking.end(), [](const auto& looking) {
        return !isBlank(looking.repWords) || !isBlank(looking.coachView);
    });
    if (debrief.outcome == domain::CallOutcome::Unsaid && !anyWord)
        return tr("Say where the call ended, or answer one of the four questions.");
    return {};
}

void CallEditor::finishDebrief() {
    if (m_work != Work::Debrief || isReadOnly() || !notDoneBecause().isEmpty()) return;
    countMinutes();
    Call& call = m_form.call;
    beginWork(call);
    const qint64 now = nowMs();
    // Somebody who is done with looking back before the time is out says that the call is over.
    if (now < call.endMs()) call.endedAtMs = now;
    call.debrief.state = DebriefState::Done;
    if (call.debrief.doneAtMs == 0) call.debrief.doneAtMs = now;
    m_correcting = false;
    m_history.clear();
    noteChange(false);
    keepCall(false);
    Q_EMIT finished(call.id);
}

void CallEditor::reopenDebrief() {
    if (m_work != Work::Debrief || !isEnded()) return;
    m_correcting = true;
    if (isReadOnly()) m_correcting = false; // not for whoever looks
    Q_EMIT changed();
}

void CallEditor::setState(domain::CallState state) {
    edit({}, [&](Call& call) { call.state = state; });
    keepCall(false);
}

void CallEditor::nextStepAsCommitment(const QString& what, Day due, bool mine) {
    if (isBlank(what) || isReadOnly()) return;
    // Two are needed for it: whoever debriefs it with them; of one who does so alone the manager.
    const auto ledger = m_workspace.ledger();
    const auto person = m_workspace.indexOf(m_form.call.person);
    PersonId coach = m_author != m_form.call.person ? m_author : m_form.call.debrief.with;
    if (coach.isNull() && ledger && person != domain::noPerson)
        if (const auto manager = ledger->managerOf(person, m_workspace.today()); manager != domain::noPerson)
            coach = ledger->person(manager).id;
    if (coach.isNull())
        return Q_EMIT said(tr("A commitment is made between two people, and nobody else is known here."));
    change({}, [&](CallForm& form) {
        domain::Commitment commitment;
        // The id is given here, so that a save's answer finds it again whatever was typed meanwhile.
        commitment.id = CommitmentId{static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1)};
        commitment.person = form.call.person;
        commitment.coach = coach;
        commitment.owner = mine ? commitment.coach : commitment.person;
        commitment.what = what.trimmed();
        commitment.madeOn = m_workspace.today();
        commitment.due = due;
        form.call.debrief.nextStep = commitment.what;
        form.call.debrief.nextBy = due;
        form.call.debrief.nextCommitment = commitment.id;
        form.commitments = {std::move(commitment)};
    });
}

void CallEditor::removeCommitment(std::size_t position) {
    if (position >= m_form.commitments.size()) return;
    change({}, [&](CallForm& form) {
        form.commitments.erase(form.commitments.begin() + static_cast<std::ptrdiff_t>(position));
        form.call.debrief.nextCommitment = {};
    });
}

} // namespace chalktalk::app
