#include "app/jobs.h"

#include "base/log.h"

#include <memory>
#include <QCoreApplication>

namespace chalktalk::app {

Jobs::Jobs(QObject* parent) : QObject(parent) {
    m_readers.setMaxThreadCount(2);
    m_writer.setMaxThreadCount(1);
    m_drafts.setMaxThreadCount(1);
}

Jobs::~Jobs() {
    m_quit.request_stop();
    m_readers.clear();
    m_readers.waitForDone();
    m_drafts.waitForDone(); // what was typed is on the disk before anything slower is waited for
    m_writer.waitForDone(); // a write that was asked for is finished or rolled back, never dropped half way
}

bool Jobs::isIdle() const {
    return m_readers.activeThreadCount() == 0 && m_writer.activeThreadCount() == 0 && m_drafts.activeThreadCount() == 0;
}

void Jobs::run(QThreadPool& pool, const std::stop_source& stop, std::function<void()> work) {
    // Quitting stops every job's own token for as long as the job lives.
    pool.start([stop, work = std::move(work), quit = m_quit.get_token()]() mutable {
        std::stop_callback link(quit, [stop]() mutable { stop.request_stop(); });
        work();
    });
}

Error Jobs::caught(const std::exception& exception) {
    log::error("app", exception.what());
    return Error{
        ErrorCode::StoreFailed,
        QCoreApplication::translate("Jobs", "Something gave way while working on the store. Nothing was changed."),
        QString::fromUtf8(exception.what())};
}

} // namespace chalktalk::app
