#include "store/development_line_loader.h"

#include "store/assessment_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"

namespace chalktalk::store {

namespace {

using domain::DevelopmentPlan;
using domain::PersonIndex;

template <class Record> using ById = std::unordered_map<qint64, Record*>;

class LineLoader {
  public:
    LineLoader(Database& database, const std::unordered_map<PersonId, PersonIndex>& people,
               const domain::LocalTime& zone)
        : m_database(database), m_people(people), m_zone(zone) {}

    [[nodiscard]] std::vector<domain::AssessmentLine> assessments() const;
    [[nodiscard]] std::vector<domain::DevelopmentPlanLine> plans() const;
    [[nodiscard]] std::vector<domain::PlacementLine> placements() const;
    [[nodiscard]] std::vector<domain::QuarterlyReviewLine> reviews() const;

  private:
    [[nodiscard]] PersonIndex person(PersonId id) const {
        const auto found = m_people.find(id);
        return found == m_people.end() ? domain::noPerson : found->second;
    }
    [[nodiscard]] domain::DevelopmentPlanLine lineOf(const DevelopmentPlan& plan) const;
    [[nodiscard]] std::vector<DevelopmentPlan> plansWithoutWords() const;
    void readWhatWasDone(const ById<DevelopmentPlan>& byId) const;

    Database& m_database;
    const std::unordered_map<PersonId, PersonIndex>& m_people;
    const domain::LocalTime& m_zone;
};

// Runs `take` on the record that each row belongs to, by its first column.
template <class Record, class Take>
void eachOf(Database& database, const Sql& sql, const ById<Record>& byId, const Take& take) {
    Statement row(database, sql);
    while (row.step()) {
        if (const auto found = byId.find(row.integer(0)); found != byId.end()) take(*found->second, row);
    }
}

template <class Record> ById<Record> byIdOf(std::vector<Record>& records) {
    ById<Record> byId;
    for (Record& record : records) byId.emplace(record.id.value, &record);
    return byId;
}

std::vector<domain::AssessmentLine> LineLoader::assessments() const {
    std::vector<domain::AssessmentLine> lines;
    Statement row(m_database, sql::assessment::list);
    while (row.step()) {
        domain::AssessmentLine line;
        line.id = {row.integer(0)};
        line.person = person({row.integer(2)}), line.rater = person({row.integer(3)});
        if (line.person == domain::noPerson || line.rater == domain::noPerson) continue;
        line.side = static_cast<domain::Side>(row.integer(4));
        line.state = static_cast<domain::AssessmentState>(row.integer(5));
        const auto doneAtMs = row.optionalInteger(10);
        line.day = line.state == domain::AssessmentState::Done && doneAtMs ? m_zone.dayOf(*doneAtMs)
                                                                           : row.day(7).value_or(Day{});
        line.withoutOwn = row.integer(9) != 0;
        lines.push_back(std::move(line));
    }
    eachOf(m_database, sql::skill_rating::load, byIdOf(lines), [](domain::AssessmentLine& line, const Statement& one) {
        line.ratings.push_back({one.string(1), one.string(2), static_cast<int>(one.integer(3)),
                                static_cast<int>(one.integer(4)), one.day(5), static_cast<int>(one.integer(6))});
    });
    return lines;
}

// As much of each as its line, and its state, are made of.
std::vector<DevelopmentPlan> LineLoader::plansWithoutWords() const {
    std::vector<DevelopmentPlan> plans;
    Statement row(m_database, sql::development_plan::load);
    while (row.step()) {
        DevelopmentPlan plan;
        plan.id = {row.integer(0)};
        plan.version = static_cast<int>(row.integer(1));
        plan.person = {row.integer(2)}, plan.author = {row.integer(3)}, plan.coach = {row.integer(4)};
        plan.begunOn = row.day(5).value_or(Day{});
        plan.contentAtMs = row.integer(6);
        plan.closedOn = row.day(7);
        plan.became = static_cast<domain::Became>(row.integer(8));
        plans.push_back(std::move(plan));
    }
    const auto byId = byIdOf(plans);
    eachOf(m_database, sql::focus_skill::load, byId, [](DevelopmentPlan& plan, const Statement& one) {
        domain::FocusSkill focus;
        focus.skill = one.string(1), focus.name = one.string(2), focus.indicator = one.string(3);
        focus.levelNow = static_cast<int>(one.integer(4)), focus.levelAimed = static_cast<int>(one.integer(5));
        plan.focus.push_back(std::move(focus));
    });
    eachOf(m_database, sql::plan_review_day::load, byId,
           [](DevelopmentPlan& plan, const Statement& one) { plan.reviewDays.push_back(one.day(1).value_or(Day{})); });
    readWhatWasDone(byId);
    return plans;
}

void LineLoader::readWhatWasDone(const ById<DevelopmentPlan>& byId) const {
    eachOf(m_database, sql::development_action::load, byId, [](DevelopmentPlan& plan, const Statement& one) {
        domain::DevelopmentAction action;
        action.due = one.day(1);
        action.state = static_cast<domain::ActionState>(one.integer(2));
        action.closedOn = one.day(3);
        plan.actions.push_back(std::move(action));
    });
    eachOf(m_database, sql::plan_commitment::load, byId,
           [](DevelopmentPlan& plan, const Statement& one) { plan.commitments.push_back({one.integer(1)}); });
    eachOf(m_database, sql::plan_agreement::load, byId, [](DevelopmentPlan& plan, const Statement& one) {
        plan.agreements.push_back({{one.integer(1)}, one.integer(2), one.day(3).value_or(Day{}), false});
    });
    eachOf(m_database, sql::plan_review::load, byId, [](DevelopmentPlan& plan, const Statement& one) {
        plan.reviews.push_back({{one.integer(1)}, one.integer(2), one.day(3).value_or(Day{}), {}, {}, {}});
    });
}

domain::DevelopmentPlanLine LineLoader::lineOf(const DevelopmentPlan& plan) const {
    domain::DevelopmentPlanLine line;
    line.id = plan.id, line.version = plan.version;
    line.person = person(plan.person), line.author = person(plan.author);
    line.coach = plan.coach.isNull() ? domain::noPerson : person(plan.coach);
    line.state = domain::stateOf(plan);
    line.begunOn = plan.begunOn, line.closedOn = plan.closedOn, line.became = plan.became;
    line.wordedOn = m_zone.dayOf(plan.contentAtMs);
    for (const domain::PlanReview& review : plan.reviews) line.reviewedOn.push_back(review.day);
    std::ranges::sort(line.reviewedOn);
    if (!line.reviewedOn.empty()) line.lastReview = line.reviewedOn.back();
    line.reviewDays = plan.reviewDays;
    line.nextReview = plan.nextReview();
    // Only everybody's latest yes is kept; but what was reviewed had been agreed on by then.
    line.agreedOn = plan.agreedOn();
    if (line.agreedOn && !line.reviewedOn.empty()) line.agreedOn = std::min(*line.agreedOn, line.reviewedOn.front());
    line.agreedByPerson = plan.isAgreedBy(plan.person), line.agreedByAuthor = plan.isAgreedBy(plan.author);
    line.agreedByCoach = !plan.coach.isNull() && plan.isAgreedBy(plan.coach);
    for (const domain::FocusSkill& focus : plan.focus)
        line.focus.push_back({focus.skill, focus.name, focus.indicator, focus.levelNow, focus.levelAimed});
    line.actions = static_cast<int>(plan.actions.size());
    for (const domain::DevelopmentAction& action : plan.actions) {
        if (action.state == domain::ActionState::Done) ++line.actionsDone;
        if (action.state == domain::ActionState::Open && action.due) line.openActionsDue.push_back(*action.due);
    }
    std::ranges::sort(line.openActionsDue);
    line.commitments = plan.commitments;
    return line;
}

std::vector<domain::DevelopmentPlanLine> LineLoader::plans() const {
    std::vector<domain::DevelopmentPlanLine> lines;
    for (const DevelopmentPlan& plan : plansWithoutWords()) {
        domain::DevelopmentPlanLine line = lineOf(plan);
        if (line.person != domain::noPerson && line.author != domain::noPerson) lines.push_back(std::move(line));
    }
    return lines;
}

std::vector<domain::PlacementLine> LineLoader::placements() const {
    auto all = loadAllPlacements(m_database);
    if (!all) throw Failure{all.error(), 0};
    std::vector<domain::PlacementLine> lines;
    for (domain::Placement& placement : *all) {
        const PersonIndex who = person(placement.person);
        if (who != domain::noPerson) lines.push_back({who, std::move(placement)});
    }
    return lines;
}

std::vector<domain::QuarterlyReviewLine> LineLoader::reviews() const {
    std::vector<domain::QuarterlyReviewLine> lines;
    Statement row(m_database, sql::quarterly_review::list);
    while (row.step()) {
        domain::QuarterlyReviewLine line;
        line.id = {row.integer(0)};
        line.manager = person({row.integer(2)}), line.asker = person({row.integer(3)});
        if (line.manager == domain::noPerson || line.asker == domain::noPerson) continue;
        line.quarter = row.day(4).value_or(Day{});
        line.state = static_cast<domain::ReviewState>(row.integer(5));
        line.heldOn = row.day(6);
        lines.push_back(std::move(line));
    }
    eachOf(
        m_database, sql::review_commitment::load, byIdOf(lines),
        [](domain::QuarterlyReviewLine& line, const Statement& one) { line.commitments.push_back({one.integer(1)}); });
    return lines;
}

} // namespace

domain::DevelopmentLines readDevelopmentLines(Database& database,
                                              const std::unordered_map<PersonId, PersonIndex>& people,
                                              const domain::LocalTime& zone) {
    const LineLoader loader(database, people, zone);
    return {loader.assessments(), loader.plans(), loader.placements(), loader.reviews()};
}

} // namespace chalktalk::store
