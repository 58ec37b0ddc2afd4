// Everything about one commitment, and what can be done with it.
#pragma once

#include "app/commitments/commitment_list.h"
#include "ui/widgets/card.h"

#include <map>

class QDateEdit;
class QLineEdit;
class QPushButton;

namespace chalktalk::ui {

class IconView;
class Label;

class CommitmentDetails : public Card {
    Q_OBJECT
  public:
    explicit CommitmentDetails(QWidget* parent = nullptr);

    // nullptr: none is chosen. `withPerson`: the way to the person's page is offered.
    void show(const app::CommitmentRow* row, Day today, bool withPerson);
    [[nodiscard]] CommitmentId commitment() const { return m_id; }
    void focusFirst();

  Q_SIGNALS:
    void closeAsked(chalktalk::domain::CommitmentState state, const QString& reason);
    void keepAsked(chalktalk::Day on);
    void reopenAsked();
    void moveAsked(chalktalk::Day due);
    void personAsked();
    void sessionAsked();
    void left(); // Escape: back to the list

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    QWidget* buildActions();
    QWidget* buildAsking();
    void ask(domain::CommitmentState state); // a reason; Open: another day
    void answer();
    void stopAsking();
    void setAside(); // what is being typed, until its commitment is chosen again
    void takeUp();
    void keep();

    // A question that was left half answered by choosing another commitment.
    struct Asked {
        domain::CommitmentState state = domain::CommitmentState::Open;
        QString words;
    };

    CommitmentId m_id;
    Day m_due, m_today;
    std::map<CommitmentId, Asked> m_aside;
    domain::CommitmentState m_asked = domain::CommitmentState::Open;
    Label *m_what, *m_who, *m_when, *m_made, *m_aim, *m_start, *m_reason, *m_none, *m_verdictWord, *m_verdictText;
    IconView* m_verdictIcon;
    Inset* m_verdict;
    QWidget *m_content, *m_actions, *m_asking;
    QPushButton *m_kept, *m_missed, *m_dropped, *m_newDate, *m_reopen, *m_person, *m_session, *m_confirm;
    Label* m_question;
    QLineEdit* m_why;
    QDateEdit* m_day;
};

} // namespace chalktalk::ui
