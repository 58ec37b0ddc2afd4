#include "app/repair/record_names.h"

#include "app/history/record_words.h"
#include "app/workspace.h"
#include "store/records/record_shapes.h"

#include <algorithm>
#include <QCoreApplication>
#include <QRegularExpression>

namespace chalktalk::app {

namespace {

using domain::CoachingLog;
using domain::noPerson;
using domain::PersonIndex;
using store::RecordKind;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Repair)
};

struct About {
    PersonIndex person = noPerson;
    QString title;
};

template <class Lines, class Has> const typename Lines::value_type* oneOf(const Lines& lines, Has has) {
    const auto at = std::find_if(lines.begin(), lines.end(), has);
    return at == lines.end() ? nullptr : &*at;
}

// Without its words: a private note is its author's only.
About aboutNote(const Workspace& workspace, const QStringList& numbers) {
    if (numbers.size() < 2 || workspace.me() == noPerson) return {};
    if (workspace.indexOf(PersonId{numbers[0].toLongLong()}) != workspace.me()) return {};
    return {workspace.indexOf(PersonId{numbers[1].toLongLong()}), {}};
}

About aboutDevelopment(const CoachingLog& log, RecordKind kind, qint64 id) {
    const auto has = [id](const auto& line) { return line.id.value == id; };
    if (kind == RecordKind::Assessment) {
        if (const auto* line = oneOf(log.assessments(), has)) return {line->person, {}};
    } else if (kind == RecordKind::DevelopmentPlan) {
        if (const auto* line = log.find(DevelopmentPlanId{id})) return {line->person, {}};
    } else if (kind == RecordKind::QuarterlyReview) {
        if (const auto* line = oneOf(log.reviews(), has)) return {line->manager, {}};
    } else if (kind == RecordKind::Placement) {
        const auto of = [id](const domain::PlacementLine& line) { return line.placement.id == id; };
        if (const auto* line = oneOf(log.placements(), of)) return {line->person, {}};
    }
    return {};
}

About aboutOf(const Workspace& workspace, const store::RecordKey& key) {
    const auto log = workspace.coaching();
    const qint64 id = key.numbers.toLongLong();
    const auto has = [id](const auto& line) { return line.id == id; };
    if (key.kind == RecordKind::PrivateNote) return aboutNote(workspace, key.numbers.split(u'/'));
    if (key.kind == RecordKind::Profile || key.kind == RecordKind::Cadence)
        return {workspace.indexOf(PersonId{id}), {}};
    if (!log) return {};
    switch (key.kind) {
    case RecordKind::Session:
        if (const auto* line = log->find(SessionId{id})) return {line->person, {}};
        break;
    case RecordKind::Commitment:
        if (const auto* line = log->find(CommitmentId{id})) return {line->person, line->commitment.what};
        break;
    case RecordKind::Call:
        if (const auto* line = log->find(CallId{id}))
            return {line->person, line->title.isEmpty() ? line->customer : line->title};
        break;
    case RecordKind::CoachingBlock:
        if (const auto* line = oneOf(log->blocks(), has)) return {workspace.indexOf(line->person), {}};
        break;
    case RecordKind::Focus:
        if (const auto* line = oneOf(log->focuses(), has)) return {workspace.indexOf(line->person), {}};
        break;
    default: return aboutDevelopment(*log, key.kind, id);
    }
    return {};
}

QString capital(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

QString inStore(const char* text) { return QCoreApplication::translate("Store", text); }

} // namespace

QString nameOfRecord(const Workspace& workspace, const store::RecordKey& key, const QString& title) {
    constexpr qsizetype most = 48;
    const auto ledger = workspace.ledger();
    About about = aboutOf(workspace, key);
    const bool shown = about.person != noPerson && ledger && workspace.canSee(about.person);
    const QString name = shown ? ledger->person(about.person).name : QString();
    QString own = title.isEmpty() && shown ? about.title : title;
    if (own.size() > most) own = own.left(most - 1).trimmed() + u'…';
    QString words = capital(recordWords(static_cast<int>(key.kind)));
    if (!own.isEmpty()) words = Texts::tr("%1, “%2”").arg(words, own);
    if (name.isEmpty()) return words;
    switch (key.kind) {
    case RecordKind::Session: return Texts::tr("%1 with %2", "a one-to-one with NAME").arg(words, name);
    case RecordKind::Commitment: return Texts::tr("%1, with %2", "a commitment, with NAME").arg(words, name);
    case RecordKind::Call: return Texts::tr("%1, of %2", "a call, of NAME").arg(words, name);
    default: return Texts::tr("%1 about %2", "a private note about NAME").arg(words, name);
    }
}

QString findingInWords(const Workspace& workspace, const QString& finding) {
    static const QRegularExpression number(QStringLiteral(R"((\d+(?:/\d+)*)\.$)"));
    const QRegularExpressionMatch match = number.match(finding);
    if (!match.hasMatch()) return finding;
    for (const store::RecordShape& shape : store::recordShapes()) {
        const store::RecordKey key{shape.kind, match.captured(1)};
        const QString word =
            QString::fromLatin1(shape.word.data(), static_cast<qsizetype>(shape.word.size())).replace(u'_', u' ');
        // Just what the check says of this kind of record, or it is about something else.
        if (finding == inStore("A %1 is not as it was saved: %2.").arg(word, key.numbers))
            return Texts::tr("%1 is not as it was saved.").arg(nameOfRecord(workspace, key));
        if (finding == inStore("A %1 is missing: %2.").arg(word, key.numbers))
            return Texts::tr("%1 is missing.").arg(nameOfRecord(workspace, key));
        if (finding == inStore("A %1 is there that was never saved: %2.").arg(word, key.numbers))
            return Texts::tr("%1 is there that was never saved.").arg(nameOfRecord(workspace, key));
    }
    return finding;
}

} // namespace chalktalk::app
