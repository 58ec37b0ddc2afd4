#include "ui/session/session_words.h"

#include "ui/widgets/grade_mark.h"
#include "ui/widgets/pill.h"

#include <QCoreApplication>
#include <QLayout>
#include <QLocale>
#include <QScrollArea>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

void collect(QWidget* at, QList<QWidget*>& stops);

void collect(QLayout* layout, QList<QWidget*>& stops) {
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem* item = layout->itemAt(i);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

void collect(QWidget* at, QList<QWidget*>& stops) {
    if (at->focusPolicy() & Qt::TabFocus) {
        stops << at;
        return;
    }
    if (auto* area = qobject_cast<QScrollArea*>(at); area && area->widget())
        collect(area->widget(), stops);
    else if (at->layout())
        collect(at->layout(), stops);
}

} // namespace

QString dayWords(Day day, Day today) {
    if (day == today) return Texts::tr("today");
    if (day == today + 1) return Texts::tr("tomorrow");
    if (day == today - 1) return Texts::tr("yesterday");
    const QDate date = day.toDate();
    return date.year() == today.toDate().year() ? QLocale().toString(date, QStringLiteral("ddd d MMMM"))
                                                : QLocale().toString(date, QStringLiteral("d MMMM yyyy"));
}

Pill* frozenPill(const domain::FrozenFact& fact) {
    using metrics::Grade;
    for (const Grade grade :
         {Grade::Gap, Grade::Watch, Grade::Strength, Grade::Steady, Grade::Thin, Grade::OffTarget, Grade::OnTarget})
        if (fact.grade == metrics::toText(grade)) return Pill::ofGrade(grade, gradeName(grade));
    return nullptr;
}

QString unbroken(QString words) { return words.replace(QStringLiteral(" %"), QStringLiteral("\u00a0%")); }

OutcomeLook outcomeLook(metrics::Outcome outcome) {
    switch (outcome) {
    case metrics::Outcome::Moved: return {QStringLiteral("trending-up"), Colour::AccentInk};
    case metrics::Outcome::NotMoved: return {QStringLiteral("minus"), Colour::Warn};
    case metrics::Outcome::TooEarly: return {QStringLiteral("clock"), Colour::Ink2};
    }
    return {QStringLiteral("clock"), Colour::Ink2};
}

void tabFollowsSight(QWidget& page) {
    QList<QWidget*> stops;
    collect(&page, stops);
    for (qsizetype i = 1; i < stops.size(); ++i) QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace chalktalk::ui
