#include "metrics/peers.h"

#include <QHash>

namespace chalktalk::metrics {

std::vector<domain::PersonIndex> repsOn(const domain::Ledger& ledger, Day day) {
    std::vector<domain::PersonIndex> reps;
    for (domain::PersonIndex p = 0; p < ledger.people().size(); ++p) {
        if (ledger.person(p).role == domain::Role::Rep && ledger.person(p).inSeat(day)) reps.push_back(p);
    }
    return reps;
}

std::vector<domain::PersonIndex> managersOn(const domain::Ledger& ledger, Day day) {
    std::vector<domain::PersonIndex> managers;
    for (domain::PersonIndex p = 0; p < ledger.people().size(); ++p) {
        if (domain::isManager(ledger.person(p).role) && ledger.person(p).inSeat(day)) managers.push_back(p);
    }
    return managers;
}

Peers::Peers(const domain::Ledger& ledger, std::span<const domain::PersonIndex> reps, Day asOf, Day first)
    : Peers(reps.size()) {
    std::vector<QString> labels;
    labels.reserve(reps.size());
    for (Slot slot = 0; slot < reps.size(); ++slot) {
        const domain::Person& person = ledger.person(reps[slot]);
        labels.push_back(person.peerGroup);
        m_isMember[slot] = person.inSeatThroughout(first, asOf);
    }
    gather(labels, true);
}

Peers Peers::ofManagers(const domain::Ledger& ledger, std::span<const domain::PersonIndex> managers, Day asOf,
                        Day first) {
    std::vector<bool> hasReports(ledger.people().size());
    for (domain::PersonIndex p = 0; p < ledger.people().size(); ++p) {
        if (!ledger.person(p).inSeat(asOf)) continue;
        const auto manager = ledger.managerOf(p, asOf);
        if (manager != domain::noPerson) hasReports[manager] = true;
    }
    Peers peers(managers.size());
    std::vector<QString> labels;
    for (Slot slot = 0; slot < managers.size(); ++slot) {
        const domain::Person& person = ledger.person(managers[slot]);
        labels.push_back(domain::toText(person.role).toString());
        peers.m_isMember[slot] = person.inSeatThroughout(first, asOf) && hasReports[managers[slot]];
    }
    peers.gather(labels, false);
    return peers;
}

void Peers::gather(const std::vector<QString>& labels, bool everybodyStandsIn) {
    QHash<QString, std::size_t> groupOfLabel;
    std::vector<std::size_t> own(labels.size());
    for (Slot slot = 0; slot < labels.size(); ++slot) {
        const auto label = groupOfLabel.constFind(labels[slot]);
        if (label == groupOfLabel.constEnd()) {
            own[slot] = m_groups.size();
            groupOfLabel.insert(labels[slot], m_groups.size());
            m_groups.emplace_back();
        } else {
            own[slot] = *label;
        }
        if (!m_isMember[slot]) continue;
        if (everybodyStandsIn) m_groups[0].push_back(slot);
        m_groups[own[slot]].push_back(slot);
    }
    m_isUsed.resize(m_groups.size());
    for (Slot slot = 0; slot < labels.size(); ++slot) {
        const std::size_t self = m_isMember[slot] ? 1 : 0;
        for (const std::size_t group : {own[slot], std::size_t{0}}) {
            if (m_groups[group].size() < fewest + self) continue;
            m_groupOf[slot] = group;
            m_isUsed[group] = true;
            break;
        }
    }
}

int Peers::count(Slot slot) const {
    if (!m_groupOf[slot]) return 0;
    return static_cast<int>(m_groups[*m_groupOf[slot]].size()) - (m_isMember[slot] ? 1 : 0);
}

std::vector<Slot> Peers::of(Slot slot) const {
    std::vector<Slot> peers;
    if (!m_groupOf[slot]) return peers;
    for (const Slot other : m_groups[*m_groupOf[slot]]) {
        if (other != slot) peers.push_back(other);
    }
    return peers;
}

} // namespace chalktalk::metrics
