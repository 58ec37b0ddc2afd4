// One question of a one-to-one: the person's own words first, the coach's view after them.
#pragma once

#include "domain/session.h"

#include <QWidget>

class QPushButton;

namespace chalktalk::ui {

class Label;
class PlainEdit;

class AnswerBox : public QWidget {
    Q_OBJECT
  public:
    explicit AnswerBox(QWidget* parent = nullptr);

    void setAnswer(const domain::Answer& answer, const QString& firstName, bool readOnly, bool removable);
    void setExplained(bool explained); // why the coach's view comes later: said once is enough
    void forget();                     // all that was typed here, when its one-to-one is left
    [[nodiscard]] PlainEdit* repWords() const { return m_rep; }

  Q_SIGNALS:
    void repTyped(const QString& words);
    void coachTyped(const QString& words);
    void goOn(); // to the next question
    void removed();

  private:
    void buildCoach();
    void showCoach();
    void showRead(const domain::Answer& answer);

    QString m_question;
    bool m_readOnly = false, m_ahead = false; // the coach's view was asked for before there were words
    Label* m_text;
    QPushButton* m_remove;
    PlainEdit* m_rep;
    QPushButton* m_first;
    Label* m_firstWhy;
    QWidget* m_link;
    QWidget* m_coachSide;
    Label* m_coachTitle;
    PlainEdit* m_coach;
    Label* m_repRead;
    Label* m_coachRead;
};

} // namespace chalktalk::ui
