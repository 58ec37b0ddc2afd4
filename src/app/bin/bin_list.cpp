#include "app/bin/bin_list.h"

#include "app/history/record_words.h"
#include "app/workspace.h"
#include "store/database.h"
#include "store/records/record_past.h"

#include <algorithm>
#include <QLocale>

namespace chalktalk::app {

BinList::BinList(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {
    connect(&workspace, &Workspace::changed, this, &BinList::refresh);
    connect(&workspace, &Workspace::meChanged, this, &BinList::refresh);
}

bool BinList::hasMe() const { return m_workspace.me() != domain::noPerson; }

void BinList::refresh() {
    const auto ledger = m_workspace.ledger();
    if (!ledger || !hasMe()) {
        m_job.cancel();
        m_rows.clear();
        Q_EMIT changed();
        return;
    }
    const PersonId me = ledger->person(m_workspace.me()).id;
    m_job.read<std::vector<store::BinLine>>(
        m_workspace.jobs(), this,
        [path = m_workspace.storePath(), me, ledger](std::stop_token) -> Result<std::vector<store::BinLine>> {
            auto database = store::Database::open(path, store::OpenMode::ReadOnly);
            if (!database) return tl::unexpected(database.error());
            auto lines = store::listBin(**database, me);
            // What others threw away is theirs; what somebody did who is erased is for those who lead whom it is about.
            const auto isTheirs = [&](const store::BinLine& line) {
                const auto by = ledger->find(line.by);
                return line.by != me && !(by && ledger->person(*by).isErased);
            };
            if (lines) std::erase_if(*lines, isTheirs);
            return lines;
        },
        [this](Result<std::vector<store::BinLine>> lines) {
            if (lines)
                take(*lines);
            else
                Q_EMIT m_workspace.failed(lines.error().message);
        });
}

void BinList::take(const std::vector<store::BinLine>& lines) {
    const QTimeZone zone = m_workspace.zone();
    const Day today = m_workspace.today();
    m_rows.clear();
    for (const store::BinLine& line : lines) {
        const QDateTime removed = QDateTime::fromMSecsSinceEpoch(line.removedAtMs, zone);
        const auto about = m_workspace.indexOf(line.about);
        const bool isMine = m_workspace.indexOf(line.by) == m_workspace.me();
        if (!isMine && (about == domain::noPerson || !m_workspace.canCoach(about))) continue;
        m_rows.push_back({line.id, recordWords(static_cast<int>(line.key.kind)), line.title,
                          about == domain::noPerson ? QString() : m_workspace.ledger()->person(about).name,
                          QLocale().toString(removed, QStringLiteral("ddd d MMM yyyy, HH:mm")),
                          std::clamp(store::binDays - (today - Day::fromDate(removed.date())), 0, store::binDays)});
    }
    m_known = true;
    Q_EMIT changed();
}

void BinList::putBack(qint64 id) {
    const auto ledger = m_workspace.ledger();
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row& r) { return r.id == id; });
    if (!ledger || !hasMe() || row == m_rows.end()) return;
    m_workspace.write<bool>(
        this,
        [id, me = ledger->person(m_workspace.me()).id,
         clock = m_workspace.clock()](store::Database& database) -> Result<bool> {
            if (const Status back = store::putBack(database, id, me, clock); !back) return tl::unexpected(back.error());
            return true;
        },
        [this, kind = row->kind, title = row->title](Result<bool> back) {
            if (back)
                Q_EMIT m_workspace.notice(title.isEmpty() ? tr("Back again: %1.").arg(kind)
                                                          : tr("Back again: %1, “%2”.").arg(kind, title));
            else
                Q_EMIT m_workspace.failed(back.error().message);
        });
}

} // namespace chalktalk::app
