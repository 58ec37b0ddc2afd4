// A record that a rating or a plan points to as what it stands on, with its day and one sentence of what was seen.
#pragma once

#include "base/day.h"
#include "base/ids.h"
#include "domain/development_words.h"

#include <QString>

namespace chalktalk::domain {

struct Evidence {
    EvidenceKind kind = EvidenceKind::OneToOne;
    qint64 record = 0; // the id of the one-to-one, the commitment or the call
    Day day;           // on which it was seen
    QString sentence;  // what one saw or heard

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

} // namespace chalktalk::domain
