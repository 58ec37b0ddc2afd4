#include "store/backups/coaching_copy.h"

#include "store/backups/store_mark.h"
#include "store/database.h"
#include "store/failure.h"
#include "store/records/record_image.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QUrl>
#include <set>
#include <sqlite3.h>
#include <vector>

namespace chalktalk::store {

namespace {

constexpr std::array<const char*, 4> massTables{"account", "opportunity", "opportunity_change", "activity"};

bool isMass(const QByteArray& table) {
    return std::any_of(massTables.begin(), massTables.end(), [&](const char* mass) { return table == mass; });
}

QByteArray textAt(sqlite3_stmt* row, int column) {
    return reinterpret_cast<const char*>(sqlite3_column_text(row, column));
}

struct SchemaItem {
    QByteArray name, sql;
};

std::vector<SchemaItem> schemaItems(RawConnection& copy, const QByteArray& type) {
    std::vector<SchemaItem> items;
    copy.each("select name, sql from whole.sqlite_master where type = '" + type +
                  "' and sql is not null and name not like 'sqlite_%' order by rowid",
              [&](sqlite3_stmt* row) {
                  items.push_back({textAt(row, 0), textAt(row, 1)});
              });
    return items;
}

// What is needed of the mass: filled table by table, then followed to what that refers to in turn.
class NeededFacts {
  public:
    explicit NeededFacts(RawConnection& copy) : m_copy(copy) {
        for (const char* table : {"account", "opportunity", "activity"})
            m_copy.run(QByteArrayLiteral("create temp table needed_") + table + " (id integer primary key)");
    }

    // By the foreign keys that the table declares, so that a table to come is not forgotten.
    void addReferencesOf(const QByteArray& table) {
        std::vector<std::pair<QByteArray, QByteArray>> references;
        m_copy.each("select \"table\", \"from\" from pragma_foreign_key_list('" + table + "', 'whole')",
                    [&](sqlite3_stmt* row) { references.emplace_back(textAt(row, 0), textAt(row, 1)); });
        for (const auto& [to, column] : references)
            if (to == "account" || to == "opportunity")
                add(to, "select \"" + column + "\" from whole.\"" + table + '"');
        if (table == "call") add("activity", "select activity_id from whole.call");
    }

    // A record in the bin may be put back: what it belongs to must be there.
    void addReferencesOfPast() {
        std::set<qint64> accounts, opportunities;
        m_copy.each("select image from whole.record_past where image is not null", [&](sqlite3_stmt* row) {
            const QByteArray bytes(static_cast<const char*>(sqlite3_column_blob(row, 0)), sqlite3_column_bytes(row, 0));
            const auto image = imageFrom(bytes);
            if (!image) return;
            const auto note = [&](const char* column, std::set<qint64>& ids) {
                const auto cell = cellOf(*image, column);
                if (const qint64* id = cell ? std::get_if<qint64>(&*cell) : nullptr) ids.insert(*id);
            };
            note("account_id", accounts);
            note("opportunity_id", opportunities);
        });
        for (const qint64 id : accounts) add("account", "select " + QByteArray::number(id));
        for (const qint64 id : opportunities) add("opportunity", "select " + QByteArray::number(id));
    }

    void follow() {
        add("opportunity", "select opportunity_id from whole.opportunity_change where " + ownHistory());
        add("opportunity", "select opportunity_id from whole.activity where id in needed_activity");
        add("account", "select account_id from whole.opportunity where id in needed_opportunity");
        add("account", "select account_id from whole.activity where id in needed_activity");
    }

    [[nodiscard]] static QByteArray where(const QByteArray& table) {
        if (table == "opportunity_change") return ownHistory();
        return "id in needed_" + table;
    }

  private:
    // An import that came without a file of history compared the exports itself.
    static QByteArray ownHistory() {
        return "import_id not in (select import_id from whole.import_file where kind = 'opportunity_history')";
    }
    void add(const QByteArray& to, const QByteArray& select) {
        m_copy.run("with r (id) as (" + select + ") insert or ignore into needed_" + to +
                   " select id from r where id in (select id from whole." + to + ')');
    }

    RawConnection& m_copy;
};

// The average length of the latest rows of a table, as SQLite stores them.
struct RowShape {
    const char *table, *texts;
    int numbers;     // bytes of the rest: small numbers and the row's own head
    int indexBytes;  // of its indexes, a row, without the texts
    bool indexesKey; // the external id stands in an index, too
};
constexpr std::array shapes{
    RowShape{"opportunity", "length(next_step) + length(external_id) + length(name) + length(loss_reason)", 76, 12,
             true},
    RowShape{"opportunity_change", "0", 30, 28, false},
    RowShape{"activity", "length(external_id) + length(subject) + length(outcome)", 38, 12, true}};

} // namespace

qint64 bytesOfFacts(Database& database) {
    constexpr int sample = 500;
    qint64 bytes = 0;
    const auto number = [&](const QByteArray& sql) {
        sqlite3_stmt* statement = nullptr;
        int code = sqlite3_prepare_v2(database.handle(), sql.constData(), -1, &statement, nullptr);
        if (code == SQLITE_OK) code = sqlite3_step(statement);
        const qint64 value = code == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
        sqlite3_finalize(statement);
        if (code != SQLITE_ROW) throwFailure(sqlite3_extended_errcode(database.handle()), "bytes of facts");
        return value;
    };
    for (const RowShape& shape : shapes) {
        const QByteArray table = shape.table;
        // Ids rise from a counter and nothing is taken out but in an erasure: the highest is as good as a count.
        const qint64 rows = number("select coalesce(max(id), 0) from " + table);
        if (rows == 0) continue;
        const QByteArray latest =
            " from (select * from " + table + " order by id desc limit " + QByteArray::number(sample);
        const qint64 texts =
            number(QByteArrayLiteral("select cast(avg(") + shape.texts + ") as integer)" + latest + ")");
        qint64 index = shape.indexBytes;
        if (shape.indexesKey) index += number("select cast(avg(length(external_id)) as integer)" + latest + ")");
        bytes += rows * (texts + shape.numbers + index);
    }
    return bytes;
}

void copyCoaching(Database& database, const QString& part, qint64 nowMs, const CopyWatch& watch) {
    RawConnection copy(part, RawConnection::Access::Write);
    const Watched watched(copy.handle(), watch, [] { return 35; });
    // What is half written when the power goes has no name yet: it is synced as a whole when it is done.
    copy.run("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16384");
    const QByteArray uri =
        QUrl::fromLocalFile(QFileInfo(database.path()).absoluteFilePath()).toEncoded(QUrl::FullyEncoded);
    QByteArray quoted = uri + "?mode=ro";
    copy.run("attach '" + quoted.replace('\'', "''") + "' as whole");
    copy.run("begin"); // all that is read is of one moment
    NeededFacts needed(copy);
    const auto tables = schemaItems(copy, "table");
    bool hasPast = false;
    for (const SchemaItem& table : tables) {
        copy.run(table.sql);
        hasPast |= table.name == "record_past";
        if (!isMass(table.name)) needed.addReferencesOf(table.name);
    }
    if (hasPast) needed.addReferencesOfPast();
    needed.follow();
    for (const SchemaItem& table : tables) {
        QByteArray insert = "insert into main.\"" + table.name + "\" select * from whole.\"" + table.name + '"';
        if (isMass(table.name)) insert += " where " + NeededFacts::where(table.name);
        copy.run(insert);
    }
    for (const SchemaItem& index : schemaItems(copy, "index")) copy.run(index.sql);
    const QByteArray at = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(Qt::ISODate).toUtf8();
    copy.run(QByteArrayLiteral("insert or replace into main.setting (key, value) values ('") + factsLeftOutKey +
             "', '" + at + "')");
    for (const QByteArray& number : {QByteArrayLiteral("application_id"), QByteArrayLiteral("user_version")})
        copy.run("pragma main." + number + " = " +
                 QByteArray::number(copy.number("pragma whole." + number).value_or(0)));
    copy.run("commit; detach whole");
    if (copy.number("select 1 from pragma_foreign_key_check limit 1"))
        throw Failure{{ErrorCode::StoreFailed,
                       QCoreApplication::translate("Store", "The copy is damaged, so it does not count."),
                       QStringLiteral("copy refers to what was left out")},
                      0};
}

} // namespace chalktalk::store
