#include "ui/today/today_row.h"

#include "ui/charts/hour_ring.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

namespace chalktalk::ui {

using Lead = TodayRowWords::Lead;

TodayRow::TodayRow(Lead lead, QWidget* parent)
    : QWidget(parent),
      m_lead(lead),
      m_avatar(new Avatar(1.8)),
      m_title(eliding({}, TextSize::Body)),
      m_detail(eliding({}, TextSize::Small, Colour::Ink2)),
      m_aside(eliding({}, TextSize::Small, Colour::Ink2)),
      m_pill(new Pill({}, Colour::Info, Colour::InfoSoft)),
      m_act(lead == Lead::Tick ? iconButton(QStringLiteral("circle"), {}) : button({}, ButtonLook::Soft)) {
    setAccessibleRole(*this, QAccessible::Grouping);
    auto* row = new QHBoxLayout(this);
    const int unit = lineHeight();
    row->setContentsMargins(20, lead == Lead::Tick ? 4 : 9, 18, lead == Lead::Tick ? 4 : 9);
    row->setSpacing(unit * 6 / 10);
    const int first = unit * 5; // all rows begin their words at the same place
    if (lead == Lead::Time) {
        auto* when = new QVBoxLayout;
        when->setSpacing(1);
        m_time = text({}, TextSize::Body);
        m_time->setWeight(QFont::DemiBold);
        m_when = wrapped({}, TextSize::Small, Colour::Ink2);
        m_time->setFixedWidth(first);
        m_when->setFixedWidth(first);
        when->addWidget(m_time);
        when->addWidget(m_when);
        row->addLayout(when);
    } else if (lead == Lead::Ring) {
        m_ring = new HourRing(2.5);
        row->addWidget(m_ring);
        row->addSpacing(std::max(0, first - m_ring->sizeHint().width()));
    } else if (lead == Lead::Tick) {
        row->addWidget(m_act);
    }
    row->addWidget(m_avatar);
    m_avatar->setVisible(lead != Lead::Tick);
    QSizePolicy kept = m_avatar->sizePolicy(); // of several people there is no picture, and the words stay in line
    kept.setRetainSizeWhenHidden(lead != Lead::Tick);
    m_avatar->setSizePolicy(kept);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    m_title->setWeight(lead == Lead::Tick ? QFont::Normal : QFont::DemiBold);
    head->addWidget(m_title);
    head->addWidget(m_pill);
    head->addStretch(1);
    words->addLayout(head);
    words->addWidget(m_detail);
    row->addLayout(words, 1);
    m_aside->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_aside);
    if (lead != Lead::Tick) row->addWidget(m_act);
    setCursor(lead == Lead::Tick ? Qt::ArrowCursor : Qt::PointingHandCursor);
    connect(m_act, &QPushButton::clicked, this, &TodayRow::acted);
}

void TodayRow::show(const TodayRowWords& words) {
    m_key = words.key;
    if (m_time) {
        m_time->setText(words.time);
        m_when->setText(words.when);
        m_time->setVisible(!words.time.isEmpty());
    }
    if (m_ring && m_ring->minutesLeft() != words.minutesLeft) m_ring->setMinutesLeft(words.minutesLeft);
    if (m_lead != Lead::Tick && m_avatar->accessibleName() != words.who) m_avatar->setName(words.who);
    m_avatar->setVisible(m_lead != Lead::Tick && !words.who.isEmpty());
    m_title->setText(words.title);
    m_pill->setVisible(!words.pill.isEmpty());
    if (m_pill->text() != words.pill) {
        m_pill->setText(words.pill);
        m_pill->setMinimumWidth(m_pill->sizeHint().width()); // the title gives way, not the reason
    }
    m_detail->setText(words.detail);
    m_detail->setVisible(!words.detail.isEmpty());
    m_aside->setText(words.aside);
    m_aside->setVisible(!words.aside.isEmpty());
    m_aside->setColour(words.isLate ? Colour::Warn : Colour::Ink2);
    if (m_lead == Lead::Tick) {
        m_act->setAccessibleName(words.action);
        m_act->setToolTip(tr("Mark as kept"));
        return;
    }
    if (m_act->text() != words.action) m_act->setText(words.action);
    static constexpr const char* looks[] = {"plain", "primary", "soft"};
    if (m_act->property("look").toString() != QLatin1String(looks[static_cast<int>(words.look)])) {
        dress(m_act, words.look);
        m_act->style()->unpolish(m_act);
        m_act->style()->polish(m_act);
    }
    const QString what =
        words.who.isEmpty() || words.title.contains(words.who) ? words.title : tr("%1, %2").arg(words.title, words.who);
    m_act->setAccessibleDescription(what);
}

void TodayRow::mouseReleaseEvent(QMouseEvent* event) {
    if (m_lead != Lead::Tick && event->button() == Qt::LeftButton && rect().contains(event->pos())) Q_EMIT acted();
    QWidget::mouseReleaseEvent(event);
}

void TodayRow::paintEvent(QPaintEvent*) {
    QPainter p(this);
    p.fillRect(QRect(1, 0, width() - 2, 1), colour(Colour::Line2));
}

} // namespace chalktalk::ui
