#include "ui/person/recurring_row.h"

#include "ui/session/kept_rows.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

RecurringRow::RecurringRow(QWidget* parent)
    : QWidget(parent),
      m_sentence(wrapped({})),
      m_toggle(button({}, ButtonLook::Link)),
      m_inside(new QWidget),
      m_list(new QVBoxLayout(m_inside)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 2, 0, 2);
    column->setSpacing(0);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_toggle, 0, Qt::AlignTop);
    column->addLayout(row);
    m_list->setContentsMargins(0, 0, 0, lineHeight() / 2);
    m_list->setSpacing(0);
    column->addWidget(m_inside);
    connect(m_toggle, &QPushButton::clicked, this, [this] { setOpen(!m_open); });
    setOpen(false);
}

void RecurringRow::show(const QString& sentence, std::vector<app::RecurringCalls::Where> calls) {
    m_sentence->setText(sentence);
    m_toggle->setAccessibleDescription(sentence);
    m_where = std::move(calls);
    fitRows(m_calls, m_where.size(), *m_list, [this](std::size_t at) {
        auto* one = button({}, ButtonLook::Link);
        connect(one, &QPushButton::clicked, this, [this, at] {
            if (at < m_where.size()) Q_EMIT callAsked(m_where[at].call);
        });
        return one;
    });
    for (std::size_t i = 0; i < m_calls.size(); ++i) m_calls[i]->setText(m_where[i].text);
    setOpen(m_open);
}

void RecurringRow::setOpen(bool open) {
    m_open = open;
    m_inside->setVisible(open);
    const auto count = static_cast<int>(m_where.size());
    m_toggle->setText(open ? tr("Close") : tr("Show the %n calls", nullptr, count));
    m_toggle->setVisible(count > 0);
}

} // namespace chalktalk::ui
