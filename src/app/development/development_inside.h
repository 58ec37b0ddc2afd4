// What DevelopmentEditor keeps to itself; for its own sources only.
#pragma once

#include "app/development/development_editor.h"
#include "app/development/development_opening.h"
#include "app/forms/record_form.h"

namespace chalktalk::app {

struct DevelopmentEditor::Inside {
    Inside(DevelopmentEditor& editor, Workspace& store, RecordTold told);

    [[nodiscard]] const domain::DevelopmentPlan& plan() const { return record.now().plan; }
    [[nodiscard]] PersonId me() const;
    [[nodiscard]] domain::PersonIndex person() const { return workspace.indexOf(plan().person); }
    [[nodiscard]] bool maySee(PersonId whose) const;
    [[nodiscard]] PlanOpening opening(PersonId whose, DevelopmentPlanId id) const;
    void change(const QString& field, const std::function<void(domain::DevelopmentPlan&)>& edit);
    void readAround();                            // what stands around it, anew
    void arrange();                               // what follows from plan and surroundings
    void judge(domain::PlanReview& review) const; // what each indicator says as of today

    DevelopmentEditor& out;
    Workspace& workspace;
    State state = State::Empty;
    QString problem;
    RecordForm<OfDevelopment> record;
    PlanSurroundings around;
    std::vector<Attachable> commitments;
    std::optional<ReviewAhead> ahead;
    quint64 round = 0; // rises when a plan is left
    bool isNamed = false;
    SnapshotPtr openedWith;
    std::optional<std::pair<PersonId, DevelopmentPlanId>> waiting; // to be opened once the facts are worked out
    LatestJob job, aroundJob;
};

} // namespace chalktalk::app
