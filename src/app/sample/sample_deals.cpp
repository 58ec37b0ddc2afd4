#include "app/sample/sample_deals.h"

#include "app/sample/sample_names.h"

#include <algorithm>

namespace chalktalk::app::sample {

namespace {

using domain::ChangedField;
using domain::Source;
using domain::Stage;

constexpr int whaleAge = 100; // days before the as-of day that a flash in the pan opened the large deal

qint64 roundedCents(double amount) {
    const double step = amount < 20000 ? 100 : amount < 100000 ? 500 : 1000;
    return static_cast<qint64>(amount / step + 0.5) * static_cast<qint64>(step) * 100;
}

// Prices as they end up after a discount have odd cents less often than odd tens.
qint64 discountedCents(qint64 list, double discount) {
    return static_cast<qint64>(static_cast<double>(list) / 1000 * (1 - discount)) * 1000;
}

Source drawSource(const Rep& rep, Dice& dice) {
    if (dice.chance(0.03)) return Source::None;
    if (dice.chance(rep.habits.selfSourced)) return Source::Self;
    const double rest = dice.uniform();
    return rest < 0.48 ? Source::Marketing : rest < 0.82 ? Source::Sdr : rest < 0.95 ? Source::Partner : Source::Other;
}

} // namespace

double DealDraw::creationPerDay(const Rep& rep, Day day) const {
    const int month = day.toDate().month();
    const double season = month == 12 ? 0.82 : month == 8 ? 0.88 : 1.03;
    double rate = segments()[rep.segment].createdPerWeek / 5 * rep.habits.creation * rep.ramp(day) * season;
    if (rep.habits.flashInThePan && day > m_options.asOf - 70) rate *= 0.25;
    return rate;
}

std::vector<Deal> DealDraw::of(const Rep& rep, Day from, Dice& dice) const {
    std::vector<Deal> deals;
    const Day last = std::min(rep.left.value_or(m_options.asOf), m_options.asOf);
    for (Day day = std::max(rep.hired, from - 150); day <= last; day = day + 1) {
        if (!m_calendar.isOpen(day) || rep.onLeave(day)) continue;
        for (int i = dice.count(creationPerDay(rep, day)); i > 0; --i) {
            Deal deal = draw(rep, day, dice);
            if (!domain::isClosed(deal.stage()) || deal.steps.back().day >= from) deals.push_back(std::move(deal));
        }
    }
    if (rep.habits.flashInThePan) addWhale(rep, deals, dice);
    return deals;
}

Deal DealDraw::draw(const Rep& rep, Day created, Dice& dice) const {
    Deal deal;
    deal.rep = &rep;
    deal.created = created;
    deal.ownerId = &rep.id;
    deal.source = drawSource(rep, dice);
    drawSteps(deal, dice);
    drawMoney(deal, dice);
    drawCloseDates(deal, dice);
    const bool closed = domain::isClosed(deal.stage());
    const bool tended = dice.chance(rep.habits.upkeep);
    if (!closed && tended && m_options.asOf - deal.steps.back().day < 60) deal.nextStep = nextStep(dice);
    if (deal.stage() == Stage::Lost && dice.chance(0.85)) deal.lossReason = lossReason(dice);
    std::ranges::stable_sort(deal.changes, [](const DealChange& a, const DealChange& b) {
        return a.day != b.day ? a.day < b.day : a.minute < b.minute;
    });
    return deal;
}

Day DealDraw::workingDay(const Deal& deal, Day day) const {
    for (int tries = 0; tries < 150; ++tries, day = day + 1) {
        const Rep* rep = deal.workedBy(day);
        if (m_calendar.isOpen(day) && (!rep || !rep->onLeave(day))) break;
    }
    return day;
}

double DealDraw::advanceShare(const Deal& deal, std::size_t stage) const {
    const Habits& habits = deal.rep->habits;
    double share = segments()[deal.rep->segment].advances[stage] * habits.win;
    if (stage == 1) share *= habits.discoveryToDemo;
    if (deal.created - deal.rep->hired < 150) share *= 0.94;
    if (deal.source == Source::Self || deal.source == Source::Partner) share *= 1.02;
    return std::min(share, 0.98);
}

// Deals expected around a quarter's end are pulled into it when they can be.
Day DealDraw::pulledToQuarterEnd(const Deal& deal, Day entered, Day wonOn, Dice& dice) const {
    const Day start = quarterStart(wonOn);
    if (wonOn - start > 20 || !dice.chance(0.2)) return wonOn;
    const Day pulled = start - dice.between(1, 9);
    const Rep* rep = deal.workedBy(pulled);
    return pulled > entered && m_calendar.isOpen(pulled) && rep && !rep->onLeave(pulled) ? pulled : wonOn;
}

void DealDraw::drawSteps(Deal& deal, Dice& dice) const {
    deal.steps.push_back({deal.created, Stage::Prospect});
    const Segment& segment = segments()[deal.rep->segment];
    handOver(deal, dice);
    while (!domain::isClosed(deal.stage())) {
        const auto stage = static_cast<std::size_t>(deal.stage());
        const Day entered = deal.steps.back().day;
        const double stay = segment.stayDays[stage] * deal.rep->habits.pace;
        Stage next = Stage::Lost;
        Day on = entered;
        if (dice.chance(advanceShare(deal, stage))) {
            next = static_cast<Stage>(stage + 1);
            on = entered + static_cast<int>(dice.skewed(stay, 0.5) + 0.5);
        } else if (dice.chance(0.8)) { // the customer says no, or the rep sees it
            on = entered + static_cast<int>(dice.skewed(stay * 1.5, 0.6) + 1);
        } else { // goes quiet, and is closed much later, if at all
            const bool tended = dice.chance(deal.rep->habits.upkeep);
            on = entered + (tended ? dice.between(60, 150) : dice.between(150, 700));
        }
        on = workingDay(deal, std::max(on, entered));
        if (next == Stage::Won) on = pulledToQuarterEnd(deal, entered, on, dice);
        if (on > m_options.asOf) break;
        const int minute = 9 * 60 + 30 + 50 * static_cast<int>(stage) + dice.below(45);
        deal.changes.push_back(
            {on, minute, ChangedField::Stage, static_cast<qint64>(deal.stage()), static_cast<qint64>(next)});
        deal.steps.push_back({on, next});
    }
    if (deal.handedOver && domain::isClosed(deal.stage()) && deal.steps.back().day < *deal.handedOver)
        deal.handedOver.reset(); // closed before the rep left
    if (deal.handedOver && *deal.handedOver <= m_options.asOf) {
        const Manager& manager = m_people.managers[m_people.teams[deal.rep->team].manager];
        deal.ownerId = deal.successor ? &deal.successor->id : &manager.id;
        DealChange change{*deal.handedOver, 8 * 60 + dice.below(55), ChangedField::Owner};
        change.ownerBefore = &deal.rep->id;
        change.ownerAfter = deal.ownerId;
        deal.changes.push_back(change);
    }
}

// Who has it after the rep leaves: a team-mate who stays and was there by then, else the manager.
void DealDraw::handOver(Deal& deal, Dice& dice) const {
    if (!deal.rep->left) return;
    deal.handedOver = *deal.rep->left + 1;
    std::vector<const Rep*> mates;
    for (const auto i : m_people.teams[deal.rep->team].reps) {
        const Rep& mate = m_people.reps[i];
        if (!mate.left && mate.hired <= *deal.handedOver) mates.push_back(&mate);
    }
    if (!mates.empty()) deal.successor = dice.pick(std::span<const Rep* const>(mates));
}

// The list price is known from the proposal on; the amount is an estimate before, and comes down with the discount.
void DealDraw::drawMoney(Deal& deal, Dice& dice) const {
    const Segment& segment = segments()[deal.rep->segment];
    const qint64 estimate = roundedCents(dice.skewed(segment.medianAmount * 1.12, segment.amountSpread));
    const bool blankFirst = dice.chance(0.1);
    const qint64 list =
        dice.chance(0.35) ? roundedCents(static_cast<double>(estimate) / 100 * dice.skewed(1, 0.2)) : estimate;
    const double discount = std::clamp(deal.rep->habits.discount + 0.05 * dice.bell(), 0.0, 0.6);
    qint64 amount = blankFirst ? domain::blankAmount : estimate;
    const auto change = [&](const DealStep& step, qint64 to) {
        if (to != amount)
            deal.changes.push_back({step.day, 17 * 60 + dice.below(50), ChangedField::Amount, amount, to});
        amount = to;
    };
    for (const auto& step : deal.steps) {
        if (step.stage == Stage::Discovery && dice.chance(0.9)) change(step, estimate);
        if (step.stage == Stage::Proposal) {
            deal.listAmount = dice.chance(0.95) ? list : domain::blankAmount;
            change(step, dice.chance(0.5) ? list : discountedCents(list, discount / 2));
        }
        if (step.stage == Stage::Negotiation || step.stage == Stage::Won) change(step, discountedCents(list, discount));
    }
    deal.amount = amount;
}

// Expected dates pass and are pushed, soon by those who look after them; closing sets the date to the day itself.
void DealDraw::drawCloseDates(Deal& deal, Dice& dice) const {
    const Segment& segment = segments()[deal.rep->segment];
    const bool closed = domain::isClosed(deal.stage());
    const Day end = closed ? deal.steps.back().day : m_options.asOf;
    const auto endOfQuarterMaybe = [&](Day day) { return dice.chance(0.45) ? nextQuarterStart(day) - 1 : day; };
    Day expected = endOfQuarterMaybe(deal.created + static_cast<int>(dice.skewed(segment.expectedDays, 0.3)));
    const auto change = [&](Day on, int minute, Day to) {
        if (to != expected) deal.changes.push_back({on, minute, ChangedField::CloseDate, expected.value, to.value});
        expected = to;
    };
    while (expected < end) {
        const bool tended = dice.chance(deal.rep->habits.upkeep);
        const Day noticed =
            workingDay(deal, std::max(deal.created, expected + (tended ? dice.between(-4, 1) : dice.between(15, 60))));
        if (noticed >= end) break;
        change(noticed, 16 * 60 + dice.below(55),
               endOfQuarterMaybe(std::max(noticed, expected) +
                                 static_cast<int>(dice.skewed(segment.expectedDays * 0.45, 0.4)) + 5));
    }
    if (closed) change(end, 17 * 60 + 55, end);
    deal.closeDate = expected;
}

// A flash in the pan: one deal in negotiation that outweighs everything else still open.
void DealDraw::addWhale(const Rep& rep, std::vector<Deal>& deals, Dice& dice) const {
    qint64 open = 0;
    for (const auto& deal : deals)
        if (!domain::isClosed(deal.stage()) && deal.amount != domain::blankAmount) open += deal.amount;
    Deal deal;
    deal.rep = &rep;
    deal.ownerId = &rep.id;
    deal.created = workingDay(deal, m_options.asOf - whaleAge);
    deal.source = Source::Marketing;
    deal.listAmount = deal.amount = roundedCents(static_cast<double>(open) / 100 * 1.6 + 100000);
    deal.steps.push_back({deal.created, Stage::Prospect});
    int age = whaleAge;
    for (const Stage stage : {Stage::Discovery, Stage::Demo, Stage::Proposal, Stage::Negotiation}) {
        age -= dice.between(16, 22);
        const Day on = workingDay(deal, m_options.asOf - age);
        deal.changes.push_back(
            {on, 11 * 60, ChangedField::Stage, static_cast<qint64>(deal.stage()), static_cast<qint64>(stage)});
        deal.steps.push_back({on, stage});
    }
    deal.closeDate = m_options.asOf + dice.between(10, 40);
    deal.nextStep = nextStep(dice);
    const auto later = [&](const Deal& other) { return other.created > deal.created; };
    deals.insert(std::ranges::find_if(deals, later), std::move(deal));
}

} // namespace chalktalk::app::sample
