#include "app/sample/sample_activities.h"

#include "app/sample/sample_names.h"

#include <algorithm>

namespace chalktalk::app::sample {

using domain::ActivityType;
using domain::CallKind;
using domain::Direction;
using domain::Stage;

namespace {

int atWork(Dice& dice) { return 8 * 60 + dice.below(9 * 60); }

} // namespace

double ActivityDraw::prospectingPerDay(const Rep& rep, Day day) const {
    constexpr std::array<double, 5> byWeekday{0.95, 1.1, 1.1, 1.05, 0.8};
    const int month = day.toDate().month();
    double mean = 4.8 * rep.habits.effort * byWeekday[static_cast<std::size_t>(weekday(day))];
    if (month == 8 || month == 12) mean *= 0.88;
    if (nextQuarterStart(day) - day <= 14) // the quarter's end goes to closing
        mean *= 0.82;
    // New reps prospect before they have deals.
    mean *= 0.75 + 0.25 * rep.ramp(day);
    if (rep.habits.flashInThePan && day > m_options.asOf - 30) mean *= 0.3;
    return mean;
}

void ActivityDraw::prospecting(const Rep& rep, Day day, Dice& dice, std::vector<Activity>& out) const {
    Activity a;
    a.personId = &rep.id;
    a.day = day;
    a.minute = atWork(dice);
    const double roll = dice.uniform();
    if (roll < 0.45) {
        a.kind = CallKind::Prospecting;
        a.subject = "Prospecting call";
        a.outcome = prospectingOutcome(dice);
        a.minutes = dice.chance(0.62) ? 1 : dice.between(2, 8);
        if (dice.chance(0.03)) {
            a.minutes = dice.between(10, 18);
            a.outcome = "Agreed to talk again";
        }
    } else if (roll < 0.88) {
        a.type = ActivityType::Email;
        a.subject = emailSubject(dice);
    } else {
        a.type = ActivityType::Message;
    }
    out.push_back(a);
}

void ActivityDraw::daily(const Rep& rep, Dice& dice, std::vector<Activity>& out) const {
    out.clear();
    const Day last = std::min(rep.left.value_or(m_options.asOf), m_options.asOf);
    for (Day day = std::max(m_from, rep.hired); day <= last; day = day + 1) {
        if (!m_calendar.isOpen(day) || rep.onLeave(day)) continue;
        for (int i = dice.count(prospectingPerDay(rep, day)); i > 0; --i) prospecting(rep, day, dice, out);
        for (int i = dice.count(0.9); i > 0; --i)
            out.push_back({&rep.id,
                           day,
                           atWork(dice),
                           dice.chance(0.85) ? ActivityType::Email : ActivityType::Call,
                           Direction::Inbound,
                           CallKind::Other,
                           {},
                           inboundSubject(dice),
                           ""});
        if (weekday(day) == 0)
            out.push_back({&rep.id, day, 9 * 60, ActivityType::Meeting, Direction::Internal, CallKind::Other, 45,
                           "Team meeting", ""});
        if (dice.chance(0.35))
            out.push_back({&rep.id, day, atWork(dice), ActivityType::Meeting, Direction::Internal, CallKind::Other,
                           5 * dice.between(4, 12), internalSubject(dice), ""});
    }
}

void ActivityDraw::onDeal(const Deal& deal, Dice& dice, std::vector<Activity>& out) const {
    out.clear();
    for (std::size_t i = 0; i < deal.steps.size(); ++i) {
        const DealStep& step = deal.steps[i];
        const Day left = i + 1 < deal.steps.size() ? deal.steps[i + 1].day : m_options.asOf + 1;
        meeting(deal, step, dice, out);
        if (!domain::isClosed(step.stage)) followUps(deal, step.day, left, dice, out);
    }
    std::erase_if(out, [this](const Activity& a) { return a.day < m_from || a.day > m_options.asOf; });
}

// The call or meeting that moved the deal into a stage.
void ActivityDraw::meeting(const Deal& deal, const DealStep& step, Dice& dice, std::vector<Activity>& out) const {
    const Rep* rep = deal.workedBy(step.day);
    const auto add = [&](const std::string& who, Day day, CallKind kind, int least, int most, const char* subject,
                         const char* outcome) {
        out.push_back({&who, day, atWork(dice), dice.chance(0.6) ? ActivityType::Meeting : ActivityType::Call,
                       Direction::Outbound, kind, dice.between(least, most), subject, outcome});
    };
    if (!rep) return;
    switch (step.stage) {
    case Stage::Discovery:
        if (dice.chance(0.92))
            add(rep->id, step.day, CallKind::Discovery, 20, 50, "Discovery",
                dice.chance(0.5) ? "Needs understood" : "");
        break;
    case Stage::Demo:
        if (dice.chance(0.92))
            add(rep->id, step.day, CallKind::Demo, 30, 60, "Demo", dice.chance(0.5) ? "Well received" : "");
        if (dice.chance(0.08)) // the manager comes along now and then
            add(m_people.managers[m_people.teams[rep->team].manager].id, step.day, CallKind::Demo, 30, 60, "Demo", "");
        break;
    case Stage::Proposal:
        if (dice.chance(0.85)) add(rep->id, step.day, CallKind::Proposal, 20, 45, "Proposal", "Proposal sent");
        break;
    case Stage::Negotiation: add(rep->id, step.day, CallKind::Negotiation, 15, 35, "Terms", ""); break;
    case Stage::Won:
        if (dice.chance(0.6)) add(rep->id, step.day, CallKind::Negotiation, 10, 25, "Last questions", "Signed");
        break;
    case Stage::Prospect:
    case Stage::Lost: break;
    }
}

// Mail and short calls while the deal is alive; a silent one is written to for a month.
void ActivityDraw::followUps(const Deal& deal, Day entered, Day left, Dice& dice, std::vector<Activity>& out) const {
    const Day end = std::min(left, entered + 32);
    for (Day day = entered + dice.between(1, 6); day < end; day = day + dice.between(3, 10)) {
        const Rep* rep = deal.workedBy(day);
        if (day < m_from || !m_calendar.isOpen(day) || !rep || rep->onLeave(day) ||
            !dice.chance(rep->habits.effort * 0.95))
            continue;
        Activity a;
        a.personId = &rep->id;
        a.day = day;
        a.minute = atWork(dice);
        a.type = ActivityType::Email;
        a.subject = followUpSubject(dice);
        const double roll = dice.uniform();
        if (roll < 0.2) {
            a.type = ActivityType::Call;
            a.minutes = dice.between(2, 20);
        } else if (roll < 0.27) {
            a.type = ActivityType::Meeting;
            a.kind = CallKind::Review;
            a.subject = "Progress review";
            a.minutes = 30;
        }
        out.push_back(a);
        if (dice.chance(0.35))
            out.push_back({&rep->id,
                           day,
                           std::min(a.minute + dice.between(10, 90), 19 * 60),
                           ActivityType::Email,
                           Direction::Inbound,
                           CallKind::Other,
                           {},
                           inboundSubject(dice),
                           ""});
    }
}

} // namespace chalktalk::app::sample
