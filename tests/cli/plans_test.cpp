// Development plans from the command line: who needs what on a day, one plan on paper, and the ways out of a store.
#include "io/development_json.h"
#include "store/assessment_store.h"
#include "store/database.h"
#include "store/development_plan_store.h"
#include "store/draft_store.h"
#include "store/export_reader.h"
#include "store/quarterly_review_store.h"
#include "tests/cli/program.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace chalktalk;
using namespace chalktalk::domain;

namespace {

QString text(const char* what) { return QString::fromLatin1(what); }
Day on(int month, int day) { return Day::fromDate(QDate(2026, month, day)); }
Clock at(int month, int day) { return Clock(QDateTime(QDate(2026, month, day), QTime(9, 0), Qt::UTC)); }

// The small organisation as of 20 June 2026: Ana (r1) has a plan by Carla (c) with Mia (m1), begun on 1 June; an
// assessment by Mia; a place by hand; and Mia had a review with Carla.
class Organisation {
  public:
    Organisation() {
        tests::canonicalFolder(path("in"), tests::smallOrganisation());
        done({text("import"), path("in")});
        auto opened = store::Database::open(path("a.db"), store::OpenMode::ReadWrite);
        REQUIRE(opened);
        database = std::move(*opened);
        const auto people = store::readPersonTexts(*database);
        REQUIRE(people);
        for (const auto& [id, name] : *people) {
            if (name == u"m1") mia = id;
            if (name == u"r1") ana = id;
            if (name == u"r2") bo = id;
            if (name == u"c") carla = id;
        }
    }

    [[nodiscard]] DevelopmentPlan draft() const {
        DevelopmentPlan plan;
        plan.person = ana, plan.author = carla, plan.coach = mia, plan.begunOn = on(6, 1);
        plan.purpose = text("PURPOSE-7f3a");
        FocusSkill focus;
        focus.skill = text("listening"), focus.name = text("Listening"), focus.levelNow = 2, focus.levelAimed = 3;
        focus.why = text("WHY-7f3a");
        plan.focus = {focus, focus};
        plan.focus[1].skill = text("agenda"), plan.focus[1].name = text("A confident agenda");
        plan.actions = {{text("Listen to a call"), ana, on(6, 25), ActionState::Open, {}},
                        {text("Come along"), bo, {}, ActionState::Open, {}}};
        plan.reviewDays = {on(6, 29)};
        return plan;
    }
    DevelopmentPlan keep(const DevelopmentPlan& plan, const Clock& clock) {
        auto kept = store::saveDevelopmentPlan(*database, plan, carla, clock);
        REQUIRE(kept);
        return *kept;
    }
    DevelopmentPlan agreed() {
        DevelopmentPlan plan = keep(draft(), at(6, 1));
        for (const PersonId by : {ana, mia, carla})
            plan.agreements.push_back({by, plan.contentAtMs + 1, on(6, 2), false});
        return keep(plan, at(6, 2));
    }
    [[nodiscard]] tests::Ran run(const QStringList& words, const char* now = "2026-06-20") const {
        return tests::runCli(
            QStringList{text("--store"), path("a.db"), text("--data-dir"), path("data"), text("--now"), text(now)} +
            words);
    }
    tests::Ran done(const QStringList& words, const char* now = "2026-06-20") const {
        tests::Ran ran = run(words, now);
        INFO(ran.err.toStdString());
        REQUIRE(ran.exit == 0);
        return ran;
    }
    // By column, of one person; empty where there is no line.
    [[nodiscard]] QJsonObject lineOf(const char* who, const QStringList& more = {},
                                     const char* now = "2026-06-20") const {
        const auto ran = done(QStringList{text("--format"), text("json"), text("plans")} + more, now);
        for (const auto& line : QJsonDocument::fromJson(ran.out).array())
            if (line.toObject()[text("person_id")].toString() == text(who)) return line.toObject();
        return {};
    }
    [[nodiscard]] QJsonObject recordOf(const char* who) const {
        const QString file = path(who);
        QFile::remove(file);
        done({text("export"), text("--person"), text(who), file});
        return objectIn(file);
    }
    [[nodiscard]] static QJsonObject objectIn(const QString& file) {
        QFile in(file);
        REQUIRE(in.open(QFile::ReadOnly));
        return QJsonDocument::fromJson(in.readAll()).object();
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder.path(text(name)); }

    PersonId ana, bo, mia, carla;
    std::unique_ptr<store::Database> database;

  private:
    tests::TempFolder m_folder;
};

QByteArray printed(const QString& pdf) {
    QProcess reader;
    reader.start(text("pdftotext"), {pdf, text("-")});
    REQUIRE(reader.waitForFinished());
    return reader.readAllStandardOutput();
}

} // namespace

TEST_CASE("plans says where each development plan stands on a day, and what it waits for") {
    Organisation organisation;
    DevelopmentPlan plan = organisation.keep(organisation.draft(), at(6, 1));
    QJsonObject line = organisation.lineOf("r1");
    CHECK(line.keys().size() == 13);
    CHECK(line[text("person")].toString() == u"Ana Abel");
    CHECK(line[text("plan_id")].toString() == QString::number(plan.id.value));
    CHECK(line[text("state")].toString() == u"draft");
    CHECK(line[text("author")].toString() == u"Carla Chief");
    CHECK(line[text("coach")].toString() == u"Mia Manager");
    CHECK(line[text("begun_on")].toString() == u"2026-06-01");
    CHECK(line[text("agreed_on")].isNull());
    CHECK(line[text("focus")].toString() == u"Listening; A confident agenda");
    CHECK(line[text("need")].toString() == u"yes");
    CHECK(line[text("days")].toInt() == 19);

    for (const PersonId by : {organisation.ana, organisation.mia, organisation.carla})
        plan.agreements.push_back({by, plan.contentAtMs + 1, on(6, 2), false});
    plan = organisation.keep(plan, at(6, 2));
    line = organisation.lineOf("r1");
    CHECK(line[text("state")].toString() == u"agreed");
    CHECK(line[text("agreed_on")].toString() == u"2026-06-02");
    CHECK(line[text("next_review")].toString() == u"2026-06-29");
    CHECK(line[text("need")].isNull());
    CHECK(organisation.lineOf("r1", {text("--needing")}).isEmpty());
    CHECK(organisation.lineOf("r1", {}, "2026-06-27")[text("need")].toString() == u"action");
    CHECK(organisation.lineOf("r1", {}, "2026-07-25")[text("need")].toString() == u"review");
    CHECK(organisation.lineOf("r1", {}, "2026-07-25")[text("days")].toInt() == 53);
    CHECK(organisation.lineOf("r1", {text("--as-of"), text("2026-06-01")})[text("state")].toString() == u"draft");
    CHECK(organisation.lineOf("r1", {text("--as-of"), text("2026-05-30")})[text("plan_id")].isNull());
    CHECK(organisation.lineOf("r1", {text("--person"), text("r1")})[text("state")].toString() == u"agreed");
    CHECK(organisation.lineOf("r2", {text("--person"), text("r1")}).isEmpty());

    plan.closedOn = on(6, 18), plan.became = Became::Reached;
    organisation.keep(plan, at(6, 18));
    CHECK(organisation.lineOf("r1", {text("--person"), text("r1")})[text("need")].toString() != u"yes");
    const auto csv = tests::csvRows(organisation.done({text("--format"), text("csv"), text("plans")}).out);
    REQUIRE(csv.size() >= 2);
    CHECK(csv[0].size() == 13);
    bool anyClosed = false;
    for (const auto& row : csv) anyClosed |= row[3] == u"closed";
    CHECK(anyClosed);
}

TEST_CASE("plans shows only whom one may see, and says what is wrong with a question") {
    Organisation organisation;
    organisation.agreed();
    const auto asMax = organisation.done({text("--as"), text("m2"), text("plans")});
    CHECK_FALSE(asMax.out.contains("Ana Abel"));
    CHECK(organisation.done({text("--as"), text("m1"), text("plans")}).out.contains("Ana Abel"));
    CHECK(organisation.run({text("--as"), text("m2"), text("plans"), text("--person"), text("r1")}).exit == 2);
    CHECK(organisation.run({text("plans"), text("--person"), text("nobody")}).exit == 2);
    CHECK(organisation.run({text("plans"), text("--as-of"), text("June")}).exit == 2);
    CHECK(organisation.run({text("plans"), text("--pdf"), organisation.path("a.pdf")}).exit == 2);
    const auto help = organisation.done({text("plans"), text("--help")});
    CHECK(help.out.contains("chalktalk-cli plans --needing"));
}

TEST_CASE("a plan goes on one page of paper, and one that is not there is said") {
    Organisation organisation;
    organisation.agreed();
    const QString pdf = organisation.path("ana.pdf");
    const auto ran = organisation.done({text("plans"), text("--person"), text("r1"), text("--pdf"), pdf});
    CHECK(ran.out.isEmpty());
    const QByteArray page = printed(pdf);
    for (const char* words : {"Ana Abel", "Listening", "A confident agenda", "Listen to a call", "Carla Chief"})
        CHECK(page.contains(words));
    const auto none = organisation.run({text("plans"), text("--person"), text("r2"), text("--pdf"), pdf});
    CHECK(none.exit == 2);
    CHECK(none.err.contains("has no development plan that runs on 2026-06-20"));
}

TEST_CASE("a plan on paper as of an earlier day holds nothing that was said or found after it") {
    Organisation organisation;
    DevelopmentPlan plan = organisation.agreed();
    plan.reviews = {{organisation.carla, plan.contentAtMs + 5, on(6, 15), text("REPWORDS"), text("VIEWOFCOACH"), {}}};
    plan.closedOn = on(6, 18), plan.became = Became::Reached, plan.becameWords = text("BECAMEWORDS");
    organisation.keep(plan, at(6, 18));
    const QString pdf = organisation.path("ana.pdf");
    const QStringList ask{text("plans"), text("--person"), text("r1"), text("--pdf"), pdf, text("--as-of")};
    organisation.done(ask + QStringList{text("2026-06-10")});
    const QByteArray before = printed(pdf);
    CHECK(before.contains("Listening"));
    for (const char* words : {"REPWORDS", "VIEWOFCOACH", "BECAMEWORDS"}) CHECK_FALSE(before.contains(words));
    organisation.done(ask + QStringList{text("2026-06-16")});
    CHECK(printed(pdf).contains("VIEWOFCOACH"));
}

TEST_CASE("the record of a person holds nothing that a rater noted beside before the assessment is finished") {
    Organisation organisation;
    Assessment assessment;
    assessment.person = organisation.ana, assessment.rater = organisation.mia, assessment.side = Side::FirstLine;
    assessment.day = on(6, 3), assessment.ownDoneAtMs = 1'780'500'000'000;
    assessment.ratings = {{text("listening"),
                           text("Listening"),
                           2,
                           text("OWN-7f3a"),
                           text("a"),
                           3,
                           text("ANCHOR-7f3a"),
                           {{EvidenceKind::OneToOne, 1, on(6, 2), text("SEEN-7f3a")}}}};
    const auto kept = store::saveAssessment(*organisation.database, assessment, organisation.mia, at(6, 3));
    REQUIRE(kept);
    Assessment typed = *kept;
    typed.ratings[0].evidence[0].sentence = text("TYPED-7f3a");
    REQUIRE(store::saveDraft(*organisation.database,
                             {{text("assessment"), typed.id.value, organisation.mia, organisation.ana},
                              typed.version,
                              QString::fromUtf8(io::toJson(typed)),
                              1}));
    const QByteArray open = QJsonDocument(organisation.recordOf("r1")).toJson();
    CHECK(open.contains("OWN-7f3a"));
    for (const char* words : {"ANCHOR-7f3a", "SEEN-7f3a", "TYPED-7f3a"}) CHECK_FALSE(open.contains(words));
    typed = *kept;
    typed.state = AssessmentState::Done, typed.doneAtMs = 1'780'600'000'000;
    REQUIRE(store::saveAssessment(*organisation.database, typed, organisation.mia, at(6, 4)));
    CHECK(QJsonDocument(organisation.recordOf("r1")).toJson().contains("SEEN-7f3a"));
}

TEST_CASE(
    "assessments, plans, places and reviews go out of the store whole, and of a person as far as they are theirs") {
    Organisation organisation;
    DevelopmentPlan plan = organisation.agreed();
    plan.reviews = {
        {organisation.carla, plan.contentAtMs + 5, on(6, 15), text("REPWORDS-7f3a"), text("VIEW-7f3a"), {}}};
    organisation.keep(plan, at(6, 15));
    Assessment assessment;
    assessment.person = organisation.ana, assessment.rater = organisation.mia, assessment.side = Side::FirstLine;
    assessment.day = on(6, 3), assessment.ownDoneAtMs = 1'780'500'000'000;
    assessment.ratings = {{text("listening"), text("Listening"), 2, text("OWN-7f3a"), text("a"), 3, text("b"), {}}};
    REQUIRE(store::saveAssessment(*organisation.database, assessment, organisation.mia, at(6, 3)));
    REQUIRE(store::savePlacement(
        *organisation.database,
        {0, organisation.ana, organisation.mia, PlacementKind::Results, 1, text("REASON-7f3a"), on(6, 4), {}},
        at(6, 4)));
    QuarterlyReview review;
    review.manager = organisation.mia, review.asker = organisation.carla, review.quarter = on(4, 1);
    review.answers = {{text("plans-together"), text("Which plans?"), text("ANSWER-7f3a")}};
    REQUIRE(store::saveQuarterlyReview(*organisation.database, {review, {}, {}, organisation.carla}, at(6, 5)));

    organisation.done({text("export"), organisation.path("out")});
    const QJsonObject all = Organisation::objectIn(organisation.path("out") + text("/coaching.json"));
    for (const char* list : {"assessments", "development_plans", "placements", "reviews"}) {
        INFO(list);
        CHECK(all[text(list)].toArray().size() == 1);
    }
    const QJsonObject place = all[text("placements")].toArray()[0].toObject();
    CHECK(place[text("place")].toString() == domain::toText(ResultGroup::B));
    CHECK(place[text("reason")].toString() == u"REASON-7f3a");
    CHECK(place[text("by")].toString() == u"m1");
    CHECK(place[text("from")].toString() == u"2026-06-04");

    const auto sizes = [](const QJsonObject& record) {
        std::vector<qsizetype> found;
        for (const char* list : {"assessments", "development_plans", "placements", "reviews"})
            found.push_back(record[text(list)].toArray().size());
        return found;
    };
    const QJsonObject anas = organisation.recordOf("r1"), mias = organisation.recordOf("m1");
    CHECK(sizes(anas) == std::vector<qsizetype>{1, 1, 1, 0});
    CHECK(sizes(mias) == std::vector<qsizetype>{1, 1, 1, 1});
    CHECK(sizes(organisation.recordOf("r2")) == std::vector<qsizetype>{0, 1, 0, 0}); // an action is Bo's
    CHECK(sizes(organisation.recordOf("c")) == std::vector<qsizetype>{0, 1, 0, 1});
    CHECK(sizes(organisation.recordOf("m2")) == std::vector<qsizetype>{0, 0, 0, 0});
    const QByteArray ana = QJsonDocument(anas).toJson(), mia = QJsonDocument(mias).toJson(),
                     carla = QJsonDocument(organisation.recordOf("c")).toJson();
    for (const char* words : {"PURPOSE-7f3a", "WHY-7f3a", "REPWORDS-7f3a", "OWN-7f3a"}) {
        INFO(words);
        CHECK(ana.contains(words)); // she said it
        CHECK_FALSE(mia.contains(words));
        CHECK_FALSE(carla.contains(words));
    }
    CHECK(ana.contains("VIEW-7f3a"));
    CHECK(mia.contains("ANSWER-7f3a"));
    CHECK_FALSE(carla.contains("ANSWER-7f3a"));
    CHECK(organisation.done({text("check")}).exit == 0);
}
