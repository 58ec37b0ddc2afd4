// The one-to-ones with a person as a diary: what was on the table then and how it stands now, the words of both, and
// what became of what was agreed.
#pragma once

#include "app/workspace.h"
#include "coaching/agenda.h"
#include "domain/session.h"

namespace chalktalk::app {

struct DiaryFact {
    QString title;
    QString then, now; // "4 of 12", "9 of 20"; now is empty where there is no value
    QString sentence;  // as it was read then
    QString ending;    // "Talked about", "Put aside: season"
};

struct DiaryView {
    QString who;
    QString words; // "It was coaching, and useful: 4 of 5"
};

struct DiaryEntry {
    domain::Session session;
    Day day;
    QString when;      // "Thursday 12 March 2026"
    QString kind;      // "Coaching"
    QString detail;    // "with Mia Manager · 30 minutes"
    bool mine = false; // whoever looks held it
    std::vector<DiaryFact> facts;
    std::vector<coaching::FollowUp> commitments;
    std::vector<DiaryView> views; // what whoever looks may read of how the two saw it
    bool bothAnswered = false;    // which everybody may know
};

class Diary : public QObject {
    Q_OBJECT

  public:
    explicit Diary(Workspace& workspace, QObject* parent = nullptr);

    void setPerson(std::optional<PersonId> person);
    [[nodiscard]] bool isLoading() const { return m_loading; }
    [[nodiscard]] const QString& problem() const { return m_problem; }
    // Held, open and planned ones, the newest first; without cancelled ones.
    [[nodiscard]] const std::vector<DiaryEntry>& entries() const { return m_entries; }

  Q_SIGNALS:
    void changed();

  private:
    void refresh();

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    bool m_loading = false;
    QString m_problem;
    std::vector<DiaryEntry> m_entries;
    LatestJob m_job;
};

} // namespace chalktalk::app
