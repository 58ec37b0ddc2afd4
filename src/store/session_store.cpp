#include "store/session_store.h"

#include "store/audit_store.h"
#include "store/coaching_rows.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/failure.h"
#include "store/sql.h"
#include "store/statement.h"
#include "store/transaction.h"

#include <QCoreApplication>

namespace chalktalk::store {

namespace {

using domain::Session;
using domain::SessionState;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

Session readSession(const Statement& row) {
    Session session;
    session.id = {row.integer(0)};
    session.version = static_cast<int>(row.integer(1));
    session.coach = {row.integer(2)}, session.person = {row.integer(3)};
    session.type = static_cast<domain::SessionType>(row.integer(4));
    session.state = static_cast<SessionState>(row.integer(5));
    session.plannedAtMs = row.integer(6); // 0 when null, also below
    session.plannedMinutes = static_cast<int>(row.integer(7));
    session.startedAtMs = row.integer(8), session.endedAtMs = row.integer(9);
    session.minutes = static_cast<int>(row.integer(10));
    session.expectationsRestated = row.integer(11) != 0;
    session.sharedNote = row.string(12);
    return session;
}

// Reads what hangs on a session; prepared once for many.
class SessionParts {
  public:
    explicit SessionParts(Database& database)
        : m_database(database),
          m_facts(database, sql::session_fact::of_session),
          m_answers(database, sql::session_answer::of_session),
          m_causes(database, sql::session_cause::of_session),
          m_views(database, sql::session_view::of_session) {}

    void readInto(Session& session, PersonId reader) {
        for (m_facts.bind(1, session.id.value); m_facts.step();)
            session.facts.push_back(
                {readFact(m_facts, 2), static_cast<domain::Ending>(m_facts.integer(0)), m_facts.string(1)});
        for (m_answers.bind(1, session.id.value); m_answers.step();)
            session.answers.push_back(
                {m_answers.string(0), m_answers.string(1), m_answers.string(2), m_answers.string(3)});
        for (m_causes.bind(1, session.id.value); m_causes.step();)
            session.causes.push_back({m_causes.string(0), m_causes.string(1)});
        for (m_views.bind(1, session.id.value); m_views.step();)
            session.views.push_back({{m_views.integer(0)},
                                     m_views.integer(1) != 0,
                                     static_cast<int>(m_views.integer(2)),
                                     m_views.integer(3) != 0,
                                     m_views.integer(4)});
        for (Statement* part : {&m_facts, &m_answers, &m_causes, &m_views}) part->reset();
        session.privateNote = findPrivateNote(m_database, reader, session.person, session.id);
    }

  private:
    Database& m_database;
    Statement m_facts, m_answers, m_causes, m_views;
};

std::optional<Session> findSession(Database& database, SessionId id, PersonId reader) {
    Statement row(database, sql::session::find);
    if (!row.bind(1, id.value).step()) return std::nullopt;
    Session session = readSession(row);
    SessionParts(database).readInto(session, reader);
    return session;
}

std::optional<qint64> known(qint64 ms) { return ms == 0 ? std::nullopt : std::optional(ms); }

void keepRow(Database& database, const Session& session, bool isNew) {
    const qint64 touched = Statement(database, isNew ? sql::session::insert : sql::session::update)
                               .bind(1, session.version)
                               .bind(2, session.coach.value)
                               .bind(3, session.person.value)
                               .bind(4, static_cast<int>(session.type))
                               .bind(5, static_cast<int>(session.state))
                               .bind(6, known(session.plannedAtMs))
                               .bind(7, session.plannedMinutes)
                               .bind(8, known(session.startedAtMs))
                               .bind(9, known(session.endedAtMs))
                               .bind(10, session.minutes)
                               .bind(11, session.expectationsRestated ? 1 : 0)
                               .bind(12, session.sharedNote)
                               .bind(13, session.id.value)
                               .run();
    if (touched != 1) throwError(ErrorCode::StoreFailed, tr("The store could not do this. Nothing was changed."));
}

void keepParts(Database& database, const Session& session) {
    const qint64 id = session.id.value;
    for (const Sql* remove : {&sql::session_fact::remove, &sql::session_answer::remove, &sql::session_cause::remove})
        Statement(database, *remove).bind(1, id).run();
    Statement fact(database, sql::session_fact::insert);
    int position = 0;
    for (const domain::SessionFact& onTable : session.facts) {
        fact.bind(1, id).bind(2, position++).bind(3, static_cast<int>(onTable.ending)).bind(4, onTable.reason);
        bindFact(fact, 5, onTable.fact);
        fact.run();
    }
    Statement answer(database, sql::session_answer::insert);
    position = 0;
    for (const domain::Answer& said : session.answers) {
        answer.bind(1, id).bind(2, position++).bind(3, said.question).bind(4, said.text);
        answer.bind(5, said.repWords).bind(6, said.coachView).run();
    }
    Statement cause(database, sql::session_cause::insert);
    position = 0;
    for (const domain::NamedCause& named : session.causes)
        cause.bind(1, id).bind(2, position++).bind(3, named.cause).bind(4, named.words).run();
}

void keepView(Database& database, SessionId session, const domain::SessionView& view) {
    Statement(database, sql::session_view::upsert)
        .bind(1, session.value)
        .bind(2, view.by.value)
        .bind(3, view.wasCoaching ? 1 : 0)
        .bind(4, view.useful)
        .bind(5, view.onPaper ? 1 : 0)
        .bind(6, view.atMs)
        .run();
}

std::string_view actionOf(const std::optional<Session>& before, const Session& now) {
    if (before && before->state == now.state)
        return before->plannedAtMs != now.plannedAtMs ? "session.plan" : "session.save";
    if (now.state == SessionState::Held) return "session.hold";
    if (now.state == SessionState::Cancelled) return "session.cancel";
    return now.state == SessionState::Open ? "session.start" : "session.plan";
}

void check(const std::optional<Session>& before, const Session& now) {
    if (now.coach.isNull() || now.person.isNull() || now.coach == now.person)
        throwError(ErrorCode::Invalid, tr("A one-to-one is held by two people."));
    if ((before ? before->version : 0) != now.version)
        throwError(ErrorCode::Conflict,
                   tr("This one-to-one was changed by somebody else meanwhile. Nothing was saved."),
                   QStringLiteral("session %1").arg(now.id.value));
    if (before && (before->coach != now.coach || before->person != now.person))
        throwError(ErrorCode::Invalid, tr("The two people of a one-to-one can't be exchanged."));
}

void keepCommitments(Database& database, SessionSave& save, const Clock& clock) {
    for (domain::Commitment& commitment : save.commitments) {
        // One that comes from an earlier one-to-one, or from none, keeps where it was made.
        if (commitment.version == 0 && commitment.session.isNull()) commitment.session = save.session.id;
        commitment = keepCommitment(database, std::move(commitment), save.by, clock);
    }
    for (const CommitmentId id : save.removed) removeCommitment(database, id, save.session.id, save.by, clock);
}

} // namespace

Result<Session> loadSession(Database& database, SessionId id, PersonId reader) {
    return guarded([&] {
        auto session = findSession(database, id, reader);
        if (!session)
            throwError(ErrorCode::NotFound, tr("This one-to-one is not in the store."),
                       QStringLiteral("session %1").arg(id.value));
        return *std::move(session);
    });
}

Result<std::vector<Session>> loadSessionsOf(Database& database, PersonId person, PersonId reader) {
    return guarded([&] {
        std::vector<Session> sessions;
        SessionParts parts(database);
        Statement row(database, sql::session::of_person);
        row.bind(1, person.value);
        while (row.step()) {
            sessions.push_back(readSession(row));
            parts.readInto(sessions.back(), reader);
        }
        return sessions;
    });
}

Result<std::vector<Session>> loadAllSessions(Database& database) {
    return guarded([&] {
        std::vector<Session> sessions;
        SessionParts parts(database);
        Statement row(database, sql::session::list);
        while (row.step()) {
            sessions.push_back(readSession(row));
            parts.readInto(sessions.back(), {});
        }
        return sessions;
    });
}

SessionSave keepSession(Database& database, SessionSave save, const Clock& clock) {
    Session& session = save.session;
    std::optional<Session> before;
    if (!session.id.isNull()) before = findSession(database, session.id, save.by);
    check(before, session);
    if (session.id.isNull()) session.id.value = newCoachingId();
    ++session.version;
    keepRow(database, session, !before);
    keepParts(database, session);
    if (!before) {
        for (const domain::SessionView& view : session.views) keepView(database, session.id, view);
    }
    if (save.by == session.coach)
        keepPrivateNote(database, session.coach, session.person, session.id, session.privateNote);
    noteInTrail(database, save.by, actionOf(before, session), QString::number(session.id.value), clock);
    keepCommitments(database, save, clock);
    noteTaken(database, save.form, {QStringLiteral("session"), session.id.value, save.by, session.person},
              session.version);
    session = *findSession(database, session.id, save.by);
    return save;
}

Result<SessionSave> saveSession(Database& database, const SessionSave& given, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        SessionSave saved = keepSession(database, given, clock);
        transaction.commit();
        removeTaken(database, given.form);
        return saved;
    });
}

Status saveSessionView(Database& database, SessionId session, const domain::SessionView& view, const Clock& clock) {
    return guarded([&] {
        Transaction transaction(database);
        const auto found = findSession(database, session, {});
        if (!found)
            throwError(ErrorCode::NotFound, tr("This one-to-one is not in the store."),
                       QStringLiteral("session %1").arg(session.value));
        if ((view.by != found->coach && view.by != found->person) || view.useful < 0 || view.useful > 5)
            throwError(ErrorCode::Invalid, tr("Only the two who held a one-to-one say how it was, from 1 to 5."));
        keepView(database, session, view);
        noteInTrail(database, view.by, "session.view", QString::number(session.value), clock);
        transaction.commit();
    });
}

} // namespace chalktalk::store
