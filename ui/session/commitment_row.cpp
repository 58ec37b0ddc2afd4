#include "ui/session/commitment_row.h"

#include "app/commitments/commitment_words.h"
#include "ui/session/reason_line.h"
#include "ui/session/session_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/still_wheel.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>

namespace chalktalk::ui {

using domain::CommitmentState;

CommitmentRow::CommitmentRow(Kind kind, QWidget* parent)
    : QWidget(parent),
      m_kind(kind),
      m_icon(new IconView),
      m_what(wrapped({})),
      m_detail(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_moves(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_verdict(new QWidget),
      m_verdictIcon(new IconView),
      m_verdictWord(text({}, TextSize::Small)),
      m_verdictAim(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_verdictText(wrapped({}, TextSize::Small)),
      m_choices(new QWidget) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_what->setWeight(QFont::DemiBold);
    for (QWidget* line : std::initializer_list<QWidget*>{m_what, m_detail, m_moves}) words->addWidget(line);
    auto* verdict = new QVBoxLayout(m_verdict);
    verdict->setContentsMargins(0, 2, 0, 2);
    verdict->setSpacing(2);
    auto* word = new QHBoxLayout;
    word->setSpacing(6);
    m_verdictWord->setWeight(QFont::DemiBold);
    word->addWidget(m_verdictIcon);
    word->addWidget(m_verdictWord);
    word->addWidget(m_verdictAim, 1);
    verdict->addLayout(word);
    verdict->addWidget(m_verdictText);
    words->addWidget(m_verdict);
    words->addWidget(m_choices);
    row->addLayout(words, 1);
    if (kind == Kind::Carried)
        buildCarried();
    else
        buildMade();
}

void CommitmentRow::buildCarried() {
    auto* flow = new Flow(m_choices, 6);
    m_kept = button(tr("Kept"), ButtonLook::Plain, QStringLiteral("check"));
    m_keptLater = button(app::keptLaterText(), ButtonLook::Plain, QStringLiteral("check"));
    auto* missed = button(tr("Missed…"));
    auto* dropped = button(tr("Dropped…"));
    auto* later = button(tr("New date…"));
    for (QPushButton* b : {m_kept, m_keptLater, missed, dropped, later}) flow->addWidget(b);
    auto* words = static_cast<QVBoxLayout*>(layout()->itemAt(1)->layout());
    m_reason = new ReasonLine;
    m_reason->hide();
    words->addWidget(m_reason);
    m_newDate = new QWidget;
    auto* date = new QHBoxLayout(m_newDate);
    date->setContentsMargins(0, 0, 0, 0);
    date->setSpacing(6);
    m_date = new QDateEdit;
    m_date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_date->setAccessibleName(tr("New date"));
    stillWheel(*m_date);
    auto* take = button(tr("Move to this day"), ButtonLook::Soft);
    auto* leave = iconButton(QStringLiteral("x"), tr("Leave it as it was"));
    date->addWidget(m_date);
    date->addWidget(take);
    date->addWidget(leave);
    date->addStretch(1);
    m_newDate->hide();
    words->addWidget(m_newDate);
    m_back = button(tr("Take it back"), ButtonLook::Link);
    static_cast<QHBoxLayout*>(layout())->addWidget(m_back, 0, Qt::AlignTop);
    connect(m_kept, &QPushButton::clicked, this, [this] {
        const bool late = m_keptLater->isVisibleTo(this); // it says "by the day agreed" then
        Q_EMIT closed(CommitmentState::Kept, {}, late ? std::optional(m_commitment.due) : std::nullopt);
    });
    connect(m_keptLater, &QPushButton::clicked, this, [this] { Q_EMIT closed(CommitmentState::Kept, {}, {}); });
    connect(missed, &QPushButton::clicked, this, [this] { askReason(CommitmentState::Missed); });
    connect(dropped, &QPushButton::clicked, this, [this] { askReason(CommitmentState::Dropped); });
    connect(later, &QPushButton::clicked, this, [this] {
        ask(true);
        m_newDate->show();
        m_date->setFocus(Qt::OtherFocusReason);
    });
    connect(m_reason, &ReasonLine::typed, this, [this](const QString& typed) { Q_EMIT reasonTyped(m_wanted, typed); });
    connect(m_reason, &ReasonLine::given, this, [this](const QString& reason) {
        ask(false);
        Q_EMIT closed(m_wanted, reason, {});
    });
    connect(m_reason, &ReasonLine::left, this, [this, missed] {
        ask(false);
        missed->setFocus();
    });
    connect(take, &QPushButton::clicked, this, [this] {
        ask(false);
        Q_EMIT moved(Day::fromDate(m_date->date()));
    });
    connect(leave, &QPushButton::clicked, this, [this, later] {
        ask(false);
        later->setFocus();
    });
    connect(m_back, &QPushButton::clicked, this, &CommitmentRow::reopened);
}

void CommitmentRow::buildMade() {
    m_tools = new QWidget;
    auto* tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(0);
    auto* change = iconButton(QStringLiteral("square-pen"), tr("Change this commitment"));
    auto* remove = iconButton(QStringLiteral("trash-2"), tr("Take this commitment back"));
    tools->addWidget(change);
    tools->addWidget(remove);
    static_cast<QHBoxLayout*>(layout())->addWidget(m_tools, 0, Qt::AlignTop);
    connect(change, &QPushButton::clicked, this, &CommitmentRow::changeAsked);
    connect(remove, &QPushButton::clicked, this, &CommitmentRow::removed);
}

void CommitmentRow::askReason(CommitmentState state) {
    m_wanted = state;
    ask(true);
    m_reason->ask(state == CommitmentState::Missed ? tr("What got in the way?") : tr("Why is it dropped?"),
                  state == CommitmentState::Missed ? tr("Missed") : tr("Dropped"));
}

// What was typed and not taken when the program ended, or was undone since.
void CommitmentRow::showHalfReason(const CommitmentWords& words) {
    if (!m_reason->isHidden())
        return m_reason->setWords(m_wanted == CommitmentState::Missed ? words.missedReason : words.droppedReason);
    const bool missed = !words.missedReason.isEmpty();
    if (!m_newDate->isHidden() || (!missed && words.droppedReason.isEmpty())) return;
    m_wanted = missed ? CommitmentState::Missed : CommitmentState::Dropped;
    ask(true);
    m_reason->comeBack(missed ? tr("What got in the way?") : tr("Why is it dropped?"),
                       missed ? tr("Missed") : tr("Dropped"), missed ? words.missedReason : words.droppedReason);
}

void CommitmentRow::ask(bool asking) {
    m_choices->setVisible(!asking);
    if (!asking) {
        m_reason->hide();
        m_newDate->hide();
    }
}

void CommitmentRow::setCommitment(const domain::Commitment& commitment, const CommitmentWords& words, Day today,
                                  bool readOnly) {
    const bool other = commitment.id != m_commitment.id || commitment.state != m_commitment.state;
    m_commitment = commitment;
    m_what->setText(commitment.what);
    m_detail->setText(words.who);
    m_status = words.status;
    m_moves->setText(words.moves);
    m_moves->setVisible(!words.moves.isEmpty());
    showVerdict(words);
    for (QPushButton* b : findChildren<QPushButton*>()) b->setAccessibleDescription(commitment.what);
    if (m_kind == Kind::Carried && other) ask(false);
    if (m_kind == Kind::Carried && commitment.isOpen() && !readOnly) showHalfReason(words);
    if (m_kept) {
        const bool late = commitment.due < today;
        m_kept->setText(late ? app::keptInTimeText() : tr("Kept"));
        m_keptLater->setVisible(late);
    }
    if (m_date && (other || !m_newDate->isVisible()))
        m_date->setDate((std::max(commitment.dueNow(), today) + 7).toDate());
    showState(today, readOnly);
}

void CommitmentRow::showVerdict(const CommitmentWords& words) {
    m_verdict->setVisible(!words.verdictWord.isEmpty());
    const OutcomeLook look = outcomeLook(words.outcome);
    m_verdictIcon->setName(look.icon, look.ink);
    m_verdictWord->setText(words.verdictWord);
    m_verdictWord->setColour(look.ink);
    m_verdictAim->setText(words.aim);
    QString said = words.verdictText; // the word stands above it already
    if (said.startsWith(words.verdictWord + QStringLiteral(": "))) said.remove(0, words.verdictWord.size() + 2);
    if (!said.isEmpty()) said[0] = said[0].toUpper();
    m_verdictText->setText(unbroken(said));
    m_verdictText->setVisible(!said.isEmpty());
}

void CommitmentRow::showState(Day today, bool readOnly) {
    const auto& c = m_commitment;
    const QString due = dayWords(c.dueNow(), today);
    QString icon = QStringLiteral("circle"), said;
    Colour ink = Colour::Ink3;
    switch (c.state) {
    case CommitmentState::Open:
        said = c.isOverdue(today) ? tr("was due %1").arg(due) : tr("by %1").arg(due);
        if (c.movedTo && *c.movedTo != c.due) said = tr("%1, first %2").arg(said, dayWords(c.due, today));
        if (c.isOverdue(today)) {
            icon = QStringLiteral("clock");
            ink = Colour::Warn;
        }
        break;
    case CommitmentState::Kept:
        icon = QStringLiteral("circle-check");
        ink = Colour::AccentInk;
        said = tr("kept");
        break;
    case CommitmentState::Missed:
        icon = QStringLiteral("circle-x");
        ink = Colour::Warn;
        said = c.reason.isEmpty() ? tr("missed") : tr("missed: %1").arg(c.reason);
        break;
    case CommitmentState::Dropped:
        icon = QStringLiteral("archive");
        ink = Colour::Ink2;
        said = c.reason.isEmpty() ? tr("dropped") : tr("dropped: %1").arg(c.reason);
        break;
    }
    m_icon->setName(icon, ink);
    if (!m_status.isEmpty()) said = m_status;
    m_detail->setText(tr("%1 · %2").arg(m_detail->text(), said));
    m_detail->setColour(ink == Colour::Warn ? Colour::Warn : Colour::Ink2);
    const bool asking = m_reason && (!m_reason->isHidden() || !m_newDate->isHidden());
    if (m_kind == Kind::Carried) {
        if (!asking) m_choices->setVisible(c.isOpen() && !readOnly);
        m_back->setVisible(!c.isOpen() && !readOnly);
    } else {
        m_choices->hide();
        m_tools->setVisible(!readOnly);
    }
}

} // namespace chalktalk::ui
