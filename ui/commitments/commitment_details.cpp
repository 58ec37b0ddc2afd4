#include "ui/commitments/commitment_details.h"

#include "app/commitments/commitment_words.h"
#include "coaching/number_words.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <QDateEdit>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

using domain::CommitmentState;

CommitmentDetails::CommitmentDetails(QWidget* parent) : Card(parent) {
    setAccessibleName(tr("The chosen commitment"));
    build();
}

void CommitmentDetails::build() {
    m_none = wrapped(tr("Choose a commitment to see what became of it."), TextSize::Body, Colour::Ink2);
    m_content = new QWidget;
    auto* inner = new QVBoxLayout(m_content);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    m_what = wrapped({}, TextSize::H2);
    m_who = wrapped({}, TextSize::Body, Colour::Ink2);
    m_when = wrapped({}, TextSize::Body);
    m_made = wrapped({}, TextSize::Small, Colour::Ink2);
    m_aim = wrapped({}, TextSize::Body);
    m_start = wrapped({}, TextSize::Small, Colour::Ink2);
    m_reason = wrapped({}, TextSize::Body, Colour::Ink2);
    for (Label* label : {m_what, m_who, m_when, m_made}) inner->addWidget(label);
    inner->addSpacing(4);
    inner->addWidget(m_aim);
    m_verdict = new Inset;
    auto* box = new QVBoxLayout(m_verdict);
    box->setContentsMargins(12, 10, 12, 10);
    auto* head = new QHBoxLayout;
    head->setSpacing(6);
    m_verdictIcon = new IconView;
    m_verdictWord = text({}, TextSize::Body);
    m_verdictWord->setWeight(QFont::DemiBold);
    head->addWidget(m_verdictIcon);
    head->addWidget(m_verdictWord, 1);
    box->addLayout(head);
    m_verdictText = wrapped({}, TextSize::Body);
    box->addWidget(m_verdictText);
    inner->addWidget(m_verdict);
    inner->addWidget(m_reason);
    inner->addSpacing(4);
    inner->addWidget(buildActions());
    inner->addWidget(buildAsking());
    inner->addWidget(m_start); // long: it must not push the buttons out of sight
    column()->addWidget(m_none);
    column()->addWidget(m_content);
    column()->addStretch(1);
    m_content->hide();
}

QWidget* CommitmentDetails::buildActions() {
    m_actions = new QWidget;
    auto* flow = new Flow(m_actions, 8);
    m_kept = button(tr("Kept"), ButtonLook::Primary, QStringLiteral("check"));
    m_missed = button(tr("Missed…"));
    m_dropped = button(tr("Dropped…"));
    m_newDate = button(tr("New date…"), ButtonLook::Plain, QStringLiteral("calendar-days"));
    m_reopen = button(tr("Open again"), ButtonLook::Plain, QStringLiteral("undo-2"));
    m_session = button(tr("The one-to-one"), ButtonLook::Link, QStringLiteral("message-circle"));
    m_person = button(tr("The person"), ButtonLook::Link, QStringLiteral("user"));
    for (QPushButton* b : {m_kept, m_missed, m_dropped, m_newDate, m_reopen, m_session, m_person}) flow->addWidget(b);
    connect(m_kept, &QPushButton::clicked, this, [this] { keep(); });
    connect(m_missed, &QPushButton::clicked, this, [this] { ask(CommitmentState::Missed); });
    connect(m_dropped, &QPushButton::clicked, this, [this] { ask(CommitmentState::Dropped); });
    connect(m_newDate, &QPushButton::clicked, this, [this] { ask(CommitmentState::Open); });
    connect(m_reopen, &QPushButton::clicked, this, &CommitmentDetails::reopenAsked);
    connect(m_session, &QPushButton::clicked, this, &CommitmentDetails::sessionAsked);
    connect(m_person, &QPushButton::clicked, this, &CommitmentDetails::personAsked);
    return m_actions;
}

QWidget* CommitmentDetails::buildAsking() {
    auto* asking = new Inset;
    m_asking = asking;
    auto* box = new QVBoxLayout(asking);
    box->setContentsMargins(12, 10, 12, 12);
    m_question = wrapped({}, TextSize::Body);
    m_why = new QLineEdit;
    m_why->setMaxLength(300);
    m_why->setAccessibleName(tr("Why, in a few words"));
    m_why->setPlaceholderText(tr("In a few words"));
    m_day = new QDateEdit;
    m_day->setDisplayFormat(tr("ddd d MMM yyyy"));
    m_day->setAccessibleName(tr("New date"));
    m_confirm = button({}, ButtonLook::Primary);
    auto* never = button(tr("Leave it"), ButtonLook::Quiet);
    auto* row = new QWidget;
    auto* flow = new Flow(row, 8);
    flow->addWidget(m_confirm);
    flow->addWidget(never);
    for (QWidget* w :
         {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_why), static_cast<QWidget*>(m_day), row})
        box->addWidget(w);
    connect(m_confirm, &QPushButton::clicked, this, &CommitmentDetails::answer);
    connect(m_why, &QLineEdit::returnPressed, this, &CommitmentDetails::answer);
    connect(never, &QPushButton::clicked, this, [this] {
        stopAsking();
        focusFirst();
    });
    asking->hide();
    return asking;
}

void CommitmentDetails::show(const app::CommitmentRow* row, Day today, bool withPerson) {
    m_none->setVisible(!row);
    m_content->setVisible(row);
    const CommitmentId id = row ? row->followUp.commitment.id : CommitmentId{};
    const bool another = id != m_id;
    if (another) setAside();
    m_id = id;
    if (!row) return;
    const domain::Commitment& c = row->followUp.commitment;
    m_due = c.dueNow();
    m_today = today;
    m_kept->setText(c.isOverdue(today) ? tr("Kept…") : tr("Kept"));
    if (!c.isOpen()) m_aside.erase(id);
    if (another) takeUp();
    const auto put = [](Label* label, const QString& words) {
        label->setText(words);
        label->setVisible(!words.isEmpty());
    };
    put(m_what, c.what);
    put(m_who, row->mine ? tr("You do this, agreed with %1").arg(row->otherName)
                         : tr("%1 does this, agreed with %2").arg(row->ownerName, row->otherName));
    QString when = c.isOpen() ? tr("Due %1").arg(app::weekdayText(c.dueNow(), today)) : row->followUp.status;
    if (c.isOverdue(today)) when += QStringLiteral(" · ") + row->due;
    put(m_when, when);
    m_when->setColour(c.isOverdue(today) ? Colour::Warn : Colour::Ink);
    const QString made = tr("Made on %1").arg(coaching::dayText(c.madeOn, today));
    put(m_made, c.movedTo ? tr("%1, first agreed for %2").arg(made, coaching::dayText(c.due, today)) : made);
    put(m_aim, row->aim);
    put(m_start, c.baseline && !c.baseline->headline.isEmpty()
                     ? tr("When it was made: %1")
                           .arg(c.baseline->sentence.isEmpty() ? c.baseline->headline : c.baseline->sentence)
                     : QString());
    const auto& followUp = row->followUp;
    const bool verdict = !followUp.verdictWord.isEmpty();
    m_verdict->setVisible(verdict);
    if (verdict) {
        const OutcomeLook look = outcomeLook(followUp.verdict.outcome);
        m_verdictIcon->setName(look.icon, look.ink);
        m_verdictWord->setText(followUp.verdictWord);
        m_verdictWord->setColour(look.ink);
        m_verdictText->setText(followUp.verdictText);
        m_verdictText->setVisible(!followUp.verdictText.isEmpty());
    }
    put(m_reason, c.reason.isEmpty() ? QString() : tr("Why: %1").arg(c.reason));
    for (QWidget* b : {m_kept, m_missed, m_dropped, m_newDate}) b->setVisible(c.isOpen());
    m_reopen->setVisible(!c.isOpen());
    m_session->setVisible(!c.session.isNull());
    m_person->setVisible(withPerson);
}

void CommitmentDetails::focusFirst() {
    for (QPushButton* b : {m_kept, m_reopen})
        if (b->isVisible()) {
            b->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void CommitmentDetails::ask(CommitmentState state) {
    m_asked = state;
    const bool day = state == CommitmentState::Open;
    m_why->setVisible(!day);
    m_day->setVisible(day);
    switch (state) {
    case CommitmentState::Missed:
        m_question->setText(tr("What got in the way?"));
        m_confirm->setText(tr("Mark as missed"));
        break;
    case CommitmentState::Dropped:
        m_question->setText(tr("Why is it no longer worth doing?"));
        m_confirm->setText(tr("Drop it"));
        break;
    default:
        m_question->setText(tr("By when instead? The first date stays beside it."));
        m_confirm->setText(tr("Take this date"));
        m_day->setDate(m_due.toDate());
    }
    m_asking->show();
    (day ? static_cast<QWidget*>(m_day) : m_why)->setFocus(Qt::OtherFocusReason);
}

void CommitmentDetails::answer() {
    if (m_asked == CommitmentState::Open) {
        Q_EMIT moveAsked(Day::fromDate(m_day->date()));
        stopAsking();
        focusFirst();
        return;
    }
    const QString why = m_why->text().trimmed();
    Q_EMIT closeAsked(m_asked, why);
    if (!why.isEmpty()) stopAsking(); // without one it is asked for once more
}

void CommitmentDetails::keep() {
    if (m_due >= m_today) {
        Q_EMIT keepAsked(m_today);
        return;
    }
    auto* menu = new QMenu(this); // ticked after the day agreed: it may have been kept by then all the same
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const QString& words, Day on) {
        connect(menu->addAction(words), &QAction::triggered, this, [this, id = m_id, on] {
            if (id == m_id) Q_EMIT keepAsked(on);
        });
    };
    offer(app::keptInTimeText(), m_due);
    offer(app::keptLaterText(), m_today);
    menu->popup(m_kept->mapToGlobal(QPoint(0, m_kept->height() + 4)));
    menu->setActiveAction(menu->actions().front());
}

void CommitmentDetails::setAside() {
    if (!m_asking->isHidden() && m_asked != CommitmentState::Open && !m_why->text().isEmpty())
        m_aside[m_id] = {m_asked, m_why->text()};
    m_why->clear();
    m_asking->hide();
}

void CommitmentDetails::takeUp() {
    const auto at = m_aside.find(m_id);
    if (at == m_aside.end()) return;
    const Asked asked = at->second;
    m_aside.erase(at);
    QWidget* focus = window()->focusWidget(); // it stays where the row was chosen
    ask(asked.state);
    m_why->setText(asked.words);
    if (focus) focus->setFocus(Qt::OtherFocusReason);
}

void CommitmentDetails::stopAsking() {
    m_why->clear();
    m_asking->hide();
}

void CommitmentDetails::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Escape) {
        Card::keyPressEvent(event);
        return;
    }
    if (m_asking->isVisible()) {
        stopAsking();
        focusFirst();
    } else {
        Q_EMIT left();
    }
}

} // namespace chalktalk::ui
