// What a column of an export becomes, in words: "opportunities.owner_id" is "Opportunity: owner".
#pragma once

#include <QString>

namespace chalktalk::ui {

// One canonical name, or several with ", ".
QString mappingWords(const QString& canonical);

} // namespace chalktalk::ui
