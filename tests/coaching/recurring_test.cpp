#include "coaching/recurring.h"

#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QRegularExpression>

using namespace chalktalk;
using namespace chalktalk::coaching;
using domain::CallKind;
using domain::CallLine;
using domain::CallOutcome;
using tests::day;

namespace {

const char* const today = "2026-06-15";

CallContent content() {
    CallContent content;
    content.difficulties.push_back({QStringLiteral("talked"), QStringLiteral("Talked more than they did"), {}, {}});
    return content;
}

// A debriefed discovery call a day, the newest on 14 June; `tell` is given each one with its number from the newest.
template <class Tell> void calls(tests::RepWords& rep, int count, const Tell& tell) {
    for (int i = 0; i < count; ++i) {
        auto& call = rep.call((day("2026-06-14") - i).toString().toLatin1().constData()).debriefed();
        tell(call, i);
    }
}

std::vector<Recurrence> of(const tests::LedgerWords& words, const char* name, const char* said = "", int among = 12) {
    const auto log = words.log();
    return recurringOf(log->callsOf(words.index(name)), content(), QString::fromUtf8(said), day(today), among);
}

QStringList sentences(const std::vector<Recurrence>& all) {
    QStringList texts;
    for (const Recurrence& one : all) texts << one.sentence;
    return texts;
}

} // namespace

TEST_CASE("nobody who decides was in the room in seven of the last nine discovery calls") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 9, [](tests::CallWords& call, int i) {
        call.line().attendees = 2;
        call.line().deciders = i == 3 || i == 5 ? 1 : 0;
    });
    const auto found = of(l, "Ana");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence ==
          u"In 7 of your last 9 debriefed discovery calls that name who was in the room, nobody is "
          u"noted as deciding on the money.");
    CHECK(found[0].id == u"room.nobody-decides");
    CHECK(found[0].calls == 7);
    CHECK(found[0].of == 9);
    CHECK(found[0].kind == CallKind::Discovery);
    CHECK_FALSE(found[0].allKinds);
    REQUIRE(found[0].records.size() == 7);
    CHECK(found[0].records.front() == CallId{1}); // the newest
    CHECK(sentences(of(l, "Ana", "Ana"))[0].startsWith(u"In 7 of the last 9 debriefed discovery calls of Ana that"));
}

TEST_CASE("a call that does not say who was there, or was not debriefed, is not counted either way") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 5, [](tests::CallWords& call, int i) { call.line().attendees = i < 2 ? 1 : 0; });
    l.rep("Ana").call("2026-06-01").line().attendees = 1;                        // not debriefed
    l.rep("Ana").call("2026-06-13").debriefed(3 * 24 * 60).line().attendees = 1; // debriefed on the 16th
    l.rep("Ana").call("2026-06-02").debriefed().state(domain::CallState::Cancelled).line().attendees = 1;
    CHECK(of(l, "Ana").empty()); // two are not three
    l.rep("Ana").call("2026-05-02").debriefed().line().attendees = 1;
    CHECK(sentences(of(l, "Ana"))[0].startsWith(u"In 3 of your last 3 debriefed discovery calls"));
}

TEST_CASE("what was tapped recurs in three calls and a third of them, not in fewer") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 9, [](tests::CallWords& call, int i) {
        if (i < 3) call.difficulty("talked");
        if (i < 2) call.difficulty("rare");
    });
    CHECK(sentences(of(l, "Ana")) ==
          QStringList{
              QStringLiteral("In 3 of your last 9 debriefed discovery calls “Talked more than they did” was noted.")});
    l.rep("Ana").call("2026-01-05").debriefed();
    CHECK(of(l, "Ana").empty()); // three of ten
    CHECK(of(l, "Ana", "", 9).size() == 1);
}

TEST_CASE("somebody's own words are one tag however they are written, once a call") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 3, [](tests::CallWords& call, int i) {
        call.difficulty(i == 0 ? "No Budget owner" : "no budget  owner ");
        if (i == 1) call.difficulty("No budget owner");
    });
    const auto found = of(l, "Ana");
    REQUIRE(found.size() == 1);
    CHECK(found[0].calls == 3);
    CHECK(found[0].sentence == u"In 3 of your last 3 debriefed discovery calls “No Budget owner” was noted.");
}

TEST_CASE("what is spread over kinds of calls is said of all of them, else of its kind") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 6, [](tests::CallWords& call, int i) {
        call.kind(i % 3 == 0 ? CallKind::Discovery : i % 3 == 1 ? CallKind::Demo : CallKind::Other);
        call.line().hesitated = true;
    });
    CHECK(sentences(of(l, "Ana")) ==
          QStringList{QStringLiteral("In 6 of your last 6 debriefed calls a hesitation was noted.")});
    calls(l.rep("Bo"), 6, [](tests::CallWords& call, int i) {
        call.kind(i < 3 ? CallKind::Demo : CallKind::Proposal);
        call.line().hesitated = i < 3;
    });
    const auto found = of(l, "Bo");
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence == u"In 3 of your last 3 debriefed demos a hesitation was noted.");
    CHECK(found[0].kind == CallKind::Demo);
}

TEST_CASE("structured answers count what was said, and nothing that was left open") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 4, [](tests::CallWords& call, int i) {
        CallLine& line = call.line();
        line.questions = 5, line.asked = 4, line.notAsked = i < 3 ? 1 : 0;
        line.information = 2, line.got = 1, line.notGot = i > 0 ? 1 : 0;
        line.troubles = 2, line.came = i < 3 ? 1 : 0;
        line.unforeseen = i > 0 ? 2 : 0;
        line.milestone = QStringLiteral("They name the budget");
        line.outcome = i == 0 ? CallOutcome::Milestone : CallOutcome::Continuation;
    });
    // A short debrief leaves all of it open.
    calls(l.rep("Bo"), 5, [](tests::CallWords& call, int) {
        CallLine& line = call.line();
        line.questions = 5, line.information = 2, line.troubles = 2;
        line.milestone = QStringLiteral("They name the budget");
    });
    CHECK(of(l, "Bo").empty());
    const QString lead = QStringLiteral("In 3 of your last 4 debriefed discovery calls ");
    CHECK(sentences(of(l, "Ana")) ==
          QStringList{
              lead + QStringLiteral("where it was said what information was got, at least one piece of it was not."),
              lead + QStringLiteral("with a milestone where it was said how they ended, it was not reached."),
              lead +
                  QStringLiteral("where it was said which planned questions were asked, at least one of them was not."),
              lead + QStringLiteral("with a trouble foreseen, at least one of them is noted as having come."),
              lead + QStringLiteral("a trouble is noted that came unforeseen.")});
}

TEST_CASE("the larger share comes first, and three of three do not beat eleven of twelve") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 12, [](tests::CallWords& call, int i) {
        if (i < 11) call.difficulty("talked");
        if (i < 6) call.line().hesitated = true;
        call.line().attendees = i < 3 ? 1 : 0;
    });
    const auto found = of(l, "Ana");
    REQUIRE(found.size() == 3);
    CHECK(found[0].id == u"talked");
    CHECK(found[1].id == u"room.nobody-decides");
    CHECK(found[2].id == u"hesitation");
}

TEST_CASE("across a team the same one in at least two people is told with their names and calls") {
    auto l = tests::ledger();
    for (const char* name : {"Ana", "Bo"})
        calls(l.rep(name), 4, [](tests::CallWords& call, int) { call.difficulty("talked"); });
    calls(l.rep("Cem"), 4, [](tests::CallWords& call, int i) { call.line().hesitated = i < 3; });
    calls(l.rep("Dee"), 4, [](tests::CallWords& call, int) { call.difficulty("talked"); }); // not of the team
    const auto ledger = l.build();
    const auto log = l.log();
    const std::vector team{l.index("Ana"), l.index("Bo"), l.index("Cem")};
    const auto found = recurringAcross(*log, *ledger, team, content(), day(today));
    REQUIRE(found.size() == 1);
    CHECK(found[0].sentence ==
          u"In 8 of the last 8 debriefed discovery calls of Ana, Bo “Talked more than they did” was noted.");
    CHECK(found[0].people == std::vector{l.index("Ana"), l.index("Bo")});
    REQUIRE(found[0].records.size() == 8);
    CHECK(log->find(found[0].records.front())->day == day("2026-06-14"));
    CHECK(log->find(found[0].records.back())->day == day("2026-06-11"));
}

TEST_CASE("no sentence about what recurs judges anybody") {
    auto l = tests::ledger();
    calls(l.rep("Ana"), 6, [](tests::CallWords& call, int) {
        CallLine& line = call.difficulty("talked").line();
        line.attendees = 1, line.hesitated = true, line.notAsked = 1, line.notGot = 1, line.came = 1, line.troubles = 1;
        line.unforeseen = 1, line.milestone = QStringLiteral("x"), line.outcome = CallOutcome::NoDecision;
    });
    const auto all = of(l, "Ana");
    CHECK(all.size() == 8);
    static const QRegularExpression judging(
        QStringLiteral("\\b(should|must|fail\\w*|weak\\w*|poor\\w*|bad\\w*|always|never|too)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    for (const Recurrence& one : all) {
        INFO(one.sentence.toStdString());
        CHECK_FALSE(judging.match(one.sentence).hasMatch());
        CHECK(one.sentence.endsWith(u'.'));
    }
}
