#include "app/dashboard/cell_records.h"

#include "app/person/coaching_records.h"
#include "coaching/plan_needs.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

using coaching::DashboardMeasure;
using metrics::RecordRef;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Records)
};

RecordCell text(const QString& value) { return {value, value}; }

RecordCell day(std::optional<Day> value) {
    if (!value) return {};
    return {QLocale().toString(value->toDate(), Texts::tr("d MMM yyyy")), value->toString()};
}

RecordCell yesOrNo(bool yes) {
    return {yes ? Texts::tr("Yes") : Texts::tr("No"), yes ? QStringLiteral("1") : QStringLiteral("0")};
}

RecordLine lineOf(const domain::Person& who, std::vector<RecordCell> more, bool counted) {
    RecordLine line;
    line.cells = {text(who.externalId), text(who.name)};
    line.cells.insert(line.cells.end(), more.begin(), more.end());
    line.cells.push_back(yesOrNo(counted));
    line.counted = counted;
    line.whose = who.id;
    return line;
}

RecordTable peopleTable(std::vector<RecordColumn> more, const QString& key, const QString& counted) {
    RecordTable table;
    table.columns = {{QStringLiteral("person_id"), Texts::tr("Id"), false, true},
                     {QStringLiteral("person"), Texts::tr("Name")}};
    table.columns.insert(table.columns.end(), more.begin(), more.end());
    table.columns.push_back({key, counted});
    return table;
}

// Everything that makes somebody overdue, or not.
RecordTable rhythmTable(const coaching::DashboardDay& on, const std::vector<RecordRef>& refs) {
    RecordTable table = peopleTable({{QStringLiteral("every_days"), Texts::tr("Rhythm")},
                                     {QStringLiteral("last_session"), Texts::tr("Last coaching session"), true},
                                     {QStringLiteral("due_on"), Texts::tr("Due"), true},
                                     {QStringLiteral("state"), Texts::tr("Stands")}},
                                    QStringLiteral("not_overdue"), Texts::tr("Not overdue"));
    const domain::Ledger& ledger = on.engine.ledger();
    for (const RecordRef& ref : refs) {
        const auto rhythm = coaching::rhythmOf(on.engine.coaching(), ledger, ref.position, on.cadences, on.asOf);
        table.lines.push_back(lineOf(ledger.person(ref.position),
                                     {{coaching::cadenceText(rhythm.everyDays), QString::number(rhythm.everyDays)},
                                      day(rhythm.last),
                                      day(rhythm.due),
                                      text(coaching::dueText(rhythm))},
                                     ref.counted));
    }
    return table;
}

RecordTable plansTable(const coaching::DashboardDay& on, const std::vector<RecordRef>& refs) {
    RecordTable table =
        peopleTable({{QStringLiteral("gaps"), Texts::tr("Gaps"), true}, {QStringLiteral("state"), Texts::tr("Stands")}},
                    QStringLiteral("up_to_date"), Texts::tr("Up to date"));
    const domain::Ledger& ledger = on.engine.ledger();
    std::vector<domain::PersonIndex> people;
    for (const RecordRef& ref : refs) people.push_back(ref.position);
    const auto standings = coaching::planStandings(on.engine.coaching(), ledger, *on.results, people);
    for (std::size_t i = 0; i < standings.size(); ++i)
        table.lines.push_back(lineOf(ledger.person(standings[i].person),
                                     {text(QString::number(standings[i].gaps.size())), text(standings[i].text)},
                                     refs[i].counted));
    return table;
}

} // namespace

CellRecords cellRecords(const DashboardSource& source, const CellPlace& place, const std::stop_token& stop) {
    CellRecords records;
    const auto groups = source.groups(place.by);
    const auto group = std::ranges::find(groups, place.key, &coaching::DashboardGroup::key);
    const DashboardMeasure* measure = coaching::dashboardMeasure(place.measure);
    if (group == groups.end() || !measure) return records;
    const coaching::DashboardDay on = source.day();
    records.cell = coaching::cellOf(on, *group, *measure, stop);
    if (stop.stop_requested()) return records;
    records.found = true;
    coaching::countRecords(records.cell, on, *group, *measure);
    records.title = measure->headText();
    records.over = Texts::tr("%1 · %2").arg(group->name, group->detail);
    records.shown = coaching::shownText(records.cell, *measure);
    records.definition = measure->definitionText();
    const QString did = coaching::didText(records.cell, *measure, on.asOf), lack = coaching::lackText(records.cell);
    records.sentence = did;
    records.against = lack.isEmpty() ? coaching::againstText(records.cell, *measure, on.asOf, source.before())
                                     : Texts::tr("%1.").arg(lack.left(1).toUpper() + lack.mid(1));
    const auto refs = coaching::recordsBehind(on, *group, *measure);
    if (measure->own == DashboardMeasure::Own::Cadence)
        records.table = rhythmTable(on, refs);
    else if (measure->own == DashboardMeasure::Own::Plans)
        records.table = plansTable(on, refs);
    else
        records.table = coachingRecordsOfMany(on.engine, *measure->indicator, refs, on.question());
    return records;
}

} // namespace chalktalk::app
