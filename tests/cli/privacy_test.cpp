// What only its author may read: a marker is put wherever something private is kept, and every way out is searched.
#include "store/database.h"
#include "store/draft_store.h"
#include "store/export_reader.h"
#include "store/profile_store.h"
#include "store/session_store.h"
#include "tests/cli/program.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>

using namespace chalktalk;

namespace {

constexpr auto s_marker = "MARKER-7f3a";
constexpr auto s_shared = "SHARED-7f3a"; // the control: what both may read is found by the same search

QString text(const char* what) { return QString::fromLatin1(what); }

// The small organisation with a one-to-one of Mia's with Ana, notes and what Mia is still typing.
class Organisation {
  public:
    Organisation() {
        tests::canonicalFolder(path("in"), tests::smallOrganisation());
        REQUIRE(run({text("import"), path("in")}).exit == 0);
        auto database = store::Database::open(path("a.db"), store::OpenMode::ReadWrite);
        REQUIRE(database);
        const auto people = store::readPersonTexts(**database);
        REQUIRE(people);
        PersonId mia, ana;
        for (const auto& [id, name] : *people) {
            if (name == u"m1") mia = id;
            if (name == u"r1") ana = id;
        }
        const Clock clock(QDateTime(QDate(2026, 6, 20), QTime(9, 0), Qt::UTC));
        domain::Session session;
        session.coach = mia, session.person = ana, session.state = domain::SessionState::Held;
        session.startedAtMs = clock.nowUtc().toMSecsSinceEpoch(), session.minutes = 30;
        session.sharedNote = text(s_shared), session.privateNote = text(s_marker);
        const auto kept = store::saveSession(**database, {session, {}, {}, mia}, clock);
        REQUIRE(kept);
        domain::Profile profile{ana, 0, text(s_shared), {}, {}, text(s_marker)};
        REQUIRE(store::saveProfile(**database, profile, mia, clock));
        REQUIRE(store::saveDraft(**database, {{text("session"), 0, mia, ana}, 0, text(s_marker), 1}));
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder.path(text(name)); }
    [[nodiscard]] tests::Ran run(QStringList words) const {
        return tests::runCli(QStringList{text("--store"), path("a.db"), text("--data-dir"), path("data")} + words);
    }

  private:
    tests::TempFolder m_folder;
};

bool holds(const QString& file, const char* what) {
    QFile in(file);
    REQUIRE(in.open(QFile::ReadOnly));
    return in.readAll().contains(what);
}

bool anyFileHolds(const QString& folder, const char* what) {
    for (QDirIterator file(folder, QDir::Files, QDirIterator::Subdirectories); file.hasNext();) {
        if (holds(file.next(), what)) return true;
    }
    return false;
}

} // namespace

TEST_CASE("what is private stands in the person's own record and in no other way out") {
    const Organisation organisation;
    for (const char* who : {"r1", "m1", "c"}) {
        INFO(who);
        const QStringList brief{text("brief"), text("--person"), text(who)};
        CHECK_FALSE(organisation.run(brief).out.contains(s_marker));
        CHECK_FALSE(organisation.run(brief + QStringList{text("--format"), text("json")}).out.contains(s_marker));
        CHECK_FALSE(organisation.run({text("facts"), text("--person"), text(who)}).out.contains(s_marker));
        const QString pdf = organisation.path("brief.pdf");
        REQUIRE(organisation.run(brief + QStringList{text("--pdf"), pdf}).exit == 0);
        QProcess reader;
        reader.start(text("pdftotext"), {pdf, text("-")});
        REQUIRE(reader.waitForFinished());
        const QByteArray printed = reader.readAllStandardOutput();
        CHECK(printed.contains("Ask"));
        CHECK_FALSE(printed.contains(s_marker));
        CHECK_FALSE(holds(pdf, s_marker));
    }
    REQUIRE(organisation.run({text("export"), organisation.path("out")}).exit == 0);
    CHECK_FALSE(anyFileHolds(organisation.path("out"), s_marker));
    CHECK(anyFileHolds(organisation.path("out"), s_shared));
    CHECK_FALSE(anyFileHolds(organisation.path("data"), s_marker)); // the log

    // Those whom it is about, and who wrote it, get it; others don't.
    for (const char* who : {"r1", "m1", "c", "r2"}) {
        const QString file = organisation.path(who);
        REQUIRE(organisation.run({text("export"), text("--person"), text(who), file}).exit == 0);
        const bool concerned = who[1] == '1';
        CHECK(holds(file, s_marker) == concerned);
        CHECK(holds(file, s_shared) == concerned);
    }
}
