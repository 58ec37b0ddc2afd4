// A calendar goes in without the window, once; calls go out with everything that was said, and to the right people.
#include "store/account_plan_store.h"
#include "store/call_store.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/export_reader.h"
#include "tests/cli/program.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace chalktalk;

namespace {

constexpr auto s_said = "SAID-7f3a";     // by Ana, or about her
constexpr auto s_viewed = "VIEWED-7f3a"; // by Mia, who debriefed it with her
constexpr auto s_account = "ACCOUNT-7f3a";
constexpr auto s_move = "MOVE-7f3a"; // Ana's to do
constexpr auto s_typed = "TYPED-7f3a";

QString text(const char* what) { return QString::fromLatin1(what); }

class Organisation {
  public:
    Organisation() {
        auto files = tests::smallOrganisation();
        files[text("people.csv")].replace("Mia Manager,,", "Mia Manager,mia@own.example,");
        files[text("people.csv")].replace("Ana Abel,,", "Ana Abel,ana@own.example,");
        files[text("accounts.csv")] = "account_id,name,owner_id,segment,industry\nhal,Halden Foods,r1,,\n";
        tests::canonicalFolder(path("in"), files);
        REQUIRE(run({text("import"), path("in")}).exit == 0);
    }
    [[nodiscard]] QString path(const char* name) const { return m_folder.path(text(name)); }
    [[nodiscard]] tests::Ran run(const QStringList& words) const {
        return tests::runCli(QStringList{text("--store"), path("a.db"), text("--data-dir"), path("data"), text("--now"),
                                         text("2026-06-29T08:00"), text("--format"), text("csv")} +
                             words);
    }
    [[nodiscard]] tests::Ran importCalendar(const QByteArray& events, const char* as = nullptr) const {
        QFile file(path("week.ics"));
        REQUIRE(file.open(QFile::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "END:VCALENDAR\r\n");
        file.close();
        QStringList words{text("import"), text("--calendar-of"), text("Mia Manager"), path("week.ics")};
        if (as) words = QStringList{text("--as"), text(as)} + words;
        return run(words);
    }
    [[nodiscard]] std::unique_ptr<store::Database> open() const {
        auto database = store::Database::open(path("a.db"), store::OpenMode::ReadWrite);
        REQUIRE(database);
        return std::move(*database);
    }
    [[nodiscard]] QByteArray recordOf(const char* who) const {
        REQUIRE(run({text("export"), text("--person"), text(who), path(who)}).exit == 0);
        return bytes(path(who));
    }
    [[nodiscard]] static QByteArray bytes(const QString& file) {
        QFile in(file);
        REQUIRE(in.open(QFile::ReadOnly));
        return in.readAll();
    }

  private:
    tests::TempFolder m_folder;
};

const QByteArray s_event = "BEGIN:VEVENT\r\nUID:e1\r\nDTSTART:20260702T120000Z\r\nDURATION:PT45M\r\n"
                           "SUMMARY:Halden Foods negotiation\r\nORGANIZER:mailto:mia@own.example\r\n"
                           "ATTENDEE:mailto:ana@own.example\r\nATTENDEE:mailto:hanna@halden.example\r\n"
                           "END:VEVENT\r\n";

// Ana's call with everything said in it, an account plan, and a form of Mia's that is open.
void fill(const Organisation& organisation) {
    const auto database = organisation.open();
    const auto people = store::readPersonTexts(*database);
    REQUIRE(people);
    std::map<QString, PersonId> ids;
    for (const auto& [id, name] : *people) ids[name] = id;
    const Clock clock(QDateTime(QDate(2026, 6, 20), QTime(9, 0), Qt::UTC));
    const auto account = store::findAccounts(*database, text("Halden"), {}, 1);
    REQUIRE((account && account->size() == 1));
    domain::Call call;
    call.person = ids[text("r1")], call.along = {ids[text("c")]}, call.account = account->at(0).account;
    call.startMs = clock.nowUtc().toMSecsSinceEpoch();
    call.plan.milestone = text("A day is named");
    call.debrief.state = domain::DebriefState::Done, call.debrief.doneAtMs = call.startMs;
    call.debrief.looking[0] = {text(s_said), text(s_viewed)};
    call.debrief.hesitations = {text(s_said)}, call.debrief.difficulties = {text(s_said)};
    call.debrief.skills = {{text("listening"), 2, text(s_said)}};
    call.debrief.with = ids[text("m1")];
    const auto kept = store::saveCall(*database, {call, {}, {}, ids[text("m1")]}, clock);
    REQUIRE(kept);
    REQUIRE(store::saveDraft(*database,
                             {{text("call"), kept->call.id.value, ids[text("m1")], call.person}, 1, text(s_typed), 1}));
    domain::AccountPlan plan;
    plan.account = account->at(0).account, plan.needs = text(s_account);
    plan.moves = {{text(s_move), call.person, {}, false}, {text(s_account), ids[text("m1")], {}, false}};
    REQUIRE(store::saveAccountPlan(*database, plan, ids[text("m1")], clock));
    REQUIRE(store::saveFocus(*database, {0, call.person, domain::FocusKind::ThirtyDays, Day{20'600}, {}}, {}, clock));
}

} // namespace

TEST_CASE("a calendar is imported from the command line, once, with what it came to") {
    const Organisation organisation;
    const auto first = organisation.importCalendar(s_event);
    INFO(first.err.toStdString());
    REQUIRE(first.exit == 0);
    CHECK(first.out.contains("new,1"));
    const auto again = organisation.importCalendar(s_event);
    CHECK(again.out.contains("new,0"));
    CHECK(again.out.contains("same,1"));
    const auto calls = store::loadAllCalls(*organisation.open());
    REQUIRE((calls && calls->size() == 1));
    CHECK(calls->at(0).significant); // judged at once
    CHECK(organisation.run({text("import"), organisation.path("week.ics")}).exit == 2);
    CHECK(organisation.run({text("import"), text("--calendar-of"), text("m1"), organisation.path("in")}).exit == 2);
    CHECK(organisation.importCalendar(s_event, "m2").exit == 2); // not in the line of that manager
    CHECK(organisation.run({text("import"), text("--help")}).out.contains("--calendar-of"));
}

TEST_CASE("calls and plans are in the export by the names of their people and customers") {
    const Organisation organisation;
    fill(organisation);
    REQUIRE(organisation.run({text("export"), organisation.path("out")}).exit == 0);
    const QByteArray json = Organisation::bytes(organisation.path("out/coaching.json"));
    const auto all = QJsonDocument::fromJson(json).object();
    REQUIRE(all[text("calls")].toArray().size() == 1);
    const auto call = all[text("calls")].toArray()[0].toObject();
    CHECK(call[text("person")].toString() == u"r1");
    CHECK(call[text("account")].toString() == u"hal");
    CHECK(call[text("along")].toArray()[0].toString() == u"c");
    CHECK(call[text("id")].isString());
    CHECK(call[text("debrief")].toObject()[text("state")].toString() == u"done");
    CHECK(call[text("plan")].toObject()[text("milestone")].toString() == u"A day is named");
    CHECK(all[text("account_plans")].toArray()[0].toObject()[text("account")].toString() == u"hal");
    CHECK(all[text("focuses")].toArray()[0].toObject()[text("person")].toString() == u"r1");
    for (const char* words : {s_said, s_viewed, s_account, s_move}) CHECK(json.contains(words));
    CHECK_FALSE(json.contains(s_typed)); // what is being typed is nobody's yet
}

TEST_CASE("a person's record holds their calls whole, and of calls they went along to not the other's words") {
    const Organisation organisation;
    fill(organisation);
    const QByteArray ana = organisation.recordOf("r1"), mia = organisation.recordOf("m1"),
                     carla = organisation.recordOf("c"), bo = organisation.recordOf("r2");
    for (const char* words : {s_said, s_viewed, s_move, s_typed}) CHECK(ana.contains(words));
    CHECK_FALSE(ana.contains(s_account)); // of the customer's plan only what is hers to do
    CHECK(mia.contains(s_viewed));        // said by her
    CHECK_FALSE(mia.contains(s_said));
    CHECK(carla.contains("A day is named")); // she went along
    for (const char* words : {s_said, s_viewed, s_typed}) CHECK_FALSE(carla.contains(words));
    CHECK_FALSE(bo.contains("A day is named"));
}
