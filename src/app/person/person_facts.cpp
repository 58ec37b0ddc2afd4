#include "app/person/person_facts.h"

#include "coaching/fact_writer.h"
#include "coaching/number_words.h"

namespace chalktalk::app {

using domain::noPerson;

PersonFacts::PersonFacts(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, &PersonFacts::refresh);
    connect(&workspace, &Workspace::stateChanged, this, &PersonFacts::refresh);
}

void PersonFacts::setPerson(std::optional<PersonId> person) {
    if (person == m_person) return;
    m_person = person;
    m_facts.clear();
    refresh();
}

void PersonFacts::refresh() {
    m_index = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    const SnapshotPtr snapshot = m_workspace.snapshot();
    if (m_index == noPerson || !snapshot) {
        m_job.cancel();
        m_loading = m_workspace.state() == Workspace::State::Loading;
        m_facts.clear();
        Q_EMIT changed();
        return;
    }
    m_loading = true;
    Q_EMIT changed();
    const auto index = m_index;
    m_job.read<std::vector<coaching::Fact>>(
        m_workspace.jobs(), this,
        [snapshot, index](std::stop_token) -> Result<std::vector<coaching::Fact>> {
            return coaching::FactWriter(*snapshot->engine, snapshot->results, snapshot->window).facts(index);
        },
        [this](Result<std::vector<coaching::Fact>> facts) {
            m_loading = false;
            if (facts) m_facts = std::move(*facts);
            Q_EMIT changed();
        });
}

QString PersonFacts::name() const {
    const auto ledger = m_workspace.ledger();
    return ledger && m_index != noPerson ? ledger->person(m_index).name : QString();
}

QStringList PersonFacts::pills() const {
    const auto ledger = m_workspace.ledger();
    if (!ledger || m_index == noPerson) return {};
    const domain::Person& who = ledger->person(m_index);
    const Day asOf = m_workspace.asOf();
    QStringList pills;
    if (who.leftOn && *who.leftOn < asOf) pills << tr("left on %1").arg(coaching::dayText(*who.leftOn, asOf));
    const auto from = who.inSeatOn ? who.inSeatOn : who.hiredOn;
    if (who.role == domain::Role::Rep && from && *from <= asOf && minusMonths(asOf, 9) < *from) {
        const QDate begin = from->toDate(), now = asOf.toDate();
        const int months =
            (now.year() - begin.year()) * 12 + now.month() - begin.month() - (now.day() < begin.day() ? 1 : 0);
        pills << tr("New rep · month %1").arg(months + 1);
    }
    for (const domain::Leave& leave : ledger->leaveOf(m_index)) {
        if (leave.from <= asOf && asOf <= leave.to)
            pills << tr("on leave to %1").arg(coaching::dayText(leave.to, asOf));
    }
    return pills;
}

QString PersonFacts::detail() const {
    const auto ledger = m_workspace.ledger();
    if (!ledger || m_index == noPerson) return {};
    const domain::Person& who = ledger->person(m_index);
    QStringList place{who.peerGroup, who.region};
    place.removeAll(QString());
    QStringList parts;
    if (!place.isEmpty()) parts << place.join(QStringLiteral(", "));
    const auto manager = ledger->managerOf(m_index, m_workspace.asOf());
    if (manager != noPerson) parts << tr("reports to %1").arg(ledger->person(manager).name);
    return parts.join(QStringLiteral(" · "));
}

QString PersonFacts::dataLine() const {
    const Day asOf = m_workspace.asOf();
    const Day today = m_workspace.today();
    return m_workspace.dataIsOld() ? tr("Data to %1").arg(coaching::dayText(asOf, today))
                                   : tr("As of %1").arg(coaching::dayText(asOf, today));
}

QString PersonFacts::emptyText() const {
    const auto ledger = m_workspace.ledger();
    if (!ledger || m_index == noPerson) return tr("This person isn't in the store any more.");
    const domain::Person& who = ledger->person(m_index);
    const Day asOf = m_workspace.asOf();
    if (who.role != domain::Role::Rep && !domain::isManager(who.role))
        return tr("Facts are kept for reps, and for managers about their coaching.");
    if (!who.inSeat(asOf)) {
        return tr("%1 was not in the seat on %2, so there are no facts as of that day. Choose another day to look "
                  "back.")
            .arg(who.name, coaching::dayText(asOf, asOf));
    }
    return tr("There are no facts about %1 yet. Import an export of your CRM to see them.").arg(who.name);
}

} // namespace chalktalk::app
