#include "ui/development/form_foot.h"

#include "ui/theme/colours.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace chalktalk::ui {

FormFoot::FormFoot(QWidget* parent)
    : QFrame(parent),
      m_saved(eliding({}, TextSize::Small, Colour::Ink2)),
      m_undo(iconButton(QStringLiteral("undo-2"), tr("Undo (Ctrl+Z)"))),
      m_redo(iconButton(QStringLiteral("redo-2"), tr("Redo (Ctrl+Shift+Z)"))),
      m_other(button({}, ButtonLook::Plain)),
      m_main(button(tr("Finish"), ButtonLook::Primary, QStringLiteral("check"))) {
    auto* row = new QHBoxLayout(this);
    const QMargins page = pageMargins();
    row->setContentsMargins(page.left(), lineHeight() / 2, page.right(), lineHeight() / 2);
    row->setSpacing(12);
    row->addWidget(m_saved, 1);
    row->addWidget(m_undo);
    row->addWidget(m_redo);
    row->addWidget(m_other);
    row->addWidget(m_main);
    m_main->setToolTip(tr("Ctrl+Shift+R"));
    m_other->hide();
    connect(m_undo, &QPushButton::clicked, this, &FormFoot::undoAsked);
    connect(m_redo, &QPushButton::clicked, this, &FormFoot::redoAsked);
    connect(m_other, &QPushButton::clicked, this, &FormFoot::otherAsked);
    connect(m_main, &QPushButton::clicked, this, &FormFoot::mainAsked);
}

void FormFoot::showSaved(const Saved& saved) {
    m_saved->setText(saved.words);
    m_saved->setColour(saved.isBad ? Colour::Bad : Colour::Ink2);
    m_undo->setEnabled(saved.canUndo);
    m_redo->setEnabled(saved.canRedo);
    m_undo->setVisible(!saved.readOnly);
    m_redo->setVisible(!saved.readOnly);
}

void FormFoot::setButtons(const QString& other, const QString& main) {
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
    m_main->setText(main);
    m_main->setVisible(!main.isEmpty());
}

void FormFoot::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.setPen(colour(Colour::Line));
    p.drawLine(0, 0, width(), 0);
}

} // namespace chalktalk::ui
