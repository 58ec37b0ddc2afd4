// The dashboard's second part: whether the managers' hours can go round, where coaching time goes, who left, who grew.
#pragma once

#include "app/dashboard/capacity.h"
#include "app/jobs.h"

#include <QWidget>

namespace chalktalk::ui {

class Card;
class Label;
class RecordsTable;
class ShareRows;
class Shell;
class WeekColumns;

class CapacityView : public QWidget {
    Q_OBJECT
  public:
    explicit CapacityView(Shell& shell, QWidget* parent = nullptr);

    void refresh(); // works it out unless that is what stands there already
    [[nodiscard]] RecordsTable* hours() const { return m_hours; }
    [[nodiscard]] QStringList sentences() const; // over each card's table or picture

  Q_SIGNALS:
    void shown();

  private:
    void build();
    void clear(); // what stands there is of somebody else, or of another day
    void show(const app::CapacityPicture& picture);
    void showTime(const app::CapacityPicture& picture);
    void fill(RecordsTable* table, const app::RecordTable& lines);

    Shell& m_shell;
    std::optional<app::DashboardSource> m_source;
    app::LatestJob m_job;
    Label *m_hoursWords, *m_timeWords, *m_weekWords, *m_leftWords, *m_growthWords;
    RecordsTable *m_hours, *m_left, *m_growth;
    ShareRows* m_shares;
    WeekColumns* m_weeks;
};

} // namespace chalktalk::ui
