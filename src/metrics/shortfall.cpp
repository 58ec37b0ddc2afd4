#include "metrics/catalogue.h"
#include "metrics/enough.h"

namespace chalktalk::metrics {

Shortfall shortfall(const IndicatorResult& row) {
    using Of = Shortfall::Of;
    if (row.reason == Reason::NoPeers) return {Of::Peers, 0};
    if (row.reason != Reason::Thin) return {};
    if (indicator(row.indicator).isHabit)
        return row.n < enough::habitSample ? Shortfall{Of::OwnSample, enough::habitSample - row.n} : Shortfall{};
    const Kind kind = indicator(row.indicator).kind;
    if (kind == Kind::Level)
        return row.n < enough::openDeals ? Shortfall{Of::OwnSample, enough::openDeals - row.n} : Shortfall{};
    if (kind == Kind::Rate) {
        const int days = static_cast<int>(row.denominator.value_or(0));
        if (days < enough::ownDays) return {Of::OwnDays, enough::ownDays - days};
    } else if (row.n < enough::ownSample) {
        return {Of::OwnSample, enough::ownSample - row.n};
    }
    return {Of::PeerSample, enough::peerSample - row.peerSample};
}

} // namespace chalktalk::metrics
