#include "io/sealed/sealed_stream.h"

#include <QCoreApplication>
#include <QIODevice>
#include <sodium.h>
#include <vector>

namespace chalktalk::io {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("Sealed", text); }

constexpr std::size_t chunkSize = sealedChunkSize;
constexpr std::size_t added = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t sealedSize = chunkSize + added;

// What passes through is overwritten when it has passed.
class Buffer {
  public:
    explicit Buffer(std::size_t size) : m_bytes(size) {}
    ~Buffer() { sodium_memzero(m_bytes.data(), m_bytes.size()); }
    Buffer(const Buffer&) = delete;
    Buffer& operator=(const Buffer&) = delete;

    [[nodiscard]] unsigned char* data() { return m_bytes.data(); }
    // As many bytes as fit or are left; nothing when the device fails.
    [[nodiscard]] std::optional<std::size_t> fill(QIODevice& from) {
        std::size_t have = 0;
        while (have < m_bytes.size()) {
            const qint64 read =
                from.read(reinterpret_cast<char*>(m_bytes.data() + have), static_cast<qint64>(m_bytes.size() - have));
            if (read < 0) return std::nullopt;
            if (read == 0) break;
            have += static_cast<std::size_t>(read);
        }
        return have;
    }

  private:
    std::vector<unsigned char> m_bytes;
};

class StreamState {
  public:
    StreamState() = default;
    ~StreamState() { sodium_memzero(&m_state, sizeof m_state); }
    StreamState(const StreamState&) = delete;
    StreamState& operator=(const StreamState&) = delete;
    crypto_secretstream_xchacha20poly1305_state* get() { return &m_state; }

  private:
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

bool writeAll(QIODevice& to, const void* bytes, std::size_t size) {
    return to.write(static_cast<const char*>(bytes), static_cast<qint64>(size)) == static_cast<qint64>(size);
}

Status cantWrite() { return fail(ErrorCode::Unreadable, tr("The file can't be written: is the disk full?")); }
Status cantRead() { return fail(ErrorCode::Unreadable, tr("The file can't be read.")); }
Status stopped() { return fail(ErrorCode::Cancelled, tr("Stopped. Nothing was written.")); }
Status cutShort() { return fail(ErrorCode::Unreadable, tr("The sealed file is cut short: its end is missing.")); }
Status wasChanged() {
    return fail(
        ErrorCode::Unreadable,
        tr("The sealed file was changed, damaged or cut short after it was sealed, so nothing of it was kept."));
}

void tell(const SealingProgress& progress, qint64 done, qint64 total) {
    if (progress) progress(done, total);
}

const unsigned char* asBytes(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

} // namespace

Result<SecretBytes> sealingKey(const SealedHeader& header, const Password& password) {
    SecretBytes key(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    const auto utf8 = password.utf8();
    const int code = crypto_pwhash(key.bytes().data(), key.bytes().size(), reinterpret_cast<const char*>(utf8.data()),
                                   utf8.size(), header.salt.data(), header.cost.operations,
                                   static_cast<std::size_t>(header.cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (code != 0) {
        return fail(
            ErrorCode::StoreFailed,
            tr("There is not enough free memory to turn the password into a key (%1 MiB are needed). Close other "
               "programs and try again.")
                .arg(header.cost.memory >> 20));
    }
    return key;
}

Status seal(QIODevice& from, QIODevice& to, SealedKind kind, const Password& password, const SealingProgress& progress,
            std::stop_token stop, SealingCost cost) {
    if (!password.isLongEnough())
        return fail(ErrorCode::Invalid,
                    tr("The password needs at least %1 characters; a few unrelated words are easy to remember.")
                        .arg(shortestPassword));
    SealedHeader header{kind, cost, {}, {}};
    randombytes_buf(header.salt.data(), header.salt.size());
    auto key = sealingKey(header, password);
    if (!key) return tl::unexpected<Error>(key.error());
    StreamState state;
    crypto_secretstream_xchacha20poly1305_init_push(state.get(), header.stream.data(), key->bytes().data());
    const QByteArray head = toBytes(header);
    if (!writeAll(to, head.constData(), sealedHeaderSize)) return cantWrite();
    const qint64 total = from.size();
    qint64 done = 0;
    Buffer plain(chunkSize), sealed(sealedSize);
    for (bool isLast = false; !isLast;) {
        if (stop.stop_requested()) return stopped();
        const auto size = plain.fill(from);
        if (!size) return cantRead();
        isLast = *size < chunkSize || from.atEnd();
        unsigned long long written = 0;
        crypto_secretstream_xchacha20poly1305_push(state.get(), sealed.data(), &written, plain.data(), *size,
                                                   asBytes(head), sealedHeaderSize,
                                                   isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
                                                          : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
        if (!writeAll(to, sealed.data(), static_cast<std::size_t>(written))) return cantWrite();
        tell(progress, done += static_cast<qint64>(*size), total);
    }
    return {};
}

Status openChunks(QIODevice& from, QIODevice& to, const SealedHeader& header, const SecretBytes& key,
                  const SealingProgress& progress, std::stop_token stop) {
    StreamState state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(state.get(), header.stream.data(), key.bytes().data()) != 0)
        return wasChanged();
    const QByteArray head = toBytes(header);
    const qint64 total = from.size();
    qint64 done = sealedHeaderSize;
    Buffer sealed(sealedSize), plain(chunkSize);
    for (bool isFirst = true;; isFirst = false) {
        if (stop.stop_requested()) return stopped();
        const auto size = sealed.fill(from);
        if (!size) return cantRead();
        if (*size < added) return cutShort();
        unsigned long long opened = 0;
        unsigned char tag = 0;
        if (crypto_secretstream_xchacha20poly1305_pull(state.get(), plain.data(), &opened, &tag, sealed.data(), *size,
                                                       asBytes(head), sealedHeaderSize) != 0) {
            if (isFirst)
                return fail(
                    ErrorCode::Unreadable,
                    tr("Either this is not the password that the file was sealed with, or the file was changed. "
                       "Nothing of it was kept."));
            return wasChanged();
        }
        const bool isLast = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
        if (!isLast && (tag != crypto_secretstream_xchacha20poly1305_TAG_MESSAGE || *size != sealedSize))
            return wasChanged();
        if (!writeAll(to, plain.data(), static_cast<std::size_t>(opened))) return cantWrite();
        tell(progress, done += static_cast<qint64>(*size), total);
        if (!isLast) continue;
        char more = 0;
        return from.read(&more, 1) == 0 ? Status{} : wasChanged();
    }
}

Result<SealedKind> unseal(QIODevice& from, QIODevice& to, const Password& password, const SealingProgress& progress,
                          std::stop_token stop) {
    const auto header = sealedHeaderFrom(from.read(sealedHeaderSize));
    if (!header) return tl::unexpected<Error>(header.error());
    const auto key = sealingKey(*header, password);
    if (!key) return tl::unexpected<Error>(key.error());
    if (Status opened = openChunks(from, to, *header, *key, progress, std::move(stop)); !opened)
        return tl::unexpected<Error>(opened.error());
    return header->kind;
}

} // namespace chalktalk::io
