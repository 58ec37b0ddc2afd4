// CallEditor: the words about a call, and its sheet.
#include "app/call/call_editor.h"

#include "app/session/session_opening.h"
#include "coaching/significance.h"
#include "io/paper/plan_paper.h"

#include <QLocale>

namespace chalktalk::app {

using domain::Call;

QString CallEditor::nameOf(PersonId id) const {
    const auto index = m_workspace.indexOf(id);
    return index == domain::noPerson ? QString() : m_workspace.ledger()->person(index).name;
}

QString CallEditor::personName() const { return nameOf(m_form.call.person); }
QString CallEditor::personFirstName() const { return personName().section(u' ', 0, 0); }

QString CallEditor::alongNames() const {
    QStringList names;
    for (const PersonId id : m_form.call.along) names += nameOf(id);
    names.removeAll(QString());
    return QLocale().createSeparatedList(names);
}

QString CallEditor::customerName() const { return m_customerName; }
QString CallEditor::dealName() const { return m_dealName; }

QString CallEditor::whenText() const {
    const Call& call = m_form.call;
    const QTimeZone zone = m_workspace.zone();
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(call.startMs, zone);
    const QString day = QLocale().toString(start.date(), tr("ddd d MMMM"));
    const QString span = tr("%1–%2").arg(clockText(call.startMs, zone), clockText(call.endMs(), zone));
    const QTimeZone given(call.zone.toLatin1());
    if (call.zone.isEmpty() || !given.isValid() || given.offsetFromUtc(start) == zone.offsetFromUtc(start))
        return tr("%1, %2").arg(day, span);
    return tr("%1, %2 (%3 in %4)").arg(day, span, clockText(call.startMs, given), call.zone);
}

QString CallEditor::reasonsText() const { return coaching::reasonsText(m_form.call.reasons, m_form.call.significant); }

QString CallEditor::savedText() const {
    switch (m_saved) {
    case Saved::Yes:
    case Saved::Failed:
    case Saved::Conflict: return m_savedWords;
    case Saved::Typing: return tr("Typing…");
    }
    return {};
}

QString CallEditor::timelinessText() const {
    const Call& call = m_form.call;
    const int minutes = minutesSinceEnd();
    if (minutes < 0) return tr("The call ends at %1.").arg(clockText(call.endMs(), m_workspace.zone()));
    constexpr int hour = 60;
    const auto gone = [&]() -> QString {
        if (minutes < 2 * hour) return tr("%n min", nullptr, minutes);
        if (minutes < 2 * 24 * hour) return tr("%n hours", nullptr, minutes / hour);
        return tr("%n days", nullptr, minutes / (24 * hour));
    }();
    const bool done = call.debrief.state == domain::DebriefState::Done;
    switch (domain::timeliness(call.endMs(), done ? call.debrief.doneAtMs : nowMs())) {
    case domain::Timeliness::OnTime:
        return done ? tr("On time: %1 after the call.").arg(gone)
                    : tr("%n minutes left of the hour after the call.", nullptr, hour - minutes);
    case domain::Timeliness::Late:
    case domain::Timeliness::VeryLate:
        return done ? tr("Late: %1 after the call.").arg(gone)
                    : tr("The call ended %1 ago. What is fresh fades; what you write still counts.").arg(gone);
    case domain::Timeliness::FromMemory:
        return done ? tr("From memory: %1 after the call.").arg(gone)
                    : tr("The call ended %1 ago. What you write now is marked as from memory.").arg(gone);
    }
    return {};
}

coaching::PlanSheet CallEditor::sheet() const {
    QStringList along;
    for (const PersonId id : m_form.call.along) along += nameOf(id);
    return coaching::planSheet(m_form.call, personName(), along, m_customerName, m_workspace.zone());
}

void CallEditor::paintSheet(QPainter& painter, const QRectF& page) const { io::paintPlanSheet(painter, page, sheet()); }

Status CallEditor::writeSheetPdf(const QString& path) const { return io::writePlanSheetPdf(path, sheet()); }
QString CallEditor::sheetAsText() const { return coaching::sheetText(sheet()); }

} // namespace chalktalk::app
