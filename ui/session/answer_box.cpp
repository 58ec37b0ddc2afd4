#include "ui/session/answer_box.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

AnswerBox::AnswerBox(QWidget* parent)
    : QWidget(parent),
      m_text(wrapped({}, TextSize::H2)),
      m_remove(iconButton(QStringLiteral("x"), tr("Take this question back"))),
      m_rep(new PlainEdit({}, {}, 2)),
      m_repRead(wrapped({})),
      m_coachRead(wrapped({}, TextSize::Body, Colour::Ink2)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* head = new QHBoxLayout;
    head->addWidget(m_text, 1);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_rep);
    column->addWidget(m_repRead);
    buildCoach();
    column->addWidget(m_link);
    column->addWidget(m_coachSide);
    column->addWidget(m_coachRead);
    connect(m_rep, &PlainEdit::typed, this, [this](const QString& words) {
        Q_EMIT repTyped(words);
        showCoach();
    });
    connect(m_coach, &PlainEdit::typed, this, &AnswerBox::coachTyped);
    connect(m_rep, &PlainEdit::goOn, this, &AnswerBox::goOn);
    connect(m_coach, &PlainEdit::goOn, this, &AnswerBox::goOn);
    connect(m_remove, &QPushButton::clicked, this, &AnswerBox::removed);
}

void AnswerBox::buildCoach() {
    m_link = new QWidget;
    auto* row = new QHBoxLayout(m_link);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_first = button(tr("Add your view first"), ButtonLook::Link);
    m_firstWhy = wrapped({}, TextSize::Small, Colour::Ink3);
    row->addWidget(m_first);
    row->addWidget(m_firstWhy, 1);
    row->addStretch(); // in its place where it is said already
    m_coachSide = new QWidget;
    auto* side = new QVBoxLayout(m_coachSide);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(4);
    m_coachTitle = text(tr("Your view"), TextSize::Small, Colour::Ink2);
    m_coach = new PlainEdit({}, tr("What you see, once you have heard it"), 1);
    side->addWidget(m_coachTitle);
    side->addWidget(m_coach);
    connect(m_first, &QPushButton::clicked, this, [this] {
        m_ahead = true;
        showCoach();
        m_coach->setFocus(Qt::OtherFocusReason);
    });
}

void AnswerBox::setAnswer(const domain::Answer& answer, const QString& firstName, bool readOnly, bool removable) {
    if (answer.text != m_question) m_ahead = false;
    m_question = answer.text;
    m_readOnly = readOnly;
    m_text->setText(answer.text);
    m_remove->setVisible(removable && !readOnly);
    m_remove->setAccessibleDescription(answer.text);
    m_rep->setPlaceholderText(tr("In %1's words").arg(firstName));
    m_rep->setAccessibleName(tr("%1 In %2's words").arg(answer.text, firstName));
    m_coach->setAccessibleName(tr("%1 Your view").arg(answer.text));
    m_first->setAccessibleDescription(answer.text);
    m_firstWhy->setText(tr("%1's answer comes first; yours opens with it.").arg(firstName));
    m_rep->setWords(answer.repWords);
    m_coach->setWords(answer.coachView);
    m_rep->setVisible(!readOnly);
    showRead(answer);
    showCoach();
}

void AnswerBox::setExplained(bool explained) { m_firstWhy->setVisible(explained); }

void AnswerBox::forget() {
    m_ahead = false;
    m_rep->forget();
    m_coach->forget();
}

void AnswerBox::showRead(const domain::Answer& answer) {
    m_repRead->setText(answer.repWords.isEmpty() ? tr("Nothing was written down.") : answer.repWords);
    m_repRead->setColour(answer.repWords.isEmpty() ? Colour::Ink3 : Colour::Ink);
    m_repRead->setVisible(m_readOnly);
    m_coachRead->setText(tr("The coach's view: %1").arg(answer.coachView));
    m_coachRead->setVisible(m_readOnly && !answer.coachView.isEmpty());
}

void AnswerBox::showCoach() {
    const bool heard = m_ahead || !m_rep->words().trimmed().isEmpty() || !m_coach->words().isEmpty();
    m_coachSide->setVisible(!m_readOnly && heard);
    m_link->setVisible(!m_readOnly && !heard);
}

} // namespace chalktalk::ui
