// Everything that happened with a person, newest first under its month: one-to-ones, commitments and what became of
// them, what was agreed, their place in the organisation, quotas.
#pragma once

#include "app/workspace.h"

#include <QAbstractListModel>

namespace chalktalk::app {

struct TimelineEvent {
    enum class Kind : quint8 { Session, Commitment, Agreed, Role };
    Day day;
    Kind kind = Kind::Role;
    QString icon; // in resources/icons
    QString title, detail;
    SessionId session; // where it can be opened; null: nowhere
};

class Timeline : public QAbstractListModel {
    Q_OBJECT

  public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, // bool: a month
        IconRole,
        DetailRole,
        DayRole, // "3 March"
        SessionRole,
    };

    explicit Timeline(Workspace& workspace, QObject* parent = nullptr);

    void setPerson(std::optional<PersonId> person);
    void setKind(std::optional<TimelineEvent::Kind> kind); // nothing: all
    [[nodiscard]] bool isLoading() const { return m_loading; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

  Q_SIGNALS:
    void changed();

  private:
    struct Shown {
        int event = -1; // in m_events; -1: a month
        QString month;
    };

    void refresh();
    void arrange();

    Workspace& m_workspace;
    std::optional<PersonId> m_person;
    std::optional<TimelineEvent::Kind> m_kind;
    bool m_loading = false;
    std::vector<TimelineEvent> m_events; // newest first
    std::vector<Shown> m_shown;
    LatestJob m_job;
};

} // namespace chalktalk::app
