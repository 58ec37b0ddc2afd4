// The time that the program believes it is: the machine's, or the one given with --now (for tests and demos).
#pragma once

#include <optional>
#include <QDateTime>
#include <QTimeZone>

namespace chalktalk {

class Clock {
  public:
    Clock() = default;
    explicit Clock(const QDateTime& fixed);

    [[nodiscard]] QDateTime nowUtc() const;
    [[nodiscard]] QDate today(const QTimeZone& zone) const { return nowUtc().toTimeZone(zone).date(); }

    // Accepts YYYY-MM-DD (noon in UTC) and ISO 8601 times with or without an offset (without one: UTC).
    static std::optional<Clock> parse(const QString& text);

  private:
    qint64 m_offsetMs = 0; // what has to be added to the machine's clock
};

} // namespace chalktalk
