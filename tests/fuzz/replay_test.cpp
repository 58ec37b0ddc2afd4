#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/seeds.h"
#include "tests/support/catch.h"

#include <cstdio>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace chalktalk;

namespace {

QString folder(const char* kind, const QString& target) {
    return QStringLiteral(CHALKTALK_SOURCE_DIR "/tests/fuzz/%1/%2").arg(QString::fromLatin1(kind), target);
}

std::vector<QByteArray> filesIn(const QString& path) {
    std::vector<QByteArray> all;
    const auto files = QDir(path).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& file : files) {
        QFile in(file.filePath());
        REQUIRE(in.open(QIODevice::ReadOnly));
        all.push_back(in.readAll());
    }
    return all;
}

// Cut, one bit changed, a piece put in twice.
QByteArray changed(QByteArray bytes, QRandomGenerator& random) {
    if (bytes.isEmpty()) return bytes;
    const int at = random.bounded(static_cast<int>(bytes.size()));
    switch (random.bounded(4)) {
    case 0: return bytes.left(at);
    case 1: return bytes.insert(at, bytes.mid(at / 2, random.bounded(40)));
    case 2: bytes[at] = static_cast<char>(random.generate()); return bytes;
    default: bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.bounded(8))); return bytes;
    }
}

} // namespace

TEST_CASE("Every reader of what comes from outside takes its seeds, former findings, and changed ones") {
    const auto own = fuzz::seedsOfTheProgram();
    const int rounds = qEnvironmentVariableIsSet("CHALKTALK_LONG") ? 3000 : 150;
    // scripts/fuzz asks for the seeds as files.
    const QString into = qEnvironmentVariable("CHALKTALK_WRITE_SEEDS");
    int runs = 0;
    for (const fuzz::Target& target : fuzz::targets()) {
        const QString name = QString::fromLatin1(target.name);
        INFO(target.name);
        auto inputs = filesIn(folder("seeds", name));
        if (const auto made = own.find(name); made != own.end()) {
            for (const auto& [file, bytes] : made->second) {
                inputs.push_back(bytes);
                if (into.isEmpty()) continue;
                REQUIRE(QDir().mkpath(into + u'/' + name));
                QFile out(into + u'/' + name + u'/' + file);
                REQUIRE(out.open(QIODevice::WriteOnly));
                REQUIRE(out.write(bytes) == bytes.size());
            }
        }
        REQUIRE(!inputs.empty());
        for (QByteArray& found : filesIn(folder("findings", name))) inputs.push_back(std::move(found));
        QRandomGenerator random(26);
        for (const QByteArray& input : inputs) {
            target.run(input);
            ++runs;
            for (int i = 0; i < rounds; ++i, ++runs) target.run(changed(input, random));
        }
    }
    std::printf("fuzz: %zu targets replayed with %d inputs\n", fuzz::targets().size(), runs);
}
