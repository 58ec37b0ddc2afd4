// Facts on their way into a store: one struct per canonical file, references by the source's text ids.
//
// Texts are UTF-8 views that live as long as the call they are handed to. An empty text means absent.
#pragma once

#include "base/day.h"
#include "domain/ledger_builder.h"
#include "domain/words.h"

#include <optional>
#include <string_view>

namespace chalktalk::domain {

using Utf8 = std::string_view;

struct PersonRow {
    Utf8 id, name, email;
    Role role = Role::Rep;
    Utf8 managerId; // the present manager, who must have been put before
    Utf8 peerGroup, region;
    std::optional<Day> hiredOn, inSeatOn, leftOn;
};

struct ReportingLineRow { // a past line, or the present one with the day it began
    Utf8 personId, managerId;
    Day from;
    std::optional<Day> to; // included
};

struct LeaveRow {
    Utf8 personId;
    Day from, to; // both included
};

struct HolidayRow {
    Day day;
    Utf8 name;
};

struct RateRow { // units of the reporting currency for one unit of `currency`, from a day on
    Utf8 currency;
    Day validFrom;
    double rate = 1;
};

struct QuotaRow {
    Utf8 personId;
    Day periodStart;
    qint64 amount = 0; // minor units of `currency`
    Utf8 currency;     // empty: the reporting currency
};

struct AccountRow {
    Utf8 id, name, ownerId, segment, industry;
};

struct OpportunityRow {
    Utf8 id, name;
    Utf8 accountId; // unknown ones are kept blank and counted
    Utf8 ownerId;
    Source source = Source::None;
    Stage stage = Stage::Prospect;
    qint64 amount = blankAmount;     // minor units of `currency`
    qint64 listAmount = blankAmount; // minor units of `currency`
    Utf8 currency;                   // empty: the reporting currency
    std::optional<Day> createdOn;
    std::optional<Day> closeDate; // expected while open, the closing day once closed
    Utf8 nextStep, lossReason;
    std::optional<Day> closedOn{}; // the closing day that only the history tells: not stored, but amounts need its rate
};

struct ChangeRow {
    Utf8 opportunityId;
    qint64 changedAtMs = 0; // UTC
    ChangedField field = ChangedField::Stage;
    // As in ChangeFacts: a Stage, minor units of the opportunity's currency (or blankAmount), a Day's value (or
    // ChangeFacts::noDay). Of an owner change the texts below count instead.
    qint64 oldValue = 0, newValue = 0;
    Utf8 oldOwnerId, newOwnerId; // empty: nobody
};

struct ActivityRow {
    Utf8 id, personId, opportunityId, accountId;
    ActivityType type = ActivityType::Other;
    Direction direction = Direction::Outbound;
    CallKind kind = CallKind::Other;
    qint64 startedAtMs = 0; // UTC
    std::optional<int> minutes;
    Utf8 subject, outcome;
};

} // namespace chalktalk::domain
