// What is being typed in an open form and not yet in its record.
#pragma once

#include "base/ids.h"

#include <QString>

namespace chalktalk::store {

// Whose form of what: "session", "profile".
struct DraftKey {
    QString form;
    qint64 record = 0; // 0: a new one
    PersonId author;
    PersonId person; // whom it is about

    friend bool operator==(const DraftKey&, const DraftKey&) = default;
};

// Which typing it is, and how far it had come: numbers and not times, since clocks are set back.
struct DraftMark {
    qint64 writing = 0;                  // of one opened form, at random; 0: not known
    qint64 number = 0;                   // rises with each change
    qint64 before = 0, beforeNumber = 0; // of an earlier draft that came back into this form

    [[nodiscard]] bool isNull() const { return writing == 0; }
    friend bool operator==(const DraftMark&, const DraftMark&) = default;
};

struct Draft {
    DraftKey key;
    int baseVersion = 0; // of the record that it goes over; -1: not known, so that it comes back beside it
    QString state;       // the form's state as JSON
    qint64 updatedAtMs = 0;
    DraftMark mark = {};
};

// What a save includes of its form's typing, as a save is told; nothing without a mark.
struct SavedForm {
    DraftMark mark = {};
    bool withOthers = false; // somebody else's words came into it: typing on goes over what was there before
};

} // namespace chalktalk::store
