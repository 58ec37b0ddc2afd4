// The one-page brief as it will be printed, drawn small on the page; read out as its text.
#pragma once

#include "ui/paper/paper_preview.h"

namespace chalktalk::app {
class Preparation;
}

namespace chalktalk::ui {

class BriefPreview : public PaperPreview {
    Q_OBJECT
  public:
    explicit BriefPreview(const app::Preparation& preparation, QWidget* parent = nullptr);
};

} // namespace chalktalk::ui
