// check and repair from the command line: what was found, the table, and the two ways of taking the repaired copy.
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QDir>
#include <QFile>

using namespace chalktalk;

namespace {

struct Damaged {
    Damaged() {
        REQUIRE(run({"demo", "--reps", "3", "--months", "3"}).exit == 0);
        REQUIRE(run({"check"}).exit == 0);
    }
    [[nodiscard]] tests::Ran run(const std::vector<const char*>& words) const {
        QStringList all{QStringLiteral("--store"), store, QStringLiteral("--now"), QStringLiteral("2026-06-17")};
        for (const char* word : words) all << QString::fromUtf8(word);
        return tests::runCli(all);
    }
    [[nodiscard]] QByteArray bytes() const {
        QFile file(store);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    void breakHead() const {
        QFile file(store);
        REQUIRE(file.open(QIODevice::ReadWrite));
        file.write(QByteArray(100, '\x5a'));
    }

    tests::TempFolder folder;
    QString store = folder.path(QStringLiteral("s.db"));
};

} // namespace

TEST_CASE("a store that can't be opened is a finding of check, and repair writes a copy and leaves the store alone") {
    const Damaged damaged;
    damaged.breakHead();
    const QByteArray before = damaged.bytes();
    const auto checked = damaged.run({"check"});
    CHECK(checked.exit == 1);
    CHECK(checked.out.contains("chalktalk-cli repair"));
    const auto repaired = damaged.run({"repair", "--format", "csv"});
    INFO(repaired.err.toStdString());
    CHECK(repaired.exit == 0);
    const auto rows = tests::csvRows(repaired.out);
    REQUIRE(rows.size() > 10);
    CHECK(rows[0] == std::vector<QString>{QStringLiteral("what"), QStringLiteral("kept"),
                                          QStringLiteral("from_journal"), QStringLiteral("from_backup"),
                                          QStringLiteral("as_found"), QStringLiteral("lost")});
    for (std::size_t i = 1; i < rows.size(); ++i) CHECK(rows[i][5] == u"0");
    CHECK(damaged.bytes() == before);
    const QString copy = damaged.store + QStringLiteral(".repaired");
    CHECK_FALSE(QFile::permissions(copy).testFlag(QFile::ReadGroup));
    CHECK(tests::runCli({QStringLiteral("--store"), copy, QStringLiteral("check")}).exit == 0);
    CHECK(damaged.run({"repair", copy.toUtf8().constData()}).exit == 3); // never over a file that is there
}

TEST_CASE("repair --use puts the repaired copy in place and keeps the damaged file") {
    const Damaged damaged;
    damaged.breakHead();
    const QByteArray before = damaged.bytes();
    CHECK(damaged.run({"repair", "--use", "x.db"}).exit == 2);
    CHECK(damaged.run({"repair", "--use"}).exit == 0);
    CHECK(damaged.run({"check"}).exit == 0);
    const QStringList kept = QDir(damaged.folder.path()).entryList({QStringLiteral("s.db.damaged-*")}, QDir::Files);
    REQUIRE(kept.size() == 1);
    QFile file(damaged.folder.path(kept.front()));
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == before);
}
