// Small words that the pages of a call share.
#pragma once

#include "domain/call.h"

#include <QString>
#include <QStringList>

namespace chalktalk::ui {

// The day of a call in the zone that it was given in, else in UTC: good enough to count "Friday" from.
Day dayOf(const domain::Call& call);
// "Missing", "In parts", "Clear".
QStringList levelNames();
QStringList stanceNames(); // in the order of domain::Stance
// "What went well?" …; in the order of domain::Looking.
QStringList lookingQuestions();

} // namespace chalktalk::ui
