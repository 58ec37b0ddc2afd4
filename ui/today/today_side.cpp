#include "ui/today/today_side.h"

#include "ui/session/kept_rows.h"
#include "ui/today/share_bar.h"
#include "ui/today/start_card.h"
#include "ui/today/week_progress.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

Card* titled(const QString& title) {
    auto* card = new Card;
    card->setAccessibleName(title);
    card->column()->addWidget(text(title, TextSize::H2));
    return card;
}

} // namespace

TodaySide::TodaySide(QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_week(titled(tr("Your coaching this week"))),
      m_time(titled(tr("Where your time went"))),
      m_recurring(titled(tr("What recurs"))),
      m_progress(new WeekProgress),
      m_capacityBox(new Inset(Inset::Look::Warn)),
      m_capacity(wrapped({}, TextSize::Small, Colour::Warn)),
      m_timeText(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_shares(new ShareBar),
      m_startList(new QVBoxLayout),
      m_recurringList(new QVBoxLayout) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_week->column()->addWidget(m_progress);
    auto* box = new QHBoxLayout(m_capacityBox);
    box->setContentsMargins(12, 8, 12, 8);
    box->setSpacing(8);
    auto* icon = new IconView;
    icon->setName(QStringLiteral("gauge"), Colour::Warn);
    box->addWidget(icon, 0, Qt::AlignTop);
    box->addWidget(m_capacity, 1);
    m_week->column()->addWidget(m_capacityBox);
    m_time->column()->setSpacing(6);
    m_time->column()->addWidget(m_timeText);
    m_time->column()->addSpacing(4);
    m_time->column()->addWidget(m_shares);
    m_startList->setSpacing(16);
    m_recurringList->setSpacing(8);
    m_recurring->column()->addLayout(m_recurringList);
    m_column->addWidget(m_week);
    m_column->addLayout(m_startList);
    m_column->addWidget(m_time);
    m_column->addWidget(m_recurring);
    m_column->addStretch(1);
}

void TodaySide::show(const app::Today& today) {
    m_progress->show(today.week());
    m_capacity->setText(today.capacity());
    m_capacityBox->setVisible(!today.capacity().isEmpty());
    m_progress->setVisible(!m_progress->isBare());
    m_week->setVisible(!m_progress->isBare() || !today.capacity().isEmpty());
    fitRows(m_starts, today.starts().size(), *m_startList, [](std::size_t) { return new StartCard; });
    for (std::size_t i = 0; i < m_starts.size(); ++i) m_starts[i]->show(today.starts()[i]);
    m_timeText->setText(today.sharesText());
    m_timeText->setVisible(!today.sharesText().isEmpty());
    m_shares->show(today.shares());
    m_time->setVisible(!today.shares().empty());
    const auto& sentences = today.recurring();
    fitRows(m_sentences, static_cast<std::size_t>(sentences.size()), *m_recurringList,
            [](std::size_t) { return wrapped({}); });
    for (std::size_t i = 0; i < m_sentences.size(); ++i) m_sentences[i]->setText(sentences[static_cast<qsizetype>(i)]);
    m_recurring->setVisible(!sentences.isEmpty());
    m_bare = m_week->isHidden() && m_starts.empty() && m_time->isHidden() && m_recurring->isHidden();
}

} // namespace chalktalk::ui
