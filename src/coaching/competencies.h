// The competency model: skills with four levels each that say what one sees and hears, what is expected by role and
// tenure, and the indicators each tends to move; read from a content file that an organisation may change.
#pragma once

#include "domain/assessment.h"
#include "domain/words.h"

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
    std::array<QString, domain::highestLevel> levelNames; // "Not yet", "In parts", "Reliably", "Teaches others"
    std::vector<Competency> skills;

    [[nodiscard]] const Competency* find(const QString& skill) const;
    [[nodiscard]] QString nameOf(const QString& skill) const; // its id where it is not in the model any more
    [[nodiscard]] QString levelName(int level) const;         // empty for 0
    // Nothing where the model expects none of such people.
    [[nodiscard]] std::optional<int> expected(const QString& skill, domain::Role role, int monthsInSeat) const;
};

} // namespace chalktalk::coaching
