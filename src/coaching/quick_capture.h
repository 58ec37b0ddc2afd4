// One typed line as a call: "Thu 14:00 discovery Halden Foods with Marcus".
#pragma once

#include "base/ids.h"
#include "coaching/call_content.h"

#include <QDateTime>
#include <QString>
#include <vector>

namespace chalktalk::coaching {

struct CapturePerson {
    PersonId id;
    QString name;
};

struct Captured {
    std::optional<QDate> day;
    std::optional<QTime> time;
    std::optional<int> minutes; // "45m", "1h"
    domain::CallKind kind = domain::CallKind::Other;
    domain::CallWay way = domain::CallWay::Meeting;
    std::vector<PersonId> people; // that "with" may mean; one: it is clear
    QString customer;             // what is left: the account as it was written
    QString problem;              // what is missing or unclear, in words; empty: it can be kept
};

// `now` in the store's zone: "Thu" is the next Thursday, and today where today is one and the time lies ahead.
// Without a person, `me` where it may have calls of its own; people are those whose calls may be kept.
[[nodiscard]] Captured capture(const QString& line, const QDateTime& now, const std::vector<CapturePerson>& people,
                               const CallContent& content);

} // namespace chalktalk::coaching
