// The skills to choose from, each with why it is offered: tiles to tick. One Tab stop; arrows go from one to the next.
#pragma once

#include <QCheckBox>
#include <vector>

namespace chalktalk::ui {

class SkillTiles;

class SkillTile : public QCheckBox {
    Q_OBJECT
  public:
    SkillTile(SkillTiles* tiles, int index);

    void show(const QString& name, const QString& why, bool chosen);
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

  protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); }
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    [[nodiscard]] QRect whyRect(int width) const;

    SkillTiles* m_tiles;
    int m_index;
    QString m_why;
};

class SkillTiles : public QWidget {
    Q_OBJECT
  public:
    explicit SkillTiles(QWidget* parent = nullptr);

    struct Tile {
        QString id, name, why;
        bool chosen = false;
    };
    void setTiles(const std::vector<Tile>& tiles);
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] const std::vector<SkillTile*>& tiles() const { return m_tiles; }

  Q_SIGNALS:
    void toggled(const QString& id, bool on);

  private:
    friend class SkillTile;
    void press(int index, bool on);
    bool key(int index, int key);
    void keepOneStop(int index);

    std::vector<Tile> m_shown;
    std::vector<SkillTile*> m_tiles;
};

} // namespace chalktalk::ui
