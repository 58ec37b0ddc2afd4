#include "io/sealed/sealed_stream.h"

#include "tests/support/catch.h"

#include <array>
#include <cstdio>
#include <QBuffer>
#include <QRandomGenerator>
#include <sodium.h>

using namespace chalktalk;
using namespace chalktalk::io;

namespace {

// As little as Argon2id allows: what is tried here is the file, hundreds of times.
constexpr SealingCost s_small{1, 8192};

Password password(const char* text = "a good password") { return Password(QString::fromUtf8(text)); }

QByteArray content(qsizetype size) {
    QByteArray bytes(size, '\0');
    QRandomGenerator random(static_cast<quint32>(size) + 1);
    for (char& byte : bytes) byte = static_cast<char>(random.generate());
    return bytes;
}

QByteArray sealed(QByteArray plain, const Password& with, SealedKind kind = SealedKind::Store) {
    QBuffer from(&plain), to;
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    REQUIRE(seal(from, to, kind, with, {}, {}, s_small));
    return to.data();
}

struct Opening {
    Result<SealedKind> kind;
    QByteArray plain;
};

Opening opened(QByteArray bytes, const Password& with) {
    QBuffer from(&bytes), to;
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    auto kind = unseal(from, to, with);
    return {std::move(kind), to.data()};
}

// Where each chunk begins, and the end.
std::vector<qsizetype> edgesOf(const QByteArray& file) {
    std::vector<qsizetype> edges;
    for (qsizetype at = sealedHeaderSize; at < file.size(); at += sealedChunkSize + 17) edges.push_back(at);
    edges.push_back(file.size());
    return edges;
}

// How many of these files open; each that does not says something, and the whole one opens in the same breath.
int opening(const std::vector<QByteArray>& attacks, const QByteArray& whole, const Password& with) {
    int open = 0, intact = 0;
    for (const QByteArray& attack : attacks) {
        REQUIRE(attack != whole);
        const auto tried = opened(attack, with);
        if (tried.kind)
            ++open;
        else
            REQUIRE(!tried.kind.error().message.isEmpty());
        if (opened(whole, with).kind) ++intact;
    }
    REQUIRE(intact == static_cast<int>(attacks.size())); // the control
    return open;
}

} // namespace

TEST_CASE("What was sealed opens to the same bytes, whatever its size") {
    const auto with = password();
    for (const qsizetype size : {qsizetype{0}, qsizetype{1}, sealedChunkSize - 1, sealedChunkSize, sealedChunkSize + 1,
                                 2 * sealedChunkSize, 5 * sealedChunkSize + 4711, qsizetype{3'500'000}}) {
        const QByteArray plain = content(size), file = sealed(plain, with, SealedKind::Person);
        const qsizetype chunks = std::max<qsizetype>(1, (size + sealedChunkSize - 1) / sealedChunkSize);
        CHECK(file.size() == sealedHeaderSize + size + 17 * chunks);
        const auto back = opened(file, with);
        REQUIRE(back.kind);
        CHECK(*back.kind == SealedKind::Person);
        CHECK((back.plain == plain));
        if (size > 64) CHECK(!file.contains(plain.mid(size / 2, 32)));
    }
}

TEST_CASE("The key is made at sodium's moderate cost unless a test asks for less") {
    QByteArray plain("few words");
    QBuffer from(&plain), to;
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    REQUIRE(seal(from, to, SealedKind::Person, password()));
    const auto header = sealedHeaderFrom(to.data().left(sealedHeaderSize));
    REQUIRE(header);
    CHECK(header->cost.operations == crypto_pwhash_OPSLIMIT_MODERATE);
    CHECK(header->cost.memory == crypto_pwhash_MEMLIMIT_MODERATE);
    CHECK(opened(to.data(), password()).plain == plain);
}

TEST_CASE("The same content sealed twice gives two files that share nothing") {
    const QByteArray plain = content(3000);
    const QByteArray one = sealed(plain, password()), other = sealed(plain, password());
    CHECK(one.mid(32) != other.mid(32));
    CHECK(one.mid(sealedHeaderSize, 64) != other.mid(sealedHeaderSize, 64));
}

TEST_CASE("Another password opens nothing, one with the same letters composed otherwise does") {
    const QByteArray file = sealed(content(100), password("gr\xc3\xbc\xc3\x9f Gott 12"));
    CHECK(opened(file, password("gru\xcc\x88\xc3\x9f Gott 12")).kind);
    for (const char* other :
         {"", "x", "gr\xc3\xbc\xc3\x9f Gott 1", "gr\xc3\xbc\xc3\x9f Gott 12 ", "Gr\xc3\xbc\xc3\x9f Gott 12"}) {
        const auto tried = opened(file, password(other));
        REQUIRE(!tried.kind);
        CHECK(tried.plain.isEmpty());
        CHECK(tried.kind.error().message.contains(QStringLiteral("password")));
    }
}

TEST_CASE("A password needs twelve characters, not bytes") {
    CHECK(!password("12345678901").isLongEnough());
    CHECK(password("123456789012").isLongEnough());
    CHECK(!password("\xc3\xa4\xc3\xb6\xc3\xbc\xc3\x9f\xc3\xa4\xc3\xb6\xc3\xbc").isLongEnough());
    CHECK(!password("\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80\xf0\x9f\x98\x80").isLongEnough());
    QByteArray plain("x");
    QBuffer from(&plain), to;
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    const auto refused = seal(from, to, SealedKind::Store, password("password"), {}, {}, s_small);
    REQUIRE(!refused);
    CHECK(refused.error().message.contains(QStringLiteral("at least 12 characters")));
    CHECK(to.data().isEmpty());
}

TEST_CASE("No flipped bit passes: every byte of the beginning, and five hundred anywhere") {
    const auto with = password();
    const QByteArray file = sealed(content(4 * sealedChunkSize + 100), with);
    std::vector<QByteArray> attacks;
    for (qsizetype i = 0; i < sealedHeaderSize; ++i) {
        for (const int bit : {0, 4}) {
            // One of these would only make the key cost a gigabyte: the limit itself is tried below.
            if (i == 27 && bit == 4) continue;
            attacks.push_back(file);
            attacks.back()[i] = static_cast<char>(attacks.back()[i] ^ (1 << bit));
        }
    }
    const int header = opening(attacks, file, with);
    std::printf("sealed: %zu flips in the header, %d opened\n", attacks.size(), header);
    CHECK(header == 0);
    QRandomGenerator random(6);
    attacks.clear();
    for (int i = 0; i < 500; ++i) {
        attacks.push_back(file);
        const auto at = sealedHeaderSize + random.bounded(static_cast<int>(file.size() - sealedHeaderSize));
        attacks.back()[at] = static_cast<char>(attacks.back()[at] ^ (1 << random.bounded(8)));
    }
    const int body = opening(attacks, file, with);
    std::printf("sealed: %zu flips in the chunks, %d opened\n", attacks.size(), body);
    CHECK(body == 0);
}

TEST_CASE("Nothing that was cut, swapped, left out, repeated or added passes") {
    const auto with = password();
    const QByteArray file = sealed(content(4 * sealedChunkSize + 100), with);
    const auto edges = edgesOf(file);
    std::vector<QByteArray> attacks;
    for (const qsizetype edge : edges) {
        for (const qsizetype off : {-1, 0, 1})
            if (edge + off < file.size()) attacks.push_back(file.left(edge + off));
    }
    QRandomGenerator random(7);
    for (int i = 0; i < 200; ++i) attacks.push_back(file.left(random.bounded(static_cast<int>(file.size()))));
    const auto cut = attacks.size();
    const auto chunk = [&](std::size_t i) { return file.mid(edges[i], edges[i + 1] - edges[i]); };
    const std::size_t chunks = edges.size() - 1;
    const auto put = [&](const std::vector<std::size_t>& order) {
        QByteArray bytes = file.left(sealedHeaderSize);
        for (const std::size_t i : order) bytes += chunk(i);
        attacks.push_back(bytes);
    };
    for (std::size_t a = 0; a < chunks; ++a) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < chunks; ++i)
            if (i != a) order.push_back(i);
        put(order); // without a
        order.insert(order.begin() + static_cast<std::ptrdiff_t>(a), {a, a});
        put(order); // a twice
        for (std::size_t b = a + 1; b < chunks; ++b) {
            order.clear();
            for (std::size_t i = 0; i < chunks; ++i) order.push_back(i == a ? b : i == b ? a : i);
            put(order); // a and b swapped
        }
    }
    // A chunk of another file sealed with the same password, and bytes after the end.
    const QByteArray other = sealed(content(4 * sealedChunkSize + 100), with);
    for (std::size_t i = 0; i < chunks; ++i) {
        QByteArray bytes = file;
        attacks.push_back(
            bytes.replace(edges[i], edges[i + 1] - edges[i], other.mid(edges[i], edges[i + 1] - edges[i])));
    }
    for (const qsizetype more : {1, 16, 17, 18, 4711, 65'553}) attacks.push_back(file + content(more));
    attacks.push_back(file + file);
    const int open = opening(attacks, file, with);
    std::printf("sealed: %zu cut, %zu with other chunks or more bytes, %d opened\n", cut, attacks.size() - cut, open);
    CHECK(open == 0);
}

TEST_CASE("A file that asks for more memory or work than any of ours is refused before any is taken") {
    SealedHeader header;
    header.cost = s_small;
    REQUIRE(sealedHeaderFrom(toBytes(header)));
    header.cost = {4, quint64{1} << 30}; // libsodium's most careful
    REQUIRE(sealedHeaderFrom(toBytes(header)));
    for (const SealingCost bomb :
         {SealingCost{3, (quint64{1} << 30) + 1}, SealingCost{3, ~quint64{0}}, SealingCost{9, 8192},
          SealingCost{~quint64{0}, 8192}, SealingCost{0, 8192}, SealingCost{1, 0}}) {
        header.cost = bomb;
        const auto refused = sealedHeaderFrom(toBytes(header));
        REQUIRE(!refused);
        CHECK(refused.error().code == ErrorCode::Refused);
        CHECK(refused.error().message.contains(QStringLiteral("more memory or time")));
    }
    const auto foreign = opened(QByteArray("SQLite format 3"), password());
    REQUIRE(!foreign.kind);
    CHECK(foreign.kind.error().message == QStringLiteral("This is no sealed file of Chalktalk."));
}

TEST_CASE("Sealing and opening stop when they are asked to, and tell how far they are") {
    QByteArray plain = content(10 * sealedChunkSize);
    std::stop_source stop;
    QBuffer from(&plain), to;
    REQUIRE(from.open(QIODevice::ReadOnly));
    REQUIRE(to.open(QIODevice::WriteOnly));
    int told = 0;
    const auto status = seal(
        from, to, SealedKind::Store, password(),
        [&](qint64 done, qint64 total) {
            CHECK(total == plain.size());
            CHECK(done == (told + 1) * sealedChunkSize);
            if (++told == 3) stop.request_stop();
        },
        stop.get_token(), s_small);
    REQUIRE(!status);
    CHECK(status.error().code == ErrorCode::Cancelled);
    CHECK(told == 3);
}
