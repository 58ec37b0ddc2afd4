#include "ui/unaddressed/unaddressed_view.h"

#include "ui/shell/shell.h"
#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

UnaddressedView::UnaddressedView(Shell& shell, QWidget* parent)
    : QWidget(parent), m_shell(shell), m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    m_empty->say(QStringLiteral("message-circle"), tr("No gap waits for a conversation"),
                 tr("A gap of somebody in your line that has held for two weeks, and that neither a one-to-one nor a "
                    "commitment has named, stands here, the oldest first."));
}

QWidget* UnaddressedView::firstFocus() const { return nullptr; }

} // namespace chalktalk::ui
