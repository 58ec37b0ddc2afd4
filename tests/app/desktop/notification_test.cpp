// Notices against a service of our own on a bus of our own.
#include "app/desktop/notification.h"

#include "tests/app/desktop/notice_service.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace chalktalk;
using namespace chalktalk::tests;
using app::Notification;

namespace {

bool soon(const std::function<bool()>& done) { return QTest::qWaitFor(done, 10000); }

} // namespace

TEST_CASE("a notice goes to the desktop's service as plain text, with a way to act on it") {
    PrivateBus bus;
    if (!bus.isRunning()) {
        WARN("there is no dbus-daemon: notices are not tested");
        return;
    }
    NoticeService service({QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")});
    REQUIRE(service.serveOn(bus.connect(QStringLiteral("service"))));
    Notification notification(bus.connect(QStringLiteral("program")));
    int chosen = 0;
    notification.show(
        QStringLiteral("Halden <Foods>"), QStringLiteral("Ana & <b>Bo</b>"), [&] { ++chosen; },
        QStringLiteral("Start debrief"));
    REQUIRE(soon([&] { return service.notices.size() == 1; }));
    const NoticeService::Notice first = service.notices[0];
    CHECK(first.program == u"Chalktalk");
    CHECK(first.title == u"Halden <Foods>"); // titles are never marked up
    CHECK(first.body == u"Ana &amp; &lt;b&gt;Bo&lt;/b&gt;");
    CHECK(first.actions.size() == 4);
    CHECK(first.actions[0] == u"default");
    CHECK(first.actions[3] == u"Start debrief");
    QTest::qWait(50);                                       // the number of the notice is on its way
    service.act(first.id + 100, QStringLiteral("default")); // somebody else's
    service.act(first.id, first.actions[2]);
    REQUIRE(soon([&] { return chosen == 1; }));
    service.act(first.id, QStringLiteral("default")); // once only
    notification.show(QStringLiteral("Second"), {}, [&] { ++chosen; });
    REQUIRE(soon([&] { return service.notices.size() == 2; }));
    QTest::qWait(50);
    service.close(service.notices[1].id);
    service.act(service.notices[1].id, QStringLiteral("default"));
    QTest::qWait(50);
    CHECK(chosen == 1);
}

TEST_CASE("a service without actions and markup is given neither") {
    PrivateBus bus;
    if (!bus.isRunning()) {
        WARN("there is no dbus-daemon: notices are not tested");
        return;
    }
    NoticeService service({QStringLiteral("body")});
    REQUIRE(service.serveOn(bus.connect(QStringLiteral("service"))));
    Notification notification(bus.connect(QStringLiteral("program")));
    notification.show(
        QStringLiteral("Halden"), QStringLiteral("Ana & Bo"), [] {}, QStringLiteral("Start debrief"));
    REQUIRE(soon([&] { return service.notices.size() == 1; }));
    CHECK(service.notices[0].body == u"Ana & Bo");
    CHECK(service.notices[0].actions.isEmpty());
}

TEST_CASE("without a service, or without a bus, a notice is silently nothing") {
    PrivateBus bus;
    if (!bus.isRunning()) {
        WARN("there is no dbus-daemon: notices are not tested");
        return;
    }
    int chosen = 0;
    Notification without(bus.connect(QStringLiteral("program")));
    without.show(QStringLiteral("Halden"), {}, [&] { ++chosen; });
    QTest::qWait(200);
    // A service that comes later takes the next one.
    NoticeService service({QStringLiteral("actions")});
    REQUIRE(service.serveOn(bus.connect(QStringLiteral("service"))));
    without.show(QStringLiteral("Castell"), {}, [&] { ++chosen; });
    REQUIRE(soon([&] { return service.notices.size() == 1; }));
    CHECK(service.notices[0].title == u"Castell");
    Notification nowhere(QDBusConnection(QStringLiteral("no such bus")));
    nowhere.show(QStringLiteral("Halden"), {}, [&] { ++chosen; });
    QTest::qWait(20);
    CHECK(chosen == 0);
}
