#include "ui/widgets/plain_edit.h"

#include "ui/theme/fonts.h"

#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollArea>
#include <QStyleOptionFrame>
#include <QTextBlock>
#include <QTimer>
#include <QWheelEvent>

namespace chalktalk::ui {

PlainEdit::PlainEdit(const QString& name, const QString& placeholder, int lines, QWidget* parent)
    : QPlainTextEdit(parent), m_lines(lines) {
    setAccessibleName(name);
    setPlaceholderText(placeholder);
    setTabChangesFocus(true);
    setProperty("look", QStringLiteral("words"));
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this, &PlainEdit::grow);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        grow();
        if (!m_quiet) Q_EMIT typed(words());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (hasFocus()) QTimer::singleShot(0, this, &PlainEdit::keepInSight); // after the page has made room
    });
}

void PlainEdit::setWords(const QString& words) {
    if (words == toPlainText()) return;
    m_quiet = true;
    const int at = textCursor().position();
    setPlainText(words);
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(at, static_cast<int>(words.size())));
    setTextCursor(cursor);
    m_quiet = false;
}

void PlainEdit::forget() {
    setWords({});
    document()->clearUndoRedoStacks();
}

int PlainEdit::heightOf(int lines) const {
    QStyleOptionFrame option;
    initStyleOption(&option);
    option.rect = QRect(0, 0, 400, 400);
    const int frame = 400 - style()->subElementRect(QStyle::SE_ShapedFrameContents, &option, this).height();
    return lines * fontMetrics().lineSpacing() + 2 * static_cast<int>(document()->documentMargin()) + frame + 2;
}

QSize PlainEdit::sizeHint() const {
    // The layout of a plain text document gives its height in lines.
    const int lines = static_cast<int>(document()->documentLayout()->documentSize().height());
    return {lineHeight() * 12, heightOf(std::max(m_lines, lines))};
}

QSize PlainEdit::minimumSizeHint() const { return {lineHeight() * 6, sizeHint().height()}; }

void PlainEdit::grow() {
    const int wanted = sizeHint().height();
    if (wanted != minimumHeight()) setFixedHeight(wanted);
}

void PlainEdit::keepInSight() {
    for (QWidget* up = parentWidget(); up; up = up->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(up)) {
            const QPoint at = mapTo(area->widget(), cursorRect().center());
            area->ensureVisible(at.x(), at.y(), 0, lineHeight() * 2);
            return;
        }
}

bool PlainEdit::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if ((key->matches(QKeySequence::Undo) && !document()->isUndoAvailable()) ||
            (key->matches(QKeySequence::Redo) && !document()->isRedoAvailable())) {
            event->ignore();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void PlainEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() & Qt::ControlModifier) {
        Q_EMIT goOn();
    } else if (event->key() == Qt::Key_Escape) {
        event->ignore(); // typed words stay whatever is closed
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

void PlainEdit::wheelEvent(QWheelEvent* event) { event->ignore(); }

void PlainEdit::resizeEvent(QResizeEvent* event) {
    QPlainTextEdit::resizeEvent(event);
    grow();
}

void PlainEdit::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) grow();
}

void PlainEdit::insertFromMimeData(const QMimeData* source) {
    if (source->hasText()) insertPlainText(source->text()); // nothing else: no files' addresses, no formats
}

} // namespace chalktalk::ui
