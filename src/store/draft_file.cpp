#include "store/draft_file.h"

#include "store/draft_aside.h"
#include "store/draft_query.h"
#include "store/failure.h"
#include "store/private_file.h"
#include "store/store_files.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

// Of this file's own, which is no store: they are not among those that hold against the store's tables.
constexpr Sql schema{"drafts/schema", R"(
create table of_store (id text primary key) strict;
create table draft (
    writing integer primary key,
    number integer not null,
    form text not null,
    record_id integer not null,
    author_id integer not null,
    person_id integer not null,
    base_version integer not null,
    state text not null,
    updated_at integer not null,
    place integer not null -- rises with each that is written: which was typed last
) strict)"};
constexpr Sql own{"drafts/own", "insert into of_store (id) values (?1)"};
constexpr Sql ownerSql{"drafts/owner", "select id from of_store"};
constexpr Sql upsert{"drafts/upsert", R"(
insert into draft (writing, number, form, record_id, author_id, person_id, base_version, state, updated_at, place)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, (select coalesce(max(place), 0) + 1 from draft))
on conflict (writing) do update set number = excluded.number, form = excluded.form, record_id = excluded.record_id,
    author_id = excluded.author_id, person_id = excluded.person_id, base_version = excluded.base_version,
    state = excluded.state, updated_at = excluded.updated_at, place = excluded.place
where excluded.number >= draft.number)"};
constexpr Sql removeUpTo{"drafts/remove_up_to", "delete from draft where writing = ?1 and number <= ?2"};
constexpr Sql removeKey{"drafts/remove_key", "delete from draft where form = ?1 and record_id = ?2 and author_id = ?3 "
                                             "and person_id = ?4"};
constexpr Sql removeRecord{"drafts/remove_record", "delete from draft where form = ?1 and record_id = ?2"};
constexpr Sql removePerson{"drafts/remove_person", "delete from draft where author_id = ?1 or person_id = ?1"};
constexpr Sql forgetBase{"drafts/forget_base", "update draft set base_version = -1 where base_version > 0"};
constexpr Sql list{"drafts/list", "select form, record_id, author_id, person_id, base_version, state, updated_at, "
                                  "writing, number from draft order by place desc"};
constexpr Sql listUp{"drafts/list_up", "select form, record_id, author_id, person_id, base_version, state, updated_at, "
                                       "writing, number from draft order by writing"};
constexpr Sql listDown{"drafts/list_down", "select form, record_id, author_id, person_id, base_version, state, "
                                           "updated_at, writing, number from draft order by writing desc"};
constexpr Sql checkSql{"drafts/quick_check", "pragma quick_check(1)"};
constexpr Sql applicationSql{"drafts/application_id", "pragma application_id"};
constexpr Sql pagesSql{"drafts/page_count", "pragma page_count"};
constexpr Sql versionSql{"drafts/user_version", "pragma user_version"};

constexpr int s_version = 1;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

void orThrow(const Status& status) {
    if (!status) throw Failure{status.error(), 0};
}

qint64 numberOf(sqlite3* handle, const Sql& sql) {
    DraftQuery query(handle, sql);
    return query.step() ? query.integer(0) : 0;
}

Draft draftFrom(const DraftQuery& row) {
    return {{row.text(0), row.integer(1), {row.integer(2)}, {row.integer(3)}},
            static_cast<int>(row.integer(4)),
            row.text(5),
            row.integer(6),
            {row.integer(7), row.integer(8), 0, 0}};
}

bool isDamage(int code) { return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB; }

} // namespace

DraftFile::DraftFile(QString path, bool reads) : m_path(std::move(path)), m_reads(reads) {}
DraftFile::~DraftFile() { sqlite3_close_v2(m_handle); }

void DraftFile::openHandle() {
    QByteArray uri = QUrl::fromLocalFile(QFileInfo(m_path).absoluteFilePath()).toEncoded(QUrl::FullyEncoded);
    const bool folderWritable = QFileInfo(QFileInfo(m_path).absolutePath()).isWritable();
    if (m_reads && !folderWritable && QFileInfo(m_path + QStringLiteral("-wal")).size() == 0) uri += "?immutable=1";
    const int access = m_reads ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    const int code =
        sqlite3_open_v2(uri.constData(), &m_handle, access | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
    if (code != SQLITE_OK) throwDraftFailure(m_path, code, "drafts/open");
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, 3'000);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_exec(m_handle,
                 "pragma trusted_schema = off; pragma secure_delete = on; pragma synchronous = full;"
                 "pragma temp_store = memory; pragma cell_size_check = on",
                 nullptr, nullptr, nullptr);
}

// A new file is empty until everything that makes it a drafts file is in it.
void DraftFile::make(const QString& storeId) {
    orThrow(inTransaction([&] {
        if (numberOf(m_handle, applicationSql) != 0) return; // another program was faster
        const std::string text = std::string(schema.text) +
                                 "; pragma application_id = " + std::to_string(draftApplicationId) +
                                 "; pragma user_version = " + std::to_string(s_version);
        if (sqlite3_exec(m_handle, text.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throwDraftFailure(m_path, sqlite3_extended_errcode(m_handle), schema.name);
        DraftQuery(m_handle, own).bind(1, storeId).step();
    }));
    if (sqlite3_exec(m_handle, "pragma journal_mode = wal", nullptr, nullptr, nullptr) != SQLITE_OK)
        throwDraftFailure(m_path, sqlite3_extended_errcode(m_handle), "drafts/wal");
}

void DraftFile::prepare(const QString& storeId) {
    if (!m_reads && !QFileInfo::exists(m_path)) {
        const Status made = makePrivateFile(m_path);
        if (!made && made.error().code != ErrorCode::Conflict)
            orThrow(fail(ErrorCode::Unreadable,
                         tr("Nothing can be written to the folder %1.")
                             .arg(QDir::toNativeSeparators(QFileInfo(m_path).absolutePath())),
                         made.error().detail));
    }
    openHandle();
    // Another is making it just now; with its first page it is whole.
    if (m_reads && numberOf(m_handle, pagesSql) == 0) throw Failure{{ErrorCode::NotFound, {}, {}}, 0};
    const qint64 application = numberOf(m_handle, applicationSql);
    if (application == 0 && !m_reads && QFileInfo(m_path).size() == 0) make(storeId);
    if (numberOf(m_handle, applicationSql) != draftApplicationId) throwDraftFailure(m_path, SQLITE_NOTADB, "drafts");
    if (numberOf(m_handle, versionSql) > s_version)
        orThrow(fail(ErrorCode::Refused, tr("What was typed here was kept by a newer version of Chalktalk. Update the "
                                            "program.")));
    DraftQuery owner(m_handle, ownerSql);
    if (!owner.step()) throwDraftFailure(m_path, SQLITE_CORRUPT, ownerSql.name);
    if (owner.text(0) != storeId)
        orThrow(fail(ErrorCode::Conflict, tr("%1 belongs to another store.").arg(QDir::toNativeSeparators(m_path))));
}

// Both ways through the file: what lies on either side of a damaged page.
std::vector<Draft> DraftFile::salvage(const QString& draftsFile) {
    std::vector<Draft> found;
    for (const Sql* sql : {&listUp, &listDown}) {
        static_cast<void>(guarded([&] {
            DraftFile file(draftsFile, true);
            file.openHandle();
            DraftQuery row(file.m_handle, *sql);
            while (row.step()) {
                Draft draft = draftFrom(row);
                const auto is = [&](const Draft& other) { return other.mark.writing == draft.mark.writing; };
                if (std::ranges::none_of(found, is)) found.push_back(std::move(draft));
            }
        }));
    }
    return found;
}

bool DraftFile::isWhole() {
    const auto whole = guarded([&] {
        DraftQuery check(m_handle, checkSql);
        return check.step() && check.text(0) == u"ok";
    });
    return whole && *whole;
}

Status DraftFile::beginAnew(const QString& storePath, const QString& storeId) {
    const std::vector<Draft> readable = salvage(draftsPath(storePath));
    if (Status aside = putDraftsAside(storePath, QStringLiteral("damaged")); !aside) return aside;
    auto file = open(storePath, storeId);
    if (!file) return tl::unexpected<Error>(file.error());
    for (const Draft& draft : readable)
        if (Status kept = (*file)->save(draft); !kept) return kept;
    return {};
}

Result<std::unique_ptr<DraftFile>> DraftFile::open(const QString& storePath, const QString& storeId) {
    return guarded([&] {
        const QString path = draftsPath(storePath);
        for (bool again = false;; again = true) {
            std::unique_ptr<DraftFile> file(new DraftFile(path, false));
            try {
                file->prepare(storeId);
                return file;
            } catch (const Failure& failure) {
                if (again || !isDamage(failure.code)) throw;
            }
            file.reset();
            orThrow(beginAnew(storePath, storeId));
        }
    });
}

Result<std::unique_ptr<DraftFile>> DraftFile::openToRead(const QString& storePath, const QString& storeId) {
    const QString path = draftsPath(storePath);
    if (!QFileInfo::exists(path)) return std::unique_ptr<DraftFile>();
    auto opened = guarded([&] {
        std::unique_ptr<DraftFile> file(new DraftFile(path, true));
        file->prepare(storeId);
        return file;
    });
    const bool isNone = !opened && (opened.error().code == ErrorCode::Conflict || // of another store
                                    opened.error().code == ErrorCode::NotFound);
    if (isNone) return std::unique_ptr<DraftFile>();
    return opened;
}

std::optional<QString> DraftFile::ownerOf(const QString& draftsFile) {
    if (!QFileInfo::exists(draftsFile)) return std::nullopt;
    auto found = guarded([&]() -> std::optional<QString> {
        DraftFile file(draftsFile, true);
        file.openHandle();
        if (numberOf(file.m_handle, applicationSql) != draftApplicationId) return std::nullopt;
        DraftQuery owner(file.m_handle, ownerSql);
        if (!owner.step()) return std::nullopt;
        return owner.text(0);
    });
    return found ? *found : std::nullopt;
}

Status DraftFile::inTransaction(const std::function<void()>& work) {
    return guarded([&] {
        const auto exec = [&](const char* sql) {
            if (sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
                throwDraftFailure(m_path, sqlite3_extended_errcode(m_handle), sql);
        };
        exec("begin immediate");
        try {
            work();
            exec("commit");
        } catch (const Failure&) {
            if (!sqlite3_get_autocommit(m_handle)) sqlite3_exec(m_handle, "rollback", nullptr, nullptr, nullptr);
            throw;
        }
    });
}

Status DraftFile::save(const Draft& draft) {
    return inTransaction([&] {
        if (draft.mark.before != 0)
            DraftQuery(m_handle, removeUpTo).bind(1, draft.mark.before).bind(2, draft.mark.beforeNumber).step();
        DraftQuery(m_handle, upsert)
            .bind(1, draft.mark.writing)
            .bind(2, draft.mark.number)
            .bind(3, draft.key.form)
            .bind(4, draft.key.record)
            .bind(5, draft.key.author.value)
            .bind(6, draft.key.person.value)
            .bind(7, draft.baseVersion)
            .bind(8, draft.state)
            .bind(9, draft.updatedAtMs)
            .step();
    });
}

Status DraftFile::remove(const DraftMark& upTo) {
    return inTransaction([&] {
        DraftQuery(m_handle, removeUpTo).bind(1, upTo.writing).bind(2, upTo.number).step();
        if (upTo.before != 0) DraftQuery(m_handle, removeUpTo).bind(1, upTo.before).bind(2, upTo.beforeNumber).step();
    });
}

Status DraftFile::remove(const DraftKey& key) {
    return inTransaction([&] {
        DraftQuery(m_handle, removeKey)
            .bind(1, key.form)
            .bind(2, key.record)
            .bind(3, key.author.value)
            .bind(4, key.person.value)
            .step();
    });
}

Status DraftFile::removeOfRecord(const QString& form, qint64 record) {
    return inTransaction([&] { DraftQuery(m_handle, removeRecord).bind(1, form).bind(2, record).step(); });
}

Status DraftFile::removeOf(PersonId person) {
    const Status removed = inTransaction([&] { DraftQuery(m_handle, removePerson).bind(1, person.value).step(); });
    if (removed) sqlite3_exec(m_handle, "pragma wal_checkpoint(truncate)", nullptr, nullptr, nullptr);
    return removed;
}

Status DraftFile::forgetBases() {
    return inTransaction([&] { DraftQuery(m_handle, forgetBase).step(); });
}

Result<std::vector<Draft>> DraftFile::all() {
    return guarded([&] {
        std::vector<Draft> drafts;
        DraftQuery row(m_handle, list);
        while (row.step()) drafts.push_back(draftFrom(row));
        return drafts;
    });
}

} // namespace chalktalk::store
