// Reads a development plan for its form, off the window's thread: the record or a new one begun with what facts and
// ratings suggest, what stands around it, and a draft that came back.
#pragma once

#include "app/development/development_record.h"
#include "app/development/plan_beginning.h"
#include "app/forms/record_saving.h"
#include "app/workspace.h"

namespace chalktalk::app {

struct PlanOpening {
    QString storePath, dataDir;
    SnapshotPtr snapshot;
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    QTimeZone zone;
    Day today, dataTo;
    PersonId me, person;
    DevelopmentPlanId id; // null: the one that runs, else a new one
};

// What a plan is written from, as of today.
struct PlanSurroundings {
    coaching::CompetencyModel model;
    std::vector<coaching::SkillStanding> standings;
    std::vector<coaching::Fact> facts;
    std::vector<EvidenceChoice> evidence;
    std::vector<coaching::FollowUp> followUps; // commitments with the person, newest first
    std::vector<AlreadyAsked> asked;

    [[nodiscard]] PlanGround ground() const { return {model, standings, facts, evidence}; }
};

struct OpenedPlan {
    OpenedRecord<OfDevelopment> record;
    PlanSurroundings around;
};

[[nodiscard]] Result<OpenedPlan> openPlan(const PlanOpening& opening);
[[nodiscard]] Result<PlanSurroundings> surroundingsOf(const PlanOpening& opening);
// The skills to put in focus, those that facts and ratings suggest first.
[[nodiscard]] std::vector<WorthLooking> focusChoices(const PlanSurroundings& around, const domain::CoachingLog& log,
                                                     const domain::Ledger& ledger, domain::PersonIndex person,
                                                     Day today);

} // namespace chalktalk::app
