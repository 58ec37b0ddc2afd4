// Who works in the sample organisation: managers, teams, reps with their habits, leave, and what is planted.
#pragma once

#include "app/sample/sample_organisation.h"

#include <array>

namespace chalktalk::app::sample {

// How one segment sells; the peer group is called by its name.
struct Segment {
    const char* name;
    double createdPerWeek;
    double medianAmount, amountSpread;
    std::array<double, 5> advances; // share that goes on, by stage from prospect to negotiation
    std::array<double, 5> stayDays; // median days in the stage of those that go on
    int expectedDays;               // from creation to the first expected close date
    double quota;                   // a quarter's, of a rep past ramp
};

std::span<const Segment> segments(); // small business, mid-market, enterprise

struct Habits {
    double effort = 1;   // prospecting
    double creation = 1; // opportunities created
    double win = 1;      // closing skill, on every stage
    double discoveryToDemo = 1;
    double pace = 1;        // more is slower
    double discount = 0.12; // off the list price
    double selfSourced = 0.37;
    double upkeep = 0.85;       // share of dates, next steps and dead deals looked after
    bool flashInThePan = false; // one large deal, and nothing being built behind it
};

struct LeaveSpan {
    Day first, last;
};

struct Manager {
    std::string id, name, managerId;
    domain::Role role = domain::Role::FirstLineManager;
    std::string region;
    Day hired;
};

struct Rep {
    std::string id, name;
    std::size_t segment = 0;
    std::size_t team = 0;
    std::size_t formerTeam = 0; // same as team unless they moved
    Day movedOn;
    Day hired;
    std::optional<Day> left;
    std::vector<LeaveSpan> leave;
    Habits habits;

    [[nodiscard]] bool inSeat(Day day) const { return hired <= day && (!left || day <= *left); }
    [[nodiscard]] bool onLeave(Day day) const {
        for (const auto& span : leave)
            if (span.first <= day && day <= span.last) return true;
        return false;
    }
    // Share of full productivity: new reps take about half a year.
    [[nodiscard]] double ramp(Day day) const;
};

struct Team {
    std::size_t manager = 0; // in `managers`
    std::size_t segment = 0;
    double selfSourced = 0.37;
    std::vector<std::size_t> reps;
};

struct People {
    std::vector<Manager> managers; // those above before those below
    std::vector<Team> teams;
    std::vector<Rep> reps;
    std::vector<PlantedTrait> planted;
};

People drawPeople(const SampleOptions& options);

} // namespace chalktalk::app::sample
