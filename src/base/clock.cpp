#include "base/clock.h"

namespace chalktalk {

Clock::Clock(const QDateTime& fixed) : m_offsetMs(QDateTime::currentDateTimeUtc().msecsTo(fixed)) {}

QDateTime Clock::nowUtc() const { return QDateTime::currentDateTimeUtc().addMSecs(m_offsetMs); }

std::optional<Clock> Clock::parse(const QString& text) {
    QDateTime time;
    if (text.size() == 10) {
        time = QDateTime(QDate::fromString(text, Qt::ISODate), QTime(12, 0), Qt::UTC);
    } else {
        time = QDateTime::fromString(text, Qt::ISODate);
        if (time.timeSpec() == Qt::LocalTime) time.setTimeSpec(Qt::UTC);
    }
    if (!time.isValid()) return std::nullopt;
    return Clock(time);
}

} // namespace chalktalk
