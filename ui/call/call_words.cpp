#include "ui/call/call_words.h"

#include "coaching/call_content.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace chalktalk::ui {
namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CallWords)
};

} // namespace

Day dayOf(const domain::Call& call) {
    const QTimeZone zone(call.zone.toLatin1());
    return Day::fromDate(QDateTime::fromMSecsSinceEpoch(call.startMs, zone.isValid() ? zone : QTimeZone::utc()).date());
}

QStringList levelNames() { return {Texts::tr("Missing"), Texts::tr("In parts"), Texts::tr("Clear")}; }

QStringList stanceNames() {
    QStringList names;
    for (const auto stance : {domain::Stance::Unknown, domain::Stance::Champion, domain::Stance::For,
                              domain::Stance::Neutral, domain::Stance::Against})
        names << coaching::stanceName(stance);
    return names;
}

QStringList lookingQuestions() {
    return {Texts::tr("What went well?"), Texts::tr("What didn't?"), Texts::tr("What was learned?"),
            Texts::tr("What will you do differently?")};
}

} // namespace chalktalk::ui
