// Runs the built chalktalk-cli as another program would.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <vector>

namespace chalktalk::tests {

struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray err;
};

// In UTC, with a home of its own. Waits at most a minute.
Ran runCli(const QStringList& arguments);

// Rows of a CSV answer by column name; enough for cells without line ends.
std::vector<std::vector<QString>> csvRows(const QByteArray& csv);

} // namespace chalktalk::tests
