#include "app/development/person_development.h"

namespace chalktalk::app {

struct PersonDevelopment::Inside {
    coaching::CompetencyModel model;
    std::vector<coaching::SkillStanding> standings;
    coaching::SkillWill skillWill;
    metrics::ResultPlace results;
    std::vector<AlreadyAsked> asked;
    std::vector<PlanRow> plans;
    coaching::PlanStanding need;
    std::vector<AssessmentRow> assessments;
};

PersonDevelopment::PersonDevelopment(Workspace&, QObject* parent) : QObject(parent), m(std::make_unique<Inside>()) {}
PersonDevelopment::~PersonDevelopment() = default;
void PersonDevelopment::setPerson(std::optional<PersonId>) {}
bool PersonDevelopment::isLoading() const { return false; }
const coaching::CompetencyModel& PersonDevelopment::model() const { return m->model; }
const std::vector<coaching::SkillStanding>& PersonDevelopment::standings() const { return m->standings; }
const coaching::SkillWill& PersonDevelopment::skillWill() const { return m->skillWill; }
const metrics::ResultPlace& PersonDevelopment::results() const { return m->results; }
QString PersonDevelopment::resultsText() const { return {}; }
QString PersonDevelopment::leniencyText() const { return {}; }
const std::vector<AlreadyAsked>& PersonDevelopment::alreadyAsked() const { return m->asked; }
const std::vector<PersonDevelopment::PlanRow>& PersonDevelopment::plans() const { return m->plans; }
const coaching::PlanStanding& PersonDevelopment::need() const { return m->need; }
const std::vector<PersonDevelopment::AssessmentRow>& PersonDevelopment::assessments() const { return m->assessments; }
void PersonDevelopment::place(domain::PlacementKind, quint8, const QString&) {}
void PersonDevelopment::placeByFacts(domain::PlacementKind) {}

} // namespace chalktalk::app
