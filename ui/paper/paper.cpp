#include "ui/paper/paper.h"

#include "app/workspace.h"
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
    Q_DECLARE_TR_FUNCTIONS(Paper)
};

} // namespace

void printPaper(Shell& shell, const Paper& paper, QWidget* parent) {
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(paper.name);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true); // the margins are the page's own
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(paper.askPrint);
    QObject::connect(dialog, &QDialog::accepted, dialog, [&shell, paper, printer] {
        QPainter painter;
        if (!painter.begin(printer.get())) return shell.toast(Texts::tr("The printer can't be used."), true);
        const QRectF sheet = printer->paperRect(QPrinter::DevicePixel);
        const int pages = paper.pages ? paper.pages() : 1;
        for (int i = 0; i < pages; ++i) {
            if (i > 0 && !printer->newPage()) return shell.toast(Texts::tr("The printer can't be used."), true);
            paper.paintPage ? paper.paintPage(painter, sheet, i) : paper.paint(painter, sheet);
        }
        painter.end();
        shell.toast(Texts::tr("Sent to the printer."));
    });
    // The printer has to outlive the dialog that points to it.
    QObject::connect(dialog, &QObject::destroyed, [printer] { Q_UNUSED(printer) });
    dialog->open();
}

void savePaper(Shell& shell, const Paper& paper, QWidget* parent) {
    auto* dialog = new QFileDialog(parent, paper.askSave);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->setNameFilter(Texts::tr("PDF (*.pdf)"));
    QString name = QStringLiteral("%1-%2").arg(paper.name, shell.workspace().today().toString());
    for (QChar& c : name) // names are imported text: nothing that a file system reads otherwise
        if (!c.isLetterOrNumber() && c != u'-' && !c.isMark()) c = u'-';
    dialog->selectFile(name + QStringLiteral(".pdf"));
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [&shell, write = paper.writePdf, saved = paper.saved](const QString& path) {
                         if (const Status written = write(path); !written)
                             shell.toast(written.error().message, true);
                         else
                             shell.toast(saved.arg(path));
                     });
    dialog->open();
}

void copyPaper(Shell& shell, const Paper& paper) {
    QApplication::clipboard()->setText(paper.text());
    shell.toast(paper.copied);
}

} // namespace chalktalk::ui
