// A commitment in a one-to-one: one from before with what became of it, or one made just now.
#pragma once

#include "domain/commitment.h"
#include "metrics/verdict.h"

#include <QWidget>

class QDateEdit;
class QPushButton;

namespace chalktalk::ui {

class IconView;
class Label;
class ReasonLine;

struct CommitmentWords {
    QString who;    // "Priya", "You"
    QString status; // "Kept on 3 March"; empty: said from its state
    QString moves;  // "Discovery to demo should go up; looked at on 9 April"; empty: no number named
    QString verdictWord, verdictText;
    metrics::Outcome outcome = metrics::Outcome::TooEarly;
    QString aim{};                           // "Win rate, up": stands beside the verdict where `moves` says nothing
    QString missedReason{}, droppedReason{}; // as they were being typed
};

class CommitmentRow : public QWidget {
    Q_OBJECT
  public:
    enum class Kind { Carried, Made };
    explicit CommitmentRow(Kind kind, QWidget* parent = nullptr);

    void setCommitment(const domain::Commitment& commitment, const CommitmentWords& words, Day today, bool readOnly);

  Q_SIGNALS:
    // `on`: the day it was kept, where that is not today.
    void closed(chalktalk::domain::CommitmentState state, const QString& reason, std::optional<chalktalk::Day> on);
    void reasonTyped(chalktalk::domain::CommitmentState state, const QString& words);
    void reopened();
    void moved(chalktalk::Day due);
    void changeAsked();
    void removed();

  private:
    void buildCarried();
    void buildMade();
    void askReason(domain::CommitmentState state);
    void showVerdict(const CommitmentWords& words);
    void showState(Day today, bool readOnly);
    void showHalfReason(const CommitmentWords& words);
    void ask(bool asking); // the line that asks stands in the place of the choices

    Kind m_kind;
    QString m_status;
    QPushButton* m_kept = nullptr;
    QPushButton* m_keptLater = nullptr; // of an overdue one
    domain::Commitment m_commitment;
    domain::CommitmentState m_wanted = domain::CommitmentState::Open;
    IconView* m_icon;
    Label* m_what;
    Label* m_detail;
    Label* m_moves;
    QWidget* m_verdict;
    IconView* m_verdictIcon;
    Label* m_verdictWord;
    Label* m_verdictAim;
    Label* m_verdictText;
    QWidget* m_choices;
    QPushButton* m_back = nullptr; // take the closing back
    QWidget* m_tools = nullptr;    // change, remove
    ReasonLine* m_reason = nullptr;
    QWidget* m_newDate = nullptr;
    QDateEdit* m_date = nullptr;
};

} // namespace chalktalk::ui
