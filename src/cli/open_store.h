// Opens the store that a command works on, and finds the person it is asked about.
#pragma once

#include "base/day.h"
#include "cli/command.h"
#include "domain/ledger.h"
#include "metrics/engine.h"

#include <memory>

namespace chalktalk::store {
class Database;
}

namespace chalktalk::cli {

using DatabasePtr = std::unique_ptr<store::Database>;

// When it goes, what was written is in the file itself, as far as nobody is reading: who copies the file has it whole.
struct WithItsLog {
    void operator()(store::Database* database) const;
};
using WrittenPtr = std::unique_ptr<store::Database, WithItsLog>;

// An existing store, to read; or to write, made first when `orCreate` and there is none.
[[nodiscard]] Result<DatabasePtr> openToRead(const Context& context);
[[nodiscard]] Result<WrittenPtr> openToWrite(const Context& context, bool orCreate);

struct Facts {
    DatabasePtr database;
    domain::LedgerPtr ledger;
    std::unique_ptr<metrics::Engine> engine;
    Day asOf;
    Day today; // in the store's time zone

    // Those whom --as PERSON may see; everybody without it.
    std::vector<bool> visible;
};

// The store's facts as of `asOfText` (empty: the latest day in them). Invalid for a text that is no day.
[[nodiscard]] Result<Facts> loadFacts(const Context& context, const QString& asOfText);

// All indicators of everybody; Cancelled when interrupted, since half a table would read as a whole one.
[[nodiscard]] Result<metrics::Results> computeAll(const Context& context, const Facts& facts,
                                                  std::optional<domain::Window> window = {});

// By the source's text id, else by name without regard to case; the error names what is wrong and, when several have
// the name, their ids.
[[nodiscard]] Result<domain::PersonIndex> findPerson(const domain::Ledger& ledger, const QString& nameOrId);
// Somebody whose whole record is asked for: whom, and who asks (--as). NotFound where they are not in the line of that.
struct Asked {
    PersonId person;
    QString name;
    std::optional<PersonId> who;
};
[[nodiscard]] Result<Asked> findAsked(const Context& context, const QString& nameOrId);

[[nodiscard]] Result<metrics::IndicatorIndex> findIndicator(const QString& id);

} // namespace chalktalk::cli
