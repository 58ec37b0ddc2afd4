#include "base/log.h"

#include <cstdio>
#include <memory>
#include <mutex>
#include <QDir>
#include <QFile>
#include <QString>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>

namespace chalktalk::log {

namespace {

std::mutex s_mutex;

spdlog::sink_ptr& sink() {
    static spdlog::sink_ptr s = [] {
        auto console = std::make_shared<spdlog::sinks::stderr_sink_mt>();
        console->set_level(spdlog::level::warn);
        return console;
    }();
    return s;
}

spdlog::level::level_enum spd(Level level) {
    switch (level) {
    case Level::Debug: return spdlog::level::debug;
    case Level::Info: return spdlog::level::info;
    case Level::Warning: return spdlog::level::warn;
    case Level::Error: return spdlog::level::err;
    }
    return spdlog::level::info;
}

} // namespace

void openFile(const QString& folder) {
    const std::scoped_lock lock(s_mutex);
    if (!QDir(folder).exists() && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    try {
        constexpr std::size_t oneMegabyte = 1024 * 1024;
        spdlog::file_event_handlers ours; // each file that it begins is the owner's alone, whatever the umask
        ours.after_open = [](const spdlog::filename_t&, std::FILE* file) {
            static_cast<void>(::fchmod(::fileno(file), S_IRUSR | S_IWUSR));
        };
        sink() = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(
            QDir(folder).filePath(QStringLiteral("chalktalk.log")).toStdString(), oneMegabyte, 2, false, ours);
        spdlog::drop_all();
    } catch (const spdlog::spdlog_ex&) {
        // A log that can't be written must not stop the program: warnings keep going to stderr.
    }
}

void write(Level level, std::string_view layer, std::string_view message) {
    const std::scoped_lock lock(s_mutex);
    const std::string name(layer);
    auto logger = spdlog::get(name);
    if (!logger) {
        logger = std::make_shared<spdlog::logger>(name, sink());
        logger->flush_on(spdlog::level::warn);
        spdlog::register_logger(logger);
    }
    logger->log(spd(level), "{}", message);
}

} // namespace chalktalk::log
