#include "ui/review/questions_card.h"

#include "ui/session/kept_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

class QuestionsCard::Row : public QWidget {
  public:
    Row()
        : question(wrapped({})),
          answer(new PlainEdit({}, QuestionsCard::tr("What was answered"), 2)),
          read(wrapped({}, TextSize::Body, Colour::Ink2)),
          remove(iconButton(QStringLiteral("x"), QuestionsCard::tr("Take this question back"))) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 6);
        column->setSpacing(4);
        auto* head = new QHBoxLayout;
        question->setWeight(QFont::DemiBold);
        head->addWidget(question, 1);
        head->addWidget(remove, 0, Qt::AlignTop);
        column->addLayout(head);
        column->addWidget(answer);
        column->addWidget(read);
    }
    Label* question;
    PlainEdit* answer;
    Label* read;
    QPushButton* remove;
};

QuestionsCard::QuestionsCard(app::ReviewEditor& editor, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_title(wrapped({}, TextSize::H2)),
      m_hint(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_list(new QVBoxLayout),
      m_addSide(new QWidget),
      m_new(new QLineEdit),
      m_add(button(tr("Ask this, too"), ButtonLook::Soft, QStringLiteral("plus"))) {
    column()->addWidget(m_title);
    column()->addWidget(m_hint);
    m_list->setSpacing(6);
    column()->addLayout(m_list);
    auto* row = new QHBoxLayout(m_addSide);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_new->setPlaceholderText(tr("Another question"));
    m_new->setAccessibleName(tr("Another question"));
    row->addWidget(m_new, 1);
    row->addWidget(m_add);
    column()->addWidget(m_addSide);
    connect(m_new, &QLineEdit::returnPressed, this, &QuestionsCard::add);
    connect(m_add, &QPushButton::clicked, this, &QuestionsCard::add);
}

void QuestionsCard::add() {
    const QString words = m_new->text().trimmed();
    if (words.isEmpty()) return m_new->setFocus(Qt::OtherFocusReason);
    m_new->clear();
    m_editor.addQuestion(words);
    if (!m_rows.empty()) m_rows.back()->answer->setFocus(Qt::OtherFocusReason);
}

QuestionsCard::Row* QuestionsCard::make(std::size_t at) {
    auto* row = new Row;
    connect(row->answer, &PlainEdit::typed, this, [this, at](const QString& words) { m_editor.setAnswer(at, words); });
    connect(row->answer, &PlainEdit::goOn, this, [this, at] {
        if (at + 1 < m_rows.size())
            m_rows[at + 1]->answer->setFocus(Qt::TabFocusReason);
        else
            m_new->setFocus(Qt::TabFocusReason);
    });
    connect(row->remove, &QPushButton::clicked, this, [this, at] {
        m_editor.removeQuestion(at);
        m_new->setFocus(Qt::OtherFocusReason);
    });
    return row;
}

void QuestionsCard::refresh() {
    const auto& answers = m_editor.form().review.answers;
    const bool readOnly = m_editor.isReadOnly();
    const QString title = tr("Questions to %1").arg(m_editor.managerName());
    m_title->setText(title);
    setAccessibleName(title);
    m_hint->setText(tr("Asked before anybody else is talked about. The answers are kept and come back next quarter."));
    fitRows(m_rows, answers.size(), *m_list, [this](std::size_t at) { return make(at); });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row& row = *m_rows[i];
        const domain::ReviewAnswer& one = answers[i];
        row.question->setText(one.text);
        row.answer->setAccessibleName(one.text);
        row.answer->setWords(one.answer);
        row.answer->setVisible(!readOnly);
        const bool none = one.answer.trimmed().isEmpty();
        row.read->setText(none ? tr("Nothing was written down.") : one.answer);
        row.read->setVisible(readOnly);
        row.remove->setVisible(one.question.isEmpty() && !readOnly);
        row.remove->setAccessibleDescription(one.text);
    }
    m_addSide->setVisible(!readOnly);
}

void QuestionsCard::forget() {
    for (Row* row : m_rows) row->answer->forget();
    m_new->clear();
}

QWidget* QuestionsCard::firstStop() const {
    return m_rows.empty() || m_editor.isReadOnly() ? nullptr : m_rows.front()->answer;
}

std::vector<PlainEdit*> QuestionsCard::answers() const {
    std::vector<PlainEdit*> all;
    for (const Row* row : m_rows) all.push_back(row->answer);
    return all;
}

} // namespace chalktalk::ui
