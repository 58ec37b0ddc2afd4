// What the marks of a grade strip mean, in one quiet line under the table.
#pragma once

#include "ui/delegates/strip_delegate.h"

#include <QWidget>

namespace chalktalk::ui {

class GradeLegend : public QWidget {
    Q_OBJECT
  public:
    // Of grades, or of counts of reps with a gap.
    explicit GradeLegend(StripDelegate::Holds holds, QWidget* parent = nullptr);
};

} // namespace chalktalk::ui
