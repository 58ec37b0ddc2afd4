// The facts of one person, written off the GUI thread and kept up to date with the workspace.
#pragma once

#include "app/workspace.h"
#include "coaching/fact.h"

namespace chalktalk::app {

class PersonFacts : public QObject {
    Q_OBJECT

  public:
    explicit PersonFacts(Workspace& workspace, QObject* parent = nullptr);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] std::optional<PersonId> person() const { return m_person; }
    [[nodiscard]] domain::PersonIndex index() const { return m_index; }

    [[nodiscard]] bool isLoading() const { return m_loading; }
    // Most telling first; empty while loading the first time and for people without facts of their own.
    [[nodiscard]] const std::vector<coaching::Fact>& facts() const { return m_facts; }

    [[nodiscard]] QString name() const;
    [[nodiscard]] QStringList pills() const; // "New rep · month 4", "left on 3 May"
    [[nodiscard]] QString detail() const;    // "mid-market, South · reports to Dana Whitlock"
    [[nodiscard]] QString dataLine() const;  // "Data to 31 December 2017"; CRM quality beside the facts
    [[nodiscard]] QString emptyText() const; // why there are no facts: a manager, has left, not started yet

  Q_SIGNALS:
    void changed();

  private:
    void refresh();

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    domain::PersonIndex m_index = domain::noPerson;
    bool m_loading = false;
    std::vector<coaching::Fact> m_facts;
    LatestJob m_job;
};

} // namespace chalktalk::app
