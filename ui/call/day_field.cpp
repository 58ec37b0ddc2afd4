#include "ui/call/day_field.h"

#include "coaching/quick_capture.h"
#include "ui/theme/fonts.h"

#include <QKeyEvent>
#include <QLocale>

namespace chalktalk::ui {

DayField::DayField(const QString& name, QWidget* parent) : QLineEdit(parent) {
    setAccessibleName(name);
    setPlaceholderText(tr("a day"));
    setAccessibleDescription(tr("Type a day as you say it, such as Fri or 20 March; Up and Down go a day on"));
    setToolTip(tr("Fri, 20 March, tomorrow; Up and Down go a day on"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::editingFinished, this, &DayField::take);
}

QSize DayField::sizeHint() const { return {enWidth() * 18, QLineEdit::sizeHint().height()}; }

void DayField::setFrom(Day day) { m_from = day; }

void DayField::setDay(std::optional<Day> day) {
    m_day = day;
    if (!hasFocus() || !isModified()) show();
}

void DayField::show() {
    const auto words = [this]() -> QString {
        if (!m_day) return {};
        const QDate date = m_day->toDate();
        const bool sameYear = date.year() == m_from.toDate().year();
        return QLocale().toString(date, sameYear ? QStringLiteral("ddd d MMMM") : QStringLiteral("d MMMM yyyy"));
    };
    if (const QString said = words(); said != text()) setText(said);
    setModified(false);
}

void DayField::take() {
    if (!isModified()) return;
    const QString words = text().trimmed();
    if (words.isEmpty()) {
        m_day.reset();
    } else {
        const auto said = coaching::capture(words, QDateTime(m_from.toDate(), QTime(0, 0)), {}, {});
        if (!said.day) return; // as it was typed, until it is a day
        m_day = Day::fromDate(*said.day);
    }
    show();
    Q_EMIT dayChosen(m_day);
}

void DayField::step(int days) {
    m_day = m_day ? *m_day + days : m_from + (days > 0 ? 1 : 0);
    show();
    selectAll();
    Q_EMIT dayChosen(m_day);
}

void DayField::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return step(event->key() == Qt::Key_Up ? 1 : -1);
    QLineEdit::keyPressEvent(event);
}

void DayField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (isModified()) setText({}); // it was no day: it does not look as if one was kept
    show();
}

} // namespace chalktalk::ui
