// A quarterly review as its page shows it: what it is held on, the answers and what was agreed; edits, autosave, undo.
//
// Every change is on disk within 1.5 seconds; leaving the page and `hold` save the record itself. What is agreed is a
// commitment between the two, and so is followed up like every other.
#pragma once

#include "app/forms/draft_keeping.h"
#include "app/forms/form_history.h"
#include "app/review/review_opening.h"
#include "app/workspace.h"
#include "coaching/review_sheet.h"

class QPainter;
class QRectF;
class QTimer;

namespace chalktalk::app {

// An action as it is typed.
struct ActionWish {
    bool mine = false; // whoever asks does it; else the manager
    QString what;
    Day due;
};

class ReviewEditor : public QObject {
    Q_OBJECT

  public:
    explicit ReviewEditor(Workspace& workspace, QObject* parent = nullptr);
    ~ReviewEditor() override; // saves what is open

    enum class State : quint8 { Empty, Loading, Open, Failed };
    enum class Saved : quint8 { Yes, Typing, Failed, Conflict };

    // Nothing: the first one's in one's line; this quarter's. Answers with changed().
    void open(std::optional<PersonId> manager, std::optional<Day> quarter);
    void leave();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const domain::ReviewForm& form() const { return m_form; }
    [[nodiscard]] bool isHeld() const { return m_form.review.state == domain::ReviewState::Held; }
    [[nodiscard]] bool iAsk() const;       // only who asks may change it
    [[nodiscard]] bool isReadOnly() const; // held, or somebody else asks
    // Worked out behind the form; nullptr until then.
    [[nodiscard]] const coaching::ReviewPack* pack() const { return m_pack ? &*m_pack : nullptr; }
    [[nodiscard]] const std::vector<domain::ReviewAnswer>& lastAnswers() const { return m_lastAnswers; }
    [[nodiscard]] const std::vector<ReviewChoice>& managers() const { return m_managers; }
    [[nodiscard]] const std::vector<Day>& quarters() const { return m_quarters; } // the latest first
    [[nodiscard]] QString quarterText(Day quarter) const;
    [[nodiscard]] QString managerName() const;
    [[nodiscard]] QString askerName() const; // "you" for whoever looks
    [[nodiscard]] QString stateText() const; // "Held on 3 July", "Begun, not held yet", "Not begun"
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QString cameBackText() const { return m_cameBack; }
    [[nodiscard]] Saved saved() const { return m_saved; }

    void setAnswer(std::size_t question, const QString& words);
    void addQuestion(const QString& words);
    void removeQuestion(std::size_t question); // one that was typed
    void setNote(const QString& words);
    void setUnfinished(const QString& words); // what is typed of an action and not added yet
    void addAction(const ActionWish& wish);
    void changeAction(std::size_t action, const ActionWish& wish);
    void removeAction(std::size_t action);
    void undo();
    void redo();
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    void hold(); // it was held today
    void reopen();

    [[nodiscard]] coaching::ReviewSheet sheet() const; // an empty one until the pack is there
    [[nodiscard]] int sheetPages() const;
    void paintSheet(QPainter& painter, const QRectF& page, int number) const;
    [[nodiscard]] Status writeSheetPdf(const QString& path) const;
    [[nodiscard]] QString sheetAsText() const;

  Q_SIGNALS:
    void changed();     // the state, not just a text that was typed here
    void textChanged(); // only texts
    void savedChanged();

  private:
    using Edit = std::function<void(domain::ReviewForm&)>;
    // Of one review that was opened: the writer's thread remembers here what its own saves made of the record.
    struct Writing {
        domain::QuarterlyReview base;          // as one's own form began from it, or saved it last
        domain::QuarterlyReview sent;          // where a save met somebody else's words: what was sent then,
        int mergedVersion = 0;                 // and the version since which both are in the record
        std::vector<domain::Commitment> known; // what was agreed, in each version that a form began from

        [[nodiscard]] bool isNewsTo(const domain::QuarterlyReview& form) const { return form.version < mergedVersion; }
    };
    struct Kept {
        domain::ReviewForm sent, form;
        bool merged = false; // with what somebody else saved meanwhile
    };

    void change(const QString& field, const Edit& edit);
    void restore(bool (FormHistory<domain::ReviewForm>::*step)(domain::ReviewForm&));
    void noteChange(bool onlyText);
    void take(OpenedReview opened);
    void makePack();
    void askWhatPackAsks(); // each question of the pack has its place in the form
    [[nodiscard]] domain::Commitment made(const ActionWish& wish) const;
    [[nodiscard]] store::Draft draft() const; // without its state
    void keepDraft();
    void keepReview(bool leaving);
    void takeKept(const Result<Kept>& kept, quint64 edits);
    bool takeAgreed(const Kept& kept);
    [[nodiscard]] std::function<Result<Kept>(store::Database&)> saving() const;
    static Result<Kept> save(store::Database& database, Kept kept, Writing& writing, const store::Draft& draft,
                             const QString& between, const Clock& clock);
    void failWith(const QString& words);
    void setSaved(Saved saved, const QString& words = {});
    void saidSaved();
    [[nodiscard]] PersonId me() const;
    [[nodiscard]] QString nameOf(PersonId id) const;

    Workspace& m_workspace;
    State m_state = State::Empty;
    QString m_problem;
    domain::ReviewForm m_form;
    std::optional<coaching::ReviewPack> m_pack;
    std::vector<domain::ReviewAnswer> m_lastAnswers;
    std::vector<ReviewChoice> m_managers;
    std::vector<Day> m_quarters;
    Saved m_saved = Saved::Yes;
    QString m_savedWords, m_cameBack;
    FormHistory<domain::ReviewForm> m_history;
    QTimer* m_autosave;
    StorePlace m_place; // that it was read from
    FormTyping m_typing;
    PersonId m_author;   // who opened it; what was typed is theirs
    quint64 m_round = 0; // rises when a review is left: answers about it come too late then
    std::shared_ptr<Writing> m_writing;
    std::shared_ptr<int> m_leaving = std::make_shared<int>(0); // saves of those left that are still on their way
    bool m_begun = false;                                      // the record is there, or on its way
    bool m_unsaved = false; // differs from the record, whether a draft holds it or not
    quint64 m_edits = 0;
    LatestJob m_job, m_packJob;
};

} // namespace chalktalk::app
