#include "ui/safety/backups_view.h"

#include "ui/shell/shell.h"
#include "ui/shell/store_dialogs.h"
#include "ui/widgets/empty_state.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

BackupsView::BackupsView(Shell& shell, QWidget* parent) : QWidget(parent), m_shell(shell), m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    m_empty->say(QStringLiteral("archive"), tr("No backup yet"), {});
    connect(m_empty->setAction(tr("Save a copy…")), &QPushButton::clicked, this, [this] { chooseBackup(m_shell); });
}

void BackupsView::refresh() {}

} // namespace chalktalk::ui
