// What an indicator is written with: one builder a kind, given one record after the other.
#pragma once

#include "metrics/observation.h"
#include "metrics/rep_view.h"

namespace chalktalk::metrics {

class ProportionOf {
  public:
    explicit ProportionOf(const RepView& view) : m_view(view) {}
    void add(const OpportunityState& opportunity, bool counted);
    void add(RecordRef record, int weight = 1); // counted as it says; of minutes, how many
    operator Observation() && { return {m_seen, std::move(m_records)}; }

  private:
    const RepView& m_view;
    Proportion m_seen;
    std::vector<RecordRef> m_records;
};

class RateOf {
  public:
    RateOf(const RepView& view, const domain::DaySpan& span);
    void addOpportunity(quint32 position, Day day) { add({RecordRef::Kind::Opportunity, position, true}, day); }
    void addActivity(quint32 position, Day day) { add({RecordRef::Kind::Activity, position, true}, day); }
    operator Observation() &&;

  private:
    void add(RecordRef record, Day day);

    const RepView& m_view;
    domain::DaySpan m_span;
    int m_count = 0;
    std::vector<int> m_slices;
    std::vector<RecordRef> m_records;
};

class ValuesOf {
  public:
    explicit ValuesOf(const RepView& view) : m_view(view) {}
    void add(const OpportunityState& opportunity, double value);
    operator Observation() && { return {std::move(m_seen), std::move(m_records)}; }

  private:
    const RepView& m_view;
    Values m_seen;
    std::vector<RecordRef> m_records;
};

class LevelOf {
  public:
    explicit LevelOf(const RepView& view) : m_view(view) {}
    void add(const OpportunityState& opportunity); // one more in the sample
    void add(RecordRef record);
    [[nodiscard]] int n() const { return m_seen.n; }
    Observation value(double value) &&;
    Observation ratio(double numerator, double denominator) &&;
    Observation value(double value, double numerator, double denominator) &&;
    // Without a value; what is known of its parts is still given.
    Observation absent(Reason reason, std::optional<double> numerator = {}, std::optional<double> denominator = {}) &&;

  private:
    const RepView& m_view;
    Level m_seen;
    std::vector<RecordRef> m_records;
};

} // namespace chalktalk::metrics
