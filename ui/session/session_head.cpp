#include "ui/session/session_head.h"

#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/still_wheel.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

namespace chalktalk::ui {

SessionHead::SessionHead(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_back(iconButton(QStringLiteral("arrow-left"), tr("Back"))),
      m_avatar(new Avatar(2.6)),
      m_title(eliding({}, TextSize::H1)),
      m_day(text({}, TextSize::Body, Colour::Ink2)),
      m_type(new QComboBox),
      m_typeRead(text({}, TextSize::Body, Colour::Ink2)),
      m_hint(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_more(iconButton(QStringLiteral("ellipsis"), tr("More"))) {
    const QMargins page = pageMargins();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(page.left(), lineHeight(), page.right(), 0);
    row->setSpacing(lineHeight() * 3 / 4);
    row->addWidget(m_back);
    row->addWidget(m_avatar);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    auto* under = new QWidget;
    auto* flow = new Flow(under, 10);
    flow->addWidget(m_day);
    flow->addWidget(m_type);
    flow->addWidget(m_typeRead);
    words->addWidget(under);
    words->addWidget(m_hint); // not in the flow: it may take two lines
    row->addLayout(words, 1);
    row->addWidget(m_more, 0, Qt::AlignTop);
    m_type->setAccessibleName(tr("Kind of session"));
    for (const auto type : domain::sessionTypes)
        m_type->addItem(coaching::sessionTypeName(type), static_cast<int>(type));
    stillWheel(*m_type);
    connect(m_back, &QPushButton::clicked, this, &SessionHead::backAsked);
    connect(m_type, &QComboBox::activated, this,
            [this] { m_editor.setType(static_cast<domain::SessionType>(m_type->currentData().toInt())); });
    connect(m_more, &QPushButton::clicked, this, &SessionHead::showMenu);
}

void SessionHead::refresh() {
    const auto& session = m_editor.form().session;
    const bool readOnly = m_editor.isReadOnly();
    m_avatar->setName(m_editor.personName());
    m_title->setText(m_editor.iAmCoach()
                         ? tr("One-to-one with %1").arg(m_editor.personName())
                         : tr("%1's one-to-one with %2").arg(m_editor.coachName(), m_editor.personName()));
    const qint64 at = session.startedAtMs ? session.startedAtMs : session.plannedAtMs;
    const QDate day = at ? QDateTime::fromMSecsSinceEpoch(at, m_workspace.zone()).date() : m_workspace.today().toDate();
    m_day->setText(QLocale().toString(day, QStringLiteral("dddd d MMMM yyyy")));
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(session.type)));
    m_type->setVisible(!readOnly);
    m_typeRead->setText(coaching::sessionTypeName(session.type));
    m_typeRead->setVisible(readOnly);
    m_hint->setText(coaching::sessionTypeHint(session.type));
    m_more->setVisible(!readOnly);
}

void SessionHead::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("It didn't take place")), &QAction::triggered, &m_editor,
            &app::SessionEditor::cancelSession);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    menu->setActiveAction(menu->actions().front());
}

QWidget* SessionHead::firstStop() const { return m_back; }

} // namespace chalktalk::ui
