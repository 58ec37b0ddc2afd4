// First paint of the built window against a trivial Qt window, from the start of the process, in one run.
//
// Both programs are the real ones. Qt itself says when the first picture leaves the backing store: its logging category
// qt.widgets.painting prints a line that begins with "Flushing". The window opens on an empty data folder and on one
// with a sample store.
#include <algorithm>
#include <cstdio>
#include <optional>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <vector>

namespace {

constexpr int s_runs = 7;
constexpr double s_demand = 6.0; // times the trivial window's

// Milliseconds from the start of the process to its first flush; nothing when there is none within 30 seconds.
std::optional<double> firstPaint(const QString& program, const QStringList& arguments) {
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("qt.widgets.painting=true"));
    environment.insert(QStringLiteral("QT_FORCE_STDERR_LOGGING"), QStringLiteral("1"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    QByteArray output;
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    std::optional<double> painted;
    while (!painted && timer.elapsed() < 30000 && process.waitForReadyRead(30000)) {
        output += process.readAll();
        if (output.contains(": Flushing")) painted = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    }
    process.kill();
    process.waitForFinished();
    return painted;
}

std::optional<double> medianOf(const QString& program, const QStringList& arguments) {
    firstPaint(program, arguments); // the page cache
    std::vector<double> times;
    for (int i = 0; i < s_runs; ++i) {
        const auto time = firstPaint(program, arguments);
        if (!time) return std::nullopt;
        times.push_back(*time);
    }
    std::nth_element(times.begin(), times.begin() + s_runs / 2, times.end());
    return times[s_runs / 2];
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir empty, sample;
    const auto window = QStringLiteral(CHALKTALK_WINDOW);
    const auto dataDir = QStringLiteral("--data-dir");
    const auto trivial = medianOf(QStringLiteral(CHALKTALK_TRIVIAL_WINDOW), {});
    const auto first = medianOf(window, {dataDir, empty.path()});
    const auto filled = medianOf(window, {dataDir, sample.path(), QStringLiteral("--sample-data")});
    if (!trivial || !first || !filled) {
        std::fprintf(stderr, "first paint: a window never painted\n");
        return 1;
    }
    std::printf("first paint, trivial window        %8.1f ms\n", *trivial);
    std::printf("first paint, first run             %8.1f ms   %5.2f times   (at most %.1f)\n", *first,
                *first / *trivial, s_demand);
    std::printf("first paint, sample organisation   %8.1f ms   %5.2f times   (at most %.1f)\n", *filled,
                *filled / *trivial, s_demand);
    return std::max(*first, *filled) / *trivial <= s_demand ? 0 : 1;
}
