#include "coaching/significance.h"

#include "base/language.h"
#include "domain/coaching_log.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>

using namespace chalktalk;
using namespace chalktalk::coaching;
using domain::CallKind;
using domain::Said;
using domain::Significant;
using domain::Stage;
using tests::day;

namespace {

quint16 bits(std::initializer_list<Significant> reasons) {
    quint16 all = 0;
    for (const Significant reason : reasons) all = static_cast<quint16>(all | static_cast<quint16>(reason));
    return all;
}

Judged judged(CallKind kind, const CallStanding& standing, const SignificanceRule& rule = usualRule(),
              Said byHand = Said::Unsaid) {
    return judge(kind, byHand, standing, rule);
}

SignificanceRule throughSettings(const SignificanceRule& rule) {
    const auto kept = settingsOf(rule);
    return ruleFrom([&](const QString& key) {
        const auto at = kept.find(key);
        return at == kept.end() ? QString() : at->second;
    });
}

void checkSame(const SignificanceRule& a, const SignificanceRule& b) {
    CHECK(a.amountFrom == b.amountFrom);
    CHECK(a.stages == b.stages);
    CHECK(a.kinds == b.kinds);
    CHECK(a.newRepDays == b.newRepDays);
    CHECK(a.struggling == b.struggling);
    CHECK(a.thirtyDays == b.thirtyDays);
    CHECK(a.wants == b.wants);
    CHECK(a.repKinds == b.repKinds);
    CHECK(a.coachingHours == b.coachingHours);
    CHECK(a.planMinutes == b.planMinutes);
    CHECK(a.debriefMinutes == b.debriefMinutes);
}

} // namespace

TEST_CASE("a call is significant by the stage of its deal, by its kind, or by whose it is") {
    CHECK_FALSE(judged(CallKind::Discovery, {}).significant);
    CHECK_FALSE(judged(CallKind::Review, {.stage = Stage::Demo, .daysInSeat = 200}).significant);
    CHECK(judged(CallKind::Review, {.stage = Stage::Negotiation}).reasons == bits({Significant::Stage}));
    CHECK(judged(CallKind::Proposal, {.stage = Stage::Proposal}).reasons ==
          bits({Significant::Stage, Significant::Kind}));
    CHECK(judged(CallKind::Discovery, {.daysInSeat = 89}).reasons == bits({Significant::NewRep}));
    CHECK_FALSE(judged(CallKind::Discovery, {.daysInSeat = 90}).significant);
    CHECK_FALSE(judged(CallKind::Prospecting, {.daysInSeat = 3}).significant); // only some kinds of their calls
    CHECK(judged(CallKind::Demo, {.struggling = true, .thirtyDays = true, .wants = true}).reasons ==
          bits({Significant::Struggling, Significant::ThirtyDays, Significant::Wants}));
}

TEST_CASE("an amount counts from the rule's on, and only where the rule has one") {
    SignificanceRule rule = usualRule();
    CHECK_FALSE(judged(CallKind::Review, {.amount = 900'000'00}, rule).significant);
    rule.amountFrom = 50'000'00;
    CHECK(judged(CallKind::Review, {.amount = 50'000'00}, rule).reasons == bits({Significant::Amount}));
    CHECK_FALSE(judged(CallKind::Review, {.amount = 49'999'99}, rule).significant);
    CHECK_FALSE(judged(CallKind::Review, {}, rule).significant);
}

TEST_CASE("what is said by hand stands above the rule, which is still told") {
    const Judged yes = judged(CallKind::Other, {}, usualRule(), Said::Yes);
    CHECK(yes.significant);
    CHECK(reasonsText(yes.reasons, yes.significant) == u"Significant: chosen by hand.");
    const Judged no = judged(CallKind::Proposal, {}, usualRule(), Said::No);
    CHECK_FALSE(no.significant);
    CHECK(reasonsText(no.reasons, no.significant) ==
          u"Not significant: said so by hand. By the rule it would be: the kind of call.");
    const Judged both = judged(CallKind::Demo, {.daysInSeat = 10}, usualRule(), Said::Yes);
    CHECK(reasonsText(both.reasons, both.significant) ==
          u"Significant: chosen by hand, and by the rule: new in the seat.");
    CHECK(reasonsText(0, false) == u"Not significant by the rule.");
    CHECK(reasonsText(judged(CallKind::Proposal, {.stage = Stage::Proposal, .thirtyDays = true}).reasons, true) ==
          u"Significant: the stage of its opportunity; the kind of call; in a 30-day start.");
}

TEST_CASE("a rule goes into settings and comes back the same, emptied parts too") {
    checkSame(throughSettings(usualRule()), usualRule());
    SignificanceRule other;
    other.amountFrom = 123'456'78;
    other.stages = {};
    other.kinds = {CallKind::Demo};
    other.newRepDays = 0;
    other.struggling = other.thirtyDays = other.wants = false;
    other.repKinds = {};
    other.coachingHours = 7.5;
    other.planMinutes = 15;
    other.debriefMinutes = 10;
    checkSame(throughSettings(other), other);
    for (const auto& [key, value] : settingsOf(other)) {
        CHECK(key.startsWith(significanceKeys));
        CHECK_FALSE(value.isEmpty()); // an empty value would unset it
    }
}

TEST_CASE("a value that can't be read is the usual one") {
    checkSame(ruleFrom([](const QString&) { return QStringLiteral("nonsense"); }), usualRule());
    checkSame(ruleFrom([](const QString&) { return QString(); }), usualRule());
    checkSame(ruleFrom([](const QString&) { return QStringLiteral("-5"); }), usualRule());
}

TEST_CASE("a call's standing is its deal's and its rep's on the day asked about") {
    tests::LedgerWords words;
    words.rep("Ana")
        .hired("2026-01-05")
        .opportunity("2026-02-02")
        .to(Stage::Demo, "2026-02-20")
        .to(Stage::Proposal, "2026-03-10");
    const auto ledger = words.build();
    domain::Call call;
    call.person = ledger->person(words.index("Ana")).id;
    call.opportunity = ledger->opportunityId(0);
    domain::Focus focus;
    focus.person = call.person;
    focus.from = day("2026-03-01");
    focus.to = day("2026-03-30");
    const domain::CoachingLog log({}, {}, {}, {}, {}, {focus});

    const CallStanding before = standingOf(call, *ledger, log, day("2026-02-25"), false);
    CHECK(before.stage == Stage::Demo);
    CHECK(before.daysInSeat == 51);
    CHECK_FALSE(before.thirtyDays);
    const CallStanding after = standingOf(call, *ledger, log, day("2026-03-30"), true);
    CHECK(after.stage == Stage::Proposal);
    CHECK(after.thirtyDays);
    CHECK(after.struggling);
    CHECK_FALSE(after.wants);
    CHECK_FALSE(standingOf(call, *ledger, log, day("2026-03-31"), false).thirtyDays); // over since yesterday

    call.opportunity = OpportunityId{};
    CHECK_FALSE(standingOf(call, *ledger, log, day("2026-03-30"), false).stage.has_value());
}

TEST_CASE("capacity is spoken of where the week's calls do not fit, and says how many do") {
    installLanguage(*QCoreApplication::instance());
    SignificanceRule rule = usualRule(); // 24 minutes a call, ten hours
    CHECK(capacityOf(25, 0, rule).text.isEmpty());
    CHECK(capacityOf(25, 0, rule).minutesNeeded == 600);
    CHECK(capacityOf(0, 900, rule).text.isEmpty()); // one-to-ones alone are another matter
    CHECK(capacityOf(26, 0, rule).text == u"To plan and debrief 26 significant calls takes 10 h 24 min; your week has "
                                          u"10 h for coaching. 25 of the calls fit.");
    CHECK(capacityOf(20, 360, rule).text ==
          u"To plan and debrief 20 significant calls takes 8 h, and the one-to-ones 6 h; your week has 10 h for "
          u"coaching. 10 of the calls fit.");
    rule.coachingHours = 0.25;
    CHECK(capacityOf(1, 0, rule).text.endsWith(u"your week has 15 min for coaching. None of the calls fits."));
}
