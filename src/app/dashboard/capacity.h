// Is there time to develop people: managers' hours against their people, where coaching minutes go, by week of the
// quarter, who left, and how much each manager's reps grew.
#pragma once

#include "app/dashboard/dashboard_source.h"
#include "app/person/record_table.h"
#include "coaching/coaching_time.h"
#include "coaching/manager_capacity.h"
#include "coaching/significance.h"

namespace chalktalk::app {

struct CapacityPicture {
    RecordTable hours;      // one line a manager
    QStringList notFitting; // what is said of those where they can't, by name
    int managers = 0;
    coaching::TimeByResults time;
    coaching::TimeByWeek weeks;
    RecordTable left;        // attrition, one line a manager; lines hold the lines below
    coaching::Attrition all; // of everybody in the line of whoever looks, each once
    RecordTable growth;      // the median of the reps' own, the total beside it
};

[[nodiscard]] CapacityPicture capacityPicture(const DashboardSource& source, const coaching::SignificanceRule& rule,
                                              const std::stop_token& stop = {});

} // namespace chalktalk::app
