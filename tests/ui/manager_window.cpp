#include "tests/ui/manager_window.h"

#include "app/session/session_editor.h"
#include "tests/support/catch.h"
#include "ui/shell/page.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

namespace chalktalk::tests {

ManagerWindow::ManagerWindow(QSize size) : test(StoreKind::Sample, size) {
    person = test.anybody();
    rep = test.workspace().indexOf(person);
    coach = test.workspace().ledger()->managerOf(rep, test.workspace().today());
    REQUIRE(coach != domain::noPerson);
    test.workspace().setMe(coach);
    test.settle();
}

CommitmentId ManagerWindow::agree(const QString& what, Day due) {
    app::SessionEditor editor(test.workspace());
    app::SessionStart start;
    start.person = person;
    editor.begin(start);
    REQUIRE(waitFor([&] { return editor.state() == app::SessionEditor::State::Open; }));
    app::CommitmentWish wish;
    wish.what = what;
    wish.due = due;
    editor.addCommitment(wish);
    editor.finish();
    REQUIRE(waitFor([&] { return editor.state() == app::SessionEditor::State::Held; }));
    test.settle();
    for (const auto& line : test.workspace().coaching()->commitments())
        if (line.commitment.what == what) return line.commitment.id;
    FAIL("the commitment was not kept");
    return {};
}

const domain::Commitment* ManagerWindow::commitment(CommitmentId id) const {
    const auto log = const_cast<WindowUnderTest&>(test).workspace().coaching();
    const auto* line = log->find(id);
    return line ? &line->commitment : nullptr;
}

void ManagerWindow::key(int key, Qt::KeyboardModifiers modifiers) {
    QWidget* at = QApplication::focusWidget();
    REQUIRE(at);
    QTest::keyClick(at, static_cast<Qt::Key>(key), modifiers);
    test.settle();
}

QPushButton* ManagerWindow::find(const QString& words) {
    for (auto* b : test.window().page()->findChildren<QPushButton*>())
        if (b->isVisible() && b->text().remove(u'&') == words) return b;
    return nullptr;
}

bool ManagerWindow::says(const QString& words) {
    for (const QLabel* label : test.window().page()->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(words)) return true;
    return false;
}

} // namespace chalktalk::tests
