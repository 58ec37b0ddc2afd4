#include "store/settings_store.h"

#include "store/audit_store.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <cmath>
#include <QCoreApplication>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }
tl::unexpected<Error> invalid(const QString& words) { return fail(ErrorCode::Invalid, words); }

constexpr QStringView targetPrefix = u"target.";
constexpr QStringView cadencePrefix = u"cadence."; // and a peer group
constexpr QStringView significancePrefix =
    u"significance."; // read by whoever judges calls: what makes no sense is the usual

bool isCurrencyCode(const QString& text) {
    return text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

// The value as it is kept, or why it can't be.
Result<QString> checked(const QString& key, const QString& value) {
    if (key == u"time_zone") {
        if (!QTimeZone::isTimeZoneIdAvailable(value.toUtf8()))
            return invalid(tr("%1 is not a time zone. Name one like Europe/Berlin.").arg(value));
        return value;
    }
    if (key == u"reporting_currency") {
        if (!isCurrencyCode(value.toUpper()))
            return invalid(tr("%1 is not a currency code of three letters, like EUR.").arg(value));
        return value.toUpper();
    }
    if (key == u"fiscal_start_month") {
        bool ok = false;
        const int month = value.toInt(&ok);
        if (!ok || month < 1 || month > 12) return invalid(tr("The fiscal start month is a number from 1 to 12."));
        return QString::number(month);
    }
    if (key == u"me") {
        bool ok = false;
        value.toLongLong(&ok);
        if (!ok) return invalid(tr("A person is set by their number."));
        return value;
    }
    if (key == u"holidays_country") return value;
    if (key.startsWith(targetPrefix) && key.size() > targetPrefix.size()) {
        bool ok = false;
        const double target = value.toDouble(&ok);
        if (!ok || !std::isfinite(target) || target < 0) return invalid(tr("A target is a number of 0 or more."));
        return value;
    }
    if (key == u"cadence" || (key.startsWith(cadencePrefix) && key.size() > cadencePrefix.size())) {
        bool ok = false;
        const int days = value.toInt(&ok);
        if (!ok || days < 1 || days > 366)
            return invalid(tr("How often one-to-ones are held is a number of days from 1 to 366."));
        return QString::number(days);
    }
    if (key.startsWith(significancePrefix) && key.size() > significancePrefix.size()) return value;
    return invalid(tr("There is no setting named %1.").arg(key));
}

std::optional<QString> find(Database& database, std::string_view key) {
    Statement row(database, sql::setting::find);
    if (!row.bind(1, key).step()) return std::nullopt;
    return row.string(0);
}

// An amount is a number of minor units of the reporting currency: under another one it would be another sum.
Status checkCurrencyChange(Database& database, const QString& currency) {
    const auto now = find(database, "reporting_currency");
    if (!now || *now == currency) return {};
    Statement amounts(database, sql::setting::amounts);
    if (amounts.step() && amounts.integer(0) > 0)
        return fail(ErrorCode::Conflict,
                    tr("Amounts are already stored in %1. Start a new store to report in %2.").arg(*now, currency));
    return {};
}

} // namespace

Result<Settings> loadSettings(Database& database) {
    return guarded([&] {
        Settings settings;
        Statement row(database, sql::setting::list);
        while (row.step()) {
            const QString key = row.string(0), value = row.string(1);
            if (key == u"time_zone") {
                if (const QTimeZone zone(value.toUtf8()); zone.isValid()) settings.timeZone = zone;
            } else if (key == u"reporting_currency") {
                settings.reportingCurrency = value;
            } else if (key == u"fiscal_start_month") {
                settings.fiscalStartMonth = value.toInt();
            } else if (key == u"holidays_country") {
                settings.holidaysCountry = value;
            } else if (key == u"me") {
                settings.me = PersonId{value.toLongLong()};
            } else if (key.startsWith(targetPrefix)) {
                settings.targets[key.mid(targetPrefix.size())] = value.toDouble();
            }
        }
        return settings;
    });
}

Result<std::vector<std::pair<QString, QString>>> listSettings(Database& database) {
    return guarded([&] {
        std::vector<std::pair<QString, QString>> all;
        Statement row(database, sql::setting::list);
        while (row.step()) all.emplace_back(row.string(0), row.string(1));
        return all;
    });
}

Status saveSetting(Database& database, const QString& key, const QString& value, const Clock& clock) {
    QString kept;
    if (value.isEmpty() && (key == u"time_zone" || key == u"reporting_currency"))
        return invalid(tr("%1 can't be left empty.").arg(key));
    if (const auto good = checked(key, value.isEmpty() ? QStringLiteral("1") : value); !good)
        return tl::unexpected<Error>(good.error());
    else if (!value.isEmpty())
        kept = *good;
    return guarded([&] {
        Transaction transaction(database);
        if (key == u"reporting_currency") {
            if (const Status possible = checkCurrencyChange(database, kept); !possible)
                throw Failure{possible.error(), 0};
        }
        if (kept.isEmpty())
            Statement(database, sql::setting::remove).bind(1, key).run();
        else
            Statement(database, sql::setting::upsert).bind(1, key).bind(2, kept).run();
        std::optional<PersonId> me;
        if (const auto id = find(database, "me")) me = PersonId{id->toLongLong()};
        // A peer group is a name out of somebody's file: it stays out of the trail.
        noteInTrail(database, me, "setting", key.startsWith(cadencePrefix) ? QStringLiteral("cadence") : key, clock);
        transaction.commit();
    });
}

} // namespace chalktalk::store
