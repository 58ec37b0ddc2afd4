// Child processes that work on a store until they are killed, and figures for the lines that the fault tests print.
#pragma once

#include <functional>
#include <optional>
#include <QString>
#include <random>
#include <string>
#include <vector>

namespace chalktalk::tests {

// Whether fault tests run at full length (CHALKTALK_LONG=1).
[[nodiscard]] bool atLength();
// `value` with points between thousands, for a line that people read.
[[nodiscard]] std::string counted(qint64 value);
// One plain line of figures on standard output.
void print(const std::string& line);

// A folder in memory where there is room for it, gone at the end: thousands of stores are made and looked at in it.
class QuickFolder {
  public:
    QuickFolder();
    ~QuickFolder();
    QuickFolder(const QuickFolder&) = delete;
    QuickFolder& operator=(const QuickFolder&) = delete;
    [[nodiscard]] QString path(const QString& name) const;

  private:
    std::string m_path;
};

// Puts a closed store with its redo journal in the place of another, which loses all that stood beside it. In place:
// the store's code keeps a handle on each file whose first bytes it has read.
void copyStore(const QString& from, const QString& to);

// A child process with a pipe to say numbers through; killed with SIGKILL when it goes out of scope.
class Child {
  public:
    // `work` gets what it calls to say a number; its result is the child's exit code.
    using Say = std::function<void(int)>;
    explicit Child(const std::function<int(const Say&)>& work);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // The next number said; nothing at the end.
    [[nodiscard]] std::optional<int> hear() const;
    void kill() const;
    // Everything still said and then the wait status.
    int end(std::vector<int>& said);

  private:
    int m_pipe = -1;
    int m_process = -1;
    bool m_ended = false;
};

} // namespace chalktalk::tests
