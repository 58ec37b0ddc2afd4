#include "app/sample/sample_preparation.h"

#include "app/sample/sample_call_words.h"
#include "app/sample/sample_names.h"

#include <algorithm>

namespace chalktalk::app::sample {

using domain::Attendee;
using domain::Call;
using domain::CallKind;
using domain::CallOutcome;
using domain::PlanState;
using domain::Said;
using domain::Stance;

namespace {

constexpr qint64 dayMs = 86'400'000;

QString words(const char* text) { return QString::fromUtf8(text); }

Stance stance(Dice& dice) {
    constexpr std::array all{Stance::Unknown, Stance::Champion, Stance::For, Stance::Neutral, Stance::Against};
    return dice.pick(std::span<const Stance>(all));
}

CallOutcome outcomeOf(const Call& call, Dice& dice) {
    const bool hasMilestone = !call.plan.milestone.isEmpty();
    const double die = dice.uniform(), good = 0.25 + 0.004 * call.plan.score;
    if (hasMilestone && die < good) return CallOutcome::Milestone;
    if (die < good + 0.15) return call.plan.fallback.isEmpty() ? CallOutcome::Advance : CallOutcome::Fallback;
    return dice.chance(0.8) ? CallOutcome::Continuation : CallOutcome::NoDecision;
}

} // namespace

CallDrawer::CallDrawer(coaching::CallContent content, const std::vector<coaching::PlanLanguage>& languages,
                       quint64 seed)
    : m_content(std::move(content)), m_reader(languages), m_seed(seed) {}

const std::vector<Attendee>& CallDrawer::peopleAt(AccountId account) {
    std::vector<Attendee>& people = m_people[account];
    if (!people.empty()) return people;
    Dice dice(m_seed, 1'300'000 + static_cast<quint64>(account.value));
    PersonNames names(dice.next());
    const int first = dice.below(6), count = dice.between(2, 3);
    for (int i = 0; i < count; ++i) {
        const CustomerRole& role = i == 0 ? userRole(first) : customerRole(first + i);
        people.push_back({QString::fromStdString(names.next()), words(role.name), stance(dice), role.decides});
    }
    return people;
}

void CallDrawer::plan(Call& call, const Planning& how, Dice& dice) {
    domain::CallPlan& plan = call.plan;
    const double q = how.quality;
    plan.state = how.readyAtMs != 0 ? PlanState::Ready : PlanState::Draft;
    plan.readyAtMs = how.readyAtMs;
    if (const auto* from = m_content.templateFor(call.kind)) plan.kindTemplate = from->id;
    const auto has = [&](double ease) { return dice.chance(std::clamp(ease + 0.95 * q, 0.0, 1.0)); };
    const bool hasMilestone = has(0.35);
    plan.milestone = words(hasMilestone ? milestone(call.kind, dice) : noMilestone(dice));
    if (hasMilestone && has(0.3))
        plan.milestoneBy = Day{static_cast<qint32>(call.startMs / dayMs)} + dice.between(3, 12);
    if (has(0.1)) plan.fallback = words(fallback(dice));
    if (has(0.2)) plan.agenda = words(agenda(call.kind));
    if (has(0.0)) plan.value = words(customerValue(dice));
    if (has(0.1)) plan.opens = words(opening(dice));
    if (has(0.1)) plan.ends = words(ending(dice));
    planLists(call, how, dice);
    room(call, how, dice);
    plan.with = how.with;
    plan.minutes = dice.between(6, 16);
    plan.score = m_reader.read(call).score;
}

void CallDrawer::planLists(Call& call, const Planning& how, Dice& dice) {
    const double q = how.quality;
    const int first = dice.below(6), closed = q < 0.7 ? dice.below(3) : 0;
    const int open = std::clamp(static_cast<int>(1 + q * 4.5), 1, mostQuestions) - (closed > 0 ? 1 : 0);
    for (int i = 0; i < open; ++i) {
        const PlannedQuestion& one = question(call.kind, first + i);
        call.questions.push_back(
            {words(one.text), dice.chance(0.1 + q) ? words(one.goodAnswer) : QString(), true, Said::Unsaid, {}});
    }
    for (int i = 0; i < closed; ++i)
        call.questions.push_back({words(closedQuestion(first + i).text), {}, true, Said::Unsaid, {}});
    const int toGet = static_cast<int>(q * 3.4);
    for (int i = 0; i < toGet; ++i)
        call.information.push_back({words(information(first + i).text), true, Said::Unsaid, {}});
    const int troubles = static_cast<int>(q * 2.8);
    for (int i = 0; i < troubles; ++i) {
        const PlannedTrouble& one = trouble(first + i);
        call.troubles.push_back(
            {words(one.text), dice.chance(0.3 + q) ? words(one.answer) : QString(), true, Said::Unsaid, {}});
    }
}

void CallDrawer::room(Call& call, const Planning& how, Dice& dice) {
    if (how.quality < 0.3 && how.recurs != Recurs::NobodyDecides) return;
    const bool leaveOut = how.recurs == Recurs::NobodyDecides && dice.chance(0.8);
    for (const Attendee& who : peopleAt(call.account))
        if (!leaveOut || !who.decides) call.attendees.push_back(who);
}

void CallDrawer::debrief(Call& call, const Debriefing& how, Dice& dice) const {
    domain::Debrief& debrief = call.debrief;
    debrief.state = domain::DebriefState::Done;
    debrief.doneAtMs = how.doneAtMs;
    debrief.isShort = how.isShort;
    debrief.outcome = outcomeOf(call, dice);
    debrief.with = how.with;
    debrief.minutes = how.isShort ? dice.between(2, 4) : dice.between(7, 14);
    for (std::size_t i = 0; i < domain::lookings; ++i) {
        const auto question = static_cast<domain::Looking>(i);
        debrief.looking[i].repWords = words(lookingBack(question, dice));
        if (!how.with.isNull() && !how.isShort) debrief.looking[i].coachView = words(coachView(question, dice));
    }
    if (!how.isShort) answerLists(call, how, dice);
    note(call, how, dice);
}

void CallDrawer::answerLists(Call& call, const Debriefing& how, Dice& dice) const {
    for (std::size_t i = 0; i < call.questions.size(); ++i) {
        domain::CallQuestion& one = call.questions[i];
        one.asked = dice.chance(0.78) ? Said::Yes : Said::No;
        if (one.asked == Said::No) continue;
        for (int which = 0; which < mostQuestions; ++which)
            for (const PlannedQuestion* known : {&question(call.kind, which), &closedQuestion(which)})
                if (one.text == words(known->text)) one.answer = words(known->answer);
    }
    for (domain::CallInformation& one : call.information) {
        one.got = dice.chance(0.66) ? Said::Yes : Said::No;
        for (int which = 0; one.got == Said::Yes && which < mostInformation; ++which)
            if (one.text == words(information(which).text)) one.learned = words(information(which).learned);
    }
    for (domain::CallTrouble& one : call.troubles) {
        one.came = dice.chance(0.3) ? Said::Yes : Said::No;
        for (int which = 0; one.came == Said::Yes && which < mostTroubles; ++which)
            if (one.text == words(trouble(which).text)) one.how = words(trouble(which).how);
    }
    if (dice.chance(0.14)) call.troubles.push_back({words(unforeseen(dice)), {}, false, Said::Yes, {}});
    const int seen = how.with.isNull() || m_content.skills.empty() ? 0 : dice.between(0, 3);
    const int first = dice.below(static_cast<int>(std::max<std::size_t>(m_content.skills.size(), 1)));
    for (int i = 0; i < seen; ++i) {
        const auto at = static_cast<std::size_t>(first + i) % m_content.skills.size();
        call.debrief.skills.push_back({m_content.skills[at].id, dice.between(1, 3), words(moment(dice))});
    }
}

void CallDrawer::note(Call& call, const Debriefing& how, Dice& dice) const {
    domain::Debrief& debrief = call.debrief;
    if (!m_content.difficulties.empty() && dice.chance(0.4)) {
        const int which = dice.below(static_cast<int>(m_content.difficulties.size()));
        debrief.difficulties.push_back(m_content.difficulties[static_cast<std::size_t>(which)].id);
    }
    const bool hesitates = dice.chance(how.recurs == Recurs::Hesitates ? 0.6 : 0.05);
    if (hesitates && !m_content.hesitations.isEmpty()) debrief.hesitations.push_back(m_content.hesitations.front());
    if (domain::isAdvance(debrief.outcome) || dice.chance(0.5)) {
        debrief.nextStep = words(agreedStep(call.kind, dice));
        debrief.nextBy = Day{static_cast<qint32>(call.startMs / dayMs)} + dice.between(2, 10);
    }
}

} // namespace chalktalk::app::sample
