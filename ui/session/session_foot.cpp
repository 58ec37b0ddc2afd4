#include "ui/session/session_foot.h"

#include "ui/theme/colours.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/still_wheel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTimer>

namespace chalktalk::ui {

SessionFoot::SessionFoot(app::SessionEditor& editor, QWidget* parent)
    : QFrame(parent),
      m_editor(editor),
      m_minutes(new QSpinBox),
      m_saved(eliding({}, TextSize::Small, Colour::Ink2)),
      m_undo(iconButton(QStringLiteral("undo-2"), tr("Undo (Ctrl+Z)"))),
      m_redo(iconButton(QStringLiteral("redo-2"), tr("Redo (Ctrl+Shift+Z)"))),
      m_finish(button(tr("Finish"), ButtonLook::Primary, QStringLiteral("check"))),
      m_clock(new QTimer(this)) {
    auto* row = new QHBoxLayout(this);
    const QMargins page = pageMargins();
    row->setContentsMargins(page.left(), lineHeight() / 2, page.right(), lineHeight() / 2);
    row->setSpacing(10);
    m_minutes->setRange(0, 24 * 60);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_minutes->setKeyboardTracking(false);
    m_minutes->setAccessibleName(tr("How many minutes it took"));
    m_minutes->setToolTip(tr("Noted quietly; correct it if it was otherwise"));
    m_minutes->setProperty("look", QStringLiteral("quiet"));
    stillWheel(*m_minutes);
    row->addWidget(m_minutes);
    row->addWidget(m_saved, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addSpacing(6);
    row->addWidget(m_finish);
    m_clock->setInterval(20000);
    connect(m_clock, &QTimer::timeout, this, &SessionFoot::showMinutes);
    connect(m_minutes, &QSpinBox::valueChanged, &m_editor, &app::SessionEditor::setMinutes);
    connect(m_undo, &QPushButton::clicked, &m_editor, &app::SessionEditor::undo);
    connect(m_redo, &QPushButton::clicked, &m_editor, &app::SessionEditor::redo);
    connect(m_finish, &QPushButton::clicked, this, &SessionFoot::finishAsked);
}

void SessionFoot::refresh() {
    const bool open = !m_editor.isReadOnly();
    setVisible(open);
    if (open && !m_clock->isActive()) m_clock->start();
    if (!open) m_clock->stop();
    showMinutes();
    showSaved();
}

void SessionFoot::showSaved() {
    m_saved->setText(m_editor.savedText());
    const auto saved = m_editor.saved();
    const bool bad = saved == app::SessionEditor::Saved::Failed || saved == app::SessionEditor::Saved::Conflict;
    m_saved->setColour(bad ? Colour::Bad : Colour::Ink2);
    m_undo->setEnabled(m_editor.canUndo());
    m_redo->setEnabled(m_editor.canRedo());
}

void SessionFoot::showMinutes() {
    if (m_minutes->hasFocus()) return; // being corrected
    const QSignalBlocker quiet(m_minutes);
    m_minutes->setValue(m_editor.minutesSoFar());
}

void SessionFoot::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setPen(colour(Colour::Line));
    p.drawLine(0, 0, width(), 0);
}

} // namespace chalktalk::ui
