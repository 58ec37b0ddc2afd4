// A store with coaching records of every kind, a backup and a journal; and ways to damage its file.
#pragma once

#include "base/clock.h"
#include "tests/support/temp_folder.h"

#include <functional>
#include <map>
#include <memory>
#include <QByteArray>
#include <random>
#include <set>
#include <string>
#include <vector>

struct sqlite3;

namespace chalktalk::tests {

// How often: a few times in every run of the tests, all of them with CHALKTALK_LONG=1.
[[nodiscard]] int times(int briefly, int atLength);

using Rows = std::map<std::string, std::vector<std::string>>; // by table; each row's cells as one text, sorted

class DamagedStore {
  public:
    struct Wish {
        int reps = 6, months = 3;
        bool safeguards = true; // a backup, and changes since that only the journal has
        bool markers = false;   // a text of its own in each row that can have one
    };
    explicit DamagedStore(const Wish& wish);

    [[nodiscard]] QString path() const { return m_folder.path(QStringLiteral("store.db")); }
    [[nodiscard]] const QByteArray& original() const { return m_original; } // the file's bytes
    [[nodiscard]] static const Clock& clock();
    void write(const QByteArray& bytes) const; // in the store's place, as a whole
    void writeAt(qint64 at, const QByteArray& bytes) const;
    // Numbers of the pages that the coaching tables and their indexes take, by SQLite's own account.
    [[nodiscard]] std::vector<int> coachingPages() const;
    [[nodiscard]] static std::vector<std::string> coachingTables();
    [[nodiscard]] std::vector<std::string> allTables() const;

  private:
    void addMarkers() const;
    void changeSome() const;

    TempFolder m_folder;
    QByteArray m_original;
};

// All rows of these tables, read past the program's own code; nothing when SQLite can't read them to their end.
[[nodiscard]] std::optional<Rows> rowsOf(const QString& file, const std::vector<std::string>& tables);
// What plain SQLite gives of a damaged store, each table as far as it goes.
void eachText(const QString& file, const std::vector<std::string>& tables,
              const std::function<void(const QByteArray& text)>& take);
[[nodiscard]] bool sqliteFindsDamage(const QString& file); // its own integrity check

// The markers ("mk" and 16 letters) that stand somewhere in these bytes.
[[nodiscard]] std::set<std::string> markersIn(const QByteArray& bytes);

// Runs `work` in a process of its own for the numbers from `first` to before `last`; adds what it printed, line by
// line. False when the process crashed.
bool apart(int first, int last, const std::function<std::string(int)>& work, std::vector<std::string>& lines);

} // namespace chalktalk::tests
