#include "domain/ledger.h"

#include <algorithm>

namespace chalktalk::domain {

PersonIndex Ledger::managerOf(PersonIndex person, Day day) const {
    const auto [begin, end] =
        std::equal_range(m_lines.begin(), m_lines.end(), ReportingLine{person, noPerson, {}, {}},
                         [](const ReportingLine& a, const ReportingLine& b) { return a.person < b.person; });
    const ReportingLine* latest = nullptr; // of lines that overlap the one that began last holds; no day: always
    for (auto line = begin; line != end; ++line) {
        const bool holds = (!line->from || *line->from <= day) && (!line->to || day <= *line->to);
        if (holds && (!latest || latest->from <= line->from)) latest = &*line;
    }
    return latest ? latest->manager : noPerson;
}

std::vector<PersonIndex> Ledger::lineOf(PersonIndex manager, Day day) const {
    std::vector<PersonIndex> managers(m_people.size());
    for (PersonIndex p = 0; p < m_people.size(); ++p) managers[p] = managerOf(p, day);
    std::vector<PersonIndex> line;
    for (PersonIndex p = 0; p < m_people.size(); ++p) {
        PersonIndex above = managers[p];
        // A line that runs in a circle (A reports to B, B to A) must not hang the program.
        for (std::size_t steps = 0; above != noPerson && steps < m_people.size(); ++steps) {
            if (above == manager && p != manager) {
                line.push_back(p);
                break;
            }
            above = managers[above];
        }
    }
    return line;
}

std::vector<PersonIndex> Ledger::directReports(PersonIndex manager, Day day) const {
    std::vector<PersonIndex> reports;
    for (PersonIndex p = 0; p < m_people.size(); ++p) {
        if (p != manager && managerOf(p, day) == manager) reports.push_back(p);
    }
    return reports;
}

std::optional<PersonIndex> Ledger::find(PersonId id) const {
    for (PersonIndex p = 0; p < m_people.size(); ++p) {
        if (m_people[p].id == id) return p;
    }
    return std::nullopt;
}

std::span<const Leave> Ledger::leaveOf(PersonIndex person) const {
    const auto less = [](const Leave& a, const Leave& b) { return a.person < b.person; };
    const auto [begin, end] = std::equal_range(m_leave.begin(), m_leave.end(), Leave{person, {}, {}}, less);
    return {m_leave.data() + (begin - m_leave.begin()), static_cast<std::size_t>(end - begin)};
}

std::optional<Money> Ledger::quota(PersonIndex person, Day periodStart) const {
    const auto at = std::lower_bound(m_quotas.begin(), m_quotas.end(), std::pair(person, periodStart),
                                     [](const Quota& q, const std::pair<PersonIndex, Day>& key) {
                                         return std::pair(q.person, q.periodStart) < key;
                                     });
    if (at == m_quotas.end() || at->person != person || at->periodStart != periodStart) return std::nullopt;
    return at->amount;
}

int Ledger::exposure(PersonIndex person, Day first, Day last) const {
    const Person& who = m_people[person];
    const auto from = who.inSeatOn ? who.inSeatOn : who.hiredOn;
    if (from) first = std::max(first, *from);
    if (who.leftOn) last = std::min(last, *who.leftOn);
    int days = m_calendar.workingDays(first, last);
    Day counted = first - 1; // leave was taken off up to here: overlapping rows count once
    for (const Leave& leave : leaveOf(person)) {
        const Day begin = std::max(std::max(leave.from, first), counted + 1);
        const Day end = std::min(leave.to, last);
        if (begin > end) continue;
        days -= m_calendar.workingDays(begin, end);
        counted = end;
    }
    return days;
}

std::pair<quint32, quint32> Ledger::ownedRange(PersonIndex person) const {
    return {m_ownedFrom[person], m_ownedFrom[person + 1]};
}

std::span<const quint32> Ledger::formerlyOwned(PersonIndex person) const {
    return {m_formerly.data() + m_formerlyFrom[person], m_formerlyFrom[person + 1] - m_formerlyFrom[person]};
}

std::pair<quint32, quint32> Ledger::activityRange(PersonIndex person) const {
    return {m_activitiesFrom[person], m_activitiesFrom[person + 1]};
}

std::pair<quint32, quint32> Ledger::activityRange(PersonIndex person, Day first, Day last) const {
    const auto [from, to] = activityRange(person);
    const auto begin = m_activityDays.begin() + from, end = m_activityDays.begin() + to;
    const auto a = std::lower_bound(begin, end, first, [](PackedDay d, Day day) { return d.day() < day; });
    const auto b = std::upper_bound(a, end, last, [](Day day, PackedDay d) { return day < d.day(); });
    return {static_cast<quint32>(a - m_activityDays.begin()), static_cast<quint32>(b - m_activityDays.begin())};
}

std::size_t Ledger::factBytes() const {
    const auto bytes = [](const auto& v) { return v.size() * sizeof(v[0]); };
    return bytes(m_opportunities) + bytes(m_offsets) + bytes(m_opportunityIds) + bytes(m_stages) + bytes(m_amounts) +
           bytes(m_closeDates) + bytes(m_owners) + bytes(m_onOpportunity) + bytes(m_formerly) + bytes(m_activityDays) +
           bytes(m_activityWords) + bytes(m_activityMinutes) + bytes(m_activityIds);
}

} // namespace chalktalk::domain
