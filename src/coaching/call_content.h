// What plans and debriefs are made of: templates by kind of call, words by which kinds are known, skills, difficulties;
// read from a content file that an organisation may change.
#pragma once

#include "domain/call_words.h"

#include <QStringList>
#include <vector>

namespace chalktalk::coaching {

struct TemplateQuestion {
    QString text, goodAnswer;
};
struct TemplateTrouble {
    QString text, answer;
};

// A plan to begin from. What stands in it is an example to be replaced, and is read like anything else.
struct PlanTemplate {
    QString id, name;
    domain::CallKind kind = domain::CallKind::Other;
    QString milestone, fallback; // hints, shown where nothing is written
    QString agenda, opens, ends;
    std::vector<TemplateQuestion> questions;
    QStringList information;
    std::vector<TemplateTrouble> troubles;
    QStringList rehearse; // hard moments worth rehearsing before such a call
};

struct NamedId {
    QString id, name;
};

// What hinders, and what can be planned against it when it recurs.
struct Difficulty {
    QString id, name;
    QString trouble, answer; // as they would stand in a plan; empty: nothing is suggested
};

struct CallContent {
    std::vector<PlanTemplate> templates;
    std::vector<Difficulty> difficulties; // to tap after a call
    std::vector<NamedId> skills;          // seen in calls
    QStringList hesitations;              // "I felt too pushy": to start from
    struct KindWords {
        domain::CallKind kind;
        QStringList words; // lower case: "discovery", "disco"
    };
    std::vector<KindWords> kindWords; // by which a title or a line of quick capture names its kind

    [[nodiscard]] const PlanTemplate* templateFor(domain::CallKind kind) const;
    [[nodiscard]] const PlanTemplate* findTemplate(const QString& id) const;
    [[nodiscard]] QString difficultyName(const QString& id) const; // its own words where it is no id
    [[nodiscard]] QString skillName(const QString& id) const;
};

// The program's own words: "Discovery", "Site visit", "Joint call", "The milestone was reached" …
[[nodiscard]] QString callKindName(domain::CallKind kind);
[[nodiscard]] QString callWayName(domain::CallWay way);
[[nodiscard]] QString goingName(domain::Going going);
[[nodiscard]] QString stanceName(domain::Stance stance);
[[nodiscard]] QString outcomeName(domain::CallOutcome outcome);

} // namespace chalktalk::coaching
