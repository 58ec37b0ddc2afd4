// An application that measures how long the window's thread computes for each event, by its own processor time: what
// other programs take from the machine meanwhile doesn't count.
#pragma once

#include <map>
#include <QApplication>
#include <string>
#include <vector>

namespace chalktalk::tests {

struct Stretch {
    double ms = 0;        // of the thread's processor time, from an event's delivery to its end
    std::string event;    // its type
    std::string receiver; // its class and its name
    std::string during;   // what the test was about
};

class WatchedApplication : public QApplication {
  public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override;

    // From here on, each stretch belongs to this part of the test; events are only noted from the first part on.
    void begin(const std::string& part) { m_part = part; }
    [[nodiscard]] qint64 events() const { return m_events; }
    // Longest first.
    [[nodiscard]] std::vector<Stretch> longest(std::size_t most) const;
    void forget() { m_stretches.clear(), m_events = 0; }

  private:
    std::string m_part;
    int m_depth = 0;
    qint64 m_events = 0;
    std::vector<Stretch> m_stretches; // those over a millisecond
};

} // namespace chalktalk::tests
