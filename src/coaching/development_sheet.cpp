#include "coaching/development_sheet.h"

#include "coaching/number_words.h"
#include "coaching/plan_needs.h"
#include "metrics/catalogue.h"

#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::coaching {

using domain::DevelopmentPlan;
using domain::FocusSkill;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DevelopmentSheet)
};

QString joined(QStringList parts, const QString& between = QStringLiteral(" · ")) {
    parts.removeAll(QString());
    return parts.join(between);
}

class Writer {
  public:
    Writer(const DevelopmentPlan& plan, const CompetencyModel& model, const SheetAround& around)
        : m_plan(plan), m_model(model), m_around(around) {}

    DevelopmentSheet write() {
        m_sheet.title = Texts::tr("Development plan · %1").arg(name(m_plan.person));
        QString with = m_plan.author.isNull() ? QString() : Texts::tr("with %1").arg(name(m_plan.author));
        if (!m_plan.coach.isNull() && m_plan.coach != m_plan.author)
            with = joined({with, Texts::tr("coached by %1").arg(name(m_plan.coach))}, QStringLiteral(", "));
        m_sheet.subtitle = joined({m_around.where, with, Texts::tr("begun %1").arg(day(m_plan.begunOn))});
        m_sheet.purpose = m_plan.purpose.trimmed();
        for (const FocusSkill& focus : m_plan.focus) m_sheet.focus.push_back(focusOf(focus));
        addActions();
        for (const FollowUp& f : m_around.commitments)
            m_sheet.commitments += Texts::tr("%1 (%2): %3", "a commitment, whose, how it stands")
                                       .arg(f.commitment.what.simplified(), f.owner, joined({f.status, f.verdictWord}));
        addReviews();
        addAgreements();
        m_sheet.foot = m_plan.closedOn
                           ? joined({Texts::tr("Closed on %1").arg(day(*m_plan.closedOn)), becameName(m_plan.became),
                                     m_plan.becameWords.simplified()})
                           : Texts::tr("A changed plan needs everybody's yes again. Reviews are kept as they were.");
        return std::move(m_sheet);
    }

  private:
    [[nodiscard]] QString name(PersonId id) const { return m_around.nameOf ? m_around.nameOf(id) : QString(); }
    [[nodiscard]] QString day(Day on) const { return dayText(on, m_around.today); }

    [[nodiscard]] DevelopmentSheet::Focus focusOf(const FocusSkill& focus) const {
        DevelopmentSheet::Focus made;
        made.name = focus.name.isEmpty() ? m_model.nameOf(focus.skill) : focus.name;
        const QLocale locale;
        QString levels;
        if (focus.levelNow != 0 && focus.levelAimed != 0)
            levels = Texts::tr("Now %1, aimed at %2")
                         .arg(locale.toString(focus.levelNow), locale.toString(focus.levelAimed));
        else if (focus.levelAimed != 0)
            levels = Texts::tr("Aimed at %1").arg(locale.toString(focus.levelAimed));
        else if (focus.levelNow != 0)
            levels = Texts::tr("Now %1").arg(locale.toString(focus.levelNow));
        const QString seen = m_model.anchor(focus.skill, focus.levelAimed);
        made.levels = seen.isEmpty() ? levels : Texts::tr("%1: %2").arg(levels, seen);
        made.why = focus.why.trimmed();
        for (const domain::FrozenFact& fact : focus.facts) made.facts += fact.sentence;
        for (const domain::Evidence& evidence : focus.evidence)
            made.evidence += Texts::tr("%1: %2", "a day and what was seen").arg(day(evidence.day), evidence.sentence);
        made.progress = progressText(focus);
        return made;
    }

    void addActions() {
        for (const domain::DevelopmentAction& action : m_plan.actions) {
            if (action.what.trimmed().isEmpty() || action.state == domain::ActionState::Dropped) continue;
            DevelopmentSheet::Action made{action.what.trimmed(), name(action.owner), {}, false};
            made.done = action.state == domain::ActionState::Done;
            if (made.done && action.closedOn)
                made.when = Texts::tr("done on %1").arg(day(*action.closedOn));
            else if (action.due)
                made.when = Texts::tr("by %1").arg(day(*action.due));
            m_sheet.actions.push_back(std::move(made));
        }
    }

    void addReviews() {
        for (const domain::PlanReview& review : m_plan.reviews) {
            QStringList found;
            for (const domain::FocusReview& one : review.found) {
                const QString level =
                    one.level == 0 ? QString() : Texts::tr("now %1").arg(QLocale().toString(one.level));
                const QString said = joined({level, outcomeName(one.outcome).toLower()}, QStringLiteral(", "));
                const domain::FocusSkill* focus = nullptr;
                for (const FocusSkill& candidate : m_plan.focus)
                    if (candidate.skill == one.skill) focus = &candidate;
                const QString skill = focus ? focus->name : m_model.nameOf(one.skill);
                if (!said.isEmpty()) found += Texts::tr("%1 %2", "a skill and what was found").arg(skill, said);
            }
            const QString text =
                Texts::tr("Review on %1: %2")
                    .arg(day(review.day), joined({found.join(QStringLiteral("; ")), review.repWords.simplified(),
                                                  review.coachView.simplified()}));
            m_sheet.reviews.push_back({text, true});
        }
        for (const Day ahead : m_plan.reviewDays)
            if (m_plan.reviews.empty() || ahead > m_plan.reviews.back().day)
                m_sheet.reviews.push_back({Texts::tr("Review on %1").arg(day(ahead)), false});
    }

    void addAgreements() {
        std::vector<PersonId> who{m_plan.person, m_plan.author};
        if (!m_plan.coach.isNull() && m_plan.coach != m_plan.author) who.push_back(m_plan.coach);
        for (const PersonId id : who) {
            const domain::Agreement* said = m_plan.agreementOf(id);
            if (said && m_plan.isAgreedBy(id))
                m_sheet.agreements += Texts::tr("%1 · agreed on %2").arg(name(id), day(said->day));
            else if (said)
                m_sheet.agreements +=
                    Texts::tr("%1 · agreed on %2; it has changed since").arg(name(id), day(said->day));
            else
                m_sheet.agreements += Texts::tr("%1 · not agreed yet").arg(name(id));
        }
    }

    const DevelopmentPlan& m_plan;
    const CompetencyModel& m_model;
    const SheetAround& m_around;
    DevelopmentSheet m_sheet;
};

} // namespace

QString progressText(const FocusSkill& focus) {
    const auto index = metrics::indicatorIndex(focus.indicator);
    if (!index) return {};
    const QString name = metrics::name(metrics::indicator(*index));
    const bool up = focus.move == domain::Move::Up;
    if (!focus.baseline || !focus.baseline->value)
        return up ? Texts::tr("%1, up").arg(name) : Texts::tr("%1, down").arg(name);
    const domain::FrozenFact& from = *focus.baseline;
    const bool counts = metrics::indicator(*index).kind == metrics::Kind::Proportion && from.numerator;
    const QString start =
        counts ? Texts::tr("%1 of %2").arg(QLocale().toString(*from.numerator, 'f', 0), QLocale().toString(from.n))
               : from.headline;
    return up ? Texts::tr("%1, up from %2").arg(name, start) : Texts::tr("%1, down from %2").arg(name, start);
}

QString outcomeName(const QString& outcome) {
    if (outcome == u"moved") return Texts::tr("Moved");
    if (outcome == u"not-moved") return Texts::tr("Not moved");
    if (outcome == u"too-early") return Texts::tr("Too early");
    return {};
}

DevelopmentSheet developmentSheet(const DevelopmentPlan& plan, const CompetencyModel& model,
                                  const SheetAround& around) {
    return Writer(plan, model, around).write();
}

QString sheetText(const DevelopmentSheet& sheet) {
    QString text = sheet.title + u'\n' + sheet.subtitle + u'\n';
    const auto put = [&](const QString& line) {
        if (!line.isEmpty()) text += line.simplified() + u'\n';
    };
    const auto list = [&](const QString& title, const QStringList& lines) {
        if (lines.isEmpty()) return;
        text += u'\n' + title + u'\n';
        for (const QString& line : lines) put(QStringLiteral("- ") + line);
    };
    if (!sheet.purpose.isEmpty()) put(Texts::tr("What it is for: %1").arg(sheet.purpose));
    for (const DevelopmentSheet::Focus& focus : sheet.focus) {
        text += u'\n' + focus.name + u'\n';
        put(focus.levels);
        put(focus.why);
        for (const QString& line : focus.facts + focus.evidence) put(QStringLiteral("- ") + line);
        if (!focus.progress.isEmpty()) put(Texts::tr("Progress is seen in: %1").arg(focus.progress));
    }
    QStringList actions;
    for (const DevelopmentSheet::Action& action : sheet.actions)
        actions += joined({action.what, action.who, action.when});
    list(Texts::tr("What will be done"), actions);
    list(Texts::tr("Commitments"), sheet.commitments);
    QStringList reviews;
    for (const DevelopmentSheet::Review& review : sheet.reviews) reviews += review.text;
    list(Texts::tr("Reviews"), reviews);
    list(Texts::tr("Agreed"), sheet.agreements);
    text += u'\n' + sheet.foot + u'\n';
    return text;
}

} // namespace chalktalk::coaching
