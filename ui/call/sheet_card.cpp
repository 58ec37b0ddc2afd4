#include "ui/call/sheet_card.h"

#include "ui/paper/paper_preview.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

constexpr int s_rest = 400; // ms without typing before the page is drawn anew

} // namespace

SheetCard::SheetCard(Shell& shell, app::CallEditor& editor, QWidget* parent)
    : Card(parent),
      m_shell(shell),
      m_editor(editor),
      m_preview(new PaperPreview(
          tr("The sheet as it is printed"),
          [this](QPainter& painter, const QRectF& page) { m_editor.paintSheet(painter, page); },
          [this] { return m_editor.sheetAsText(); })),
      m_later(new QTimer(this)) {
    setAccessibleName(tr("One page to take along"));
    column()->addWidget(text(tr("One page to take along"), TextSize::H2));
    column()->addWidget(m_preview);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    auto* print = button(tr("Print…"), ButtonLook::Plain, QStringLiteral("printer"));
    auto* pdf = button(tr("Save as PDF…"), ButtonLook::Plain, QStringLiteral("download"));
    auto* copy = button(tr("Copy as text"), ButtonLook::Plain, QStringLiteral("copy"));
    for (QPushButton* b : {print, pdf, copy}) flow->addWidget(b);
    column()->addWidget(buttons);
    m_later->setSingleShot(true);
    m_later->setInterval(s_rest);
    connect(m_later, &QTimer::timeout, m_preview, &PaperPreview::refresh);
    connect(print, &QPushButton::clicked, this, &SheetCard::print);
    connect(pdf, &QPushButton::clicked, this, &SheetCard::save);
    connect(copy, &QPushButton::clicked, this, &SheetCard::copy);
}

// Behind the typing; another call's sheet is never left standing.
void SheetCard::refresh() {
    if (const CallId call = m_editor.call().id; call != m_shown) {
        m_shown = call;
        m_later->stop();
        m_preview->refresh();
    } else {
        m_later->start();
    }
}

Paper SheetCard::paper() const {
    Paper paper;
    paper.name = m_editor.sheet().title;
    paper.askPrint = tr("Print the plan");
    paper.askSave = tr("Save the plan as PDF");
    paper.saved = tr("Plan saved: %1");
    paper.copied = tr("Copied: the plan as text");
    paper.paint = [&editor = m_editor](QPainter& painter, const QRectF& page) { editor.paintSheet(painter, page); };
    paper.writePdf = [&editor = m_editor](const QString& path) { return editor.writeSheetPdf(path); };
    paper.text = [&editor = m_editor] { return editor.sheetAsText(); };
    return paper;
}

void SheetCard::print() { printPaper(m_shell, paper(), window()); }
void SheetCard::save() { savePaper(m_shell, paper(), window()); }
void SheetCard::copy() { copyPaper(m_shell, paper()); }

} // namespace chalktalk::ui
