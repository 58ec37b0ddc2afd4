#include "ui/development/plan_card.h"

#include "ui/development/plan_words.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

Label* smallHeading(const QString& words) {
    Label* heading = text(words, TextSize::Small, Colour::Ink2);
    heading->setWeight(QFont::DemiBold);
    return heading;
}

PlanCard::PlanCard(app::DevelopmentEditor& editor, const QString& title, const QString& hint, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_head(new QWidget),
      m_title(wrapped(title, TextSize::H2)),
      m_hint(wrapped(hint, TextSize::Small, Colour::Ink2)),
      m_body(new QVBoxLayout) {
    setAccessibleName(title);
    auto* head = new QHBoxLayout(m_head);
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(10);
    head->addWidget(m_title, 1);
    column()->addWidget(m_head);
    column()->addWidget(m_hint);
    m_hint->setVisible(!hint.isEmpty());
    m_body->setSpacing(8);
    column()->addLayout(m_body);
}

void PlanCard::setHint(const QString& hint) {
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

bool PlanCard::isOpen() const { return !m_editor.isReadOnly() || m_editor.isBeingKept(); }

QString PlanCard::whoLeads() const {
    const QString author = firstName(m_editor.nameOf(plan().author));
    if (plan().coach.isNull() || plan().coach == plan().author) return author;
    return tr("%1 or %2", "one of two people").arg(author, firstName(m_editor.nameOf(plan().coach)));
}

} // namespace chalktalk::ui
