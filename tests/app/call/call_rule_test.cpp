#include "app/call/call_rule.h"

#include "tests/app/coached.h"
#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::CallRule;
using domain::CallKind;
using domain::FocusKind;

TEST_CASE("the rule is told in plain sentences") {
    coaching::SignificanceRule rule = coaching::usualRule();
    rule.amountFrom = 5'000'000;
    rule.kinds = {CallKind::Proposal, CallKind::Negotiation};
    rule.stages = {domain::Stage::Negotiation};
    rule.repKinds = {CallKind::Discovery, CallKind::Demo};
    rule.struggling = rule.wants = false;
    CHECK(app::ruleInWords(rule, QStringLiteral("USD")) ==
          u"A call is significant when its kind is proposal or negotiation, its deal stands in negotiation or its deal "
          u"is $50,000 or more. Of people who are in the seat for fewer than 90 days or are in a 30-day start, it is "
          u"also each call whose kind is discovery or demo. What somebody says by hand goes before the rule.");
    rule = {};
    rule.newRepDays = 0;
    CHECK(app::ruleInWords(rule, QStringLiteral("USD")) == u"No call is significant unless somebody says so by hand.");
}

TEST_CASE("another rule is kept, and calls ahead are judged by it") {
    Coached org; // 30 June, noon
    const auto keep = [&](const char* time, CallKind kind) {
        return keepCall(org.workspace(), call(org.id("Ana"), time).kind(kind)).id;
    };
    const CallId over = keep("2026-06-30T09:00", CallKind::Review), ahead = keep("2026-07-01T09:00", CallKind::Review);
    org.lookAs("Mia");
    org.settle();
    CallRule rule(org.workspace());
    QSignalSpy changed(&rule, &CallRule::changed);
    CHECK(rule.effectText() == u"0 of the 2 calls of this week are significant.");
    coaching::SignificanceRule wanted = rule.rule();
    wanted.kinds = {CallKind::Review};
    wanted.coachingHours = 4;
    rule.setRule(wanted);
    CHECK(rule.rule().kinds == wanted.kinds); // at once
    CHECK(changed.count() > 0);
    REQUIRE(soon([&] { return !org.workspace().storeSetting(QStringLiteral("significance.kinds")).isEmpty(); }));
    CHECK(rule.rule().coachingHours == Approx(4));
    REQUIRE(soon([&] {
        const auto log = org.workspace().coaching();
        return log && log->find(ahead) && log->find(ahead)->significant;
    }));
    CHECK_FALSE(org.workspace().coaching()->find(over)->significant); // it counts as it was judged before it began
    CHECK(rule.effectText() == u"1 of the 2 calls of this week are significant.");
}

TEST_CASE("a 30-day start makes the person's calls ahead significant until it is taken back") {
    Coached org;
    const CallId ahead = keepCall(org.workspace(), call(org.id("Ana"), "2026-07-01T09:00")).id;
    const CallId other = keepCall(org.workspace(), call(org.id("Bo"), "2026-07-01T09:00")).id;
    org.settle();
    CallRule rule(org.workspace());
    QSignalSpy failed(&rule, &CallRule::failed);
    rule.addFocus(org.id("Ana"), FocusKind::ThirtyDays);
    CHECK(failed.count() == 1); // nobody has said who looks
    org.lookAs("Mia");
    rule.addFocus(org.id("Ana"), FocusKind::ThirtyDays);
    REQUIRE(soon([&] { return rule.focusOf(org.id("Ana")).has_value(); }));
    CHECK(rule.focusOf(org.id("Ana"))->from == day("2026-06-30"));
    CHECK(rule.focusOf(org.id("Ana"))->to == day("2026-07-29"));
    REQUIRE(soon([&] { return org.workspace().coaching()->find(ahead)->significant; }));
    CHECK_FALSE(org.workspace().coaching()->find(other)->significant);
    rule.addFocus(org.id("Ana"), FocusKind::ThirtyDays); // holds already
    org.settle();
    CHECK(rule.focuses().size() == 1);
    rule.endFocus(rule.focuses()[0].id);
    REQUIRE(soon([&] { return rule.focuses().empty(); }));
    REQUIRE(soon([&] { return !org.workspace().coaching()->find(ahead)->significant; }));
    org.lookAs("Max");
    rule.addFocus(org.id("Dee"), FocusKind::Wants);
    REQUIRE(soon([&] { return rule.focusOf(org.id("Dee")).has_value(); }));
    CHECK_FALSE(rule.focusOf(org.id("Dee"))->to);
    org.lookAs("Mia");
    CHECK(rule.focuses().empty()); // of another line
}

TEST_CASE("a rep reads the rule and changes nothing of it; a manager's change is taken back once") {
    Coached org;
    org.settle();
    CallRule rule(org.workspace());
    QSignalSpy failed(&rule, &CallRule::failed);
    CHECK_FALSE(rule.mayChange()); // nobody has said who looks
    org.lookAs("Ana");
    CHECK_FALSE(rule.mayChange());
    CHECK(rule.whoseText().contains(u"Only a manager can change it"));
    const coaching::SignificanceRule before = rule.rule();
    coaching::SignificanceRule wanted = before;
    wanted.kinds = {CallKind::Review};
    wanted.coachingHours = before.coachingHours + 1;
    rule.setRule(wanted);
    CHECK(failed.count() == 1);
    CHECK(rule.rule().kinds == before.kinds);
    rule.addFocus(org.id("Ana"), FocusKind::Wants);
    CHECK(failed.count() == 2);
    CHECK(rule.focuses().empty());
    CHECK_FALSE(rule.canUndo());
    org.lookAs("Mia");
    CHECK(rule.mayChange());
    rule.setRule(wanted);
    REQUIRE(rule.canUndo());
    REQUIRE(soon([&] { return !org.workspace().storeSetting(QStringLiteral("significance.kinds")).isEmpty(); }));
    rule.undoRule();
    CHECK(rule.rule().kinds == before.kinds);
    CHECK_FALSE(rule.canUndo()); // an undo is not undone
    org.settle();
    CHECK(soon([&] { return rule.rule().kinds == before.kinds && rule.rule().coachingHours == before.coachingHours; }));
    CHECK(failed.count() == 2);
}
