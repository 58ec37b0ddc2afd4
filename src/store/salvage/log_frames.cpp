#include "store/salvage/log_frames.h"

#include <QtEndian>

namespace chalktalk::store::salvage {

namespace {

// See "WAL-Mode File Format" at sqlite.org: a head of 32 bytes, then frames of 24 bytes and a page each.
constexpr qsizetype headSize = 32, frameHead = 24, frameSize = frameHead + pageSize;
constexpr quint32 magic = 0x377f0682; // plus one: sums over big-endian words

struct Sum {
    quint32 a = 0, b = 0;
    friend bool operator==(const Sum&, const Sum&) = default;
};

Sum sumOver(Sum sum, const char* bytes, qsizetype size, bool bigEndian) {
    for (qsizetype i = 0; i + 8 <= size; i += 8) {
        const auto word = [&](qsizetype at) {
            return bigEndian ? qFromBigEndian<quint32>(bytes + at) : qFromLittleEndian<quint32>(bytes + at);
        };
        sum.a += word(i) + sum.b;
        sum.b += word(i + 4) + sum.a;
    }
    return sum;
}

quint32 number(const QByteArray& log, qsizetype at) { return qFromBigEndian<quint32>(log.constData() + at); }

class Reader {
  public:
    explicit Reader(const QByteArray& log) : m_log(log), m_count((log.size() - headSize) / frameSize) {}

    std::vector<LogFrame> committed() {
        if (m_count < 1) return {};
        const quint32 mark = number(m_log, 0);
        m_bigEndian = mark == magic + 1;
        Sum before{number(m_log, 24), number(m_log, 28)};
        const bool headIsWhole =
            (mark == magic || mark == magic + 1) && sumOver({}, m_log.constData(), 24, m_bigEndian) == before;
        const qsizetype salts = headIsWhole ? 16 : headSize + 8;
        m_salt1 = number(m_log, salts), m_salt2 = number(m_log, salts + 4);
        if (!headIsWhole) m_bigEndian = m_count > 1 && fits(1, storedSum(0), true);
        std::vector<LogFrame> frames;
        std::size_t committed = 0;
        for (qsizetype i = 0; i < m_count; ++i) {
            const bool whole = (i > 0 || headIsWhole) && fits(i, before, m_bigEndian);
            // A frame that is damaged is known by the one behind it, which goes on from its sum.
            if (!whole && !(isOurs(i) && i + 1 < m_count && fits(i + 1, storedSum(i), m_bigEndian)) &&
                !(i + 2 < m_count && fits(i + 2, storedSum(i + 1), m_bigEndian)))
                break;
            before = storedSum(i);
            const qsizetype at = headSize + i * frameSize;
            const PageNumber page = number(m_log, at);
            if (!isOurs(i) || page < 1 || page > 0x7fffffff) continue;
            frames.push_back({page, at + frameHead});
            if (number(m_log, at + 4) != 0) committed = frames.size();
        }
        frames.resize(committed);
        return frames;
    }

  private:
    [[nodiscard]] bool isOurs(qsizetype frame) const {
        const qsizetype at = headSize + frame * frameSize;
        return number(m_log, at + 8) == m_salt1 && number(m_log, at + 12) == m_salt2;
    }
    [[nodiscard]] Sum storedSum(qsizetype frame) const {
        const qsizetype at = headSize + frame * frameSize;
        return {number(m_log, at + 16), number(m_log, at + 20)};
    }
    [[nodiscard]] bool fits(qsizetype frame, Sum before, bool bigEndian) const {
        if (!isOurs(frame)) return false;
        const char* at = m_log.constData() + headSize + frame * frameSize;
        return sumOver(sumOver(before, at, 8, bigEndian), at + frameHead, pageSize, bigEndian) == storedSum(frame);
    }

    const QByteArray& m_log;
    qsizetype m_count;
    quint32 m_salt1 = 0, m_salt2 = 0;
    bool m_bigEndian = false;
};

} // namespace

std::vector<LogFrame> committedFrames(const QByteArray& log) {
    if (log.size() < headSize + frameSize) return {};
    return Reader(log).committed();
}

} // namespace chalktalk::store::salvage
