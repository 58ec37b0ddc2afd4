#include "ui/session/commitments_card.h"

#include "metrics/catalogue.h"
#include "ui/session/commitment_entry.h"
#include "ui/session/kept_rows.h"
#include "ui/session/session_words.h"
#include "ui/widgets/label.h"

#include <algorithm>

namespace chalktalk::ui {

QString movesWords(const domain::Commitment& commitment, Day today) {
    const auto index = metrics::indicatorIndex(commitment.indicator);
    if (!index) return {};
    const QString name = metrics::name(metrics::indicator(*index));
    const bool up = commitment.move == domain::Move::Up;
    if (!commitment.checkOn)
        return up ? CommitmentsCard::tr("%1 should go up").arg(name)
                  : CommitmentsCard::tr("%1 should go down").arg(name);
    const QString day = dayWords(*commitment.checkOn, today);
    return up ? CommitmentsCard::tr("%1 should go up; looked at again %2").arg(name, day)
              : CommitmentsCard::tr("%1 should go down; looked at again %2").arg(name, day);
}

CommitmentsCard::CommitmentsCard(app::Workspace& workspace, app::SessionEditor& editor,
                                 const app::Preparation& preparation, QWidget* parent)
    : Card(parent),
      m_workspace(workspace),
      m_editor(editor),
      m_preparation(preparation),
      m_before(text(tr("From last time"), TextSize::H2)),
      m_carriedColumn(new QVBoxLayout),
      m_now(text(tr("New"), TextSize::H2)),
      m_madeColumn(new QVBoxLayout),
      m_entry(new CommitmentEntry),
      m_none(wrapped({}, TextSize::Body, Colour::Ink2)) {
    setAccessibleName(tr("Commitments"));
    column()->addWidget(text(tr("Commitments"), TextSize::H1));
    column()->addWidget(wrapped(tr("Who does what, by when, and which number it should move. Both sides."),
                                TextSize::Small, Colour::Ink2));
    column()->addWidget(m_before);
    m_carriedColumn->setSpacing(14);
    column()->addLayout(m_carriedColumn);
    column()->addWidget(m_now);
    m_madeColumn->setSpacing(12);
    column()->addLayout(m_madeColumn);
    column()->addWidget(m_none);
    column()->addWidget(m_entry);
    connect(m_entry, &CommitmentEntry::taken, this, [this](const app::CommitmentWish& wish) {
        const auto changing = std::exchange(m_changing, std::nullopt);
        const auto& made = m_editor.form().commitments;
        const auto at = std::find_if(made.begin(), made.end(), [&](const auto& c) { return c.id == changing; });
        if (at != made.end())
            m_editor.changeCommitment(static_cast<std::size_t>(at - made.begin()), wish);
        else // also one that was taken back while it was changed: the words are not dropped
            m_editor.addCommitment(wish);
        m_entry->clear(wish.mine);
        m_entry->begin();
    });
    connect(m_entry, &CommitmentEntry::typed, &m_editor, &app::SessionEditor::setUnfinished);
    connect(m_entry, &CommitmentEntry::left, this, [this] { m_changing.reset(); });
}

CommitmentRow* CommitmentsCard::makeCarried(std::size_t position) {
    auto* row = new CommitmentRow(CommitmentRow::Kind::Carried);
    connect(row, &CommitmentRow::closed, this,
            [this, position](domain::CommitmentState state, const QString& reason, std::optional<Day> on) {
                m_editor.closeCarried(position, state, reason, on);
            });
    connect(row, &CommitmentRow::reasonTyped, this,
            [this, position](domain::CommitmentState state, const QString& reason) {
                const auto& carried = m_editor.form().carried;
                if (position < carried.size())
                    m_editor.setHalfReason(domain::reasonKey(carried[position], state), reason);
            });
    connect(row, &CommitmentRow::reopened, this, [this, position] { m_editor.reopenCarried(position); });
    connect(row, &CommitmentRow::moved, this, [this, position](Day due) { m_editor.moveCarried(position, due); });
    return row;
}

CommitmentRow* CommitmentsCard::makeMade(std::size_t position) {
    auto* row = new CommitmentRow(CommitmentRow::Kind::Made);
    connect(row, &CommitmentRow::changeAsked, this, [this, position] { change(position); });
    connect(row, &CommitmentRow::removed, this, [this, position] {
        if (std::exchange(m_changing, std::nullopt)) m_entry->clear(false);
        m_editor.removeCommitment(position);
    });
    return row;
}

void CommitmentsCard::change(std::size_t position) {
    const auto& made = m_editor.form().commitments;
    if (position >= made.size()) return;
    const auto& c = made[position];
    m_changing = c.id;
    m_entry->load({c.owner != m_editor.form().session.person, c.what, c.due, c.indicator, c.move, c.checkOn});
}

void CommitmentsCard::beginFor(const QString& indicator) {
    m_changing.reset();
    m_entry->begin(indicator);
}

QString CommitmentsCard::sideOf(PersonId owner) const {
    const auto& session = m_editor.form().session;
    if (owner == session.person) return m_editor.personFirstName();
    if (owner == session.coach) return m_editor.iAmCoach() ? tr("You") : m_editor.coachName();
    const auto index = m_workspace.indexOf(owner); // promised by somebody else who coached this person
    return index == domain::noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

CommitmentWords CommitmentsCard::wordsOf(const domain::Commitment& commitment) const {
    CommitmentWords words;
    words.who = sideOf(commitment.owner);
    words.moves = movesWords(commitment, m_workspace.today());
    words.missedReason = m_editor.halfReason(domain::reasonKey(commitment, domain::CommitmentState::Missed));
    words.droppedReason = m_editor.halfReason(domain::reasonKey(commitment, domain::CommitmentState::Dropped));
    if (m_preparation.person() == m_editor.form().session.person)
        for (const auto& up : m_preparation.agenda().followUps)
            if (up.commitment.id == commitment.id) {
                words.verdictWord = up.verdictWord;
                words.verdictText = up.verdictText;
                words.outcome = up.verdict.outcome;
            }
    return words;
}

void CommitmentsCard::refresh() {
    const auto& form = m_editor.form();
    const bool readOnly = m_editor.isReadOnly();
    const Day today = m_workspace.today();
    if (std::exchange(m_session, form.session.id) != form.session.id) { // nothing typed for somebody else stays
        m_changing.reset();
        m_entry->clear(false);
    }
    if (!m_changing) m_entry->setWhat(form.unfinished);
    fitRows(m_carried, form.carried.size(), *m_carriedColumn, [this](std::size_t i) { return makeCarried(i); });
    for (std::size_t i = 0; i < form.carried.size(); ++i)
        m_carried[i]->setCommitment(form.carried[i], wordsOf(form.carried[i]), today, readOnly);
    m_before->setVisible(!form.carried.empty());
    fitRows(m_made, form.commitments.size(), *m_madeColumn, [this](std::size_t i) { return makeMade(i); });
    for (std::size_t i = 0; i < form.commitments.size(); ++i)
        m_made[i]->setCommitment(form.commitments[i], wordsOf(form.commitments[i]), today, readOnly);
    m_now->setVisible(!form.carried.empty());
    m_now->setText(readOnly ? tr("Made in this one-to-one") : tr("New"));
    m_none->setVisible(readOnly && form.commitments.empty());
    m_none->setText(tr("None was made."));
    m_entry->setVisible(!readOnly);
    if (!readOnly) showEntry();
}

void CommitmentsCard::showEntry() {
    std::vector<CommitmentEntry::IndicatorChoice> choices;
    const auto& facts = m_editor.form().session.facts;
    for (const auto& fact : facts) choices.push_back({fact.fact.indicator, fact.fact.title, true});
    for (const auto& indicator : metrics::catalogue()) {
        if (indicator.window == domain::Window::period()) continue; // before and since can't be told apart in it
        const QString id = QString::fromLatin1(indicator.id);
        const bool known = m_editor.factNow(id) || m_editor.factsNow().empty();
        if (known && std::none_of(facts.begin(), facts.end(), [&](const auto& f) { return f.fact.indicator == id; }))
            choices.push_back({id, metrics::name(indicator), false});
    }
    m_entry->setChoices(m_editor.personFirstName(), m_workspace.today(), choices);
}

} // namespace chalktalk::ui
