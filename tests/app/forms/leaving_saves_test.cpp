// Who closes the window waits for what forms still save after they were left.
#include "app/forms/leaving_save.h"

#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QSignalSpy>

using namespace chalktalk;
using app::LeavingSaves;
using tests::Coached;
using tests::soon;

namespace {

struct Left {
    Coached coached;
    app::Workspace& workspace;
    LeavingSaves& saves;
    std::shared_ptr<int> own = std::make_shared<int>(0);
    int tries = 0;

    Left() : workspace(coached.workspace()), saves(LeavingSaves::of(workspace)) { coached.settle(); }
    void leave(Result<int> answer) {
        app::saveOnLeaving<int>(workspace, workspace.place(), own, [this, answer](store::Database&) {
            ++tries;
            return answer;
        });
    }
};

} // namespace

TEST_CASE("a save on leaving is pending until it is in the store") {
    Left left;
    left.leave(1);
    CHECK(left.saves.pending() == 1);
    CHECK(*left.own == 1);
    REQUIRE(soon([&] { return left.saves.pending() == 0; }));
    CHECK(*left.own == 0);
    CHECK(left.tries == 1);
    CHECK(left.saves.why().isEmpty());
}

TEST_CASE("a save on leaving that can't be made now stays pending, says why, and is tried again") {
    Left left;
    const QString path = left.workspace.storePath(), away = path + QStringLiteral(".away");
    QSignalSpy lost(&left.saves, &LeavingSaves::lost);
    REQUIRE(QFile::rename(path, away));
    left.leave(1);
    REQUIRE(soon([&] { return !left.saves.why().isEmpty(); }));
    CHECK(left.saves.why().contains(QStringLiteral("Put it back")));
    CHECK(left.saves.pending() == 1);
    CHECK(left.tries == 0);
    REQUIRE(QFile::rename(away, path));
    REQUIRE(soon([&] { return left.saves.pending() == 0; }));
    CHECK(left.tries == 1);
    CHECK(left.saves.why().isEmpty());
    CHECK(lost.count() == 0);
}

TEST_CASE("a save on leaving that the store refuses is not tried again, and is said to be lost") {
    Left left;
    QSignalSpy lost(&left.saves, &LeavingSaves::lost);
    int pendingThen = -1;
    QObject::connect(&left.saves, &LeavingSaves::lost, [&] { pendingThen = left.saves.pending(); });
    left.leave(fail(ErrorCode::Invalid, QStringLiteral("It was erased meanwhile.")));
    REQUIRE(soon([&] { return lost.count() == 1; }));
    CHECK(lost[0][0].toString() == u"It was erased meanwhile.");
    CHECK(pendingThen == 1); // said before it looks as if all were saved
    REQUIRE(soon([&] { return left.saves.pending() == 0; }));
    CHECK(left.tries == 1);
}
