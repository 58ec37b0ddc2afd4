// One command of chalktalk-cli: its words for --help, its options, and what it does.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QCommandLineOption>
#include <QStringList>
#include <span>
#include <stop_token>
#include <vector>

class QCommandLineParser;

namespace chalktalk::cli {

enum Exit { Done = 0, Findings = 1, WrongUse = 2, CantUse = 3 };

enum class Format { Table, Csv, Json };

// What is the same for every command.
struct Context {
    QString storePath, dataDir;
    QString as; // --as PERSON: name or id; empty: nobody in particular
    Format format = Format::Table;
    Clock clock;
    std::stop_token stop; // an interrupt
    bool showProgress = false;
};

struct Command {
    QString name;
    QString arguments; // "[KEY [VALUE]]"
    QString summary;
    QString example;
    int mostWords = 0; // positional arguments that it takes; -1: any number
    std::vector<QCommandLineOption> options;
    int (*run)(const Context& context, const QCommandLineParser& arguments);
};

const std::vector<Command>& commands();

// Standard output and standard error, as UTF-8. A full disk or a closed pipe is remembered, not overlooked.
void print(const QByteArray& bytes);
bool outputFailed();
void complain(const QString& text);
// Says an error and gives the exit code that goes with it.
int refuse(const Error& error);
int wrongUse(const QString& text);

Command demoCommand();
Command importCommand();
Command settingsCommand();
Command indicatorsCommand();
Command factsCommand();
Command recordsCommand();
Command briefCommand();
Command plansCommand();
Command exportCommand();
Command openCommand();
Command eraseCommand();
Command backupCommand();
Command restoreCommand();
Command backupsCommand();
Command checkCommand();
Command repairCommand();

} // namespace chalktalk::cli
