#include "tests/faults/disk.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <optional>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

// The headers may give these names to others (write64 …); both are stood in for.
#undef open
#undef openat

namespace chalktalk::tests::disk {

namespace {

template <class Function> Function real(const char* name) {
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name)); // NOLINT: what dlsym is for
}

using Place = std::pair<dev_t, ino_t>;

struct State {
    std::recursive_mutex mutex;
    std::string folder; // ends with a slash
    bool writesDown = false;
    std::vector<FileAtStart> atStart;
    std::vector<Deed> deeds;
    std::map<Place, int> files;
    int fileCount = 0;

    bool refuses = false;
    Trouble trouble = Trouble::Once;
    int nth = 0, calls = 0;
    bool happened = false;
    std::string tail;
};

State& state() {
    static auto* kept = new State; // never gone: files are closed until the very end
    return *kept;
}

// Nothing is looked at until a test asks for it.
std::atomic<bool>& watching() {
    static std::atomic<bool> is = false;
    return is;
}

std::optional<std::string> nameWithin(const char* path) {
    const State& now = state();
    const std::string whole = std::filesystem::absolute(path).lexically_normal().string();
    if (whole.rfind(now.folder, 0) != 0) return std::nullopt;
    return whole.substr(now.folder.size());
}

std::optional<std::string> nameOf(int handle) {
    char path[4096];
    const auto length = ::readlink(("/proc/self/fd/" + std::to_string(handle)).c_str(), path, sizeof path - 1);
    if (length <= 0) return std::nullopt;
    path[length] = 0;
    return nameWithin(path);
}

std::optional<Place> placeOf(int handle) {
    struct stat status {};
    if (::fstat(handle, &status) != 0) return std::nullopt;
    return Place{status.st_dev, status.st_ino};
}

// The number of an open file of the folder.
std::optional<int> numberOf(int handle) {
    const auto place = placeOf(handle);
    if (!place) return std::nullopt;
    const auto known = state().files.find(*place);
    if (known == state().files.end()) return std::nullopt;
    return known->second;
}

bool isFolder(int handle) {
    struct stat status {};
    return ::fstat(handle, &status) == 0 && S_ISDIR(status.st_mode);
}

// What is to become of a call that would change `name`.
enum class Verdict { Go, Refuse, Half, KillAfter };
Verdict judge(const std::string& name) {
    State& now = state();
    if (!now.refuses || !name.ends_with(now.tail)) return Verdict::Go;
    const int call = ++now.calls;
    if (call < now.nth) return Verdict::Go;
    const bool isFirst = call == now.nth;
    if (isFirst) now.happened = true;
    switch (now.trouble) {
    case Trouble::Once: return isFirst ? Verdict::Refuse : Verdict::Go;
    case Trouble::Full: return isFirst ? Verdict::Half : Verdict::Refuse;
    case Trouble::Kill: ::kill(::getpid(), SIGKILL); break;
    case Trouble::KillAfter: return Verdict::KillAfter;
    }
    return Verdict::Go;
}

void write(Act act, int file, qint64 at = 0, std::string bytes = {}, std::string name = {}, std::string newName = {}) {
    if (state().writesDown)
        state().deeds.push_back({act, file, at, std::move(bytes), std::move(name), std::move(newName)});
}

int numberNew(int handle) {
    const auto place = placeOf(handle);
    if (!place) return -1;
    return state().files[*place] = state().fileCount++;
}

} // namespace

// --- what stands in for the system's calls; each asks, does and writes down ---

// A write of `size` bytes at `offset` by `doIt`, which gets how many of them to write.
template <class DoIt> ssize_t writing(int handle, const void* bytes, size_t size, qint64 offset, DoIt doIt) {
    if (!watching()) return doIt(size);
    const std::lock_guard lock(state().mutex);
    const auto name = nameOf(handle);
    if (!name) return doIt(size);
    const Verdict verdict = judge(*name);
    if (verdict == Verdict::Refuse || (verdict == Verdict::Half && size < 2)) {
        errno = ENOSPC;
        return -1;
    }
    const ssize_t done = doIt(verdict == Verdict::Half ? size / 2 : size);
    if (verdict == Verdict::KillAfter) ::kill(::getpid(), SIGKILL);
    const auto file = numberOf(handle);
    if (done > 0 && file)
        write(Act::Write, *file, offset, std::string(static_cast<const char*>(bytes), static_cast<size_t>(done)));
    return done;
}

// Something without bytes: length, sync, a name.
template <class DoIt, class Done> int acting(const std::optional<std::string>& name, int error, DoIt doIt, Done done) {
    if (!name) return doIt();
    const Verdict verdict = judge(*name);
    if (verdict == Verdict::Refuse || verdict == Verdict::Half) {
        errno = error;
        return -1;
    }
    const int code = doIt();
    if (verdict == Verdict::KillAfter) ::kill(::getpid(), SIGKILL);
    if (code >= 0) done(code);
    return code;
}

template <class DoIt> int syncing(int handle, DoIt doIt) {
    if (!watching()) return doIt();
    const std::lock_guard lock(state().mutex);
    if (isFolder(handle)) {
        char path[4096];
        const auto length = ::readlink(("/proc/self/fd/" + std::to_string(handle)).c_str(), path, sizeof path - 1);
        const std::string whole = length > 0 ? std::string(path, static_cast<size_t>(length)) + '/' : std::string();
        if (whole.rfind(state().folder, 0) != 0) return doIt();
        const std::string within = whole.substr(state().folder.size());
        return acting(within, EIO, doIt, [&](int) { write(Act::SyncFolder, -1, 0, {}, within); });
    }
    const auto file = numberOf(handle);
    return acting(file ? nameOf(handle) : std::nullopt, EIO, doIt, [&](int) { write(Act::Sync, *file); });
}

template <class DoIt> int cutting(int handle, qint64 length, DoIt doIt) {
    if (!watching()) return doIt();
    const std::lock_guard lock(state().mutex);
    const auto file = numberOf(handle);
    return acting(file ? nameOf(handle) : std::nullopt, ENOSPC, doIt,
                  [&](int) { write(Act::Truncate, *file, length); });
}

template <class DoIt> int opening(const char* path, int flags, DoIt doIt) {
    if (!watching() || (flags & (O_CREAT | O_TRUNC)) == 0) return doIt();
    const std::lock_guard lock(state().mutex);
    const auto name = nameWithin(path);
    if (!name) return doIt();
    struct stat status {};
    const bool isThere = ::stat(path, &status) == 0;
    if (isThere && (flags & O_TRUNC) == 0) return doIt();
    return acting(name, ENOSPC, doIt, [&](int handle) {
        if (!isThere)
            write(Act::Create, numberNew(handle), 0, {}, *name);
        else if (const auto file = numberOf(handle))
            write(Act::Truncate, *file, 0);
    });
}

template <class DoIt> int naming(Act act, const char* from, const char* to, DoIt doIt) {
    if (!watching()) return doIt();
    const std::lock_guard lock(state().mutex);
    const auto old = nameWithin(from), fresh = nameWithin(to);
    struct stat status {};
    int file = -1;
    if (::stat(from, &status) == 0) {
        const auto known = state().files.find({status.st_dev, status.st_ino});
        if (known != state().files.end()) file = known->second;
    }
    return acting(fresh, ENOSPC, doIt, [&](int) { write(act, file, 0, {}, old.value_or(""), *fresh); });
}

template <class DoIt> int removing(const char* path, DoIt doIt) {
    if (!watching()) return doIt();
    const std::lock_guard lock(state().mutex);
    const auto name = nameWithin(path);
    const int code = doIt(); // a full disk doesn't mind
    if (code == 0 && name) write(Act::Remove, -1, 0, {}, *name);
    return code;
}

namespace {

void begin(std::string folder) {
    State& now = state();
    if (!folder.ends_with('/')) folder += '/';
    now.folder = std::filesystem::absolute(folder).lexically_normal().string();
    now.files.clear(), now.atStart.clear(), now.deeds.clear();
    now.fileCount = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(now.folder)) {
        if (!entry.is_regular_file()) continue;
        struct stat status {};
        if (::stat(entry.path().c_str(), &status) != 0) continue;
        std::stringstream bytes;
        bytes << std::ifstream(entry.path(), std::ios::binary).rdbuf();
        now.files[{status.st_dev, status.st_ino}] = now.fileCount;
        now.atStart.push_back({entry.path().string().substr(now.folder.size()), now.fileCount++, bytes.str()});
    }
}

} // namespace

Record::Record(std::string folder) {
    const std::lock_guard lock(state().mutex);
    begin(std::move(folder));
    state().writesDown = true;
    watching() = true;
}

Record::~Record() {
    const std::lock_guard lock(state().mutex);
    state().writesDown = false;
    watching() = state().refuses;
}

void Record::note(int number) {
    const std::lock_guard lock(state().mutex);
    write(Act::Note, -1, number);
}

std::vector<FileAtStart> Record::atStart() const { return state().atStart; }
std::vector<Deed> Record::deeds() const { return state().deeds; }

Refusal::Refusal(std::string folder, Trouble trouble, int nth, std::string tail) {
    const std::lock_guard lock(state().mutex);
    begin(std::move(folder));
    State& now = state();
    now.refuses = true, now.happened = false;
    now.trouble = trouble, now.nth = nth, now.calls = 0, now.tail = std::move(tail);
    watching() = true;
}

Refusal::~Refusal() {
    const std::lock_guard lock(state().mutex);
    state().refuses = false;
    watching() = state().writesDown;
}

bool Refusal::happened() { return state().happened; }
int Refusal::calls() { return state().calls; }

} // namespace chalktalk::tests::disk

using namespace chalktalk::tests;

#define REAL(name, ...) static const auto call = disk::real<__VA_ARGS__>(name)

extern "C" {

ssize_t write(int handle, const void* bytes, size_t size) {
    REAL("write", ssize_t(*)(int, const void*, size_t));
    if (!disk::watching()) return call(handle, bytes, size);
    const int flags = ::fcntl(handle, F_GETFL);
    const qint64 offset = ::lseek(handle, 0, flags >= 0 && (flags & O_APPEND) ? SEEK_END : SEEK_CUR);
    return disk::writing(handle, bytes, size, offset, [&](size_t some) { return call(handle, bytes, some); });
}

ssize_t pwrite(int handle, const void* bytes, size_t size, off_t offset) {
    REAL("pwrite", ssize_t(*)(int, const void*, size_t, off_t));
    return disk::writing(handle, bytes, size, offset, [&](size_t some) { return call(handle, bytes, some, offset); });
}

ssize_t pwrite64(int handle, const void* bytes, size_t size, off64_t offset) {
    REAL("pwrite64", ssize_t(*)(int, const void*, size_t, off64_t));
    return disk::writing(handle, bytes, size, offset, [&](size_t some) { return call(handle, bytes, some, offset); });
}

int fsync(int handle) {
    REAL("fsync", int (*)(int));
    return disk::syncing(handle, [&] { return call(handle); });
}

int fdatasync(int handle) {
    REAL("fdatasync", int (*)(int));
    return disk::syncing(handle, [&] { return call(handle); });
}

int ftruncate(int handle, off_t length) noexcept {
    REAL("ftruncate", int (*)(int, off_t));
    return disk::cutting(handle, length, [&] { return call(handle, length); });
}

int ftruncate64(int handle, off64_t length) noexcept {
    REAL("ftruncate64", int (*)(int, off64_t));
    return disk::cutting(handle, length, [&] { return call(handle, length); });
}

int open(const char* path, int flags, ...) {
    REAL("open", int (*)(const char*, int, mode_t));
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return disk::opening(path, flags, [&] { return call(path, flags, mode); });
}

int open64(const char* path, int flags, ...) {
    REAL("open64", int (*)(const char*, int, mode_t));
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return disk::opening(path, flags, [&] { return call(path, flags, mode); });
}

int rename(const char* from, const char* to) noexcept {
    REAL("rename", int (*)(const char*, const char*));
    return disk::naming(disk::Act::Rename, from, to, [&] { return call(from, to); });
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to, unsigned flags) noexcept {
    REAL("renameat2", int (*)(int, const char*, int, const char*, unsigned));
    return disk::naming(disk::Act::Rename, from, to, [&] { return call(fromFolder, from, toFolder, to, flags); });
}

int link(const char* from, const char* to) noexcept {
    REAL("link", int (*)(const char*, const char*));
    return disk::naming(disk::Act::Link, from, to, [&] { return call(from, to); });
}

int unlink(const char* path) noexcept {
    REAL("unlink", int (*)(const char*));
    return disk::removing(path, [&] { return call(path); });
}

int remove(const char* path) noexcept {
    REAL("remove", int (*)(const char*));
    return disk::removing(path, [&] { return call(path); });
}

// Copies within the system would go past all this: whoever tries is told to write.
ssize_t sendfile64(int to, int from, off64_t* offset, size_t size) noexcept {
    REAL("sendfile64", ssize_t(*)(int, int, off64_t*, size_t));
    if (disk::watching() && disk::nameOf(to)) {
        errno = EINVAL;
        return -1;
    }
    return call(to, from, offset, size);
}

ssize_t copy_file_range(int from, off64_t* fromAt, int to, off64_t* toAt, size_t size, unsigned flags) {
    REAL("copy_file_range", ssize_t(*)(int, off64_t*, int, off64_t*, size_t, unsigned));
    if (disk::watching() && disk::nameOf(to)) {
        errno = EXDEV;
        return -1;
    }
    return call(from, fromAt, to, toAt, size, flags);
}

} // extern "C"
