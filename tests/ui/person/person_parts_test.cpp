#include "tests/support/catch.h"
#include "tests/ui/manager_window.h"
#include "tests/ui/page_checks.h"
#include "ui/commitments/commitments_view.h"
#include "ui/person/commitments_part.h"
#include "ui/person/diary_card.h"
#include "ui/person/diary_part.h"
#include "ui/person/fact_card.h"
#include "ui/person/person_page.h"
#include "ui/person/profile_part.h"
#include "ui/person/timeline_part.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/label.h"
#include "ui/widgets/plain_edit.h"
#include "ui/widgets/rows_view.h"
#include "ui/widgets/segments.h"

#include <algorithm>
#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <set>

using namespace chalktalk;
using namespace chalktalk::tests;

namespace {

ui::PersonPage& openPart(ManagerWindow& manager, const char* part) {
    manager.test.go(QStringLiteral("person"), manager.person, QString::fromLatin1(part));
    auto* page = dynamic_cast<ui::PersonPage*>(manager.test.window().page());
    REQUIRE(page);
    return *page;
}

} // namespace

TEST_CASE("arrow keys turn the parts of a person's page over, and each is a place to come back to") {
    ManagerWindow manager;
    auto& page = openPart(manager, "");
    page.segments()->setFocus();
    for (const char* part : {"one-to-ones", "commitments", "calls", "development", "profile", "timeline"}) {
        manager.key(Qt::Key_Right);
        CHECK(manager.test.window().route().part == QLatin1String(part));
        CHECK(QApplication::focusWidget() == page.segments());
    }
    manager.test.window().back();
    CHECK(manager.test.window().route().part == u"profile");
}

TEST_CASE("every part of a person's page is named, reachable by Tab and uncut") {
    for (const qreal points : {10.5, 13.0}) {
        const QFont before = QApplication::font();
        QFont large = before;
        large.setPointSizeF(points);
        QApplication::setFont(large);
        ManagerWindow manager(points > 11 ? QSize(1024, 700) : QSize(1280, 800));
        manager.agree(QStringLiteral("plan each call"), manager.test.workspace().today() + 5);
        for (const char* part : {"one-to-ones", "commitments", "calls", "development", "profile", "timeline"}) {
            openPart(manager, part);
            look(manager.test, QStringLiteral("%1 at %2 points").arg(QLatin1String(part)).arg(points));
        }
        QApplication::setFont(before);
    }
}

TEST_CASE("what was agreed stands in the diary, among the commitments and in the timeline") {
    ManagerWindow manager;
    const CommitmentId plan = manager.agree(QStringLiteral("plan each call"), manager.test.workspace().today() + 5);
    auto* diary = openPart(manager, "one-to-ones").diary();
    REQUIRE(diary);
    REQUIRE(waitFor([&] { return !diary->cards().empty(); }));
    // The newest that was held is open; what lies ahead isn't.
    CHECK(std::count_if(diary->cards().begin(), diary->cards().end(), [](auto* card) { return card->isOpen(); }) == 1);
    CHECK(manager.says(QStringLiteral("plan each call")));
    auto* commitments = openPart(manager, "commitments").commitments();
    REQUIRE(waitFor([&] { return commitments->view()->list().rowOf(plan) >= 0; }));
    auto* timeline = openPart(manager, "timeline").timeline();
    auto* model = timeline->view()->model();
    CHECK(waitFor([&] {
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(app::Timeline::DetailRole).toString().contains(u"plan each call"))
                return true;
        return false;
    }));
}

TEST_CASE("a profile is saved as it is typed, and a private note is its author's alone") {
    ManagerWindow manager;
    auto* profile = openPart(manager, "profile").profile();
    REQUIRE(profile);
    REQUIRE(waitFor([&] { return profile->editor().mayWrite(); }));
    const int before = profile->editor().profile().version;
    profile->wants()->setFocus();
    profile->wants()->selectAll();
    QTest::keyClicks(profile->wants(), QStringLiteral("to lead a team"));
    profile->note()->setFocus();
    profile->note()->selectAll();
    QTest::keyClicks(profile->note(), QStringLiteral("only mine"));
    REQUIRE(waitFor([&] { return profile->editor().saved() == app::ProfileEditor::Saved::Yes; }));
    CHECK(profile->editor().savedText() == u"Saved 12:00");
    CHECK(profile->editor().profile().version > before);
    manager.test.workspace().setMe(domain::noPerson); // somebody else reads
    manager.test.settle();
    openPart(manager, "profile");
    REQUIRE(waitFor([&] { return profile->wants()->words() == u"to lead a team"; }));
    CHECK_FALSE(profile->note()->isVisible());
    CHECK(profile->editor().profile().privateNote.isEmpty());
    CHECK(profile->wants()->isReadOnly());
    manager.test.workspace().setMe(manager.coach);
    manager.test.settle();
    openPart(manager, "profile");
    CHECK(waitFor([&] { return profile->note()->words() == u"only mine"; }));
}

TEST_CASE("an expectation that is typed and not added yet is there again after a look at another part") {
    ManagerWindow manager;
    auto* profile = openPart(manager, "profile").profile();
    REQUIRE(profile);
    const auto field = [&](const QString& name) {
        for (QLineEdit* edit : profile->findChildren<QLineEdit*>())
            if (edit->accessibleName() == name && edit->isVisible()) return edit;
        return static_cast<QLineEdit*>(nullptr);
    };
    const auto next = [&] { return field(QStringLiteral("Another expectation of the role")); };
    REQUIRE(waitFor([&] { return profile->editor().mayWrite() && next(); }));
    const auto before = profile->editor().profile().expectations.size();
    const QString last = QStringLiteral("Expectation %1").arg(before + 1);
    next()->setFocus();
    QTest::keyClicks(next(), QStringLiteral("plan each"));
    manager.key(Qt::Key_Return);
    REQUIRE(waitFor([&] { return field(last); }));
    CHECK(next()->text().isEmpty());
    field(last)->setFocus();
    field(last)->end(false);
    QTest::keyClicks(field(last), QStringLiteral(" call")); // and no Enter
    QTest::keyClicks(next(), QStringLiteral("debrief wi"));
    openPart(manager, "timeline");
    openPart(manager, "profile");
    REQUIRE(waitFor([&] { return profile->editor().mayWrite() && next() && !next()->text().isEmpty(); }));
    CHECK(next()->text() == u"debrief wi");
    REQUIRE(field(last));
    CHECK(field(last)->text() == u"plan each call");
}

TEST_CASE("a manager's page opens with what is known about managers, also for whoever is above them") {
    ManagerWindow manager;
    const auto& ledger = *manager.test.workspace().ledger();
    const PersonId first = ledger.person(manager.coach).id;
    manager.test.workspace().setMe(ledger.managerOf(manager.coach, manager.test.workspace().today()));
    manager.test.settle();
    for (const char* part : {"", "one-to-ones", "commitments", "calls", "profile", "timeline"}) {
        manager.test.go(QStringLiteral("person"), first, QString::fromLatin1(part));
        look(manager.test, QStringLiteral("a manager, %1").arg(QLatin1String(part)));
    }
    manager.test.go(QStringLiteral("person"), first);
    CHECK(manager.find(QStringLiteral("Start 1:1")));
    auto* page = dynamic_cast<ui::PersonPage*>(manager.test.window().page());
    REQUIRE(page);
    CHECK_FALSE(page->cards().empty()); // coaching coverage and what nobody has addressed
}

TEST_CASE("a person's cards come in their order until all are there, and are true again after one was elsewhere") {
    WindowUnderTest test(StoreKind::Sample);
    test.go(QStringLiteral("person"), test.anybody());
    auto* page = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(page);
    const auto told = [&] {
        QStringList ids;
        for (const auto& fact : page->facts().facts())
            if (fact.hasValue() || !fact.records.isEmpty()) ids << fact.id;
        return ids;
    };
    const auto shown = [&] {
        QStringList ids;
        for (const ui::FactCard* card : page->cards()) ids << card->indicator();
        return ids;
    };
    REQUIRE(waitFor([&] { return !page->cards().empty() && page->hasAllCards(); }));
    REQUIRE(shown().size() > 20);
    CHECK(shown() == told());
    // Tab follows what is seen, across cards that came in different events.
    std::vector<const QWidget*> stops;
    for (const ui::FactCard* card : page->cards())
        for (const QWidget* stop : card->stops()) stops.push_back(stop);
    const std::set<const QWidget*> all(stops.begin(), stops.end());
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const QWidget* next = stops[i]->nextInFocusChain();
        while (!all.contains(next)) next = next->nextInFocusChain();
        CHECK(next == stops[i + 1]);
    }
    test.go(QStringLiteral("team"));
    test.workspace().setAsOf(test.workspace().asOf() - 100);
    test.settle();
    CHECK_FALSE(page->hasAllCards()); // nobody looks
    test.window().back();
    REQUIRE(waitFor([&] { return page->hasAllCards(); }));
    CHECK(shown() == told());
    const auto says = [&] {
        const auto& fact = page->facts().facts().front();
        const auto labels = page->cards().front()->findChildren<ui::Label*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const ui::Label* label) { return label->text() == fact.headline; });
    };
    CHECK(says());
    // Somebody else: what was opened is closed.
    page->cards().front()->setOpen(true);
    const auto& reps = test.workspace().visibleReps();
    const PersonId other = test.workspace().ledger()->person(reps.back()).id;
    REQUIRE(other != test.anybody());
    test.window().go(app::Route{QStringLiteral("person"), other, {}});
    CHECK(page->cards().empty()); // at once
    REQUIRE(waitFor([&] { return !page->facts().facts().empty() && page->hasAllCards(); }));
    CHECK(says());
    CHECK(shown() == told());
    for (const ui::FactCard* card : page->cards()) CHECK_FALSE(card->isOpen());
}

TEST_CASE("a link to a fact opens that person's card, also when the page showed another part of somebody else") {
    WindowUnderTest test(StoreKind::Sample);
    const PersonId first = test.anybody();
    const PersonId other = test.workspace().ledger()->person(test.workspace().visibleReps().back()).id;
    REQUIRE(first != other);
    test.go(QStringLiteral("person"), first);
    auto* page = dynamic_cast<ui::PersonPage*>(test.window().page());
    REQUIRE(page);
    REQUIRE(waitFor([&] { return !page->cards().empty() && page->hasAllCards(); }));
    const QString wanted = page->cards().back()->indicator(); // the last to come
    test.go(QStringLiteral("person"), first, QStringLiteral("profile"));
    test.window().go(app::Route{QStringLiteral("person"), other, wanted});
    CHECK(page->cards().empty());
    CHECK(page->firstFocus()->isVisible());
    REQUIRE(waitFor([&] { return !page->cards().empty() && page->hasAllCards(); }));
    const auto open = [&] {
        QStringList ids;
        for (const ui::FactCard* card : page->cards())
            if (card->isOpen()) ids << card->indicator();
        return ids;
    };
    const auto& facts = page->facts().facts();
    const bool has = std::any_of(facts.begin(), facts.end(), [&](const auto& fact) {
        return fact.id == wanted && (fact.hasValue() || !fact.records.isEmpty());
    });
    REQUIRE(has);
    CHECK(open() == QStringList{wanted});
}
