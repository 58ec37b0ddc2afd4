#include "app/person/diary.h"

#include "app/person/person_facts.h"
#include "app/person/timeline.h"
#include "coaching/agenda.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <QAbstractItemModelTester>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::Diary;
using app::Timeline;

namespace {

bool isRead(const Diary& diary, std::size_t count) {
    return soon([&] { return !diary.isLoading() && diary.entries().size() == count; });
}

domain::Session told(Coached& org) {
    domain::Session s;
    s.coach = org.id("Mia");
    s.person = org.id("Ana");
    s.state = domain::SessionState::Held;
    s.startedAtMs = QDateTime(QDate(2026, 3, 3), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    s.endedAtMs = s.startedAtMs + 1800000;
    s.minutes = 30;
    s.privateNote = QStringLiteral("seems tired");
    domain::SessionFact fact;
    fact.fact.indicator = QStringLiteral("win_rate");
    fact.fact.asOf = day("2026-03-03");
    fact.fact.title = QStringLiteral("Win rate");
    fact.fact.headline = QStringLiteral("1 in 3");
    fact.fact.numerator = 4;
    fact.fact.denominator = 12;
    fact.ending = domain::Ending::PutAside;
    fact.reason = QStringLiteral("season");
    s.facts.push_back(fact);
    s.views.push_back({s.coach, true, 4, false, 1});
    return s;
}

} // namespace

TEST_CASE("a page of the diary holds each fact as it stood then beside how it stands now") {
    Coached org;
    org.save(told(org), "Mia");
    org.lookAs("Mia");
    org.settle();
    Diary diary(org.workspace());
    diary.setPerson(org.id("Ana"));
    REQUIRE(isRead(diary, 1));
    const auto& entry = diary.entries().front();
    REQUIRE(entry.facts.size() == 1);
    CHECK(entry.facts.front().then == u"4 of 12");
    CHECK(entry.facts.front().now == u"6 of 18"); // of the small organisation's closed deals
    CHECK(entry.facts.front().ending == u"Put aside: season");
    CHECK(entry.mine);
    CHECK(entry.session.privateNote == u"seems tired");
    CHECK(entry.detail == u"with you · 30 minutes");
}

TEST_CASE("others read the diary without the private note, and how it was seen only once both have said it") {
    Coached org;
    domain::Session session = told(org);
    org.save(session, "Mia");
    org.lookAs("Ana");
    org.settle();
    Diary diary(org.workspace());
    diary.setPerson(org.id("Ana"));
    REQUIRE(isRead(diary, 1));
    CHECK(diary.entries().front().session.privateNote.isEmpty());
    CHECK(diary.entries().front().views.empty()); // Mia has said it, Ana not yet
    org.lookAs("Mia");
    REQUIRE(soon([&] { return diary.entries().size() == 1 && diary.entries().front().views.size() == 1; }));
    CHECK(diary.entries().front().views.front().who == u"You");
    org.lookAs("Max"); // of another line
    CHECK(soon([&] { return diary.entries().empty(); }));
}

TEST_CASE("how the two of a one-to-one saw it is read by these two, and by nobody above them") {
    Coached org;
    domain::Session session = told(org);
    session.views.push_back({session.person, false, 2, false, 2});
    org.save(session, "Mia");
    org.settle();
    Diary diary(org.workspace());
    diary.setPerson(org.id("Ana"));
    const auto seen = [&](const char* reader) {
        org.lookAs(reader);
        org.settle();
        REQUIRE(isRead(diary, 1));
        const auto& entry = diary.entries().front();
        CHECK(entry.bothAnswered);
        CHECK(entry.session.views.size() == entry.views.size());
        return entry.views.size();
    };
    CHECK(seen("Carla") == 0);
    CHECK(seen("Mia") == 2);
    CHECK(seen("Ana") == 2);
    session.views.erase(session.views.begin());
    CHECK(domain::mayRead(session, session.views.front(), session.person));
    CHECK_FALSE(domain::mayRead(session, session.views.front(), session.coach)); // has not answered yet
    CHECK_FALSE(domain::mayRead(session, session.views.front(), {}));
}

TEST_CASE("the timeline tells in order what happened and can be asked for one kind") {
    Coached org;
    org.held("Mia", "Ana", "2026-06-10");
    domain::Commitment kept;
    kept.coach = org.id("Mia");
    kept.person = kept.owner = org.id("Ana");
    kept.what = QStringLiteral("plan each call");
    kept.madeOn = day("2026-06-10");
    kept.due = day("2026-06-20");
    kept.state = domain::CommitmentState::Kept;
    kept.closedOn = day("2026-06-18");
    org.save(kept);
    org.lookAs("Mia");
    org.settle();
    Timeline timeline(org.workspace());
    QAbstractItemModelTester tester(&timeline, QAbstractItemModelTester::FailureReportingMode::Fatal);
    timeline.setPerson(org.id("Ana"));
    REQUIRE(soon([&] { return !timeline.isLoading() && timeline.rowCount() > 0; }));
    QStringList told;
    for (int row = 0; row < timeline.rowCount(); ++row)
        told << timeline.index(row).data(Qt::AccessibleTextRole).toString();
    const auto place = [&](const char* words) {
        const auto at = std::find_if(told.begin(), told.end(),
                                     [&](const QString& line) { return line.contains(QString::fromUtf8(words)); });
        INFO(words << " in: " << told.join(u'\n').toStdString());
        CHECK(at != told.end());
        return at - told.begin();
    };
    CHECK(told.front() == u"June 2026");
    CHECK(place("18 June, Kept, Ana Abel: plan each call") < place("10 June, Coaching"));
    CHECK(place("10 June, Coaching, with you") < place("January 2020"));
    place("Agreed, by 20 June");
    place("First deal won");
    place("1 April, A new quarter begins, quota $60,000");
    place("Joined");
    timeline.setKind(app::TimelineEvent::Kind::Session);
    CHECK(timeline.rowCount() == 2); // the month and the session
}
