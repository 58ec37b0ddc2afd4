#include "coaching/review_words.h"

#include "coaching/number_words.h"

#include <array>
#include <QCoreApplication>
#include <string_view>

namespace chalktalk::coaching {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Review)
};

struct RuleQuestion {
    const char* rule;
    const char* text;
};
// No numbers in them: an answer stays with its question from one day to the next.
constexpr std::array<RuleQuestion, 13> s_questions{{
    {"silent-gaps", QT_TRANSLATE_NOOP("Review", "What has kept the gaps in your line from being talked about, and who "
                                                "talks about the oldest one by when?")},
    {"no-plan", QT_TRANSLATE_NOOP("Review", "For whom of those with a gap do you begin a development plan this month, "
                                            "and with which skill?")},
    {"not-reviewed", QT_TRANSLATE_NOOP("Review", "What have you seen yourself since the last review of the plans that "
                                                 "wait for one?")},
    {"no-contact", QT_TRANSLATE_NOOP("Review", "Who sits down with those who have a gap and have had nothing of a "
                                               "coach, and when?")},
    {"coverage", QT_TRANSLATE_NOOP("Review", "What takes your managers' time where coaching should be?")},
    {"own-coaching", QT_TRANSLATE_NOOP("Review", "When do you coach your managers, and on what?")},
    {"commitments", QT_TRANSLATE_NOOP("Review", "What is agreed in your line that nobody follows up?")},
    {"planned-calls", QT_TRANSLATE_NOOP("Review", "What has to change so that significant calls are planned before "
                                                  "they begin?")},
    {"debriefs", QT_TRANSLATE_NOOP("Review", "What stops the debriefs while a call is fresh?")},
    {"ramping", QT_TRANSLATE_NOOP("Review", "Who looks after the newest people in your line, and what do they get each "
                                            "week?")},
    {"wide-span",
     QT_TRANSLATE_NOOP("Review", "Where do your managers have more people than they can coach, and what do you "
                                 "propose?")},
    {"middle", QT_TRANSLATE_NOOP("Review", "What would bring your managers' coaching to the people in the middle?")},
    {"growth", QT_TRANSLATE_NOOP("Review", "What are your people not yet able to do that would make each of them sell "
                                           "more than a year ago?")},
}};

} // namespace

std::vector<ReviewQuestion> openingQuestions(const QString& firstName) {
    return {{QStringLiteral("plans-together"),
             Texts::tr("%1, which two of your people have a development plan you wrote together?").arg(firstName)}};
}

std::vector<ReviewQuestion> closingQuestions() {
    return {
        {QStringLiteral("closing-gap"), Texts::tr("Which skill gap are you closing this month, and how do you know?")},
        {QStringLiteral("need-of-me"), Texts::tr("What do you need of me that you have not asked for?")}};
}

QString questionOf(const char* rule) {
    for (const RuleQuestion& one : s_questions)
        if (std::string_view(one.rule) == rule) return QCoreApplication::translate("Review", one.text);
    return {};
}

QString agoText(std::optional<Day> day, Day today) {
    if (!day) return Texts::tr("none");
    const int days = today - *day;
    if (days <= 0) return Texts::tr("today");
    return Texts::tr("%1, %2 ago", "a day, and how long ago").arg(dayText(*day, today), ageText(days));
}

} // namespace chalktalk::coaching
