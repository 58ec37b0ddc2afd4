#include "ui/person/diary_part.h"

#include "ui/person/diary_card.h"
#include "ui/shell/shell.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"

#include <algorithm>
#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

namespace {

constexpr std::size_t s_atOnce = 12; // cards; older ones on request

} // namespace

DiaryPart::DiaryPart(Shell& shell)
    : m_shell(shell),
      m_diary(shell.workspace()),
      m_column(new QVBoxLayout(this)),
      m_more(button(tr("Show older ones"), ButtonLook::Plain, QStringLiteral("history"))),
      m_empty(new EmptyState) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(12);
    m_column->addWidget(m_more, 0, Qt::AlignLeading);
    m_column->addWidget(m_empty);
    QPushButton* prepare = m_empty->setAction(tr("Prepare the first"));
    connect(prepare, &QPushButton::clicked, this, [this] { m_shell.go({QStringLiteral("prepare"), m_person, {}}); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        const std::size_t before = m_cards.size();
        addCards(before + s_atOnce);
        if (m_cards.size() > before) m_cards[before]->toggle()->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_diary, &app::Diary::changed, this, &DiaryPart::refresh);
    refresh();
}

void DiaryPart::setPerson(std::optional<PersonId> person) {
    if (person != m_person) m_open.reset();
    m_person = person;
    const auto& workspace = m_shell.workspace();
    const auto index = person ? workspace.indexOf(*person) : domain::noPerson;
    m_firstName = index == domain::noPerson ? QString() : workspace.ledger()->person(index).name.section(u' ', 0, 0);
    m_diary.setPerson(person);
    refresh();
}

DiaryCard* DiaryPart::makeCard(const app::DiaryEntry& entry) {
    const bool open = m_open && m_open->contains(entry.session.id);
    auto* card = new DiaryCard(entry, m_firstName, open);
    connect(card, &DiaryCard::opened, this, [this, id = entry.session.id](bool shown) {
        if (shown)
            m_open->insert(id);
        else
            m_open->erase(id);
    });
    connect(card, &DiaryCard::sessionAsked, this, [this, id = entry.session.id] {
        m_shell.go({QStringLiteral("session"), m_person, QString::number(id.value)});
    });
    return card;
}

void DiaryPart::addCards(std::size_t most) {
    const auto& entries = m_diary.entries();
    for (std::size_t i = m_cards.size(); i < std::min(most, entries.size()); ++i) {
        DiaryCard* card = makeCard(entries[i]);
        m_column->insertWidget(static_cast<int>(i), card);
        m_cards.push_back(card);
    }
    m_more->setVisible(m_cards.size() < entries.size());
}

void DiaryPart::refresh() {
    const auto& entries = m_diary.entries();
    const bool some = !entries.empty();
    m_empty->setVisible(!some);
    if (m_diary.isLoading() && some) return; // the old ones stay until the new ones are there
    if (!some && m_diary.isLoading())
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the one-to-ones…"), {});
    else if (!some && !m_diary.problem().isEmpty())
        m_empty->say(QStringLiteral("circle-alert"), tr("The one-to-ones can't be read"), m_diary.problem());
    else if (!some)
        m_empty->say(QStringLiteral("message-circle"), tr("No one-to-one yet"),
                     tr("Each one you hold stands here with its facts, then and now, and what became of what was "
                        "agreed."));
    const auto& workspace = m_shell.workspace();
    const bool oneself = m_person && workspace.indexOf(*m_person) == workspace.me();
    m_empty->setAction(m_diary.isLoading() || oneself ? QString() : tr("Prepare the first"));
    if (!m_open && some) {
        m_open.emplace();
        const auto held = std::find_if(entries.begin(), entries.end(), [](const app::DiaryEntry& entry) {
            return entry.session.state == domain::SessionState::Held;
        });
        if (held != entries.end()) m_open->insert(held->session.id);
    }
    SessionId focused;
    for (const DiaryCard* card : m_cards)
        if (card->isAncestorOf(window()->focusWidget())) focused = card->session();
    const std::size_t shown = std::max(m_cards.size(), s_atOnce);
    for (DiaryCard* card : m_cards) {
        card->hide();
        card->deleteLater(); // a button of it may be in the middle of its click
        m_column->removeWidget(card);
    }
    m_cards.clear();
    addCards(shown);
    for (const DiaryCard* card : m_cards)
        if (!focused.isNull() && card->session() == focused) card->toggle()->setFocus(Qt::OtherFocusReason);
}

} // namespace chalktalk::ui
