// Two minutes before a one-to-one: what became of the last commitments, what changed, the facts most worth talking
// about and the questions; and the one-page brief made from what is chosen.
#pragma once

#include "app/session/session_start.h"
#include "app/workspace.h"
#include "coaching/agenda.h"
#include "coaching/brief.h"
#include "coaching/conversation.h"
#include "domain/profile.h"

#include <map>
#include <QRectF>

class QPainter;

namespace chalktalk::app {

class Preparation : public QObject {
    Q_OBJECT

  public:
    explicit Preparation(Workspace& workspace, QObject* parent = nullptr);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] std::optional<PersonId> person() const { return m_person; }
    // Also puts a fact on the list from elsewhere ("Use in 1:1" on a fact card), before or after it was read.
    void want(PersonId person, const QString& indicator);
    void begun(PersonId person); // what was on the list lies on the table now
    [[nodiscard]] bool isWanted(PersonId person, const QString& indicator) const;
    [[nodiscard]] int wantedCount(PersonId person) const;

    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const QString& problem() const { return m_problem; } // why there is nothing, in words
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString detail() const;   // role, group, region
    [[nodiscard]] QString lastTime() const; // "Last one-to-one 3 March, 19 days ago", "No one-to-one yet"
    [[nodiscard]] const coaching::Agenda& agenda() const { return m_agenda; }
    [[nodiscard]] const domain::Profile& profile() const { return m_profile; }
    [[nodiscard]] const coaching::ConversationContent& content() const { return m_content; }
    [[nodiscard]] std::optional<SessionId> openSession() const; // one that was begun and not finished
    [[nodiscard]] std::optional<SessionId> plannedSession() const;

    static constexpr int mostFacts = 4;
    void choose(std::size_t item, bool chosen);             // at most mostFacts: a further one is refused (false stays)
    void chooseQuestion(std::size_t question, bool chosen); // of content().questions
    [[nodiscard]] bool isQuestionChosen(std::size_t question) const;

    [[nodiscard]] const coaching::Brief& brief() const { return m_brief; } // as chosen now
    [[nodiscard]] SessionStart start() const;
    [[nodiscard]] Status writePdf(const QString& path) const;
    void paint(QPainter& painter, const QRectF& page) const; // one page, for screen and printer

  Q_SIGNALS:
    void changed();
    void briefChanged();

  private:
    void refresh();
    void makeBriefAgain();
    void keepChoices(coaching::Agenda& agenda) const;

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    bool m_loading = false;
    QString m_problem;
    coaching::Agenda m_agenda;
    domain::Profile m_profile;
    coaching::ConversationContent m_content;
    std::vector<bool> m_questions;
    std::map<PersonId, QStringList> m_wanted;
    coaching::Brief m_brief;
    LatestJob m_job;
};

} // namespace chalktalk::app
