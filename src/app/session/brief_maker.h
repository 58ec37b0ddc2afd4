// Makes the one-page brief: for the window from what was chosen, for the command line from what is most worth saying.
#pragma once

#include "coaching/agenda.h"
#include "coaching/brief.h"
#include "coaching/conversation.h"
#include "domain/ledger.h"
#include "domain/profile.h"

#include <optional>
#include <QDateTime>

namespace chalktalk::app {

struct BriefParts {
    const coaching::Agenda& agenda;
    const domain::Profile& profile;
    QStringList questions;
    std::optional<QDateTime> plannedAt; // in the store's time zone
    Day today, asOf;
};

[[nodiscard]] coaching::Brief makeBrief(const domain::Ledger& ledger, domain::PersonIndex person,
                                        const BriefParts& parts);

} // namespace chalktalk::app
