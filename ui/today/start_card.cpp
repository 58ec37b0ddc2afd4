#include "ui/today/start_card.h"

#include "ui/today/start_dots.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

StartCard::StartCard(QWidget* parent)
    : Card(parent),
      m_title(wrapped({}, TextSize::H2)),
      m_detail(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_before(wrapped({})),
      m_dots(new StartDots) {
    column()->setSpacing(6);
    column()->addWidget(m_title);
    column()->addWidget(m_detail);
    column()->addSpacing(4);
    column()->addWidget(m_dots);
    column()->addSpacing(4);
    column()->addWidget(m_before);
}

void StartCard::show(const app::TodayStart& start) {
    setAccessibleName(start.title);
    m_title->setText(start.title);
    m_detail->setText(start.detail);
    m_detail->setVisible(!start.detail.isEmpty());
    m_before->setText(start.before);
    m_before->setVisible(!start.before.isEmpty());
    m_dots->show(start.days);
}

} // namespace chalktalk::ui
