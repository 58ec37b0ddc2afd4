#include "ui/development/place_by_hand.h"

#include "ui/call/chips.h"
#include "ui/session/reason_line.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

PlaceByHand::PlaceByHand(const QString& question, const QStringList& names, QWidget* parent)
    : QWidget(parent),
      m_said(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_change(button(tr("Set by hand…"), ButtonLook::Plain, QStringLiteral("square-pen"))),
      m_back(button(tr("As the facts say"), ButtonLook::Link)),
      m_panel(new QWidget),
      m_chips(new Chips(Chips::Pick::One, question, names)),
      m_reason(new ReasonLine) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_said);
    auto* buttons = new QWidget;
    auto* flow = new Flow(buttons, 8);
    flow->addWidget(m_change);
    flow->addWidget(m_back);
    all->addWidget(buttons);
    auto* panel = new QVBoxLayout(m_panel);
    panel->setContentsMargins(0, 0, 0, 0);
    panel->setSpacing(8);
    panel->addWidget(m_chips);
    panel->addWidget(m_reason);
    all->addWidget(m_panel);
    m_panel->hide();
    m_reason->hide();
    m_change->setAccessibleDescription(question);
    connect(m_change, &QPushButton::clicked, this, [this] {
        ask(true);
        if (QWidget* first = m_chips->firstStop()) first->setFocus(Qt::TabFocusReason);
    });
    connect(m_back, &QPushButton::clicked, this, &PlaceByHand::byFactsAsked);
    // Choosing by arrows goes through the choices: the reason is asked beside them, without taking the keyboard.
    connect(m_chips, &Chips::picked, this, [this](int place) {
        if (place < 0) return m_reason->hide();
        QWidget* at = m_chips->firstStop();
        m_reason->ask(tr("Why? The reason is kept with it"), tr("Set it"));
        if (at) at->setFocus(Qt::TabFocusReason);
    });
    connect(m_reason, &ReasonLine::given, this, [this](const QString& reason) {
        const int place = m_chips->chosen();
        ask(false);
        m_change->setFocus(Qt::OtherFocusReason);
        if (place >= 0) Q_EMIT placed(place, reason);
    });
    connect(m_reason, &ReasonLine::left, this, [this] {
        ask(false);
        m_change->setFocus(Qt::OtherFocusReason);
    });
}

void PlaceByHand::ask(bool asking) {
    m_panel->setVisible(asking);
    m_reason->hide();
    m_chips->setChosen(m_place);
    m_change->setVisible(!asking && m_maySet);
    m_back->setVisible(!asking && m_maySet && m_byHand);
}

void PlaceByHand::show(int place, const QString& setBy, const QString& reason, bool maySet) {
    m_byHand = !setBy.isEmpty();
    m_maySet = maySet;
    m_said->setText(m_byHand ? tr("Set by hand by %1: “%2”").arg(setBy, reason) : QString());
    m_said->setVisible(m_byHand);
    if (!m_panel->isHidden() && maySet) return; // in the middle of being asked
    m_place = place;
    ask(false);
}

} // namespace chalktalk::ui
