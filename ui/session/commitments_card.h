// Commitments of a one-to-one: what became of those from before, then those made now on both sides.
#pragma once

#include "app/session/preparation.h"
#include "app/session/session_editor.h"
#include "ui/session/commitment_row.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace chalktalk::ui {

class CommitmentEntry;
class Label;

class CommitmentsCard : public Card {
    Q_OBJECT
  public:
    // What the preparation knows of carried commitments (their verdicts) stands beside them.
    CommitmentsCard(app::Workspace& workspace, app::SessionEditor& editor, const app::Preparation& preparation,
                    QWidget* parent = nullptr);

    void refresh();                          // after the editor's changed()
    void beginFor(const QString& indicator); // the new row, with that number chosen
    [[nodiscard]] CommitmentEntry& entry() const { return *m_entry; }

  private:
    CommitmentRow* makeCarried(std::size_t position);
    CommitmentRow* makeMade(std::size_t position);
    void change(std::size_t position);
    void showEntry();
    [[nodiscard]] QString sideOf(PersonId owner) const;
    [[nodiscard]] CommitmentWords wordsOf(const domain::Commitment& commitment) const;

    app::Workspace& m_workspace;
    app::SessionEditor& m_editor;
    const app::Preparation& m_preparation;
    Label* m_before;
    QVBoxLayout* m_carriedColumn;
    Label* m_now;
    QVBoxLayout* m_madeColumn;
    CommitmentEntry* m_entry;
    Label* m_none;
    std::vector<CommitmentRow*> m_carried, m_made;
    std::optional<CommitmentId> m_changing; // the one whose words stand in the entry
    SessionId m_session;
};

// "Discovery to demo should go up; looked at again on 9 April"; empty where a commitment names no number.
QString movesWords(const domain::Commitment& commitment, Day today);

} // namespace chalktalk::ui
