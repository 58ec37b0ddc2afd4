// The coaching records as the store keeps them whole: which tables' rows make up one record of each kind.
//
// Digest, redo journal, bin, undo, repair and erasure know a coaching record only by this table. In each of its tables
// the first columns, as many as the key has numbers, name the record (a test holds this against the schema).
#pragma once

#include <optional>
#include <QString>
#include <span>
#include <string_view>

namespace chalktalk::store {

// The numbers stand in stores and journals: never changed, only added to.
enum class RecordKind : int {
    Session = 1,
    Commitment = 2,
    Profile = 3,
    PrivateNote = 4,
    Cadence = 5,
    CoachingBlock = 6,
    Call = 7,
    AccountPlan = 8,
    DealPlan = 9,
    Focus = 10,
    Assessment = 11,
    DevelopmentPlan = 12,
    Placement = 13,
    QuarterlyReview = 14,
};

struct RecordShape {
    RecordKind kind;
    std::string_view word;                    // "session": in findings, reports and the audit trail
    int keyColumns = 1;                       // 3 for a private note: author, person, session
    std::span<const std::string_view> tables; // the record's own row first, then its parts, parents before children
    bool isVersioned = true;                  // its own row has a column "version"
    std::span<const std::string_view> people; // columns of its own row that name whom it is about or who made it
};

[[nodiscard]] std::span<const RecordShape> recordShapes();
[[nodiscard]] const RecordShape& shapeOf(RecordKind kind);
// The kind that a table's rows belong to; nothing for a table of facts or of the store's own.
[[nodiscard]] const RecordShape* shapeOfTable(std::string_view table);

// Names one record: its numbers joined by slashes, "4711" or "12/34/0".
struct RecordKey {
    RecordKind kind = RecordKind::Session;
    QString numbers;

    friend auto operator<=>(const RecordKey& a, const RecordKey& b) {
        if (a.kind != b.kind) return a.kind <=> b.kind;
        return a.numbers.compare(b.numbers) <=> 0;
    }
    friend bool operator==(const RecordKey& a, const RecordKey& b) = default;
};

} // namespace chalktalk::store
