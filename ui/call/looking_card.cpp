#include "ui/call/looking_card.h"

#include "domain/session.h"
#include "ui/call/call_words.h"
#include "ui/call/keep_menu.h"
#include "ui/session/answer_box.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr auto s_learned = static_cast<std::size_t>(domain::Looking::Learned);

} // namespace

LookingCard::LookingCard(app::CallEditor& editor, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_keepRow(new QWidget),
      m_keep(button(tr("Keep it in a plan…"), ButtonLook::Plain, QStringLiteral("building-2"))),
      m_keepPeople(button(tr("Keep who was there in the account's plan"), ButtonLook::Plain, QStringLiteral("users"))) {
    setAccessibleName(tr("Looking back"));
    column()->addWidget(text(tr("Looking back"), TextSize::H2));
    auto* questions = new QVBoxLayout;
    questions->setSpacing(lineHeight() * 3 / 4);
    column()->addLayout(questions);
    auto* flow = new Flow(m_keepRow, 8);
    flow->addWidget(m_keep);
    flow->addWidget(m_keepPeople);
    for (std::size_t i = 0; i < domain::lookings; ++i) {
        auto* box = new AnswerBox;
        m_boxes[i] = box;
        questions->addWidget(box);
        if (i == s_learned) questions->addWidget(m_keepRow);
        connect(box, &AnswerBox::repTyped, this, [this, i](const QString& words) {
            m_editor.edit(QStringLiteral("looking/%1/rep").arg(i),
                          [=](domain::Call& call) { call.debrief.looking[i].repWords = words; });
        });
        connect(box, &AnswerBox::coachTyped, this, [this, i](const QString& words) {
            m_editor.edit(QStringLiteral("looking/%1/coach").arg(i),
                          [=](domain::Call& call) { call.debrief.looking[i].coachView = words; });
        });
    }
    connect(m_keep, &QPushButton::clicked, this, [this] {
        const auto& learned = m_editor.call().debrief.looking[s_learned];
        showKeepMenu(m_editor, learned.repWords.isEmpty() ? learned.coachView : learned.repWords, *m_keep);
    });
    connect(m_keepPeople, &QPushButton::clicked, &m_editor, &app::CallEditor::keepAttendeesInAccount);
}

void LookingCard::refresh() {
    const QStringList questions = lookingQuestions();
    for (std::size_t i = 0; i < domain::lookings; ++i) {
        const auto& looking = m_editor.call().debrief.looking[i];
        domain::Answer answer;
        answer.text = questions[static_cast<qsizetype>(i)];
        answer.repWords = looking.repWords;
        answer.coachView = looking.coachView;
        m_boxes[i]->setAnswer(answer, m_editor.personFirstName(), m_editor.isReadOnly(), false);
        m_boxes[i]->setExplained(i == 0);
    }
    textChanged();
}

void LookingCard::textChanged() {
    const auto& call = m_editor.call();
    const auto& learned = call.debrief.looking[s_learned];
    const bool mayKeep = !m_editor.isReadOnly() || call.debrief.state == domain::DebriefState::Done;
    m_keep->setVisible(mayKeep && canKeep(m_editor) && !(learned.repWords + learned.coachView).trimmed().isEmpty());
    m_keepPeople->setVisible(mayKeep && !call.account.isNull() && !call.attendees.empty());
    m_keepRow->setVisible(!m_keep->isHidden() || !m_keepPeople->isHidden());
}

} // namespace chalktalk::ui
