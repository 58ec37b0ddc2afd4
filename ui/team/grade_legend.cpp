#include "ui/team/grade_legend.h"

#include "ui/theme/fonts.h"
#include "ui/widgets/accessible.h"
#include "ui/widgets/flow.h"
#include "ui/widgets/grade_mark.h"

#include <QPainter>

namespace chalktalk::ui {
namespace {

class Entry : public QWidget {
  public:
    Entry(metrics::Grade grade, const QString& words, const QString& sign = {})
        : m_grade(grade), m_sign(sign), m_words(words) {
        setAccessibleRole(*this, QAccessible::StaticText);
        setAccessibleName(words);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    [[nodiscard]] QSize sizeHint() const override {
        const QFontMetrics fm(textFont(TextSize::Small));
        return {fm.horizontalAdvance(m_words) + fm.height() * 3 / 2, fm.height() + 4};
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter p(this);
        const QFont face = textFont(TextSize::Small);
        const int side = QFontMetrics(face).height();
        const QRect mark(0, (height() - side) / 2, side, side);
        const QRect placed = QStyle::visualRect(layoutDirection(), rect(), mark);
        p.setFont(face);
        if (m_sign.isEmpty()) {
            paintGradeMark(p, placed, m_grade);
        } else {
            p.setPen(colour(gradeLook(m_grade).ink));
            p.drawText(placed, Qt::AlignCenter, m_sign);
        }
        p.setPen(colour(Colour::Ink2));
        p.drawText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(side * 5 / 4, 0, 0, 0)),
                   Qt::AlignVCenter | Qt::AlignLeading, m_words);
    }

  private:
    metrics::Grade m_grade;
    QString m_sign; // instead of the grade's mark
    QString m_words;
};

} // namespace

GradeLegend::GradeLegend(StripDelegate::Holds holds, QWidget* parent) : QWidget(parent) {
    using metrics::Grade;
    auto* flow = new Flow(this, lineHeight() / 2);
    if (holds == StripDelegate::Holds::Counts) {
        flow->addWidget(new Entry(Grade::Gap, tr("So many reps have a gap"), StripDelegate::countMark(3)));
        flow->addWidget(new Entry(Grade::None, tr("Nobody has a gap"), StripDelegate::countMark(0)));
        flow->addWidget(new Entry(Grade::None, tr("Not recorded"), StripDelegate::countMark(-1)));
        return;
    }
    for (const Grade grade :
         {Grade::Gap, Grade::Watch, Grade::Strength, Grade::Steady, Grade::OffTarget, Grade::OnTarget, Grade::Thin})
        flow->addWidget(new Entry(grade, gradeName(grade)));
    flow->addWidget(new Entry(Grade::None, tr("No data")));
}

} // namespace chalktalk::ui
