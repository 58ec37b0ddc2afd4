#include "tests/verdicts/simulated_team.h"

#include "domain/window.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace chalktalk::tests {

using namespace domain;

namespace {

quint64 mixed(quint64 x) { // SplitMix64
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

double clampedShare(double p) { return std::clamp(p, 0.02, 0.95); }

} // namespace

Dice Dice::of(quint64 what) const { return Dice(mixed(m_seed ^ mixed(what))); }
double Dice::uniform(quint64 what) const { return static_cast<double>(mixed(m_seed ^ mixed(what)) >> 11) * 0x1p-53; }

double Dice::normal(quint64 what) const {
    const Dice own = of(what);
    return std::sqrt(-2 * std::log(1 - own.uniform(1))) * std::cos(2 * std::numbers::pi * own.uniform(2));
}

int Dice::poisson(double mean, quint64 what) const {
    double left = uniform(what), point = std::exp(-mean);
    int count = 0;
    for (; left > point && count < 1000; point *= mean / ++count) left -= point;
    return count;
}

// How a person works, and how much that wavers from week to week.
struct SimulatedTeam::Person {
    double outbound, meetings, creation, demos, winning, dealSize, cycle;
    std::vector<double> effort, quality; // by week: factors on how much and on how well
};

class SimulatedTeam::Telling {
  public:
    Telling(const SimulatedTeam& team, const std::map<PersonIndex, Change>& changes, bool activities)
        : m_dice(team.m_seed), m_changes(changes), m_activities(activities) {
        const Dice org = m_dice.of(1);
        m_seasonSize = org.between(0, 0.25, 1);
        m_seasonStart = org.between(0, 365, 2);
        m_step = std::exp(org.between(-0.3, 0.3, 3)); // a better or worse market since, for everybody
        m_weekly = org.between(0.1, 0.35, 4);
        m_drift = org.between(0, 0.15, 5);
        m_activity = org.between(0.5, 1.5, 6);
        m_spread = org.between(0.15, 0.4, 7); // between people
        for (int rep = 0; rep < team.m_reps; ++rep) {
            domain::Person p;
            p.id = {rep + 1};
            p.peerGroup = QString::number(rep / team.m_groupSize);
            const PersonIndex index = m_builder.addPerson(p);
            for (int quarter = 0; quarter < 10; ++quarter)
                m_builder.addQuota({index, periodOf(minusMonths(lastDay(), 3 * quarter), 1).first, {30'000'000}});
            tell(index);
        }
    }
    LedgerPtr finish() { return m_builder.finish(); }

  private:
    [[nodiscard]] Person personOf(PersonIndex rep) const {
        const Dice dice = m_dice.of(1000 + rep);
        const auto spread = [&](quint64 what) { return std::exp(m_spread * dice.normal(what)); };
        const Dice org = m_dice.of(2);
        Person p;
        p.outbound = 6 * m_activity * spread(1);
        p.meetings = 1.2 * m_activity * spread(2);
        p.creation = 0.45 * m_activity * spread(3);
        p.demos = share(org.between(0.25, 0.55, 1), dice.normal(4));
        p.winning = share(org.between(0.2, 0.45, 2), dice.normal(5));
        p.dealSize = 20'000 * spread(6);
        p.cycle = 60 * std::exp(0.6 * m_spread * dice.normal(7));
        double slowEffort = dice.normal(8), slowQuality = dice.normal(9);
        const int weeks = (lastDay() - firstDay()) / 7 + 1;
        for (int week = 0; week < weeks; ++week) {
            const Dice now = dice.of(100 + static_cast<quint64>(week));
            slowEffort = 0.9 * slowEffort + std::sqrt(1 - 0.81) * now.normal(1); // wanes over two months
            slowQuality = 0.9 * slowQuality + std::sqrt(1 - 0.81) * now.normal(2);
            p.effort.push_back(std::exp(m_weekly * now.normal(3) + m_drift * slowEffort));
            p.quality.push_back(m_drift * slowQuality);
        }
        return p;
    }

    [[nodiscard]] double share(double mean, double normal) const {
        return 1 / (1 + std::exp(-(std::log(mean / (1 - mean)) + 1.6 * m_spread * normal)));
    }

    [[nodiscard]] double factor(PersonIndex rep, Lever lever, Day day) const {
        const auto at = m_changes.find(rep);
        return at != m_changes.end() && at->second.lever == lever && day > madeOn() ? at->second.factor : 1;
    }

    // What moves everybody: the time of the year, and the market since.
    [[nodiscard]] double season(Day day) const {
        const double wave = std::sin(2 * std::numbers::pi * ((day - firstDay()) + m_seasonStart) / 365);
        return (1 + m_seasonSize * wave) * (day > madeOn() ? m_step : 1);
    }

    // A share as the season and the person's own weeks have it on a day, changed or not.
    [[nodiscard]] double shareOn(PersonIndex rep, const Person& p, double base, Lever lever, Day day) const {
        const double odds = base / (1 - base) * season(day) * std::exp(p.quality[weekOf(day)]);
        return clampedShare(odds / (1 + odds) * factor(rep, lever, day));
    }

    static std::size_t weekOf(Day day) { return static_cast<std::size_t>((day - firstDay()) / 7); }

    void tell(PersonIndex rep) {
        const Person p = personOf(rep);
        for (Day day = firstDay(); day <= lastDay(); day = day + 1) {
            if (day.toDate().dayOfWeek() > 5) continue;
            const Dice dice = m_dice.of(1'000'000 + rep).of(static_cast<quint64>(day.value));
            const double much = season(day) * p.effort[weekOf(day)];
            const int created = dice.poisson(p.creation * much * factor(rep, Lever::Creation, day), 1);
            for (int i = 0; i < created; ++i) opportunity(rep, p, day, dice.of(10 + static_cast<quint64>(i)));
            if (!m_activities) continue;
            const int mails = dice.poisson(p.outbound * much * factor(rep, Lever::Outbound, day), 2);
            for (int i = 0; i < mails; ++i) activity(rep, 0, ActivityType::Email, CallKind::Other, day);
            const int meetings = dice.poisson(p.meetings * much * factor(rep, Lever::Meetings, day), 3);
            for (int i = 0; i < meetings; ++i) activity(rep, 0, ActivityType::Meeting, CallKind::Review, day);
        }
    }

    void opportunity(PersonIndex rep, const Person& p, Day created, const Dice& dice) {
        OpportunityFacts o;
        o.id = ++m_opportunity;
        o.owner = rep;
        o.createdOn = created;
        o.hasNextStep = true;
        const Day discovery = created + 1 + static_cast<int>(7 * dice.uniform(2));
        const int days = std::max(8, static_cast<int>(p.cycle * std::exp(0.4 * dice.normal(3))));
        Day closing = created + days;
        if (const double by = factor(rep, Lever::Cycle, closing); by != 1)
            closing = std::max(madeOn() + 1, created + std::max(8, static_cast<int>(days * by)));
        o.amount = std::llround(100 * p.dealSize * factor(rep, Lever::FirstAmount, created) *
                                factor(rep, Lever::Price, closing) * season(created) * std::exp(0.6 * dice.normal(1)));
        if (discovery <= lastDay()) {
            change(o, Stage::Discovery, discovery);
            activity(rep, o.id, ActivityType::Call, CallKind::Discovery, discovery);
            const Day demo = discovery + 2 + static_cast<int>(24 * dice.uniform(4));
            const bool reached = dice.uniform(5) < shareOn(rep, p, p.demos, Lever::Demos, discovery);
            if (reached && demo < closing && demo <= lastDay()) change(o, Stage::Demo, demo);
        }
        if (closing > discovery && closing <= lastDay()) {
            const bool won = dice.uniform(6) < shareOn(rep, p, p.winning, Lever::Winning, closing);
            change(o, won ? Stage::Won : Stage::Lost, closing);
        }
        o.closeDate = closing;
        m_builder.addOpportunity(o);
    }

    void change(OpportunityFacts& o, Stage to, Day day) {
        m_builder.addChange({o.id, ChangedField::Stage, qint64{86'400'000} * day.value + ++m_clock % 80'000'000, day,
                             static_cast<qint64>(o.stage), static_cast<qint64>(to)});
        o.stage = to;
    }

    void activity(PersonIndex rep, quint32 opportunity, ActivityType type, CallKind kind, Day day) {
        m_builder.addActivity({++m_activityId, rep, opportunity, type, Direction::Outbound, kind, day, 30});
    }

    Dice m_dice;
    const std::map<PersonIndex, Change>& m_changes;
    bool m_activities;
    LedgerBuilder m_builder;
    double m_seasonSize = 0, m_seasonStart = 0, m_step = 1, m_weekly = 0, m_drift = 0, m_activity = 1, m_spread = 0;
    quint32 m_opportunity = 0, m_activityId = 0;
    qint64 m_clock = 0;
};

Day SimulatedTeam::lastDay() { return Day::fromDate(QDate(2026, 6, 19)); }

SimulatedTeam::SimulatedTeam(quint64 seed) : m_seed(mixed(seed)) {
    const Dice dice = Dice(m_seed).of(3);
    const int groups = 1 + static_cast<int>(2 * dice.uniform(1));
    m_groupSize = 6 + static_cast<int>(9 * dice.uniform(2));
    m_reps = groups * m_groupSize;
}

LedgerPtr SimulatedTeam::build(const std::map<PersonIndex, Change>& changes, bool activities) const {
    return Telling(*this, changes, activities).finish();
}

} // namespace chalktalk::tests
