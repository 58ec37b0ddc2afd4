#include "ui/call/field.h"

#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace chalktalk::ui {

void LineEdit::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto with = event->modifiers() & ~Qt::KeypadModifier;
    if (enter && with == Qt::NoModifier)
        Q_EMIT entered();
    else if (enter && with == Qt::AltModifier)
        Q_EMIT suggestionWanted();
    else if (with == Qt::AltModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        Q_EMIT moved(event->key() == Qt::Key_Up ? -1 : 1);
    else if (event->key() == Qt::Key_Backspace && words().isEmpty())
        Q_EMIT takenBack();
    else
        PlainEdit::keyPressEvent(event);
}

Field::Field(const QString& title, const QString& name, const QString& placeholder, Kind kind, int lines,
             QWidget* parent)
    : QWidget(parent),
      m_title(title),
      m_titleLabel(text(title, TextSize::Small, Colour::Ink2)),
      m_edit(kind == Kind::Line ? new LineEdit(name, placeholder, lines) : new PlainEdit(name, placeholder, lines)),
      m_read(wrapped({})),
      m_remark(wrapped({}, TextSize::Small, Colour::Ink2)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    column->addWidget(m_titleLabel);
    column->addWidget(m_edit);
    column->addWidget(m_read);
    column->addWidget(m_remark);
    m_titleLabel->setVisible(!title.isEmpty());
    m_read->hide();
    m_remark->hide();
    connect(m_edit, &PlainEdit::typed, this, &Field::typed);
}

LineEdit* Field::line() const { return qobject_cast<LineEdit*>(m_edit); }

void Field::setWords(const QString& words) {
    m_edit->setWords(words);
    showRead();
}

void Field::setName(const QString& name) { m_edit->setAccessibleName(name); }

void Field::setPlaceholder(const QString& words) {
    if (words != m_edit->placeholderText()) m_edit->setPlaceholderText(words);
}

void Field::setReadOnly(bool readOnly) {
    m_readOnly = readOnly;
    showRead();
}

void Field::showRead() {
    const QString words = m_edit->words();
    m_edit->setVisible(!m_readOnly);
    m_read->setText(words);
    m_read->setVisible(m_readOnly && !words.isEmpty());
    m_titleLabel->setVisible(!m_title.isEmpty() && (!m_readOnly || !words.isEmpty()));
    if (m_readOnly) m_remark->hide();
}

void Field::setRemark(const QString& remark, const QString& hint) {
    const QString words = hint.isEmpty() || remark.isEmpty() ? remark : remark + u' ' + hint;
    if (words == m_remark->text() && m_remark->isHidden() == words.isEmpty()) return;
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty() && !m_readOnly);
    m_edit->setAccessibleDescription(words);
}

QString Field::remark() const { return m_remark->isHidden() ? QString() : m_remark->text(); }

} // namespace chalktalk::ui
