// A row of choices to tap: one Tab stop, arrows go from one to the next, digits choose.
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

class QAbstractButton;

namespace chalktalk::ui {

class Chip;

class Chips : public QWidget {
    Q_OBJECT
  public:
    enum class Pick : quint8 { One, Several };
    // `question` is what a screen reader hears before a choice.
    Chips(Pick pick, const QString& question, const QStringList& words, QWidget* parent = nullptr);

    void setQuestion(const QString& question);
    void setWords(const QStringList& words); // the same number keeps the focus where it is
    void setChosen(int index);               // Pick::One; -1: none
    void setChosen(const std::vector<bool>& chosen);
    void setReadOnly(bool readOnly);          // only what is chosen is shown
    void setOffered(int index, bool offered); // a choice that makes no sense now has no place
    [[nodiscard]] int chosen() const;         // Pick::One; -1: none
    [[nodiscard]] QWidget* firstStop() const;
    [[nodiscard]] QAbstractButton* chip(int index) const;
    [[nodiscard]] int count() const { return static_cast<int>(m_chips.size()); }

  Q_SIGNALS:
    void picked(int index);           // Pick::One; -1: taken back
    void toggled(int index, bool on); // Pick::Several

  private:
    friend class Chip;
    void press(int index);
    bool key(int index, int key);
    void keepOneStop(int index);
    void showOffered();

    Pick m_pick;
    QString m_question;
    bool m_readOnly = false;
    std::vector<Chip*> m_chips;
    std::vector<bool> m_offered;
};

} // namespace chalktalk::ui
