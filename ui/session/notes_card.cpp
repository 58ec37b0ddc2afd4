#include "ui/session/notes_card.h"

#include "ui/widgets/card.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"
#include "ui/widgets/private_box.h"

#include <QVBoxLayout>

namespace chalktalk::ui {

NotesCard::NotesCard(app::SessionEditor& editor, QWidget* parent) : QWidget(parent), m_editor(editor) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(buildShared());
    column->addWidget(buildPrivate());
    connect(m_shared, &PlainEdit::typed, &m_editor, &app::SessionEditor::setSharedNote);
    connect(m_private, &PlainEdit::typed, &m_editor, &app::SessionEditor::setPrivateNote);
}

QWidget* NotesCard::buildShared() {
    auto* card = new Card;
    card->setAccessibleName(tr("Shared notes"));
    m_sharedHint = wrapped({}, TextSize::Small, Colour::Ink2);
    m_shared = new PlainEdit(tr("Shared notes"), tr("What both want to find again"), 2);
    m_sharedRead = wrapped({});
    card->column()->addWidget(text(tr("Shared notes"), TextSize::H2));
    card->column()->addWidget(m_sharedHint);
    card->column()->addWidget(m_shared);
    card->column()->addWidget(m_sharedRead);
    return card;
}

QWidget* NotesCard::buildPrivate() {
    m_privateBox = new PrivateBox(tr("Private notes"));
    auto* column = m_privateBox->column();
    m_private = new PlainEdit(tr("Private notes"), tr("For yourself"), 2);
    m_private->setProperty("look", QStringLiteral("own")); // white on the tinted ground
    m_privateRead = wrapped({});
    column->addWidget(m_private);
    column->addWidget(m_privateRead);
    return m_privateBox;
}

void NotesCard::refresh() {
    const auto& session = m_editor.form().session;
    const bool readOnly = m_editor.isReadOnly();
    const QString first = m_editor.personFirstName();
    m_sharedHint->setText(tr("%1 may read these.").arg(first));
    m_privateBox->setHint(tr("Only you see this. It is on no print and in no shared export; if %1 asks by law for "
                             "everything held about them, it is part of that.")
                              .arg(first));
    m_shared->setWords(session.sharedNote);
    m_shared->setVisible(!readOnly);
    m_sharedRead->setText(session.sharedNote.isEmpty() ? tr("Nothing was written down.") : session.sharedNote);
    m_sharedRead->setVisible(readOnly);
    // Never loaded for anybody but the coach; not even its place is shown to others.
    const bool mine = m_editor.iAmCoach();
    m_private->setWords(mine ? session.privateNote : QString());
    m_private->setVisible(!readOnly);
    m_privateRead->setText(mine ? session.privateNote : QString());
    m_privateRead->setVisible(readOnly && mine);
    m_privateBox->setVisible(mine && (!readOnly || !session.privateNote.isEmpty()));
}

} // namespace chalktalk::ui
