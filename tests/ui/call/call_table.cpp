#include "tests/ui/call/call_table.h"

#include "tests/support/catch.h"
#include "tests/support/kept_call.h"

#include <QApplication>
#include <QTest>

namespace chalktalk::tests {

CallTable::CallTable(QSize size) : m(size) {}

CallInWords CallTable::today(const char* time) const {
    return tests::call(m.person, (std::string("2026-03-12T") + time).c_str());
}

ui::CallPage& CallTable::open(const domain::Call& call, const QString& what) {
    auto& workspace = m.test.workspace();
    m_id = keepCall(workspace, call, workspace.ledger()->person(m.coach).id).id;
    workspace.reloadCoaching();
    m.test.settle();
    return enter(QStringLiteral("%1/%2").arg(m_id.value).arg(what));
}

ui::CallPage& CallTable::enter(const QString& part) {
    m_part = part;
    m.test.go(QStringLiteral("call"), m.person, part);
    m_page = dynamic_cast<ui::CallPage*>(m.test.window().page());
    REQUIRE(m_page);
    REQUIRE(waitFor([&] { return m_page->editor().state() == app::CallEditor::State::Open; }));
    m.test.settle();
    return *m_page;
}

ui::CallPage& CallTable::again() {
    m.test.go(QStringLiteral("team"));
    return enter(m_part);
}

void CallTable::type(const QString& words) {
    QWidget* at = QApplication::focusWidget();
    REQUIRE(at);
    QTest::keyClicks(at, words);
}

domain::Call CallTable::stored() {
    m.test.settle();
    auto database = store::Database::open(m.test.workspace().storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    const auto call = store::loadCall(**database, m_id);
    REQUIRE(call);
    return *call;
}

} // namespace chalktalk::tests
