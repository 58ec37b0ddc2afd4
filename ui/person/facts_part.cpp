#include "ui/person/facts_part.h"

#include "ui/person/fact_card.h"
#include "ui/person/untold_card.h"
#include "ui/shell/lens_bar.h"
#include "ui/shell/shell.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_page.h"

#include <algorithm>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

namespace chalktalk::ui {

FactsPart::FactsPart(Shell& shell, app::PersonFacts& facts, ScrollPage& scroll)
    : m_shell(shell),
      m_facts(facts),
      m_scroll(scroll),
      m_dataLine(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_empty(new EmptyState),
      m_gridHolder(new QWidget),
      m_untold(new UntoldCard) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    auto* lens = new QHBoxLayout;
    lens->setSpacing(16);
    lens->addWidget(new LensBar(shell.workspace()), 3);
    m_dataLine->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    lens->addWidget(m_dataLine, 2);
    column->addLayout(lens);
    // Two columns where both keep the numbers and the trend side by side; one below that.
    m_grid = new CardGrid(lineHeight() * 25, 3, m_gridHolder);
    column->addWidget(m_gridHolder);
    column->addWidget(m_untold);
    column->addWidget(m_empty, 1);
    connect(&m_facts, &app::PersonFacts::changed, this, &FactsPart::refresh);
    refresh();
}

QWidget* FactsPart::firstFocus() const {
    const auto show = m_cards.empty() ? nullptr : m_cards.front();
    if (show)
        for (QPushButton* b : show->findChildren<QPushButton*>())
            if (b->isCheckable() && b->isVisible()) return b;
    return nullptr;
}

void FactsPart::refresh() {
    m_dataLine->setText(m_facts.dataLine());
    showCards();
    const bool none = m_facts.facts().empty();
    m_empty->setVisible(none);
    if (none && m_facts.isLoading())
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the facts…"), {});
    else if (none)
        m_empty->say(QStringLiteral("user"), tr("No facts to show"), m_facts.emptyText());
    showWanted();
}

FactCard* FactsPart::cardOf(const QString& indicator) {
    const auto at =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const FactCard* c) { return c->indicator() == indicator; });
    return at == m_cards.end() ? nullptr : *at;
}

FactCard* FactsPart::makeCard() {
    auto* card = new FactCard(m_shell, m_gridHolder);
    connect(card, &FactCard::opened, this, [this, card](bool open) { m_grid->setWholeRow(card, open); });
    connect(card, &FactCard::recordsShown, this, [this](QWidget* table) {
        // After the grid has found the card's new place.
        QTimer::singleShot(0, table, [this, table] { m_scroll.ensureWidgetVisible(table, 0, lineHeight()); });
    });
    return card;
}

void FactsPart::showCards() {
    const auto snapshot = m_shell.workspace().snapshot();
    const auto& facts = m_facts.facts();
    if (m_shown != m_facts.person()) { // somebody else: nothing of the last one may stay open
        for (FactCard* card : m_cards) delete card;
        m_cards.clear();
        m_shown = m_facts.person();
        m_scroll.verticalScrollBar()->setValue(0);
    }
    if (m_facts.isLoading() && !facts.empty()) return; // the old ones stay until the new ones are there
    std::vector<FactCard*> cards;
    std::vector<const coaching::Fact*> untold;
    const QString who = m_facts.name().section(u' ', 0, 0);
    for (const auto& fact : facts) {
        if (!fact.hasValue() && fact.records.isEmpty()) {
            untold.push_back(&fact);
            continue;
        }
        FactCard* card = cardOf(fact.id);
        if (!card) card = makeCard();
        if (snapshot) card->setFact(fact, *m_facts.person(), who, snapshot);
        cards.push_back(card);
    }
    for (FactCard* card : m_cards)
        if (std::find(cards.begin(), cards.end(), card) == cards.end()) delete card;
    if (cards != m_cards) place(cards);
    m_gridHolder->setVisible(!cards.empty());
    m_untold->setFacts(untold);
    m_untold->setVisible(!untold.empty());
}

void FactsPart::place(const std::vector<FactCard*>& cards) {
    for (FactCard* card : cards) m_grid->removeWidget(card);
    for (FactCard* card : cards) {
        m_grid->addWidget(card);
        m_grid->setWholeRow(card, card->isOpen());
        card->show();
    }
    m_cards = cards;
    QWidget* before = nullptr; // Tab follows what is seen
    for (const FactCard* card : cards)
        for (QWidget* stop : card->stops()) {
            if (before) setTabOrder(before, stop);
            before = stop;
        }
}

void FactsPart::reveal(const QString& indicator) {
    m_wanted = indicator;
    showWanted();
}

void FactsPart::showWanted() {
    if (m_wanted.isEmpty()) return;
    FactCard* card = cardOf(m_wanted);
    if (!card) return;
    m_wanted.clear();
    card->setOpen(true);
    QTimer::singleShot(0, card, [this, card] { m_scroll.ensureWidgetVisible(card, 0, lineHeight()); });
}

} // namespace chalktalk::ui
