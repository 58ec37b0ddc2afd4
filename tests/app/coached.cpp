#include "tests/app/coached.h"

#include "app/import/import_export.h"
#include "base/language.h"
#include "store/commitment_store.h"
#include "store/database.h"
#include "store/profile_store.h"
#include "store/session_store.h"
#include "tests/support/canonical_folder.h"
#include "tests/support/catch.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace chalktalk::tests {

using app::Workspace;

namespace {

std::unique_ptr<store::Database> opened(const Workspace& workspace) {
    auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    return std::move(*database);
}

qint64 nineOn(const char* iso) { return QDateTime(day(iso).toDate(), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch(); }

} // namespace

bool soon(const std::function<bool()>& done) { return QTest::qWaitFor(done, 20000); }

Coached::Coached() : Coached(smallOrganisation()) {}

Coached::Coached(const CanonicalFiles& organisation) {
    installLanguage(*QCoreApplication::instance());
    m_workspace =
        std::make_unique<Workspace>(*Clock::parse(QStringLiteral("2026-06-30")), m_folder.path(QStringLiteral("data")));
    m_workspace->openLast();
    QSignalSpy finished(m_workspace.get(), &Workspace::importFinished);
    m_workspace->importExport({{canonicalFolder(m_folder.path(QStringLiteral("export")), organisation)},
                               QStringLiteral("canonical"),
                               {},
                               {},
                               {},
                               false,
                               {}});
    REQUIRE(soon([&] { return finished.count() > 0; }));
    REQUIRE(soon([&] { return m_workspace->state() == Workspace::State::Ready && m_workspace->snapshot(); }));
}

domain::PersonIndex Coached::index(const char* name) const {
    const auto& people = m_workspace->ledger()->people();
    for (domain::PersonIndex p = 0; p < people.size(); ++p)
        if (people[p].name.startsWith(QString::fromUtf8(name))) return p;
    FAIL("nobody is called " << name);
    return domain::noPerson;
}

PersonId Coached::id(const char* name) const { return m_workspace->ledger()->person(index(name)).id; }

void Coached::lookAs(const char* name) { m_workspace->setMe(index(name)); }

CommitmentId Coached::commitment(const char* coach, const char* person, const char* owner, const char* what,
                                 const char* due) {
    domain::Commitment c;
    c.coach = id(coach);
    c.person = id(person);
    c.owner = id(owner);
    c.what = QString::fromUtf8(what);
    c.madeOn = day("2026-05-01");
    c.due = day(due);
    return save(c);
}

CommitmentId Coached::save(const domain::Commitment& commitment) {
    const auto saved = store::saveCommitment(*opened(*m_workspace), commitment, commitment.coach, m_workspace->clock());
    REQUIRE(saved);
    return saved->id;
}

SessionId Coached::save(const domain::Session& session, const char* by) {
    store::SessionSave save;
    save.session = session;
    save.by = id(by);
    const auto saved = store::saveSession(*opened(*m_workspace), save, m_workspace->clock());
    REQUIRE(saved);
    return saved->session.id;
}

SessionId Coached::held(const char* coach, const char* person, const char* iso, int minutes, domain::SessionType type) {
    domain::Session s;
    s.coach = id(coach);
    s.person = id(person);
    s.type = type;
    s.state = domain::SessionState::Held;
    s.startedAtMs = nineOn(iso);
    s.endedAtMs = s.startedAtMs + qint64{minutes} * 60000;
    s.minutes = minutes;
    return save(s, coach);
}

SessionId Coached::planned(const char* coach, const char* person, const char* iso, int minutes) {
    domain::Session s;
    s.coach = id(coach);
    s.person = id(person);
    s.plannedAtMs = nineOn(iso);
    s.plannedMinutes = minutes;
    return save(s, coach);
}

void Coached::block(const char* person, int weekday, int minutes, const char* from) {
    domain::CoachingBlock block;
    block.person = id(person);
    block.weekday = weekday;
    block.startMinute = 9 * 60;
    block.minutes = minutes;
    block.from = day(from);
    REQUIRE(store::saveCoachingBlock(*opened(*m_workspace), block, block.person, m_workspace->clock()));
}

void Coached::settle() {
    QSignalSpy computed(m_workspace.get(), &Workspace::resultsChanged);
    m_workspace->reloadCoaching();
    REQUIRE(soon([&] { return computed.count() > 0; }));
    REQUIRE(soon([&] { return m_workspace->jobs().isIdle(); }));
    QTest::qWait(20);
}

} // namespace chalktalk::tests
