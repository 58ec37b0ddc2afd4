#include "ui/development/development_part.h"

#include "ui/shell/shell.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

DevelopmentPart::DevelopmentPart(Shell& shell) : m_shell(shell), m_empty(new EmptyState) {
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_empty);
    m_empty->say(QStringLiteral("loader-circle"), tr("Reading the store…"), {});
}

void DevelopmentPart::setPerson(std::optional<PersonId> person) { setVisible(person.has_value()); }

} // namespace chalktalk::ui
