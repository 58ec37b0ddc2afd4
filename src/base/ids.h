// Typed 63-bit ids: an id of one kind can't be taken for an id of another.
#pragma once

#include <QtGlobal> // first: moc of Qt 6.4 fails on <compare> when no Qt header came before

#include <compare>
#include <functional>

namespace chalktalk {

template <class Tag> struct Id {
    qint64 value = 0;

    [[nodiscard]] constexpr bool isNull() const { return value == 0; }
    friend constexpr auto operator<=>(Id, Id) = default;
};

using PersonId = Id<struct PersonTag>;
using AccountId = Id<struct AccountTag>;
using OpportunityId = Id<struct OpportunityTag>;
using ActivityId = Id<struct ActivityTag>;
using ImportId = Id<struct ImportTag>;
using SessionId = Id<struct SessionTag>;
using CommitmentId = Id<struct CommitmentTag>;
using CallId = Id<struct CallTag>;
using AssessmentId = Id<struct AssessmentTag>;
using DevelopmentPlanId = Id<struct DevelopmentPlanTag>;
using ReviewId = Id<struct ReviewTag>; // of a quarterly business review

} // namespace chalktalk

template <class Tag> struct std::hash<chalktalk::Id<Tag>> {
    std::size_t operator()(chalktalk::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
