#include "tests/app/session/begun_session.h"

#include "tests/support/catch.h"

#include <QSignalSpy>

namespace chalktalk::tests {

std::unique_ptr<store::Database> opened(app::Workspace& workspace) {
    auto database = store::Database::open(workspace.storePath(), store::OpenMode::ReadWrite);
    REQUIRE(database);
    return std::move(*database);
}

bool isOpen(const app::SessionEditor& editor) {
    return soon([&] {
        return editor.state() == app::SessionEditor::State::Open && editor.form().session.version > 0 &&
               !editor.factsNow().empty();
    });
}

void begin(app::SessionEditor& editor, Coached& coached, const char* person) {
    app::SessionStart start;
    start.person = coached.id(person);
    editor.begin(start);
    REQUIRE(isOpen(editor));
}

app::CommitmentWish wish(const char* what, bool mine, const char* indicator) {
    app::CommitmentWish wish;
    wish.what = QString::fromUtf8(what);
    wish.mine = mine;
    wish.due = day("2026-07-07");
    wish.indicator = QString::fromUtf8(indicator);
    if (*indicator) wish.checkOn = day("2026-07-28");
    return wish;
}

void finish(app::SessionEditor& editor) {
    QSignalSpy finished(&editor, &app::SessionEditor::finished);
    editor.finish();
    REQUIRE(soon([&] { return finished.count() == 1; }));
}

} // namespace chalktalk::tests
