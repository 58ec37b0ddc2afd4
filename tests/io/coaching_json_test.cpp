#include "io/coaching_json.h"
#include "tests/support/catch.h"

#include <random>

using namespace chalktalk;
using domain::SessionForm;

namespace {

// Anything that somebody may type or a calendar may say, from one seed.
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
    std::optional<double> maybeNumber() {
        if (coin()) return std::nullopt;
        return std::bernoulli_distribution(0.5)(m_random) ? number(100) : std::normal_distribution(0.0, 1e3)(m_random);
    }
    QString text() {
        static const QString pieces[] = {
            QStringLiteral("What's going on?"),   QStringLiteral("\"quoted\""),  QStringLiteral("\\"),
            QStringLiteral("line\nline\r\n"),     QStringLiteral("עדי لיلى"),    QStringLiteral("😀 ﬁ é e\u0301"),
            QStringLiteral("</script>"),          QStringLiteral("{\"a\":[1]}"), QString(QChar(u'\0')),
            QStringLiteral("\u2028\u00ad\u200f"), QStringLiteral(" "),           QStringLiteral("null")};
        QString all;
        for (int i = number(5); i > 0; --i) all += pieces[number(static_cast<int>(std::size(pieces)))];
        return all;
    }
    domain::FrozenFact fact() {
        static const domain::Window windows[] = {domain::Window::weeks(13), domain::Window::asOf(),
                                                 domain::Window::period(), domain::Window::days(1)};
        return {text(),        day(),         windows[number(4)],
                maybeNumber(), maybeNumber(), maybeNumber(),
                maybeNumber(), maybeNumber(), maybeNumber(),
                maybeNumber(), number(50),    number(20),
                text(),        text(),        text(),
                text(),        text()};
    }
    domain::Commitment commitment() {
        domain::Commitment made;
        made.id = {id()}, made.version = number(9), made.session = {id()};
        made.coach = person(), made.person = person(), made.owner = person();
        made.what = text(), made.madeOn = day(), made.due = day(), made.movedTo = maybeDay();
        made.indicator = text(), made.move = coin() ? domain::Move::Up : domain::Move::Down;
        made.checkOn = maybeDay();
        if (coin()) made.baseline = fact();
        made.state = static_cast<domain::CommitmentState>(number(4));
        made.closedOn = maybeDay(), made.reason = text();
        return made;
    }
    SessionForm form() {
        SessionForm form;
        domain::Session& s = form.session;
        s.id = {id()}, s.version = number(9), s.coach = person(), s.person = person();
        s.type = domain::sessionTypes[static_cast<std::size_t>(number(8))];
        s.state = static_cast<domain::SessionState>(number(4));
        s.plannedAtMs = time(), s.plannedMinutes = number(90), s.startedAtMs = time(), s.endedAtMs = time();
        s.minutes = number(90);
        for (int i = number(4); i > 0; --i) s.facts.push_back({fact(), static_cast<domain::Ending>(number(4)), text()});
        for (int i = number(4); i > 0; --i) s.answers.push_back({text(), text(), text(), text()});
        for (int i = number(3); i > 0; --i) s.causes.push_back({text(), text()});
        s.expectationsRestated = coin(), s.sharedNote = text(), s.privateNote = text();
        for (int i = number(3); i > 0; --i) s.views.push_back({person(), coin(), number(6), coin(), time()});
        for (int i = number(3); i > 0; --i) form.commitments.push_back(commitment());
        for (int i = number(3); i > 0; --i) form.carried.push_back(commitment());
        form.unfinished = text();
        return form;
    }
    domain::Profile profile() {
        domain::Profile profile{person(), number(9), text(), text(), {}, text(), text()};
        for (int i = number(4); i > 0; --i) profile.expectations.push_back({text(), day()});
        return profile;
    }

  private:
    std::mt19937_64 m_random;
};

bool refused(const QByteArray& json) {
    const auto read = io::sessionFormFromJson(json);
    return !read && read.error().code == ErrorCode::Unreadable;
}

} // namespace

TEST_CASE("whatever stands in an open form comes back from its draft as it was") {
    for (unsigned seed = 0; seed < 300; ++seed) {
        Anything anything(seed);
        const SessionForm form = anything.form();
        const auto back = io::sessionFormFromJson(io::toJson(form));
        if (!back || !(*back == form)) FAIL(seed);
        const domain::Profile profile = anything.profile();
        const auto same = io::profileFromJson(io::toJson(profile));
        if (!same || !(*same == profile)) FAIL(seed);
    }
    SUCCEED();
}

TEST_CASE("the private note is in a draft, and long ids and times stand in it as text") {
    SessionForm form;
    form.session.id = {9'223'372'036'854'775'807};
    form.session.startedAtMs = 1'780'315'200'001;
    form.session.privateNote = QStringLiteral("MARKER");
    const QByteArray json = io::toJson(form);
    CHECK(json.contains("\"private_note\":\"MARKER\""));
    CHECK(json.contains("\"id\":\"9223372036854775807\""));
    CHECK(json.contains("\"started_at\":\"2026-06-01T12:00:00.001Z\""));
    CHECK(json.contains("\"state\":\"planned\""));
}

TEST_CASE("text that is not a whole draft of this program is refused, and never half taken") {
    Anything anything(7);
    const QByteArray good = io::toJson(anything.form());
    REQUIRE(io::sessionFormFromJson(good));
    CHECK(refused({}));
    CHECK(refused("null"));
    CHECK(refused("[]"));
    CHECK(refused("{}"));
    CHECK(refused("hello"));
    CHECK(refused(QByteArray("\xff\xfe\x00", 3)));
    CHECK(refused(io::toJson(anything.profile())));
    CHECK_FALSE(io::profileFromJson(good));
    CHECK(refused(QByteArray(good).replace("\"format\":1", "\"format\":2")));
    CHECK(refused(QByteArray(good).replace("\"form\":\"session\"", "\"form\":\"diary\"")));
    CHECK(refused(QByteArray(good).replace("{\"form\"", "{\"more\":1,\"form\"")));
    CHECK(refused(QByteArray(good).replace("\"minutes\":", "\"minutes\":1e300,\"was\":")));
    CHECK(refused(QByteArray("[").repeated(100'000)));
    CHECK(refused('"' + QByteArray(5 * 1024 * 1024, 'x') + '"'));
    int taken = 0;
    for (qsizetype size = 0; size < good.size(); size += 7) taken += refused(good.left(size)) ? 0 : 1;
    CHECK(taken == 0);
}

TEST_CASE("a draft with any byte damaged is refused or reads as a whole form, and does not crash") {
    const QByteArray good = io::toJson(Anything(3).form());
    std::mt19937 random(5);
    int refusals = 0;
    for (int round = 0; round < 2000; ++round) {
        QByteArray bad = good;
        bad[static_cast<qsizetype>(random() % static_cast<unsigned>(bad.size()))] = static_cast<char>(random());
        const auto read = io::sessionFormFromJson(bad);
        if (!read)
            ++refusals;
        else if (!(io::sessionFormFromJson(io::toJson(*read)).value() == *read))
            FAIL(round);
    }
    CHECK(refusals > 100);
}
