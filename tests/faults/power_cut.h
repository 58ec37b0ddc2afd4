// The files of a folder as they may lie on the disk after the power failed at some point of what was recorded.
//
// What was synced is there. Each write and truncation since its file's last sync may be there, be missing, or be torn
// at sectors of 512 bytes, in any subset; of names made, changed and removed since their folder's last sync the first
// ones may be there (a file system keeps their order).
#pragma once

#include "tests/faults/disk.h"

#include <map>
#include <random>
#include <set>

namespace chalktalk::tests {

enum class Unsynced : quint8 { Lost, Kept, Some, Torn };

class PowerCut {
  public:
    PowerCut(std::vector<disk::FileAtStart> atStart, std::vector<disk::Deed> deeds);

    // Goes on in the record up to before this deed; never back.
    void goTo(std::size_t deed);
    [[nodiscard]] std::size_t length() const { return m_deeds.size(); }
    // The number of the last note passed; 0: none.
    [[nodiscard]] int noted() const { return m_noted; }
    // How many writes and truncations wait for a sync.
    [[nodiscard]] std::size_t unsynced() const;

    // One of the ways in which the files may lie there, by name.
    [[nodiscard]] std::map<std::string, std::string> files(Unsynced what, std::mt19937_64& random) const;
    // The same into a folder, in the place of what is there but for SQLite's index; a file that is there keeps its
    // inode.
    void layDown(const std::string& folder, Unsynced what, std::mt19937_64& random) const;

  private:
    struct File {
        std::string synced;
        std::vector<const disk::Deed*> since;
    };
    [[nodiscard]] std::string lying(const File& file, Unsynced what, std::mt19937_64& random) const;
    void settle(File& file);
    static void rename(std::map<std::string, int>& names, const disk::Deed& deed);

    std::vector<disk::Deed> m_deeds;
    std::size_t m_at = 0;
    int m_noted = 0;
    std::map<int, File> m_files;
    std::set<int> m_passing;            // files that nobody looks at afterwards
    std::map<std::string, int> m_names; // synced
    std::vector<const disk::Deed*> m_namesSince;
};

} // namespace chalktalk::tests
