// How fast an export gets into a store: history and activities of an organisation, against the sqlite3 shell's .import
// of the same rows into the same tables with the same cache. Also how long the ledger takes to load.
// Arguments: reps (default 1000, with three years of facts); anything second leaves the peer out.
#include "app/import/import_export.h"
#include "store/database.h"
#include "store/ledger_loader.h"

#include <chrono>
#include <cstdio>
#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <random>
#include <sys/resource.h>

using namespace chalktalk;

namespace {

const Day lastDay = Day::fromDate(QDate(2026, 6, 15)), firstDay = lastDay - 3 * 365;

struct Took {
    double wall = 0, processor = 0;
};

// Wall time on a shared machine is noise: the ratio is one of processor time, of this program or of its children.
class Stopwatch {
  public:
    explicit Stopwatch(int who) : m_who(who), m_processor(processor()), m_start(std::chrono::steady_clock::now()) {}
    [[nodiscard]] Took took() const {
        return {std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(),
                processor() - m_processor};
    }

  private:
    [[nodiscard]] double processor() const {
        rusage usage{};
        ::getrusage(m_who, &usage);
        const auto seconds = [](const timeval& t) {
            return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
        };
        return seconds(usage.ru_utime) + seconds(usage.ru_stime);
    }
    int m_who;
    double m_processor;
    std::chrono::steady_clock::time_point m_start;
};

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// Writes canonical files; every column that may be blank is filled, since the shell's .import knows no NULL.
class Organisation {
  public:
    Organisation(const QString& folder, int reps) : m_folder(folder), m_reps(reps) {}

    void write() {
        writePeople();
        FILE* opportunities = open("opportunities.csv", "opportunity_id,name,account_id,owner_id,source,stage,amount,"
                                                        "list_amount,created_on,close_date,next_step");
        FILE* history = open("opportunity_history.csv", "opportunity_id,changed_at,field,old_value,new_value");
        FILE* activities = open("activities.csv", "activity_id,person_id,opportunity_id,account_id,type,direction,"
                                                  "call_kind,started_at,minutes,subject,outcome");
        for (Day day = firstDay; day <= lastDay; day = day + 1) {
            const QByteArray date = day.toString().toLatin1();
            if (day.toDate().dayOfWeek() > 5) continue;
            for (int rep = 0; rep < m_reps; ++rep) {
                if (between(1, 100) <= 33 || day == firstDay) writeOpportunity(opportunities, history, rep, day);
                for (int n = between(4, 9); n > 0; --n) writeActivity(activities, rep, date.constData());
            }
        }
        for (FILE* file : {opportunities, history, activities}) std::fclose(file);
    }

  private:
    int between(int low, int high) {
        return low + static_cast<int>(m_random() % static_cast<unsigned>(high - low + 1));
    }

    FILE* open(const char* name, const char* header) {
        FILE* file = std::fopen(QDir(m_folder).filePath(QString::fromLatin1(name)).toUtf8().constData(), "w");
        std::fprintf(file, "%s\n", header);
        return file;
    }

    void writePeople() {
        FILE* people = open("people.csv", "person_id,name,role,peer_group");
        for (int i = 0; i < m_reps; ++i) std::fprintf(people, "p%d,Person %d,rep,group %d\n", i, i, i % 8);
        std::fclose(people);
        FILE* accounts = open("accounts.csv", "account_id,name");
        for (int i = 0; i < m_reps * 20; ++i) std::fprintf(accounts, "acc%06d,Account %d\n", i, i);
        std::fclose(accounts);
    }

    void writeOpportunity(FILE* opportunities, FILE* history, int rep, Day day) {
        static constexpr const char* stages[] = {"prospect", "discovery", "demo", "proposal", "negotiation", "won"};
        const int id = ++m_opportunity, last = between(0, 5), amount = between(1000, 90000);
        m_latest.resize(static_cast<std::size_t>(m_reps));
        m_latest[static_cast<std::size_t>(rep)] = id;
        Day at = day;
        for (int s = 1; s <= last; ++s) {
            at = at + between(1, 20);
            std::fprintf(history, "006%012d,%sT%02d:%02d:00Z,stage,%s,%s\n", id, at.toString().toLatin1().constData(),
                         between(8, 17), between(0, 59), stages[s - 1], stages[s]);
        }
        if (between(0, 1) == 1)
            std::fprintf(history, "006%012d,%sT18:00:00Z,amount,%d,%d.50\n", id, at.toString().toLatin1().constData(),
                         amount * 9 / 10, amount);
        std::fprintf(opportunities, "006%012d,Deal %d,acc%06d,p%d,self,%s,%d.50,%d.00,%s,%s,call\n", id, id,
                     between(0, m_reps * 20 - 1), rep, stages[last], amount, amount + 5000,
                     day.toString().toLatin1().constData(), (at + 30).toString().toLatin1().constData());
    }

    void writeActivity(FILE* activities, int rep, const char* date) {
        static constexpr const char* types[] = {"call", "email", "meeting"};
        static constexpr const char* kinds[] = {"prospecting", "discovery", "demo", "other"};
        std::fprintf(activities, "00T%012d,p%d,006%012d,acc%06d,%s,outbound,%s,%sT%02d:%02d:00Z,%d,Follow-up,done\n",
                     ++m_activity, rep, m_latest[static_cast<std::size_t>(rep)], between(0, m_reps * 20 - 1),
                     types[between(0, 2)], kinds[between(0, 3)], date, between(8, 17), between(0, 59), between(1, 60));
    }

    QString m_folder;
    int m_reps;
    std::mt19937 m_random{7};
    int m_opportunity = 0, m_activity = 0;
    std::vector<int> m_latest;
};

qint64 import(const QString& store, const QStringList& files) {
    auto database = store::Database::open(store, store::OpenMode::ReadWrite);
    app::ImportRequest request;
    request.paths = files;
    request.preset = QStringLiteral("canonical");
    auto report = app::importExport(**database, request, Clock(QDateTime(QDate(2026, 6, 16), QTime(8, 0), Qt::UTC)));
    if (!report || report->rejected > 0) {
        std::fprintf(stderr, "import failed: %s\n",
                     report ? qUtf8Printable(report->rejects[0].reason) : qUtf8Printable(report.error().message));
        std::exit(1);
    }
    qint64 rows = 0;
    for (const auto& file : report->files) rows += file.added;
    return rows;
}

void shell(const QString& store, const QByteArray& script) {
    QProcess process;
    process.start(QStringLiteral("sqlite3"), {store});
    process.waitForStarted();
    process.write(script);
    process.closeWriteChannel();
    process.waitForFinished(-1);
    if (const QByteArray errors = process.readAllStandardError(); !errors.isEmpty())
        std::fprintf(stderr, "sqlite3: %s\n", errors.left(400).constData());
}

Took shellImport(const QString& base, const QString& folder, bool foreignKeys) {
    const QString store = QDir(folder).filePath(QStringLiteral("peer.chalktalk"));
    QFile::remove(store);
    QFile::copy(base, store);
    const QByteArray where = folder.toUtf8();
    const Stopwatch watch(RUSAGE_CHILDREN);
    shell(store, "pragma journal_mode = wal; pragma synchronous = full; pragma secure_delete = on;\n"
                 "pragma cache_size = -131072; pragma foreign_keys = " +
                     QByteArray(foreignKeys ? "on" : "off") +
                     ";\nbegin immediate;\ninsert or ignore into import select 2, source_id, preset, at, null, 0 from "
                     "import;\n.mode csv\n.import " +
                     where + "/change.out opportunity_change\n.import " + where +
                     "/activity.out activity\ncommit;\npragma wal_checkpoint(truncate);\n");
    return watch.took();
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication app(argc, argv);
    const int reps = argc > 1 ? QByteArray(argv[1]).toInt() : 1000;
    const QTemporaryDir folder;
    const auto file = [&](const char* name) { return folder.filePath(QString::fromLatin1(name)); };
    Organisation(folder.path(), reps).write();
    const QString store = file("store.chalktalk"), base = file("base.chalktalk");
    if (!store::Database::open(store, store::OpenMode::Create)) return 1;

    auto start = std::chrono::steady_clock::now();
    const qint64 first = import(store, {file("people.csv"), file("accounts.csv"), file("opportunities.csv")});
    const double firstSeconds = secondsSince(start);
    QFile::copy(store, base);
    const Stopwatch watch(RUSAGE_SELF);
    const qint64 rows = import(store, {file("opportunity_history.csv"), file("activities.csv")});
    const Took own = watch.took();
    std::printf("people, accounts, opportunities: %lld rows in %.2f s\n", static_cast<long long>(first), firstSeconds);
    std::printf("history and activities: %lld rows in %.2f s, %.0f rows a second\n", static_cast<long long>(rows),
                own.wall, static_cast<double>(rows) / own.wall);

    double load = 1e9;
    for (int i = 0; i < 2; ++i) {
        auto database = store::Database::open(store, store::OpenMode::ReadOnly);
        start = std::chrono::steady_clock::now();
        const auto ledger = store::loadLedger(**database, lastDay);
        load = std::min(load, secondsSince(start));
        std::printf("ledger: %zu facts loaded in %.2f s\n", (*ledger)->factCount(), secondsSince(start));
    }
    start = std::chrono::steady_clock::now();
    import(store, {folder.path()});
    std::printf("the whole export again (nothing new): %.2f s\n", secondsSince(start));

    if (argc > 2) return 0; // without the peer, for a profiler

    shell(store, ".mode csv\n.output " + file("change.out").toUtf8() + "\nselect * from opportunity_change;\n.output " +
                     file("activity.out").toUtf8() + "\nselect * from activity;\n");
    const Took peer = shellImport(base, folder.path(), false), checked = shellImport(base, folder.path(), true);
    std::printf("processor time: import %.2f s, sqlite3 shell .import %.2f s, with foreign keys checked %.2f s\n",
                own.processor, peer.processor, checked.processor);
    std::printf("wall time: import %.2f s, .import %.2f s, with foreign keys checked %.2f s\n", own.wall, peer.wall,
                checked.wall);
    const double ratio = peer.processor / own.processor;
    std::printf("ratio (.import / import): %.2f; with foreign keys: %.2f (demanded: 1.2)\n", ratio,
                checked.processor / own.processor);
    return ratio >= 1.2 ? 0 : 1;
}
