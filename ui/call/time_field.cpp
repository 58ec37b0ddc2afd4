#include "ui/call/time_field.h"

#include "ui/widgets/still_wheel.h"

#include <QLineEdit>

namespace chalktalk::ui {

TimeField::TimeField(const QString& name, QWidget* parent) : QTimeEdit(parent) {
    setAccessibleName(name);
    setDisplayFormat(QStringLiteral("HH:mm"));
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setKeyboardTracking(false); // half a time is none
    stillWheel(*this);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_typing = true; });
    connect(this, &QTimeEdit::timeChanged, this, [this](QTime time) {
        if (m_quiet) return;
        m_typing = false;
        Q_EMIT timeChosen(time);
    });
    connect(this, &QTimeEdit::editingFinished, this, [this] {
        m_typing = false;
        setSelectedSection(HourSection); // whoever types on after Enter begins anew
    });
}

void TimeField::showTime(QTime time) {
    if (m_typing || time == this->time()) return;
    m_quiet = true;
    setTime(time);
    m_quiet = false;
}

// Hours and minutes are no stops of their own.
bool TimeField::focusNextPrevChild(bool next) { return QWidget::focusNextPrevChild(next); }

} // namespace chalktalk::ui
