#include "ui/shell/store_dialogs.h"

#include "app/workspace.h"
#include "ui/shell/shell.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace chalktalk::ui {
namespace {

QString words(const char* text) { return QCoreApplication::translate("StoreDialogs", text); }

// Not exec(): a nested event loop would let the store change under a waiting call.
QFileDialog* dialog(const QString& title) {
    auto* d = new QFileDialog(QApplication::activeWindow(), title, QDir::homePath());
    d->setAttribute(Qt::WA_DeleteOnClose);
    d->setWindowModality(Qt::WindowModal);
    return d;
}

} // namespace

void chooseImport(Shell& shell) {
    auto* d = dialog(words(QT_TRANSLATE_NOOP("StoreDialogs", "Choose the files of your export")));
    d->setFileMode(QFileDialog::ExistingFiles);
    d->setNameFilters({words(QT_TRANSLATE_NOOP("StoreDialogs", "Exports (*.csv *.txt *.tsv)")),
                       words(QT_TRANSLATE_NOOP("StoreDialogs", "All files (*)"))});
    QObject::connect(d, &QFileDialog::filesSelected, d,
                     [&shell](const QStringList& files) { shell.importFiles(files); });
    d->open();
}

void chooseImportFolder(Shell& shell) {
    auto* d = dialog(words(QT_TRANSLATE_NOOP("StoreDialogs", "Choose the folder of your export")));
    d->setFileMode(QFileDialog::Directory);
    QObject::connect(d, &QFileDialog::filesSelected, d,
                     [&shell](const QStringList& files) { shell.importFiles(files); });
    d->open();
}

void chooseStore(Shell& shell) {
    auto* d = dialog(words(QT_TRANSLATE_NOOP("StoreDialogs", "Open a store")));
    d->setFileMode(QFileDialog::ExistingFile);
    d->setDirectory(shell.workspace().dataDir());
    d->setNameFilters({words(QT_TRANSLATE_NOOP("StoreDialogs", "Stores (*.chalktalk *.db *.sqlite)")),
                       words(QT_TRANSLATE_NOOP("StoreDialogs", "All files (*)"))});
    QObject::connect(d, &QFileDialog::fileSelected, d, [&shell](const QString& file) { shell.workspace().open(file); });
    d->open();
}

void chooseBackup(Shell& shell) {
    auto* d = dialog(words(QT_TRANSLATE_NOOP("StoreDialogs", "Back up the store to")));
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->selectFile(QStringLiteral("chalktalk-copy.chalktalk"));
    QObject::connect(d, &QFileDialog::fileSelected, d,
                     [&shell](const QString& file) { shell.workspace().backup(file); });
    d->open();
}

void chooseRestoreFile(Shell&, const QString& suggested, const std::function<void(const QString&)>& chosen) {
    auto* d = dialog(words(QT_TRANSLATE_NOOP("StoreDialogs", "Restore the backup into a new file")));
    d->setAcceptMode(QFileDialog::AcceptSave);
    d->setOption(QFileDialog::DontConfirmOverwrite); // one that is there is never written over
    d->selectFile(suggested);
    QObject::connect(d, &QFileDialog::fileSelected, d, chosen);
    d->open();
}

} // namespace chalktalk::ui
