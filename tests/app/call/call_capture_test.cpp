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
    CHECK(capture.understood().contains(QStringLiteral("Halden Foods (an account of the store)")));
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
