#include "ui/development/purpose_card.h"

#include "ui/call/field.h"
#include "ui/development/plan_words.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

PurposeCard::PurposeCard(app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, {}, {}, parent),
      m_words(new Field({}, {}, tr("In their words: where to, and what it would open"), Field::Kind::Text, 2)) {
    body()->addWidget(m_words);
    connect(m_words, &Field::typed, this, [this](const QString& words) {
        this->editor().edit(QStringLiteral("purpose"),
                            [words](domain::DevelopmentPlan& plan) { plan.purpose = words; });
    });
}

void PurposeCard::refresh() {
    const QString words = tr("What %1 wants from it").arg(firstName(editor().nameOf(plan().person)));
    const bool readOnly = editor().isReadOnly();
    title()->setText(words);
    setAccessibleName(words);
    m_words->setName(words);
    m_words->setReadOnly(readOnly);
    m_words->setWords(plan().purpose);
    setVisible(!readOnly || !plan().purpose.isEmpty());
}

QWidget* PurposeCard::firstStop() const { return editor().isReadOnly() ? nullptr : m_words->edit(); }

} // namespace chalktalk::ui
