#include "app/session/preparation.h"

#include "app/session/brief_maker.h"
#include "app/session/usual_results.h"
#include "coaching/fact_writer.h"
#include "coaching/number_words.h"
#include "io/conversation_json.h"
#include "io/paper/brief_paper.h"
#include "store/database.h"
#include "store/profile_store.h"

#include <algorithm>
#include <QDateTime>

namespace chalktalk::app {

using domain::noPerson;
using domain::SessionState;

Preparation::Preparation(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, &Preparation::refresh);
    connect(&workspace, &Workspace::stateChanged, this, &Preparation::refresh);
    connect(&workspace, &Workspace::meChanged, this, &Preparation::refresh);
}

void Preparation::setPerson(std::optional<PersonId> person) {
    if (person == m_person && m_problem.isEmpty()) return;
    m_person = person;
    m_agenda = {};
    m_questions.clear();
    refresh();
}

void Preparation::want(PersonId person, const QString& indicator) {
    QStringList& wanted = m_wanted[person];
    if (!wanted.removeOne(indicator)) wanted << indicator;
    if (m_person == person)
        for (std::size_t i = 0; i < m_agenda.items.size(); ++i)
            if (m_agenda.items[i].fact.id == indicator) choose(i, wanted.contains(indicator));
    Q_EMIT changed();
}

void Preparation::begun(PersonId person) {
    m_wanted.erase(person);
    if (m_person == person) m_agenda = {}; // what was chosen has been used: the next one is offered anew
    refresh();
}

bool Preparation::isWanted(PersonId person, const QString& indicator) const {
    const auto at = m_wanted.find(person);
    return at != m_wanted.end() && at->second.contains(indicator);
}

int Preparation::wantedCount(PersonId person) const {
    const auto at = m_wanted.find(person);
    return at == m_wanted.end() ? 0 : static_cast<int>(at->second.size());
}

QString Preparation::name() const {
    const auto index = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    return index == noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

QString Preparation::detail() const { return m_brief.detail; }

QString Preparation::lastTime() const {
    if (!m_agenda.lastTime) return tr("No one-to-one yet");
    const int days = m_workspace.today() - *m_agenda.lastTime;
    const QString on = coaching::dayText(*m_agenda.lastTime, m_workspace.today());
    if (days == 0) return tr("Last one-to-one today");
    return tr("Last one-to-one on %1, %n days ago", nullptr, days).arg(on);
}

std::optional<SessionId> Preparation::openSession() const {
    const auto log = m_workspace.coaching();
    const auto index = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    if (!log || index == noPerson) return std::nullopt;
    for (const domain::SessionLine& line : log->sessionsWith(index))
        if (line.state == SessionState::Open && line.coach == m_workspace.me()) return line.id;
    return std::nullopt;
}

// The planned one that is nearest: not one of weeks ago, nor one of next month.
std::optional<SessionId> Preparation::plannedSession() const {
    const auto log = m_workspace.coaching();
    const auto index = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    if (!log || index == noPerson) return std::nullopt;
    constexpr int near = 7;
    std::optional<SessionId> found;
    int best = near + 1;
    for (const domain::SessionLine& line : log->sessionsWith(index)) {
        if (line.state != SessionState::Planned || line.coach != m_workspace.me()) continue;
        const int apart = std::abs(line.day - m_workspace.today());
        if (apart < best) best = apart, found = line.id;
    }
    return found;
}

void Preparation::refresh() {
    const auto snapshot = m_workspace.snapshot();
    const auto log = m_workspace.coaching();
    const auto index = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    m_problem.clear();
    if (m_person && m_workspace.ledger() && (index == noPerson || !m_workspace.canCoach(index)))
        m_problem = tr("This person is not in your line.");
    if (!snapshot || !log || index == noPerson || !m_problem.isEmpty()) {
        m_job.cancel();
        m_loading = m_problem.isEmpty() && m_person && m_workspace.state() != Workspace::State::NoStore;
        m_agenda = {};
        Q_EMIT changed();
        return;
    }
    m_loading = true;
    Q_EMIT changed();
    struct Read {
        coaching::Agenda agenda;
        domain::Profile profile;
        coaching::ConversationContent content;
    };
    const PersonId me = m_workspace.me() == noPerson ? PersonId{} : m_workspace.ledger()->person(m_workspace.me()).id;
    const coaching::AgendaQuestion question{index, m_workspace.today(), m_workspace.defaultAsOf()};
    m_job.read<Read>(
        m_workspace.jobs(), this,
        [snapshot, log, question, me, person = *m_person, path = m_workspace.storePath(),
         dataDir = m_workspace.dataDir()](std::stop_token stop) -> Result<Read> {
            auto database = store::Database::open(path, store::OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            auto profile = store::loadProfile(**database, person, me);
            if (!profile) return tl::unexpected(profile.error());
            const metrics::Results results = usualResults(*snapshot, question.dataTo, stop);
            if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
            const coaching::FactWriter writer(*snapshot->engine, results);
            return Read{coaching::makeAgenda(*snapshot->engine, writer, *log, question), std::move(*profile),
                        io::loadConversation(dataDir)};
        },
        [this](Result<Read> read) {
            m_loading = false;
            if (!read) {
                m_problem = read.error().message;
                Q_EMIT changed();
                return;
            }
            keepChoices(read->agenda);
            m_agenda = std::move(read->agenda);
            m_profile = std::move(read->profile);
            m_content = std::move(read->content);
            if (m_questions.size() != m_content.questions.size()) {
                m_questions.clear();
                for (const auto& asked : m_content.questions) m_questions.push_back(asked.always);
            }
            makeBriefAgain();
            Q_EMIT changed();
        });
}

// What was chosen by hand stays chosen when the facts are read anew; what was asked for elsewhere goes before what the
// program offers.
void Preparation::keepChoices(coaching::Agenda& agenda) const {
    const bool again = !m_agenda.items.empty();
    const auto wanted = m_wanted.find(*m_person);
    const bool asked = wanted != m_wanted.end() && !wanted->second.isEmpty();
    if (!again && !asked) return;
    int chosen = 0;
    for (coaching::AgendaItem& item : agenda.items) {
        if (again) {
            const auto before = std::find_if(m_agenda.items.begin(), m_agenda.items.end(),
                                             [&](const auto& old) { return old.fact.id == item.fact.id; });
            item.chosen = before != m_agenda.items.end() && before->chosen;
        } else {
            item.chosen = wanted->second.contains(item.fact.id);
        }
        if (item.chosen && ++chosen > mostFacts) item.chosen = false;
    }
}

void Preparation::choose(std::size_t item, bool chosen) {
    if (item >= m_agenda.items.size() || m_agenda.items[item].chosen == chosen) return;
    const auto count =
        std::count_if(m_agenda.items.begin(), m_agenda.items.end(), [](const auto& i) { return i.chosen; });
    if (chosen && count >= mostFacts) {
        Q_EMIT changed(); // the box goes back to what it was
        return;
    }
    m_agenda.items[item].chosen = chosen;
    makeBriefAgain();
}

void Preparation::chooseQuestion(std::size_t question, bool chosen) {
    if (question >= m_questions.size() || m_questions[question] == chosen) return;
    m_questions[question] = chosen;
    makeBriefAgain();
}

bool Preparation::isQuestionChosen(std::size_t question) const {
    return question < m_questions.size() && m_questions[question];
}

SessionStart Preparation::start() const {
    SessionStart start;
    if (!m_person) return start;
    start.person = *m_person;
    start.planned = plannedSession().value_or(SessionId{});
    for (const coaching::AgendaItem& item : m_agenda.items)
        if (item.chosen) start.facts.push_back(item.fact);
    for (std::size_t i = 0; i < m_questions.size(); ++i)
        if (m_questions[i]) start.questions.push_back({m_content.questions[i].id, m_content.questions[i].text});
    return start;
}

void Preparation::makeBriefAgain() {
    const auto index = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    const auto log = m_workspace.coaching();
    if (index == noPerson || !log) return;
    QStringList questions;
    for (const ChosenQuestion& question : start().questions) questions << question.text;
    std::optional<QDateTime> plannedAt;
    if (const auto planned = plannedSession())
        if (const auto* line = log->find(*planned); line && line->plannedAtMs > 0)
            plannedAt = QDateTime::fromMSecsSinceEpoch(line->plannedAtMs, m_workspace.zone());
    m_brief = makeBrief(*m_workspace.ledger(), index,
                        {m_agenda, m_profile, questions, plannedAt, m_workspace.today(), m_workspace.defaultAsOf()});
    Q_EMIT briefChanged();
}

Status Preparation::writePdf(const QString& path) const { return io::writeBriefPdf(path, m_brief); }

void Preparation::paint(QPainter& painter, const QRectF& page) const { io::paintBrief(painter, page, m_brief); }

} // namespace chalktalk::app
