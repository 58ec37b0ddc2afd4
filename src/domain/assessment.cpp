#include "domain/assessment.h"

#include "domain/three_versions.h"

namespace chalktalk::domain {

Assessment withBoth(Assessment mine, const Assessment& theirs, const QString& line, const Assessment* base) {
    const ThreeVersions both(line);
    mine.version = theirs.version;
    ThreeVersions::list(
        mine.ratings, theirs.ratings, of(base, &Assessment::ratings),
        [](const SkillRating& a, const SkillRating& b) { return a.skill == b.skill; },
        [&both](SkillRating& own, const SkillRating& other, const SkillRating* before) {
            const int ownFirst = own.ownLevel, first = own.level;
            ThreeVersions::choice(own.ownLevel, other.ownLevel, of(before, &SkillRating::ownLevel));
            if (own.ownLevel != ownFirst) own.ownAnchor = other.ownAnchor;
            ThreeVersions::choice(own.level, other.level, of(before, &SkillRating::level));
            if (own.level != first) own.anchor = other.anchor;
            both.text(own.ownWords, other.ownWords, of(before, &SkillRating::ownWords));
            ThreeVersions::list(
                own.evidence, other.evidence, of(before, &SkillRating::evidence),
                [](const Evidence& a, const Evidence& b) { return a.kind == b.kind && a.record == b.record; },
                [&both](Evidence& one, const Evidence& two, const Evidence* was) {
                    both.text(one.sentence, two.sentence, of(was, &Evidence::sentence));
                });
        });
    ThreeVersions::choice(mine.ownDoneAtMs, theirs.ownDoneAtMs, of(base, &Assessment::ownDoneAtMs));
    ThreeVersions::choice(mine.withoutOwn, theirs.withoutOwn, of(base, &Assessment::withoutOwn));
    if (mine.state < theirs.state) mine.state = theirs.state;
    if (theirs.doneAtMs != 0 && (mine.doneAtMs == 0 || theirs.doneAtMs < mine.doneAtMs))
        mine.doneAtMs = theirs.doneAtMs;
    return mine;
}

} // namespace chalktalk::domain
