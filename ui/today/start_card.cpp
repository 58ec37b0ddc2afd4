#include "ui/today/start_card.h"

#include "ui/today/start_dots.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

StartCard::StartCard(QWidget* parent)
    : Card(parent),
      m_title(wrapped({}, TextSize::H2)),
      m_detail(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_before(wrapped({})),
      m_dots(new StartDots),
      m_calls(button(tr("Show the calls"), ButtonLook::Link)) {
    column()->setSpacing(6);
    column()->addWidget(m_title);
    column()->addWidget(m_detail);
    column()->addSpacing(4);
    column()->addWidget(m_dots);
    column()->addSpacing(4);
    column()->addWidget(m_before);
    column()->addWidget(m_calls, 0, Qt::AlignLeading);
}

void StartCard::show(const app::TodayStart& start) {
    m_person = start.person;
    setAccessibleName(start.title);
    m_calls->setAccessibleDescription(start.title);
    m_title->setText(start.title);
    m_detail->setText(start.detail);
    m_detail->setVisible(!start.detail.isEmpty());
    m_before->setText(start.before);
    m_before->setVisible(!start.before.isEmpty());
    m_dots->show(start.days);
}

} // namespace chalktalk::ui
