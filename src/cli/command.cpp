#include "cli/command.h"

#include <cstdio>
#include <QCoreApplication>

namespace chalktalk::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> all{demoCommand(),    importCommand(),  settingsCommand(), indicatorsCommand(),
                                          factsCommand(),   recordsCommand(), briefCommand(),    plansCommand(),
                                          exportCommand(),  openCommand(),    eraseCommand(),    backupCommand(),
                                          restoreCommand(), backupsCommand(), checkCommand(),    repairCommand()};
    return all;
}

namespace {
bool s_outputFailed = false;
} // namespace

void print(const QByteArray& bytes) {
    const auto size = static_cast<std::size_t>(bytes.size());
    const bool written = std::fwrite(bytes.constData(), 1, size, stdout) == size;
    if (std::fflush(stdout) != 0 || !written) s_outputFailed = true;
}

bool outputFailed() { return s_outputFailed; }

void complain(const QString& text) {
    const QByteArray line = "chalktalk-cli: " + text.toUtf8() + "\n";
    std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stderr);
}

int refuse(const Error& error) {
    complain(error.message);
    switch (error.code) {
    case ErrorCode::Invalid:
    case ErrorCode::NotFound: return WrongUse;
    case ErrorCode::Rejected: return Findings;
    default: return CantUse;
    }
}

int wrongUse(const QString& text) {
    complain(text);
    return WrongUse;
}

} // namespace chalktalk::cli
