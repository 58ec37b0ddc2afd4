// How many saves of forms that were left are still on their way in a workspace: who closes the window waits for them.
#pragma once

#include <QObject>
#include <QString>

namespace chalktalk::app {

class LeavingSaves : public QObject {
    Q_OBJECT
  public:
    [[nodiscard]] static LeavingSaves& of(QObject& workspace); // its own, made when it is first asked for

    void began();
    void failed(const QString& why); // it is tried again
    void ended();                    // saved
    void gaveUp(const QString& why); // not saved, and trying again would not help

    [[nodiscard]] int pending() const { return m_pending; }
    [[nodiscard]] const QString& why() const { return m_why; } // they could not be saved yet; empty: they are under way

  Q_SIGNALS:
    void changed();
    void lost(const QString& why);

  private:
    explicit LeavingSaves(QObject* workspace) : QObject(workspace) {}

    int m_pending = 0;
    QString m_why;
};

} // namespace chalktalk::app
