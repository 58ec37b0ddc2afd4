#include "store/store_check.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <csignal>
#include <optional>
#include <QElapsedTimer>
#include <random>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;

namespace {

constexpr int rows = 12'000;

Status fillAll(store::ImportSession& session) {
    if (const Status filled = tests::fillSmall(session, rows); !filled) return filled;
    for (int i = 0; i < rows; ++i) {
        const std::string id = "a" + std::to_string(i), on = "o" + std::to_string(i % rows + 1);
        domain::ActivityRow row;
        row.id = id, row.personId = "ana", row.opportunityId = on, row.startedAtMs = tests::noon;
        row.subject = "A call that takes some room in the store, so that pages have to be written before the end";
        if (session.put(row) != domain::Refusal::None) return fail(ErrorCode::Invalid, {});
    }
    return {};
}

// A child imports and is killed after a while (nothing: left alone); gives its wait status.
int killedImport(const QString& path, std::optional<useconds_t> after) {
    const pid_t child = ::fork();
    if (child == 0) {
        auto database = store::Database::open(path, store::OpenMode::ReadWrite);
        const bool done = database && store::writeFacts(**database, tests::options(), fillAll).has_value();
        ::_exit(done ? 0 : 1);
    }
    if (after) {
        ::usleep(*after);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

TEST_CASE("killed in the middle of an import, the store holds all of it or nothing") {
    int before = 0, after = 0, killed = 0;
    const auto look = [&](tests::TestStore& store) {
        store.reopen();
        CHECK(store::checkStore(*store)->isEmpty());
        const auto facts = (*store).facts();
        REQUIRE(facts);
        const bool nothing = facts->isEmpty() && facts->imports == 0;
        const bool everything = facts->opportunities == rows && facts->activities == rows && facts->imports == 1;
        CHECK((nothing || everything));
        before += nothing ? 1 : 0;
        after += everything ? 1 : 0;
    };
    // The control: left alone, it gets through. It also says how long an import takes on this machine now, so that the
    // kills fall into it on a fast one as on a slow one.
    qint64 milliseconds = 0;
    {
        tests::TestStore store;
        store.close();
        QElapsedTimer timer;
        timer.start();
        REQUIRE(WEXITSTATUS(killedImport(store.path(), {})) == 0);
        milliseconds = timer.elapsed();
        look(store);
        REQUIRE(after == 1);
    }
    const auto whole = static_cast<useconds_t>(1000 * std::max<qint64>(milliseconds, 4));
    std::mt19937 random(11);
    for (int round = 0; round < 13; ++round) {
        tests::TestStore store;
        store.close();
        const useconds_t wait = round == 0 ? whole / 4 : static_cast<useconds_t>(random() % (whole + whole / 4));
        killed += WIFSIGNALED(killedImport(store.path(), wait)) ? 1 : 0;
        look(store);
    }
    CHECK(killed > 0);
    CHECK(before > 0);
}

TEST_CASE("a full disk in the middle of an import leaves the store as it was, and with room it goes through") {
    tests::TestStore store;
    const QByteArray before = tests::digestOf(*store);
    store.exec("pragma max_page_count = 300");
    const auto failed = store::writeFacts(*store, tests::options(), fillAll);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == QStringLiteral("The disk is full. Nothing was changed."));
    CHECK(tests::digestOf(*store) == before);
    store.exec("pragma max_page_count = 1000000");
    REQUIRE(store::writeFacts(*store, tests::options(), fillAll));
    CHECK((*store).facts()->activities == rows);
    CHECK(store::checkStore(*store)->isEmpty());
}

TEST_CASE("a file that may not grow any further is said to be the disk's fault, and nothing is lost") {
    tests::TestStore store;
    store.close();
    const pid_t child = ::fork();
    if (child == 0) {
        ::signal(SIGXFSZ, SIG_IGN); // then write() fails as on a full disk
        const rlimit limit{600'000, 600'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        auto database = store::Database::open(store.path(), store::OpenMode::ReadWrite);
        const auto written = store::writeFacts(**database, tests::options(), fillAll);
        ::_exit(!written && written.error().code == ErrorCode::StoreFailed ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WEXITSTATUS(status) == 0);
    store.reopen();
    CHECK((*store).facts()->isEmpty());
    CHECK(store::checkStore(*store)->isEmpty());
}
