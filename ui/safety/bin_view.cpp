#include "ui/safety/bin_view.h"

#include "ui/widgets/empty_state.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

BinView::BinView(app::Workspace&, Shell&, QWidget* parent) : QWidget(parent), m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_empty->say(QStringLiteral("trash-2"), tr("Nothing is in the bin"),
                 tr("What you delete rests here for 30 days and can be put back."));
    m_empty->setAction({});
    column->addWidget(m_empty);
}

} // namespace chalktalk::ui
