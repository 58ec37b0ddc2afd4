#include "tests/store/development_help.h"

#include "tests/support/catch.h"

namespace chalktalk::tests {

using namespace domain;

Day dayIn2026(int month, int dayOfMonth) { return Day::fromDate(QDate(2026, month, dayOfMonth)); }

Clock clockAt(qint64 ms) { return Clock(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)); }

Assessment DevelopmentStore::assessment() const {
    Assessment made;
    made.person = ana, made.rater = zoe, made.side = Side::SecondLine;
    made.model = 3, made.day = dayIn2026(6, 1);
    made.ownDoneAtMs = noon + 60'000, made.withoutOwn = true;
    made.ratings = {{QStringLiteral("listening"),
                     QStringLiteral("Listening"),
                     2,
                     QStringLiteral("I talk too much – \"always\"\nängstlich"),
                     QStringLiteral("Asks, and waits"),
                     3,
                     QStringLiteral("Asks, waits, and asks on"),
                     {{EvidenceKind::OneToOne, 7, dayIn2026(5, 4), QStringLiteral("She let the customer finish")},
                      {EvidenceKind::Debrief, 8, dayIn2026(5, 20), QStringLiteral("'; drop table call; --")}}},
                    {QStringLiteral("agenda"), QStringLiteral("Confident agenda"), 0, {}, {}, 0, {}, {}}};
    return made;
}

DevelopmentPlan DevelopmentStore::plan() const {
    DevelopmentPlan made;
    made.person = ana, made.author = zoe, made.coach = mia;
    made.begunOn = dayIn2026(6, 1);
    made.purpose = QStringLiteral("Sell to larger firms by next summer");
    FocusSkill listening;
    listening.skill = QStringLiteral("listening"), listening.name = QStringLiteral("Listening");
    listening.gap = GapKind::Fear, listening.levelNow = 2, listening.levelAimed = 3;
    listening.why = QStringLiteral("I fill silences");
    listening.facts = {frozenFact(QStringLiteral("discovery_to_demo")), frozenFact(QStringLiteral("win_rate"))};
    listening.evidence = {{EvidenceKind::CallPlan, 9, dayIn2026(5, 2), QStringLiteral("Two questions planned")}};
    listening.indicator = QStringLiteral("discovery_to_demo"), listening.move = Move::Down;
    listening.baseline = frozenFact(QStringLiteral("discovery_to_demo"));
    FocusSkill agenda;
    agenda.skill = QStringLiteral("agenda"), agenda.name = QStringLiteral("Confident agenda");
    made.focus = {listening, agenda};
    made.actions = {
        {QStringLiteral("Plan three questions"), ana, dayIn2026(6, 20), ActionState::Done, dayIn2026(6, 18)},
        {QStringLiteral("Listen to two calls"), {}, {}, ActionState::Open, {}}};
    made.reviewDays = {dayIn2026(6, 29), dayIn2026(7, 27)};
    made.contentAtMs = noon;
    return made;
}

PlanReview DevelopmentStore::planReview(qint64 atMs) const {
    return {zoe,
            atMs,
            dayIn2026(6, 29),
            QStringLiteral("It went better"),
            QStringLiteral("I saw it twice"),
            {{QStringLiteral("listening"), 3, QStringLiteral("moved"), QStringLiteral("9 of 20, was 1 of 10")},
             {QStringLiteral("agenda"), 0, {}, {}}}};
}

QuarterlyReview DevelopmentStore::review() const {
    QuarterlyReview made;
    made.manager = mia, made.asker = zoe, made.quarter = dayIn2026(4, 1);
    made.answers = {
        {QStringLiteral("struggling"), QStringLiteral("Who struggles?"), QStringLiteral("Ana, \"and\" why")},
        {{}, QStringLiteral("And on Friday?"), {}}};
    made.note = QStringLiteral("Both read this");
    return made;
}

Commitment DevelopmentStore::agreedInReview() const {
    Commitment agreed = commitment();
    agreed.coach = zoe, agreed.person = mia, agreed.owner = mia;
    agreed.state = CommitmentState::Open, agreed.closedOn.reset(), agreed.reason.clear();
    return agreed;
}

Assessment DevelopmentStore::keep(const Assessment& assessment) {
    auto kept = store::saveAssessment(**this, assessment, zoe, coachingClock());
    REQUIRE(kept);
    return *std::move(kept);
}

DevelopmentPlan DevelopmentStore::keep(const DevelopmentPlan& plan) {
    auto kept = store::saveDevelopmentPlan(**this, plan, zoe, coachingClock());
    REQUIRE(kept);
    return *std::move(kept);
}

} // namespace chalktalk::tests
