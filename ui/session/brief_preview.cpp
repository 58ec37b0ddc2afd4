#include "ui/session/brief_preview.h"

#include "app/session/preparation.h"

namespace chalktalk::ui {

BriefPreview::BriefPreview(const app::Preparation& preparation, QWidget* parent)
    : PaperPreview(
          tr("The brief as it is printed"),
          [&preparation](QPainter& painter, const QRectF& page) { preparation.paint(painter, page); },
          [&preparation] { return coaching::asText(preparation.brief()); }, parent) {}

} // namespace chalktalk::ui
