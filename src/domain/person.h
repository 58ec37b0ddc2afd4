// People, who reports to whom and when, leave and quotas.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "base/money.h"
#include "domain/words.h"

#include <optional>
#include <QString>

namespace chalktalk::domain {

// Position of a person in Ledger::people(): dense, stable within one ledger.
using PersonIndex = quint32;
inline constexpr PersonIndex noPerson = 0xFFFFFFFFu;

struct Person {
    PersonId id;
    QString externalId; // the source system's text id: what FORMATS.md prints as person_id
    QString name;
    QString email;
    Role role = Role::Rep;
    QString peerGroup; // blank is a label like another
    QString region;
    std::optional<Day> hiredOn;
    std::optional<Day> inSeatOn;
    std::optional<Day> leftOn;
    bool isErased = false; // they asked for it: their numbers stay without their name, nothing is written about them

    // In the seat from in_seat_on (else hired_on, else always) to left_on, both included.
    [[nodiscard]] bool inSeat(Day day) const {
        const auto from = inSeatOn ? inSeatOn : hiredOn;
        return (!from || *from <= day) && (!leftOn || day <= *leftOn);
    }
    // In the seat on both days and between.
    [[nodiscard]] bool inSeatThroughout(Day from, Day to) const { return inSeat(from) && inSeat(to); }
};

struct ReportingLine {
    PersonIndex person = noPerson;
    PersonIndex manager = noPerson;
    std::optional<Day> from; // nothing: always
    std::optional<Day> to;   // included; nothing: still
};

struct Leave {
    PersonIndex person = noPerson;
    Day from, to; // both included
};

struct Quota {
    PersonIndex person = noPerson;
    Day periodStart;
    Money amount;
};

} // namespace chalktalk::domain
