// ReviewEditor: the state and what changes it. How it is read and kept stands in review_keeping.cpp.
#include "app/review/review_editor.h"

#include "app/review/review_actions.h"
#include "coaching/number_words.h"
#include "io/paper/review_paper.h"

#include <algorithm>
#include <QRandomGenerator>
#include <QTimer>

namespace chalktalk::app {

using domain::ReviewAnswer;
using domain::ReviewForm;

namespace {

constexpr int s_autosaveMs = 600; // with the write itself well under the 1.5 s that may be lost

bool hasWords(const ReviewAnswer& answer) { return !answer.answer.trimmed().isEmpty(); }

} // namespace

ReviewEditor::ReviewEditor(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_autosave(new QTimer(this)) {
    m_autosave->setSingleShot(true);
    m_autosave->setInterval(s_autosaveMs);
    connect(m_autosave, &QTimer::timeout, this, &ReviewEditor::keepDraft);
    connect(&workspace, &Workspace::resultsChanged, this, &ReviewEditor::makePack);
}

PersonId ReviewEditor::me() const {
    const auto ledger = m_workspace.ledger();
    const auto index = m_workspace.me();
    return ledger && index != domain::noPerson ? ledger->person(index).id : PersonId{};
}

QString ReviewEditor::nameOf(PersonId id) const {
    const auto index = m_workspace.indexOf(id);
    return index == domain::noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

QString ReviewEditor::managerName() const { return nameOf(m_form.review.manager); }

QString ReviewEditor::askerName() const {
    return m_form.review.asker == me() && !me().isNull() ? tr("you") : nameOf(m_form.review.asker);
}

QString ReviewEditor::quarterText(Day quarter) const {
    const auto ledger = m_workspace.ledger();
    return ledger ? coaching::quarterText(*ledger, quarter) : QString();
}

bool ReviewEditor::iAsk() const {
    return m_state == State::Open && !m_author.isNull() && m_form.review.asker == m_author && me() == m_author;
}

bool ReviewEditor::isReadOnly() const { return !iAsk() || isHeld(); }

QString ReviewEditor::stateText() const {
    const domain::QuarterlyReview& review = m_form.review;
    if (isHeld())
        return tr("Held on %1").arg(coaching::dayText(review.heldOn.value_or(review.quarter), m_workspace.today()));
    return m_begun ? tr("Begun, not held yet") : tr("Not begun");
}

QString ReviewEditor::savedText() const {
    switch (m_saved) {
    case Saved::Yes:
    case Saved::Failed:
    case Saved::Conflict: return m_savedWords;
    case Saved::Typing: return tr("Typing…");
    }
    return {};
}

void ReviewEditor::noteChange(bool onlyText) {
    m_unsaved = true;
    ++m_edits;
    setSaved(Saved::Typing);
    if (!m_autosave->isActive()) m_autosave->start();
    if (onlyText)
        Q_EMIT textChanged();
    else
        Q_EMIT changed();
}

void ReviewEditor::change(const QString& field, const Edit& edit) {
    if (isReadOnly()) return;
    ReviewForm before = m_form;
    edit(m_form);
    if (m_form == before) return;
    m_history.note(field, std::move(before));
    noteChange(!field.isEmpty());
}

void ReviewEditor::restore(bool (FormHistory<ReviewForm>::*step)(ReviewForm&)) {
    const ReviewForm now = m_form;
    if (isReadOnly() || !(m_history.*step)(m_form)) return;
    m_form.review.id = now.review.id; // what the store has is not undone, it is saved over
    m_form.review.version = now.review.version;
    for (domain::Commitment& agreed : m_form.commitments) // nor is what became of an action
        if (const auto* current = commitmentIn(now.commitments, agreed.id))
            agreed = withOwnWords(*current, agreed, *current);
    askWhatPackAsks();
    noteChange(false);
}

void ReviewEditor::undo() { restore(&FormHistory<ReviewForm>::undo); }
void ReviewEditor::redo() { restore(&FormHistory<ReviewForm>::redo); }

void ReviewEditor::setAnswer(std::size_t question, const QString& words) {
    if (question >= m_form.review.answers.size()) return;
    const ReviewAnswer& asked = m_form.review.answers[question];
    change(QStringLiteral("answer/%1/%2").arg(asked.question, asked.text),
           [&](ReviewForm& form) { form.review.answers[question].answer = words; });
}

void ReviewEditor::addQuestion(const QString& words) {
    if (words.trimmed().isEmpty()) return;
    change({}, [&](ReviewForm& form) { form.review.answers.push_back({{}, words.trimmed(), {}}); });
}

void ReviewEditor::removeQuestion(std::size_t question) {
    if (question >= m_form.review.answers.size() || !m_form.review.answers[question].question.isEmpty()) return;
    change({}, [&](ReviewForm& form) {
        form.review.answers.erase(form.review.answers.begin() + static_cast<std::ptrdiff_t>(question));
    });
}

void ReviewEditor::setNote(const QString& words) {
    change(QStringLiteral("note"), [&](ReviewForm& form) { form.review.note = words; });
}

void ReviewEditor::setUnfinished(const QString& words) {
    change(QStringLiteral("unfinished"), [&](ReviewForm& form) { form.unfinished = words; });
}

domain::Commitment ReviewEditor::made(const ActionWish& wish) const {
    domain::Commitment commitment;
    commitment.coach = m_form.review.asker;
    commitment.person = m_form.review.manager;
    commitment.owner = wish.mine ? commitment.coach : commitment.person;
    commitment.what = wish.what.trimmed();
    commitment.madeOn = m_workspace.today();
    commitment.due = std::max(wish.due, commitment.madeOn);
    return commitment;
}

void ReviewEditor::addAction(const ActionWish& wish) {
    if (wish.what.trimmed().isEmpty()) return;
    change({}, [&](ReviewForm& form) {
        domain::Commitment commitment = made(wish);
        // The id is given here, so that a save's answer finds it again whatever was typed meanwhile.
        commitment.id = CommitmentId{static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1)};
        form.review.commitments.push_back(commitment.id);
        form.commitments.push_back(std::move(commitment));
        form.unfinished.clear();
    });
}

void ReviewEditor::changeAction(std::size_t action, const ActionWish& wish) {
    if (action >= m_form.commitments.size() || wish.what.trimmed().isEmpty()) return;
    const domain::Commitment& old = m_form.commitments[action];
    domain::Commitment now = old;
    now.what = wish.what.trimmed(), now.owner = made(wish).owner;
    now.due = std::max(wish.due, old.madeOn);
    const bool onlyWords = now.owner == old.owner && now.due == old.due; // what is typed in a row is one step
    change(onlyWords ? QStringLiteral("action/%1").arg(old.id.value) : QString(),
           [&](ReviewForm& form) { form.commitments[action] = now; });
}

void ReviewEditor::removeAction(std::size_t action) {
    if (action >= m_form.commitments.size()) return;
    change({}, [&](ReviewForm& form) {
        std::erase(form.review.commitments, form.commitments[action].id);
        form.commitments.erase(form.commitments.begin() + static_cast<std::ptrdiff_t>(action));
    });
}

// The pack's order; what was answered keeps the words it was asked in; what nobody asks any more and nobody answered
// goes.
void ReviewEditor::askWhatPackAsks() {
    if (!m_pack || isHeld()) return;
    std::vector<ReviewAnswer> asked;
    std::vector<ReviewAnswer> there = m_form.review.answers;
    for (const coaching::ReviewQuestion& question : m_pack->questions) {
        const auto at = std::ranges::find(there, question.id, &ReviewAnswer::question);
        if (at == there.end()) {
            asked.push_back({question.id, question.text, {}});
            continue;
        }
        asked.push_back(*at);
        if (!hasWords(*at)) asked.back().text = question.text;
        there.erase(at);
    }
    for (ReviewAnswer& left : there)
        if (left.question.isEmpty() || hasWords(left)) asked.push_back(std::move(left));
    m_form.review.answers = std::move(asked);
}

coaching::ReviewSheet ReviewEditor::sheet() const {
    coaching::ReviewSheet sheet;
    if (!m_pack) return sheet;
    sheet.pack = *m_pack;
    sheet.answers = m_form.review.answers;
    sheet.lastAnswers = m_lastAnswers;
    sheet.note = m_form.review.note;
    if (isHeld()) sheet.state = stateText();
    for (const domain::Commitment& agreed : m_form.commitments)
        sheet.agreed.push_back(
            {agreed.what, nameOf(agreed.owner), coaching::dayText(agreed.dueNow(), m_workspace.today())});
    return sheet;
}

int ReviewEditor::sheetPages() const { return io::reviewPages(sheet()); }

void ReviewEditor::paintSheet(QPainter& painter, const QRectF& page, int number) const {
    io::paintReviewPage(painter, page, sheet(), number);
}

Status ReviewEditor::writeSheetPdf(const QString& path) const { return io::writeReviewPdf(path, sheet()); }
QString ReviewEditor::sheetAsText() const { return coaching::asText(sheet()); }

} // namespace chalktalk::app
