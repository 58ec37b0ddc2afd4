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
    // "Thursday 12 March, 14:00–14:30 · Discovery · Halden Foods (an account of the store) · Marcus Hale", or what is
    // missing. Empty while nothing is typed.
    [[nodiscard]] QString understood() const;
    [[nodiscard]] bool canKeep() const;
    [[nodiscard]] bool isKeeping() const { return m_keeping; }
    [[nodiscard]] const std::vector<AccountGuess>& accounts() const { return m_accounts; } // that the words may mean
    [[nodiscard]] std::optional<std::size_t> chosenAccount() const { return m_account; }
    void chooseAccount(std::optional<std::size_t> guess); // nothing: as it was written
    void choosePerson(PersonId person);                   // of captured().people
    [[nodiscard]] QString personName(PersonId person) const;
    void keep(); // answers with kept() or failed()

  Q_SIGNALS:
    void changed();
    void kept(chalktalk::CallId id, const QString& words);
    void failed(const QString& words);

  private:
    void read();
    void look(); // for accounts that the words may mean
    void takeAccounts(std::vector<AccountGuess> accounts);
    [[nodiscard]] PersonId me() const;
    [[nodiscard]] std::vector<coaching::CapturePerson> people() const;
    [[nodiscard]] domain::Call call() const;

    Workspace& m_workspace;
    QString m_line;
    coaching::Captured m_captured;
    coaching::CallContent m_content;
    std::vector<AccountGuess> m_accounts;
    std::optional<std::size_t> m_account;
    QString m_lookedFor;     // the words that accounts were looked for
    PersonId m_chosenPerson; // null: whoever the line says
    bool m_keeping = false;
    LatestJob m_job;
};

} // namespace chalktalk::app
