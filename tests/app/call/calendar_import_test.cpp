// A calendar looked through in the window: shown, chosen, kept, and shown as it then is.
#include "app/call/calendar_import.h"

#include "store/database.h"
#include "tests/app/coached.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QSignalSpy>

using namespace chalktalk;
using app::CalendarFate;
using app::CalendarImport;

namespace {

// Today is 2026-06-30; nobody here has an address, so what is a call is told by the titles in Mia's own calendar.
class MiasCalendar {
  public:
    MiasCalendar() {
        coached.lookAs("Mia");
        QFile file(folder.path(QStringLiteral("mia.ics")));
        REQUIRE(file.open(QFile::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
                   "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260702T120000Z\r\nDURATION:PT45M\r\nSUMMARY:Demo Halden\r\n"
                   "END:VEVENT\r\n"
                   "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260703T120000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\n"
                   "END:VCALENDAR\r\n");
    }
    void read() {
        import.read({folder.path(QStringLiteral("mia.ics"))}, coached.id("Mia"));
        CHECK(import.isReading());
        REQUIRE(tests::soon([&] { return !import.isReading(); }));
    }
    tests::TempFolder folder;
    tests::Coached coached;
    CalendarImport import{coached.workspace()};
};

} // namespace

TEST_CASE("entries of a calendar are shown, chosen, kept as calls, and are calls from then on") {
    MiasCalendar calendar;
    CalendarImport& import = calendar.import;
    calendar.read();
    REQUIRE(import.rows().size() == 2);
    CHECK(import.rows()[0].fate == CalendarFate::New);
    CHECK(import.rows()[0].chosen);
    CHECK(import.rows()[0].person == calendar.coached.id("Mia"));
    CHECK(import.rows()[1].fate == CalendarFate::NotACall);
    CHECK(import.summary().contains(QStringLiteral("1 new")));
    import.setPerson(0, calendar.coached.id("Ana"));
    import.choose(1, true);
    import.setKind(1, domain::CallKind::Discovery);
    QSignalSpy kept(&import, &CalendarImport::kept);
    import.keep();
    REQUIRE(tests::soon([&] { return kept.count() == 1; }));
    CHECK(import.rows().empty());
    REQUIRE(tests::soon([&] { return calendar.coached.workspace().coaching()->calls().size() == 2; }));
    const auto log = calendar.coached.workspace().coaching();
    REQUIRE(log->callsOf(calendar.coached.index("Ana")).size() == 1);
    CHECK(log->callsOf(calendar.coached.index("Ana"))[0].kind == domain::CallKind::Demo);
    CHECK(log->callsOf(calendar.coached.index("Mia"))[0].kind == domain::CallKind::Discovery);

    calendar.read();
    REQUIRE(import.rows().size() == 2);
    for (const app::CalendarRow& row : import.rows()) {
        CHECK(row.fate == CalendarFate::Same);
        CHECK_FALSE(row.chosen);
    }
}

TEST_CASE("what has nobody whose call it is can't be chosen, and a file that is no calendar is named") {
    MiasCalendar calendar;
    CalendarImport& import = calendar.import;
    import.read({calendar.folder.path(QStringLiteral("mia.ics"))}, {});
    REQUIRE(tests::soon([&] { return !import.isReading(); }));
    REQUIRE(import.rows().size() == 2);
    QSignalSpy failed(&import, &CalendarImport::failed);
    import.choose(1, true);
    CHECK(failed.count() == 1);
    CHECK_FALSE(import.rows()[1].chosen);
    import.setOwner(calendar.coached.id("Mia"));
    REQUIRE(tests::soon([&] { return !import.isReading(); }));
    CHECK(import.rows()[0].person == calendar.coached.id("Mia"));
    import.read({calendar.folder.path(QStringLiteral("missing.ics"))}, calendar.coached.id("Mia"));
    REQUIRE(tests::soon([&] { return !import.isReading(); }));
    CHECK(import.problem().contains(QStringLiteral("missing.ics")));
    CHECK(import.rows().empty());
}

TEST_CASE("what was read against one store is kept in no other, and is gone from the window") {
    MiasCalendar calendar;
    CalendarImport& import = calendar.import;
    calendar.read();
    REQUIRE(import.rows().size() == 2);
    app::Workspace& workspace = calendar.coached.workspace();
    const QString other = calendar.folder.path(QStringLiteral("other.chalktalk"));
    REQUIRE(store::Database::open(other, store::OpenMode::Create));
    workspace.open(other);
    CHECK(import.rows().empty());
    CHECK(import.owner().isNull());
    QSignalSpy failed(&import, &CalendarImport::failed), kept(&import, &CalendarImport::kept);
    import.keep();
    REQUIRE(failed.count() == 1);
    CHECK(failed[0][0].toString().contains(QStringLiteral("Another store")));
    REQUIRE(tests::soon([&] { return workspace.state() == app::Workspace::State::Ready; }));
    CHECK(kept.count() == 0);
    CHECK(workspace.coaching()->calls().empty());
}
