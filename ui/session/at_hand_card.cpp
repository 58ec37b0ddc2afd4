#include "ui/session/at_hand_card.h"

#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QCheckBox>
#include <QPushButton>

namespace chalktalk::ui {

AtHandCard::AtHandCard(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_toggle(button(tr("About"), ButtonLook::Link, QStringLiteral("chevron-right"))),
      m_inside(new QWidget),
      m_wants(wrapped({})),
      m_feedback(wrapped({})),
      m_agreed(text(tr("Agreed for the role"), TextSize::Small, Colour::Ink2)),
      m_expectations(new QVBoxLayout),
      m_restated(new QCheckBox(tr("Restated today"))),
      m_profile(button(tr("Profile"), ButtonLook::Link, QStringLiteral("id-card"))) {
    column()->setContentsMargins(18, 10, 18, 10);
    m_toggle->setCheckable(true);
    column()->addWidget(m_toggle);
    auto* inside = new QVBoxLayout(m_inside);
    inside->setContentsMargins(0, 0, 0, 4);
    inside->setSpacing(8);
    m_expectations->setSpacing(4);
    inside->addWidget(m_wants);
    inside->addWidget(m_feedback);
    inside->addWidget(m_agreed);
    inside->addLayout(m_expectations);
    inside->addWidget(m_restated);
    inside->addWidget(m_profile, 0, Qt::AlignLeading);
    column()->addWidget(m_inside);
    connect(m_toggle, &QPushButton::toggled, this, &AtHandCard::setOpen);
    connect(m_restated, &QCheckBox::toggled, &m_editor, &app::SessionEditor::setExpectationsRestated);
    connect(m_profile, &QPushButton::clicked, this, &AtHandCard::profileAsked);
    setOpen(false);
}

void AtHandCard::setOpen(bool open) {
    m_inside->setVisible(open);
    m_toggle->setIcon(
        lineIcon(open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Colour::AccentInk));
}

void AtHandCard::refresh() {
    const auto& profile = m_editor.profile();
    const QString first = m_editor.personFirstName();
    const Day today = m_workspace.today();
    const int agreed = static_cast<int>(profile.expectations.size());
    m_toggle->setText(agreed ? tr("About %1, and %n expectations agreed", nullptr, agreed).arg(first)
                             : tr("About %1").arg(first));
    m_wants->setText(profile.wants.isEmpty() ? tr("What %1 wants from the job isn't written down yet.").arg(first)
                                             : tr("%1 wants: %2").arg(first, profile.wants));
    m_wants->setColour(profile.wants.isEmpty() ? Colour::Ink2 : Colour::Ink);
    m_feedback->setText(tr("Likes feedback: %1").arg(profile.feedback));
    m_feedback->setVisible(!profile.feedback.isEmpty());
    m_agreed->setVisible(agreed > 0);
    fitRows(m_rows, profile.expectations.size(), *m_expectations, [](std::size_t) { return wrapped({}); });
    for (std::size_t i = 0; i < profile.expectations.size(); ++i)
        m_rows[i]->setText(tr("• %1 (agreed %2)")
                               .arg(profile.expectations[i].text, dayWords(profile.expectations[i].agreedOn, today)));
    m_restated->setVisible(agreed > 0);
    m_restated->setEnabled(!m_editor.isReadOnly());
    const QSignalBlocker quiet(m_restated);
    m_restated->setChecked(m_editor.form().session.expectationsRestated);
    m_profile->setText(tr("Profile of %1").arg(first));
}

} // namespace chalktalk::ui
