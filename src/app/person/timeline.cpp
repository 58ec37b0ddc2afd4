#include "app/person/timeline.h"

#include "app/person/timeline_events.h"
#include "coaching/number_words.h"
#include "store/database.h"
#include "store/profile_store.h"

#include <QLocale>

namespace chalktalk::app {

using domain::noPerson;

Timeline::Timeline(Workspace& workspace, QObject* parent) : QAbstractListModel(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::resultsChanged, this, &Timeline::refresh);
    connect(&workspace, &Workspace::stateChanged, this, &Timeline::refresh);
    connect(&workspace, &Workspace::meChanged, this, &Timeline::refresh);
}

void Timeline::setPerson(std::optional<PersonId> person) {
    if (person == m_person) return;
    m_person = person;
    m_events.clear();
    arrange();
    refresh();
}

void Timeline::setKind(std::optional<TimelineEvent::Kind> kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    arrange();
}

void Timeline::refresh() {
    TimelineSource source;
    const SnapshotPtr snapshot = m_workspace.snapshot();
    source.ledger = m_workspace.ledger();
    source.log = m_workspace.coaching();
    source.person = m_person ? m_workspace.indexOf(*m_person) : noPerson;
    if (source.person == noPerson || !snapshot || !source.log || !m_workspace.canCoach(source.person)) {
        m_job.cancel();
        m_loading = m_workspace.state() == Workspace::State::Loading;
        m_events.clear();
        arrange();
        return;
    }
    source.engine = snapshot->engine;
    source.me = m_workspace.me();
    source.today = m_workspace.today();
    source.dataTo = m_workspace.defaultAsOf();
    m_loading = true;
    using Events = std::vector<TimelineEvent>;
    m_job.read<Events>(
        m_workspace.jobs(), this,
        [source, path = m_workspace.storePath()](std::stop_token) mutable -> Result<Events> {
            auto database = store::Database::open(path, store::OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            // No reader: a private note has no place in a timeline.
            auto profile = store::loadProfile(**database, source.ledger->person(source.person).id, {});
            if (!profile) return tl::unexpected(profile.error());
            source.expectations = std::move(profile->expectations);
            return timelineEvents(source);
        },
        [this](Result<Events> events) {
            m_loading = false;
            if (events) m_events = std::move(*events);
            arrange();
        });
}

void Timeline::arrange() {
    beginResetModel();
    m_shown.clear();
    QString month;
    for (int i = 0; i < static_cast<int>(m_events.size()); ++i) {
        const TimelineEvent& event = m_events[static_cast<std::size_t>(i)];
        if (m_kind && event.kind != *m_kind) continue;
        const QString of = QLocale().toString(event.day.toDate(), tr("MMMM yyyy"));
        if (of != month) m_shown.push_back({-1, of});
        month = of;
        m_shown.push_back({i, {}});
    }
    endResetModel();
    Q_EMIT changed();
}

int Timeline::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

Qt::ItemFlags Timeline::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    return index.data(HeadingRole).toBool() ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant Timeline::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const Shown& shown = m_shown[static_cast<std::size_t>(index.row())];
    if (shown.event < 0) {
        if (role == HeadingRole) return true;
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(shown.month) : QVariant();
    }
    const TimelineEvent& event = m_events[static_cast<std::size_t>(shown.event)];
    const QString day = coaching::dayText(event.day, event.day); // the year stands over it
    switch (role) {
    case Qt::DisplayRole: return event.title;
    case Qt::AccessibleTextRole: {
        QStringList parts{day, event.title, event.detail};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case HeadingRole: return false;
    case IconRole: return event.icon;
    case DetailRole: return event.detail;
    case DayRole: return day;
    case SessionRole: return event.session.value;
    default: return {};
    }
}

} // namespace chalktalk::app
