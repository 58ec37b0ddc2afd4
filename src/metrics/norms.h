// What is usual in the whole organisation as of a day: how long won opportunities stayed in each stage.
#pragma once

#include "domain/ledger.h"
#include "domain/window.h"

#include <array>
#include <optional>

namespace chalktalk::metrics {

struct Norms {
    static constexpr std::size_t openStages = 5; // prospect … negotiation
    static constexpr int enoughStays = 5;
    std::array<std::optional<double>, openStages> days; // median of the completed stays; nothing under 5 of them

    [[nodiscard]] std::optional<double> of(domain::Stage stage) const {
        const auto i = static_cast<std::size_t>(stage);
        return i < openStages ? days[i] : std::nullopt;
    }
    [[nodiscard]] bool any() const {
        for (const auto& norm : days)
            if (norm) return true;
        return false;
    }
};

// One pass over all opportunities won in the twelve months up to D, whoever owns them.
Norms normsAt(const domain::Ledger& ledger, Day asOf);

} // namespace chalktalk::metrics
