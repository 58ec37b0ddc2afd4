#include "tests/faults/power_cut.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace chalktalk::tests {

using disk::Act;
using disk::Deed;

namespace {

constexpr std::size_t sector = 512;

void putBytes(std::string& file, std::size_t at, const char* bytes, std::size_t size) {
    if (file.size() < at + size) file.resize(at + size, '\0');
    std::memcpy(file.data() + at, bytes, size);
}

void apply(std::string& file, const Deed& deed) {
    if (deed.act == Act::Truncate)
        file.resize(static_cast<std::size_t>(deed.at), '\0');
    else
        putBytes(file, static_cast<std::size_t>(deed.at), deed.bytes.data(), deed.bytes.size());
}

// Each sector of the disk that the write touches, or not.
void applyTorn(std::string& file, const Deed& deed, std::mt19937_64& random) {
    const auto begin = static_cast<std::size_t>(deed.at), end = begin + deed.bytes.size();
    for (std::size_t at = begin; at < end;) {
        const std::size_t next = std::min(end, (at / sector + 1) * sector);
        if (random() % 2 == 0) putBytes(file, at, deed.bytes.data() + (at - begin), next - at);
        at = next;
    }
}

// SQLite's index of its log: made anew after a power cut.
bool isPassing(const std::string& name) { return name.ends_with("-shm"); }

bool isOfFolder(const std::string& name, const std::string& folder) {
    const auto slash = name.rfind('/');
    return (slash == std::string::npos ? std::string() : name.substr(0, slash + 1)) == folder;
}

} // namespace

PowerCut::PowerCut(std::vector<disk::FileAtStart> atStart, std::vector<Deed> deeds) : m_deeds(std::move(deeds)) {
    for (auto& file : atStart) {
        m_names[file.name] = file.file;
        if (isPassing(file.name)) m_passing.insert(file.file);
        m_files[file.file].synced = std::move(file.bytes);
    }
}

void PowerCut::rename(std::map<std::string, int>& names, const Deed& deed) {
    switch (deed.act) {
    case Act::Create: names[deed.name] = deed.file; break;
    case Act::Remove: names.erase(deed.name); break;
    case Act::Link: names[deed.newName] = deed.file; break;
    case Act::Rename:
        names.erase(deed.name);
        names[deed.newName] = deed.file;
        break;
    default: break;
    }
}

void PowerCut::settle(File& file) {
    for (const Deed* deed : file.since) apply(file.synced, *deed);
    file.since.clear();
}

void PowerCut::goTo(std::size_t deed) {
    for (; m_at < deed; ++m_at) {
        const Deed& now = m_deeds[m_at];
        switch (now.act) {
        case Act::Write:
        case Act::Truncate:
            if (!m_passing.contains(now.file)) m_files[now.file].since.push_back(&now);
            break;
        case Act::Sync: settle(m_files[now.file]); break;
        case Act::SyncFolder: {
            // Names in other folders wait on.
            std::vector<const Deed*> waiting;
            for (const Deed* name : m_namesSince) {
                if (isOfFolder(name->newName.empty() ? name->name : name->newName, now.name))
                    rename(m_names, *name);
                else
                    waiting.push_back(name);
            }
            m_namesSince = std::move(waiting);
            break;
        }
        case Act::Note: m_noted = static_cast<int>(now.at); break;
        default:
            if (now.act == Act::Create && isPassing(now.name)) m_passing.insert(now.file);
            m_namesSince.push_back(&now);
            break;
        }
    }
}

std::size_t PowerCut::unsynced() const {
    std::size_t count = 0;
    for (const auto& [number, file] : m_files) count += file.since.size();
    return count;
}

std::string PowerCut::lying(const File& file, Unsynced what, std::mt19937_64& random) const {
    std::string bytes = file.synced;
    if (what == Unsynced::Lost) return bytes;
    // How much of it is there differs from point to point, too: a little, half, nearly all.
    const auto share = 1 + random() % 15;
    for (const Deed* deed : file.since) {
        if (what != Unsynced::Kept && random() % 16 >= share) continue;
        if (what == Unsynced::Torn && deed->act == Act::Write && random() % 2 == 0)
            applyTorn(bytes, *deed, random);
        else
            apply(bytes, *deed);
    }
    return bytes;
}

std::map<std::string, std::string> PowerCut::files(Unsynced what, std::mt19937_64& random) const {
    auto names = m_names;
    std::size_t renamed = what == Unsynced::Lost ? 0 : m_namesSince.size();
    if (what == Unsynced::Some || what == Unsynced::Torn) renamed = random() % (m_namesSince.size() + 1);
    for (std::size_t i = 0; i < renamed; ++i) rename(names, *m_namesSince[i]);
    std::map<std::string, std::string> lie;
    for (const auto& [name, number] : names) {
        if (isPassing(name)) continue;
        const auto file = m_files.find(number);
        lie[name] = file == m_files.end() ? std::string() : lying(file->second, what, random);
    }
    return lie;
}

void PowerCut::layDown(const std::string& folder, Unsynced what, std::mt19937_64& random) const {
    const auto lie = files(what, random);
    const std::filesystem::path to(folder);
    std::vector<std::filesystem::path> gone;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(to))
        if (entry.is_regular_file() && !lie.contains(std::filesystem::relative(entry.path(), to).string()))
            gone.push_back(entry.path());
    for (const auto& path : gone) std::filesystem::remove(path);
    for (const auto& [name, bytes] : lie) {
        std::filesystem::create_directories((to / name).parent_path());
        std::ofstream(to / name, std::ios::binary | std::ios::trunc)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
}

} // namespace chalktalk::tests
