#include "coaching/ramp_words.h"

#include "coaching/number_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Ramp)
};

QString monthName(Day day) { return QLocale().standaloneMonthName(day.toDate().month()); }

// "have won their first deal".
QString haveDone(Milestone milestone, int people) {
    switch (milestone) {
    case Milestone::Discovery: return Texts::tr("%n have had their first discovery", nullptr, people);
    case Milestone::Demo: return Texts::tr("%n have had their first demo", nullptr, people);
    case Milestone::Proposal: return Texts::tr("%n have made their first proposal", nullptr, people);
    case Milestone::Won: return Texts::tr("%n have won their first deal", nullptr, people);
    case Milestone::Productive:
        return Texts::tr("%n have won as much in three months together as the median peer does", nullptr, people);
    }
    return {};
}

} // namespace

QString milestoneName(Milestone milestone) {
    switch (milestone) {
    case Milestone::Discovery: return Texts::tr("First discovery");
    case Milestone::Demo: return Texts::tr("First demo");
    case Milestone::Proposal: return Texts::tr("First proposal");
    case Milestone::Won: return Texts::tr("First deal won");
    case Milestone::Productive: return Texts::tr("Sustained productivity");
    }
    return {};
}

QString cohortName(const domain::DaySpan& began) {
    const int first = began.first.toDate().year(), last = began.last.toDate().year();
    if (first == last)
        return Texts::tr("%1 to %2 %3").arg(monthName(began.first), monthName(began.last), QString::number(last));
    return Texts::tr("%1 %2 to %3 %4")
        .arg(monthName(began.first), QString::number(first), monthName(began.last), QString::number(last));
}

std::array<QString, milestones.size()> whyNotTold(const domain::Recorded& recorded) {
    std::array<QString, milestones.size()> why;
    if (!recorded.discoveryActivities && !recorded.stageHistory)
        why[0] = Texts::tr("Neither discovery calls nor a history of stages is recorded in this store.");
    if (!recorded.demoActivities && !recorded.stageHistory)
        why[1] = Texts::tr("Neither demos nor a history of stages is recorded in this store.");
    if (!recorded.activities && !recorded.stageHistory)
        why[2] = Texts::tr("Neither activities nor a history of stages is recorded in this store.");
    return why;
}

QString cohortText(const RampCohort& cohort, Milestone milestone) {
    const metrics::chance::Survival& curve = cohort.curve(milestone);
    if (curve.people == 0) return Texts::tr("This can't be told.");
    const QString who = cohort.name.isEmpty()
                            ? Texts::tr("Of %n people who began since the facts do", nullptr, curve.people)
                            : Texts::tr("Of %n people who began in %1", nullptr, curve.people).arg(cohort.name);
    QString text = Texts::tr("%1, %2").arg(who, haveDone(milestone, curve.events));
    if (curve.median && cohort.isEnough())
        text += Texts::tr("; by the estimate, half by day %1").arg(QLocale().toString(*curve.median));
    text += u'.';
    const int waiting = curve.people - curve.events;
    if (waiting > 0)
        text += u' ' + Texts::tr("%n have not, as far as they were followed: they count as still on the way.", nullptr,
                                 waiting);
    if (!cohort.isEnough()) text += u' ' + Texts::tr("Too few people for a curve.");
    return text;
}

QString unattendedText(const Unattended& one, const domain::Ledger& ledger, Day asOf) {
    const int days = asOf - one.from + 1;
    return Texts::tr("%1, %n days in the seat, had %2 of coaching in the last four weeks; the median of the other "
                     "%3 people who report to %4 is %5.",
                     nullptr, days)
        .arg(ledger.person(one.person).name, Texts::tr("%n minutes", nullptr, one.minutes), QString::number(one.others),
             ledger.person(one.manager).name, Texts::tr("%n minutes", nullptr, qRound(one.median)));
}

QString attendedText(const Ramp& ramp) {
    if (!ramp.coachingRecorded)
        return Texts::tr(
            "No coaching is recorded in Chalktalk yet, so it can't be said who gets less than the others.");
    if (ramp.inRamp == 0) return Texts::tr("Nobody has been in the seat for less than nine months.");
    if (ramp.compared == 0)
        return Texts::tr(
            "Nobody in ramp has a manager with other reports whose coaching theirs could be held against.");
    if (!ramp.unattended.empty()) return {};
    if (ramp.compared < ramp.inRamp)
        return Texts::tr("Those in ramp whose manager has other reports have at least as many minutes of coaching as "
                         "the median of these.");
    return Texts::tr("Everybody in ramp has at least as many minutes of coaching as the median of their manager's "
                     "other reports.");
}

QString rampText(const Ramp& ramp) {
    if (ramp.inRamp == 0 && ramp.reps.empty())
        return Texts::tr("Nobody has begun since the facts of this store do, and nobody is in the seat for less than "
                         "nine months.");
    QStringList sentences;
    if (ramp.inRamp > 0) {
        const auto unattended = static_cast<int>(ramp.unattended.size());
        QString now = Texts::tr("%n reps are in the seat for less than nine months", nullptr, ramp.inRamp);
        now += unattended > 0 ? Texts::tr("; %n of them had less coaching in the last four weeks than the median of "
                                          "the others with their manager",
                                          nullptr, unattended)
                              : QString();
        sentences << now + u'.';
    }
    if (ramp.everybody.isEnough()) sentences << cohortText(ramp.everybody, Milestone::Won);
    return sentences.join(u' ');
}

} // namespace chalktalk::coaching
