// A manager and a rep at the page of a call that was told in words; the clock stands at noon.
#pragma once

#include "tests/support/call_in_words.h"
#include "tests/ui/manager_window.h"
#include "ui/call/call_page.h"

class QLineEdit;

namespace chalktalk::tests {

class CallTable {
  public:
    explicit CallTable(QSize size = {1280, 900});

    // Today's call of the rep, kept in the store.
    [[nodiscard]] CallInWords today(const char* time) const;
    ui::CallPage& plan(const CallInWords& words) { return open(words.whole(), QStringLiteral("plan")); }
    ui::CallPage& debrief(const CallInWords& words) { return debrief(words.whole()); }
    ui::CallPage& debrief(const domain::Call& call) { return open(call, QStringLiteral("debrief")); }
    ui::CallPage& again(); // away and back to where one was

    // Into whatever has the focus; gives how many keys went to it, an Enter or a Tab counting as one.
    void type(const QString& words);
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { m.key(key, modifiers); }
    [[nodiscard]] const domain::Call& call() const { return m_page->editor().call(); }
    [[nodiscard]] domain::Call stored(); // as the store has it by now

    ManagerWindow m;

  private:
    ui::CallPage& open(const domain::Call& call, const QString& what);
    ui::CallPage& enter(const QString& part);

    ui::CallPage* m_page = nullptr;
    CallId m_id;
    QString m_part;
};

} // namespace chalktalk::tests
