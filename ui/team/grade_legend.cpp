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
    explicit Entry(metrics::Grade grade, const QString& words) : m_grade(grade), m_words(words) {
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
        paintGradeMark(p, QStyle::visualRect(layoutDirection(), rect(), mark), m_grade);
        p.setFont(face);
        p.setPen(colour(Colour::Ink2));
        p.drawText(QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(side * 5 / 4, 0, 0, 0)),
                   Qt::AlignVCenter | Qt::AlignLeading, m_words);
    }

  private:
    metrics::Grade m_grade;
    QString m_words;
};

} // namespace

GradeLegend::GradeLegend(QWidget* parent) : QWidget(parent) {
    using metrics::Grade;
    auto* flow = new Flow(this, lineHeight() / 2);
    for (const Grade grade :
         {Grade::Gap, Grade::Watch, Grade::Strength, Grade::Steady, Grade::OffTarget, Grade::OnTarget, Grade::Thin})
        flow->addWidget(new Entry(grade, gradeName(grade)));
    flow->addWidget(new Entry(Grade::None, tr("No data")));
}

} // namespace chalktalk::ui
