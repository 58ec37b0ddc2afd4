#include "app/privacy/sealed_file.h"

#include "app/export/new_files.h"
#include "app/export/person_record.h"
#include "app/privacy/wiped_file.h"
#include "store/audit_store.h"
#include "store/backup.h"
#include "store/database.h"
#include "store/file_header.h"
#include "store/private_file.h"

#include <cerrno>
#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>
#include <signal.h>
#include <unistd.h>

namespace chalktalk::app {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Sealed", text); }
template <class T> tl::unexpected<Error> failed(const T& result) { return tl::unexpected<Error>(result.error()); }

const QString s_sealing = QStringLiteral(".sealing-");

// Names the program that makes it, so that what a dead one left can be told from what is at work.
QString folderOfCopy(const QString& storePath) {
    return QStringLiteral("%1%2%3-%4")
        .arg(storePath, s_sealing)
        .arg(::getpid())
        .arg(QRandomGenerator::system()->generate64(), 0, 36);
}

Status sealStore(store::Database& database, QIODevice& to, const io::Password& password,
                 const io::SealingProgress& progress, std::stop_token stop, io::SealingCost cost) {
    removeSealingRemains(database.path());
    const WipedFolder folder(folderOfCopy(database.path()));
    if (Status made = store::makePrivateFolder(folder.path()); !made) return made;
    const QString copy = QDir(folder.path()).filePath(QStringLiteral("copy"));
    if (Status copied = store::backupTo(database, copy); !copied) return copied;
    QFile from(copy);
    if (!from.open(QIODevice::ReadOnly)) return cantWrite(copy);
    return io::seal(from, to, io::SealedKind::Store, password, progress, std::move(stop), cost);
}

Status sealPerson(store::Database& database, const SealRequest& request, QIODevice& to, const io::Password& password,
                  const io::SealingProgress& progress, std::stop_token stop, io::SealingCost cost) {
    auto json = personRecord(database, *request.about, request.who, stop);
    if (!json) return failed(json);
    Status done;
    {
        QBuffer from(&*json);
        from.open(QIODevice::ReadOnly);
        done = io::seal(from, to, io::SealedKind::Person, password, progress, std::move(stop), cost);
    }
    io::wipe(*json);
    return done;
}

} // namespace

Status sealInto(store::Database& database, const SealRequest& request, const io::Password& password, const Clock& clock,
                const io::SealingProgress& progress, std::stop_token stop, io::SealingCost cost) {
    if (!password.isLongEnough())
        return fail(ErrorCode::Invalid,
                    tr("The password needs at least %1 characters; a few unrelated words are easy to remember.")
                        .arg(io::shortestPassword));
    NewFiles files;
    auto out = files.add(request.file);
    if (!out) return failed(out);
    // First: what can't be noted is not handed out.
    const QString subject = request.about ? QString::number(request.about->value) : QString();
    const QString action = request.about ? QStringLiteral("export.person") : QStringLiteral("export.sealed");
    if (Status noted = store::recordAudit(database, request.who, action, subject, clock); !noted) return noted;
    const Status done = request.about ? sealPerson(database, request, **out, password, progress, std::move(stop), cost)
                                      : sealStore(database, **out, password, progress, std::move(stop), cost);
    return done ? files.keep() : done;
}

Result<io::SealedKind> openSealed(const QString& sealed, const QString& to, const io::Password& password,
                                  const io::SealingProgress& progress, std::stop_token stop) {
    QFile from(sealed);
    if (!from.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unreadable, tr("%1 can't be read.").arg(QDir::toNativeSeparators(sealed)));
    if (QFileInfo::exists(to))
        return fail(ErrorCode::Conflict, tr("There is a file %1 already.").arg(QDir::toNativeSeparators(to)));
    const QString part = to + QStringLiteral(".part");
    store::wipeFile(part); // of an opening that was cut short
    if (Status made = store::makePrivateFile(part); !made) return failed(made);
    WipedFile opened(part);
    QFile out(part);
    if (!out.open(QIODevice::WriteOnly)) return failed(cantWrite(to));
    const auto kind = io::unseal(from, out, password, progress, std::move(stop));
    if (!kind) return kind;
    if (!out.flush()) return failed(cantWrite(to));
    out.close();
    if (*kind == io::SealedKind::Store) {
        if (Status header = store::checkHeader(part); !header) return failed(header);
    }
    if (Status synced = store::syncFile(part); !synced) return failed(synced);
    if (Status renamed = store::renameIntoNew(part, to); !renamed) return failed(renamed);
    opened.keep();
    return kind;
}

void removeSealingRemains(const QString& storePath) {
    const QFileInfo store(storePath);
    const QString begin = store.fileName() + s_sealing;
    const auto entries = store.absoluteDir().entryInfoList(QDir::Dirs | QDir::Hidden);
    for (const QFileInfo& folder : entries) {
        if (!folder.fileName().startsWith(begin)) continue;
        bool isNumber = false;
        const int process = folder.fileName().mid(begin.size()).section(u'-', 0, 0).toInt(&isNumber);
        const bool isAtWork = isNumber && process > 0 && (::kill(process, 0) == 0 || errno != ESRCH);
        if (!isAtWork) wipeFolder(folder.filePath());
    }
}

} // namespace chalktalk::app
