#include "ui/development/record_rows.h"

#include "ui/session/kept_rows.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

RecordRow::RecordRow() : m_open(button({}, ButtonLook::Link)), m_detail(wrapped({}, TextSize::Small, Colour::Ink2)) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(1);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_open);
    head->addStretch(1);
    all->addLayout(head);
    all->addWidget(m_detail);
}

void RecordRow::show(const RecordLine& line) {
    m_open->setText(QString(line.title).replace(u'&', QStringLiteral("&&")));
    m_open->setAccessibleName(tr("%1: open it").arg(line.title));
    m_open->setAccessibleDescription(line.detail);
    m_detail->setText(line.detail);
    m_detail->setVisible(!line.detail.isEmpty());
    if (line.pill == m_shown) return;
    m_shown = line.pill;
    delete m_pill;
    m_pill = nullptr;
    if (line.pill.words.isEmpty()) return;
    m_pill = new Pill(line.pill.words, line.pill.ink, line.pill.ground);
    static_cast<QBoxLayout*>(layout()->itemAt(0)->layout())->addWidget(m_pill);
}

RecordRows::RecordRows(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
}

void RecordRows::show(std::vector<RecordLine> lines) {
    m_lines = std::move(lines);
    fitRows(m_rows, m_lines.size(), *m_column, [this](std::size_t i) {
        auto* row = new RecordRow;
        connect(row->open(), &QPushButton::clicked, this, [this, i] { Q_EMIT opened(m_lines[i].id); });
        return row;
    });
    for (std::size_t i = 0; i < m_lines.size(); ++i) m_rows[i]->show(m_lines[i]);
    setVisible(!m_lines.empty());
}

} // namespace chalktalk::ui
