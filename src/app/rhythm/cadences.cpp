#include "app/rhythm/cadences.h"

namespace chalktalk::app {

QString cadenceKey(const QString& peerGroup) {
    return peerGroup.isEmpty() ? QStringLiteral("cadence") : QStringLiteral("cadence.") + peerGroup;
}

QStringList peerGroups(const Workspace& workspace) {
    QStringList groups;
    if (const auto ledger = workspace.ledger())
        for (const domain::Person& who : ledger->people())
            if (!who.peerGroup.isEmpty() && who.inSeat(workspace.today()) && !groups.contains(who.peerGroup))
                groups << who.peerGroup;
    groups.sort(Qt::CaseInsensitive);
    return groups;
}

coaching::Cadences cadencesOf(const Workspace& workspace) {
    coaching::Cadences cadences;
    if (const int days = workspace.storeSetting(cadenceKey({})).toInt(); days > 0) cadences.everyDays = days;
    if (const auto ledger = workspace.ledger())
        for (const domain::Person& who : ledger->people()) {
            if (who.peerGroup.isEmpty() || cadences.byGroup.contains(who.peerGroup)) continue;
            const int days = workspace.storeSetting(cadenceKey(who.peerGroup)).toInt();
            cadences.byGroup[who.peerGroup] = days > 0 ? days : cadences.everyDays;
        }
    return cadences;
}

} // namespace chalktalk::app
