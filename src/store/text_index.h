// Gives every distinct text a dense position, 0, 1, 2 …: external ids by the million at about 25 bytes each.
#pragma once

#include <optional>
#include <QtGlobal>
#include <string>
#include <string_view>
#include <vector>

namespace chalktalk::store {

class TextIndex {
  public:
    TextIndex();

    [[nodiscard]] std::optional<quint32> find(std::string_view text) const;
    // The text's position, and whether it is new.
    std::pair<quint32, bool> add(std::string_view text);
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_begins.size() - 1); }
    [[nodiscard]] std::string_view text(quint32 position) const {
        return {m_texts.data() + m_begins[position], m_begins[position + 1] - m_begins[position]};
    }

  private:
    struct Slot {
        quint32 check = 0, positionPlusOne = 0;
    };
    [[nodiscard]] quint64 hash(std::string_view text) const;
    void grow();

    quint64 m_seed; // random, so that nobody can prepare ids that all collide
    std::vector<Slot> m_slots;
    std::vector<quint64> m_begins{0};
    std::string m_texts;
};

// A mixing hash of a text; for keys of a program's own tables, not against attackers unless the seed is secret.
[[nodiscard]] quint64 mixText(quint64 seed, std::string_view text);

} // namespace chalktalk::store
