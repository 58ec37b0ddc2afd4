#include "ui/widgets/still_wheel.h"

#include <QEvent>
#include <QWidget>

namespace chalktalk::ui {
namespace {

class Stillness : public QObject {
  public:
    using QObject::QObject;

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) return false;
        event->ignore();
        return true;
    }
};

} // namespace

void stillWheel(QWidget& chooser) {
    chooser.setFocusPolicy(Qt::StrongFocus); // the usual one also takes the focus by wheel
    chooser.installEventFilter(new Stillness(&chooser));
}

} // namespace chalktalk::ui
