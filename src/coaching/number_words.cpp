#include "coaching/number_words.h"

#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Fact)
};

struct SimpleRatio {
    double ratio;
    const char* words;
};
constexpr std::array<SimpleRatio, 12> s_simple{{
    {0.1, QT_TRANSLATE_NOOP("Fact", "a tenth of")},
    {0.2, QT_TRANSLATE_NOOP("Fact", "a fifth of")},
    {0.25, QT_TRANSLATE_NOOP("Fact", "a quarter of")},
    {1.0 / 3, QT_TRANSLATE_NOOP("Fact", "a third of")},
    {0.5, QT_TRANSLATE_NOOP("Fact", "half of")},
    {2.0 / 3, QT_TRANSLATE_NOOP("Fact", "two thirds of")},
    {0.75, QT_TRANSLATE_NOOP("Fact", "three quarters of")},
    {1.0, QT_TRANSLATE_NOOP("Fact", "about the same as")},
    {1.25, QT_TRANSLATE_NOOP("Fact", "a quarter more than")},
    {1.5, QT_TRANSLATE_NOOP("Fact", "half as much again as")},
    {2.0, QT_TRANSLATE_NOOP("Fact", "twice")},
    {3.0, QT_TRANSLATE_NOOP("Fact", "three times")},
}};

} // namespace

QString percentText(double share) {
    constexpr double dust = 1e-9; // what an interval's formula leaves where its end is 0 or 1
    const double percent = std::abs(share) < dust ? 0 : std::abs(share - 1) < dust ? 100 : 100 * share;
    const bool nearEdge = (percent > 0 && percent < 1) || (percent > 99 && percent < 100);
    QString number = QLocale().toString(percent, 'f', nearEdge ? 1 : 0);
    if (nearEdge && (percent < 0.05 || percent > 99.95)) number = QLocale().toString(percent, 'g', 3);
    if (number == u"-0") number = QStringLiteral("0");
    return Texts::tr("%1 %").arg(number);
}

QString moneyText(double major, const QString& currency) {
    const QString number = QLocale().toString(std::abs(major), 'f', 0);
    const QString sign = std::round(major) < 0 ? QStringLiteral("\u2212") : QString();
    if (currency == u"USD") return sign + u'$' + number;
    if (currency == u"EUR") return sign + u'€' + number;
    if (currency == u"GBP") return sign + u'£' + number;
    if (currency == u"JPY") return sign + u'¥' + number;
    return sign + currency + u' ' + number;
}

QString plainNumber(double value) {
    const double size = std::abs(value);
    if (size == std::floor(size) && size < 1e15) return QLocale().toString(value, 'f', 0);
    if (size >= 10) return QLocale().toString(value, 'f', 0);
    if (size >= 1) return QLocale().toString(value, 'f', 1);
    return QLocale().toString(value, 'g', 2);
}

QString dayText(Day day, Day reference) {
    const QDate date = day.toDate();
    const bool sameYear = date.year() == reference.toDate().year();
    return QLocale().toString(date, sameYear ? Texts::tr("d MMMM") : Texts::tr("d MMMM yyyy"));
}

QString spanText(domain::DaySpan span, Day reference) {
    if (span.first == span.last) return Texts::tr("on %1").arg(dayText(span.first, reference));
    const bool acrossYears = span.first.toDate().year() != span.last.toDate().year();
    const Day last = acrossYears ? span.first : reference; // then both carry their year
    return Texts::tr("between %1 and %2").arg(dayText(span.first, reference), dayText(span.last, last));
}

QString ratioWords(double ratio) {
    const SimpleRatio* nearest = nullptr;
    double distance = 0.1 * (1 + 1e-9);
    for (const SimpleRatio& simple : s_simple) {
        const double away = std::abs(ratio / simple.ratio - 1);
        if (away <= distance) {
            distance = away;
            nearest = &simple;
        }
    }
    if (!nearest) return Texts::tr("%1 of").arg(percentText(ratio));
    // A simple ratio stands for up to 10 % more or less; nobody should be able to say "that's not a quarter".
    const bool exact = std::abs(ratio / nearest->ratio - 1) <= 0.01 || nearest->ratio == 1.0;
    return exact ? QCoreApplication::translate("Fact", nearest->words)
                 : Texts::tr("about %1").arg(QCoreApplication::translate("Fact", nearest->words));
}

QString chanceText(double p) {
    if (p < 0.0001) return Texts::tr("less than 1 in 10,000");
    if (p < 0.01) { // two digits are all that a chance is worth
        const double often = 1 / p, step = often >= 1000 ? 100 : 10;
        return Texts::tr("about 1 in %1").arg(QLocale().toString(std::round(often / step) * step, 'f', 0));
    }
    if (p > 0.5) return Texts::tr("more than 50 %");
    return Texts::tr("%1 %").arg(QLocale().toString(100 * p, 'f', 0));
}

} // namespace chalktalk::coaching
