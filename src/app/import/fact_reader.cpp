#include "app/import/fact_reader.h"

#include "base/money.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

namespace {

using domain::FactKind;
using domain::Refusal;
using io::CanonicalRow;

QString tr(const char* text) { return QCoreApplication::translate("Import", text); }
std::string utf8(QStringView text) { return text.toUtf8().toStdString(); }
QString toQString(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

// Positions in io/canonical.cpp's tables.
namespace people {
enum { Id, Name, Email, RoleWord, Manager, PeerGroup, Region, Hired, InSeat, Left };
}
namespace lines {
enum { Person, Manager, From, To };
}
namespace leaves {
enum { Person, From, To };
}
namespace quotas {
enum { Person, PeriodStart, Amount, Currency };
}
namespace accounts {
enum { Id, Name, Owner, Segment, Industry };
}
namespace opportunities {
enum {
    Id,
    Name,
    Account,
    Owner,
    SourceWord,
    StageWord,
    Amount,
    ListAmount,
    Currency,
    Created,
    Close,
    NextStep,
    LossReason
};
}
namespace changes {
enum { Opportunity, At, Field, Old, New };
}
namespace activities {
enum { Id, Person, Opportunity, Account, Type, DirectionWord, Kind, Started, Minutes, Subject, Outcome };
}

// The last word of each vocabulary: their texts are made into UTF-8 once.
constexpr auto lastWord(domain::Role) { return domain::Role::RevOps; }
constexpr auto lastWord(domain::Stage) { return domain::Stage::Lost; }
constexpr auto lastWord(domain::Source) { return domain::Source::Other; }
constexpr auto lastWord(domain::ActivityType) { return domain::ActivityType::Other; }
constexpr auto lastWord(domain::Direction) { return domain::Direction::Internal; }
constexpr auto lastWord(domain::CallKind) { return domain::CallKind::Other; }
constexpr auto lastWord(domain::ChangedField) { return domain::ChangedField::Owner; }

template <class Word> std::optional<Word> wordOf(std::string_view text) {
    static const std::vector<std::string> texts = [] {
        std::vector<std::string> all;
        for (int i = 0; i <= static_cast<int>(lastWord(Word{})); ++i)
            all.push_back(utf8(domain::toText(static_cast<Word>(i))));
        return all;
    }();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i] == text) return static_cast<Word>(i);
    }
    return std::nullopt;
}

FactIssue issueOf(Refusal refusal, int person, int manager, int opportunity) {
    switch (refusal) {
    case Refusal::UnknownPerson: return {person, tr("No person has this id.")};
    case Refusal::UnknownManager: return {manager, tr("No person has this id.")};
    case Refusal::ManagerCircle: return {manager, tr("The line of managers leads back to the person.")};
    case Refusal::UnknownOpportunity: return {opportunity, tr("No opportunity has this id.")};
    case Refusal::UnknownOldOwner: return {changes::Old, tr("No person has this id.")};
    case Refusal::UnknownNewOwner: return {changes::New, tr("No person has this id.")};
    case Refusal::TooLarge: return {-1, tr("The amount is too large after conversion.")};
    case Refusal::DayOutOfRange: return {-1, tr("A day lies before 1950 or after 2128.")};
    case Refusal::NoRate: return {-1, tr("There is no rate for this currency.")};
    case Refusal::None: break;
    }
    return {};
}

std::optional<FactIssue> asIssue(Refusal refusal, int person, int manager = -1, int opportunity = -1) {
    if (refusal == Refusal::None) return std::nullopt;
    return issueOf(refusal, person, manager, opportunity);
}

} // namespace

std::optional<std::string> currencyCode(std::string_view text) {
    if (text.size() != 3) return std::nullopt;
    std::string code(text);
    for (char& c : code) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        if (c < 'A' || c > 'Z') return std::nullopt;
    }
    return code;
}

std::optional<FactIssue> FactReader::missingColumn(FactKind kind, const CanonicalRow& row) {
    const auto columns = io::canonicalFile(kind).columns;
    for (std::size_t c = 0; c < columns.size(); ++c) {
        if (columns[c].required && row.values[c].empty())
            return FactIssue{static_cast<int>(c), tr("This may not be blank.")};
    }
    return std::nullopt;
}

std::optional<FactIssue> FactReader::read(FactKind kind, const CanonicalRow& row, std::optional<Day> closedOn) {
    if (auto missing = missingColumn(kind, row)) return missing;
    switch (kind) {
    case FactKind::People: return person(row);
    case FactKind::ReportingLines: return reportingLine(row);
    case FactKind::Leave: return leave(row);
    case FactKind::Holidays: return holiday(row);
    case FactKind::Rates: return rate(row);
    case FactKind::Quotas: return quota(row);
    case FactKind::Accounts: return account(row);
    case FactKind::Opportunities: return opportunity(row, closedOn);
    case FactKind::Changes: return change(row);
    case FactKind::Activities: return activity(row);
    }
    return std::nullopt;
}

void FactReader::seen(qint64 at) {
    if (m_zone.dayOf(at) <= m_today && (!m_asOf || *m_asOf < at)) m_asOf = at;
}

void FactReader::seen(std::optional<Day> when) {
    if (when && *when <= m_today) seen(m_zone.toUtc(*when, 0));
}

// --- single values ---

FactReader::Issue FactReader::day(std::string_view text, int column, std::optional<Day>& out) const {
    out.reset();
    if (text.empty()) return std::nullopt;
    out = io::parseDay(text, m_style);
    if (out) return std::nullopt;
    return FactIssue{column, m_style.dates == io::DateOrder::Iso ? tr("This is not a day written YYYY-MM-DD.")
                                                                 : tr("This is not a day of the calendar.")};
}

FactReader::Issue FactReader::factDay(std::string_view text, int column, std::optional<Day>& out) const {
    if (auto issue = day(text, column, out)) return issue;
    if (!out || domain::PackedDay::fits(*out)) return std::nullopt;
    return FactIssue{column, tr("This day lies before 1950 or after 2128.")};
}

FactReader::Issue FactReader::instant(std::string_view text, int column, qint64& out) const {
    const auto parsed = io::parseInstant(text, m_style, m_zone);
    if (!parsed) return FactIssue{column, tr("This is not a time written YYYY-MM-DDThh:mm:ss.")};
    if (!domain::PackedDay::fits(m_zone.dayOf(*parsed)))
        return FactIssue{column, tr("This day lies before 1950 or after 2128.")};
    out = *parsed;
    return std::nullopt;
}

int FactReader::decimalsOf(const QString& code) const {
    if (code != m_decimalsCurrency) {
        m_decimalsCurrency = code;
        m_decimals = currencyDecimals(code);
    }
    return m_decimals;
}

FactReader::Issue FactReader::amount(std::string_view text, int column, const QString& code, qint64& out) const {
    out = domain::blankAmount;
    if (text.empty()) return std::nullopt;
    const QString known = code.isEmpty() ? m_session->reportingCurrency() : code;
    switch (io::parseAmount(text, decimalsOf(known), m_style, out)) {
    case io::AmountProblem::None: return std::nullopt;
    case io::AmountProblem::NotANumber: return FactIssue{column, tr("This is not an amount.")};
    case io::AmountProblem::TooManyDecimals:
        return FactIssue{column, tr("This has more decimals than %1 has.").arg(known)};
    case io::AmountProblem::TooLarge: return FactIssue{column, tr("This amount is too large.")};
    }
    return std::nullopt;
}

FactReader::Issue FactReader::currency(std::string_view text, int column, QString& out) const {
    out.clear();
    if (text.empty()) return std::nullopt;
    if (const auto code = currencyCode(text)) {
        out = toQString(*code);
        return std::nullopt;
    }
    return FactIssue{column, tr("This is not a currency code of three letters.")};
}

// --- kinds ---

FactReader::Issue FactReader::person(const CanonicalRow& row) {
    domain::PersonRow person;
    const auto role = wordOf<domain::Role>(row[people::RoleWord]);
    if (!role) return FactIssue{people::RoleWord, tr("This role is not known.")};
    person.role = *role;
    person.id = row[people::Id], person.name = row[people::Name], person.email = row[people::Email];
    person.managerId = row[people::Manager];
    person.peerGroup = row[people::PeerGroup], person.region = row[people::Region];
    if (auto issue = day(row[people::Hired], people::Hired, person.hiredOn)) return issue;
    if (auto issue = day(row[people::InSeat], people::InSeat, person.inSeatOn)) return issue;
    if (auto issue = day(row[people::Left], people::Left, person.leftOn)) return issue;
    return asIssue(m_session->put(person), people::Id, people::Manager);
}

FactReader::Issue FactReader::reportingLine(const CanonicalRow& row) {
    std::optional<Day> from, to;
    if (auto issue = day(row[lines::From], lines::From, from)) return issue;
    if (auto issue = day(row[lines::To], lines::To, to)) return issue;
    if (to && *to < *from) return FactIssue{lines::To, tr("This ends before it begins.")};
    return asIssue(m_session->put(domain::ReportingLineRow{row[lines::Person], row[lines::Manager], *from, to}),
                   lines::Person, lines::Manager);
}

FactReader::Issue FactReader::leave(const CanonicalRow& row) {
    std::optional<Day> from, to;
    if (auto issue = day(row[leaves::From], leaves::From, from)) return issue;
    if (auto issue = day(row[leaves::To], leaves::To, to)) return issue;
    if (*to < *from) return FactIssue{leaves::To, tr("This ends before it begins.")};
    return asIssue(m_session->put(domain::LeaveRow{row[leaves::Person], *from, *to}), leaves::Person);
}

FactReader::Issue FactReader::holiday(const CanonicalRow& row) {
    std::optional<Day> when;
    if (auto issue = day(row[0], 0, when)) return issue;
    return asIssue(m_session->put(domain::HolidayRow{*when, row[1]}), -1);
}

FactReader::Issue FactReader::rate(const CanonicalRow& row) {
    QString code;
    std::optional<Day> from;
    if (auto issue = currency(row[0], 0, code)) return issue;
    if (auto issue = day(row[1], 1, from)) return issue;
    const auto value = io::parseRate(row[2], m_style);
    if (!value) return FactIssue{2, tr("This is not a rate above 0.")};
    const std::string name = code.toStdString();
    return asIssue(m_session->put(domain::RateRow{name, *from, *value}), -1);
}

FactReader::Issue FactReader::quota(const CanonicalRow& row) {
    std::optional<Day> start;
    QString code;
    domain::QuotaRow quota;
    if (auto issue = day(row[quotas::PeriodStart], quotas::PeriodStart, start)) return issue;
    if (auto issue = currency(row[quotas::Currency], quotas::Currency, code)) return issue;
    if (auto issue = amount(row[quotas::Amount], quotas::Amount, code, quota.amount)) return issue;
    const std::string name = code.toStdString();
    quota.personId = row[quotas::Person], quota.periodStart = *start, quota.currency = name;
    const Refusal refusal = m_session->put(quota);
    if (refusal == Refusal::NoRate)
        return FactIssue{quotas::Currency, tr("There is no rate for the currency %1.").arg(code)};
    return asIssue(refusal, quotas::Person);
}

FactReader::Issue FactReader::account(const CanonicalRow& row) {
    return asIssue(m_session->put(domain::AccountRow{row[accounts::Id], row[accounts::Name], row[accounts::Owner],
                                                     row[accounts::Segment], row[accounts::Industry]}),
                   accounts::Owner);
}

bool FactReader::lacksClosingDay(const CanonicalRow& row) const {
    const auto stage = wordOf<domain::Stage>(row[opportunities::StageWord]);
    return stage && domain::isClosed(*stage) && row[opportunities::Close].empty();
}

std::optional<Day> FactReader::dayOfChange(const CanonicalRow& row) const {
    qint64 at = 0;
    if (instant(row[changes::At], changes::At, at)) return std::nullopt;
    return m_zone.dayOf(at);
}

FactReader::Issue FactReader::opportunity(const CanonicalRow& row, std::optional<Day> closedOn) {
    domain::OpportunityRow o;
    const auto stage = wordOf<domain::Stage>(row[opportunities::StageWord]);
    if (!stage) return FactIssue{opportunities::StageWord, tr("This stage is not known.")};
    o.stage = *stage;
    const auto source = wordOf<domain::Source>(row[opportunities::SourceWord]);
    o.source = source.value_or(domain::Source::Other);
    QString code;
    if (auto issue = currency(row[opportunities::Currency], opportunities::Currency, code)) return issue;
    if (auto issue = amount(row[opportunities::Amount], opportunities::Amount, code, o.amount)) return issue;
    if (auto issue = amount(row[opportunities::ListAmount], opportunities::ListAmount, code, o.listAmount))
        return issue;
    if (auto issue = factDay(row[opportunities::Created], opportunities::Created, o.createdOn)) return issue;
    if (auto issue = factDay(row[opportunities::Close], opportunities::Close, o.closeDate)) return issue;
    if (domain::isClosed(o.stage) && !o.closeDate && !closedOn)
        return FactIssue{opportunities::Close, tr("It is won or lost, but nothing says on which day.")};
    o.closedOn = closedOn;
    const std::string name = code.toStdString();
    o.id = row[opportunities::Id], o.name = row[opportunities::Name], o.accountId = row[opportunities::Account];
    o.ownerId = row[opportunities::Owner], o.currency = name;
    o.nextStep = row[opportunities::NextStep], o.lossReason = row[opportunities::LossReason];
    const Refusal refusal = m_session->put(o);
    if (refusal == Refusal::NoRate)
        return FactIssue{opportunities::Currency, tr("There is no rate for the currency %1.").arg(code)};
    if (refusal != Refusal::None) return issueOf(refusal, opportunities::Owner, -1, -1);
    m_notes.withoutCreation += o.createdOn ? 0 : 1;
    m_notes.blankAccounts += o.accountId.empty() ? 1 : 0;
    m_notes.unknownSources += source ? 0 : 1;
    seen(o.createdOn);
    if (domain::isClosed(o.stage)) seen(o.closeDate);
    return std::nullopt;
}

FactReader::Issue FactReader::changedValue(std::string_view text, int column, domain::ChangedField field,
                                           const QString& code, qint64& out) const {
    switch (field) {
    case domain::ChangedField::Stage: {
        const auto stage = wordOf<domain::Stage>(text);
        if (!stage) return FactIssue{column, tr("This stage is not known.")};
        out = static_cast<qint64>(*stage);
        return std::nullopt;
    }
    case domain::ChangedField::Amount: return amount(text, column, code, out);
    case domain::ChangedField::CloseDate: {
        std::optional<Day> when;
        if (auto issue = factDay(text, column, when)) return issue;
        out = when ? when->value : domain::ChangeFacts::noDay;
        return std::nullopt;
    }
    case domain::ChangedField::Owner: return std::nullopt;
    }
    return std::nullopt;
}

FactReader::Issue FactReader::change(const CanonicalRow& row) {
    domain::ChangeRow change;
    const auto field = wordOf<domain::ChangedField>(row[changes::Field]);
    if (!field) return FactIssue{changes::Field, tr("This field has no history.")};
    if (auto issue = instant(row[changes::At], changes::At, change.changedAtMs)) return issue;
    change.opportunityId = row[changes::Opportunity];
    change.field = *field;
    QString code;
    if (*field == domain::ChangedField::Amount) code = m_session->currencyOf(change.opportunityId);
    if (auto issue = changedValue(row[changes::Old], changes::Old, *field, code, change.oldValue)) return issue;
    if (auto issue = changedValue(row[changes::New], changes::New, *field, code, change.newValue)) return issue;
    change.oldOwnerId = row[changes::Old], change.newOwnerId = row[changes::New];
    if (auto issue = asIssue(m_session->put(change), -1, -1, changes::Opportunity)) return issue;
    seen(change.changedAtMs);
    return std::nullopt;
}

FactReader::Issue FactReader::activity(const CanonicalRow& row) {
    domain::ActivityRow a;
    const auto type = wordOf<domain::ActivityType>(row[activities::Type]);
    if (!type) return FactIssue{activities::Type, tr("This type is not known.")};
    const auto direction = wordOf<domain::Direction>(row[activities::DirectionWord]);
    if (!direction) return FactIssue{activities::DirectionWord, tr("This direction is not known.")};
    const auto kind = wordOf<domain::CallKind>(row[activities::Kind]);
    if (auto issue = instant(row[activities::Started], activities::Started, a.startedAtMs)) return issue;
    if (const auto minutes = row[activities::Minutes]; !minutes.empty()) {
        a.minutes = io::parseCount(minutes);
        if (!a.minutes) return FactIssue{activities::Minutes, tr("This is not a number of minutes.")};
    }
    a.type = *type, a.direction = *direction, a.kind = kind.value_or(domain::CallKind::Other);
    a.id = row[activities::Id], a.personId = row[activities::Person];
    a.opportunityId = row[activities::Opportunity], a.accountId = row[activities::Account];
    a.subject = row[activities::Subject], a.outcome = row[activities::Outcome];
    if (auto issue = asIssue(m_session->put(a), activities::Person, -1, activities::Opportunity)) return issue;
    m_notes.unknownKinds += !kind && !row[activities::Kind].empty() ? 1 : 0;
    seen(a.startedAtMs);
    return std::nullopt;
}

void FactReader::survey(FactKind kind, const CanonicalRow& row) {
    if (kind == FactKind::Changes) {
        if (const auto at = io::parseInstant(row[changes::At], m_style, m_zone)) seen(*at);
    } else if (kind == FactKind::Activities) {
        if (const auto at = io::parseInstant(row[activities::Started], m_style, m_zone)) seen(*at);
    } else if (kind == FactKind::Opportunities) {
        seen(io::parseDay(row[opportunities::Created], m_style));
        const auto stage = wordOf<domain::Stage>(row[opportunities::StageWord]);
        if (stage && domain::isClosed(*stage)) seen(io::parseDay(row[opportunities::Close], m_style));
    }
}

} // namespace chalktalk::app
