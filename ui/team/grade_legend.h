// What the marks of a grade strip mean, in one quiet line under the table.
#pragma once

#include <QWidget>

namespace chalktalk::ui {

class GradeLegend : public QWidget {
    Q_OBJECT
  public:
    explicit GradeLegend(QWidget* parent = nullptr);
};

} // namespace chalktalk::ui
