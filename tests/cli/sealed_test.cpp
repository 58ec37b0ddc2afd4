// Sealed exports and erasing as somebody does it on a terminal.
#include "tests/cli/program.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <array>
#include <pty.h>
#include <QDir>
#include <QFile>
#include <sys/wait.h>
#include <unistd.h>

using namespace chalktalk;

namespace {

QString text(const char* what) { return QString::fromLatin1(what); }

class Carried {
  public:
    Carried() {
        tests::canonicalFolder(path("in"), tests::smallOrganisation());
        REQUIRE(run({text("import"), path("in")}).exit == 0);
        write("password", "correct horse\nsecond line\n");
        write("other", "wrong horse\n");
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder.path(text(name)); }
    [[nodiscard]] QStringList arguments(const QStringList& words) const {
        return QStringList{text("--data-dir"), path("data"), text("--store"), path("a.db")} + words;
    }
    [[nodiscard]] tests::Ran run(const QStringList& words) const { return tests::runCli(arguments(words)); }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

  private:
    void write(const char* name, const QByteArray& bytes) const {
        QFile out(path(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        REQUIRE(out.write(bytes) == bytes.size());
    }
    tests::TempFolder m_folder;
};

// What a terminal shows while the program asks and gets these lines; its exit code.
std::pair<QByteArray, int> onTerminal(const QStringList& arguments, const QList<QByteArray>& lines) {
    int terminal = -1;
    const pid_t child = ::forkpty(&terminal, nullptr, nullptr, nullptr);
    if (child == 0) {
        std::vector<QByteArray> words{QByteArrayLiteral(CHALKTALK_CLI)};
        for (const QString& word : arguments) words.push_back(word.toUtf8());
        std::vector<char*> argv;
        for (QByteArray& word : words) argv.push_back(word.data());
        argv.push_back(nullptr);
        ::execv(argv[0], argv.data());
        ::_exit(127);
    }
    REQUIRE(child > 0);
    QByteArray shown;
    std::array<char, 4096> piece{};
    qsizetype answered = 0;
    for (;;) {
        const ssize_t count = ::read(terminal, piece.data(), piece.size());
        if (count <= 0) break;
        shown.append(piece.data(), static_cast<qsizetype>(count));
        // Each question ends with a colon and a space.
        if (answered < lines.size() && shown.endsWith(": ")) {
            const QByteArray line = lines[answered++] + '\n';
            REQUIRE(::write(terminal, line.constData(), static_cast<std::size_t>(line.size())) == line.size());
        }
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(terminal);
    return {shown, WIFEXITED(status) ? WEXITSTATUS(status) : -1};
}

} // namespace

TEST_CASE("a store is sealed with a password from a file, and opens with that password only") {
    const Carried it;
    REQUIRE(
        it.run({text("export"), text("--sealed"), it.path("s.sealed"), text("--password-file"), it.path("password")})
            .exit == 0);
    const QStringList before = it.files();
    const auto wrong =
        it.run({text("open"), it.path("s.sealed"), it.path("b.db"), text("--password-file"), it.path("other")});
    CHECK(wrong.exit == 3);
    CHECK(wrong.err.contains("password"));
    CHECK(it.files() == before);
    const auto right =
        it.run({text("open"), it.path("s.sealed"), it.path("b.db"), text("--password-file"), it.path("password")});
    CHECK(right.exit == 0);
    CHECK(tests::runCli({text("--store"), it.path("b.db"), text("check")}).exit == 0);
    // Nothing is asked where nobody sits, nothing overwritten, and no password is taken from the command line.
    CHECK(it.run({text("export"), text("--sealed"), it.path("s.sealed"), text("--password-file"), it.path("password")})
              .exit == 3);
    CHECK(it.run({text("export"), text("--sealed"), it.path("t.sealed"), text("--password"), text("correct horse")})
              .exit == 2);
    CHECK(!QFile::exists(it.path("t.sealed")));
}

TEST_CASE("a password that is typed is asked for twice and never shown") {
    const Carried it;
    const QStringList seal =
        it.arguments({text("export"), text("--person"), text("r1"), text("--sealed"), it.path("p.sealed")});
    const auto [shown, code] = onTerminal(seal, {"correct horse", "correct horse"});
    INFO(shown.toStdString());
    CHECK(code == 0);
    CHECK(shown.count(": ") >= 2);
    CHECK(!shown.contains("correct horse"));
    const auto open =
        it.run({text("open"), it.path("p.sealed"), it.path("p.json"), text("--password-file"), it.path("password")});
    CHECK(open.exit == 0);
    QFile json(it.path("p.json"));
    REQUIRE(json.open(QIODevice::ReadOnly));
    CHECK(json.readAll().contains("\"chalktalk.person\""));
    const QStringList again = it.arguments({text("export"), text("--sealed"), it.path("q.sealed")});
    CHECK(onTerminal(again, {"correct horse", "correct horsf"}).second == 2);
    CHECK(onTerminal(again, {"short"}).second == 2);
    CHECK(!QFile::exists(it.path("q.sealed")));
}

TEST_CASE("erasing says what goes and what stays, asks, and then nothing names the person any more") {
    const Carried it;
    const auto found = it.run({text("facts"), text("--person"), text("r1")});
    REQUIRE(found.exit == 0);
    const QStringList ana = it.arguments({text("erase"), text("--person"), text("r1")});
    const auto [kept, refused] = onTerminal(ana, {"no"});
    INFO(kept.toStdString());
    CHECK(refused == 1);
    CHECK(kept.contains("can't be undone"));
    CHECK(kept.contains("What stays:"));
    REQUIRE(it.run({text("facts"), text("--person"), text("r1")}).exit == 0);
    const auto [done, code] = onTerminal(ana, {"erase"});
    INFO(done.toStdString());
    CHECK(code == 0);
    CHECK(done.contains("Erased person 1"));
    CHECK(it.run({text("facts"), text("--person"), text("r1")}).exit == 2);
    CHECK(it.run({text("facts"), text("--person"), text("Erased person 1")}).exit == 0);
    // The export that still names them changes nothing of that.
    REQUIRE(it.run({text("import"), it.path("in")}).exit == 0);
    CHECK(it.run({text("facts"), text("--person"), text("r1")}).exit == 2);
    const auto again = it.run({text("erase"), text("--person"), text("Erased person 1"), text("--yes")});
    CHECK(again.exit == 3);
    CHECK(again.err.contains("erased already"));
}

TEST_CASE("a restore says where the store before is kept, and whom it brings back who was erased since") {
    const Carried it;
    REQUIRE(it.run({text("backup"), it.path("before.db")}).exit == 0);
    const auto quiet = it.run({text("restore"), it.path("before.db")});
    CHECK(quiet.exit == 0); // the control: nobody was erased
    CHECK(quiet.out.contains(it.path("a.db.before-restore").toUtf8()));
    REQUIRE(it.run({text("erase"), text("--person"), text("r1"), text("--yes")}).exit == 0);
    const auto back = it.run({text("restore"), it.path("before.db")});
    CHECK(back.exit == 1);
    CHECK(back.out.contains(it.path("a.db.before-restore-2").toUtf8()));
    CHECK(back.err.contains("Erase them again"));
    CHECK(it.run({text("facts"), text("--person"), text("r1")}).exit == 0);
}

TEST_CASE("a folder or a file that is not there is named as one asked for it") {
    const Carried it;
    const auto backup = it.run({text("backup"), it.path("nowhere/a.db")});
    CHECK(backup.exit == 3);
    CHECK(backup.err.contains(it.path("nowhere").toUtf8() + "."));
    const auto restore = it.run({text("restore"), it.path("nope.db")});
    CHECK(restore.exit == 3);
    CHECK(restore.err.contains(it.path("nope.db").toUtf8()));
    const auto record = it.run({text("export"), text("--person"), text("r1"), it.path("ana.json")});
    CHECK(record.exit == 0);
    CHECK(record.out.contains(it.path("ana.json").toUtf8()));
}
