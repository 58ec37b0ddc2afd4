#include "cli/open_store.h"

#include "store/coaching_loader.h"
#include "store/database.h"
#include "store/ledger_loader.h"
#include "store/same_store.h"
#include "store/settings_store.h"

#include <QCoreApplication>
#include <QFile>

namespace chalktalk::cli {

using domain::noPerson;
using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

std::vector<bool> visibleTo(const domain::Ledger& ledger, PersonIndex who, Day asOf) {
    const domain::Role role = ledger.person(who).role;
    const bool all = role == domain::Role::Cro || role == domain::Role::RevOps;
    std::vector<bool> visible(ledger.people().size(), all);
    visible[who] = true;
    if (domain::isManager(role)) {
        for (const PersonIndex p : ledger.lineOf(who, asOf)) visible[p] = true;
    }
    return visible;
}

} // namespace

Result<DatabasePtr> openToRead(const Context& context) {
    if (!QFile::exists(context.storePath)) {
        return fail(ErrorCode::Unreadable,
                    Texts::tr("There is no store at %1. Import an export first, or fill one with \"demo\".")
                        .arg(context.storePath));
    }
    auto read = store::Database::open(context.storePath, store::OpenMode::ReadOnly);
    if (read || read.error().code != ErrorCode::Refused) return read;
    // One that an older version wrote is brought up to date first, after a checked backup, as the window does it.
    auto mended = store::Database::open(context.storePath, store::OpenMode::ReadWrite);
    return mended ? std::move(mended) : std::move(read);
}

void WithItsLog::operator()(store::Database* database) const {
    const DatabasePtr owned(database);
    if (owned) store::emptyLog(*owned);
}

Result<WrittenPtr> openToWrite(const Context& context, bool orCreate) {
    const auto open = [&] {
        if (QFile::exists(context.storePath))
            return store::Database::open(context.storePath, store::OpenMode::ReadWrite);
        return orCreate ? store::Database::open(context.storePath, store::OpenMode::Create) : openToRead(context);
    };
    auto database = open();
    if (!database) return tl::unexpected<Error>(database.error());
    return WrittenPtr(database->release());
}

Result<Facts> loadFacts(const Context& context, const QString& asOfText) {
    auto database = openToRead(context);
    if (!database) return tl::unexpected(database.error());
    const auto settings = store::loadSettings(**database);
    if (!settings) return tl::unexpected(settings.error());
    const Day today = Day::fromDate(context.clock.today(settings->timeZone));
    auto ledger = store::loadLedger(**database, today, context.stop);
    if (!ledger) return tl::unexpected(ledger.error());
    auto coaching = store::loadCoachingLog(**database, **ledger, context.clock.nowUtc().toMSecsSinceEpoch());
    if (!coaching) return tl::unexpected(coaching.error());
    Facts facts{std::move(*database),
                *ledger,
                std::make_unique<metrics::Engine>(*ledger, settings->targets, *coaching),
                (*ledger)->latestFact().value_or(today),
                today,
                {}};
    if (!asOfText.isEmpty()) {
        const auto day = dayFromIso(asOfText);
        if (!day) return fail(ErrorCode::Invalid, Texts::tr("\"%1\" is no day: write it as YYYY-MM-DD.").arg(asOfText));
        facts.asOf = *day;
    }
    facts.visible.assign((*ledger)->people().size(), true);
    if (!context.as.isEmpty()) {
        const auto who = findPerson(**ledger, context.as);
        if (!who) return tl::unexpected(who.error());
        facts.visible = visibleTo(**ledger, *who, facts.asOf);
    }
    return facts;
}

Result<metrics::Results> computeAll(const Context& context, const Facts& facts, std::optional<domain::Window> window) {
    metrics::Results results = facts.engine->compute({facts.asOf, window}, context.stop);
    if (context.stop.stop_requested()) return fail(ErrorCode::Cancelled, Texts::tr("Stopped."));
    return results;
}

Result<PersonIndex> findPerson(const domain::Ledger& ledger, const QString& nameOrId) {
    const QString wanted = nameOrId.trimmed();
    std::vector<PersonIndex> found;
    for (PersonIndex p = 0; p < ledger.people().size(); ++p) {
        if (ledger.person(p).externalId == wanted) return p;
        if (ledger.person(p).name.compare(wanted, Qt::CaseInsensitive) == 0) found.push_back(p);
    }
    if (found.size() == 1) return found.front();
    if (found.empty())
        return fail(ErrorCode::NotFound,
                    Texts::tr("Nobody in the store is called \"%1\" or has that id.").arg(nameOrId));
    QStringList ids;
    for (const PersonIndex p : found) ids << ledger.person(p).externalId;
    return fail(ErrorCode::Invalid, Texts::tr("Several people are called \"%1\". Say which by id: %2.")
                                        .arg(nameOrId, ids.join(QStringLiteral(", "))));
}

Result<Asked> findAsked(const Context& context, const QString& wanted) {
    const auto facts = loadFacts(context, {});
    if (!facts) return tl::unexpected<Error>(facts.error());
    const auto found = findPerson(*facts->ledger, wanted);
    if (!found) return tl::unexpected<Error>(found.error());
    if (!facts->visible[*found])
        return fail(ErrorCode::NotFound, Texts::tr("%1 is not in the reporting line of %2.").arg(wanted, context.as));
    Asked asked{facts->ledger->person(*found).id, facts->ledger->person(*found).name, {}};
    if (!context.as.isEmpty()) {
        const auto as = findPerson(*facts->ledger, context.as);
        if (!as) return tl::unexpected<Error>(as.error());
        asked.who = facts->ledger->person(*as).id;
    }
    return asked;
}

Result<metrics::IndicatorIndex> findIndicator(const QString& id) {
    if (const auto index = metrics::indicatorIndex(id)) return *index;
    QStringList known;
    for (const metrics::Indicator& indicator : metrics::catalogue()) known << QString::fromLatin1(indicator.id);
    return fail(ErrorCode::NotFound,
                Texts::tr("There is no indicator \"%1\". There are: %2.").arg(id, known.join(QStringLiteral(", "))));
}

} // namespace chalktalk::cli
