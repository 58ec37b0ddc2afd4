// What the first page of the day is made from: the facts, the records, who looks, and the instant.
#pragma once

#include "app/call/call_times.h"
#include "app/call/own_calls.h"
#include "coaching/rhythm.h"
#include "coaching/significance.h"

#include <QString>

namespace chalktalk::app {

class Workspace;

struct TodaySource {
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    coaching::Cadences cadences;
    coaching::SignificanceRule rule;
    QTimeZone zone;
    qint64 nowMs = 0;
    ClockDay day;
    Day nextWorkingDay;
    OwnCalls own;
    std::vector<domain::PersonIndex> line; // everybody below whoever looks, in the seat, and whoever looks; sorted

    TodaySource(domain::LedgerPtr facts, domain::CoachingLogPtr records, domain::PersonIndex me, qint64 now,
                const QTimeZone& where);

    [[nodiscard]] Day today() const { return day.day(); }
    [[nodiscard]] Day monday() const;
    [[nodiscard]] domain::PersonIndex me() const { return own.me(); }
    [[nodiscard]] bool hasReports() const { return !own.reports().empty(); }
    [[nodiscard]] PersonId idOf(domain::PersonIndex person) const;
    [[nodiscard]] QString nameOf(domain::PersonIndex person) const; // "you" for whoever looks
    [[nodiscard]] QString firstNameOf(domain::PersonIndex person) const;
    [[nodiscard]] Day dayOf(qint64 ms) const;
};

// Nothing until the store is open and somebody has said who looks.
[[nodiscard]] std::optional<TodaySource> todaySource(const Workspace& workspace);

// "Marcus Hale" as "Marcus".
[[nodiscard]] QString firstName(const QString& name);

} // namespace chalktalk::app
