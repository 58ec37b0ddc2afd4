// Shows where the keyboard focus is, but only when it came by keyboard; and Enter presses the focused button as Space
// does.
#pragma once

#include <QFocusFrame>
#include <QPointer>

class QAbstractButton;
class QKeyEvent;

namespace chalktalk::ui {

// Install on the application. Views that paint their own current item set the property "ownFocus".
class FocusRing : public QObject {
    Q_OBJECT
  public:
    explicit FocusRing(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    static bool pressed(QAbstractButton* button, const QKeyEvent& key);
    void show(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace chalktalk::ui
