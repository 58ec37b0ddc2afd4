// One person's whole record as one JSON file: the rows about them, and all coaching records by or about them.
#pragma once

#include "domain/coaching_records.h"
#include "io/canonical_cells.h"
#include "io/record_names.h"

#include <memory>
#include <QByteArray>

namespace chalktalk::io {

// What somebody was typing and has not saved.
struct UnsavedForm {
    QString form;
    PersonId author, person;
    qint64 updatedAtMs = 0;
    QString state; // as it is kept
};

// A record that was deleted and still rests in the bin, as the store keeps it.
struct DeletedRecord {
    struct Row {
        QString table;
        std::vector<std::pair<QString, QString>> cells; // column and value, those without one left out
    };
    QString kind; // "session"
    PersonId by;
    qint64 removedAtMs = 0; // UTC
    std::vector<Row> rows;
};

// Takes the facts first, then the rest.
class PersonExport final : public CanonicalCells {
  public:
    explicit PersonExport(QString currency);
    ~PersonExport() override;

    [[nodiscard]] QByteArray json(const domain::CoachingRecords& records, const std::vector<domain::PrivateNote>& notes,
                                  const std::vector<UnsavedForm>& unsaved, const std::vector<DeletedRecord>& deleted,
                                  const RecordNames& names);

  private:
    void row(domain::FactKind kind, std::span<const CanonicalCell> cells) override;

    struct Facts;
    std::unique_ptr<Facts> m_facts;
};

} // namespace chalktalk::io
