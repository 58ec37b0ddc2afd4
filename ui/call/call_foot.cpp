#include "ui/call/call_foot.h"

#include "ui/call/calm_timer.h"
#include "ui/theme/colours.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace chalktalk::ui {

using Work = app::CallEditor::Work;

CallFoot::CallFoot(app::Workspace& workspace, app::CallEditor& editor, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_timer(new CalmTimer),
      m_saved(eliding({}, TextSize::Small, Colour::Ink2)),
      m_undo(iconButton(QStringLiteral("undo-2"), tr("Undo (Ctrl+Z)"))),
      m_redo(iconButton(QStringLiteral("redo-2"), tr("Redo (Ctrl+Shift+Z)"))),
      m_together(new QCheckBox),
      m_reopen(button({}, ButtonLook::Plain)),
      m_end(button({}, ButtonLook::Primary, QStringLiteral("check"))) {
    auto* row = new QHBoxLayout(this);
    const QMargins page = pageMargins();
    row->setContentsMargins(page.left(), lineHeight() / 2, page.right(), lineHeight() / 2);
    row->setSpacing(12);
    row->addWidget(m_timer);
    row->addWidget(m_saved, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(m_together);
    row->addWidget(m_reopen);
    row->addWidget(m_end);
    m_end->setToolTip(tr("Ctrl+Shift+R"));
    connect(m_undo, &QPushButton::clicked, &m_editor, &app::CallEditor::undo);
    connect(m_redo, &QPushButton::clicked, &m_editor, &app::CallEditor::redo);
    connect(m_together, &QCheckBox::clicked, &m_editor, &app::CallEditor::setTogether);
    connect(m_reopen, &QPushButton::clicked, this, &CallFoot::reopenAsked);
    connect(m_end, &QPushButton::clicked, this, &CallFoot::endAsked);
}

bool CallFoot::isEnded() const { return m_editor.isEnded(); }

void CallFoot::refresh() {
    const auto& call = m_editor.call();
    const bool planning = m_editor.work() == Work::Plan;
    const auto me = m_workspace.me();
    const auto ledger = m_workspace.ledger();
    const bool own = ledger && me != domain::noPerson && ledger->person(me).id == call.person;
    setVisible(!m_editor.isReadOnly() || (!planning && isEnded()));
    const QString first = m_editor.personFirstName();
    m_together->setText(planning ? tr("Planned with %1").arg(first) : tr("Debriefed with %1").arg(first));
    m_together->setChecked(!(planning ? call.plan.with : call.debrief.with).isNull());
    m_together->setVisible(!own && !first.isEmpty() && !m_editor.isReadOnly());
    m_reopen->setText(planning ? tr("Back to a draft") : tr("Correct something"));
    m_reopen->setVisible(isEnded());
    m_end->setText(planning ? tr("Ready") : tr("Done"));
    m_end->setVisible(!isEnded());
    m_timer->setVisible(!m_editor.isReadOnly());
    showMinutes();
    showSaved();
}

void CallFoot::showSaved() {
    m_saved->setText(m_editor.savedText());
    const auto saved = m_editor.saved();
    const bool bad = saved == app::CallEditor::Saved::Failed || saved == app::CallEditor::Saved::Conflict;
    m_saved->setColour(bad ? Colour::Bad : Colour::Ink2);
    m_undo->setEnabled(m_editor.canUndo());
    m_redo->setEnabled(m_editor.canRedo());
    m_undo->setVisible(!m_editor.isReadOnly());
    m_redo->setVisible(!m_editor.isReadOnly());
}

void CallFoot::showMinutes() { m_timer->setMinutes(m_editor.minutesSoFar()); }

void CallFoot::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setPen(colour(Colour::Line));
    p.drawLine(0, 0, width(), 0);
}

} // namespace chalktalk::ui
