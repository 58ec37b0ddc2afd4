#include "coaching/fact_writer.h"

#include "coaching/number_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using metrics::Grade;
using metrics::IndicatorResult;
using metrics::Kind;
using metrics::Reason;
using metrics::Unit;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Fact)
};

// Texts that stand in a table, marked for translation there.
QString translated(const char* text, int n = -1) { return QCoreApplication::translate("Fact", text, nullptr, n); }

// Replaces all places in one pass, so that what is put in is never looked at again.
QString replacePlaces(const QString& words, const std::vector<std::pair<QString, QString>>& places) {
    QString text;
    qsizetype at = 0;
    while (at < words.size()) {
        const qsizetype open = words.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : words.indexOf(u'}', open);
        if (close < 0) break;
        text += QStringView(words).mid(at, open - at);
        const QStringView key = QStringView(words).mid(open + 1, close - open - 1);
        const auto place = std::find_if(places.begin(), places.end(), [&](const auto& p) { return p.first == key; });
        text += place == places.end() ? words.mid(open, close - open + 1) : place->second;
        at = close + 1;
    }
    return text + words.mid(at);
}

QString joinOr(const QStringList& parts) {
    if (parts.size() < 2) return parts.join(QString());
    return Texts::tr("%1 or %2").arg(parts.mid(0, parts.size() - 1).join(Texts::tr(", ")), parts.last());
}

std::array<Day, 12> monthEnds(Day asOf) {
    std::array<Day, 12> days;
    days.back() = asOf;
    QDate first(asOf.toDate().year(), asOf.toDate().month(), 1);
    for (std::size_t i = days.size() - 1; i-- > 0;) {
        days[i] = Day::fromDate(first.addDays(-1));
        first = first.addMonths(-1);
    }
    return days;
}

} // namespace

int telling(const IndicatorResult& row) {
    switch (row.grade) {
    case Grade::Gap: return 0;
    case Grade::Watch: return 1;
    case Grade::Strength: return 2;
    case Grade::OffTarget: return 3;
    case Grade::OnTarget: return 4;
    case Grade::Steady: return 5;
    case Grade::None: return row.value ? 6 : 8;
    case Grade::Thin: return 7;
    }
    return 9;
}

std::vector<Fact> FactWriter::facts(domain::PersonIndex person, bool trends) const {
    const auto rows = m_results.rowsOf(person);
    std::vector<const IndicatorResult*> order;
    for (const IndicatorResult& row : rows) order.push_back(&row);
    // Within a grade the least likely to be luck comes first, then the catalogue's order; absent ones end with what
    // the store doesn't record at all.
    std::stable_sort(order.begin(), order.end(), [](const auto* a, const auto* b) {
        const auto key = [](const IndicatorResult& r) {
            const bool tested = telling(r) <= 2;
            return std::tuple(telling(r), tested ? r.q.value_or(1) : 0.0, tested ? r.p.value_or(1) : 0.0,
                              r.reason == Reason::NotRecorded ? 1 : 0);
        };
        return key(*a) < key(*b);
    });
    std::vector<Fact> facts;
    facts.reserve(order.size());
    for (const auto* row : order) facts.push_back(fact(*row, trends));
    return facts;
}

Fact FactWriter::fact(const IndicatorResult& row, bool trend) const {
    const metrics::Indicator& indicator = metrics::indicator(row.indicator);
    const Phrase& phrase = *phraseOf(indicator.id);
    const Pool peers = pool(row);
    Fact fact;
    fact.result = row;
    fact.id = QString::fromLatin1(indicator.id);
    fact.title = metrics::name(indicator);
    fact.definition = metrics::definition(indicator);
    fact.sentence = sentence(row, peers);
    fact.headline = headline(row);
    fact.caption = translated(phrase.caption);
    fact.interval = intervalBesideHeadline(row);
    fact.comparison = comparison(row);
    fact.certainty = certainty(row);
    fact.quality = quality(row);
    fact.target = row.target;
    fact.recordCount =
        indicator.samplesRecords
            ? row.n
            : static_cast<int>(m_engine.records(row.person, row.indicator, {row.asOf, row.window}).size());
    if (row.n > 0 && row.value) fact.records = fill(phrase.records, row);
    for (const metrics::PeerValue& peer : m_results.peers(row.person, row.indicator)) {
        if (peer.value) fact.peers.push_back(*peer.value);
    }
    if (trend && indicator.hasTrend && row.reason != Reason::NotRecorded) addTrend(fact);
    return fact;
}

QString FactWriter::valueText(metrics::IndicatorIndex index, double value) const {
    switch (metrics::indicator(index).unit) {
    case Unit::Percent: return percentText(value);
    case Unit::Money: return moneyText(value, m_engine.ledger().currency());
    case Unit::Days: return Texts::tr("%1 days", nullptr, qRound(value)).arg(plainNumber(value));
    case Unit::Times: return Texts::tr("%1 times").arg(QLocale().toString(value, 'f', 1));
    case Unit::Minutes: return Texts::tr("%1 minutes", nullptr, qRound(value)).arg(plainNumber(value));
    case Unit::PerWorkingDay:
    case Unit::Count: return plainNumber(value);
    }
    return {};
}

FactWriter::Pool FactWriter::pool(const IndicatorResult& row) const {
    Pool pool;
    for (const metrics::PeerValue& peer : m_results.peers(row.person, row.indicator)) {
        const IndicatorResult* other = m_results.row(peer.person, row.indicator);
        if (!other) continue;
        pool.numerator += other->numerator.value_or(0);
        pool.denominator += other->denominator.value_or(0);
        pool.people += other->value ? 1 : 0;
    }
    return pool;
}

QString FactWriter::fill(const char* words, const IndicatorResult& row) const {
    const domain::Ledger& ledger = m_engine.ledger();
    const domain::DaySpan span = row.span;
    const domain::DaySpan period = domain::periodOf(row.asOf, ledger.calendar().fiscalStartMonth);
    const auto number = [](std::optional<double> v) { return QLocale().toString(v.value_or(0), 'f', 0); };
    const auto money = [&](std::optional<double> v) { return moneyText(v.value_or(0), ledger.currency()); };
    const bool isRate = metrics::indicator(row.indicator).kind == Kind::Rate;
    QString template_ = translated(words, row.n);
    if (!row.low) template_.replace(QStringLiteral(", {interval}"), QString());
    const QString none = Texts::tr("none");
    return replacePlaces(template_,
                         {{QStringLiteral("k"), !isRate && row.numerator == 0.0 ? none : number(row.numerator)},
                          {QStringLiteral("n"), number(row.n)},
                          {QStringLiteral("e"), number(row.denominator)},
                          {QStringLiteral("value"), row.value ? valueText(row.indicator, *row.value) : QString()},
                          {QStringLiteral("interval"), intervalText(row)},
                          {QStringLiteral("when"), spanText(span, row.asOf)},
                          {QStringLiteral("first"), dayText(span.first, row.asOf)},
                          {QStringLiteral("asof"), Texts::tr("on %1").arg(dayText(row.asOf, row.asOf))},
                          {QStringLiteral("before"), dayText(row.asOf - metrics::heldDays, row.asOf)},
                          {QStringLiteral("period"), spanText(period, row.asOf)},
                          {QStringLiteral("periodend"), dayText(period.last, row.asOf)},
                          {QStringLiteral("num"), money(row.numerator)},
                          {QStringLiteral("den"), money(row.denominator)},
                          {QStringLiteral("parts"), parts(row.indicator)}});
}

QString FactWriter::sentence(const IndicatorResult& row, const Pool& peers) const {
    const Phrase& phrase = *phraseOf(metrics::indicator(row.indicator).id);
    if (row.value) {
        const bool zero = row.n == 0 && phrase.zero[0] != '\0';
        return fill(zero ? phrase.zero : phrase.sentence, row) + peersTail(row, peers) + monthEndsInARow(row);
    }
    switch (row.reason) {
    case Reason::NotRecorded: return fill(phrase.missing, row);
    case Reason::NoQuota:
        return fill(QT_TRANSLATE_NOOP("Fact", "No quota is recorded for you {period}. Import quotas to see this."),
                    row);
    case Reason::QuotaMet:
        return fill(QT_TRANSLATE_NOOP("Fact", "Your quota {period} is met, so there is nothing left to cover."), row) +
               monthEndsInARow(row);
    case Reason::Thin:
        return Texts::tr(
                   "You have %1 open opportunities with an amount; it takes three with amounts above zero to say how "
                   "much hangs on one.",
                   nullptr, row.n)
            .arg(row.n);
    default: return fill(phrase.none, row);
    }
}

QString FactWriter::peersTail(const IndicatorResult& row, const Pool& peers) const {
    if (row.peerCount == 0 || !row.peerValue) return QStringLiteral(".");
    const QString value = valueText(row.indicator, *row.peerValue);
    const auto number = [](double v) { return QLocale().toString(v, 'f', 0); };
    // Those without a value of their own add nothing: say how many do.
    const QString who = peers.people == row.peerCount
                            ? Texts::tr("your %1 peers").arg(row.peerCount)
                            : Texts::tr("%1 of your %2 peers").arg(peers.people).arg(row.peerCount);
    switch (metrics::indicator(row.indicator).kind) {
    case Kind::Proportion:
        return Texts::tr("; %1: %2 of %3 (%4).").arg(who, number(peers.numerator), number(peers.denominator), value);
    case Kind::Rate: return Texts::tr("; the median of %1 is %2 a working day.").arg(who, value);
    case Kind::Median: return Texts::tr("; the median over %1 of %2 is %3.").arg(number(row.peerSample), who, value);
    case Kind::Level: return Texts::tr("; the median of %1 is %2.").arg(who, value);
    }
    return QStringLiteral(".");
}

QString FactWriter::headline(const IndicatorResult& row) const {
    if (!row.value) return QStringLiteral("\u2013");
    const metrics::Indicator& indicator = metrics::indicator(row.indicator);
    if (indicator.kind == Kind::Proportion && row.denominator) {
        return Texts::tr("%1 of %2")
            .arg(QLocale().toString(row.numerator.value_or(0), 'f', 0), QLocale().toString(*row.denominator, 'f', 0));
    }
    if (indicator.unit == Unit::Times) return Texts::tr("%1×").arg(QLocale().toString(*row.value, 'f', 1));
    return valueText(row.indicator, *row.value);
}

QString FactWriter::intervalText(const IndicatorResult& row) const {
    // A habit's commitments or reports are all there are, not a sample of more: its share is what it is.
    if (!row.low || !row.high || metrics::indicator(row.indicator).isHabit) return {};
    return Texts::tr("likely between %1 and %2")
        .arg(valueText(row.indicator, *row.low), valueText(row.indicator, *row.high));
}

QString FactWriter::intervalBesideHeadline(const IndicatorResult& row) const {
    const QString interval = intervalText(row);
    const metrics::Indicator& indicator = metrics::indicator(row.indicator);
    const bool counts = indicator.kind == Kind::Proportion; // the headline gives the counts
    if (counts && indicator.isHabit && row.value) return valueText(row.indicator, *row.value);
    if (!counts || interval.isEmpty()) return interval;
    return Texts::tr("%1, %2").arg(valueText(row.indicator, *row.value), interval);
}

QString FactWriter::comparison(const IndicatorResult& row) const {
    if (!row.value) return {};
    QString text = heldAgainst(row);
    if (const auto beside = m_engine.beside(row.person, row.indicator, row.asOf)) {
        const Phrase& phrase = *phraseOf(metrics::indicator(row.indicator).id);
        if (!text.isEmpty()) text += QStringLiteral(" \u00b7 ");
        text +=
            replacePlaces(translated(phrase.beside), {{QStringLiteral("beside"), valueText(row.indicator, *beside)}});
    }
    return text;
}

QString FactWriter::heldAgainst(const IndicatorResult& row) const {
    if (row.target) {
        const bool grows = metrics::indicator(row.indicator).targetScale != nullptr; // with the days of the period
        return (grows ? Texts::tr("Target to this day %1") : Texts::tr("Target %1"))
            .arg(valueText(row.indicator, *row.target));
    }
    if (row.peerCount == 0 || !row.peerValue) return {};
    const QString peers = Texts::tr("your %1 peers' %2", nullptr, row.peerCount)
                              .arg(row.peerCount)
                              .arg(valueText(row.indicator, *row.peerValue));
    if (!row.ratio || *row.ratio <= 0) return Texts::tr("Against %1").arg(peers);
    const QString words = ratioWords(*row.ratio) + u' ' + peers;
    return words.at(0).toUpper() + words.mid(1);
}

QString FactWriter::certainty(const IndicatorResult& row) const {
    const metrics::Shortfall shortfall = metrics::shortfall(row);
    const metrics::Indicator& indicator = metrics::indicator(row.indicator);
    const QString sample = metrics::text(indicator.sample);
    if (indicator.isHabit) { // held against a target, not against luck
        return shortfall.more > 0 ? Texts::tr("Too few to hold against the target: %1 more needed (%2).")
                                        .arg(shortfall.more)
                                        .arg(sample)
                                  : QString();
    }
    switch (shortfall.of) {
    case metrics::Shortfall::Of::Peers:
        return Texts::tr("There are fewer than four others in the seat throughout to compare with.");
    case metrics::Shortfall::Of::OwnSample:
        return Texts::tr("Too few to compare: %1 more needed (%2).").arg(shortfall.more).arg(sample);
    case metrics::Shortfall::Of::OwnDays:
        return Texts::tr("Too few to compare: %1 more needed (working days in the seat).").arg(shortfall.more);
    case metrics::Shortfall::Of::PeerSample:
        return Texts::tr("Too few to compare: %1 more needed among your peers (%2).").arg(shortfall.more).arg(sample);
    case metrics::Shortfall::Of::None: break;
    }
    if (!row.p || !row.q) return {};
    const QString chance = chanceText(*row.p), afterAll = chanceText(*row.q);
    if (row.grade == Grade::Gap || row.grade == Grade::Strength) {
        return Texts::tr("Luck alone seldom makes a difference this large: chance %1 (%2 after allowing for everybody "
                         "compared).")
            .arg(chance, afterAll);
    }
    if (row.ratio && std::abs(*row.ratio - 1) <= 0.1) return Texts::tr("No difference that needs explaining.");
    if (*row.p > 0.05) return Texts::tr("Luck alone often makes a difference like this: chance %1.").arg(chance);
    const bool large = !row.ratio || *row.ratio <= 0.75 || *row.ratio >= 4.0 / 3;
    if (large) {
        return Texts::tr("Luck may still explain this: chance %1, but %2 after allowing for everybody compared.")
            .arg(chance, afterAll);
    }
    return Texts::tr("Not a large difference, though luck alone seldom makes it: chance %1.").arg(chance);
}

QString FactWriter::parts(metrics::IndicatorIndex index) const {
    const metrics::Indicator& indicator = metrics::indicator(index);
    const Phrase& phrase = *phraseOf(indicator.id);
    QStringList parts;
    for (std::size_t i = 0; i < indicator.parts.size() && i < phrase.parts.size(); ++i) {
        if (indicator.parts[i].recorded(m_engine.ledger().recorded())) parts << translated(phrase.parts[i]);
    }
    return joinOr(parts);
}

QString FactWriter::quality(const IndicatorResult& row) const {
    const auto records = metrics::indicator(row.indicator).records;
    const bool fromExports =
        records == metrics::RecordRef::Kind::Opportunity || records == metrics::RecordRef::Kind::Activity;
    if (!row.value || !fromExports) return {};
    const domain::Ledger& ledger = m_engine.ledger();
    const auto [firstOwned, endOwned] = ledger.ownedRange(row.person);
    const auto [firstDone, endDone] = ledger.activityRange(row.person);
    if (firstOwned == endOwned && firstDone == endDone && ledger.formerlyOwned(row.person).empty())
        return Texts::tr(
            "Nothing at all is recorded under your name: check that the owner is spelled alike in all files.");
    // Without a history an amount is known only as it is now, also for a day in the past.
    const bool money = metrics::indicator(row.indicator).kind == Kind::Level &&
                       metrics::indicator(row.indicator).window == domain::Window::asOf();
    if (money && !ledger.recorded().amountHistory && ledger.latestFact() && row.asOf < *ledger.latestFact())
        return Texts::tr("This store keeps no history of amounts: they are as recorded today.");
    QStringList leftOut;
    for (const char* part : m_engine.partsLeftOut(row.indicator)) leftOut << metrics::text(part);
    if (!leftOut.isEmpty())
        return Texts::tr("Left out, since this store doesn't record it: %1.").arg(leftOut.join(Texts::tr(", ")));
    // F7: where open pipeline is added up, say beside it how far the CRM can be trusted for this rep.
    const auto index = metrics::indicatorIndex(u"crm_hygiene");
    const IndicatorResult* hygiene = index ? m_results.row(row.person, *index) : nullptr;
    const bool touches = phraseOf(metrics::indicator(row.indicator).id)->restsOnOpenPipeline;
    if (!touches || !hygiene || !hygiene->value || hygiene->numerator == 0.0) return {};
    return Texts::tr("%1 of your %2 open opportunities have %3.", nullptr, hygiene->n)
        .arg(QLocale().toString(*hygiene->numerator, 'f', 0), QLocale().toString(hygiene->n), parts(*index));
}

void FactWriter::addTrend(Fact& fact) const {
    const IndicatorResult& row = fact.result;
    const auto days = monthEnds(row.asOf);
    const auto points = m_engine.own(row.person, row.indicator, days, m_window);
    if (!m_begin) m_begin = dataBegin(m_engine.ledger(), m_engine.coaching());
    const auto begin = m_begin->of(phraseOf(metrics::indicator(row.indicator).id)->begins);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool whole = begin && *begin <= points[i].span.first;
        const bool last = i + 1 == points.size();
        fact.trend.push_back({days[i], whole || last ? points[i].value : std::nullopt});
    }
    const auto first =
        std::find_if(fact.trend.begin(), fact.trend.end(), [](const auto& p) { return p.value.has_value(); });
    if (!row.value || first == fact.trend.end() || first->day == row.asOf) return;
    const QString now = valueText(row.indicator, *row.value), then = valueText(row.indicator, *first->value);
    const QString since = dayText(first->day, row.asOf);
    if (now == then)
        fact.trendText = Texts::tr("unchanged since %1").arg(since);
    else
        fact.trendText = (*row.value > *first->value ? Texts::tr("up from %1 on %2") : Texts::tr("down from %1 on %2"))
                             .arg(then, since);
}

QString FactWriter::monthEndsInARow(const IndicatorResult& row) const {
    if (!phraseOf(metrics::indicator(row.indicator).id)->monthEndsInARow) return {};
    const auto ends = monthEnds(row.asOf);
    const std::array days{ends[9], ends[10], ends[11]};
    const auto points = m_engine.own(row.person, row.indicator, days);
    QStringList values;
    for (const IndicatorResult& point : points) {
        QString text;
        if (point.value)
            text = valueText(point.indicator, *point.value);
        else if (point.reason == Reason::QuotaMet)
            text = Texts::tr("quota met");
        else if (point.reason == Reason::NoQuota)
            text = Texts::tr("no quota");
        else
            text = Texts::tr("no amounts");
        values << Texts::tr("%1 on %2").arg(text, dayText(point.asOf, row.asOf));
    }
    return u' ' + Texts::tr("Over the last three months: %1.").arg(values.join(Texts::tr(", ")));
}

} // namespace chalktalk::coaching
