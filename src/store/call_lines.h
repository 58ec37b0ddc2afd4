// What hangs on a call's row: who goes along, who is in the room, its questions, and the lists of its debrief. For
// store/ only; throws Failure.
#pragma once

#include "domain/call.h"
#include "store/statement.h"

namespace chalktalk::store {

// Reads calls whole; prepared once for many.
class CallReader {
  public:
    explicit CallReader(Database& database);
    [[nodiscard]] std::optional<domain::Call> find(CallId id);

  private:
    void readRoom(domain::Call& call);
    void readPlanned(domain::Call& call);
    void readDebriefed(domain::Call& call);

    Statement m_row, m_along, m_attendees, m_questions, m_information, m_troubles, m_looking, m_skills, m_difficulties;
};

// Writes the lines of calls that have none; prepared once for many.
class CallLineKeeper {
  public:
    explicit CallLineKeeper(Database& database);
    void keep(const domain::Call& call);

  private:
    void keepRoom(const domain::Call& call);
    void keepPlanned(const domain::Call& call);
    void keepDebriefed(const domain::Call& call);

    Statement m_along, m_attendee, m_question, m_information, m_trouble, m_looking, m_skill, m_difficulty;
};

void removeCallLines(Database& database, CallId id);
// In place of those that were there.
void keepCallLines(Database& database, const domain::Call& call);

} // namespace chalktalk::store
