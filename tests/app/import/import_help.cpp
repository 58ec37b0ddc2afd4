#include "tests/app/import/import_help.h"

#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <sqlite3.h>

namespace chalktalk::tests {

ImportBench::ImportBench() {
    auto made = store::Database::open(m_folder.path(QStringLiteral("store.chalktalk")), store::OpenMode::Create);
    REQUIRE(made);
    m_database = std::move(*made);
}

QString ImportBench::folder(const Files& files) {
    const QString path = m_folder.path(QStringLiteral("export%1").arg(++m_folders));
    REQUIRE(QDir().mkpath(path));
    for (const auto& [name, content] : files) {
        QFile file(QDir(path).filePath(QString::fromStdString(name)));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
    }
    return path;
}

Result<app::ImportReport> ImportBench::tryImport(app::ImportRequest request, const char* now) {
    return app::importExport(*m_database, request, *Clock::parse(QString::fromLatin1(now)));
}

app::ImportReport ImportBench::import(app::ImportRequest request, const char* now) {
    auto report = tryImport(std::move(request), now);
    if (!report) FAIL(report.error().message.toStdString());
    CHECK(text("pragma foreign_key_check").empty());
    return std::move(*report);
}

app::ImportReport ImportBench::import(const Files& files, const char* now) {
    app::ImportRequest request;
    request.paths = {folder(files)};
    request.preset = QStringLiteral("canonical");
    return import(std::move(request), now);
}

std::string ImportBench::text(const char* sql) {
    std::string joined;
    sqlite3_stmt* statement = nullptr;
    REQUIRE(sqlite3_prepare_v2(m_database->handle(), sql, -1, &statement, nullptr) == SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            const auto* cell = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
            joined += (joined.empty() ? "" : " ") + std::string(cell ? cell : "null");
        }
    }
    sqlite3_finalize(statement);
    return joined;
}

QByteArray ImportBench::digest() {
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const char* table :
         {"setting", "counter", "source", "import", "import_file", "person", "reporting_line", "leave", "holiday",
          "rate", "quota", "account", "opportunity", "opportunity_change", "activity", "audit"})
        hash.addData(
            QByteArray::fromStdString(text(("select * from " + std::string(table) + " order by 1, 2").c_str())));
    return hash.result().toHex();
}

Files small() {
    return {{"people.csv", "person_id,name,role,manager_id\nmia,Mia,first_line_manager,\nana,Ana,rep,mia\n"},
            {"accounts.csv", "account_id,name\nacme,Acme\n"},
            {"opportunities.csv", "opportunity_id,name,account_id,owner_id,source,stage,amount,currency,created_on,"
                                  "close_date,next_step\n"
                                  "o1,One,acme,ana,self,demo,100.50,USD,2026-04-01,2026-07-01,call\n"
                                  "o2,Two,acme,ana,marketing,won,200,USD,2026-04-02,2026-05-01,\n"},
            {"opportunity_history.csv", "opportunity_id,changed_at,field,old_value,new_value\n"
                                        "o1,2026-04-10T09:00:00,stage,discovery,demo\n"},
            {"activities.csv", "activity_id,person_id,opportunity_id,account_id,type,direction,call_kind,started_at,"
                               "minutes,subject,outcome\n"
                               "a1,ana,o1,acme,call,outbound,discovery,2026-04-05T10:00:00,30,Hello,\n"
                               "a2,ana,,,email,outbound,,2026-04-06T10:00:00+02:00,,,\n"}};
}

Files with(Files files, const std::string& name, const QByteArray& content) {
    files[name] = content;
    return files;
}

std::string rejects(const app::ImportReport& report) {
    QString all;
    for (const auto& reject : report.rejects) {
        if (!all.isEmpty()) all += u'\n';
        all += QStringLiteral("%1:%2 %3 “%4” %5")
                   .arg(reject.file, QString::number(reject.line), reject.column, reject.text, reject.reason);
    }
    return all.toStdString();
}

const app::ImportedFileReport& fileOf(const app::ImportReport& report, const char* name) {
    for (const auto& file : report.files) {
        if (file.file == QLatin1StringView(name)) return file;
    }
    FAIL("no such file in the report: " << name);
    return report.files.front();
}

} // namespace chalktalk::tests
