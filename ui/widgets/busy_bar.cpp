#include "ui/widgets/busy_bar.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QGridLayout>
#include <QProgressBar>
#include <QPushButton>

namespace chalktalk::ui {

BusyBar::BusyBar(QWidget* parent)
    : QWidget(parent),
      m_what(eliding({}, TextSize::Body, Colour::Ink2)),
      m_bar(new QProgressBar),
      m_cancel(button(tr("Cancel"))) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_what, 0, 0);
    grid->addWidget(m_bar, 1, 0);
    grid->addWidget(m_cancel, 0, 1, 2, 1);
    grid->setHorizontalSpacing(16);
    grid->setColumnStretch(0, 1);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    connect(m_cancel, &QPushButton::clicked, this, &BusyBar::cancelled);
}

void BusyBar::report(int percent, const QString& what) {
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    if (percent >= 0) m_bar->setValue(percent);
    m_what->setText(what);
    QWidget::show();
}

} // namespace chalktalk::ui
