// The one page to take along: how it looks, and the ways in which it leaves the window.
#pragma once

#include "app/call/call_editor.h"
#include "ui/paper/paper.h"
#include "ui/widgets/card.h"

class QTimer;

namespace chalktalk::ui {

class PaperPreview;

class SheetCard : public Card {
    Q_OBJECT
  public:
    SheetCard(Shell& shell, app::CallEditor& editor, QWidget* parent = nullptr);

    void refresh(); // a little later, so that typing never waits for it

    void print();
    void save();
    void copy();

  private:
    [[nodiscard]] Paper paper() const;

    Shell& m_shell;
    app::CallEditor& m_editor;
    PaperPreview* m_preview;
    CallId m_shown; // whose sheet stands there
    QTimer* m_later;
};

} // namespace chalktalk::ui
