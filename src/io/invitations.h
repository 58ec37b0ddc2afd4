// Planned one-to-ones and blocked coaching time as an iCalendar file.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "base/result.h"

#include <optional>
#include <QTimeZone>
#include <vector>

namespace chalktalk::io {

// One meeting, or a weekly block (weekly true, until `until`).
struct Invitation {
    QString uid;        // the same for the same record: importing it again changes the entry instead of doubling it
    int sequence = 0;   // rises with each change
    QString summary;    // plain text
    qint64 startMs = 0; // UTC
    int minutes = 0;
    bool weekly = false;
    std::optional<Day> until; // last day of a weekly one
    bool cancelled = false;
};

// RFC 5545 by libical, times in `zone` with its VTIMEZONE; `stampMs` is when it was made.
[[nodiscard]] Result<QByteArray> toCalendar(const std::vector<Invitation>& invitations, const QTimeZone& zone,
                                            qint64 stampMs);

} // namespace chalktalk::io
