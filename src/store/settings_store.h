// The settings that live in the store and are the same for everybody who opens it.
#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <map>
#include <optional>
#include <vector>

namespace chalktalk::store {

class Database;

struct Settings {
    QTimeZone timeZone = QTimeZone::utc();
    QString reportingCurrency;         // ISO 4217; empty until the first import decides
    int fiscalStartMonth = 1;          // 1 to 12
    QString holidaysCountry;           // free text
    std::map<QString, double> targets; // by indicator id
    std::optional<PersonId> me;        // who sits before the window
};

[[nodiscard]] Result<Settings> loadSettings(Database& database);

// The keys as the command line spells them: time_zone, reporting_currency, fiscal_start_month, holidays_country, me,
// target.<indicator id>, cadence and cadence.<peer group> (days between one-to-ones, 1 to 366), significance.<part of
// the rule> (not checked here). Set ones only, sorted by key.
[[nodiscard]] Result<std::vector<std::pair<QString, QString>>> listSettings(Database& database);

// Checks the value and keeps it (and notes it in the audit trail); an empty value unsets. Invalid for an unknown key
// or a value that makes no sense; Conflict for another reporting currency once any amount stands in the store.
[[nodiscard]] Status saveSetting(Database& database, const QString& key, const QString& value, const Clock& clock);

} // namespace chalktalk::store
