#include "app/assessment/assessment_editor.h"

namespace chalktalk::app {

struct AssessmentEditor::Inside {
    State state = State::Empty;
    Saved saved = Saved::Yes;
    QString problem;
    domain::Assessment form;
    coaching::CompetencyModel model;
    std::vector<coaching::SkillStanding> standings;
};

AssessmentEditor::AssessmentEditor(Workspace&, QObject* parent) : QObject(parent), m(std::make_unique<Inside>()) {}
AssessmentEditor::~AssessmentEditor() = default;
void AssessmentEditor::begin(PersonId) {}
void AssessmentEditor::open(PersonId, AssessmentId) {}
void AssessmentEditor::leave() {}
AssessmentEditor::State AssessmentEditor::state() const { return m->state; }
const QString& AssessmentEditor::problem() const { return m->problem; }
const domain::Assessment& AssessmentEditor::assessment() const { return m->form; }
const coaching::CompetencyModel& AssessmentEditor::model() const { return m->model; }
bool AssessmentEditor::isReadOnly() const { return true; }
QString AssessmentEditor::personName() const { return {}; }
QString AssessmentEditor::raterName() const { return {}; }
QString AssessmentEditor::savedText() const { return {}; }
QString AssessmentEditor::cameBackText() const { return {}; }
AssessmentEditor::Saved AssessmentEditor::saved() const { return m->saved; }
std::vector<AssessmentEditor::SkillChoice> AssessmentEditor::choices() const { return {}; }
const std::vector<coaching::SkillStanding>& AssessmentEditor::standings() const { return m->standings; }
std::vector<EvidenceChoice> AssessmentEditor::evidenceFor(const QString&) const { return {}; }
void AssessmentEditor::choose(const QString&, bool) {}
void AssessmentEditor::setOwn(const QString&, int) {}
void AssessmentEditor::setOwnWords(const QString&, const QString&) {}
void AssessmentEditor::finishOwn() {}
void AssessmentEditor::reopenOwn() {}
void AssessmentEditor::setWithoutOwn(bool) {}
void AssessmentEditor::setLevel(const QString&, int) {}
void AssessmentEditor::addEvidence(const QString&, const domain::Evidence&) {}
void AssessmentEditor::setEvidenceSentence(const QString&, std::size_t, const QString&) {}
void AssessmentEditor::removeEvidence(const QString&, std::size_t) {}
QString AssessmentEditor::notDoneBecause() const { return {}; }
void AssessmentEditor::finish() {}
void AssessmentEditor::discard() {}
bool AssessmentEditor::canUndo() const { return false; }
bool AssessmentEditor::canRedo() const { return false; }
void AssessmentEditor::undo() {}
void AssessmentEditor::redo() {}

} // namespace chalktalk::app
