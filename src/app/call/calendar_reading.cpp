#include "app/call/calendar_reading.h"

#include "app/call/call_judging.h"
#include "domain/local_time.h"
#include "store/database.h"
#include "store/settings_store.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSet>

namespace chalktalk::app {

namespace {

constexpr qint64 s_dayMs = 86'400'000;
constexpr qint64 s_aboutMs = 3'600'000; // more than what can be one call lies apart
constexpr int s_weeksBack = 4, s_weeksAhead = 8;
constexpr int s_allAccounts = 1'000'000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CalendarImport)
};

template <class T> tl::unexpected<Error> failed(const T& result) { return tl::unexpected<Error>(result.error()); }

// Several files as one; an instance that stands in two of them is taken from the newer.
Result<io::CalendarFile> readFiles(const QStringList& paths, qint64 fromMs, qint64 toMs, const QTimeZone& zone) {
    io::CalendarFile all;
    QHash<QString, std::size_t> places;
    for (const QString& path : paths) {
        QFile file(path);
        if (!file.open(QFile::ReadOnly))
            return fail(ErrorCode::Unreadable, Texts::tr("%1 can't be read.").arg(QDir::toNativeSeparators(path)));
        auto one = io::readCalendar(file.readAll(), fromMs, toMs, zone);
        if (!one)
            return fail(one.error().code, Texts::tr("%1: %2").arg(QDir::toNativeSeparators(path), one.error().message));
        for (io::CalendarInstance& instance : one->instances) {
            const auto known = places.constFind(instance.key());
            if (known == places.cend()) {
                places.insert(instance.key(), all.instances.size());
                all.instances.push_back(std::move(instance));
            } else if (instance.sequence > all.instances[*known].sequence) {
                all.instances[*known] = std::move(instance);
            }
        }
        std::ranges::move(one->elsewhere, std::back_inserter(all.elsewhere));
        all.uids += one->uids, all.whole += one->whole, all.problems += one->problems;
    }
    std::erase_if(all.elsewhere, [&](const io::CalendarInstance& other) { return places.contains(other.key()); });
    return all;
}

// Calls that no event of these files stands for, about when something in them takes place; of other calendars only what
// begins at that very time.
Result<std::vector<domain::Call>> callsNear(store::Database& database, const domain::CoachingLog& log,
                                            const io::CalendarFile& file) {
    const QSet<QString> own(file.uids.begin(), file.uids.end());
    std::map<qint64, qint64> times; // of the entries: start, and the latest end of what begins then
    for (const io::CalendarInstance& instance : file.instances)
        times[instance.startMs] = std::max(times[instance.startMs], std::max(instance.startMs, instance.endMs));
    const auto isAbout = [&](const domain::CallLine& line) {
        auto at = times.lower_bound(line.startMs - s_dayMs); // no call lasts longer
        for (; at != times.end() && at->first <= line.endMs + s_aboutMs; ++at)
            if (at->second + s_aboutMs >= line.startMs) return true;
        return false;
    };
    std::vector<domain::Call> near;
    for (const domain::CallLine& line : log.calls()) {
        if (line.state != domain::CallState::Set || !isAbout(line)) continue;
        const bool isExact = times.contains(line.startMs);
        if (line.origin == domain::CallOrigin::Calendar && !isExact) continue;
        auto call = store::loadCall(database, line.id);
        if (!call) return failed(call);
        const bool isOwn = own.contains(call->calendarKey.section(u'\n', 0, 0));
        if (call->calendarKey.isEmpty() || (isExact && !isOwn)) near.push_back(*std::move(call));
    }
    return near;
}

std::set<PersonId> coachedBy(PersonId looking, const domain::Ledger& ledger, Day today) {
    std::set<PersonId> people;
    const auto me = ledger.find(looking);
    const bool seesAll =
        !me || ledger.person(*me).role == domain::Role::Cro || ledger.person(*me).role == domain::Role::RevOps;
    if (seesAll) {
        for (const domain::Person& person : ledger.people())
            if (!person.isErased) people.insert(person.id);
        return people;
    }
    people.insert(looking);
    for (const domain::PersonIndex person : ledger.lineOf(*me, today))
        if (!ledger.person(person).isErased) people.insert(ledger.person(person).id);
    return people;
}

// Of an account with one open deal of that person it can only be about this one.
Status nameDeals(store::Database& database, CalendarMerge& merge) {
    std::map<AccountId, std::vector<store::OpportunityChoice>> deals;
    for (domain::Call& call : merge.calls) {
        if (!call.id.isNull() || call.account.isNull()) continue;
        auto [at, isNew] = deals.try_emplace(call.account);
        if (isNew) {
            auto found = store::openOpportunities(database, call.account, {});
            if (!found) return failed(found);
            at->second = *std::move(found);
        }
        const auto own = [&](const store::OpportunityChoice& deal) { return deal.owner == call.person; };
        if (std::ranges::count_if(at->second, own) == 1)
            call.opportunity = std::ranges::find_if(at->second, own)->opportunity;
    }
    return {};
}

} // namespace

Result<CalendarReading> readCalendars(store::Database& database, const CalendarRequest& request, const Clock& clock) {
    const auto settings = store::loadSettings(database);
    if (!settings) return failed(settings);
    CalendarSurroundings known;
    known.nowMs = clock.nowUtc().toMSecsSinceEpoch();
    known.toMs = known.nowMs + s_weeksAhead * 7 * s_dayMs;
    known.zone = settings->timeZone;
    const auto file = readFiles(request.paths, known.nowMs - s_weeksBack * 7 * s_dayMs, known.toMs, known.zone);
    if (!file) return failed(file);
    auto stored = store::loadCallsOfEvents(database, file->uids);
    if (!stored) return failed(stored);
    auto near = callsNear(database, *request.log, *file);
    if (!near) return failed(near);
    auto accounts = store::findAccounts(database, {}, {}, s_allAccounts);
    if (!accounts) return failed(accounts);
    known.ledger = request.ledger, known.content = request.content, known.owner = request.owner;
    known.stored = *std::move(stored), known.near = *std::move(near), known.accounts = *std::move(accounts);
    const domain::LocalTime local(known.zone);
    known.isCoached = [people = coachedBy(request.looking, *request.ledger, local.dayOf(known.nowMs))](
                          PersonId person) { return people.contains(person); };
    CalendarReading reading{mergeCalendar(*file, known), file->problems};
    if (Status named = nameDeals(database, reading.merge); !named) return failed(named);
    return reading;
}

Result<CalendarKept> keepCalendarCalls(store::Database& database, std::vector<domain::Call> calls,
                                       const domain::Ledger& ledger, const domain::CoachingLog& log,
                                       const std::set<domain::PersonIndex>& struggling, PersonId by,
                                       const Clock& clock) {
    const auto first = store::firstCallKeptAt(database);
    if (!first) return failed(first);
    const qint64 nowMs = clock.nowUtc().toMSecsSinceEpoch();
    const auto judge = CallJudge::of(database, ledger, log, struggling, nowMs);
    if (!judge) return failed(judge);
    for (domain::Call& call : calls) {
        const bool isAhead = call.startMs > nowMs;
        const bool isNew = call.id.isNull() && *first && call.startMs >= **first;
        if (call.state != domain::CallState::Set || (!isAhead && !isNew)) continue;
        const coaching::Judged judged = judge->judge(call);
        call.significant = judged.significant, call.reasons = judged.reasons, call.judgedAtMs = nowMs;
    }
    const std::size_t given = calls.size();
    const auto kept = store::saveCalls(database, std::move(calls), by, clock);
    if (!kept) return failed(kept);
    return CalendarKept{static_cast<int>(kept->size()), static_cast<int>(given - kept->size())};
}

QString calendarSummary(const std::vector<CalendarRow>& rows) {
    const auto count = [&](CalendarFate fate) {
        return static_cast<int>(std::ranges::count(rows, fate, &CalendarRow::fate));
    };
    const int fresh = count(CalendarFate::New), moved = count(CalendarFate::Moved);
    const int cancelled = count(CalendarFate::Cancelled), same = count(CalendarFate::Same);
    const int others = count(CalendarFate::NotACall), calls = fresh + moved + cancelled + same;
    QStringList parts;
    if (fresh > 0) parts << Texts::tr("%n new", nullptr, fresh);
    if (moved > 0) parts << Texts::tr("%n moved", nullptr, moved);
    if (cancelled > 0) parts << Texts::tr("%n cancelled", nullptr, cancelled);
    if (same > 0) parts << Texts::tr("%n as it was", nullptr, same);
    QString text = Texts::tr("%n calls", nullptr, calls);
    if (!parts.isEmpty()) text = Texts::tr("%1: %2").arg(text, parts.join(Texts::tr(", ")));
    text += u'.';
    if (others > 0) text += u' ' + Texts::tr("%n other entries are left out.", nullptr, others);
    return text;
}

} // namespace chalktalk::app
