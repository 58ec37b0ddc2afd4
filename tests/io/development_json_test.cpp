#include "io/call_json.h"
#include "io/development_json.h"
#include "tests/support/catch.h"

#include <random>

using namespace chalktalk;

namespace {

// Anything that somebody may type into these forms, from one seed.
class Anything {
  public:
    explicit Anything(unsigned seed) : m_random(seed) {}

    int number(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    bool coin() { return number(2) == 0; }
    qint64 id() { return coin() ? 0 : static_cast<qint64>(m_random() >> 1 | 1); }
    PersonId person() { return {id()}; }
    qint64 time() { return coin() ? 0 : 1'780'000'000'000 + static_cast<qint64>(m_random() % 100'000'000'000ULL); }
    Day day() { return Day::fromDate(QDate(2026, 1, 1)) + number(1000); }
    std::optional<Day> maybeDay() { return coin() ? std::nullopt : std::optional(day()); }
    std::optional<double> maybeNumber() { return coin() ? std::nullopt : std::optional(number(1000) / 7.0); }
    template <class Word> Word word(int count) { return static_cast<Word>(number(count)); }
    QString text() {
        static const QString pieces[] = {
            QStringLiteral("I talk over them"),  QStringLiteral("\"quoted\""), QStringLiteral("\\"),
            QStringLiteral("line\nline\r\n"),    QStringLiteral("עדי لیلى"),   QStringLiteral("😀 ﬁ é e\u0301"),
            QStringLiteral("</script>"),         QStringLiteral("{\"a\":1}"),  QString(QChar(u'\0')),
            QStringLiteral("\u2028\u00ad\u200f")};
        QString all;
        for (int i = number(4); i > 0; --i) all += pieces[number(static_cast<int>(std::size(pieces)))];
        return all;
    }
    template <class Make> auto several(Make make) {
        std::vector<decltype(make())> all;
        for (int i = number(4); i > 0; --i) all.push_back(make());
        return all;
    }
    domain::Evidence evidence() { return {word<domain::EvidenceKind>(4), id(), day(), text()}; }
    domain::FrozenFact fact() {
        domain::FrozenFact fact;
        fact.indicator = text(), fact.asOf = day(), fact.window = domain::Window::weeks(1 + number(60));
        fact.value = maybeNumber(), fact.low = maybeNumber(), fact.high = maybeNumber();
        fact.numerator = maybeNumber(), fact.denominator = maybeNumber(), fact.peerValue = maybeNumber();
        fact.target = maybeNumber(), fact.n = number(100), fact.peerCount = number(100);
        fact.grade = text(), fact.title = text(), fact.headline = text(), fact.sentence = text();
        fact.comparison = text();
        return fact;
    }
    domain::Assessment assessment() {
        domain::Assessment made;
        made.id = {id()}, made.version = number(9), made.person = person(), made.rater = person();
        made.side = word<domain::Side>(4), made.state = word<domain::AssessmentState>(2), made.model = number(5);
        made.day = day(), made.ownDoneAtMs = time(), made.withoutOwn = coin(), made.doneAtMs = time();
        made.ratings = several([this] {
            return domain::SkillRating{text(), text(),    number(5), text(),
                                       text(), number(5), text(),    several([this] { return evidence(); })};
        });
        return made;
    }
    domain::FocusSkill focus() {
        domain::FocusSkill focus;
        focus.skill = text(), focus.name = text(), focus.gap = word<domain::GapKind>(6);
        focus.levelNow = number(5), focus.levelAimed = number(5), focus.why = text();
        focus.facts = several([this] { return fact(); }), focus.evidence = several([this] { return evidence(); });
        focus.indicator = text(), focus.move = word<domain::Move>(2);
        if (coin()) focus.baseline = fact();
        return focus;
    }
    domain::DevelopmentPlan plan() {
        domain::DevelopmentPlan made;
        made.id = {id()}, made.version = number(9), made.person = person(), made.author = person();
        made.coach = person(), made.begunOn = day(), made.purpose = text();
        made.focus = several([this] { return focus(); });
        made.actions = several([this] {
            return domain::DevelopmentAction{text(), person(), maybeDay(), word<domain::ActionState>(3), maybeDay()};
        });
        made.reviewDays = several([this] { return day(); });
        made.commitments = several([this] { return CommitmentId{id()}; });
        made.agreements = several([this] { return domain::Agreement{person(), time(), day(), coin()}; });
        made.contentAtMs = time();
        made.reviews = several([this] {
            return domain::PlanReview{
                person(), time(), day(),
                text(),   text(), several([this] {
                                          return domain::FocusReview{text(), number(5), text(), text()}; })};
        });
        made.closedOn = maybeDay(), made.became = word<domain::Became>(5), made.becameWords = text();
        return made;
    }
    domain::ReviewForm review() {
        domain::ReviewForm form;
        domain::QuarterlyReview& made = form.review;
        made.id = {id()}, made.version = number(9), made.manager = person(), made.asker = person();
        made.quarter = day(), made.state = word<domain::ReviewState>(2), made.heldOn = maybeDay();
        made.answers = several([this] { return domain::ReviewAnswer{text(), text(), text()}; });
        made.commitments = several([this] { return CommitmentId{id()}; });
        made.note = text();
        form.commitments = several([this] {
            domain::Commitment agreed;
            agreed.id = {id()}, agreed.what = text(), agreed.coach = person(), agreed.movedTo = maybeDay();
            return agreed;
        });
        form.unfinished = text();
        return form;
    }

  private:
    std::mt19937_64 m_random;
};

bool refused(const QByteArray& json) {
    const auto read = io::developmentPlanFromJson(json);
    return !read && read.error().code == ErrorCode::Unreadable;
}

} // namespace

TEST_CASE("whatever stands in an open assessment, plan or review comes back from its draft as it was") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        Anything anything(seed);
        const domain::Assessment assessment = anything.assessment();
        const auto sameAssessment = io::assessmentFromJson(io::toJson(assessment));
        if (!sameAssessment || !(*sameAssessment == assessment)) FAIL(seed);
        const domain::DevelopmentPlan plan = anything.plan();
        const auto samePlan = io::developmentPlanFromJson(io::toJson(plan));
        if (!samePlan || !(*samePlan == plan)) FAIL(seed);
        const domain::ReviewForm review = anything.review();
        const auto sameReview = io::reviewFormFromJson(io::toJson(review));
        if (!sameReview || !(*sameReview == review)) FAIL(seed);
    }
    SUCCEED();
}

TEST_CASE("text that is not a whole draft of a plan is refused, and never half taken") {
    Anything anything(7);
    const QByteArray good = io::toJson(anything.plan());
    REQUIRE(io::developmentPlanFromJson(good));
    CHECK(refused({}));
    CHECK(refused("null"));
    CHECK(refused("{}"));
    CHECK(refused(io::toJson(anything.assessment())));
    CHECK(refused(io::toJson(domain::CallForm{})));
    CHECK_FALSE(io::assessmentFromJson(good));
    CHECK_FALSE(io::reviewFormFromJson(good));
    CHECK(refused(QByteArray(good).replace("\"format\":1", "\"format\":2")));
    CHECK(refused(QByteArray(good).replace("{\"form\"", "{\"more\":1,\"form\"")));
    CHECK(refused(QByteArray(good).replace("\"became\":\"", "\"became\":\"x")));
    CHECK(refused(QByteArray("[").repeated(100'000)));
    int taken = 0;
    for (qsizetype size = 0; size < good.size(); size += 7) taken += refused(good.left(size)) ? 0 : 1;
    CHECK(taken == 0);
}

TEST_CASE("a plan's draft with any byte damaged is refused or reads as a whole form, and does not crash") {
    const QByteArray good = io::toJson(Anything(4).plan());
    std::mt19937 random(5);
    int refusals = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bad = good;
        bad[static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()))] = static_cast<char>(random());
        const auto read = io::developmentPlanFromJson(bad);
        if (!read)
            ++refusals;
        else if (!(io::developmentPlanFromJson(io::toJson(*read)).value() == *read))
            FAIL(round);
    }
    CHECK(refusals > 100);
}
