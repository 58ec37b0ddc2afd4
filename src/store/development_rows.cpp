#include "store/development_rows.h"

#include "domain/assessment.h"
#include "store/coaching_rows.h"
#include "store/statement.h"

#include <QCoreApplication>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

} // namespace

void bindEvidence(Statement& statement, int firstNumber, const domain::Evidence& evidence) {
    statement.bind(firstNumber, static_cast<int>(evidence.kind))
        .bind(firstNumber + 1, evidence.record)
        .bind(firstNumber + 2, std::optional(evidence.day))
        .bind(firstNumber + 3, evidence.sentence);
}

domain::Evidence readEvidence(const Statement& row, int firstColumn) {
    return {static_cast<domain::EvidenceKind>(row.integer(firstColumn)), row.integer(firstColumn + 1),
            row.day(firstColumn + 2).value_or(Day{}), row.string(firstColumn + 3)};
}

void checkLevel(int level) {
    if (level != 0 && (level < domain::lowestLevel || level > domain::highestLevel))
        throwError(ErrorCode::Invalid, tr("A skill has one of four levels."));
}

void runOnce(Statement& statement) {
    if (statement.run() != 1)
        throwError(ErrorCode::StoreFailed, tr("The store could not do this. Nothing was changed."));
}

} // namespace chalktalk::store
