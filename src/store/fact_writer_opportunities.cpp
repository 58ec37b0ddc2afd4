#include "store/fact_writer.h"

#include "base/money.h"
#include "store/erase.h"
#include "store/fact_writer_statements.h"

namespace chalktalk::store {

namespace {

constexpr qint64 blank = domain::blankAmount; // also what a change's blank value is stored as

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

bool outOfRange(std::optional<Day> day) { return day && !domain::PackedDay::fits(*day); }

// Columns of opportunity/find.sql.
enum Column {
    Owner,
    StageColumn,
    SourceColumn,
    Amount,
    ListAmount,
    Created,
    Close,
    NextStep,
    Account,
    CurrencyColumn,
    OriginalAmount
};

} // namespace

std::size_t FactWriter::currencyIndex(const QString& code, double rate) {
    for (std::size_t i = 1; i < m_currencies.size(); ++i) {
        if (m_currencies[i].code == code && !(m_currencies[i].rate < rate) && !(m_currencies[i].rate > rate)) return i;
    }
    m_currencies.push_back({code, rate});
    return m_currencies.size() - 1;
}

std::optional<FactWriter::Money> FactWriter::converted(qint64 minor, std::size_t currency) const {
    if (minor == blank) return Money{};
    if (currency == 0) return Money{minor, {}};
    const Currency& from = m_currencies[currency];
    const auto amount =
        convertMinor(minor, currencyDecimals(from.code), from.rate, currencyDecimals(m_currencies[0].code));
    if (!amount) return std::nullopt;
    return Money{*amount, minor};
}

void FactWriter::loadOpportunities() {
    if (std::exchange(m_opportunitiesLoaded, true)) return;
    Statement known(m_database, sql::opportunity::by_source);
    known.bind(1, m_sourceId);
    while (known.step()) {
        m_opportunities.add(known.text(1));
        m_opportunityIds.push_back(static_cast<quint32>(known.integer(0)));
        std::size_t currency = 0;
        if (!known.isNull(2)) {
            const auto stage = static_cast<domain::Stage>(known.integer(5));
            std::optional<Day> closing;
            if (domain::isClosed(stage)) closing = known.day(4);
            if (domain::isClosed(stage) && !closing) closing = latestEntry(known.integer(0), stage);
            const auto rate = m_rates.rate(known.string(2), closing, known.day(3));
            currency = currencyIndex(known.string(2), rate.value_or(1.0));
        }
        m_opportunityCurrency.push_back(static_cast<quint16>(currency));
    }
}

std::optional<quint32> FactWriter::opportunityPosition(domain::Utf8 externalId) {
    loadOpportunities();
    return m_opportunities.find(externalId);
}

bool FactWriter::knowsOpportunity(domain::Utf8 id) { return opportunityPosition(id).has_value(); }

QString FactWriter::currencyOf(domain::Utf8 opportunityId) {
    const auto position = opportunityPosition(opportunityId);
    return position ? m_currencies[m_opportunityCurrency[*position]].code : QString();
}

std::optional<Day> FactWriter::latestEntry(qint64 opportunity, domain::Stage stage) {
    auto& reaches = m_sql->reaches;
    std::optional<Day> day;
    if (reaches.bind(1, opportunity)
            .bind(2, static_cast<qint64>(domain::ChangedField::Stage))
            .bind(3, static_cast<qint64>(stage))
            .step())
        day = m_zone.dayOf(reaches.integer(0));
    reaches.reset();
    return day;
}

std::optional<Day> FactWriter::reachedOn(domain::Utf8 opportunityId, domain::Stage stage) {
    const auto position = opportunityPosition(opportunityId);
    if (!position) return std::nullopt;
    flushChanges();
    return latestEntry(m_opportunityIds[*position], stage);
}

domain::Refusal FactWriter::put(const domain::OpportunityRow& given) {
    domain::OpportunityRow row = given;
    const auto owner = personId(row.ownerId);
    if (!owner) return domain::Refusal::UnknownPerson;
    if (isErased(*owner)) { // as the erasure left those that were here
        row.lossReason = {};
        if (!row.nextStep.empty()) row.nextStep = erasedText;
    }
    if (outOfRange(row.createdOn) || outOfRange(row.closeDate)) return domain::Refusal::DayOutOfRange;
    std::size_t currency = 0;
    if (const QString& own = m_currencies[0].code; !row.currency.empty() && toQString(row.currency) != own) {
        std::optional<Day> closing;
        if (domain::isClosed(row.stage)) closing = row.closeDate ? row.closeDate : row.closedOn;
        const auto rate = m_rates.rate(toQString(row.currency), closing, row.createdOn);
        if (!rate) return domain::Refusal::NoRate;
        currency = currencyIndex(toQString(row.currency), *rate);
        if (currency > 0xFFFF) return domain::Refusal::NoRate;
    }
    const auto amount = converted(row.amount, currency), list = converted(row.listAmount, currency);
    if (!amount || !list) return domain::Refusal::TooLarge;
    loadOpportunities();
    Values content;
    content.add(*owner).add(static_cast<qint64>(row.stage)).add(static_cast<qint64>(row.source));
    content.add(amount->amount).add(list->amount).add(row.createdOn).add(row.closeDate).add(row.nextStep);
    content.add(accountId(row.accountId));
    if (currency == 0)
        content.addNull();
    else
        content.add(row.currency);
    content.add(amount->original).add(list->original).add(row.name).add(row.lossReason);
    const auto [position, isNew] = m_opportunities.add(row.id);
    ++m_put[static_cast<std::size_t>(FactKind::Opportunities)];
    if (!isNew) {
        updateOpportunity(position, content);
        if (!m_options.onlyAdd || m_opportunityIds[position] >= m_firstOpportunity)
            m_opportunityCurrency[position] = static_cast<quint16>(currency);
        return domain::Refusal::None;
    }
    auto& insert = m_sql->opportunities.insert;
    insert.bind(1, m_nextOpportunity);
    content.bind(insert, 2);
    insert.bind(16, m_sourceId).bind(17, row.id).bind(18, m_importId).run();
    m_opportunityIds.push_back(static_cast<quint32>(m_nextOpportunity++));
    m_opportunityCurrency.push_back(static_cast<quint16>(currency));
    ++m_counts[static_cast<std::size_t>(FactKind::Opportunities)].added;
    return domain::Refusal::None;
}

void FactWriter::updateOpportunity(quint32 position, const Values& content) {
    const qint64 id = m_opportunityIds[position];
    auto& [find, insert, update] = m_sql->opportunities;
    find.bind(1, id).step();
    if (content.equals(find, 0)) return find.reset();
    const bool isOlder = id < m_firstOpportunity; // was there before this session
    if (isOlder && m_options.onlyAdd) return find.reset();
    const quint64 before = Values::digestOf(find, 0, content.size());
    if (isOlder && !m_originals.contains(position)) {
        Original original{find.integer(StageColumn),    find.integer(Owner),        blank, blank, blank,
                          !find.isNull(CurrencyColumn), find.string(CurrencyColumn)};
        if (const auto amount = find.optionalInteger(Amount)) original.amount = *amount;
        original.originalAmount = find.optionalInteger(OriginalAmount).value_or(original.amount);
        if (const auto day = find.day(Close)) original.closeDate = day->value;
        m_originals.emplace(position, original);
    }
    find.reset();
    update.bind(1, id);
    content.bind(update, 2);
    update.run();
    if (isOlder)
        countChange(FactKind::Opportunities, static_cast<quint64>(id), before, content.digest());
    else
        ++m_counts[static_cast<std::size_t>(FactKind::Opportunities)].repeated;
}

// --- history ---

domain::Refusal FactWriter::put(const domain::ChangeRow& row) {
    const auto position = opportunityPosition(row.opportunityId);
    if (!position) return domain::Refusal::UnknownOpportunity;
    if (outOfRange(m_zone.dayOf(row.changedAtMs))) return domain::Refusal::DayOutOfRange;
    HeldChange held{m_opportunityIds[*position], row.changedAtMs, row.oldValue, row.newValue,
                    static_cast<int>(row.field)};
    if (row.field == domain::ChangedField::Owner) {
        const auto before = personId(row.oldOwnerId), now = personId(row.newOwnerId);
        if (!before && !row.oldOwnerId.empty()) return domain::Refusal::UnknownOldOwner;
        if (!now && !row.newOwnerId.empty()) return domain::Refusal::UnknownNewOwner;
        held.oldValue = before.value_or(blank);
        held.newValue = now.value_or(blank);
    } else if (row.field == domain::ChangedField::Amount) {
        const std::size_t currency = m_opportunityCurrency[*position];
        const auto before = converted(row.oldValue, currency), now = converted(row.newValue, currency);
        if (!before || !now) return domain::Refusal::TooLarge;
        held.oldValue = before->amount.value_or(blank);
        held.newValue = now->amount.value_or(blank);
    }
    m_changes.push_back(held);
    ++m_put[static_cast<std::size_t>(FactKind::Changes)];
    if (m_changes.size() == rowsPerInsert) flushChanges();
    return domain::Refusal::None;
}

void FactWriter::flushChanges() {
    if (m_changes.empty()) return;
    auto& added = m_counts[static_cast<std::size_t>(FactKind::Changes)].added;
    const bool many = m_changes.size() == rowsPerInsert;
    Statement& insert = many ? m_sql->manyChanges : m_sql->change;
    int number = many ? 2 : 1;
    if (many) insert.bind(1, m_importId);
    for (const HeldChange& held : m_changes) {
        insert.bind(number, m_nextChange++).bind(number + 1, held.opportunity).bind(number + 2, held.changedAt);
        insert.bind(number + 3, held.field).bind(number + 4, held.oldValue).bind(number + 5, held.newValue);
        if (many)
            number += 6;
        else
            added += insert.bind(7, m_importId).run();
    }
    if (many) {
        const qint64 written = insert.run();
        added += written;
        if (written == 0) m_nextChange -= rowsPerInsert; // all known: their ids are free again
    }
    m_changes.clear();
}

// --- differences between the store and a newer export become history ---

void FactWriter::writeDifferences() {
    using domain::ChangedField;
    auto& find = m_sql->opportunities.find;
    for (const auto& [position, original] : m_originals) {
        const qint64 id = m_opportunityIds[position];
        find.bind(1, id).step();
        const qint64 stage = find.integer(StageColumn), owner = find.integer(Owner);
        const qint64 amount = find.optionalInteger(Amount).value_or(blank);
        const qint64 originalAmount = find.optionalInteger(OriginalAmount).value_or(amount);
        const bool sameMoney = originalAmount == original.originalAmount &&
                               original.otherCurrency == !find.isNull(CurrencyColumn) &&
                               original.currency == find.string(CurrencyColumn);
        const auto closeDay = find.day(Close);
        const qint64 closeDate = closeDay ? closeDay->value : blank;
        find.reset();
        if (stage != original.stage) writeDifference(id, ChangedField::Stage, original.stage, stage);
        // Another rate for the same amount is no change that anybody made.
        if (!sameMoney && amount != original.amount) writeDifference(id, ChangedField::Amount, original.amount, amount);
        if (closeDate != original.closeDate)
            writeDifference(id, ChangedField::CloseDate, original.closeDate, closeDate);
        if (owner != original.owner) writeDifference(id, ChangedField::Owner, original.owner, owner);
    }
}

void FactWriter::writeDifference(qint64 opportunity, domain::ChangedField field, qint64 before, qint64 now) {
    auto& latest = m_sql->latestChange;
    qint64 at = m_differenceMs;
    bool recorded = false; // the export's own history tells of it already
    if (latest.bind(1, opportunity).bind(2, static_cast<qint64>(field)).step()) {
        recorded = latest.integer(1) == now;
        // Differences of several exports of one day stay in order.
        if (const qint64 last = latest.integer(0); last >= at && m_zone.dayOf(last) == m_differenceDay) at = last + 1;
    }
    latest.reset();
    if (recorded) return;
    m_sql->change.bind(1, m_nextChange++)
        .bind(2, opportunity)
        .bind(3, at)
        .bind(4, static_cast<qint64>(field))
        .bind(5, before)
        .bind(6, now)
        .bind(7, m_importId);
    m_counts[static_cast<std::size_t>(FactKind::Changes)].added += m_sql->change.run();
    ++m_put[static_cast<std::size_t>(FactKind::Changes)];
}

} // namespace chalktalk::store
