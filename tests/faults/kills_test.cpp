#include "store/import_session.h"
#include "tests/faults/saves.h"
#include "tests/faults/storm.h"
#include "tests/faults/whole.h"
#include "tests/store/store_help.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <csignal>
#include <optional>
#include <QElapsedTimer>
#include <QFile>
#include <set>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

std::unique_ptr<store::Database> open(const QString& path) {
    auto opened = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!opened) FAIL(opened.error().message.toStdString() + opened.error().detail.toStdString());
    return *std::move(opened);
}

// Saves without end from step `n` on, and says each step when the store has acknowledged it; the control says it
// before.
int saveOn(const QString& path, Words words, int n, bool saysBefore, const Child::Say& say) {
    auto database = store::Database::open(path, store::OpenMode::ReadWrite);
    if (!database) return 1;
    for (;; ++n) {
        if (saysBefore) say(n);
        if (!words.save(**database, n)) return 2;
        if (!saysBefore) say(n);
    }
}

struct Storm {
    qint64 kills = 0, saves = 0, lost = 0, whole = 0, inFlight = 0;
};

// One kill after about `many` saves: what was acknowledged is looked for; `words` and `n` are what the store holds
// then.
void strike(const QString& path, Words& words, int& n, int many, useconds_t then, bool saysBefore, Storm& storm) {
    std::vector<int> said;
    {
        Child child([&](const auto& say) { return saveOn(path, words, n, saysBefore, say); });
        while (static_cast<int>(said.size()) < many) {
            const auto step = child.hear();
            REQUIRE(step); // it runs
            said.push_back(*step);
        }
        ::usleep(then);
        child.kill();
        REQUIRE(WIFSIGNALED(child.end(said)));
    }
    ++storm.kills;
    storm.saves += static_cast<qint64>(said.size());
    for (const int step : said) {
        REQUIRE(step == n); // in their order
        words.take(n++);
    }
    const auto database = open(path);
    const QString wrong = whatIsWrongWith(*database);
    CHECK(wrong == QString());
    storm.whole += wrong.isEmpty() ? 1 : 0;
    if (words.differenceFrom(*database).isEmpty()) return;
    // The step after the last that was said may have been committed just before the kill, whole.
    Words ahead = words;
    ahead.take(n);
    if (ahead.differenceFrom(*database).isEmpty()) {
        words = std::move(ahead), ++n;
        ++storm.inFlight;
        return;
    }
    ++storm.lost;
    if (!saysBefore) {
        UNSCOPED_INFO("after step " << n - 1);
        CHECK(words.differenceFrom(*database) == QString());
    }
}

Storm rage(const Beginnings& beginnings, qint64 kills, int savesEach, bool saysBefore) {
    const QuickFolder folder;
    const QString path = folder.path(QStringLiteral("store.chalktalk"));
    std::mt19937 random(saysBefore ? 7 : 5);
    Storm storm;
    std::optional<Words> words;
    int n = 0;
    for (qint64 kill = 0; kill < kills; ++kill) {
        if (kill % 5 == 0 || saysBefore) { // a new store now and then: all of it is read after each kill
            copyStore(beginnings.store(), path);
            words.emplace(beginnings), n = 0;
        }
        const int many = 1 + static_cast<int>(random() % static_cast<unsigned>(2 * savesEach));
        strike(path, *words, n, many, static_cast<useconds_t>(random() % 1'500), saysBefore, storm);
    }
    return storm;
}

} // namespace

TEST_CASE("the words of every kind of save come back from the store as they were said", "[kills]") {
    const Beginnings beginnings;
    const QuickFolder folder;
    const QString path = folder.path(QStringLiteral("store.chalktalk"));
    copyStore(beginnings.store(), path);
    const auto database = open(path);
    Words words(beginnings);
    for (int n = 0; n < 3 * Words::kinds; ++n) {
        const Status saved = words.save(*database, n);
        if (!saved) FAIL(n << ": " << saved.error().message.toStdString() << saved.error().detail.toStdString());
        INFO("step " << n);
        REQUIRE(words.differenceFrom(*database) == QString());
        REQUIRE(whatIsWrongWith(*database) == QString());
        // The control: a step too many is noticed.
        Words more = words;
        more.take(n + 1);
        REQUIRE_FALSE(more.differenceFrom(*database).isEmpty());
    }
}

TEST_CASE("killed at random while saving, the store has every save that it acknowledged, word for word", "[kills]") {
    const Beginnings beginnings;
    const Storm storm = atLength() ? rage(beginnings, 520, 100, false) : rage(beginnings, 40, 25, false);
    print("kills " + counted(storm.kills) + ", acknowledged saves " + counted(storm.saves) + ", lost " +
          counted(storm.lost) + ", saved but not yet acknowledged " + counted(storm.inFlight) +
          ", store, digests and journal whole " + counted(storm.whole) + " of " + counted(storm.kills));
    CHECK(storm.lost == 0);
    CHECK(storm.whole == storm.kills);
    if (atLength()) CHECK((storm.kills >= 500 && storm.saves >= 50'000));

    // The control: who acknowledges before the save is kept loses some, and it is seen.
    const Storm hasty = rage(beginnings, 40, 10, true);
    print("control, acknowledging before the save: kills " + counted(hasty.kills) + ", lost in " + counted(hasty.lost));
    CHECK(hasty.lost > 0);
    CHECK(hasty.whole == hasty.kills); // what it has is whole all the same
}

namespace {

// An export with enough in it that pages are written before the end.
Status fill(store::ImportSession& session, int rows) {
    if (const Status filled = fillSmall(session, rows); !filled) return filled;
    for (int i = 0; i < rows; ++i) {
        const std::string id = "a" + std::to_string(i), on = "o" + std::to_string(i % rows + 1);
        domain::ActivityRow row;
        row.id = id, row.personId = "ana", row.opportunityId = on, row.startedAtMs = noon;
        row.subject = "A call that takes some room in the store, so that pages have to be written before the end";
        if (session.put(row) != domain::Refusal::None) return fail(ErrorCode::Invalid, {});
    }
    return {};
}

} // namespace

TEST_CASE("killed at random while importing, the store is as before or as after, never between", "[kills]") {
    constexpr int rows = 4'000;
    const Beginnings beginnings;
    const QuickFolder folder;
    const QString path = folder.path(QStringLiteral("store.chalktalk"));
    const auto import = [&](const Child::Say& say) {
        auto database = store::Database::open(path, store::OpenMode::ReadWrite);
        if (!database) return 1;
        if (!store::writeFacts(**database, options(noon + 1), [](auto& to) { return fill(to, rows); })) return 2;
        say(rows);
        return 0;
    };
    const QString seed = folder.path(QStringLiteral("seed.chalktalk"));
    copyStore(beginnings.store(), seed);
    Words words(beginnings);
    {
        const auto database = open(seed);
        for (int n = 0; n < Words::kinds; ++n) REQUIRE(words.save(*database, n));
    }
    copyStore(seed, path);
    const QByteArray before = digestOf(*open(path));
    // The control: left alone it gets through. It also says how long that takes on this machine now.
    QElapsedTimer timer;
    timer.start();
    {
        Child child(import);
        std::vector<int> said;
        const int status = child.end(said);
        REQUIRE((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    }
    const auto whole = std::max<quint64>(static_cast<quint64>(timer.nsecsElapsed() / 1000), 4000);
    const QByteArray after = digestOf(*open(path));
    REQUIRE(before != after);

    qint64 killed = 0, asBefore = 0, asAfter = 0;
    const qint64 wanted = atLength() ? 210 : 12;
    std::mt19937_64 random(11);
    while (killed < wanted) {
        copyStore(seed, path);
        Child child(import);
        ::usleep(static_cast<useconds_t>(random() % (whole + whole / 10)));
        child.kill();
        std::vector<int> said;
        static_cast<void>(child.end(said));
        killed += said.empty() ? 1 : 0; // otherwise it was through before; then everything must be there
        const auto database = open(path);
        const QByteArray now = digestOf(*database);
        if (said.empty())
            asBefore += now == before ? 1 : 0, asAfter += now == after ? 1 : 0;
        else
            CHECK(now == after);
        CHECK(whatIsWrongWith(*database) == QString());
        CHECK(words.differenceFrom(*database) == QString());
    }
    print("kills during an import " + counted(killed) + ": as before " + counted(asBefore) + ", as after " +
          counted(asAfter) + ", between " + counted(killed - asBefore - asAfter));
    CHECK(asBefore + asAfter == killed);
    CHECK(asBefore > 0);
}
