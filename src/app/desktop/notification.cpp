#include "app/desktop/notification.h"

namespace chalktalk::app {

void Notification::invoked(uint id, const QString& action) {
    Q_UNUSED(action)
    m_waiting.erase(id);
}

void Notification::closed(uint id, uint reason) {
    Q_UNUSED(reason)
    m_waiting.erase(id);
}

} // namespace chalktalk::app
