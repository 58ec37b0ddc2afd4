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
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace chalktalk;

namespace {

constexpr auto s_marker = "MARKER-7f3a";
constexpr auto s_shared = "SHARED-7f3a"; // the control: what both may read is found by the same search
constexpr auto s_said = "SAID-7f3a";     // by Ana in that one-to-one, or named by her, or thought of it afterwards
constexpr auto s_own = "OWN-7f3a";       // what Carla noted about Ana, and is typing
constexpr auto s_about = "ABOUT-7f3a";   // what Carla noted about Mia, and is typing

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
        PersonId mia, ana, carla;
        for (const auto& [id, name] : *people) {
            if (name == u"m1") mia = id;
            if (name == u"r1") ana = id;
            if (name == u"c") carla = id;
        }
        const Clock clock(QDateTime(QDate(2026, 6, 20), QTime(9, 0), Qt::UTC));
        domain::Session session;
        session.coach = mia, session.person = ana, session.state = domain::SessionState::Held;
        session.startedAtMs = clock.nowUtc().toMSecsSinceEpoch(), session.minutes = 30;
        session.sharedNote = text(s_shared), session.privateNote = text(s_marker);
        session.answers.push_back({{}, text("What's going on here?"), text(s_said), text("COACH-7f3a")});
        session.causes.push_back({{}, text(s_said)});
        session.views.push_back({ana, true, 5, false, 1'700'000'000'001});
        session.views.push_back({mia, true, 4, false, 1'700'000'000'002});
        const auto kept = store::saveSession(**database, {session, {}, {}, mia}, clock);
        REQUIRE(kept);
        domain::Profile profile;
        profile.person = ana, profile.wants = text(s_shared), profile.privateNote = text(s_marker);
        REQUIRE(store::saveProfile(**database, profile, mia, clock));
        REQUIRE(store::saveDraft(**database, {{text("session"), 0, mia, ana}, 0, text(s_marker), 1}));
        const auto notes = [&](PersonId about, const char* words) {
            const auto stored = store::loadProfile(**database, about, carla);
            REQUIRE(stored);
            domain::Profile own = *stored;
            own.privateNote = text(words);
            REQUIRE(store::saveProfile(**database, own, carla, clock));
            REQUIRE(store::saveDraft(**database, {{text("profile"), about.value, carla, about}, 0, text(words), 1}));
        };
        notes(ana, s_own);
        notes(mia, s_about);
    }
    // What stands in the record that `as` (everybody: nobody) writes of somebody.
    [[nodiscard]] QJsonObject recordOf(const char* who, const char* as = nullptr) const {
        const QString file = m_folder.path(QStringLiteral("%1-%2.json").arg(text(who), as ? text(as) : QString()));
        QStringList words{text("export"), text("--person"), text(who), file};
        if (as) words = QStringList{text("--as"), text(as)} + words;
        REQUIRE(run(words).exit == 0);
        QFile in(file);
        REQUIRE(in.open(QFile::ReadOnly));
        return QJsonDocument::fromJson(in.readAll()).object();
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

    for (const char* words : {s_own, s_about}) CHECK_FALSE(anyFileHolds(organisation.path("out"), words));
}

TEST_CASE("one's record holds the private notes and drafts about one, and not those that one wrote about others") {
    const Organisation organisation;
    const auto holding = [&](const char* who) {
        const QByteArray all = QJsonDocument(organisation.recordOf(who)).toJson();
        QStringList found;
        for (const char* words : {s_marker, s_own, s_about, s_shared}) {
            if (all.contains(words)) found << text(words);
        }
        return found;
    };
    CHECK(holding("r1") == QStringList{text(s_marker), text(s_own), text(s_shared)});
    CHECK(holding("m1") == QStringList{text(s_about), text(s_shared)}); // Mia wrote the marker, of Ana
    CHECK(holding("c").isEmpty());
    CHECK(holding("r2").isEmpty());
}

TEST_CASE("the record of a coach has the one-to-one, without what the other side said") {
    const Organisation organisation;
    const QJsonObject ana = organisation.recordOf("r1"), mia = organisation.recordOf("m1");
    REQUIRE(mia[text("sessions")].toArray().size() == 1);
    const QByteArray anas = QJsonDocument(ana).toJson(), mias = QJsonDocument(mia).toJson();
    CHECK(anas.count(s_said) == 2); // answered, and named as a cause
    CHECK(mias.count(s_said) == 0);
    CHECK(anas.count("COACH-7f3a") == 1);
    CHECK(mias.count("COACH-7f3a") == 1);
    const auto views = [](const QJsonObject& record) {
        return record[text("sessions")].toArray().at(0).toObject()[text("views")].toArray();
    };
    CHECK(views(ana).size() == 2);
    REQUIRE(views(mia).size() == 1);
    CHECK(views(mia).at(0).toObject()[text("by")].toString() == u"m1");
}

TEST_CASE("looking as somebody, others' notes are in nobody's record but one's own") {
    const Organisation organisation;
    const auto holding = [&](const char* who, const char* as) {
        const QByteArray all = QJsonDocument(organisation.recordOf(who, as)).toJson();
        QStringList found;
        for (const char* words : {s_marker, s_own, s_about}) {
            if (all.contains(words)) found << text(words);
        }
        return found;
    };
    CHECK(holding("r1", "r1") == QStringList{text(s_marker), text(s_own)}); // all that is about her
    CHECK(holding("r1", "m1") == QStringList{text(s_marker)});              // her manager wrote that one
    CHECK(holding("r1", "c") == QStringList{text(s_own)});
    CHECK(holding("m1", "c") == QStringList{text(s_about)});
    CHECK(holding("r2", "m1").isEmpty());
}
