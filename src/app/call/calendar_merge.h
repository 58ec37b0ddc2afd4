// Which entries of a calendar are calls, whose, and what has become of those that are calls already.
#pragma once

#include "coaching/call_content.h"
#include "domain/coaching_log.h"
#include "domain/ledger.h"
#include "io/calendar_file.h"
#include "store/call_store.h"

#include <functional>

namespace chalktalk::app {

enum class CalendarFate : quint8 { New, Moved, Cancelled, Same, NotACall };

struct CalendarRow {
    io::CalendarInstance instance;
    CalendarFate fate = CalendarFate::NotACall;
    bool chosen = false; // will be kept; New and NotACall may be chosen by hand
    bool joins = false;  // a call that was known already is taken for this entry from now on
    PersonId person;     // whose call it would be; null: nobody of the store was recognised
    domain::CallKind kind = domain::CallKind::Other;
    AccountId account;
    QString customer;
    QString why;        // "Marcus Hale is invited, and somebody from outside"; "Nobody from outside is invited"
    QString when, what; // words for the table
    CallId call;        // the one it stands for already

    // Whether there is anything to keep, or to leave out: also of a call that stays as it was, when it is joined.
    [[nodiscard]] bool canChoose() const { return fate != CalendarFate::Same || joins; }
};

struct CalendarSurroundings {
    domain::LedgerPtr ledger;
    coaching::CallContent content;
    std::vector<store::AccountChoice> accounts;
    std::vector<domain::Call> stored;        // of the file's events
    std::vector<domain::Call> near;          // of no calendar or of others, about when its entries take place
    PersonId owner;                          // whose calendar it is
    std::function<bool(PersonId)> isCoached; // whose calls may be kept
    QTimeZone zone;
    qint64 nowMs = 0, toMs = 0; // the span that was read ends at `toMs`
};

struct CalendarMerge {
    std::vector<CalendarRow> rows;   // by start
    std::vector<domain::Call> calls; // as each row would be kept, not judged; in the same order
};

// Idempotent: once all of it is kept, merging the same file again changes nothing.
[[nodiscard]] CalendarMerge mergeCalendar(const io::CalendarFile& file, const CalendarSurroundings& known);

// The kind that a title names by words of the content file; Other where it names none.
[[nodiscard]] domain::CallKind kindByWords(const QString& title, const coaching::CallContent& content);

} // namespace chalktalk::app
