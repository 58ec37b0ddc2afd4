#include "ui/today/today_side.h"

#include "ui/session/kept_rows.h"
#include "ui/today/share_bar.h"
#include "ui/today/start_card.h"
#include "ui/today/week_progress.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/icon_view.h"
#include "ui/widgets/label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace chalktalk::ui {
namespace {

Card* titled(const QString& title) {
    auto* card = new Card;
    card->setAccessibleName(title);
    if (!title.isEmpty()) card->column()->addWidget(text(title, TextSize::H2));
    return card;
}

} // namespace

// What recurs, and the way to the calls in which it was so.
class TodaySide::Recurring : public QWidget {
  public:
    Recurring() : m_words(wrapped({})), m_calls(button(TodaySide::tr("Show these calls"), ButtonLook::Link)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(m_words);
        column->addWidget(m_calls, 0, Qt::AlignLeading);
    }
    void show(const app::TodayRecurrence& one) {
        person = one.person;
        m_words->setText(one.sentence);
        m_calls->setAccessibleDescription(one.sentence);
    }
    PersonId person;
    [[nodiscard]] QPushButton* calls() const { return m_calls; }

  private:
    Label* m_words;
    QPushButton* m_calls;
};

TodaySide::TodaySide(QWidget* parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this)),
      m_week(titled({})),
      m_time(titled(tr("Where your time went"))),
      m_recurring(titled(tr("What recurs"))),
      m_weekTitle(wrapped({}, TextSize::H2)),
      m_progress(new WeekProgress),
      m_capacityBox(new Inset(Inset::Look::Warn)),
      m_capacity(wrapped({}, TextSize::Small, Colour::Warn)),
      m_timeText(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_shares(new ShareBar),
      m_startList(new QVBoxLayout),
      m_recurringList(new QVBoxLayout) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(16);
    m_week->column()->addWidget(m_weekTitle);
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
    m_weekTitle->setText(today.weekTitle());
    m_week->setAccessibleName(today.weekTitle());
    m_progress->show(today.week());
    m_capacity->setText(today.capacity());
    m_capacityBox->setVisible(!today.capacity().isEmpty());
    m_progress->setVisible(!m_progress->isBare());
    m_week->setVisible(!m_progress->isBare() || !today.capacity().isEmpty());
    fitRows(m_starts, today.starts().size(), *m_startList, [this](std::size_t) {
        auto* card = new StartCard;
        connect(card->calls(), &QPushButton::clicked, this, [this, card] { Q_EMIT callsAsked(card->person()); });
        return card;
    });
    for (std::size_t i = 0; i < m_starts.size(); ++i) m_starts[i]->show(today.starts()[i]);
    m_timeText->setText(today.sharesText());
    m_timeText->setVisible(!today.sharesText().isEmpty());
    m_shares->show(today.shares());
    m_time->setVisible(!today.shares().empty());
    const auto& sentences = today.recurring();
    fitRows(m_sentences, sentences.size(), *m_recurringList, [this](std::size_t) {
        auto* row = new Recurring;
        connect(row->calls(), &QPushButton::clicked, this, [this, row] { Q_EMIT callsAsked(row->person); });
        return row;
    });
    for (std::size_t i = 0; i < m_sentences.size(); ++i) m_sentences[i]->show(sentences[i]);
    m_recurring->setVisible(!sentences.empty());
    m_bare = m_week->isHidden() && m_starts.empty() && m_time->isHidden() && m_recurring->isHidden();
}

std::vector<QWidget*> TodaySide::stops() const {
    std::vector<QWidget*> stops;
    for (const StartCard* card : m_starts) stops.push_back(card->calls());
    for (const Recurring* row : m_sentences) stops.push_back(row->calls());
    return stops;
}

} // namespace chalktalk::ui
