#include "coaching/significance.h"

#include "domain/coaching_log.h"
#include "metrics/opportunity_state.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace chalktalk::coaching {

using domain::CallKind;
using domain::Focus;
using domain::FocusKind;
using domain::Significant;
using domain::Stage;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Significance)
};

// An empty value of a setting means "unset": what is wanted empty is said with a word.
constexpr QStringView s_none = u"none";

QString key(QStringView name) { return significanceKeys.toString() + name.toString(); }

template <class Word> QString listText(const std::vector<Word>& words) {
    if (words.empty()) return s_none.toString();
    QStringList texts;
    for (const Word word : words) texts << toText(word).toString();
    return texts.join(u',');
}

// Nothing when any part of it is no such word: half a rule would be another rule.
template <class Word> std::optional<std::vector<Word>> listFrom(const QString& text) {
    std::vector<Word> words;
    if (text == s_none) return words;
    for (const QString& part : text.split(u',')) {
        const auto word = domain::fromText<Word>(part.trimmed());
        if (!word) return std::nullopt;
        if (std::ranges::find(words, *word) == words.end()) words.push_back(*word);
    }
    return words;
}

QString flagText(bool flag) { return flag ? QStringLiteral("yes") : QStringLiteral("no"); }

void take(bool& flag, const QString& text) {
    if (text == u"yes") flag = true;
    if (text == u"no") flag = false;
}
void take(int& number, const QString& text, int least, int most) {
    bool ok = false;
    const int given = text.toInt(&ok);
    if (ok && given >= least && given <= most) number = given;
}
template <class Word> void take(std::vector<Word>& words, const QString& text) {
    if (text.isEmpty()) return;
    if (auto given = listFrom<Word>(text)) words = std::move(*given);
}

// The opportunity's position: it is looked for where the person's own stand, and only then everywhere.
std::optional<quint32> positionOf(const domain::Ledger& ledger, OpportunityId id,
                                  std::optional<domain::PersonIndex> person) {
    if (person) {
        const auto [first, last] = ledger.ownedRange(*person);
        for (quint32 i = first; i < last; ++i)
            if (ledger.opportunityId(i) == id) return i;
    }
    for (quint32 i = 0; i < ledger.opportunityCount(); ++i)
        if (ledger.opportunityId(i) == id) return i;
    return std::nullopt;
}

template <class T> bool holds(const std::vector<T>& all, T one) { return std::ranges::find(all, one) != all.end(); }

QString hoursText(int minutes) {
    const int hours = minutes / 60, rest = minutes % 60;
    if (hours == 0) return Texts::tr("%1 min").arg(rest);
    return rest == 0 ? Texts::tr("%1 h").arg(hours) : Texts::tr("%1 h %2 min").arg(hours).arg(rest);
}

// As part of a sentence.
QString reasonWords(Significant reason) {
    switch (reason) {
    case Significant::Amount: return Texts::tr("the amount of its opportunity");
    case Significant::Stage: return Texts::tr("the stage of its opportunity");
    case Significant::Kind: return Texts::tr("the kind of call");
    case Significant::NewRep: return Texts::tr("new in the seat");
    case Significant::Struggling: return Texts::tr("extra support (a gap stands open, or it was chosen by hand)");
    case Significant::ThirtyDays: return Texts::tr("in a 30-day start");
    case Significant::Wants: return Texts::tr("asked to have calls planned together");
    case Significant::ByHand: break;
    }
    return Texts::tr("chosen by hand");
}

} // namespace

SignificanceRule usualRule() {
    SignificanceRule rule;
    rule.stages = {Stage::Proposal, Stage::Negotiation};
    rule.kinds = {CallKind::Proposal, CallKind::Negotiation};
    rule.repKinds = {CallKind::Discovery, CallKind::Demo, CallKind::Proposal, CallKind::Negotiation};
    return rule;
}

SignificanceRule ruleFrom(const std::function<QString(const QString& key)>& setting) {
    SignificanceRule rule = usualRule();
    const QString amount = setting(key(u"amount_from"));
    bool ok = false;
    if (const qint64 minor = amount.toLongLong(&ok); ok && minor > 0) rule.amountFrom = minor;
    take(rule.stages, setting(key(u"stages")));
    take(rule.kinds, setting(key(u"kinds")));
    take(rule.newRepDays, setting(key(u"new_rep_days")), 0, 3660);
    take(rule.struggling, setting(key(u"struggling")));
    take(rule.thirtyDays, setting(key(u"thirty_days")));
    take(rule.wants, setting(key(u"wants")));
    take(rule.repKinds, setting(key(u"rep_kinds")));
    const double hours = setting(key(u"coaching_hours")).toDouble(&ok);
    if (ok && std::isfinite(hours) && hours >= 0 && hours <= 60) rule.coachingHours = hours;
    take(rule.planMinutes, setting(key(u"plan_minutes")), 1, 240);
    take(rule.debriefMinutes, setting(key(u"debrief_minutes")), 1, 240);
    return rule;
}

std::map<QString, QString> settingsOf(const SignificanceRule& rule) {
    return {
        {key(u"amount_from"), rule.amountFrom ? QString::number(*rule.amountFrom) : s_none.toString()},
        {key(u"stages"), listText(rule.stages)},
        {key(u"kinds"), listText(rule.kinds)},
        {key(u"new_rep_days"), QString::number(rule.newRepDays)},
        {key(u"struggling"), flagText(rule.struggling)},
        {key(u"thirty_days"), flagText(rule.thirtyDays)},
        {key(u"wants"), flagText(rule.wants)},
        {key(u"rep_kinds"), listText(rule.repKinds)},
        {key(u"coaching_hours"), QString::number(rule.coachingHours, 'g', 6)},
        {key(u"plan_minutes"), QString::number(rule.planMinutes)},
        {key(u"debrief_minutes"), QString::number(rule.debriefMinutes)},
    };
}

CallStanding standingOf(const domain::Call& call, const domain::Ledger& ledger, const domain::CoachingLog& log, Day day,
                        bool struggling) {
    CallStanding standing;
    standing.struggling = struggling;
    const auto person = ledger.find(call.person);
    if (!call.opportunity.isNull()) {
        if (const auto at = positionOf(ledger, call.opportunity, person)) {
            const domain::Opportunity& now = ledger.opportunity(*at);
            // One that the data of that day does not have yet is as it is now: nobody calls on a deal from the future.
            const bool existed = metrics::existedAt(ledger, *at, day);
            const auto state = existed ? metrics::stateAt(ledger, *at, day) : metrics::OpportunityState{};
            const qint64 amount = existed ? state.amount : now.amount;
            standing.stage = existed ? state.stage : now.stage;
            if (amount != domain::blankAmount) standing.amount = amount;
        }
    }
    if (person) {
        const domain::Person& who = ledger.person(*person);
        const auto from = who.inSeatOn ? who.inSeatOn : who.hiredOn;
        if (from && *from <= day) standing.daysInSeat = day - *from;
    }
    for (const Focus& focus : log.focuses()) {
        if (focus.person != call.person || !focus.holdsOn(day)) continue;
        if (focus.kind == FocusKind::ThirtyDays) standing.thirtyDays = true;
        if (focus.kind == FocusKind::Wants) standing.wants = true;
        if (focus.kind == FocusKind::Struggling) standing.struggling = true;
    }
    return standing;
}

CallStanding standingAtStart(const domain::Call& call, const domain::Ledger& ledger, const domain::CoachingLog& log,
                             Day day) {
    domain::Call withoutDeal = call;
    withoutDeal.opportunity = {};
    CallStanding standing = standingOf(withoutDeal, ledger, log, day, false);
    const auto at =
        call.opportunity.isNull() ? std::nullopt : positionOf(ledger, call.opportunity, ledger.find(call.person));
    if (!at) return standing;
    // Of a deal that is no older than the call: as it began.
    const auto before = metrics::stateAt(ledger, *at, day - 1);
    standing.stage = before.stage;
    if (before.amount != domain::blankAmount) standing.amount = before.amount;
    return standing;
}

Judged judge(CallKind kind, domain::Said byHand, const CallStanding& standing, const SignificanceRule& rule) {
    quint16 reasons = 0;
    const auto note = [&](bool holds, Significant reason) {
        if (holds) reasons = static_cast<quint16>(reasons | static_cast<quint16>(reason));
    };
    note(rule.amountFrom && standing.amount && *standing.amount >= *rule.amountFrom, Significant::Amount);
    note(standing.stage && holds(rule.stages, *standing.stage), Significant::Stage);
    note(holds(rule.kinds, kind), Significant::Kind);
    if (holds(rule.repKinds, kind)) {
        note(standing.daysInSeat && *standing.daysInSeat < rule.newRepDays, Significant::NewRep);
        note(rule.struggling && standing.struggling, Significant::Struggling);
        note(rule.thirtyDays && standing.thirtyDays, Significant::ThirtyDays);
        note(rule.wants && standing.wants, Significant::Wants);
    }
    const bool byRule = reasons != 0;
    note(byHand != domain::Said::Unsaid, Significant::ByHand);
    return {byHand == domain::Said::Unsaid ? byRule : byHand == domain::Said::Yes, reasons};
}

QString reasonName(Significant reason) {
    switch (reason) {
    case Significant::Amount: return Texts::tr("Amount");
    case Significant::Stage: return Texts::tr("Stage of the deal");
    case Significant::Kind: return Texts::tr("Kind of call");
    case Significant::NewRep: return Texts::tr("New in the seat");
    case Significant::Struggling: return Texts::tr("Extra support");
    case Significant::ThirtyDays: return Texts::tr("30-day start");
    case Significant::Wants: return Texts::tr("Asked for it");
    case Significant::ByHand: break;
    }
    return Texts::tr("By hand");
}

QString reasonsText(quint16 reasons, bool significant) {
    QStringList byRule;
    bool byHand = false;
    for (const Significant reason : domain::significantFor) {
        if ((reasons & static_cast<quint16>(reason)) == 0) continue;
        if (reason == Significant::ByHand)
            byHand = true;
        else
            byRule << reasonWords(reason);
    }
    const QString rule = byRule.join(Texts::tr("; "));
    if (!significant) {
        if (!byHand) return Texts::tr("Not significant by the rule.");
        return byRule.isEmpty() ? Texts::tr("Not significant: said so by hand.")
                                : Texts::tr("Not significant: said so by hand. By the rule it would be: %1.").arg(rule);
    }
    if (byRule.isEmpty()) return Texts::tr("Significant: chosen by hand.");
    return byHand ? Texts::tr("Significant: chosen by hand, and by the rule: %1.").arg(rule)
                  : Texts::tr("Significant: %1.").arg(rule);
}

Capacity capacityOf(int significantCalls, int oneToOneMinutes, const SignificanceRule& rule) {
    Capacity capacity;
    capacity.calls = significantCalls;
    const int each = rule.planMinutes + rule.debriefMinutes;
    const int ofCalls = significantCalls * each;
    capacity.minutesNeeded = ofCalls + oneToOneMinutes;
    capacity.minutesThere = static_cast<int>(std::lround(rule.coachingHours * 60));
    if (significantCalls == 0 || capacity.minutesNeeded <= capacity.minutesThere) return capacity;
    const QString needed =
        oneToOneMinutes > 0 ? Texts::tr("To plan and debrief %n significant calls takes %1, and the one-to-ones %2",
                                        nullptr, significantCalls)
                                  .arg(hoursText(ofCalls), hoursText(oneToOneMinutes))
                            : Texts::tr("To plan and debrief %n significant calls takes %1", nullptr, significantCalls)
                                  .arg(hoursText(ofCalls));
    const int fit = std::max(0, capacity.minutesThere - oneToOneMinutes) / each;
    const QString there = hoursText(capacity.minutesThere);
    capacity.text =
        fit > 0 ? Texts::tr("%1; your week has %2 for coaching. %n of the calls fit.", nullptr, fit).arg(needed, there)
                : Texts::tr("%1; your week has %2 for coaching. None of the calls fits.").arg(needed, there);
    return capacity;
}

} // namespace chalktalk::coaching
