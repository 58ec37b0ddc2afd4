// A person's skills as a map: what each side says, how fresh it is, and where they say different things. Nothing is
// averaged.
#pragma once

#include "coaching/skill_standing.h"
#include "ui/widgets/people_rows.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace chalktalk::ui {

class SkillMapModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum Column { Skill, Own, FirstLine, SecondLine, Other, Expected, columns };
    enum Role { LevelRole = Qt::UserRole + 1, StaleRole, WhenRole, DetailRole, AssessmentRole };
    using QAbstractTableModel::QAbstractTableModel;

    // Only those that somebody rated; `ownName` heads the person's own column.
    void set(std::vector<coaching::SkillStanding> rated, const QString& ownName, Day today);
    [[nodiscard]] bool has(domain::Side side) const;
    [[nodiscard]] const coaching::SkillStanding& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

  private:
    [[nodiscard]] const coaching::SkillRated* rated(const QModelIndex& index) const;
    [[nodiscard]] QString spoken(const QModelIndex& index) const;

    std::vector<coaching::SkillStanding> m_rows;
    QString m_ownName;
    Day m_today;
};

class SkillMapDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class SkillMap : public PeopleRows {
    Q_OBJECT
  public:
    explicit SkillMap(QWidget* parent = nullptr);

    void set(std::vector<coaching::SkillStanding> rated, const QString& ownName, Day today);
    [[nodiscard]] SkillMapModel& map() { return m_model; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  Q_SIGNALS:
    void assessmentAsked(chalktalk::AssessmentId id); // the latest that says something about the chosen skill

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void share();
    void open(const QModelIndex& index);

    SkillMapModel m_model;
};

} // namespace chalktalk::ui
