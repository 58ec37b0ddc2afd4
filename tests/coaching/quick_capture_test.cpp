// One typed line as a call, by cases.
#include "coaching/quick_capture.h"
#include "tests/support/catch.h"

#include <QTimeZone>

using namespace chalktalk;
using coaching::capture;
using coaching::Captured;
using domain::CallKind;
using domain::CallWay;

namespace {

const PersonId s_marcus{1}, s_yuki{2}, s_marcWebb{3}, s_zoe{4}, s_annaMaria{5}, s_ann{6}, s_dana{7}, s_me{9};

const std::vector<coaching::CapturePerson>& people() {
    static const std::vector<coaching::CapturePerson> all{
        {s_marcus, QStringLiteral("Marcus Hale")},         {s_yuki, QStringLiteral("Yuki Mori")},
        {s_marcWebb, QStringLiteral("Marc Webb")},         {s_zoe, QStringLiteral("Zoë Łukasz-Brandt")},
        {s_annaMaria, QStringLiteral("Anna-Maria Olsen")}, {s_ann, QStringLiteral("Ann Olsen")},
        {s_dana, QStringLiteral("Dana Voss"), true}};
    return all;
}

const coaching::CallContent& content() {
    static const coaching::CallContent made = [] {
        coaching::CallContent c;
        c.kindWords = {{CallKind::Prospecting, {QStringLiteral("cold call"), QStringLiteral("prospecting")}},
                       {CallKind::Discovery, {QStringLiteral("discovery"), QStringLiteral("disco")}},
                       {CallKind::Demo, {QStringLiteral("demo")}},
                       {CallKind::Review, {QStringLiteral("review"), QStringLiteral("qbr")}}};
        return c;
    }();
    return made;
}

// Wednesday, 11 March 2026, 10:20 in London.
QDateTime wednesday(int hour = 10, int minute = 20) {
    return {QDate(2026, 3, 11), QTime(hour, minute, 40), QTimeZone("Europe/London")};
}

Captured read(const char16_t* line, const QDateTime& now = wednesday()) {
    return capture(QString::fromUtf16(line), now, people(), content(), s_me);
}

struct Expected {
    const char16_t* line;
    QDate day;
    QTime time;
    int minutes; // 0: none said
    CallKind kind;
    CallWay way;
    PersonId person;
    const char16_t* customer;
};

void check(const Expected& e) {
    INFO(QString::fromUtf16(e.line).toStdString());
    const Captured c = read(e.line);
    CHECK(c.problem == QString());
    REQUIRE(c.day);
    CHECK(c.day->toString(Qt::ISODate) == e.day.toString(Qt::ISODate));
    REQUIRE(c.time);
    CHECK(c.time->toString(Qt::ISODate) == e.time.toString(Qt::ISODate));
    CHECK(c.minutes.value_or(0) == e.minutes);
    CHECK(int(c.kind) == int(e.kind));
    CHECK(int(c.way) == int(e.way));
    REQUIRE(c.people.size() == 1);
    CHECK(c.people.front() == e.person);
    CHECK(c.customer == QString::fromUtf16(e.customer));
}

} // namespace

TEST_CASE("lines of quick capture are understood in whatever order they come") {
    constexpr auto meeting = CallWay::Meeting, phone = CallWay::Phone, visit = CallWay::Visit;
    const QDate wed(2026, 3, 11), thu(2026, 3, 12), fri(2026, 3, 13), mon(2026, 3, 16);
    for (const Expected& e : {
             Expected{u"Thu 14:00 discovery Halden Foods with Marcus Hale",
                      thu,
                      {14, 0},
                      0,
                      CallKind::Discovery,
                      meeting,
                      s_marcus,
                      u"Halden Foods"},
             {u"tomorrow 9 demo 45m Castell with Yuki Mori",
              thu,
              {9, 0},
              45,
              CallKind::Demo,
              meeting,
              s_yuki,
              u"Castell"},
             {u"12 March 16:30 call Northwind", thu, {16, 30}, 0, CallKind::Other, phone, s_me, u"Northwind"},
             {u"now discovery Halden with Yuki", wed, {10, 20}, 0, CallKind::Discovery, meeting, s_yuki, u"Halden"},
             {u"with yuki, Castell, demo, fri 2pm", fri, {14, 0}, 0, CallKind::Demo, meeting, s_yuki, u"Castell"},
             {u"Mon 2:30 pm site visit at Tern & Co for 90 min",
              mon,
              {14, 30},
              90,
              CallKind::Other,
              visit,
              s_me,
              u"Tern & Co"},
             {u"today 11.15 review Castell", wed, {11, 15}, 0, CallKind::Review, meeting, s_me, u"Castell"},
             {u"14:00 Castell", wed, {14, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"9:00 Castell", thu, {9, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"}, // has passed today
             {u"Thursday at 3 demo Castell 1h", thu, {15, 0}, 60, CallKind::Demo, meeting, s_me, u"Castell"},
             {u"thurs 1h30 9am demo Castell", thu, {9, 0}, 90, CallKind::Demo, meeting, s_me, u"Castell"},
             {u"Thu 14:00-15:15 disco Castell", thu, {14, 0}, 75, CallKind::Discovery, meeting, s_me, u"Castell"},
             {u"Fri 11-1pm Castell QBR", fri, {11, 0}, 120, CallKind::Review, meeting, s_me, u"Castell"},
             {u"next Fri 1400 Castell", fri, {14, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"2026-04-02 08:05 cold call Bright Harbor 15m",
              {2026, 4, 2},
              {8, 5},
              15,
              CallKind::Prospecting,
              meeting,
              s_me,
              u"Bright Harbor"},
             {u"April 2nd 12pm Castell", {2026, 4, 2}, {12, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"2/4 12am Castell", {2026, 4, 2}, {0, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"2.4. 10:00 Castell", {2026, 4, 2}, {10, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"3 Feb 10:00 Castell", {2027, 2, 3}, {10, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"3 Feb 2026 10:00 Castell", {2026, 2, 3}, {10, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"9 March 10:00 Castell", {2026, 3, 9}, {10, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"yesterday 15:00 discovery Castell",
              {2026, 3, 10},
              {15, 0},
              0,
              CallKind::Discovery,
              meeting,
              s_me,
              u"Castell"},
             {u"last Fri 15:00 Castell", {2026, 3, 6}, {15, 0}, 0, CallKind::Other, meeting, s_me, u"Castell"},
             {u"call with Northwind tomorrow 9", thu, {9, 0}, 0, CallKind::Other, phone, s_me, u"Northwind"},
             {u"Thu noon demo 3M with zoe", thu, {12, 0}, 0, CallKind::Demo, meeting, s_zoe, u"3M"},
             {u"Thu 10 demo Région Œst with ŻOE lukasz",
              thu,
              {10, 0},
              0,
              CallKind::Demo,
              meeting,
              s_zoe,
              u"Région Œst"},
             {u"Thu 14:00 demo with Marcus Hale Halden Foods",
              thu,
              {14, 0},
              0,
              CallKind::Demo,
              meeting,
              s_marcus,
              u"Halden Foods"},
             {u"Thu 14:00 demo Castell w/ Ann", thu, {14, 0}, 0, CallKind::Demo, meeting, s_ann, u"Castell"},
             {u"Thu 14:00 demo Castell with anna maria",
              thu,
              {14, 0},
              0,
              CallKind::Demo,
              meeting,
              s_annaMaria,
              u"Castell"},
         })
        check(e);
}

TEST_CASE("who is meant: two who fit are both named, nobody is said so, and without a name it is one's own") {
    const Captured two = read(u"Thu 14:00 discovery Halden with Olsen");
    CHECK(two.people == std::vector{s_annaMaria, s_ann});
    CHECK(two.problem == QStringLiteral("Whose call is it: Anna-Maria Olsen or Ann Olsen?"));
    CHECK(read(u"Thu 14:00 Halden with Marc").people == std::vector{s_marcWebb}); // a whole word before a beginning
    CHECK(read(u"Thu 14:00 Halden with Mar").people.size() == 3);                 // Anna-Maria, too

    const Captured nobody = read(u"Thu 14:00 discovery Halden with Petra");
    CHECK(nobody.people.empty());
    CHECK(nobody.problem == QStringLiteral("Nobody whose calls you keep is called Petra."));

    const auto without = [](std::optional<PersonId> me) {
        return capture(QStringLiteral("Thu 14:00 discovery Halden"), wednesday(), people(), content(), me);
    };
    CHECK(without(s_me).people == std::vector{s_me});
    CHECK(without({}).problem == QStringLiteral("Whose call is it? Add \"with\" and a name."));

    const Captured both = read(u"Thu 14:00 demo Castell with Marcus and Dana");
    CHECK(both.problem.isEmpty());
    CHECK(both.people == std::vector{s_marcus});
    CHECK(both.along == std::vector{s_dana});
    CHECK(both.customer == QStringLiteral("Castell"));
    CHECK_FALSE(both.guessed);
}

TEST_CASE("a call is one person's: managers go along, others have calls of their own") {
    for (const char16_t* line : {u"Thu 14:00 Castell with Marcus, Yuki", u"Thu 14:00 Castell with Marcus and Yuki",
                                 u"Thu 14:00 with Marcus , and Yuki Castell", u"Marcus and Yuki Thu 14:00 Castell",
                                 u"Thu 14:00 Castell Marcus Hale & Yuki"}) {
        INFO(QString::fromUtf16(line).toStdString());
        const Captured c = read(line);
        CHECK(c.people == std::vector{s_marcus});
        CHECK(c.along == std::vector{s_yuki});
        CHECK(c.customer == QStringLiteral("Castell"));
        CHECK(c.problem == QStringLiteral("A call is one person's. Keep one for each: Marcus Hale, Yuki Mori."));
    }
    const Captured two = read(u"Thu 14:00 Castell with Marcus, Dana");
    CHECK(two.along == std::vector{s_dana});
    CHECK(two.problem.isEmpty());
    CHECK(read(u"Thu 14:00 with Marcus, Halden Foods").customer == QStringLiteral("Halden Foods"));
    CHECK(read(u"Thu 14:00 with Marcus, Y Combinator").along.empty()); // a whole name after a comma
}

TEST_CASE("a known name without \"with\" is taken as that person, at the end or the beginning") {
    for (const char16_t* line : {u"Mon 2pm call Castell Group Yuki", u"Yuki Mon 2pm call Castell Group",
                                 u"Mon 2pm Castell Group call yuki mori", u"for Yuki Mori: Castell Group call Mon 2pm",
                                 u"Mon 2pm call Castell Group for Yuki"}) {
        INFO(QString::fromUtf16(line).toStdString());
        const Captured c = read(line);
        CHECK(c.problem.isEmpty());
        CHECK(c.people == std::vector{s_yuki});
        CHECK(c.guessed);
        CHECK(c.customer == QStringLiteral("Castell Group"));
        CHECK(c.withName.contains(QStringLiteral("yuki"), Qt::CaseInsensitive));
    }
    CHECK(read(u"Fri 10 Ann").people == std::vector{s_ann});
    CHECK(read(u"Fri 10 Anna-Maria Castell").people == std::vector{s_annaMaria});
    // A beginning, a family name, and a name in the midst of others' are the customer's.
    for (const char16_t* line : {u"Fri 10 Castell Yuk", u"Fri 10 Castell Mori", u"Fri 10 Castell Yuki Group"}) {
        INFO(QString::fromUtf16(line).toStdString());
        CHECK(read(line).people == std::vector{s_me});
        CHECK_FALSE(read(line).guessed);
        CHECK(read(line).customer.startsWith(QStringLiteral("Castell ")));
    }
    // With "with" nothing else is a name of ours; and whoever asks for it gets the words as they stand.
    CHECK(read(u"Fri 10 Yuki Foods with Marcus").customer == QStringLiteral("Yuki Foods"));
    const Captured plain = capture(QStringLiteral("Fri 10 Castell Yuki"), wednesday(), people(), content(), s_me,
                                   coaching::Names::AfterWith);
    CHECK(plain.people == std::vector{s_me});
    CHECK(plain.customer == QStringLiteral("Castell Yuki"));
    // Two of that name: neither is guessed.
    auto twice = people();
    twice.push_back({PersonId{8}, QStringLiteral("Yuki Tanaka")});
    const auto among = [&](const char16_t* line) {
        return capture(QString::fromUtf16(line), wednesday(), twice, content(), s_me);
    };
    CHECK(among(u"Fri 10 Castell Yuki").people == std::vector{s_me});
    CHECK(among(u"Fri 10 Castell Yuki Tanaka").people == std::vector{PersonId{8}});
}

TEST_CASE("what is missing is asked for, the day first") {
    CHECK(read(u"").problem.startsWith(QStringLiteral("When is it?")));
    CHECK(read(u"discovery Halden with Yuki").problem.startsWith(QStringLiteral("When is it?")));
    CHECK(read(u"Thu discovery Halden with Yuki").problem == QStringLiteral("At what time?"));
    CHECK(read(u"31 February 10:00 Halden").problem == QStringLiteral("There is no such day."));
    CHECK_FALSE(read(u"31 February 10:00 Halden").day);
    CHECK(read(u"Thu 25:00 Halden").problem == QStringLiteral("At what time?"));
    CHECK(read(u"Thu 13pm Halden").problem == QStringLiteral("At what time?"));
    CHECK(read(u"Thu 10:00 0m Halden").problem.startsWith(QStringLiteral("A call lasts")));
    // Numbers that are part of a name stay there.
    CHECK(read(u"Thu 14:00 demo 7 Eleven").customer == QStringLiteral("7 Eleven"));
    CHECK(read(u"Thu 14:00 demo Route 66").customer == QStringLiteral("Route 66"));
}

TEST_CASE("around midnight a day is the one of the clock on the wall") {
    const QDateTime late = wednesday(23, 58);
    CHECK(read(u"now call Halden", late).day == QDate(2026, 3, 11));
    CHECK(read(u"now call Halden", late).time == QTime(23, 58));
    CHECK(read(u"23:59 Halden", late).day == QDate(2026, 3, 11));
    CHECK(read(u"23:58 Halden", late).day == QDate(2026, 3, 11)); // this very minute is not over
    CHECK(read(u"0:10 Halden", late).day == QDate(2026, 3, 12));
    CHECK(read(u"Wed 23:59 Halden", late).day == QDate(2026, 3, 11));
    CHECK(read(u"Wed 10:00 Halden", late).day == QDate(2026, 3, 18));
    CHECK(read(u"Wed Halden", late).day == QDate(2026, 3, 11));
    CHECK(read(u"tomorrow 0:10 Halden", late).day == QDate(2026, 3, 12));
    const QDateTime early(QDate(2026, 3, 12), QTime(0, 1), QTimeZone("Europe/London"));
    CHECK(read(u"yesterday 23:30 Halden", early).day == QDate(2026, 3, 11));
    CHECK(read(u"midnight Halden", early).day == QDate(2026, 3, 13));
    // Over the turn of the year.
    const QDateTime silvester(QDate(2026, 12, 31), QTime(23, 30), QTimeZone("Europe/London"));
    CHECK(read(u"tomorrow 9 Halden", silvester).day == QDate(2027, 1, 1));
    CHECK(read(u"4 Jan 9:00 Halden", silvester).day == QDate(2027, 1, 4));
    const QDateTime january(QDate(2027, 1, 2), QTime(9, 0), QTimeZone("Europe/London"));
    CHECK(read(u"30 Dec 9:00 Halden", january).day == QDate(2026, 12, 30));
}

TEST_CASE("a time that the clock skips is said not to exist, one that comes twice is taken") {
    const QDateTime before(QDate(2026, 3, 28), QTime(12, 0), QTimeZone("Europe/London"));
    CHECK(read(u"tomorrow 1:30am Halden", before).problem.contains(QStringLiteral("clocks go forward")));
    CHECK(read(u"tomorrow 0:59 Halden", before).problem.isEmpty());
    CHECK(read(u"tomorrow 2:00am Halden", before).problem.isEmpty());
    const QDateTime autumn(QDate(2026, 10, 24), QTime(12, 0), QTimeZone("Europe/London"));
    CHECK(read(u"tomorrow 1:30am Halden", autumn).problem.isEmpty());
}

TEST_CASE("whatever is typed, nothing breaks") {
    for (const QString& line :
         {QStringLiteral("with"), QStringLiteral("with with with"), QStringLiteral("- - -"),
          QStringLiteral("99999999999999 min"), QStringLiteral("1-1-1-1"), QStringLiteral("–9"), QString(100'000, u'9'),
          QStringLiteral("\u202E\u0000abc"), QStringLiteral("Thu Thu Thu")}) {
        const Captured c = capture(line, wednesday(), people(), content(), s_me);
        CHECK_FALSE(c.problem.isEmpty());
    }
}
