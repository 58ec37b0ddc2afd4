#include "ui/development/plan_paper_card.h"

#include "ui/paper/paper_preview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr int s_rest = 400; // ms without typing before the page is drawn anew

} // namespace

PlanPaperCard::PlanPaperCard(Shell& shell, app::DevelopmentEditor& editor, QWidget* parent)
    : PlanCard(editor, tr("The plan on one page"), {}, parent),
      m_shell(shell),
      m_preview(new PaperPreview(
          tr("The plan as it is printed"),
          [&editor](QPainter& painter, const QRectF& page) { editor.paintSheet(painter, page); },
          [&editor] { return editor.sheetAsText(); })),
      m_later(new QTimer(this)) {
    body()->addWidget(m_preview);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    auto* print = button(tr("Print…"), ButtonLook::Plain, QStringLiteral("printer"));
    auto* pdf = button(tr("Save as PDF…"), ButtonLook::Plain, QStringLiteral("download"));
    auto* copy = button(tr("Copy as text"), ButtonLook::Plain, QStringLiteral("copy"));
    for (QPushButton* b : {print, pdf, copy}) flow->addWidget(b);
    body()->addWidget(buttons);
    m_later->setSingleShot(true);
    m_later->setInterval(s_rest);
    connect(m_later, &QTimer::timeout, m_preview, &PaperPreview::refresh);
    connect(print, &QPushButton::clicked, this, [this] { printPaper(m_shell, paper(), window()); });
    connect(pdf, &QPushButton::clicked, this, [this] { savePaper(m_shell, paper(), window()); });
    connect(copy, &QPushButton::clicked, this, [this] { copyPaper(m_shell, paper()); });
}

// Behind the typing; somebody else's plan is never left standing.
void PlanPaperCard::refresh() {
    if (const PersonId person = plan().person; person != m_shown) {
        m_shown = person;
        m_later->stop();
        m_preview->refresh();
    } else {
        m_later->start();
    }
}

Paper PlanPaperCard::paper() const {
    Paper paper;
    auto& source = editor();
    paper.name = source.sheet().title;
    paper.askPrint = tr("Print the plan");
    paper.askSave = tr("Save the plan as PDF");
    paper.saved = tr("Plan saved: %1");
    paper.copied = tr("Copied: the plan as text");
    paper.paint = [&source](QPainter& painter, const QRectF& page) { source.paintSheet(painter, page); };
    paper.writePdf = [&source](const QString& path) { return source.writeSheetPdf(path); };
    paper.text = [&source] { return source.sheetAsText(); };
    return paper;
}

} // namespace chalktalk::ui
