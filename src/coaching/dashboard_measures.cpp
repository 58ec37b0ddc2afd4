#include "coaching/dashboard_measures.h"

#include "coaching/number_words.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>
#include <vector>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

using Measure = DashboardMeasure;
using Over = Measure::Over;
using Colours = Measure::Colours;

void add(std::vector<Measure>& all, std::optional<metrics::IndicatorIndex> indicator, Measure measure) {
    if (!indicator) return; // not in this catalogue
    measure.indicator = indicator;
    measure.id = QString::fromLatin1(metrics::indicator(*indicator).id);
    all.push_back(std::move(measure));
}

void addBeforeAndAfterCalls(std::vector<Measure>& all) {
    Measure planned;
    planned.head = QT_TRANSLATE_NOOP("Dashboard", "Plans before calls");
    planned.name = QT_TRANSLATE_NOOP("Dashboard", "plans before significant calls");
    planned.did =
        QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n significant calls held %2 had a plan that was ready before.");
    planned.fewer =
        QT_TRANSLATE_NOOP("Dashboard", "In %1 fewer than half of the significant calls had a plan before they began.");
    planned.ask = QT_TRANSLATE_NOOP("Dashboard", "What would have to change so that %1's significant calls are planned "
                                                 "before they begin?");
    add(all, metrics::indicatorIndex(u"plan_coverage"), planned);
    Measure debriefed;
    debriefed.head = QT_TRANSLATE_NOOP("Dashboard", "Debriefs within the hour");
    debriefed.name = QT_TRANSLATE_NOOP("Dashboard", "debriefs within the hour");
    debriefed.did =
        QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n significant calls held %2 were debriefed within the hour.");
    debriefed.fewer = QT_TRANSLATE_NOOP(
        "Dashboard", "In %1 fewer than half of the significant calls were debriefed within the hour.");
    debriefed.ask = QT_TRANSLATE_NOOP("Dashboard", "What stops the debriefs in %1's team, and since when?");
    add(all, metrics::indicatorIndex(u"debrief_on_time"), debriefed);
}

void addOneToOnes(std::vector<Measure>& all) {
    Measure cadence;
    cadence.id = QStringLiteral("cadence-kept");
    cadence.own = Measure::Own::Cadence;
    cadence.countsPeople = true;
    cadence.ownTarget = 0.9;
    cadence.head = QT_TRANSLATE_NOOP("Dashboard", "One-to-ones in rhythm");
    cadence.name = QT_TRANSLATE_NOOP("Dashboard", "one-to-ones in their rhythm");
    cadence.did = QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n people with a rhythm of one-to-ones were not overdue %2.");
    cadence.fewer =
        QT_TRANSLATE_NOOP("Dashboard", "In %1 one-to-ones are in their rhythm with fewer than half of the people.");
    cadence.ask = QT_TRANSLATE_NOOP("Dashboard", "Which one-to-ones has %1 let go, and what took their place?");
    all.push_back(cadence);
    Measure coverage;
    coverage.over = Over::OwnLine;
    coverage.countsPeople = true;
    coverage.head = QT_TRANSLATE_NOOP("Dashboard", "Coached in two weeks");
    coverage.name = QT_TRANSLATE_NOOP("Dashboard", "people coached in two weeks");
    coverage.did = QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n people had a coaching session %2.");
    coverage.fewer =
        QT_TRANSLATE_NOOP("Dashboard", "In %1 fewer than half of the people had a coaching session in two weeks.");
    coverage.ask = QT_TRANSLATE_NOOP("Dashboard", "Whom has %1 not coached in the last two weeks, and why them?");
    add(all, metrics::indicatorIndex(u"coaching_coverage"), coverage);
    Measure middle;
    middle.over = Over::OwnLine;
    middle.head = QT_TRANSLATE_NOOP("Dashboard", "Time on the middle");
    middle.name = QT_TRANSLATE_NOOP("Dashboard", "coaching time on the middle");
    middle.did = QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n minutes of coaching %2 went to the middle three fifths.");
    middle.fewer = QT_TRANSLATE_NOOP("Dashboard",
                                     "In %1 fewer than half of the coaching minutes went to the middle three fifths.");
    middle.ask = QT_TRANSLATE_NOOP("Dashboard", "Who in the middle of %1's team would gain most from an hour a week?");
    add(all, metrics::indicatorIndex(u"middle_share"), middle);
}

void addPromises(std::vector<Measure>& all) {
    Measure kept;
    kept.head = QT_TRANSLATE_NOOP("Dashboard", "Commitments kept");
    kept.name = QT_TRANSLATE_NOOP("Dashboard", "commitments kept");
    kept.did = QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n commitments due %2 were kept by the day agreed.");
    kept.fewer =
        QT_TRANSLATE_NOOP("Dashboard", "In %1 fewer than half of the commitments were kept by the day agreed.");
    kept.ask =
        QT_TRANSLATE_NOOP("Dashboard", "What happens in %1's team when something agreed is not done by its day?");
    add(all, metrics::indicatorIndex(u"commitments_kept"), kept);
    Measure plans;
    plans.id = QStringLiteral("plans-current");
    plans.own = Measure::Own::Plans;
    plans.countsPeople = true;
    plans.ownTarget = 0.9;
    plans.head = QT_TRANSLATE_NOOP("Dashboard", "Plans up to date");
    plans.name = QT_TRANSLATE_NOOP("Dashboard", "development plans up to date");
    plans.did =
        QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n people who need a development plan or have one had one that was "
                                         "looked at in time %2.");
    plans.fewer =
        QT_TRANSLATE_NOOP("Dashboard", "In %1 fewer than half of those who need a development plan have one that was "
                                       "looked at in time.");
    plans.ask =
        QT_TRANSLATE_NOOP("Dashboard", "Which development plans did you write together with %1's people, and when "
                                       "did you last look at them?");
    all.push_back(plans);
}

void addOutcomes(std::vector<Measure>& all) {
    Measure untold;
    untold.over = Over::OwnLine;
    untold.colours = Colours::TargetPerPerson;
    untold.isHabit = false;
    untold.head = QT_TRANSLATE_NOOP("Dashboard", "Gaps nobody raised");
    untold.name = QT_TRANSLATE_NOOP("Dashboard", "gaps nobody has talked about");
    untold.did =
        QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n gaps that have held for two weeks were named in no session and "
                                         "no commitment since.");
    untold.ask = QT_TRANSLATE_NOOP("Dashboard", "Which gap in %1's team has waited longest, and who will raise it?");
    add(all, metrics::indicatorIndex(u"unaddressed"), untold);
    Measure growth;
    growth.over = Over::OwnLine;
    growth.colours = Colours::Zero;
    growth.isSigned = true;
    growth.isHabit = false;
    growth.head = QT_TRANSLATE_NOOP("Dashboard", "Growth per rep");
    growth.name = QT_TRANSLATE_NOOP("Dashboard", "growth in productivity per rep");
    growth.did =
        QT_TRANSLATE_N_NOOP("Dashboard", "Won amount per rep and month %2, against the twelve months before, over "
                                         "%n reps in the seat in both.");
    growth.ask =
        QT_TRANSLATE_NOOP("Dashboard", "What do %1's people do differently from a year ago, and what not yet?");
    add(all, metrics::indicatorIndex(u"productivity_growth"), growth);
    Measure span;
    span.over = Over::OwnLine;
    span.colours = Colours::Above;
    span.saysHowMany = true;
    span.isHabit = false;
    span.head = QT_TRANSLATE_NOOP("Dashboard", "Direct reports");
    span.name = QT_TRANSLATE_NOOP("Dashboard", "direct reports");
    span.did = QT_TRANSLATE_N_NOOP("Dashboard", "%n people reported directly %2.");
    span.ask = QT_TRANSLATE_NOOP("Dashboard", "With this many direct reports, whom can %1 not coach, and who does it?");
    add(all, metrics::indicatorIndex(u"span"), span);
}

std::vector<Measure> made() {
    std::vector<Measure> all;
    addBeforeAndAfterCalls(all);
    addOneToOnes(all);
    addPromises(all);
    addOutcomes(all);
    return all;
}

const std::vector<Measure>& measures() {
    static const std::vector<Measure> all = made();
    return all;
}

} // namespace

bool DashboardMeasure::isShare() const {
    return !isSigned && (!indicator || metrics::indicator(*indicator).unit == metrics::Unit::Percent);
}

bool DashboardMeasure::lessIsBetter() const {
    return indicator && metrics::indicator(*indicator).better == metrics::Better::Less;
}

QString DashboardMeasure::valueText(double value) const {
    if (isSigned) {
        // What reads as nothing has no sign.
        if (std::abs(value) < 0.005) return percentText(0);
        const QString size = QLocale().toString(100 * std::abs(value), 'f', 0);
        return value < 0 ? Texts::tr("\u2212%1 %").arg(size) : Texts::tr("+%1 %").arg(size);
    }
    return isShare() ? percentText(value) : plainNumber(value);
}

QString DashboardMeasure::headText() const { return QCoreApplication::translate("Dashboard", head); }
QString DashboardMeasure::nameText() const { return QCoreApplication::translate("Dashboard", name); }

QString DashboardMeasure::definitionText() const {
    if (indicator) return metrics::definition(metrics::indicator(*indicator));
    if (own == Own::Cadence)
        return Texts::tr(
            "Of the people with whom one-to-ones are planned: those who are not overdue on the day. Who has "
            "been here for less than the rhythm is long counts only after the first one.");
    return Texts::tr("Of the people who have a development plan or need one for a gap: those whose plan was looked at "
                     "within 45 days and waits for nothing that is past its day.");
}

std::span<const DashboardMeasure> dashboardMeasures() { return measures(); }

std::optional<std::size_t> dashboardColumn(QStringView id) {
    const auto& all = measures();
    const auto at = std::ranges::find(all, id, &DashboardMeasure::id);
    if (at == all.end()) return std::nullopt;
    return static_cast<std::size_t>(at - all.begin());
}

const DashboardMeasure* dashboardMeasure(QStringView id) {
    const auto column = dashboardColumn(id);
    return column ? &measures()[*column] : nullptr;
}

} // namespace chalktalk::coaching
