#include "coaching/plan_sheet.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace chalktalk::coaching {

namespace {

using domain::Attendee;
using domain::Call;
using domain::Stance;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PlanSheet)
};

QStringList linesOf(const QString& text) {
    QStringList lines;
    for (const QString& line : text.split(u'\n'))
        if (!line.trimmed().isEmpty()) lines << line.trimmed();
    return lines;
}

QString joined(QStringList parts, const QString& between = QStringLiteral(" · ")) {
    parts.removeAll(QString());
    return parts.join(between);
}

// "Thu 12 March, 14:00–14:45"; with the day of the end where that is another one, and the zone where it was given.
QString whenText(const Call& call, const QTimeZone& zone) {
    if (call.startMs == 0) return {};
    const QTimeZone given(call.zone.toUtf8());
    const bool other = !call.zone.isEmpty() && given.isValid() && given != zone;
    const QTimeZone& its = other ? given : zone;
    const QLocale locale;
    const QString time = Texts::tr("HH:mm"), day = Texts::tr("ddd d MMMM");
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(call.startMs, its),
                    end = QDateTime::fromMSecsSinceEpoch(call.startMs + qint64{call.minutes} * 60'000, its);
    QString endText = locale.toString(end, time);
    if (end.date() != start.date()) endText = locale.toString(end, Texts::tr("ddd HH:mm"));
    const QString when = Texts::tr("%1, %2–%3").arg(locale.toString(start, day), locale.toString(start, time), endText);
    return other ? Texts::tr("%1 (%2)").arg(when, its.displayName(start, QTimeZone::ShortName, locale)) : when;
}

QString whoText(const QString& person, const QStringList& along) {
    if (along.isEmpty()) return person;
    return Texts::tr("%1, with %2").arg(person, along.join(QStringLiteral(", ")));
}

SheetPart roomPart(const Call& call) {
    SheetPart part{Texts::tr("In the room"), {}, false};
    for (const Attendee& who : call.attendees) {
        const QString text = joined({who.name, who.role}, QStringLiteral(", "));
        if (text.isEmpty()) continue;
        part.lines.push_back({text, joined({who.stance == Stance::Unknown ? QString() : stanceName(who.stance),
                                            who.decides ? Texts::tr("decides on the money") : QString()})});
    }
    return part;
}

SheetPart questionsPart(const Call& call) {
    SheetPart part{Texts::tr("Ask"), {}, true};
    for (const auto& q : call.questions)
        if (q.planned && !q.text.trimmed().isEmpty()) part.lines.push_back({q.text, q.goodAnswer});
    return part;
}

SheetPart informationPart(const Call& call) {
    SheetPart part{Texts::tr("Know afterwards"), {}, true};
    for (const auto& i : call.information)
        if (i.planned && !i.text.trimmed().isEmpty()) part.lines.push_back({i.text, {}});
    return part;
}

SheetPart troublesPart(const Call& call) {
    SheetPart part{Texts::tr("If it happens"), {}, false};
    for (const auto& t : call.troubles)
        if (t.planned && !t.text.trimmed().isEmpty()) part.lines.push_back({t.text, t.answer});
    return part;
}

SheetPart linesPart(const QString& title, const QString& text) {
    SheetPart part{title, {}, false};
    for (const QString& line : linesOf(text)) part.lines.push_back({line, {}});
    return part;
}

} // namespace

PlanSheet planSheet(const Call& call, const QString& person, const QStringList& along, const QString& customer,
                    const QTimeZone& zone) {
    PlanSheet sheet;
    const QString kind = callKindName(call.kind);
    sheet.title =
        customer.isEmpty() ? (call.title.isEmpty() ? kind : call.title) : Texts::tr("%1 with %2").arg(kind, customer);
    sheet.subtitle = joined({whenText(call, zone), whoText(person, along)});
    sheet.milestone = call.plan.milestone.trimmed();
    QStringList under;
    if (call.plan.milestoneBy && !sheet.milestone.isEmpty())
        under << Texts::tr("by %1").arg(QLocale().toString(call.plan.milestoneBy->toDate(), Texts::tr("dddd d MMMM")));
    if (!call.plan.fallback.trimmed().isEmpty()) under << Texts::tr("Else: %1").arg(call.plan.fallback.trimmed());
    sheet.milestoneUnder = joined(under);

    // In the order in which they are needed: who sits there, how it begins, what is asked, what may come, how it ends.
    std::vector<SheetPart> parts{roomPart(call),
                                 linesPart(Texts::tr("To open"), call.plan.opens),
                                 linesPart(Texts::tr("Agenda to offer"), call.plan.agenda),
                                 questionsPart(call),
                                 informationPart(call),
                                 linesPart(Texts::tr("What it is worth to them"), call.plan.value),
                                 troublesPart(call),
                                 linesPart(Texts::tr("To end in time"), call.plan.ends)};
    for (SheetPart& part : parts)
        if (!part.lines.empty()) sheet.parts.push_back(std::move(part));
    sheet.foot = Texts::tr("Debrief within the hour after: reached the milestone? what came back? what next, by when?");
    return sheet;
}

QString sheetText(const PlanSheet& sheet) {
    QString text = sheet.title + u'\n';
    if (!sheet.subtitle.isEmpty()) text += sheet.subtitle + u'\n';
    if (!sheet.milestone.isEmpty()) text += u'\n' + Texts::tr("Milestone: %1").arg(sheet.milestone) + u'\n';
    if (!sheet.milestoneUnder.isEmpty()) text += sheet.milestoneUnder + u'\n';
    for (const SheetPart& part : sheet.parts) {
        text += u'\n' + part.title + u'\n';
        for (const SheetLine& line : part.lines) {
            text += QStringLiteral("- ") + line.text.simplified() + u'\n';
            if (!line.under.isEmpty()) text += QStringLiteral("  ") + line.under.simplified() + u'\n';
        }
    }
    if (!sheet.foot.isEmpty()) text += u'\n' + sheet.foot + u'\n';
    return text;
}

} // namespace chalktalk::coaching
