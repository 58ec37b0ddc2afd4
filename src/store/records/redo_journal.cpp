#include "store/records/redo_journal.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/private_file.h"
#include "store/records/redo_file.h"
#include "store/store_files.h"
#include "store/transaction.h"

#include <QCborArray>
#include <QCborStreamWriter>
#include <QCborValue>
#include <QFile>
#include <QFileInfo>

namespace chalktalk::store {

namespace {

std::optional<JournalEntry> entryFrom(const QByteArray& bytes) {
    QCborParserError error;
    const QCborArray parts = QCborValue::fromCbor(bytes, &error).toArray();
    if (error.error != QCborError::NoError || parts.size() != 3 || !parts[0].isInteger() || !parts[1].isInteger())
        return {};
    JournalEntry entry{parts[0].toInteger(), parts[1].toInteger(), {}};
    for (const QCborValue& value : parts[2].toArray()) {
        auto image = imageFrom(value.toByteArray());
        if (!image) return {};
        entry.records.push_back(*std::move(image));
    }
    return entry;
}

// A file of its own that takes the journal's place when it is whole.
Status rewrite(const QString& path, const QByteArray& content) {
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    if (auto made = makePrivateFile(part); !made) return made;
    QFile file(part);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.flush();
    file.close();
    Status done = written ? syncFile(part) : fullDisk();
    if (done) done = renameInto(part, path);
    if (!done) QFile::remove(part);
    return done;
}

} // namespace

QByteArray bytesOf(const JournalEntry& entry) {
    QByteArray bytes;
    QCborStreamWriter to(&bytes);
    to.startArray(3);
    to.append(entry.change);
    to.append(entry.atMs);
    to.startArray(entry.records.size());
    for (const RecordImage& record : entry.records) to.append(toBytes(record));
    to.endArray();
    to.endArray();
    return bytes;
}

JournalReading readJournal(const QString& storePath) {
    JournalReading reading;
    QFile file(journalPath(storePath));
    if (!file.open(QIODevice::ReadOnly)) return reading;
    RedoFrames frames(file.readAll());
    reading.storeId = frames.storeId();
    while (const auto payload = frames.next()) {
        if (auto entry = entryFrom(*payload))
            reading.entries.push_back(*std::move(entry));
        else
            reading.damagedBytes += payload->size();
    }
    reading.damagedBytes += frames.damagedBytes();
    return reading;
}

Status dropJournalBefore(Database& database, qint64 change) {
    return guarded([&] {
        const Transaction keepsOthersOut(database, Transaction::Facts);
        const QString path = journalPath(database.path());
        if (!QFileInfo::exists(path)) return;
        const JournalReading reading = readJournal(database.path());
        QByteArray content = redoHeader(reading.storeId);
        for (const JournalEntry& entry : reading.entries) {
            if (entry.change >= change) content += redoFrame(bytesOf(entry));
        }
        if (auto done = rewrite(path, content); !done) throw Failure{done.error(), 0};
    });
}

Status emptyJournal(Database& database) {
    return guarded([&] {
        const Transaction keepsOthersOut(database, Transaction::Facts);
        const QString path = journalPath(database.path());
        QFile file(path);
        if (!file.exists()) return;
        // Overwritten first: a name that is gone does not clear what it named.
        const bool cleared = file.open(QIODevice::ReadWrite) &&
                             file.write(QByteArray(static_cast<qsizetype>(file.size()), '\0')) == file.size() &&
                             file.flush() && file.resize(0);
        file.close();
        Status done = cleared ? syncFile(path) : fullDisk();
        if (!done) throw Failure{done.error(), 0};
    });
}

Status retireJournal(const QString& storePath, const QString& tail) {
    const QString path = journalPath(storePath);
    return QFileInfo::exists(path) ? renameInto(path, path + tail) : Status{};
}

} // namespace chalktalk::store
