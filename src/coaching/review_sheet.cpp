#include "coaching/review_sheet.h"

#include "coaching/verdict_words.h"

#include <algorithm>
#include <QCoreApplication>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

QString bullet(const QString& text) { return QStringLiteral("– ") + text; }

QStringList part(const QString& title, const QStringList& lines) {
    return lines.isEmpty() ? QStringList() : QStringList{QString(), title} + lines;
}

QStringList answersOf(const std::vector<domain::ReviewAnswer>& answers) {
    QStringList lines;
    for (const domain::ReviewAnswer& one : answers)
        if (!one.answer.trimmed().isEmpty()) lines << bullet(one.text) << QStringLiteral("  ") + one.answer.trimmed();
    return lines;
}

QStringList questionsOf(const ReviewSheet& sheet) {
    QStringList lines;
    for (const domain::ReviewAnswer& one : sheet.answers)
        lines << QStringLiteral("%1. %2").arg(QString::number(lines.size() + 1), one.text);
    return lines;
}

} // namespace

bool ReviewSheet::isAnswered() const {
    return std::ranges::any_of(answers, [](const auto& one) { return !one.answer.trimmed().isEmpty(); });
}

QString asText(const ReviewSheet& sheet) {
    const ReviewPack& pack = sheet.pack;
    QStringList lines{pack.name, pack.title, pack.detail};
    if (!sheet.state.isEmpty()) lines << sheet.state;
    lines << part(questionsTitle(pack), questionsOf(sheet));
    QStringList findings;
    for (const ReviewFinding& finding : pack.findings) findings << bullet(finding.text);
    if (findings.isEmpty()) findings << noFindings();
    lines << part(findingsTitle(), findings) << pack.dataLine;
    lines << part(answersTitle(), answersOf(sheet.answers));
    QStringList agreed;
    for (const ReviewSheet::Agreed& one : sheet.agreed)
        agreed << bullet(Texts::tr("%1 · %2, %3", "what, who, by when").arg(one.what, one.who, one.when));
    lines << part(agreedTitle(), agreed);
    if (!sheet.note.trimmed().isEmpty()) lines << QString() << sheet.note.trimmed();
    QStringList reps;
    for (const StrugglingRep& rep : pack.struggling)
        reps << bullet(Texts::tr("%1 (%2): %3. Plan: %4. Last evidence: %5. Last contact: %6.")
                           .arg(rep.name, rep.manager, rep.why, rep.plan, rep.evidence, rep.contact));
    lines << part(strugglingTitle(), reps);
    QStringList actions;
    for (const FollowUp& action : pack.lastActions)
        actions << bullet(Texts::tr("%1 · %2: %3", "what, who, what became of it")
                              .arg(action.commitment.what, action.owner, actionOutcome(action)));
    lines << part(lastActionsTitle(pack), actions);
    lines << part(lastAnswersTitle(pack), answersOf(sheet.lastAnswers));
    QStringList wins;
    for (const QString& win : pack.wins) wins << bullet(win);
    lines << part(winsTitle(), wins);
    return lines.join(u'\n') + u'\n';
}

QString questionsTitle(const ReviewPack& pack) { return Texts::tr("Questions to %1").arg(pack.name); }
QString findingsTitle() { return Texts::tr("What the facts say"); }
QString answersTitle() { return Texts::tr("What was answered"); }
QString agreedTitle() { return Texts::tr("Agreed now"); }
QString strugglingTitle() { return Texts::tr("Who struggles, and what is done about it"); }
QString winsTitle() { return Texts::tr("What went well"); }
QString noFindings() { return Texts::tr("No rule finds anything adverse in this line."); }

QString lastActionsTitle(const ReviewPack& pack) {
    return Texts::tr("What came of what was agreed, %1").arg(pack.lastQuarter);
}

QString lastAnswersTitle(const ReviewPack& pack) { return Texts::tr("What was answered, %1").arg(pack.lastQuarter); }

QString actionOutcome(const FollowUp& action) {
    QString words = action.status;
    const auto indicator = metrics::indicatorIndex(action.commitment.indicator);
    if (action.isDecided && !action.verdictWord.isEmpty() && indicator)
        words +=
            QStringLiteral(". ") + verdictLine(*indicator, action.commitment.move, action.verdict, action.verdictText);
    return words;
}

} // namespace chalktalk::coaching
