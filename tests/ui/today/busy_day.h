// A manager's window with calls of this very day told in words; the clock stands at noon, in UTC.
#pragma once

#include "tests/support/call_in_words.h"
#include "tests/ui/manager_window.h"

namespace chalktalk::tests {

class BusyDay {
  public:
    explicit BusyDay(QSize size = {1280, 900});

    // Of the rep, today at a time ("14:00"), kept in the store; what is shown follows with settle().
    CallId keep(CallInWords words);
    [[nodiscard]] CallInWords at(const char* time) const;
    // `reps` people's calls over the working days of this week, `calls` in all; half of them significant.
    void fillWeek(int reps, int calls);
    void settle(); // read anew and drawn
    [[nodiscard]] domain::CallLine line(CallId id);

    ManagerWindow m;
};

// Of this thread alone: the machine may be busy with other things.
double ownMilliseconds();

} // namespace chalktalk::tests
