#include "app/call/call_capture.h"

#include "app/call/call_judging.h"
#include "io/call_content_json.h"
#include "store/call_store.h"
#include "store/database.h"

#include <algorithm>
#include <QLocale>
#include <utility>

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

// Whether one of the accounts has the words in its name; by themselves a person's name must be the whole of it.
bool nameAnAccount(const QString& words, bool nothingElse, const std::vector<AccountGuess>& accounts) {
    const QString folded = coaching::foldedName(words);
    return std::ranges::any_of(accounts, [&](const AccountGuess& guess) {
        const QString name = coaching::foldedName(guess.name);
        return nothingElse ? name == folded : (u' ' + name + u' ').contains(u' ' + folded + u' ');
    });
}

// The one open deal of an account: there is nothing to choose.
void addOnlyDeal(store::Database& database, domain::Call& call) {
    if (call.account.isNull()) return;
    const auto deals = store::openOpportunities(database, call.account, {});
    if (deals && deals->size() == 1) call.opportunity = deals->front().opportunity;
}

constexpr qint64 s_aMinute = 60'000; // "now" is this minute's beginning

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
        if (person.inSeat(today) && m_workspace.canCoach(p))
            found.push_back({person.id, person.name, domain::isManager(person.role)});
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
    m_waiting = m_askedCustomer = false;
    read();
}

coaching::Captured CallCapture::capturedFrom(const std::vector<coaching::CapturePerson>& people) const {
    const QDateTime now = m_workspace.clock().nowUtc().toTimeZone(m_workspace.zone());
    const std::optional<PersonId> self = me().isNull() ? std::nullopt : std::optional(me());
    auto captured = coaching::capture(m_line, now, people, m_content, self);
    if (captured.guessed && captured.withName == m_nameOfAccount)
        captured = coaching::capture(m_line, now, people, m_content, self, coaching::Names::AfterWith);
    return captured;
}

void CallCapture::read() {
    m_saidSameTime = false;
    auto all = people();
    m_captured = capturedFrom(all);
    m_among.clear();
    if (m_captured.people.size() > 1) m_among = m_captured.people;
    // Whom one chose among several holds as long as the line may still mean them.
    if (std::ranges::find(m_among, m_chosenPerson) == m_among.end()) m_chosenPerson = {};
    if (!m_chosenPerson.isNull()) {
        // What else is missing is found with the person alone of those who are called so.
        std::erase_if(all, [this](const coaching::CapturePerson& one) {
            return one.id != m_chosenPerson && std::ranges::find(m_among, one.id) != m_among.end();
        });
        m_captured = capturedFrom(all);
        m_captured.people = {m_chosenPerson};
    }
    look();
    Q_EMIT changed();
}

void CallCapture::look() {
    const QString words = m_captured.customer, withName = m_captured.withName;
    const QString all = words + u'\n' + withName;
    if (all == m_lookedFor) return;
    m_lookedFor = all;
    m_job.cancel();
    m_accounts.clear();
    m_account.reset();
    m_asWritten = false;
    const bool any = words.size() >= s_shortestWords || withName.size() >= s_shortestWords;
    if (!any || m_workspace.storePath().isEmpty()) return;
    const PersonId owner = m_captured.people.size() == 1 ? m_captured.people.front() : PersonId{};
    m_job.read<Found>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), words, withName, owner](std::stop_token) -> Result<Found> {
            auto database = store::Database::open(path, store::OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            Found found;
            for (const auto& [wanted, into] :
                 {std::pair(words, &found.accounts), std::pair(withName, &found.withName)}) {
                if (wanted.size() < s_shortestWords) continue;
                auto accounts = accountsLike(**database, wanted, owner);
                if (!accounts) return tl::unexpected(accounts.error());
                *into = *std::move(accounts);
            }
            return found;
        },
        [this](Result<Found> found) {
            takeAccounts(found ? *std::move(found) : Found()); // without them it is kept as it was written
        });
}

void CallCapture::takeAccounts(Found found) {
    if (m_captured.guessed && nameAnAccount(m_captured.withName, m_captured.customer.isEmpty(), found.withName)) {
        m_nameOfAccount = m_captured.withName;
        read(); // and looks for these words
        return;
    }
    m_accounts = std::move(found.accounts);
    m_account = meantBy(m_captured.customer, m_accounts);
    Q_EMIT changed();
    if (std::exchange(m_waiting, false)) keep();
}

CallCapture::Open CallCapture::open() const {
    if (!m_among.empty() && !m_askedCustomer) return Open::Person;
    return m_accounts.size() > 1 ? Open::Customer : Open::Nothing;
}

void CallCapture::chooseAccount(std::optional<std::size_t> guess) {
    if (guess && *guess >= m_accounts.size()) return;
    m_account = guess;
    m_asWritten = !guess;
    Q_EMIT changed();
}

void CallCapture::choosePerson(PersonId person) {
    if (std::ranges::find(m_among, person) == m_among.end()) return;
    m_chosenPerson = person;
    read();
}

// What a call of that person at that time is said in, where there is one.
QString CallCapture::atTheSameTime() const {
    const auto log = m_workspace.coaching();
    if (!log || !m_captured.problem.isEmpty() || m_captured.people.size() != 1) return {};
    const QDateTime start(*m_captured.day, *m_captured.time, m_workspace.zone());
    for (const domain::CallLine& line : log->callsOf(m_workspace.indexOf(m_captured.people.front()))) {
        if (line.state == domain::CallState::Cancelled || line.startMs != start.toMSecsSinceEpoch()) continue;
        const QString what = line.customer.isEmpty() ? line.title : line.customer;
        const QString who = personName(m_captured.people.front());
        const QString at = QLocale().toString(start, tr("HH:mm"));
        return what.isEmpty() ? tr("%1 already has a call at %2").arg(who, at)
                              : tr("%1 already has a call at %2: %3").arg(who, at, what);
    }
    return {};
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
        parts << tr("%1 (a known account)").arg(m_accounts[*m_account].name);
    else if (!m_captured.customer.isEmpty())
        parts << tr("%1 (as written)").arg(m_captured.customer);
    QStringList names{personName(m_captured.people.front())};
    for (const PersonId also : m_captured.along) names << personName(also);
    const QString who = names.join(tr(" and "));
    parts << (m_captured.guessed ? tr("taken as %1").arg(who) : who);
    if (start.toMSecsSinceEpoch() + qint64{minutes} * 60'000 < m_workspace.clock().nowUtc().toMSecsSinceEpoch())
        parts << tr("in the past");
    if (const QString same = atTheSameTime(); !same.isEmpty()) parts << same;
    return parts.join(QStringLiteral(" · "));
}

bool CallCapture::canKeep() const {
    return !m_keeping && !m_waiting && m_captured.problem.isEmpty() && m_captured.people.size() == 1 && !me().isNull();
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
    if (m_job.isRunning()) { // what the words mean is known in a moment
        m_waiting = true;
        Q_EMIT changed();
        return;
    }
    if (m_accounts.size() > 1 && !m_account && !m_asWritten) {
        m_askedCustomer = true;
        Q_EMIT changed();
        Q_EMIT asks(tr("Which customer is meant by \"%1\"? The arrows choose, Enter keeps.").arg(m_captured.customer));
        return;
    }
    if (const QString same = atTheSameTime(); !same.isEmpty() && !std::exchange(m_saidSameTime, true)) {
        Q_EMIT asks(tr("%1. Enter once more keeps this one, too.").arg(same));
        return;
    }
    keepNow();
}

void CallCapture::keepNow() {
    m_keeping = true;
    Q_EMIT changed();
    const domain::Call captured = call();
    const QString what = understood();
    m_workspace.write<store::CallSave>(
        this,
        [captured, ahead = JudgeAhead(m_workspace), by = me(), clock = m_workspace.clock()](store::Database& database) {
            domain::Call whole = captured;
            addOnlyDeal(database, whole);
            ahead.judge(whole, s_aMinute);
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
