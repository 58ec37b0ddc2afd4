#include "ui/dashboard/habits_view.h"

#include "coaching/number_words.h"
#include "ui/dashboard/ask_card.h"
#include "ui/dashboard/cell_card.h"
#include "ui/dashboard/heat_delegate.h"
#include "ui/dashboard/heat_legend.h"
#include "ui/dashboard/heat_table.h"
#include "ui/dashboard/scatter_card.h"
#include "ui/shell/shell.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segments.h"

#include <QBoxLayout>
#include <QPushButton>

namespace chalktalk::ui {

using coaching::GroupBy;

HabitsView::HabitsView(Shell& shell, QWidget* parent)
    : QWidget(parent),
      m_shell(shell),
      m_dashboard(shell.workspace()),
      m_model(m_dashboard),
      m_by(new Segments),
      m_table(new HeatTable(m_model)),
      m_note(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_cell(new CellCard(m_dashboard)),
      m_ask(new AskCard(m_dashboard)),
      m_scatter(new ScatterCard(m_dashboard)) {
    build();
    connectAll();
}

void HabitsView::build() {
    m_by->addTab(tr("By manager"));
    m_by->addTab(tr("By second line"));
    m_by->addTab(tr("By region"));
    m_by->addTab(tr("By segment"));
    m_by->setAccessibleName(tr("What the rows are"));
    auto* tools = new QWidget;
    auto* flow = new Flow(tools, 12);
    flow->setLastAside(true);
    flow->addWidget(m_by);
    flow->addWidget(new HeatLegend);
    auto* card = new Card;
    card->setAccessibleName(tr("Heat map"));
    const int unit = lineHeight();
    card->column()->setContentsMargins(unit / 2, unit / 2, unit / 2, unit / 2);
    card->column()->addWidget(m_table);
    auto* main = new QVBoxLayout;
    main->setSpacing(12);
    main->addWidget(card);
    main->addWidget(m_note);
    main->addWidget(m_scatter);
    main->addStretch(1);
    auto* side = new QVBoxLayout;
    side->setSpacing(16);
    side->addWidget(m_cell);
    side->addWidget(m_ask);
    side->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addLayout(main, 20);
    m_columns->addLayout(side, 7);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(tools);
    column->addLayout(m_columns);
}

void HabitsView::connectAll() {
    connect(m_by, &QTabBar::currentChanged, this, [this](int at) {
        if (!m_quiet) Q_EMIT byAsked(static_cast<GroupBy>(at));
    });
    connect(m_table, &HeatTable::chosen, this, &HabitsView::showChosen);
    connect(m_table, &HeatTable::opened, this, &HabitsView::open);
    connect(m_cell, &CellCard::recordsAsked, this, &HabitsView::openChosen);
    connect(m_ask, &AskCard::reviewAsked, this, [this](PersonId second) {
        m_shell.go({QStringLiteral("review"), second, {}});
    });
    connect(m_scatter, &ScatterCard::rowChosen, this, [this](int row) {
        const int column = std::max(0, m_table->currentIndex().column());
        m_table->setCurrentIndex(m_model.index(m_model.rowOf(row), column));
    });
    connect(&m_dashboard, &app::Dashboard::changed, this, &HabitsView::chooseFirst);
    connect(&m_dashboard, &app::Dashboard::failed, this, [this](const QString& words) { m_shell.toast(words, true); });
}

void HabitsView::show(GroupBy by) {
    m_quiet = true;
    m_by->setCurrentIndex(static_cast<int>(by));
    m_quiet = false;
    m_dashboard.show(by);
    m_table->setHeadOverNames(coaching::headOver(by));
    showNote();
}

void HabitsView::showNote() {
    const auto log = m_shell.workspace().coaching();
    if (log && !log->anySession() && !log->anyCommitment() && !log->anyCall()) {
        m_note->setText(tr("Nothing of coaching is recorded yet. Once one-to-ones are held and calls are planned and "
                           "debriefed here, these columns fill by themselves."));
        return;
    }
    m_note->setText(
        tr("Arrows show a move of five points or more since %1. A cell reads “too few” under three people, or "
           "under five of what it counts. Enter opens the records behind a cell, S sorts by its column.")
            .arg(coaching::dayText(m_dashboard.before(), m_dashboard.asOf())));
}

void HabitsView::chooseFirst() {
    if (m_model.rowCount() == 0) return;
    int row = 0;
    for (int i = 0; i < m_model.rowCount(); ++i)
        if (m_dashboard.rows()[static_cast<std::size_t>(m_model.source(i))].group.key == m_wantedKey) row = i;
    m_table->setCurrentIndex(m_model.index(row, std::min(m_wantedColumn, m_model.columnCount() - 1)));
}

void HabitsView::showChosen() {
    const QModelIndex at = m_table->currentIndex();
    const int row = m_model.source(at.row());
    if (row < 0) return;
    m_wantedKey = m_dashboard.rows()[static_cast<std::size_t>(row)].group.key;
    m_wantedColumn = at.column();
    m_cell->show(row, at.column());
    m_ask->show(row);
    m_scatter->choose(row, at.column());
}

void HabitsView::openChosen() { open(m_table->currentIndex()); }

void HabitsView::open(const QModelIndex& cell) {
    const int row = m_model.source(cell.row());
    if (row >= 0) m_shell.go({QStringLiteral("cell"), {}, app::toText(m_dashboard.place(row, cell.column()))});
}

int HabitsView::chosenRow() const { return m_model.source(m_table->currentIndex().row()); }

void HabitsView::sortByName() { m_table->sortBy(app::HeatModel::byName); }

void HabitsView::fit(int pageHeight) {
    m_table->setMostHeight(std::max(HeatDelegate::rowHeight() * 6, pageHeight * 3 / 4));
}

void HabitsView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // The cards of the chosen cell stand under the map where there is no room beside it.
    const bool narrow = width() < lineHeight() * 52;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace chalktalk::ui
