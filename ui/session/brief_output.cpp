#include "ui/session/brief_output.h"

#include "app/session/preparation.h"
#include "ui/shell/shell.h"

#include <memory>
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BriefOutput)
};

QString titleOf(const app::Preparation& preparation) { return Texts::tr("One-to-one with %1").arg(preparation.name()); }

} // namespace

void printBrief(Shell& shell, const app::Preparation& preparation, QWidget* parent) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(titleOf(preparation));
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true); // the margins are the page's own
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Texts::tr("Print the brief"));
    QObject::connect(dialog, &QDialog::accepted, dialog, [&shell, &preparation, printer] {
        QPainter painter;
        if (!painter.begin(printer.get())) return shell.toast(Texts::tr("The printer can't be used."), true);
        preparation.paint(painter, printer->paperRect(QPrinter::DevicePixel));
        painter.end();
        shell.toast(Texts::tr("Sent to the printer."));
    });
    // The printer has to outlive the dialog that points to it.
    QObject::connect(dialog, &QObject::destroyed, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

void saveBrief(Shell& shell, const app::Preparation& preparation, QWidget* parent) {
    auto* dialog = new QFileDialog(parent, Texts::tr("Save the brief as PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(Texts::tr("PDF (*.pdf)"));
    QString name = QStringLiteral("%1-%2").arg(preparation.name(), shell.workspace().today().toString());
    for (QChar& c : name) // names are imported text: nothing that a file system reads otherwise
        if (!c.isLetterOrNumber() && c != u'-' && !c.isMark()) c = u'-';
    dialog->selectFile(name + QStringLiteral(".pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [&shell, &preparation](const QString& path) {
        if (const Status written = preparation.writePdf(path); !written)
            shell.toast(written.error().message, true);
        else
            shell.toast(Texts::tr("Brief saved: %1").arg(path));
    });
    dialog->open();
}

void copyBrief(Shell& shell, const app::Preparation& preparation) {
    QApplication::clipboard()->setText(coaching::asText(preparation.brief()));
    shell.toast(Texts::tr("Copied: the brief as text"));
}

} // namespace chalktalk::ui
