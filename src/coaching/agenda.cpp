#include "coaching/agenda.h"

#include "coaching/fact_writer.h"
#include "coaching/number_words.h"
#include "coaching/verdict_words.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using domain::CommitmentLine;
using domain::CommitmentState;
using domain::Ending;
using metrics::Grade;
using metrics::IndicatorResult;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Agenda)
};

bool isTelling(Grade grade) {
    return grade == Grade::Gap || grade == Grade::Watch || grade == Grade::Strength || grade == Grade::OffTarget;
}

// Another grade, or a value that the older interval does not hold; without an interval a quarter more or less.
bool hasChanged(const IndicatorResult& now, QStringView gradeThen, std::optional<double> value,
                std::optional<double> low, std::optional<double> high) {
    if (now.value.has_value() != value.has_value()) return true;
    if (!now.value) return false;
    if (gradeThen != metrics::toText(now.grade) &&
        (isTelling(now.grade) || gradeThen == u"gap" || gradeThen == u"watch" || gradeThen == u"strength" ||
         gradeThen == u"off-target"))
        return true;
    if (low && high) return *now.value < *low || *now.value > *high;
    constexpr double much = 0.25;
    return std::abs(*now.value - *value) > much * std::max(std::abs(*value), 1e-9);
}

// The last time a fact on the table was given an ending, whichever.
struct LastEnding {
    Day day;
    domain::TabledFact fact;
};
std::optional<LastEnding> lastEnding(const domain::CoachingLog& log, domain::PersonIndex person, const QString& id,
                                     Day today) {
    std::optional<LastEnding> last;
    for (const domain::SessionLine& line : log.sessionsWith(person)) {
        if (line.state != domain::SessionState::Held || line.day > today) continue;
        for (const domain::TabledFact& fact : line.tabled)
            if (fact.indicator == id && fact.ending != Ending::None) last = {line.day, fact};
    }
    return last;
}

// The check date of a commitment on it that lies ahead.
std::optional<Day> runningUntil(const domain::CoachingLog& log, domain::PersonIndex person, const QString& id,
                                Day today) {
    for (const CommitmentLine& line : log.commitmentsAbout(person)) {
        const auto c = line.commitment.asOf(today);
        if (c && c->indicator == id && c->state != CommitmentState::Dropped && c->checkOn && *c->checkOn > today)
            return c->checkOn;
    }
    return std::nullopt;
}

QString quoted(const QString& words) { return Texts::tr("“%1”").arg(words); }

class Maker {
  public:
    Maker(const metrics::Engine& engine, const FactWriter& writer, const domain::CoachingLog& log,
          const AgendaQuestion& question)
        : m_engine(engine), m_writer(writer), m_log(log), m_question(question) {}

    Agenda make() {
        for (const domain::SessionLine& line : m_log.sessionsWith(m_question.person))
            if (line.isHeldCoaching() && line.day <= m_question.today) m_agenda.lastTime = line.day;
        if (m_agenda.lastTime) m_then = m_engine.compute({std::min(*m_agenda.lastTime, m_question.dataTo), {}});
        for (Fact& fact : m_writer.facts(m_question.person))
            if (fact.hasValue()) add(std::move(fact));
        std::stable_sort(m_agenda.items.begin(), m_agenda.items.end(),
                         [](const auto& a, const auto& b) { return order(a) < order(b); });
        choose();
        addFollowUps();
        return std::move(m_agenda);
    }

  private:
    static int order(const AgendaItem& item) {
        switch (item.offer) {
        case Offer::Telling:
        case Offer::Changed:
        case Offer::CameBack: return 0;
        case Offer::Running: return 1;
        case Offer::Quiet: return 2;
        case Offer::PutAside: return 3;
        }
        return 4;
    }

    void add(Fact fact) {
        AgendaItem item;
        const IndicatorResult& row = fact.result;
        if (isTelling(row.grade)) item.offer = Offer::Telling;
        // How often one met is no news about how one sells.
        const bool selling = metrics::indicator(row.indicator).about == metrics::About::Reps ||
                             domain::isManager(m_engine.ledger().person(m_question.person).role);
        const QString change = selling ? changeOf(fact) : QString();
        if (!change.isEmpty()) {
            m_agenda.changes << Texts::tr("%1: %2").arg(fact.title, change);
            item.why = change;
            if (item.offer == Offer::Quiet) item.offer = Offer::Changed;
        }
        if (const auto last = lastEnding(m_log, m_question.person, fact.id, m_question.today);
            last && last->fact.ending == Ending::PutAside) {
            const QString when = dayText(last->day, m_question.today);
            const bool back = hasChanged(row, last->fact.grade, last->fact.value, last->fact.low, last->fact.high);
            item.offer = back ? Offer::CameBack : Offer::PutAside;
            item.why = back ? Texts::tr("Put aside on %1 (%2). It has changed since: it was %3.")
                                  .arg(when, quoted(last->fact.reason), last->fact.headline)
                            : Texts::tr("Put aside on %1 (%2); as it was then.").arg(when, quoted(last->fact.reason));
        }
        if (const auto until = runningUntil(m_log, m_question.person, fact.id, m_question.today)) {
            item.offer = Offer::Running;
            item.why = Texts::tr("A commitment on it is running; it is looked at on %1.")
                           .arg(dayText(*until, m_question.today));
        }
        item.fact = std::move(fact);
        m_agenda.items.push_back(std::move(item));
    }

    // What is different from last time, in words; empty when nothing is.
    [[nodiscard]] QString changeOf(const Fact& fact) const {
        const IndicatorResult* then = m_then ? m_then->row(m_question.person, fact.result.indicator) : nullptr;
        if (!then || !then->value) return {};
        const QString gradeThen = metrics::toText(then->grade).toString();
        if (!hasChanged(fact.result, gradeThen, then->value, then->low, then->high)) return {};
        const QString before = headlineOf(*then), on = dayText(then->asOf, m_question.today);
        QString words = Texts::tr("%1 on %2, now %3").arg(before, on, fact.headline);
        if (then->grade != fact.result.grade && (isTelling(then->grade) || isTelling(fact.result.grade)))
            words += Texts::tr(" (%1, was %2)").arg(gradeWord(fact.result), gradeWord(*then));
        return words + u'.';
    }

    [[nodiscard]] QString headlineOf(const IndicatorResult& row) const {
        return FactWriter(m_engine, *m_then).fact(row, false).headline;
    }

    // Two that need talking about and one that shows what works; without those, the next ones.
    void choose() {
        constexpr int most = 3;
        int chosen = 0;
        const auto take = [&](int limit, auto&& wanted) {
            for (AgendaItem& item : m_agenda.items) {
                if (chosen >= limit || order(item) != 0) break;
                if (item.chosen || !wanted(item)) continue;
                item.chosen = true;
                ++chosen;
            }
        };
        const auto strength = [](const AgendaItem& item) { return item.fact.result.grade == Grade::Strength; };
        take(most - 1, [&](const AgendaItem& item) { return !strength(item); });
        take(chosen + 1, strength);
        take(most, [](const AgendaItem&) { return true; });
    }

    void addFollowUps() {
        for (const CommitmentLine& line : m_log.commitmentsAbout(m_question.person)) {
            const auto c = line.commitment.asOf(m_question.today);
            if (!c) continue;
            const Day since = m_agenda.lastTime.value_or(c->madeOn);
            const bool closedSince = c->closedOn && *c->closedOn >= since;
            const bool decidedSince = c->checkOn && *c->checkOn <= m_question.today && *c->checkOn >= since &&
                                      c->state != CommitmentState::Dropped;
            if (c->isOpen() || closedSince || decidedSince)
                m_agenda.followUps.push_back(followUp(m_engine, line, m_question.today, m_question.dataTo));
        }
        // What is open and late first, then what is open, then what has come to an end.
        std::stable_sort(m_agenda.followUps.begin(), m_agenda.followUps.end(), [](const auto& a, const auto& b) {
            const auto key = [](const FollowUp& f) {
                return std::tuple(!f.isOverdue, !f.isOpen, f.commitment.dueNow().value);
            };
            return key(a) < key(b);
        });
    }

    const metrics::Engine& m_engine;
    const FactWriter& m_writer;
    const domain::CoachingLog& m_log;
    AgendaQuestion m_question;
    std::optional<metrics::Results> m_then;
    Agenda m_agenda;
};

QString openStatus(const domain::Commitment& c, Day today) {
    const Day due = c.dueNow();
    const int days = due - today;
    QString words;
    if (days < -1)
        words = Texts::tr("Was due on %1, %n days ago", nullptr, -days).arg(dayText(due, today));
    else if (days == -1)
        words = Texts::tr("Was due yesterday");
    else if (days == 0)
        words = Texts::tr("Due today");
    else if (days == 1)
        words = Texts::tr("Due tomorrow");
    else
        words = Texts::tr("Due on %1").arg(dueText(due, today));
    if (c.movedTo) words += Texts::tr(" (first agreed for %1)").arg(dayText(c.due, today));
    return words;
}

QString closedStatus(const domain::Commitment& c, Day today) {
    const QString on = dayText(c.closedOn.value_or(c.due), today);
    const QString why = c.reason.isEmpty() ? QString() : QStringLiteral(": ") + c.reason;
    switch (c.state) {
    case CommitmentState::Kept:
        return (c.keptInTime() ? Texts::tr("Kept on %1").arg(on)
                               : Texts::tr("Kept on %1, after %2").arg(on, dayText(c.due, today))) +
               why;
    case CommitmentState::Missed: return Texts::tr("Not kept; closed on %1").arg(on) + why;
    case CommitmentState::Dropped: return Texts::tr("Dropped on %1").arg(on) + why;
    case CommitmentState::Open: break;
    }
    return {};
}

} // namespace

QString dueText(Day due, Day today) {
    const QString weekday = QLocale().dayName(due.toDate().dayOfWeek(), QLocale::ShortFormat);
    return Texts::tr("%1 %2", "a weekday and a day").arg(weekday, dayText(due, today));
}

Agenda makeAgenda(const metrics::Engine& engine, const FactWriter& now, const domain::CoachingLog& log,
                  const AgendaQuestion& question) {
    return Maker(engine, now, log, question).make();
}

FollowUp followUp(const metrics::Engine& engine, const CommitmentLine& line, Day today, Day dataTo) {
    FollowUp found;
    found.commitment = line.commitment.asOf(today).value_or(line.commitment);
    const domain::Commitment& c = found.commitment;
    found.owner = engine.ledger().person(line.owner).name;
    found.isOpen = c.isOpen();
    found.isOverdue = c.isOverdue(today);
    found.status = c.isOpen() ? openStatus(c, today) : closedStatus(c, today);
    const auto index = metrics::indicatorIndex(c.indicator);
    if (!index || !c.checkOn || c.state == CommitmentState::Dropped) return found;
    const metrics::VerdictQuestion question{line.person,
                                            *index,
                                            c.move,
                                            c.madeOn,
                                            *c.checkOn,
                                            std::min(dataTo, today),
                                            c.baseline ? std::optional(c.baseline->asOf) : std::nullopt};
    found.isDecided = *c.checkOn <= today;
    found.verdict = metrics::verdict(engine, question);
    found.verdictWord = verdictWord(found.verdict);
    found.verdictText = verdictText(engine, question, found.verdict);
    return found;
}

domain::FrozenFact frozen(const Fact& fact) {
    const IndicatorResult& row = fact.result;
    domain::FrozenFact kept;
    kept.indicator = fact.id;
    kept.asOf = row.asOf;
    kept.window = row.window;
    kept.value = row.value, kept.low = row.low, kept.high = row.high;
    kept.numerator = row.numerator, kept.denominator = row.denominator;
    kept.peerValue = row.peerValue, kept.target = row.target;
    kept.n = row.n;
    kept.peerCount = row.peerCount;
    kept.grade = metrics::toText(row.grade).toString();
    kept.title = fact.title, kept.headline = fact.headline;
    kept.sentence = fact.sentence, kept.comparison = fact.comparison;
    return kept;
}

} // namespace chalktalk::coaching
