// An account's plan and the plan of one of its deals as their page shows them; kept like every other form: a draft
// behind the typing, undo, and both versions when somebody else was faster.
#pragma once

#include "app/forms/draft_keeping.h"
#include "app/forms/form_history.h"
#include "app/workspace.h"
#include "domain/account_plan.h"

class QTimer;

namespace chalktalk::app {

struct AccountPlans { // the form's state
    domain::AccountPlan account;
    domain::DealPlan deal; // of the deal chosen; a null id without one

    friend bool operator==(const AccountPlans&, const AccountPlans&) = default;
};

struct DealChoice {
    OpportunityId opportunity;
    QString name;
};

class AccountPlanEditor : public QObject {
    Q_OBJECT

  public:
    explicit AccountPlanEditor(Workspace& workspace, QObject* parent = nullptr);
    ~AccountPlanEditor() override; // saves what is open

    enum class State : quint8 { Empty, Loading, Open, Failed };

    void open(AccountId account, OpportunityId deal = {}); // answers with changed()
    void openDeal(OpportunityId deal);                     // of the same account; what was typed is saved first
    void leave();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] const AccountPlans& plans() const { return m_plans; }
    [[nodiscard]] QString accountName() const { return m_name; }
    [[nodiscard]] const std::vector<DealChoice>& deals() const { return m_deals; } // open ones
    [[nodiscard]] std::vector<domain::CallLine> calls() const;                     // with this account, newest first
    [[nodiscard]] std::vector<PersonId> owners() const;                            // who may own a next move
    [[nodiscard]] QStringList missing() const; // what the plans lack, in words: asked for in the next call's plan
    [[nodiscard]] QString savedText() const;
    [[nodiscard]] QString cameBackText() const { return m_cameBack; }
    [[nodiscard]] bool canUndo() const { return m_history.canUndo(); }
    [[nodiscard]] bool canRedo() const { return m_history.canRedo(); }
    [[nodiscard]] bool isReadOnly() const;

    void edit(const QString& field, const std::function<void(AccountPlans&)>& change);
    void undo();
    void redo();

  Q_SIGNALS:
    void changed();
    void textChanged();
    void savedChanged();

  private:
    struct Opened {
        AccountPlans plans;
        QString name, cameBack;
        std::vector<DealChoice> deals;
        PersonId owner;                                   // of the account
        store::DraftMark accountFrom = {}, dealFrom = {}; // of the drafts that came back
    };
    // Of what was opened: the writer's thread remembers here what its own saves made of the records.
    struct Writing {
        int account = 0, deal = 0;
    };

    void read(AccountId account, OpportunityId deal);
    void take(Opened opened);
    void noteChange(bool onlyText);
    void restore(bool (FormHistory<AccountPlans>::*step)(AccountPlans&));
    struct Drafts { // without their state
        store::Draft account, deal;
    };
    [[nodiscard]] Drafts drafts() const;
    void keepDraft();
    void takeDraftKept(const Status& kept, quint64 edits, quint64 round);
    void keepPlans();
    void setSaved(const QString& words);
    [[nodiscard]] PersonId me() const;
    [[nodiscard]] qint64 nowMs() const;

    Workspace& m_workspace;
    State m_state = State::Empty;
    QString m_problem, m_name, m_savedWords, m_cameBack;
    AccountPlans m_plans;
    std::vector<DealChoice> m_deals;
    PersonId m_owner;
    FormHistory<AccountPlans> m_history;
    QTimer* m_autosave;
    StorePlace m_place; // that they were read from
    FormTyping m_accountTyping, m_dealTyping;
    PersonId m_author; // who opened them; what was typed is theirs
    quint64 m_round = 0, m_edits = 0;
    std::shared_ptr<Writing> m_writing;
    std::shared_ptr<int> m_leaving = std::make_shared<int>(0); // saves of those left that are still on their way
    bool m_unsaved = false;
    LatestJob m_job;
};

} // namespace chalktalk::app
