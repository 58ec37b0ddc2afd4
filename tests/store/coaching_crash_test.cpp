#include "store/draft_store.h"
#include "store/session_store.h"
#include "store/store_check.h"
#include "tests/store/call_help.h"
#include "tests/support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;

namespace {

store::DraftKey keyOf(const tests::CoachingStore& store) {
    return {QStringLiteral("session"), 0, store.mia, store.ana};
}

// Types and saves without end, every fifth time a whole one-to-one, and says through the pipe which step the store has
// acknowledged.
[[noreturn]] void typeAndSave(const tests::CoachingStore& store, const QString& path, int acknowledge) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!database) ::_exit(1);
    for (int i = 1;; ++i) {
        const bool saves = i % 5 == 0;
        const store::DraftMark mark{1 + (i - 1) / 5, i, 0, 0}; // a form for each
        bool done = false;
        if (saves) {
            domain::Session session = store.session();
            session.id.value = i;
            const store::SessionSave save{session, {store.commitment()}, {}, store.mia, {mark, false}};
            done = store::saveSession(**database, save, Clock()).has_value();
        } else {
            done = store::saveDraft(**database, {keyOf(store), 0, QString::number(i), i, mark}).has_value();
        }
        if (!done || ::write(acknowledge, &i, sizeof i) != sizeof i) ::_exit(1);
    }
}

// The last step that was acknowledged before the kill.
int killedTyping(const tests::CoachingStore& store, useconds_t after) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        typeAndSave(store, store.path(), ends[1]);
    }
    ::close(ends[1]);
    int last = 0;
    REQUIRE(::read(ends[0], &last, sizeof last) == sizeof last); // it runs
    ::usleep(after);
    ::kill(child, SIGKILL);
    int said = 0;
    while (::read(ends[0], &said, sizeof said) == sizeof said) last = said;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
    return last;
}

} // namespace

TEST_CASE("killed while typing and saving, what the store acknowledged is there") {
    int sessions = 0, drafts = 0;
    for (int round = 0; round < 8; ++round) {
        tests::CoachingStore store;
        store.close();
        const int last = killedTyping(store, static_cast<useconds_t>(5'000 + 40'000 * round));
        store.reopen();
        CHECK(store::checkStore(*store)->isEmpty());
        const auto draft = store::loadDraft(*store, keyOf(store));
        REQUIRE(draft);
        const int typed = *draft ? (*draft)->state.toInt() : 0;
        const auto kept = store.number("select count(*) from session");
        // The step after the last that was said may have been committed just before the kill.
        const auto standsAfter = [&](int step) {
            return kept == step / 5 && typed == (step % 5 == 0 ? 0 : step); // a save takes the draft along
        };
        CHECK((standsAfter(last) || standsAfter(last + 1)));
        CHECK(store.number("select count(*) from commitment") == kept); // whole, never half of it
        CHECK(store.number("select count(*) from session_fact") == 2 * kept);
        sessions += kept > 0 ? 1 : 0;
        drafts += typed > 0 ? 1 : 0;
    }
    CHECK(sessions > 0); // the control: it did get to save, and to type
    CHECK(drafts > 0);
}

TEST_CASE("a full disk while a one-to-one is saved leaves the former one, its draft and its commitments") {
    tests::CoachingStore store;
    domain::Session session = store.session();
    const auto first = store.save(session, {store.commitment()});
    const store::DraftKey key{QStringLiteral("session"), first.session.id.value, store.mia, store.ana};
    const store::DraftMark mark{815, 4, 0, 0};
    REQUIRE(store::saveDraft(*store, {key, 1, QStringLiteral("typed"), tests::noon, mark}));
    session = first.session;
    session.sharedNote = QString(2'000'000, u'x');
    session.answers.assign(200, session.answers[0]);
    store.exec(("pragma max_page_count = " + store.text("pragma page_count")).c_str());
    const QByteArray before = tests::digestOf(*store);
    const store::SessionSave save{session, {store.commitment()}, {}, store.mia, {mark, false}};
    const auto failed = store::saveSession(*store, save, Clock());
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == QStringLiteral("The disk is full. Nothing was changed."));
    CHECK(tests::digestOf(*store) == before);
    store.exec("pragma max_page_count = 1000000"); // the control: with room it goes through
    CHECK(store::loadDraft(*store, key)->has_value());
    CHECK(store::saveSession(*store, save, Clock()));
    CHECK_FALSE(store::loadDraft(*store, key)->has_value());
}
