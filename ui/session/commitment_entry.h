// The quick row that takes down a commitment: who, what, by when, and which number it should move.
#pragma once

#include "app/session/session_editor.h"

#include <QWidget>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;

namespace chalktalk::ui {

class Segments;

class CommitmentEntry : public QWidget {
    Q_OBJECT
  public:
    explicit CommitmentEntry(QWidget* parent = nullptr);

    struct IndicatorChoice {
        QString id, title;
        bool onTable = false;
    };
    // Those on the table come first; what is chosen stays chosen.
    void setChoices(const QString& firstName, Day today, const std::vector<IndicatorChoice>& indicators);
    void begin(const QString& indicator = {}); // a new one; the focus goes to what is to be done
    void load(const app::CommitmentWish& wish);
    void setWhat(const QString& words); // that was typed before and not taken
    void clear(bool mine);              // ready for the next, of either side
    [[nodiscard]] bool isBegun() const; // something was typed that is not taken yet

  Q_SIGNALS:
    void taken(const chalktalk::app::CommitmentWish& wish);
    void typed(const QString& words); // what is to be done, of a new one
    void left();                      // a change that was not made after all

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override; // Enter in any field takes it

  private:
    void build();
    [[nodiscard]] app::CommitmentWish wish() const;
    void chooseIndicator(const QString& id);
    void indicatorChosen();
    void take();
    void setChanging(bool changing);

    Day m_today;
    Segments* m_who;
    QLineEdit* m_what;
    QDateEdit* m_due;
    QComboBox* m_indicator;
    QComboBox* m_move;
    QWidget* m_moveSide;
    QDateEdit* m_check;
    QWidget* m_checkSide;
    QPushButton* m_add;
    QPushButton* m_leave;
};

} // namespace chalktalk::ui
