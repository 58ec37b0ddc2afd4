// A window on the sample with a first-line manager looking, and one of their reps; used by the keyboard.
#pragma once

#include "tests/ui/window_under_test.h"

class QPushButton;

namespace chalktalk::tests {

class ManagerWindow {
  public:
    explicit ManagerWindow(QSize size = {1280, 800});

    WindowUnderTest test;
    PersonId person; // the rep
    domain::PersonIndex rep = domain::noPerson, coach = domain::noPerson;

    // Holds a one-to-one with the rep in which the rep agrees to `what`; gives that commitment.
    CommitmentId agree(const QString& what, Day due);
    [[nodiscard]] const domain::Commitment* commitment(CommitmentId id) const;

    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); // to whatever has the focus
    // The visible button that reads so, on the page.
    [[nodiscard]] QPushButton* find(const QString& words);
    [[nodiscard]] bool says(const QString& words);
};

} // namespace chalktalk::tests
