#include "cli/commands/import_calendar.h"

#include "app/call/calendar_reading.h"
#include "app/call/call_keeping.h"
#include "cli/open_store.h"
#include "cli/output.h"
#include "io/call_content_json.h"
#include "store/coaching_loader.h"
#include "store/database.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::cli {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

const char* nameOf(app::CalendarFate fate) {
    switch (fate) {
    case app::CalendarFate::New: return "new";
    case app::CalendarFate::Moved: return "moved";
    case app::CalendarFate::Cancelled: return "cancelled";
    case app::CalendarFate::Same: return "same";
    case app::CalendarFate::NotACall: break;
    }
    return "left out";
}

QByteArray counted(const std::vector<app::CalendarRow>& rows, Format format) {
    Table table({QStringLiteral("entries"), QStringLiteral("count")});
    for (const auto fate : {app::CalendarFate::New, app::CalendarFate::Moved, app::CalendarFate::Cancelled,
                            app::CalendarFate::Same, app::CalendarFate::NotACall})
        table.add({QString::fromLatin1(nameOf(fate)),
                   static_cast<qint64>(std::ranges::count(rows, fate, &app::CalendarRow::fate))});
    return table.render(format);
}

} // namespace

bool areCalendars(const QStringList& paths) {
    return !paths.isEmpty() && std::ranges::all_of(paths, [](const QString& path) {
        return path.endsWith(QStringLiteral(".ics"), Qt::CaseInsensitive);
    });
}

int importCalendars(const Context& context, const QStringList& paths, const QString& whose) {
    if (whose.isEmpty()) return wrongUse(Texts::tr("Say whose calendar it is: --calendar-of NAME-OR-ID."));
    const auto facts = loadFacts(context, {});
    if (!facts) return refuse(facts.error());
    const auto owner = findPerson(*facts->ledger, whose);
    if (!owner) return refuse(owner.error());
    app::CalendarRequest request;
    request.paths = paths;
    request.owner = facts->ledger->person(*owner).id, request.looking = {};
    if (!context.as.isEmpty()) {
        const auto looking = findPerson(*facts->ledger, context.as);
        if (!looking) return refuse(looking.error());
        if (!facts->visible[*owner]) return wrongUse(Texts::tr("%1 can't see this person.").arg(context.as));
        request.looking = facts->ledger->person(*looking).id;
    }
    const auto results = computeAll(context, *facts);
    if (!results) return refuse(results.error());
    auto database = openToWrite(context, false);
    if (!database) return refuse(database.error());
    const auto log = store::loadCoachingLog(**database, *facts->ledger, context.clock.nowUtc().toMSecsSinceEpoch());
    if (!log) return refuse(log.error());
    request.ledger = facts->ledger, request.log = *log;
    request.content = io::loadCallContent(context.dataDir);
    const auto reading = app::readCalendars(**database, request, context.clock);
    if (!reading) return refuse(reading.error());
    std::vector<domain::Call> calls;
    for (std::size_t i = 0; i < reading->merge.rows.size(); ++i) {
        if (reading->merge.rows[i].chosen) calls.push_back(reading->merge.calls[i]);
    }
    const auto kept = app::keepCalendarCalls(**database, std::move(calls), *facts->ledger, **log,
                                             app::withGaps(*results), request.looking, context.clock);
    if (!kept) return refuse(kept.error());
    print(counted(reading->merge.rows, context.format));
    for (const QString& remark : reading->remarks) complain(remark);
    return reading->remarks.isEmpty() && kept->leftOut == 0 ? Done : Findings;
}

} // namespace chalktalk::cli
