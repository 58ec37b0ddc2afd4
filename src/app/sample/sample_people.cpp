#include "app/sample/sample_people.h"

#include "app/sample/sample_names.h"

#include <algorithm>

namespace chalktalk::app::sample {

namespace {

constexpr std::array<Segment, 3> allSegments{{
    {"Small business", 3.0, 9000, 0.35, {0.86, 0.53, 0.76, 0.85, 0.80}, {3, 6, 7, 6, 7}, 45, 102000},
    {"Mid-market", 2.5, 27000, 0.36, {0.86, 0.53, 0.76, 0.85, 0.80}, {4, 10, 12, 11, 13}, 75, 200000},
    {"Enterprise", 1.8, 82000, 0.38, {0.84, 0.52, 0.76, 0.84, 0.78}, {6, 14, 20, 20, 24}, 125, 340000},
}};

// Which segment the teams sell to, over and over.
constexpr std::array<std::size_t, 6> segmentCycle{1, 0, 2, 1, 0, 1};

constexpr int spanOfControl = 8;
constexpr int managersPerSecondLine = 3;

std::string numbered(const char* prefix, std::size_t index) { return prefix + std::to_string(index + 1); }

} // namespace

std::span<const Segment> segments() { return allSegments; }

double Rep::ramp(Day day) const {
    constexpr std::array<double, 6> byMonth{0.25, 0.45, 0.65, 0.8, 0.9, 0.95};
    const int month = (day - hired) / 30;
    return month < 0 ? 0 : month < 6 ? byMonth[static_cast<std::size_t>(month)] : 1;
}

namespace {

class PeopleDraw {
  public:
    explicit PeopleDraw(const SampleOptions& options)
        : m_options(options),
          m_names(options.seed),
          m_dice(options.seed, 1),
          m_start(minusMonths(options.asOf, options.months)) {}

    People draw() {
        drawManagers();
        drawReps();
        drawLeavers();
        for (auto& rep : m_people.reps) drawLeave(rep);
        moveSome();
        plant();
        for (auto& manager : m_people.managers)
            if (manager.name.empty()) manager.name = m_names.next();
        return std::move(m_people);
    }

  private:
    void drawManagers() {
        const int teams = std::max(1, (m_options.reps + spanOfControl / 2) / spanOfControl);
        const int seconds = std::max(1, (teams + managersPerSecondLine - 2) / managersPerSecondLine);
        const auto add = [this](std::string id, domain::Role role, const std::string& above, const char* where) {
            const Day hired = m_options.asOf - m_dice.between(1500, 4500);
            m_people.managers.push_back({std::move(id), m_names.next(), above, role, where, hired});
        };
        add("cro-1", domain::Role::Cro, {}, "");
        add("ops-1", domain::Role::RevOps, "cro-1", "");
        for (int i = 0; i < seconds; ++i) {
            std::string id = numbered("director-", static_cast<std::size_t>(i));
            if (i == 0) {
                add(std::move(id), domain::Role::SecondLineManager, "cro-1", "");
                continue;
            }
            // Named last, so that how many there are changes nobody else's name.
            Dice dice(m_options.seed, 2'000 + static_cast<quint64>(i));
            const Day hired = m_options.asOf - dice.between(1500, 4500);
            m_people.managers.push_back({std::move(id), {}, "cro-1", domain::Role::SecondLineManager, "", hired});
        }
        for (int i = 0; i < teams; ++i) {
            const int above = i * seconds / teams;
            const auto manager = m_people.managers.size();
            add(numbered("manager-", static_cast<std::size_t>(i)), domain::Role::FirstLineManager,
                numbered("director-", static_cast<std::size_t>(above)), region(i / 2)); // two teams a region
            m_people.teams.push_back({manager,
                                      segmentCycle[static_cast<std::size_t>(i) % segmentCycle.size()],
                                      std::clamp(0.38 + 0.03 * m_dice.bell(), 0.32, 0.44),
                                      {}});
        }
    }

    Habits drawHabits(const Team& team) {
        Habits habits;
        habits.effort = std::clamp(m_dice.skewed(1, 0.1), 0.82, 1.22);
        habits.creation = std::clamp(m_dice.skewed(1, 0.08), 0.85, 1.18);
        habits.win = std::clamp(m_dice.skewed(1, 0.035), 0.92, 1.08);
        habits.pace = std::clamp(m_dice.skewed(1, 0.1), 0.8, 1.25);
        habits.discount = std::clamp(0.12 + 0.012 * m_dice.bell(), 0.09, 0.15);
        habits.selfSourced = std::clamp(team.selfSourced + 0.03 * m_dice.bell(), 0.1, 0.6);
        habits.upkeep = std::clamp(0.86 + 0.04 * m_dice.bell(), 0.75, 0.95);
        return habits;
    }

    Rep drawRep(std::size_t team, Day hired) {
        Rep rep;
        rep.id = numbered("rep-", m_people.reps.size());
        rep.name = m_names.next();
        rep.team = rep.formerTeam = team;
        rep.segment = m_people.teams[team].segment;
        rep.hired = hired;
        rep.habits = drawHabits(m_people.teams[team]);
        return rep;
    }

    void addRep(Rep rep) {
        m_people.teams[rep.team].reps.push_back(m_people.reps.size());
        m_people.reps.push_back(std::move(rep));
    }

    void drawReps() {
        for (int i = 0; i < m_options.reps; ++i) {
            const auto team = static_cast<std::size_t>(i) % m_people.teams.size();
            // One in nine still ramps; most have been here for years.
            const int daysAgo = i % 9 == 4    ? m_dice.between(25, 200)
                                : i % 9 == 7  ? m_dice.between(220, 520)
                                : i % 17 == 6 ? m_dice.between(220, 600)
                                              : m_dice.between(640, 3300);
            addRep(drawRep(team, m_options.asOf - daysAgo));
        }
    }

    // About one rep in ten leaves in a year; the seats of today's count were filled again.
    void drawLeavers() {
        const int count = m_options.reps * m_options.months / 120;
        for (int i = 0; i < count; ++i) {
            const auto team = static_cast<std::size_t>(m_dice.below(static_cast<int>(m_people.teams.size())));
            const int span = m_options.asOf - m_start;
            const Day left = m_options.asOf - m_dice.between(20, std::max(21, span - 60));
            Rep rep = drawRep(team, left - m_dice.between(240, 1600));
            rep.left = left;
            rep.habits.effort *= 0.9;
            addRep(std::move(rep));
        }
    }

    void drawLeave(Rep& rep) {
        const Day until = rep.left.value_or(m_options.asOf);
        const auto add = [&](Day first, int days) {
            if (first > rep.hired + 20 && first <= until && first >= m_start - 200)
                rep.leave.push_back({first, std::min(first + days - 1, until + 14)});
        };
        for (int year = m_start.toDate().year() - 1; year <= m_options.asOf.toDate().year(); ++year) {
            const Day january = Day::fromDate(QDate(year, 1, 1));
            add(january + m_dice.between(175, 235), m_dice.between(8, 14)); // a summer holiday
            add(january + m_dice.between(30, 120), 5);
            add(january + m_dice.between(270, 345), m_dice.between(2, 7));
            for (int i = m_dice.count(2.5); i > 0; --i) add(january + m_dice.between(1, 364), 1);
        }
        if (m_dice.chance(0.04)) // parents' leave, sickness
            add(m_options.asOf - m_dice.between(60, 400), m_dice.between(50, 110));
    }

    // A few changed teams within their segment, so that reporting lines have a past.
    void moveSome() {
        for (auto& rep : m_people.reps) {
            if (!m_dice.chance(0.06) || m_options.asOf - rep.hired < 500) continue;
            for (std::size_t team = 0; team < m_people.teams.size(); ++team) {
                if (team != rep.team && m_people.teams[team].segment == rep.segment) {
                    rep.formerTeam = team;
                    rep.movedOn = m_options.asOf - m_dice.between(120, 400);
                    break;
                }
            }
        }
    }

    void plant();
    void plantTeam();
    Rep* takeForPlanting(std::size_t segment);

    const SampleOptions& m_options;
    PersonNames m_names;
    Dice m_dice;
    Day m_start;
    People m_people;
    std::vector<std::size_t> m_used; // reps, and all of a planted team
};

// A rep of that segment who has been here throughout, nothing planted yet; as few as possible of one team.
Rep* PeopleDraw::takeForPlanting(std::size_t segment) {
    std::size_t best = m_people.reps.size();
    std::size_t fewest = m_people.reps.size();
    for (std::size_t i = 0; i < m_people.reps.size(); ++i) {
        const Rep& rep = m_people.reps[i];
        if (rep.segment != segment || rep.left || m_options.asOf - rep.hired < 600 || std::ranges::count(m_used, i))
            continue;
        const auto ofTeam = static_cast<std::size_t>(
            std::ranges::count_if(m_used, [&](auto used) { return m_people.reps[used].team == rep.team; }));
        if (ofTeam < fewest) {
            fewest = ofTeam;
            best = i;
        }
    }
    if (best == m_people.reps.size()) return nullptr;
    m_used.push_back(best);
    Rep& rep = m_people.reps[best];
    rep.formerTeam = rep.team;
    std::erase_if(rep.leave, [this](const LeaveSpan& span) { return span.last > m_options.asOf - 160; });
    rep.habits = Habits{};
    rep.habits.selfSourced = m_people.teams[rep.team].selfSourced;
    return &rep;
}

// The second mid-market team finds little business by itself: a tendency of the whole team, not of one rep.
void PeopleDraw::plantTeam() {
    std::vector<std::size_t> midMarket;
    for (std::size_t i = 0; i < m_people.teams.size(); ++i)
        if (m_people.teams[i].segment == 1) midMarket.push_back(i);
    if (midMarket.size() < 3) return;
    Team& team = m_people.teams[midMarket[1]];
    for (const auto i : team.reps) {
        m_people.reps[i].habits.selfSourced = std::clamp(0.07 + 0.02 * m_dice.bell(), 0.03, 0.1);
        m_people.reps[i].formerTeam = m_people.reps[i].team;
        m_used.push_back(i);
    }
    const Manager& manager = m_people.managers[team.manager];
    m_people.planted.push_back({manager.id, manager.name, "self_sourced", "gap", true});
}

// Strong enough that the tests of the indicators tell each from luck at the default size. In order of importance: a
// small organisation gets the first of them only (one for every four reps).
void PeopleDraw::plant() {
    plantTeam();
    struct Plant {
        std::size_t segment;
        const char *indicator, *grade;
        void (*apply)(Habits&);
    };
    constexpr std::size_t small = 0, mid = 1;
    static constexpr std::array<Plant, 7> plants{{
        // discoveries that rarely reach a demo
        {small, "discovery_to_demo", "gap", [](Habits& h) { h.discoveryToDemo = 0.14, h.creation = 1.15; }},
        // half the outbound activity of the others
        {mid, "outbound_activity", "gap", [](Habits& h) { h.effort = 0.27; }},
        // wins nearly twice as often
        {small, "win_rate", "strength", [](Habits& h) { h.win = 1.15, h.creation = 1.1; }},
        // buys deals with deep discounts
        {mid, "discount", "gap", [](Habits& h) { h.discount = 0.3; }},
        // finds own business
        {small, "self_sourced", "strength", [](Habits& h) { h.selfSourced = 0.82, h.creation = 1.1; }},
        // one large deal, and nothing being built behind it
        {mid, "deal_concentration", "off-target", [](Habits& h) { h.flashInThePan = true; }},
        // dates, next steps and dead deals left as they are
        {mid, "crm_hygiene", "gap", [](Habits& h) { h.upkeep = 0.05; }},
    }};
    const auto most = static_cast<std::size_t>(m_options.reps / 4);
    for (std::size_t i = 0; i < std::min(most, plants.size()); ++i) {
        if (Rep* rep = takeForPlanting(plants[i].segment)) {
            plants[i].apply(rep->habits);
            m_people.planted.push_back({rep->id, rep->name, plants[i].indicator, plants[i].grade, false});
        }
    }
}

} // namespace

People drawPeople(const SampleOptions& options) { return PeopleDraw(options).draw(); }

} // namespace chalktalk::app::sample
