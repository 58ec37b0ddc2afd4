#include "ui/session/conversation_card.h"

#include "ui/session/answer_box.h"
#include "ui/session/cause_box.h"
#include "ui/session/kept_rows.h"
#include "ui/shell/choice_list.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

ConversationCard::ConversationCard(app::SessionEditor& editor, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_hint(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_answerColumn(new QVBoxLayout),
      m_causeColumn(new QVBoxLayout),
      m_more(new QWidget) {
    setAccessibleName(tr("Conversation"));
    column()->addWidget(text(tr("Conversation"), TextSize::H1));
    column()->addWidget(m_hint);
    m_answerColumn->setSpacing(lineHeight());
    column()->addSpacing(4);
    column()->addLayout(m_answerColumn);
    m_causeColumn->setSpacing(8);
    column()->addLayout(m_causeColumn);
    auto* flow = new Flow(m_more, 8);
    m_ask = button(tr("Ask something else"), ButtonLook::Plain, QStringLiteral("plus"));
    m_outside = button(tr("Something outside was named"), ButtonLook::Plain, QStringLiteral("scale"));
    flow->addWidget(m_ask);
    flow->addWidget(m_outside);
    column()->addWidget(m_more);
    connect(m_ask, &QPushButton::clicked, this, &ConversationCard::askMore);
    connect(m_outside, &QPushButton::clicked, this, &ConversationCard::nameCause);
}

void ConversationCard::refresh() {
    const auto& session = m_editor.form().session;
    const bool readOnly = m_editor.isReadOnly();
    const QString first = m_editor.personFirstName();
    m_hint->setText(readOnly ? tr("As it was written down.")
                             : tr("Facts first, then %1's words. Saved as you type.").arg(first));
    const auto alwaysAsked = [&](const QString& id) { // the three stand there always
        const auto& questions = m_editor.content().questions;
        return std::any_of(questions.begin(), questions.end(),
                           [&](const auto& question) { return question.always && question.id == id; });
    };
    fitRows(m_answers, session.answers.size(), *m_answerColumn, [this](std::size_t i) { return makeAnswer(i); });
    for (std::size_t i = 0; i < session.answers.size(); ++i) {
        m_answers[i]->setAnswer(session.answers[i], first, readOnly, !alwaysAsked(session.answers[i].question));
        m_answers[i]->setExplained(i == 0);
    }
    showCauses();
    m_more->setVisible(!readOnly);
    if (std::exchange(m_toNewest, false) && !m_answers.empty())
        m_answers.back()->repWords()->setFocus(Qt::OtherFocusReason);
}

AnswerBox* ConversationCard::makeAnswer(std::size_t position) {
    auto* box = new AnswerBox;
    connect(box, &AnswerBox::repTyped, this,
            [this, position](const QString& words) { m_editor.setRepWords(position, words); });
    connect(box, &AnswerBox::coachTyped, this,
            [this, position](const QString& words) { m_editor.setCoachView(position, words); });
    connect(box, &AnswerBox::removed, this, [this, position] { m_editor.removeQuestion(position); });
    connect(box, &AnswerBox::goOn, this, [this, position] {
        if (position + 1 < m_answers.size())
            m_answers[position + 1]->repWords()->setFocus(Qt::TabFocusReason);
        else
            Q_EMIT finishedAsking();
    });
    return box;
}

CauseBox* ConversationCard::makeCause(std::size_t position) {
    auto* box = new CauseBox;
    connect(box, &CauseBox::removed, this, [this, position] { m_editor.removeCause(position); });
    connect(box, &CauseBox::factAsked, this, [this](const QString& indicator) {
        if (const auto* fact = m_editor.factNow(indicator)) m_editor.addFact(*fact);
    });
    return box;
}

void ConversationCard::showCauses() {
    const auto& session = m_editor.form().session;
    const auto& known = m_editor.content().causes;
    fitRows(m_causes, session.causes.size(), *m_causeColumn, [this](std::size_t i) { return makeCause(i); });
    for (std::size_t i = 0; i < session.causes.size(); ++i) {
        const auto& named = session.causes[i];
        const auto cause = std::find_if(known.begin(), known.end(), [&](const auto& c) { return c.id == named.cause; });
        std::vector<CauseBox::Shown> facts;
        if (cause != known.end())
            for (const QString& id : cause->indicators)
                if (const auto* fact = m_editor.factNow(id); fact && fact->hasValue())
                    facts.push_back({fact, std::any_of(session.facts.begin(), session.facts.end(),
                                                       [&](const auto& f) { return f.fact.indicator == id; })});
        m_causes[i]->setCause(named, m_editor.personFirstName(), cause != known.end() ? cause->says : QString(), facts,
                              m_editor.isReadOnly());
    }
}

void ConversationCard::askMore() {
    if (!m_questions) {
        m_questions =
            new ChoiceList(this, tr("Ask something else"), tr("Choose a question, or type your own"), tr("Ask: %1"));
        connect(m_questions, &ChoiceList::chosen, this, [this](const QString& id, const QString& words) {
            m_toNewest = true;
            m_editor.addQuestion(id, words);
        });
    }
    std::vector<Choice> choices;
    const auto& asked = m_editor.form().session.answers;
    for (const auto& question : m_editor.content().questions)
        if (std::none_of(asked.begin(), asked.end(), [&](const auto& a) { return a.question == question.id; }))
            choices.push_back({question.id, question.text, question.about, QStringLiteral("message-circle")});
    m_questions->choose(choices);
}

void ConversationCard::nameCause() {
    if (!m_causeList) {
        m_causeList = new ChoiceList(this, tr("What was named?"),
                                     tr("What was named? Choose, or type it as it was said"), tr("As it was said: %1"));
        connect(m_causeList, &ChoiceList::chosen, this,
                [this](const QString& id, const QString& words) { m_editor.addCause(id, words); });
    }
    std::vector<Choice> choices;
    const auto& named = m_editor.form().session.causes;
    for (const auto& cause : m_editor.content().causes)
        if (std::none_of(named.begin(), named.end(), [&](const auto& c) { return c.cause == cause.id; }))
            choices.push_back({cause.id, cause.text, {}, QStringLiteral("scale")});
    m_causeList->choose(choices);
}

QWidget* ConversationCard::firstWords() const {
    return m_answers.empty() || m_editor.isReadOnly() ? nullptr : m_answers.front()->repWords();
}

} // namespace chalktalk::ui
