#include "tests/app/sample/ledger_sink.h"

namespace chalktalk::tests {

using domain::Refusal;

namespace {

constexpr qint64 dayMs = 86'400'000;

Day dayOf(qint64 instantMs) {
    return Day{static_cast<qint32>(instantMs >= 0 ? instantMs / dayMs : (instantMs - dayMs + 1) / dayMs)};
}

QString text(domain::Utf8 utf8) { return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())); }

} // namespace

domain::PersonIndex LedgerSink::indexOf(domain::Utf8 id) const {
    const auto found = m_people.find(id);
    return found == m_people.end() ? domain::noPerson : found->second;
}

void LedgerSink::note(Day day) {
    if (!latest || day > *latest) latest = day;
}

void LedgerSink::hash(std::string_view value) {
    m_hash.addData(QByteArrayView(value.data(), static_cast<qsizetype>(value.size())));
    hash(static_cast<qint64>(value.size()));
}

void LedgerSink::hash(qint64 number) { m_hash.addData(QByteArray::number(number) + ' '); }

Refusal LedgerSink::put(const domain::PersonRow& row) {
    if (!row.managerId.empty() && indexOf(row.managerId) == domain::noPerson) return Refusal::UnknownManager;
    ++people;
    names.emplace(row.name);
    for (const auto part : {row.id, row.name, row.email, row.managerId, row.peerGroup, row.region}) hash(part);
    for (const auto& day : {row.hiredOn, row.inSeatOn, row.leftOn}) hash(day ? day->value : -1);
    domain::Person person;
    person.id = {static_cast<qint64>(people)};
    person.externalId = text(row.id);
    person.name = text(row.name);
    person.role = row.role;
    person.peerGroup = text(row.peerGroup);
    person.region = text(row.region);
    person.hiredOn = row.hiredOn;
    person.inSeatOn = row.inSeatOn;
    person.leftOn = row.leftOn;
    m_people.emplace(row.id, m_builder.addPerson(std::move(person)));
    if (!row.managerId.empty()) m_builder.addReportingLine({indexOf(row.id), indexOf(row.managerId), {}, {}});
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::ReportingLineRow& row) {
    if (indexOf(row.personId) == domain::noPerson || indexOf(row.managerId) == domain::noPerson)
        return Refusal::UnknownPerson;
    hash(row.personId), hash(row.managerId), hash(row.from.value), hash(row.to ? row.to->value : -1);
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::LeaveRow& row) {
    if (indexOf(row.personId) == domain::noPerson || row.to < row.from) return Refusal::UnknownPerson;
    hash(row.personId), hash(row.from.value), hash(row.to.value);
    m_builder.addLeave({indexOf(row.personId), row.from, row.to});
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::HolidayRow& row) {
    hash(row.day.value), hash(row.name);
    m_builder.addHoliday(row.day);
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::RateRow&) {
    return Refusal::NoRate; // the sample has one currency
}

Refusal LedgerSink::put(const domain::QuotaRow& row) {
    if (indexOf(row.personId) == domain::noPerson) return Refusal::UnknownPerson;
    hash(row.personId), hash(row.periodStart.value), hash(row.amount), hash(row.currency);
    m_builder.addQuota({indexOf(row.personId), row.periodStart, Money{row.amount}});
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::AccountRow& row) {
    if (indexOf(row.ownerId) == domain::noPerson) return Refusal::UnknownPerson;
    ++accounts;
    m_accounts.emplace(row.id);
    for (const auto part : {row.id, row.name, row.ownerId, row.segment, row.industry}) hash(part);
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::OpportunityRow& row) {
    if (indexOf(row.ownerId) == domain::noPerson || !m_accounts.contains(row.accountId)) return Refusal::UnknownPerson;
    const auto id = static_cast<quint32>(++opportunities);
    m_opportunities.emplace(row.id, id);
    for (const auto part : {row.id, row.name, row.accountId, row.ownerId, row.currency, row.nextStep, row.lossReason})
        hash(part);
    for (const qint64 number :
         {static_cast<qint64>(row.source), static_cast<qint64>(row.stage), row.amount, row.listAmount})
        hash(number);
    hash(row.createdOn ? row.createdOn->value : -1), hash(row.closeDate ? row.closeDate->value : -1);
    note(row.createdOn.value_or(Day{0}));
    if (domain::isClosed(row.stage) && row.closeDate) note(*row.closeDate);
    m_builder.addOpportunity({id, indexOf(row.ownerId), row.stage, row.source, row.amount, row.listAmount,
                              row.createdOn, row.closeDate, !row.nextStep.empty()});
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::ChangeRow& row) {
    const auto opportunity = m_opportunities.find(row.opportunityId);
    if (opportunity == m_opportunities.end()) return Refusal::UnknownOpportunity;
    const bool owner = row.field == domain::ChangedField::Owner;
    const auto before = owner ? indexOf(row.oldOwnerId) : 0, after = owner ? indexOf(row.newOwnerId) : 0;
    if (before == domain::noPerson || after == domain::noPerson) return Refusal::UnknownOldOwner;
    ++changes;
    if (m_lastChange.first == row.opportunityId && row.changedAtMs < m_lastChange.second)
        outOfOrder.emplace(row.opportunityId);
    m_lastChange = {std::string(row.opportunityId), row.changedAtMs};
    hash(row.opportunityId), hash(row.changedAtMs), hash(static_cast<qint64>(row.field));
    hash(row.oldValue), hash(row.newValue), hash(row.oldOwnerId), hash(row.newOwnerId);
    note(dayOf(row.changedAtMs));
    m_builder.addChange({opportunity->second, row.field, row.changedAtMs, dayOf(row.changedAtMs),
                         owner ? before : row.oldValue, owner ? after : row.newValue});
    return Refusal::None;
}

Refusal LedgerSink::put(const domain::ActivityRow& row) {
    const auto opportunity = m_opportunities.find(row.opportunityId);
    if (indexOf(row.personId) == domain::noPerson) return Refusal::UnknownPerson;
    if (!row.opportunityId.empty() && opportunity == m_opportunities.end()) return Refusal::UnknownOpportunity;
    const auto id = static_cast<quint32>(++activities);
    for (const auto part : {row.id, row.personId, row.opportunityId, row.accountId, row.subject, row.outcome})
        hash(part);
    for (const qint64 number :
         {static_cast<qint64>(row.type), static_cast<qint64>(row.direction), static_cast<qint64>(row.kind),
          row.startedAtMs, static_cast<qint64>(row.minutes.value_or(-1))})
        hash(number);
    note(dayOf(row.startedAtMs));
    m_builder.addActivity({id, indexOf(row.personId), row.opportunityId.empty() ? 0 : opportunity->second, row.type,
                           row.direction, row.kind, dayOf(row.startedAtMs), row.minutes.value_or(0)});
    return Refusal::None;
}

} // namespace chalktalk::tests
