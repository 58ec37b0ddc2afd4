#include "ui/development/assessment_page.h"

#include "ui/shell/shell.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

AssessmentPage::AssessmentPage(Shell& shell) : m_shell(shell), m_empty(new EmptyState) {
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_empty);
    m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
}

void AssessmentPage::enter(const app::Route&) {}

} // namespace chalktalk::ui
