#include "coaching/brief.h"

#include <QCoreApplication>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Brief)
};

void addList(QString& text, const QString& heading, const QStringList& lines) {
    if (lines.isEmpty()) return;
    text += u'\n' + heading + u'\n';
    for (const QString& line : lines) text += QStringLiteral("- ") + line + u'\n';
}

} // namespace

QString asText(const Brief& brief) {
    QString text = brief.name + u'\n' + brief.occasion + u'\n';
    for (const QString& line : {brief.detail, brief.dataLine})
        if (!line.isEmpty()) text += line + u'\n';
    for (const BriefFact& fact : brief.facts) {
        text += u'\n' + fact.title + u'\n' + fact.sentence + u'\n';
        for (const QString& line : {fact.comparison, fact.note})
            if (!line.isEmpty()) text += line + u'\n';
    }
    addList(text, Texts::tr("Since last time"), brief.changes);
    QStringList commitments;
    for (const BriefCommitment& c : brief.commitments) {
        QString line = Texts::tr("%1: %2 (%3)").arg(c.who, c.what, c.status);
        if (!c.verdict.isEmpty()) line += u' ' + c.verdict;
        commitments << line;
    }
    addList(text, Texts::tr("What became of the commitments"), commitments);
    addList(text, Texts::tr("Ask"), brief.questions);
    addList(text, Texts::tr("What was agreed to be expected"), brief.expectations);
    return text;
}

} // namespace chalktalk::coaching
