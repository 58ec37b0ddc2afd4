#include "tests/store/coaching_help.h"

#include "tests/support/catch.h"

namespace chalktalk::tests {

namespace {

Day day(int month, int dayOfMonth) { return Day::fromDate(QDate(2026, month, dayOfMonth)); }

} // namespace

Clock coachingClock() { return Clock(QDateTime::fromMSecsSinceEpoch(noon, Qt::UTC)); }

domain::FrozenFact frozenFact(const QString& indicator) {
    domain::FrozenFact fact;
    fact.indicator = indicator;
    fact.asOf = day(6, 1);
    fact.window = domain::Window::weeks(13);
    fact.value = 0.1, fact.low = 0.0, fact.high = 1.0 / 3, fact.numerator = 1, fact.denominator = 10;
    fact.peerValue = 0.42, fact.target = 0.5;
    fact.n = 10, fact.peerCount = 9;
    fact.grade = QStringLiteral("gap");
    fact.title = QStringLiteral("Discovery to demo"), fact.headline = QStringLiteral("1 of 10");
    fact.sentence = QStringLiteral("You've had 10 discovery calls and one became a demo.");
    fact.comparison = QStringLiteral("Peers: 42 %");
    return fact;
}

CoachingStore::CoachingStore() {
    const auto written = store::writeFacts(**this, options(), [](auto& sink) {
        domain::PersonRow other;
        other.id = "zoe", other.name = "Zoe Zander", other.role = domain::Role::FirstLineManager;
        REQUIRE(sink.put(other) == domain::Refusal::None);
        return fillSmall(sink, 1);
    });
    REQUIRE(written);
    ana.value = number("select id from person where external_id = 'ana'");
    mia.value = number("select id from person where external_id = 'mia'");
    zoe.value = number("select id from person where external_id = 'zoe'");
}

domain::Session CoachingStore::session() const {
    domain::Session session;
    session.coach = mia, session.person = ana;
    session.type = domain::SessionType::RideAlong;
    session.state = domain::SessionState::Open;
    session.plannedAtMs = noon - 3'600'000, session.plannedMinutes = 30;
    session.startedAtMs = noon, session.endedAtMs = noon + 1'500'000, session.minutes = 25;
    session.facts = {{frozenFact(QStringLiteral("discovery_to_demo")), domain::Ending::Discussed, {}},
                     {frozenFact(QStringLiteral("win_rate")), domain::Ending::PutAside, QStringLiteral("thin data")}};
    session.facts[1].fact.value.reset(), session.facts[1].fact.window = domain::Window::asOf();
    session.answers = {{QStringLiteral("going_on"), QStringLiteral("What's going on here?"),
                        QStringLiteral("I rush, \"always\" – ängstlich\nand late"), QStringLiteral("I heard fear")},
                       {{}, QStringLiteral("And on Friday?"), {}, {}}};
    session.causes = {{QStringLiteral("leads"), QStringLiteral("bad leads")}, {{}, QStringLiteral("the weather")}};
    session.expectationsRestated = true;
    session.sharedNote = QStringLiteral("We both wrote this. '; drop table session; --");
    session.privateNote = QStringLiteral("MARKER-PRIVATE only Mia reads this");
    session.views = {{mia, true, 4, false, noon + 1}, {ana, false, 0, true, noon + 2}};
    return session;
}

domain::Commitment CoachingStore::commitment() const {
    domain::Commitment commitment;
    commitment.coach = mia, commitment.person = ana, commitment.owner = ana;
    commitment.what = QStringLiteral("Ask about cost before the demo");
    commitment.madeOn = day(6, 1), commitment.due = day(6, 15), commitment.movedTo = day(6, 20);
    commitment.indicator = QStringLiteral("discovery_to_demo");
    commitment.move = domain::Move::Down;
    commitment.checkOn = day(7, 1);
    commitment.baseline = frozenFact(QStringLiteral("discovery_to_demo"));
    commitment.state = domain::CommitmentState::Missed;
    commitment.closedOn = day(6, 21), commitment.reason = QStringLiteral("No demo was held");
    return commitment;
}

store::SessionSave CoachingStore::save(const domain::Session& session, std::vector<domain::Commitment> commitments) {
    auto kept = store::saveSession(**this, {session, std::move(commitments), {}, mia}, coachingClock());
    REQUIRE(kept);
    return *std::move(kept);
}

} // namespace chalktalk::tests
