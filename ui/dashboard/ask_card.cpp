#include "ui/dashboard/ask_card.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {

AskCard::AskCard(app::Dashboard& dashboard, QWidget* parent)
    : Card(parent),
      m_dashboard(dashboard),
      m_title(text(tr("Ask first"), TextSize::H2)),
      m_whom(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_questions(wrapped({})),
      m_review(button(tr("Open the quarterly review"), ButtonLook::Soft, QStringLiteral("arrow-right"))) {
    setAccessibleName(tr("Ask first"));
    column()->setSpacing(6);
    column()->addWidget(m_title);
    column()->addWidget(m_whom);
    column()->addSpacing(lineHeight() / 4);
    column()->addWidget(m_questions);
    column()->addSpacing(lineHeight() / 4);
    column()->addWidget(m_review);
    connect(m_review, &QPushButton::clicked, this, [this] {
        if (const auto second = m_row < 0 ? std::nullopt : m_dashboard.secondLineOf(m_row)) Q_EMIT reviewAsked(*second);
    });
    connect(&dashboard, &app::Dashboard::changed, this, [this] { show(-1); });
    connect(&dashboard, &app::Dashboard::filled, this, &AskCard::refresh);
    show(-1);
}

void AskCard::show(int row) {
    m_row = row;
    refresh();
}

void AskCard::refresh() {
    const bool some = m_dashboard.has(m_row, 0);
    // Of a region or a segment there is nobody to ask about.
    const bool ofSomebody =
        some && m_dashboard.rows()[static_cast<std::size_t>(m_row)].group.manager() != domain::noPerson;
    setVisible(ofSomebody);
    if (!ofSomebody) return;
    const auto& row = m_dashboard.rows()[static_cast<std::size_t>(m_row)];
    const QString first = m_dashboard.firstNameOf(m_row);
    const auto second = m_dashboard.secondLineOf(m_row);
    if (row.group.addsUp && second)
        m_whom->setText(tr("Questions for %1, before any rep is named").arg(row.group.name));
    else if (second)
        m_whom->setText(
            tr("Questions for %1, who leads %2, before any rep is named").arg(m_dashboard.nameOf(*second), first));
    else
        m_whom->setText(tr("Questions to begin with, before any rep is named"));
    m_questions->setText(coaching::askFirst(row, first).join(QStringLiteral("\n\n")));
    m_review->setVisible(second.has_value());
}

} // namespace chalktalk::ui
