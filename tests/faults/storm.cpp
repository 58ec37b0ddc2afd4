#include "tests/faults/storm.h"

#include "store/store_files.h"
#include "tests/support/catch.h"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <QDir>
#include <sys/wait.h>
#include <unistd.h>

namespace chalktalk::tests {

bool atLength() { return qEnvironmentVariableIntValue("CHALKTALK_LONG") == 1; }

std::string counted(qint64 value) {
    std::string text = std::to_string(value);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

void print(const std::string& line) { std::cout << line << std::endl; }

QuickFolder::QuickFolder() {
    std::string name = ::access("/dev/shm", W_OK) == 0 ? "/dev/shm" : QDir::tempPath().toStdString();
    name += "/chalktalk-faults-XXXXXX";
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    m_path = name;
}

QuickFolder::~QuickFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

QString QuickFolder::path(const QString& name) const { return QDir(QString::fromStdString(m_path)).filePath(name); }

void copyStore(const QString& from, const QString& to) {
    std::filesystem::remove_all(store::backupFolder(to).toStdString());
    for (const QString& file : store::storeFiles(to))
        if (file != to) std::filesystem::remove(file.toStdString());
    const auto over = std::filesystem::copy_options::overwrite_existing;
    std::filesystem::copy_file(from.toStdString(), to.toStdString(), over);
    const std::filesystem::path journal = store::journalPath(from).toStdString();
    if (std::filesystem::exists(journal))
        std::filesystem::copy_file(journal, store::journalPath(to).toStdString(), over);
}

Child::Child(const std::function<int(const Say&)>& work) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    m_process = ::fork();
    REQUIRE(m_process >= 0);
    if (m_process == 0) {
        ::close(ends[0]);
        ::_exit(work([to = ends[1]](int number) {
            if (::write(to, &number, sizeof number) != sizeof number) ::_exit(3);
        }));
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

Child::~Child() {
    if (!m_ended) {
        kill();
        ::waitpid(m_process, nullptr, 0);
    }
    ::close(m_pipe);
}

std::optional<int> Child::hear() const {
    int number = 0;
    if (::read(m_pipe, &number, sizeof number) != sizeof number) return std::nullopt;
    return number;
}

void Child::kill() const { ::kill(m_process, SIGKILL); }

int Child::end(std::vector<int>& said) {
    while (const auto number = hear()) said.push_back(*number);
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_ended = true;
    return status;
}

} // namespace chalktalk::tests
