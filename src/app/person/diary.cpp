#include "app/person/diary.h"

#include "coaching/conversation.h"
#include "coaching/fact_writer.h"
#include "coaching/number_words.h"
#include "store/database.h"
#include "store/session_store.h"

#include <algorithm>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

using domain::Ending;
using domain::noPerson;
using domain::Session;
using domain::SessionState;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Diary)
};

// Everything that the entries are made of, as values for the reading thread.
struct Source {
    SnapshotPtr snapshot;
    domain::LedgerPtr ledger;
    domain::CoachingLogPtr log;
    domain::PersonIndex person = noPerson;
    PersonId reader;
    Day today, dataTo;
    QTimeZone zone;
};

QString counts(std::optional<double> numerator, std::optional<double> denominator) {
    return Texts::tr("%1 of %2").arg(coaching::plainNumber(*numerator), coaching::plainNumber(*denominator));
}

QString thenText(const domain::FrozenFact& fact) {
    const auto index = metrics::indicatorIndex(fact.indicator);
    const bool share = index && metrics::indicator(*index).kind == metrics::Kind::Proportion;
    return share && fact.numerator && fact.denominator ? counts(fact.numerator, fact.denominator) : fact.headline;
}

QString nowText(const coaching::Fact& fact) {
    if (!fact.hasValue()) return {};
    const bool share = metrics::indicator(fact.result.indicator).kind == metrics::Kind::Proportion;
    return share && fact.result.numerator && fact.result.denominator
               ? counts(fact.result.numerator, fact.result.denominator)
               : fact.headline;
}

QString endingText(const domain::SessionFact& fact) {
    switch (fact.ending) {
    case Ending::None: return {};
    case Ending::Discussed: return Texts::tr("Talked about");
    case Ending::Commitment: return Texts::tr("Became a commitment");
    case Ending::PutAside:
        return fact.reason.isEmpty() ? Texts::tr("Put aside") : Texts::tr("Put aside: %1").arg(fact.reason);
    }
    return {};
}

QString viewText(const domain::SessionView& view) {
    const QString coaching = view.wasCoaching ? Texts::tr("It was coaching") : Texts::tr("It was not coaching");
    if (view.useful <= 0) return coaching;
    return Texts::tr("%1; useful: %2 of 5").arg(coaching, QString::number(view.useful));
}

class EntryMaker {
  public:
    explicit EntryMaker(const Source& source) : m_source(source) {
        const auto& snapshot = *source.snapshot;
        m_now = coaching::FactWriter(*snapshot.engine, snapshot.results, snapshot.window).facts(source.person, false);
    }

    DiaryEntry make(Session session) const {
        DiaryEntry entry;
        const qint64 at = session.startedAtMs ? session.startedAtMs : session.plannedAtMs;
        const auto local = QDateTime::fromMSecsSinceEpoch(at, m_source.zone);
        entry.day = Day::fromDate(local.date());
        entry.when = QLocale().toString(local.date(), QLocale::LongFormat);
        if (session.state == SessionState::Planned)
            entry.when += u' ' + QLocale().toString(local.time(), QStringLiteral("HH:mm"));
        entry.kind = coaching::sessionTypeName(session.type);
        entry.mine = session.coach == m_source.reader;
        QStringList parts{Texts::tr("with %1").arg(entry.mine ? Texts::tr("you") : nameOf(session.coach))};
        if (session.state == SessionState::Planned) parts << Texts::tr("planned");
        if (session.state == SessionState::Open) parts << Texts::tr("not finished yet");
        if (session.minutes > 0) parts << Texts::tr("%n minutes", nullptr, session.minutes);
        entry.detail = parts.join(QStringLiteral(" · "));
        for (const domain::SessionFact& fact : session.facts) entry.facts.push_back(factOf(fact));
        for (const domain::CommitmentLine& line : m_source.log->commitmentsAbout(m_source.person))
            if (line.commitment.session == session.id)
                entry.commitments.push_back(
                    coaching::followUp(*m_source.snapshot->engine, line, m_source.today, m_source.dataTo));
        addViews(entry, session);
        std::erase_if(session.views, [&](const auto& v) { return !domain::mayRead(session, v, m_source.reader); });
        entry.session = std::move(session);
        return entry;
    }

  private:
    [[nodiscard]] QString nameOf(PersonId id) const {
        const auto index = m_source.ledger->find(id);
        return index ? m_source.ledger->person(*index).name : QString();
    }

    [[nodiscard]] DiaryFact factOf(const domain::SessionFact& fact) const {
        DiaryFact made;
        made.title = fact.fact.title;
        made.sentence = fact.fact.sentence;
        made.then = thenText(fact.fact);
        made.ending = endingText(fact);
        const auto now = std::find_if(m_now.begin(), m_now.end(),
                                      [&](const coaching::Fact& f) { return f.id == fact.fact.indicator; });
        if (now != m_now.end()) made.now = nowText(*now);
        return made;
    }

    void addViews(DiaryEntry& entry, const Session& session) const {
        for (const PersonId by : {session.person, session.coach})
            for (const domain::SessionView& view : session.views)
                if (view.by == by && domain::mayRead(session, view, m_source.reader))
                    entry.views.push_back({by == m_source.reader ? Texts::tr("You") : nameOf(by), viewText(view)});
        entry.bothAnswered = session.wasSeenByBoth();
    }

    const Source& m_source;
    std::vector<coaching::Fact> m_now;
};

} // namespace

Diary::Diary(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, &Diary::refresh);
    connect(&workspace, &Workspace::stateChanged, this, &Diary::refresh);
    connect(&workspace, &Workspace::meChanged, this, &Diary::refresh);
}

void Diary::setPerson(std::optional<PersonId> person) {
    if (person == m_person) return;
    m_person = person;
    m_entries.clear();
    refresh();
}

void Diary::refresh() {
    Source source;
    source.snapshot = m_workspace.snapshot();
    source.ledger = m_workspace.ledger();
    source.log = m_workspace.coaching();
    source.person = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    if (source.person == noPerson || !source.snapshot || !source.log || !m_workspace.canCoach(source.person)) {
        m_job.cancel();
        m_loading = m_workspace.state() == Workspace::State::Loading;
        m_entries.clear();
        Q_EMIT changed();
        return;
    }
    if (m_workspace.me() != noPerson) source.reader = source.ledger->person(m_workspace.me()).id;
    source.today = m_workspace.today();
    source.dataTo = m_workspace.defaultAsOf();
    source.zone = m_workspace.zone();
    m_loading = true;
    using Entries = std::vector<DiaryEntry>;
    m_job.read<Entries>(
        m_workspace.jobs(), this,
        [source, path = m_workspace.storePath()](std::stop_token stop) -> Result<Entries> {
            auto database = store::Database::open(path, store::OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            auto sessions = store::loadSessionsOf(**database, source.ledger->person(source.person).id, source.reader);
            if (!sessions) return tl::unexpected(sessions.error());
            const EntryMaker maker(source);
            Entries entries;
            for (Session& session : *sessions) {
                if (stop.stop_requested()) break;
                if (session.state != SessionState::Cancelled) entries.push_back(maker.make(std::move(session)));
            }
            return entries;
        },
        [this](Result<Entries> entries) {
            m_loading = false;
            m_problem = entries ? QString() : entries.error().message;
            if (entries) m_entries = std::move(*entries);
            Q_EMIT changed();
        });
}

} // namespace chalktalk::app
