// A row that goes on in the next line when it is full: pills, choosers, the buttons of a header.
#pragma once

#include <QLayout>
#include <QList>

namespace chalktalk::ui {

class Flow : public QLayout {
  public:
    explicit Flow(QWidget* parent = nullptr, int gap = 8);
    ~Flow() override;

    void addItem(QLayoutItem* item) override { m_items.append(item); }
    // What stands last in a line with others goes to its trailing edge.
    void setLastAside(bool aside) { m_lastAside = aside; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return arrange(QRect(0, 0, width, 0), false); }
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }

  private:
    int arrange(const QRect& rect, bool move) const;

    QList<QLayoutItem*> m_items;
    bool m_lastAside = false;
};

} // namespace chalktalk::ui
