// Quick capture: one typed line becomes a call, with what was understood shown while one types.
#pragma once

#include "app/workspace.h"
#include "coaching/quick_capture.h"

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
    [[nodiscard]] const coaching::Captured& captured() const { return m_captured; }
    // "Thursday 12 March, 14:00–14:30 · Discovery · Halden Foods (an account of yours) · Marcus Hale", or what is
    // missing.
    [[nodiscard]] QString understood() const;
    [[nodiscard]] bool canKeep() const;
    [[nodiscard]] const std::vector<AccountGuess>& accounts() const { return m_accounts; } // that the words may mean
    void chooseAccount(std::size_t guess);
    void choosePerson(PersonId person);
    void keep(); // answers with kept() or failed()

  Q_SIGNALS:
    void changed();
    void kept(chalktalk::CallId id, const QString& words);
    void failed(const QString& words);

  private:
    void look();

    Workspace& m_workspace;
    QString m_line;
    coaching::Captured m_captured;
    coaching::CallContent m_content;
    std::vector<AccountGuess> m_accounts;
    std::optional<std::size_t> m_account;
    LatestJob m_job;
};

} // namespace chalktalk::app
