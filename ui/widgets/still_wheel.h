// A wheel turned over a chooser scrolls the page: nothing is changed by passing over it.
#pragma once

class QWidget;

namespace chalktalk::ui {

// Until it has the focus, `chooser` (a combo, a date, a number) leaves the wheel to what it stands on.
void stillWheel(QWidget& chooser);

} // namespace chalktalk::ui
