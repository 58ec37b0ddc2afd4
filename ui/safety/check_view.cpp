#include "ui/safety/check_view.h"

#include "app/workspace.h"
#include "ui/shell/shell.h"
#include "ui/widgets/empty_state.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

CheckView::CheckView(Shell& shell, QWidget* parent) : QWidget(parent), m_shell(shell), m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    m_empty->say(QStringLiteral("shield-check"), tr("Not checked yet"), {});
    connect(m_empty->setAction(tr("Check now")), &QPushButton::clicked, this, [this] { m_shell.workspace().check(); });
}

void CheckView::refresh() {}

} // namespace chalktalk::ui
