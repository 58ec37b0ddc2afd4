#include "tests/faults/watchdog/watched_application.h"

#include <algorithm>
#include <ctime>
#include <QEvent>
#include <QMetaEnum>
#include <QThread>

namespace chalktalk::tests {

namespace {

double processorMs() {
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

std::string typeOf(const QEvent& event) {
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(event.type());
    return name ? name : "event " + std::to_string(event.type());
}

std::string describe(const QObject& object) {
    const std::string name = object.objectName().toStdString();
    return object.metaObject()->className() + (name.empty() ? std::string() : " " + name);
}

} // namespace

bool WatchedApplication::notify(QObject* receiver, QEvent* event) {
    // Events of other threads pass here, too; what one event sends on belongs to it.
    if (m_part.empty() || QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    Stretch stretch{0, typeOf(*event), describe(*receiver), m_part}; // either may be gone afterwards
    ++m_depth;
    const double before = processorMs();
    const bool taken = QApplication::notify(receiver, event);
    stretch.ms = processorMs() - before;
    --m_depth;
    ++m_events;
    if (stretch.ms > 1) m_stretches.push_back(std::move(stretch));
    return taken;
}

std::vector<Stretch> WatchedApplication::longest(std::size_t most) const {
    auto sorted = m_stretches;
    std::ranges::sort(sorted, std::greater{}, &Stretch::ms);
    sorted.resize(std::min(most, sorted.size()));
    return sorted;
}

} // namespace chalktalk::tests
