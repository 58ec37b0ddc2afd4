// Writes facts into a store in one transaction: new ones are added, known ones compared, differences kept as history.
#pragma once

#include "base/result.h"
#include "domain/fact_kind.h"
#include "domain/fact_sink.h"

#include <array>
#include <functional>
#include <memory>
#include <QString>

namespace chalktalk::store {

class Database;

using domain::FactKind;
using domain::factKinds;

struct FactCounts { // of records; `repeated` are rows that replaced another row of the same session
    qint64 added = 0, changed = 0, same = 0, repeated = 0;
};

struct SessionOptions {
    QString source;   // keeps two systems' ids apart
    QString preset;   // for the list of imports
    qint64 nowMs = 0; // UTC; the time that differences carry unless `exportedOn`
    std::optional<Day> exportedOn;
    QString currencyIfNone; // becomes the reporting currency when the store has none yet
    bool onlyAdd = false;   // an export older than the last one: known records stay as they are
};

// One file of the session, for the list of imports.
struct SessionFile {
    QString name;
    FactKind kind = FactKind::People;
    qint64 read = 0, rejected = 0;
    FactCounts counts;
    std::optional<qint64> asOfMs; // the file's own latest change
};

class ImportSession : public domain::FactSink {
  public:
    // Counts of a kind, after everything put so far has been written.
    [[nodiscard]] virtual FactCounts counts(FactKind kind) = 0;
    [[nodiscard]] virtual bool knowsPerson(domain::Utf8 id) const = 0;
    [[nodiscard]] virtual bool knowsOpportunity(domain::Utf8 id) = 0;
    // The latest day on which this opportunity came into `stage`, as far as the store's history says.
    [[nodiscard]] virtual std::optional<Day> reachedOn(domain::Utf8 opportunityId, domain::Stage stage) = 0;
    // The currency of an opportunity's amounts (empty: unknown opportunity).
    [[nodiscard]] virtual QString currencyOf(domain::Utf8 opportunityId) = 0;
    [[nodiscard]] virtual QString reportingCurrency() const = 0;
    [[nodiscard]] virtual qint64 unknownAccounts() const = 0; // rows whose account was unknown and kept blank
    virtual void noteFile(const SessionFile& file) = 0;
    // From here on; an export may be older in one kind and newer in another.
    virtual void setOnlyAdd(bool onlyAdd) = 0;
};

struct SessionResult {
    std::array<FactCounts, factKinds> counts;
    bool changedAnything = false; // otherwise nothing was written at all
};

// Runs `fill` inside one transaction. An error from `fill` or from the store rolls everything back; if nothing new
// came, the store's file is not written either. Works for a sample organisation as for an import.
[[nodiscard]] Result<SessionResult> writeFacts(Database& database, const SessionOptions& options,
                                               const std::function<Status(ImportSession&)>& fill);

} // namespace chalktalk::store
