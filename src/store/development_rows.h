// What the stores of assessments, development plans and reviews share: evidence as columns, levels within their range,
// and the one row that a save must touch. For store/ only; throws Failure.
#pragma once

#include "domain/evidence.h"

namespace chalktalk::store {

class Statement;

// The four columns from kind to sentence, in the order of the schema.
void bindEvidence(Statement& statement, int firstNumber, const domain::Evidence& evidence);
[[nodiscard]] domain::Evidence readEvidence(const Statement& row, int firstColumn);

// Invalid unless it is a level, or 0.
void checkLevel(int level);

// Runs it; StoreFailed unless it touched exactly one row.
void runOnce(Statement& statement);

} // namespace chalktalk::store
