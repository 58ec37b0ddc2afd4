#include "coaching/call_content.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Calls)
};

template <class Entries> auto* entryOf(const Entries& entries, const QString& id) {
    const auto at = std::ranges::find(entries, id, [](const auto& entry) { return entry.id; });
    return at == entries.end() ? nullptr : &*at;
}

} // namespace

const PlanTemplate* CallContent::templateFor(domain::CallKind kind) const {
    const auto at = std::ranges::find(templates, kind, &PlanTemplate::kind);
    return at == templates.end() ? nullptr : &*at;
}

const PlanTemplate* CallContent::findTemplate(const QString& id) const { return entryOf(templates, id); }

QString CallContent::difficultyName(const QString& id) const {
    const auto* known = entryOf(difficulties, id);
    return known ? known->name : id;
}

QString CallContent::skillName(const QString& id) const {
    const auto* known = entryOf(skills, id);
    return known ? known->name : id;
}

QString callKindName(domain::CallKind kind) {
    switch (kind) {
    case domain::CallKind::Prospecting: return Texts::tr("First contact");
    case domain::CallKind::Discovery: return Texts::tr("Discovery");
    case domain::CallKind::Demo: return Texts::tr("Demo");
    case domain::CallKind::Proposal: return Texts::tr("Proposal");
    case domain::CallKind::Negotiation: return Texts::tr("Negotiation");
    case domain::CallKind::Review: return Texts::tr("Customer review");
    case domain::CallKind::Other: return Texts::tr("Call");
    }
    return {};
}

QString callWayName(domain::CallWay way) {
    switch (way) {
    case domain::CallWay::Meeting: return Texts::tr("Meeting");
    case domain::CallWay::Phone: return Texts::tr("Phone");
    case domain::CallWay::Visit: return Texts::tr("Site visit");
    }
    return {};
}

QString goingName(domain::Going going) {
    switch (going) {
    case domain::Going::Alone: return Texts::tr("Alone");
    case domain::Going::Joint: return Texts::tr("Joint call");
    case domain::Going::RideAlong: return Texts::tr("Ride-along");
    }
    return {};
}

QString stanceName(domain::Stance stance) {
    switch (stance) {
    case domain::Stance::Unknown: return Texts::tr("Stance not known");
    case domain::Stance::Champion: return Texts::tr("Champion");
    case domain::Stance::For: return Texts::tr("In favour");
    case domain::Stance::Neutral: return Texts::tr("Neutral");
    case domain::Stance::Against: return Texts::tr("Against");
    }
    return {};
}

QString outcomeName(domain::CallOutcome outcome) {
    switch (outcome) {
    case domain::CallOutcome::Unsaid: return Texts::tr("Not said yet");
    case domain::CallOutcome::Milestone: return Texts::tr("The milestone was reached");
    case domain::CallOutcome::Fallback: return Texts::tr("The fallback was reached");
    case domain::CallOutcome::Advance: return Texts::tr("Another step that the customer takes");
    case domain::CallOutcome::Continuation: return Texts::tr("Talks go on, without a step");
    case domain::CallOutcome::NoDecision: return Texts::tr("No decision");
    }
    return {};
}

} // namespace chalktalk::coaching
