#include "tests/app/repair/damage_help.h"

#include "app/sample/sample_organisation.h"
#include "app/sample/sample_store.h"
#include "store/backups/automatic_backup.h"
#include "store/database.h"
#include "store/records/record_check.h"
#include "store/records/record_shapes.h"
#include "store/transaction.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <iostream>
#include <QFile>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

namespace chalktalk::tests {

namespace {

void exec(sqlite3* handle, const std::string& sql) {
    char* problem = nullptr;
    const int code = sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &problem);
    INFO(sql << ": " << (problem ? problem : ""));
    REQUIRE(code == SQLITE_OK);
}

// A plain connection that reads.
class Reader {
  public:
    explicit Reader(const QString& file) {
        sqlite3_open_v2(QFile::encodeName(file).constData(), &m_handle, SQLITE_OPEN_READONLY, nullptr);
    }
    ~Reader() { sqlite3_close_v2(m_handle); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    // SQLite's last code: SQLITE_DONE when it came to the end.
    int each(const std::string& sql, const std::function<void(sqlite3_stmt*)>& row) const {
        sqlite3_stmt* statement = nullptr;
        int code = sqlite3_prepare_v2(m_handle, sql.c_str(), -1, &statement, nullptr);
        if (code == SQLITE_OK)
            while ((code = sqlite3_step(statement)) == SQLITE_ROW) row(statement);
        sqlite3_finalize(statement);
        return code;
    }
    [[nodiscard]] std::vector<std::string> words(const std::string& sql) const {
        std::vector<std::string> all;
        each(sql, [&](sqlite3_stmt* row) {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, 0));
            all.emplace_back(text ? text : "");
        });
        return all;
    }

  private:
    sqlite3* m_handle = nullptr;
};

std::string cellsOf(sqlite3_stmt* row) {
    std::string cells;
    for (int i = 0; i < sqlite3_column_count(row); ++i) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(row, i));
        cells += std::to_string(sqlite3_column_type(row, i)) + ":";
        if (bytes) cells.append(bytes, static_cast<std::size_t>(sqlite3_column_bytes(row, i)));
        cells += "|";
    }
    return cells;
}

} // namespace

int times(int briefly, int atLength) {
    return qEnvironmentVariableIntValue("CHALKTALK_LONG") == 1 ? atLength : briefly;
}

const Clock& DamagedStore::clock() {
    static const Clock clock = *Clock::parse(QStringLiteral("2026-06-17T11:10:00Z"));
    return clock;
}

DamagedStore::DamagedStore(const Wish& wish) {
    {
        auto made = store::Database::open(path(), store::OpenMode::Create);
        REQUIRE(made);
        app::SampleOptions options;
        options.reps = wish.reps, options.months = wish.months, options.asOf = *dayFromIso(u"2026-06-17");
        REQUIRE(app::fillSample(**made, options, clock()));
        if (wish.markers) addMarkers();
        if (wish.safeguards) {
            store::BackupWish backup;
            backup.evenIfUnchanged = true;
            const auto file = store::makeBackup(**made, backup, clock());
            REQUIRE(file);
            REQUIRE_FALSE(file->isEmpty());
        }
    }
    if (wish.safeguards) changeSome();
    {
        auto opened = store::Database::open(path(), store::OpenMode::ReadWrite);
        REQUIRE(opened);
        REQUIRE(store::checkRecords(**opened)->empty());
        exec((*opened)->handle(), "pragma wal_checkpoint(truncate)");
    }
    if (!wish.safeguards) QFile::remove(path() + QStringLiteral(".redo"));
    QFile file(path());
    REQUIRE(file.open(QIODevice::ReadOnly));
    m_original = file.readAll();
}

void DamagedStore::addMarkers() const {
    auto opened = store::Database::open(path(), store::OpenMode::ReadWrite);
    REQUIRE(opened);
    const Reader reader(path());
    exec((*opened)->handle(), "begin immediate");
    for (const std::string& table : allTables()) {
        if (table == "setting" || table == "record_digest" || table == "record_past" || table == "audit") continue;
        std::set<std::string> indexed;
        for (const std::string& index : reader.words("select name from pragma_index_list('" + table + "')"))
            for (const std::string& column : reader.words("select name from pragma_index_info('" + index + "')"))
                indexed.insert(column);
        const auto columns = reader.words("select name from pragma_table_info('" + table +
                                          "') where type = 'TEXT' and \"notnull\" = 1 and pk = 0 order by cid desc");
        const std::set<std::string> fixed{"as_of", "agreed_on", "time_window", "day", "from_day", "to_day", "grade"};
        for (const std::string& column : columns) {
            if (indexed.contains(column) || fixed.contains(column)) continue;
            exec((*opened)->handle(),
                 "update " + table + " set " + column + " = " + column + " || ' mk' || lower(hex(randomblob(8)))");
            break;
        }
    }
    exec((*opened)->handle(), "commit");
    store::Transaction transaction(**opened, store::Transaction::Facts);
    store::refreshDigests(**opened);
    transaction.commit();
}

// What the backup doesn't have: changed, new and deleted records, each in a transaction of its own.
void DamagedStore::changeSome() const {
    auto opened = store::Database::open(path(), store::OpenMode::ReadWrite);
    REQUIRE(opened);
    for (const char* sql :
         {"update session set shared_note = shared_note || ' and more', version = version + 1 where id in (select id "
          "from session order by id limit 20)",
          "update commitment set what = what || ' once more', version = version + 1 where id % 3 = 0",
          "update call set next_step = next_step || ' soon', version = version + 1 where id % 4 = 0",
          "update development_plan set purpose = purpose || ' for certain' where id % 2 = 0",
          "delete from private_note where rowid in (select rowid from private_note limit 2)",
          "delete from focus where id in (select id from focus limit 1)",
          "insert into coaching_block (id, person_id, weekday, start_minute, minutes, from_day) select 4711, id, 3, "
          "600, "
          "90, '2026-06-01' from person limit 1",
          "update skill_rating set own_words = own_words || ' still' where position = 1"}) {
        store::Transaction transaction(**opened);
        exec((*opened)->handle(), sql);
        transaction.commit();
    }
}

void DamagedStore::write(const QByteArray& bytes) const {
    for (const auto* end : {"-wal", "-shm"}) QFile::remove(path() + QLatin1String(end));
    QFile file(path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.resize(bytes.size()));
    REQUIRE(file.write(bytes) == bytes.size());
}

void DamagedStore::writeAt(qint64 at, const QByteArray& bytes) const {
    for (const auto* end : {"-wal", "-shm"}) QFile::remove(path() + QLatin1String(end));
    QFile file(path());
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(at));
    REQUIRE(file.write(bytes) == bytes.size());
}

std::vector<std::string> DamagedStore::coachingTables() {
    std::vector<std::string> tables;
    for (const store::RecordShape& shape : store::recordShapes())
        tables.insert(tables.end(), shape.tables.begin(), shape.tables.end());
    return tables;
}

std::vector<std::string> DamagedStore::allTables() const {
    return Reader(path()).words("select name from sqlite_schema where type = 'table' order by name");
}

std::vector<int> DamagedStore::coachingPages() const {
    std::vector<int> pages;
    const Reader reader(path());
    const auto tables = coachingTables();
    std::map<std::string, std::string> tableOf;
    reader.each("select name, tbl_name from sqlite_schema", [&](sqlite3_stmt* row) {
        tableOf[reinterpret_cast<const char*>(sqlite3_column_text(row, 0))] =
            reinterpret_cast<const char*>(sqlite3_column_text(row, 1));
    });
    REQUIRE(reader.each("select name, pageno from dbstat", [&](sqlite3_stmt* row) {
        const std::string name = reinterpret_cast<const char*>(sqlite3_column_text(row, 0));
        if (std::find(tables.begin(), tables.end(), tableOf[name]) != tables.end())
            pages.push_back(sqlite3_column_int(row, 1));
    }) == SQLITE_DONE);
    return pages;
}

std::optional<Rows> rowsOf(const QString& file, const std::vector<std::string>& tables) {
    const Reader reader(file);
    Rows rows;
    for (const std::string& table : tables) {
        auto& all = rows[table];
        const int code = reader.each("select * from " + table, [&](sqlite3_stmt* row) { all.push_back(cellsOf(row)); });
        if (code != SQLITE_DONE) return std::nullopt;
        std::sort(all.begin(), all.end());
    }
    return rows;
}

void eachText(const QString& file, const std::vector<std::string>& tables,
              const std::function<void(const QByteArray& text)>& take) {
    const Reader reader(file);
    for (const std::string& table : tables) {
        reader.each("select * from " + table, [&](sqlite3_stmt* row) {
            for (int i = 0; i < sqlite3_column_count(row); ++i) {
                if (sqlite3_column_type(row, i) != SQLITE_TEXT) continue;
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(row, i));
                take(QByteArray(text, sqlite3_column_bytes(row, i)));
            }
        });
    }
}

bool sqliteFindsDamage(const QString& file) {
    bool whole = false;
    const int code = Reader(file).each("pragma integrity_check(1)", [&](sqlite3_stmt* row) {
        whole = qstrcmp(reinterpret_cast<const char*>(sqlite3_column_text(row, 0)), "ok") == 0;
    });
    return code != SQLITE_DONE || !whole;
}

std::set<std::string> markersIn(const QByteArray& bytes) {
    std::set<std::string> markers;
    constexpr qsizetype letters = 16;
    for (qsizetype at = bytes.indexOf(" mk"); at >= 0; at = bytes.indexOf(" mk", at + 1)) {
        const QByteArray mark = bytes.mid(at + 3, letters);
        const bool whole = mark.size() == letters && std::all_of(mark.begin(), mark.end(), [](char c) {
                               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
                           });
        if (whole) markers.insert(mark.toStdString());
    }
    return markers;
}

bool apart(int first, int last, const std::function<std::string(int)>& work, std::vector<std::string>& lines) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    std::cout.flush(); // or the child says it once more
    const pid_t child = ::fork();
    if (child == 0) {
        ::close(ends[0]);
        for (int i = first; i < last; ++i) {
            const std::string line = work(i) + "\n";
            if (::write(ends[1], line.data(), line.size()) != static_cast<ssize_t>(line.size())) ::_exit(2);
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    std::string said;
    char piece[4096];
    for (ssize_t got = 0; (got = ::read(ends[0], piece, sizeof piece)) > 0;)
        said.append(piece, static_cast<std::size_t>(got));
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    std::size_t at = 0;
    for (std::size_t end = 0; (end = said.find('\n', at)) != std::string::npos; at = end + 1)
        lines.push_back(said.substr(at, end - at));
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace chalktalk::tests
