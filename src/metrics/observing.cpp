#include "metrics/observing.h"

namespace chalktalk::metrics {

namespace {

RecordRef refTo(const OpportunityState& opportunity, bool counted = true) {
    return {RecordRef::Kind::Opportunity, opportunity.position, counted};
}

} // namespace

void ProportionOf::add(const OpportunityState& opportunity, bool counted) { add(refTo(opportunity, counted)); }

void ProportionOf::add(RecordRef record, int weight) {
    m_seen.sample += weight;
    m_seen.counted += record.counted ? weight : 0;
    if (m_view.collects()) m_records.push_back(record);
}

RateOf::RateOf(const RepView& view, const domain::DaySpan& span)
    : m_view(view), m_span(span), m_slices(static_cast<std::size_t>(span.days() / 7)) {}

void RateOf::add(RecordRef record, Day day) {
    ++m_count;
    const auto slice = static_cast<std::size_t>((m_span.last - day) / 7);
    if (slice < m_slices.size()) ++m_slices[slice];
    if (m_view.collects()) m_records.push_back(record);
}

RateOf::operator Observation() && {
    Rate seen{m_count, static_cast<int>(m_slices.size()), 0, 0};
    for (const int count : m_slices) {
        seen.sliced += count;
        seen.squares += static_cast<qint64>(count) * count;
    }
    return {seen, std::move(m_records)};
}

void ValuesOf::add(const OpportunityState& opportunity, double value) {
    m_seen.values.push_back(value);
    if (m_view.collects()) m_records.push_back(refTo(opportunity));
}

void LevelOf::add(const OpportunityState& opportunity) { add(refTo(opportunity)); }

void LevelOf::add(RecordRef record) {
    ++m_seen.n;
    if (m_view.collects()) m_records.push_back(record);
}

Observation LevelOf::value(double value) && {
    m_seen.value = value;
    return {m_seen, std::move(m_records)};
}

Observation LevelOf::ratio(double numerator, double denominator) && {
    return std::move(*this).value(numerator / denominator, numerator, denominator);
}

Observation LevelOf::value(double value, double numerator, double denominator) && {
    m_seen.numerator = numerator;
    m_seen.denominator = denominator;
    m_seen.value = value;
    return {m_seen, std::move(m_records)};
}

Observation LevelOf::absent(Reason reason, std::optional<double> numerator, std::optional<double> denominator) && {
    m_seen.reason = reason;
    m_seen.numerator = numerator;
    m_seen.denominator = denominator;
    return {m_seen, std::move(m_records)};
}

} // namespace chalktalk::metrics
