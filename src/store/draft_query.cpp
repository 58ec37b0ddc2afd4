#include "store/draft_query.h"

#include "store/failure.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace chalktalk::store {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

QString wordsFor(const QString& path, int code) {
    const QString folder = QDir::toNativeSeparators(QFileInfo(path).absolutePath());
    switch (code & 0xff) {
    case SQLITE_FULL: return tr("The disk is full.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return tr("Another program keeps the file of what is being typed busy.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: return tr("Nothing can be written to the folder %1.").arg(folder);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return tr("%1 is damaged.").arg(QDir::toNativeSeparators(path));
    default: return tr("The disk can't be written.");
    }
}

} // namespace

void throwDraftFailure(const QString& path, int sqliteCode, std::string_view where) {
    Failure failure = failureOf(sqliteCode, where);
    failure.error.message = wordsFor(path, sqliteCode);
    throw failure;
}

DraftQuery::DraftQuery(sqlite3* handle, const Sql& sql) : m_handle(handle), m_name(sql.name) {
    check(sqlite3_prepare_v2(handle, sql.text.data(), static_cast<int>(sql.text.size()), &m_statement, nullptr));
}

void DraftQuery::check(int code) const {
    if (code == SQLITE_OK) return;
    const char* path = sqlite3_db_filename(m_handle, "main");
    throwDraftFailure(QString::fromUtf8(path ? path : ""), code, m_name);
}

DraftQuery& DraftQuery::bind(int number, qint64 value) {
    check(sqlite3_bind_int64(m_statement, number, value));
    return *this;
}

DraftQuery& DraftQuery::bind(int number, const QString& text) {
    const QByteArray utf8 = text.toUtf8();
    check(sqlite3_bind_text(m_statement, number, utf8.isEmpty() ? "" : utf8.constData(), static_cast<int>(utf8.size()),
                            SQLITE_TRANSIENT));
    return *this;
}

bool DraftQuery::step() {
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE) check(code);
    return code == SQLITE_ROW;
}

QString DraftQuery::text(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return QString::fromUtf8(bytes, sqlite3_column_bytes(m_statement, column));
}

} // namespace chalktalk::store
