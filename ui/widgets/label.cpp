#include "ui/widgets/label.h"

#include "ui/widgets/tip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace chalktalk::ui {

Label::Label(const QString& text, TextSize size, Colour colour, QWidget* parent)
    : QLabel(parent), m_size(size), m_colour(colour) {
    setTextFormat(Qt::PlainText);
    setText(text);
    applyFont();
    applyColour();
}

Label::Label(QWidget* parent) : Label({}, TextSize::Body, Colour::Ink, parent) {}

void Label::setColour(Colour colour) {
    m_colour = colour;
    applyColour();
}

void Label::setSize(TextSize size) {
    m_size = size;
    applyFont();
}

void Label::setWeight(QFont::Weight weight) {
    m_weight = weight;
    applyFont();
}

QFont Label::wantedFont() const {
    return m_weight < 0 ? textFont(m_size) : textFont(m_size, static_cast<QFont::Weight>(m_weight));
}

void Label::applyFont() {
    if (m_applying) return;
    m_applying = true;
    setFont(wantedFont());
    m_applying = false;
}

void Label::applyColour() {
    m_applying = true;
    QPalette p = palette();
    p.setColor(QPalette::WindowText, colour(m_colour));
    setPalette(p);
    m_applying = false;
}

void Label::changeEvent(QEvent* event) {
    if (event->type() == QEvent::ApplicationFontChange) applyFont();
    // A style sheet on the application gives back the font a widget had when it was first polished: ours is kept.
    if (event->type() == QEvent::FontChange && font() != wantedFont()) applyFont();
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange) && !m_applying &&
        palette().color(QPalette::WindowText) != colour(m_colour))
        applyColour();
    QLabel::changeEvent(event);
}

QSize ElidingLabel::minimumSizeHint() const {
    return {std::min(fontMetrics().horizontalAdvance(u'n') * 4, sizeHint().width()), sizeHint().height()};
}

QSize ElidingLabel::sizeHint() const {
    const QMargins m = contentsMargins();
    return {fontMetrics().horizontalAdvance(text()) + m.left() + m.right() + 1,
            fontMetrics().height() + m.top() + m.bottom()};
}

bool ElidingLabel::isElided() const { return fontMetrics().horizontalAdvance(text()) > contentsRect().width(); }

void ElidingLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    painter.drawText(contentsRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
}

bool ElidingLabel::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (isElided())
            showTip(static_cast<QHelpEvent*>(event)->globalPos(), text(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return Label::event(event);
}

Label* text(const QString& words, TextSize size, Colour colour) { return new Label(words, size, colour); }

Label* wrapped(const QString& words, TextSize size, Colour colour) {
    auto* label = new Label(words, size, colour);
    label->setWordWrap(true);
    return label;
}

ElidingLabel* eliding(const QString& words, TextSize size, Colour colour) {
    return new ElidingLabel(words, size, colour);
}

} // namespace chalktalk::ui
