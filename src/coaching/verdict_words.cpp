#include "coaching/verdict_words.h"

#include "coaching/fact_writer.h"
#include "coaching/number_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using metrics::Early;
using metrics::Outcome;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

class Words {
  public:
    Words(const metrics::Engine& engine, const metrics::VerdictQuestion& question, const metrics::Verdict& verdict)
        : m_engine(engine), m_question(question), m_verdict(verdict) {}

    [[nodiscard]] QString early() const {
        const metrics::Indicator& which = metrics::indicator(m_question.indicator);
        const QString check = dayText(m_question.checkOn, m_question.dataTo);
        switch (m_verdict.early) {
        case Early::CheckDate: return Texts::tr("It is looked at on %1, when the facts reach that day.").arg(check);
        case Early::Sample:
            if (which.kind == metrics::Kind::Rate)
                return Texts::tr("Too little since: %n more working days are needed to say anything.", nullptr,
                                 m_verdict.needed);
            return Texts::tr("Too little since: %1 more are needed to say anything (%2).")
                .arg(QLocale().toString(m_verdict.needed), metrics::text(which.sample));
        case Early::Peers:
            return Texts::tr(
                "There are fewer than four others to compare with, so chance and season can't be told from "
                "a change.");
        case Early::Baseline:
            return Texts::tr("Nothing had happened before it was made that this could be held against.");
        case Early::Period:
            return Texts::tr(
                "This number runs with the quarter, so before and since can't be held against each other.");
        case Early::NotRecorded: return Texts::tr("This store doesn't record what it takes to say.");
        case Early::None: break;
        }
        return {};
    }

    [[nodiscard]] QString decided() const {
        QString words = Texts::tr("%1 before, %2 since").arg(measured(m_verdict.before), measured(m_verdict.after));
        if (m_verdict.after.low && m_verdict.after.high)
            words +=
                Texts::tr(" (likely between %1 and %2)").arg(value(*m_verdict.after.low), value(*m_verdict.after.high));
        words += u'.' + peers();
        if (m_verdict.outcome == Outcome::Moved && m_verdict.p)
            words +=
                u' ' + Texts::tr("Without a change this would be seldom: chance %1.").arg(chanceText(*m_verdict.p));
        if (m_verdict.outcome == Outcome::NotMoved)
            words += u' ' + Texts::tr("That can't be told from luck, season or a usual recovery.");
        return words;
    }

  private:
    [[nodiscard]] QString value(double v) const {
        static const metrics::Results none;
        return FactWriter(m_engine, none).valueText(m_question.indicator, v);
    }

    [[nodiscard]] QString measured(const metrics::Measured& m) const {
        if (!m.value) return Texts::tr("nothing");
        const auto kind = metrics::indicator(m_question.indicator).kind;
        const auto whole = [](std::optional<double> v) { return QLocale().toString(v.value_or(0), 'f', 0); };
        if (kind == metrics::Kind::Proportion)
            return Texts::tr("%1 of %2, %3").arg(whole(m.numerator), whole(m.denominator), value(*m.value));
        if (kind == metrics::Kind::Rate)
            return Texts::tr("%1 in %2 working days, %3 a day")
                .arg(whole(m.numerator), whole(m.denominator), value(*m.value));
        if (kind == metrics::Kind::Median)
            return Texts::tr("%1, the median of %2").arg(value(*m.value), QLocale().toString(m.n));
        return value(*m.value);
    }

    [[nodiscard]] QString peers() const {
        if (m_verdict.similar == 0) return {};
        QString words = u' ' + Texts::tr("%n peers with a similar start, with whom nobody worked on it", nullptr,
                                         m_verdict.similar);
        if (m_verdict.similarBefore && m_verdict.similarAfter)
            words +=
                Texts::tr(", went from %1 to %2").arg(value(*m_verdict.similarBefore), value(*m_verdict.similarAfter));
        if (!wentAsAgreed()) return words + u'.'; // "as far" would count who fell less
        words += m_verdict.similarMovedAsMuch == 0
                     ? Texts::tr("; none of them moved as far.")
                     : Texts::tr("; %1 of them moved as far.").arg(QLocale().toString(m_verdict.similarMovedAsMuch));
        return words;
    }

    [[nodiscard]] bool wentAsAgreed() const {
        const auto &before = m_verdict.before.value, &after = m_verdict.after.value;
        if (!before || !after) return false;
        return m_question.move == domain::Move::Up ? *after > *before : *after < *before;
    }

    const metrics::Engine& m_engine;
    const metrics::VerdictQuestion& m_question;
    const metrics::Verdict& m_verdict;
};

} // namespace

QString verdictWord(const metrics::Verdict& verdict) {
    switch (verdict.outcome) {
    case Outcome::Moved: return Texts::tr("Moved");
    case Outcome::NotMoved: return Texts::tr("Not moved");
    case Outcome::TooEarly: return Texts::tr("Too early");
    }
    return {};
}

QString verdictText(const metrics::Engine& engine, const metrics::VerdictQuestion& question,
                    const metrics::Verdict& verdict) {
    const Words words(engine, question, verdict);
    return verdict.outcome == Outcome::TooEarly ? words.early() : words.decided();
}

QString verdictLine(metrics::IndicatorIndex indicator, domain::Move move, const metrics::Verdict& verdict,
                    const QString& text) {
    const QString name = metrics::name(metrics::indicator(indicator));
    const QString aim = move == domain::Move::Up ? Texts::tr("%1, up").arg(name) : Texts::tr("%1, down").arg(name);
    switch (verdict.outcome) {
    case Outcome::Moved: return Texts::tr("%1: moved. %2").arg(aim, text);
    case Outcome::NotMoved: return Texts::tr("%1: not moved. %2").arg(aim, text);
    case Outcome::TooEarly: return Texts::tr("%1: too early. %2").arg(aim, text);
    }
    return {};
}

} // namespace chalktalk::coaching
