#include "store/erase.h"

#include "store/call_store.h"
#include "store/draft_store.h"
#include "store/profile_store.h"
#include "store/records/record_check.h"
#include "store/records/record_past.h"
#include "store/records/record_shapes.h"
#include "store/session_store.h"
#include "tests/store/planted_help.h"
#include "tests/support/catch.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <sqlite3.h>

using namespace chalktalk;
using namespace chalktalk::store;
using namespace chalktalk::tests;

namespace {

QString nameOf(int number) { return QStringLiteral("Erased person %1").arg(number); }

int sum(const std::map<QString, int>& found) {
    int all = 0;
    for (const auto& [file, count] : found) all += count;
    return all;
}

} // namespace

TEST_CASE("Of a thousand texts about somebody who was erased none is left in any file of the store") {
    PlantedStore store;
    store.plant(1000);
    REQUIRE(store.planted() >= 1000);
    const int before = sum(markersBelow(store.m_folder.path()));
    CHECK(before >= store.planted());
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    CHECK(erasureUnfinished(*store).value());
    const Status finished = finishErasure(*store);
    REQUIRE(finished);
    CHECK(!erasureUnfinished(*store).value());
    const auto open = markersBelow(store.m_folder.path()); // while the store is open, too
    store.close();
    const auto left = markersBelow(store.m_folder.path());
    for (const auto& [file, count] : left) WARN(file.toStdString() << ": " << count);
    std::printf("erasure: %d markers planted, %d places before, %d left open, %d left closed\n", store.planted(),
                before, sum(open), sum(left));
    CHECK(sum(open) == 0);
    CHECK(sum(left) == 0);
    // The control: what is about others is found by the same search for bytes.
    QFile file(store.path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QString& stays : store.others()) {
        INFO(stays.toStdString());
        CHECK(bytes.contains(stays.toUtf8()));
    }
}

TEST_CASE("Without secure deletion the same erasure leaves some: what the search would find") {
    PlantedStore store;
    store.plant(1000);
    store.exec("pragma secure_delete = off");
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    REQUIRE(finishErasure(*store));
    store.close();
    const int left = sum(markersBelow(store.m_folder.path()));
    std::printf("erasure: without secure_delete %d left\n", left);
    CHECK(left > 0);
}

TEST_CASE("Whoever was erased is called otherwise, and everything else is whole") {
    PlantedStore store;
    store.plant(200);
    const auto extent = erasureExtent(*store, store.ana);
    REQUIRE(extent);
    CHECK(extent->records.at(RecordKind::Session) >= 1);
    CHECK(extent->records.at(RecordKind::PrivateNote) >= 3);
    CHECK(extent->past > 0);
    CHECK(extent->drafts >= 2);
    CHECK(extent->opportunities == 20);
    CHECK(extent->activities == 20);
    const qint64 people = store.number("select count(*) from person");
    const auto name = erasePerson(*store, store.ana, nameOf, store.mia, coachingClock());
    REQUIRE(name);
    REQUIRE(finishErasure(*store));
    CHECK(*name == QStringLiteral("Erased person 1"));
    CHECK(store.number("select count(*) from person") == people);
    const std::string where = " where id = " + std::to_string(store.ana.value);
    CHECK(store.text(("select name, email, region from person" + where).c_str()) == "Erased person 1  ");
    CHECK(store.text(("select external_id from person" + where).c_str()) ==
          "erased-" + std::to_string(store.ana.value));
    // Numbers count deals, activities, and that there was a next step.
    CHECK(store.number("select count(*) from opportunity where next_step = '\xe2\x80\xa6' and loss_reason = ''") == 20);
    CHECK(store.number("select count(*) from activity where subject = '' and outcome = ''") == 20);
    CHECK(store.number("select count(*) from opportunity where name = 'Deal of Erased person 1'") == 20);
    const auto damaged = checkRecords(*store);
    REQUIRE(damaged);
    CHECK(damaged->empty());
    CHECK(store.text("pragma foreign_key_check").empty());
    CHECK(store.text("pragma integrity_check") == "ok");
    // What others wrote or hold stays, and names the person by id.
    const auto session = loadSessionsOf(*store, store.zoe, store.ana);
    REQUIRE(session);
    REQUIRE(session->size() == 1);
    CHECK(session->front().coach == store.ana);
    CHECK(session->front().privateNote.isEmpty());
    CHECK(session->front().views.empty());
    // Nothing of them is in the bin, nothing can be undone, and nobody is erased twice.
    const auto bin = listBin(*store, store.mia);
    REQUIRE(bin);
    for (const BinLine& line : *bin) CHECK(line.about != store.ana);
    const auto again = erasePerson(*store, store.ana, nameOf, store.mia, coachingClock());
    REQUIRE(!again);
    CHECK(again.error().code == ErrorCode::Conflict);
    CHECK(!erasePerson(*store, {4711}, nameOf, store.mia, coachingClock()));
    REQUIRE(listErased(*store));
    CHECK(listErased(*store)->size() == 1);
}

TEST_CASE("The next import of the same export does not bring an erased person back") {
    PlantedStore store;
    store.plant(200);
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    REQUIRE(finishErasure(*store));
    const qint64 people = store.number("select count(*) from person");
    const qint64 activities = store.number("select count(*) from activity");
    const auto again = writeFacts(*store, options(noon + 5000), [](auto& sink) -> Status {
        REQUIRE(fillSmall(sink, 3));
        domain::PersonRow ana; // as it stood in the first one, with a new number
        ana.id = "ana", ana.name = "Zq7 Returned", ana.email = "zq7@returned", ana.region = "Zq7",
        ana.managerId = "mia";
        ana.role = domain::Role::Rep, ana.peerGroup = "Inside";
        REQUIRE(sink.put(ana) == domain::Refusal::None);
        domain::ActivityRow call;
        call.id = "new", call.personId = "ana", call.startedAtMs = noon, call.subject = "Zq7", call.outcome = "Zq7";
        REQUIRE(sink.put(call) == domain::Refusal::None);
        domain::OpportunityRow opportunity = deal("o99");
        opportunity.nextStep = "Zq7", opportunity.lossReason = "Zq7";
        REQUIRE(sink.put(opportunity) == domain::Refusal::None);
        domain::PersonRow new1; // the control: somebody else comes in under their name
        new1.id = "new", new1.name = "Nina New", new1.managerId = "ana";
        REQUIRE(sink.put(new1) == domain::Refusal::None);
        return {};
    });
    REQUIRE(again);
    CHECK(store.number("select count(*) from person") == people + 1);
    CHECK(store.number("select count(*) from activity") == activities + 1);
    CHECK(store.number("select count(*) from person where name like 'Zq7%' or email <> '' or region <> ''") == 0);
    CHECK(store.number("select count(*) from activity where subject like 'Zq7%' or outcome like 'Zq7%'") == 0);
    CHECK(store.number("select count(*) from opportunity where next_step like 'Zq7%' or loss_reason like 'Zq7%'") == 0);
    // What is the organisation's came in: the deal, the new peer group, and whom Nina reports to.
    const std::string ana = std::to_string(store.ana.value);
    CHECK(store.text(("select peer_group, name from person where id = " + ana).c_str()) == "Inside Erased person 1");
    CHECK(store.text("select manager_id from person where name = 'Nina New'") == ana);
    CHECK(store.text("select owner_id from opportunity where external_id = 'o99'") == ana);
    // A second time there is nothing new: the erased person's row is found equal.
    const auto same = writeFacts(*store, options(noon + 6000), [](auto& sink) -> Status {
        domain::PersonRow mia, row;
        mia.id = "mia", mia.name = "Mia Manager", mia.role = domain::Role::FirstLineManager;
        row.id = "ana", row.name = "Zq7", row.managerId = "mia", row.role = domain::Role::Rep, row.peerGroup = "Inside";
        REQUIRE(sink.put(mia) == domain::Refusal::None);
        REQUIRE(sink.put(row) == domain::Refusal::None);
        return {};
    });
    REQUIRE(same);
    CHECK(!same->changedAnything);
}

TEST_CASE("An erasure that fails half way leaves everything as it was") {
    PlantedStore store;
    store.plant(200);
    const QByteArray before = digestOf(*store);
    store.exec("create trigger stop before insert on erased_person begin select raise(abort, 'no'); end");
    const auto failed = erasePerson(*store, store.ana, nameOf, store.mia, coachingClock());
    CHECK(!failed);
    store.exec("drop trigger stop");
    CHECK(digestOf(*store) == before);
    CHECK(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
}

TEST_CASE("While another program reads the store an erasure is not finished, says so, and finishes later") {
    PlantedStore store;
    store.plant(200);
    auto reader = Database::open(store.path(), OpenMode::ReadOnly);
    REQUIRE(reader);
    REQUIRE(sqlite3_exec((*reader)->handle(), "begin; select count(*) from person", nullptr, nullptr, nullptr) ==
            SQLITE_OK);
    sqlite3_busy_timeout((*store).handle(), 50);
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    const auto finished = finishErasure(*store);
    REQUIRE(!finished);
    CHECK(finished.error().code == ErrorCode::Conflict);
    CHECK(erasureUnfinished(*store).value());
    reader->reset();
    store.reopen();
    CHECK(erasureUnfinished(*store).value());
    REQUIRE(finishErasure(*store));
    CHECK(!erasureUnfinished(*store).value());
    store.close();
    CHECK(sum(markersBelow(store.m_folder.path())) == 0);
}

TEST_CASE("Another window that was open meanwhile can't write about somebody who was erased, nor as them") {
    PlantedStore store;
    store.plant(200);
    auto other = Database::open(store.path(), OpenMode::ReadWrite);
    REQUIRE(other);
    auto profile = *loadProfile(**other, store.ana, store.mia);
    auto ofZoe = *loadProfile(**other, store.zoe, store.mia);
    domain::Session session = store.session();
    REQUIRE(session.person == store.ana);
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    REQUIRE(finishErasure(*store));

    const auto isRefused = [](const auto& saved) { return !saved && saved.error().code == ErrorCode::Erased; };
    session.id = {}, session.version = 0, session.sharedNote = QStringLiteral("Zq7 after all");
    CHECK(isRefused(saveSession(**other, {session, {}, {}, store.mia}, coachingClock())));
    profile.version = 0, profile.wants = profile.privateNote = QStringLiteral("Zq7 after all");
    CHECK(isRefused(saveProfile(**other, profile, store.mia, coachingClock())));
    ofZoe.wants = QStringLiteral("Zq7 by her");
    CHECK(isRefused(saveProfile(**other, ofZoe, store.ana, coachingClock()))); // as her
    domain::Call call;
    call.person = store.ana, call.startMs = noon, call.title = QStringLiteral("Zq7 call");
    CHECK(isRefused(saveCall(**other, {call, {}, {}, store.mia}, coachingClock())));
    // What was being typed there is nobody's any more: the next who looks removes it.
    REQUIRE(saveDraft(**other, {{QStringLiteral("session"), 0, store.mia, store.ana}, 0, QStringLiteral("Zq7"), noon}));
    REQUIRE(saveDraft(**other, {{QStringLiteral("session"), 0, store.ana, store.zoe}, 0, QStringLiteral("Zq7"), noon}));
    const auto draftsOf = [&](PersonId author) {
        const auto all = listDrafts(**other, author);
        REQUIRE(all);
        return all->size();
    };
    CHECK(draftsOf(store.mia) == 0);
    CHECK(draftsOf(store.ana) == 0);
    REQUIRE(loadDraft(**other, {QStringLiteral("session"), 0, store.mia, store.zoe}));

    // The control: about somebody else it goes through, and is found below.
    ofZoe.wants = QStringLiteral("Zr8 of Zoe");
    const auto kept = saveProfile(**other, ofZoe, store.mia, coachingClock());
    REQUIRE(kept);
    domain::Profile gone = ofZoe;
    gone.version = *kept, gone.wants.clear();
    CHECK(isRefused(saveProfile(**other, gone, store.ana, coachingClock()))); // nor may they delete
    session.person = call.person = store.zoe, session.sharedNote = call.title = QStringLiteral("Zr8 of Zoe");
    CHECK(saveSession(**other, {session, {}, {}, store.mia}, coachingClock()));
    CHECK(saveCall(**other, {call, {}, {}, store.mia}, coachingClock()));
    REQUIRE(saveDraft(**other, {{QStringLiteral("session"), 0, store.mia, store.zoe}, 0, QStringLiteral("Zr8"), noon}));
    CHECK(draftsOf(store.mia) == 1);
    other->reset();
    store.close();
    int theirs = 0, others = 0;
    for (const QFileInfo& file : QDir(store.m_folder.path()).entryInfoList(QDir::Files)) {
        QFile bytes(file.filePath());
        REQUIRE(bytes.open(QIODevice::ReadOnly));
        const QByteArray all = bytes.readAll();
        theirs += static_cast<int>(all.count("Zq7")), others += static_cast<int>(all.count("Zr8"));
    }
    CHECK(theirs == 0);
    CHECK(others >= 2);
}

TEST_CASE("An erasure counts as finished only when there is a backup, and later tries leave the journal alone") {
    PlantedStore store;
    store.plant(200);
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    const auto full = [&]() -> Status { return fail(ErrorCode::StoreFailed, QStringLiteral("full")); };
    REQUIRE(!finishErasure(*store, full));
    CHECK(erasureUnfinished(*store).value());
    CHECK(sum(markersBelow(store.m_folder.path())) == 0); // clean all the same
    store.exec("update person set region = 'North' where id = 1");
    QFile journal(store.path() + QStringLiteral(".redo"));
    REQUIRE(journal.open(QIODevice::WriteOnly));
    REQUIRE(journal.write("saved since") > 0);
    journal.close();
    REQUIRE(!finishErasure(*store, full));
    CHECK(journal.size() == 11);
    bool isUnfinished = false;
    REQUIRE(finishErasure(*store, [&]() -> Status {
        isUnfinished = erasureUnfinished(*store).value();
        return {};
    }));
    CHECK(isUnfinished);
    CHECK(!erasureUnfinished(*store).value());
    // A second erasure is as unfinished as the first was.
    const qint64 before = store.number("select next from counter where name = 'erasing'");
    REQUIRE(erasePerson(*store, store.zoe, nameOf, store.mia, coachingClock()));
    CHECK(erasureUnfinished(*store).value());
    CHECK(store.number("select next from counter where name = 'erasing'") > before);
    REQUIRE(finishErasure(*store));
    CHECK(journal.size() == 0);
}

TEST_CASE("What a killed program left half written beside the store goes with an erasure") {
    PlantedStore store;
    store.plant(200);
    const QStringList remains{store.path() + QStringLiteral(".redo.part"),
                              store.path() + QStringLiteral(".restoring.part"),
                              store.path() + QStringLiteral(".restoring.part-wal")};
    const QString mine = store.path() + QStringLiteral(".mine");
    for (const QString& file : remains) REQUIRE(QFile::copy(store.path(), file));
    REQUIRE(QFile::copy(store.path(), mine));
    REQUIRE(erasePerson(*store, store.ana, nameOf, store.mia, coachingClock()));
    REQUIRE(finishErasure(*store));
    for (const QString& file : remains) CHECK_FALSE(QFile::exists(file));
    CHECK(QFile::exists(mine)); // the control: nothing that is not the program's
}
