// One typed line as a call: "Thu 14:00 discovery Halden Foods with Marcus".
#pragma once

#include "base/ids.h"
#include "coaching/call_content.h"

#include <optional>
#include <QDateTime>
#include <QString>
#include <vector>

namespace chalktalk::coaching {

struct CapturePerson {
    PersonId id;
    QString name;
    bool isManager = false; // goes along to others' calls
};

struct Captured {
    std::optional<QDate> day;
    std::optional<QTime> time;
    std::optional<int> minutes; // "45m", "1h", "14:00-15:00"
    domain::CallKind kind = domain::CallKind::Other;
    domain::CallWay way = domain::CallWay::Meeting;
    std::vector<PersonId> people; // that "with" may mean; one: it is clear
    std::vector<PersonId> along;  // "with Marcus and Dana": the second one, where the name is clear
    bool guessed = false;         // the people stand in the line without "with"
    QString customer;             // what is left: the account as it was written
    QString withName;             // where guessed: the same with the people's names in it
    QString problem;              // what is missing or unclear, in words; empty: it can be kept

    friend bool operator==(const Captured&, const Captured&) = default;
};

enum class Names {
    Anywhere,  // a person's name without "with" means the person
    AfterWith, // it is part of the customer's
};

// `now` in the store's zone: "Thu" is the next Thursday, and today where today is one and the time lies ahead; a time
// alone is today's or, where that has passed, tomorrow's. A day and month that passed within a fortnight are taken so,
// longer ago for next year's. An hour by itself from 1 to 6 is in the afternoon. Without a person it is `me`'s, where
// given; people are those whose calls may be kept. Names are compared without accents: after "with" by
// the beginnings of their words, without it as a first or a whole name that is one person's.
[[nodiscard]] Captured capture(const QString& line, const QDateTime& now, const std::vector<CapturePerson>& people,
                               const CallContent& content, std::optional<PersonId> me = {},
                               Names names = Names::Anywhere);

// Lower case, without accents: how names are compared here.
[[nodiscard]] QString foldedName(const QString& name);

} // namespace chalktalk::coaching
