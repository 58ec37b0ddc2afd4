// The dashboard's third part: how long until somebody new reaches each milestone, by hiring cohort, and who gets no
// attention on the way.
#pragma once

#include "app/dashboard/ramp_picture.h"
#include "app/jobs.h"

#include <QWidget>

class QComboBox;

namespace chalktalk::ui {

class Label;
class RecordsTable;
class Shell;
class SurvivalChart;

class RampView : public QWidget {
    Q_OBJECT
  public:
    explicit RampView(Shell& shell, QWidget* parent = nullptr);

    void refresh(); // works it out unless that is what stands there already
    [[nodiscard]] QComboBox* milestone() const { return m_milestone; }
    [[nodiscard]] SurvivalChart* chart() const { return m_chart; }
    [[nodiscard]] RecordsTable* unattended() const { return m_unattended; }
    [[nodiscard]] QString words() const;

  Q_SIGNALS:
    void shown();

  private:
    void build();
    void clear(); // what stands there is of somebody else, or of another day
    void show();
    void showCurves();

    Shell& m_shell;
    std::optional<app::DashboardSource> m_source;
    app::LatestJob m_job;
    std::shared_ptr<const app::RampPicture> m_picture;
    Label *m_words, *m_curveWords, *m_unattendedWords, *m_repsWords;
    QComboBox* m_milestone;
    SurvivalChart* m_chart;
    RecordsTable *m_unattended, *m_reps;
};

} // namespace chalktalk::ui
