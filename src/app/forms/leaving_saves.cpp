#include "app/forms/leaving_saves.h"

namespace chalktalk::app {

LeavingSaves& LeavingSaves::of(QObject& workspace) {
    auto* known = workspace.findChild<LeavingSaves*>({}, Qt::FindDirectChildrenOnly);
    return known ? *known : *new LeavingSaves(&workspace);
}

void LeavingSaves::began() {
    ++m_pending;
    Q_EMIT changed();
}

void LeavingSaves::failed(const QString& why) {
    if (m_why == why) return;
    m_why = why;
    Q_EMIT changed();
}

void LeavingSaves::ended() {
    if (--m_pending == 0) m_why.clear();
    Q_EMIT changed();
}

void LeavingSaves::gaveUp(const QString& why) {
    Q_EMIT lost(why); // before it looks as if all were saved
    ended();
}

} // namespace chalktalk::app
