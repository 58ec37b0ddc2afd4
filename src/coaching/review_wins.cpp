#include "coaching/review_wins.h"

#include "coaching/agenda.h"
#include "coaching/fact_writer.h"
#include "coaching/number_words.h"
#include "coaching/verdict_words.h"

#include <algorithm>
#include <QCoreApplication>
#include <tuple>

namespace chalktalk::coaching {

using domain::PersonIndex;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

constexpr std::size_t s_mostStrengths = 6, s_mostPlans = 6, s_mostMoved = 5;

QString more(std::size_t all, std::size_t shown, const char* words) {
    return all > shown ? Texts::tr(words, nullptr, static_cast<int>(all - shown)) : QString();
}

QStringList strengths(const WinsGround& ground) {
    const FactWriter writer(ground.engine, ground.now);
    std::vector<const metrics::IndicatorResult*> found;
    for (const PersonIndex rep : ground.reps)
        for (const metrics::IndicatorResult& row : ground.now.rowsOf(rep))
            if (row.grade == metrics::Grade::Strength && row.value) found.push_back(&row);
    std::ranges::stable_sort(found, {}, [](const auto* row) { return row->q.value_or(1); });
    QStringList lines;
    for (std::size_t i = 0; i < std::min(found.size(), s_mostStrengths); ++i) {
        const metrics::IndicatorResult& row = *found[i];
        const QString who = ground.engine.ledger().person(row.person).name;
        const QString what = metrics::name(metrics::indicator(row.indicator));
        const QString value = writer.valueText(row.indicator, *row.value);
        lines << (row.peerValue ? Texts::tr("%1: %2 %3, peers %4", "who, what, the value, the peers'")
                                      .arg(who, what, value, writer.valueText(row.indicator, *row.peerValue))
                                : Texts::tr("%1: %2 %3", "who, what, the value").arg(who, what, value));
    }
    const QString rest = more(found.size(), s_mostStrengths, QT_TRANSLATE_N_NOOP("Review", "and %n more strengths"));
    if (!rest.isEmpty()) lines << rest;
    return lines;
}

std::vector<PersonIndex> everybody(const WinsGround& ground) {
    std::vector<PersonIndex> people(ground.reps.begin(), ground.reps.end());
    people.insert(people.end(), ground.managers.begin(), ground.managers.end());
    std::ranges::sort(people);
    return people;
}

QStringList commitments(const WinsGround& ground) {
    const domain::CoachingLog& log = ground.engine.coaching();
    int due = 0, kept = 0;
    QStringList moved;
    std::size_t all = 0;
    for (const PersonIndex person : everybody(ground)) {
        for (const domain::CommitmentLine& line : log.commitmentsAbout(person)) {
            const auto c = line.commitment.asOf(ground.today);
            if (!c || c->state == domain::CommitmentState::Dropped) continue;
            const bool here = ground.since <= c->due && c->due <= ground.today;
            due += here;
            kept += here && c->keptInTime();
            const auto indicator = metrics::indicatorIndex(c->indicator);
            if (!indicator || !c->checkOn || *c->checkOn < ground.since || *c->checkOn > ground.today) continue;
            const FollowUp up = followUp(ground.engine, line, ground.today, ground.dataTo);
            if (up.verdict.outcome != metrics::Outcome::Moved) continue;
            if (++all > s_mostMoved) continue;
            moved << Texts::tr("%1: %2", "who, and what moved")
                         .arg(ground.engine.ledger().person(line.person).name,
                              verdictLine(*indicator, c->move, up.verdict, up.verdictText));
        }
    }
    QStringList lines;
    if (kept > 0)
        lines << Texts::tr("%1 of %n commitments due since %2 were kept by the day agreed.", nullptr, due)
                     .arg(QString::number(kept), dayText(ground.since, ground.today));
    lines << moved;
    const QString rest = more(all, s_mostMoved, QT_TRANSLATE_N_NOOP("Review", "and %n more that moved"));
    if (!rest.isEmpty()) lines << rest;
    return lines;
}

QStringList plansReached(const WinsGround& ground) {
    QStringList lines;
    std::size_t all = 0;
    for (const PersonIndex rep : ground.reps) {
        for (const domain::DevelopmentPlanLine& plan : ground.engine.coaching().plansOf(rep)) {
            const bool reached = plan.became == domain::Became::Reached || plan.became == domain::Became::PartlyReached;
            if (!reached || !plan.closedOn || *plan.closedOn < ground.since || *plan.closedOn > ground.today) continue;
            if (++all > s_mostPlans) continue;
            QStringList skills;
            for (const auto& focus : plan.focus) skills << focus.name;
            const QString words = plan.became == domain::Became::Reached
                                      ? Texts::tr("%1: the plan on %2 reached what it aimed at (%3).")
                                      : Texts::tr("%1: the plan on %2 reached a part of what it aimed at (%3).");
            lines << words.arg(ground.engine.ledger().person(rep).name, skills.join(Texts::tr(", ")),
                               dayText(*plan.closedOn, ground.today));
        }
    }
    const QString rest = more(all, s_mostPlans, QT_TRANSLATE_N_NOOP("Review", "and %n more plans"));
    if (!rest.isEmpty()) lines << rest;
    return lines;
}

} // namespace

QStringList reviewWins(const WinsGround& ground) {
    return plansReached(ground) + commitments(ground) + strengths(ground);
}

} // namespace chalktalk::coaching
