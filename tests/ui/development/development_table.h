// A second-line manager with a rep of theirs, at the pages of development; used by the keyboard.
#pragma once

#include "tests/ui/manager_window.h"
#include "ui/development/assessment_page.h"
#include "ui/development/development_page.h"

#include <stdexcept>

namespace chalktalk::tests {

class DevelopmentTable {
  public:
    // Of a rep without an open plan and without an open assessment.
    explicit DevelopmentTable(QSize size = {1280, 900});

    ui::AssessmentPage& assess(const QString& part = QStringLiteral("new"));
    ui::DevelopmentPage& plan(const QString& part = QStringLiteral("new"));
    template <class P> P& page() {
        auto* found = dynamic_cast<P*>(m.test.window().page());
        if (!found) throw std::runtime_error("another page is shown");
        return *found;
    }

    void type(const QString& words); // into whatever has the focus
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m.key(key, modifiers); }
    // Tab until it stands there; fails after a while.
    void tabTo(const QWidget* widget);
    void settle() { m.test.settle(); }
    void take(); // Enter in a list to choose from, which is open
    void setMe(PersonId person);
    [[nodiscard]] QString firstName() const;

    ManagerWindow m;
    PersonId second; // who looks
};

} // namespace chalktalk::tests
