#include "coaching/capture_words.h"

#include "coaching/quick_capture.h"

#include <array>
#include <QLocale>
#include <QRegularExpression>

namespace chalktalk::coaching {

namespace {

using Words = std::vector<CaptureWord>;
using Matched = QRegularExpressionMatch;

Matched match(const QRegularExpression& pattern, const QString& text) { return pattern.match(text); }

// English names and those of the interface's language.
template <class NameOf> std::optional<int> numberOf(const QString& folded, int most, const NameOf& nameOf) {
    for (const QLocale& locale : {QLocale(QLocale::English), QLocale()}) {
        for (int i = 1; i <= most; ++i) {
            const QString whole = foldedName(nameOf(locale, i, QLocale::LongFormat));
            const QString brief = foldedName(nameOf(locale, i, QLocale::ShortFormat)).remove(u'.');
            // "thurs", "sept" …: any beginning that is no shorter than the short name.
            if (folded.size() >= std::max<qsizetype>(brief.size(), 2) && whole.startsWith(folded)) return i;
            if (folded == brief) return i;
        }
    }
    return std::nullopt;
}

std::optional<int> weekdayOf(const QString& folded) {
    return numberOf(folded, 7,
                    [](const QLocale& l, int i, QLocale::FormatType f) { return l.standaloneDayName(i, f); });
}
std::optional<int> monthOf(const QString& folded) {
    return numberOf(folded, 12,
                    [](const QLocale& l, int i, QLocale::FormatType f) { return l.standaloneMonthName(i, f); });
}

// Goes over the words from left to right.
class TimeReader {
  public:
    TimeReader(Words& words, const QDateTime& now) : m_words(words), m_now(now), m_today(now.date()) {}

    CapturedTime read() {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i].taken) continue;
            if (!m_found.day && (takeDate(i) || takeDayWord(i))) continue;
            if (!m_found.minutes && takeDuration(i)) continue;
            if (!m_found.time) takeClock(i);
        }
        return m_found;
    }

  private:
    [[nodiscard]] bool isFree(std::size_t i) const { return i < m_words.size() && !m_words[i].taken; }
    [[nodiscard]] bool isDigit(std::size_t i) const {
        return !m_words[i].folded.isEmpty() && m_words[i].folded[0].isDigit();
    }
    [[nodiscard]] QString word(std::size_t i) const { return isFree(i) ? m_words[i].folded : QString(); }
    void take(std::size_t first, std::size_t count = 1) {
        for (std::size_t i = first; i < first + count; ++i) m_words[i].taken = true;
        // "on Thursday", "at 9", "for 45 min"
        static const QStringList before{QStringLiteral("on"),     QStringLiteral("at"),   QStringLiteral("for"),
                                        QStringLiteral("@"),      QStringLiteral("next"), QStringLiteral("this"),
                                        QStringLiteral("coming"), QStringLiteral("from")};
        if (first > 0 && isFree(first - 1) && before.contains(m_words[first - 1].folded))
            m_words[first - 1].taken = true;
    }

    bool setDay(const QDate& day, std::size_t first, std::size_t count) {
        m_found.day = day;
        m_found.impossible = !day.isValid();
        m_dayEnd = first + count;
        take(first, count);
        return true;
    }
    // Of a day and month without a year: as the header of quick_capture says.
    [[nodiscard]] QDate nearest(int day, int month) const {
        QDate date(m_today.year(), month, day);
        if (date.isValid() && date < m_today.addDays(-14)) date = QDate(m_today.year() + 1, month, day);
        if (const QDate before(m_today.year() - 1, month, day); before.isValid() && before >= m_today.addDays(-14))
            return before; // 30 December, written on 2 January
        return date;
    }
    bool takeDate(std::size_t i) {
        static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
        static const QRegularExpression numeric(QStringLiteral("^(\\d{1,2})([./])(\\d{1,2})(?:[./](\\d{2,4})?)?$"));
        static const QRegularExpression dayNumber(QStringLiteral("^(\\d{1,2})(?:st|nd|rd|th|\\.)?$"));
        static const QRegularExpression yearNumber(QStringLiteral("^20\\d{2}$"));
        if (const auto m = match(iso, word(i)); m.hasMatch())
            return setDay(QDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt()), i, 1);
        if (const auto m = match(numeric, word(i)); m.hasMatch()) {
            const int day = m.captured(1).toInt(), month = m.captured(3).toInt();
            if (m.captured(2) == u"." && m.captured(3).size() == 2 && month > 12) return false; // "14.30"
            const QString year = m.captured(4);
            if (year.isEmpty()) return setDay(nearest(day, month), i, 1);
            return setDay(QDate(year.size() == 2 ? 2000 + year.toInt() : year.toInt(), month, day), i, 1);
        }
        const auto dated = [&](const QString& number, const std::optional<int>& month) {
            const auto m = match(dayNumber, number);
            if (!m.hasMatch() || !month) return false;
            const int day = m.captured(1).toInt();
            if (match(yearNumber, word(i + 2)).hasMatch()) return setDay(QDate(word(i + 2).toInt(), *month, day), i, 3);
            return setDay(nearest(day, *month), i, 2);
        };
        return dated(word(i), monthOf(word(i + 1))) || dated(word(i + 1), monthOf(word(i)));
    }
    bool takeDayWord(std::size_t i) {
        const QString w = word(i);
        if (w == u"now") {
            m_found.time = QTime(m_now.time().hour(), m_now.time().minute());
            return setDay(m_today, i, 1);
        }
        if (w == u"today" || w == u"tonight") return setDay(m_today, i, 1);
        if (w == u"tomorrow" || w == u"tmrw" || w == u"tmw") return setDay(m_today.addDays(1), i, 1);
        if (w == u"yesterday") return setDay(m_today.addDays(-1), i, 1);
        const auto weekday = weekdayOf(w);
        if (!weekday) return false;
        const bool last = i > 0 && isFree(i - 1) && m_words[i - 1].folded == u"last";
        if (last) {
            m_words[i - 1].taken = true;
            return setDay(m_today.addDays(-((m_today.dayOfWeek() - *weekday + 6) % 7 + 1)), i, 1);
        }
        m_found.weekday = true;
        return setDay(m_today.addDays((*weekday - m_today.dayOfWeek() + 7) % 7), i, 1);
    }

    bool takeDuration(std::size_t i) {
        static const QRegularExpression minutes(QStringLiteral("^(\\d{1,3})(?:m|min|mins|minutes)$"));
        static const QRegularExpression hours(
            QStringLiteral("^(\\d{1,2})(?:[.,](\\d))?(?:h|hr|hrs|hour|hours)(\\d{1,2})?m?$"));
        for (const std::size_t count : {std::size_t{1}, std::size_t{2}}) { // "45m", "45 min"
            if (count == 2 && (!isFree(i + 1) || !isDigit(i) || isDigit(i + 1))) continue;
            const QString text = count == 1 ? word(i) : word(i) + word(i + 1);
            const bool isName = m_words[i + count - 1].written.endsWith(u'M'); // "3M"
            if (const auto m = match(minutes, text); m.hasMatch() && !isName) {
                m_found.minutes = m.captured(1).toInt();
                take(i, count);
                return true;
            }
            if (const auto m = match(hours, text); m.hasMatch()) {
                m_found.minutes = m.captured(1).toInt() * 60 + m.captured(2).toInt() * 6 + m.captured(3).toInt();
                take(i, count);
                return true;
            }
        }
        return false;
    }

    // One time of day; `alone` may be an hour by itself.
    [[nodiscard]] std::optional<QTime> clock(const QString& text, bool alone, const QString& half) const {
        static const QRegularExpression pattern(QStringLiteral("^(\\d{1,2})(?:[:.h](\\d{2})|(\\d{2}))?(am|pm|a|p)?$"));
        const auto m = match(pattern, text);
        if (!m.hasMatch()) return std::nullopt;
        const QString minutes = m.captured(2) + m.captured(3);
        const QString noon = m.captured(4).isEmpty() ? half : m.captured(4);
        const bool colon = !m.captured(2).isEmpty();
        if (!colon && noon.isEmpty() && !alone) return std::nullopt;
        int hour = m.captured(1).toInt();
        if (!noon.isEmpty()) {
            if (hour < 1 || hour > 12) return std::nullopt;
            hour = hour % 12 + (noon.startsWith(u'p') ? 12 : 0);
        } else if (minutes.isEmpty() && hour >= 1 && hour <= 6) {
            hour += 12;
        }
        const QTime time(hour, minutes.toInt());
        return time.isValid() ? std::optional(time) : std::nullopt;
    }
    void takeClock(std::size_t i) {
        const QString w = word(i);
        if (w == u"noon") return setTime(QTime(12, 0), i, 1);
        if (w == u"midnight") return setTime(QTime(0, 0), i, 1);
        if (w.isEmpty() || !w[0].isDigit()) return;
        const bool alone = (m_found.day && i == m_dayEnd) || (i > 0 && m_words[i - 1].folded == u"at");
        const QString next = word(i + 1);
        const bool split = next == u"am" || next == u"pm"; // "2:30 pm"
        const QString half = split ? next : QString();
        const std::size_t count = split ? 2 : 1;
        const qsizetype dash = w.indexOf(QRegularExpression(QStringLiteral("[-–]")));
        if (dash > 0) {
            const auto end = clock(w.mid(dash + 1), true, half);
            const auto begin = clock(w.left(dash), true, {});
            if (!begin || !end) return;
            takeSpan(*begin, *end, i, count);
            return;
        }
        if (const auto time = clock(w, alone, half)) setTime(*time, i, count);
    }
    void takeSpan(QTime begin, const QTime& end, std::size_t i, std::size_t count) {
        // "9-10am", "11-1pm": the beginning lies in the twelve hours before the end.
        int minutes = begin.secsTo(end) / 60;
        if (minutes > 12 * 60) begin = begin.addSecs(12 * 3600), minutes -= 12 * 60;
        if (minutes <= 0) minutes += 24 * 60;
        m_found.minutes = minutes;
        setTime(begin, i, count);
    }
    void setTime(const QTime& time, std::size_t i, std::size_t count) {
        m_found.time = time;
        take(i, count);
    }

    Words& m_words;
    QDateTime m_now;
    QDate m_today;
    CapturedTime m_found;
    std::size_t m_dayEnd = 0; // the word after the day: an hour by itself may stand there
};

} // namespace

std::vector<CaptureWord> captureWords(const QString& line) {
    static const QString around = QStringLiteral(",;:.·\"()");
    Words words;
    for (QString text : line.simplified().left(500).split(u' ', Qt::SkipEmptyParts)) {
        bool comma = false;
        while (!text.isEmpty() && around.contains(text.back()) &&
               !(text.back() == u'.' && text.size() > 1 && text[0].isUpper())) {
            comma = comma || text.back() == u',' || text.back() == u';';
            text.chop(1);
        }
        while (!text.isEmpty() && around.contains(text.front())) text.remove(0, 1);
        if (!text.isEmpty())
            words.push_back({text, foldedName(text), false, comma});
        else if (comma && !words.empty())
            words.back().comma = true; // "Ana , Ben"
    }
    return words;
}

CapturedTime takeTime(std::vector<CaptureWord>& words, const QDateTime& now) { return TimeReader(words, now).read(); }

bool takePhrase(std::vector<CaptureWord>& words, const QString& phrase) {
    const QStringList wanted = foldedName(phrase).split(u' ', Qt::SkipEmptyParts);
    const auto length = static_cast<std::size_t>(wanted.size());
    for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
        std::size_t same = 0;
        while (same < length && !words[i + same].taken &&
               words[i + same].folded == wanted[static_cast<qsizetype>(same)])
            ++same;
        if (same < length) continue;
        for (std::size_t j = i; j < i + length; ++j) words[j].taken = true;
        return true;
    }
    return false;
}

} // namespace chalktalk::coaching
