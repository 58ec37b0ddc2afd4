#include "store/text_index.h"

#include <cstring>
#include <QRandomGenerator>

namespace chalktalk::store {

namespace {
// The two halves of a 128-bit product folded together: one multiplication mixes all bits.
quint64 fold(quint64 a, quint64 b) {
    const quint64 low = a * b;
    const quint64 aHigh = a >> 32, aLow = a & 0xffffffff, bHigh = b >> 32, bLow = b & 0xffffffff;
    const quint64 cross = (aLow * bLow >> 32) + (aHigh * bLow & 0xffffffff) + aLow * bHigh;
    return low ^ (aHigh * bHigh + (aHigh * bLow >> 32) + (cross >> 32));
}
} // namespace

quint64 mixText(quint64 seed, std::string_view text) {
    constexpr quint64 odd = 0x9e3779b97f4a7c15;
    quint64 h = seed ^ text.size() * odd;
    while (text.size() >= 8) {
        quint64 word;
        std::memcpy(&word, text.data(), 8);
        h = fold(h ^ word, odd);
        text.remove_prefix(8);
    }
    quint64 rest = 0;
    if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
    return fold(h ^ rest, 0xd6e8feb86659fd93);
}

TextIndex::TextIndex() : m_seed(QRandomGenerator::system()->generate64()), m_slots(1024) {}

quint64 TextIndex::hash(std::string_view text) const { return mixText(m_seed, text); }

std::optional<quint32> TextIndex::find(std::string_view wanted) const {
    const quint64 h = hash(wanted);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t i = h & mask;; i = (i + 1) & mask) {
        const Slot& slot = m_slots[i];
        if (slot.positionPlusOne == 0) return std::nullopt;
        if (slot.check == static_cast<quint32>(h >> 32) && text(slot.positionPlusOne - 1) == wanted)
            return slot.positionPlusOne - 1;
    }
}

std::pair<quint32, bool> TextIndex::add(std::string_view wanted) {
    if ((size() + 1) * std::size_t{3} > m_slots.size() * 2) grow();
    const quint64 h = hash(wanted);
    const std::size_t mask = m_slots.size() - 1;
    std::size_t i = h & mask;
    for (; m_slots[i].positionPlusOne != 0; i = (i + 1) & mask) {
        const quint32 position = m_slots[i].positionPlusOne - 1;
        if (m_slots[i].check == static_cast<quint32>(h >> 32) && text(position) == wanted) return {position, false};
    }
    const quint32 position = size();
    m_texts.append(wanted);
    m_begins.push_back(m_texts.size());
    m_slots[i] = {static_cast<quint32>(h >> 32), position + 1};
    return {position, true};
}

void TextIndex::grow() {
    std::vector<Slot> bigger(m_slots.size() * 2);
    const std::size_t mask = bigger.size() - 1;
    for (quint32 position = 0; position < size(); ++position) {
        const quint64 h = hash(text(position));
        std::size_t i = h & mask;
        while (bigger[i].positionPlusOne != 0) i = (i + 1) & mask;
        bigger[i] = {static_cast<quint32>(h >> 32), position + 1};
    }
    m_slots = std::move(bigger);
}

} // namespace chalktalk::store
