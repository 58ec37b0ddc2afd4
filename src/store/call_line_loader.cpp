#include "store/call_line_loader.h"

#include "store/database.h"
#include "store/sql.h"
#include "store/statement.h"

namespace chalktalk::store {

namespace {

using domain::CallLine;
using domain::PersonIndex;

class CallLineLoader {
  public:
    CallLineLoader(Database& database, const std::unordered_map<PersonId, PersonIndex>& people,
                   const domain::LocalTime& zone)
        : m_database(database), m_people(people), m_zone(zone) {}

    std::vector<CallLine> load() {
        loadRows();
        m_byId.reserve(m_lines.size());
        for (CallLine& line : m_lines) m_byId.emplace(line.id.value, &line);
        loadAlong();
        countRoom();
        countPlanned();
        loadDifficulties();
        loadDifferently();
        return std::move(m_lines);
    }

  private:
    [[nodiscard]] PersonIndex person(qint64 id) const {
        const auto found = m_people.find(PersonId{id});
        return found == m_people.end() ? domain::noPerson : found->second;
    }
    // The line that a row hangs on by its first column; null where it was left out.
    [[nodiscard]] CallLine* lineOf(const Statement& row) const {
        const auto found = m_byId.find(row.integer(0));
        return found == m_byId.end() ? nullptr : found->second;
    }
    void loadRows();
    [[nodiscard]] CallLine readLine(const Statement& row) const;
    void loadAlong();
    void countRoom();
    void countPlanned();
    void loadDifficulties();
    void loadDifferently();

    Database& m_database;
    const std::unordered_map<PersonId, PersonIndex>& m_people;
    const domain::LocalTime& m_zone;
    std::vector<CallLine> m_lines;
    std::unordered_map<qint64, CallLine*> m_byId;
};

void CallLineLoader::loadRows() {
    Statement row(m_database, sql::call::load);
    while (row.step()) {
        CallLine line = readLine(row);
        if (line.person != domain::noPerson) m_lines.push_back(std::move(line));
    }
}

CallLine CallLineLoader::readLine(const Statement& row) const {
    CallLine line;
    line.id = {row.integer(0)};
    line.version = static_cast<int>(row.integer(1));
    line.person = person(row.integer(2));
    line.going = static_cast<domain::Going>(row.integer(3));
    line.kind = static_cast<domain::CallKind>(row.integer(4));
    line.way = static_cast<domain::CallWay>(row.integer(5));
    line.state = static_cast<domain::CallState>(row.integer(6));
    line.origin = static_cast<domain::CallOrigin>(row.integer(7));
    line.startMs = row.integer(8);
    const qint64 endedAtMs = row.integer(10); // 0 when null, also below
    line.endMs = endedAtMs != 0 ? endedAtMs : line.startMs + row.integer(9) * 60'000;
    line.day = m_zone.dayOf(line.endMs);
    line.title = row.string(11), line.customer = row.string(12);
    line.account = {row.integer(13)}, line.opportunity = {row.integer(14)}, line.activity = {row.integer(15)};
    line.significant = row.integer(16) != 0;
    line.reasons = static_cast<quint16>(row.integer(17));
    line.byHand = static_cast<domain::Said>(row.integer(18));

    line.plan = static_cast<domain::PlanState>(row.integer(19));
    line.readyAtMs = row.integer(20);
    if (line.plan == domain::PlanState::Ready && line.readyAtMs != 0) line.plannedOn = m_zone.dayOf(line.readyAtMs);
    line.score = static_cast<int>(row.integer(21));
    line.plannedWith = person(row.integer(22));
    line.planMinutes = static_cast<int>(row.integer(23));
    line.milestone = row.string(24);

    line.debrief = static_cast<domain::DebriefState>(row.integer(25));
    line.debriefedAtMs = row.integer(26);
    if (line.isDebriefed()) line.debriefedOn = m_zone.dayOf(line.debriefedAtMs);
    line.debriefedWith = person(row.integer(27));
    line.debriefMinutes = static_cast<int>(row.integer(28));
    line.outcome = static_cast<domain::CallOutcome>(row.integer(29));
    line.nextStep = row.string(30);
    return line;
}

void CallLineLoader::loadAlong() {
    Statement row(m_database, sql::call_along::load);
    while (row.step()) {
        CallLine* line = lineOf(row);
        if (const PersonIndex who = person(row.integer(1)); line && who != domain::noPerson) line->along.push_back(who);
    }
}

void CallLineLoader::countRoom() {
    Statement row(m_database, sql::call_attendee::load);
    while (row.step()) {
        CallLine* line = lineOf(row);
        if (!line) continue;
        ++line->attendees;
        if (row.integer(1) != 0) ++line->deciders;
    }
}

// What nobody had planned counts only as trouble unforeseen.
void CallLineLoader::countPlanned() {
    const auto count = [this](const Sql& sql, int CallLine::*planned, int CallLine::*yes, int CallLine::*no,
                              int CallLine::*unplanned) {
        Statement row(m_database, sql);
        while (row.step()) {
            CallLine* line = lineOf(row);
            if (!line) continue;
            if (row.integer(1) == 0) {
                if (unplanned) ++(line->*unplanned);
                continue;
            }
            ++(line->*planned);
            const auto said = static_cast<domain::Said>(row.integer(2));
            if (said == domain::Said::Yes) ++(line->*yes);
            if (no && said == domain::Said::No) ++(line->*no);
        }
    };
    count(sql::call_question::load, &CallLine::questions, &CallLine::asked, &CallLine::notAsked, nullptr);
    count(sql::call_information::load, &CallLine::information, &CallLine::got, &CallLine::notGot, nullptr);
    count(sql::call_trouble::load, &CallLine::troubles, &CallLine::came, nullptr, &CallLine::unforeseen);
}

void CallLineLoader::loadDifficulties() {
    Statement row(m_database, sql::call_difficulty::load);
    while (row.step()) {
        CallLine* line = lineOf(row);
        if (!line) continue;
        if (row.integer(1) != 0)
            line->hesitated = true;
        else
            line->difficulties.push_back(row.string(2));
    }
}

void CallLineLoader::loadDifferently() {
    Statement row(m_database, sql::call_looking_back::differently);
    while (row.step()) {
        if (CallLine* line = lineOf(row)) line->differently = row.string(1);
    }
}

} // namespace

std::vector<CallLine> readCallLines(Database& database, const std::unordered_map<PersonId, PersonIndex>& people,
                                    const domain::LocalTime& zone) {
    return CallLineLoader(database, people, zone).load();
}

} // namespace chalktalk::store
