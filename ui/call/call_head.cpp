#include "ui/call/call_head.h"

#include "app/call/call_times.h"
#include "app/session/session_opening.h"
#include "app/workspace.h"
#include "coaching/call_content.h"
#include "coaching/significance.h"
#include "ui/call/time_field.h"
#include "ui/charts/hour_ring.h"
#include "ui/charts/ring.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/scroll_page.h"
#include "ui/widgets/segments.h"

#include <algorithm>
#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace chalktalk::ui {

using Work = app::CallEditor::Work;

namespace {

constexpr int s_hour = 60; // minutes

} // namespace

CallHead::CallHead(app::Workspace& workspace, app::CallEditor& editor, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_back(iconButton(QStringLiteral("arrow-left"), tr("Back"))),
      m_avatar(new Avatar(2.6)),
      m_title(eliding({}, TextSize::H1)),
      m_detail(wrapped({}, TextSize::Body, Colour::Ink2)),
      m_why(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_whyRow(new QWidget),
      m_end(new QWidget),
      m_ended(new TimeField(tr("Ended at"))),
      m_pillRow(new QWidget),
      m_flow(new Flow(m_pillRow, 8)),
      m_which(new Segments),
      m_ring(new Ring(3.2)),
      m_hour(new HourRing(3.2)),
      m_more(iconButton(QStringLiteral("ellipsis"), tr("More"))) {
    build();
    m_which->setAccessibleName(tr("Plan or debrief"));
    m_which->addTab(tr("Plan"));
    m_which->addTab(tr("Debrief"));
    connect(m_back, &QPushButton::clicked, this, &CallHead::backAsked);
    connect(m_more, &QPushButton::clicked, this, &CallHead::showMenu);
    connect(m_ended, &TimeField::timeChosen, this, &CallHead::endAt);
    connect(m_which, &QTabBar::currentChanged, this, [this](int tab) {
        if (m_quiet) return;
        if (tab == 0)
            Q_EMIT planAsked();
        else
            Q_EMIT debriefAsked();
    });
}

void CallHead::build() {
    const QMargins page = pageMargins();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(page.left(), lineHeight(), page.right(), 0);
    row->setSpacing(lineHeight() * 3 / 4);
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addWidget(m_avatar, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_detail);
    m_flow->addWidget(m_which);
    words->addWidget(m_pillRow);
    auto* end = new QHBoxLayout(m_end);
    end->setContentsMargins(0, 0, 0, 0);
    end->addWidget(text(tr("Ended at"), TextSize::Small, Colour::Ink2));
    end->addWidget(m_ended);
    auto* why = new QHBoxLayout(m_whyRow);
    why->setContentsMargins(0, 0, 0, 0);
    why->setSpacing(lineHeight() / 2);
    why->addWidget(m_end, 0, Qt::AlignVCenter);
    why->addWidget(m_why, 1, Qt::AlignVCenter);
    words->addWidget(m_whyRow);
    row->addLayout(words, 1);
    row->addWidget(m_ring, 0, Qt::AlignTop);
    row->addWidget(m_hour, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
}

QString CallHead::title() const {
    const auto& call = m_editor.call();
    const QString customer = call.account.isNull() ? call.customer : m_editor.customerName();
    if (customer.isEmpty() && !call.title.isEmpty()) return call.title;
    const QString kind = call.kind == domain::CallKind::Other ? tr("Call") : coaching::callKindName(call.kind);
    return customer.isEmpty() ? kind : tr("%1 with %2").arg(kind, customer);
}

void CallHead::refresh() {
    const auto& call = m_editor.call();
    m_avatar->setName(m_editor.personName());
    m_title->setText(title());
    QStringList detail{m_editor.whenText(), m_editor.personName()};
    if (!m_editor.alongNames().isEmpty())
        detail.back() += call.going == domain::Going::Alone
                             ? tr(" with %1").arg(m_editor.alongNames())
                             : tr(" with %1 (%2)").arg(m_editor.alongNames(), coaching::goingName(call.going));
    detail << m_editor.dealName();
    detail.removeAll(QString());
    m_detail->setText(detail.join(QStringLiteral(" · ")));
    m_quiet = true;
    m_which->setCurrentIndex(m_editor.work() == Work::Plan ? 0 : 1);
    m_quiet = false;
    showPills();
    m_more->setVisible(!m_editor.isReadOnly());
    showEnd();
    showRings();
}

void CallHead::showEnd() {
    m_end->setVisible(m_editor.work() == Work::Debrief && !m_editor.isReadOnly());
    m_ended->showTime(QDateTime::fromMSecsSinceEpoch(m_editor.call().endMs(), m_workspace.zone()).time());
}

void CallHead::endAt(QTime clock) {
    const auto& call = m_editor.call();
    const QTimeZone zone = m_workspace.zone();
    const qint64 now = m_workspace.clock().nowUtc().toMSecsSinceEpoch();
    const auto end = app::endAtClock(call.startMs, clock, zone, now);
    if (end && *end != call.endMs()) return m_editor.edit({}, [end](domain::Call& one) { one.endedAtMs = *end; });
    showEnd();
    if (!end)
        Q_EMIT refused(tr("This call began at %1: it can only have ended after that, and not later than now.")
                           .arg(app::clockText(call.startMs, zone)));
}

void CallHead::showPills() {
    const auto& call = m_editor.call();
    QStringList words;
    if (call.state == domain::CallState::Cancelled) words << tr("Cancelled");
    if (call.state == domain::CallState::NotHeld) words << tr("Not held");
    if (call.significant)
        for (const auto reason : domain::significantFor)
            if (call.reasons & static_cast<quint16>(reason)) words << coaching::reasonName(reason);
    while (m_pills.size() > static_cast<std::size_t>(words.size())) {
        delete m_pills.back();
        m_pills.pop_back();
    }
    while (m_pills.size() < static_cast<std::size_t>(words.size())) {
        m_pills.push_back(new Pill({}, Colour::Info, Colour::InfoSoft));
        m_flow->addWidget(m_pills.back());
        m_pills.back()->show();
    }
    for (std::size_t i = 0; i < m_pills.size(); ++i) m_pills[i]->setText(words[static_cast<qsizetype>(i)]);
}

void CallHead::showRings() {
    if (m_editor.work() == Work::Plan) {
        showScore(*m_ring, m_editor.reading().score);
    } else if (m_editor.call().debrief.state == domain::DebriefState::Done) {
        const auto& call = m_editor.call();
        m_hour->setDone(domain::timeliness(call.endMs(), call.debrief.doneAtMs) == domain::Timeliness::OnTime);
    } else {
        m_hour->setMinutesLeft(std::min(s_hour, s_hour - m_editor.minutesSinceEnd()));
    }
    const bool planning = m_editor.work() == Work::Plan;
    m_ring->setVisible(planning);
    m_hour->setVisible(!planning && m_editor.hasStarted());
    // Before the call it says why it is significant, after it how the hour stands: calmly, also when it is over.
    m_why->setText(!planning ? m_editor.timelinessText() : m_pills.empty() ? m_editor.reasonsText() : QString());
    m_why->setVisible(!m_why->text().isEmpty());
    m_whyRow->setVisible(!m_why->isHidden() || !m_end->isHidden());
}

void CallHead::showMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& words, auto act) {
        connect(menu->addAction(words), &QAction::triggered, this, act);
    };
    const auto& call = m_editor.call();
    if (!call.account.isNull()) {
        add(tr("Open the account plan"), [this] { Q_EMIT accountAsked(); });
        menu->addSeparator();
    }
    if (call.byHand != domain::Said::Yes)
        add(tr("It is significant"), [this] { m_editor.setSignificant(domain::Said::Yes); });
    if (call.byHand != domain::Said::No)
        add(tr("It isn't significant"), [this] { m_editor.setSignificant(domain::Said::No); });
    if (call.byHand != domain::Said::Unsaid)
        add(tr("As the rule says"), [this] { m_editor.setSignificant(domain::Said::Unsaid); });
    menu->addSeparator();
    add(call.account.isNull() ? tr("Change time or customer…") : tr("Change time or kind…"),
        [this] { Q_EMIT changeAsked(); });
    if (call.state == domain::CallState::Set) {
        if (m_editor.hasEnded())
            add(tr("It didn't take place"), [this] { m_editor.setState(domain::CallState::NotHeld); });
        else
            add(tr("It is cancelled"), [this] { m_editor.setState(domain::CallState::Cancelled); });
    } else {
        add(m_editor.hasEnded() ? tr("It did take place") : tr("It takes place after all"),
            [this] { m_editor.setState(domain::CallState::Set); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height() + 4)));
    menu->setActiveAction(menu->actions().front());
}

} // namespace chalktalk::ui
