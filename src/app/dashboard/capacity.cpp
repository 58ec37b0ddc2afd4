#include "app/dashboard/capacity.h"

#include "coaching/number_words.h"
#include "metrics/growth.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

using coaching::DashboardGroup;
using domain::noPerson;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Capacity)
};

RecordCell text(const QString& value) { return {value, value}; }
RecordCell number(int value) { return {QLocale().toString(value), QString::number(value)}; }

RecordCell hours(double minutes) {
    return {Texts::tr("%1 h").arg(QLocale().toString(minutes / 60, 'f', 1)), QString::number(minutes / 60, 'f', 2)};
}

RecordCell share(std::optional<double> value, bool isSigned = false) {
    if (!value) return text(Texts::tr("–"));
    QString shown = coaching::percentText(*value);
    if (isSigned) {
        shown = coaching::percentText(std::abs(*value) < 0.005 ? 0 : std::round(std::abs(*value) * 100) / 100);
        if (std::abs(*value) >= 0.005) shown.prepend(*value < 0 ? u'\u2212' : u'+');
    }
    return {shown, QString::number(*value, 'g', 17)};
}

class Picture {
  public:
    Picture(const DashboardSource& source, const coaching::SignificanceRule& rule)
        : m_source(source), m_engine(*source.snapshot->engine), m_rule(rule) {
        for (DashboardGroup& group : source.groups(coaching::GroupBy::Manager))
            if (group.manager() != noPerson) m_groups.push_back(std::move(group));
    }

    [[nodiscard]] CapacityPicture made(const std::stop_token& stop) {
        m_picture.managers = static_cast<int>(m_groups.size());
        heads();
        for (const DashboardGroup& group : m_groups) {
            if (stop.stop_requested()) return {};
            addHours(group);
            addLeft(group);
            addGrowth(group);
        }
        m_picture.all = coaching::attritionOf(m_engine, m_source.top, m_source.asOf());
        m_picture.time = coaching::timeByResults(m_engine, m_source.reps, m_source.asOf());
        m_picture.weeks = coaching::timeByWeek(m_engine, m_source.reps, m_source.asOf());
        return std::move(m_picture);
    }

  private:
    void heads() {
        const RecordColumn manager{QStringLiteral("manager"), Texts::tr("Manager")};
        m_picture.hours.columns = {manager,
                                   {QStringLiteral("people"), Texts::tr("People"), true},
                                   {QStringLiteral("in_ramp"), Texts::tr("In ramp or 30-day start"), true},
                                   {QStringLiteral("needed"), Texts::tr("Coaching takes a week"), true},
                                   {QStringLiteral("there"), Texts::tr("Hours for it"), true},
                                   {QStringLiteral("blocked"), Texts::tr("Blocked"), true},
                                   {QStringLiteral("spent"), Texts::tr("Spent lately"), true},
                                   {QStringLiteral("fits"), Texts::tr("Goes round")}};
        m_picture.left.columns = {manager,
                                  {QStringLiteral("left"), Texts::tr("Left in 12 months"), true},
                                  {QStringLiteral("mean_people"), Texts::tr("People on average"), true},
                                  {QStringLiteral("rate"), Texts::tr("Share"), true}};
        m_picture.growth.columns = {manager,
                                    {QStringLiteral("reps"), Texts::tr("Reps in both years"), true},
                                    {QStringLiteral("median"), Texts::tr("Median of their own"), true},
                                    {QStringLiteral("total"), Texts::tr("All together"), true}};
    }

    [[nodiscard]] RecordLine lineOf(const DashboardGroup& group, std::vector<RecordCell> cells) const {
        cells.insert(cells.begin(), text(group.name));
        return {std::move(cells), true, m_engine.ledger().person(group.manager()).id, {}};
    }

    void addHours(const DashboardGroup& group) {
        const auto one =
            coaching::managerCapacity(m_engine, group.manager(), m_rule, m_source.cadences, m_source.asOf());
        m_picture.hours.lines.push_back(lineOf(group, {number(one.people),
                                                       number(one.inRamp + one.inThirtyDays),
                                                       hours(one.minutesNeeded()),
                                                       hours(one.minutesThere),
                                                       hours(one.minutesBlocked),
                                                       hours(one.minutesSpent),
                                                       {one.fits ? Texts::tr("Yes") : Texts::tr("No"),
                                                        one.fits ? QStringLiteral("1") : QStringLiteral("0")}}));
        if (!one.fits) m_picture.notFitting << Texts::tr("%1: %2").arg(group.name, one.text);
    }

    void addLeft(const DashboardGroup& group) {
        const auto one = coaching::attritionOf(m_engine, group.manager(), m_source.asOf());
        m_picture.left.lines.push_back(
            lineOf(group, {number(static_cast<int>(one.left.size())),
                           {QLocale().toString(one.meanPeople, 'f', 1), QString::number(one.meanPeople, 'g', 17)},
                           share(one.rate)}));
    }

    void addGrowth(const DashboardGroup& group) {
        const Day day = m_source.asOf();
        const auto days = domain::Window::months(12).span(day, m_engine.ledger().calendar().fiscalStartMonth);
        const metrics::Growth growth = m_engine.growth(group.own, day, days);
        const auto reps = static_cast<int>(growth.reps.size());
        const bool enough = reps >= coaching::fewestPeople;
        const RecordCell few = text(Texts::tr("too few"));
        m_picture.growth.lines.push_back(lineOf(group, {number(reps), enough ? share(growth.median, true) : few,
                                                        enough ? share(growth.growth, true) : few}));
    }

    const DashboardSource& m_source;
    const metrics::Engine& m_engine;
    const coaching::SignificanceRule& m_rule;
    std::vector<DashboardGroup> m_groups;
    CapacityPicture m_picture;
};

} // namespace

CapacityPicture capacityPicture(const DashboardSource& source, const coaching::SignificanceRule& rule,
                                const std::stop_token& stop) {
    return Picture(source, rule).made(stop);
}

} // namespace chalktalk::app
