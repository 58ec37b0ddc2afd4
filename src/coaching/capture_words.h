// The words of a captured line, of which each is taken by one meaning at most.
#pragma once

#include <optional>
#include <QDateTime>
#include <QStringList>
#include <vector>

namespace chalktalk::coaching {

struct CaptureWord {
    QString written; // as typed, without commas around it
    QString folded;
    bool taken = false;
    bool comma = false; // one stands behind it
};

struct CapturedTime {
    std::optional<QDate> day;
    std::optional<QTime> time;
    std::optional<int> minutes;
    bool weekday = false;    // the day was named by its weekday: the next one
    bool impossible = false; // 31 February
};

[[nodiscard]] std::vector<CaptureWord> captureWords(const QString& line);

// Takes what names day, time and duration.
[[nodiscard]] CapturedTime takeTime(std::vector<CaptureWord>& words, const QDateTime& now);

// Takes the phrase's words where they stand free one behind the other; false where they don't.
bool takePhrase(std::vector<CaptureWord>& words, const QString& phrase);

} // namespace chalktalk::coaching
