#include "ui/development/assessment_words.h"

#include "ui/development/plan_words.h"

#include <QCoreApplication>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AssessmentWords)
};

// How far both see it alike, once both have said it.
QString alike(const domain::Assessment& assessment) {
    int both = 0, same = 0;
    for (const auto& one : assessment.ratings) {
        if (one.ownLevel == 0 || one.level == 0) continue;
        ++both;
        same += one.ownLevel == one.level;
    }
    if (both == 0) return {};
    if (same == both) return Texts::tr("Both say the same on all %n skills.", nullptr, both);
    return Texts::tr("Both say the same on %1 of %n skills; on the others talk about what each of you saw.", nullptr,
                     both)
        .arg(same);
}

} // namespace

QString stageWords(const app::AssessmentEditor& editor, AssessmentStage stage) {
    const QString first = firstName(editor.personName());
    switch (stage) {
    case AssessmentStage::Choosing:
        return Texts::tr("Choose the skills, then hand the screen over: %1 rates first, without seeing what you say.")
            .arg(first);
    case AssessmentStage::Own:
        return Texts::tr("%1, where do you see yourself? Arrows or the digits 1 to 4 choose a level; what one sees and "
                         "hears at it stands below.")
            .arg(first);
    case AssessmentStage::Rating:
        return Texts::tr("Now you. Say what you saw and heard: a level, and the calls or one-to-ones that show it.");
    case AssessmentStage::Oneself:
        return Texts::tr("Where do you see yourself? What shows it can be added, and need not be.");
    case AssessmentStage::Done: break;
    }
    if (editor.assessment().state == domain::AssessmentState::Done) return alike(editor.assessment());
    return Texts::tr("It is still open, so only what %1 said is shown.").arg(first);
}

std::vector<HeadPill> stagePills(const app::AssessmentEditor& editor, AssessmentStage stage) {
    const auto& one = editor.assessment();
    const QString first = firstName(editor.personName());
    std::vector<HeadPill> pills;
    const auto add = [&](const QString& words, Colour ink, Colour ground) { pills.push_back({words, ink, ground}); };
    switch (stage) {
    case AssessmentStage::Choosing: add(Texts::tr("Choosing the skills"), Colour::Info, Colour::InfoSoft); break;
    case AssessmentStage::Own:
        add(Texts::tr("%1 rates first").arg(first), Colour::AccentInk, Colour::AccentSoft);
        break;
    case AssessmentStage::Rating: add(Texts::tr("Your turn"), Colour::AccentInk, Colour::AccentSoft); break;
    case AssessmentStage::Oneself: add(Texts::tr("Your own view"), Colour::Info, Colour::InfoSoft); break;
    case AssessmentStage::Done:
        if (one.state == domain::AssessmentState::Done)
            add(Texts::tr("Done"), Colour::AccentInk, Colour::AccentSoft);
        else
            add(Texts::tr("Still open"), Colour::Info, Colour::InfoSoft);
        break;
    }
    if (one.withoutOwn) add(Texts::tr("%1 wasn't there").arg(first), Colour::Ink2, Colour::Sunk);
    return pills;
}

} // namespace chalktalk::ui
