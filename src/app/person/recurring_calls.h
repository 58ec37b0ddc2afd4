// What recurs in one person's debriefed calls, each with the calls in which it was so.
#pragma once

#include "app/workspace.h"
#include "coaching/recurring.h"

namespace chalktalk::app {

class RecurringCalls : public QObject {
    Q_OBJECT

  public:
    struct Where { // one of the calls
        CallId call;
        QString text; // "Thursday 12 March · Halden Foods · Discovery"
    };

    explicit RecurringCalls(Workspace& workspace, QObject* parent = nullptr);

    void setPerson(std::optional<PersonId> person); // answers with changed()
    [[nodiscard]] const std::vector<coaching::Recurrence>& found() const { return m_found; }
    [[nodiscard]] std::vector<Where> calls(std::size_t which) const; // of one that was found, newest first

  Q_SIGNALS:
    void changed();

  private:
    void refresh();

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    std::vector<coaching::Recurrence> m_found;
    LatestJob m_job;
};

} // namespace chalktalk::app
