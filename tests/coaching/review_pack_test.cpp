#include "coaching/review_pack.h"

#include "base/language.h"
#include "coaching/review_sheet.h"
#include "tests/support/catch.h"
#include "tests/support/ledger_words.h"

#include <QCoreApplication>

using namespace chalktalk;
using namespace chalktalk::tests;
using domain::PersonIndex;

namespace {

const char* const today = "2026-06-15";

// Rita leads Sven, Sven leads Max and Mia; Ana of Max has won 2 of 42 for months, eight peers of Mia half of theirs.
struct Line {
    Line() {
        installLanguage(*QCoreApplication::instance());
        l.rep("Rita Chief").role(domain::Role::Cro);
        l.rep("Sven Second").role(domain::Role::SecondLineManager).reportsTo("Rita Chief");
        l.manager("Max First").reportsTo("Sven Second");
        l.manager("Mia Other").reportsTo("Sven Second");
        l.rep("Ana Abel").hired("2020-01-01").reportsTo("Max First").wins(2, "2026-02-01").losses(40, "2026-02-02");
        l.others(8, [](RepWords& peer) {
            peer.hired("2020-01-01").reportsTo("Mia Other").wins(20, "2026-02-01").losses(20, "2026-02-02");
        });
    }
    [[nodiscard]] PersonIndex index(const char* name) const { return l.index(name); }
    [[nodiscard]] PersonId id(const char* name) const { return l.build()->person(index(name)).id; }

    domain::DevelopmentPlanLine& plan(const char* person, const char* begun) {
        domain::DevelopmentPlanLine& line = development.plans.emplace_back();
        line.id = DevelopmentPlanId{static_cast<qint64>(development.plans.size())};
        line.person = index(person), line.author = index("Sven Second"), line.coach = index("Max First");
        line.begunOn = day(begun);
        line.agreedOn = day(begun) + 3;
        line.agreedByPerson = line.agreedByAuthor = line.agreedByCoach = true;
        line.state = domain::DevelopmentState::InProgress;
        return line;
    }
    CommitmentId action(const char* what, const char* due, domain::CommitmentState state,
                        const char* closed = nullptr) {
        domain::CommitmentLine line;
        line.coach = index("Rita Chief"), line.person = line.owner = index("Sven Second");
        domain::Commitment& c = line.commitment;
        c.id = CommitmentId{static_cast<qint64>(actions.size()) + 500};
        c.what = QString::fromUtf8(what);
        c.madeOn = day("2026-02-10"), c.due = day(due);
        c.state = state;
        if (closed) c.closedOn = day(closed);
        actions.push_back(line);
        return c.id;
    }
    [[nodiscard]] coaching::ReviewPack pack() const {
        const auto log = l.log();
        auto commitments = log->commitments();
        commitments.insert(commitments.end(), actions.begin(), actions.end());
        const auto whole =
            std::make_shared<const domain::CoachingLog>(log->sessions(), commitments, std::map<PersonIndex, int>{},
                                                        log->blocks(), log->calls(), log->focuses(), development);
        const metrics::Engine engine(l.build(), {}, whole);
        return coaching::makeReviewPack(
            engine, {index("Sven Second"), index("Rita Chief"), day("2026-04-01"), day(today), day(today)});
    }
    LedgerWords l;
    domain::DevelopmentLines development;
    std::vector<domain::CommitmentLine> actions;
};

const coaching::ReviewFinding* find(const coaching::ReviewPack& pack, const char* id) {
    for (const auto& finding : pack.findings)
        if (finding.id == QLatin1String(id)) return &finding;
    return nullptr;
}

coaching::ReviewSheet sheetOf(const coaching::ReviewPack& pack) {
    coaching::ReviewSheet sheet;
    sheet.pack = pack;
    for (const auto& question : pack.questions) sheet.answers.push_back({question.id, question.text, {}});
    return sheet;
}

} // namespace

TEST_CASE("the questions are put to the person by name, before anybody else is named or counted") {
    const Line line;
    const auto pack = line.pack();
    CHECK(pack.name == u"Sven Second");
    CHECK(pack.title == u"Quarterly review · April to June 2026");
    CHECK(pack.detail == u"2 managers, 9 reps");
    REQUIRE(pack.questions.size() >= 4);
    CHECK(pack.questions.front().text == u"Sven, which two of your people have a development plan you wrote together?");
    const QString text = coaching::asText(sheetOf(pack));
    CHECK(text.startsWith(u"Sven Second\n"));
    const auto questions = text.indexOf(u"Questions to Sven Second"), facts = text.indexOf(u"What the facts say");
    const auto ana = text.indexOf(u"Ana Abel");
    CHECK(questions > 0);
    CHECK(facts > questions);
    CHECK(ana > facts);
    const QString before = text.left(text.indexOf(coaching::strugglingTitle()));
    for (const char16_t* name : {u"Ana", u"Max", u"Mia", u"peer"})
        CHECK_FALSE(before.contains(QString::fromUtf16(name)));
}

TEST_CASE("each rule says its numbers, the most adverse comes first, and each asks something") {
    const Line line;
    const auto pack = line.pack();
    REQUIRE_FALSE(pack.findings.empty());
    CHECK(pack.findings.size() <= coaching::mostFindings);
    for (std::size_t i = 1; i < pack.findings.size(); ++i)
        CHECK(pack.findings[i - 1].weight >= pack.findings[i].weight);
    const auto* gaps = find(pack, "silent-gaps");
    REQUIRE(gaps);
    CHECK(gaps->text.startsWith(u"1 gap"));
    CHECK(gaps->text.contains(u"the oldest since"));
    const auto* plans = find(pack, "no-plan");
    REQUIRE(plans);
    CHECK(plans->text.startsWith(u"1 of 1 "));
    for (const auto& finding : pack.findings) CHECK_FALSE(finding.question.text.isEmpty());
    CHECK_FALSE(find(pack, "wide-span"));
    CHECK_FALSE(find(pack, "not-reviewed"));
}

TEST_CASE("a plan, a conversation and a review silence the rules that they answer") {
    Line line;
    line.plan("Ana Abel", "2026-05-20");
    line.l.rep("Ana Abel").session("2026-06-10", "Max First").names("win_rate");
    const auto pack = line.pack();
    CHECK_FALSE(find(pack, "silent-gaps"));
    CHECK_FALSE(find(pack, "no-plan"));
    CHECK_FALSE(find(pack, "not-reviewed"));
    CHECK_FALSE(find(pack, "no-contact"));
    Line old;
    old.plan("Ana Abel", "2026-02-02");
    const auto unreviewed = old.pack();
    const auto* waiting = find(unreviewed, "not-reviewed");
    REQUIRE(waiting);
    CHECK(waiting->text.contains(u"1 of 1"));
    CHECK(waiting->text.contains(u"18 weeks"));
}

TEST_CASE("too many people for one manager is a finding of its own, by its target") {
    Line line;
    line.l.others(2, [](RepWords& peer) {
        peer.hired("2020-01-01").reportsTo("Mia Other").wins(20, "2026-02-01").losses(20, "2026-02-02");
    });
    CHECK_FALSE(find(line.pack(), "wide-span")); // ten
    line.l.others(3, [](RepWords& peer) {
        peer.hired("2020-01-01").reportsTo("Mia Other").wins(20, "2026-02-01").losses(20, "2026-02-02");
    });
    const auto pack = line.pack();
    const auto* wide = find(pack, "wide-span");
    REQUIRE(wide);
    CHECK(wide->text.startsWith(u"1 of your 2 managers"));
    CHECK(wide->text.endsWith(u"the most is 13."));
}

TEST_CASE("who struggles stands with the plan's age, the last evidence and the last contact") {
    Line line;
    line.plan("Ana Abel", "2026-05-04").lastReview = day("2026-06-01");
    domain::AssessmentLine& rated = line.development.assessments.emplace_back();
    rated.id = AssessmentId{1}, rated.person = line.index("Ana Abel"), rated.rater = line.index("Sven Second");
    rated.side = domain::Side::SecondLine, rated.state = domain::AssessmentState::Done, rated.day = day("2026-05-10");
    rated.ratings.push_back({QStringLiteral("listening"), QStringLiteral("Listening"), 2, 2, day("2026-05-08"), 1});
    line.l.rep("Ana Abel").session("2026-05-25", "Max First");
    const auto pack = line.pack();
    const auto at = std::ranges::find(pack.struggling, QStringLiteral("Ana Abel"), &coaching::StrugglingRep::name);
    REQUIRE(at != pack.struggling.end());
    CHECK(at == pack.struggling.begin()); // whoever has a gap before those who are only last by results
    CHECK(at->manager == u"Max First");
    CHECK(at->why.startsWith(u"Win rate"));
    CHECK(at->plan == u"6 weeks, in progress");
    CHECK(at->evidence == u"8 May, 5 weeks ago");
    CHECK(at->contact == u"25 May, 3 weeks ago");
    const auto none = Line().pack();
    CHECK(none.struggling.front().plan == u"none");
    CHECK(none.struggling.front().evidence == u"none");
    CHECK(none.struggling.front().contact == u"none");
}

TEST_CASE("a pack of a day knows neither what became of a plan later nor ratings that are not finished") {
    Line line;
    auto& plan = line.plan("Ana Abel", "2026-05-04");
    plan.state = domain::DevelopmentState::Closed, plan.became = domain::Became::Reached;
    plan.reviewedOn = {day("2026-06-20")}, plan.closedOn = day("2026-07-01"), plan.actionsDone = 1;
    domain::AssessmentLine& open = line.development.assessments.emplace_back();
    open.id = AssessmentId{1}, open.person = line.index("Ana Abel"), open.rater = line.index("Sven Second");
    open.side = domain::Side::SecondLine, open.day = day("2026-06-10");
    open.ratings.push_back({QStringLiteral("listening"), QStringLiteral("Listening"), 2, 2, day("2026-06-08"), 1});
    const auto struggling = line.pack().struggling;
    REQUIRE_FALSE(struggling.empty());
    CHECK(struggling.front().plan == u"6 weeks, in progress");
    CHECK(struggling.front().evidence == u"none");
    plan.agreedOn = day("2026-06-18");
    CHECK(line.pack().struggling.front().plan == u"6 weeks, draft");
}

TEST_CASE("coaching in the middle counts each minute of the line once, however deep the line is") {
    Line line;
    line.l.rep("Nora Deep").role(domain::Role::SecondLineManager).reportsTo("Sven Second");
    line.l.manager("Otto Low").reportsTo("Nora Deep");
    line.l.rep("Pia Top").hired("2020-01-01").reportsTo("Otto Low").placed(domain::ResultGroup::A, "2026-01-01");
    line.l.rep("Pia Top").session("2026-06-10", "Otto Low").minutes(60);
    const auto pack = line.pack();
    const auto* middle = find(pack, "middle");
    REQUIRE(middle);
    CHECK(middle->text.startsWith(u"0 of the 60 minutes"));
}

TEST_CASE("what was agreed the quarter before comes back with what became of it") {
    Line line;
    const auto kept = line.action("write two plans", "2026-03-20", domain::CommitmentState::Kept, "2026-03-18");
    const auto open = line.action("sit in on a one-to-one", "2026-04-20", domain::CommitmentState::Open);
    const auto missed = line.action("hire for Leeds", "2026-03-31", domain::CommitmentState::Missed, "2026-04-02");
    line.development.reviews.push_back({ReviewId{1},
                                        line.index("Sven Second"),
                                        line.index("Rita Chief"),
                                        day("2026-01-01"),
                                        domain::ReviewState::Held,
                                        day("2026-02-10"),
                                        {kept, open, missed}});
    // Of somebody else's review: not these two's.
    line.development.reviews.push_back({ReviewId{2},
                                        line.index("Sven Second"),
                                        line.index("Max First"),
                                        day("2026-01-01"),
                                        domain::ReviewState::Held,
                                        day("2026-02-10"),
                                        {kept}});
    const auto pack = line.pack();
    CHECK(pack.lastQuarter == u"January to March 2026");
    REQUIRE(pack.lastActions.size() == 3);
    CHECK(pack.lastActions[0].commitment.what == u"sit in on a one-to-one"); // overdue first
    CHECK(pack.lastActions[0].isOverdue);
    const auto* actions = find(pack, "actions");
    REQUIRE(actions);
    CHECK(actions->text.startsWith(u"2 of the 3 actions agreed in the last review were not kept"));
    CHECK(Line().pack().lastQuarter.isEmpty());
}

TEST_CASE("the wins come last: plans that reached what they aimed at, commitments kept, strengths by the same tests") {
    Line line;
    auto& plan = line.plan("Ana Abel", "2026-01-10");
    plan.closedOn = day("2026-05-30"), plan.state = domain::DevelopmentState::Closed;
    plan.became = domain::Became::Reached;
    plan.focus.push_back({QStringLiteral("listening"), QStringLiteral("Listening"), {}, 2, 3});
    line.l.rep("Ana Abel").commitment("2026-04-01", "2026-04-20", "Max First").kept("2026-04-19");
    line.l.rep("Ana Abel").commitment("2026-04-01", "2026-05-20", "Max First");
    line.l.rep("Zoe Best").hired("2020-01-01").reportsTo("Max First").wins(40, "2026-02-01").losses(1, "2026-02-02");
    const auto pack = line.pack();
    REQUIRE(pack.wins.size() >= 3);
    CHECK(pack.wins[0] == u"Ana Abel: the plan on Listening reached what it aimed at (30 May).");
    CHECK(pack.wins[1] == u"1 of 2 commitments due since 1 January were kept by the day agreed.");
    CHECK(pack.wins.join(u'\n').contains(u"Zoe Best: Win rate 98 %, peers"));
    const QString text = coaching::asText(sheetOf(pack));
    CHECK(text.indexOf(coaching::winsTitle()) > text.indexOf(coaching::strugglingTitle()));
}

TEST_CASE("who leads managers of people is asked; who leads reps is not") {
    const Line line;
    const auto ledger = line.l.build();
    std::vector<PersonIndex> all;
    for (PersonIndex p = 0; p < ledger->people().size(); ++p) all.push_back(p);
    const auto found = coaching::managersOfManagers(*ledger, all, day(today));
    CHECK(found == std::vector{line.index("Rita Chief"), line.index("Sven Second")});
}
