// A call's plan or debrief as its page shows it: a state, edits, autosave, undo, and the reading of the plan as one
// types.
//
// Every change is on disk within 1.5 seconds as a draft; leaving the page, ready and done save the record itself.
#pragma once

#include "app/forms/draft_keeping.h"
#include "app/forms/form_history.h"
#include "app/workspace.h"
#include "coaching/call_content.h"
#include "coaching/plan_reading.h"
#include "coaching/plan_sheet.h"
#include "coaching/plan_suggestions.h"
#include "domain/account_plan.h"
#include "domain/call_form.h"

class QPainter;
class QRectF;
class QTimer;

namespace chalktalk::app {

struct OpenedCall;

class CallEditor : public QObject {
    Q_OBJECT

  public:
    explicit CallEditor(Workspace& workspace, QObject* parent = nullptr);
    ~CallEditor() override; // saves what is open

    enum class State : quint8 { Empty, Loading, Open, Failed };
    enum class Saved : quint8 { Yes, Typing, Failed, Conflict };
    enum class Work : quint8 { Plan, Debrief }; // what is being done: whose minutes are counted

    void open(CallId id, Work work); // answers with changed()
    void leave();                    // saves and forgets

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] Work work() const { return m_work; }
    [[nodiscard]] const domain::CallForm& form() const { return m_form; }
    [[nodiscard]] const domain::Call& call() const { return m_form.call; }
    // Those in the line of the person may change it, and the person; others are told so.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] const coaching::CallContent& content() const { return m_content; }
    [[nodiscard]] const coaching::PlanReading& reading() const { return m_reading; } // as it stands now
    [[nodiscard]] const std::vector<coaching::Suggestion>& suggestions() const { return m_suggestions; }
    [[nodiscard]] const domain::AccountPlan& accountPlan() const { return m_accountPlan; } // as read when opened
    [[nodiscard]] const domain::DealPlan& dealPlan() const { return m_dealPlan; }

    // Words about it.
    [[nodiscard]] QString personName() const;
    [[nodiscard]] QString personFirstName() const;
    [[nodiscard]] QString alongNames() const;
    [[nodiscard]] QString customerName() const; // the account's, else as it was written
    [[nodiscard]] QString dealName() const;     // the opportunity's, empty without one
    [[nodiscard]] QString whenText() const;     // "Thu 12 March, 14:00–14:45", with the zone where it is another
    [[nodiscard]] QString reasonsText() const;  // why it is significant, or that it is not
    [[nodiscard]] QString savedText() const;    // "Saved 09:41", "Typing…", "Not saved: the disk is full …"
    [[nodiscard]] QString cameBackText() const { return m_cameBack; } // after a crash; empty otherwise
    [[nodiscard]] Saved saved() const { return m_saved; }

    // The plan is ready, the debrief is done and nobody corrects it.
    [[nodiscard]] bool isEnded() const;
    [[nodiscard]] bool hasStarted() const; // by the clock: a plan that is ready only now does not count
    [[nodiscard]] bool hasEnded() const;
    // Minutes since the end (negative: before it), for the ring and its words; of a finished debrief those when it was
    // done.
    [[nodiscard]] int minutesSinceEnd() const;
    [[nodiscard]] QString timelinessText() const; // "On time: 30 minutes after the call", said calmly when late
    [[nodiscard]] int minutesSoFar() const;       // of the work at hand, for the calm timer
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }

    // The one intent for every field: `field` names it ("milestone", "question/2/answer"), so that typing in one field
    // in a row undoes as one step; an empty field (a line added, a choice made) is a step of its own.
    void edit(const QString& field, const std::function<void(domain::Call&)>& change);
    void setUnfinished(const QString& words); // what is typed into a line that is not added yet
    void take(std::size_t suggestion);        // into the plan
    void useTemplate(const QString& id);      // fills what is empty, replaces nothing
    void setTogether(bool together);          // planned or debriefed with whoever looks
    void setSignificant(domain::Said byHand); // before it began it counts, later it is only shown
    void undo();
    void redo();

    void setReady(bool ready); // the plan: ready now, or a draft again (then it must be ready anew before the call)
    [[nodiscard]] QString notReadyBecause() const; // empty: it can be ready
    void finishDebrief();                          // done now; answers with finished()
    [[nodiscard]] QString notDoneBecause() const;
    void reopenDebrief();                   // to correct something; when it was done first stays
    void setState(domain::CallState state); // cancelled, not held after all, or set again

    // The next step as a commitment (of the person, due by its day), or as the next call of the same people.
    void nextStepAsCommitment(const QString& what, Day due, bool mine = false);
    void removeCommitment(std::size_t position);
    void nextStepAsCall(Day day, QTime at);
    // What was learned into the account's or the deal's plan, where it may be read by the next call's plan. Kept at
    // once. `part`: "needs", "standing", "missing"; "decision_process", "economic_buyer", "pain", "competition",
    // "risks". Takes no word away.
    void keepInAccount(const QString& part, const QString& words);
    void keepInDeal(const QString& part, const QString& words);
    void keepAttendeesInAccount(); // people in the room as stakeholders

    [[nodiscard]] coaching::PlanSheet sheet() const;
    void paintSheet(QPainter& painter, const QRectF& page) const;
    [[nodiscard]] Status writeSheetPdf(const QString& path) const;
    [[nodiscard]] QString sheetAsText() const;

  Q_SIGNALS:
    void changed();     // the state, not just a text that was typed here
    void textChanged(); // only texts: what shows them need not be built anew
    void readingChanged();
    void savedChanged(); // saved() or savedText()
    void minuteGone();   // timers and rings
    void finished(chalktalk::CallId id);
    void said(const QString& words); // for a toast: "Kept in the account plan."

  private:
    using Edit = std::function<void(domain::CallForm&)>;
    // Of one call that was opened: the writer's thread remembers here what its own saves made of the record.
    struct Writing {
        domain::Call base;             // as one's own form began from it, or saved it last
        domain::Commitment commitment; // that its next step was, likewise; a null id without one
        // Where a save met somebody else's words: what was sent then, and the version since which both are in the
        // record. A form that is older has not been told of them yet.
        domain::Call sent;
        int mergedVersion = 0;

        [[nodiscard]] bool isNewsTo(const domain::Call& form) const { return form.version < mergedVersion; }
    };
    struct Kept {
        domain::CallForm sent, form;
        bool merged = false; // with what somebody else saved meanwhile
    };

    void change(const QString& field, const Edit& edit);
    void restore(bool (FormHistory<domain::CallForm>::*step)(domain::CallForm&));
    void takeOpened(OpenedCall opened);
    void noteChange(bool onlyText);
    void readAgain();    // the plan, by the reading
    void suggestAgain(); // what it could begin from
    void beginWork(domain::Call& call);
    [[nodiscard]] store::Draft draft() const; // without its state
    void keepDraft();
    void keepCall(bool leaving);
    void takeKept(const Result<Kept>& kept, quint64 edits);
    [[nodiscard]] std::function<Result<Kept>(store::Database&)> saving() const;
    static Result<Kept> save(store::Database& database, Kept kept, Writing& writing, const store::Draft& draft,
                             const QString& between, const Clock& clock);
    void failWith(const QString& words);
    void setSaved(Saved saved, const QString& words = {});
    void saidSaved();
    void countMinutes();
    void judgeAgain(domain::Call& call) const;
    template <class Plan> void keepInPlan(const std::function<void(Plan&)>& edit, const QString& words);
    [[nodiscard]] qint64 nowMs() const;
    [[nodiscard]] PersonId me() const;
    [[nodiscard]] QString nameOf(PersonId id) const;

    Workspace& m_workspace;
    State m_state = State::Empty;
    Work m_work = Work::Plan;
    QString m_problem;
    domain::CallForm m_form;
    coaching::CallContent m_content;
    coaching::PlanReader m_reader{std::vector<coaching::PlanLanguage>{}};
    coaching::PlanReading m_reading;
    std::vector<domain::Call> m_before; // debriefed calls with the same account, newest first
    std::vector<coaching::Suggestion> m_suggestions;
    domain::AccountPlan m_accountPlan;
    domain::DealPlan m_dealPlan;
    QString m_customerName, m_dealName;
    Saved m_saved = Saved::Yes;
    QString m_savedWords, m_cameBack;
    FormHistory<domain::CallForm> m_history;
    QTimer* m_autosave;
    QTimer* m_minute;
    qint64 m_countedToMs = 0, m_workedMs = 0; // of the work at hand, since it was opened
    int m_minutesBefore = 0;                  // when it was opened
    StorePlace m_place;                       // that it was read from: nothing is ever written into another one
    FormTyping m_typing;
    PersonId m_author;   // who opened it; what was typed is theirs
    quint64 m_round = 0; // rises when a call is left: answers about it come too late then
    std::shared_ptr<Writing> m_writing;
    std::shared_ptr<int> m_leaving = std::make_shared<int>(0); // saves of those left that are still on their way
    bool m_unsaved = false;
    bool m_correcting = false; // a debrief that is done
    quint64 m_edits = 0;
    LatestJob m_job;
};

} // namespace chalktalk::app
