#include "coaching/recurring.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <QStringList>

namespace chalktalk::coaching {

using domain::CallKind;
using domain::CallLine;
using domain::CallOutcome;
using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Recurring)
};

// One of the structured answers: in which calls it could be so, in which it was, and how that is said after "In 7 of
// your last 9 debriefed discovery calls".
struct Answer {
    const char* id;
    bool (*applies)(const CallLine& call);
    bool (*holds)(const CallLine& call);
    const char* words;
};

bool always(const CallLine&) { return true; }

const Answer s_answers[] = {
    {"room.nobody-decides", [](const CallLine& c) { return c.attendees > 0; },
     [](const CallLine& c) { return c.deciders == 0; },
     QT_TRANSLATE_NOOP("Recurring", "%1 that name who was in the room, nobody is noted as deciding on the money.")},
    {"questions.not-asked", [](const CallLine& c) { return c.asked + c.notAsked > 0; },
     [](const CallLine& c) { return c.notAsked > 0; },
     QT_TRANSLATE_NOOP("Recurring",
                       "%1 where it was said which planned questions were asked, at least one of them was not.")},
    {"information.not-got", [](const CallLine& c) { return c.got + c.notGot > 0; },
     [](const CallLine& c) { return c.notGot > 0; },
     QT_TRANSLATE_NOOP("Recurring",
                       "%1 where it was said what information was got, at least one piece of it was not.")},
    {"trouble.foreseen", [](const CallLine& c) { return c.troubles > 0; }, [](const CallLine& c) { return c.came > 0; },
     QT_TRANSLATE_NOOP("Recurring", "%1 with a trouble foreseen, at least one of them is noted as having come.")},
    {"trouble.unforeseen", always, [](const CallLine& c) { return c.unforeseen > 0; },
     QT_TRANSLATE_NOOP("Recurring", "%1 a trouble is noted that came unforeseen.")},
    {"milestone.not-reached",
     [](const CallLine& c) { return !c.milestone.isEmpty() && c.outcome != CallOutcome::Unsaid; },
     [](const CallLine& c) { return c.outcome != CallOutcome::Milestone; },
     QT_TRANSLATE_NOOP("Recurring", "%1 with a milestone where it was said how they ended, it was not reached.")},
    {"hesitation", always, [](const CallLine& c) { return c.hesitated; },
     QT_TRANSLATE_NOOP("Recurring", "%1 a hesitation was noted.")},
};

QString callsText(CallKind kind, bool all) {
    if (all) return Texts::tr("debriefed calls");
    switch (kind) {
    case CallKind::Prospecting: return Texts::tr("debriefed first contacts");
    case CallKind::Discovery: return Texts::tr("debriefed discovery calls");
    case CallKind::Demo: return Texts::tr("debriefed demos");
    case CallKind::Proposal: return Texts::tr("debriefed proposal calls");
    case CallKind::Negotiation: return Texts::tr("debriefed negotiations");
    case CallKind::Review: return Texts::tr("debriefed customer reviews");
    case CallKind::Other: break;
    }
    return Texts::tr("debriefed calls");
}

// Words that somebody gave are one tag however they are written.
QString tagOf(const QString& difficulty) { return difficulty.simplified().toCaseFolded(); }

struct Group {
    CallKind kind = CallKind::Other;
    bool all = false;
    friend auto operator<=>(const Group&, const Group&) = default;
};

// How often one thing was so in the last calls of one group.
struct Count {
    QString id; // as it was last written
    Group group;
    int of = 0;
    std::vector<CallId> records;

    [[nodiscard]] int calls() const { return static_cast<int>(records.size()); }
    [[nodiscard]] bool recurs() const { return calls() >= 3 && 3 * calls() >= of; }
};

using Counts = std::map<std::pair<QString, Group>, Count>; // by tag and group

class Counter {
  public:
    Counter(std::span<const CallLine> calls, Day today, int among) : m_among(among) {
        for (const CallLine& call : calls)
            if (call.state == domain::CallState::Set && call.debriefedOn && *call.debriefedOn <= today)
                m_newest.push_back(&call);
        std::ranges::stable_sort(m_newest, [](const CallLine* a, const CallLine* b) { return a->endMs > b->endMs; });
    }

    [[nodiscard]] Counts counts() {
        countOver({CallKind::Other, true});
        for (const CallKind kind : {CallKind::Prospecting, CallKind::Discovery, CallKind::Demo, CallKind::Proposal,
                                    CallKind::Negotiation, CallKind::Review})
            countOver({kind, false});
        return std::move(m_counts);
    }

  private:
    void countOver(Group group) {
        std::vector<const CallLine*> calls;
        for (const CallLine* call : m_newest)
            if (group.all || call->kind == group.kind) calls.push_back(call);
        for (const Answer& answer : s_answers) countAnswer(answer, group, calls);
        if (calls.size() > static_cast<std::size_t>(m_among)) calls.resize(static_cast<std::size_t>(m_among));
        for (const CallLine* call : calls) countDifficulties(*call, group, static_cast<int>(calls.size()));
    }

    void countAnswer(const Answer& answer, Group group, const std::vector<const CallLine*>& calls) {
        Count count{QString::fromLatin1(answer.id), group, 0, {}};
        for (const CallLine* call : calls) {
            if (count.of == m_among) break;
            if (!answer.applies(*call)) continue;
            ++count.of;
            if (answer.holds(*call)) count.records.push_back(call->id);
        }
        if (count.calls() > 0) m_counts[{count.id, group}] = std::move(count);
    }

    void countDifficulties(const CallLine& call, Group group, int of) {
        for (const QString& difficulty : call.difficulties) {
            Count& count = m_counts[{tagOf(difficulty), group}];
            if (count.records.empty()) count = {difficulty, group, of, {}};
            if (count.records.empty() || count.records.back() != call.id) count.records.push_back(call.id);
        }
    }

    int m_among;
    std::vector<const CallLine*> m_newest;
    Counts m_counts;
};

QString clause(const QString& id, const QString& lead, const CallContent& content) {
    for (const Answer& answer : s_answers)
        if (id == QLatin1StringView(answer.id)) return QCoreApplication::translate("Recurring", answer.words).arg(lead);
    return Texts::tr("%1 “%2” was noted.").arg(lead, content.difficultyName(id));
}

// The larger share first; among few calls a share says less.
bool moreTelling(const Recurrence& a, const Recurrence& b) {
    const auto share = [](const Recurrence& r) { return static_cast<double>(r.calls) / (r.of + 3); };
    if (share(a) != share(b)) return share(a) > share(b);
    return std::tuple(-a.calls, a.id, a.kind) < std::tuple(-b.calls, b.id, b.kind);
}

Recurrence begun(const QString& id, Group group) {
    Recurrence found;
    found.id = id;
    found.kind = group.kind;
    found.allKinds = group.all;
    return found;
}

// Said of one kind of call where it recurs in that kind; only else of all calls together.
template <class Map> bool recursInAKind(const Map& recurring, const QString& tag) {
    return std::ranges::any_of(recurring,
                               [&](const auto& one) { return one.first.first == tag && !one.first.second.all; });
}

QString namesText(const std::vector<PersonIndex>& people, const domain::Ledger& ledger) {
    constexpr std::size_t most = 3;
    QStringList names;
    for (std::size_t i = 0; i < people.size() && i < most; ++i) names << ledger.person(people[i]).name;
    const QString list = names.join(Texts::tr(", "));
    const auto more = static_cast<int>(people.size() - static_cast<std::size_t>(names.size()));
    return more == 0 ? list : Texts::tr("%1 and %n more", nullptr, more).arg(list);
}

} // namespace

std::vector<Recurrence> recurringOf(std::span<const CallLine> calls, const CallContent& content, const QString& name,
                                    Day today, int among) {
    Counts recurring;
    for (auto& [key, count] : Counter(calls, today, among).counts())
        if (count.recurs()) recurring.emplace(key, count);
    std::vector<Recurrence> all;
    for (auto& [key, count] : recurring) {
        if (count.group.all && recursInAKind(recurring, key.first)) continue;
        Recurrence found = begun(count.id, count.group);
        found.calls = count.calls();
        found.of = count.of;
        const QString what = callsText(count.group.kind, count.group.all);
        const QString lead =
            name.isEmpty() ? Texts::tr("In %1 of your last %2 %3").arg(found.calls).arg(found.of).arg(what)
                           : Texts::tr("In %1 of the last %2 %3 of %4").arg(found.calls).arg(found.of).arg(what, name);
        found.sentence = clause(count.id, lead, content);
        found.records = std::move(count.records);
        all.push_back(std::move(found));
    }
    std::ranges::sort(all, moreTelling);
    return all;
}

std::vector<Recurrence> recurringAcross(const domain::CoachingLog& log, const domain::Ledger& ledger,
                                        std::span<const PersonIndex> team, const CallContent& content, Day today,
                                        int among) {
    std::map<std::pair<QString, Group>, Recurrence> shared;
    for (const PersonIndex person : team) {
        for (const auto& [key, count] : Counter(log.callsOf(person), today, among).counts()) {
            if (!count.recurs()) continue;
            Recurrence& found = shared.try_emplace(key, begun(count.id, count.group)).first->second;
            found.calls += count.calls();
            found.of += count.of;
            found.people.push_back(person);
            found.records.insert(found.records.end(), count.records.begin(), count.records.end());
        }
    }
    std::erase_if(shared, [](const auto& one) { return one.second.people.size() < 2; });
    std::map<CallId, qint64> ended;
    for (const CallLine& call : log.calls()) ended.emplace(call.id, call.endMs);
    std::vector<Recurrence> all;
    for (auto& [key, found] : shared) {
        if (found.allKinds && recursInAKind(shared, key.first)) continue;
        std::ranges::stable_sort(found.records, [&](CallId a, CallId b) { return ended[a] > ended[b]; });
        const QString lead = Texts::tr("In %1 of the last %2 %3 of %4")
                                 .arg(found.calls)
                                 .arg(found.of)
                                 .arg(callsText(found.kind, found.allKinds), namesText(found.people, ledger));
        found.sentence = clause(found.id, lead, content);
        all.push_back(std::move(found));
    }
    std::ranges::sort(all, moreTelling);
    return all;
}

} // namespace chalktalk::coaching
