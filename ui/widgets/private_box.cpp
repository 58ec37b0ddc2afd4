#include "ui/widgets/private_box.h"

#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

PrivateBox::PrivateBox(const QString& title, QWidget* parent)
    : Inset(Look::Info, parent), m_column(new QVBoxLayout(this)), m_hint(wrapped({}, TextSize::Small, Colour::Info)) {
    setAccessibleName(title);
    m_column->setContentsMargins(20, 14, 20, 16);
    m_column->setSpacing(8);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* lock = new IconView;
    lock->setName(QStringLiteral("lock"), Colour::Info);
    head->addWidget(lock);
    head->addWidget(text(title, TextSize::H2), 1);
    m_column->addLayout(head);
    m_column->addWidget(m_hint);
    m_hint->hide();
}

void PrivateBox::setHint(const QString& words) {
    m_hint->setText(words);
    m_hint->setVisible(!words.isEmpty());
}

} // namespace chalktalk::ui
