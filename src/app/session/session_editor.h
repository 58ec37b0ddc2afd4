// An open one-to-one as the page shows it: a state, intents that change it, autosave, undo, and the ending.
//
// Every change is on disk within 1.5 seconds as a draft; leaving the page or finishing saves the record itself. The
// state is a value; undo is a stack of such values.
#pragma once

#include "app/forms/draft_keeping.h"
#include "app/forms/form_history.h"
#include "app/session/session_start.h"
#include "app/workspace.h"
#include "coaching/conversation.h"
#include "coaching/fact.h"
#include "domain/profile.h"
#include "domain/session_form.h"

class QTimer;

namespace chalktalk::store {
struct SessionSave;
}

namespace chalktalk::app {

struct OpenedSession;

// A commitment as it is typed: made whole by the editor (baseline, ids).
struct CommitmentWish {
    bool mine = false; // the coach does it; else the person
    QString what;
    Day due;
    QString indicator; // id; empty: none
    domain::Move move = domain::Move::Up;
    std::optional<Day> checkOn;
};

class SessionEditor : public QObject {
    Q_OBJECT

  public:
    explicit SessionEditor(Workspace& workspace, QObject* parent = nullptr);
    ~SessionEditor() override; // saves what is open

    enum class State : quint8 { Empty, Loading, Open, Held, Failed };
    enum class Saved : quint8 { Yes, Typing, Failed, Conflict };

    // Begins a new one with what was prepared (or goes on with the one that is open with this person); open() shows
    // any. Both answer with changed(). `me` must be chosen: otherwise Failed with words.
    void begin(const SessionStart& start);
    void open(SessionId id);
    void leave(); // saves and forgets

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const domain::SessionForm& form() const { return m_form; }
    [[nodiscard]] const domain::Profile& profile() const {
        return m_profile;
    } // of the person: wants, feedback, expectations
    [[nodiscard]] const coaching::ConversationContent& content() const { return m_content; }
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QString personFirstName() const;
    [[nodiscard]] QString coachName() const;
    [[nodiscard]] bool iAmCoach() const; // only the coach may change it; others read (without the private note)
    [[nodiscard]] bool isReadOnly() const { return m_state != State::Open || !iAmCoach(); }
    // The facts of the person as they are now (for a cause's facts, for adding one): empty until read.
    [[nodiscard]] const std::vector<coaching::Fact>& factsNow() const { return m_facts; }
    [[nodiscard]] const coaching::Fact* factNow(const QString& indicator) const;

    [[nodiscard]] Saved saved() const { return m_saved; }
    [[nodiscard]] QString savedText() const; // "Saved 09:41", "Typing…", "Not saved: the disk is full …"
    [[nodiscard]] QString cameBackText() const { return m_cameBack; } // after a crash; empty otherwise
    [[nodiscard]] int minutesSoFar() const;                           // since it began, or as corrected
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    [[nodiscard]] int factsWithoutEnding() const;
    // What keeps it from being finished, in words; empty: it may be.
    [[nodiscard]] QString openEnds() const;

    // Intents. Positions are those in form(). Text intents of one field in a row undo as one step.
    void setType(domain::SessionType type);
    void setRepWords(std::size_t answer, const QString& words);
    void setCoachView(std::size_t answer, const QString& words);
    void addQuestion(const QString& id, const QString& text);
    void removeQuestion(std::size_t answer);
    void addFact(const coaching::Fact& fact);
    void removeFact(std::size_t fact);
    void endFact(std::size_t fact, domain::Ending ending, const QString& reason = {});
    void addCause(const QString& id, const QString& words);
    void removeCause(std::size_t cause);
    void setExpectationsRestated(bool restated);
    void setSharedNote(const QString& words);
    void setPrivateNote(const QString& words);
    void setMinutes(int minutes);
    void setUnfinished(const QString& words);                     // what is typed of a commitment and not added yet
    void setHalfReason(const QString& key, const QString& words); // domain::reasonKey; while it is being typed
    [[nodiscard]] QString halfReason(const QString& key) const;
    void addCommitment(const CommitmentWish& wish); // a fact it names ends as a commitment
    void changeCommitment(std::size_t commitment, const CommitmentWish& wish);
    void removeCommitment(std::size_t commitment);
    // A commitment carried over from before. Reasons are asked for missed and dropped.
    // `on`: the day it was kept; today unless given.
    void closeCarried(std::size_t carried, domain::CommitmentState state, const QString& reason = {},
                      std::optional<Day> on = {});
    void reopenCarried(std::size_t carried);
    void moveCarried(std::size_t carried, Day due);
    void undo();
    void redo();
    void finish();        // Held, with its minutes; answers with finished() or changed() with openEnds()
    void cancelSession(); // nothing was said: it is taken back (Cancelled)

    // Afterwards, apart: each side's own answer. `onPaper`: the coach writes down what the person said on paper.
    void reopen(); // a finished or cancelled one, to correct something; its coach only
    void say(PersonId by, bool wasCoaching, int useful, bool onPaper);
    [[nodiscard]] std::optional<domain::SessionView> viewOf(PersonId by) const;

  Q_SIGNALS:
    void changed();      // the state, not just a text that was typed here
    void textChanged();  // only texts: what shows them need not be built anew
    void savedChanged(); // saved() or savedText()
    void finished(chalktalk::SessionId id);

  private:
    using Edit = std::function<void(domain::SessionForm&)>;
    void change(const QString& field, const Edit& edit); // an empty field: never joined with the change before
    void restore(bool (FormHistory<domain::SessionForm>::*step)(domain::SessionForm&));
    void read(SessionId id, PersonId person, const SessionStart* added);
    void take(OpenedSession opened);
    void readFacts();
    [[nodiscard]] store::Draft draft() const; // without its state
    void keepDraft();
    [[nodiscard]] store::SessionSave toSave() const;
    void keepSession(bool leaving);
    void takeSaved(const store::SessionSave& saved, quint64 edits);
    void takeRefusal(const Error& error);
    void saidSaved();
    void resolve(); // somebody else saved it meanwhile: both are shown, and saved
    void failWith(const QString& words);
    void setSaved(Saved saved, const QString& words = {});
    [[nodiscard]] domain::Commitment made(const CommitmentWish& wish) const;
    [[nodiscard]] domain::FrozenFact baselineOf(const QString& indicator) const;
    void showCommitmentsAsEndings(domain::SessionForm& form) const;

    Workspace& m_workspace;
    State m_state = State::Empty;
    QString m_problem;
    domain::SessionForm m_form;
    domain::Profile m_profile;
    coaching::ConversationContent m_content;
    std::vector<coaching::Fact> m_facts;
    Saved m_saved = Saved::Yes;
    QString m_savedWords, m_cameBack;
    FormHistory<domain::SessionForm> m_history;
    std::map<CommitmentId, domain::Commitment> m_stored; // of this session and carried ones, as the store has them
    QTimer* m_autosave;
    StorePlace m_place; // that it was read from
    FormTyping m_typing;
    quint64 m_round = 0; // rises when a one-to-one is left: answers about it come too late then
    std::shared_ptr<int> m_leaving = std::make_shared<int>(0); // saves of those left that are still on their way
    bool m_unsaved = false;                 // differs from the record, whether a draft holds it or not
    quint64 m_edits = 0;                    // an answer about an older state says nothing of newer typing
    bool m_saving = false, m_again = false; // again: what was to be saved meanwhile
    LatestJob m_reading, m_factsJob;
};

} // namespace chalktalk::app
