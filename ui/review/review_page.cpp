#include "ui/review/review_page.h"

#include "ui/shell/shell.h"
#include "ui/widgets/empty_state.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace chalktalk::ui {

ReviewPage::ReviewPage(Shell& shell) : m_shell(shell), m_stack(new QStackedWidget), m_empty(new EmptyState) {
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_stack);
    m_stack->addWidget(m_empty);
}

void ReviewPage::enter(const app::Route&) {
    m_empty->say(QStringLiteral("clipboard-list"), tr("The quarterly review will stand here"),
                 tr("With each manager of managers: the questions put to them, the facts, and what was agreed."));
}

} // namespace chalktalk::ui
