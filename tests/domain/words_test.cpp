#include "domain/words.h"

#include "tests/support/catch.h"

using namespace chalktalk::domain;

namespace {
template <class Word> void readsBack(int count) {
    for (int i = 0; i < count; ++i) {
        const auto word = static_cast<Word>(i);
        CHECK(fromText<Word>(toText(word)) == word);
    }
    CHECK_FALSE(fromText<Word>(u"nonsense"));
}
} // namespace

TEST_CASE("every word of the facts reads back from its text") {
    readsBack<Role>(5);
    readsBack<Stage>(7);
    readsBack<Source>(6);
    readsBack<ActivityType>(5);
    readsBack<Direction>(3);
    readsBack<CallKind>(7);
    readsBack<ChangedField>(4);
    CHECK_FALSE(fromText<Stage>(u"Won")); // exact, lower case
}

TEST_CASE("won and lost are closed, and managers are those whom people report to") {
    CHECK(isClosed(Stage::Won));
    CHECK(isClosed(Stage::Lost));
    CHECK_FALSE(isClosed(Stage::Negotiation));
    CHECK(isManager(Role::Cro));
    CHECK_FALSE(isManager(Role::Rep));
    CHECK_FALSE(isManager(Role::RevOps));
}
