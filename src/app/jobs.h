// Work off the GUI thread: reads on a small pool, writes one after another, drafts beside them, never behind an import;
// answers come back on the GUI thread.
#pragma once

#include "base/result.h"

#include <functional>
#include <memory>
#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <stop_token>

namespace chalktalk::app {

class Jobs : public QObject {
  public:
    explicit Jobs(QObject* parent = nullptr);
    ~Jobs() override; // asks everything to stop and waits

    template <class T> using Work = std::function<Result<T>(std::stop_token)>;
    template <class T> using Done = std::function<void(Result<T>)>;

    // `done` is called on the GUI thread, and never after `owner` is gone. `work` takes and returns values only.
    template <class T> std::stop_source read(QObject* owner, Work<T> work, Done<T> done) {
        return start<T>(m_readers, owner, std::move(work), std::move(done));
    }
    template <class T> std::stop_source write(QObject* owner, Work<T> work, Done<T> done) {
        return start<T>(m_writer, owner, std::move(work), std::move(done));
    }
    // What is being typed, one after another, into a file that no write keeps locked.
    template <class T> std::stop_source draft(QObject* owner, Work<T> work, Done<T> done) {
        return start<T>(m_drafts, owner, std::move(work), std::move(done));
    }

    [[nodiscard]] bool isIdle() const;

  private:
    template <class T> std::stop_source start(QThreadPool& pool, QObject* owner, Work<T> work, Done<T> done);
    void run(QThreadPool& pool, const std::stop_source& stop, std::function<void()> work);
    static Error caught(const std::exception& exception);

    QThreadPool m_readers;
    QThreadPool m_writer;
    QThreadPool m_drafts;
    std::stop_source m_quit;
};

// The newest of a question's answers: asking again stops the older one and drops its answer.
class LatestJob {
  public:
    ~LatestJob() { cancel(); }

    template <class T> void read(Jobs& jobs, QObject* owner, Jobs::Work<T> work, Jobs::Done<T> done) {
        cancel();
        auto asked = std::make_shared<bool>(true);
        m_asked = asked;
        m_stop = jobs.read<T>(owner, std::move(work), [asked, done = std::move(done)](Result<T> answer) {
            if (!*asked) return;
            *asked = false;
            done(std::move(answer));
        });
    }
    void cancel() {
        m_stop.request_stop();
        if (m_asked) *m_asked = false;
    }
    [[nodiscard]] bool isRunning() const { return m_asked && *m_asked; }

  private:
    std::stop_source m_stop{std::nostopstate};
    std::shared_ptr<bool> m_asked;
};

template <class T> std::stop_source Jobs::start(QThreadPool& pool, QObject* owner, Work<T> work, Done<T> done) {
    std::stop_source stop;
    QPointer<QObject> guard(owner);
    run(pool, stop, [this, guard, stop, work = std::move(work), done = std::move(done)] {
        auto answer = std::make_shared<Result<T>>(fail(ErrorCode::Cancelled, {}));
        try {
            *answer = work(stop.get_token());
        } catch (const std::exception& exception) {
            *answer = tl::unexpected<Error>(caught(exception));
        }
        // Delivered through this object, which outlives the pool's threads; the owner is looked at over there.
        QMetaObject::invokeMethod(
            this,
            [guard, done, answer] {
                if (guard) done(std::move(*answer));
            },
            Qt::QueuedConnection);
    });
    return stop;
}

} // namespace chalktalk::app
