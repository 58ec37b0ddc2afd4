// What can be planned: one-to-ones, how often with whom, and the time that one blocks for coaching each week; and all
// of it as a calendar file.
#pragma once

#include "app/workspace.h"

#include <QTime>

namespace chalktalk::io {
struct Invitation;
}

namespace chalktalk::app {

class RhythmPlan : public QObject {
    Q_OBJECT

  public:
    explicit RhythmPlan(Workspace& workspace, QObject* parent = nullptr);

    void plan(PersonId person, Day day, QTime at, int minutes);
    void replan(SessionId session, Day day, QTime at, int minutes);
    void cancel(SessionId session);
    // Nothing: back to that of the peer group.
    void setCadence(PersonId person, std::optional<int> everyDays);

    // One's own blocks that hold on `day` or later, in the order of the week.
    [[nodiscard]] std::vector<domain::CoachingBlock> myBlocks(Day day) const;
    void addBlock(int weekday, QTime at, int minutes);
    void endBlock(qint64 id); // from today on; the weeks before stay as they were

    // One's planned one-to-ones and blocks, and what was cancelled in the last 30 days.
    [[nodiscard]] Result<QByteArray> calendar() const;
    void exportTo(const QString& path);

    // Day and time of a planned session in the store's zone.
    [[nodiscard]] QDateTime plannedAt(SessionId session) const;
    [[nodiscard]] bool canChange(SessionId session) const; // it is one's own

  Q_SIGNALS:
    void done(const QString& words);
    void failed(const QString& words);
    void needsMe();

  private:
    [[nodiscard]] std::optional<PersonId> me();
    [[nodiscard]] io::Invitation invitation(const domain::CoachingBlock& block) const;
    [[nodiscard]] qint64 instant(Day day, QTime at) const;
    void change(SessionId session, const std::function<void(domain::Session&)>& edit, const QString& words);
    template <class T> void write(std::function<Result<T>(store::Database&)> work, const QString& words);

    Workspace& m_workspace;
};

} // namespace chalktalk::app
