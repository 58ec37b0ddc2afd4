// Facts on their way out: each as the cells of its canonical file, in the order of the file's columns.
#pragma once

#include "domain/fact_sink.h"
#include "io/canonical.h"

#include <string>
#include <unordered_map>

namespace chalktalk::io {

// A finished cell; `isText` says that somebody's words or ids stand in it, and not a day, a number or a fixed word.
struct CanonicalCell {
    std::string value;
    bool isText = false;
};

// Refuses nothing. An opportunity has to come before its history, whose amounts are in its currency.
class CanonicalCells : public domain::FactSink {
  public:
    // The reporting currency: that of amounts without one.
    explicit CanonicalCells(QString currency) : m_currency(std::move(currency)) {}

    domain::Refusal put(const domain::PersonRow&) final;
    domain::Refusal put(const domain::ReportingLineRow&) final;
    domain::Refusal put(const domain::LeaveRow&) final;
    domain::Refusal put(const domain::HolidayRow&) final;
    domain::Refusal put(const domain::RateRow&) final;
    domain::Refusal put(const domain::QuotaRow&) final;
    domain::Refusal put(const domain::AccountRow&) final;
    domain::Refusal put(const domain::OpportunityRow&) final;
    domain::Refusal put(const domain::ChangeRow&) final;
    domain::Refusal put(const domain::ActivityRow&) final;

  protected:
    virtual void row(domain::FactKind kind, std::span<const CanonicalCell> cells) = 0;

  private:
    CanonicalCells& text(domain::Utf8 value);
    CanonicalCells& word(QStringView value);
    CanonicalCells& day(std::optional<Day> value);
    CanonicalCells& time(qint64 ms);
    CanonicalCells& amount(qint64 minor, int decimals);
    CanonicalCells& add(std::string value, bool isText);
    domain::Refusal done(domain::FactKind kind);
    [[nodiscard]] int decimalsOf(domain::Utf8 currency);
    void changedValue(const domain::ChangeRow& change, qint64 value, domain::Utf8 owner);

    QString m_currency;
    std::vector<CanonicalCell> m_cells;
    std::size_t m_count = 0;
    std::unordered_map<std::string, int> m_decimals;                    // by currency
    std::unordered_map<std::string, std::string> m_opportunityCurrency; // where it is not the reporting one
};

} // namespace chalktalk::io
