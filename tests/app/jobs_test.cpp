#include "app/jobs.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <atomic>
#include <QTest>
#include <QThread>

using namespace chalktalk;
using app::Jobs;
using app::LatestJob;

namespace {

bool waitFor(const std::function<bool()>& done) { return QTest::qWaitFor(done, 5000); }

} // namespace

TEST_CASE("an answer comes back on the asking thread") {
    Jobs jobs;
    QObject owner;
    QThread* worked = nullptr;
    QThread* answered = nullptr;
    jobs.read<int>(
        &owner,
        [&](std::stop_token) -> Result<int> {
            worked = QThread::currentThread();
            return 42;
        },
        [&](Result<int> answer) {
            CHECK(answer.value() == 42);
            answered = QThread::currentThread();
        });
    REQUIRE(waitFor([&] { return answered != nullptr; }));
    CHECK(answered == QThread::currentThread());
    CHECK(worked != answered);
}

TEST_CASE("no answer reaches an owner that is gone") {
    Jobs jobs;
    bool answered = false;
    std::atomic<bool> worked = false;
    auto owner = std::make_unique<QObject>();
    jobs.read<int>(
        owner.get(),
        [&](std::stop_token) -> Result<int> {
            worked = true;
            return 1;
        },
        [&](Result<int>) { answered = true; });
    owner.reset();
    REQUIRE(waitFor([&] { return worked && jobs.isIdle(); }));
    QTest::qWait(50);
    CHECK_FALSE(answered);
}

TEST_CASE("asking again stops the older question and drops its answer") {
    Jobs jobs;
    QObject owner;
    LatestJob latest;
    std::vector<int> answers;
    std::atomic<bool> stopped = false;
    const auto ask = [&](int number) {
        latest.read<int>(
            jobs, &owner,
            [&stopped, number](std::stop_token stop) -> Result<int> {
                for (int i = 0; number == 1 && i < 500 && !stop.stop_requested(); ++i) QThread::msleep(10);
                if (stop.stop_requested()) stopped = true;
                return number;
            },
            [&](Result<int> answer) { answers.push_back(answer.value()); });
    };
    ask(1);
    ask(2);
    REQUIRE(waitFor([&] { return !answers.empty() && jobs.isIdle(); }));
    QTest::qWait(50);
    CHECK(stopped);
    CHECK(answers == std::vector<int>{2});
}

TEST_CASE("writes run one after another in the order they were asked for") {
    Jobs jobs;
    QObject owner;
    std::vector<int> order;
    int done = 0;
    for (int i = 0; i < 20; ++i) {
        jobs.write<int>(
            &owner,
            [&order, i](std::stop_token) -> Result<int> {
                order.push_back(i); // one writer: no lock needed
                return i;
            },
            [&](Result<int>) { ++done; });
    }
    REQUIRE(waitFor([&] { return done == 20; }));
    CHECK(std::is_sorted(order.begin(), order.end()));
}

TEST_CASE("what gives way in a job becomes an error, not a crash") {
    Jobs jobs;
    QObject owner;
    std::optional<Error> error;
    jobs.read<int>(
        &owner, [](std::stop_token) -> Result<int> { throw std::runtime_error("SQLITE 10"); },
        [&](Result<int> answer) { error = answer.error(); });
    REQUIRE(waitFor([&] { return error.has_value(); }));
    CHECK(error->code == ErrorCode::StoreFailed);
    CHECK_FALSE(error->message.isEmpty());
    CHECK(error->detail == u"SQLITE 10");
}

TEST_CASE("leaving asks running work to stop and waits for it") {
    std::atomic<bool> stopped = false, started = false;
    QObject owner;
    {
        Jobs jobs;
        jobs.read<int>(
            &owner,
            [&](std::stop_token stop) -> Result<int> {
                started = true;
                for (int i = 0; i < 500 && !stop.stop_requested(); ++i) QThread::msleep(10);
                stopped = stop.stop_requested();
                return 0;
            },
            [](Result<int>) {});
        REQUIRE(waitFor([&] { return started.load(); }));
    }
    CHECK(stopped);
}
