#include "ui/session/both_sides.h"

#include "ui/session/how_was_it.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

BothSides::BothSides(app::Workspace& workspace, app::SessionEditor& editor, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_ask(new HowWasIt),
      m_paper(new HowWasIt),
      m_covered(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_hand(new QWidget),
      m_coachSaid(wrapped({})),
      m_personSaid(wrapped({})) {
    setAccessibleName(tr("How was it?"));
    column()->addWidget(text(tr("How was it?"), TextSize::H1));
    column()->addWidget(m_ask);
    column()->addWidget(m_covered);
    auto* flow = new Flow(m_hand, 8);
    m_handOver = button(tr("Hand the screen over"), ButtonLook::Soft, QStringLiteral("user"));
    m_fromPaper = button(tr("Write down an answer from paper"), ButtonLook::Plain, QStringLiteral("file-text"));
    flow->addWidget(m_handOver);
    flow->addWidget(m_fromPaper);
    column()->addWidget(m_hand);
    column()->addWidget(m_paper);
    column()->addWidget(m_coachSaid);
    column()->addWidget(m_personSaid);
    connect(m_ask, &HowWasIt::said, this,
            [this](bool coaching, int useful) { m_editor.say(me(), coaching, useful, false); });
    connect(m_paper, &HowWasIt::said, this, [this](bool coaching, int useful, bool onPaper) {
        m_writing = false;
        m_editor.say(m_editor.form().session.person, coaching, useful, onPaper);
    });
    connect(m_handOver, &QPushButton::clicked, this, &BothSides::screenHandedOver);
    connect(m_fromPaper, &QPushButton::clicked, this, [this] {
        m_writing = true;
        m_paper->ask(tr("What %1 wrote down").arg(m_editor.personFirstName()), {}, true);
        refresh();
        m_paper->firstStop()->setFocus(Qt::OtherFocusReason);
    });
}

PersonId BothSides::me() const {
    const auto ledger = m_workspace.ledger();
    const auto index = m_workspace.me();
    return ledger && index != domain::noPerson && index < ledger->people().size() ? ledger->person(index).id
                                                                                  : PersonId{};
}

bool BothSides::concernsMe() const {
    const auto& session = m_editor.form().session;
    return session.state == domain::SessionState::Held && !me().isNull() &&
           (me() == session.coach || me() == session.person);
}

void BothSides::refresh() {
    const auto& session = m_editor.form().session;
    if (m_session != session.id) {
        m_session = session.id;
        m_writing = false;
        m_ask->ask(m_editor.iAmCoach() ? tr("For you, %1").arg(m_editor.coachName().section(u' ', 0, 0))
                                       : tr("For you, %1").arg(m_editor.personFirstName()),
                   tr("Both of you are asked, apart. Your answer stays covered until the other one is there."), false);
    }
    showAsked();
    showTold();
}

void BothSides::showAsked() {
    const auto& session = m_editor.form().session;
    const QString first = m_editor.personFirstName();
    const bool mine = m_editor.viewOf(me()).has_value();
    const bool theirs = m_editor.viewOf(session.person).has_value();
    const bool coach = me() == session.coach;
    m_ask->setVisible(concernsMe() && !mine);
    m_handOver->setText(tr("Hand the screen to %1").arg(first));
    m_fromPaper->setText(tr("Write down %1's answer from paper").arg(first));
    m_hand->setVisible(coach && mine && !theirs && !m_writing);
    m_paper->setVisible(coach && mine && !theirs && m_writing);
    const bool both = m_editor.viewOf(session.coach).has_value() && theirs;
    m_covered->setVisible(concernsMe() && mine && !both);
    m_covered->setText(coach ? tr("Your answer is kept, and covered until %1 has given theirs.").arg(first)
                             : tr("Your answer is kept, and covered until the other one is there."));
}

void BothSides::showTold() {
    const auto& session = m_editor.form().session;
    const auto coach = m_editor.viewOf(session.coach), person = m_editor.viewOf(session.person);
    const bool both =
        coach && person && domain::mayRead(session, *coach, me()) && domain::mayRead(session, *person, me());
    m_coachSaid->setVisible(both);
    m_personSaid->setVisible(both);
    if (!both) return;
    m_coachSaid->setText(tr("%1: %2").arg(me() == session.coach ? tr("You") : m_editor.coachName(), viewWords(*coach)));
    m_personSaid->setText(
        tr("%1: %2").arg(me() == session.person ? tr("You") : m_editor.personFirstName(), viewWords(*person)));
}

QWidget* BothSides::firstStop() const {
    if (m_ask->isVisibleTo(this)) return m_ask->firstStop();
    return m_hand->isVisibleTo(this) ? m_handOver : nullptr;
}

} // namespace chalktalk::ui
