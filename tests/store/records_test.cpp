#include "store/audit_store.h"
#include "store/commitment_store.h"
#include "store/failure.h"
#include "store/records/record_check.h"
#include "store/records/record_image.h"
#include "store/records/record_past.h"
#include "store/records/record_watch.h"
#include "store/records/redo_journal.h"
#include "store/store_files.h"
#include "tests/store/call_help.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QFileInfo>
#include <sqlite3.h>

using namespace chalktalk;
using store::RecordFinding;
using store::RecordKey;
using store::RecordKind;

namespace {

RecordKey keyOf(RecordKind kind, qint64 id) { return {kind, QString::number(id)}; }

// What a journal leads to when it is played from its beginning: the last image of each record.
std::map<RecordKey, store::RecordImage> played(const QString& storePath) {
    std::map<RecordKey, store::RecordImage> records;
    for (const store::JournalEntry& entry : store::readJournal(storePath).entries) {
        for (const store::RecordImage& image : entry.records) records[image.key] = image;
    }
    std::erase_if(records, [](const auto& record) { return record.second.isAbsent(); });
    return records;
}

std::map<RecordKey, store::RecordImage> stored(store::Database& database) {
    std::map<RecordKey, store::RecordImage> records;
    for (const store::RecordShape& shape : store::recordShapes()) {
        for (const RecordKey& key : store::keysOf(database, shape.kind)) records[key] = readImage(database, key);
    }
    return records;
}

} // namespace

TEST_CASE("every table of a coaching record begins with its key, and no coaching table is forgotten") {
    tests::TestStore store;
    for (const store::RecordShape& shape : store::recordShapes()) {
        INFO(std::string(shape.word));
        CHECK(store::shapeOf(shape.kind).word == shape.word);
        const std::string root(shape.tables.front());
        CHECK(store.number(("select count(*) from pragma_table_info('" + root + "') where name = 'version'").c_str()) ==
              (shape.isVersioned ? 1 : 0));
        for (const std::string_view column : shape.people)
            CHECK(store.number(("select count(*) from pragma_table_info('" + root + "') where name = '" +
                                std::string(column) + "'")
                                   .c_str()) == 1);
        for (const std::string_view table : shape.tables.subspan(1)) {
            // The first column refers to the record's own row, or (a profile's expectations) to the same person.
            const std::string sql = "select count(*) from pragma_foreign_key_list('" + std::string(table) +
                                    "') f join pragma_table_info('" + std::string(table) +
                                    "') c on c.name = f.\"from\" where c.cid = 0 and f.\"table\" in ('" + root +
                                    "', 'person', 'account')";
            INFO(std::string(table));
            CHECK(store.number(sql.c_str()) == 1);
        }
    }
    const std::set<std::string> others{
        "setting",      "counter", "source", "import",        "import_file", "person",      "reporting_line",
        "leave",        "holiday", "rate",   "quota",         "account",     "opportunity", "opportunity_change",
        "activity",     "audit",   "draft",  "record_digest", "record_past", "draft_taken", "store_identity",
        "erased_person"};
    std::string names = store.text("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'");
    int records = 0;
    for (std::size_t at = 0; at < names.size();) {
        const std::size_t end = std::min(names.find(' ', at), names.size());
        const std::string name = names.substr(at, end - at);
        INFO(name);
        CHECK((others.contains(name) || store::shapeOfTable(name) != nullptr));
        records += store::shapeOfTable(name) ? 1 : 0;
        at = end + 1;
    }
    CHECK(records == 43);
}

TEST_CASE("the journal holds every coaching record as it was saved last, whatever kind it is") {
    tests::CallStore store;
    const auto saved = store.save(store.session(), {store.commitment()});
    store.save(store.call());
    REQUIRE(store::saveAccountPlan(*store, store.accountPlan(), store.mia, tests::coachingClock()));
    auto commitment = saved.commitments.front();
    commitment.what = QStringLiteral("Ask two more questions before the demo");
    REQUIRE(store::saveCommitment(*store, commitment, store.mia, tests::coachingClock()));
    CHECK(played(store.path()) == stored(*store));
    CHECK(stored(*store).size() >= 5);
    CHECK(store::checkRecords(*store)->empty());
    CHECK(QFile::permissions(store::journalPath(store.path())) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
}

TEST_CASE("the journal holds development records too") {
    tests::DevelopmentStore store;
    const auto assessment = store.keep(store.assessment());
    store.keep(store.plan());
    CHECK(played(store.path()) == stored(*store));
    CHECK(stored(*store).contains(keyOf(RecordKind::Assessment, assessment.id.value)));
    CHECK(store::checkRecords(*store)->empty());
}

TEST_CASE("an image survives its bytes, and bytes that are none give none") {
    tests::DevelopmentStore store;
    const auto plan = store.keep(store.plan());
    const store::RecordImage image = readImage(*store, keyOf(RecordKind::DevelopmentPlan, plan.id.value));
    REQUIRE(image.tables.size() > 5);
    const QByteArray bytes = toBytes(image);
    CHECK(store::imageFrom(bytes) == image);
    int read = 0;
    for (qsizetype at = 0; at < bytes.size(); at += 7) {
        QByteArray broken = bytes;
        broken[at] = static_cast<char>(broken[at] ^ 0x20);
        const auto other = store::imageFrom(broken);
        read += other ? 1 : 0;
        CHECK((!other || digestOf(*other) != digestOf(image)));
        CHECK_FALSE(store::imageFrom(bytes.left(at)));
    }
    CHECK(read > 0); // most flips only change words: those the digest notices
}

TEST_CASE("a changed word, a lost record and one that came from nowhere are noticed") {
    tests::CoachingStore store;
    const auto saved = store.save(store.session(), {store.commitment()});
    const RecordKey session = keyOf(RecordKind::Session, saved.session.id.value);
    const RecordKey commitment = keyOf(RecordKind::Commitment, saved.commitments.front().id.value);
    store.exec("update session_answer set text = text || '.' where position = 0");
    store.exec("pragma foreign_keys = off; delete from commitment; delete from commitment_baseline;"
               "insert into cadence (person_id, every_days) select id, 7 from person where name = 'Ana Abel'");
    const auto findings = store::checkRecords(*store);
    REQUIRE(findings);
    REQUIRE(findings->size() == 3);
    const auto has = [&](const RecordKey& key, RecordFinding::What what) {
        return std::any_of(findings->begin(), findings->end(),
                           [&](const RecordFinding& found) { return found.key == key && found.what == what; });
    };
    CHECK(has(session, RecordFinding::What::Changed));
    CHECK(has(commitment, RecordFinding::What::Missing));
    CHECK(has(keyOf(RecordKind::Cadence, store.ana.value), RecordFinding::What::Unexpected));
}

TEST_CASE("a save that is rolled back leaves nothing in the journal") {
    tests::CoachingStore store;
    store.save(store.session());
    const qint64 length = QFileInfo(store::journalPath(store.path())).size();
    auto other = store.session();
    other.coach = store.zoe, other.person = {424242}; // nobody: refused by the foreign key at the row itself
    CHECK_FALSE(store::saveSession(*store, {other, {}, {}, store.zoe}, tests::coachingClock()));
    CHECK(QFileInfo(store::journalPath(store.path())).size() == length);
    CHECK(store::checkRecords(*store)->empty());
}

TEST_CASE("a damaged entry of the journal is left out and the others are read") {
    tests::CoachingStore store;
    for (int i = 0; i < 3; ++i) store.save(store.session());
    QFile file(store::journalPath(store.path()));
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype second = bytes.indexOf("CTre", bytes.indexOf("CTre") + 1);
    bytes[second + 300] = static_cast<char>(bytes[second + 300] ^ 1);
    file.seek(0);
    file.write(bytes + "CTre torn at the end");
    file.close();
    const auto reading = store::readJournal(store.path());
    CHECK(reading.entries.size() == 2);
    CHECK(reading.damagedBytes > 300);
    CHECK(reading.storeId == *(*store).storeId());
    store.save(store.session()); // goes on behind the torn end
    CHECK(store::readJournal(store.path()).entries.size() == 3);
}

TEST_CASE("a journal of another store is put aside, not added to") {
    tests::CoachingStore store, other;
    other.save(other.session());
    REQUIRE(QFile::copy(store::journalPath(other.path()), store::journalPath(store.path()))); // none was there
    store.save(store.session());
    CHECK(store::readJournal(store.path()).storeId == *(*store).storeId());
    CHECK(QFileInfo::exists(store::journalPath(store.path()) + QStringLiteral(".of-") + *(*other).storeId()));
}

TEST_CASE("what a backup holds can be left out of the journal, and an emptied one holds nothing") {
    tests::CoachingStore store;
    for (int i = 0; i < 4; ++i) store.save(store.session());
    const auto changes = (*store).changes();
    REQUIRE(changes.size() >= 4);
    REQUIRE(store::dropJournalBefore(*store, changes.back()));
    CHECK(store::readJournal(store.path()).entries.size() == 1);
    CHECK(store::readJournal(store.path()).entries.front().change == changes.back());
    REQUIRE(store::emptyJournal(*store));
    CHECK(QFileInfo(store::journalPath(store.path())).size() == 0);
    store.save(store.session());
    CHECK(store::readJournal(store.path()).entries.size() == 1);
}

TEST_CASE("a change is undone, the undoing too, and again") {
    tests::CoachingStore store;
    const auto clock = tests::coachingClock();
    auto commitment = store.save(store.session(), {store.commitment()}).commitments.front();
    const QString first = commitment.what;
    commitment.what = QStringLiteral("second");
    REQUIRE(store::saveCommitment(*store, commitment, store.mia, clock));
    const qint64 second = (*store).changes().back();
    commitment = *store::loadCommitment(*store, commitment.id);
    commitment.what = QStringLiteral("third");
    REQUIRE(store::saveCommitment(*store, commitment, store.mia, clock));
    const qint64 third = (*store).changes().back();
    const auto words = [&] { return store::loadCommitment(*store, commitment.id)->what; };

    const auto other = store::undoChanges(*store, {second}, store.mia, clock);
    REQUIRE_FALSE(other); // changed since
    CHECK(other.error().code == ErrorCode::Conflict);
    CHECK_FALSE(store::undoChanges(*store, {third}, store.zoe, clock)); // not hers
    const auto undone = store::undoChanges(*store, {third}, store.mia, clock);
    REQUIRE(undone);
    CHECK(words() == QStringLiteral("second"));
    CHECK(store::loadCommitment(*store, commitment.id)->version > commitment.version + 1);
    REQUIRE(store::undoChanges(*store, {second}, store.mia, clock)); // several steps back
    CHECK(words() == first);
    CHECK(store::checkRecords(*store)->empty());
    CHECK(played(store.path()) == stored(*store));
}

TEST_CASE("undoing a first save removes it, and undoing that brings it back with its parts and commitments") {
    tests::CoachingStore store;
    const auto clock = tests::coachingClock();
    const auto saved = store.save(store.session(), {store.commitment()});
    const auto before = stored(*store);
    const auto undone = store::undoChanges(*store, {(*store).changes().back()}, store.mia, clock);
    REQUIRE(undone);
    CHECK(stored(*store).empty());
    const auto redone = store::undoChanges(*store, {undone->change}, store.mia, clock);
    REQUIRE(redone);
    auto after = stored(*store);
    REQUIRE(after.size() == before.size());
    for (auto& [key, image] : after) {
        store::RecordImage was = before.at(key);
        store::forgetVersion(image);
        store::forgetVersion(was);
        CHECK(image == was);
    }
    CHECK(store::loadSession(*store, saved.session.id, store.mia)->privateNote == saved.session.privateNote);
}

TEST_CASE("a deleted record rests in the bin for 30 days, can be put back, and a private note is its author's only") {
    tests::DevelopmentStore store;
    const auto clock = tests::coachingClock();
    const auto plan = store.keep(store.plan());
    const auto before = readImage(*store, keyOf(RecordKind::DevelopmentPlan, plan.id.value));
    auto saved = store.save(store.session());
    REQUIRE_FALSE(saved.session.privateNote.isEmpty());
    saved.session.privateNote.clear();
    store.save(saved.session);
    REQUIRE(store::removeDevelopmentDraft(*store, plan.id, store.zoe, clock));
    CHECK(store::loadDevelopmentPlan(*store, plan.id).error().code == ErrorCode::NotFound);

    const auto ofZoe = store::listBin(*store, store.zoe), ofMia = store::listBin(*store, store.mia);
    REQUIRE((ofZoe && ofMia));
    REQUIRE(ofZoe->size() == 1);
    CHECK(ofMia->size() == 2);
    const store::BinLine& line = ofZoe->front();
    CHECK(line.key == before.key);
    CHECK(line.about == store.ana);
    CHECK(line.by == store.zoe);
    REQUIRE(store::putBack(*store, line.id, store.zoe, clock));
    auto after = readImage(*store, before.key), was = before;
    store::forgetVersion(after);
    store::forgetVersion(was);
    CHECK(after == was);
    CHECK(store::listBin(*store, store.zoe)->empty());
    CHECK(store::putBack(*store, line.id, store.zoe, clock).error().code == ErrorCode::Conflict);

    const auto later = [&](int days) {
        return tests::clockAt(clock.nowUtc().toMSecsSinceEpoch() + days * 86'400'000LL);
    };
    REQUIRE(store::forgetOldPast(*store, later(400))); // a clock set ahead, with nothing done since: it stays
    CHECK(store::listBin(*store, store.mia)->size() == 1);
    REQUIRE(store::recordAudit(*store, store.mia, QStringLiteral("test"), {}, later(29)));
    REQUIRE(store::forgetOldPast(*store, later(29)));
    CHECK(store::listBin(*store, store.mia)->size() == 1);
    REQUIRE(store::recordAudit(*store, store.mia, QStringLiteral("test"), {}, later(31)));
    REQUIRE(store::forgetOldPast(*store, later(31)));
    CHECK(store::listBin(*store, store.mia)->empty());
}

TEST_CASE("a damaged record is not written over: its damage would get a digest of its own") {
    tests::CoachingStore store;
    auto saved = store.save(store.session());
    store.exec("update session_answer set text = text || '.' where position = 0");
    saved.session.sharedNote = QStringLiteral("more");
    const auto again = store::saveSession(*store, {saved.session, {}, {}, store.mia}, tests::coachingClock());
    REQUIRE_FALSE(again);
    CHECK(again.error().message.contains(u"damaged"));
    CHECK(store::checkRecords(*store)->size() == 1);
    store.exec("update session_answer set text = rtrim(text, '.') where position = 0");
    REQUIRE(store::checkRecords(*store)->empty());
    CHECK(store::saveSession(*store, {saved.session, {}, {}, store.mia}, tests::coachingClock())); // the control
}

TEST_CASE("what lies damaged in the bin is neither shown nor put back") {
    tests::DevelopmentStore store;
    const auto plan = store.keep(store.plan());
    REQUIRE(store::removeDevelopmentDraft(*store, plan.id, store.zoe, tests::coachingClock()));
    const auto lines = store::listBin(*store, store.zoe);
    REQUIRE(lines->size() == 1);
    store.exec("update record_past set image_digest = 'x' || substr(image_digest, 2) where digest_after = ''");
    CHECK(store::listBin(*store, store.zoe)->empty());
    CHECK(store::putBack(*store, lines->front().id, store.zoe, tests::coachingClock()).error().code ==
          ErrorCode::Refused);
}

TEST_CASE("a journal with a damaged head is gone on with, and one that was put aside comes back with its store") {
    tests::CoachingStore store, other;
    store.save(store.session());
    other.save(other.session());
    const QString path = store::journalPath(store.path());
    REQUIRE(QFile::copy(path, store.path() + QStringLiteral(".kept")));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write("x");
    file.close();
    store.save(store.session());
    CHECK(store::readJournal(store.path()).entries.size() == 2);
    CHECK(store::readJournal(store.path()).storeId.isEmpty());
    REQUIRE(QFile::remove(path));
    REQUIRE(QFile::rename(store.path() + QStringLiteral(".kept"), path + QStringLiteral(".of-") + *(*store).storeId()));
    REQUIRE(QFile::copy(store::journalPath(other.path()), path));
    store.save(store.session());
    CHECK(store::readJournal(store.path()).entries.size() == 2); // the one that had been put aside, and this
}
