// Reads a folder of canonical CSV straight into a ledger, past import and store, in UTC.
#pragma once

#include "domain/ledger.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <vector>

namespace chalktalk::tests {

// One row by column name. Enough CSV for our own clean files: quotes, but no line breaks inside them.
using TableRow = QHash<QString, QString>;
std::vector<TableRow> readTable(const QString& path); // empty when there is no such file

struct CaseLedger {
    domain::LedgerPtr ledger;
    QHash<QString, domain::PersonIndex> people; // by the file's id
    QHash<QString, quint32> opportunityIds;     // the ledger's id by the file's
};

CaseLedger readCase(const QString& folder);

// Folders of CHALKTALK_SAMPLES/cases; empty when the variable is unset.
QStringList caseFolders();

} // namespace chalktalk::tests
