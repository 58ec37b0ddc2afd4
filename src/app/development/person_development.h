// One person's development at a glance, for their page: skills by each side, skill and will, results, the plan, and
// what the first line has already asked.
#pragma once

#include "app/development/development_editor.h"
#include "app/workspace.h"
#include "coaching/plan_needs.h"
#include "coaching/skill_will.h"
#include "metrics/result_groups.h"

namespace chalktalk::app {

class PersonDevelopment : public QObject {
    Q_OBJECT

  public:
    explicit PersonDevelopment(Workspace& workspace, QObject* parent = nullptr);
    ~PersonDevelopment() override;

    void setPerson(std::optional<PersonId> person); // answers with changed()
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const coaching::CompetencyModel& model() const;
    [[nodiscard]] const std::vector<coaching::SkillStanding>& standings() const;
    [[nodiscard]] const coaching::SkillWill& skillWill() const;
    [[nodiscard]] const metrics::ResultPlace& results() const;
    [[nodiscard]] QString resultsText() const;  // "B by results: 7th of 12 in Mid-market, $41,000 won a month"
    [[nodiscard]] QString leniencyText() const; // of whoever rated this person; empty without enough ratings
    [[nodiscard]] const std::vector<AlreadyAsked>& alreadyAsked() const;
    struct PlanRow {
        DevelopmentPlanId id;
        QString title, detail;
        domain::DevelopmentState state = domain::DevelopmentState::Draft;
    };
    [[nodiscard]] const std::vector<PlanRow>& plans() const; // newest first
    [[nodiscard]] const coaching::PlanStanding& need() const;
    struct AssessmentRow {
        AssessmentId id;
        QString title, detail;
        bool isOpen = false;
    };
    [[nodiscard]] const std::vector<AssessmentRow>& assessments() const; // newest first

    void place(domain::PlacementKind kind, quint8 place, const QString& reason); // by hand, from today
    void placeByFacts(domain::PlacementKind kind);

  Q_SIGNALS:
    void changed();
    void said(const QString& words);
    void failed(const QString& words);

  private:
    struct Inside;
    std::unique_ptr<Inside> m;
};

} // namespace chalktalk::app
