#include "ui/safety/bin_view.h"

#include "app/workspace.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/people_rows.h"
#include "ui/widgets/text_table.h"

#include <algorithm>
#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

BinView::BinView(app::Workspace& workspace, Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_bin(workspace),
      m_empty(new EmptyState),
      m_full(new Card),
      m_table(new TextTable(this)),
      m_view(new PeopleRows),
      m_putBack(button(tr("Put back"), ButtonLook::Primary, QStringLiteral("undo-2"))) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_empty);
    column->addWidget(m_full);
    m_full->setAccessibleName(tr("Bin"));
    m_view->setModel(m_table);
    m_view->setAccessibleName(tr("What was deleted"));
    dressTable(*m_view);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_full->column()->addWidget(m_view);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(12);
    foot->addWidget(m_putBack);
    foot->addWidget(wrapped(tr("What you put back is again where it was, with everything that belongs to it. Only what "
                               "you deleted yourself stands here."),
                            TextSize::Small, Colour::Ink2),
                    1);
    m_full->column()->addLayout(foot);
    QPushButton* who = m_empty->setAction(tr("Choose who you are"));
    connect(who, &QPushButton::clicked, this, [&shell] { shell.showWhoAmI(); });
    connect(m_putBack, &QPushButton::clicked, this, &BinView::putBack);
    connect(m_view, &PeopleRows::opened, this, &BinView::putBack);
    connect(m_view, &QAbstractItemView::doubleClicked, this, &BinView::putBack);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { m_putBack->setEnabled(chosen() >= 0); });
    connect(&m_bin, &app::BinList::changed, this, &BinView::show);
    show();
    m_bin.refresh();
}

int BinView::chosen() const {
    const QModelIndex at = m_view->currentIndex();
    return at.isValid() ? at.row() : -1;
}

void BinView::show() {
    m_keeper.before();
    const bool had = isAncestorOf(QApplication::focusWidget());
    const bool some = !m_bin.rows().empty();
    m_full->setVisible(some);
    m_empty->setVisible(!some);
    m_empty->setAction(m_bin.hasMe() ? QString() : tr("Choose who you are"));
    if (m_bin.hasMe())
        m_empty->say(QStringLiteral("trash-2"), tr("Nothing is in the bin"),
                     tr("What you delete rests here for 30 days and can be put back. Just after it, Ctrl+Z does the "
                        "same."));
    else
        m_empty->say(QStringLiteral("user-check"), tr("Who are you?"),
                     tr("The bin holds what you deleted yourself. Choose who you are to see yours."));
    const int before = std::max(0, chosen());
    std::vector<QStringList> rows;
    for (const app::BinList::Row& row : m_bin.rows()) {
        QString kind = row.kind;
        if (!kind.isEmpty()) kind[0] = kind[0].toUpper();
        rows.push_back({kind, row.title, row.about, row.removed, tr("%n more day(s)", nullptr, row.daysLeft)});
    }
    m_table->set({tr("What"), tr("Words"), tr("About"), tr("Deleted"), tr("Stays for")}, std::move(rows));
    fit();
    if (some) m_view->setCurrentIndex(m_table->index(std::min(before, m_table->rowCount() - 1), 0));
    m_putBack->setEnabled(chosen() >= 0);
    m_keeper.after({m_view});
    if (had && !some && isVisible() && m_bin.hasMe()) Q_EMIT emptied();
}

void BinView::fit() {
    constexpr int mostRows = 12; // before the table scrolls by itself
    fitColumns(*m_view, 12);
    // One's own words take what the others leave; where that is little, when it was deleted and of whom it is goes.
    constexpr int own = 1, about = 2, deleted = 3;
    const bool narrow = width() < lineHeight() * 36;
    m_view->setColumnHidden(about, narrow);
    m_view->setColumnHidden(deleted, narrow);
    int others = 0;
    for (int c = 0; c < m_table->columnCount(); ++c)
        others += c == own || m_view->isColumnHidden(c) ? 0 : m_view->columnWidth(c);
    m_view->setColumnWidth(own, std::max(lineHeight() * 4, m_view->viewport()->width() - others));
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                           m_view->verticalHeader()->defaultSectionSize() * std::min(m_table->rowCount(), mostRows) +
                           6);
}

void BinView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void BinView::putBack() {
    if (const int row = chosen(); row >= 0) m_bin.putBack(m_bin.rows()[static_cast<std::size_t>(row)].id);
}

} // namespace chalktalk::ui
