// The list of commitments with the details of the chosen one beside it, and the way to take the last change back.
#pragma once

#include "app/commitments/commitment_changes.h"
#include "app/commitments/commitment_list.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class Card;
class CommitmentDetails;
class CommitmentListView;
class ElidingLabel;
class Inset;
class Shell;

class CommitmentsView : public QWidget {
    Q_OBJECT
  public:
    // `whole`: as high as its rows, on a page that scrolls.
    CommitmentsView(Shell& shell, bool whole, QWidget* parent = nullptr);

    [[nodiscard]] app::CommitmentList& list() { return m_list; }
    [[nodiscard]] CommitmentListView* view() const { return m_view; }
    [[nodiscard]] CommitmentDetails* details() const { return m_details; }
    [[nodiscard]] bool canUndo() const { return m_changes.canUndo(); }
    void undo();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void connectAll();
    void showChosen();
    void showSaid();
    void restore();

    Shell& m_shell;
    app::CommitmentList m_list;
    app::CommitmentChanges m_changes;
    bool m_whole;
    CommitmentId m_wanted; // the one that was chosen before the rows changed
    int m_wantedRow = -1;
    bool m_quiet = false;
    Inset* m_bar;
    ElidingLabel* m_said;
    QPushButton* m_undo;
    Card* m_card;
    CommitmentListView* m_view;
    CommitmentDetails* m_details;
};

} // namespace chalktalk::ui
