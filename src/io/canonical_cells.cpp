#include "io/canonical_cells.h"

#include "base/money.h"
#include "io/csv_writer.h"

#include <QDateTime>

namespace chalktalk::io {

using domain::FactKind;
using domain::Refusal;

CanonicalCells& CanonicalCells::add(std::string value, bool isText) {
    if (m_count == m_cells.size()) m_cells.emplace_back();
    m_cells[m_count++] = {std::move(value), isText};
    return *this;
}

CanonicalCells& CanonicalCells::text(domain::Utf8 value) { return add(std::string(value), true); }
CanonicalCells& CanonicalCells::word(QStringView value) { return add(value.toUtf8().toStdString(), false); }
CanonicalCells& CanonicalCells::day(std::optional<Day> value) {
    return add(value ? value->toString().toStdString() : std::string(), false);
}

// To the millisecond, and with its offset: another time zone reads the same instant.
CanonicalCells& CanonicalCells::time(qint64 ms) {
    const auto form = ms % 1000 == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return add(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(form).toStdString(), false);
}

CanonicalCells& CanonicalCells::amount(qint64 minor, int decimals) {
    if (minor == domain::blankAmount) return add({}, false);
    return add(moneyToPlain(Money{minor}, decimals).toStdString(), false);
}

int CanonicalCells::decimalsOf(domain::Utf8 currency) {
    const std::string code = currency.empty() ? m_currency.toStdString() : std::string(currency);
    const auto [at, isNew] = m_decimals.try_emplace(code, 2);
    if (isNew && !code.empty()) at->second = currencyDecimals(QString::fromStdString(code));
    return at->second;
}

Refusal CanonicalCells::done(FactKind kind) {
    row(kind, std::span(m_cells.data(), std::exchange(m_count, 0)));
    return Refusal::None;
}

Refusal CanonicalCells::put(const domain::PersonRow& r) {
    text(r.id).text(r.name).text(r.email).word(domain::toText(r.role)).text(r.managerId).text(r.peerGroup);
    text(r.region).day(r.hiredOn).day(r.inSeatOn).day(r.leftOn);
    return done(FactKind::People);
}

Refusal CanonicalCells::put(const domain::ReportingLineRow& r) {
    text(r.personId).text(r.managerId).day(r.from).day(r.to);
    return done(FactKind::ReportingLines);
}

Refusal CanonicalCells::put(const domain::LeaveRow& r) {
    text(r.personId).day(r.from).day(r.to);
    return done(FactKind::Leave);
}

Refusal CanonicalCells::put(const domain::HolidayRow& r) {
    day(r.day).text(r.name);
    return done(FactKind::Holidays);
}

Refusal CanonicalCells::put(const domain::RateRow& r) {
    text(r.currency).day(r.validFrom).add(shortestNumber(r.rate).toStdString(), false);
    return done(FactKind::Rates);
}

Refusal CanonicalCells::put(const domain::QuotaRow& r) {
    text(r.personId).day(r.periodStart).amount(r.amount, decimalsOf(r.currency)).text(r.currency);
    return done(FactKind::Quotas);
}

Refusal CanonicalCells::put(const domain::AccountRow& r) {
    text(r.id).text(r.name).text(r.ownerId).text(r.segment).text(r.industry);
    return done(FactKind::Accounts);
}

Refusal CanonicalCells::put(const domain::OpportunityRow& r) {
    const int decimals = decimalsOf(r.currency);
    if (!r.currency.empty() && r.currency != m_currency.toStdString()) m_opportunityCurrency.emplace(r.id, r.currency);
    text(r.id).text(r.name).text(r.accountId).text(r.ownerId).word(domain::toText(r.source));
    word(domain::toText(r.stage)).amount(r.amount, decimals).amount(r.listAmount, decimals).text(r.currency);
    day(r.createdOn).day(r.closeDate).text(r.nextStep).text(r.lossReason);
    return done(FactKind::Opportunities);
}

void CanonicalCells::changedValue(const domain::ChangeRow& change, qint64 value, domain::Utf8 owner) {
    switch (change.field) {
    case domain::ChangedField::Stage: word(domain::toText(static_cast<domain::Stage>(value))); break;
    case domain::ChangedField::Amount: {
        const auto own = m_opportunityCurrency.find(std::string(change.opportunityId));
        amount(value, decimalsOf(own == m_opportunityCurrency.end() ? std::string() : own->second));
        break;
    }
    case domain::ChangedField::CloseDate:
        day(value == domain::ChangeFacts::noDay ? std::nullopt : std::optional(Day{static_cast<qint32>(value)}));
        break;
    case domain::ChangedField::Owner: text(owner); break;
    }
}

Refusal CanonicalCells::put(const domain::ChangeRow& r) {
    text(r.opportunityId).time(r.changedAtMs).word(domain::toText(r.field));
    changedValue(r, r.oldValue, r.oldOwnerId);
    changedValue(r, r.newValue, r.newOwnerId);
    return done(FactKind::Changes);
}

Refusal CanonicalCells::put(const domain::ActivityRow& r) {
    text(r.id).text(r.personId).text(r.opportunityId).text(r.accountId).word(domain::toText(r.type));
    word(domain::toText(r.direction)).word(domain::toText(r.kind)).time(r.startedAtMs);
    add(r.minutes ? std::to_string(*r.minutes) : std::string(), false);
    text(r.subject).text(r.outcome);
    return done(FactKind::Activities);
}

} // namespace chalktalk::io
