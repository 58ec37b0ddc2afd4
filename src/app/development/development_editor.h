// A development plan as its page shows it: focus skills with why and how progress will be seen, actions, review days,
// each side's yes, reviews; edits, autosave, undo.
//
// Every change is on disk within 1.5 seconds as a draft; leaving the page, a yes, a review and closing save the record
// itself.
#pragma once

#include "app/development/evidence.h"
#include "app/workspace.h"
#include "coaching/agenda.h"
#include "coaching/competencies.h"
#include "coaching/development_sheet.h"
#include "coaching/fact.h"
#include "coaching/skill_standing.h"
#include "domain/development_plan.h"

class QPainter;
class QRectF;

namespace chalktalk::app {

class DevelopmentEditor : public QObject {
    Q_OBJECT

  public:
    explicit DevelopmentEditor(Workspace& workspace, QObject* parent = nullptr);
    ~DevelopmentEditor() override; // saves what is open

    enum class State : quint8 { Empty, Loading, Open, Failed };
    enum class Saved : quint8 { Yes, Typing, Failed, Conflict };

    void begin(PersonId person); // a new one by whoever looks; goes to the one that runs where there is one
    void open(PersonId person, DevelopmentPlanId id);
    void leave();

    [[nodiscard]] State state() const;
    [[nodiscard]] const QString& problem() const;
    [[nodiscard]] const domain::DevelopmentPlan& plan() const;
    [[nodiscard]] domain::DevelopmentState planState() const;
    [[nodiscard]] const coaching::CompetencyModel& model() const;
    [[nodiscard]] bool isReadOnly() const;  // closed, of somebody outside one's line, or being kept
    [[nodiscard]] bool isBeingKept() const; // a yes, a review or the closing is on its way to the disk
    // One's own plan: one writes on it and says one's own yes; reviews and the end are for who writes or coaches it.
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] bool mayAgreeFor(PersonId who) const;
    [[nodiscard]] QString nameOf(PersonId id) const;
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QString cameBackText() const;
    [[nodiscard]] Saved saved() const;
    [[nodiscard]] const std::vector<coaching::SkillStanding>& standings() const;
    [[nodiscard]] const std::vector<coaching::Fact>& facts() const; // of the person, most telling first
    [[nodiscard]] std::vector<EvidenceChoice> evidenceFor(const QString& skill) const;
    [[nodiscard]] const std::vector<AlreadyAsked>& alreadyAsked() const;
    // Commitments of one-to-ones with the person, attached ones first, each with what became of it.
    struct Attachable {
        coaching::FollowUp commitment;
        bool attached = false;
    };
    [[nodiscard]] const std::vector<Attachable>& commitments() const;

    // The one intent for every field, as in CallEditor: an empty `field` is a step of its own.
    void edit(const QString& field, const std::function<void(domain::DevelopmentPlan&)>& change);
    struct FocusChoice {
        QString skill, name, why; // what facts and ratings say for it; empty: nothing
        bool chosen = false;
    };
    [[nodiscard]] std::vector<FocusChoice> choices() const; // the most worth working on first
    void addFocus(const QString& skill); // up to domain::mostFocusSkills; with level and facts of now
    void removeFocus(std::size_t position);
    void addFact(std::size_t focus, const QString& indicator);      // frozen now
    void setIndicator(std::size_t focus, const QString& indicator); // freezes the baseline; empty: none
    void attach(CommitmentId commitment, bool attached);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;

    // Says yes for one of the three to the plan as it stands. For somebody else: written down from what they said, by
    // who leads them.
    void agree(PersonId by);
    [[nodiscard]] QString notAgreeableBecause() const; // what the plan lacks before anybody can say yes
    // A review: what each focus skill's indicator says today, to be kept with the words.
    struct ReviewAhead {
        domain::PlanReview review; // with verdicts as of today
        std::vector<coaching::FollowUp> commitments;
        QString sinceText; // "28 days since it was agreed"
    };
    [[nodiscard]] const ReviewAhead* reviewAhead() const; // nullptr: none is being written
    void beginReview();
    void editReview(const QString& field, const std::function<void(domain::PlanReview&)>& change);
    void giveUpReview();
    [[nodiscard]] QString notReviewedBecause() const; // empty: it can be finished
    void finishReview(std::optional<Day> next);       // kept for good
    void close(domain::Became became, const QString& words);
    void discard(); // a draft nobody agreed to

    [[nodiscard]] coaching::DevelopmentSheet sheet() const;
    void paintSheet(QPainter& painter, const QRectF& page) const;
    [[nodiscard]] Status writeSheetPdf(const QString& path) const;
    [[nodiscard]] QString sheetAsText() const;

  Q_SIGNALS:
    void changed();
    void textChanged();
    void savedChanged();
    void named(chalktalk::DevelopmentPlanId id); // a new one has its id now
    void gone();                                 // discarded
    void said(const QString& words);

  private:
    struct Inside;
    std::unique_ptr<Inside> m;
};

} // namespace chalktalk::app
