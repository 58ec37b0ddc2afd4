#include "app/repair/repair.h"

#include "app/repair/record_names.h"
#include "app/repair/repair_words.h"
#include "app/workspace.h"
#include "store/repair.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QLocale>
#include <QPointer>

namespace chalktalk::app {

Repair::Repair(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

Repair::~Repair() { m_stop.request_stop(); }

void Repair::setState(State state, const QString& problem) {
    m_state = state;
    m_problem = problem;
    Q_EMIT changed();
}

void Repair::make() {
    if (m_state == State::Working || m_state == State::PuttingInPlace || m_workspace.storePath().isEmpty()) return;
    leave(); // an earlier copy
    m_path = m_workspace.storePath();
    m_percent = 0;
    m_step.clear();
    setState(State::Working);
    using Report = std::shared_ptr<const store::RepairReport>;
    m_stop = m_workspace.jobs().read<Report>(
        this,
        [self = QPointer<Repair>(this), path = m_path](std::stop_token stop) -> Result<Report> {
            const auto progress = [self](int percent, const QString& step) {
                QMetaObject::invokeMethod(
                    qApp,
                    [self, percent, step] {
                        if (!self) return;
                        self->m_percent = percent;
                        self->m_step = step;
                        Q_EMIT self->changed();
                    },
                    Qt::QueuedConnection);
            };
            auto report = store::repairStore(path, store::nameOfRepaired(path), progress, stop);
            if (!report) return tl::unexpected(report.error());
            return std::make_shared<const store::RepairReport>(*std::move(report));
        },
        [this](Result<Report> report) {
            if (report) {
                m_report = std::move(*report);
                setState(State::Ready);
            } else {
                const bool stopped = report.error().code == ErrorCode::Cancelled;
                setState(State::Idle, stopped ? QString() : report.error().message);
            }
        });
}

void Repair::cancel() { m_stop.request_stop(); }

void Repair::use() {
    if (m_state != State::Ready) return;
    setState(State::PuttingInPlace);
    m_workspace.close(); // its own connections would be in the way
    m_workspace.jobs().write<bool>(
        this,
        [path = m_path, file = m_report->file, clock = m_workspace.clock()](std::stop_token) -> Result<bool> {
            const Status used = store::useRepaired(path, file, clock);
            if (!used) return tl::unexpected(used.error());
            return true;
        },
        [this](Result<bool> used) {
            if (used) {
                m_report.reset();
                setState(State::Idle);
                m_workspace.open(m_path);
                Q_EMIT inPlace();
                return;
            }
            m_workspace.open(m_path);
            setState(State::Ready, used.error().message);
        });
}

void Repair::leave() {
    if (!m_report) return;
    QFile::remove(m_report->file);
    m_report.reset();
    setState(State::Idle);
}

std::vector<Repair::Row> Repair::rows() const {
    std::vector<Row> rows;
    if (!m_report) return rows;
    using store::Fate;
    for (const store::RepairLine& line : m_report->lines)
        rows.push_back({nameOfKind(line.word), line.of(Fate::Kept), line.of(Fate::FromJournal),
                        line.of(Fate::FromBackup), line.of(Fate::AsFound), line.of(Fate::Lost)});
    return rows;
}

Repair::Row Repair::total() const {
    Row total;
    for (const Row& row : rows()) {
        total.kept += row.kept, total.fromJournal += row.fromJournal, total.fromBackup += row.fromBackup;
        total.asFound += row.asFound, total.lost += row.lost;
    }
    return total;
}

qint64 Repair::unreadPages() const { return m_report ? m_report->unreadPages + m_report->strayPages : 0; }

bool Repair::isNothingLost() const {
    const Row all = total();
    return m_report && all.lost == 0 && all.asFound == 0 && unreadPages() == 0;
}

QStringList Repair::stillWrong() const { return m_report ? m_report->findings : QStringList(); }

QString Repair::timeOf(qint64 ms) const {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms, m_workspace.zone());
    return QLocale().toString(at, QStringLiteral("d MMMM yyyy, HH:mm"));
}

QString Repair::backupTime() const {
    return m_report && !m_report->backupFile.isEmpty() ? timeOf(m_report->backupAtMs) : QString();
}

QStringList Repair::particulars() const {
    QStringList lines;
    if (!m_report) return lines;
    for (const store::RepairedRecord& record : m_report->records) {
        const QString name = nameOfRecord(m_workspace, record.key, record.title);
        const QString fate = nameOfFate(record.fate, record.asOfMs > 0 ? timeOf(record.asOfMs) : QString());
        lines << tr("%1: %2").arg(name, fate);
    }
    return lines;
}

} // namespace chalktalk::app
