#include "store/draft_store.h"
#include "store/store_check.h"
#include "tests/store/development_help.h"
#include "tests/support/catch.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;

namespace {

store::DraftKey keyOf(const tests::DevelopmentStore& store, qint64 plan) {
    return {QStringLiteral("development"), plan, store.zoe, store.ana};
}

// Types into one plan and reviews it, without end: every fourth step keeps a review. Says through the pipe which step
// the store has acknowledged.
[[noreturn]] void typeAndReview(const tests::DevelopmentStore& store, domain::DevelopmentPlan plan, const QString& path,
                                int acknowledge) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!database) ::_exit(1);
    for (int i = 1;; ++i) {
        bool done = false;
        if (i % 4 == 0) {
            plan.reviews.push_back(store.planReview(tests::noon + i));
            const store::SavedForm form{{815, i, 0, 0}, false};
            auto kept = store::saveDevelopmentPlan(**database, plan, store.zoe, Clock(), form);
            done = kept.has_value();
            if (done) plan = *std::move(kept);
        } else {
            const store::DraftKey key = keyOf(store, plan.id.value);
            done = store::saveDraft(**database, {key, 1, QString::number(i), i, {815, i, 0, 0}}).has_value();
        }
        if (!done || ::write(acknowledge, &i, sizeof i) != sizeof i) ::_exit(1);
    }
}

// The last step that was acknowledged before the kill.
int killedTyping(const tests::DevelopmentStore& store, const domain::DevelopmentPlan& plan, useconds_t after) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        typeAndReview(store, plan, store.path(), ends[1]);
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

TEST_CASE("killed while a development plan is typed and reviewed, what the store acknowledged is there") {
    int reviewed = 0, typedOn = 0;
    for (int round = 0; round < 8; ++round) {
        tests::DevelopmentStore store;
        domain::DevelopmentPlan plan = store.plan();
        plan.focus[0].evidence.clear(); // it names a call that this store does not have
        plan = store.keep(plan);
        store.close();
        const int last = killedTyping(store, plan, static_cast<useconds_t>(5'000 + 40'000 * round));
        store.reopen();
        CHECK(store::checkStore(*store)->isEmpty());
        const auto kept = store::loadDevelopmentPlan(*store, plan.id);
        REQUIRE(kept);
        const auto reviews = static_cast<int>(kept->reviews.size());
        const auto draft = store::loadDraft(*store, keyOf(store, plan.id.value));
        REQUIRE(draft);
        const int typed = *draft ? (*draft)->state.toInt() : 0;
        // The step after the last that was said may have been committed just before the kill.
        const auto standsAfter = [&](int step) { return reviews == step / 4 && typed == (step % 4 == 0 ? 0 : step); };
        CHECK((standsAfter(last) || standsAfter(last + 1)));
        CHECK(kept->version == 1 + reviews);
        CHECK(store.number("select count(*) from focus_review") == 2 * reviews); // whole, never half of one
        CHECK(kept->focus == plan.focus);
        reviewed += reviews > 0 ? 1 : 0;
        typedOn += typed > 0 ? 1 : 0;
    }
    CHECK(reviewed > 0); // the control: it did get to review, and to type
    CHECK(typedOn > 0);
}
