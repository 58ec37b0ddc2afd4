#include "app/team/team_order.h"

namespace chalktalk::app {

TeamOrder::TeamOrder(int sortRole, QList<int> textRoles, QObject* parent)
    : QSortFilterProxyModel(parent), m_textRoles(std::move(textRoles)) {
    setSortRole(sortRole);
    setSortLocaleAware(true);
    setDynamicSortFilter(true);
}

void TeamOrder::setWords(const QString& words) {
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool TeamOrder::lessThan(const QModelIndex& a, const QModelIndex& b) const {
    const QVariant x = a.data(sortRole()), y = b.data(sortRole());
    // The view turns the answer round for a descending order: turned round twice, absent stays last.
    if (!x.isValid() || !y.isValid()) {
        if (!x.isValid() && !y.isValid()) return false;
        return sortOrder() == Qt::AscendingOrder ? x.isValid() : y.isValid();
    }
    return QSortFilterProxyModel::lessThan(a, b);
}

bool TeamOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    QString text;
    for (const int role : m_textRoles) text += sourceModel()->index(row, 0, parent).data(role).toString() + u' ';
    for (const QString& word : m_words) {
        if (!text.contains(word, Qt::CaseInsensitive)) return false;
    }
    return true;
}

} // namespace chalktalk::app
