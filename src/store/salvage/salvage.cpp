#include "store/salvage/salvage.h"

#include "store/failure.h"

#include <QCoreApplication>

namespace chalktalk::store::salvage {

namespace {
constexpr std::size_t telling = 5; // columns: a table of fewer may be anybody's
}

Salvage::Salvage(std::unique_ptr<PageFile> file)
    : m_file(std::move(file)),
      m_map(*m_file),
      m_reader(*m_file, [this](PageNumber page) { return m_map.mayHoldText(page); }),
      m_unread(tableShapes().size(), 0) {}

Result<std::unique_ptr<Salvage>> Salvage::open(const QString& path, const Progress& progress,
                                               const std::stop_token& stop) {
    return guarded([&] {
        auto file = PageFile::open(path);
        if (!file) throw Failure{file.error(), 0};
        std::unique_ptr<Salvage> salvage(new Salvage(std::move(*file)));
        salvage->m_map.survey(progress, stop);
        if (!salvage->hasRows())
            throw Failure{{ErrorCode::Refused,
                           QCoreApplication::translate("Store", "Nothing in this file looks like a Chalktalk store."),
                           {}},
                          0};
        return salvage;
    });
}

int Salvage::placeOf(const QByteArray& table) {
    const auto& shapes = tableShapes();
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (shapes[i].name == table) return static_cast<int>(i);
    return -1;
}

bool Salvage::hasRows() const {
    for (int table = 1; table < static_cast<int>(tableShapes().size()); ++table)
        if (tableShapes()[static_cast<std::size_t>(table)].columns.size() >= telling &&
            (!m_map.reached(table).empty() || !m_map.orphans(table).empty()))
            return true;
    return false;
}

qint64 Salvage::unread(int table) const { return m_unread[static_cast<std::size_t>(table)]; }

void Salvage::rowsOf(int table, const Take& take, const std::stop_token& stop) const {
    const TableShape& shape = tableShapes()[static_cast<std::size_t>(table)];
    qint64 unread = 0;
    Page page;
    const auto read = [&](PageNumber number, bool isReached) {
        if (stop.stop_requested())
            throw Failure{{ErrorCode::Cancelled, QCoreApplication::translate("Store", "Stopped."), {}}, 0};
        m_file->read(number, page);
        const LeafCells found = m_map.cellsOn(number, page, table);
        unread += found.unread;
        for (const LeafCell& cell : found.cells) {
            if (fits(shape, cell.types))
                take(m_reader.read(page, cell, shape), isReached);
            else
                ++unread;
        }
    };
    for (const PageNumber number : m_map.reached(table)) read(number, true);
    for (const PageNumber number : m_map.orphans(table)) read(number, false);
    m_unread[static_cast<std::size_t>(table)] = unread;
}

} // namespace chalktalk::store::salvage
