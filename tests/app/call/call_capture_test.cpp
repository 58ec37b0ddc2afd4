// Quick capture: what a line is understood as, and the call that is kept of it.
#include "app/call/call_capture.h"

#include "store/call_store.h"
#include "tests/app/call/more_accounts.h"
#include "tests/app/coached.h"
#include "tests/app/session/begun_session.h"
#include "tests/support/catch.h"

#include <QSignalSpy>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::CallCapture;

namespace {

domain::Call keep(Coached& coached, CallCapture& capture) {
    CallId id;
    QString words;
    const auto connection = QObject::connect(&capture, &CallCapture::kept, &capture,
                                             [&](CallId kept, const QString& said) { id = kept, words = said; });
    REQUIRE(capture.canKeep());
    capture.keep();
    CHECK_FALSE(capture.canKeep()); // not twice
    capture.keep();
    REQUIRE(soon([&] { return !id.isNull(); }));
    QObject::disconnect(connection);
    CHECK(words.startsWith(QStringLiteral("Kept: ")));
    const auto call = store::loadCall(*opened(coached.workspace()), id);
    REQUIRE(call);
    return *call;
}

} // namespace

// The coached store's clock stands at Tuesday, 30 June 2026, noon UTC.
TEST_CASE("a line is kept as a call of the person it names, judged at once, by whoever looks") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    CallCapture capture(coached.workspace());
    CHECK(capture.understood().isEmpty());
    CHECK_FALSE(capture.canKeep());
    capture.setLine(QStringLiteral("Thu 14:00 discovery Halden Foods 45m with Ana"));
    CHECK(capture.understood().contains(QStringLiteral("Thursday 2 July 2026, 14:00–14:45")));
    CHECK(capture.understood().contains(QStringLiteral("Discovery · Halden Foods (as written) · Ana")));
    const domain::Call call = keep(coached, capture);
    CHECK(call.person == coached.id("Ana"));
    CHECK(call.kind == domain::CallKind::Discovery);
    CHECK(call.startMs == QDateTime(QDate(2026, 7, 2), QTime(14, 0), coached.workspace().zone()).toMSecsSinceEpoch());
    CHECK(call.minutes == 45);
    CHECK(call.customer == QStringLiteral("Halden Foods"));
    CHECK(call.account.isNull());
    CHECK(call.origin == domain::CallOrigin::Hand);
    CHECK(call.judgedAtMs != 0);
    CHECK(capture.line().isEmpty()); // ready for the next one
}

TEST_CASE("what happened already is kept without a judgement that would come too late") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    CallCapture capture(coached.workspace());
    capture.setLine(QStringLiteral("yesterday 10:00 discovery Halden with Bo"));
    CHECK(capture.understood().contains(QStringLiteral("in the past")));
    const domain::Call call = keep(coached, capture);
    CHECK(call.judgedAtMs == 0);
    CHECK_FALSE(call.significant);
    capture.setLine(QStringLiteral("now discovery Halden with Bo"));
    CHECK(keep(coached, capture).judgedAtMs != 0);
}

TEST_CASE("nobody keeps calls of people outside the line, and nobody at all without a name") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    CallCapture capture(coached.workspace());
    capture.setLine(QStringLiteral("Thu 14:00 discovery Halden with Dee")); // reports to Max
    CHECK_FALSE(capture.canKeep());
    CHECK(capture.understood() == QStringLiteral("Nobody whose calls you keep is called Dee."));
    capture.setLine(QStringLiteral("Thu 14:00 discovery Halden"));
    REQUIRE(capture.canKeep());
    CHECK(capture.captured().people == std::vector{coached.id("Mia")});
    coached.workspace().setMe(domain::noPerson);
    CHECK_FALSE(capture.canKeep());
    QSignalSpy failed(&capture, &CallCapture::failed);
    capture.setLine(QStringLiteral("Thu 14:00 discovery Halden with Dee")); // everybody is seen, but nobody looks
    capture.keep();
    CHECK(failed.count() == 1);
}

TEST_CASE("an account of the store that the words mean is found and kept with the call") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    addAccounts(coached.workspace().storePath(), {"Halden Foods", "Halden Foods North", "Castell"});
    CallCapture capture(coached.workspace());
    capture.setLine(QStringLiteral("Thu 14:00 demo halden foods with Ana"));
    REQUIRE(soon([&] { return capture.accounts().size() == 2; }));
    REQUIRE(capture.chosenAccount()); // the one that is written so, though the other one begins so, too
    CHECK(capture.understood().contains(QStringLiteral("Halden Foods (a known account)")));
    capture.setLine(QStringLiteral("Thu 14:00 demo Halden with Ana"));
    REQUIRE(soon([&] { return capture.accounts().size() == 2; }));
    CHECK_FALSE(capture.chosenAccount()); // either may be meant
    CHECK(capture.understood().contains(QStringLiteral("Halden (as written)")));
    capture.chooseAccount(1);
    const QString chosen = capture.accounts()[1].name;
    const AccountId account = capture.accounts()[1].account;
    const domain::Call call = keep(coached, capture);
    CHECK(call.account == account);
    CHECK(call.customer == chosen);
    capture.setLine(QStringLiteral("Thu 14:00 demo Caste with Ana"));
    REQUIRE(soon([&] { return !capture.accounts().empty(); }));
    CHECK(capture.chosenAccount()); // the only one that begins so
    // Enter before the accounts were found.
    capture.setLine(QStringLiteral("Thu 15:00 demo castell with Ana"));
    CHECK(capture.accounts().empty());
    CHECK_FALSE(keep(coached, capture).account.isNull());
}

TEST_CASE("which of several customers is meant is asked before anything is kept, also by whoever is quick") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    addAccounts(coached.workspace().storePath(), {"Falconham Foods", "Falconham Trade"});
    CallCapture capture(coached.workspace());
    QSignalSpy asks(&capture, &CallCapture::asks);
    QSignalSpy kept(&capture, &CallCapture::kept);
    capture.setLine(QStringLiteral("tomorrow 9 demo Falconham with Ana"));
    REQUIRE(capture.canKeep());
    capture.keep(); // before the accounts were found
    CHECK(capture.isKeeping());
    REQUIRE(soon([&] { return asks.count() == 1; }));
    CHECK(asks.front().front().toString().contains(QStringLiteral("Falconham")));
    CHECK(capture.open() == CallCapture::Open::Customer);
    capture.keep();
    CHECK(asks.count() == 2); // until one is chosen
    CHECK(kept.isEmpty());
    capture.chooseAccount({});
    CHECK(capture.isAsWritten());
    const domain::Call call = keep(coached, capture);
    CHECK(call.account.isNull());
    CHECK(call.customer == QStringLiteral("Falconham"));
}

TEST_CASE("a name without \"with\" is said to be taken as a person, and an account of that name comes first") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    addAccounts(coached.workspace().storePath(), {"Ana Foods", "Castell Group"});
    CallCapture capture(coached.workspace());
    const QString ana = capture.personName(coached.id("Ana"));
    capture.setLine(QStringLiteral("Fri 2pm call Castell Group Ana"));
    CHECK(capture.understood().contains(QStringLiteral("taken as ") + ana));
    REQUIRE(soon([&] { return capture.chosenAccount().has_value(); }));
    CHECK(capture.understood().contains(QStringLiteral("Castell Group (a known account)")));
    CHECK(keep(coached, capture).person == coached.id("Ana"));
    capture.setLine(QStringLiteral("Fri 3pm call Ana Foods"));
    REQUIRE(soon([&] { return capture.chosenAccount().has_value(); }));
    CHECK(capture.understood().contains(QStringLiteral("Ana Foods (a known account)")));
    CHECK(capture.captured().people == std::vector{coached.id("Mia")});
    capture.setLine(QStringLiteral("Fri 4pm call Ana Foods"));
    CHECK(keep(coached, capture).person == coached.id("Mia"));
    // Enter before the account was found.
    CallCapture quick(coached.workspace());
    quick.setLine(QStringLiteral("Fri 5pm call Ana Foods"));
    const domain::Call call = keep(coached, quick);
    CHECK(call.person == coached.id("Mia"));
    CHECK(call.customer == QStringLiteral("Ana Foods"));
}

TEST_CASE("managers go along, others are told to have a call of their own") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    CallCapture capture(coached.workspace());
    capture.setLine(QStringLiteral("Thu 14:00 Halden with Ana, Bo"));
    CHECK_FALSE(capture.canKeep());
    CHECK(capture.understood().startsWith(QStringLiteral("A call is one person's.")));
    CHECK(capture.understood().contains(capture.personName(coached.id("Bo"))));
    capture.setLine(QStringLiteral("Thu 14:00 Halden with Ana and Mia"));
    const domain::Call call = keep(coached, capture);
    CHECK(call.along == std::vector{coached.id("Mia")});
    CHECK(call.going == domain::Going::Joint);
}

TEST_CASE("a second call of the same person at the same time is said, and kept when it is meant") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    CallCapture capture(coached.workspace());
    capture.setLine(QStringLiteral("Thu 14:00 discovery Halden with Ana"));
    (void)keep(coached, capture);
    coached.settle();
    QSignalSpy asks(&capture, &CallCapture::asks);
    QSignalSpy kept(&capture, &CallCapture::kept);
    capture.setLine(QStringLiteral("Thu 14:00 demo Castell with Ana"));
    const QString remark =
        capture.personName(coached.id("Ana")) + QStringLiteral(" already has a call at 14:00: Halden");
    CHECK(capture.understood().endsWith(remark));
    REQUIRE(capture.canKeep());
    capture.keep();
    REQUIRE(soon([&] { return asks.count() == 1; }));
    CHECK(asks.front().front().toString().startsWith(remark));
    CHECK(kept.isEmpty());
    (void)keep(coached, capture);
    for (const auto* other : {"Thu 14:00 demo Castell with Bo", "Thu 14:30 demo Castell with Ana"}) {
        capture.setLine(QString::fromUtf8(other));
        CHECK_FALSE(capture.understood().contains(QStringLiteral("already")));
    }
}

TEST_CASE("of several people who may be meant any one can be chosen, and another instead") {
    Coached coached;
    coached.lookAs("Carla");
    coached.settle();
    CallCapture capture(coached.workspace());
    capture.setLine(QStringLiteral("Thu 14:00 discovery Halden with Manager"));
    REQUIRE(capture.among().size() == 2); // Mia and Max
    CHECK_FALSE(capture.canKeep());
    capture.choosePerson(coached.id("Mia"));
    CHECK(capture.canKeep());
    CHECK(capture.open() == CallCapture::Open::Person);
    capture.choosePerson(coached.id("Max"));
    CHECK(capture.understood().contains(QStringLiteral("Max Manager")));
    capture.setLine(QStringLiteral("Thu 14:00 discovery Halden Foods with Manager")); // holds while one types on
    CHECK(keep(coached, capture).person == coached.id("Max"));
}
