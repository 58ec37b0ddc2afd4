// The log holds ids and codes: whatever is typed, imported or fails, no word of it gets there.
#include "app/import/import_export.h"
#include "app/jobs.h"
#include "app/privacy/erasure.h"
#include "app/privacy/sealed_file.h"
#include "base/log.h"
#include "store/backups/automatic_backup.h"
#include "tests/store/planted_help.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

// Every error's detail is written to the log as it is.
void noWordIn(const QString& folder, const std::vector<Error>& errors) {
    for (const Error& error : errors) {
        CHECK(!error.detail.contains(QStringLiteral("zq7mark")));
        log::error("app", error.detail.toStdString());
    }
    int found = 0;
    const auto logs = QDir(folder).entryInfoList(QDir::Files);
    for (const QFileInfo& file : logs) {
        QFile in(file.filePath());
        REQUIRE(in.open(QIODevice::ReadOnly));
        const QByteArray bytes = in.readAll();
        if (bytes.contains("code 4711")) ++found; // the control: what is logged is found
        CHECK(!bytes.contains("zq7mark"));
    }
    CHECK(found == 1);
}

} // namespace

TEST_CASE("No name and no text gets into the log, whatever is saved, imported or goes wrong") {
    PlantedStore store;
    const QString folder = store.m_folder.path(QStringLiteral("logs"));
    log::openFile(folder);
    store.plant(100);
    const Clock clock = coachingClock();
    std::vector<Error> errors;
    const auto goesWrong = [&](const auto& result) {
        REQUIRE(!result);
        errors.push_back(result.error());
    };
    // An import whose every text is a marker, with rows that are refused, and with statements that fail half way.
    CanonicalFiles files = smallOrganisation();
    for (auto& [name, content] : files) content.replace("Ana", "zq7mark000001").replace("Acme", "zq7mark000002");
    files[QStringLiteral("activities.csv")] += "zq7mark000003,zq7mark000004,,,call,,,zq7mark000005,,zq7mark000006,\n";
    app::ImportRequest request;
    request.paths = {canonicalFolder(store.m_folder.path(QStringLiteral("zq7mark000007")), files)};
    request.strict = true;
    goesWrong(app::importExport(*store, request, clock));
    REQUIRE(errors.back().code == ErrorCode::Rejected);
    store.exec("create trigger stop before insert on activity begin select raise(abort, 'zq7mark000008'); end");
    request.strict = false;
    goesWrong(app::importExport(*store, request, clock));
    REQUIRE(errors.back().code == ErrorCode::StoreFailed);
    store.exec("drop trigger stop");
    // Saves that fail: changed meanwhile, refused by the store, the disk gone.
    domain::Session session = store.session();
    session.sharedNote = QStringLiteral("zq7mark000009");
    auto kept = store.save(session);
    kept.session.version = 99;
    goesWrong(store::saveSession(*store, kept, clock));
    store.exec("create trigger stop before insert on session begin select raise(abort, 'zq7mark000010'); end");
    goesWrong(store::saveSession(*store, {session, {}, {}, store.mia}, clock));
    store.exec("drop trigger stop");
    goesWrong(app::sealInto(*store, {QStringLiteral("/proc/zq7mark000011/x"), {}, {}},
                            io::Password(QStringLiteral("correct horse")), clock, {}, {}, {1, 8192}));
    goesWrong(store::Database::open(QStringLiteral("/proc/zq7mark000012.db"), store::OpenMode::ReadWrite));
    // What jobs and backups log of themselves.
    {
        app::Jobs jobs;
        QObject owner;
        bool done = false;
        jobs.write<int>(
            &owner, [](std::stop_token) -> Result<int> { throw std::runtime_error("code 4711"); },
            [&](Result<int> answer) {
                done = true;
                REQUIRE(!answer);
                errors.push_back(answer.error());
            });
        REQUIRE(QTest::qWaitFor([&] { return done; }));
    }
    noWordIn(folder, errors);
}
