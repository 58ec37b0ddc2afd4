#include "app/privacy/sealed_file.h"

#include "store/audit_store.h"
#include "tests/store/planted_help.h"
#include "tests/support/catch.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace chalktalk;
using namespace chalktalk::app;
using namespace chalktalk::tests;

namespace {

constexpr io::SealingCost s_small{1, 8192};

io::Password password(const char* text = "correct horse") { return io::Password(QString::fromUtf8(text)); }

QByteArray bytesOf(const QString& file) {
    QFile in(file);
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

void write(const QString& file, const QByteArray& bytes) {
    QFile out(file);
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(bytes) == bytes.size());
}

QStringList filesIn(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

class SealedStore : public PlantedStore {
  public:
    SealedStore() { plant(150); }
    [[nodiscard]] QString file(const char* name = "carried.sealed") const {
        return m_out.path(QString::fromUtf8(name));
    }
    [[nodiscard]] QString out() const { return m_out.path(); }
    Status seal(const QString& to, std::optional<PersonId> about = {}, std::stop_token stop = {},
                const io::SealingProgress& progress = {}) {
        return sealInto(**this, {to, about, {}}, password(), coachingClock(), progress, std::move(stop), s_small);
    }

  private:
    TempFolder m_out;
};

} // namespace

TEST_CASE("A store that was sealed opens again as the same store, and nothing unsealed stays anywhere") {
    SealedStore store;
    const QStringList before = filesIn(store.m_folder.path());
    REQUIRE(store.seal(store.file()));
    CHECK(filesIn(store.m_folder.path()) == before);
    CHECK(filesIn(store.out()) == QStringList{QStringLiteral("carried.sealed")});
    CHECK(markersBelow(store.out()).empty());
    CHECK(QFile::permissions(store.file()) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    const auto kind = openSealed(store.file(), store.file("copy.db"), password());
    REQUIRE(kind);
    CHECK(*kind == io::SealedKind::Store);
    CHECK(QFile::permissions(store.file("copy.db")) ==
          (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    // The control: the same search finds the words in what was opened.
    CHECK(markersIn(store.file("copy.db")).size() > 50);
    auto copy = store::Database::open(store.file("copy.db"), store::OpenMode::ReadWrite);
    REQUIRE(copy);
    CHECK(digestOf(**copy) == digestOf(*store));
    const auto trail = store::listAudit(*store, 1);
    REQUIRE(trail);
    CHECK(trail->front().action == QStringLiteral("export.sealed"));
}

TEST_CASE("One person's record is sealed as it would be exported") {
    SealedStore store;
    REQUIRE(store.seal(store.file(), store.ana));
    const auto kind = openSealed(store.file(), store.file("ana.json"), password());
    REQUIRE(kind);
    CHECK(*kind == io::SealedKind::Person);
    const QByteArray json = bytesOf(store.file("ana.json"));
    CHECK(json.contains("\"chalktalk.person\""));
    CHECK(json.contains("zq7mark"));
}

TEST_CASE("A sealed file that was changed, or another password, leaves nothing behind") {
    SealedStore store;
    REQUIRE(store.seal(store.file()));
    const QByteArray whole = bytesOf(store.file());
    QRandomGenerator random(11);
    int opened = 0, intact = 0, tried = 0;
    const auto attack = [&](const QByteArray& bytes, const io::Password& with) {
        write(store.file("attacked.sealed"), bytes);
        const auto kind = openSealed(store.file("attacked.sealed"), store.file("out.db"), with);
        if (kind) ++opened;
        CHECK(filesIn(store.out()) ==
              QStringList({QStringLiteral("attacked.sealed"), QStringLiteral("carried.sealed")}));
        // The control: the file itself opens in between.
        if (openSealed(store.file(), store.file("intact.db"), password())) ++intact;
        REQUIRE(QFile::remove(store.file("intact.db")));
        ++tried;
    };
    for (int i = 0; i < 40; ++i) {
        QByteArray bytes = whole;
        const int at = i < 20 ? i * 3 : random.bounded(static_cast<int>(bytes.size()));
        bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(3)));
        attack(bytes, password());
    }
    for (int i = 0; i < 20; ++i) attack(whole.left(random.bounded(static_cast<int>(whole.size()))), password());
    attack(whole + 'x', password());
    attack(whole, password("correct horsf"));
    attack({}, password());
    std::printf("sealed files: %d attacks, %d opened, nothing left behind; the whole one opened %d times between\n",
                tried, opened, intact);
    CHECK(opened == 0);
    CHECK(intact == tried);
}

TEST_CASE("Sealing that is stopped, or goes where it can't, leaves nothing behind and overwrites nothing") {
    SealedStore store;
    const QStringList before = filesIn(store.m_folder.path());
    std::stop_source stop;
    const auto stopped = store.seal(store.file(), {}, stop.get_token(), [&](qint64, qint64) { stop.request_stop(); });
    REQUIRE(!stopped);
    CHECK(stopped.error().code == ErrorCode::Cancelled);
    CHECK(filesIn(store.out()).isEmpty());
    CHECK(filesIn(store.m_folder.path()) == before);
    write(store.file(), "somebody's");
    const auto there = store.seal(store.file());
    REQUIRE(!there);
    CHECK(there.error().code == ErrorCode::Conflict);
    CHECK(bytesOf(store.file()) == "somebody's");
    CHECK(!store.seal(store.file("no/such/folder/x.sealed")));
    CHECK(filesIn(store.m_folder.path()) == before);
    const auto shortOne =
        sealInto(*store, {store.file("short.sealed"), {}, {}}, password("1234567"), coachingClock(), {}, {}, s_small);
    REQUIRE(!shortOne);
    CHECK(shortOne.error().code == ErrorCode::Invalid);
    CHECK(filesIn(store.out()) == QStringList{QStringLiteral("carried.sealed")});
}

TEST_CASE("Opening overwrites no file, and what a killed sealing left is removed by the next") {
    SealedStore store;
    const QStringList before = filesIn(store.m_folder.path());
    const QString remains = store.path() + QStringLiteral(".sealing-999999999-abc");
    REQUIRE(QDir().mkpath(remains));
    write(remains + QStringLiteral("/copy"), "zq7mark000001");
    REQUIRE(store.seal(store.file()));
    CHECK(filesIn(store.m_folder.path()) == before);
    write(store.file("out.db"), "somebody's");
    const auto there = openSealed(store.file(), store.file("out.db"), password());
    REQUIRE(!there);
    CHECK(there.error().code == ErrorCode::Conflict);
    CHECK(bytesOf(store.file("out.db")) == "somebody's");
    CHECK(!openSealed(store.file("none.sealed"), store.file("x.db"), password()));
}
