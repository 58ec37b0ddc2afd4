// A page that can leave the window: printer, PDF, clipboard. What it shows is told by functions of whoever has it.
#pragma once

#include "base/result.h"

#include <functional>
#include <QString>

class QPainter;
class QRectF;
class QWidget;

namespace chalktalk::ui {

class Shell;

struct Paper {
    QString name;     // of the document; a file is named like it
    QString askPrint; // titles of the two dialogs
    QString askSave;
    QString saved;  // "Brief saved: %1"
    QString copied; // "Copied: the brief as text"
    std::function<void(QPainter&, const QRectF& page)> paint;
    // Of a paper of several pages, instead of `paint`: how many, and each by its number from 0.
    std::function<int()> pages;
    std::function<void(QPainter&, const QRectF& page, int number)> paintPage;
    std::function<Status(const QString& path)> writePdf;
    std::function<QString()> text;
};

// Each asks what it has to in a dialog that blocks nothing, and says in a toast what became of it. What the functions
// of `paper` refer to has to outlive `parent`.
void printPaper(Shell& shell, const Paper& paper, QWidget* parent);
void savePaper(Shell& shell, const Paper& paper, QWidget* parent);
void copyPaper(Shell& shell, const Paper& paper);

} // namespace chalktalk::ui
