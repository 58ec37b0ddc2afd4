#include "app/session/brief_maker.h"

#include "coaching/number_words.h"
#include "coaching/verdict_words.h"

#include <QCoreApplication>
#include <QLocale>

namespace chalktalk::app {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Brief)
};

QString dateText(const QDate& date) { return QLocale().toString(date, Texts::tr("dddd d MMMM yyyy")); }

QString occasion(const BriefParts& parts) {
    if (!parts.plannedAt) return Texts::tr("1:1 brief · %1").arg(dateText(parts.today.toDate()));
    return Texts::tr("1:1 brief · %1, %2")
        .arg(dateText(parts.plannedAt->date()), QLocale().toString(parts.plannedAt->time(), Texts::tr("HH:mm")));
}

} // namespace

coaching::Brief makeBrief(const domain::Ledger& ledger, domain::PersonIndex person, const BriefParts& parts) {
    coaching::Brief brief;
    const domain::Person& who = ledger.person(person);
    brief.name = who.name;
    brief.occasion = occasion(parts);
    QStringList place{who.peerGroup, who.region};
    place.removeAll(QString());
    brief.detail = place.join(QStringLiteral(" · "));
    brief.dataLine = Texts::tr("Data to %1").arg(coaching::dayText(parts.asOf, parts.today));
    for (const coaching::AgendaItem& item : parts.agenda.items) {
        if (!item.chosen) continue;
        const coaching::Fact& fact = item.fact;
        brief.facts.push_back({fact.title, fact.sentence, fact.headline, fact.caption, fact.comparison, item.why,
                               fact.trend, fact.target});
    }
    for (const coaching::FollowUp& f : parts.agenda.followUps) {
        QString verdict;
        const auto indicator = metrics::indicatorIndex(f.commitment.indicator);
        if (f.isDecided && !f.verdictWord.isEmpty() && indicator)
            verdict = coaching::verdictLine(*indicator, f.commitment.move, f.verdict, f.verdictText);
        brief.commitments.push_back({f.owner, f.commitment.what, f.status, verdict});
    }
    brief.changes = parts.agenda.changes;
    brief.questions = parts.questions;
    for (const domain::Expectation& e : parts.profile.expectations)
        if (e.agreedOn <= parts.today) brief.expectations << e.text;
    return brief;
}

} // namespace chalktalk::app
