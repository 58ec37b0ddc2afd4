#include "coaching/review_findings.h"

#include "coaching/last_contact.h"
#include "coaching/number_words.h"
#include "coaching/ramp.h"
#include "coaching/review_words.h"

#include <algorithm>
#include <array>
#include <QCoreApplication>
#include <set>

namespace chalktalk::coaching {

using domain::PersonIndex;
using metrics::IndicatorIndex;
using metrics::IndicatorResult;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

constexpr double s_falling = 1.5;  // as adverse again by half, where it was better a quarter ago
constexpr int s_fewestCounted = 5; // of what a proportion counts; under it nothing is said
constexpr int s_noContactDays = 30;
constexpr double s_beforeAll = 10; // what nobody names comes before all that is below a target

struct Adverse {
    QString text;
    double weight = 0;
};
using Found = std::optional<Adverse>;

// Counts of several people added up.
struct Pooled {
    double counted = 0, sample = 0;
    std::optional<double> target;

    [[nodiscard]] std::optional<double> share() const {
        return sample >= s_fewestCounted ? std::optional(counted / sample) : std::nullopt;
    }
};
Pooled pooled(const metrics::Results& results, std::span<const PersonIndex> people,
              std::optional<IndicatorIndex> indicator) {
    Pooled sum;
    for (const PersonIndex person : people) {
        const IndicatorResult* row = indicator ? results.row(person, *indicator) : nullptr;
        if (!row || !row->numerator || !row->denominator) continue;
        sum.counted += *row->numerator;
        sum.sample += *row->denominator;
        if (row->target) sum.target = row->target;
    }
    return sum;
}

QString dayBefore(const ReviewGround& ground) { return dayText(ground.before.asOf(), ground.today); }

// "50 %; it was 71 % on 31 March; target 80 %"
QString held(const ReviewGround& ground, double now, std::optional<double> before, std::optional<double> target) {
    QStringList parts{percentText(now)};
    if (before) parts << Texts::tr("on %1 it was %2").arg(dayBefore(ground), percentText(*before));
    if (target) parts << Texts::tr("target %1").arg(percentText(*target));
    return parts.join(Texts::tr("; "));
}

// Under its target, or (where there is none) fallen since the quarter before; the more so where it fell as well.
Found lacking(const ReviewGround& ground, std::span<const PersonIndex> people, std::optional<IndicatorIndex> indicator,
              const QString& counted) {
    constexpr double noted = 0.05; // a change that is worth a sentence
    const Pooled now = pooled(ground.now, people, indicator), then = pooled(ground.before, people, indicator);
    const auto share = now.share(), before = then.share();
    if (!share) return {};
    const double fell = before ? *before - *share : 0;
    double weight = 0;
    if (now.target && *share < *now.target)
        weight = (*now.target - *share) / *now.target * (fell >= noted ? s_falling : 1);
    else if (!now.target && fell >= noted)
        weight = fell / *before * s_falling;
    if (weight <= 0) return {};
    const QString numbers = counted.arg(plainNumber(now.counted), plainNumber(now.sample));
    return Adverse{Texts::tr("%1 (%2).", "a sentence, and its share against before and target")
                       .arg(numbers, held(ground, *share, before, now.target)),
                   weight};
}

Found silentGaps(const ReviewGround& ground) {
    if (ground.unaddressed.empty() || ground.reps.empty()) return {};
    std::set<PersonIndex> people;
    for (const UnaddressedGap& gap : ground.unaddressed) people.insert(gap.person);
    const UnaddressedGap& oldest = ground.unaddressed.front();
    const int days = ground.now.asOf() - oldest.since;
    constexpr double longest = 182;
    const double share = static_cast<double>(people.size()) / static_cast<double>(ground.reps.size());
    return Adverse{Texts::tr("%n gaps in your line have held for two weeks and more without anybody naming them, of "
                             "%1 people; the oldest %2.",
                             nullptr, static_cast<int>(ground.unaddressed.size()))
                       .arg(QString::number(people.size()), sinceText(oldest, ground.today)),
                   s_beforeAll + share + days / longest};
}

Found withoutPlan(const ReviewGround& ground) {
    int gaps = 0, without = 0;
    for (const PlanStanding& one : ground.plans) {
        gaps += !one.gaps.empty();
        without += one.need == PlanNeed::NoPlan;
    }
    if (without == 0) return {};
    return Adverse{Texts::tr("%1 of %n people with a gap have no development plan.", nullptr, gaps).arg(without),
                   static_cast<double>(without) / std::max(1, gaps)};
}

Found notReviewed(const ReviewGround& ground) {
    int running = 0, waiting = 0, longest = 0;
    for (const PlanStanding& one : ground.plans) {
        running += !one.plan.isNull();
        if (one.plan.isNull() || one.need != PlanNeed::Review) continue;
        ++waiting;
        longest = std::max(longest, one.days);
    }
    if (waiting == 0) return {};
    return Adverse{Texts::tr("%1 of %n development plans wait for a review that is due; the longest has had none for "
                             "%2.",
                             nullptr, running)
                       .arg(QString::number(waiting), ageText(longest)),
                   static_cast<double>(waiting) / std::max(1, running)};
}

Found noContact(const ReviewGround& ground) {
    if (!ground.engine.coaching().anySession() && !ground.engine.coaching().anyCall()) return {};
    int gaps = 0, without = 0;
    for (const PlanStanding& one : ground.plans) {
        if (one.gaps.empty()) continue;
        ++gaps;
        const auto last = lastContact(ground.engine.coaching(), one.person, ground.today);
        without += !last || ground.today - *last >= s_noContactDays;
    }
    if (without == 0) return {};
    return Adverse{Texts::tr("%1 of %n people with a gap have had neither coaching nor a plan or debrief together for "
                             "30 days and more.",
                             nullptr, gaps)
                       .arg(without),
                   static_cast<double>(without) / std::max(1, gaps)};
}

Found coverage(const ReviewGround& ground) {
    return lacking(ground, ground.managers, metrics::indicatorIndex(u"coaching_coverage"),
                   Texts::tr("In two weeks %1 of the %2 people of your managers had a coaching session"));
}

// Of the few who report to the manager: no share is needed to see it.
Found ownCoaching(const ReviewGround& ground) {
    const auto indicator = metrics::indicatorIndex(u"coaching_coverage");
    const IndicatorResult* row = indicator ? ground.now.row(ground.manager, *indicator) : nullptr;
    if (!row || !row->numerator || !row->denominator || *row->denominator <= 0) return {};
    const double missing = 1 - *row->numerator / *row->denominator;
    if (missing <= 0) return {};
    return Adverse{Texts::tr("In two weeks %1 of the %n who report to you had a coaching session.", nullptr,
                             static_cast<int>(*row->denominator))
                       .arg(plainNumber(*row->numerator)),
                   missing * 0.9}; // weighs a little less than the same share of all people below
}

std::vector<PersonIndex> everybody(const ReviewGround& ground) {
    std::vector<PersonIndex> people(ground.reps.begin(), ground.reps.end());
    people.insert(people.end(), ground.managers.begin(), ground.managers.end());
    return people;
}

Found commitments(const ReviewGround& ground) {
    return lacking(ground, everybody(ground), metrics::indicatorIndex(u"commitments_kept"),
                   Texts::tr("%1 of the %2 commitments due in 13 weeks were kept by the day agreed"));
}

Found plannedCalls(const ReviewGround& ground) {
    return lacking(ground, ground.reps, metrics::indicatorIndex(u"plan_coverage"),
                   Texts::tr("%1 of the %2 significant calls of four weeks were planned before they began"));
}

Found debriefs(const ReviewGround& ground) {
    return lacking(ground, ground.reps, metrics::indicatorIndex(u"debrief_on_time"),
                   Texts::tr("%1 of the %2 significant calls of four weeks were debriefed within the hour"));
}

Found ramping(const ReviewGround& ground) {
    const auto found = unattendedOf(ground.engine, ground.manager, ground.now.asOf());
    if (found.empty()) return {};
    return Adverse{Texts::tr("%n people in their first nine months had less coaching in four weeks than the others of "
                             "the same manager; the least %1 minutes.",
                             nullptr, static_cast<int>(found.size()))
                       .arg(found.front().minutes),
                   static_cast<double>(found.size()) /
                           static_cast<double>(std::max<std::size_t>(1, ground.reps.size())) +
                       0.25}; // few of them are a fourth of a finding already: the first months are never made up for
}

Found wideSpan(const ReviewGround& ground) {
    const auto indicator = metrics::indicatorIndex(u"span");
    if (!indicator) return {};
    int wide = 0, counted = 0;
    double most = 0, target = 0;
    for (const PersonIndex manager : ground.managers) {
        const IndicatorResult* row = ground.now.row(manager, *indicator);
        if (!row || !row->value || !row->target) continue;
        ++counted;
        target = *row->target;
        wide += *row->value > target;
        most = std::max(most, *row->value);
    }
    if (wide == 0) return {};
    return Adverse{Texts::tr("%1 of your %n managers lead more than %2 people; the most is %3.", nullptr, counted)
                       .arg(QString::number(wide), plainNumber(target), plainNumber(most)),
                   most / target - 1};
}

// The manager's own row counts the whole line: rows of managers below would count whoever they share twice.
Found middle(const ReviewGround& ground) {
    const std::array own{ground.manager};
    return lacking(ground, own, metrics::indicatorIndex(u"middle_share"),
                   Texts::tr("%1 of the %2 minutes of coaching in 13 weeks went to people in the middle by results"));
}

Found growth(const ReviewGround& ground) {
    const auto indicator = metrics::indicatorIndex(u"productivity_growth");
    const IndicatorResult* row = indicator ? ground.now.row(ground.manager, *indicator) : nullptr;
    if (!row || !row->value || *row->value >= 0) return {};
    return Adverse{Texts::tr("The won amount per rep and month of your line is %1 below that of the 12 months before "
                             "(%n reps in both).",
                             nullptr, row->n)
                       .arg(percentText(-*row->value)),
                   2 * -*row->value}; // a tenth less sold is worth as much as a fifth of people without a plan
}

Found actions(const ReviewGround& ground) {
    if (ground.missedLast == 0) return {};
    return Adverse{Texts::tr("%1 of the %n actions agreed in the last review were not kept by their day.", nullptr,
                             ground.agreedLast)
                       .arg(ground.missedLast),
                   static_cast<double>(ground.missedLast) / std::max(1, ground.agreedLast)};
}

struct Rule {
    const char* id;
    Found (*look)(const ReviewGround&);
};
// Of findings that weigh alike, in this order.
constexpr std::array s_rules{
    Rule{"silent-gaps", silentGaps},
    Rule{"no-plan", withoutPlan},
    Rule{"not-reviewed", notReviewed},
    Rule{"no-contact", noContact},
    Rule{"actions", actions},
    Rule{"coverage", coverage},
    Rule{"own-coaching", ownCoaching},
    Rule{"commitments", commitments},
    Rule{"planned-calls", plannedCalls},
    Rule{"debriefs", debriefs},
    Rule{"ramping", ramping},
    Rule{"wide-span", wideSpan},
    Rule{"middle", middle},
    Rule{"growth", growth},
};

} // namespace

std::vector<ReviewFinding> adverseFindings(const ReviewGround& ground) {
    std::vector<ReviewFinding> findings;
    for (const Rule& rule : s_rules) {
        const Found found = rule.look(ground);
        if (!found) continue;
        const QString id = QString::fromLatin1(rule.id);
        findings.push_back({id, found->text, found->weight, {id, questionOf(rule.id)}});
    }
    std::ranges::stable_sort(findings, std::greater<>(), &ReviewFinding::weight);
    return findings;
}

} // namespace chalktalk::coaching
