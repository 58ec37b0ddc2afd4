// How somebody stands on a skill: four levels as one group of radio buttons, and what one sees and hears at the level
// that is chosen or looked at. One Tab stop; arrows and digits choose, Delete takes it back.
#pragma once

#include "domain/assessment.h"

#include <array>
#include <QStringList>
#include <QWidget>
#include <vector>

class QRadioButton;
class QStackedWidget;

namespace chalktalk::ui {

class Label;
class LevelButton;

class LevelChoice : public QWidget {
    Q_OBJECT
  public:
    explicit LevelChoice(QWidget* parent = nullptr);

    using Words = std::array<QString, domain::highestLevel>;
    // `question` is what a screen reader hears before the levels: "Listening, Priya's own level".
    void setWords(const QString& question, const Words& names, const Words& anchors);
    void setLevel(int level); // 0: none; quiet
    // Only the level that was chosen, with `anchor` as it was read then.
    void setReadOnly(bool readOnly, const QString& anchor = {});
    [[nodiscard]] int level() const { return m_level; }
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] QRadioButton* button(int level) const;
    [[nodiscard]] QString shownAnchor() const;

  Q_SIGNALS:
    void chosen(int level); // 0: taken back

  private:
    friend class LevelButton;
    void choose(int level);
    bool key(int level, int key);
    void look(int level); // 0: at what is chosen
    void keepOneStop();
    void showRead();

    Words m_names, m_anchors;
    QString m_readAnchor;
    int m_level = 0;
    bool m_readOnly = false;
    QWidget* m_row;
    std::vector<LevelButton*> m_buttons;
    QStackedWidget* m_pages; // as high as the longest: nothing jumps while one goes through the levels
    std::vector<Label*> m_seen;
    Label* m_read;
    Label* m_readSeen;
};

} // namespace chalktalk::ui
