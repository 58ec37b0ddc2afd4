#include "store/audit_store.h"
#include "store/commitment_store.h"
#include "store/draft_store.h"
#include "store/store_check.h"
#include "tests/store/coaching_help.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using domain::CommitmentState;
using domain::SessionState;

namespace {

QStringList trail(store::Database& database) {
    QStringList actions;
    const auto lines = store::listAudit(database, 100);
    REQUIRE(lines);
    for (const auto& line : *lines) {
        if (line.action != u"import") actions.prepend(line.action);
    }
    return actions;
}

store::Draft draftOf(qint64 record, PersonId author, PersonId person, const char* state = "{}") {
    return {{QStringLiteral("session"), record, author, person}, 0, QString::fromLatin1(state), tests::noon};
}

} // namespace

TEST_CASE("a one-to-one with everything in it comes back as it was saved") {
    tests::CoachingStore store;
    const domain::Session given = store.session();
    const domain::Commitment promise = store.commitment();
    const auto kept = store.save(given, {promise});

    domain::Session expected = given;
    expected.id = kept.session.id, expected.version = 1;
    REQUIRE_FALSE(kept.session.id.isNull());
    CHECK(kept.session.id.value > 0);
    CHECK(kept.session == expected);
    CHECK(*store::loadSession(*store, expected.id, store.mia) == expected);
    CHECK(*store::loadSessionsOf(*store, store.ana, store.mia) == std::vector{expected});
    CHECK(store::loadSessionsOf(*store, store.mia, store.mia)->empty());

    domain::Commitment agreed = promise;
    agreed.id = kept.commitments.at(0).id, agreed.version = 1, agreed.session = expected.id;
    CHECK(kept.commitments == std::vector{agreed});
    CHECK(*store::loadCommitment(*store, agreed.id) == agreed);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("a one-to-one with nothing in it comes back as it was saved") {
    tests::CoachingStore store;
    domain::Session given;
    given.coach = store.mia, given.person = store.ana;
    const auto kept = store.save(given);
    given.id = kept.session.id, given.version = 1;
    CHECK(*store::loadSession(*store, given.id, store.mia) == given);
    CHECK(store.text("select planned_at, started_at, ended_at from session") == "null null null");
}

TEST_CASE("saving again replaces what was said, and a given id is kept") {
    tests::CoachingStore store;
    domain::Session session = store.session();
    session.id.value = 4711;
    session = store.save(session).session;
    CHECK(session.id.value == 4711);
    session.facts.pop_back(), session.answers.clear(), session.causes[0].words = QStringLiteral("old leads");
    session.state = SessionState::Held, session.minutes = 31, session.privateNote.clear();
    const auto kept = store.save(session);
    session.version = 2;
    CHECK(kept.session == session);
    CHECK(*store::loadSession(*store, session.id, store.mia) == session);
    CHECK(store.number("select count(*) from private_note") == 0);
    CHECK(store.number("select count(*) from session_fact") == 1);
}

TEST_CASE("a private note is loaded for its author and for nobody else") {
    tests::CoachingStore store;
    const auto id = store.save(store.session()).session.id;
    CHECK(store::loadSession(*store, id, store.mia)->privateNote.startsWith(QStringLiteral("MARKER-PRIVATE")));
    for (const PersonId reader : {store.ana, store.zoe, PersonId{}}) {
        CHECK(store::loadSession(*store, id, reader)->privateNote.isEmpty());
        CHECK(store::loadSessionsOf(*store, store.ana, reader)->at(0).privateNote.isEmpty());
    }
    CHECK(store::loadAllSessions(*store)->at(0).privateNote.isEmpty());

    // Somebody else who saves neither overwrites it nor becomes its author.
    domain::Session session = *store::loadSession(*store, id, store.zoe);
    session.privateNote = QStringLiteral("not mine to write");
    const auto byZoe = store::saveSession(*store, {session, {}, {}, store.zoe}, tests::coachingClock());
    REQUIRE(byZoe);
    CHECK(byZoe->session.privateNote.isEmpty());
    CHECK(store.number("select count(*) from private_note") == 1);
    CHECK(store::loadSession(*store, id, store.mia)->privateNote.startsWith(QStringLiteral("MARKER-PRIVATE")));
}

TEST_CASE("what somebody else changed meanwhile is a conflict, and nothing of the save is kept") {
    tests::CoachingStore store;
    const auto first = store.save(store.session(), {store.commitment()});
    store.save(first.session); // somebody else's window
    const QByteArray before = tests::digestOf(*store);
    const auto conflict = [&](const store::SessionSave& save) {
        const auto kept = store::saveSession(*store, save, tests::coachingClock());
        CHECK_FALSE(kept);
        CHECK((!kept && kept.error().code == ErrorCode::Conflict));
        CHECK(tests::digestOf(*store) == before);
    };
    conflict({first.session, {}, {}, store.mia});
    auto session = *store::loadSession(*store, first.session.id, store.mia);
    auto commitment = first.commitments[0];
    commitment.version = 7; // an old commitment undoes the whole save, the session included
    conflict({session, {store.commitment(), commitment}, {}, store.mia});
    session.version = 0; // a new one under an id that is taken
    conflict({session, {}, {}, store.mia});
    session = store.session();
    session.id.value = 12345, session.version = 3; // gone
    conflict({session, {}, {}, store.mia});
}

TEST_CASE("a one-to-one needs two people, and they stay the same") {
    tests::CoachingStore store;
    const auto refused = [&](const domain::Session& session) {
        const auto kept = store::saveSession(*store, {session, {}, {}, store.mia}, tests::coachingClock());
        return !kept && kept.error().code == ErrorCode::Invalid;
    };
    domain::Session session = store.session();
    session.person = store.mia;
    CHECK(refused(session));
    session.person = {};
    CHECK(refused(session));
    session = store.save(store.session()).session;
    session.person = store.zoe;
    CHECK(refused(session));
    domain::Commitment commitment = store.commitment();
    commitment.owner = store.zoe;
    domain::Commitment closed = store.commitment();
    closed.closedOn.reset();
    for (const auto& senseless : {commitment, closed}) {
        const auto kept = store::saveCommitment(*store, senseless, store.mia, tests::coachingClock());
        REQUIRE_FALSE(kept);
        CHECK(kept.error().code == ErrorCode::Invalid);
    }
}

TEST_CASE("the draft of a one-to-one goes with the save that includes it, and only that one") {
    tests::CoachingStore store;
    const auto session = store.save(store.session()).session;
    store::Draft typed = draftOf(session.id.value, store.mia, store.ana);
    typed.mark = {815, 4, 0, 0};
    REQUIRE(store::saveDraft(*store, typed));
    REQUIRE(store::saveDraft(*store, draftOf(0, store.mia, store.zoe)));
    REQUIRE(store::saveDraft(*store, draftOf(0, store.zoe, store.ana)));
    domain::Session old = session;
    old.version = 9;
    const store::SavedForm form{typed.mark, false};
    CHECK_FALSE(store::saveSession(*store, {old, {}, {}, store.mia, form}, tests::coachingClock()));
    CHECK(store::loadDraft(*store, typed.key)->has_value()); // a save that fails leaves the typed words
    REQUIRE(store::saveSession(*store, {session, {}, {}, store.mia, form}, tests::coachingClock()));
    CHECK_FALSE(store::loadDraft(*store, typed.key)->has_value());
    CHECK(store::listDrafts(*store, store.mia)->size() == 1);
    CHECK(store::listDrafts(*store, store.zoe)->size() == 1);
    CHECK(store::loadDraft(*store, draftOf(0, store.mia, store.zoe).key)->has_value());
}

TEST_CASE("drafts are replaced, listed newest first, and removed") {
    tests::CoachingStore store;
    const auto key = draftOf(0, store.mia, store.ana).key;
    CHECK_FALSE(store::loadDraft(*store, key)->has_value());
    REQUIRE(store::saveDraft(*store, draftOf(0, store.mia, store.ana, "one")));
    store::Draft later = draftOf(0, store.mia, store.ana, "two");
    later.updatedAtMs += 5, later.baseVersion = 3;
    REQUIRE(store::saveDraft(*store, later));
    store::Draft profile = draftOf(store.ana.value, store.mia, store.ana, "three");
    profile.key.form = QStringLiteral("profile"), profile.updatedAtMs += 9;
    REQUIRE(store::saveDraft(*store, profile));
    REQUIRE(store::saveDraft(*store, draftOf(0, store.zoe, store.ana)));

    const auto found = store::loadDraft(*store, key);
    REQUIRE((found && found->has_value()));
    CHECK((*found)->state == QStringLiteral("two"));
    CHECK((*found)->baseVersion == 3);
    const auto mine = store::listDrafts(*store, store.mia);
    REQUIRE(mine);
    REQUIRE(mine->size() == 2);
    CHECK(mine->at(0).key == profile.key); // written last, whatever the clock said
    CHECK(mine->at(1).updatedAtMs == later.updatedAtMs);
    REQUIRE(store::removeDraft(*store, key));
    REQUIRE(store::removeDraft(*store, key)); // again: nothing to do
    CHECK(store::listDrafts(*store, store.mia)->size() == 1);
}

TEST_CASE("a view of a one-to-one belongs to one of the two, replaces their earlier one and leaves the version") {
    tests::CoachingStore store;
    domain::Session session = store.session();
    session.views.clear();
    session = store.save(session).session;
    const auto view = [&](PersonId by, bool coaching, int useful) {
        return store::saveSessionView(*store, session.id, {by, coaching, useful, false, tests::noon},
                                      tests::coachingClock());
    };
    REQUIRE(view(store.mia, true, 5));
    REQUIRE(view(store.ana, true, 2));
    REQUIRE(view(store.ana, false, 3));
    CHECK_FALSE(view(store.zoe, true, 3));
    CHECK_FALSE(view(store.ana, true, 6));
    const auto now = store::loadSession(*store, session.id, store.mia);
    REQUIRE(now->views.size() == 2);
    CHECK(now->version == 1);
    store.save(session); // an open form that doesn't know them yet
    const auto kept = store::loadSession(*store, session.id, store.mia)->views;
    REQUIRE(kept.size() == 2);
    for (const auto& said : kept) CHECK(said.useful == (said.by == store.mia ? 5 : 3));
    CHECK_FALSE(store::saveSessionView(*store, {99}, {store.mia, true, 1, false, 0}, tests::coachingClock()));
}

TEST_CASE("what is done with one-to-ones and commitments stands in the audit trail, without a word of them") {
    tests::CoachingStore store;
    domain::Session session = store.session();
    session.state = SessionState::Planned;
    auto kept = store.save(session);
    for (const SessionState state : {SessionState::Open, SessionState::Open, SessionState::Held}) {
        kept.session.state = state;
        kept = store.save(kept.session);
    }
    domain::Session off = store.session();
    off.state = SessionState::Cancelled;
    off.sharedNote = QStringLiteral("MARKER shared");
    store.save(off);
    domain::Commitment promise = store.commitment();
    promise.state = CommitmentState::Open, promise.movedTo.reset();
    const auto next = [&](auto change) {
        change(promise);
        auto saved = store::saveCommitment(*store, promise, store.ana, tests::coachingClock());
        REQUIRE(saved);
        promise = *saved;
    };
    next([](auto&) {});
    next([](auto& c) { c.movedTo = c.due + 3; });
    next([](auto& c) { c.what = QStringLiteral("MARKER what"); });
    next([](auto& c) { c.state = CommitmentState::Kept; });
    next([](auto& c) { c.state = CommitmentState::Missed; });
    next([](auto& c) { c.state = CommitmentState::Dropped; });
    CHECK(trail(*store).join(u' ').toStdString() ==
          "session.plan session.start session.save session.hold session.cancel commitment.make commitment.move "
          "commitment.change commitment.kept commitment.missed commitment.drop");
    const auto lines = store::listAudit(*store, 1);
    CHECK(lines->at(0).who == store.ana);
    CHECK(lines->at(0).subject == QString::number(promise.id.value));
    CHECK(lines->at(0).atMs / 1000 - tests::noon / 1000 < 60);
    CHECK(store.number("select count(*) from audit where subject like '%MARKER%' or action like '%MARKER%'") == 0);
}

TEST_CASE("a baseline stays as it was frozen; one of another indicator is replaced") {
    tests::CoachingStore store;
    const auto save = [&](const domain::Commitment& c) {
        auto saved = store::saveCommitment(*store, c, store.mia, tests::coachingClock());
        REQUIRE(saved);
        return *saved;
    };
    domain::Commitment promise = save(store.commitment());
    promise.baseline->value = 0.9, promise.what = QStringLiteral("Something clearer");
    promise = save(promise);
    CHECK(promise.baseline == store.commitment().baseline);
    promise.baseline.reset();
    promise = save(promise);
    CHECK(promise.baseline == store.commitment().baseline);
    promise.indicator = QStringLiteral("win_rate"), promise.baseline = tests::frozenFact(promise.indicator);
    promise = save(promise);
    CHECK(promise.baseline == tests::frozenFact(QStringLiteral("win_rate")));
    CHECK(*store::loadCommitment(*store, promise.id) == promise);
    domain::Commitment stale = promise;
    stale.version = 1;
    CHECK(store::saveCommitment(*store, stale, store.mia, tests::coachingClock()).error().code == ErrorCode::Conflict);
    CHECK(store::loadCommitment(*store, {1}).error().code == ErrorCode::NotFound);
}

TEST_CASE("a commitment that is taken back goes with its baseline; one of an earlier one-to-one stays") {
    tests::CoachingStore store;
    const auto first = store.save(store.session(), {store.commitment()});
    auto second = store.save(store.session(), {store.commitment(), store.commitment()});
    domain::Commitment carried = first.commitments[0]; // comes forward into the second and is kept there
    carried.state = CommitmentState::Kept;
    const auto kept = store::saveSession(
        *store, {second.session, {carried}, {second.commitments[0].id, first.commitments[0].id}, store.mia},
        tests::coachingClock());
    REQUIRE(kept);
    CHECK(kept->commitments[0].session == first.session.id);
    CHECK(store::loadCommitment(*store, first.commitments[0].id)->state == CommitmentState::Kept);
    CHECK_FALSE(store::loadCommitment(*store, second.commitments[0].id));
    CHECK(store::loadCommitment(*store, second.commitments[1].id));
    CHECK(store.number("select count(*) from commitment_baseline") == 2);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("the check finds broken rules of coaching records") {
    tests::CoachingStore store;
    store.save(store.session(), {store.commitment()});
    REQUIRE(store::checkStore(*store)->isEmpty());
    store.exec("pragma foreign_keys = off");
    const char* damage[] = {
        "update session set type = 9",
        "update session_view set useful = 6",
        "update commitment set closed_on = null",
        "update private_note set session_id = 5",
        "insert into coaching_block values (1, 1, 8, 0, 60, '2026-01-01', null)",
        "update commitment set version = 0",
        "update commitment set owner_id = (select id from person where external_id = 'zoe')",
        "delete from session", // its facts, answers, causes, views and commitments are left without it
    };
    int findings = 0;
    for (const char* sql : damage) {
        store.exec(sql);
        INFO(sql);
        const auto found = store::checkStore(*store)->size();
        CHECK(found > findings);
        findings = static_cast<int>(found);
    }
}
