#include "ui/session/brief_output.h"

#include "app/session/preparation.h"
#include "ui/paper/paper.h"

#include <QCoreApplication>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(BriefOutput)
};

Paper paperOf(const app::Preparation& preparation, const QString& name) {
    Paper paper;
    paper.name = name;
    paper.askPrint = Texts::tr("Print the brief");
    paper.askSave = Texts::tr("Save the brief as PDF");
    paper.saved = Texts::tr("Brief saved: %1");
    paper.copied = Texts::tr("Copied: the brief as text");
    paper.paint = [&preparation](QPainter& painter, const QRectF& page) { preparation.paint(painter, page); };
    paper.writePdf = [&preparation](const QString& path) { return preparation.writePdf(path); };
    paper.text = [&preparation] { return coaching::asText(preparation.brief()); };
    return paper;
}

} // namespace

void printBrief(Shell& shell, const app::Preparation& preparation, QWidget* parent) {
    printPaper(shell, paperOf(preparation, Texts::tr("One-to-one with %1").arg(preparation.name())), parent);
}

void saveBrief(Shell& shell, const app::Preparation& preparation, QWidget* parent) {
    savePaper(shell, paperOf(preparation, preparation.name()), parent);
}

void copyBrief(Shell& shell, const app::Preparation& preparation) {
    copyPaper(shell, paperOf(preparation, preparation.name()));
}

} // namespace chalktalk::ui
