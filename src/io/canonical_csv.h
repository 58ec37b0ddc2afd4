// Writes facts as canonical CSV files, so that importing them again gives the same facts.
#pragma once

#include "io/canonical_cells.h"

#include <array>
#include <QByteArray>

class QIODevice;

namespace chalktalk::io {

// A device a kind, open for writing; each begins with its header. Texts that a spreadsheet would run get an apostrophe
// before them, which the canonical preset takes away again (csv_writer.h).
class CanonicalCsv final : public CanonicalCells {
  public:
    using Devices = std::array<QIODevice*, domain::factKinds>;
    CanonicalCsv(QString currency, const Devices& devices);

    // Whether everything was taken by the devices; asked once at the end.
    [[nodiscard]] bool finish();
    [[nodiscard]] qint64 rows(domain::FactKind kind) const { return m_rows[static_cast<std::size_t>(kind)]; }

  private:
    void row(domain::FactKind kind, std::span<const CanonicalCell> cells) override;
    void flush(std::size_t kind);

    Devices m_devices;
    std::array<QByteArray, domain::factKinds> m_buffers;
    std::array<qint64, domain::factKinds> m_rows{};
    bool m_failed = false;
};

} // namespace chalktalk::io
