// Two minutes before a one-to-one.
#include "tests/app/session/begun_session.h"

#include "app/session/preparation.h"
#include "tests/support/catch.h"

using namespace chalktalk;
using namespace chalktalk::tests;
using app::SessionEditor;
using domain::CommitmentState;
using domain::Ending;
using domain::SessionState;

TEST_CASE("preparing offers the facts, remembers what was chosen, and starts the one-to-one with it") {
    Coached coached;
    coached.lookAs("Mia");
    coached.settle();
    app::Preparation preparation(coached.workspace());
    preparation.setPerson(coached.id("Ana"));
    REQUIRE(soon([&] { return !preparation.isLoading(); }));
    REQUIRE(preparation.agenda().items.size() > 4);
    CHECK(preparation.start().questions.size() == 3);
    for (std::size_t i = 0; i < preparation.agenda().items.size(); ++i) preparation.choose(i, true);
    CHECK(preparation.start().facts.size() == app::Preparation::mostFacts);
    CHECK(preparation.brief().facts.size() == app::Preparation::mostFacts);
    CHECK(coaching::asText(preparation.brief()).contains(preparation.start().facts.front().sentence));
    coached.settle(); // everything is computed anew
    REQUIRE(soon([&] { return !preparation.isLoading(); }));
    CHECK(preparation.start().facts.size() == app::Preparation::mostFacts);
    SessionEditor editor(coached.workspace());
    editor.begin(preparation.start());
    REQUIRE(isOpen(editor));
    CHECK(editor.form().session.facts.size() == app::Preparation::mostFacts);
    REQUIRE(soon([&] { return preparation.openSession().has_value(); }));
}
