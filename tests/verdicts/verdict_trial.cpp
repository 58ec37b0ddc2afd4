// Tries the verdicts on simulated people with and without a real change:
// verdict_trial [ORGANISATIONS [SEED [INDICATOR]]]
//
// Prints by indicator and effect the share of right verdicts, of those too early and, of people without a change, the
// share of false "moved" (with its 95 % interval) beside that of a comparison without peers. Exit 1 when more than one
// in twenty are false, when the comparison without peers would pass too (then the trial proves nothing), or when large
// changes are seldom seen.
#include "metrics/chance/interval.h"
#include "tests/verdicts/naive.h"
#include "tests/verdicts/simulated_team.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::PersonIndex;
using metrics::Outcome;

namespace {

struct Aim {
    const char* id;
    Lever lever;
    bool activities = false;
};
constexpr Aim s_aims[] = {{"outbound_activity", Lever::Outbound, true},
                          {"meetings_held", Lever::Meetings, true},
                          {"opportunities_created", Lever::Creation},
                          {"discovery_to_demo", Lever::Demos},
                          {"win_rate", Lever::Winning},
                          {"deal_size", Lever::Price},
                          {"cycle_days", Lever::Cycle},
                          {"pipeline_created", Lever::FirstAmount},
                          {"pipeline_coverage", Lever::Creation}};
metrics::Kind kindOf(const Aim& aim) {
    return metrics::indicator(*metrics::indicatorIndex(QString::fromLatin1(aim.id))).kind;
}

constexpr double s_factors[] = {1, 1.5, 2, 3};
constexpr std::size_t s_aimCount = std::size(s_aims), s_factorCount = std::size(s_factors);

struct Tally {
    int all = 0, early = 0, moved = 0, naive = 0;

    void add(const Tally& other) {
        all += other.all;
        early += other.early;
        moved += other.moved;
        naive += other.naive;
    }
    [[nodiscard]] int decided() const { return all - early; }
};
using Tallies = std::array<std::array<Tally, s_factorCount>, s_aimCount>;

// Who gets a commitment: gaps and watches, else the lowest; now and then anybody.
std::vector<PersonIndex> chosen(const metrics::Engine& engine, metrics::IndicatorIndex index, const Dice& dice) {
    const metrics::Results results = engine.compute({SimulatedTeam::madeOn(), {}});
    const bool more = metrics::indicator(index).better == metrics::Better::More;
    std::vector<std::pair<double, PersonIndex>> order;
    for (const PersonIndex rep : results.reps()) {
        const auto* row = results.row(rep, index);
        if (!row->value) continue;
        const bool poor = row->grade == metrics::Grade::Gap || row->grade == metrics::Grade::Watch;
        order.emplace_back((poor ? -1e12 : 0) + (more ? *row->value : -*row->value), rep);
    }
    std::sort(order.begin(), order.end());
    std::vector<PersonIndex> people;
    const auto most = 1 + static_cast<std::size_t>(3 * dice.uniform(1));
    for (std::size_t i = 0; i < order.size() && i < most; ++i) {
        const bool anybody = dice.uniform(10 + i) < 0.2;
        const auto at =
            anybody ? static_cast<std::size_t>(dice.uniform(20 + i) * static_cast<double>(order.size())) : i;
        if (std::find(people.begin(), people.end(), order[at].second) == people.end())
            people.push_back(order[at].second);
    }
    return people;
}

domain::CoachingLogPtr logOf(const std::vector<PersonIndex>& people, const char* id) {
    std::vector<domain::CommitmentLine> lines;
    for (const PersonIndex person : people) {
        domain::CommitmentLine line;
        line.person = line.owner = person;
        line.commitment.id = {static_cast<qint64>(lines.size()) + 1};
        line.commitment.madeOn = SimulatedTeam::madeOn();
        line.commitment.due = SimulatedTeam::madeOn() + 14;
        line.commitment.indicator = QString::fromLatin1(id);
        lines.push_back(line);
    }
    return std::make_shared<const domain::CoachingLog>(std::vector<domain::SessionLine>{}, std::move(lines));
}

void tryOne(std::size_t aimAt, quint64 seed, Tallies& tallies) {
    const Aim& aim = s_aims[aimAt];
    const metrics::IndicatorIndex index = *metrics::indicatorIndex(QString::fromLatin1(aim.id));
    const Dice dice = Dice(seed).of(7);
    const SimulatedTeam team(seed);
    const metrics::Engine before(team.build({}, aim.activities));
    const auto people = chosen(before, index, dice);
    const bool up = metrics::indicator(index).better == metrics::Better::More;
    std::map<PersonIndex, Change> changes;
    std::map<PersonIndex, std::size_t> effects;
    for (const PersonIndex person : people) {
        const double u = dice.uniform(100 + person);
        const std::size_t effect = u < 0.5 ? 0 : 1 + static_cast<std::size_t>((u - 0.5) * 6);
        effects[person] = effect;
        changes[person] = {aim.lever, up ? s_factors[effect] : 1 / s_factors[effect]};
    }
    const metrics::Engine engine(team.build(changes, aim.activities), {}, logOf(people, aim.id));
    for (const PersonIndex person : people) {
        const int days = 28 + static_cast<int>(64 * dice.uniform(200 + person));
        const metrics::VerdictQuestion question{person,
                                                index,
                                                up ? domain::Move::Up : domain::Move::Down,
                                                SimulatedTeam::madeOn(),
                                                SimulatedTeam::madeOn() + days,
                                                SimulatedTeam::lastDay()};
        const metrics::Verdict verdict = metrics::verdict(engine, question);
        Tally& tally = tallies[aimAt][effects[person]];
        ++tally.all;
        tally.early += verdict.outcome == Outcome::TooEarly ? 1 : 0;
        if (verdict.outcome == Outcome::TooEarly) continue;
        tally.moved += verdict.outcome == Outcome::Moved ? 1 : 0;
        tally.naive += naivelyMoved(engine, question, verdict) ? 1 : 0;
    }
}

double percent(int part, int whole) { return whole == 0 ? 0 : 100.0 * part / whole; }

void print(const char* name, const std::array<Tally, s_factorCount>& rows) {
    std::printf("%-22s", name);
    for (std::size_t f = 0; f < s_factorCount; ++f) {
        const Tally& t = rows[f];
        const int right = f == 0 ? t.decided() - t.moved : t.moved;
        std::printf(" | %5.1f %5.1f %5d", percent(right, t.decided()), percent(t.early, t.all), t.all);
    }
    const Tally& none = rows[0];
    const auto interval = metrics::chance::wilson(none.moved, std::max(1, none.decided()));
    std::printf(" | %4.1f (%.1f-%.1f) %5.1f\n", percent(none.moved, none.decided()), 100 * interval.low,
                100 * interval.high, percent(none.naive, none.decided()));
}

} // namespace

int main(int argc, char** argv) {
    const int organisations = argc > 1 ? std::atoi(argv[1]) : 400;
    const auto firstSeed = static_cast<quint64>(argc > 2 ? std::atoll(argv[2]) : 1);
    if (organisations < 1) {
        std::fprintf(stderr, "verdict_trial [ORGANISATIONS [SEED [INDICATOR]]]\n");
        return 2;
    }
    const auto wanted = std::find_if(std::begin(s_aims), std::end(s_aims),
                                     [&](const Aim& aim) { return argc > 3 && std::strcmp(aim.id, argv[3]) == 0; });
    Tallies tallies{};
    for (int i = 0; i < organisations; ++i) {
        const quint64 seed = firstSeed * 1'000'003 + static_cast<quint64>(i);
        const auto only = static_cast<std::size_t>(wanted - std::begin(s_aims));
        tryOne(only < s_aimCount ? only : static_cast<std::size_t>(i) % s_aimCount, seed, tallies);
    }
    std::printf(
        "%d organisations. Of each effect: %% right of those decided, %% too early of all, people. Last: %% false\n"
        "\"moved\" without a change (95 %% interval), and what before and after alone would have said.\n\n",
        organisations);
    std::printf("%-22s | %-17s | %-17s | %-17s | %-17s | false (95 %%)   naive\n", "", "no change", "half as much more",
                "twice", "three times");
    std::array<Tally, s_factorCount> total{};
    for (std::size_t a = 0; a < s_aimCount; ++a) {
        print(s_aims[a].id, tallies[a]);
        for (std::size_t f = 0; f < s_factorCount; ++f) total[f].add(tallies[a][f]);
    }
    print("all", total);
    const Tally& none = total[0];
    Tally tested; // of a level before and after alone have no test to fail
    for (std::size_t a = 0; a < s_aimCount; ++a)
        if (kindOf(s_aims[a]) != metrics::Kind::Level) tested.add(tallies[a][0]);
    // Of a single number few are tried in the short form: it fails when they are surely too many.
    const bool honest =
        none.moved <= 0.05 * none.decided() && std::all_of(tallies.begin(), tallies.end(), [](auto& rows) {
            return metrics::chance::wilson(rows[0].moved, std::max(1, rows[0].decided())).low <= 0.05;
        });
    const bool sees = metrics::chance::wilson(tested.naive, std::max(1, tested.decided())).low > 0.05;
    std::printf("\nWithout the levels, before and after alone said \"moved\" of %.1f %% of those without a change, the "
                "verdicts of %.1f %%.\n",
                percent(tested.naive, tested.decided()), percent(tested.moved, tested.decided()));
    const bool useful = total[3].moved >= 0.5 * total[3].decided();
    std::printf("false \"moved\" %s 5 %%; the comparison without peers %s; three times as much is seen %s\n",
                honest ? "at most" : "MORE THAN", sees ? "would not pass" : "WOULD PASS TOO, SO THIS PROVES NOTHING",
                useful ? "in most" : "TOO SELDOM");
    return honest && sees && useful ? 0 : 1;
}
