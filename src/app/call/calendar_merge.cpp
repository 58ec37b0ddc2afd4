#include "app/call/calendar_merge.h"

#include "app/call/calendar_people.h"

#include <algorithm>
#include <map>
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

constexpr qint64 s_minuteMs = 60'000, s_nearMs = 30 * s_minuteMs;
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
        for (const Call& call : known.stored) {
            m_byKey.insert(call.calendarKey, &call);
            m_byEvent[call.calendarKey.section(u'\n', 0, 0)].push_back(&call);
        }
        for (const Call& call : known.near) m_near[call.person].push_back(&call);
    }

    CalendarMerge run() {
        for (const CalendarInstance& instance : m_file.instances) takeInstance(instance);
        for (const CalendarInstance& instance : m_file.elsewhere) takeElsewhere(instance);
        for (const Call& call : m_known.stored) {
            if (!m_met.contains(call.id)) takeMissing(call);
        }
        sort();
        return std::move(m_merge);
    }

  private:
    // By its key; an event that began or ceased to recur is known by its time.
    [[nodiscard]] const Call* storedOf(const CalendarInstance& instance) const {
        if (const Call* found = m_byKey.value(instance.key())) return found;
        const auto event = m_byEvent.constFind(instance.uid);
        if (event == m_byEvent.cend()) return nullptr;
        const auto at = std::ranges::find_if(
            *event, [&](const Call* call) { return call->startMs == instance.startMs && !m_met.contains(call->id); });
        return at == event->end() ? nullptr : *at;
    }

    void takeInstance(const CalendarInstance& instance) {
        if (const Call* stored = storedOf(instance)) return takeStored(instance, *stored);
        CalendarRow row = rowOf(instance);
        Call call = asCall(instance, row);
        if (row.fate == CalendarFate::New) {
            if (const Call* other = nearOf(row, instance)) {
                call = *other; // written down by hand, or known from the CRM: one call
                call.calendarKey = instance.key();
                row.call = other->id, row.fate = CalendarFate::Same;
                row.why = Texts::tr("It is kept already and now known to be this entry.");
                row.chosen = true;
                follow(call, row, instance);
            }
        }
        add(std::move(row), std::move(call));
    }

    void takeElsewhere(const CalendarInstance& instance) {
        if (const Call* stored = storedOf(instance)) takeStored(instance, *stored);
    }

    void takeStored(const CalendarInstance& instance, const Call& stored) {
        m_met.insert(stored.id);
        CalendarRow row = rowOf(instance);
        takeOver(row, stored);
        Call call = stored;
        const bool rekeyed = call.calendarKey != instance.key();
        call.calendarKey = instance.key();
        row.fate = CalendarFate::Same, row.chosen = rekeyed;
        row.why = Texts::tr("Nothing has changed.");
        if (instance.cancelled)
            cancel(call, row, Texts::tr("It was cancelled in the calendar."));
        else
            follow(call, row, instance);
        add(std::move(row), std::move(call));
    }

    // Its event is in the file with all its times: what is not among them is gone.
    [[nodiscard]] bool isWhole(const Call& stored) const {
        return m_whole.contains(stored.calendarKey.section(u'\n', 0, 0));
    }

    // Of an event that is still in the calendar, but not on this day any more.
    void takeMissing(const Call& stored) {
        if (stored.startMs <= m_known.nowMs || stored.startMs >= m_known.toMs) return;
        if (stored.state != CallState::Set || !isWhole(stored)) return;
        CalendarInstance instance;
        instance.uid = stored.calendarKey.section(u'\n', 0, 0);
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
    [[nodiscard]] const Call* nearOf(const CalendarRow& row, const CalendarInstance& instance) {
        const auto own = m_near.find(row.person);
        if (own == m_near.end()) return nullptr;
        for (const Call* call : own->second) {
            const bool about = std::abs(call->startMs - instance.startMs) <= s_nearMs;
            if (about && call->state == CallState::Set && m_met.insert(call->id).second) return call;
        }
        return nullptr;
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
    std::map<PersonId, std::vector<const Call*>> m_near;
    std::set<CallId> m_met;
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
