// Small words and marks that several parts of a one-to-one share.
#pragma once

#include "base/day.h"
#include "domain/frozen_fact.h"
#include "metrics/verdict.h"
#include "ui/theme/colours.h"

#include <QString>

namespace chalktalk::ui {

class Pill;

// "today", "tomorrow", "yesterday", "Tue 17 March", with the year when it is another.
QString dayWords(Day day, Day today);
// The pill of a fact as it was graded when it was put on the table; nullptr without a grade.
Pill* frozenPill(const domain::FrozenFact& fact);
// A number and its percent sign stay on one line.
QString unbroken(QString words);

struct OutcomeLook {
    QString icon;
    Colour ink;
};
OutcomeLook outcomeLook(metrics::Outcome outcome);

// Tab visits what stands on `page` in the order in which it is seen; after rows were added or taken away.
void tabFollowsSight(QWidget& page);

} // namespace chalktalk::ui
