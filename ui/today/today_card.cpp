#include "ui/today/today_card.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/tip.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace chalktalk::ui {
namespace {

// The key that leads to a card, as it looks on a keyboard; said by the card's own description.
class KeyView : public QWidget {
  public:
    explicit KeyView(const QString& key) : m_key(key) { setFixedSize(keycapsWidth(key), lineHeight() * 5 / 4); }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        paintKeycaps(p, rect(), m_key);
    }

  private:
    QString m_key;
};

} // namespace

TodayCard::TodayCard(const QString& title, const QString& hint, const QString& key, QWidget* parent)
    : Card(parent),
      m_title(title),
      m_name(text(title, TextSize::H2)),
      m_count(new Pill({}, Colour::Ink2, Colour::Sunk)),
      m_urgent(new Pill({}, Colour::Warn, Colour::WarnSoft)),
      m_hint(eliding(hint, TextSize::Small, Colour::Ink2)),
      m_list(new QVBoxLayout),
      m_all(button({}, ButtonLook::Link)) {
    column()->setContentsMargins(0, 14, 0, 4);
    column()->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 0, 18, 12);
    head->setSpacing(9);
    head->addWidget(m_name);
    head->addWidget(m_count);
    head->addWidget(m_urgent);
    m_hint->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    head->addWidget(m_hint, 1);
    if (!key.isEmpty()) head->addWidget(new KeyView(key));
    column()->addLayout(head);
    m_list->setSpacing(0);
    column()->addLayout(m_list);
    m_foot = new QWidget;
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(20, 2, 18, 6);
    foot->addWidget(m_all);
    foot->addStretch(1);
    column()->addWidget(m_foot);
    m_foot->hide();
    if (!key.isEmpty()) setAccessibleDescription(tr("The key %1 leads here.").arg(key));
    connect(m_all, &QPushButton::clicked, this, &TodayCard::allAsked);
}

void TodayCard::setAllWords(const QString& words) { m_all->setText(words); }

void TodayCard::setHint(const QString& hint) { m_hint->setText(hint); }

TodayRow* TodayCard::make(TodayRowWords::Lead lead) {
    auto* row = new TodayRow(lead);
    connect(row, &TodayRow::acted, this, [this, row] { Q_EMIT acted(row->key()); });
    return row;
}

void TodayCard::show(const std::vector<TodayRowWords>& wanted, std::size_t most, bool urgent) {
    const std::size_t shown = std::min(most, wanted.size());
    std::size_t focused = m_rows.size();
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->act()->hasFocus()) focused = i;
    const QWidget* had = focused < m_rows.size() ? m_rows[focused] : nullptr;
    bool changed = false;
    // A row stays with what it stands for; those in between move.
    for (std::size_t i = 0; i < shown; ++i) {
        const auto same =
            std::find_if(m_rows.begin() + static_cast<std::ptrdiff_t>(i), m_rows.end(),
                         [&](TodayRow* row) { return row->key() == wanted[i].key && row->lead() == wanted[i].lead; });
        TodayRow* row = same == m_rows.end() ? make(wanted[i].lead) : *same;
        if (same == m_rows.end() || same != m_rows.begin() + static_cast<std::ptrdiff_t>(i)) {
            if (same != m_rows.end()) m_rows.erase(same);
            m_rows.insert(m_rows.begin() + static_cast<std::ptrdiff_t>(i), row);
            m_list->insertWidget(static_cast<int>(i), row);
            changed = true;
        }
        row->show(wanted[i]);
    }
    bool lost = false;
    while (m_rows.size() > shown) {
        TodayRow* gone = m_rows.back();
        m_rows.pop_back();
        lost = lost || gone == had;
        changed = true;
        m_list->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // it may be what asked for its going
    }
    const QString number = QString::number(wanted.size());
    Pill* pill = urgent ? m_urgent : m_count;
    if (pill->text() != number) pill->setText(number);
    m_count->setVisible(!urgent);
    m_urgent->setVisible(urgent);
    m_foot->setVisible(wanted.size() > shown);
    setVisible(!wanted.empty());
    setAccessibleName(tr("%1: %2").arg(m_title, number));
    if (changed) { // a screen reader goes by the order of the children
        for (TodayRow* row : m_rows) row->raise();
        m_foot->raise();
        Q_EMIT stopsChanged();
    }
    if (!lost) return;
    if (m_rows.empty()) return Q_EMIT focusLost();
    m_rows[std::min(focused, m_rows.size() - 1)]->act()->setFocus(Qt::OtherFocusReason);
}

QWidget* TodayCard::firstStop() const { return m_rows.empty() ? nullptr : m_rows.front()->act(); }

std::vector<QWidget*> TodayCard::stops() const {
    std::vector<QWidget*> stops;
    for (const TodayRow* row : m_rows) stops.push_back(row->act());
    stops.push_back(m_all);
    return stops;
}

} // namespace chalktalk::ui
