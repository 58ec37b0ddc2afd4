#include "app/dashboard/ramp_picture.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

using domain::noPerson;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Ramp)
};

RecordCell text(const QString& value) { return {value, value}; }

RecordCell day(Day value) { return {QLocale().toString(value.toDate(), Texts::tr("d MMM yyyy")), value.toString()}; }

RecordCell name(const domain::Ledger& ledger, domain::PersonIndex person) {
    return person == noPerson ? RecordCell{} : text(ledger.person(person).name);
}

RecordTable unattendedTable(const domain::Ledger& ledger, const coaching::Ramp& ramp) {
    RecordTable table;
    table.columns = {{QStringLiteral("person"), Texts::tr("Rep")},
                     {QStringLiteral("manager"), Texts::tr("Manager")},
                     {QStringLiteral("in_seat_since"), Texts::tr("In the seat since"), true},
                     {QStringLiteral("minutes"), Texts::tr("Minutes in 4 weeks"), true},
                     {QStringLiteral("others"), Texts::tr("Median of the others"), true}};
    for (const auto& one : ramp.unattended)
        table.lines.push_back({{name(ledger, one.person), name(ledger, one.manager), day(one.from),
                                text(QString::number(one.minutes)), text(QLocale().toString(one.median, 'g', 4))},
                               true,
                               ledger.person(one.person).id,
                               {}});
    return table;
}

// Not where the store records nothing of it, nor without anybody to hold the sales against.
bool canBeTold(const coaching::Ramp& ramp, const coaching::RampOfRep& rep, coaching::Milestone milestone) {
    if (!ramp.notTold[static_cast<std::size_t>(milestone)].isEmpty()) return false;
    return milestone != coaching::Milestone::Productive || rep.norm.has_value();
}

RecordTable repsTable(const domain::Ledger& ledger, const coaching::Ramp& ramp) {
    RecordTable table;
    table.columns = {{QStringLiteral("person"), Texts::tr("Rep")},
                     {QStringLiteral("manager"), Texts::tr("Manager")},
                     {QStringLiteral("in_seat_since"), Texts::tr("In the seat since"), true}};
    for (const auto milestone : coaching::milestones)
        table.columns.push_back(
            {QString::number(static_cast<int>(milestone)), coaching::milestoneName(milestone), true});
    for (const auto& rep : ramp.reps) {
        if (!rep.inRamp || rep.left) continue;
        RecordLine line;
        line.cells = {name(ledger, rep.person), name(ledger, rep.manager), day(rep.from)};
        for (const auto milestone : coaching::milestones) {
            const auto& reached = rep.at(milestone);
            if (!canBeTold(ramp, rep, milestone))
                line.cells.push_back({Texts::tr("–"), {}});
            else if (reached)
                line.cells.push_back({Texts::tr("day %1").arg(reached->days), QString::number(reached->days)});
            else
                line.cells.push_back({Texts::tr("not yet"), {}});
        }
        line.whose = ledger.person(rep.person).id;
        table.lines.push_back(std::move(line));
    }
    return table;
}

} // namespace

RampPicture rampPicture(const DashboardSource& source, const std::stop_token& stop) {
    RampPicture picture;
    const auto& engine = *source.snapshot->engine;
    picture.ramp = coaching::rampOf(engine, source.top, source.asOf(), stop);
    picture.unattended = unattendedTable(engine.ledger(), picture.ramp);
    picture.reps = repsTable(engine.ledger(), picture.ramp);
    return picture;
}

std::vector<int> stillWaiting(const coaching::Ramp& ramp, const coaching::RampCohort& cohort,
                              coaching::Milestone milestone) {
    std::vector<int> days;
    for (const std::size_t rep : cohort.reps)
        if (canBeTold(ramp, ramp.reps[rep], milestone) && !ramp.reps[rep].at(milestone))
            days.push_back(ramp.reps[rep].to - ramp.reps[rep].from);
    std::ranges::sort(days);
    return days;
}

} // namespace chalktalk::app
