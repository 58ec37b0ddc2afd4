#include "ui/call/reading_card.h"

#include "ui/call/plan_part.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/label.h"

#include <algorithm>
#include <QPainter>
#include <QVBoxLayout>

namespace chalktalk::ui {

// One thin bar a part, with its points in figures.
class PointBars : public QWidget {
    Q_OBJECT
  public:
    struct Bar {
        QString title;
        int earned = 0, weight = 0;
        friend bool operator==(const Bar&, const Bar&) = default;
    };
    PointBars() {
        setAccessibleRole(*this, QAccessible::Chart);
        setAccessibleName(tr("Points by part"));
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void set(std::vector<Bar> bars) {
        if (bars == m_bars) return;
        m_bars = std::move(bars);
        QStringList spoken;
        for (const Bar& bar : m_bars) spoken << tr("%1: %2 of %3").arg(bar.title).arg(bar.earned).arg(bar.weight);
        setAccessibleDescription(spoken.join(u'\n'));
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override {
        return {lineHeight() * 12, static_cast<int>(m_bars.size()) * rowHeight()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {lineHeight() * 8, sizeHint().height()}; }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            const Bar& bar = m_bars[i];
            const QRect row(0, static_cast<int>(i) * rowHeight(), width(), rowHeight());
            p.setFont(textFont(TextSize::Small));
            const int high = QFontMetrics(p.font()).height();
            const QRect words(row.left(), row.top(), row.width(), high);
            p.setPen(colour(Colour::Ink2));
            const QString points = tr("%1 of %2").arg(bar.earned).arg(bar.weight);
            const int wide = QFontMetrics(p.font()).horizontalAdvance(points) + 8;
            p.drawText(words, static_cast<int>(Qt::AlignTrailing | Qt::AlignVCenter), points);
            p.setPen(colour(Colour::Ink));
            p.drawText(words.adjusted(mirrored ? wide : 0, 0, mirrored ? 0 : -wide, 0),
                       static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
                       QFontMetrics(p.font()).elidedText(bar.title, Qt::ElideRight, row.width() - wide));
            QRectF track(row.left(), row.top() + high + 3, row.width(), 4);
            p.setPen(Qt::NoPen);
            p.setBrush(colour(Colour::Line));
            p.drawRoundedRect(track, 2, 2);
            const double share = bar.weight > 0 ? std::min(1.0, double{1} * bar.earned / bar.weight) : 0;
            if (share <= 0) continue;
            QRectF drawn = track;
            drawn.setWidth(std::max(4.0, track.width() * share));
            if (mirrored) drawn.moveRight(track.right());
            p.setBrush(colour(share >= 1 ? Colour::Accent : Colour::Info));
            p.drawRoundedRect(drawn, 2, 2);
        }
    }

  private:
    static int rowHeight() { return QFontMetrics(textFont(TextSize::Small)).height() + 15; }

    std::vector<Bar> m_bars;
};

ReadingCard::ReadingCard(app::CallEditor& editor, QWidget* parent)
    : Card(parent),
      m_editor(editor),
      m_score(text({}, TextSize::H2)),
      m_words(wrapped({}, TextSize::Small, Colour::Ink2)),
      m_bars(new PointBars),
      m_most(wrapped({}, TextSize::Small, Colour::Ink2)) {
    setAccessibleName(tr("How the plan reads"));
    auto* head = new QHBoxLayout;
    head->addWidget(text(tr("How the plan reads"), TextSize::H2), 1);
    head->addWidget(m_score, 0, Qt::AlignBaseline);
    column()->addLayout(head);
    column()->addWidget(m_words);
    column()->addWidget(m_bars);
    column()->addWidget(m_most);
}

QString ReadingCard::standing() const {
    const auto& reading = m_editor.reading();
    if (reading.score >= 80) return tr("A call that knows what it is for.");
    if (reading.hasMilestone && reading.score >= 50)
        return tr("It stands. What is remarked beside the parts would make it firmer.");
    if (!reading.hasMilestone && reading.score >= coaching::s_mostWithoutMilestone)
        return tr("Prepared, but it does not say yet what the customer will do: until then it reads %1 at most.")
            .arg(coaching::s_mostWithoutMilestone);
    return tr("Points come as you write; each part says what it looks for.");
}

// Of the part whose points are furthest from what it may bring.
void ReadingCard::showMost(const PlanPart* part, int earned, int weight) {
    m_most->setVisible(part != nullptr);
    if (!part) return;
    QString words = tr("Worth most now: %1, at %2 of %3.").arg(part->title()).arg(earned).arg(weight);
    for (const QString& id : part->ids()) {
        const auto remarks = m_editor.reading().remarksOn(id);
        if (remarks.empty()) continue;
        words += u' ' + remarks.front().remark;
        break;
    }
    m_most->setText(words);
}

void ReadingCard::refresh(const std::vector<PlanPart*>& parts) {
    const auto& reading = m_editor.reading();
    m_score->setText(tr("%1 of 100").arg(reading.score));
    std::vector<PointBars::Bar> bars;
    const PlanPart* most = nullptr;
    int mostEarned = 0, mostWeight = 0;
    for (const PlanPart* part : parts) {
        PointBars::Bar bar{part->title()};
        for (const auto& point : reading.points) {
            const bool here = std::any_of(part->ids().begin(), part->ids().end(), [&](const QString& id) {
                return point.id == id || point.id.startsWith(id + u'.');
            });
            if (!here) continue;
            bar.earned += point.earned;
            bar.weight += point.weight;
        }
        if (bar.weight - bar.earned > mostWeight - mostEarned)
            most = part, mostEarned = bar.earned, mostWeight = bar.weight;
        if (bar.weight > 0) bars.push_back(std::move(bar));
    }
    m_bars->set(std::move(bars));
    m_words->setText(standing());
    showMost(most, mostEarned, mostWeight);
}

} // namespace chalktalk::ui

#include "reading_card.moc"
