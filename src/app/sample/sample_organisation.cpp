#include "app/sample/sample_organisation.h"

#include "app/sample/sample_activities.h"
#include "app/sample/sample_names.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

namespace {

using namespace sample;

constexpr qint64 minuteMs = 60'000, dayMs = 86'400'000;

qint64 instant(Day day, int minute) { return day.value * dayMs + minute * minuteMs; }

Status checked(const SampleOptions& options) {
    const bool fits = options.reps >= 1 && options.reps <= 10000 && options.months >= 3 && options.months <= 120 &&
                      options.asOf.toDate().year() >= 1980 && options.asOf.toDate().year() <= 2100;
    if (fits) return {};
    return fail(ErrorCode::Invalid,
                QCoreApplication::translate("Sample",
                                            "A sample organisation has 1 to 10000 reps, 3 to 120 months of facts, "
                                            "and ends between 1980 and 2100."));
}

// Hands everything to the sink in the order that it asks for. Remembers the first refusal; the rest is not tried.
class Filling {
  public:
    Filling(domain::FactSink& sink, const SampleOptions& options, std::stop_token stop,
            const std::function<void(int)>& progress)
        : m_sink(sink),
          m_options(options),
          m_stop(std::move(stop)),
          m_progress(progress),
          m_from(minusMonths(options.asOf, options.months) + 1),
          m_people(drawPeople(options)),
          m_calendar(m_from - 400, options.asOf + 400),
          m_deals(options, m_people, m_calendar),
          m_activities(options, m_people, m_calendar, m_from) {}

    Status fill() {
        putPeople();
        putCalendar();
        putQuotas();
        for (std::size_t i = 0; i < m_people.reps.size() && m_refused == domain::Refusal::None; ++i) {
            if (m_stop.stop_requested())
                return fail(ErrorCode::Cancelled, QCoreApplication::translate("Sample", "Stopped; nothing was added."));
            putRep(m_people.reps[i], i);
            if (m_progress) m_progress(static_cast<int>(100 * (i + 1) / m_people.reps.size()));
        }
        if (m_refused != domain::Refusal::None) {
            return fail(ErrorCode::StoreFailed,
                        QCoreApplication::translate("Sample", "The store did not take the sample organisation."),
                        QStringLiteral("sample row refused: %1").arg(static_cast<int>(m_refused)));
        }
        return {};
    }

  private:
    template <class Row> void put(const Row& row) {
        if (m_refused == domain::Refusal::None) m_refused = m_sink.put(row);
    }

    const Manager& managerOf(std::size_t team) const { return m_people.managers[m_people.teams[team].manager]; }

    void putPeople() {
        const auto putPerson = [this](const std::string& id, const std::string& name, domain::Role role,
                                      const std::string& manager, const char* group, const std::string& where,
                                      Day hired, std::optional<Day> left) {
            const std::string email = id + "@sample.example";
            put(domain::PersonRow{id, name, email, role, manager, group, where, hired, {}, left});
        };
        for (const auto& m : m_people.managers) putPerson(m.id, m.name, m.role, m.managerId, "", m.region, m.hired, {});
        for (const auto& r : m_people.reps) {
            const Manager& manager = managerOf(r.team);
            putPerson(r.id, r.name, domain::Role::Rep, manager.id, segments()[r.segment].name, manager.region, r.hired,
                      r.left);
        }
        for (const auto& r : m_people.reps) {
            if (r.formerTeam == r.team) continue;
            put(domain::ReportingLineRow{r.id, managerOf(r.formerTeam).id, r.hired, r.movedOn - 1});
            put(domain::ReportingLineRow{r.id, managerOf(r.team).id, r.movedOn, {}});
        }
    }

    void putCalendar() {
        for (const auto& r : m_people.reps)
            for (const auto& span : r.leave) put(domain::LeaveRow{r.id, span.first, span.last});
        for (const auto& holiday : m_calendar.holidays()) put(domain::HolidayRow{holiday.day, holiday.name});
    }

    // A quota for every quarter that a rep works in; new reps start lower.
    void putQuotas() {
        constexpr std::array<double, 3> ramp{0.35, 0.6, 0.85};
        for (const auto& r : m_people.reps) {
            for (Day start = quarterStart(m_from); start <= m_options.asOf; start = nextQuarterStart(start)) {
                const Day end = nextQuarterStart(start) - 1;
                if (r.hired > end - 20 || (r.left && *r.left < start)) continue;
                const auto quartersIn = static_cast<std::size_t>(std::max(0, (end - r.hired) / 91));
                const double share = quartersIn < ramp.size() ? ramp[quartersIn] : 1;
                const double amount = segments()[r.segment].quota * share;
                put(domain::QuotaRow{r.id, start, static_cast<qint64>(amount / 1000 + 0.5) * 100'000, "USD"});
            }
        }
    }

    void putRep(const Rep& rep, std::size_t index) {
        // One stream for the deals and one for what is done, so that neither shifts the other.
        Dice dealDice(m_options.seed, 1000 + 2 * index), workDice(m_options.seed, 1001 + 2 * index);
        std::vector<std::string> accounts;
        for (const Deal& deal : m_deals.of(rep, m_from, dealDice)) {
            if (m_refused != domain::Refusal::None) return;
            putDeal(deal, accountFor(rep, accounts, dealDice), accounts.size() > 1, workDice);
        }
        m_activities.daily(rep, workDice, m_buffer);
        for (const Activity& activity : m_buffer) putActivity(activity, {}, {});
    }

    // Most deals are with a new account; the id of the account is handed back, its name is kept in m_accountName.
    std::string accountFor(const Rep& rep, std::vector<std::string>& accounts, Dice& dice) {
        const bool known = !accounts.empty() && dice.chance(0.25);
        if (known) {
            const auto i = static_cast<std::size_t>(dice.below(static_cast<int>(accounts.size())));
            m_accountName = accounts[i];
            return rep.id + "-account-" + std::to_string(i + 1);
        }
        m_accountName = companyName(dice);
        accounts.push_back(m_accountName);
        const std::string id = rep.id + "-account-" + std::to_string(accounts.size());
        put(domain::AccountRow{id, m_accountName, rep.id, segments()[rep.segment].name, industry(dice)});
        return id;
    }

    void putDeal(const Deal& deal, const std::string& accountId, bool plural, Dice& dice) {
        const std::string id = "deal-" + std::to_string(++m_dealCount);
        const std::string name = m_accountName + (plural && dice.chance(0.2) ? " – expansion" : " – new business");
        put(domain::OpportunityRow{id, name, accountId, *deal.ownerId, deal.source, deal.stage(), deal.amount,
                                   deal.listAmount, "USD", deal.created, deal.closeDate, deal.nextStep,
                                   deal.lossReason});
        for (const DealChange& change : deal.changes) {
            domain::ChangeRow row{id, instant(change.day, change.minute), change.field, change.before, change.after, {},
                                  {}};
            if (change.ownerBefore) {
                row.oldOwnerId = *change.ownerBefore;
                row.newOwnerId = *change.ownerAfter;
            }
            put(row);
        }
        m_activities.onDeal(deal, dice, m_buffer);
        for (const Activity& activity : m_buffer) putActivity(activity, id, accountId);
    }

    void putActivity(const Activity& a, std::string_view dealId, std::string_view accountId) {
        const std::string id = "act-" + std::to_string(++m_activityCount);
        put(domain::ActivityRow{id, *a.personId, dealId, accountId, a.type, a.direction, a.kind,
                                instant(a.day, a.minute), a.minutes, a.subject, a.outcome});
    }

    domain::FactSink& m_sink;
    const SampleOptions& m_options;
    std::stop_token m_stop;
    const std::function<void(int)>& m_progress;
    Day m_from;
    People m_people;
    WorkingCalendar m_calendar;
    DealDraw m_deals;
    ActivityDraw m_activities;
    domain::Refusal m_refused = domain::Refusal::None;
    std::string m_accountName;
    std::vector<Activity> m_buffer;
    qint64 m_dealCount = 0, m_activityCount = 0;
};

} // namespace

std::vector<PlantedTrait> plantedIn(const SampleOptions& options) {
    return checked(options) ? drawPeople(options).planted : std::vector<PlantedTrait>{};
}

Status fillSampleOrganisation(domain::FactSink& sink, const SampleOptions& options, std::stop_token stop,
                              const std::function<void(int percent)>& progress) {
    if (const auto valid = checked(options); !valid) return valid;
    return Filling(sink, options, std::move(stop), progress).fill();
}

} // namespace chalktalk::app
