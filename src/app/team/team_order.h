// Sorts and filters the team tables; absent values come last in either direction.
#pragma once

#include <QSortFilterProxyModel>

namespace chalktalk::app {

class TeamOrder : public QSortFilterProxyModel {
    Q_OBJECT

  public:
    // `sortRole` holds what is compared, `textRoles` of the first column what the filter looks through.
    TeamOrder(int sortRole, QList<int> textRoles, QObject* parent = nullptr);

    // Every word must occur, without regard to case.
    void setWords(const QString& words);

  protected:
    [[nodiscard]] bool lessThan(const QModelIndex& a, const QModelIndex& b) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

  private:
    QList<int> m_textRoles;
    QStringList m_words;
};

} // namespace chalktalk::app
