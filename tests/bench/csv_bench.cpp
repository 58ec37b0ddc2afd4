// How fast CSV is taken apart: the reader, fields and rows and all, against QByteArray::split of the same lines.
// Argument: megabytes (default 200).
#include "io/csv_reader.h"

#include <chrono>
#include <cstdio>
#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

using namespace chalktalk;

namespace {

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

struct Counted {
    qint64 fields = 0, bytes = 0;
    double seconds = 1e9;
};

Counted byReader(const QString& path) {
    Counted counted;
    for (int round = 0; round < 3; ++round) {
        const auto start = std::chrono::steady_clock::now();
        auto reader = io::CsvReader::open(path);
        if (!reader) return counted;
        counted.fields = counted.bytes = 0;
        while (reader->next()) {
            counted.fields += static_cast<qint64>(reader->fields().size());
            for (const auto field : reader->fields()) counted.bytes += static_cast<qint64>(field.size());
        }
        counted.seconds = std::min(counted.seconds, secondsSince(start));
    }
    return counted;
}

Counted bySplit(const QString& path) {
    Counted counted;
    for (int round = 0; round < 3; ++round) {
        const auto start = std::chrono::steady_clock::now();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) return counted;
        counted.fields = counted.bytes = 0;
        while (!file.atEnd()) {
            QByteArray line = file.readLine();
            line.chop(1);
            for (const QByteArray& field : line.split(',')) ++counted.fields, counted.bytes += field.size();
        }
        counted.seconds = std::min(counted.seconds, secondsSince(start));
    }
    return counted;
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const qint64 size = (argc > 1 ? QByteArray(argv[1]).toInt() : 200) * qint64{1'000'000};
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("activities.csv"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return 1;
    for (qint64 id = 1; file.pos() < size; ++id) {
        file.write("00T" + QByteArray::number(id + 1'000'000'000) + ",p" + QByteArray::number(id % 1000) + ",006" +
                   QByteArray::number(id * 7 % 300'000) + ",,call,outbound,discovery,2026-05-" +
                   QByteArray::number(10 + id % 20) + "T10:00:00Z," + QByteArray::number(id % 60) + ",Follow-up,\n");
    }
    file.close();
    const Counted own = byReader(path), peer = bySplit(path);
    if (own.fields != peer.fields || own.bytes != peer.bytes) {
        std::fprintf(stderr, "they do not agree: %lld and %lld fields\n", static_cast<long long>(own.fields),
                     static_cast<long long>(peer.fields));
        return 1;
    }
    const double megabytes = static_cast<double>(size) / 1e6;
    std::printf("reader: %.0f MB/s; QByteArray::split: %.0f MB/s\n", megabytes / own.seconds, megabytes / peer.seconds);
    std::printf("ratio: %.1f (demanded: 4)\n", peer.seconds / own.seconds);
    return peer.seconds / own.seconds >= 4 ? 0 : 1;
}
