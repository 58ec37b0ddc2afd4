#include "ui/person/records_table.h"

#include "app/workspace.h"
#include "ui/delegates/record_delegate.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

namespace chalktalk::ui {

RecordsTable::RecordsTable(Shell& shell, const QString& name, QWidget* parent)
    : QWidget(parent),
      m_model(shell.workspace()),
      m_view(new QTableView),
      m_state(wrapped(tr("Reading the records…"), TextSize::Small, Colour::Ink2)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 2);
    column->addWidget(m_state);
    column->addWidget(m_view);
    m_view->setModel(&m_model);
    m_view->setAccessibleName(name);
    m_view->setItemDelegate(new RecordDelegate(m_view));
    m_view->setShowGrid(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(lineHeight() * 7 / 4);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setFont(textFont(TextSize::Small, QFont::DemiBold));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->hide();
    connect(m_view, &QTableView::activated, this, [this](const QModelIndex& at) { Q_EMIT opened(at.row()); });
    connect(&m_model, &app::RecordsModel::loaded, this, &RecordsTable::fit);
    connect(&m_model, &app::RecordsModel::failed, this, [this](const QString& words) {
        m_state->setText(words);
        m_state->show();
        m_view->hide();
    });
}

void RecordsTable::load(PersonId person, metrics::IndicatorIndex indicator) { m_model.load(person, indicator); }

void RecordsTable::load(app::Jobs::Work<app::RecordTable> work) { m_model.load(std::move(work)); }

void RecordsTable::setMostRows(int rows) { m_mostRows = rows; }

void RecordsTable::fit() {
    m_state->setVisible(m_model.rowCount() == 0);
    m_state->setText(tr("No records."));
    m_view->setVisible(m_model.rowCount() > 0);
    share();
    const int rows = std::min(m_model.rowCount(), m_mostRows);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                           rows * m_view->verticalHeader()->defaultSectionSize() + lineHeight() / 2);
    Q_EMIT fitted();
}

void RecordsTable::share() {
    if (m_model.rowCount() == 0) return;
    const int columns = m_model.columnCount();
    m_view->resizeColumnsToContents();
    int least = lineHeight() * 4;
    const int most = lineHeight() * 16, room = m_view->viewport()->width();
    std::vector<int> widths;
    int used = 0;
    for (int c = 0; c < columns; ++c) {
        widths.push_back(std::min(most, m_view->columnWidth(c)));
        used += widths.back();
    }
    const auto isText = [this](int c) {
        return !(m_model.index(0, c).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    };
    int squeezed = used;
    for (int c = 0; c < columns; ++c)
        if (isText(c)) squeezed -= std::max(0, widths[static_cast<std::size_t>(c)] - least);
    if (squeezed > room) least = lineHeight() * 7; // it scrolls anyway: then the texts stay readable
    // Long texts give way; their tips have the whole of them. Numbers and days don't: the table rather scrolls.
    while (used > room) {
        int widest = -1;
        for (int c = 0; c < columns; ++c) {
            const auto at = static_cast<std::size_t>(c);
            if (isText(c) && widths[at] > least &&
                (widest < 0 || widths[at] > widths[static_cast<std::size_t>(widest)]))
                widest = c;
        }
        if (widest < 0) break;
        const auto at = static_cast<std::size_t>(widest);
        const int less = std::min({used - room, widths[at] - least, std::max(1, lineHeight() / 4)});
        widths[at] -= less;
        used -= less;
    }
    const int spare = std::clamp((room - used) / columns, 0, lineHeight() / 2);
    for (int& width : widths) width += spare;
    for (int c = 0; c < columns; ++c) // the last one takes what is left
        m_view->setColumnWidth(c, widths[static_cast<std::size_t>(c)]);
}

void RecordsTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_model.rowCount() > 0) share();
}

} // namespace chalktalk::ui
