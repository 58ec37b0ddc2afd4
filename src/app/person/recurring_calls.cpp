#include "app/person/recurring_calls.h"

#include "app/when_not_ready.h"
#include "coaching/number_words.h"
#include "io/call_content_json.h"

namespace chalktalk::app {

RecurringCalls::RecurringCalls(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, &RecurringCalls::refresh);
    whenNotReady(workspace, this, [this] { refresh(); });
    connect(&workspace, &Workspace::meChanged, this, &RecurringCalls::refresh);
}

void RecurringCalls::setPerson(std::optional<PersonId> person) {
    if (m_person == person) return;
    m_person = person;
    m_found.clear();
    refresh();
}

void RecurringCalls::refresh() {
    const auto log = m_workspace.coaching();
    const auto ledger = m_workspace.ledger();
    const auto index = m_person ? m_workspace.indexOf(*m_person) : domain::noPerson;
    const bool oneself = index != domain::noPerson && index == m_workspace.me();
    if (!log || !ledger || index == domain::noPerson || (!oneself && !m_workspace.canCoach(index))) {
        m_job.cancel();
        m_found.clear();
        Q_EMIT changed();
        return;
    }
    using Found = std::vector<coaching::Recurrence>;
    m_job.read<Found>(
        m_workspace.jobs(), this,
        [log, index, name = oneself ? QString() : ledger->person(index).name, dir = m_workspace.dataDir(),
         today = m_workspace.today()](std::stop_token) -> Result<Found> {
            return coaching::recurringOf(log->callsOf(index), io::loadCallContent(dir), name, today);
        },
        [this](Result<Found> found) {
            m_found = found ? std::move(*found) : Found{};
            Q_EMIT changed();
        });
}

std::vector<RecurringCalls::Where> RecurringCalls::calls(std::size_t which) const {
    std::vector<Where> where;
    const auto log = m_workspace.coaching();
    if (!log || which >= m_found.size()) return where;
    for (const CallId id : m_found[which].records) {
        const auto* line = log->find(id);
        if (!line) continue;
        QStringList words{coaching::dayText(line->day, m_workspace.today())};
        if (!line->customer.isEmpty()) words << line->customer;
        words << coaching::callKindName(line->kind);
        where.push_back({id, words.join(QStringLiteral(" · "))});
    }
    return where;
}

} // namespace chalktalk::app
