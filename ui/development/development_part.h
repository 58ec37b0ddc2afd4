// One person's development on their page: skills by each side, where they stand by skill and will and by results, the
// plan, and what the first line has already asked.
#pragma once

#include "app/development/person_development.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class AlreadyAskedCard;
class Card;
class EmptyState;
class Label;
class RecordRows;
class ResultsCard;
class Shell;
class SkillMap;
class SkillWillCard;

class DevelopmentPart : public QWidget {
    Q_OBJECT
  public:
    explicit DevelopmentPart(Shell& shell);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] QWidget* firstFocus() const;
    [[nodiscard]] app::PersonDevelopment& development() { return m_development; }
    [[nodiscard]] QPushButton* planButton() const { return m_draft; }
    [[nodiscard]] QPushButton* assessButton() const { return m_assess; }
    [[nodiscard]] SkillMap* map() const { return m_map; }
    [[nodiscard]] SkillWillCard* skillWill() const { return m_skillWill; }
    [[nodiscard]] ResultsCard* results() const { return m_results; }
    [[nodiscard]] RecordRows* plans() const { return m_plans; }
    [[nodiscard]] RecordRows* assessments() const { return m_assessments; }
    [[nodiscard]] AlreadyAskedCard* asked() const { return m_asked; }

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    QWidget* buildPlanCard();
    QWidget* buildSkillCard();
    QWidget* buildAssessmentCard();
    void refresh();
    void showPlans();
    void showSkills();
    void showAssessments();
    void arrange();
    void goTo(const QString& page, const QString& part);
    [[nodiscard]] QString firstNameOfPerson() const;
    [[nodiscard]] bool mayDraft() const;
    [[nodiscard]] bool mayAssess() const;

    Shell& m_shell;
    app::PersonDevelopment m_development;
    std::optional<PersonId> m_person;
    QBoxLayout* m_sides;
    EmptyState* m_reading;
    QWidget* m_left;
    QWidget* m_right;
    Label* m_need;
    RecordRows* m_plans;
    QPushButton* m_draft;
    SkillMap* m_map;
    Label* m_noSkills;
    Label* m_unrated;
    Label* m_leniency;
    RecordRows* m_assessments;
    QPushButton* m_assess;
    SkillWillCard* m_skillWill;
    ResultsCard* m_results;
    AlreadyAskedCard* m_asked;
};

} // namespace chalktalk::ui
