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

void ReadingCard::refresh(const std::vector<PlanPart*>& parts) {
    const auto& reading = m_editor.reading();
    m_score->setText(tr("%1 of 100").arg(reading.score));
    std::vector<PointBars::Bar> bars;
    const coaching::ReadingPoint* most = nullptr;
    for (const PlanPart* part : parts) {
        PointBars::Bar bar{part->title()};
        for (const auto& point : reading.points) {
            const bool here = std::any_of(part->ids().begin(), part->ids().end(), [&](const QString& id) {
                return point.id == id || point.id.startsWith(id + u'.');
            });
            if (!here) continue;
            bar.earned += point.earned;
            bar.weight += point.weight;
            if (!point.remark.isEmpty() && (!most || point.weight - point.earned > most->weight - most->earned))
                most = &point;
        }
        if (bar.weight > 0) bars.push_back(std::move(bar));
    }
    m_bars->set(std::move(bars));
    m_words->setText(reading.score >= 80   ? tr("A call that knows what it is for.")
                     : reading.score >= 50 ? tr("It stands. What is remarked beside the parts would make it firmer.")
                                           : tr("Points come as you write; each part says what it looks for."));
    m_most->setText(most ? tr("Worth most now: %1").arg(most->remark) : QString());
    m_most->setVisible(most != nullptr);
}

} // namespace chalktalk::ui

#include "reading_card.moc"
