#include "store/repair.h"

#include "store/database.h"
#include "store/failure.h"
#include "store/file_header.h"
#include "store/statement.h"
#include "store/store_files.h"

#include <QFileInfo>
#include <sqlite3.h>

namespace chalktalk::store {

namespace {

constexpr Sql quickCheckAll{"quick_check", "pragma quick_check(1)"};

} // namespace

qint64 RepairReport::of(Fate fate) const {
    qint64 count = 0;
    for (const RepairLine& line : lines) count += line.of(fate);
    return count;
}

QString nameOfRepaired(const QString& storePath) {
    QString name = storePath + QStringLiteral(".repaired");
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = QStringLiteral("%1.repaired-%2").arg(storePath).arg(number);
    return name;
}

bool isDamaged(const QString& storePath) {
    if (!QFileInfo(storePath).isFile()) return false;
    if (const Status header = checkHeader(storePath); !header) {
        if (header.error().code != ErrorCode::Refused || header.error().message == newerError().message) return false;
        // Ours, with a broken head: what only a store of ours has stands beside it.
        return QFileInfo::exists(journalPath(storePath)) || QFileInfo::exists(backupFolder(storePath));
    }
    auto database = Database::open(storePath, OpenMode::ReadOnly);
    if (!database) return tellsOfDamage(database.error());
    const Status looked = guarded([&] {
        Statement check(**database, quickCheckAll);
        if (!check.step() || check.text(0) != "ok") throwFailure(SQLITE_CORRUPT, "quick_check");
    });
    return !looked && tellsOfDamage(looked.error());
}

Result<RepairReport> repairStore(const QString&, const QString&, const RepairProgress&, std::stop_token) {
    return fail(ErrorCode::Refused, QStringLiteral("not yet"));
}

Status useRepaired(const QString&, const QString&) { return fail(ErrorCode::Refused, QStringLiteral("not yet")); }

} // namespace chalktalk::store
