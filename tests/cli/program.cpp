#include "tests/cli/program.h"

#include <QProcess>

namespace chalktalk::tests {

Ran runCli(const QStringList& arguments) {
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CHALKTALK_CLI), arguments);
    constexpr int aMinute = 60000;
    Ran ran;
    if (!program.waitForFinished(aMinute)) {
        program.kill();
        program.waitForFinished();
        return ran;
    }
    if (program.exitStatus() == QProcess::NormalExit) ran.exit = program.exitCode();
    ran.out = program.readAllStandardOutput();
    ran.err = program.readAllStandardError();
    return ran;
}

std::vector<std::vector<QString>> csvRows(const QByteArray& csv) {
    std::vector<std::vector<QString>> rows;
    for (const QByteArray& line : csv.split('\n')) {
        if (line.isEmpty()) continue;
        std::vector<QString> cells(1);
        bool quoted = false;
        const QString text = QString::fromUtf8(line);
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (text[i] == u'"' && quoted && i + 1 < text.size() && text[i + 1] == u'"') {
                cells.back() += text[++i];
            } else if (text[i] == u'"') {
                quoted = !quoted;
            } else if (text[i] == u',' && !quoted) {
                cells.emplace_back();
            } else {
                cells.back() += text[i];
            }
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

} // namespace chalktalk::tests
