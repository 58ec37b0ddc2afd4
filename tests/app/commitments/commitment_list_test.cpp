#include "app/commitments/commitment_list.h"

#include "app/commitments/commitment_changes.h"
#include "app/commitments/commitment_words.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::CommitmentList;
using Show = CommitmentList::Show;

namespace {

// "Yours: send the plan, call Ana | Theirs: …": headings with what stands under them.
QString listed(const CommitmentList& list) {
    QString all;
    bool first = true;
    for (int row = 0; row < list.rowCount(); ++row) {
        const QModelIndex at = list.index(row);
        if (at.data(CommitmentList::HeadingRole).toBool()) {
            all += (all.isEmpty() ? QString() : QStringLiteral(" | ")) + at.data().toString() + QStringLiteral(": ");
            first = true;
        } else {
            all += (first ? QString() : QStringLiteral(", ")) + at.data().toString();
            first = false;
        }
    }
    return all;
}

bool settled(const CommitmentList& list) {
    return soon([&] { return !list.isLoading(); });
}

} // namespace

TEST_CASE("one's own commitments come first, the longest overdue before what is due later") {
    Coached org;
    org.commitment("Mia", "Ana", "Mia", "join two calls", "2026-07-10");
    org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-06-20");
    org.commitment("Mia", "Bo", "Bo", "ask for the next step", "2026-06-01");
    org.commitment("Mia", "Bo", "Mia", "find a case study", "2026-06-29");
    org.lookAs("Mia");
    CommitmentList list(org.workspace());
    QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::Fatal);
    org.settle();
    REQUIRE(settled(list));
    CHECK(listed(list) == u"Yours: find a case study, join two calls | Theirs: ask for the next step, plan each call");
    CHECK(list.count(Show::Open) == 4);
    CHECK(list.count(Show::Overdue) == 3);
    list.setShow(Show::Overdue);
    CHECK(listed(list) == u"Yours: find a case study | Theirs: ask for the next step, plan each call");
    list.setWords(QStringLiteral("bo step"));
    CHECK(listed(list) == u"Theirs: ask for the next step");
    CHECK(list.index(1).data(Qt::AccessibleTextRole).toString().contains(u"29 days overdue"));
}

TEST_CASE("who sees which commitment follows the reporting line") {
    Coached org;
    org.commitment("Mia", "Ana", "Ana", "of Ana", "2026-07-10");
    org.commitment("Max", "Dee", "Dee", "of Dee", "2026-07-11");
    org.commitment("Carla", "Mia", "Mia", "of Mia", "2026-07-12");
    CommitmentList list(org.workspace());
    const auto seenBy = [&](const char* who) {
        org.lookAs(who);
        org.settle();
        REQUIRE(settled(list));
        return listed(list);
    };
    CHECK(seenBy("Mia") == u"Yours: of Mia | Theirs: of Ana");
    CHECK(seenBy("Max") == u"Theirs: of Dee");
    CHECK(seenBy("Carla") == u"Theirs: of Ana, of Dee, of Mia");
    CHECK(seenBy("Ana") == u"Yours: of Ana");
    CHECK(seenBy("Eli").isEmpty());
}

TEST_CASE("a commitment that is kept leaves the open ones and comes back when that is undone") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.lookAs("Mia");
    CommitmentList list(org.workspace());
    app::CommitmentChanges changes(org.workspace());
    org.settle();
    REQUIRE(settled(list));
    changes.close(plan, domain::CommitmentState::Kept);
    REQUIRE(soon([&] { return list.count(Show::Open) == 0 && list.count(Show::Closed) == 1; }));
    CHECK(changes.said() == u"Kept: plan each call");
    list.setShow(Show::Closed);
    CHECK(list.index(1).data(CommitmentList::DueRole).toString() == u"kept 30 June");
    REQUIRE(changes.canUndo());
    changes.undo();
    REQUIRE(soon([&] { return list.count(Show::Open) == 1; }));
    CHECK_FALSE(changes.canUndo());
    const auto* line = org.workspace().coaching()->find(plan);
    REQUIRE(line);
    CHECK(line->commitment.isOpen());
    CHECK_FALSE(line->commitment.closedOn);
}

TEST_CASE("a commitment that is ticked late counts as kept by the day agreed, unless it was kept later") {
    Coached org; // 30 June
    const CommitmentId early = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-06-20");
    const CommitmentId late = org.commitment("Mia", "Bo", "Bo", "send the plan", "2026-06-20");
    const CommitmentId ahead = org.commitment("Mia", "Bo", "Bo", "call back", "2026-07-20");
    org.lookAs("Mia");
    org.settle();
    app::CommitmentChanges changes(org.workspace());
    const auto now = [&](CommitmentId id) { return org.workspace().coaching()->find(id)->commitment; };
    changes.keep(early);
    REQUIRE(soon([&] { return !now(early).isOpen(); }));
    CHECK(now(early).closedOn == day("2026-06-20"));
    CHECK(now(early).keptInTime());
    CHECK(changes.said() == app::keptInTimeText() + QStringLiteral(": plan each call"));
    changes.keep(late, day("2026-06-30"));
    REQUIRE(soon([&] { return !now(late).isOpen(); }));
    CHECK(now(late).closedOn == day("2026-06-30"));
    CHECK_FALSE(now(late).keptInTime());
    CHECK(changes.said() == app::keptLaterText() + QStringLiteral(": send the plan"));
    changes.keep(ahead);
    REQUIRE(soon([&] { return !now(ahead).isOpen(); }));
    CHECK(now(ahead).closedOn == day("2026-06-30")); // never a day to come
    CHECK(changes.said() == u"Kept: call back");
}

TEST_CASE("missing or dropping a commitment asks for a reason, and a new date keeps the first") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.lookAs("Mia");
    org.settle();
    app::CommitmentChanges changes(org.workspace());
    QSignalSpy failed(&changes, &app::CommitmentChanges::failed);
    changes.close(plan, domain::CommitmentState::Missed, QStringLiteral("  "));
    CHECK(failed.count() == 1);
    changes.moveTo(plan, day("2026-04-01"));
    CHECK(failed.count() == 2); // before it was made
    changes.moveTo(plan, day("2026-07-17"));
    const auto now = [&] { return org.workspace().coaching()->find(plan)->commitment; };
    REQUIRE(soon([&] { return now().movedTo.has_value(); }));
    CHECK(now().due == day("2026-07-10"));
    CHECK(now().dueNow() == day("2026-07-17"));
    changes.close(plan, domain::CommitmentState::Dropped, QStringLiteral("the deal is gone"));
    REQUIRE(soon([&] { return now().state == domain::CommitmentState::Dropped; }));
    CHECK(now().reason == u"the deal is gone");
}

TEST_CASE("a change on top of somebody else's is refused, and what is shown is read anew") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.lookAs("Mia");
    org.settle();
    domain::Commitment theirs = org.workspace().coaching()->find(plan)->commitment;
    theirs.what = QStringLiteral("plan every call");
    org.save(theirs);
    app::CommitmentChanges changes(org.workspace());
    QSignalSpy failed(&changes, &app::CommitmentChanges::failed);
    changes.close(plan, domain::CommitmentState::Kept);
    REQUIRE(soon([&] { return failed.count() == 1; }));
    CHECK(soon([&] { return org.workspace().coaching()->find(plan)->commitment.what == u"plan every call"; }));
    CHECK(org.workspace().coaching()->find(plan)->commitment.isOpen());
}

TEST_CASE("nobody in particular is asked who they are before anything is changed") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.settle();
    app::CommitmentChanges changes(org.workspace());
    QSignalSpy asked(&changes, &app::CommitmentChanges::needsMe);
    changes.close(plan, domain::CommitmentState::Kept);
    CHECK(asked.count() == 1);
    CHECK(org.workspace().coaching()->find(plan)->commitment.isOpen());
}

TEST_CASE("a person's page shows their commitments, open ones before closed ones") {
    Coached org;
    org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.commitment("Mia", "Ana", "Mia", "join two calls", "2026-07-03");
    domain::Commitment old;
    old.coach = org.id("Mia");
    old.person = old.owner = org.id("Ana");
    old.what = QStringLiteral("read the case study");
    old.madeOn = day("2025-01-10");
    old.due = day("2025-01-20");
    old.state = domain::CommitmentState::Kept;
    old.closedOn = day("2025-01-19");
    org.save(old);
    org.lookAs("Mia");
    CommitmentList list(org.workspace());
    list.setPerson(org.id("Ana"));
    org.settle();
    REQUIRE(settled(list));
    CHECK(listed(list) == u"Open: join two calls, plan each call | Closed: read the case study");
    CHECK(list.index(4).data(CommitmentList::DueRole).toString() == u"kept 19 January 2025");
}
