// The painted parts of the rail: a page's row, the search field that opens the palette, the person, the sample's mark.
#pragma once

#include <QPushButton>
#include <QStyledItemDelegate>

namespace chalktalk::ui {

class RailDelegate : public QStyledItemDelegate {
    Q_OBJECT
  public:
    static constexpr int IconRole = Qt::UserRole + 2;
    using QStyledItemDelegate::QStyledItemDelegate;

    static int rowHeight();
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

class RailSearch : public QPushButton {
    Q_OBJECT
  public:
    RailSearch();
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
};

class WhoButton : public QPushButton {
    Q_OBJECT
  public:
    WhoButton();
    void setWho(const QString& name, const QString& role); // an empty name: nobody chosen yet
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_name, m_role;
};

class RailMark : public QWidget {
    Q_OBJECT
  public:
    RailMark();
    void setWords(const QString& words);
    [[nodiscard]] QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString m_words;
};

} // namespace chalktalk::ui
