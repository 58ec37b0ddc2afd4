// The redo journal's file: a head that names its store, then frames with a length and a checksum each.
#pragma once

#include "base/result.h"

#include <optional>
#include <QByteArray>
#include <QString>

namespace chalktalk::store {

struct JournalEntry;

[[nodiscard]] QByteArray bytesOf(const JournalEntry& entry);
[[nodiscard]] QByteArray redoHeader(const QString& storeId);
[[nodiscard]] QByteArray redoFrame(const QByteArray& payload);
[[nodiscard]] Status fullDisk();

// Adds a frame to the journal of `storeId` at `path`, synced to the disk; made first where there is none. A journal of
// another store is put aside ("….of-<its id>"), and comes back with its store. The length it had before, for
// takeBack().
[[nodiscard]] Result<qint64> appendFrame(const QString& path, const QString& storeId, const QByteArray& payload);
// Takes away what appendFrame() added, if nothing was added since.
void takeBack(const QString& path, qint64 lengthBefore, const QByteArray& payload) noexcept;

// Goes through the frames of a journal's bytes; where one is damaged it goes on at the next that is whole.
class RedoFrames {
  public:
    explicit RedoFrames(QByteArray bytes);
    [[nodiscard]] const QString& storeId() const { return m_storeId; }
    [[nodiscard]] std::optional<QByteArray> next();
    [[nodiscard]] qint64 damagedBytes() const { return m_damaged; }

  private:
    QByteArray m_bytes;
    QString m_storeId;
    qsizetype m_at = 0;
    qint64 m_damaged = 0;
};

} // namespace chalktalk::store
