#include "app/development/development_editor.h"

#include "app/development/evidence.h"

namespace chalktalk::app {

struct DevelopmentEditor::Inside {
    State state = State::Empty;
    Saved saved = Saved::Yes;
    QString problem;
    domain::DevelopmentPlan plan;
    coaching::CompetencyModel model;
    std::vector<coaching::SkillStanding> standings;
    std::vector<coaching::Fact> facts;
    std::vector<AlreadyAsked> asked;
    std::vector<Attachable> commitments;
};

DevelopmentEditor::DevelopmentEditor(Workspace&, QObject* parent) : QObject(parent), m(std::make_unique<Inside>()) {}
DevelopmentEditor::~DevelopmentEditor() = default;
void DevelopmentEditor::begin(PersonId) {}
void DevelopmentEditor::open(PersonId, DevelopmentPlanId) {}
void DevelopmentEditor::leave() {}
DevelopmentEditor::State DevelopmentEditor::state() const { return m->state; }
const QString& DevelopmentEditor::problem() const { return m->problem; }
const domain::DevelopmentPlan& DevelopmentEditor::plan() const { return m->plan; }
domain::DevelopmentState DevelopmentEditor::planState() const { return domain::DevelopmentState::Draft; }
const coaching::CompetencyModel& DevelopmentEditor::model() const { return m->model; }
bool DevelopmentEditor::isReadOnly() const { return true; }
QString DevelopmentEditor::nameOf(PersonId) const { return {}; }
QString DevelopmentEditor::savedText() const { return {}; }
QString DevelopmentEditor::cameBackText() const { return {}; }
DevelopmentEditor::Saved DevelopmentEditor::saved() const { return m->saved; }
const std::vector<coaching::SkillStanding>& DevelopmentEditor::standings() const { return m->standings; }
const std::vector<coaching::Fact>& DevelopmentEditor::facts() const { return m->facts; }
std::vector<EvidenceChoice> DevelopmentEditor::evidenceFor(const QString&) const { return {}; }
const std::vector<AlreadyAsked>& DevelopmentEditor::alreadyAsked() const { return m->asked; }
const std::vector<DevelopmentEditor::Attachable>& DevelopmentEditor::commitments() const { return m->commitments; }
void DevelopmentEditor::edit(const QString&, const std::function<void(domain::DevelopmentPlan&)>&) {}
void DevelopmentEditor::addFocus(const QString&) {}
void DevelopmentEditor::removeFocus(std::size_t) {}
void DevelopmentEditor::addFact(std::size_t, const QString&) {}
void DevelopmentEditor::setIndicator(std::size_t, const QString&) {}
void DevelopmentEditor::attach(CommitmentId, bool) {}
void DevelopmentEditor::undo() {}
void DevelopmentEditor::redo() {}
bool DevelopmentEditor::canUndo() const { return false; }
bool DevelopmentEditor::canRedo() const { return false; }
void DevelopmentEditor::agree(PersonId) {}
QString DevelopmentEditor::notAgreeableBecause() const { return {}; }
const DevelopmentEditor::ReviewAhead* DevelopmentEditor::reviewAhead() const { return nullptr; }
void DevelopmentEditor::beginReview() {}
void DevelopmentEditor::editReview(const QString&, const std::function<void(domain::PlanReview&)>&) {}
void DevelopmentEditor::giveUpReview() {}
void DevelopmentEditor::finishReview(std::optional<Day>) {}
void DevelopmentEditor::close(domain::Became, const QString&) {}
void DevelopmentEditor::discard() {}
coaching::DevelopmentSheet DevelopmentEditor::sheet() const { return {}; }
void DevelopmentEditor::paintSheet(QPainter&, const QRectF&) const {}
Status DevelopmentEditor::writeSheetPdf(const QString&) const { return {}; }
QString DevelopmentEditor::sheetAsText() const { return {}; }

} // namespace chalktalk::app
