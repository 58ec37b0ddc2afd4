#include "app/dashboard/dashboard_source.h"

#include "app/rhythm/cadences.h"
#include "metrics/groups_on.h"

#include <algorithm>
#include <QUrl>

namespace chalktalk::app {

Day DashboardSource::before() const {
    return coaching::quarterBefore(asOf(), snapshot->engine->ledger().calendar().fiscalStartMonth);
}

coaching::DashboardDay DashboardSource::day() const {
    return {*snapshot->engine, asOf(), &snapshot->results, snapshot->window, cadences};
}

std::vector<coaching::DashboardGroup> DashboardSource::groups(coaching::GroupBy by) const {
    return groupsOf(by, reps, asOf());
}

std::vector<coaching::DashboardGroup>
DashboardSource::groupsOf(coaching::GroupBy by, const std::vector<domain::PersonIndex>& people, Day day) const {
    auto found = coaching::dashboardGroups(*snapshot->engine, by, people, day);
    if (top == domain::noPerson) return found;
    for (coaching::DashboardGroup& group : found) {
        const auto manager = group.manager();
        if (manager == domain::noPerson || manager == top) continue;
        if (!metrics::isInLine(snapshot->engine->ledger(), manager, top, day)) group.own = {};
    }
    return found;
}

std::vector<coaching::DashboardGroup>
DashboardSource::groupsThen(coaching::GroupBy by, const std::vector<coaching::DashboardGroup>& now, Day then) const {
    const domain::Ledger& ledger = snapshot->engine->ledger();
    std::vector<domain::PersonIndex> line;
    if (top != domain::noPerson)
        line = ledger.lineOf(top, then);
    else
        for (domain::PersonIndex person = 0; person < ledger.people().size(); ++person) line.push_back(person);
    std::erase_if(line, [&](domain::PersonIndex person) {
        const domain::Person& who = ledger.person(person);
        return who.role != domain::Role::Rep || !who.inSeat(then);
    });
    const auto all = groupsOf(by, line, then);
    std::vector<coaching::DashboardGroup> same;
    for (const auto& group : now) {
        const auto at = std::ranges::find(all, group.key, &coaching::DashboardGroup::key);
        same.push_back(at == all.end() ? coaching::DashboardGroup{} : *at);
    }
    return same;
}

std::optional<DashboardSource> dashboardSource(const Workspace& workspace) {
    const SnapshotPtr snapshot = workspace.snapshot();
    if (workspace.state() != Workspace::State::Ready || !snapshot) return std::nullopt;
    DashboardSource source{snapshot, cadencesOf(workspace), {}};
    if (!leadsNobody(workspace)) source.reps = workspace.visibleReps();
    if (const auto me = workspace.me(); me != domain::noPerson) {
        const domain::Role role = workspace.ledger()->person(me).role;
        if (role != domain::Role::Cro && role != domain::Role::RevOps) source.top = me;
    }
    return source;
}

bool leadsNobody(const Workspace& workspace) {
    const auto me = workspace.me();
    return me != domain::noPerson && workspace.ledger() && workspace.ledger()->person(me).role == domain::Role::Rep;
}

QString toText(const CellPlace& place) {
    return coaching::toText(place.by).toString() + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(place.key)) +
           u'/' + place.measure;
}

std::optional<CellPlace> cellPlaceFrom(const QString& text) {
    const QStringList parts = text.split(u'/');
    if (parts.size() != 3) return std::nullopt;
    const auto by = coaching::groupByFrom(parts[0]);
    if (!by || !coaching::dashboardMeasure(parts[2])) return std::nullopt;
    return CellPlace{*by, QUrl::fromPercentEncoding(parts[1].toLatin1()), parts[2]};
}

} // namespace chalktalk::app
