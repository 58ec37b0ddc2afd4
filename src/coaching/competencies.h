// The competency model: skills with four levels each that say what one sees and hears, what is expected by role and
// tenure, and the indicators each tends to move; read from a content file that an organisation may change.
#pragma once

#include "domain/assessment.h"
#include "domain/person.h"

#include <array>
#include <optional>
#include <QStringList>
#include <vector>

namespace chalktalk::coaching {

struct ExpectedLevel {
    domain::Role role = domain::Role::Rep;
    int fromMonth = 0; // in the seat: from this month on
    int level = 0;
};

struct Competency {
    QString id, name;
    QString about;                                  // one sentence: what it is
    std::array<QString, domain::highestLevel> seen; // by level from 1: what one sees and hears
    std::vector<ExpectedLevel> expected;            // rising by month within a role
    QStringList indicators;                         // ids of those it tends to move
    bool retired = false;                           // not offered any more; what was rated by it stays readable
};

struct CompetencyModel {
    int version = 0;
    std::array<QString, domain::highestLevel> levelNames; // "Not yet", "In parts", "Reliably", "Shows others"
    std::vector<Competency> skills;

    [[nodiscard]] const Competency* find(const QString& skill) const;
    [[nodiscard]] QString nameOf(const QString& skill) const;            // its id where it is not in the model any more
    [[nodiscard]] QString levelName(int level) const;                    // empty for 0
    [[nodiscard]] QString anchor(const QString& skill, int level) const; // what one sees and hears; empty for 0
    // Nothing where the model expects none of such people.
    [[nodiscard]] std::optional<int> expected(const QString& skill, domain::Role role, int monthsInSeat) const;
    // Those that people of this role are expected to have; all where the model expects none of them. None retired.
    [[nodiscard]] std::vector<const Competency*> offeredTo(domain::Role role) const;
};

inline constexpr int longInSeat = 1200; // months of somebody whose first day nobody knows: in the seat always
// Whole months since the person's first day in the seat (else of their hiring).
[[nodiscard]] int monthsInSeat(const domain::Person& person, Day day);

} // namespace chalktalk::coaching
