// A disk of the tests' own beneath the store's code: it writes down everything that this process asks the system to do
// with the files of one folder, in its order, or refuses a call as a full or failing disk does.
//
// It stands in for write(), pwrite(), ftruncate(), fsync(), rename() … of the whole process, so that SQLite, Qt and the
// store's own journal all pass through it without knowing. What is only mapped into memory is not seen: of a store that
// is SQLite's index of its log ("-shm"), which is made anew after a power cut.
#pragma once

#include <QtGlobal>
#include <string>
#include <vector>

namespace chalktalk::tests::disk {

enum class Act : quint8 { Create, Write, Truncate, Sync, SyncFolder, Rename, Link, Remove, Note };

// One thing that was asked. Files are numbered as they come, whatever they are called.
struct Deed {
    Act act = Act::Note;
    int file = -1;
    qint64 at = 0; // offset written to, new length, or a note's number
    std::string bytes;
    std::string name, newName; // within the folder
};

struct FileAtStart {
    std::string name;
    int file = -1;
    std::string bytes;
};

// Writes down what is done in a folder while it lives; one at a time. What is there at its beginning is on the disk.
class Record {
  public:
    explicit Record(std::string folder);
    ~Record();
    Record(const Record&) = delete;
    Record& operator=(const Record&) = delete;

    void note(int number); // "this was acknowledged now"
    [[nodiscard]] std::vector<FileAtStart> atStart() const;
    [[nodiscard]] std::vector<Deed> deeds() const;
};

enum class Trouble : quint8 {
    Once,      // one call is refused, the next ones are not
    Full,      // from then on nothing more fits; the first write is cut in half
    Kill,      // the process is killed just before the call
    KillAfter, // just after it
};

// Refuses the `nth` call (from 1) that would change a file of the folder whose name ends with `tail`.
class Refusal {
  public:
    Refusal(std::string folder, Trouble trouble, int nth, std::string tail = {});
    ~Refusal();
    Refusal(const Refusal&) = delete;
    Refusal& operator=(const Refusal&) = delete;

    [[nodiscard]] static bool happened();
    [[nodiscard]] static int calls(); // that would change something, so far
};

} // namespace chalktalk::tests::disk
