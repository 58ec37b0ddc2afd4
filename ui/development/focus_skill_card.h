// One focus skill of a development plan: where it stands and is aimed at, what stands in the way, why with facts and
// evidence, and how progress will be seen.
#pragma once

#include "ui/development/plan_card.h"

class QBoxLayout;
class QPushButton;

namespace chalktalk::ui {

class ChoiceList;
class Chips;
class EvidenceList;
class Field;
class LevelChoice;
class TakenFact;

class FocusSkillCard : public PlanCard {
    Q_OBJECT
  public:
    FocusSkillCard(app::Workspace& workspace, app::DevelopmentEditor& editor, std::size_t position,
                   QWidget* parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget* firstStop() const override;
    [[nodiscard]] LevelChoice* now() const { return m_now; }
    [[nodiscard]] LevelChoice* aimed() const { return m_aimed; }
    [[nodiscard]] Field* why() const { return m_why; }
    [[nodiscard]] Chips* gap() const { return m_gap; }
    [[nodiscard]] EvidenceList* evidence() const { return m_evidence; }
    [[nodiscard]] QPushButton* addFactButton() const { return m_addFact; }
    [[nodiscard]] QPushButton* indicatorButton() const { return m_indicator; }
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }
    [[nodiscard]] ChoiceList* list() const { return m_list; } // null until something was to be chosen

  Q_SIGNALS:
    void removeAsked();

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void buildLevels();
    void buildWhy();
    void buildProgress();
    void showLevels(bool readOnly);
    void showFacts(bool readOnly);
    void showProgress(bool readOnly);
    void chooseFact();
    void chooseIndicator();
    ChoiceList* list(const QString& name, const QString& prompt);
    void edit(const QString& field, const std::function<void(domain::FocusSkill&)>& change);
    [[nodiscard]] const domain::FocusSkill& focus() const;

    app::Workspace& m_workspace;
    std::size_t m_position;
    QPushButton* m_remove;
    Label* m_standing;
    QBoxLayout* m_levels;
    LevelChoice* m_now;
    LevelChoice* m_aimed;
    Label* m_gapTitle;
    Chips* m_gap;
    Label* m_gapMeans;
    Field* m_why;
    Label* m_factsTitle;
    QVBoxLayout* m_factColumn;
    std::vector<TakenFact*> m_facts;
    QPushButton* m_addFact;
    Label* m_evidenceTitle;
    EvidenceList* m_evidence;
    Label* m_progressTitle;
    QPushButton* m_indicator;
    Chips* m_move;
    Label* m_baseline;
    ChoiceList* m_list = nullptr;
    bool m_forIndicator = false; // what is chosen from the list is for
};

// A fact as it stood when it was put into a plan.
class TakenFact : public QWidget {
    Q_OBJECT
  public:
    TakenFact();
    void show(const domain::FrozenFact& fact, Day today, bool readOnly);
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }

  private:
    Label* m_headline;
    Label* m_sentence;
    Label* m_asOf;
    QPushButton* m_remove;
};

} // namespace chalktalk::ui
