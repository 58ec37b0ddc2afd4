// How long everything of everybody takes: 1,000 reps and 120 managers with three years of facts (7 million) and half a
// year of coaching, all tests included. Prints the time to build the ledger, the bytes a fact, a full recompute (median
// of five) and its costly parts, what all cells of a dashboard of these managers take, and one rep's trends.
#include "domain/ledger_builder.h"
#include "metrics/engine.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <random>

using namespace chalktalk;
using namespace chalktalk::domain;

namespace {

constexpr int reps = 1000, firstLine = 108, secondLine = 11, managers = firstLine + secondLine + 1, workdays = 3 * 365;
const Day lastDay = Day::fromDate(QDate(2026, 6, 15)), firstDay = lastDay - (workdays - 1);

double msSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// Of all threads together: what the machine's other work can't stretch.
double cpuMs() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

class Organisation {
  public:
    LedgerPtr build() {
        addPeople();
        for (PersonIndex rep = 0; rep < reps; ++rep) {
            m_mine.clear();
            for (Day day = firstDay; day <= lastDay; day = day + 1) {
                if (isWeekend(day)) continue;
                const bool quiet = rep % 11 == 5; // so that there are gaps to be held for two weeks
                if (chance(quiet ? 16 : 33)) addOpportunity(rep, day);
                for (int n = between(4, 9) / (quiet ? 2 : 1); n > 0; --n) addActivity(rep, day);
            }
        }
        return m_builder.finish();
    }

  private:
    static bool isWeekend(Day day) { return day.toDate().dayOfWeek() > 5; }
    int between(int low, int high) {
        return low + static_cast<int>(m_random() % static_cast<unsigned>(high - low + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }

    void addPeople() {
        for (int i = 0; i < reps; ++i) {
            Person p;
            p.id = {i + 1};
            p.name = QString::number(i);
            p.peerGroup = QString::number(i % 8);
            p.hiredOn = i % 10 == 0 ? lastDay - between(30, 600) : firstDay - 400;
            const PersonIndex index = m_builder.addPerson(p);
            for (int q = 0; q < 13; ++q)
                m_builder.addQuota({index, periodOf(minusMonths(lastDay, 3 * q), 1).first, {between(40, 90) * 100000}});
            if (i % 7 == 0) m_builder.addLeave({index, lastDay - 20, lastDay - between(6, 12)});
            m_builder.addReportingLine({index, static_cast<PersonIndex>(reps + i % firstLine), {}, {}});
        }
        for (int i = 0; i < managers; ++i) {
            Person p;
            p.id = {reps + i + 1};
            const bool first = i < firstLine, second = i < managers - 1;
            p.role = first ? Role::FirstLineManager : second ? Role::SecondLineManager : Role::Cro;
            const PersonIndex index = m_builder.addPerson(p);
            const int above = first ? firstLine + i % secondLine : managers - 1;
            if (second) m_builder.addReportingLine({index, static_cast<PersonIndex>(reps + above), {}, {}});
        }
    }

    void change(ChangedField field, Day day, qint64 before, qint64 after) {
        m_builder.addChange(
            {m_opportunity, field, qint64{86400000} * day.value + ++m_clock % 80000000, day, before, after});
    }

    void addOpportunity(PersonIndex rep, Day created) {
        OpportunityFacts o;
        o.id = ++m_opportunity;
        o.owner = rep;
        o.createdOn = created;
        o.source = static_cast<Source>(between(rep % 11 == 9 ? 2 : 1, 5));
        o.listAmount = qint64{between(5, rep % 11 == 10 ? 20 : 60)} * 100000 + between(0, 99999);
        o.amount = chance(4) ? blankAmount : o.listAmount * between(70, 100) / 100;
        o.hasNextStep = chance(rep % 11 == 8 ? 10 : 60);
        Day expected = created + between(30, 120);
        Stage stage = Stage::Prospect;
        Day day = created;
        for (int step = 0; step < 5 && !isClosed(stage); ++step) {
            day = day + between(3, 25);
            if (day > lastDay) break;
            const Stage next =
                chance(rep % 11 == 6 ? 50 : 18) ? Stage::Lost : static_cast<Stage>(static_cast<int>(stage) + 1);
            change(ChangedField::Stage, day, static_cast<qint64>(stage), static_cast<qint64>(next));
            stage = next;
            if (chance(rep % 11 == 7 ? 5 : 60)) {
                const Day moved = day + between(10, 60);
                change(ChangedField::CloseDate, day, expected.value, moved.value);
                expected = moved;
            }
            if (o.amount != blankAmount && chance(40)) {
                change(ChangedField::Amount, day, o.amount, o.amount + 1000);
                o.amount += 1000;
            }
        }
        if (chance(3) && day < lastDay) change(ChangedField::Owner, day, (rep + 1) % reps, rep);
        o.stage = stage;
        o.closeDate = isClosed(stage) ? day : expected;
        m_builder.addOpportunity(o);
        m_mine.push_back(o.id);
    }

    void addActivity(PersonIndex rep, Day day) {
        ActivityFacts a;
        a.id = ++m_activity;
        a.person = rep;
        a.day = day;
        a.type = static_cast<ActivityType>(between(0, 3));
        a.direction = chance(75) ? Direction::Outbound : Direction::Inbound;
        a.minutes = between(0, 60);
        if (chance(50)) a.kind = static_cast<CallKind>(between(0, 6));
        if (!m_mine.empty() && chance(60))
            a.opportunityId = m_mine[m_mine.size() - 1 - m_random() % std::min<std::size_t>(m_mine.size(), 20)];
        m_builder.addActivity(a);
    }

    LedgerBuilder m_builder;
    std::mt19937 m_random{7};
    std::vector<quint32> m_mine;
    quint32 m_opportunity = 0, m_activity = 0;
    qint64 m_clock = 0;
};

// A session a fortnight and a call planned together a week with each rep, unevenly.
CoachingLogPtr coaching() {
    std::mt19937 random(9);
    std::vector<SessionLine> sessions;
    std::vector<CommitmentLine> commitments;
    std::vector<CallLine> calls;
    for (PersonIndex rep = 0; rep < reps; ++rep) {
        for (Day day = lastDay - 182; day <= lastDay; day = day + 1) {
            if (random() % 14 == 0) {
                SessionLine& session = sessions.emplace_back();
                session.id = {static_cast<qint64>(sessions.size())};
                session.coach = reps + rep % firstLine, session.person = rep;
                session.state = SessionState::Held;
                session.day = day;
                session.minutes = 20 + static_cast<int>(random() % 40);
            }
            if (random() % 7 == 0) {
                CallLine& call = calls.emplace_back();
                call.id = {static_cast<qint64>(calls.size())};
                call.person = rep;
                call.day = day;
                call.significant = true;
                call.plan = PlanState::Ready;
                call.plannedOn = day;
                call.readyAtMs = 1;
                call.startMs = call.endMs = 2;
                call.plannedWith = reps + rep % firstLine;
                call.planMinutes = 12;
            }
            if (random() % 21 == 0) {
                CommitmentLine& line = commitments.emplace_back();
                line.commitment.id = {static_cast<qint64>(commitments.size())};
                line.person = line.owner = rep;
                line.coach = reps + rep % firstLine;
                line.commitment.madeOn = day;
                line.commitment.due = day + 14;
            }
        }
    }
    return std::make_shared<CoachingLog>(std::move(sessions), std::move(commitments), std::map<PersonIndex, int>{},
                                         std::vector<CoachingBlock>{}, std::move(calls));
}

// Everything that a dashboard by manager shows of one day: an indicator of managers, or of their reps pooled, a cell.
std::size_t cells(const metrics::Engine& engine) {
    std::size_t told = 0;
    for (PersonIndex manager = reps; manager < reps + managers; ++manager) {
        const metrics::Group group = engine.groupOf(manager, lastDay);
        for (metrics::IndicatorIndex i = 0; i < metrics::catalogue().size(); ++i) {
            const metrics::Indicator& which = metrics::indicator(i);
            const bool pooled = which.isHabit && which.kind == metrics::Kind::Proportion;
            if (which.about != metrics::About::Managers && !pooled) continue;
            told += engine.ofGroup(group, i, {lastDay, {}}).value.has_value();
        }
    }
    return told;
}

template <class Work> double timed(const Work& work) {
    const double start = cpuMs();
    work();
    return cpuMs() - start;
}

} // namespace

int main() {
    auto start = std::chrono::steady_clock::now();
    const LedgerPtr ledger = Organisation().build();
    std::printf("facts                 %zu of %d reps\n", ledger->factCount(), reps);
    std::printf("ledger made and built %.0f ms\n", msSince(start));
    std::printf("bytes a fact          %.2f\n",
                static_cast<double>(ledger->factBytes()) / static_cast<double>(ledger->factCount()));

    const CoachingLogPtr log = coaching();
    std::printf("coaching              %zu sessions, %zu calls, %zu commitments with %d managers\n",
                log->sessions().size(), log->calls().size(), log->commitments().size(), managers);
    std::vector<double> times, cpu;
    std::size_t gaps = 0;
    for (int run = 0; run < 5; ++run) {
        const metrics::Engine engine(ledger, {}, log); // a new one each time: nothing may be left from the run before
        start = std::chrono::steady_clock::now();
        const double before = cpuMs();
        const metrics::Results results = engine.compute({lastDay, {}});
        cpu.push_back(cpuMs() - before);
        times.push_back(msSince(start));
        if (results.rows().size() !=
            reps * metrics::indicatorsOfReps().size() + managers * metrics::indicatorsOfManagers().size())
            return 1;
        gaps = engine.heldGaps(lastDay).size();
    }
    std::sort(times.begin(), times.end());
    std::sort(cpu.begin(), cpu.end());
    std::printf("full recompute, CPU   %.1f ms on two threads together (median of 5)\n", cpu[2]);
    std::printf("full recompute        %.1f ms (median of 5; %.1f to %.1f; %zu gaps held for two weeks)\n", times[2],
                times.front(), times.back(), gaps);

    const metrics::Engine engine(ledger, {}, log); // nothing kept yet: each part costs what it costs alone
    std::printf("of it, in CPU time:\n");
    std::printf("  won deals           %.1f ms\n", timed([&] { (void)engine.wonDeals(lastDay); }));
    std::printf("  A, B and C          %.1f ms\n", timed([&] { (void)engine.resultGroups(lastDay); }));
    std::printf("  managers' people    %.1f ms\n", timed([&] { (void)engine.groupOf(reps, lastDay); }));
    std::printf("  held gaps, alone    %.1f ms\n", timed([&] { (void)engine.heldGaps(lastDay); }));
    std::size_t told = 0;
    const double shown = timed([&] { told = cells(engine); });
    std::printf("a dashboard's cells   %.1f ms CPU (%d managers, %zu cells with a value)\n", shown, managers, told);
    std::vector<Day> days;
    for (int month = 11; month >= 0; --month) days.push_back(minusMonths(lastDay, month));
    const auto trends = [&] {
        start = std::chrono::steady_clock::now();
        for (metrics::IndicatorIndex i = 0; i < metrics::indicatorsOfReps().size(); ++i) (void)engine.own(1, i, days);
        return msSince(start);
    };
    const double first = trends();
    std::printf("one rep's trends      %.1f ms (20 indicators, 12 days), %.1f ms the first time with the norms\n",
                trends(), first);
}
