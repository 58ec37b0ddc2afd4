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
#include <QElapsedTimer>
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
      m_untold(new UntoldCard),
      m_more(new QTimer(this)) {
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
    m_more->setSingleShot(true);
    connect(m_more, &QTimer::timeout, this, [this] { m_stale ? refresh() : showMore(); });
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

void FactsPart::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale) m_more->start();
}

void FactsPart::refresh() {
    m_more->stop();
    m_told.clear(); // they name facts that may be gone
    m_done = 0;
    forgetOthers();
    m_stale = !isVisible();
    if (m_stale) return;
    m_dataLine->setText(m_facts.dataLine());
    showCards();
    const bool none = m_facts.facts().empty();
    m_empty->setVisible(none);
    if (none && m_facts.isLoading())
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading the facts…"), {});
    else if (none)
        m_empty->say(QStringLiteral("user"), tr("No facts to show"), m_facts.emptyText());
}

FactCard* FactsPart::cardOf(const QString& indicator) {
    const auto at =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const FactCard* c) { return c->indicator() == indicator; });
    return at == m_cards.end() ? nullptr : *at;
}

// Nothing of somebody else stays, not even while the part is hidden.
void FactsPart::forgetOthers() {
    if (m_shown == m_facts.person()) return;
    m_shown = m_facts.person();
    for (FactCard* card : m_cards) delete card;
    m_cards.clear();
    m_gridHolder->hide();
    m_untold->hide();
    m_dataLine->setText({});
    m_scroll.verticalScrollBar()->setValue(0);
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
    const auto& facts = m_facts.facts();
    if (m_facts.isLoading() && !facts.empty()) return; // the old ones stay until the new ones are there
    std::vector<const coaching::Fact*> untold;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i].hasValue() || !facts[i].records.isEmpty())
            m_told.push_back(i);
        else
            untold.push_back(&facts[i]);
    }
    m_gridHolder->setVisible(!m_told.empty());
    m_untold->setFacts(untold);
    m_untold->setVisible(!untold.empty());
    if (facts.empty()) return; // the cards may be wanted again in a moment
    std::erase_if(m_cards, [&](FactCard* card) {
        const bool gone = std::ranges::none_of(m_told, [&](std::size_t i) { return facts[i].id == card->indicator(); });
        if (gone) delete card;
        return gone;
    });
    showMore();
}

// Some sixty cards take longer than an event may: those at the top come at once, the others each time round.
void FactsPart::showMore() {
    constexpr qint64 longEnoughMs = 5; // laying them out takes as long again
    const auto snapshot = m_shell.workspace().snapshot();
    if (!snapshot) return; // it brings the facts with it
    const QString who = m_facts.name().section(u' ', 0, 0);
    std::size_t moved = m_cards.size();
    QElapsedTimer since;
    since.start();
    while (m_done < m_told.size() && since.elapsed() < longEnoughMs) {
        const coaching::Fact& fact = m_facts.facts()[m_told[m_done]];
        const auto here = m_cards.begin() + static_cast<std::ptrdiff_t>(m_done);
        const auto at = std::find_if(here, m_cards.end(), [&](auto* card) { return card->indicator() == fact.id; });
        if (at != here || at == m_cards.end()) moved = std::min(moved, m_done);
        if (at == m_cards.end())
            m_cards.insert(here, makeCard());
        else
            std::rotate(here, at, at + 1);
        m_cards[m_done++]->setFact(fact, *m_facts.person(), who, snapshot);
    }
    place(moved);
    showWanted();
    if (m_done < m_told.size()) m_more->start();
}

// Lays out the cards from there on.
void FactsPart::place(std::size_t from) {
    for (std::size_t i = from; i < m_cards.size(); ++i) m_grid->removeWidget(m_cards[i]);
    QWidget* before = from > 0 && from < m_cards.size() ? m_cards[from - 1]->stops().back() : nullptr;
    for (std::size_t i = from; i < m_cards.size(); ++i) {
        FactCard* card = m_cards[i];
        m_grid->addWidget(card);
        m_grid->setWholeRow(card, card->isOpen());
        card->show();
        for (QWidget* stop : card->stops()) { // Tab follows what is seen
            if (before) setTabOrder(before, stop);
            before = stop;
        }
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
