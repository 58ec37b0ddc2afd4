#include "app/session/session_opening.h"
#include "app/forms/draft_keeping.h"

#include "coaching/agenda.h"
#include "io/coaching_json.h"
#include "io/conversation_json.h"
#include "store/coaching_loader.h"
#include "store/database.h"
#include "store/draft_store.h"
#include "store/profile_store.h"
#include "store/session_store.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>
#include <QRandomGenerator>
#include <utility>

namespace chalktalk::app {

using domain::Commitment;
using domain::Session;
using domain::SessionState;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SessionEditor)
};

// The session's own commitments, and those of before that are open (or were closed in it, on this day).
void addCommitments(const Opening& opening, const domain::CoachingLog& log, domain::PersonIndex person,
                    OpenedSession& opened) {
    const Session& session = opened.form.session;
    for (const domain::CommitmentLine& line : log.commitmentsAbout(person)) {
        const Commitment& c = line.commitment;
        const bool own = c.session == session.id;
        const bool closedNow = c.closedOn == opening.today && session.state == SessionState::Open;
        if (!own && (session.state == SessionState::Held || !(c.isOpen() || closedNow))) continue;
        (own ? opened.form.commitments : opened.form.carried).push_back(c);
        opened.known.push_back(c);
    }
}

// What was typed and not saved goes over the record; where the record was changed since, both are kept.
void addDraft(store::Database& database, const Opening& opening, const domain::CoachingLog& log,
              domain::PersonIndex person, OpenedSession& opened) {
    const Session stored = opened.form.session;
    if (stored.coach != opening.me) return;
    const auto draft =
        store::loadDraft(database, {QStringLiteral("session"), stored.id.value, opening.me, stored.person});
    if (!draft || !*draft) return;
    auto typed = io::sessionFormFromJson((*draft)->state.toUtf8());
    if (!typed) return;
    const bool changedSince = (*draft)->baseVersion != stored.version;
    opened.form = changedSince
                      ? domain::withBoth(std::move(*typed), stored, Texts::tr("— changed elsewhere meanwhile: —"))
                      : std::move(*typed);
    opened.form.session.version = stored.version;
    // One that was finished or called off meanwhile is not opened again by a draft; its words are added to it. One that
    // was never saved is as it was typed.
    if (stored.version != 0 && stored.state != SessionState::Open) {
        opened.form.session.state = stored.state;
        if (const QString half = std::exchange(opened.form.unfinished, {}); !half.isEmpty()) {
            QString& note = opened.form.session.sharedNote; // there is no row any more to finish it in
            note += note.isEmpty() ? half : u'\n' + half;
        }
    }
    opened.known.clear();
    for (const domain::CommitmentLine& line : log.commitmentsAbout(person)) opened.known.push_back(line.commitment);
    domain::takeNewer(opened.form, opened.known);
    domain::settleReasons(opened.form);
    opened.cameBack = KeepingTexts::cameBack(clockText((*draft)->updatedAtMs, opening.zone));
    opened.cameFrom = (*draft)->mark;
}

// The one that is under way with this person, if there is one: it is gone on with.
SessionId underWay(const Opening& opening, const domain::CoachingLog& log) {
    const auto person = opening.ledger->find(opening.person);
    const auto me = opening.ledger->find(opening.me);
    if (person && me)
        for (const domain::SessionLine& line : log.sessionsWith(*person))
            if (line.state == SessionState::Open && line.coach == *me) return line.id;
    return {};
}

// One whose first save was still waiting (behind an import, say) when the program ended: it is in its draft only.
// Either that one, or, with a null id, whichever was begun with this person.
std::optional<Session> onlyTyped(store::Database& database, const Opening& opening, SessionId id) {
    const auto drafts = store::listDrafts(database, opening.me);
    if (!drafts || opening.me.isNull()) return std::nullopt;
    for (const store::Draft& draft : *drafts) {
        const bool isIt = id.isNull() ? draft.key.person == opening.person : draft.key.record == id.value;
        if (draft.key.form != u"session" || !isIt) continue;
        const auto stored = store::loadSession(database, SessionId{draft.key.record}, opening.me);
        if (stored || stored.error().code != ErrorCode::NotFound) continue;
        Session session;
        session.id = SessionId{draft.key.record};
        session.coach = opening.me;
        session.person = draft.key.person;
        return session;
    }
    return std::nullopt;
}

// The time that the page was left in between was no coaching.
void leaveOutTheTimeAway(const Opening& opening, Session& session) {
    if (session.state != SessionState::Open || session.endedAtMs == 0 || session.coach != opening.me) return;
    session.startedAtMs += opening.clock.nowUtc().toMSecsSinceEpoch() - session.endedAtMs;
    session.endedAtMs = 0;
}

void begin(const Opening& opening, OpenedSession& opened) {
    Session& session = opened.form.session;
    const SessionStart& start = *opening.start;
    if (session.state != SessionState::Open) {
        session.state = SessionState::Open;
        session.startedAtMs = opening.clock.nowUtc().toMSecsSinceEpoch();
        session.type = start.type;
    }
    for (const coaching::Fact& fact : start.facts) {
        const bool there = std::any_of(session.facts.begin(), session.facts.end(),
                                       [&](const auto& f) { return f.fact.indicator == fact.id; });
        if (!there) session.facts.push_back({coaching::frozen(fact), domain::Ending::None, {}});
    }
    for (const ChosenQuestion& question : start.questions) {
        const bool asked = std::any_of(session.answers.begin(), session.answers.end(),
                                       [&](const auto& a) { return a.text == question.text; });
        if (!asked) session.answers.push_back({question.id, question.text, {}, {}});
    }
    if (!session.answers.empty()) return;
    for (const coaching::Question& question : opened.content.questions)
        if (question.always) session.answers.push_back({question.id, question.text, {}, {}});
}

} // namespace

QString clockText(qint64 utcMs, const QTimeZone& zone) {
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(utcMs, zone).time(), QStringLiteral("HH:mm"));
}

Result<OpenedSession> openSession(const Opening& opening) {
    auto database = store::Database::open(opening.storePath, store::OpenMode::ReadOnly);
    if (!database) return tl::unexpected(database.error());
    OpenedSession opened;
    opened.content = io::loadConversation(opening.dataDir);
    const auto log = store::loadCoachingLog(**database, *opening.ledger);
    if (!log) return tl::unexpected(log.error());
    Session& session = opened.form.session;
    SessionId id = opening.id;
    if (const SessionId open = opening.start ? underWay(opening, **log) : SessionId{}; !open.isNull()) id = open;
    const auto typed = id.isNull() ? onlyTyped(**database, opening, {}) : std::nullopt;
    if (typed) {
        session = *typed;
    } else if (id.isNull()) {
        session.id = SessionId{static_cast<qint64>(QRandomGenerator::system()->generate64() >> 1)};
        session.coach = opening.me;
        session.person = opening.person;
    } else {
        auto loaded = store::loadSession(**database, id, opening.me);
        if (!loaded && loaded.error().code == ErrorCode::NotFound)
            if (auto draft = onlyTyped(**database, opening, id)) loaded = std::move(*draft);
        if (!loaded) return tl::unexpected(loaded.error());
        session = std::move(*loaded);
    }
    auto profile = store::loadProfile(**database, session.person, opening.me);
    if (!profile) return tl::unexpected(profile.error());
    opened.profile = std::move(*profile);
    const auto person = opening.ledger->find(session.person);
    if (!person) return fail(ErrorCode::NotFound, Texts::tr("This person is not in the store."));
    addCommitments(opening, **log, *person, opened);
    addDraft(**database, opening, **log, *person, opened);
    leaveOutTheTimeAway(opening, session); // also of a draft that was left
    if (opening.start && session.state != SessionState::Held) begin(opening, opened);
    return opened;
}

} // namespace chalktalk::app
