#include "ui/team/people_table.h"

#include "metrics/catalogue.h"
#include "ui/delegates/person_delegate.h"
#include "ui/delegates/strip_delegate.h"
#include "ui/delegates/strip_header.h"
#include "ui/theme/fonts.h"

namespace chalktalk::ui {

PeopleTable::PeopleTable(int strip, const QString& name, QWidget* parent) : PeopleRows(parent), m_strip(strip) {
    setHorizontalHeader(new StripHeader(strip, this));
    setAccessibleName(name);
    setProperty("ownFocus", true);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(tableRowHeight());
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setSortingEnabled(true);
    connect(this, &QTableView::clicked, this, &PeopleTable::opened);
}

void PeopleTable::setModel(QAbstractItemModel* model) {
    PeopleRows::setModel(model);
    connect(model, &QAbstractItemModel::modelReset, this, &PeopleTable::lengthChanged);
    connect(model, &QAbstractItemModel::modelReset, this, &PeopleTable::share); // columns of words follow them
    connect(model, &QAbstractItemModel::dataChanged, this, &PeopleTable::share);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PeopleTable::lengthChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PeopleTable::lengthChanged);
}

int PeopleTable::length() const {
    const int rows = model() ? model()->rowCount() : 0;
    // Never shorter than a few rows: a filter that finds one name must not make the page jump to nothing.
    return horizontalHeader()->sizeHint().height() + std::max(rows, 3) * verticalHeader()->defaultSectionSize() + 4;
}

void PeopleTable::setColumns(const QList<int>& shown, int sortColumn, Qt::SortOrder order) {
    m_shown = shown;
    for (int c = 0; c < model()->columnCount(); ++c) setColumnHidden(c, !shown.contains(c));
    sortByColumn(sortColumn, order);
    share();
}

void PeopleTable::share() {
    if (m_shown.isEmpty()) return;
    const int unit = lineHeight(), n = static_cast<int>(metrics::indicatorsOfSelling().size());
    const int width = viewport()->width();
    const bool narrow = width < unit * 40;
    // The columns of numbers are as wide as their heading asks for; the strip and the names share the rest.
    const QFontMetrics heading(textFont(TextSize::Small, QFont::DemiBold));
    const int most = n * unit * 9 / 4, least = StripDelegate::leastWidth(n);
    int numbers = 0;
    for (const int c : m_shown) {
        if (c == 0 || c == m_strip) continue;
        const int words = heading.horizontalAdvance(model()->headerData(c, Qt::Horizontal).toString());
        int need = narrow ? words + unit * 3 / 2 : std::max(unit * 3, words + unit);
        if (const auto* own = itemDelegateForColumn(c)) {
            // Of words: the first rows show how long they are. Where they would cut the names they are left out.
            for (int row = 0; row < std::min(model()->rowCount(), 60); ++row)
                need = std::max(need, own->sizeHint({}, model()->index(row, c)).width());
            const bool fits = width - numbers - need - least >= unit * 10;
            setColumnHidden(c, !fits);
            if (!fits) continue;
        }
        setColumnWidth(c, need);
        numbers += columnWidth(c);
    }
    const int strip = std::clamp(width - numbers - unit * 13, least, most);
    setColumnWidth(m_strip, strip);
    setColumnWidth(0, std::max(unit * (narrow ? 5 : 9), width - numbers - strip));
}

void PeopleTable::resizeEvent(QResizeEvent* event) {
    PeopleRows::resizeEvent(event);
    share();
}

} // namespace chalktalk::ui
