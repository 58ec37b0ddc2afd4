#include "io/call_json.h"
#include "io/coaching_json.h"
#include "tests/support/catch.h"

#include <random>

using namespace chalktalk;

namespace {

// Anything that somebody may type into a plan or a debrief, from one seed.
class Anything {
  public:
    explicit Anything(unsigned seed) : m_random(seed) {}

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool coin() { return number(2) == 0; }
    qint64 id() { return coin() ? 0 : static_cast<qint64>(m_random() >> 1 | 1); }
    PersonId person() { return {id()}; }
    qint64 time() { return coin() ? 0 : 1'780'000'000'000 + static_cast<qint64>(m_random() % 100'000'000'000ULL); }
    std::optional<Day> maybeDay() {
        if (coin()) return std::nullopt;
        return Day::fromDate(QDate(2026, 1, 1)) + number(1000);
    }
    template <class Word> Word word(int count) { return static_cast<Word>(number(count)); }
    domain::Said said() { return word<domain::Said>(3); }
    QString text() {
        static const QString pieces[] = {QStringLiteral("Who signs?"), QStringLiteral("\"quoted\""),
                                         QStringLiteral("\\"),         QStringLiteral("line\nline\r\n"),
                                         QStringLiteral("עדי لיلى"),   QStringLiteral("😀 ﬁ é e\u0301"),
                                         QStringLiteral("</script>"),  QStringLiteral("{\"a\":1}"),
                                         QString(QChar(u'\0')),        QStringLiteral("\u2028\u00ad\u200f")};
        QString all;
        for (int i = number(4); i > 0; --i) all += pieces[number(static_cast<int>(std::size(pieces)))];
        return all;
    }
    template <class Make> auto several(Make make) {
        std::vector<decltype(make())> all;
        for (int i = number(4); i > 0; --i) all.push_back(make());
        return all;
    }
    domain::Call call() {
        domain::Call c;
        c.id = {id()}, c.version = number(9), c.person = person();
        c.along = several([this] { return person(); });
        c.going = word<domain::Going>(3), c.kind = word<domain::CallKind>(7), c.way = word<domain::CallWay>(3);
        c.state = word<domain::CallState>(3), c.startMs = time(), c.minutes = number(500), c.endedAtMs = time();
        c.zone = text(), c.title = text(), c.customer = text(), c.account = {id()}, c.opportunity = {id()};
        c.origin = word<domain::CallOrigin>(3), c.calendarKey = text(), c.activity = {id()};
        c.significant = coin(), c.reasons = static_cast<quint16>(number(256)), c.judgedAtMs = time(), c.byHand = said();
        c.attendees = several([this] { return domain::Attendee{text(), text(), word<domain::Stance>(5), coin()}; });
        c.questions = several([this] { return domain::CallQuestion{text(), text(), coin(), said(), text()}; });
        c.information = several([this] { return domain::CallInformation{text(), coin(), said(), text()}; });
        c.troubles = several([this] { return domain::CallTrouble{text(), text(), coin(), said(), text()}; });
        c.plan = {word<domain::PlanState>(3),
                  time(),
                  text(),
                  text(),
                  maybeDay(),
                  text(),
                  text(),
                  text(),
                  text(),
                  text(),
                  number(101),
                  person(),
                  number(60)};
        c.debrief = debrief();
        return c;
    }
    domain::Debrief debrief() {
        domain::Debrief d;
        d.state = word<domain::DebriefState>(3), d.doneAtMs = time(), d.isShort = coin();
        d.outcome = word<domain::CallOutcome>(6);
        for (domain::LookingBack& back : d.looking) back = {text(), text()};
        d.skills = several([this] { return domain::SkillSeen{text(), number(4), text()}; });
        d.hesitations = several([this] { return text(); }), d.difficulties = several([this] { return text(); });
        d.nextStep = text(), d.nextBy = maybeDay(), d.nextCommitment = {id()}, d.nextCall = {id()};
        d.with = person(), d.minutes = number(60);
        return d;
    }
    domain::CallForm form() {
        domain::CallForm form{call(), {}, text()};
        form.commitments = several([this] {
            domain::Commitment made;
            made.id = {id()}, made.what = text(), made.coach = person(), made.movedTo = maybeDay();
            return made;
        });
        return form;
    }
    domain::AccountPlan account() {
        domain::AccountPlan plan{{id()}, number(9), {}, text(), text(), text(), {}};
        plan.stakeholders = several([this] {
            return domain::Stakeholder{text(), text(), word<domain::Stance>(5), coin(), text()};
        });
        plan.moves = several([this] { return domain::NextMove{text(), person(), maybeDay(), coin()}; });
        return plan;
    }
    domain::DealPlan deal() { return {{id()}, number(9), text(), text(), text(), text(), text(), text(), maybeDay()}; }

  private:
    std::mt19937_64 m_random;
};

bool refused(const QByteArray& json) {
    const auto read = io::callFormFromJson(json);
    return !read && read.error().code == ErrorCode::Unreadable;
}

} // namespace

TEST_CASE("whatever stands in an open plan or debrief comes back from its draft as it was") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        Anything anything(seed);
        const domain::CallForm form = anything.form();
        const auto back = io::callFormFromJson(io::toJson(form));
        if (!back || !(*back == form)) FAIL(seed);
        const domain::AccountPlan account = anything.account();
        const auto sameAccount = io::accountPlanFromJson(io::toJson(account));
        if (!sameAccount || !(*sameAccount == account)) FAIL(seed);
        const domain::DealPlan deal = anything.deal();
        const auto sameDeal = io::dealPlanFromJson(io::toJson(deal));
        if (!sameDeal || !(*sameDeal == deal)) FAIL(seed);
    }
    SUCCEED();
}

TEST_CASE("long ids and times stand in a call's draft as text, its words as words") {
    domain::CallForm form;
    form.call.id = {9'223'372'036'854'775'807};
    form.call.startMs = 1'780'315'200'001;
    form.call.reasons = 129;
    const QByteArray json = io::toJson(form);
    CHECK(json.contains("\"id\":\"9223372036854775807\""));
    CHECK(json.contains("\"start_at\":\"2026-06-01T12:00:00.001Z\""));
    CHECK(json.contains("\"reasons\":[\"amount\",\"by_hand\"]"));
    CHECK(json.contains("\"person\":null"));
    CHECK(json.contains("\"kind\":\"other\""));
}

TEST_CASE("text that is not a whole draft of a call is refused, and never half taken") {
    Anything anything(7);
    const QByteArray good = io::toJson(anything.form());
    REQUIRE(io::callFormFromJson(good));
    CHECK(refused({}));
    CHECK(refused("null"));
    CHECK(refused("{}"));
    CHECK(refused("hello"));
    CHECK(refused(io::toJson(anything.account())));
    CHECK(refused(io::toJson(domain::SessionForm{})));
    CHECK_FALSE(io::accountPlanFromJson(io::toJson(anything.deal())));
    CHECK_FALSE(io::dealPlanFromJson(io::toJson(anything.account())));
    CHECK(refused(QByteArray(good).replace("\"format\":1", "\"format\":2")));
    CHECK(refused(QByteArray(good).replace("\"form\":\"call\"", "\"form\":\"diary\"")));
    CHECK(refused(QByteArray(good).replace("{\"form\"", "{\"more\":1,\"form\"")));
    CHECK(refused(QByteArray(good).replace("\"score\":", "\"score\":1e300,\"was\":")));
    CHECK(refused(QByteArray(good).replace("\"going\":\"", "\"going\":\"x")));
    CHECK(refused(QByteArray("[").repeated(100'000)));
    CHECK(refused('"' + QByteArray(5 * 1024 * 1024, 'x') + '"'));
    int taken = 0;
    for (qsizetype size = 0; size < good.size(); size += 7) taken += refused(good.left(size)) ? 0 : 1;
    CHECK(taken == 0);
}

TEST_CASE("a call's draft with any byte damaged is refused or reads as a whole form, and does not crash") {
    const QByteArray good = io::toJson(Anything(3).form());
    std::mt19937 random(5);
    int refusals = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bad = good;
        bad[static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()))] = static_cast<char>(random());
        const auto read = io::callFormFromJson(bad);
        if (!read)
            ++refusals;
        else if (!(io::callFormFromJson(io::toJson(*read)).value() == *read))
            FAIL(round);
    }
    CHECK(refusals > 100);
}
