// Makes each coaching record of a repaired store what it was when it was last saved, as far as anything tells of it.
#pragma once

#include "store/records/record_reader.h"
#include "store/repair.h"
#include "store/repair_sources.h"

#include <set>

namespace chalktalk::store {

// For store/ only; throws Failure. `target` holds the salvaged rows, with their digests as they were found.
class RecordRepair {
  public:
    // `digestsAreWhole`: a record without a digest is none that was saved.
    RecordRepair(Database& target, RepairSources& sources, bool digestsAreWhole);

    void run(const std::stop_token& stop);
    [[nodiscard]] const std::vector<RepairLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<RepairedRecord>& records() const { return m_records; }

    // Whether the damaged store says of an image that it was saved so.
    [[nodiscard]] static IsAsSaved savedIn(Database& target);

  private:
    struct Digest {
        QString digest;
        qint64 change = 0;
    };
    struct Choice {               // what a record is to be; without an image it stays as it is
        std::optional<Fate> fate; // nothing: there is no such record
        std::optional<RecordImage> image;
        qint64 asOfMs = 0;
    };

    void readDigests();
    [[nodiscard]] std::set<RecordKey> allKeys();
    [[nodiscard]] Choice choose(const RecordKey& key, const RecordImage& found);
    [[nodiscard]] Choice fromJournal(const KnownImage& known, const QString& foundDigest) const;
    [[nodiscard]] Choice fromBackup(const RecordKey& key, const RecordImage& found, const QString& foundDigest);
    [[nodiscard]] bool wasDeleted(const RecordKey& key);
    [[nodiscard]] bool isOfErased(const RecordImage& image);
    void take(const Choice& choice, const RecordImage& found);
    void count(const RecordKey& key, Fate fate, const RecordImage& image, qint64 asOfMs);
    [[nodiscard]] bool write(const RecordImage& image);
    void putBackUnknown();

    Database& m_target;
    RepairSources& m_sources;
    bool m_digestsAreWhole;
    RecordReader m_found;
    std::unique_ptr<RecordReader> m_backup;
    std::map<RecordKey, Digest> m_digests;
    std::set<QString> m_loose;          // digests whose record is not there
    std::vector<RecordImage> m_mended;  // what records have become
    std::vector<RecordImage> m_unknown; // records that nothing but the damaged file tells of
    std::vector<RepairLine> m_lines;    // by kind
    std::vector<RepairedRecord> m_records;
};

} // namespace chalktalk::store
