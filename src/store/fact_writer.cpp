#include "store/fact_writer.h"

#include "base/money.h"
#include "store/erase.h"
#include "store/fact_writer_statements.h"
#include "store/failure.h"
#include "store/settings_store.h"

#include <QRandomGenerator>

namespace chalktalk::store {

namespace {

constexpr qint64 dayMs = 86'400'000;

QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QTimeZone zoneOf(Database& database) {
    auto settings = loadSettings(database);
    if (!settings) throw Failure{settings.error(), 0};
    return settings->timeZone;
}

qint64 randomId() {
    qint64 id = 0;
    while (id == 0) id = static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1);
    return id;
}

} // namespace

FactWriter::FactWriter(Database& database, const SessionOptions& options)
    : m_database(database),
      m_options(options),
      m_zone(zoneOf(database)),
      m_sql(std::make_unique<Statements>(database)) {
    const Day today = m_zone.dayOf(options.nowMs);
    m_differenceDay = options.exportedOn.value_or(today);
    // What an export of an earlier day says held at the end of that day.
    m_differenceMs = m_differenceDay < today ? m_zone.toUtc(m_differenceDay, dayMs - 1000) : options.nowMs;
    m_importId = takeCounter("import");
    keepCounter("import", m_importId + 1);
    Statement findSource(database, sql::source::find);
    if (findSource.bind(1, options.source).step()) {
        m_sourceId = findSource.integer(0);
    } else {
        m_sourceId = takeCounter("source");
        keepCounter("source", m_sourceId + 1);
        Statement(database, sql::source::insert).bind(1, m_sourceId).bind(2, options.source).run();
    }
    Statement(database, sql::import::insert)
        .bind(1, m_importId)
        .bind(2, m_sourceId)
        .bind(3, options.preset)
        .bind(4, options.nowMs)
        .bind(5, options.exportedOn)
        .bind(6, options.onlyAdd ? 1 : 0)
        .run();
    Statement currency(database, sql::setting::find);
    m_knowsCurrency = currency.bind(1, std::string_view("reporting_currency")).step();
    m_currencies.push_back({m_knowsCurrency ? currency.string(0) : options.currencyIfNone, 1.0});
    if (m_currencies[0].code.isEmpty()) m_currencies[0].code = QStringLiteral("USD");
    m_nextAccount = takeCounter("account");
    m_firstOpportunity = m_nextOpportunity = takeCounter("opportunity");
    m_nextChange = takeCounter("opportunity_change");
    m_firstActivity = m_nextActivity = takeCounter("activity");
    Statement any(database, sql::activity::any_of_source);
    m_compareActivities = any.bind(1, m_sourceId).step();
    loadPeople();
    loadRates();
}

FactWriter::~FactWriter() = default;

qint64 FactWriter::takeCounter(std::string_view name) {
    Statement take(m_database, sql::counter::take);
    if (!take.bind(1, name).step()) throwFailure(11, "counter");
    return take.integer(0);
}

void FactWriter::keepCounter(std::string_view name, qint64 next) {
    constexpr qint64 largest = 0xFFFFFFFE; // the ledger holds ids in 32 bits
    if (next > largest)
        throw Failure{{ErrorCode::StoreFailed, QStringLiteral("The store holds as many records as it can."), {}}, 0};
    Statement(m_database, sql::counter::set).bind(1, name).bind(2, next).run();
}

void FactWriter::loadPeople() {
    Statement people(m_database, sql::person::by_source);
    people.bind(1, m_sourceId);
    while (people.step()) {
        m_people.add(people.text(1));
        m_personIds.push_back(people.integer(0));
        if (const auto manager = people.optionalInteger(2)) m_managerOf[people.integer(0)] = *manager;
    }
    Statement erased(m_database, sql::erased_person::by_source);
    erased.bind(1, m_sourceId);
    while (erased.step()) {
        m_erasedMarks.emplace(erased.text(0), erased.integer(1));
        m_erasedPeople.emplace(erased.integer(1), Erased{std::string(erased.text(2)), std::string(erased.text(3))});
    }
    if (m_erasedMarks.empty()) return;
    Statement identity(m_database, sql::store_identity::find);
    if (identity.step()) m_storeId = identity.string(0);
}

void FactWriter::loadRates() {
    Statement rates(m_database, sql::rate::list);
    while (rates.step()) {
        if (const auto day = rates.day(1)) m_rates.add(rates.string(0), *day, rates.real(2));
    }
}

void FactWriter::loadAccounts() {
    if (std::exchange(m_accountsLoaded, true)) return;
    Statement accounts(m_database, sql::account::by_source);
    accounts.bind(1, m_sourceId);
    while (accounts.step()) {
        m_accounts.add(accounts.text(1));
        m_accountIds.push_back(accounts.integer(0));
    }
}

std::optional<qint64> FactWriter::personId(domain::Utf8 externalId) const {
    const auto position = m_people.find(externalId);
    if (!position) return erasedId(externalId);
    return m_personIds[*position];
}

// An export goes on naming somebody who was erased here: their rows are those of whoever is called otherwise now.
std::optional<qint64> FactWriter::erasedId(domain::Utf8 externalId) const {
    if (m_erasedMarks.empty()) return std::nullopt;
    const auto [found, isNew] = m_erasedFound.try_emplace(std::string(externalId), 0);
    if (isNew) {
        const auto known = m_erasedMarks.find(erasureMark(m_storeId, m_sourceId, externalId).toStdString());
        if (known != m_erasedMarks.end()) found->second = known->second;
    }
    return found->second != 0 ? std::optional(found->second) : std::nullopt;
}

std::optional<qint64> FactWriter::accountId(domain::Utf8 externalId) {
    if (externalId.empty()) return std::nullopt;
    loadAccounts();
    const auto position = m_accounts.find(externalId);
    if (!position) {
        ++m_unknownAccounts;
        return std::nullopt;
    }
    return m_accountIds[*position];
}

// --- keeping count ---

void FactWriter::countChange(FactKind kind, quint64 key, quint64 before, quint64 now) {
    const auto i = static_cast<std::size_t>(kind);
    const auto [at, first] = m_touched[i].try_emplace(key, Touch{before, now});
    Touch& touch = at->second;
    if (first) {
        if (before != 0) ++m_counts[i].changed;
        return;
    }
    if (touch.now != now) ++m_counts[i].repeated;
    if (touch.before != 0) m_counts[i].changed += (touch.before != now ? 1 : 0) - (touch.before != touch.now ? 1 : 0);
    touch.now = now;
}

FactWriter::Outcome FactWriter::merge(FactKind kind, Table& table, const Values& keys, const Values& content,
                                      const Values& last) {
    const auto i = static_cast<std::size_t>(kind);
    const quint64 key = keys.digest();
    keys.bind(table.find, 1);
    const bool found = table.find.step();
    const bool equal = found && content.equals(table.find, 1);
    const quint64 before = found && !equal ? Values::digestOf(table.find, 1, content.size()) : 0;
    table.find.reset();
    if (equal) return Outcome::Same;
    if (!found) {
        keys.bind(table.insert, 1);
        content.bind(table.insert, keys.size() + 1);
        last.bind(table.insert, keys.size() + content.size() + 1);
        table.insert.run();
        ++m_counts[i].added;
        countChange(kind, key, 0, content.digest());
        return Outcome::Added;
    }
    if (m_options.onlyAdd && !m_touched[i].contains(key)) return Outcome::Same;
    keys.bind(table.update, 1);
    content.bind(table.update, keys.size() + 1);
    table.update.run();
    countChange(kind, key, before, content.digest());
    return Outcome::Changed;
}

FactCounts FactWriter::counts(FactKind kind) {
    flushChanges();
    flushActivities();
    FactCounts counts = m_counts[static_cast<std::size_t>(kind)];
    counts.same = m_put[static_cast<std::size_t>(kind)] - counts.added - counts.changed;
    return counts;
}

void FactWriter::setOnlyAdd(bool onlyAdd) {
    flushActivities(); // those held back came under the rule of before
    m_options.onlyAdd = onlyAdd;
}

SessionResult FactWriter::result() {
    SessionResult result;
    for (std::size_t i = 0; i < factKinds; ++i) {
        result.counts[i] = counts(static_cast<FactKind>(i));
        result.changedAnything |= result.counts[i].added > 0 || result.counts[i].changed > 0;
    }
    return result;
}

// --- people and what belongs to them ---

bool FactWriter::reportsTo(qint64 manager, qint64 person) const {
    for (std::size_t steps = 0; steps <= m_personIds.size(); ++steps) {
        if (manager == person) return true;
        const auto above = m_managerOf.find(manager);
        if (above == m_managerOf.end()) return false;
        manager = above->second;
    }
    return true;
}

domain::Refusal FactWriter::put(const domain::PersonRow& given) {
    domain::PersonRow row = given;
    std::optional<qint64> manager;
    if (!row.managerId.empty()) {
        if (row.managerId == row.id) return domain::Refusal::ManagerCircle;
        manager = personId(row.managerId);
        if (!manager) return domain::Refusal::UnknownManager;
    }
    const auto known = personId(row.id);
    const bool keepsManager = m_options.onlyAdd && known; // an older export moves nobody
    if (known && manager && !keepsManager && reportsTo(*manager, *known)) return domain::Refusal::ManagerCircle;
    const qint64 id = known.value_or(randomId());
    if (const auto erased = m_erasedPeople.find(id); erased != m_erasedPeople.end())
        row.id = erased->second.externalId, row.name = erased->second.name, row.email = {}, row.region = {};
    const auto outcome = merge(FactKind::People, m_sql->people, Values().add(m_sourceId).add(row.id),
                               Values()
                                   .add(row.name)
                                   .add(row.email)
                                   .add(static_cast<qint64>(row.role))
                                   .add(manager)
                                   .add(row.peerGroup)
                                   .add(row.region)
                                   .add(row.hiredOn)
                                   .add(row.inSeatOn)
                                   .add(row.leftOn),
                               Values().add(m_importId).add(id));
    ++m_put[static_cast<std::size_t>(FactKind::People)];
    if (outcome == Outcome::Added) {
        m_people.add(row.id);
        m_personIds.push_back(id);
    }
    if (outcome == Outcome::Same) return domain::Refusal::None;
    const auto before = m_managerOf.find(id);
    if (outcome == Outcome::Changed && before != m_managerOf.end() && before->second != manager)
        m_formerManager.try_emplace(id, before->second);
    if (manager)
        m_managerOf[id] = *manager;
    else
        m_managerOf.erase(id);
    return domain::Refusal::None;
}

domain::Refusal FactWriter::put(const domain::ReportingLineRow& row) {
    const auto person = personId(row.personId), manager = personId(row.managerId);
    if (!person) return domain::Refusal::UnknownPerson;
    if (!manager) return domain::Refusal::UnknownManager;
    if (*person == *manager) return domain::Refusal::ManagerCircle;
    merge(FactKind::ReportingLines, m_sql->lines, Values().add(*person).add(row.from).add(*manager),
          Values().add(row.to), Values().add(m_importId));
    m_linesPut.insert(*person);
    ++m_put[static_cast<std::size_t>(FactKind::ReportingLines)];
    return domain::Refusal::None;
}

domain::Refusal FactWriter::put(const domain::LeaveRow& row) {
    const auto person = personId(row.personId);
    if (!person) return domain::Refusal::UnknownPerson;
    // Of two rows of one import that begin on the same day both hold, so the longer does; a later import corrects it.
    Day& until = m_leaveUntil.try_emplace({*person, row.from}, row.to).first->second;
    until = std::max(until, row.to);
    merge(FactKind::Leave, m_sql->leave, Values().add(*person).add(row.from), Values().add(until),
          Values().add(m_importId));
    ++m_put[static_cast<std::size_t>(FactKind::Leave)];
    return domain::Refusal::None;
}

domain::Refusal FactWriter::put(const domain::HolidayRow& row) {
    merge(FactKind::Holidays, m_sql->holidays, Values().add(row.day), Values().add(row.name), Values().add(m_importId));
    ++m_put[static_cast<std::size_t>(FactKind::Holidays)];
    return domain::Refusal::None;
}

domain::Refusal FactWriter::put(const domain::RateRow& row) {
    const auto outcome = merge(FactKind::Rates, m_sql->rates, Values().add(row.currency).add(row.validFrom),
                               Values().add(row.rate), Values().add(m_importId));
    ++m_put[static_cast<std::size_t>(FactKind::Rates)];
    if (outcome != Outcome::Same) m_rates.add(toQString(row.currency), row.validFrom, row.rate);
    return domain::Refusal::None;
}

domain::Refusal FactWriter::put(const domain::QuotaRow& row) {
    const auto person = personId(row.personId);
    if (!person) return domain::Refusal::UnknownPerson;
    const QString code = toQString(row.currency);
    std::size_t currency = 0;
    if (!code.isEmpty() && code != m_currencies[0].code) {
        const auto rate = m_rates.rate(code, row.periodStart, {});
        if (!rate) return domain::Refusal::NoRate;
        currency = currencyIndex(code, *rate);
    }
    const auto money = converted(row.amount, currency);
    if (!money) return domain::Refusal::TooLarge;
    Values content;
    content.add(money->amount).add(money->original);
    if (currency == 0)
        content.addNull();
    else
        content.add(row.currency);
    merge(FactKind::Quotas, m_sql->quotas, Values().add(*person).add(row.periodStart), content,
          Values().add(m_importId));
    ++m_put[static_cast<std::size_t>(FactKind::Quotas)];
    return domain::Refusal::None;
}

domain::Refusal FactWriter::put(const domain::AccountRow& row) {
    std::optional<qint64> owner;
    if (!row.ownerId.empty()) {
        owner = personId(row.ownerId);
        if (!owner) return domain::Refusal::UnknownPerson;
    }
    loadAccounts();
    const auto outcome = merge(FactKind::Accounts, m_sql->accounts, Values().add(m_sourceId).add(row.id),
                               Values().add(row.name).add(owner).add(row.segment).add(row.industry),
                               Values().add(m_importId).add(m_nextAccount));
    ++m_put[static_cast<std::size_t>(FactKind::Accounts)];
    if (outcome == Outcome::Added) {
        m_accounts.add(row.id);
        m_accountIds.push_back(m_nextAccount++);
    }
    return domain::Refusal::None;
}

} // namespace chalktalk::store
