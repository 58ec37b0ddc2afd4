#include "domain/session_form.h"

#include "domain/both_texts.h"

namespace chalktalk::domain {

void takeNewer(SessionForm& form, const std::vector<Commitment>& stored) {
    for (const Commitment& now : stored) {
        bool there = false;
        for (auto* list : {&form.commitments, &form.carried})
            for (Commitment& own : *list) {
                if (own.id != now.id) continue;
                there = true;
                if (now.version > own.version) own = now;
            }
        if (!there && now.isOpen() && now.session != form.session.id) form.carried.push_back(now);
    }
}

QString reasonKey(const SessionFact& fact) { return QStringLiteral("aside/") + fact.fact.indicator; }

QString reasonKey(const Commitment& commitment, CommitmentState state) {
    const QString word = state == CommitmentState::Missed ? QStringLiteral("missed") : QStringLiteral("dropped");
    return QStringLiteral("%1/%2").arg(word).arg(commitment.id.value);
}

void settleReasons(SessionForm& form) {
    std::map<QString, QString> kept;
    const auto keep = [&](const QString& key) {
        if (auto typed = form.halfReasons.extract(key)) kept.insert(std::move(typed));
    };
    if (form.session.state == SessionState::Open) {
        for (const SessionFact& fact : form.session.facts)
            if (fact.ending == Ending::None) keep(reasonKey(fact));
        for (const Commitment& commitment : form.carried)
            for (const CommitmentState state : {CommitmentState::Missed, CommitmentState::Dropped})
                if (commitment.isOpen()) keep(reasonKey(commitment, state));
    }
    for (const auto& [key, words] : form.halfReasons) {
        QString& note = form.session.sharedNote;
        note += note.isEmpty() ? words : u'\n' + words;
    }
    form.halfReasons = std::move(kept);
}

SessionForm withBoth(SessionForm mine, const Session& theirs, const QString& line) {
    Session& session = mine.session;
    session.version = theirs.version;
    session.sharedNote = bothTexts(session.sharedNote, theirs.sharedNote, line);
    session.privateNote = bothTexts(session.privateNote, theirs.privateNote, line);
    session.views = theirs.views;
    for (const Answer& other : theirs.answers) {
        bool found = false;
        for (Answer& own : session.answers) {
            if (own.text != other.text) continue;
            own.repWords = bothTexts(own.repWords, other.repWords, line);
            own.coachView = bothTexts(own.coachView, other.coachView, line);
            found = true;
        }
        if (!found && !(other.repWords.isEmpty() && other.coachView.isEmpty())) session.answers.push_back(other);
    }
    for (const SessionFact& other : theirs.facts) {
        bool found = false;
        for (SessionFact& own : session.facts) {
            if (own.fact.indicator != other.fact.indicator) continue;
            found = true;
            if (own.ending == Ending::None)
                own.ending = other.ending, own.reason = other.reason;
            else if (own.ending == other.ending)
                own.reason = bothTexts(own.reason, other.reason, line);
        }
        if (!found) session.facts.push_back(other);
    }
    for (const NamedCause& other : theirs.causes) {
        bool found = false;
        for (const NamedCause& own : session.causes) found = found || own == other;
        if (!found) session.causes.push_back(other);
    }
    return mine;
}

} // namespace chalktalk::domain
