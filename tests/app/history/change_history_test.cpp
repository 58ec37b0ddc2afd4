#include "app/history/change_history.h"

#include "app/bin/bin_list.h"
#include "app/commitments/commitment_changes.h"
#include "store/call_store.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/erase.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QFile>
#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::CommitmentState;

namespace {

const domain::Commitment* found(Coached& org, CommitmentId id) {
    const auto* line = org.workspace().coaching()->find(id);
    return line ? &line->commitment : nullptr;
}

CommitmentState stateOf(Coached& org, CommitmentId id) { return found(org, id)->state; }

// A call about somebody that rests in the bin.
CallId deletedCall(Coached& org, const char* about, const char* by) {
    const auto& clock = org.workspace().clock();
    domain::Call call;
    call.person = org.id(about);
    call.title = QStringLiteral("Halden, second demo");
    call.startMs = clock.nowUtc().toMSecsSinceEpoch() + 86'400'000;
    call.minutes = 30;
    call.zone = QStringLiteral("UTC");
    auto database = store::Database::open(org.workspace().storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    const auto kept = store::saveCall(**database, {call, {}, {}, org.id(by)}, clock);
    REQUIRE(kept);
    REQUIRE(store::removeCall(**database, kept->call.id, org.id(by), clock));
    return kept->call.id;
}

} // namespace

TEST_CASE("changes are undone in turn, done again in turn, and a new change ends what could be done again") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    const CommitmentId send = org.commitment("Mia", "Bo", "Bo", "send the plan", "2026-07-10");
    org.lookAs("Mia");
    org.settle();
    auto& history = org.workspace().history();
    CHECK_FALSE(history.canUndo()); // what others saved is not one's own step
    app::CommitmentChanges changes(org.workspace());
    QSignalSpy words(&org.workspace(), &app::Workspace::notice);
    changes.close(plan, CommitmentState::Kept);
    REQUIRE(soon([&] { return stateOf(org, plan) == CommitmentState::Kept; }));
    changes.close(send, CommitmentState::Dropped, QStringLiteral("the customer left"));
    REQUIRE(soon([&] { return stateOf(org, send) == CommitmentState::Dropped; }));

    history.undo();
    REQUIRE(soon([&] { return found(org, send)->isOpen(); }));
    CHECK(found(org, send)->reason.isEmpty());
    CHECK(words.back()[0].toString() == u"Undone: a commitment, “send the plan”. Ctrl+Shift+Z does it again.");
    REQUIRE(soon([&] { return history.canUndo(); }));
    history.undo();
    REQUIRE(soon([&] { return found(org, plan)->isOpen(); }));
    CHECK_FALSE(history.canUndo());
    REQUIRE(soon([&] { return history.canRedo(); }));
    history.redo();
    REQUIRE(soon([&] { return stateOf(org, plan) == CommitmentState::Kept; }));
    CHECK(found(org, send)->isOpen());
    REQUIRE(soon([&] { return history.canUndo(); }));
    changes.moveTo(send, day("2026-07-20"));
    REQUIRE(soon([&] { return found(org, send)->dueNow() == day("2026-07-20"); }));
    CHECK_FALSE(history.canRedo());
}

TEST_CASE("a step that can't be taken back now can be taken back later") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.lookAs("Mia");
    org.settle();
    auto& history = org.workspace().history();
    app::CommitmentChanges changes(org.workspace());
    changes.close(plan, CommitmentState::Kept);
    REQUIRE(soon([&] { return stateOf(org, plan) == CommitmentState::Kept && history.canUndo(); }));
    QSignalSpy failed(&org.workspace(), &app::Workspace::failed);
    const QString path = org.workspace().storePath(), away = path + QStringLiteral(".away");
    REQUIRE(QFile::rename(path, away));
    history.undo();
    REQUIRE(soon([&] { return failed.count() > 0 && history.canUndo(); }));
    CHECK(stateOf(org, plan) == CommitmentState::Kept);
    REQUIRE(QFile::rename(away, path));
    history.undo();
    CHECK(soon([&] { return found(org, plan)->isOpen(); }));
}

TEST_CASE("what somebody else changed since is left as it is, and that is said") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.lookAs("Mia");
    org.settle();
    app::CommitmentChanges changes(org.workspace());
    changes.close(plan, CommitmentState::Kept);
    REQUIRE(soon([&] { return stateOf(org, plan) == CommitmentState::Kept; }));
    auto other = *found(org, plan);
    other.what = QStringLiteral("plan each call, in writing");
    org.save(other); // as another window does
    QSignalSpy failed(&org.workspace(), &app::Workspace::failed);
    org.workspace().history().undo();
    REQUIRE(soon([&] { return failed.size() == 1; }));
    CHECK(failed[0][0].toString() == u"This was changed again since, so it was left as it is.");
    org.settle();
    CHECK(stateOf(org, plan) == CommitmentState::Kept);
    CHECK(found(org, plan)->what == u"plan each call, in writing");
}

TEST_CASE("another person's steps are not undone by whoever looks next") {
    Coached org;
    const CommitmentId plan = org.commitment("Mia", "Ana", "Ana", "plan each call", "2026-07-10");
    org.lookAs("Mia");
    org.settle();
    app::CommitmentChanges changes(org.workspace());
    changes.close(plan, CommitmentState::Kept);
    REQUIRE(soon([&] { return org.workspace().history().canUndo(); }));
    org.lookAs("Ana");
    CHECK_FALSE(org.workspace().history().canUndo());
}

TEST_CASE("the bin shows what one deleted oneself, and puts it back") {
    Coached org;
    org.lookAs("Mia");
    org.settle();
    const CallId id = deletedCall(org, "Ana", "Mia");
    org.settle();

    app::BinList bin(org.workspace());
    bin.refresh();
    REQUIRE(soon([&] { return bin.isKnown(); }));
    REQUIRE(bin.rows().size() == 1);
    const app::BinList::Row row = bin.rows().front();
    CHECK(row.kind == u"a call");
    CHECK(row.title == u"Halden, second demo");
    CHECK(row.about == u"Ana Abel");
    CHECK(row.daysLeft == 30);
    org.lookAs("Ana");
    REQUIRE(soon([&] { return bin.rows().empty(); })); // what her manager threw away is her manager's
    org.lookAs("Mia");
    REQUIRE(soon([&] { return bin.rows().size() == 1; }));
    bin.putBack(row.id);
    REQUIRE(soon([&] { return org.workspace().coaching()->find(id) != nullptr; }));
    REQUIRE(soon([&] { return bin.rows().empty(); }));
    org.workspace().history().undo(); // putting back is a change like any other
    REQUIRE(soon([&] { return bin.rows().size() == 1; }));
}

TEST_CASE(
    "what somebody deleted who is erased is shown to the person it is about and to whoever leads them, who can put "
    "it back") {
    Coached org;
    const CallId id = deletedCall(org, "Bo", "Ana");
    {
        auto database = store::Database::open(org.workspace().storePath(), store::OpenMode::ReadWrite);
        REQUIRE(database);
        const auto name = [](int) { return QStringLiteral("Erased person 1"); };
        REQUIRE(store::erasePerson(**database, org.id("Ana"), name, org.id("Mia"), org.workspace().clock()));
    }
    const PersonId bo = org.id("Bo");
    org.workspace().open(QString(org.workspace().storePath()));
    REQUIRE(soon([&] {
        return org.workspace().state() == app::Workspace::State::Ready && org.workspace().snapshot() &&
               org.workspace().indexOf(bo) != domain::noPerson &&
               std::ranges::any_of(org.workspace().ledger()->people(), &domain::Person::isErased);
    }));
    org.lookAs("Bo");
    org.settle();
    app::BinList bin(org.workspace());
    bin.refresh();
    REQUIRE(soon([&] { return bin.isKnown(); }));
    CHECK(bin.rows().size() == 1); // it is about himself
    org.lookAs("Max");
    REQUIRE(soon([&] { return bin.rows().empty(); }));
    org.lookAs("Mia");
    REQUIRE(soon([&] { return bin.rows().size() == 1; }));
    bin.putBack(bin.rows().front().id);
    REQUIRE(soon([&] { return org.workspace().coaching()->find(id) != nullptr; }));
}
