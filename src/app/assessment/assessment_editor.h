// An assessment as its page shows it: a few skills, rated by the person first and then by whoever assesses, each rating
// with evidence; edits, autosave, undo.
//
// Every change is on disk within 1.5 seconds as a draft; leaving the page and `finish` save the record itself.
#pragma once

#include "app/development/evidence.h"
#include "app/workspace.h"
#include "coaching/competencies.h"
#include "coaching/skill_standing.h"

namespace chalktalk::app {

class AssessmentEditor : public QObject {
    Q_OBJECT

  public:
    explicit AssessmentEditor(Workspace& workspace, QObject* parent = nullptr);
    ~AssessmentEditor() override; // saves what is open

    enum class State : quint8 { Empty, Loading, Open, Failed };
    enum class Saved : quint8 { Yes, Typing, Failed, Conflict };

    void begin(PersonId person);                 // a new one by whoever looks; goes on with an open one
    void open(PersonId person, AssessmentId id); // answers with changed()
    void leave();

    [[nodiscard]] State state() const;
    [[nodiscard]] const QString& problem() const;
    [[nodiscard]] const domain::Assessment& assessment() const;
    [[nodiscard]] const coaching::CompetencyModel& model() const;
    [[nodiscard]] bool isReadOnly() const; // done, or somebody else's
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QString raterName() const;
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QString cameBackText() const;
    [[nodiscard]] Saved saved() const;
    // The skills to choose from, those worth looking at first on top (focus of a plan, stale, below expected, seen in
    // debriefs), with why; and how each stands now.
    struct SkillChoice {
        QString skill, name, why;
        bool chosen = false;
    };
    [[nodiscard]] std::vector<SkillChoice> choices() const;
    [[nodiscard]] const std::vector<coaching::SkillStanding>& standings() const; // before this assessment
    [[nodiscard]] std::vector<EvidenceChoice> evidenceFor(const QString& skill) const;

    void choose(const QString& skill, bool chosen); // up to domain::mostSkills
    void setOwn(const QString& skill, int level);
    void setOwnWords(const QString& skill, const QString& words);
    [[nodiscard]] QString ownNotDoneBecause() const; // empty: the own ratings can be finished
    void finishOwn();                                // the rater's column opens
    void reopenOwn();                                // before anything was rated beside it
    void setWithoutOwn(bool without);
    void setLevel(const QString& skill, int level);
    void addEvidence(const QString& skill, const domain::Evidence& evidence);
    void setEvidenceSentence(const QString& skill, std::size_t position, const QString& words);
    void removeEvidence(const QString& skill, std::size_t position);
    [[nodiscard]] QString notDoneBecause() const; // empty: it can be finished
    void finish();                                // answers with finished()
    void discard();                               // an open one; answers with finished() of a null id
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    void undo();
    void redo();

  Q_SIGNALS:
    void changed();     // the state, not just a text that was typed here
    void textChanged(); // only texts
    void savedChanged();
    void finished(chalktalk::AssessmentId id);
    void said(const QString& words);

  private:
    struct Inside;
    std::unique_ptr<Inside> m;
};

} // namespace chalktalk::app
