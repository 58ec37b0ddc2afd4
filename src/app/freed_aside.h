// Large values that the window's thread may be the last to let go of: their memory is given back on another thread.
//
// Giving back what a thousand people's records hold takes longer than a frame, and whoever drops the last pointer pays.
#pragma once

#include <memory>
#include <QCoreApplication>
#include <QThread>
#include <QThreadPool>

namespace chalktalk::app {

// The same value; gone as ever when nobody holds it any more, only not on the window's thread.
template <class T> std::shared_ptr<const T> freedAside(std::shared_ptr<const T> value) {
    const T* at = value.get();
    return {at, [kept = std::move(value)](const T*) mutable {
                const QCoreApplication* window = QCoreApplication::instance();
                if (!window || QCoreApplication::closingDown() || QThread::currentThread() != window->thread()) return;
                QThreadPool::globalInstance()->start([gone = std::move(kept)]() mutable { gone.reset(); });
            }};
}

} // namespace chalktalk::app
