// Quick capture: one typed line becomes a call, with what was understood shown while one types.
#pragma once

#include "app/workspace.h"
#include "coaching/quick_capture.h"
#include "domain/call.h"

namespace chalktalk::app {

struct AccountGuess {
    AccountId account;
    QString name;
};

class CallCapture : public QObject {
    Q_OBJECT

  public:
    explicit CallCapture(Workspace& workspace, QObject* parent = nullptr);

    void setLine(const QString& line);
    [[nodiscard]] const QString& line() const { return m_line; }
    [[nodiscard]] const coaching::Captured& captured() const { return m_captured; }
    // "Thursday 12 March, 14:00–14:30 · Discovery · Halden Foods (a known account) · Marcus Hale", or what is missing.
    // Empty while nothing is typed.
    [[nodiscard]] QString understood() const;
    [[nodiscard]] bool canKeep() const;
    [[nodiscard]] bool isKeeping() const { return m_keeping || m_waiting; }
    // What the line leaves open, to be chosen among what the words may mean.
    enum class Open { Nothing, Person, Customer };
    [[nodiscard]] Open open() const;
    [[nodiscard]] const std::vector<PersonId>& among() const { return m_among; } // people; empty: it is clear
    [[nodiscard]] const std::vector<AccountGuess>& accounts() const { return m_accounts; }
    [[nodiscard]] std::optional<std::size_t> chosenAccount() const { return m_account; }
    [[nodiscard]] bool isAsWritten() const { return m_asWritten; } // chosen so
    void chooseAccount(std::optional<std::size_t> guess);          // nothing: as it was written
    void choosePerson(PersonId person);                            // of among()
    [[nodiscard]] QString personName(PersonId person) const;
    // Answers with kept(), failed(), or asks() before anything is kept: which customer is meant, each time until one is
    // chosen; whether a second call of the same person at the same time is meant, once.
    void keep();

  Q_SIGNALS:
    void changed();
    void kept(chalktalk::CallId id, const QString& words);
    void asks(const QString& words);
    void failed(const QString& words);

  private:
    struct Found { // of the customer's words, and of those with the name that was taken as a person's
        std::vector<AccountGuess> accounts, withName;
    };

    void read();
    [[nodiscard]] coaching::Captured capturedFrom(const std::vector<coaching::CapturePerson>& people) const;
    void look(); // for accounts that the words may mean
    void takeAccounts(Found found);
    void keepNow();
    [[nodiscard]] QString atTheSameTime() const;
    [[nodiscard]] PersonId me() const;
    [[nodiscard]] std::vector<coaching::CapturePerson> people() const;
    [[nodiscard]] domain::Call call() const;

    Workspace& m_workspace;
    QString m_line;
    coaching::Captured m_captured;
    coaching::CallContent m_content;
    std::vector<AccountGuess> m_accounts;
    std::optional<std::size_t> m_account;
    bool m_asWritten = false;
    std::vector<PersonId> m_among;
    QString m_lookedFor;     // the words that accounts were looked for
    QString m_nameOfAccount; // these words with a person's name in them are an account's
    PersonId m_chosenPerson; // null: whoever the line says
    bool m_waiting = false;  // it is kept as soon as the accounts are found
    bool m_askedCustomer = false;
    bool m_saidSameTime = false; // a second Enter means it
    bool m_keeping = false;
    LatestJob m_job;
};

} // namespace chalktalk::app
