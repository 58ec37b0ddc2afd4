#include "coaching/dashboard.h"

#include <algorithm>
#include <array>
#include <map>
#include <QCoreApplication>

namespace chalktalk::coaching {

using domain::noPerson;
using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Dashboard)
};

constexpr std::array s_by{u"manager", u"second-line", u"region", u"segment"};

// What all of them share, or nothing.
QString shared(const domain::Ledger& ledger, const std::vector<PersonIndex>& reps, QString domain::Person::*label) {
    if (reps.empty()) return {};
    const QString first = ledger.person(reps.front()).*label;
    for (const PersonIndex rep : reps)
        if (ledger.person(rep).*label != first) return {};
    return first;
}

QString detailOf(const domain::Ledger& ledger, const std::vector<PersonIndex>& reps, bool withRegion) {
    const QString count = Texts::tr("%n reps", nullptr, static_cast<int>(reps.size()));
    QString where = withRegion ? shared(ledger, reps, &domain::Person::region) : QString();
    if (where.isEmpty()) where = shared(ledger, reps, &domain::Person::peerGroup);
    return where.isEmpty() ? count : Texts::tr("%1 · %2").arg(count, where);
}

class Grouping {
  public:
    Grouping(const metrics::Engine& engine, Day asOf) : m_engine(engine), m_ledger(engine.ledger()), m_asOf(asOf) {}

    [[nodiscard]] std::vector<DashboardGroup> byManager(const std::vector<PersonIndex>& reps) const {
        std::map<PersonIndex, std::vector<PersonIndex>> byManager;
        for (const PersonIndex rep : reps) byManager[m_ledger.managerOf(rep, m_asOf)].push_back(rep);
        std::vector<DashboardGroup> groups;
        for (const auto& [manager, own] : byManager) groups.push_back(ofManager(manager, own));
        return groups;
    }

    [[nodiscard]] std::vector<DashboardGroup> bySecondLine(const std::vector<PersonIndex>& reps) const {
        std::map<PersonIndex, std::vector<PersonIndex>> bySecond;
        for (const PersonIndex rep : reps) {
            const PersonIndex first = m_ledger.managerOf(rep, m_asOf);
            bySecond[first == noPerson ? noPerson : m_ledger.managerOf(first, m_asOf)].push_back(rep);
        }
        std::vector<DashboardGroup> groups;
        for (const auto& [manager, own] : bySecond) {
            DashboardGroup group = ofManager(manager, own);
            group.secondLine = manager;
            group.addsUp = true;
            group.reps.manager = noPerson; // all of them together, and not what this person did
            if (manager == noPerson) group.name = Texts::tr("Without a second line");
            groups.push_back(std::move(group));
        }
        return groups;
    }

    [[nodiscard]] std::vector<DashboardGroup> byLabel(const std::vector<PersonIndex>& reps, GroupBy by) const {
        const auto label = by == GroupBy::Region ? &domain::Person::region : &domain::Person::peerGroup;
        std::map<QString, std::vector<PersonIndex>> byLabel;
        for (const PersonIndex rep : reps) byLabel[m_ledger.person(rep).*label].push_back(rep);
        std::vector<DashboardGroup> groups;
        for (const auto& [text, own] : byLabel) {
            DashboardGroup group;
            group.key = text;
            group.name = !text.isEmpty()         ? text
                         : by == GroupBy::Region ? Texts::tr("Without a region")
                                                 : Texts::tr("Without a segment");
            group.detail = Texts::tr("%n reps", nullptr, static_cast<int>(own.size()));
            group.reps = {noPerson, own, own};
            group.addsUp = true;
            groups.push_back(std::move(group));
        }
        return groups;
    }

  private:
    [[nodiscard]] DashboardGroup ofManager(PersonIndex manager, const std::vector<PersonIndex>& reps) const {
        DashboardGroup group;
        group.reps = {manager, reps, reps};
        if (manager == noPerson) {
            group.key = QStringLiteral("0");
            group.name = Texts::tr("Without a manager");
            group.detail = Texts::tr("%n reps", nullptr, static_cast<int>(reps.size()));
            return group;
        }
        const domain::Person& who = m_ledger.person(manager);
        group.own = m_engine.groupOf(manager, m_asOf);
        group.secondLine = m_ledger.managerOf(manager, m_asOf);
        group.key = QString::number(who.id.value);
        group.name = who.name;
        group.detail = detailOf(m_ledger, reps, true);
        return group;
    }

    const metrics::Engine& m_engine;
    const domain::Ledger& m_ledger;
    Day m_asOf;
};

} // namespace

QStringView toText(GroupBy by) { return s_by[static_cast<std::size_t>(by)]; }

std::optional<GroupBy> groupByFrom(QStringView text) {
    for (std::size_t i = 0; i < s_by.size(); ++i)
        if (text == QStringView(s_by[i])) return static_cast<GroupBy>(i);
    return std::nullopt;
}

std::vector<DashboardGroup> dashboardGroups(const metrics::Engine& engine, GroupBy by,
                                            const std::vector<PersonIndex>& reps, Day asOf) {
    const Grouping grouping(engine, asOf);
    std::vector<DashboardGroup> groups = by == GroupBy::Manager      ? grouping.byManager(reps)
                                         : by == GroupBy::SecondLine ? grouping.bySecondLine(reps)
                                                                     : grouping.byLabel(reps, by);
    const auto last = [](const DashboardGroup& group) { // who has no name of their own stands last
        return group.key.isEmpty() || group.key == u"0";
    };
    std::ranges::stable_sort(groups, [&](const DashboardGroup& a, const DashboardGroup& b) {
        if (last(a) != last(b)) return last(b);
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return groups;
}

} // namespace chalktalk::coaching
