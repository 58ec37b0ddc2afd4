#include "app/today/today_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Today)
};

// Small numbers as words: this is a sentence and not a table.
QString numberWord(int number) {
    switch (number) {
    case 1: return Texts::tr("one", "number of things, in a sentence");
    case 2: return Texts::tr("two");
    case 3: return Texts::tr("three");
    case 4: return Texts::tr("four");
    case 5: return Texts::tr("five");
    case 6: return Texts::tr("six");
    case 7: return Texts::tr("seven");
    case 8: return Texts::tr("eight");
    case 9: return Texts::tr("nine");
    default: return QString::number(number);
    }
}

QString withCapital(QString text) {
    if (!text.isEmpty()) text[0] = text[0].toUpper();
    return text;
}

QString freshText(const WhatWaits& waits) {
    if (waits.firstMinutesLeft == 0) // the hour's last moment
        return Texts::tr("%1 debriefs are worth most right now", nullptr, waits.freshDebriefs)
            .arg(numberWord(waits.freshDebriefs));
    if (waits.freshDebriefs == 1)
        return Texts::tr("one debrief is worth most in the next %n minutes", nullptr, waits.firstMinutesLeft);
    return Texts::tr("%1 debriefs are worth most while they are fresh, the first in the next %n minutes", nullptr,
                     waits.firstMinutesLeft)
        .arg(numberWord(waits.freshDebriefs));
}

// What waits, the most urgent first, as parts of a sentence.
QStringList parts(const WhatWaits& waits) {
    QStringList parts;
    const auto add = [&](int count, const QString& text) {
        if (count > 0) parts << text;
    };
    const auto said = [](const char* text, int count) {
        return Texts::tr(text, nullptr, count).arg(numberWord(count));
    };
    if (waits.freshDebriefs > 0) parts << freshText(waits);
    add(waits.plansToday, said(QT_TRANSLATE_N_NOOP("Today", "%1 calls still need a plan"), waits.plansToday));
    add(waits.unfinished, said(QT_TRANSLATE_N_NOOP("Today", "%1 one-to-ones are not finished yet"), waits.unfinished));
    add(waits.lateDebriefs,
        said(QT_TRANSLATE_N_NOOP("Today", "%1 debriefs are late: what you write still counts"), waits.lateDebriefs));
    add(waits.commitments, said(QT_TRANSLATE_N_NOOP("Today", "%1 commitments are due"), waits.commitments));
    add(waits.oneToOnesDue, said(QT_TRANSLATE_N_NOOP("Today", "%1 one-to-ones are due"), waits.oneToOnesDue));
    add(waits.waiting,
        said(QT_TRANSLATE_N_NOOP("Today", "%1 people have had nothing together with you for long"), waits.waiting));
    add(waits.yeses, said(QT_TRANSLATE_N_NOOP("Today", "%1 development plans wait for your yes"), waits.yeses));
    add(waits.development,
        said(QT_TRANSLATE_N_NOOP("Today", "%1 things wait in the development of your people"), waits.development));
    add(waits.quarters,
        said(QT_TRANSLATE_N_NOOP("Today", "%1 quarterly reviews are still to be held"), waits.quarters));
    add(waits.plansLater, said(QT_TRANSLATE_N_NOOP("Today", "%1 calls of the next working day can be planned already"),
                               waits.plansLater));
    return parts;
}

} // namespace

QString greetingText(int hour, const QString& firstName) {
    constexpr int noon = 12, evening = 18, night = 4;
    QString words = Texts::tr("Good evening");
    if (night <= hour && hour < noon) words = Texts::tr("Good morning");
    if (noon <= hour && hour < evening) words = Texts::tr("Good afternoon");
    return firstName.isEmpty() ? words : Texts::tr("%1, %2").arg(words, firstName);
}

QString leadText(const WhatWaits& waits) {
    const QStringList all = parts(waits);
    if (all.isEmpty())
        return waits.nextCall.isEmpty()
                   ? Texts::tr("Nothing waits for you.")
                   : Texts::tr("Nothing waits for you. The next call is at %1.").arg(waits.nextCall);
    if (all.size() == 1) return Texts::tr("%1.").arg(withCapital(all[0]));
    return Texts::tr("%1, and %2.").arg(withCapital(all[0]), all[1]);
}

} // namespace chalktalk::app
