#include "app/call/call_capture.h"

#include "app/call/call_keeping.h"
#include "coaching/significance.h"
#include "io/call_content_json.h"
#include "store/call_store.h"
#include "store/database.h"

#include <algorithm>
#include <QLocale>

namespace chalktalk::app {

namespace {

constexpr int s_mostAccounts = 5;
constexpr qsizetype s_shortestWords = 2; // fewer letters mean any account

Result<std::vector<AccountGuess>> accountsLike(store::Database& database, const QString& words, PersonId owner) {
    const auto found = store::findAccounts(database, words, owner, s_mostAccounts);
    if (!found) return tl::unexpected(found.error());
    std::vector<AccountGuess> guesses;
    for (const store::AccountChoice& choice : *found) guesses.push_back({choice.account, choice.name});
    return guesses;
}

// The account that is written so, or the only one that begins so.
std::optional<std::size_t> meantBy(const QString& words, const std::vector<AccountGuess>& accounts) {
    const QString folded = coaching::foldedName(words);
    const auto nameOf = [](const AccountGuess& guess) { return coaching::foldedName(guess.name); };
    const auto same = std::ranges::find(accounts, folded, nameOf);
    if (same != accounts.end()) return static_cast<std::size_t>(same - accounts.begin());
    if (accounts.size() == 1 && nameOf(accounts.front()).startsWith(folded)) return 0;
    return std::nullopt;
}

// Whoever presses Enter before the accounts were found gets the one that would have been chosen.
void addMeantAccount(store::Database& database, domain::Call& call) {
    const auto accounts = accountsLike(database, call.customer, call.person);
    const auto meant = accounts ? meantBy(call.customer, *accounts) : std::nullopt;
    if (!meant) return;
    call.account = (*accounts)[*meant].account;
    call.customer = (*accounts)[*meant].name;
}

// The one open deal of an account: there is nothing to choose.
void addOnlyDeal(store::Database& database, domain::Call& call) {
    if (call.account.isNull()) return;
    const auto deals = store::openOpportunities(database, call.account, {});
    if (deals && deals->size() == 1) call.opportunity = deals->front().opportunity;
}

// What the rule needs, as values: the deal is only known where the store is open.
struct Judging {
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    coaching::SignificanceRule rule;
    bool struggling = false;
    Day day;
    qint64 nowMs = 0;

    // As it stands before the call begins; of one that began before this minute it is too late to judge.
    void judge(domain::Call& call) const {
        constexpr qint64 aMinute = 60'000;
        if (!ledger || !log || call.startMs < nowMs - aMinute) return;
        const auto standing = coaching::standingOf(call, *ledger, *log, day, struggling);
        const auto judged = coaching::judge(call.kind, call.byHand, standing, rule);
        call.significant = judged.significant;
        call.reasons = judged.reasons;
        call.judgedAtMs = std::min(nowMs, call.startMs);
    }
};

Judging judgingOf(const Workspace& workspace, PersonId person, Day day) {
    const SnapshotPtr snapshot = workspace.snapshot();
    const bool struggling = snapshot && withGaps(snapshot->results).contains(workspace.indexOf(person));
    return {workspace.ledger(),
            workspace.coaching(),
            coaching::ruleFrom([&](const QString& key) { return workspace.storeSetting(key); }),
            struggling,
            day,
            workspace.clock().nowUtc().toMSecsSinceEpoch()};
}

} // namespace

CallCapture::CallCapture(Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_content(io::loadCallContent(workspace.dataDir())) {
    connect(&workspace, &Workspace::meChanged, this, &CallCapture::read);
    connect(&workspace, &Workspace::stateChanged, this, &CallCapture::read);
}

PersonId CallCapture::me() const {
    const auto ledger = m_workspace.ledger();
    const auto me = m_workspace.me();
    return ledger && me != domain::noPerson ? ledger->person(me).id : PersonId{};
}

std::vector<coaching::CapturePerson> CallCapture::people() const {
    std::vector<coaching::CapturePerson> found;
    const auto ledger = m_workspace.ledger();
    if (!ledger) return found;
    const Day today = m_workspace.today();
    for (domain::PersonIndex p = 0; p < ledger->people().size(); ++p) {
        const domain::Person& person = ledger->person(p);
        if (person.inSeat(today) && m_workspace.canCoach(p)) found.push_back({person.id, person.name});
    }
    return found;
}

QString CallCapture::personName(PersonId person) const {
    const auto index = m_workspace.indexOf(person);
    return index == domain::noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

void CallCapture::setLine(const QString& line) {
    if (line == m_line) return;
    m_line = line;
    read();
}

void CallCapture::read() {
    const QDateTime now = m_workspace.clock().nowUtc().toTimeZone(m_workspace.zone());
    const PersonId self = me();
    m_captured =
        coaching::capture(m_line, now, people(), m_content, self.isNull() ? std::nullopt : std::optional(self));
    // Whom one chose among several holds as long as the line may still mean them.
    if (std::ranges::find(m_captured.people, m_chosenPerson) == m_captured.people.end()) m_chosenPerson = {};
    if (!m_chosenPerson.isNull()) choosePerson(m_chosenPerson);
    look();
    Q_EMIT changed();
}

void CallCapture::look() {
    const QString words = m_captured.customer;
    if (words == m_lookedFor) return;
    m_lookedFor = words;
    m_job.cancel();
    m_accounts.clear();
    m_account.reset();
    if (words.size() < s_shortestWords || m_workspace.storePath().isEmpty()) return;
    const PersonId owner = m_captured.people.size() == 1 ? m_captured.people.front() : PersonId{};
    m_job.read<std::vector<AccountGuess>>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), words, owner](std::stop_token) -> Result<std::vector<AccountGuess>> {
            auto database = store::Database::open(path, store::OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            return accountsLike(**database, words, owner);
        },
        [this](Result<std::vector<AccountGuess>> found) {
            if (found) takeAccounts(*std::move(found)); // without them it is kept as it was written
        });
}

void CallCapture::takeAccounts(std::vector<AccountGuess> accounts) {
    m_accounts = std::move(accounts);
    m_account = meantBy(m_lookedFor, m_accounts);
    Q_EMIT changed();
}

void CallCapture::chooseAccount(std::optional<std::size_t> guess) {
    if (guess && *guess >= m_accounts.size()) return;
    m_account = guess;
    Q_EMIT changed();
}

void CallCapture::choosePerson(PersonId person) {
    const auto& may = m_captured.people;
    if (std::ranges::find(may, person) == may.end()) return;
    m_chosenPerson = person;
    // What else is missing is found with the person's whole name in the list alone.
    const QDateTime now = m_workspace.clock().nowUtc().toTimeZone(m_workspace.zone());
    auto all = people();
    std::erase_if(all, [&](const coaching::CapturePerson& one) {
        const bool meant = std::ranges::find(may, one.id) != may.end();
        return meant && one.id != person;
    });
    const auto several = may;
    m_captured = coaching::capture(m_line, now, all, m_content, {});
    m_captured.people = {person};
    if (several.size() > 1) Q_EMIT changed();
}

QString CallCapture::understood() const {
    if (m_line.trimmed().isEmpty()) return {};
    if (!m_captured.problem.isEmpty()) return m_captured.problem;
    const QLocale locale;
    const int minutes = m_captured.minutes.value_or(domain::Call().minutes);
    const QDateTime start(*m_captured.day, *m_captured.time, m_workspace.zone());
    const QString time = tr("HH:mm");
    QStringList parts{tr("%1, %2–%3")
                          .arg(locale.toString(start.date(), tr("dddd d MMMM yyyy")), locale.toString(start, time),
                               locale.toString(start.addSecs(qint64{minutes} * 60), time))};
    if (m_captured.kind != domain::CallKind::Other) parts << coaching::callKindName(m_captured.kind);
    if (m_captured.way != domain::CallWay::Meeting) parts << coaching::callWayName(m_captured.way);
    if (m_account)
        parts << tr("%1 (an account of the store)").arg(m_accounts[*m_account].name);
    else if (!m_captured.customer.isEmpty())
        parts << tr("%1 (as written)").arg(m_captured.customer);
    QStringList names{personName(m_captured.people.front())};
    for (const PersonId also : m_captured.along) names << personName(also);
    parts << names.join(tr(" and "));
    if (start.toMSecsSinceEpoch() + qint64{minutes} * 60'000 < m_workspace.clock().nowUtc().toMSecsSinceEpoch())
        parts << tr("in the past");
    return parts.join(QStringLiteral(" · "));
}

bool CallCapture::canKeep() const {
    return !m_keeping && m_captured.problem.isEmpty() && m_captured.people.size() == 1 && !me().isNull();
}

domain::Call CallCapture::call() const {
    domain::Call call;
    call.person = m_captured.people.front();
    call.along = m_captured.along;
    call.going = call.along.empty() ? domain::Going::Alone : domain::Going::Joint;
    call.kind = m_captured.kind;
    call.way = m_captured.way;
    call.startMs = QDateTime(*m_captured.day, *m_captured.time, m_workspace.zone()).toMSecsSinceEpoch();
    call.minutes = m_captured.minutes.value_or(call.minutes);
    if (m_account) call.account = m_accounts[*m_account].account;
    call.customer = m_account ? m_accounts[*m_account].name : m_captured.customer;
    return call;
}

void CallCapture::keep() {
    if (!canKeep()) {
        if (me().isNull()) Q_EMIT failed(tr("Say who you are first: what is kept is noted with a name."));
        return;
    }
    m_keeping = true;
    Q_EMIT changed();
    const domain::Call captured = call();
    const Judging judging = judgingOf(m_workspace, captured.person, Day::fromDate(*m_captured.day));
    const QString what = understood();
    m_workspace.write<store::CallSave>(
        this,
        [captured, judging, looking = m_job.isRunning(), by = me(),
         clock = m_workspace.clock()](store::Database& database) {
            domain::Call whole = captured;
            if (looking) addMeantAccount(database, whole);
            addOnlyDeal(database, whole);
            judging.judge(whole);
            return store::saveCall(database, {whole, {}, {}, by}, clock);
        },
        [this, what](Result<store::CallSave> saved) {
            m_keeping = false;
            if (!saved) {
                Q_EMIT changed();
                Q_EMIT failed(saved.error().message);
                return;
            }
            const domain::Call& call = saved->call;
            QString words = tr("Kept: %1").arg(what);
            if (call.significant) words += u' ' + coaching::reasonsText(call.reasons, true);
            setLine({});
            Q_EMIT kept(call.id, words);
        });
}

} // namespace chalktalk::app
