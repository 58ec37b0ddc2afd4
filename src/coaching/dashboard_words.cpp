#include "coaching/dashboard_words.h"

#include "coaching/number_words.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

QString filled(const char* words, int n = -1) { return QCoreApplication::translate("Dashboard", words, nullptr, n); }

// "9 of 29", where the value is such a share.
QString countsText(const DashboardCell& cell, const DashboardMeasure& measure) {
    if (!measure.isShare() || !cell.numerator || !cell.denominator) return {};
    return Texts::tr("%1 of %2").arg(plainNumber(*cell.numerator), plainNumber(*cell.denominator));
}

std::optional<double> median(std::vector<double> values) {
    if (values.size() < 2) return std::nullopt;
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    return values.size() % 2 ? values[half] : (values[half - 1] + values[half]) / 2;
}

struct BelowHalf { // of one measure: the rows under half of it, and those with a number at all
    std::size_t column = 0;
    std::vector<std::size_t> below, others;
    [[nodiscard]] double share() const {
        const std::size_t all = below.size() + others.size();
        return all == 0 ? 0 : static_cast<double>(below.size()) / static_cast<double>(all);
    }
};

BelowHalf farthestBelow(const std::vector<DashboardRow>& rows) {
    BelowHalf worst;
    const auto measures = dashboardMeasures();
    for (std::size_t column = 0; column < measures.size(); ++column) {
        if (!measures[column].isHabit || !*measures[column].fewer) continue;
        BelowHalf found{column, {}, {}};
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const DashboardCell& cell = rows[i].cells[column];
            if (cell.isShown() && cell.value) (*cell.value < 0.5 - 1e-9 ? found.below : found.others).push_back(i);
        }
        if (found.share() > worst.share()) worst = found; // the first of equals: the columns' order
    }
    return worst;
}

// "Their growth per rep: +2 % (median); the others': +9 %." Both side by side, or nothing.
QString growthText(const std::vector<DashboardRow>& rows, const BelowHalf& habit) {
    const auto measures = dashboardMeasures();
    const auto growth = std::ranges::find_if(measures, &DashboardMeasure::isSigned);
    if (growth == measures.end()) return {};
    const auto column = static_cast<std::size_t>(growth - measures.begin());
    const auto middle = [&](const std::vector<std::size_t>& which) {
        std::vector<double> values;
        for (const std::size_t i : which)
            if (rows[i].cells[column].isShown() && rows[i].cells[column].value)
                values.push_back(*rows[i].cells[column].value);
        return median(std::move(values));
    };
    const auto theirs = middle(habit.below), others = middle(habit.others);
    if (!theirs || !others) return {};
    return Texts::tr("Growth per rep there: %1 in the median; in the others: %2.")
        .arg(growth->valueText(*theirs), growth->valueText(*others));
}

QString teamsOf(GroupBy by, int some, int all) {
    const auto said = [&](const char* words) { return filled(words, all).arg(some); };
    switch (by) {
    case GroupBy::Manager: return said(QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n teams"));
    case GroupBy::SecondLine: return said(QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n second lines"));
    case GroupBy::Region: return said(QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n regions"));
    case GroupBy::Segment: return said(QT_TRANSLATE_N_NOOP("Dashboard", "%1 of %n segments"));
    }
    return {};
}

// How many of all cells that are held against a target reach it, for when no habit lies under half anywhere.
QString onTargetText(const std::vector<DashboardRow>& rows) {
    int reached = 0, all = 0;
    const auto measures = dashboardMeasures();
    for (const DashboardRow& row : rows)
        for (std::size_t column = 0; column < measures.size(); ++column) {
            const DashboardCell& cell = row.cells[column];
            if (!measures[column].isHabit || !cell.isShown() || !cell.value || !cell.target) continue;
            ++all;
            reached += *cell.value >= *cell.target - 1e-9;
        }
    if (all == 0) return {};
    return Texts::tr("No habit lies under half anywhere; %1 of %n cells reach their target.", nullptr, all)
        .arg(reached);
}

} // namespace

QString shownText(const DashboardCell& cell, const DashboardMeasure& measure) {
    switch (cell.lack) {
    case Lack::Pending: return QStringLiteral("…");
    case Lack::TooFew: return Texts::tr("too few");
    case Lack::NoData:
    case Lack::NotRecorded:
    case Lack::NotTheirs: return QStringLiteral("–");
    case Lack::Nothing: break;
    }
    return cell.value ? measure.valueText(*cell.value) : QStringLiteral("–");
}

QString lackText(const DashboardCell& cell) {
    switch (cell.lack) {
    case Lack::Pending: return Texts::tr("still being worked out");
    case Lack::TooFew:
        if (cell.people < fewestPeople) return Texts::tr("too few: fewer than three people");
        return cell.sample > 0 ? Texts::tr("too few to say: only %1").arg(recordsText(cell.kind, cell.sample))
                               : Texts::tr("too few to say");
    case Lack::NoData: return Texts::tr("nothing to count in these days");
    case Lack::NotRecorded: return Texts::tr("not recorded yet");
    case Lack::NotTheirs: return Texts::tr("is about one manager only");
    case Lack::Nothing: break;
    }
    return {};
}

QString didText(const DashboardCell& cell, const DashboardMeasure& measure, Day asOf) {
    if (!cell.isShown() && cell.lack != Lack::TooFew) return {};
    const bool ofTwo = measure.isShare() || !measure.isSigned;
    const auto n =
        static_cast<int>(ofTwo && !measure.saysHowMany ? cell.denominator.value_or(cell.sample)
                                                       : (measure.isSigned ? cell.sample : cell.value.value_or(0)));
    QString words = filled(measure.did, n);
    words.replace(QStringLiteral("%1"), plainNumber(cell.numerator.value_or(cell.value.value_or(0))));
    return words.replace(QStringLiteral("%2"), spanText(cell.span, asOf));
}

QString againstText(const DashboardCell& cell, const DashboardMeasure& measure, Day asOf, Day before) {
    QStringList parts;
    if (cell.target && measure.lessIsBetter() && *cell.target > 0)
        parts << Texts::tr("Target at most %1").arg(measure.valueText(*cell.target));
    else if (cell.target)
        parts << Texts::tr("Target %1").arg(measure.valueText(*cell.target));
    else if (cell.middle && !measure.isSigned)
        parts << Texts::tr("No target; the median is %1").arg(measure.valueText(*cell.middle));
    if (cell.before) parts << Texts::tr("%1 on %2").arg(measure.valueText(*cell.before), dayText(before, asOf));
    return parts.isEmpty() ? QString() : Texts::tr("%1.").arg(parts.join(Texts::tr("; ")));
}

QString spokenText(const DashboardGroup& group, const DashboardCell& cell, const DashboardMeasure& measure) {
    QStringList parts;
    if (cell.isShown()) {
        const QString counts = countsText(cell, measure);
        if (!counts.isEmpty()) parts << counts;
        parts << shownText(cell, measure);
        if (cell.target) parts << Texts::tr("target %1").arg(measure.valueText(*cell.target));
        if (cell.before) parts << Texts::tr("was %1").arg(measure.valueText(*cell.before));
    } else {
        parts << lackText(cell);
    }
    const QString said = Texts::tr("%1, %2: %3").arg(group.name, measure.nameText(), parts.join(Texts::tr(", ")));
    if (cell.records <= 0) return said;
    return Texts::tr("%1; Enter opens the %2").arg(said, recordsText(cell.kind, cell.records));
}

QString recordsText(metrics::RecordRef::Kind kind, int count) {
    using Kind = metrics::RecordRef::Kind;
    switch (kind) {
    case Kind::Opportunity: return Texts::tr("%n deals", nullptr, count);
    case Kind::Activity: return Texts::tr("%n activities", nullptr, count);
    case Kind::Session:
    case Kind::Planning:
    case Kind::Debriefing: return Texts::tr("%n sessions", nullptr, count);
    case Kind::Commitment: return Texts::tr("%n commitments", nullptr, count);
    case Kind::Call: return Texts::tr("%n calls", nullptr, count);
    case Kind::Person: return Texts::tr("%n people", nullptr, count);
    case Kind::Gap: return Texts::tr("%n gaps", nullptr, count);
    }
    return {};
}

QString groupsText(GroupBy by, int count) {
    switch (by) {
    case GroupBy::Manager: return Texts::tr("%n managers", nullptr, count);
    case GroupBy::SecondLine: return Texts::tr("%n second-line managers", nullptr, count);
    case GroupBy::Region: return Texts::tr("%n regions", nullptr, count);
    case GroupBy::Segment: return Texts::tr("%n segments", nullptr, count);
    }
    return {};
}

QString headOver(GroupBy by) {
    switch (by) {
    case GroupBy::Manager: return Texts::tr("Manager");
    case GroupBy::SecondLine: return Texts::tr("Second line");
    case GroupBy::Region: return Texts::tr("Region");
    case GroupBy::Segment: return Texts::tr("Segment");
    }
    return {};
}

QString pictureText(const std::vector<DashboardRow>& rows, GroupBy by, int unaddressed) {
    QStringList parts;
    const BelowHalf worst = farthestBelow(rows);
    if (!worst.below.empty()) {
        const auto all = static_cast<int>(worst.below.size() + worst.others.size());
        parts << filled(dashboardMeasures()[worst.column].fewer)
                     .arg(teamsOf(by, static_cast<int>(worst.below.size()), all));
        parts << growthText(rows, worst);
    } else {
        parts << onTargetText(rows);
    }
    if (unaddressed > 0) parts << Texts::tr("%n gaps have been talked about by nobody.", nullptr, unaddressed);
    parts.removeAll(QString());
    return parts.join(u' ');
}

QStringList askFirst(const DashboardRow& row, const QString& firstName) {
    const auto measures = dashboardMeasures();
    std::vector<std::size_t> below;
    for (std::size_t column = 0; column < measures.size(); ++column)
        if (row.cells[column].step < 0) below.push_back(column);
    std::ranges::stable_sort(below, {}, [&](std::size_t column) { return row.cells[column].step; });
    constexpr std::size_t most = 3;
    QStringList asked;
    for (std::size_t i = 0; i < std::min(below.size(), most); ++i)
        asked << filled(measures[below[i]].ask).replace(QStringLiteral("%1"), firstName);
    if (static_cast<std::size_t>(asked.size()) < most)
        asked << Texts::tr("Which skill is %1 coaching this month, and how will you both see that it moved?")
                     .arg(firstName);
    if (static_cast<std::size_t>(asked.size()) < 2)
        asked << Texts::tr("What does %1 do that the other managers could learn from?").arg(firstName);
    return asked;
}

} // namespace chalktalk::coaching
