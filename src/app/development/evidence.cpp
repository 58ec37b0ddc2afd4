#include "app/development/evidence.h"

#include "coaching/number_words.h"
#include "store/call_store.h"
#include "store/session_store.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::app {

using domain::Call;
using domain::Evidence;
using domain::EvidenceKind;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Evidence)
};

constexpr qsizetype s_mostLetters = 240; // of the sentence that is begun with; it is there to be reworded
constexpr std::size_t s_mostAsked = 6;

QString sentenceFrom(const QString& words) {
    const QString line = words.simplified();
    return line.size() <= s_mostLetters ? line : line.left(s_mostLetters - 1).trimmed() + u'…';
}

// How clearly a skill was seen in a call, as debriefs say it.
QString seenText(int level) {
    switch (level) {
    case 1: return Texts::tr("missing");
    case 2: return Texts::tr("in parts");
    case 3: return Texts::tr("clear");
    default: return {};
    }
}

class Gathering {
  public:
    Gathering(store::Database& database, const EvidenceSource& source) : m_database(database), m_source(source) {}

    Result<std::vector<EvidenceChoice>> gather() {
        const auto calls = store::loadCallsOf(m_database, m_source.person);
        if (!calls) return tl::unexpected(calls.error());
        for (const Call& call : *calls) add(call);
        const auto sessions = store::loadSessionsOf(m_database, m_source.person, {});
        if (!sessions) return tl::unexpected(sessions.error());
        for (const domain::Session& session : *sessions) add(session);
        addCommitments();
        std::ranges::stable_sort(m_choices, [](const EvidenceChoice& a, const EvidenceChoice& b) {
            return a.evidence.day > b.evidence.day;
        });
        return std::move(m_choices);
    }

  private:
    [[nodiscard]] bool isRecent(Day day) const { return day <= m_source.today && m_source.today - day <= evidenceDays; }
    [[nodiscard]] QString dayName(Day day) const { return coaching::dayText(day, m_source.today); }
    [[nodiscard]] QString nameOf(PersonId id) const {
        const auto index = m_source.ledger->find(id);
        return index ? m_source.ledger->person(*index).name : QString();
    }
    [[nodiscard]] QString skillName(const QString& id) const {
        return m_source.content ? m_source.content->skillName(id) : id;
    }
    void put(EvidenceKind kind, qint64 record, Day day, const QString& sentence, const QString& title,
             const QStringList& skills = {}) {
        m_choices.push_back({{kind, record, day, sentenceFrom(sentence)}, title, skills});
    }

    void add(const Call& call) {
        const domain::CallLine* line = m_source.log->find(call.id);
        if (!line || call.state != domain::CallState::Set || !isRecent(line->day)) return;
        const QString with = line->customer.isEmpty() ? call.title : line->customer;
        const QString what = with.isEmpty() ? coaching::callKindName(call.kind)
                                            : Texts::tr("%1 with %2").arg(coaching::callKindName(call.kind), with);
        if (call.debrief.state == domain::DebriefState::Done) addDebrief(call, line->day, what);
        if (call.plan.state == domain::PlanState::Ready)
            put(EvidenceKind::CallPlan, call.id.value, line->day, call.plan.milestone,
                Texts::tr("Call plan · %1, %2").arg(what, dayName(line->day)));
    }

    void addDebrief(const Call& call, Day day, const QString& what) {
        const QString title = Texts::tr("Debrief · %1, %2").arg(what, dayName(day));
        for (const domain::SkillSeen& seen : call.debrief.skills) {
            const QString level = seenText(seen.level);
            put(EvidenceKind::Debrief, call.id.value, day, seen.moment,
                level.isEmpty() ? Texts::tr("%1 · %2").arg(title, skillName(seen.skill))
                                : Texts::tr("%1 · %2: %3").arg(title, skillName(seen.skill), level),
                {seen.skill});
        }
        if (!call.debrief.skills.empty()) return;
        QString words; // of the person, who looked back first
        for (const domain::LookingBack& looking : call.debrief.looking)
            if (words.isEmpty()) words = looking.repWords;
        put(EvidenceKind::Debrief, call.id.value, day, words, title);
    }

    void add(const domain::Session& session) {
        const domain::SessionLine* line = m_source.log->find(session.id);
        if (!line || session.state != domain::SessionState::Held || !isRecent(line->day)) return;
        QString words = session.sharedNote;
        for (const domain::Answer& answer : session.answers)
            if (words.isEmpty()) words = answer.coachView.isEmpty() ? answer.repWords : answer.coachView;
        put(EvidenceKind::OneToOne, session.id.value, line->day, words,
            Texts::tr("One-to-one with %1, %2").arg(nameOf(session.coach), dayName(line->day)));
    }

    void addCommitments() {
        const auto person = m_source.ledger->find(m_source.person);
        if (!person) return;
        for (const domain::CommitmentLine& line : m_source.log->commitmentsAbout(*person)) {
            const domain::Commitment& c = line.commitment;
            const Day day = c.closedOn.value_or(c.madeOn);
            if (c.owner != m_source.person || !isRecent(day)) continue;
            const QString how = c.state == domain::CommitmentState::Kept     ? Texts::tr("kept")
                                : c.state == domain::CommitmentState::Missed ? Texts::tr("not kept")
                                : c.isOpen()                                 ? Texts::tr("open")
                                                                             : Texts::tr("dropped");
            put(EvidenceKind::Commitment, c.id.value, day, c.what,
                Texts::tr("Commitment · %1, %2").arg(how, dayName(day)));
        }
    }

    store::Database& m_database;
    const EvidenceSource& m_source;
    std::vector<EvidenceChoice> m_choices;
};

} // namespace

Result<std::vector<EvidenceChoice>> evidenceOf(store::Database& database, const EvidenceSource& source) {
    return Gathering(database, source).gather();
}

std::vector<EvidenceChoice> evidenceFor(const std::vector<EvidenceChoice>& all, const QString& skill) {
    std::vector<EvidenceChoice> sorted;
    for (const EvidenceChoice& one : all) // what names another skill says nothing of this one
        if (one.skills.isEmpty() || one.skills.contains(skill)) sorted.push_back(one);
    std::ranges::stable_partition(sorted, [&](const EvidenceChoice& one) { return one.skills.contains(skill); });
    return sorted;
}

Result<std::vector<AlreadyAsked>> alreadyAsked(store::Database& database, const EvidenceSource& source,
                                               const std::vector<coaching::FollowUp>& commitments) {
    const auto sessions = store::loadSessionsOf(database, source.person, {});
    if (!sessions) return tl::unexpected(sessions.error());
    std::vector<AlreadyAsked> asked;
    for (const domain::Session& session : *sessions) {
        const domain::SessionLine* line = source.log->find(session.id);
        if (!line || session.state != domain::SessionState::Held || line->day > source.today) continue;
        AlreadyAsked one;
        one.session = session.id;
        one.day = line->day;
        const auto coach = source.ledger->find(session.coach);
        one.who = coach ? source.ledger->person(*coach).name : QString();
        for (const domain::Answer& answer : session.answers) {
            one.questions += answer.text;
            one.answers += answer.repWords;
        }
        for (const coaching::FollowUp& made : commitments)
            if (made.commitment.session == session.id) one.agreed.push_back(made);
        if (one.questions.isEmpty() && one.agreed.empty()) continue;
        asked.push_back(std::move(one));
    }
    std::ranges::stable_sort(asked, [](const AlreadyAsked& a, const AlreadyAsked& b) { return a.day > b.day; });
    if (asked.size() > s_mostAsked) asked.resize(s_mostAsked);
    return asked;
}

std::vector<coaching::FollowUp> followUpsOf(const metrics::Engine& engine, const domain::CoachingLog& log,
                                            domain::PersonIndex person, Day today, Day dataTo) {
    std::vector<coaching::FollowUp> found;
    const auto lines = log.commitmentsAbout(person);
    for (auto line = lines.rbegin(); line != lines.rend(); ++line)
        if (line->commitment.madeOn <= today) found.push_back(coaching::followUp(engine, *line, today, dataTo));
    return found;
}

} // namespace chalktalk::app
