#include "ui/person/commitments_part.h"

#include "ui/commitments/commitment_list_view.h"
#include "ui/commitments/commitments_view.h"
#include "ui/shell/shell.h"
#include "ui/widgets/empty_state.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

CommitmentsPart::CommitmentsPart(Shell& shell)
    : m_shell(shell), m_view(new CommitmentsView(shell, true)), m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    column->addWidget(m_empty);
    QPushButton* prepare = m_empty->setAction(tr("Prepare a one-to-one"));
    connect(prepare, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("prepare"), m_person, {}}); });
    connect(&m_view->list(), &app::CommitmentList::changed, this, &CommitmentsPart::refresh);
    refresh();
}

void CommitmentsPart::setPerson(std::optional<PersonId> person) {
    m_person = person;
    m_view->list().setPerson(person ? person : std::optional(PersonId{})); // nobody: an empty list, not one's line
    refresh();
}

QWidget* CommitmentsPart::firstFocus() const {
    return m_view->isHidden() ? nullptr : static_cast<QWidget*>(m_view->view());
}

void CommitmentsPart::refresh() {
    const auto& list = m_view->list();
    const bool some = list.shownCount() > 0;
    m_view->setVisible(some);
    m_empty->setVisible(!some);
    const bool reading = !some && list.isLoading();
    if (reading)
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the commitments…"), {});
    else
        m_empty->say(
            QStringLiteral("list-checks"), tr("No commitments yet"),
            tr("At the end of a one-to-one both sides say what they will do and by when. Each stands here with "
               "what became of it."));
    const auto& workspace = m_shell.workspace();
    const bool other = m_person && workspace.me() != workspace.indexOf(*m_person);
    m_empty->setAction(reading || !other ? QString() : tr("Prepare a one-to-one"));
}

} // namespace chalktalk::ui
