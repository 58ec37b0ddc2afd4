#include "app/sample/sample_coaching.h"

#include "app/sample/dice.h"
#include "app/sample/sample_calls.h"
#include "app/sample/sample_conversations.h"
#include "app/sample/sample_development.h"
#include "app/sample/sample_organisation.h"
#include "app/sample/working_calendar.h"
#include "coaching/agenda.h"
#include "coaching/fact_writer.h"
#include "domain/local_time.h"
#include "io/competencies_json.h"
#include "io/conversation_json.h"
#include "store/coaching_records.h"
#include "store/database.h"
#include "store/ledger_loader.h"
#include "store/settings_store.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace chalktalk::app {

using domain::Commitment;
using domain::CommitmentState;
using domain::Ending;
using domain::noPerson;
using domain::PersonIndex;
using domain::Role;
using domain::Session;
using domain::SessionState;
using domain::SessionType;
using sample::Dice;

namespace {

constexpr int s_weeks = 26;

// How one manager coaches, drawn once.
struct Habit {
    double keeps = 0.8;   // of the one-to-ones that are due
    double reviews = 0.1; // of them that become pipeline reviews instead
    double writes = 0.9;  // that something is agreed
    int everyDays = 14;
    int minuteOfDay = 10 * 60;
};

QString words(const char* text) { return QString::fromUtf8(text); }

class Diary {
  public:
    Diary(const metrics::Engine& engine, const SampleOptions& options, const QTimeZone& zone,
          coaching::ConversationContent content)
        : m_engine(engine),
          m_ledger(engine.ledger()),
          m_asOf(options.asOf),
          m_seed(options.seed),
          m_time(zone),
          m_content(std::move(content)) {}

    // Of one manager with all who report to them.
    void draw(PersonIndex manager) {
        Dice dice(m_seed, 500'000 + manager);
        Habit habit;
        habit.keeps = std::clamp(0.78 + 0.2 * dice.bell(), 0.25, 0.97);
        habit.reviews = dice.chance(0.3) ? 0.3 : 0.06;
        habit.everyDays = m_ledger.person(manager).role == Role::FirstLineManager ? 14 : 28;
        int place = 0;
        for (const PersonIndex person : m_ledger.directReports(manager, m_asOf)) {
            if (!m_ledger.person(person).inSeat(m_asOf)) continue;
            habit.minuteOfDay = 9 * 60 + 30 * dice.below(14);
            drawPair(manager, person, habit, place++, dice);
        }
    }

    [[nodiscard]] std::vector<store::SessionSave>& sessions() { return m_sessions; }
    // As of the Sunday before.
    [[nodiscard]] const metrics::Results& resultsBefore(Day day) { return resultsOf(day - sample::weekday(day) - 1); }
    // Whether a gap stood open at the end of the week before.
    [[nodiscard]] bool hadGap(PersonIndex person, Day day) {
        const auto rows = resultsBefore(std::min(day, m_asOf)).rowsOf(person);
        return std::ranges::any_of(rows, [](const auto& row) { return row.grade == metrics::Grade::Gap; });
    }

  private:
    void drawPair(PersonIndex manager, PersonIndex person, const Habit& habit, int place, Dice& dice) {
        m_onTable.clear();
        const Day first = m_asOf - 7 * s_weeks + (place * 3) % habit.everyDays;
        for (Day due = first; due <= m_asOf + habit.everyDays; due = due + habit.everyDays) {
            Day day = due + dice.between(-1, 1);
            while (sample::weekday(day) > 4) day = day + 1;
            if (day > m_asOf) {
                if (dice.chance(habit.keeps)) plan(manager, person, habit, day, dice);
                break;
            }
            const bool inLine = m_ledger.managerOf(person, day) == manager && m_ledger.person(person).inSeat(day);
            const bool quarterEnds = sample::nextQuarterStart(day) - day <= 14; // "go close"
            if (!inLine || !dice.chance(quarterEnds ? habit.keeps * 0.55 : habit.keeps)) continue;
            hold(manager, person, habit, day, dice);
        }
    }

    qint64 freshId(Dice& dice) {
        for (;;)
            if (const auto id = static_cast<qint64>(dice.next() >> 1); id > 0 && m_ids.insert(id).second) return id;
    }

    Session begin(PersonIndex manager, PersonIndex person, const Habit& habit, Day day, Dice& dice) {
        Session session;
        session.id = SessionId{freshId(dice)};
        session.coach = m_ledger.person(manager).id;
        session.person = m_ledger.person(person).id;
        session.plannedMinutes = 30;
        session.plannedAtMs = m_time.toUtc(day, static_cast<qint64>(habit.minuteOfDay) * 60'000);
        return session;
    }

    void plan(PersonIndex manager, PersonIndex person, const Habit& habit, Day day, Dice& dice) {
        store::SessionSave save;
        save.session = begin(manager, person, habit, day, dice);
        save.by = save.session.coach;
        m_sessions.push_back(std::move(save));
    }

    void hold(PersonIndex manager, PersonIndex person, const Habit& habit, Day day, Dice& dice) {
        store::SessionSave save;
        Session& session = save.session;
        session = begin(manager, person, habit, day, dice);
        save.by = session.coach;
        session.state = SessionState::Held;
        const bool review = dice.chance(habit.reviews);
        session.type = review ? (dice.chance(0.5) ? SessionType::PipelineReview : SessionType::DealReview)
                              : (dice.chance(0.12) ? SessionType::RideAlong : SessionType::Coaching);
        session.minutes = dice.between(18, 45);
        session.startedAtMs = session.plannedAtMs + 60'000LL * dice.between(0, 6);
        session.endedAtMs = session.startedAtMs + 60'000LL * session.minutes;
        session.expectationsRestated = dice.chance(0.25);
        putFacts(session, person, day, dice);
        talk(session, dice);
        session.sharedNote = words(sample::sharedNote(dice));
        session.privateNote = words(sample::privateNote(dice));
        if (!m_content.causes.empty() && dice.chance(0.12)) {
            const auto& cause =
                m_content.causes[static_cast<std::size_t>(dice.below(static_cast<int>(m_content.causes.size())))];
            session.causes.push_back({cause.id, cause.text});
        }
        if (!review && dice.chance(habit.writes)) agree(save, person, day, dice);
        for (domain::SessionFact& fact : session.facts) {
            if (fact.ending != Ending::None) continue;
            const bool aside = dice.chance(0.2);
            fact.ending = aside ? Ending::PutAside : Ending::Discussed;
            if (aside) fact.reason = words(sample::asideReason(dice));
        }
        const qint64 after = session.endedAtMs + 3'600'000;
        session.views.push_back({session.coach, !review, dice.between(3, 5), false, after});
        if (dice.chance(0.7))
            session.views.push_back(
                {session.person, !review && dice.chance(0.85), dice.between(2, 5), dice.chance(0.5), after});
        m_sessions.push_back(std::move(save));
    }

    // Two or three of the most telling facts of the week before, seldom the same twice in a row.
    void putFacts(Session& session, PersonIndex person, Day day, Dice& dice) {
        const Day sunday = day - sample::weekday(day) - 1;
        const coaching::FactWriter writer(m_engine, resultsOf(sunday));
        const std::size_t most = dice.chance(0.6) ? 3 : 2;
        std::set<QString> now;
        for (const auto& row : telling(resultsOf(sunday), person)) {
            if (session.facts.size() == most) break;
            const coaching::Fact fact = writer.fact(row, false);
            if (m_onTable.contains(fact.id) && dice.chance(0.6)) continue;
            session.facts.push_back({coaching::frozen(fact), Ending::None, {}});
            now.insert(fact.id);
        }
        m_onTable = std::move(now);
    }

    static std::vector<metrics::IndicatorResult> telling(const metrics::Results& results, PersonIndex person) {
        std::vector<metrics::IndicatorResult> rows;
        for (const auto& row : results.rowsOf(person))
            if (row.value) rows.push_back(row);
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return coaching::telling(a) < coaching::telling(b); });
        return rows;
    }

    void talk(Session& session, Dice& dice) {
        const sample::Talk& topic = session.facts.empty()
                                        ? sample::talkAmongManagers(dice)
                                        : sample::talkAbout(session.facts.front().fact.indicator, dice);
        const std::array<const char*, 3> said{topic.goingOn, topic.needs, topic.help};
        std::size_t at = 0;
        for (const coaching::Question& question : m_content.questions) {
            if (!question.always || at == said.size()) continue;
            session.answers.push_back({question.id, question.text, words(said[at]), {}});
            ++at;
        }
        if (!session.answers.empty()) session.answers.front().coachView = words(topic.view);
        m_topic = &topic;
    }

    void agree(store::SessionSave& save, PersonIndex person, Day day, Dice& dice) {
        const Session& session = save.session;
        for (const bool mine : {false, true}) {
            if (mine && !dice.chance(0.6)) continue;
            Commitment c;
            c.id = CommitmentId{freshId(dice)};
            c.session = session.id;
            c.coach = session.coach, c.person = session.person;
            c.owner = mine ? session.coach : session.person;
            c.what = words(mine ? m_topic->mine : m_topic->theirs);
            c.madeOn = day;
            c.due = day + 7 * dice.between(1, 2);
            if (!session.facts.empty() && (!mine || dice.chance(0.5))) name(c, save.session, person);
            close(c, mine, dice);
            save.commitments.push_back(std::move(c));
        }
    }

    // Which indicator it should move: the first fact's, if it is one that luck can be told from.
    void name(Commitment& c, Session& session, PersonIndex person) {
        domain::SessionFact& first = session.facts.front();
        const auto index = metrics::indicatorIndex(first.fact.indicator);
        if (!index || person == noPerson) return;
        const metrics::Indicator& indicator = metrics::indicator(*index);
        if (indicator.window == domain::Window::period()) return; // before and since can't be held against each other
        constexpr int fourWeeks = 28;
        c.indicator = first.fact.indicator;
        c.move = indicator.better == metrics::Better::More ? domain::Move::Up : domain::Move::Down;
        c.checkOn = c.madeOn + fourWeeks + indicator.horizonDays + (indicator.kind == metrics::Kind::Median ? 63 : 0);
        c.baseline = first.fact;
        first.ending = Ending::Commitment;
    }

    void close(Commitment& c, bool mine, Dice& dice) {
        const double die = dice.uniform();
        const Day kept = c.due - dice.between(0, 4), late = c.due + dice.between(1, 6);
        if (die < (mine ? 0.6 : 0.66)) {
            c.state = CommitmentState::Kept, c.closedOn = kept, c.reason = words(sample::keptEvidence(dice));
        } else if (die < 0.76) {
            c.state = CommitmentState::Kept, c.closedOn = late;
        } else if (die < 0.86) {
            c.state = CommitmentState::Missed, c.closedOn = late, c.reason = words(sample::missedReason(dice));
        } else if (die < 0.92) {
            c.state = CommitmentState::Dropped, c.closedOn = kept, c.reason = words(sample::droppedReason(dice));
        } else if (m_asOf - c.due > 28) {
            c.state = CommitmentState::Missed, c.closedOn = c.due + 14, c.reason = words(sample::missedReason(dice));
        }
        if (c.closedOn && *c.closedOn > m_asOf) { // it is still running
            c.state = CommitmentState::Open, c.closedOn.reset(), c.reason.clear();
        }
    }

    const metrics::Results& resultsOf(Day sunday) {
        const auto found = m_results.find(sunday);
        if (found != m_results.end()) return found->second;
        return m_results.emplace(sunday, m_engine.compute({sunday, {}})).first->second;
    }

    const metrics::Engine& m_engine;
    const domain::Ledger& m_ledger;
    Day m_asOf;
    quint64 m_seed;
    domain::LocalTime m_time;
    coaching::ConversationContent m_content;
    std::map<Day, metrics::Results> m_results;
    std::vector<store::SessionSave> m_sessions;
    std::set<qint64> m_ids;
    std::set<QString> m_onTable; // the last time with the same person
    const sample::Talk* m_topic = nullptr;
};

domain::Profile profileOf(const domain::Person& person, Day asOf, Dice& dice) {
    domain::Profile profile;
    profile.person = person.id;
    profile.wants = words(sample::wants(dice));
    profile.feedback = words(sample::feedback(dice));
    const int first = dice.below(sample::expectations), count = dice.between(2, 3);
    const Day agreed = asOf - dice.between(30, 200);
    for (int i = 0; i < count; ++i)
        profile.expectations.push_back({words(sample::expectation((first + i) % sample::expectations)), agreed});
    return profile;
}

// The clock's minute where it shows the as-of day; else some time after lunch on that day.
qint64 sampleNow(const SampleOptions& options, const QTimeZone& zone, const Clock& clock) {
    constexpr qint64 minute = 60'000, afterLunch = 14 * 60 * minute;
    if (Day::fromDate(clock.today(zone)) == options.asOf) return clock.nowUtc().toMSecsSinceEpoch() / minute * minute;
    return domain::LocalTime(zone).toUtc(options.asOf, afterLunch);
}

} // namespace

Status fillSampleCoaching(store::Database& database, const SampleOptions& options, const Clock& clock,
                          std::stop_token stop) {
    const auto settings = store::loadSettings(database);
    if (!settings) return tl::unexpected(settings.error());
    const auto ledger = store::loadLedger(database, options.asOf, stop);
    if (!ledger) return tl::unexpected(ledger.error());
    const metrics::Engine engine(*ledger, settings->targets);
    Diary diary(engine, options, settings->timeZone, io::loadConversation({}));
    store::CoachingRecords records;
    const auto& people = (*ledger)->people();
    for (PersonIndex p = 0; p < people.size(); ++p) {
        if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
        Dice dice(options.seed, 900'000 + p);
        if (domain::isManager(people[p].role)) {
            diary.draw(p);
            domain::CoachingBlock block;
            block.person = people[p].id;
            block.weekday = dice.between(2, 4);
            block.startMinute = 60 * dice.between(8, 15);
            block.minutes = 30 * dice.between(2, 4);
            block.from = options.asOf - 7 * s_weeks;
            records.blocks.push_back(block);
        } else if (people[p].inSeat(options.asOf) && dice.chance(0.8)) {
            records.profiles.push_back({profileOf(people[p], options.asOf, dice), people[p].id});
        }
    }
    records.sessions = std::move(diary.sessions());
    const SampleCallsQuestion question{options, settings->timeZone, sampleNow(options, settings->timeZone, clock),
                                       [&diary](PersonIndex person, Day day) { return diary.hadGap(person, day); }};
    if (const Status drawn = drawSampleCalls(database, **ledger, question, records); !drawn) return drawn;
    if (stop.stop_requested()) return fail(ErrorCode::Cancelled, {});
    drawSampleDevelopment({engine, options, settings->timeZone, io::loadCompetencies({}),
                           [&diary](Day day) -> const metrics::Results& { return diary.resultsBefore(day); }},
                          records);
    return store::saveCoachingRecords(database, records, clock);
}

} // namespace chalktalk::app
