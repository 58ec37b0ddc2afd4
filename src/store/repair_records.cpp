#include "store/repair_records.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/repair_copy.h"
#include "store/sql.h"
#include "store/statement.h"

#include <algorithm>
#include <QCoreApplication>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

QString named(std::string_view text) { return QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())); }

bool isKind(qint64 number) { return number >= 1 && number <= static_cast<qint64>(recordShapes().size()); }

// The record's own words, for the report.
QString titleOf(const RecordImage& image) {
    for (const std::string_view column : {"what", "title", "purpose"}) {
        const auto cell = cellOf(image, column);
        const auto* text = cell ? std::get_if<QByteArray>(&*cell) : nullptr;
        constexpr qsizetype most = 80;
        if (text && !text->isEmpty()) return QString::fromUtf8(*text).simplified().left(most);
    }
    return {};
}

// Its rows with their table, without what names the record.
std::set<std::vector<Cell>> contentOf(const RecordImage& image) {
    std::set<std::vector<Cell>> rows;
    const auto key = static_cast<std::ptrdiff_t>(shapeOf(image.key.kind).keyColumns);
    for (const TableImage& table : image.tables) {
        for (const auto& row : table.rows) {
            std::vector<Cell> content(row.begin() + std::min(key, static_cast<std::ptrdiff_t>(row.size())), row.end());
            content.emplace_back(table.table);
            rows.insert(std::move(content));
        }
    }
    return rows;
}

} // namespace

RecordRepair::RecordRepair(Database& target, RepairSources& sources, bool digestsAreWhole)
    : m_target(target), m_sources(sources), m_digestsAreWhole(digestsAreWhole), m_found(target) {
    if (sources.backup) m_backup = std::make_unique<RecordReader>(*sources.backup);
    for (const RecordShape& shape : recordShapes()) m_lines.push_back({named(shape.word), true, {}});
}

IsAsSaved RecordRepair::savedIn(Database& target) {
    auto known = std::make_shared<std::map<RecordKey, QString>>();
    Statement row(target, sql::record_digest::list);
    while (row.step())
        if (isKind(row.integer(0))) (*known)[{static_cast<RecordKind>(row.integer(0)), row.string(1)}] = row.string(2);
    return [known](const RecordImage& image) {
        const auto digest = known->find(image.key);
        return digest != known->end() && !image.isAbsent() && digestOf(image) == digest->second;
    };
}

void RecordRepair::readDigests() {
    Statement row(m_target, {"repair/digests", "select kind, record_key, digest, change_id from record_digest"});
    while (row.step()) {
        if (!isKind(row.integer(0))) continue;
        const RecordKey key{static_cast<RecordKind>(row.integer(0)), row.string(1)};
        try {
            static_cast<void>(numbersOf(key));
        } catch (const Failure&) { // a damaged key: the digest still tells of its record
            m_loose.insert(row.string(2));
            continue;
        }
        m_digests[key] = {row.string(2), row.integer(3)};
    }
}

std::set<RecordKey> RecordRepair::allKeys() {
    std::set<RecordKey> keys;
    for (const auto& [key, digest] : m_digests) keys.insert(key);
    for (const auto& [key, image] : m_sources.journal) keys.insert(key);
    for (const RecordShape& shape : recordShapes()) {
        for (RecordKey& key : keysOf(m_target, shape.kind)) keys.insert(std::move(key));
        if (!m_sources.backup) continue;
        for (RecordKey& key : keysOf(*m_sources.backup, shape.kind)) keys.insert(std::move(key));
    }
    return keys;
}

void RecordRepair::run(const std::stop_token& stop) {
    readDigests();
    const std::set<RecordKey> keys = allKeys();
    for (const auto& [key, digest] : m_digests)
        if (m_found.read(key).isAbsent()) m_loose.insert(digest.digest);
    std::vector<std::pair<RecordImage, Choice>> mending;
    for (const RecordKey& key : keys) {
        if (stop.stop_requested())
            throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
        RecordImage found = m_found.read(key);
        Choice choice = choose(key, found);
        if (choice.fate == Fate::AsFound && !m_digests.contains(key)) {
            // Put aside: it may hold what no two may have, and what is mended is to have it.
            writeImage(m_target, {key, {}});
            m_unknown.push_back(std::move(found));
        } else if (choice.image) {
            mending.emplace_back(std::move(found), std::move(choice));
        } else if (choice.fate) {
            count(key, *choice.fate, found, 0);
        }
    }
    for (const auto& [found, choice] : mending) take(choice, found);
    putBackUnknown();
}

RecordRepair::Choice RecordRepair::choose(const RecordKey& key, const RecordImage& found) {
    const QString foundDigest = digestOf(found);
    const auto saved = m_digests.find(key);
    const auto journal = m_sources.journal.find(key);
    const bool inJournal = journal != m_sources.journal.end();
    const bool isAsSaved = saved != m_digests.end() && !found.isAbsent() && saved->second.digest == foundDigest;
    if (isAsSaved && (!inJournal || journal->second.change <= saved->second.change)) return {Fate::Kept, {}, 0};
    if (inJournal) { // also when a log that held a later change is lost
        // What was deleted and put back since is not deleted.
        const bool cameBack = journal->second.image.isAbsent() && saved != m_digests.end() &&
                              saved->second.change > journal->second.change;
        if (!cameBack) return fromJournal(journal->second, foundDigest);
    }
    if (isAsSaved) return {Fate::Kept, {}, 0};
    if (const Choice choice = fromBackup(key, found, foundDigest); choice.fate) return choice;
    if (found.isAbsent()) return saved == m_digests.end() || wasDeleted(key) ? Choice{} : Choice{Fate::Lost, {}, 0};
    if (saved == m_digests.end() && m_loose.contains(foundDigest)) return {Fate::Kept, {}, 0};
    return {Fate::AsFound, {}, 0};
}

RecordRepair::Choice RecordRepair::fromJournal(const KnownImage& known, const QString& foundDigest) const {
    if (known.image.isAbsent()) return {std::nullopt, known.image, 0};
    if (digestOf(known.image) == foundDigest) return {Fate::Kept, {}, 0};
    return {Fate::FromJournal, known.image, known.atMs};
}

RecordRepair::Choice RecordRepair::fromBackup(const RecordKey& key, const RecordImage& found,
                                              const QString& foundDigest) {
    if (!m_backup) return {};
    RecordImage image = m_backup->read(key);
    if (image.isAbsent() || isOfErased(image)) return {};
    if (digestOf(image) == foundDigest) return {Fate::Kept, {}, 0};
    // What is in the backup and not in the store was deleted since, unless the store has lost it.
    if (found.isAbsent() && !m_digests.contains(key) && (m_digestsAreWhole || wasDeleted(key))) return {};
    return {Fate::FromBackup, std::move(image), m_sources.backupAtMs};
}

bool RecordRepair::wasDeleted(const RecordKey& key) {
    Statement row(m_target,
                  {"repair/deleted", "select digest_after from record_past where kind = ?1 and record_key = ?2 "
                                     "order by change_id desc, id desc limit 1"});
    row.bind(1, static_cast<int>(key.kind)).bind(2, key.numbers);
    return row.step() && row.text(0).empty();
}

bool RecordRepair::isOfErased(const RecordImage& image) {
    Statement erased(m_target, {"repair/erased", "select 1 from erased_person where person_id = ?1"});
    for (const std::string_view column : shapeOf(image.key.kind).people) {
        const auto cell = cellOf(image, column);
        const auto* person = cell ? std::get_if<qint64>(&*cell) : nullptr;
        if (!person) continue;
        if (erased.bind(1, *person).step()) return true;
        erased.reset();
    }
    return false;
}

void RecordRepair::count(const RecordKey& key, Fate fate, const RecordImage& image, qint64 asOfMs) {
    ++m_lines[static_cast<std::size_t>(key.kind) - 1].counts[static_cast<int>(fate)];
    if (fate != Fate::Kept) m_records.push_back({key, fate, titleOf(image), asOfMs});
}

// False when the store's rules don't take it; then everything is as it was.
bool RecordRepair::write(const RecordImage& image) {
    runSql(m_target, "savepoint record");
    try {
        writeImage(m_target, image);
    } catch (const Failure& failure) {
        runSql(m_target, "rollback to record; release record");
        if ((failure.code & 0xff) != SQLITE_CONSTRAINT) throw;
        return false;
    }
    runSql(m_target, "release record");
    return true;
}

void RecordRepair::take(const Choice& choice, const RecordImage& found) {
    const RecordImage& image = *choice.image;
    if (image.isAbsent() && found.isAbsent()) return;
    const bool written = write(image);
    if (written) m_mended.push_back(image);
    if (choice.fate) count(image.key, written ? *choice.fate : Fate::AsFound, written ? image : found, choice.asOfMs);
}

// A flipped byte in a row's key makes a record of it that never was: what is now part of a mended one stays away.
void RecordRepair::putBackUnknown() {
    std::map<RecordKind, std::set<std::vector<Cell>>> known;
    if (m_unknown.empty()) return;
    for (const RecordImage& image : m_mended) known[image.key.kind].merge(contentOf(image));
    for (const RecordImage& image : m_unknown) {
        const auto& rows = known[image.key.kind];
        const auto content = contentOf(image);
        if (std::all_of(content.begin(), content.end(), [&](const auto& row) { return rows.contains(row); })) continue;
        count(image.key, write(image) ? Fate::AsFound : Fate::Lost, image, 0);
    }
}

} // namespace chalktalk::store
