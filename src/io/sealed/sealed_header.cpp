#include "io/sealed/sealed_header.h"

#include <algorithm>
#include <cstring>
#include <QCoreApplication>
#include <QtEndian>
#include <sodium.h>

namespace chalktalk::io {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Sealed", text); }

constexpr char magic[] = "CTSEALED"; // 8, without the zero
constexpr quint8 formatVersion = 1;
constexpr quint64 mostOperations = 8, mostMemory = quint64{1} << 30;

// Where each part begins.
enum At { Version = 8, Kind = 9, Zeroes = 10, Chunk = 12, Operations = 16, Memory = 24, Salt = 32, Stream = 48 };

static_assert(crypto_pwhash_argon2id_SALTBYTES == 16);
static_assert(crypto_secretstream_xchacha20poly1305_HEADERBYTES == 24);

} // namespace

SealingCost moderateCost() {
    return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE};
}

QByteArray toBytes(const SealedHeader& header) {
    QByteArray bytes(sealedHeaderSize, '\0');
    char* at = bytes.data();
    std::memcpy(at, magic, Version);
    at[Version] = static_cast<char>(formatVersion);
    at[Kind] = static_cast<char>(header.kind);
    qToLittleEndian(static_cast<quint32>(sealedChunkSize), at + Chunk);
    qToLittleEndian(header.cost.operations, at + Operations);
    qToLittleEndian(header.cost.memory, at + Memory);
    std::copy(header.salt.begin(), header.salt.end(), at + Salt);
    std::copy(header.stream.begin(), header.stream.end(), at + Stream);
    return bytes;
}

Result<SealedHeader> sealedHeaderFrom(const QByteArray& bytes) {
    if (bytes.size() < Version || !bytes.startsWith(QByteArray::fromRawData(magic, Version)))
        return fail(ErrorCode::Refused, tr("This is no sealed file of Chalktalk."));
    if (bytes.size() < sealedHeaderSize)
        return fail(ErrorCode::Unreadable, tr("The sealed file is cut short: its end is missing."));
    const char* at = bytes.constData();
    if (const auto version = static_cast<quint8>(at[Version]); version != formatVersion) {
        return fail(ErrorCode::Refused,
                    version > formatVersion
                        ? tr("This file was sealed by a newer version of Chalktalk, or was changed.")
                        : tr("The sealed file was changed: its beginning is not as it was written."));
    }
    SealedHeader header;
    const auto kind = static_cast<quint8>(at[Kind]);
    header.cost = {qFromLittleEndian<quint64>(at + Operations), qFromLittleEndian<quint64>(at + Memory)};
    const bool isOurs =
        (kind == static_cast<quint8>(SealedKind::Store) || kind == static_cast<quint8>(SealedKind::Person)) &&
        at[Zeroes] == 0 && at[Zeroes + 1] == 0 &&
        qFromLittleEndian<quint32>(at + Chunk) == static_cast<quint32>(sealedChunkSize);
    if (!isOurs)
        return fail(ErrorCode::Unreadable, tr("The sealed file was changed: its beginning is not as it was written."));
    if (header.cost.operations < crypto_pwhash_argon2id_OPSLIMIT_MIN || header.cost.operations > mostOperations ||
        header.cost.memory < crypto_pwhash_argon2id_MEMLIMIT_MIN || header.cost.memory > mostMemory) {
        return fail(ErrorCode::Refused,
                    tr("Opening this file would take more memory or time than any file that Chalktalk "
                       "seals. It was changed, so it was not opened."));
    }
    header.kind = static_cast<SealedKind>(kind);
    std::copy_n(at + Salt, header.salt.size(), header.salt.begin());
    std::copy_n(at + Stream, header.stream.size(), header.stream.begin());
    return header;
}

} // namespace chalktalk::io
