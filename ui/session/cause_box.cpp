#include "ui/session/cause_box.h"

#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

class CauseBox::FactLine : public QWidget {
  public:
    explicit FactLine(CauseBox* box)
        : m_headline(text({}, TextSize::H2)),
          m_sentence(wrapped({}, TextSize::Small)),
          m_add(button(tr("To the table"), ButtonLook::Plain, QStringLiteral("plus"))),
          m_there(text(tr("On the table"), TextSize::Small, Colour::Ink2)) {
        auto* row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(12);
        row->addWidget(m_headline, 0, Qt::AlignTop);
        row->addWidget(m_sentence, 1, Qt::AlignTop);
        row->addWidget(m_add, 0, Qt::AlignTop);
        row->addWidget(m_there, 0, Qt::AlignTop);
        connect(m_add, &QPushButton::clicked, box, [this, box] { Q_EMIT box->factAsked(m_id); });
    }

    [[nodiscard]] Label* headline() const { return m_headline; }

    void setFact(const coaching::Fact& fact, bool onTable, bool readOnly) {
        m_id = fact.id;
        m_headline->setText(fact.headline);
        m_sentence->setText(unbroken(fact.sentence));
        m_add->setAccessibleDescription(fact.title);
        m_add->setVisible(!onTable && !readOnly);
        m_there->setVisible(onTable);
    }

  private:
    QString m_id;
    Label* m_headline;
    Label* m_sentence;
    QPushButton* m_add;
    Label* m_there;
};

CauseBox::CauseBox(QWidget* parent)
    : Inset(Look::Sunk, parent),
      m_words(wrapped({}, TextSize::Lead)),
      m_remove(iconButton(QStringLiteral("x"), tr("Take this cause back"))),
      m_says(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_lines(new QVBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 10, 12);
    column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->addWidget(m_words, 1);
    head->addWidget(m_remove, 0, Qt::AlignTop);
    column->addLayout(head);
    column->addWidget(m_says);
    m_lines->setSpacing(10);
    column->addLayout(m_lines);
    connect(m_remove, &QPushButton::clicked, this, &CauseBox::removed);
}

void CauseBox::setCause(const domain::NamedCause& cause, const QString& firstName, const QString& says,
                        const std::vector<Shown>& facts, bool readOnly) {
    m_words->setText(tr("%1 names: “%2”").arg(firstName, cause.words));
    m_remove->setAccessibleDescription(cause.words);
    m_remove->setVisible(!readOnly);
    m_says->setText(says.isEmpty() && facts.empty() ? tr("Written down as it was said.") : says);
    m_says->setVisible(!m_says->text().isEmpty());
    fitRows(m_rows, facts.size(), *m_lines, [this](std::size_t) { return new FactLine(this); });
    int widest = 0; // the sentences begin under each other
    for (std::size_t i = 0; i < facts.size(); ++i) {
        m_rows[i]->setFact(*facts[i].fact, facts[i].onTable, readOnly);
        widest = std::max(widest, m_rows[i]->headline()->sizeHint().width());
    }
    for (FactLine* row : m_rows) row->headline()->setMinimumWidth(widest);
}

} // namespace chalktalk::ui
