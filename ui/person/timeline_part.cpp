#include "ui/person/timeline_part.h"

#include "ui/delegates/person_delegate.h"
#include "ui/shell/shell.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/segments.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace chalktalk::ui {

using app::Timeline;
using Kind = app::TimelineEvent::Kind;

namespace {

class EventDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const bool heading = index.data(Timeline::HeadingRole).toBool();
        const int lines = heading ? (index.row() > 0 ? 20 : 14) : 22;
        return {lineHeight() * 12, lineHeight() * lines / 8};
    }

    void paint(QPainter* p, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        p->save();
        const int unit = lineHeight();
        const auto placed = [&](const QRect& r) { return QStyle::visualRect(option.direction, option.rect, r); };
        QRect r = option.rect.adjusted(unit * 7 / 10, 0, -unit * 7 / 10, -1);
        if (index.data(Timeline::HeadingRole).toBool()) {
            p->setFont(textFont(TextSize::Small, QFont::DemiBold));
            p->setPen(colour(Colour::Ink2));
            p->drawText(r.adjusted(0, 0, 0, -unit / 3), Qt::AlignBottom | Qt::AlignLeading, index.data().toString());
            p->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colour(Colour::Line2));
            p->restore();
            return;
        }
        paintRowGround(*p, option, index);
        const QFont small = textFont(TextSize::Small), body = textFont(TextSize::Body, QFont::Medium);
        const QFontMetrics fs(small), fb(body);
        const int days = fs.horizontalAdvance(QStringLiteral("28 September")) + unit / 2;
        p->setFont(small);
        p->setPen(colour(Colour::Ink2));
        p->drawText(placed(QRect(r.left(), r.top(), days, r.height())), Qt::AlignVCenter | Qt::AlignLeading,
                    index.data(Timeline::DayRole).toString());
        const int side = unit * 9 / 10;
        lineIcon(index.data(Timeline::IconRole).toString(), Colour::Ink2)
            .paint(p, placed(QRect(r.left() + days, r.center().y() - side / 2 + 1, side, side)));
        r.setLeft(r.left() + days + side * 3 / 2);
        const int top = r.center().y() - (fb.height() + fs.height()) / 2;
        const QString detail = index.data(Timeline::DetailRole).toString();
        p->setFont(body);
        p->setPen(colour(Colour::Ink));
        const QRect first = detail.isEmpty() ? r : QRect(r.left(), top, r.width(), fb.height());
        p->drawText(placed(first), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                    fb.elidedText(index.data().toString(), Qt::ElideRight, r.width()));
        p->setFont(small);
        p->setPen(colour(Colour::Ink2));
        p->drawText(placed(QRect(r.left(), top + fb.height(), r.width(), fs.height())),
                    Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine,
                    fs.elidedText(detail, Qt::ElideRight, r.width()));
        p->restore();
    }
};

} // namespace

TimelinePart::TimelinePart(Shell& shell)
    : m_shell(shell),
      m_timeline(shell.workspace()),
      m_kinds(new Segments),
      m_card(new Card),
      m_view(new RowsView(tr("Timeline"))),
      m_empty(new EmptyState) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (const QString& name : {tr("Everything"), tr("One-to-ones"), tr("Commitments"), tr("Agreed"), tr("Role")})
        m_kinds->addTab(name);
    m_kinds->setAccessibleName(tr("What the timeline shows"));
    column->addWidget(m_kinds);
    m_view->setItemDelegate(new EventDelegate(m_view));
    m_view->setModel(&m_timeline);
    m_view->setWhole(true);
    m_card->setAccessibleName(tr("Timeline"));
    m_card->column()->setContentsMargins(6, 4, 6, 8);
    m_card->column()->addWidget(m_view);
    column->addWidget(m_card);
    column->addWidget(m_empty);
    connect(m_kinds, &QTabBar::currentChanged, this,
            [this](int at) { m_timeline.setKind(at == 0 ? std::nullopt : std::optional(static_cast<Kind>(at - 1))); });
    connect(m_view, &RowsView::opened, this, &TimelinePart::open);
    connect(m_view, &QListView::doubleClicked, this, &TimelinePart::open);
    connect(&m_timeline, &Timeline::changed, this, &TimelinePart::refresh);
    refresh();
}

void TimelinePart::setPerson(std::optional<PersonId> person) {
    m_person = person;
    m_timeline.setPerson(person);
}

void TimelinePart::open(const QModelIndex& index) {
    const qint64 session = index.data(Timeline::SessionRole).toLongLong();
    if (session != 0) m_shell.go({QStringLiteral("session"), m_person, QString::number(session)});
}

void TimelinePart::refresh() {
    const bool some = m_timeline.rowCount() > 0;
    m_card->setVisible(some);
    m_empty->setVisible(!some);
    if (some) return;
    if (m_timeline.isLoading())
        m_empty->say(QStringLiteral("loader-circle"), tr("Reading what happened…"), {});
    else
        m_empty->say(QStringLiteral("history"), tr("Nothing here yet"),
                     tr("One-to-ones, commitments and what was agreed will stand here in order."));
}

} // namespace chalktalk::ui
