#include "app/call/calendar_merge.h"

#include "app/call/calendar_people.h"
#include "app/call/same_call.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <set>

namespace chalktalk::app {

namespace {

using domain::Call;
using domain::CallState;
using io::CalendarInstance;

constexpr qint64 s_minuteMs = 60'000;
constexpr int s_usualMinutes = 30;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CalendarImport)
};

int minutesOf(const CalendarInstance& instance) {
    const qint64 minutes = (instance.endMs - instance.startMs) / s_minuteMs;
    return minutes < 1 ? s_usualMinutes : static_cast<int>(std::min<qint64>(minutes, 24 * 60));
}

class Merging {
  public:
    Merging(const io::CalendarFile& file, const CalendarSurroundings& known)
        : m_file(file),
          m_known(known),
          m_people(*known.ledger),
          m_accounts(known.accounts),
          m_whole(file.whole.begin(), file.whole.end()) {
        for (const store::AccountChoice& account : known.accounts) m_names.insert(account.account.value, account.name);
        for (const Call& call : known.stored) {
            m_byKey.insert(call.calendarKey, &call);
            m_byEvent[eventOf(call)].push_back(&call);
        }
    }

    CalendarMerge run() {
        std::vector<const CalendarInstance*> unknown, fresh, elsewhere;
        for (const CalendarInstance& instance : m_file.instances) takeByKey(instance, unknown);
        for (const CalendarInstance& instance : m_file.elsewhere) takeByKey(instance, elsewhere);
        for (const CalendarInstance* instance : unknown) {
            if (const Call* stored = ofEvent(*instance))
                takeStored(*instance, *stored);
            else
                fresh.push_back(instance);
        }
        for (const CalendarInstance* instance : elsewhere) {
            if (const Call* stored = ofEvent(*instance)) takeStored(*instance, *stored);
        }
        takeFresh(fresh);
        for (const Call& call : m_known.stored) {
            if (!m_met.contains(call.id)) takeMissing(call);
        }
        sort();
        return std::move(m_merge);
    }

  private:
    static QString eventOf(const Call& call) { return call.calendarKey.section(u'\n', 0, 0); }

    void takeByKey(const CalendarInstance& instance, std::vector<const CalendarInstance*>& others) {
        if (const Call* found = m_byKey.value(instance.key()))
            takeStored(instance, *found);
        else
            others.push_back(&instance);
    }

    // An event that began or ceased to recur is known by its time.
    [[nodiscard]] const Call* ofEvent(const CalendarInstance& instance) const {
        const auto event = m_byEvent.constFind(instance.uid);
        if (event == m_byEvent.cend()) return nullptr;
        const auto at = std::ranges::find_if(
            *event, [&](const Call* call) { return call->startMs == instance.startMs && !m_met.contains(call->id); });
        return at == event->end() ? nullptr : *at;
    }

    // A call that an entry may turn out to be.
    struct Candidate {
        const Call* call = nullptr;
        CallTrace trace;
        enum { Free, Gone, Foreign } is = Free; // of no calendar; its entry is gone from this one; of another calendar
    };

    [[nodiscard]] std::vector<Candidate> candidates() const {
        std::vector<Candidate> all;
        for (const Call& call : m_known.near) {
            const auto is = call.calendarKey.isEmpty() ? Candidate::Free : Candidate::Foreign;
            all.push_back({&call, traceOf(call), is});
        }
        for (const Call& call : m_known.stored) {
            if (call.state == CallState::Set && !m_met.contains(call.id) && isWhole(call))
                all.push_back({&call, traceOf(call), Candidate::Gone});
        }
        return all;
    }

    // One of a calendar is another's only when it begins at the same time: an event that was parted in two, or the same
    // meeting in two calendars.
    static std::optional<qint64> distance(const CallTrace& entry, const Candidate& candidate) {
        if (candidate.is != Candidate::Free && candidate.trace.startMs != entry.startMs) return std::nullopt;
        if (candidate.is == Candidate::Foreign && !isSameCustomer(entry, candidate.trace)) return std::nullopt;
        return apart(entry, candidate.trace);
    }

    void takeFresh(const std::vector<const CalendarInstance*>& fresh) {
        std::vector<CalendarRow> rows;
        std::vector<CallTrace> entries, others;
        for (const CalendarInstance* instance : fresh) {
            rows.push_back(rowOf(*instance));
            entries.push_back(rows.back().fate == CalendarFate::New ? traceOf(rows.back()) : CallTrace{});
        }
        const std::vector<Candidate> known = candidates();
        for (const Candidate& candidate : known) others.push_back(candidate.trace);
        const auto pairs = pairUp(entries, others, [&](std::size_t entry, std::size_t call) {
            return distance(entries[entry], known[call]);
        });
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Call call = asCall(*fresh[i], rows[i]);
            if (pairs[i])
                call = join(rows[i], known[*pairs[i]]);
            else if (rows[i].fate == CalendarFate::New)
                lookForTwin(rows[i], entries[i]);
            add(std::move(rows[i]), std::move(call));
        }
    }

    // Written down by hand, known from the CRM, or of an event that has another name now: one call. It can be declined.
    Call join(CalendarRow& row, const Candidate& with) {
        Call call = *with.call;
        m_met.insert(call.id);
        call.calendarKey = row.instance.key();
        row.call = call.id, row.fate = CalendarFate::Same, row.joins = true;
        row.chosen = with.is != Candidate::Foreign; // else the two calendars would take it from each other
        row.why =
            with.is == Candidate::Foreign
                ? Texts::tr("It is kept already, from another calendar. Choose it to follow this one from now on.")
                : Texts::tr("It is kept already and now known to be this entry.");
        if (row.chosen) follow(call, row, row.instance);
        m_taken.push_back({traceOf(call), row.instance.uid, call.title, call.id});
        return call;
    }

    // The same meeting under another name, in another of the files that are read together.
    void lookForTwin(CalendarRow& row, const CallTrace& entry) {
        const auto twin = std::ranges::find_if(m_taken, [&](const Taken& taken) {
            const bool sameTime = taken.trace.person == entry.person && taken.trace.startMs == entry.startMs;
            if (!sameTime || taken.uid == row.instance.uid) return false;
            const bool unsaid = entry.customer.isEmpty() && taken.trace.customer.isEmpty();
            return isSameCustomer(taken.trace, entry) ||
                   (unsaid && foldedWords(taken.title) == foldedWords(row.instance.summary));
        });
        if (twin == m_taken.end()) {
            m_taken.push_back({entry, row.instance.uid, row.instance.summary, {}});
            return;
        }
        row.chosen = false, row.call = twin->call;
        row.fate = twin->call.isNull() ? CalendarFate::NotACall : CalendarFate::Same;
        row.why = Texts::tr("The same meeting stands in these calendars twice.");
    }

    void takeStored(const CalendarInstance& instance, const Call& stored) {
        m_met.insert(stored.id);
        CalendarRow row = rowOf(instance);
        takeOver(row, stored);
        Call call = stored;
        const bool rekeyed = call.calendarKey != instance.key();
        call.calendarKey = instance.key();
        row.fate = CalendarFate::Same, row.chosen = row.joins = rekeyed;
        row.why = Texts::tr("Nothing has changed.");
        if (instance.cancelled)
            cancel(call, row, Texts::tr("It was cancelled in the calendar."));
        else
            follow(call, row, instance);
        if (call.state == CallState::Set) m_taken.push_back({traceOf(call), instance.uid, call.title, call.id});
        add(std::move(row), std::move(call));
    }

    // Its event is in the file with all its times: what is not among them is gone.
    [[nodiscard]] bool isWhole(const Call& stored) const { return m_whole.contains(eventOf(stored)); }

    // Of an event that is still in the calendar, but not on this day any more.
    void takeMissing(const Call& stored) {
        if (stored.startMs <= m_known.nowMs || stored.startMs >= m_known.toMs) return;
        if (stored.state != CallState::Set || !isWhole(stored)) return;
        CalendarInstance instance;
        instance.uid = eventOf(stored);
        instance.instance = stored.calendarKey.section(u'\n', 1);
        instance.startMs = stored.startMs, instance.endMs = stored.endMs();
        instance.summary = stored.title, instance.cancelled = true;
        CalendarRow row = rowOf(instance);
        takeOver(row, stored);
        Call call = stored;
        cancel(call, row, Texts::tr("It is not in the calendar any more."));
        add(std::move(row), std::move(call));
    }

    static void takeOver(CalendarRow& row, const Call& stored) {
        row.call = stored.id, row.person = stored.person, row.kind = stored.kind;
        row.account = stored.account;
        if (row.customer.isEmpty()) row.customer = stored.customer;
    }

    // What was looked back on took place, whatever the calendar says later.
    static bool isDone(const Call& call) { return call.debrief.state == domain::DebriefState::Done; }

    static void cancel(Call& call, CalendarRow& row, const QString& why) {
        if (call.state == CallState::Cancelled || isDone(call)) return;
        call.state = CallState::Cancelled;
        row.fate = CalendarFate::Cancelled, row.chosen = true, row.why = why;
    }

    // The time follows the calendar, and so does the title with it; the plan stays. Said by hand that it is cancelled,
    // it stays so until it gets another time.
    void follow(Call& call, CalendarRow& row, const CalendarInstance& instance) const {
        const bool moved = call.startMs != instance.startMs || call.minutes != minutesOf(instance);
        if (!moved || isDone(call)) return;
        row.why = Texts::tr("It was on %1.").arg(whenText(call.startMs, call.startMs + call.minutes * s_minuteMs));
        call.startMs = instance.startMs, call.minutes = minutesOf(instance), call.endedAtMs = 0;
        call.state = CallState::Set;
        if (!instance.zone.isEmpty()) call.zone = instance.zone;
        if (!instance.summary.isEmpty() && !instance.isPrivate) call.title = instance.summary;
        row.fate = CalendarFate::Moved, row.chosen = true;
    }

    [[nodiscard]] CallTrace traceOf(const Call& call) const {
        const QString name = m_names.value(call.account.value);
        return {call.person, call.startMs, call.startMs + call.minutes * s_minuteMs, call.account,
                name.isEmpty() ? call.customer : name};
    }
    [[nodiscard]] static CallTrace traceOf(const CalendarRow& row) {
        const qint64 startMs = row.instance.startMs;
        return {row.person, startMs, startMs + minutesOf(row.instance) * s_minuteMs, row.account, row.customer};
    }

    CalendarRow rowOf(const CalendarInstance& instance) const {
        CalendarRow row;
        row.instance = instance;
        row.when = instance.wholeDay ? dayText(instance.startMs) : whenText(instance.startMs, instance.endMs);
        row.what = instance.isPrivate           ? Texts::tr("A private entry")
                   : instance.summary.isEmpty() ? Texts::tr("Without a title")
                                                : instance.summary;
        row.kind = instance.isPrivate ? domain::CallKind::Other : kindByWords(instance.summary, m_known.content);
        const Invited invited = m_people.invitedTo(instance);
        row.person = whoseCall(invited);
        takeCustomer(row, invited);
        row.why = whyNot(row, invited);
        if (!row.why.isEmpty()) return row;
        row.fate = CalendarFate::New, row.chosen = true;
        row.why = invited.outside.empty()
                      ? Texts::tr("Its title says what kind of call it is.")
                      : Texts::tr("%1 is invited, and somebody from outside.").arg(nameOf(row.person));
        return row;
    }

    [[nodiscard]] PersonId whoseCall(const Invited& invited) const {
        for (const PersonId person : invited.people) {
            const auto index = m_known.ledger->find(person);
            if (!index || m_known.ledger->person(*index).role != domain::Role::Rep) continue;
            if (!m_known.isCoached || m_known.isCoached(person)) return person;
        }
        return m_known.owner;
    }

    [[nodiscard]] static QString whyNot(const CalendarRow& row, const Invited& invited) {
        const CalendarInstance& instance = row.instance;
        if (instance.isPrivate) return Texts::tr("It is marked as private.");
        if (instance.cancelled) return Texts::tr("It was cancelled in the calendar.");
        if (instance.wholeDay) return Texts::tr("It lasts whole days.");
        if (row.person.isNull()) return Texts::tr("None of your people is invited.");
        if (!invited.outside.empty()) return {};
        // A review among colleagues is none; a note in one's own calendar may be.
        if (invited.anybody) return Texts::tr("Nobody from outside is invited.");
        if (row.kind == domain::CallKind::Other)
            return Texts::tr("Nobody is invited, and its title names no kind of call.");
        return {};
    }

    void takeCustomer(CalendarRow& row, const Invited& invited) const {
        if (row.instance.isPrivate) return;
        const store::AccountChoice* account = m_accounts.inTitle(row.instance.summary);
        for (const io::CalendarPerson& person : invited.outside) {
            if (!account) account = m_accounts.byDomain(person.email);
        }
        if (account)
            row.account = account->account, row.customer = account->name;
        else if (!invited.outside.empty())
            row.customer = invited.outside.front().email.section(u'@', -1);
    }

    [[nodiscard]] Call asCall(const CalendarInstance& instance, const CalendarRow& row) const {
        Call call;
        call.person = row.person;
        for (const PersonId person : m_people.invitedTo(instance).people) {
            if (person != row.person) call.along.push_back(person);
        }
        if (!call.along.empty()) call.going = domain::Going::Joint;
        call.kind = row.kind;
        call.startMs = instance.startMs, call.minutes = minutesOf(instance), call.zone = instance.zone;
        if (!instance.isPrivate) call.title = instance.summary;
        if (row.account.isNull()) call.customer = row.customer;
        call.account = row.account;
        call.origin = domain::CallOrigin::Calendar, call.calendarKey = instance.key();
        return call;
    }

    [[nodiscard]] QString nameOf(PersonId person) const {
        const auto index = m_known.ledger->find(person);
        return index ? m_known.ledger->person(*index).name : QString();
    }
    [[nodiscard]] QString dayText(qint64 ms) const {
        return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, m_known.zone).date(), Texts::tr("ddd d MMMM"));
    }
    [[nodiscard]] QString whenText(qint64 startMs, qint64 endMs) const {
        const auto clock = [&](qint64 ms) {
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, m_known.zone).time(), QLocale::ShortFormat);
        };
        if (endMs <= startMs) return Texts::tr("%1, %2").arg(dayText(startMs), clock(startMs));
        return Texts::tr("%1, %2–%3").arg(dayText(startMs), clock(startMs), clock(endMs));
    }

    void add(CalendarRow row, Call call) {
        m_merge.rows.push_back(std::move(row));
        m_merge.calls.push_back(std::move(call));
    }

    void sort() {
        std::vector<std::size_t> order(m_merge.rows.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::ranges::stable_sort(order, {}, [this](std::size_t i) { return m_merge.rows[i].instance.startMs; });
        CalendarMerge sorted;
        for (const std::size_t i : order) {
            sorted.rows.push_back(std::move(m_merge.rows[i]));
            sorted.calls.push_back(std::move(m_merge.calls[i]));
        }
        m_merge = std::move(sorted);
    }

    const io::CalendarFile& m_file;
    const CalendarSurroundings& m_known;
    CalendarPeople m_people;
    AccountNames m_accounts;
    QSet<QString> m_whole; // ids of events
    QHash<QString, const Call*> m_byKey;
    QHash<QString, std::vector<const Call*>> m_byEvent;
    QHash<qint64, QString> m_names; // of accounts
    std::set<CallId> m_met;
    struct Taken {
        CallTrace trace;
        QString uid, title;
        CallId call; // null: one that is new
    };
    std::vector<Taken> m_taken; // what stands at which time once these calendars are kept
    CalendarMerge m_merge;
};

} // namespace

domain::CallKind kindByWords(const QString& title, const coaching::CallContent& content) {
    const QString folded = foldedWords(title);
    qsizetype longest = 0;
    domain::CallKind kind = domain::CallKind::Other;
    for (const auto& known : content.kindWords) {
        for (const QString& word : known.words) {
            const QString wanted = foldedWords(word);
            if (wanted.size() <= longest || !folded.contains(wanted)) continue;
            longest = wanted.size(), kind = known.kind;
        }
    }
    return kind;
}

CalendarMerge mergeCalendar(const io::CalendarFile& file, const CalendarSurroundings& known) {
    return Merging(file, known).run();
}

} // namespace chalktalk::app
