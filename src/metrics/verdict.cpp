#include "metrics/verdict.h"

#include "metrics/enough.h"
#include "metrics/kinds/column.h"
#include "metrics/kinds/rates.h"
#include "metrics/median.h"
#include "metrics/peers.h"
#include "metrics/verdicts/then_and_since.h"

#include <algorithm>
#include <cmath>

namespace chalktalk::metrics {

using domain::DaySpan;
using domain::PersonIndex;
using verdicts::ThenAndSince;

namespace {

struct Spans {
    DaySpan before, after;
};

// The baseline has the indicator's own window; what came since is every day since. A sum over days is held against as
// many days before, and what is as of a day, or of people rather than of what they do, is looked at anew.
Spans spansOf(const Engine& engine, const VerdictQuestion& question) {
    const Indicator& which = indicator(question.indicator);
    const auto unit = which.window.unit;
    Spans spans{engine.span(question.indicator, {question.before(), {}}), {question.madeOn + 1, question.checkOn}};
    if (unit == domain::Window::Unit::AsOf || which.about == About::Managers)
        spans.after = engine.span(question.indicator, {question.checkOn, {}});
    else if (which.kind == Kind::Level)
        spans.before = {question.before() - (question.checkOn - question.madeOn) + 1, question.before()};
    else
        spans.after.last = question.checkOn - which.horizonDays;
    return spans;
}

class Asked {
  public:
    Asked(const Engine& engine, const VerdictQuestion& question)
        : m_engine(engine), m_question(question), m_spans(spansOf(engine, question)) {}

    [[nodiscard]] const Spans& spans() const { return m_spans; }

    [[nodiscard]] ThenAndSince of(PersonIndex person) const {
        const domain::Ledger& ledger = m_engine.ledger();
        const auto days = [&](const DaySpan& span) { return ledger.exposure(person, span.first, span.last); };
        ThenAndSince one;
        one.person = person;
        one.before = m_engine.observe(person, m_question.indicator, m_question.before(), m_spans.before);
        one.after = m_engine.observe(person, m_question.indicator, m_question.checkOn, m_spans.after);
        one.daysBefore = days(m_spans.before);
        one.daysAfter = days(m_spans.after);
        one.valueBefore = row(one.before, one.daysBefore, 1).value;
        one.valueAfter = row(one.after, one.daysAfter, 1).value;
        return one;
    }

    [[nodiscard]] static IndicatorResult row(const Observation& seen, int days, double dispersion) {
        IndicatorResult row;
        kinds::describe(row, seen, days, dispersion);
        return row;
    }

    // Others of the same group throughout, with whom nobody worked on it and who have enough data; of everybody where
    // the group has fewer than four.
    [[nodiscard]] std::vector<ThenAndSince> peers() const {
        const domain::Ledger& ledger = m_engine.ledger();
        const domain::Person& own = ledger.person(m_question.person);
        const bool manager = domain::isManager(own.role);
        std::vector<ThenAndSince> group, others;
        for (const PersonIndex p :
             manager ? managersOn(ledger, m_question.checkOn) : repsOn(ledger, m_question.checkOn)) {
            const domain::Person& person = ledger.person(p);
            const bool throughout = person.inSeatThroughout(m_spans.before.first, m_question.checkOn);
            const bool alike = manager ? person.role == own.role : person.peerGroup == own.peerGroup;
            if (p == m_question.person || !throughout || workedOn(p)) continue;
            if (alike)
                group.push_back(of(p));
            else if (!manager)
                others.push_back({p, {}, {}, 0, 0, {}, {}});
        }
        std::erase_if(group, [](const ThenAndSince& one) { return !hasEnough(one); });
        if (group.size() >= Peers::fewest) return group;
        for (const ThenAndSince& other : others) {
            ThenAndSince one = of(other.person);
            if (hasEnough(one)) group.push_back(std::move(one));
        }
        return group;
    }

  private:
    // A session that named it, or a commitment about it that was made or open meanwhile.
    [[nodiscard]] bool workedOn(PersonIndex person) const {
        const DaySpan meanwhile{m_question.madeOn, m_question.checkOn};
        const QString id = QString::fromLatin1(indicator(m_question.indicator).id);
        for (const domain::SessionLine& session : m_engine.coaching().sessionsWith(person)) {
            if (session.state == domain::SessionState::Held && meanwhile.contains(session.day) &&
                std::ranges::find(session.indicators, id) != session.indicators.end())
                return true;
        }
        return std::ranges::any_of(m_engine.coaching().commitmentsAbout(person), [&](const auto& line) {
            const domain::Commitment& what = line.commitment;
            return what.indicator == id && what.madeOn <= meanwhile.last &&
                   (what.isOpen() || (what.closedOn && *what.closedOn >= meanwhile.first));
        });
    }

    static bool hasEnough(const ThenAndSince& one) {
        if (!one.valueBefore || !one.valueAfter) return false;
        if (std::holds_alternative<Rate>(one.before.what))
            return one.daysBefore >= enough::ownDays && one.daysAfter >= enough::ownDays;
        if (std::holds_alternative<Level>(one.before.what)) return true;
        return row(one.before, 0, 1).n >= enough::ownSample;
    }

    const Engine& m_engine;
    const VerdictQuestion& m_question;
    Spans m_spans;
};

Measured measured(const Observation& seen, const DaySpan& span, int days, double dispersion) {
    const IndicatorResult row = Asked::row(seen, days, dispersion);
    return {row.value, row.low, row.high, row.numerator, row.denominator, row.n, span};
}

double dispersionOf(const std::vector<ThenAndSince>& peers) {
    kinds::Dispersion scatter;
    for (const ThenAndSince& peer : peers) {
        if (!std::holds_alternative<Rate>(peer.before.what)) return 1;
        scatter.add(std::get<Rate>(peer.before.what), peer.daysBefore);
        scatter.add(std::get<Rate>(peer.after.what), peer.daysAfter);
    }
    return scatter.phi();
}

// How many more of what n counts (working days of a rate) it takes since.
int lacking(const ThenAndSince& own) {
    if (std::holds_alternative<Rate>(own.after.what)) return std::max(0, enough::ownDays - own.daysAfter);
    const int n = Asked::row(own.after, 0, 1).n;
    if (std::holds_alternative<Level>(own.after.what)) return own.valueAfter ? 0 : 1;
    return std::max(0, enough::ownSample - n);
}

// Several people's value, pooled as the indicator pools its peers.
std::optional<double> pooled(const std::vector<const ThenAndSince*>& some, bool before) {
    double counted = 0, sample = 0;
    std::vector<double> values;
    bool isProportion = false;
    for (const ThenAndSince* one : some) {
        const Observation& seen = before ? one->before : one->after;
        if (const auto* share = std::get_if<Proportion>(&seen.what)) {
            isProportion = true;
            counted += share->counted;
            sample += share->sample;
        } else if (const auto* own = std::get_if<Values>(&seen.what)) {
            values.insert(values.end(), own->values.begin(), own->values.end());
        } else {
            values.push_back(before ? *one->valueBefore : *one->valueAfter);
        }
    }
    if (isProportion) return sample > 0 ? std::optional(counted / sample) : std::nullopt;
    return values.empty() ? std::nullopt : std::optional(medianOf(values));
}

// Those whose start was most like the own.
std::vector<const ThenAndSince*> similarTo(const ThenAndSince& own, const std::vector<ThenAndSince>& peers) {
    std::vector<const ThenAndSince*> similar;
    for (const ThenAndSince& peer : peers) similar.push_back(&peer);
    const auto away = [&](const ThenAndSince* one) { return std::abs(*one->valueBefore - *own.valueBefore); };
    std::ranges::stable_sort(similar, {}, away);
    if (similar.size() > mostSimilar) similar.resize(mostSimilar);
    return similar;
}

double chanceOf(const verdicts::Group& group, double dispersion) {
    struct ByKind {
        const verdicts::Group& group;
        double dispersion;
        double operator()(const Proportion&) const { return chanceOfProportion(group); }
        double operator()(const Rate&) const { return chanceOfRate(group, dispersion); }
        double operator()(const Values&) const { return chanceOfMedian(group); }
        double operator()(const Level&) const { return chanceOfLevel(group); }
    };
    return std::visit(ByKind{group, dispersion}, group.own.before.what);
}

void compare(Verdict& verdict, const verdicts::Group& group, double dispersion) {
    const auto similar = similarTo(group.own, group.peers);
    verdict.similar = static_cast<int>(similar.size());
    verdict.similarBefore = pooled(similar, true);
    verdict.similarAfter = pooled(similar, false);
    const double sign = group.up ? 1 : -1, own = sign * group.own.change();
    verdict.similarMovedAsMuch = static_cast<int>(
        std::ranges::count_if(similar, [&](const ThenAndSince* one) { return sign * one->change() >= own; }));
    verdict.p = chanceOf(group, dispersion);
    const bool farther = own > sign * (*verdict.similarAfter - *verdict.similarBefore);
    verdict.outcome = own > 0 && farther && *verdict.p <= verdictChance ? Outcome::Moved : Outcome::NotMoved;
}

} // namespace

Verdict verdict(const Engine& engine, const VerdictQuestion& question) {
    Verdict verdict;
    const auto early = [&](Early why, int needed = 0) {
        verdict.early = why;
        verdict.needed = needed;
        return verdict;
    };
    if (!engine.isRecorded(question.indicator, question.madeOn)) return early(Early::NotRecorded);
    // Within one period `since` would hold all of `before`; across two, one of them has run for fewer days. No day to
    // come changes that.
    if (indicator(question.indicator).window == domain::Window::period()) return early(Early::Period);
    if (question.checkOn > question.dataTo || question.checkOn <= question.madeOn) return early(Early::CheckDate);
    const Asked asked(engine, question);
    const ThenAndSince own = asked.of(question.person);
    const auto peers = asked.peers();
    const double dispersion = dispersionOf(peers);
    verdict.before = measured(own.before, asked.spans().before, own.daysBefore, dispersion);
    verdict.after = measured(own.after, asked.spans().after, own.daysAfter, dispersion);
    if (!own.valueBefore) return early(Early::Baseline);
    if (const int more = lacking(own); more > 0) return early(Early::Sample, more);
    // What is looked at anew on the check date must not reach back before it was made.
    if (asked.spans().after.first <= question.madeOn) return early(Early::Sample, 1);
    if (peers.size() < Peers::fewest) return early(Early::Peers);
    compare(verdict, {own, peers, question.move == domain::Move::Up}, dispersion);
    return verdict;
}

} // namespace chalktalk::metrics
