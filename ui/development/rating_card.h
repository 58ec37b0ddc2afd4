// One skill of an assessment: the person's own level first, then the rater's with its evidence; in the end both beside
// one another.
#pragma once

#include "app/assessment/assessment_editor.h"
#include "ui/widgets/card.h"

class QBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class EvidenceList;
class Field;
class Label;
class LevelChoice;
class Pill;

// How far an assessment is, as its page shows it.
enum class AssessmentStage : quint8 { Choosing, Own, Rating, Oneself, Done };

class RatingCard : public Card {
    Q_OBJECT
  public:
    RatingCard(app::Workspace& workspace, app::AssessmentEditor& editor, std::size_t position,
               QWidget* parent = nullptr);

    void refresh(AssessmentStage stage);
    void forget(); // all that was typed here
    [[nodiscard]] LevelChoice* own() const { return m_own; }
    [[nodiscard]] LevelChoice* level() const { return m_level; }
    [[nodiscard]] Field* ownWords() const { return m_ownWords; }
    [[nodiscard]] EvidenceList* evidence() const { return m_evidence; }
    [[nodiscard]] QPushButton* leaveOut() const { return m_leaveOut; }
    [[nodiscard]] QWidget* firstStop(AssessmentStage stage) const;
    // The first thing that keeps the assessment from being finished; nullptr: nothing here.
    [[nodiscard]] QWidget* firstMissing(AssessmentStage stage) const;
    [[nodiscard]] QString difference() const; // in words, where both rated

  Q_SIGNALS:
    void rowsChanged();
    void leaveOutAsked();
    void recordAsked(const chalktalk::domain::Evidence& evidence);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    void connectParts();
    void showDifference(AssessmentStage stage);
    [[nodiscard]] const domain::SkillRating& rating() const;
    [[nodiscard]] const coaching::SkillStanding* standing() const;
    [[nodiscard]] QString skill() const { return rating().skill; }

    app::Workspace& m_workspace;
    app::AssessmentEditor& m_editor;
    std::size_t m_position;
    Label* m_name;
    Label* m_expected;
    QPushButton* m_leaveOut;
    Label* m_about;
    Label* m_before;
    QBoxLayout* m_sides;
    QWidget* m_ownSide;
    Label* m_ownTitle;
    LevelChoice* m_own;
    Field* m_ownWords;
    QWidget* m_raterSide;
    Label* m_raterTitle;
    LevelChoice* m_level;
    EvidenceList* m_evidence;
    Label* m_missing;
    Pill* m_same;
    Pill* m_differs;
};

} // namespace chalktalk::ui
