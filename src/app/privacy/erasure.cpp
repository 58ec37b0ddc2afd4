#include "app/privacy/erasure.h"

#include "app/local_settings.h"
#include "app/privacy/sealed_file.h"
#include "store/backups/automatic_backup.h"
#include "store/backups/backup_list.h"
#include "store/database.h"
#include "store/records/record_shapes.h"
#include "store/store_files.h"

#include <array>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Erasure)
};

using store::RecordKind;

struct Counted {
    RecordKind kind;
    const char* words;
};

constexpr std::array s_counted{
    Counted{RecordKind::Session, QT_TRANSLATE_N_NOOP("Erasure", "%n one-to-ones")},
    Counted{RecordKind::Commitment, QT_TRANSLATE_N_NOOP("Erasure", "%n commitments")},
    Counted{RecordKind::Call, QT_TRANSLATE_N_NOOP("Erasure", "%n calls with their plans and debriefs")},
    Counted{RecordKind::Assessment, QT_TRANSLATE_N_NOOP("Erasure", "%n assessments of skills")},
    Counted{RecordKind::DevelopmentPlan, QT_TRANSLATE_N_NOOP("Erasure", "%n development plans")},
    Counted{RecordKind::QuarterlyReview, QT_TRANSLATE_N_NOOP("Erasure", "%n quarterly reviews of them")},
    Counted{RecordKind::PrivateNote, QT_TRANSLATE_N_NOOP("Erasure", "%n private notes about them or by them")},
    Counted{RecordKind::Placement, QT_TRANSLATE_N_NOOP("Erasure", "%n places set by hand")},
};

QString counted(const char* words, qint64 number) {
    return QCoreApplication::translate("Erasure", words, nullptr, static_cast<int>(number));
}

ErasurePreview inWords(const store::ErasureExtent& extent) {
    ErasurePreview preview;
    for (const Counted& one : s_counted) {
        const auto found = extent.records.find(one.kind);
        if (found != extent.records.end()) preview.goes << counted(one.words, found->second);
    }
    const bool hasMore = std::ranges::any_of(extent.records, [](const auto& entry) {
        return entry.first == RecordKind::Profile || entry.first == RecordKind::Cadence ||
               entry.first == RecordKind::CoachingBlock || entry.first == RecordKind::Focus;
    });
    if (hasMore) preview.goes << Texts::tr("Their profile, their rhythm and their coaching times");
    if (extent.drafts > 0)
        preview.goes << counted(QT_TRANSLATE_N_NOOP("Erasure", "%n unsaved drafts about them or by them"),
                                extent.drafts);
    if (extent.past > 0)
        preview.goes << counted(
            QT_TRANSLATE_N_NOOP("Erasure", "%n earlier versions kept for undo, and what lies in the bin"), extent.past);
    preview.changes << Texts::tr("Their name, e-mail address, region and the id of your export become a neutral name.");
    preview.changes << Texts::tr(
        "In others' records they stand under that name; what they wrote there as a coach stays.");
    if (extent.opportunities > 0)
        preview.stays << counted(
            QT_TRANSLATE_N_NOOP("Erasure", "%n opportunities, without next steps and loss reasons"),
            extent.opportunities);
    if (extent.activities > 0)
        preview.stays << counted(QT_TRANSLATE_N_NOOP("Erasure", "%n activities, without subjects and outcomes"),
                                 extent.activities);
    if (extent.quotas > 0) preview.stays << counted(QT_TRANSLATE_N_NOOP("Erasure", "%n quotas"), extent.quotas);
    preview.stays << Texts::tr(
        "Role, peer group, manager and dates, so that the organisation's numbers stay the same.");
    return preview;
}

QString nameOf(int number) { return Texts::tr("Erased person %1").arg(number); }

// Every path here is the store's own and not somebody's, so that the day is all there is to say.
std::vector<HoldingCopy> besides(const QString& storePath) {
    std::vector<HoldingCopy> copies;
    const QFileInfo store(storePath);
    const QStringList own = store::storeFiles(store.absoluteFilePath())
                            << store::backupFolder(store.absoluteFilePath());
    // A folder, too: the backups of a copy.
    const auto files =
        store.absoluteDir().entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Time);
    for (const QFileInfo& file : files) {
        const QString name = file.fileName();
        const bool isCopy = name.startsWith(store.fileName() + u'.') || name.startsWith(store.fileName() + u'-');
        if (isCopy && !own.contains(file.absoluteFilePath())) copies.push_back({file.absoluteFilePath(), {}, false});
    }
    return copies;
}

} // namespace

std::vector<HoldingCopy> copiesOf(const QString& storePath, const Clock& clock) {
    std::vector<HoldingCopy> copies;
    for (const store::BackupFile& backup : store::listBackupsBesideOneMore(storePath, clock))
        copies.push_back({backup.path, backup.keptUntil, true});
    for (HoldingCopy& copy : besides(storePath)) copies.push_back(std::move(copy));
    return copies;
}

QString wordsFor(const HoldingCopy& copy) {
    const QString file = QDir::toNativeSeparators(copy.file);
    if (!copy.isBackup) return Texts::tr("%1: until you delete it").arg(file);
    if (!copy.keptUntil) return Texts::tr("%1: until there is a newer backup").arg(file);
    return Texts::tr("%1: until %2 at the latest")
        .arg(file, QLocale().toString(copy.keptUntil->toDate(), QLocale::LongFormat));
}

Result<ErasurePreview> previewErasure(store::Database& database, PersonId person, const Clock& clock) {
    const auto extent = store::erasureExtent(database, person);
    if (!extent) return tl::unexpected<Error>(extent.error());
    ErasurePreview preview = inWords(*extent);
    preview.copies = copiesOf(database.path(), clock);
    return preview;
}

Status settleErasure(store::Database& database, const Clock& clock) {
    removeSealingRemains(database.path());
    const auto unfinished = store::erasureUnfinished(database);
    if (!unfinished || !*unfinished) return unfinished ? Status{} : tl::unexpected<Error>(unfinished.error());
    return store::finishErasure(database, [&]() -> Status {
        store::BackupWish wish;
        wish.reason = store::BackupReason::Erasure, wish.evenIfUnchanged = true;
        const auto made = store::makeBackup(database, wish, clock);
        if (made) return {};
        return fail(
            made.error().code,
            Texts::tr("The person is erased. A backup could not be made afterwards: %1").arg(made.error().message),
            made.error().detail);
    });
}

Result<ErasureAnswer> erasePerson(store::Database& database, PersonId person, LocalSettings& settings,
                                  std::optional<PersonId> who, const Clock& clock) {
    ErasureAnswer answer;
    answer.copies = copiesOf(database.path(), clock); // before a backup is made that holds nothing of them
    const auto name = store::erasePerson(database, person, nameOf, who, clock);
    if (!name) return tl::unexpected<Error>(name.error());
    answer.name = *name;
    settings.forgetPerson(person);
    if (const Status settled = settleErasure(database, clock); !settled) {
        answer.remains = settled.error().message;
        for (HoldingCopy& copy : answer.copies) copy.keptUntil.reset(); // no backup stands beside them
    }
    // Retention may have taken some of them meanwhile.
    std::erase_if(answer.copies, [](const HoldingCopy& copy) { return !QFileInfo::exists(copy.file); });
    return answer;
}

} // namespace chalktalk::app
