#include "app/sample/sample_evidence.h"

#include "app/sample/sample_development_words.h"
#include "store/coaching_records.h"

#include <algorithm>

namespace chalktalk::app::sample {

namespace {

constexpr int s_lookBack = 60; // days

QString sentenceOf(const domain::Evidence& evidence, const QString& skill, Dice& dice) {
    const SkillWords& words = wordsOf(skill);
    const bool planned = evidence.kind == domain::EvidenceKind::CallPlan;
    return QString::fromUtf8(planned ? words.planned : words.seen[static_cast<std::size_t>(dice.below(3))]);
}

} // namespace

SampleEvidence::SampleEvidence(const store::CoachingRecords& records, const domain::LocalTime& time) {
    using domain::EvidenceKind;
    for (const store::SessionSave& save : records.sessions) {
        const domain::Session& session = save.session;
        if (session.state == domain::SessionState::Held && domain::isCoaching(session.type))
            m_records[session.person].push_back(
                {{EvidenceKind::OneToOne, session.id.value, time.dayOf(session.startedAtMs), {}}, {}});
        for (const domain::Commitment& made : save.commitments) {
            m_made[made.person].push_back({made.id, made.madeOn});
            if (made.state == domain::CommitmentState::Kept && made.owner == made.person)
                m_records[made.person].push_back(
                    {{EvidenceKind::Commitment, made.id.value, *made.closedOn, made.what}, {}});
        }
    }
    for (const store::CallSave& save : records.calls) {
        const domain::Call& call = save.call;
        if (call.plan.state == domain::PlanState::Ready && call.debrief.state != domain::DebriefState::Done)
            m_records[call.person].push_back(
                {{EvidenceKind::CallPlan, call.id.value, time.dayOf(call.startMs), {}}, {}});
        if (call.debrief.state != domain::DebriefState::Done) continue;
        Record record{{EvidenceKind::Debrief, call.id.value, time.dayOf(call.debrief.doneAtMs), {}}, {}};
        for (const domain::SkillSeen& seen : call.debrief.skills)
            if (!seen.moment.isEmpty()) record.moments.emplace(seen.skill, seen.moment);
        m_records[call.person].push_back(std::move(record));
    }
    for (auto& [person, own] : m_records)
        std::ranges::stable_sort(own, {}, [](const Record& record) { return record.evidence.day; });
}

std::vector<domain::Evidence> SampleEvidence::of(PersonId person, const QString& skill, Day until, int most,
                                                 Dice& dice) const {
    std::vector<domain::Evidence> found;
    const auto own = m_records.find(person);
    if (own == m_records.end()) return found;
    std::vector<const Record*> near;
    for (const Record& record : own->second)
        if (record.evidence.day <= until && record.evidence.day > until - s_lookBack) near.push_back(&record);
    // What names the skill itself first.
    std::ranges::stable_partition(near, [&skill](const Record* record) { return record->moments.contains(skill); });
    while (static_cast<int>(found.size()) < most && !near.empty()) {
        const bool named = near.front()->moments.contains(skill);
        const auto at = named ? 0 : dice.below(static_cast<int>(near.size()));
        const Record& record = *near[static_cast<std::size_t>(at)];
        near.erase(near.begin() + at);
        domain::Evidence evidence = record.evidence;
        const auto moment = record.moments.find(skill);
        if (moment != record.moments.end())
            evidence.sentence = moment->second;
        else if (evidence.sentence.isEmpty())
            evidence.sentence = sentenceOf(evidence, skill, dice);
        found.push_back(std::move(evidence));
    }
    std::ranges::stable_sort(found, {}, &domain::Evidence::day);
    return found;
}

std::vector<CommitmentId> SampleEvidence::commitments(PersonId person, Day first, Day last) const {
    std::vector<CommitmentId> ids;
    const auto own = m_made.find(person);
    if (own == m_made.end()) return ids;
    for (const Made& made : own->second)
        if (first <= made.day && made.day <= last) ids.push_back(made.id);
    return ids;
}

} // namespace chalktalk::app::sample
