// The drafts of a store in a file of their own ("<store>.drafts"): typing never waits behind an import or a save.
//
// A small SQLite database of its own kind, synced with every draft. It belongs to one store, by that store's id. Short
// work only: it is opened for each and closed again. Not thread-safe.
#pragma once

#include "base/result.h"
#include "store/draft.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

struct sqlite3;

namespace chalktalk::store {

inline constexpr qint32 draftApplicationId = 0x43686b44; // "ChkD"

class DraftFile {
  public:
    // Made (0600) when there is none. Conflict when the file there is another store's; one that is damaged is put aside
    // under another name, and what can be read of it goes on in a new one.
    [[nodiscard]] static Result<std::unique_ptr<DraftFile>> open(const QString& storePath, const QString& storeId);
    // Null when there is none, or it is another store's. Writes nothing.
    [[nodiscard]] static Result<std::unique_ptr<DraftFile>> openToRead(const QString& storePath,
                                                                       const QString& storeId);
    // Whose drafts a file holds; nothing when it is no such file.
    [[nodiscard]] static std::optional<QString> ownerOf(const QString& draftsFile);
    // Whatever can still be read of a damaged one.
    [[nodiscard]] static std::vector<Draft> salvage(const QString& draftsFile);
    // A damaged one is put aside, and what can be read of it goes on.
    [[nodiscard]] static Status beginAnew(const QString& storePath, const QString& storeId);
    ~DraftFile();
    DraftFile(const DraftFile&) = delete;
    DraftFile& operator=(const DraftFile&) = delete;

    // On the disk when it returns. In the place of what the same writing has here, unless that is newer; what came back
    // into it (its mark's `before`) goes.
    [[nodiscard]] Status save(const Draft& draft);
    [[nodiscard]] Status remove(const DraftMark& upTo); // of this writing, and of what had come back into it
    [[nodiscard]] Status remove(const DraftKey& key);   // whoever wrote in whichever window
    [[nodiscard]] Status removeOfRecord(const QString& form, qint64 record);
    [[nodiscard]] Status removeOf(PersonId person); // about them, or by them: for an erasure
    // After a repair: what each was typed on may have been damaged, so that it comes back beside the record, not over
    // it.
    [[nodiscard]] Status forgetBases();

    // Newest first.
    [[nodiscard]] Result<std::vector<Draft>> all();
    [[nodiscard]] bool isWhole(); // by SQLite's own check

  private:
    DraftFile(QString path, bool reads);
    void openHandle();
    void prepare(const QString& storeId);
    void make(const QString& storeId);
    [[nodiscard]] Status inTransaction(const std::function<void()>& work);

    QString m_path;
    bool m_reads;
    sqlite3* m_handle = nullptr;
};

} // namespace chalktalk::store
