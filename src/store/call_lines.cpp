#include "store/call_lines.h"

#include "store/call_rows.h"
#include "store/database.h"
#include "store/sql.h"

namespace chalktalk::store {

namespace {

int asFlag(bool yes) { return yes ? 1 : 0; }

} // namespace

CallLineKeeper::CallLineKeeper(Database& database)
    : m_along(database, sql::call_along::insert),
      m_attendee(database, sql::call_attendee::insert),
      m_question(database, sql::call_question::insert),
      m_information(database, sql::call_information::insert),
      m_trouble(database, sql::call_trouble::insert),
      m_looking(database, sql::call_looking_back::insert),
      m_skill(database, sql::call_skill::insert),
      m_difficulty(database, sql::call_difficulty::insert) {}

void CallLineKeeper::keep(const domain::Call& call) {
    keepRoom(call);
    keepPlanned(call);
    keepDebriefed(call);
}

void CallLineKeeper::keepRoom(const domain::Call& call) {
    const qint64 id = call.id.value;
    int position = 0;
    for (const PersonId person : call.along) m_along.bind(1, id).bind(2, position++).bind(3, person.value).run();
    position = 0;
    for (const domain::Attendee& who : call.attendees) {
        m_attendee.bind(1, id).bind(2, position++).bind(3, who.name).bind(4, who.role);
        m_attendee.bind(5, static_cast<int>(who.stance)).bind(6, asFlag(who.decides)).run();
    }
}

void CallLineKeeper::keepPlanned(const domain::Call& call) {
    const qint64 id = call.id.value;
    int position = 0;
    for (const domain::CallQuestion& line : call.questions) {
        m_question.bind(1, id).bind(2, position++).bind(3, line.text).bind(4, line.goodAnswer);
        m_question.bind(5, asFlag(line.planned)).bind(6, static_cast<int>(line.asked)).bind(7, line.answer).run();
    }
    position = 0;
    for (const domain::CallInformation& line : call.information) {
        m_information.bind(1, id).bind(2, position++).bind(3, line.text).bind(4, asFlag(line.planned));
        m_information.bind(5, static_cast<int>(line.got)).bind(6, line.learned).run();
    }
    position = 0;
    for (const domain::CallTrouble& line : call.troubles) {
        m_trouble.bind(1, id).bind(2, position++).bind(3, line.text).bind(4, line.answer);
        m_trouble.bind(5, asFlag(line.planned)).bind(6, static_cast<int>(line.came)).bind(7, line.how).run();
    }
}

void CallLineKeeper::keepDebriefed(const domain::Call& call) {
    const qint64 id = call.id.value;
    for (std::size_t i = 0; i < domain::lookings; ++i) {
        const domain::LookingBack& back = call.debrief.looking[i];
        if (back == domain::LookingBack{}) continue;
        m_looking.bind(1, id).bind(2, static_cast<int>(i)).bind(3, back.repWords).bind(4, back.coachView).run();
    }
    int position = 0;
    for (const domain::SkillSeen& seen : call.debrief.skills) {
        m_skill.bind(1, id).bind(2, position++).bind(3, seen.skill).bind(4, seen.level).bind(5, seen.moment);
        m_skill.run();
    }
    for (const auto* list : {&call.debrief.difficulties, &call.debrief.hesitations}) {
        const int isHesitation = asFlag(list == &call.debrief.hesitations);
        position = 0;
        for (const QString& words : *list)
            m_difficulty.bind(1, id).bind(2, isHesitation).bind(3, position++).bind(4, words).run();
    }
}

CallReader::CallReader(Database& database)
    : m_row(database, sql::call::find),
      m_along(database, sql::call_along::of_call),
      m_attendees(database, sql::call_attendee::of_call),
      m_questions(database, sql::call_question::of_call),
      m_information(database, sql::call_information::of_call),
      m_troubles(database, sql::call_trouble::of_call),
      m_looking(database, sql::call_looking_back::of_call),
      m_skills(database, sql::call_skill::of_call),
      m_difficulties(database, sql::call_difficulty::of_call) {}

std::optional<domain::Call> CallReader::find(CallId id) {
    std::optional<domain::Call> call;
    if (m_row.bind(1, id.value).step()) call = readCall(m_row);
    m_row.reset();
    if (!call) return call;
    readRoom(*call);
    readPlanned(*call);
    readDebriefed(*call);
    return call;
}

void CallReader::readRoom(domain::Call& call) {
    for (m_along.bind(1, call.id.value); m_along.step();) call.along.push_back({m_along.integer(0)});
    for (m_attendees.bind(1, call.id.value); m_attendees.step();)
        call.attendees.push_back({m_attendees.string(0), m_attendees.string(1),
                                  static_cast<domain::Stance>(m_attendees.integer(2)), m_attendees.integer(3) != 0});
    for (Statement* part : {&m_along, &m_attendees}) part->reset();
}

void CallReader::readPlanned(domain::Call& call) {
    const auto said = [](const Statement& row, int column) { return static_cast<domain::Said>(row.integer(column)); };
    for (m_questions.bind(1, call.id.value); m_questions.step();)
        call.questions.push_back({m_questions.string(0), m_questions.string(1), m_questions.integer(2) != 0,
                                  said(m_questions, 3), m_questions.string(4)});
    for (m_information.bind(1, call.id.value); m_information.step();)
        call.information.push_back(
            {m_information.string(0), m_information.integer(1) != 0, said(m_information, 2), m_information.string(3)});
    for (m_troubles.bind(1, call.id.value); m_troubles.step();)
        call.troubles.push_back({m_troubles.string(0), m_troubles.string(1), m_troubles.integer(2) != 0,
                                 said(m_troubles, 3), m_troubles.string(4)});
    for (Statement* part : {&m_questions, &m_information, &m_troubles}) part->reset();
}

void CallReader::readDebriefed(domain::Call& call) {
    domain::Debrief& debrief = call.debrief;
    for (m_looking.bind(1, call.id.value); m_looking.step();) {
        if (const auto question = static_cast<std::size_t>(m_looking.integer(0)); question < domain::lookings)
            debrief.looking[question] = {m_looking.string(1), m_looking.string(2)};
    }
    for (m_skills.bind(1, call.id.value); m_skills.step();)
        debrief.skills.push_back({m_skills.string(0), static_cast<int>(m_skills.integer(1)), m_skills.string(2)});
    for (m_difficulties.bind(1, call.id.value); m_difficulties.step();)
        (m_difficulties.integer(0) != 0 ? debrief.hesitations : debrief.difficulties)
            .push_back(m_difficulties.string(1));
    for (Statement* part : {&m_looking, &m_skills, &m_difficulties}) part->reset();
}

void removeCallLines(Database& database, CallId id) {
    for (const Sql* remove : {&sql::call_along::remove, &sql::call_attendee::remove, &sql::call_question::remove,
                              &sql::call_information::remove, &sql::call_trouble::remove,
                              &sql::call_looking_back::remove, &sql::call_skill::remove, &sql::call_difficulty::remove})
        Statement(database, *remove).bind(1, id.value).run();
}

void keepCallLines(Database& database, const domain::Call& call) {
    removeCallLines(database, call.id);
    CallLineKeeper(database).keep(call);
}

} // namespace chalktalk::store
