// The first bytes of a sealed file: what it holds, and what its key is made with. Not secret, but authenticated.
//
// 72 bytes, numbers little-endian: magic (8), format version (1), kind (1), two zero bytes, bytes of text in a chunk
// (4), Argon2id's operations (8) and memory in bytes (8), salt (16), header of the stream (24).
#pragma once

#include "base/result.h"

#include <array>
#include <QByteArray>

namespace chalktalk::io {

// The numbers stand in files.
enum class SealedKind : quint8 {
    Store = 1,  // a whole store
    Person = 2, // one person's record as JSON
};

// What making the key costs whoever opens the file, or tries passwords: operations, bytes of memory.
struct SealingCost {
    quint64 operations = 0, memory = 0;
};
[[nodiscard]] SealingCost moderateCost(); // libsodium's MODERATE: 3 passes over 256 MiB

inline constexpr qsizetype sealedHeaderSize = 72;
inline constexpr qsizetype sealedChunkSize = 65'536;

struct SealedHeader {
    SealedKind kind = SealedKind::Store;
    SealingCost cost;
    std::array<unsigned char, 16> salt{};
    std::array<unsigned char, 24> stream{};
};

[[nodiscard]] QByteArray toBytes(const SealedHeader& header);
// Refused for anything else than such a header, for a format that is newer, and for a cost that no file of ours asks:
// somebody else's file must not make this machine work for hours or take all of its memory.
[[nodiscard]] Result<SealedHeader> sealedHeaderFrom(const QByteArray& bytes);

} // namespace chalktalk::io
