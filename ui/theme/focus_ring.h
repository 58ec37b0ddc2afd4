// Shows where the keyboard focus is, but only when it came by keyboard.
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace chalktalk::ui {

// Install on the application. Views that paint their own current item set the property "ownFocus".
class FocusRing : public QObject {
    Q_OBJECT
  public:
    explicit FocusRing(QObject* parent = nullptr);

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void show(QWidget* widget);

    QPointer<QFocusFrame> m_frame;
};

} // namespace chalktalk::ui
