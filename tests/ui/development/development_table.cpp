#include "tests/ui/development/development_table.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <QApplication>
#include <QTest>

namespace chalktalk::tests {

DevelopmentTable::DevelopmentTable(QSize size) : m(size) {
    auto& workspace = m.test.workspace();
    const auto ledger = workspace.ledger();
    const auto log = workspace.coaching();
    const Day today = workspace.today();
    const auto isFree = [&](domain::PersonIndex rep) {
        const auto coach = ledger->managerOf(rep, today);
        if (coach == domain::noPerson || ledger->managerOf(coach, today) == domain::noPerson) return false;
        if (log->planOn(rep, today)) return false;
        const auto all = log->assessmentsOf(rep);
        return std::none_of(all.begin(), all.end(),
                            [](const auto& one) { return one.state == domain::AssessmentState::Open; });
    };
    workspace.setMe(domain::noPerson);
    settle();
    const auto reps = workspace.visibleReps();
    const auto found = std::find_if(reps.begin(), reps.end(), isFree);
    REQUIRE(found != reps.end());
    m.rep = *found;
    m.person = ledger->person(m.rep).id;
    m.coach = ledger->managerOf(m.rep, today);
    const auto boss = ledger->managerOf(m.coach, today);
    second = ledger->person(boss).id;
    workspace.setMe(boss);
    settle();
}

QString DevelopmentTable::firstName() const {
    auto& workspace = const_cast<DevelopmentTable*>(this)->m.test.workspace();
    return workspace.ledger()->person(m.rep).name.section(u' ', 0, 0);
}

ui::AssessmentPage& DevelopmentTable::assess(const QString& part) {
    m.test.go(QStringLiteral("assessment"), m.person, part);
    auto& shown = page<ui::AssessmentPage>();
    REQUIRE(waitFor([&] { return shown.editor().state() == app::AssessmentEditor::State::Open; }));
    settle();
    return shown;
}

ui::DevelopmentPage& DevelopmentTable::plan(const QString& part) {
    m.test.go(QStringLiteral("development"), m.person, part);
    auto& shown = page<ui::DevelopmentPage>();
    REQUIRE(waitFor([&] { return shown.editor().state() == app::DevelopmentEditor::State::Open; }));
    settle();
    return shown;
}

void DevelopmentTable::type(const QString& words) {
    QWidget* at = QApplication::focusWidget();
    REQUIRE(at);
    QTest::keyClicks(at, words);
}

void DevelopmentTable::tabTo(const QWidget* widget) {
    REQUIRE(widget);
    for (int presses = 0; presses < 150 && QApplication::focusWidget() != widget; ++presses)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    REQUIRE(QApplication::focusWidget() == widget);
}

void DevelopmentTable::take() {
    settle();
    key(Qt::Key_Return);
}

void DevelopmentTable::setMe(PersonId person) {
    m.test.workspace().setMe(m.test.workspace().indexOf(person));
    settle();
}

} // namespace chalktalk::tests
